import type { ReactElement } from 'react'
import { releasedFileAddress } from '../../../content/addresses/my-hse.ts'
import { releasedCase } from '../../plugin/nonconformities/released.ts'
import { Notice } from '../components/notice.tsx'
import type { FileRequest } from '../files.ts'
import type { PageLanguage } from '../routes.ts'
import { caseWords as words } from './text.ts'

/** A case that was released today, whole, as JSON. For everyone but whoever released it, it does not exist. */
export async function releasedFile({ params, visitor }: FileRequest): Promise<Response> {
  const headers = { 'cache-control': 'private, no-store', 'x-content-type-options': 'nosniff' }
  const number = params['number'] ?? ''
  const found = visitor && (await releasedCase(visitor.req, number))
  if (!found) return new Response(null, { status: 404, headers })
  return new Response(JSON.stringify(found, null, 2), {
    headers: {
      ...headers,
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': `attachment; filename="${found.nonconformity.number ?? 'case'}.json"`,
    },
  })
}

/** Leads whoever has released a case today to its file. */
export function ReleasedNotice({
  language,
  number,
}: {
  readonly language: PageLanguage
  readonly number: string
}): ReactElement {
  return (
    <Notice colour="info">
      <p>
        <a href={releasedFileAddress(language, number)}>{words.saveReleased[language]}</a>
      </p>
    </Notice>
  )
}
