import type { PayloadRequest } from 'payload'
import { today } from '../core/dates.ts'
import { idOf, local } from '../database/local.ts'
import { type Frozen, frozenPaper } from '../frozen/paper.ts'
import type { Report, ReportSection } from '../generated-types.ts'
import { optionsOf } from '../options.ts'
import { assembleAnnual } from './annual/assemble.ts'
import { annualFacts } from './annual/facts.ts'
import { assembleJoint } from './joint/assemble.ts'
import { jointFacts } from './joint/facts.ts'
import { type AssembledSections, type ReportDraft, reportPaper, type ReportPaper } from './paper.ts'
import { isFrozen, type SectionText } from './rules.ts'
import { sectionKeys, sectionWords } from './sections.ts'
import { reportTitle } from './text.ts'

const system = { overrideAccess: true } as const

/** What is written in a report, as it stands. As the system: whoever calls has read the report with the rights of the one who asks. */
export async function writtenSections(
  req: PayloadRequest,
  report: string,
): Promise<ReportSection[]> {
  return local.find(req, 'report-sections', { ...system, where: { report: { equals: report } } })
}

/** The texts of a report, by section. */
export async function sectionTexts(
  req: PayloadRequest,
  report: string,
): Promise<ReadonlyMap<string, SectionText>> {
  return textsOf(await writtenSections(req, report))
}

/** The texts of some sections, by section. */
export function textsOf(sections: readonly ReportSection[]): ReadonlyMap<string, SectionText> {
  return new Map(
    sections.map(({ section, textEn, textNb }) => [
      section,
      { nb: textNb ?? '', en: textEn ?? '' },
    ]),
  )
}

/** Accounts that have written in a report. */
export async function writersOf(req: PayloadRequest, report: string): Promise<string[]> {
  return [...new Set((await writtenSections(req, report)).flatMap(changersOf))]
}

/** Accounts that have written a section. */
export function changersOf({ changedBy }: Pick<ReportSection, 'changedBy'>): string[] {
  return (changedBy ?? '').split('\n').filter((each) => each !== '')
}

type Assembling = Pick<Report, 'id' | 'kind' | 'number' | 'year'>

/**
 * A report as it would be approved now: its figures are assembled anew. In a fixed number of queries, whatever is counted.
 * @param on the day that what has days of its own is counted on @default today
 */
export async function loadPaper(
  req: PayloadRequest,
  report: Assembling,
  on?: string,
): Promise<ReportPaper> {
  return reportPaper.parse(await loadDraft(req, report, on))
}

/** The same report with the lists of what its figures count, for those who write it. */
export async function loadDraft(
  req: PayloadRequest,
  { id, kind, number, year }: Assembling,
  on?: string,
): Promise<ReportDraft> {
  const day = on ?? today(optionsOf(req.payload).clock)
  const [tables, texts, annexes] = await Promise.all([
    assembled(req, { kind, year }, day),
    sectionTexts(req, id),
    kind === 'annual' ? annexesOf(req, year) : [],
  ])
  return {
    kind,
    number,
    year,
    day,
    annexes,
    sections: sectionKeys(kind).map((key) => ({
      key,
      title: sectionWords(kind, key)?.title ?? { nb: key, en: key },
      tables: [...(tables[key] ?? [])],
      text: texts.get(key) ?? { nb: '', en: '' },
    })),
  }
}

async function assembled(
  req: PayloadRequest,
  { kind, year }: Pick<Report, 'kind' | 'year'>,
  day: string,
): Promise<AssembledSections> {
  return kind === 'jointAudit'
    ? assembleJoint(await jointFacts(req, year, day))
    : assembleAnnual(await annualFacts(req, year, day))
}

/** The approved joint audit report of the year: the first annex. */
async function annexesOf(req: PayloadRequest, year: number): Promise<ReportPaper['annexes']> {
  const found = await local.find(req, 'reports', {
    ...system,
    where: { and: [{ kind: { equals: 'jointAudit' } }, { year: { equals: year } }] },
    select: { number: true, state: true },
  })
  return found
    .filter(isFrozen)
    .map(({ number }) => ({ number, title: reportTitle('jointAudit', year) }))
}

/** A report as it was reviewed; null where it waits for no approval. */
export async function reviewedPaper(
  req: PayloadRequest,
  report: string,
): Promise<ReportPaper | null> {
  const found = await local.findById(req, 'reports', report, system)
  const kept = reportPaper.safeParse(found?.reviewed)
  return kept.success ? kept.data : null
}

/**
 * The frozen paper of an approved report; null for one that is not approved. Whoever calls has read the report with the rights
 * of the one who asks.
 * @param which the report, or of an annual one the paper for the board @default the report
 * @throws AlteredPaper where somebody has changed it past Verne
 */
export async function paperOf(
  req: PayloadRequest,
  report: Pick<Report, 'boardPaper' | 'paper' | 'state'>,
  which: 'boardPaper' | 'paper' = 'paper',
): Promise<Frozen | null> {
  const held = report[which]
  if (!isFrozen(report) || !held) return null
  return frozenPaper(req, idOf(held))
}
