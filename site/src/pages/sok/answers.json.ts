import type { APIRoute } from 'astro'
import { handbook } from 'verne:handbook'
import { answersOf } from '../../search/answers/answers-of.ts'
import { sitePages } from '../../site-pages.ts'
import { publishedSnapshot } from '../../snapshot.ts'

export const GET: APIRoute = async () => {
  const snapshot = await publishedSnapshot()
  return Response.json(answersOf(snapshot, sitePages(snapshot, handbook), 'nb'))
}
