import { type Conclusion, conclusionText } from '../../audits/re-audits/text.ts'
import { calledAudit } from '../../audits/rules.ts'
import { auditStateText, findingKindText, judgementText } from '../../audits/text.ts'
import type { FindingKind, Judgement } from '../../audits/text.ts'
import { fill, type Text } from '../../core/text.ts'
import { points } from '../../internal-control/rules.ts'
import { pointText } from '../../internal-control/text.ts'
import type { AssembledSections, PaperTable } from '../paper.ts'
import { dayColumn } from '../annual/columns.ts'
import type { JointSection } from '../sections.ts'
import { countTable, figureTable } from '../tables.ts'
import { auditsReportedIn, type CriterionFact, type JointFacts, planYears } from './facts.ts'
import { jointText as words } from './text.ts'

/** The figures of a joint audit report, section by section. */
export function assembleJoint(facts: JointFacts): AssembledSections {
  return {
    audited: [auditedTable(facts), coverTable(facts)],
    findings: findingTables(facts),
    repeated: repeatedTables(facts),
    works: worksTables(facts),
    earlier: earlierTables(facts),
    judgement: [],
  } satisfies Record<JointSection, readonly PaperTable[]>
}

/** Ids of the units whose audit the report is about. */
export function auditedUnits({ audits, year }: Pick<JointFacts, 'audits' | 'year'>): string[] {
  return [...new Set(auditsReportedIn(audits, year).map(({ unit }) => unit))]
}

const plain = { chart: false, people: false, total: false, note: null } as const

/** A unit by its name; one that is closed by now says so. */
function unitName({ units }: JointFacts, id: string): Text {
  const unit = units.get(id)
  if (!unit) return words.unknownUnit
  return unit.active ? unit.name : fill(words.closedUnit, { unit: unit.name })
}

function auditedTable(facts: JointFacts): PaperTable {
  const counts = Map.groupBy(facts.findings, ({ audit }) => audit)
  const kinds: FindingKind[] = ['major', 'minor', 'observation', 'improvement', 'goodPractice']
  return {
    ...plain,
    title: words.audited,
    first: words.unit,
    columns: [words.audit, words.state, ...kinds.map((kind) => findingKindText[kind])],
    rows: auditsReportedIn(facts.audits, facts.year).map((audit) => ({
      name: unitName(facts, audit.unit),
      cells: [
        { nb: calledAudit(audit), en: calledAudit(audit) },
        auditStateText[audit.state],
        ...kinds.map((kind) =>
          sum((counts.get(audit.id) ?? []).filter((each) => each.kind === kind)),
        ),
      ],
    })),
  }
}

/** How far the approved plans were carried out, year by year. */
function coverTable({ audits, planned, year }: JointFacts): PaperTable {
  const made = new Map(audits.map((each) => [each.key, each]))
  const years = Array.from({ length: planYears }, (_, index) => year - planYears + 1 + index)
  return {
    ...plain,
    title: words.cover,
    first: words.year,
    note: words.coverNote,
    chart: true,
    columns: [words.planned, words.carriedOut],
    // A year without a plan had none: that is no nought.
    rows: years.flatMap((each) => {
      const lines = planned.filter((line) => line.year === each)
      const done = lines.filter(({ key }) => (made.get(key)?.reportSentOn ?? null) !== null)
      return lines.length === 0 ? [] : [{ name: asWords(each), cells: [lines.length, done.length] }]
    }),
  }
}

function findingTables(facts: JointFacts): PaperTable[] {
  const { criteria, findings } = facts
  const lacks = findings.filter(({ kind }) => kind !== 'goodPractice')
  const known = new Map(criteria.map((each) => [each.id, each]))
  return [
    countTable(
      { title: words.byKind, first: words.kind },
      countsBy(findings, ({ kind }) => kind),
      {
        words: findingKindText,
      },
    ),
    countTable(
      { title: words.byPoint, first: words.point },
      countsBy(lacks, ({ criterion }) => known.get(criterion)?.point ?? null),
      { words: pointText, none: words.noPoint },
    ),
    topicTable(facts, lacks),
  ]
}

/** By theme, what was found most first: how many findings there are, and in how many of the audited units. */
function topicTable({ audits, criteria, year }: JointFacts, lacks: JointFacts['findings']) {
  const known = new Map(criteria.map((each) => [each.id, each]))
  const unitOf = new Map(audits.map(({ id, unit }) => [id, unit]))
  const byTopic = Map.groupBy(
    lacks.flatMap((found) => topicsOf(known.get(found.criterion)).map((name) => ({ found, name }))),
    ({ name }) => name.nb,
  )
  const rows = [...byTopic.values()].flatMap((own) => {
    const found = own.map((each) => each.found)
    const units = new Set(found.flatMap(({ audit }) => unitOf.get(audit) ?? []))
    return own.slice(0, 1).map(({ name }) => ({ name, cells: [sum(found), units.size] }))
  })
  return {
    ...plain,
    title: words.byTopic,
    first: words.topic,
    note: fill(words.topicNote, { units: String(auditedUnits({ audits, year }).length) }),
    columns: [words.findings, words.units],
    rows: rows.toSorted(
      (one, other) =>
        (other.cells[0] ?? 0) - (one.cells[0] ?? 0) ||
        one.name.nb.localeCompare(other.name.nb, 'nb'),
    ),
  } satisfies PaperTable
}

function topicsOf(criterion: CriterionFact | undefined): readonly Text[] {
  const topics = criterion?.topics ?? []
  return topics.length > 0 ? topics : [words.noTopic]
}

/** What was found again, and what was found in more than one unit. */
function repeatedTables(facts: JointFacts): PaperTable[] {
  const unitOf = new Map(facts.audits.map(({ id, unit }) => [id, unit]))
  const lacks = facts.findings.filter(({ kind }) => kind !== 'goodPractice')
  const rowsOf = (found: typeof lacks, fewest: number): PaperTable['rows'] =>
    ordered(facts.criteria).flatMap(({ asks, id }) => {
      const own = found.filter(({ criterion }) => criterion === id)
      const units = new Set(own.flatMap(({ audit }) => unitOf.get(audit) ?? []))
      return units.size < fewest ? [] : [{ name: asks, cells: [sum(own), units.size] }]
    })
  const columns = [words.findings, words.units]
  return [
    {
      ...plain,
      title: words.foundAgain,
      first: words.asked,
      columns,
      rows: rowsOf(
        lacks.filter(({ repeats }) => repeats),
        1,
      ),
    },
    { ...plain, title: words.inMany, first: words.asked, columns, rows: rowsOf(lacks, 2) },
  ]
}

function worksTables(facts: JointFacts): PaperTable[] {
  const { answers, criteria, goodPractice } = facts
  const unitOf = new Map(facts.audits.map(({ id, unit }) => [id, unit]))
  return [
    {
      ...plain,
      title: words.worksEverywhere,
      first: words.asked,
      columns: [words.units],
      rows: ordered(criteria).flatMap(({ asks, id }) => {
        const own = answers.filter(
          ({ criterion, works }) => criterion === id && works !== 'notSeen',
        )
        const all = own.length > 0 && own.every(({ works }) => works === 'yes')
        return all ? [{ name: asks, cells: [sum(own)] }] : []
      }),
    },
    {
      ...plain,
      title: words.goodPractice,
      first: words.unit,
      columns: [words.whatWasSeen],
      rows: goodPractice
        .toSorted((one, other) => one.title.localeCompare(other.title, 'nb'))
        .map(({ audit, title }) => ({
          name: unitName(facts, unitOf.get(audit) ?? ''),
          cells: [{ nb: title, en: title }],
        })),
    },
  ]
}

function earlierTables({ day, judgements, openBefore, reAudits }: JointFacts): PaperTable[] {
  const again = new Map(reAudits.map(({ conclusion, count }) => [conclusion, count]))
  const judged = new Map(judgements.map(({ count, judgement }) => [judgement, count]))
  return [
    figureTable(
      { title: words.judged, first: words.judgement },
      (Object.keys(judgementText) as Judgement[]).map((each) => [
        judgementText[each],
        judged.get(each) ?? 0,
      ]),
    ),
    figureTable(
      { title: words.auditedAgain, first: words.conclusion },
      (Object.keys(conclusionText) as Conclusion[]).map((each) => [
        conclusionText[each],
        again.get(each) ?? 0,
      ]),
    ),
    {
      ...plain,
      title: words.openBefore,
      first: words.year,
      columns: [dayColumn(day)],
      rows: openBefore
        .toSorted((one, other) => one.year - other.year)
        .map(({ count, year }) => ({ name: asWords(year), cells: [count] })),
    },
  ]
}

function ordered(criteria: readonly CriterionFact[]): CriterionFact[] {
  const place = ({ point }: CriterionFact): number => points.indexOf(point)
  return criteria.toSorted((one, other) => place(one) - place(other) || compare(one, other))
}

function compare(one: CriterionFact, other: CriterionFact): number {
  return one.asks.nb.localeCompare(other.asks.nb, 'nb')
}

function asWords(year: number): Text {
  return { nb: String(year), en: String(year) }
}

function sum(counts: readonly { readonly count: number }[]): number {
  return counts.reduce((all, { count }) => all + count, 0)
}

function countsBy<Fact extends { readonly count: number }, Key>(
  facts: readonly Fact[],
  keyOf: (fact: Fact) => Key,
): Map<Key, number> {
  return new Map([...Map.groupBy(facts, keyOf)].map(([key, own]) => [key, sum(own)]))
}
