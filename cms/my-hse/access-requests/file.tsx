import { renderToStaticMarkup } from 'react-dom/server'
import type { PayloadRequest } from 'payload'
import type { GivenCase } from '../../plugin/access-requests/given.ts'
import { readRequests } from '../../plugin/access-requests/reading.ts'
import { givenIn } from '../../plugin/access-requests/stored.ts'
import { openAttachment, privateHeaders } from '../../plugin/attachments/stream.ts'
import type { FileRequest } from '../files.ts'
import { type ZipEntry, zipped } from '../zip.ts'
import { GivenFile } from './given-document.tsx'

/**
 * A case as it was given to whoever asked for access: a page by itself, or an archive with the pictures that were given
 * along. Whoever may not read the request gets nothing, nor does anybody before it was decided.
 */
export async function givenFile({ params, visitor }: FileRequest): Promise<Response> {
  const number = params['number'] ?? ''
  const where = { number: { equals: number } }
  const [found] = visitor ? await readRequests(visitor.req, { where, door: 'file' }) : []
  const given = found ? givenIn(found) : null
  if (!visitor || !given) return new Response(null, { status: 404, headers: privateHeaders })
  const page = asPage(given)
  const [type, body, ending] =
    given.pictures.length === 0
      ? ['text/html; charset=utf-8', page, 'html']
      : ['application/zip', zipped(entriesOf(visitor.req, given, page)), 'zip']
  return new Response(body, {
    headers: {
      ...privateHeaders,
      'content-type': type,
      'content-disposition': `attachment; filename="${given.number}.${ending}"`,
    },
  })
}

/** The page that is given out, whole. */
export function asPage(given: GivenCase): string {
  return `<!doctype html>${renderToStaticMarkup(<GivenFile given={given} />)}`
}

function entriesOf(req: PayloadRequest, given: GivenCase, page: string): ZipEntry[] {
  return [
    { name: `${given.number}.html`, content: page },
    ...given.pictures.map(({ file, id }) => ({
      name: file,
      content: async () => {
        const opened = await openAttachment(req, id)
        if (opened === null) throw new Error(`The picture ${id} of ${given.number} is not there.`)
        return opened.stream
      },
    })),
  ]
}
