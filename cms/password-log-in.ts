import type { CollectionBeforeLoginHook, FieldAccess, Payload } from 'payload'
import { logInOf } from './log-in-settings.ts'
import { principalOf } from './plugin/access/principal.ts'
import { rolesOf } from './plugin/access/rules.ts'
import { refuse } from './plugin/core/refuse.ts'
import { wrongLogin } from './wrong-log-in.ts'

/** Key in a request's context: who it is has been proved by a provider, and no password is asked for. */
export const provedElsewhere = 'provedElsewhere'

/** Whether an account may log in with a password: all may, or those an administrator has named. */
export function mayUsePassword(
  payload: Payload,
  { passwordLogin }: { readonly passwordLogin?: boolean | null },
): boolean {
  return logInOf(payload).passwords === 'everyone' || passwordLogin === true
}

/** Where passwords are switched off for most, they let nobody else in: neither to log in nor to choose a new one. */
export const keepPasswordNamed: CollectionBeforeLoginHook = ({ context, req, user }) => {
  if (context[provedElsewhere] === true || mayUsePassword(req.payload, user as object)) return
  refuse(req, wrongLogin, { status: 401, code: 'logIn' })
}

/** Who may use a password is for an administrator to say, of the own account as well. */
export const namedByAdministrator: FieldAccess = async ({ req }) =>
  rolesOf(await principalOf(req)).includes('administrator')
