import { hash } from 'node:crypto'
import type { Endpoint, PayloadRequest } from 'payload'
import { forgetPrincipal } from '../access/principal.ts'
import { memberEndpoint } from '../core/endpoint.ts'
import { refuse } from '../core/refuse.ts'
import { type Asked, beginImport, carryOut, noteStopped } from './carry-out.ts'
import type { ImportKind } from './kind.ts'
import { kindNamed } from './kinds/kinds.ts'
import { type Preview, previewOf, readTable } from './preview.ts'
import { bounds } from './reading/bounds.ts'
import { importFault, isImportFault } from './reading/fault.ts'
import { mayImport } from './rights.ts'
import { importRefusal } from './text.ts'
import { shownPlan } from './told.ts'

/** On the instance: the server and the admin each load this module in one process. */
const running = Symbol.for('verne.importing')

/**
 * `POST /api/imports/preview?kind=<kind>` with the bytes of a CSV file: what reading it in would do, line by line. Writes
 * nothing.
 */
export const previewEndpoint: Endpoint = memberEndpoint({
  path: '/preview',
  method: 'post',
  handler: async (req) => {
    const kind = await kindAsked(req)
    const { preview } = await sent(req, kind)
    return Response.json({ digest: preview.digest, ...shownPlan(kind, preview.plan) })
  },
})

/**
 * `POST /api/imports/carry-out?kind=<kind>&digest=<of the preview>&name=<file>&leave=1` with the same bytes: begins to
 * carry out what the preview told. Answers `{ id, total }` at once; the import itself tells how far it is.
 */
export const carryOutEndpoint: Endpoint = memberEndpoint({
  path: '/carry-out',
  method: 'post',
  handler: async (req) => {
    const kind = await kindAsked(req)
    const release = takeTurn(req)
    try {
      const { bytes, preview } = await sent(req, kind)
      if (preview.digest !== req.searchParams.get('digest')) {
        refuse(req, importRefusal.changed, { status: 409, code: 'changed' })
      }
      const asked: Asked = {
        ...preview,
        kind,
        source: req.searchParams.get('name') || kind.name,
        content: hash('sha256', bytes),
        door: 'upload',
        may: () => {
          forgetPrincipal(req)
          return mayImport(req, kind)
        },
        leave: req.searchParams.get('leave') === '1',
      }
      const begun = await beginImport(req, asked)
      // Whoever sent it is answered now; the work goes on.
      void finish(req, asked, begun).finally(release)
      return Response.json({ id: begun.id, total: begun.total }, { status: 202 })
    } catch (error) {
      release()
      throw error
    }
  },
})

/** Takes the one turn there is for imports. @returns gives it back */
export function takeTurn(req: PayloadRequest): () => void {
  const held = req.payload as unknown as { [running]?: boolean }
  if (held[running] === true) refuse(req, importRefusal.busy, { status: 409, code: 'busy' })
  held[running] = true
  return () => {
    held[running] = false
  }
}

async function finish(
  req: PayloadRequest,
  asked: Asked,
  begun: Awaited<ReturnType<typeof beginImport>>,
): Promise<void> {
  try {
    await carryOut(req, asked, begun)
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    req.payload.logger.error({ msg: `An import was cut off: ${why}` })
    await noteStopped(req, begun.id).catch(() => undefined)
  }
}

async function kindAsked(req: PayloadRequest): Promise<ImportKind> {
  const kind = kindNamed(req.searchParams.get('kind') ?? '')
  if (kind === null || !(await mayImport(req, kind))) {
    refuse(req, importRefusal.mayNot, { status: 403, code: 'notAllowed' })
  }
  return kind
}

async function sent(
  req: PayloadRequest,
  kind: ImportKind,
): Promise<{ bytes: Uint8Array; preview: Preview }> {
  try {
    const bytes = await bytesOf(req)
    return { bytes, preview: await previewOf(req, kind, await readTable(bytes)) }
  } catch (error) {
    if (!isImportFault(error)) throw error
    refuse(req, error.text, { field: 'file', code: 'notRead' })
  }
}

async function bytesOf(req: PayloadRequest): Promise<Uint8Array> {
  const body = req.body as ReadableStream<Uint8Array> | null | undefined
  if (!body) refuse(req, importRefusal.noFile, { field: 'file', code: 'noFile' })
  const pieces: Uint8Array[] = []
  let size = 0
  for await (const piece of body) {
    size += piece.length
    if (size > bounds.bytes) throw importFault('tooLarge', { megabytes: bounds.bytes / 1_000_000 })
    pieces.push(piece)
  }
  return Buffer.concat(pieces)
}
