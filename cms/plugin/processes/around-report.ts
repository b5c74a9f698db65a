import type { PayloadRequest } from 'payload'
import { idOf, local } from '../database/local.ts'
import type { HseProcess, Measure } from '../generated-types.ts'
import { broughtAlongOf } from '../former-years/load.ts'
import { totalsByYear, type TrendLine, trendOf } from '../former-years/rules.ts'
import { coveredUnitsOf, type NamedUnit, unitsInOperation } from './covered/load.ts'
import { enquiriesOf, type InputEnquiry, lastProcess } from './enquiries.ts'
import { type CaseFigures, caseFiguresOf } from './inputs/cases.ts'
import { meetingPlace } from './inputs/places.ts'
import { inPlanOf } from './plan.ts'
import { dayOf } from './record.ts'

/** What a report prints that the process itself does not hold. */
export interface AroundReport {
  /** The units that take part in the process, besides its own. */
  readonly covered: readonly NamedUnit[]
  /** Code and name of the safety areas the unit lies in. */
  readonly areas: readonly { readonly code: string; readonly name: string }[]
  /** The last process with its plan, each measure as it stands now; null for the first. */
  readonly last: { readonly number: string; readonly plan: readonly Measure[] } | null
  readonly enquiries: readonly InputEnquiry[]
  readonly figures: CaseFigures
  /** How many cases its units had year by year until that day, before Verne too, the newest first. */
  readonly trend: readonly TrendLine[]
  /** Day the figures are counted on: that of the pre-meeting, or today until it is held. */
  readonly countedOn: string
}

/** Gathers what stands around a report, rows with the reader's own rights, in a fixed number of queries. */
export async function aroundReport(
  req: PayloadRequest,
  process: HseProcess,
  locale: 'nb' | 'en',
): Promise<AroundReport> {
  const unit = idOf(process.unit)
  const [every, last, areas] = await Promise.all([
    unitsInOperation(req),
    lastProcess(req, process),
    local.find(req, 'safety-areas', {
      overrideAccess: false,
      locale,
      where: { units: { in: [unit] } },
      select: { code: true, name: true },
      sort: 'code',
    }),
  ])
  const covered = coveredUnitsOf(process, every)
  const place = await meetingPlace(req, [unit, ...covered.map(({ id }) => id)])
  const countedOn = process.pre?.date ?? dayOf(req)
  const [figures, brought, enquiries, plan] = await Promise.all([
    caseFiguresOf(req, { place, process: process.id, day: countedOn }),
    // Figures as the system: the report is the same for everybody who may read it.
    broughtAlongOf(req, place.units),
    enquiriesOf(req, process, last),
    last === null
      ? []
      : local.find(req, 'measures', {
          overrideAccess: false,
          where: inPlanOf([last]),
          sort: 'number',
        }),
  ])
  return {
    covered,
    areas: areas.map(({ code, name }) => ({ code, name })),
    last: last && { number: last.number, plan },
    enquiries,
    figures,
    trend: trendOf(
      figures.byYear,
      totalsByYear([...brought.values()].flatMap(({ totals }) => totals)),
      Number(countedOn.slice(0, 4)),
    ),
    countedOn,
  }
}
