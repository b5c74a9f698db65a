import { isReported } from '../../audits/rules.ts'
import { fill, type Text } from '../../core/text.ts'
import { medianOf } from '../../figures/histogram.ts'
import { totalKindText } from '../../former-years/text.ts'
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
import { objectiveStateText } from '../../objectives/text.ts'
import { unitTypeText } from '../../organisation/text.ts'
import { processAsks, processStanding } from '../../processes/deadlines/standing.ts'
import { monthName } from '../../records/list-span.ts'
import { changeKindText } from '../../regulations/watch/text.ts'
import { reportStandingText } from '../../unit-reports/text.ts'
import type { AssembledSections, AssembledTable, Cell, PaperTable } from '../paper.ts'
import type { AnnualSection } from '../sections.ts'
import { countTable, figureTable, peopleTable } from '../tables.ts'
import type { AnnualFacts, CostFact } from './facts.ts'
import {
  casesNow,
  evaluationsOf,
  lateUnits,
  measuresNow,
  processesOf,
  reportedBy,
  reportedCases,
  unitReportsOf,
} from './lists.ts'
import { annualText as words } from './text.ts'

/** The figures of an annual report, section by section. */
export function assembleAnnual(facts: AnnualFacts): AssembledSections {
  return {
    summary: [],
    serious: seriousTables(facts),
    cases: caseTables(facts),
    handling: handlingTables(facts),
    people: peopleTables(facts),
    units: unitTables(facts),
    audits: [auditTable(facts)],
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
const noneYet = (value: number | null): Cell => value ?? words.none

/** Those who died or were injured by themselves: the other figures, beside cases by severity, would tell how many they were. */
function seriousTables({ cases, serious, year }: AnnualFacts): AssembledTable[] {
  const within = total(
    [...cases.bySeverity].map(([severity, count]) => (severity === 'minor' ? 0 : count)),
  )
  return [
    figureTable({ title: words.seriousInjuries, people: true, within }, [
      [words.seriousInjury, serious.injuries, reportedCases(year, { serious: 'injury' })],
    ]),
    figureTable({ title: words.serious, people: true }, [
      [words.critical, serious.critical, reportedCases(year, { serious: 'critical' })],
      [words.seriousCase, serious.serious, reportedCases(year, { serious: 'serious' })],
      [words.stillOpen, serious.open, reportedCases(year, { serious: 'any', state: 'open' })],
    ]),
  ]
}

function caseTables({ cases, former, year }: AnnualFacts): AssembledTable[] {
  const types = Object.keys(nonconformityTypeText) as NonconformityType[]
  const counts = types.map((type) => nonconformityTypeText[type])
  const first = cases.years.find(({ byType }) => total(byType.values()) > 0)?.year ?? 0
  return [
    countTable({ title: words.byType }, cases.byType, {
      list: reportedBy(year, 'type'),
      words: nonconformityTypeText,
    }),
    countTable({ title: words.bySource }, cases.bySource, {
      list: reportedBy(year, 'source'),
      words: nonconformitySourceText,
    }),
    countTable({ title: words.bySeverity }, cases.bySeverity, {
      list: reportedBy(year, 'severity'),
      words: severityText,
      none: words.notAssessed,
    }),
    countTable({ title: words.byUnitType }, cases.byUnitType, {
      words: unitTypeText,
      none: words.noUnitType,
    }),
    {
      ...plain,
      title: words.byMonth,
      chart: true,
      columns: [words.count],
      rows: cases.byMonth.map((count, index) => ({ name: monthName(index + 1), cells: [count] })),
      lists: cases.byMonth.map((_count, index) => [
        reportedCases(`${String(year)}-${String(index + 1).padStart(2, '0')}`),
      ]),
    },
    {
      ...plain,
      title: words.fiveYears,
      columns: [...counts, words.total],
      rows: cases.years.map(({ byType, year }) => ({
        name: asWords(year),
        // A year before the first case was not counted here: that is no nought.
        cells:
          year < first
            ? [...types, null].map(() => dash)
            : [...types.map((type) => byType.get(type) ?? 0), total(byType.values())],
      })),
      lists: cases.years.map((each) => [
        ...types.map((type) => reportedBy(each.year, 'type')(type)),
        reportedCases(each.year),
      ]),
    },
    ...(former.length === 0
      ? []
      : [
          {
            ...plain,
            title: words.before,
            note: words.beforeNote,
            columns: types.map((type) => totalKindText[type]),
            rows: former
              .toSorted((one, other) => one.year - other.year)
              .map((each) => ({
                name: asWords(each.year),
                cells: types.map((type): Cell => each.counts.get(type) ?? dash),
              })),
          },
        ]),
  ]
}

function handlingTables({ cases, figures, year }: AnnualFacts): AssembledTable[] {
  const measures = [...figures.measures.values()]
  return [
    figureTable({ title: words.time }, [
      [words.toReceipt, noneYet(medianOf(cases.receipt))],
      [words.receivedLate, cases.receivedLate, reportedCases(year, { receipt: 'late' })],
      [words.toClosing, noneYet(medianOf(cases.closing))],
    ]),
    figureTable({ title: words.left }, [
      [words.openCases, cases.open, casesNow('open')],
      [words.overdueCases, cases.overdue, casesNow('overdue')],
      [words.openMeasures, total(measures.map(({ open }) => open)), measuresNow.open],
      [words.overdueMeasures, total(measures.map(({ overdue }) => overdue)), measuresNow.overdue],
    ]),
  ]
}

function peopleTables({ absence, injuries }: AnnualFacts): PaperTable[] {
  const note = fill(words.few, { fewest: String(injuries.fewest) })
  return [
    peopleTable({ title: words.injuredByGroup, note }, injuries.byGroup, {
      words: injuredGroupText,
      none: words.notKnown,
    }),
    peopleTable({ title: words.injuredByAbsence }, injuries.byAbsence, {
      words: injuryAbsenceText,
      none: words.notKnown,
    }),
    ...(absence.length === 0
      ? []
      : [
          {
            ...plain,
            title: words.absence,
            columns: [words.percent],
            rows: absence.map(({ percent, year }) => ({ name: asWords(year), cells: [percent] })),
          },
        ]),
  ]
}

function unitTables(facts: AnnualFacts): AssembledTable[] {
  const { figures, year } = facts
  const standings = figures.units.map((unit) => processStanding(figures, unit))
  const asked = standings.filter(({ deadlines }) => deadlines !== null).length
  const own = [...figures.processes.values()].filter(({ at }) => at === undefined)
  return [
    figureTable({ title: words.processes }, [
      [words.asked, asked],
      [words.opened, own.length, processesOf(year)],
      [
        words.closed,
        own.filter(({ state }) => state === 'closed').length,
        processesOf(year, { state: 'closed' }),
      ],
      [words.late, standings.filter(processAsks.late).length, lateUnits(year)],
    ]),
    receivedTable(facts),
  ]
}

/** The yearly reports of units: how many came, and how many are missing. */
function receivedTable({ received, year }: AnnualFacts): AssembledTable {
  const { accepted, asked, former, handedIn, missing, sentBack, started } = received
  return figureTable({ title: words.received }, [
    [words.reporting, asked],
    [words.accepted, accepted, unitReportsOf(year, 'accepted')],
    [words.handedIn, handedIn, unitReportsOf(year, 'handedIn')],
    [words.sentBack, sentBack, unitReportsOf(year, 'sentBack')],
    [words.started, started, unitReportsOf(year, 'started')],
    ...(former > 0 ? [[reportStandingText.former, former] as const] : []),
    [words.missing, missing],
  ])
}

function auditTable({ figures, year }: AnnualFacts): PaperTable {
  const ofYear = [...(figures.audits?.values() ?? [])]
    .flat()
    .filter(({ auditDate }) => auditDate.startsWith(`${String(year)}-`))
  return figureTable({ title: words.audits }, [
    [words.notified, ofYear.filter((each) => !isReported(each)).length],
    [words.reported, ofYear.filter(isReported).length],
  ])
}

function complianceTables({ figures, law, year }: AnnualFacts): AssembledTable[] {
  const approved = [...(figures.evaluations?.values() ?? [])]
    .flat()
    .filter((each) => each.year === year && each.state === 'approved')
  return [
    figureTable({ title: words.compliance }, [
      [words.evaluated, approved.length, evaluationsOf(year)],
      [words.partly, total(approved.map(({ partly }) => partly))],
      [words.not, total(approved.map(({ not }) => not))],
    ]),
    countTable({ title: words.law }, law, { words: changeKindText }),
  ]
}

function trainingTable({ figures }: AnnualFacts): PaperTable {
  const counts = [...(figures.training?.values() ?? [])]
  return figureTable({ title: words.training, people: true }, [
    [words.unitsLacking, counts.filter(({ lacking }) => lacking > 0).length],
    [words.lacking, total(counts.map(({ lacking }) => lacking))],
  ])
}

function objectiveTable({ objectives }: AnnualFacts): PaperTable {
  return {
    ...plain,
    title: words.objectives,
    columns: [words.target, words.result, words.state],
    rows: objectives.map(({ result, state, target, title, titleEn }) => ({
      name: { nb: title, en: titleEn ?? title },
      cells: [target ?? dash, result ?? dash, objectiveStateText[state]],
    })),
  }
}

/** What decided measures cost, by who pays; what has been proposed is not decided. */
function costTable({ costs }: AnnualFacts): PaperTable {
  const decided = costs.filter(({ amount, state }) => state !== 'proposed' && amount > 0)
  const rowOf = (name: Text, own: readonly CostFact[]): PaperTable['rows'][number] => ({
    name,
    cells: [
      total(own.map(({ count }) => count)),
      total(own.map(({ amount, count }) => amount * count)),
    ],
  })
  const byFunding = Map.groupBy(decided, ({ fundedBy }) => fundedBy)
  const funded = [...byFunding.keys()].filter((each) => each !== null).toSorted()
  return {
    ...plain,
    title: words.cost,
    columns: [words.measures, words.amount],
    rows: [
      ...funded.map((each) => rowOf({ nb: each, en: each }, byFunding.get(each) ?? [])),
      rowOf(words.notFunded, byFunding.get(null) ?? []),
      rowOf(words.total, decided),
    ],
  }
}

const dash: Text = { nb: '–', en: '–' }

function asWords(year: number): Text {
  return { nb: String(year), en: String(year) }
}

function total(values: Iterable<number>): number {
  return [...values].reduce((all, each) => all + each, 0)
}
