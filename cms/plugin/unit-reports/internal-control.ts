import { fill, type Text } from '../core/text.ts'
import type { UnitOfYear, YearFigures } from '../year/figures.ts'
import { dayInWords, part, type Part, type PartState } from '../year/part.ts'
import { type ReportStanding, reportStanding } from './rules.ts'
import type { ReportStandingName } from './text.ts'

const words = {
  handedIn: {
    nb: 'HMS-rapporten for {year} ble levert {day}',
    en: 'The HSE report of {year} was handed in on {day}',
  },
  accepted: {
    nb: 'HMS-rapporten for {year} ble levert {day} og er godtatt',
    en: 'The HSE report of {year} was handed in on {day} and has been accepted',
  },
  former: {
    nb: 'HMS-rapporten for {year} ble levert før Verne',
    en: 'The HSE report of {year} was handed in before Verne',
  },
  started: {
    nb: 'HMS-rapporten for {year} er under arbeid',
    en: 'The HSE report of {year} is in progress',
  },
  sentBack: {
    nb: 'HMS-rapporten for {year} er sendt tilbake og skal leveres på nytt',
    en: 'The HSE report of {year} was sent back and must be handed in again',
  },
  notStarted: {
    nb: 'HMS-rapporten for {year} skal leveres innen {due}',
    en: 'The HSE report of {year} is due on {due}',
  },
  late: {
    nb: 'HMS-rapporten for {year} er ikke levert. Fristen var {due}.',
    en: 'The HSE report of {year} has not been handed in. It was due on {due}.',
  },
} satisfies Record<ReportStandingName | 'late', Text>

/** How a unit stands with the report that is asked for in the period of the figures. */
export function reportOfUnit(
  { broughtAlong, byId, day, reports }: YearFigures,
  unit: UnitOfYear,
): ReportStanding | null {
  if (reports === undefined) return null
  const brought = broughtAlong?.get(unit.id)?.reports ?? []
  const former = brought.some((each) => each.year === reports.year)
  return reportStanding(unit, reports, { byId, day, former })
}

/** Whether the unit has handed in its report; one whose day has passed lacks it. */
export function reportControl(standing: ReportStanding | null): PartState {
  if (standing === null) return { standing: null, has: [], lacks: [] }
  const { due, late, report, unit, year } = standing
  const text = fill(words[late ? 'late' : standing.standing], {
    year: String(year),
    day: report?.handedInOn ? dayInWords(report.handedInOn) : '',
    due: due === null ? '' : dayInWords(due),
  })
  const link = report
    ? ({ kind: 'unitReport', number: report.number } as const)
    : ({ kind: 'startReport', unit: unit.id, year } as const)
  const said = standing.standing === 'former' ? { text } : { text, link }
  return late
    ? { standing: 'lacks', has: [], lacks: [said] }
    : { standing: null, has: [said], lacks: [] }
}

/** What the yearly report of a unit shows of it. */
export const reportPoint: readonly Part[] = [part('review', reportOfUnit, reportControl)]
