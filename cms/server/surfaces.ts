import { isForm } from '../../content/addresses/forms.ts'
import { assetsAddress, reportRoots, roots } from '../../content/addresses/my-hse.ts'
import { isBelow } from '../../content/addresses/parts.ts'
import { serverAddresses } from '../../content/addresses/server.ts'

/** How an address answers: a program's JSON, a page for people, or a form that a page posts to. */
export type Surface = 'site' | 'api' | 'page' | 'form'

const { admin, adminFiles, api, health } = serverAddresses

const dynamic = [
  ...Object.values(serverAddresses),
  ...Object.values(roots),
  ...Object.values(reportRoots),
]

/** True for addresses that the CMS answers; all others belong to the published site. */
export function isDynamic(pathname: string): boolean {
  return dynamic.some((each) => isBelow(pathname, each))
}

/** What kind of answer people or programs expect at an address. */
export function surfaceOf(pathname: string): Surface {
  if (isBelow(pathname, api) || pathname === health) return 'api'
  if (isForm(pathname)) return 'form'
  return isDynamic(pathname) ? 'page' : 'site'
}

/** True for Payload's admin, the one surface that Next draws, with its files. */
export function isAdmin(pathname: string): boolean {
  return isBelow(pathname, admin) || isBelow(pathname, adminFiles)
}

/** True for the style sheets, scripts and fonts of My HSE. */
export function isAsset(pathname: string): boolean {
  return isBelow(pathname, assetsAddress)
}
