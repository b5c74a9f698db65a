import type { PayloadRequest } from 'payload'
import { spokenDay } from '../admin/spoken-dates.ts'
import { idOf, local } from '../database/local.ts'
import { asText, fill, type Text } from '../core/text.ts'
import type { Nonconformity } from '../generated-types.ts'
import { type Holder, holdersOf, speakingForEmployees } from '../organisation/holders.ts'
import { giveLine } from '../outbox/daily.ts'
import type { Place } from '../outbox/place.ts'
import { tell, tellByAddress } from '../outbox/tell.ts'
import { accountsOf, handlingAccounts } from './handling.ts'
import { concernsRepresentative, isOpen } from './rules.ts'
import { nonconformityStateText, nonconformityTypeText } from './text.ts'

/** What those who handle a nonconformity are told of. */
type Event = 'reported' | 'answered' | 'added' | 'reopened'

const text = {
  reported: { nb: 'Nytt avvik {number}', en: 'New nonconformity {number}' },
  reportedBody: {
    nb: '{type} er meldt i {unit}. Åpne saken og bekreft innen {due} at du har mottatt den.',
    en: '{type} has been reported in {unit}. Open the case and confirm by {due} that you have received it.',
  },
  answered: {
    nb: 'Svar i avvik {number}',
    en: 'Answer about nonconformity {number}',
  },
  answeredBody: {
    nb: 'Melderen har svart på spørsmålet ditt.',
    en: 'The reporter has answered your question.',
  },
  added: {
    nb: 'Nye opplysninger i avvik {number}',
    en: 'New information about nonconformity {number}',
  },
  addedBody: {
    nb: 'Melderen har lagt til opplysninger. Se om de endrer noe.',
    en: 'The reporter has added information. See whether it changes anything.',
  },
  named: {
    nb: 'Du er saksbehandler for avvik {number}',
    en: 'You are the case handler for nonconformity {number}',
  },
  namedBody: {
    nb: '{type} er meldt i {unit}, og lederen har valgt deg som saksbehandler. Lederen har fortsatt ansvaret, og lukker saken.',
    en: '{type} has been reported in {unit}, and the manager has chosen you as case handler. The manager is still responsible, and closes the case.',
  },
  reopened: {
    nb: 'Avvik {number} er åpnet igjen',
    en: 'Nonconformity {number} has been reopened',
  },
  reopenedBody: {
    nb: 'Avviket er åpnet igjen og skal vurderes på nytt innen {due}.',
    en: 'The nonconformity has been reopened and must be assessed again by {due}.',
  },
  concerned: {
    nb: 'Til verneombudet: avvik {number}',
    en: 'To the safety representative: nonconformity {number}',
  },
  concernedBody: {
    nb: '{type} er meldt i {unit}. Du kan lese saken og kommentere den.',
    en: '{type} has been reported in {unit}. You can read the case and comment on it.',
  },
  asked: {
    nb: 'Spørsmål om avvik {number}',
    en: 'Question about nonconformity {number}',
    nn: 'Spørsmål om avvik {number}',
  },
  askedBody: {
    nb: 'Saksbehandleren har et spørsmål om avviket du meldte.',
    en: 'The case handler has a question about the nonconformity you reported.',
    nn: 'Sakshandsamaren har eit spørsmål om avviket du melde.',
  },
  informed: {
    nb: 'Beskjed om avvik {number}',
    en: 'Message about nonconformity {number}',
    nn: 'Beskjed om avvik {number}',
  },
  informedBody: {
    nb: 'Saksbehandleren har skrevet til deg om avviket du meldte.',
    en: 'The case handler has written to you about the nonconformity you reported.',
    nn: 'Sakshandsamaren har skrive til deg om avviket du melde.',
  },
  state: {
    nb: 'Avvik {number}: {state}',
    en: 'Nonconformity {number}: {state}',
    nn: 'Avvik {number}: {state}',
  },
  stateBody: {
    nb: 'Avviket du meldte, er nå «{state}».',
    en: 'The nonconformity you reported is now “{state}”.',
    nn: 'Avviket du melde, er no «{state}».',
  },
  closed: {
    nb: 'Avvik {number} er lukket',
    en: 'Nonconformity {number} has been closed',
    nn: 'Avvik {number} er lukka',
  },
  closedBody: {
    nb: 'Avviket du meldte, er lukket. Les hva som er gjort.',
    en: 'The nonconformity you reported has been closed. Read what was done.',
    nn: 'Avviket du melde, er lukka. Les kva som er gjort.',
  },
  rejected: {
    nb: 'Avvik {number} er avvist',
    en: 'Nonconformity {number} has been rejected',
    nn: 'Avvik {number} er avvist',
  },
  rejectedBody: {
    nb: 'Avviket du meldte, er avvist. Les hvorfor.',
    en: 'The nonconformity you reported has been rejected. Read why.',
    nn: 'Avviket du melde, er avvist. Les kvifor.',
  },
  replied: {
    nb: 'Skriftlig svar i avvik {number}',
    en: 'Written reply about nonconformity {number}',
    nn: 'Skriftleg svar i avvik {number}',
  },
  repliedBody: {
    nb: 'Du har fått skriftlig svar på avviket du meldte som verneombud.',
    en: 'You have received a written reply to the nonconformity you reported as safety representative.',
    nn: 'Du har fått skriftleg svar på avviket du melde som verneombod.',
  },
  sent: {
    nb: 'Vi har mottatt avvik {number}',
    en: 'We have received nonconformity {number}',
    nn: 'Vi har teke imot avvik {number}',
  },
  sentBody: {
    nb: 'Takk for at du sa fra. Vi skriver til deg når noen har et spørsmål, og når saken er avsluttet.',
    en: 'Thank you for telling us. We will write to you when someone has a question, and when the case is closed.',
    nn: 'Takk for at du sa frå. Vi skriv til deg når nokon har eit spørsmål, og når saka er avslutta.',
  },
  withCode: {
    nb: 'Du leser og svarer med nummeret {number} og koden fra kvitteringen.',
    en: 'You can read and answer with the number {number} and the code on the receipt.',
    nn: 'Du les og svarar med nummeret {number} og koden frå kvitteringa.',
  },
  openStatus: {
    nb: 'Se hvordan det går med saken',
    en: 'Check the status of the case',
    nn: 'Sjå kor langt saka er komen',
  },
} satisfies Record<string, Text>

/** Said to whoever handles a case because it concerns the manager. */
export const concernsManagerText: Text = {
  nb: 'Saken gjelder lederen der det skjedde. Derfor er det du som behandler den, og lederen ser den ikke.',
  en: 'The case concerns the manager where it happened. That is why you handle it, and the manager does not see it.',
}

/** The page of a nonconformity. */
export function pageOf(number: string): Place {
  return { record: 'nonconformities', number }
}

/**
 * Tells those who handle it, in their letter: manager, deputies and coordinators of its unit, or of the one above where it concerns the
 * manager; where nobody answers for the unit, the HSE director. What concerns the safety representatives of the place is
 * told to them too, in their own words.
 */
export async function tellHandlers(
  req: PayloadRequest,
  nonconformity: Nonconformity,
  event: Event,
): Promise<void> {
  const { concernsManager, id, number, steps } = nonconformity
  const handlers = [
    ...(await handlingAccounts(req, nonconformity)),
    ...(await namedAccount(req, nonconformity)),
  ]
  const values = {
    ...(await valuesOf(req, nonconformity)),
    due: dayInWords(nonconformity.due),
  }
  await giveLine(req, {
    key: `nonconformity:${id}:${event}:${String(steps?.length ?? 0)}`,
    part: 'asked',
    about: { collection: 'nonconformities', id },
    accounts: handlers,
    due: nonconformity.due,
    title: fill(text[event], values),
    body: [
      fill(text[`${event}Body`], values),
      ...(concernsManager === true ? [concernsManagerText] : []),
    ],
    place: pageOf(number),
    sealed: concernsManager === true,
  })
  if (event === 'answered' || event === 'added') return
  await tellRepresentatives(req, nonconformity, handlers)
}

/** Tells whoever is named to handle it, in their letter. */
export async function tellNamed(req: PayloadRequest, nonconformity: Nonconformity): Promise<void> {
  const { concernsManager, due, id, number, steps } = nonconformity
  const values = await valuesOf(req, nonconformity)
  await giveLine(req, {
    key: `nonconformity:${id}:named:${String(steps?.length ?? 0)}`,
    part: 'asked',
    about: { collection: 'nonconformities', id },
    accounts: await namedAccount(req, nonconformity),
    due,
    title: fill(text.named, values),
    body: [fill(text.namedBody, values)],
    place: pageOf(number),
    sealed: concernsManager === true,
  })
}

/** The account of whoever is named to handle it, if anybody is. */
async function namedAccount(
  req: PayloadRequest,
  { namedHandler }: Nonconformity,
): Promise<string[]> {
  if (!namedHandler) return []
  const person = await local.findById(req, 'people', idOf(namedHandler), { overrideAccess: true })
  return person?.account ? [idOf(person.account)] : []
}

/**
 * Tells those who speak for the employees of the unit of what concerns them, in their letter, once for each unit it
 * comes to.
 * @param besides accounts that are told anyway, as someone who handles it
 */
export async function tellRepresentatives(
  req: PayloadRequest,
  nonconformity: Nonconformity,
  besides: readonly string[] = [],
): Promise<void> {
  const { concernsManager, id, number, type } = nonconformity
  if (!concernsRepresentative(type)) return
  const unit = idOf(nonconformity.unit)
  const speaking = speakingForEmployees(await holdersOf(req, unit))
  const accounts = accountsOf(speaking.filter(keptFrom(nonconformity)))
  const values = await valuesOf(req, nonconformity)
  await giveLine(req, {
    key: `nonconformity:${id}:concerned:${unit}`,
    part: 'know',
    about: { collection: 'nonconformities', id },
    accounts: accounts.filter((each) => !besides.includes(each)),
    title: fill(text.concerned, values),
    body: [fill(text.concernedBody, values)],
    place: pageOf(number),
    sealed: concernsManager === true,
  })
}

/**
 * Tells whoever reported it at once, where that is known: by their account, or at the address they gave. To whom it goes is
 * shown to nobody. What was asked is read behind the link: nobody has checked the address.
 */
export async function tellReporter(
  req: PayloadRequest,
  nonconformity: Nonconformity,
  event: 'sent' | 'asked' | 'informed' | 'closed' | 'rejected' | 'replied',
): Promise<void> {
  const { id, language, number, reporter, reporterEmail, steps } = nonconformity
  const message = {
    key: `nonconformity:${id}:${event}:${String(steps?.length ?? 0)}`,
    subject: fill(text[event], { number }),
    body: [text[`${event}Body`]],
    sealed: true,
  }
  if (reporter) {
    const person = await local.findById(req, 'people', idOf(reporter), {
      overrideAccess: true,
    })
    if (!person?.account) return
    const accounts = [idOf(person.account)]
    await tell(req, { ...message, accounts, place: pageOf(number) })
  } else if (reporterEmail) {
    await tellByAddress(req, {
      ...message,
      body: [...message.body, fill(text.withCode, { number })],
      to: reporterEmail,
      language,
      place: 'reportStatus',
      open: text.openStatus,
    })
  }
}

/**
 * Tells a reporter without an account where the case stands now, at the address they gave. Its end is told in words of
 * its own; whoever has an account sees it in My HSE.
 */
export async function tellState(
  req: PayloadRequest,
  before: Pick<Nonconformity, 'state'>,
  nonconformity: Nonconformity,
): Promise<void> {
  const { id, language, number, reporter, reporterEmail, state, steps } = nonconformity
  if (state === before.state || !isOpen(state) || reporter || !reporterEmail) return
  const values = { number, state: nonconformityStateText[state] }
  await tellByAddress(req, {
    key: `nonconformity:${id}:state:${String(steps?.length ?? 0)}`,
    subject: fill(text.state, values),
    body: [fill(text.stateBody, values), fill(text.withCode, { number })],
    to: reporterEmail,
    language,
    place: 'reportStatus',
    open: text.openStatus,
    sealed: true,
  })
}

/** Tells those a case may be told to from those it is kept from. */
export function keptFrom({ withheldFrom }: Nonconformity): (holder: Holder) => boolean {
  const kept = new Set((withheldFrom ?? []).map(idOf))
  return ({ person }) => !kept.has(person)
}

/** What the messages of a case are filled with. */
export async function valuesOf(
  req: PayloadRequest,
  { number, type, unit }: Nonconformity,
): Promise<{ number: string; type: Text; unit: Text }> {
  return {
    number,
    type: nonconformityTypeText[type],
    unit: await unitName(req, idOf(unit)),
  }
}

async function unitName(req: PayloadRequest, id: string): Promise<Text> {
  const unit = await local.findById(req, 'units', id, {
    overrideAccess: true,
    locale: 'all',
  })
  return asText(unit?.name) ?? { nb: '', en: '' }
}

function dayInWords(date: string | null | undefined): Text {
  return { nb: spokenDay(date, 'nb'), en: spokenDay(date, 'en') }
}
