import { fill, type Text } from '../../core/text.ts'
import { type Histogram, medianOf } from '../../figures/histogram.ts'
import { beforeVerneText } from '../../former-years/text.ts'
import {
  absenceText as injuryAbsenceText,
  groupText as injuredGroupText,
} from '../../injuries/text.ts'
import {
  nonconformitySourceText,
  type NonconformityType,
  nonconformityTypeText,
  severityText,
} from '../../nonconformities/text.ts'
import { spokenFigure } from '../../objectives/indicators.ts'
import { objectiveStateText } from '../../objectives/text.ts'
import { unitTypeText } from '../../organisation/text.ts'
import { processAsks, processStanding } from '../../processes/deadlines/standing.ts'
import { monthName } from '../../records/list-span.ts'
import { changeKindText } from '../../regulations/watch/text.ts'
import { reportStandingText } from '../../unit-reports/text.ts'
import type { AssembledSections, AssembledTable, Cell, PaperTable } from '../paper.ts'
import type { AnnualSection } from '../sections.ts'
import { countTable, type FigureRow, figureTable, peopleTable } from '../tables.ts'
import { lastDayOf } from './cases.ts'
import { dayColumn, yearColumns } from './columns.ts'
import type { AnnualFacts, CostFact, YearBefore } from './facts.ts'
import {
  auditsOf,
  casesNow,
  casesOpenOn,
  costsOf,
  evaluationsOf,
  lateUnits,
  lawChangesOf,
  measuresNow,
  ordersNow,
  processesOf,
  reportedBy,
  reportedCases,
  unitReportsOf,
  unitsLacking,
} from './lists.ts'
import { annualText as words } from './text.ts'

/** The figures of an annual report, section by section. Each table says which year or day its figures are of. */
export function assembleAnnual(facts: AnnualFacts): AssembledSections {
  return {
    summary: [],
    serious: seriousTables(facts),
    cases: caseTables(facts),
    handling: handlingTables(facts),
    people: injuryTables(facts),
    units: unitTables(facts),
    audits: [auditTable(facts)],
    inspections: [inspectionTable(facts)],
    compliance: complianceTables(facts),
    training: [trainingTable(facts)],
    objectives: [objectiveTable(facts)],
    cost: [costTable(facts)],
    committee: [],
    decisions: [],
    lastYear: [],
  } satisfies Record<AnnualSection, readonly PaperTable[]>
}

const plain = { chart: false, people: false, total: false, note: null } as const
/** The year before, where Verne counted it: of a year from before its first case nought would be wrong. */
function countedBefore({ before, trend, year }: AnnualFacts): YearBefore | undefined {
  return trend.some((each) => !each.before && each.year === year - 1) ? before : undefined
}

/** What columns are called whose figures stand beside those of the year before, or alone where that was not counted. */
function besideColumns(
  facts: AnnualFacts,
  [thisYear, lastYear]: readonly [thisYear: Text, lastYear: Text],
): readonly Text[] {
  return beside(thisYear, countedBefore(facts) && lastYear)
}

/** A figure, and that of the year before where there is one. */
function beside<Value extends Cell>(now: Value, before: Value | undefined): readonly Value[] {
  return before === undefined ? [now] : [now, before]
}

const noneYet = (value: number | null): Cell => value ?? words.none

/** Those who died or were injured by themselves: the other figures, beside cases by severity, would tell how many they were. */
function seriousTables(facts: AnnualFacts): AssembledTable[] {
  const { cases, serious, until, year } = facts
  const columns = besideColumns(facts, yearColumns(facts))
  const last = countedBefore(facts)?.serious
  const within = total(
    [...cases.bySeverity].map(([severity, count]) => (severity === 'minor' ? 0 : count)),
  )
  const first = words.event
  const [thisYear] = yearColumns(facts)
  return [
    figureTable(
      { title: words.seriousInjuries, first, columns: [thisYear], people: true, within },
      [[words.seriousInjury, serious.injuries, reportedCases(year, { serious: 'injury' })]],
    ),
    figureTable({ title: words.serious, first, columns, people: true }, [
      [
        words.critical,
        beside(serious.critical, last?.critical),
        reportedCases(year, { serious: 'critical' }),
      ],
      [
        words.seriousCase,
        beside(serious.serious, last?.serious),
        reportedCases(year, { serious: 'serious' }),
      ],
    ]),
    figureTable({ title: words.seriousLeft, first, columns: [dayColumn(until)], people: true }, [
      [words.stillOpen, serious.open, reportedCases(year, { serious: 'any', ...openOn(until) })],
    ]),
  ]
}

const openOn = (day: string) => casesOpenOn(day).ask

function caseTables(facts: AnnualFacts): AssembledTable[] {
  const { cases, year } = facts
  const [thisYear, lastYear] = yearColumns(facts)
  const columns = besideColumns(facts, [thisYear, lastYear])
  const last = countedBefore(facts)?.cases
  return [
    countTable({ title: words.byType, first: words.type, columns }, cases.byType, {
      list: reportedBy(year, 'type'),
      ...(last && { before: last.byType }),
      words: nonconformityTypeText,
    }),
    countTable({ title: words.bySource, first: words.source, columns }, cases.bySource, {
      list: reportedBy(year, 'source'),
      ...(last && { before: last.bySource }),
      words: nonconformitySourceText,
    }),
    // Of the year alone. How the cases of the year before are assessed today would tell, beside how they were assessed in its
    // own report, how many of them were the deaths and serious injuries that readers are told are few.
    countTable(
      { title: words.bySeverity, first: words.severity, columns: [thisYear] },
      cases.bySeverity,
      { list: reportedBy(year, 'severity'), words: severityText, none: words.notAssessed },
    ),
    countTable({ title: words.byUnitType, first: words.unitType, columns }, cases.byUnitType, {
      ...(last && { before: last.byUnitType }),
      words: unitTypeText,
      none: words.noUnitType,
    }),
    {
      ...plain,
      title: words.byMonth,
      first: words.month,
      chart: true,
      columns: [...columns],
      rows: cases.byMonth.map((count, index) => ({
        name: monthName(index + 1),
        cells: [...beside(count, last && (last.byMonth[index] ?? 0))],
      })),
      lists: cases.byMonth.map((_count, index) => [
        reportedCases(`${String(year)}-${String(index + 1).padStart(2, '0')}`),
      ]),
    },
    trendTable(facts),
  ]
}

/** Up to five years in one table, the years of before Verne marked and never added to what Verne counts. */
function trendTable({ trend }: AnnualFacts): AssembledTable {
  const types = Object.keys(nonconformityTypeText) as NonconformityType[]
  const lines = trend.toReversed()
  return {
    ...plain,
    title: words.fiveYears,
    first: words.year,
    note: lines.some(({ before }) => before) ? words.beforeNote : null,
    columns: [...types.map((type) => nonconformityTypeText[type]), words.total],
    rows: lines.map(({ before, counts, year }) => ({
      name: before
        ? fill(words.yearBefore, { year: String(year), before: beforeVerneText })
        : asWords(year),
      cells: [...types.map((type): Cell => counts.get(type) ?? dash), total(counts.values())],
    })),
    lists: lines.map(({ before, year }) =>
      before ? [] : [...types.map((type) => reportedBy(year, 'type')(type)), reportedCases(year)],
    ),
  }
}

function handlingTables(facts: AnnualFacts): AssembledTable[] {
  const { cases, figures, overdue, until, year } = facts
  const columns = besideColumns(facts, yearColumns(facts))
  const last = countedBefore(facts)?.cases
  const measures = [...figures.measures.values()]
  const days = [until, ...(last ? [`${String(year - 1)}-12-31`] : [])]
  const median = (of: Histogram): Cell => noneYet(medianOf(of))
  return [
    figureTable({ title: words.time, first: words.what, columns }, [
      [
        words.reportedCases,
        beside(total(cases.byType.values()), last && total(last.byType.values())),
        reportedCases(year),
      ],
      [words.toReceipt, beside(median(cases.receipt), last && median(last.receipt))],
      [
        words.receivedLate,
        beside(cases.receivedLate, last?.receivedLate),
        reportedCases(year, { receipt: 'late' }),
      ],
      [words.toClosing, beside(median(cases.closing), last && median(last.closing))],
    ]),
    figureTable({ title: words.open, first: words.what, columns: days.map(dayColumn) }, [
      [words.openCases, beside(cases.open, last?.open), casesOpenOn(until)],
    ]),
    figureTable({ title: words.left, first: words.what, columns: [dayColumn(figures.day)] }, [
      [words.overdueCases, overdue, casesNow('overdue')],
      [words.openMeasures, total(measures.map(({ open }) => open)), measuresNow.open],
      [words.overdueMeasures, total(measures.map(({ overdue }) => overdue)), measuresNow.overdue],
    ]),
  ]
}

function injuryTables(facts: AnnualFacts): PaperTable[] {
  const { absence, injuries } = facts
  const note = fill(words.few, { fewest: String(injuries.fewest) })
  const [thisYear] = yearColumns(facts)
  const columns = [thisYear]
  return [
    peopleTable(
      { title: words.injuredByGroup, first: words.injured, columns, note },
      injuries.byGroup,
      { words: injuredGroupText, none: words.notKnown },
    ),
    peopleTable(
      { title: words.injuredByAbsence, first: words.absent, columns },
      injuries.byAbsence,
      { words: injuryAbsenceText, none: words.notKnown },
    ),
    ...(absence.length === 0
      ? []
      : [
          {
            ...plain,
            title: words.absence,
            first: words.year,
            columns: [words.percent],
            rows: absence.map(({ percent, year }) => ({ name: asWords(year), cells: [percent] })),
          },
        ]),
  ]
}

function unitTables(facts: AnnualFacts): AssembledTable[] {
  const { figures, year } = facts
  const last = countedBefore(facts)?.processes
  const standings = figures.units.map((unit) => processStanding(figures, unit))
  const asked = standings.filter(({ deadlines }) => deadlines !== null).length
  const own = [...figures.processes.values()].filter(({ at }) => at === undefined)
  const closed = own.filter(({ state }) => state === 'closed').length
  return [
    figureTable(
      {
        title: words.processes,
        first: words.units,
        columns: standColumns(facts),
        note: standNote(facts),
      },
      [
        [words.asked, beside<Cell>(asked, last && dash)],
        [words.opened, beside(own.length, last?.opened), processesOf(year)],
        [words.closed, beside(closed, last?.closed), processesOf(year, { state: 'closed' })],
        [
          words.late,
          beside<Cell>(standings.filter(processAsks.late).length, last && dash),
          lateUnits(year),
        ],
      ],
    ),
    receivedTable(facts),
  ]
}

/** Of one year or two, as they stand today. */
function standColumns(facts: AnnualFacts): readonly Text[] {
  return besideColumns(facts, [asWords(facts.year), asWords(facts.year - 1)])
}

/** The day of what is counted as it stands. */
function standNote({ figures }: AnnualFacts): Text {
  return fill(words.standNote, { day: dayColumn(figures.day) })
}

/** The same where the paper itself is of an earlier day; of one day it goes without saying. */
function laterNote(facts: AnnualFacts): Text | null {
  return facts.figures.day === facts.day ? null : standNote(facts)
}

/** The yearly reports of units: how many came, and how many are missing. */
function receivedTable(facts: AnnualFacts): AssembledTable {
  const { received, year } = facts
  const last = countedBefore(facts)?.received
  const row = (
    name: Text,
    key: keyof typeof received,
    list?: FigureRow[2],
  ): readonly [FigureRow] => [[name, beside(received[key], last?.[key]), list ?? null]]
  const former = received.former + (last?.former ?? 0) > 0
  return figureTable(
    {
      title: words.received,
      first: words.reports,
      columns: standColumns(facts),
      note: standNote(facts),
    },
    [
      ...row(words.reporting, 'asked'),
      ...row(words.accepted, 'accepted', unitReportsOf(year, 'accepted')),
      ...row(words.handedIn, 'handedIn', unitReportsOf(year, 'handedIn')),
      ...row(words.sentBack, 'sentBack', unitReportsOf(year, 'sentBack')),
      ...row(words.started, 'started', unitReportsOf(year, 'started')),
      ...(former ? row(reportStandingText.former, 'former') : []),
      ...row(words.missing, 'missing'),
    ],
  )
}

function auditTable(facts: AnnualFacts): AssembledTable {
  const { audits, year } = facts
  const last = countedBefore(facts)?.audits
  return figureTable(
    {
      title: words.audits,
      first: words.audit,
      columns: standColumns(facts),
      note: standNote(facts),
    },
    [
      [words.notified, beside(audits.underWay, last?.underWay), auditsOf(year, 'underWay')],
      [words.reported, beside(audits.reported, last?.reported), auditsOf(year, 'reported')],
    ],
  )
}

/** Inspections of authorities and what they ordered, by authority. */
function inspectionTable(facts: AnnualFacts): AssembledTable {
  const { day, inspections, until } = facts
  const [thisYear, lastYear] = yearColumns(facts)
  const of = (name: Text, when: Text): Text => fill(words.when, { name, when })
  const shown = [
    ['inspections', of(words.inspected, thisYear), null],
    ...(countedBefore(facts) ? [['before', of(words.inspected, lastYear), null] as const] : []),
    ['ordered', of(words.ordered, thisYear), null],
    ['standing', of(words.notMet, dayColumn(until)), day === until ? ordersNow : null],
    ['overdue', of(words.pastDeadline, dayColumn(until)), null],
  ] as const
  const cellsOf = (own: typeof inspections): number[] =>
    shown.map(([key]) => total(own.map((each) => each[key])))
  const rows = inspections
    .map((each) => ({ name: each.name, cells: cellsOf([each]) }))
    .filter(({ cells }) => cells.some((count) => count > 0))
  return {
    ...plain,
    title: words.inspections,
    first: words.authority,
    columns: shown.map(([, column]) => column),
    rows: rows.length === 0 ? [] : [...rows, { name: words.total, cells: cellsOf(inspections) }],
    lists: [...rows.map(() => []), shown.map(([, , list]) => list)],
  }
}

function complianceTables(facts: AnnualFacts): AssembledTable[] {
  const { compliance, figures, law, year } = facts
  const before = countedBefore(facts)
  const last = before?.compliance
  const columns = besideColumns(facts, yearColumns({ year, until: lastDayOf(year, figures.day) }))
  return [
    figureTable(
      {
        title: words.compliance,
        first: words.what,
        columns: standColumns(facts),
        note: fill(words.complianceNote, {
          day: dayColumn(figures.day),
          units: String(figures.units.length),
        }),
      },
      [
        [words.evaluated, beside(compliance.evaluated, last?.evaluated), evaluationsOf(year)],
        [words.assessed, beside(compliance.assessed, last?.assessed)],
        [words.partly, beside(compliance.partly, last?.partly)],
        [words.not, beside(compliance.not, last?.not)],
      ],
    ),
    countTable({ title: words.law, first: words.change, columns }, law, {
      ...(before && { before: before.law }),
      list: lawChangesOf,
      words: changeKindText,
    }),
  ]
}

function trainingTable({ figures }: AnnualFacts): AssembledTable {
  const counts = [...(figures.training?.values() ?? [])]
  return figureTable(
    {
      title: words.training,
      first: words.what,
      columns: [dayColumn(figures.day), words.outOf],
      people: true,
    },
    [
      [
        words.unitsLacking,
        [counts.filter(({ lacking }) => lacking > 0).length, counts.length],
        unitsLacking,
      ],
      [
        words.lacking,
        [total(counts.map(({ lacking }) => lacking)), total(counts.map(({ people }) => people))],
      ],
    ],
  )
}

function objectiveTable(facts: AnnualFacts): PaperTable {
  const { objectives, year } = facts
  return {
    ...plain,
    note: laterNote(facts),
    title: words.objectives,
    first: words.objective,
    columns: [
      fill(words.baseline, { year: String(year - 1) }),
      words.target,
      words.result,
      words.state,
    ],
    rows: objectives.map(({ baseline, indicator, result, state, target, title, titleEn }) => {
      const said = (value: number | null | undefined): Cell =>
        value === null || value === undefined
          ? dash
          : {
              nb: spokenFigure(value, indicator, 'nb'),
              en: spokenFigure(value, indicator, 'en'),
            }
      return {
        name: { nb: title, en: titleEn ?? title },
        cells: [said(baseline), said(target), said(result), objectiveStateText[state]],
      }
    }),
  }
}

/** What decided measures cost, by who pays; what has been proposed is not decided. */
function costTable(facts: AnnualFacts): AssembledTable {
  const { costs, year } = facts
  const decidedOf = (all: readonly CostFact[]): CostFact[] =>
    all.filter(({ amount, state }) => state !== 'proposed' && amount > 0)
  const before = countedBefore(facts)
  const [decided, last] = [decidedOf(costs), before && decidedOf(before.costs)]
  const amountOf = (own: readonly CostFact[]): number =>
    total(own.map(({ amount, count }) => amount * count))
  const by = (funded: string | null) => (each: CostFact) => each.fundedBy === funded
  const rowOf = (name: Text, counts: (each: CostFact) => boolean): PaperTable['rows'][number] => ({
    name,
    cells: [
      total(decided.filter(counts).map(({ count }) => count)),
      ...beside(amountOf(decided.filter(counts)), last && amountOf(last.filter(counts))),
    ],
  })
  const funders = [...new Set([...decided, ...(last ?? [])].map(({ fundedBy }) => fundedBy))]
  const funded = funders.filter((each) => each !== null).toSorted()
  const of = (name: Text, which: number): Text => fill(words.when, { name, when: asWords(which) })
  return {
    ...plain,
    note: laterNote(facts),
    title: words.cost,
    first: words.fundedBy,
    columns: [
      of(words.measures, year),
      ...besideColumns(facts, [of(words.amount, year), of(words.amount, year - 1)]),
    ],
    rows: [
      ...funded.map((each) => rowOf({ nb: each, en: each }, by(each))),
      rowOf(words.notFunded, by(null)),
      rowOf(words.total, () => true),
    ],
    lists: [...funded.map(() => []), [costsOf(year, 'none')], [costsOf(year)]],
  }
}

const dash: Text = { nb: '–', en: '–' }

function asWords(year: number): Text {
  return { nb: String(year), en: String(year) }
}

function total(values: Iterable<number>): number {
  return [...values].reduce((all, each) => all + each, 0)
}
