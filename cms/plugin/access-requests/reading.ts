import type { PayloadRequest, Where } from 'payload'
import { can } from '../access/can.ts'
import { local } from '../database/local.ts'
import { remembered } from '../database/remembered.ts'
import type { AccessRequest } from '../generated-types.ts'
import { type ReadingDoor, writeReading } from '../reading-log/write.ts'

/**
 * The one way to read requests for access for somebody: those they reach by the access table, the newest first. It is written
 * down before anything is given out.
 * @throws ReadingNotWritten where it cannot be written down
 */
export async function readRequests(
  req: PayloadRequest,
  { door, where }: { readonly where: Where; readonly door: ReadingDoor },
): Promise<AccessRequest[]> {
  const right = await can(req, 'access-requests', 'read')
  if (right === false) return []
  const found = await local.find(req, 'access-requests', {
    overrideAccess: true,
    where: right === true ? where : { and: [right, where] },
    sort: ['-serial', '-number'],
  })
  const entries = found.map(({ number, state }) => ({ number, shape: state }))
  await writeReading(req, { register: 'access-requests', door, entries })
  return found
}

/**
 * Numbers of the requests for a case, for those who may read them. That there are some is no reading of them. Remembered: they
 * are asked for whenever somebody of the HSE unit looks at a case.
 */
export async function requestsOf(req: PayloadRequest, id: string): Promise<string[]> {
  const right = await can(req, 'access-requests', 'read')
  if (right === false) return []
  const of: Where = { nonconformity: { equals: id } }
  const key = `requests for access:${id}:${JSON.stringify(right)}`
  const from = ['access-requests', 'nonconformities', 'people', 'units']
  const found = await remembered(req, { key, from }, () =>
    local.find(req, 'access-requests', {
      overrideAccess: true,
      where: right === true ? of : { and: [right, of] },
      sort: 'number',
      select: { number: true },
    }),
  )
  return found.map(({ number }) => number)
}
