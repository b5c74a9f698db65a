import type { CollectionBeforeOperationHook, Endpoint, PayloadRequest } from 'payload'
import { rolesOf } from '../access/rules.ts'
import { principalOf } from '../access/principal.ts'
import { optionsOf } from '../options.ts'
import { bodyOf, memberEndpoint } from '../core/endpoint.ts'
import { local } from '../database/local.ts'
import { refuse } from '../core/refuse.ts'
import type { Text } from '../core/text.ts'

const emailText: Text = {
  nb: 'E-postadressen til en konto endres av administratoren. Be om det der.',
  en: 'Only the administrator can change the e-mail address of an account. Ask there.',
}

const passwordText: Text = {
  nb: 'Du bytter ditt eget passord med lenken du får under «Glemt passord», eller ved å oppgi det gamle (POST …/change-password).',
  en: 'You change your own password by the link from “Forgotten password”, or by entering the old one (POST …/change-password).',
}

const wrongOld: Text = {
  nb: 'Det gamle passordet er feil. Vet du det ikke, be om en lenke under «Glemt passord».',
  en: 'The old password is wrong. If you do not know it, ask for a link under “Forgotten password”.',
}

const missing: Text = {
  nb: 'Oppgi både det gamle og det nye passordet.',
  en: 'Enter both the old password and the new one.',
}

/**
 * A session that was left open must not become somebody else's account for good: the address is the administrator's
 * to change, and one's own password asks for the old one.
 */
export const keepOwnAccount: CollectionBeforeOperationHook = async ({
  args,
  operation,
  overrideAccess,
  req,
}) => {
  if (operation !== 'update' || overrideAccess === true || !req.user) return args
  const { id, data } = args as { id?: unknown; data?: Record<string, unknown> }
  if (String(id) !== String(req.user.id)) return args
  const { email } = req.user as { email?: string }
  const asked = data?.['email']
  if (asked !== undefined && asked !== email && !(await isAdministrator(req))) {
    refuse(req, emailText, { status: 403, field: 'email', code: 'emailByAdministrator' })
  }
  const password = data?.['password']
  if (password !== undefined && password !== null && password !== '') {
    refuse(req, passwordText, { status: 403, field: 'password', code: 'oldPassword' })
  }
  return args
}

async function isAdministrator(req: PayloadRequest): Promise<boolean> {
  return rolesOf(await principalOf(req)).includes('administrator')
}

/**
 * `POST /api/<accounts>/change-password` with `currentPassword` and `password`: one's own, in the place of the old one.
 * A wrong old password counts as a failed log-in. Every other session ends.
 */
export const changePasswordEndpoint: Endpoint = memberEndpoint({
  path: '/change-password',
  method: 'post',
  handler: async (req) => {
    const { currentPassword, password } = await bodyOf(req)
    if (typeof currentPassword !== 'string' || typeof password !== 'string' || password === '') {
      return refuse(req, missing, { field: 'currentPassword', code: 'missing' })
    }
    const { accounts } = optionsOf(req.payload)
    const { id, email } = req.user as unknown as { id: string; email: string }
    await provePassword(req, accounts, { email, password: currentPassword })
    const account = await local.findById(req, 'accounts', id, { overrideAccess: true })
    await local.update(
      req,
      'accounts',
      id,
      { password, version: account?.version ?? 0 },
      { overrideAccess: true },
    )
    return Response.json(
      { message: 'Password changed' },
      { headers: { 'cache-control': 'no-store' } },
    )
  },
})

/** @throws Refusal where the password is not the account's, or the account is locked or closed */
async function provePassword(
  req: PayloadRequest,
  collection: string,
  data: { email: string; password: string },
): Promise<void> {
  try {
    await req.payload.login({ collection: collection as 'accounts', data })
  } catch (error) {
    const { status } = error as { status?: number }
    // A database that is down is no wrong password.
    if (status !== 400 && status !== 401 && status !== 403) throw error
    refuse(req, wrongOld, { status: 403, field: 'currentPassword', code: 'wrongPassword' })
  }
}
