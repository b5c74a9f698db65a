import type { CollectionBeforeChangeHook } from 'payload'
import { adminRoles } from '../access/table.ts'
import { principalOf } from '../access/principal.ts'
import { rolesOf } from '../access/rules.ts'
import { today } from '../core/dates.ts'
import { refuse } from '../core/refuse.ts'
import type { Text } from '../core/text.ts'
import { idOf, local } from '../database/local.ts'
import type { Person } from '../generated-types.ts'
import { optionsOf } from '../options.ts'

/** Key in a request's context: the system itself gives somebody their account. */
export const givesAccount = 'givesAccount'

/** What somebody is found by when they log in, or what a new password is sent to. */
const identifying = ['userName', 'externalId', 'workEmail', 'account'] as const

const byAdministrator: Text = {
  nb: 'Personen har en rolle i administrasjonen. Brukernavn, ansattnummer, e-post og konto endres da av en administrator, i administrasjonen.',
  en: 'The person has a role in the admin. Only an administrator can then change user name, employee number, e-mail and account, in the admin.',
}

/**
 * Who looks after the system is looked up by what stands here: a file from HR, or a colleague in the HSE unit, must not be
 * able to let somebody else in as them.
 */
export const keepIdentityOfAdmins: CollectionBeforeChangeHook<Person> = async ({
  context,
  data,
  operation,
  originalDoc,
  req,
}) => {
  if (operation !== 'update' || !originalDoc || context[givesAccount] === true) return data
  const field = identifying.find(
    (each) => data[each] !== undefined && known(data[each]) !== known(originalDoc[each]),
  )
  if (field === undefined) return data
  if (rolesOf(await principalOf(req)).includes('administrator')) return data
  const day = today(optionsOf(req.payload).clock)
  const roles = await local.count(req, 'role-assignments', {
    overrideAccess: true,
    where: {
      and: [
        { person: { equals: originalDoc.id } },
        { role: { in: [...adminRoles] } },
        {
          or: [
            { to: { exists: false } },
            { to: { equals: null } },
            { to: { greater_than_equal: day } },
          ],
        },
      ],
    },
  })
  if (roles > 0) refuse(req, byAdministrator, { status: 403, field, code: 'byAdministrator' })
  return data
}

/** The same for a relation and for its id, and for nothing and an empty text. */
function known(value: Person[(typeof identifying)[number]]): string {
  return value ? idOf(value) : ''
}
