import type { PayloadRequest } from 'payload'
import { reachOf } from '../access/can.ts'
import { unitPageNow } from '../audits/unit-page.ts'
import { asText } from '../core/text.ts'
import { idOf, local } from '../database/local.ts'
import { frozenPaper } from '../frozen/paper.ts'
import type { SupportFunction, UnitReport, UnitReportAnswer } from '../generated-types.ts'
import type { ReportedAnswer, ReportedFunction, ReportedObjective, ReportFacts } from './facts.ts'
import { isHandedIn, reportKey, sectionsOf } from './rules.ts'
import type { Section } from './text.ts'

const system = { overrideAccess: true } as const

/** A report as it stands, from the registers and the answers. As the system: whoever shows it has asked for the right. */
export async function reportAsItStands(
  req: PayloadRequest,
  report: UnitReport,
): Promise<ReportFacts> {
  const unit = idOf(report.unit)
  const [stored, page, found, objectives, functions] = await Promise.all([
    answersOf(req, report.id),
    unitPageNow(req, unit),
    local.findById(req, 'units', unit, { ...system, locale: 'all' }),
    objectivesOf(req, unit, report.year),
    functionsOf(req, unit),
  ])
  const code = found?.code ?? ''
  const answers = stored.map(answerOf)
  return {
    number: report.number,
    year: report.year,
    kind: report.kind,
    language: report.language,
    unit: { code, name: asText(found?.name) ?? { nb: code, en: code } },
    handedIn: null,
    page,
    objectives,
    functions: report.kind === 'department' ? functions : [],
    answers: sectionsOf(report.kind).flatMap(
      (section) => answers.find((each) => each.section === section) ?? [],
    ),
    statement: statementOf(report),
  }
}

/** What the representative has stated of a report; null where nobody has. */
export function statementOf({
  statedBy,
  statedOn,
  statement,
}: Pick<UnitReport, 'statement' | 'statedOn' | 'statedBy'>): ReportFacts['statement'] {
  return statement && statedOn ? { words: statement, on: statedOn, by: statedBy ?? null } : null
}

/** A report as the one who reads it finds it: as it was handed in, or as it stands while the unit has it. */
export async function reportShown(req: PayloadRequest, report: UnitReport): Promise<ReportFacts> {
  const { paper } = report
  if (!isHandedIn(report) || !paper) return reportAsItStands(req, report)
  return (await frozenPaper(req, paper)).facts as ReportFacts
}

/** Ids of what was handed in before it was sent back, the first one first: what the unit has now is none of them. */
export function formerPapers({
  formerPapers: kept,
  paper,
  state,
}: Pick<UnitReport, 'formerPapers' | 'paper' | 'state'>): readonly string[] {
  const before = (kept ?? '').split('\n').filter((each) => each !== '')
  return paper && !isHandedIn({ state }) ? [...before, paper] : before
}

/** The answers of a report as they are stored. */
export function answersOf(req: PayloadRequest, report: string): Promise<UnitReportAnswer[]> {
  const where = { report: { equals: report } }
  return local.find(req, 'unit-report-answers', { ...system, where })
}

/**
 * What the unit answered the year before, by section, of a report that was handed in: as it was then. Empty where there is
 * none.
 */
export async function answersBefore(
  req: PayloadRequest,
  { unit, year }: Pick<UnitReport, 'unit' | 'year'>,
): Promise<ReadonlyMap<Section, ReportedAnswer>> {
  const [before] = await local.find(req, 'unit-reports', {
    ...system,
    where: { key: { equals: reportKey(idOf(unit), year - 1) } },
    limit: 1,
  })
  if (!before || !isHandedIn(before)) return new Map()
  const { answers } = await reportShown(req, before)
  return new Map(answers.map((each) => [each.section, each]))
}

/** May the one who asks read what is written in a report before it is handed in? */
export async function readsAnswers(
  req: PayloadRequest,
  { unit }: Pick<UnitReport, 'unit'>,
): Promise<boolean> {
  const { all, units } = await reachOf(req, 'unit-report-answers', 'read')
  return all || units.includes(idOf(unit))
}

function answerOf({
  judgement,
  section,
  words,
  writtenBy,
  writtenOn,
}: UnitReportAnswer): ReportedAnswer {
  return {
    section,
    judgement: judgement ?? null,
    words: words ?? '',
    writtenOn: writtenOn ?? null,
    writtenBy: writtenBy ?? null,
  }
}

async function objectivesOf(
  req: PayloadRequest,
  unit: string,
  year: number,
): Promise<ReportedObjective[]> {
  const found = await local.find(req, 'objectives', {
    ...system,
    where: {
      and: [
        { unit: { equals: unit } },
        { period: { equals: String(year) } },
        { state: { not_equals: 'dropped' } },
      ],
    },
    sort: 'serial',
  })
  return found.map(({ comment, number, state, title }) => ({
    number,
    title,
    state,
    comment: comment ?? null,
  }))
}

async function functionsOf(req: PayloadRequest, unit: string): Promise<ReportedFunction[]> {
  const found = await local.find(req, 'support-functions', {
    ...system,
    where: { unit: { equals: unit } },
    locale: 'all',
    depth: 1,
    sort: 'createdAt',
  })
  const none = { nb: '', en: '' }
  return found.map(({ name, tasks, topics }: SupportFunction) => ({
    name: asText(name) ?? none,
    tasks: asText(tasks) ?? none,
    topics: topics.flatMap((each) => (typeof each === 'object' ? (asText(each.name) ?? []) : [])),
  }))
}
