import type { APIRoute } from 'astro'
import { myHseAddress } from '@verne/content/addresses/my-hse'
import { siteLanguages } from '@verne/content/addresses/site'
import { originOf } from '../origin.ts'
import { indexRoot } from '../search/index/index-folder.ts'

/** What is not for search engines: the CMS on the same origin, and the parts of the search index. */
const closed = ['/admin', '/api/', `/${indexRoot}/`, ...siteLanguages.map(myHseAddress)]

export const GET: APIRoute = ({ site }) =>
  new Response(
    [
      'User-agent: *',
      ...closed.map((each) => `Disallow: ${each}`),
      '',
      `Sitemap: ${new URL('/sitemap.xml', originOf(site)).href}`,
      '',
    ].join('\n'),
  )
