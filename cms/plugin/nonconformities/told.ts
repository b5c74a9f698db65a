import type { PayloadRequest } from 'payload'
import { reportAddress } from '../../../content/routes.ts'
import { spokenDay } from '../core/spoken-dates.ts'
import { idOf, local } from '../core/local.ts'
import { asText, fill, type Text } from '../core/text.ts'
import type { Nonconformity } from '../generated-types.ts'
import { type Holder, holdersOf } from '../organisation/holders.ts'
import { tell, tellByAddress } from '../outbox/tell.ts'
import { approvers } from './approvers.ts'
import { handlersOf } from './handling.ts'
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
  concernsManager: {
    nb: 'Saken gjelder lederen der det skjedde. Derfor er det du som behandler den, og lederen ser den ikke.',
    en: 'The case concerns the manager where it happened. That is why you handle it, and the manager does not see it.',
  },
  sent: { nb: 'Vi har mottatt avvik {number}', en: 'We have received nonconformity {number}' },
  sentBody: {
    nb: 'Takk for at du sa fra. Vi skriver til deg når noen spør om noe, og når saken er ferdig.',
    en: 'Thank you for telling us. We write to you when somebody asks something, and when the case is finished.',
  },
  withCode: {
    nb: 'Du leser og svarer med nummeret {number} og koden fra kvitteringen.',
    en: 'You read and answer with the number {number} and the code on the receipt.',
  },
  openStatus: { nb: 'Se hvor saken står', en: 'See where the case stands' },
} satisfies Record<string, Text>

/** Address of a nonconformity in My HSE. */
export function caseAddress(number: string): Text {
  return { nb: `/min-hms/avvik/${number}`, en: `/en/my-hse/nonconformities/${number}` }
}

/**
 * Tells those who handle it: manager, deputies and coordinators of its unit, or of the one above where it concerns the
 * manager. Accidents and serious injuries are told to the safety representatives of the place too; where nobody answers
 * for the unit, the HSE unit is told.
 */
export async function tellHandlers(
  req: PayloadRequest,
  nonconformity: Nonconformity,
  event: Event,
): Promise<void> {
  const { concernsManager, id, number, type, seriousInjury, steps } = nonconformity
  const unit = idOf(nonconformity.unit)
  const concerned = type === 'accident' || seriousInjury === true
  const accounts = [
    ...(await handlersOf(req, nonconformity)),
    ...(concerned ? await representativesOf(req, nonconformity) : []),
  ].flatMap((each) => (each.account ? [each.account] : []))
  const values = {
    number,
    type: nonconformityTypeText[type],
    unit: await unitName(req, unit),
    due: dayInWords(nonconformity.due),
  }
  const instead = accounts.length > 0 ? [] : await approvers(req)
  const kept = new Set((nonconformity.withheldFrom ?? []).map(idOf))
  await tell(req, {
    key: `nonconformity:${id}:${event}:${String(steps?.length ?? 0)}`,
    accounts: [
      ...accounts,
      ...instead.filter(({ person }) => !kept.has(person)).map(({ account }) => account),
    ],
    subject: fill(text[event], values),
    body: [
      fill(text[`${event}Body`], values),
      ...(concernsManager === true ? [text.concernsManager] : []),
    ],
    address: caseAddress(number),
    sealed: concernsManager === true,
  })
}

/** Safety representatives of the place, but for those a case is kept from. */
async function representativesOf(
  req: PayloadRequest,
  { unit, withheldFrom }: Nonconformity,
): Promise<Holder[]> {
  const { deputyRepresentatives, representatives } = await holdersOf(req, idOf(unit))
  const kept = new Set((withheldFrom ?? []).map(idOf))
  return [...representatives, ...deputyRepresentatives].filter(({ person }) => !kept.has(person))
}

/**
 * Tells whoever reported it, where that is known: by their account, or at the address they gave. To whom it goes is
 * shown to nobody. What was asked is read behind the link: nobody has checked the address.
 */
export async function tellReporter(
  req: PayloadRequest,
  nonconformity: Nonconformity,
  event: 'sent' | 'asked' | 'closed' | 'rejected' | 'replied',
): Promise<void> {
  const { id, language, number, reporter, reporterEmail, steps } = nonconformity
  const message = {
    key: `nonconformity:${id}:${event}:${String(steps?.length ?? 0)}`,
    subject: fill(text[event], { number }),
    body: [text[`${event}Body`]],
    sealed: true,
  }
  if (reporter) {
    const person = await local.findById(req, 'people', idOf(reporter), { overrideAccess: true })
    if (!person?.account) return
    const accounts = [idOf(person.account)]
    await tell(req, { ...message, accounts, address: caseAddress(number) })
  } else if (reporterEmail) {
    await tellByAddress(req, {
      ...message,
      body: [...message.body, fill(text.withCode, { number })],
      to: reporterEmail,
      language,
      address: statusAddress,
      open: text.openStatus,
    })
  }
}

/** Where whoever has the number and the code sees a case and answers. */
const statusAddress: Text = {
  nb: `${reportAddress('nb')}/status`,
  en: `${reportAddress('en')}/status`,
}

async function unitName(req: PayloadRequest, id: string): Promise<Text> {
  const unit = await local.findById(req, 'units', id, { overrideAccess: true, locale: 'all' })
  return asText(unit?.name) ?? { nb: '', en: '' }
}

function dayInWords(date: string | null | undefined): Text {
  return { nb: spokenDay(date, 'nb'), en: spokenDay(date, 'en') }
}
