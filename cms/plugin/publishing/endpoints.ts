import type { Endpoint } from 'payload'
import { v7 } from 'uuid'
import { can } from '../access/can.ts'
import { bodyOf, memberEndpoint } from '../core/endpoint.ts'
import { refuse } from '../core/refuse.ts'
import type { Text } from '../core/text.ts'
import { inTransaction } from '../database/transaction.ts'
import { optionsOf } from '../options.ts'
import { forcedPrefix, requestPublish } from './request.ts'
import { publishedFile } from './snapshot-file.ts'
import { publishStanding } from './standing.ts'

const text = {
  nothingYet: {
    nb: 'Ingenting er publisert ennå.',
    en: 'Nothing has been published yet.',
  },
  notAllowed: {
    nb: 'Bare HMS-sjefen eller en administrator kan publisere på nytt.',
    en: 'Only the HSE director or an administrator can publish again.',
  },
} satisfies Record<string, Text>

/** `GET /api/hse/published`: the last validated snapshot, public, with an entity tag. */
export const publishedEndpoint: Endpoint = {
  path: '/hse/published',
  method: 'get',
  handler: async (req) => {
    const has = req.headers.get('if-none-match')
    const file = await publishedFile(optionsOf(req.payload).dataDir, has)
    if (!file) refuse(req, text.nothingYet, { status: 404, code: 'nothingYet' })
    const headers = {
      etag: file.etag,
      'cache-control': 'public, no-cache',
      'access-control-allow-origin': '*',
    }
    if (file.body === null) return new Response(null, { status: 304, headers })
    return new Response(file.body, {
      headers: { ...headers, 'content-type': 'application/json; charset=utf-8' },
    })
  },
}

/**
 * `GET /api/hse/publishing`: how the last change stands with the readers, or with `?edition=<id>` the last step of an
 * edition. Answers `PublishStanding`, or `null` where there is nothing to tell or nothing that whoever asks may know.
 */
export const publishingEndpoint: Endpoint = memberEndpoint({
  path: '/hse/publishing',
  method: 'get',
  handler: async (req) => {
    const edition = req.searchParams.get('edition') ?? undefined
    const standing = await publishStanding(req, edition)
    return Response.json(standing, { headers: { 'cache-control': 'no-store' } })
  },
})

/**
 * `POST /api/hse/publish`: publishes again. With `{ "confirm": true }` it also confirms that many documents may
 * disappear. Answers 202.
 */
export const publishAgainEndpoint: Endpoint = memberEndpoint({
  path: '/hse/publish',
  method: 'post',
  handler: async (req) => {
    if ((await can(req, 'publish-requests', 'confirmPublish')) === false) {
      refuse(req, text.notAllowed, { status: 403, code: 'notAllowed' })
    }
    const key = `${forcedPrefix}${v7()}`
    const { confirm } = await bodyOf(req)
    await inTransaction(req, () => requestPublish(req, key, { confirmed: confirm === true }))
    return Response.json({ requested: key }, { status: 202 })
  },
})
