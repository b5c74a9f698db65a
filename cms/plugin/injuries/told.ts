import type { PayloadRequest } from 'payload'
import { handedUpCases } from '../access/handed-up.ts'
import type { Text } from '../core/text.ts'
import { idOf, local } from '../database/local.ts'
import type { Injury } from '../generated-types.ts'
import { approvers } from '../nonconformities/approvers.ts'
import { type Holder, holdersOf } from '../organisation/holders.ts'
import { giveLine } from '../outbox/daily.ts'

const told = {
  entered: {
    title: {
      nb: 'Noe om deg er registrert i et register',
      en: 'Something about you has been entered in a register',
    },
    body: {
      nb: 'Du kan lese det, og be om at det blir rettet.',
      en: 'You can read it, and ask for it to be corrected.',
    },
  },
  struck: {
    title: {
      nb: 'Noe om deg er strøket i et register',
      en: 'Something about you has been struck out in a register',
    },
    body: { nb: 'Du kan lese hvorfor.', en: 'You can read why.' },
  },
  answered: {
    title: {
      nb: 'Svar på det du ba om å få rettet',
      en: 'An answer to the correction you asked for',
    },
    body: { nb: 'Du kan lese svaret.', en: 'You can read the answer.' },
  },
  asked: {
    title: { nb: 'Noen har bedt om retting', en: 'Someone has asked for a correction' },
    body: {
      nb: 'Den det gjelder, skal få svar innen én måned.',
      en: 'The person concerned must receive an answer within one month.',
    },
  },
} satisfies Record<string, { title: Text; body: Text }>

/** The one an entry concerns, in their next letter. It is sealed: that they were injured is not for those who run mail. */
export async function tellConcerned(
  req: PayloadRequest,
  entry: Injury,
  what: 'entered' | 'answered' | 'struck',
): Promise<void> {
  if (!entry.person) return
  const found = await local.findById(req, 'people', idOf(entry.person), { overrideAccess: true })
  if (!found?.account) return
  await tell(req, entry, { what, part: 'know', accounts: [idOf(found.account)] })
}

/** Whoever keeps the register of the unit: where the case behind it concerns the manager, whoever handles that. */
export async function tellKeepers(req: PayloadRequest, entry: Injury): Promise<void> {
  const unit = idOf(entry.unit)
  const behind = entry.nonconformity ? idOf(entry.nonconformity) : null
  const elsewhere = (await handedUpCases(req)).find(({ id }) => id === behind)
  const handlingUnit = elsewhere === undefined ? unit : elsewhere.handlingUnit
  const withheld = elsewhere?.withheldFrom ?? []
  const acting = handlingUnit === null ? [] : await keepersOf(req, handlingUnit)
  const keepers = acting.length === 0 ? await approvers(req) : acting
  const accounts = keepers.flatMap(({ account, person }) =>
    account !== null && !withheld.includes(person) ? [account] : [],
  )
  await tell(req, entry, { what: 'asked', part: 'asked', accounts })
}

/** The manager of a unit, and a deputy for as long as it was set beforehand. */
async function keepersOf(req: PayloadRequest, unit: string): Promise<Holder[]> {
  const { deputies, manager } = await holdersOf(req, unit)
  return [...(manager ? [manager] : []), ...deputies.filter(({ until }) => Boolean(until))]
}

async function tell(
  req: PayloadRequest,
  { id, number, version }: Injury,
  {
    what,
    part,
    accounts,
  }: {
    readonly what: keyof typeof told
    readonly part: 'asked' | 'know'
    readonly accounts: readonly string[]
  },
): Promise<void> {
  await giveLine(req, {
    key: `injury:${id}:${what}:${String(version)}`,
    part,
    about: { collection: 'injuries', id },
    accounts: [...accounts],
    title: told[what].title,
    body: [told[what].body],
    place: { record: 'injuries', number },
    sealed: true,
  })
}
