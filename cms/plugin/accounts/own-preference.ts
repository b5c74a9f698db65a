import type { Endpoint, Payload, Where } from 'payload'
import { refuse } from '../core/refuse.ts'
import type { Text } from '../core/text.ts'

const nothing: Text = { nb: 'Valget er ikke lagret.', en: 'No such choice is stored.' }

/** `DELETE /api/payload-preferences/:key` of one's own. Payload's cannot name whose it is on SQLite, and fails. */
const forget: Endpoint = {
  path: '/:key',
  method: 'delete',
  handler: async (req) => {
    const { payload, user, routeParams } = req
    if (!user) return refuse(req, nothing, { status: 404, code: 'notThere' })
    const where: Where = {
      and: [
        { key: { equals: String(routeParams?.['key']) } },
        { 'user.value': { equals: user.id } },
        { 'user.relationTo': { equals: user.collection } },
      ],
    }
    const collection = 'payload-preferences'
    const { docs } = await payload.db.find({ collection, where, limit: 1, req })
    const [found] = docs
    if (!found) return refuse(req, nothing, { status: 404, code: 'notThere' })
    await payload.db.deleteOne({ collection, where: { id: { equals: found.id } }, req })
    return Response.json({ key: routeParams?.['key'] })
  },
}

/** Puts Verne's way of forgetting a preference before Payload's. */
export function mendPreferences(payload: Payload): void {
  const config = payload.collections['payload-preferences']?.config
  if (config) config.endpoints = [forget, ...(config.endpoints || [])]
}
