import type { CollectionAfterDeleteHook, CollectionConfig } from 'payload'
import { line } from '../../core/fields.ts'
import { label } from '../../core/text.ts'
import { idOf } from '../../database/local.ts'
import type { ExternalLogin } from '../../generated-types.ts'
import { optionsOf } from '../../options.ts'
import { hseCollection } from '../../hse-collection.ts'

/** Who came in by a link that is taken away is out at once. */
const endSessions: CollectionAfterDeleteHook = async ({ doc, req }) => {
  const { account } = doc as ExternalLogin
  await req.payload.db.updateOne({
    collection: optionsOf(req.payload).accounts,
    id: idOf(account),
    data: { sessions: [] },
    req,
    returning: false,
  })
}

/**
 * Which account somebody gets in to who logged in elsewhere: the provider's name for itself (issuer) and for the person
 * (subject), as OpenID Connect gives them (Core 1.0, section 2). Neither is ever given to somebody else, as an e-mail
 * address may be.
 * @param accounts slug of the accounts
 */
export function externalLogins(accounts: string): CollectionConfig {
  return hseCollection({
    slug: 'external-logins',
    singular: { nb: 'Innlogging hos andre', en: 'External log-in' },
    plural: { nb: 'Innlogginger hos andre', en: 'External log-ins' },
    group: 'organisation',
    description: {
      nb: 'Lages første gang noen logger inn med for eksempel Feide. Slett den når kontoen hos Feide er byttet ut: neste innlogging finner personen igjen i registeret.',
      en: 'Made the first time someone logs in with, for example, Feide. Delete it when the account there has been replaced: the next log-in finds the person in the register again.',
    },
    admin: {
      useAsTitle: 'provider',
      defaultColumns: ['account', 'provider', 'issuer', 'createdAt'],
    },
    hooks: { afterDelete: [endSessions] },
    fields: [
      line('key', { nb: 'Nøkkel', en: 'Key' }, { required: true, unique: true, hidden: true }),
      {
        name: 'account',
        type: 'relationship',
        relationTo: accounts,
        required: true,
        index: true,
        label: label({ nb: 'Konto', en: 'Account' }),
      },
      line('provider', { nb: 'Logger inn med', en: 'Logs in with' }, { required: true }),
      line('issuer', { nb: 'Utsteder', en: 'Issuer' }, { required: true }),
      line('subject', { nb: 'Personens navn der', en: 'Subject' }, { required: true }),
    ],
  })
}
