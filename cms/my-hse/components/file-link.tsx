import type { PayloadRequest } from 'payload'
import type { ReactElement } from 'react'
import { fileAddress } from '../../../content/addresses/my-hse.ts'
import { inMegabytes } from '../../plugin/attachments/rules.ts'
import { fill } from '../../plugin/core/text.ts'
import { idOf, local } from '../../plugin/database/local.ts'
import type { Attachment } from '../../plugin/generated-types.ts'
import type { PageLanguage } from '../routes.ts'

/** What leads to a file. */
const download = { nb: 'Last ned {name} ({size} MB)', en: 'Download {name} ({size} MB)' } as const

/** The file of a record that the one who asks reads; null for none. Whether it may be read its address asks again. */
export async function fileOfRecord(
  req: PayloadRequest,
  file: string | { readonly id: string } | null | undefined,
): Promise<Attachment | null> {
  if (!file) return null
  return local.findById(req, 'attachments', idOf(file), { overrideAccess: true })
}

/** Leads to a file of a record, with its name and size. */
export function FileLink({
  file,
  language,
  written,
}: {
  readonly file: Pick<Attachment, 'id' | 'name' | 'filesize'>
  readonly language: PageLanguage
  /** The language it is in. */
  readonly written: PageLanguage
}): ReactElement {
  const size = inMegabytes(file.filesize ?? 0).toLocaleString(language)
  return (
    <a href={fileAddress(file.id)} hrefLang={written} download>
      {fill(download, { name: file.name, size })[language]}
    </a>
  )
}
