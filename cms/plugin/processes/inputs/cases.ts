import type { Language } from '../../core/text.ts'
import type { PayloadRequest, Where } from 'payload'
import { addDays, addMonths } from '../../core/dates.ts'
import { countedByYear } from '../../former-years/trend.ts'
import { groupCounts } from '../../database/group-counts.ts'
import { countReadable } from '../../access/readable.ts'
import { local } from '../../database/local.ts'
import type { Nonconformity } from '../../generated-types.ts'
import { endStates } from '../../nonconformities/rules.ts'
import type {
  NonconformityCategory,
  NonconformityState,
  NonconformityType,
  Severity,
} from '../../nonconformities/text.ts'
import { carriedOverFrom } from '../../records/carried-over.ts'
import { atPlace, type MeetingPlace } from './places.ts'

/** Most of one kind that a page lists; the rest is a link to the list. */
export const shownOnPage = 10

/** A nonconformity as the pre-meeting looks at it, without persons. */
export interface InputCase {
  readonly id: string
  readonly number: string
  readonly title: string
  readonly language: Language
  readonly state: NonconformityState
  readonly severity: Severity | null
  /** Where it was handled before Verne; null for what was reported here. */
  readonly former: string | null
}

/** Some of what there is, and how many there are. */
export interface Some<Each> {
  readonly shown: readonly Each[]
  readonly count: number
}

/** Nothing of a kind. */
export const nothing: Some<never> = { shown: [], count: 0 }

/** No cases, for a page that does not show them. */
export const noCases = (since: string): InputCases => ({
  open: nothing,
  closed: nothing,
  since,
  figures: { type: [], severity: [], category: [], byYear: new Map() },
})

/** How many were reported in the last twelve months, and in the twelve before. */
export interface ComparedCount<Key extends string> {
  /** Null for those that say nothing of it, such as cases nobody has assessed. */
  readonly key: Key | null
  readonly now: number
  readonly before: number
}

/** What a pre-meeting sees of the cases. */
export interface InputCases {
  /** Every open case, whatever its age; the serious ones first. */
  readonly open: Some<InputCase>
  /** Closed since the last pre-meeting; the serious ones first. Those that were rejected are in neither. */
  readonly closed: Some<InputCase>
  /** Day `closed` counts from. */
  readonly since: string
  /** Cause is written in words and cannot be counted: what the case is about is counted in its place. */
  readonly figures: CaseFigures
}

/** Cases of the last twelve months beside those of the twelve before. */
export interface CaseFigures {
  readonly type: readonly ComparedCount<NonconformityType>[]
  readonly severity: readonly ComparedCount<Severity>[]
  readonly category: readonly ComparedCount<NonconformityCategory>[]
  /** By year and kind, of this year and the four before. */
  readonly byYear: Awaited<ReturnType<typeof countedByYear>>
}

/** What is asked for the cases of a meeting. */
interface Asked {
  readonly place: MeetingPlace
  /** Id of the process: what it found itself is gone through in its post-meeting. */
  readonly process: string
  readonly since: string
  readonly day: string
}

const heavy: Where = {
  or: [{ severity: { in: ['serious', 'critical'] } }, { seriousInjury: { equals: true } }],
}
const light: Where = {
  and: [
    { or: [{ severity: { exists: false } }, { severity: { equals: 'minor' } }] },
    { or: [{ seriousInjury: { exists: false } }, { seriousInjury: { equals: false } }] },
  ],
}

/** The cases of a meeting. Rows are read with the reader's own rights, figures counted as the system; few queries, always as many. */
export async function casesOf(req: PayloadRequest, asked: Asked): Promise<InputCases> {
  const { day, place, process, since } = asked
  const here: Where = {
    and: [atPlace(place, 'id'), { process: { not_equals: process } }],
  }
  const open: Where = { and: [here, { state: { not_in: [...endStates] } }] }
  const closed: Where = {
    and: [here, { state: { equals: 'closed' } }, { closedDate: { greater_than_equal: since } }],
  }
  const [openCases, closedCases, figures] = await Promise.all([
    someOf(req, open),
    someOf(req, closed),
    caseFiguresOf(req, { day, place, process }),
  ])
  return {
    open: openCases,
    closed: closedCases,
    since,
    figures,
  }
}

/** The cases of a place in figures, as they are counted on a day: the same for everybody, and the same afterwards. */
export async function caseFiguresOf(
  req: PayloadRequest,
  { day, place, process }: Omit<Asked, 'since'>,
): Promise<CaseFigures> {
  const here: Where = { and: [atPlace(place, 'id'), { process: { not_equals: process } }] }
  const aYearAgo = addMonths(day, -12)
  const [now, before, byYear] = await Promise.all([
    countsOf(req, here, addDays(aYearAgo, 1), day),
    countsOf(req, here, addDays(addMonths(day, -24), 1), aYearAgo),
    countedByYear(req, [here], day),
  ])
  return {
    type: compared(now, before, 'type'),
    severity: compared(now, before, 'severity'),
    category: compared(now, before, 'category'),
    byYear,
  }
}

/** The serious ones first, the newest of each first, no more than a page shows. */
async function someOf(req: PayloadRequest, where: Where): Promise<Some<InputCase>> {
  const found = (weight: Where): Promise<Nonconformity[]> =>
    local.find(req, 'nonconformities', {
      overrideAccess: false,
      where: { and: [where, weight] },
      // Critical before serious, as the alphabet happens to have them.
      sort: weight === heavy ? ['severity', '-reportedDate'] : ['-reportedDate'],
      limit: shownOnPage,
      select: {
        number: true,
        title: true,
        language: true,
        state: true,
        severity: true,
        carriedOver: { system: true, ref: true },
      },
    })
  const [first, then, count] = await Promise.all([
    found(heavy),
    found(light),
    countReadable(req, 'nonconformities', where),
  ])
  const shown = [...first, ...then].slice(0, shownOnPage)
  return {
    count,
    shown: shown.map(({ carriedOver, id, language, number, severity, state, title }) => ({
      id,
      language,
      number,
      severity: severity ?? null,
      state,
      title,
      former: carriedOverFrom({ carriedOver: carriedOver ?? null }),
    })),
  }
}

type Counts = Awaited<ReturnType<typeof countsOf>>

async function countsOf(req: PayloadRequest, here: Where, from: string, to: string) {
  return groupCounts(req, {
    collection: 'nonconformities',
    by: ['type', 'severity', 'category'],
    where: {
      and: [
        here,
        { state: { not_equals: 'rejected' } },
        { reportedDate: { greater_than_equal: from } },
        { reportedDate: { less_than_equal: to } },
      ],
    },
  })
}

/** What is counted, and what its values are. */
interface Counted {
  readonly type: NonconformityType
  readonly severity: Severity
  readonly category: NonconformityCategory
}

/** The sums of one field, the most of now first. */
function compared<Field extends keyof Counted>(
  now: Counts,
  before: Counts,
  field: Field,
): ComparedCount<Counted[Field]>[] {
  const keyIn = ({ values }: Counts[number]): Counted[Field] | null => {
    const value = values[field]
    return value === null || value === '' ? null : (value as Counted[Field])
  }
  const sum = (counts: Counts, key: Counted[Field] | null): number =>
    counts.reduce((all, each) => all + (keyIn(each) === key ? each.count : 0), 0)
  return [...new Set([...now, ...before].map(keyIn))]
    .map((key) => ({ key, now: sum(now, key), before: sum(before, key) }))
    .sort((one, other) => other.now - one.now || other.before - one.before)
}
