import type { APIRoute } from 'astro'
import { settings } from 'verne:settings'
import { readHandbook } from '../handbook/read-handbook.ts'
import { originOf } from '../origin.ts'
import { sitemap } from '../sitemap.ts'
import { publishedSnapshot } from '../snapshot.ts'

export const GET: APIRoute = async ({ site }) =>
  new Response(
    sitemap(await publishedSnapshot(), readHandbook(settings.handbookDir), originOf(site)),
  )
