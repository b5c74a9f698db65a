import type { PayloadRequest } from 'payload'
import { can } from '../../access/can.ts'
import { bodyOf, memberEndpoint } from '../../core/endpoint.ts'
import { refuse } from '../../core/refuse.ts'
import { addOther } from './add-other.ts'
import { keep, knownOthers } from './keep.ts'
import { readArchive } from './reading/archive.ts'
import { isReadingFault } from './reading/fault.ts'
import { lookedUp } from './others/rules.ts'
import { watchRefusal } from './text.ts'

/** On the instance: the server and the admin each load this module in one process. */
const reading = Symbol.for('verne.reading law')

/**
 * `POST /api/law-imports/read?name=<file>` with the bytes of one of Lovdata's archives: reads them as they arrive, compares
 * the register, and keeps what is found for someone to confirm. Answers how much was read and found.
 */
export const readEndpoint = memberEndpoint({
  path: '/read',
  method: 'post',
  handler: async (req) => {
    await demandRight(req, 'law-imports', 'read', watchRefusal.mayNotRead)
    const bytes = req.body as ReadableStream<Uint8Array> | null | undefined
    if (!bytes) refuse(req, watchRefusal.noFile, { field: 'file', code: 'noFile' })
    const name = (req.searchParams.get('name') ?? '').slice(0, 200) || 'Lovdata'
    return oneAtATime(req, async () => {
      const found = await readOrRefuse(req, name, bytes)
      const { acts, passedOver } = found
      const { complete, found: all, fresh, notThere, unchanged } = await keep(req, found)
      return Response.json({
        read: acts.length,
        passedOver,
        found: all.length,
        fresh: fresh.length,
        unchanged: unchanged.length,
        notThere,
        complete,
      })
    })
  },
})

/** `GET /api/law-imports/others?q=<words>`: what was read in last that is not in the register. Answers `{ docs }`. */
export const othersEndpoint = memberEndpoint({
  path: '/others',
  method: 'get',
  handler: async (req) => {
    await demandRight(req, 'law-imports', 'read', watchRefusal.mayNotRead)
    const asked = (req.searchParams.get('q') ?? '').slice(0, 200)
    return Response.json({ docs: lookedUp(await knownOthers(req), asked) })
  },
})

/** `POST /api/law-imports/add` with `{ id }`: puts one of those in the register. Answers `{ doc: { id } }`. */
export const addEndpoint = memberEndpoint({
  path: '/add',
  method: 'post',
  handler: async (req) => {
    await demandRight(req, 'regulations', 'create', watchRefusal.mayNotAdd)
    const { id } = await bodyOf(req)
    const made = await addOther(req, typeof id === 'string' ? id : '')
    return Response.json({ doc: { id: made.id } }, { status: 201 })
  },
})

async function readOrRefuse(req: PayloadRequest, name: string, bytes: AsyncIterable<Uint8Array>) {
  try {
    return await readArchive(name, bytes)
  } catch (error) {
    if (!isReadingFault(error)) throw error
    refuse(req, error.text, { field: 'file', code: 'notRead' })
  }
}

async function demandRight(
  req: PayloadRequest,
  collection: 'law-imports' | 'regulations',
  action: 'read' | 'create',
  otherwise: (typeof watchRefusal)[keyof typeof watchRefusal],
): Promise<void> {
  if ((await can(req, collection, action)) === false) {
    refuse(req, otherwise, { status: 403, code: 'notAllowed' })
  }
}

/** A file takes the processor for many seconds: one at a time. */
async function oneAtATime(req: PayloadRequest, work: () => Promise<Response>): Promise<Response> {
  const held = req.payload as unknown as { [reading]?: boolean }
  if (held[reading] === true) refuse(req, watchRefusal.busy, { status: 409, code: 'busy' })
  held[reading] = true
  try {
    return await work()
  } finally {
    held[reading] = false
  }
}
