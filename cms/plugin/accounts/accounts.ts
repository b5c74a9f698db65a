import type { CollectionBeforeLoginHook, CollectionConfig, Config, Endpoint } from 'payload'
import { accessFor, mayOpenAdmin } from '../access/can.ts'
import { recordChange, recordDeletion, recordPasswordReset } from '../audit-log/hooks.ts'
import { optionsOf } from '../options.ts'
import { today } from '../core/dates.ts'
import { versionField } from '../core/fields.ts'
import { local } from '../database/local.ts'
import { demandVersion, keepToVersion } from '../database/optimistic.ts'
import { changePasswordEndpoint, keepOwnAccount } from './own-account.ts'
import { refuse } from '../core/refuse.ts'
import { label, type Text } from '../core/text.ts'

const locked: Text = {
  nb: 'Feil e-postadresse eller passord.',
  en: 'Wrong e-mail address or password.',
}

/** A closed account, or one of someone whose last day has passed, logs in to nothing, and says no more than a wrong password does. */
const refuseClosed: CollectionBeforeLoginHook = async ({ req, user }) => {
  const { id, active } = user as { id: string | number; active?: boolean | null }
  const gone = await local.count(req, 'people', {
    overrideAccess: true,
    where: {
      and: [
        { account: { equals: id } },
        { activeTo: { less_than: today(optionsOf(req.payload).clock) } },
      ],
    },
  })
  if (active === false || gone > 0) refuse(req, locked, { status: 401, code: 'logIn' })
}

const noRegistration: Text = {
  nb: 'Den første kontoen lages ved oppsettet, ikke her. Be den som drifter systemet, om å lage en administrator.',
  en: 'The first account is made at set-up, not here. Ask the person who runs the system to make an administrator.',
}

/** Payload lets a passer-by register the first account. It would have no role, and stand in the way of the right one. */
const noFirstRegister: Endpoint = {
  path: '/first-register',
  method: 'post',
  handler: (req) => refuse(req, noRegistration, { status: 403, code: 'noRegistration' }),
}

const noVerification: Text = {
  nb: 'Kontoer bekreftes ikke med en lenke.',
  en: 'Accounts are not confirmed by a link.',
}

/** Payload offers this for every auth collection, and fails where addresses are not confirmed. */
const noVerify: Endpoint = {
  path: '/verify/:id',
  method: 'post',
  handler: (req) => refuse(req, noVerification, { status: 404, code: 'noVerification' }),
}

/**
 * Makes the host's auth collection one of Verne's: access from the table, version check, audit log, a switch that
 * closes an account at once. What the host has set is kept.
 * @throws Error when the collection is missing or has no auth
 */
export function withAccounts(config: Config, slug: string): CollectionConfig[] {
  const found = config.collections?.find((each) => each.slug === slug)
  if (!found?.auth) {
    throw new Error(
      `hsePlugin: option "accounts" names "${slug}", but the config has no collection of that name with auth. Add one, or name the right one.`,
    )
  }
  const access = accessFor('accounts')
  const extended: CollectionConfig = {
    ...found,
    access: { ...access, admin: ({ req }) => mayOpenAdmin(req), ...found.access },
    admin: { enableListViewSelectAPI: true, ...found.admin },
    fields: [
      versionField(),
      ...found.fields,
      {
        name: 'active',
        type: 'checkbox',
        defaultValue: true,
        label: label({ nb: 'Kan logge inn', en: 'May log in' }),
        access: { update: async ({ req }) => (await access.create({ req } as never)) === true },
        admin: {
          description: label({
            nb: 'Slå av for å stenge kontoen. Den som er innlogget, kastes ut med en gang.',
            en: 'Switch off to close the account. Anyone logged in with it is logged out at once.',
          }),
        },
      },
    ],
    hooks: {
      ...found.hooks,
      beforeOperation: [keepOwnAccount, demandVersion, ...(found.hooks?.beforeOperation ?? [])],
      beforeValidate: [recordPasswordReset, ...(found.hooks?.beforeValidate ?? [])],
      beforeChange: [...(found.hooks?.beforeChange ?? []), endSessionsOfClosed, keepToVersion],
      beforeLogin: [refuseClosed, ...(found.hooks?.beforeLogin ?? [])],
      afterChange: [recordChange, ...(found.hooks?.afterChange ?? [])],
      afterDelete: [recordDeletion, ...(found.hooks?.afterDelete ?? [])],
    },
    endpoints:
      found.endpoints === false
        ? false
        : [...(found.endpoints ?? []), noFirstRegister, noVerify, changePasswordEndpoint],
    lockDocuments: false,
    disableBulkEdit: true,
    disableDuplicate: true,
  }
  return (config.collections ?? []).map((each) => (each.slug === slug ? extended : each))
}

/** Closing an account ends its sessions: a live cookie is refused at the next request. */
const endSessionsOfClosed: NonNullable<
  NonNullable<CollectionConfig['hooks']>['beforeChange']
>[number] = ({ data }) => (data['active'] === false ? { ...data, sessions: [] } : data)
