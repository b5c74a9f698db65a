import type { PayloadRequest } from 'payload'
import { spokenDay } from '../core/spoken-dates.ts'
import { today } from '../core/dates.ts'
import { idOf, local } from '../core/local.ts'
import { asText, fill, type Text } from '../core/text.ts'
import type { Nonconformity } from '../generated-types.ts'
import { optionsOf } from '../options.ts'
import { holdersOf } from '../organisation/holders.ts'
import { tell } from '../outbox/tell.ts'
import { nonconformityTypeText } from './text.ts'

/** What those who handle a nonconformity are told of. */
type Event = 'reported' | 'transferred' | 'answered' | 'reopened' | 'seriousInjury'

const text = {
  reported: { nb: 'Nytt avvik {number}', en: 'New nonconformity {number}' },
  reportedBody: {
    nb: '{type} er meldt i {unit}. Åpne saken og svar at du har mottatt den innen {due}.',
    en: '{type} has been reported in {unit}. Open the case and say that you have received it by {due}.',
  },
  transferred: {
    nb: 'Avvik {number} er overført til deg',
    en: 'Nonconformity {number} has been transferred to you',
  },
  transferredBody: {
    nb: 'Et avvik er overført til {unit}. Åpne saken og svar at du har mottatt den innen {due}.',
    en: 'A nonconformity has been transferred to {unit}. Open the case and say that you have received it by {due}.',
  },
  answered: { nb: 'Svar i avvik {number}', en: 'Answer in nonconformity {number}' },
  answeredBody: {
    nb: 'Melderen har svart på spørsmålet ditt.',
    en: 'The reporter has answered your question.',
  },
  reopened: { nb: 'Avvik {number} er gjenåpnet', en: 'Nonconformity {number} has been reopened' },
  reopenedBody: {
    nb: 'Avviket er åpnet igjen og skal vurderes på nytt innen {due}.',
    en: 'The nonconformity has been opened again and shall be assessed anew by {due}.',
  },
  seriousInjury: {
    nb: 'Alvorlig skade: avvik {number}',
    en: 'Serious injury: nonconformity {number}',
  },
  seriousInjuryBody: {
    nb: 'Et avvik i {unit} er vurdert som alvorlig skade. Politiet og Arbeidstilsynet skal varsles med en gang. Sjekklisten står i saken.',
    en: 'A nonconformity in {unit} has been assessed as a serious injury. The police and the Labour Inspection Authority shall be notified at once. The checklist stands in the case.',
  },
  asked: { nb: 'Spørsmål om avvik {number}', en: 'Question about nonconformity {number}' },
  askedBody: {
    nb: 'Den som behandler avviket du meldte, har spurt deg om noe.',
    en: 'Whoever handles the nonconformity you reported has asked you something.',
  },
  closed: { nb: 'Avvik {number} er lukket', en: 'Nonconformity {number} is closed' },
  closedBody: {
    nb: 'Avviket du meldte, er lukket. Les hva som er gjort.',
    en: 'The nonconformity you reported is closed. Read what was done.',
  },
  rejected: { nb: 'Avvik {number} er avvist', en: 'Nonconformity {number} is rejected' },
  rejectedBody: {
    nb: 'Avviket du meldte, er avvist. Les hvorfor.',
    en: 'The nonconformity you reported is rejected. Read why.',
  },
  replied: {
    nb: 'Skriftlig svar i avvik {number}',
    en: 'Written reply in nonconformity {number}',
  },
  repliedBody: {
    nb: 'Du har fått skriftlig svar på avviket du meldte som verneombud.',
    en: 'You have a written reply to the nonconformity you reported as safety representative.',
  },
} satisfies Record<string, Text>

/** Address of a nonconformity in My HSE. */
export function caseAddress(number: string): Text {
  return { nb: `/min-hms/avvik/${number}`, en: `/en/my-hse/nonconformities/${number}` }
}

/**
 * Tells those who handle the unit's nonconformities: its manager, deputies and coordinators. Accidents and serious
 * injuries are told to the safety representatives too; where nobody answers for the unit, the HSE unit is told.
 */
export async function tellHandlers(
  req: PayloadRequest,
  nonconformity: Nonconformity,
  event: Event,
): Promise<void> {
  const { id, number, type, seriousInjury, steps } = nonconformity
  const unit = idOf(nonconformity.unit)
  const holders = await holdersOf(req, unit)
  const leads = [holders.manager, ...holders.deputies, ...holders.coordinators]
  const concerned = type === 'accident' || seriousInjury === true
  const accounts = [
    ...leads,
    ...(concerned ? [...holders.representatives, ...holders.deputyRepresentatives] : []),
  ].flatMap((each) => (each?.account ? [each.account] : []))
  const values = {
    number,
    type: nonconformityTypeText[type],
    unit: await unitName(req, unit),
    due: dayInWords(nonconformity.due),
  }
  await tell(req, {
    key: `nonconformity:${id}:${event}:${String(steps?.length ?? 0)}`,
    accounts: accounts.length > 0 ? accounts : await approvers(req),
    subject: fill(text[event], values),
    body: [fill(text[`${event}Body`], values)],
    address: caseAddress(number),
  })
}

/** Tells whoever reported it, where that is known and they have an account. */
export async function tellReporter(
  req: PayloadRequest,
  nonconformity: Nonconformity,
  event: 'asked' | 'closed' | 'rejected' | 'replied',
): Promise<void> {
  const { id, number, reporter, steps } = nonconformity
  if (!reporter) return
  const person = await local.findById(req, 'people', idOf(reporter), { overrideAccess: true })
  if (!person?.account) return
  await tell(req, {
    key: `nonconformity:${id}:${event}:${String(steps?.length ?? 0)}`,
    accounts: [idOf(person.account)],
    subject: fill(text[event], { number }),
    body: [text[`${event}Body`]],
    address: caseAddress(number),
  })
}

async function approvers(req: PayloadRequest): Promise<string[]> {
  const day = today(optionsOf(req.payload).clock)
  const assignments = await local.find(req, 'role-assignments', {
    overrideAccess: true,
    where: {
      and: [
        { role: { equals: 'hseUnitApprover' } },
        { from: { less_than_equal: day } },
        { or: [{ to: { exists: false } }, { to: { greater_than_equal: day } }] },
      ],
    },
  })
  const people = await local.find(req, 'people', {
    overrideAccess: true,
    where: { id: { in: assignments.map((each) => idOf(each.person)) } },
  })
  return people.flatMap((each) => (each.account ? [idOf(each.account)] : []))
}

async function unitName(req: PayloadRequest, id: string): Promise<Text> {
  const unit = await local.findById(req, 'units', id, { overrideAccess: true, locale: 'all' })
  return asText(unit?.name) ?? { nb: '', en: '' }
}

function dayInWords(date: string | null | undefined): Text {
  return { nb: spokenDay(date, 'nb'), en: spokenDay(date, 'en') }
}
