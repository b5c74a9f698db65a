import type { PayloadRequest, Where } from 'payload'
import { can } from '../../access/can.ts'
import type { HseCollection } from '../../access/table.ts'
import { groupCounts, type GroupCount } from '../../database/group-counts.ts'
import { remembered } from '../../database/remembered.ts'
import type { ReviewState } from '../../management-review/text.ts'
import type { ReportKind, ReportState } from '../../reports/text.ts'
import { reportYearOn } from '../../unit-reports/rules.ts'
import { calendarYear } from '../../core/dates.ts'
import type { CircleFacts } from './rules.ts'

/** What is counted in the database. Which units are left comes from the processes of the year. */
export interface CircleGroups extends Omit<CircleFacts, 'reviews' | 'unitsLeft'> {
  readonly reviews: readonly {
    readonly unit: string
    readonly state: ReviewState
    readonly count: number
  }[]
}

const counted = [
  'hse-processes',
  'audits',
  'unit-reports',
  'reports',
  'management-reviews',
  'review-decisions',
  'objectives',
] as const satisfies readonly HseCollection[]

/**
 * Counts what the circle of a day's year is made of, as far as the one who asks may read it: each count is that of a list.
 * One query, on MongoDB one for each collection, and none while nothing has changed.
 */
export async function circleGroups(req: PayloadRequest, day: string): Promise<CircleGroups> {
  const rights = await Promise.all(counted.map((each) => can(req, each, 'read')))
  const year = Number(day.slice(0, 4))
  const key = `circle:${String(year)}:${JSON.stringify(rights)}`
  return remembered(req, { key, from: [...counted, 'units'] }, () =>
    load(req, { year, reported: reportYearOn(day), rights }),
  )
}

async function load(
  req: PayloadRequest,
  {
    reported,
    rights,
    year,
  }: {
    readonly year: number
    /** The year reports are asked for. */
    readonly reported: number
    readonly rights: readonly (boolean | Where)[]
  },
): Promise<CircleGroups> {
  const count = async <Field extends string>(
    collection: (typeof counted)[number],
    by: readonly Field[],
    where: Where,
  ): Promise<GroupCount<Field>[]> => {
    const right = rights[counted.indexOf(collection)] ?? false
    if (right === false) return []
    const and = right === true ? [where] : [right, where]
    return groupCounts(req, { collection, by, where: { and } })
  }
  const ofYear = (wanted: number): Where => ({ year: { equals: wanted } })
  const [now, next] = [calendarYear(year).label, calendarYear(year + 1).label]
  const [processes, audits, unitReports, reports, reviews, decisions, objectives] =
    await Promise.all([
      count('hse-processes', ['state'], ofYear(year)),
      count('audits', ['state'], ofYear(year)),
      count('unit-reports', ['state'], ofYear(reported)),
      count('reports', ['kind', 'state'], ofYear(reported)),
      count('management-reviews', ['unit', 'state'], ofYear(year)),
      count('review-decisions', ['state'], { state: { equals: 'open' } }),
      count('objectives', ['period', 'state'], {
        and: [{ level: { equals: 'institution' } }, { period: { in: [now, next] } }],
      }),
    ])
  const objectivesOf = (period: string) =>
    inStates(
      objectives.filter(({ values }) => values.period === period),
    ) as CircleGroups['objectives']
  return {
    objectives: objectivesOf(now),
    nextObjectives: objectivesOf(next),
    processes: inStates(processes) as CircleGroups['processes'],
    audits: inStates(audits) as CircleGroups['audits'],
    unitReports: inStates(unitReports) as CircleGroups['unitReports'],
    reports: reports.map(({ count: of, values }) => ({
      kind: values.kind as ReportKind,
      state: values.state as ReportState,
      count: of,
    })),
    reviews: reviews.map(({ count: of, values }) => ({
      unit: String(values.unit),
      state: values.state as ReviewState,
      count: of,
    })),
    decisionsOpen: decisions.reduce((all, each) => all + each.count, 0),
  }
}

function inStates(groups: readonly GroupCount<'state'>[]) {
  return groups.map(({ count, values }) => ({ state: String(values.state), count }))
}
