import type { CollectionBeforeOperationHook } from 'payload'
import { refuse } from './plugin/core/refuse.ts'
import { fill, type Text } from './plugin/core/text.ts'

/** Fewest characters of a password. Length is what makes it hard to guess; rules about signs do not. */
export const shortestPassword = 12
/** Most characters: enough for any sentence, too few to keep the server busy hashing. */
export const longestPassword = 200

export type PasswordFault = 'missing' | 'short' | 'long'

/** What is wrong with a password someone has chosen, or null. */
export function passwordFault(password: string): PasswordFault | null {
  if (password === '') return 'missing'
  const { length } = Array.from(password)
  if (length < shortestPassword) return 'short'
  return length > longestPassword ? 'long' : null
}

const wrongLength: Text = fill(
  {
    nb: 'Passordet må ha mellom {least} og {most} tegn.',
    en: 'The password must have between {least} and {most} characters.',
  },
  { least: shortestPassword, most: longestPassword },
)

/** Operations that set a password; logging in carries one too, and is no choice. */
const choosing: ReadonlySet<string> = new Set(['create', 'update', 'resetPassword'])

/** The same rule wherever a password is chosen: My HSE, admin and API. */
export const keepPasswordRule: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (!choosing.has(operation)) return args
  const { data } = args as { data?: { password?: unknown } }
  const password = data?.password
  if (typeof password === 'string' && password !== '' && passwordFault(password) !== null) {
    refuse(req, wrongLength, { field: 'password', code: 'passwordLength' })
  }
  return args
}
