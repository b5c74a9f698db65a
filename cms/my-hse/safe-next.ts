import { isForm } from '../../content/addresses/forms.ts'
import { logOutRoot, pageAddress } from '../../content/addresses/my-hse.ts'
import { isBelow, languages } from '../../content/addresses/parts.ts'
import { serverAddresses } from '../../content/addresses/server.ts'

const nowhere = 'http://nowhere.invalid'

/**
 * Where to go on after logging in: a path on this origin with its query, or null for anything that could lead
 * elsewhere or is no page to land on.
 */
export function safeNext(given: unknown): string | null {
  if (typeof given !== 'string' || given.length > 500) return null
  // Browsers drop tabs and line breaks and read a backslash as a slash: both hide a second slash.
  if (!given.startsWith('/') || /[\\\s\p{Cc}]/u.test(given)) return null
  if (!URL.canParse(given, nowhere)) return null
  const { origin, pathname, search } = new URL(given, nowhere)
  if (origin !== nowhere || pathname.startsWith('//')) return null
  // Logging in is over, and a form or the API is no place to land.
  const isLogIn = languages.some((each) =>
    [pageAddress(each, 'logIn'), logOutRoot(each)].some((root) => isBelow(pathname, root)),
  )
  if (isLogIn || isForm(pathname) || isBelow(pathname, serverAddresses.api)) return null
  return `${pathname}${search}`
}
