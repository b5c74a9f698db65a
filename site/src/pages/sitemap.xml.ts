import type { APIRoute } from 'astro'
import { handbook } from 'verne:handbook'
import { originOf } from '../origin.ts'
import { sitemap } from '../sitemap.ts'
import { publishedSnapshot } from '../snapshot.ts'

export const GET: APIRoute = async ({ site }) =>
  new Response(sitemap(await publishedSnapshot(), handbook, originOf(site)))
