import { institution } from '../../../../../../content/institution.ts'
import { paletteCss } from '../../../../../../site/src/styles/palette.ts'

/** The institution's colours, the same as the site's. A file of its own: the policy allows no style in the page. */
export function GET(): Response {
  return new Response(paletteCss(institution.colours), {
    headers: { 'content-type': 'text/css; charset=utf-8' },
  })
}
