import type { PayloadRequest } from 'payload'
import { spokenDay } from '../admin/spoken-dates.ts'
import { asText, fill, type Text } from '../core/text.ts'
import { idOf, local } from '../database/local.ts'
import type { UnitReport } from '../generated-types.ts'
import { holdersOf, speakingForEmployees } from '../organisation/holders.ts'
import { giveLine } from '../outbox/daily.ts'
import { statementUntil } from './rules.ts'

const text = {
  handedIn: {
    nb: 'HMS-rapporten fra {unit} for {year} er levert',
    en: 'The HSE report of {unit} for {year} has been handed in',
  },
  handedInBody: {
    nb: 'Du kan lese rapporten, og gi en uttalelse innen {until}.',
    en: 'You can read the report, and give a statement by {until}.',
  },
  sentBack: {
    nb: 'HMS-rapporten fra {unit} for {year} er sendt tilbake',
    en: 'The HSE report of {unit} for {year} has been sent back',
  },
  sentBackBody: {
    nb: 'HMS-enheten ber om en endring. Les hvorfor i rapporten, og lever den på nytt.',
    en: 'The HSE Unit asks for a change. Read why in the report, and hand it in again.',
  },
  accepted: {
    nb: 'HMS-rapporten fra {unit} for {year} er godtatt',
    en: 'The HSE report of {unit} for {year} has been accepted',
  },
  acceptedBody: {
    nb: 'HMS-enheten har godtatt rapporten.',
    en: 'The HSE Unit has accepted the report.',
  },
  stated: {
    nb: 'Verneombudet har uttalt seg om HMS-rapporten fra {unit} for {year}',
    en: 'The safety representative has given a statement on the HSE report of {unit} for {year}',
  },
  statedBody: {
    nb: 'Du kan lese uttalelsen i rapporten.',
    en: 'You can read the statement in the report.',
  },
} satisfies Record<string, Text>

/** What happens to a report that others are told of. */
export type ReportEvent = 'handedIn' | 'sentBack' | 'accepted' | 'stated'

/** Gives those concerned a line in their next letter. Once per event, also when the work behind it runs again. */
export async function tellOfReport(
  req: PayloadRequest,
  report: UnitReport,
  event: ReportEvent,
): Promise<void> {
  const unit = idOf(report.unit)
  const [there, found] = await Promise.all([
    holdersOf(req, unit),
    local.findById(req, 'units', unit, { overrideAccess: true, locale: 'all' }),
  ])
  const code = found?.code ?? ''
  const until = statementUntil(report.handedInOn)
  const values = {
    unit: asText(found?.name) ?? { nb: code, en: code },
    year: String(report.year),
    until: until === null ? '' : { nb: spokenDay(until, 'nb'), en: spokenDay(until, 'en') },
  }
  const leads = [
    ...(there.manager ? [there.manager] : []),
    ...there.deputies,
    ...there.coordinators,
  ]
  // The HSE unit has it among its tasks.
  const to = event === 'handedIn' ? speakingForEmployees(there) : leads
  await giveLine(req, {
    key: `unit-report:${report.id}:${event}:${String(report.steps?.length ?? 0)}`,
    part: event === 'sentBack' ? 'asked' : 'know',
    about: { collection: 'unit-reports', id: report.id },
    accounts: to.map(({ account }) => account),
    due: null,
    title: fill(text[event], values),
    body: [fill(text[`${event}Body`], values)],
    place: { record: 'unit-reports', number: report.number },
  })
}
