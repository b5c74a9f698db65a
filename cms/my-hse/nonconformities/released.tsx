import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { releasedFileAddress } from '../../../content/addresses/my-hse.ts'
import { cleanName } from '../../plugin/attachments/clean.ts'
import { openAttachment } from '../../plugin/attachments/stream.ts'
import { today } from '../../plugin/core/dates.ts'
import { optionsOf } from '../../plugin/options.ts'
import {
  type ReleasedCase,
  releasedCase,
  type ReleasedFile,
} from '../../plugin/nonconformities/released.ts'
import { Notice } from '../components/notice.tsx'
import type { FileRequest } from '../files.ts'
import { fileAddress, type PageLanguage } from '../routes.ts'
import { type ZipEntry, zipped } from '../zip.ts'
import { casePage } from './load.ts'
import { ReleasedPage } from './released-page.tsx'
import { caseWords as words } from './text.ts'

/**
 * A case that was released today, whole, as one archive: a page to read and print, its files, and all of it as JSON. For
 * everyone but whoever released it, it does not exist.
 */
export async function releasedFile({ language, params, visitor }: FileRequest): Promise<Response> {
  const headers = { 'cache-control': 'private, no-store', 'x-content-type-options': 'nosniff' }
  const number = params['number'] ?? ''
  const found = visitor && (await releasedCase(visitor.req, number))
  const page = found && (await casePage(visitor.req, language, number))
  if (!found || !page) return new Response(null, { status: 404, headers })
  const names = namesInArchive(found.files)
  const shown = { ...page, found: found.nonconformity }
  const day = today(optionsOf(visitor.req.payload).clock)
  const { consultations, measures } = found
  const drawn = renderToStaticMarkup(
    <ReleasedPage {...{ consultations, day, language, measures }} page={shown} />,
  )
  const entries: ZipEntry[] = [
    { name: `${number}.html`, content: `<!doctype html>${withNames(drawn, names)}` },
    { name: `${number}.json`, content: JSON.stringify(asData(found, names), null, 2) },
    ...[...names].map(([id, name]) => ({
      name,
      content: async () => {
        const file = await openAttachment(visitor.req, id)
        if (file === null) throw new Error(`The file ${id} of ${number} is not there.`)
        return file.stream
      },
    })),
  ]
  return new Response(zipped(entries), {
    headers: {
      ...headers,
      'content-type': 'application/zip',
      'content-disposition': `attachment; filename="${number}.zip"`,
    },
  })
}

/** The name of each file in the archive, by its id: the one it has, counted where two have the same. */
function namesInArchive(files: readonly ReleasedFile[]): Map<string, string> {
  const names = new Map<string, string>()
  for (const { id, name } of files) {
    const wanted = `vedlegg/${cleanName(name)}`
    const taken = [...names.values()].includes(wanted)
    names.set(id, taken ? `vedlegg/${String(names.size + 1)} ${cleanName(name)}` : wanted)
  }
  return names
}

/** The page with its files beside it, and without links to what is read in Verne alone. */
function withNames(drawn: string, names: ReadonlyMap<string, string>): string {
  const beside = [...names].reduce(
    (html, [id, name]) => html.replaceAll(`"${fileAddress(id)}"`, `"${encodeURI(name)}"`),
    drawn,
  )
  return beside.replaceAll(/ href="\/[^"]*"/g, '')
}

function asData(found: ReleasedCase, names: ReadonlyMap<string, string>): object {
  return { ...found, files: found.files.map((each) => ({ ...each, file: names.get(each.id) })) }
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
