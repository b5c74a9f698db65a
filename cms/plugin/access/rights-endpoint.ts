import { docAccessOperation, type Endpoint } from 'payload'
import { local, type Slug } from '../database/local.ts'
import { refuse } from '../core/refuse.ts'
import type { Text } from '../core/text.ts'

const gone: Text = { nb: 'Ikke funnet', en: 'Not found' }

/**
 * `POST /api/<collection>/access/:id`: what one may do with a document. Payload answers it for documents one may not
 * read too, and so tells that they exist: here they are not found.
 */
export function rightsEndpoint(slug: Slug): Endpoint {
  return {
    path: '/access/:id',
    method: 'post',
    handler: async (req) => {
      const id = String(req.routeParams?.['id'])
      const where = { id: { equals: id } }
      const readable = await local.count(req, slug, { overrideAccess: false, where })
      const collection = req.payload.collections[slug]
      if (readable === 0 || !collection) refuse(req, gone, { status: 404, code: 'notFound' })
      return Response.json(await docAccessOperation({ id, collection, req }))
    },
  }
}
