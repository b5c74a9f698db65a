import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { publicReport } from '../../../content/schema/index.ts'
import { hideFew } from '../figures/few.ts'
import type { Report } from '../generated-types.ts'
import { absenceText, groupText } from '../injuries/text.ts'
import { assembleAnnual } from './annual/assemble.ts'
import type { AnnualFacts } from './annual/facts.ts'
import { noFacts } from './annual/test-facts.ts'
import type { ReportPaper } from './paper.ts'
import { publicPaper, publishedReports } from './published.ts'
import { peopleTable } from './tables.ts'

const groups = [...(Object.keys(groupText) as (keyof typeof groupText)[]), null]
const absences = [...(Object.keys(absenceText) as (keyof typeof absenceText)[]), null]
const severities = ['critical', 'serious', 'minor', null] as const
const title = { nb: 'Skader', en: 'Injuries' }
const none = { nb: 'Ikke oppgitt', en: 'Not stated' }

type Cases = readonly (readonly [injury: number, other: number])[]

/** What happened in a year, as far as it concerns people. */
interface Year {
  /** Cases by severity: with a death or a serious injury, and others. Nobody assesses a death as minor. */
  readonly cases: Cases
  /** What those of each severity are assessed as when the next report is made: its place among the severities. */
  readonly later: Cases
  /** Injuries in the register, by who was injured and by absence. */
  readonly injuries: readonly (readonly number[])[]
  /** In each of some units those who lack a course, and all. */
  readonly training: readonly (readonly [lacking: number, people: number])[]
  /** From how many on the institution shows figures. */
  readonly fewest: number
}

const sum = (counts: readonly number[]): number => counts.reduce((all, each) => all + each, 0)
const casesIn = ({ cases }: Year): number => sum(cases.flat())
const bySeverity = (cases: Cases): ReadonlyMap<string | null, number> =>
  new Map(severities.map((each, at) => [each, sum(cases[at] ?? [])]))

/** The cases of a year as they are assessed when the next report is made. */
function casesLater({ cases, later }: Year): Cases {
  const assessedAs = (place: number, of: 0 | 1): number =>
    sum(cases.map((each, from) => (later[from]?.[of] === place ? each[of] : 0)))
  return severities.map((_severity, at) => [assessedAs(at, 0), assessedAs(at, 1)] as const)
}

/** The figures of the last of some years, with those before it beside. */
function factsOf(years: readonly Year[]): AnnualFacts {
  const year = years.at(-1)
  if (!year) throw new Error('No year.')
  const injuries = sum(year.cases.map(([injury]) => injury))
  const [critical = 0, serious = 0] = year.cases.map(([, other]) => other)
  const byGroup = new Map(groups.map((each, at) => [each, sum(year.injuries[at] ?? [])]))
  const byAbsence = new Map(
    absences.map((each, at) => [each, sum(year.injuries.map((row) => row[at] ?? 0))]),
  )
  const { fewest } = year
  const cases = (of: Year, assessed: Cases) => ({
    ...noFacts.cases,
    byType: new Map([['accident', casesIn(of)]]),
    bySeverity: bySeverity(assessed),
    byUnitType: new Map([[null, casesIn(of)]]),
    byMonth: [casesIn(of)],
    open: casesIn(of),
  })
  const last = years.at(-2)
  const lastCases = last && casesLater(last)
  return {
    ...noFacts,
    figures: {
      ...noFacts.figures,
      training: new Map(
        year.training.map(([lacking, people], at) => [String(at), { lacking, people }]),
      ),
    },
    cases: cases(year, year.cases),
    trend: years.toReversed().map((each, at) => ({
      year: 2026 - at,
      before: false,
      counts: new Map([['accident', casesIn(each)]]),
    })),
    before: {
      ...noFacts.before,
      ...(last && lastCases && { cases: cases(last, lastCases) }),
      serious: { critical: lastCases?.[0]?.[1] ?? 0, serious: lastCases?.[1]?.[1] ?? 0 },
    },
    serious: { injuries, critical, serious, open: injuries + critical + serious },
    injuries: {
      fewest,
      byGroup: hideFew(byGroup, { fewest }),
      byAbsence: hideFew(byAbsence, { fewest }),
    },
  } as unknown as AnnualFacts
}

function paperOf(sections: Readonly<Record<string, ReportPaper['sections'][number]['tables']>>) {
  return {
    kind: 'annual',
    number: 'RAP-2026-0002',
    year: 2026,
    day: '2026-12-31',
    annexes: [],
    sections: Object.entries(sections).map(([key, tables]) => ({
      key,
      title,
      tables,
      text: { nb: '', en: '' },
    })),
  } satisfies ReportPaper
}

/** What everyone reads of some years, each in a report of its own that has those before it beside. */
function published(years: readonly Year[]): string[] {
  return years.map((_year, at) => publishedLast(years.slice(0, at + 1)))
}

function publishedLast(years: readonly Year[]): string {
  return JSON.stringify(publicPaper(paperOf(assembleAnnual(factsOf(years)) as never)))
}

/** True where other years read the same. The report that changes most is compared first: it settles nearly all. */
function readsTheSame(years: readonly Year[], at: number, read: readonly string[]): boolean {
  if (publishedLast(years.slice(0, at + 1)) !== read[at]) return false
  return JSON.stringify(published(years)) === JSON.stringify(read)
}

/** A figure about people, with other years in which it is another one. */
interface Cell {
  readonly value: (year: Year) => number
  readonly others: (year: Year) => Generator<Year>
}

/** True where one of them fits; those after it are not made. */
function someOf(years: Iterable<Year>, fits: (year: Year) => boolean): boolean {
  for (const each of years) if (fits(each)) return true
  return false
}

const steps = [1, -1, 2, -2, 3, -3, 4, -4]

function changed<Item>(all: readonly Item[], place: number, item: Item): Item[] {
  return all.map((each, at) => (at === place ? item : each))
}

/** Cases stay as many of each severity in the report of their year: what is said of them is exact. */
const seriousInjuries: Cell = {
  value: ({ cases }) => sum(cases.map(([injury]) => injury)),
  *others(year) {
    for (const [at, [injury, other]] of year.cases.entries()) {
      if (severities[at] === 'minor') continue
      for (const by of steps) {
        if (injury + by < 0 || other - by < 0) continue
        yield { ...year, cases: changed(year.cases, at, [injury + by, other - by] as const) }
      }
    }
  },
}

function* withInjury(year: Year, group: number): Generator<Year> {
  const row = year.injuries[group] ?? []
  for (const [at, count] of row.entries()) {
    for (const by of steps) {
      if (count + by < 0) continue
      yield { ...year, injuries: changed(year.injuries, group, changed(row, at, count + by)) }
    }
  }
}

/** What happened to one group happened to the other. */
function exchanged(year: Year, one: number, other: number): Year {
  const { injuries } = year
  return {
    ...year,
    injuries: changed(changed(injuries, one, injuries[other] ?? []), other, injuries[one] ?? []),
  }
}

/** Injuries of one group, which may have happened to another one, or one more or less in each of two groups. */
const injuredIn = (group: number): Cell => ({
  value: ({ injuries }) => sum(injuries[group] ?? []),
  *others(year) {
    for (const [other] of groups.entries()) {
      if (other !== group) yield exchanged(year, group, other)
    }
    for (const once of withInjury(year, group)) {
      yield once
      for (const [other] of groups.entries()) {
        if (other !== group) yield* withInjury(once, other)
      }
    }
  },
})

const absentFor = (absence: number): Cell => ({
  value: ({ injuries }) => sum(injuries.map((row) => row[absence] ?? 0)),
  *others(year) {
    for (const [group, row] of year.injuries.entries()) {
      // Those who were away so long were away for another time.
      for (const [other] of absences.entries()) {
        const moved = changed(changed(row, absence, row[other] ?? 0), other, row[absence] ?? 0)
        yield { ...year, injuries: changed(year.injuries, group, moved) }
      }
    }
    for (const [group] of groups.entries()) yield* withInjury(year, group)
    for (const [group] of groups.entries()) yield* injuredIn(group).others(year)
  },
})

/** They are never more than there are people. */
const peopleLacking: Cell = {
  value: ({ training }) => sum(training.map(([lacking]) => lacking)),
  *others(year) {
    for (const [at, [lacking, people]] of year.training.entries()) {
      for (const by of steps) {
        const [less, most] = [lacking + by, Math.max(people, lacking + by)]
        if (less >= 0)
          yield { ...year, training: changed(year.training, at, [less, most] as const) }
      }
    }
  },
}

const cells: Readonly<Record<string, Cell>> = {
  'deaths and serious injuries': seriousInjuries,
  'people who lack a course': peopleLacking,
  ...Object.fromEntries(
    groups.map((each, at) => [`injuries of ${String(each)}`, injuredIn(at)] as const),
  ),
  ...Object.fromEntries(
    absences.map((each, at) => [`absence ${String(each)}`, absentFor(at)] as const),
  ),
}

/** Nothing, a few, where figures are rounded another way, and many. */
const count = fc.oneof(
  { weight: 4, arbitrary: fc.constant(0) },
  { weight: 3, arbitrary: fc.integer({ min: 1, max: 4 }) },
  { weight: 3, arbitrary: fc.constantFrom(5, 7, 8, 12, 13) },
  { weight: 1, arbitrary: fc.nat({ max: 60 }) },
)
const rows = <Row>(row: fc.Arbitrary<Row>, length: number): fc.Arbitrary<Row[]> =>
  fc.array(row, { minLength: length, maxLength: length })
const anyYear: fc.Arbitrary<Year> = fc.record({
  cases: rows(fc.tuple(count, count), severities.length).map((all) =>
    all.map(([injury, other], at) => [severities[at] === 'minor' ? 0 : injury, other] as const),
  ),
  // Most of what was not assessed, or was more than it is, comes to be minor; never where somebody died.
  later: rows(
    fc.tuple(fc.constantFrom(0, 1, 3), fc.constantFrom(0, 1, 2, 2, 2, 3)),
    severities.length,
  ),
  // Most have no absence, or one band of it.
  injuries: fc
    .tuple(rows(count, groups.length), rows(fc.constantFrom(0, 1, 1, 2), groups.length))
    .map(([counts, bands]) =>
      counts.map((each, at) => absences.map((_absence, band) => (band === bands[at] ? each : 0))),
    ),
  training: rows(
    fc.tuple(count, count).map(([lacking, others]) => [lacking, lacking + others] as const),
    3,
  ),
  fewest: fc.constantFrom(5, 5, 5, 10),
})

describe('a report that is published', () => {
  test.each(Object.entries(cells))(
    'lets nobody recover %s from all tables of three years',
    (_name, { others, value }) => {
      fc.assert(
        fc.property(rows(anyYear, 3), fc.nat({ max: 2 }), (years, at) => {
          const year = years[at]
          if (!year || value(year) === 0) return
          const read = published(years)
          // There were other years that read the same, with another figure there: what is read tells nobody which it was.
          const isHidden = someOf(
            others(year),
            (other) =>
              value(other) !== value(year) && readsTheSame(changed(years, at, other), at, read),
          )
          expect(isHidden).toBe(true)
        }),
        { numRuns: 200 },
      )
    },
  )

  test('tells no figure that one year more would tell: of a small year nothing is said of serious injuries', () => {
    const quiet: Year = { cases: [[1, 0]], later: [], injuries: [], training: [], fewest: 5 }
    const said = (year: Year) =>
      publicPaper(
        paperOf({ serious: [...(assembleAnnual(factsOf([year]))['serious'] ?? [])] }),
      ).sections[0]?.tables.map(({ rows: [row] }) => row?.cells)
    expect(said(quiet)).toEqual([[null]])
    expect(said({ ...quiet, cases: [[0, 1]] })).toEqual([[null]])
    expect(said({ ...quiet, cases: [[3, 30]] })).toEqual([[{ nb: '< 5', en: '< 5' }]])
  })

  test('says of people fewer than five, or the nearest five, and sums up what is said', () => {
    const counts = new Map([
      ['employee', 3],
      ['student', 12],
      ['guest', 13],
    ] as const)
    const words = { employee: none, student: none, guest: none }
    const table = peopleTable({ title }, { counts, total: 28 }, { words, none })
    const [section] = publicPaper(paperOf({ people: [table] })).sections
    expect(section?.tables[0]?.rows.map(({ cells: [cell] }) => cell)).toEqual([
      { nb: '< 5', en: '< 5' },
      10,
      15,
      25,
    ])
  })

  test('says no sum where nothing is said', () => {
    const shown = { counts: new Map([['guest', null]] as const), total: null }
    const table = peopleTable({ title }, shown, { words: { guest: none }, none })
    const [section] = publicPaper(paperOf({ people: [table] })).sections
    // Nor is it said of whom the few are.
    expect(section?.tables[0]?.rows.map(({ cells: [cell] }) => cell)).toEqual([null])
  })

  test('keeps figures that are about no people as they are', () => {
    const shown = { counts: new Map([['guest', 3]] as const), total: 3 }
    const table = {
      ...peopleTable({ title }, shown, { words: { guest: none }, none }),
      people: false,
    }
    const [section] = publicPaper(paperOf({ cases: [table, table] })).sections
    expect(section?.tables).toEqual([table, table])
  })
})

describe('the reports readers get', () => {
  const report = (more: Partial<Report>): Report =>
    ({
      kind: 'annual',
      state: 'published',
      year: 2026,
      number: 'RAP-2026-0002',
      approvedOn: '2027-02-01',
      boardCase: '17/2027',
      treatedOn: '2027-03-01',
      publishedOn: '2027-03-02',
      decision: 'HEMMELIG',
      ...more,
    }) as Report
  const annual = { ...paperOf({}), annexes: [{ number: 'RAP-2026-0001', title }] }
  const joint = {
    paper: { ...paperOf({}), kind: 'jointAudit', number: 'RAP-2026-0001' },
    report: report({
      kind: 'jointAudit',
      number: 'RAP-2026-0001',
      state: 'approved',
      boardCase: null,
    }),
  } as const

  test('are published after the board’s treatment, with the annexes the board had', () => {
    const made = publishedReports([joint, { paper: annual, report: report({}) }])
    expect(made.map((each) => publicReport.parse(each))).toMatchObject([
      { kind: 'annual', boardCase: '17/2027', annexes: ['RAP-2026-0001'] },
      { kind: 'jointAudit', boardCase: '17/2027', treatedOn: '2027-03-01', annexes: [] },
    ])
    expect(JSON.stringify(made)).not.toContain('HEMMELIG')
  })

  test('are none while the board has not treated the annual report', () => {
    const sent = { paper: annual, report: report({ state: 'sentToBoard' }) }
    expect(publishedReports([joint, sent])).toEqual([])
    // Approved later than the annual report: the board has not had it.
    const alone = { paper: { ...annual, annexes: [] }, report: report({}) }
    expect(publishedReports([joint, alone]).map(({ kind }) => kind)).toEqual(['annual'])
  })
})
