import type { APIRoute } from 'astro'
import { atomFeed } from '../../feed.ts'
import { originOf } from '../../origin.ts'
import { publishedSnapshot } from '../../snapshot.ts'

export const GET: APIRoute = async ({ site }) =>
  new Response(atomFeed(await publishedSnapshot(), 'en', originOf(site)))
