import type { PayloadRequest } from 'payload'
import { spokenDay } from '../admin/spoken-dates.ts'
import { fill, type Text } from '../core/text.ts'
import type { HseProcess } from '../generated-types.ts'
import { idOf } from '../database/local.ts'
import { holdersOf, speakingForEmployees, type UnitHolders } from '../organisation/holders.ts'
import { giveLine, type GivenLine } from '../outbox/daily.ts'
import type { Message } from '../outbox/tell.ts'
import { mayCloseFrom } from './rules.ts'

type Subject = 'opened' | 'confirmAwaited' | 'confirmed' | 'stateAwaited' | 'stated' | 'closed'

const subjects: Record<Subject, Pick<GivenLine, 'part'> & { subject: Text; body: Text }> = {
  opened: {
    part: 'asked',
    subject: {
      nb: 'HMS-runde åpnet: {number}',
      en: 'HSE process opened: {number}',
    },
    body: {
      nb: 'HMS-runden {number} er åpnet. Du er ført opp som deltaker. Se gjennom datoer og deltakere.',
      en: 'The HSE process {number} has been opened. You are listed as a participant. Check the dates and participants.',
    },
  },
  confirmAwaited: {
    part: 'asked',
    subject: {
      nb: 'Bekreft deltakere og datoer i HMS-runden {number}',
      en: 'Confirm participants and dates of the HSE process {number}',
    },
    body: {
      nb: 'Lederen har bekreftet hvem som skal delta, og når. Nå er det din tur.',
      en: 'The manager has confirmed who takes part, and when. Now it is your turn.',
    },
  },
  confirmed: {
    part: 'know',
    subject: {
      nb: 'Verneombudet har bekreftet deltakere og datoer i {number}',
      en: 'The safety representative has confirmed participants and dates of {number}',
    },
    body: {
      nb: 'Verneombudet har bekreftet hvem som skal delta, og når.',
      en: 'The safety representative has confirmed who takes part, and when.',
    },
  },
  stateAwaited: {
    part: 'asked',
    subject: {
      nb: 'HMS-runden {number} venter på uttalelsen din',
      en: 'The HSE process {number} awaits your statement',
    },
    body: {
      nb: 'Runden er gjennomført. Skriv uttalelsen din, eller kryss av for «Ingen merknader». Svarer ikke verneombudet, kan lederen avslutte fra {day}.',
      en: 'The process has been carried out. Write your statement, or tick “No comment”. If the safety representative does not answer, the manager can close the process from {day}.',
    },
  },
  stated: {
    part: 'asked',
    subject: {
      nb: 'Verneombudet har uttalt seg om {number}',
      en: 'The safety representative has made a statement on {number}',
    },
    body: {
      nb: 'Verneombudet har uttalt seg. Når du har skrevet din uttalelse, kan du avslutte runden.',
      en: 'The safety representative has made a statement. When you have written yours, you can close the process.',
    },
  },
  closed: {
    part: 'know',
    subject: {
      nb: 'HMS-runden {number} er avsluttet',
      en: 'The HSE process {number} has been closed',
    },
    body: {
      nb: 'HMS-runden {number} er avsluttet. Rapporten ligger klar.',
      en: 'The HSE process {number} has been closed. The report is ready.',
    },
  },
}

type Side = 'manager' | 'representative'

/** Who is told on each side: for the unit its manager, for the employees the representative, else the deputy, else the chief one. */
function accountsOf(holders: UnitHolders, side: Side): Message['accounts'] {
  if (side === 'manager') return [holders.manager?.account]
  const told =
    holders.representatives.length > 0 ? holders.representatives : speakingForEmployees(holders)
  return told.map((each) => each.account)
}

/**
 * Tells one or both sides of a process what has happened or is awaited, in their letter, once for each occasion.
 * @param occasion tells one time from another, where the same can happen again; the version of the process does
 * @param more said besides, such as what has changed
 */
export async function tellOfProcess(
  req: PayloadRequest,
  process: HseProcess,
  kind: Subject,
  sides: readonly Side[],
  occasion: string | number = 1,
  more: readonly Text[] = [],
): Promise<void> {
  const holders = await holdersOf(req, idOf(process.unit))
  const { subject, body, part } = subjects[kind]
  const from = mayCloseFrom(process.statementsAsked ?? null)
  const day = { nb: spokenDay(from, 'nb'), en: spokenDay(from, 'en') }
  const values = { number: process.number, day }
  await giveLine(req, {
    part,
    about: { collection: 'hse-processes', id: process.id },
    key: `process:${process.id}:${kind}:${String(occasion)}`,
    accounts: sides.flatMap((side) => [...accountsOf(holders, side)]),
    title: fill(subject, values),
    body: [fill(body, values), ...more],
    place: { record: 'hse-processes', number: process.number },
  })
}
