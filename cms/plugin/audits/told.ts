import type { PayloadRequest } from 'payload'
import { spokenDay } from '../admin/spoken-dates.ts'
import { fill, type Text } from '../core/text.ts'
import { idOf, local } from '../database/local.ts'
import type { Audit } from '../generated-types.ts'
import {
  type Holder,
  holdersOf,
  holdersOfUnits,
  speakingForEmployees,
  type UnitHolders,
} from '../organisation/holders.ts'
import { giveLine } from '../outbox/daily.ts'
import { unitNames } from './impartial.ts'
import { commentDue } from './rules.ts'

const text = {
  notified: {
    nb: 'HMS-revisjon av {unit} {day}: {number}',
    en: 'HSE audit of {unit} on {day}: {number}',
  },
  notifiedBody: {
    nb: 'Revisjonen er varslet. Se programmet, hva enheten bes om å legge fram, og hvem som får lese hva så lenge revisjonen varer.',
    en: 'The audit has been notified. See the agenda, what the unit is asked for, and who may read what while the audit lasts.',
  },
  draft: { nb: 'Utkast til revisjonsrapport {number}', en: 'Draft of audit report {number}' },
  draftBody: {
    nb: 'Se om fakta om {unit} er riktige, og skriv merknadene innen {due}. Deretter sendes rapporten.',
    en: 'See whether the facts about {unit} are right, and write your comments by {due}. Then the report is sent.',
  },
  commented: { nb: 'Merknader til utkastet {number}', en: 'Comments on the draft {number}' },
  commentedBody: {
    nb: '{unit} har sett på fakta i utkastet. Rapporten kan sendes.',
    en: '{unit} has checked the facts of the draft. The report can be sent.',
  },
  reported: { nb: 'Revisjonsrapport {number}', en: 'Audit report {number}' },
  reportedBody: {
    nb: 'Rapporten om {unit} er sendt. Svar på hvert funn med årsak, tiltak og frist innen {due}. Avvikene er registrert i avviksregisteret.',
    en: 'The report on {unit} has been sent. Answer each finding with cause, action and deadline by {due}. The nonconformities are in their register.',
  },
  reportedKnowBody: {
    nb: 'Rapporten om {unit} er sendt, og enheten svarer innen {due}. Du kan lese den.',
    en: 'The report on {unit} has been sent, and the unit answers by {due}. You can read it.',
  },
  answered: { nb: 'Svar på revisjonen {number}', en: 'Answer to the audit {number}' },
  answeredBody: {
    nb: '{unit} har svart på funnene. Se på svarene og avslutt revisjonen.',
    en: '{unit} has answered the findings. Look at the answers and close the audit.',
  },
  closed: { nb: 'HMS-revisjonen {number} er avsluttet', en: 'HSE audit {number} is closed' },
  closedBody: {
    nb: 'Revisjonen av {unit} er avsluttet. Revisjonslaget kan ikke lenger lese enhetens saker.',
    en: 'The audit of {unit} is closed. The audit team can no longer read the unit’s records.',
  },
  teamChanged: {
    nb: 'Nytt revisjonslag i HMS-revisjonen {number}',
    en: 'New audit team of HSE audit {number}',
  },
  teamChangedBody: {
    nb: 'Revisjonslaget for {unit} er endret. Se hvem som nå får lese enhetens saker så lenge revisjonen varer.',
    en: 'The audit team of {unit} has been changed. See who may now read the unit’s records while the audit lasts.',
  },
  cancelled: { nb: 'HMS-revisjonen {number} er trukket', en: 'HSE audit {number} is withdrawn' },
  cancelledBody: {
    nb: 'Revisjonen av {unit} blir ikke gjennomført. Revisjonslaget kan ikke lenger lese enhetens saker.',
    en: 'The audit of {unit} will not take place. The audit team can no longer read the unit’s records.',
  },
} satisfies Record<string, Text>

/** What happens to an audit that others are told of. */
export type AuditEvent =
  | 'notified'
  | 'teamChanged'
  | 'draft'
  | 'commented'
  | 'reported'
  | 'answered'
  | 'closed'
  | 'cancelled'

/** Events that ask something of those who are told first. */
const asks: readonly AuditEvent[] = ['notified', 'draft', 'commented', 'reported', 'answered']
/** Events that are the team's to go on from. */
const forTeam: readonly AuditEvent[] = ['commented', 'answered']

/** Those who have the roles of a unit; where it has no HSE coordinator of its own, the nearest above it. */
async function holdersFor(req: PayloadRequest, unit: string): Promise<UnitHolders> {
  const found = await local.findById(req, 'units', unit, { overrideAccess: true })
  const line = [unit, ...(found?.ancestors ?? []).map(idOf)]
  const all = await holdersOfUnits(req, line)
  const nearest = line.find((each) => (all.get(each)?.coordinators ?? []).length > 0)
  const own = all.get(unit) ?? (await holdersOf(req, unit))
  return { ...own, coordinators: all.get(nearest ?? '')?.coordinators ?? [] }
}

/** Those who run the HSE work of a unit. */
function leading({ coordinators, deputies, manager }: UnitHolders): readonly Holder[] {
  return [...(manager ? [manager] : []), ...deputies, ...coordinators]
}

/** To whom a report is sent: those who run the unit, who speak for its employees, the manager above and the HSE director. */
export async function recipientsOf(
  req: PayloadRequest,
  audit: Audit,
): Promise<{
  /** Those who run the unit. */
  readonly asked: readonly Holder[]
  readonly told: readonly Holder[]
  readonly there: UnitHolders
}> {
  const there = await holdersFor(req, idOf(audit.unit))
  const asked = leading(there)
  const known = new Set(asked.map(({ person }) => person))
  const told = [
    ...speakingForEmployees(there),
    ...there.managersAbove.slice(0, 1),
    ...there.directors,
  ].filter(({ person }) => !known.has(person))
  return { asked, there, told }
}

/** Gives those concerned a line in their next letter. Once per event, also when the work behind it runs again. */
export async function tellOfAudit(
  req: PayloadRequest,
  audit: Audit,
  event: AuditEvent,
): Promise<void> {
  const unit = idOf(audit.unit)
  const names = await unitNames(req, [unit])
  const due =
    event === 'draft' && audit.draftSentOn
      ? commentDue(audit.draftSentOn)
      : event === 'reported'
        ? (audit.answerDue ?? null)
        : event === 'notified'
          ? audit.auditDate
          : null
  const values = {
    number: audit.number,
    unit: names.get(unit) ?? { nb: '', en: '' },
    day: inWords(audit.auditDate),
    due: inWords(due ?? audit.auditDate),
  }
  const { asked, there, told } = await recipientsOf(req, audit)
  const speaks = speakingForEmployees(there)
  const team = await accountsOfTeam(req, audit)
  const line = (part: 'asked' | 'know', accounts: readonly (string | null)[], body: Text) =>
    giveLine(req, {
      key: `audit:${audit.id}:${event}:${part}:${String(audit.steps?.length ?? 0)}`,
      part,
      about: { collection: 'audits', id: audit.id },
      accounts,
      due,
      title: fill(text[event], values),
      body: [fill(body, values)],
      place: { record: 'audits', number: audit.number },
    })
  const bodyOf = text[`${event}Body`]
  if (forTeam.includes(event)) return line('asked', team, bodyOf)
  await line(asks.includes(event) ? 'asked' : 'know', accountsOf(asked), bodyOf)
  // The report goes to all it is sent to; of the rest those who speak for the employees are told.
  const others = event === 'reported' ? told : speaks
  const besides = new Set(accountsOf(asked))
  const know = [...accountsOf(others), ...(asks.includes(event) ? [] : team)]
  await line(
    'know',
    know.filter((each) => !besides.has(each)),
    event === 'reported' ? text.reportedKnowBody : bodyOf,
  )
}

function accountsOf(holders: readonly Holder[]): string[] {
  return holders.flatMap(({ account }) => account ?? [])
}

async function accountsOfTeam(req: PayloadRequest, { team }: Audit): Promise<string[]> {
  const people = await local.find(req, 'people', {
    overrideAccess: true,
    where: { id: { in: team.map(idOf) } },
    select: { account: true },
  })
  return people.flatMap(({ account }) => (account ? [idOf(account)] : []))
}

function inWords(day: string): Text {
  return { nb: spokenDay(day, 'nb'), en: spokenDay(day, 'en') }
}
