import type { PayloadRequest } from 'payload'
import {
  recordAddress,
  reportPaperAddress,
  reportSectionAddress,
} from '../../../content/addresses/my-hse.ts'
import { reachOf } from '../../plugin/access/can.ts'
import { today } from '../../plugin/core/dates.ts'
import { local } from '../../plugin/database/local.ts'
import type { Report } from '../../plugin/generated-types.ts'
import { optionsOf } from '../../plugin/options.ts'
import { objectivesAtOdds } from '../../plugin/reports/at-odds.ts'
import { besideReport } from '../../plugin/reports/beside.ts'
import { boardPaperOf } from '../../plugin/reports/board.ts'
import { loadDraft, loadPaper, paperOf, writtenSections } from '../../plugin/reports/load.ts'
import { reportSteps } from '../../plugin/reports/open.ts'
import { ownReading } from '../../plugin/reports/readings.ts'
import { approvalFaults, isFrozen } from '../../plugin/reports/rules.ts'
import { changesSince } from '../../plugin/reports/changes.ts'
import { sectionKeys, sectionWords } from '../../plugin/reports/sections.ts'
import { standForApproval } from '../../plugin/reports/steps/approve.ts'
import { reportText, reportTitle } from '../../plugin/reports/text.ts'
import { mayWrite } from '../../plugin/reports/write-section.ts'
import { clashesOf } from '../components/clashes.ts'
import { readDraft, refusedBefore } from '../drafts.ts'
import { NotFound, type Page, requireVisitor } from '../page.ts'
import { loadSteps } from '../records/steps-of.tsx'
import { reportFormNames } from './forms.ts'
import { reportPlace as place } from './place.ts'

/** The report of a number, as the one who asks may read it; null for any other. */
export async function reportAt(req: PayloadRequest, number: string): Promise<Report | null> {
  const [found] = await local.find(req, 'reports', {
    overrideAccess: false,
    where: { number: { equals: number } },
    limit: 1,
  })
  return found ?? null
}

/** What every page of a report needs. */
export async function opened(page: Page, address: string) {
  const { language, params } = page
  const visitor = requireVisitor(page, address)
  const { req } = visitor
  const report = await reportAt(req, params['number'] ?? '')
  if (!report) throw new NotFound()
  const [makes, writes] = await Promise.all([
    reachOf(req, 'report-sections', 'read'),
    mayWrite(req, report),
  ])
  return {
    language,
    // Those who make it read its drafts and sections.
    makes: makes.all,
    report,
    title: reportTitle(report.kind, report.year)[language],
    visitor,
    writes,
  }
}

/** A report with its sections, and what can be done with it. */
export async function loadReportPage(page: Page) {
  const { asked, language, params } = page
  const shown = await opened(page, recordAddress(language, 'report', params['number'] ?? ''))
  const { makes, report, visitor } = shown
  const { req } = visitor
  const drafted = makes && !isFrozen(report)
  const [atOdds, beside, steps, written, own, stand] = await Promise.all([
    drafted && report.kind === 'annual' ? objectivesAtOdds(req, report.year) : [],
    besideReport(req, report),
    loadSteps(req, page, { kind: reportSteps, place, record: report }),
    makes ? writtenSections(req, report.id) : [],
    drafted ? ownReading(req, report.id) : null,
    makes && report.state === 'reviewed'
      ? standForApproval(req, report, { seen: true, nothingToSay: true })
      : null,
  ])
  const approves = steps.names.includes('approve')
  // Whoever wrote it is told beforehand that somebody else approves, and is offered no button that refuses.
  const mine =
    approves &&
    stand !== null &&
    approvalFaults(stand.facts).some((each) => each.startsWith('sameWho'))
  return {
    ...shown,
    atOdds,
    beside,
    changes: stand?.changes ?? (own ? changesSince(own.paper, await loadPaper(req, report)) : []),
    done: asked['done'] ?? '',
    /** Where it waits for approval: the sections that may stay empty, and are. */
    empty: (stand?.empty ?? []).flatMap((key) => sectionWords(report.kind, key)?.title ?? []),
    mine,
    /** The day they read the draft; null where what has changed is told since the review. */
    readOn: own?.at.slice(0, 10) ?? null,
    sections: makes
      ? sectionKeys(report.kind).map((key) => ({
          key,
          words: sectionWords(report.kind, key),
          written: written.find(({ section }) => section === key) ?? null,
        }))
      : [],
    steps: mine ? { ...steps, names: steps.names.filter((name) => name !== 'approve') } : steps,
  }
}

/** The report itself: as it was approved, or as it would be drawn today for those who make it. */
export function loadReportPaper(page: Page) {
  return loadDocument(page, 'paper')
}

/** The paper for the board of an annual report: as it was approved, or as it would be drawn today. */
export async function loadBoardPaper(page: Page) {
  const shown = await loadDocument(page, 'board')
  if (shown.report.kind !== 'annual') throw new NotFound()
  return { ...shown, paper: shown.paper && boardPaperOf(shown.paper) }
}

async function loadDocument(page: Page, which: 'board' | 'paper') {
  const { language, params } = page
  const shown = await opened(page, reportPaperAddress(language, params['number'] ?? '', which))
  const { report, visitor } = shown
  const { req } = visitor
  const frozen = await paperOf(req, report, which === 'board' ? 'boardPaper' : 'paper')
  return {
    ...shown,
    day: today(optionsOf(req.payload).clock),
    frozen,
    paper: isFrozen(report) ? null : await loadDraft(req, report),
  }
}

/** One section of a report, to write. */
export async function loadSection(page: Page) {
  const { asked, language, params } = page
  const [number, key] = [params['number'] ?? '', params['key'] ?? '']
  const shown = await opened(page, reportSectionAddress(language, { number, key }))
  const { makes, report, visitor } = shown
  const section = sectionWords(report.kind, key)
  if (!section || !makes) throw new NotFound()
  const { req } = visitor
  const [atOdds, paper, written, draft] = await Promise.all([
    key === 'objectives' && !isFrozen(report) ? objectivesAtOdds(req, report.year) : [],
    loadDraft(req, report),
    writtenSections(req, report.id),
    readDraft(req, reportFormNames.write, asked['draft']),
  ])
  const now = written.find((each) => each.section === key) ?? null
  return {
    ...shown,
    atOdds,
    draft,
    draftId: draft ? asked['draft'] : undefined,
    errors: [...refusedBefore(asked['error']), ...(draft?.errors ?? [])],
    clashes: clashesOf(
      draft,
      [
        { label: reportText.textNb, theirs: now?.textNb, mine: 'textNb' },
        { label: reportText.textEn, theirs: now?.textEn, mine: 'textEn' },
      ],
      language,
    ),
    now,
    section,
    sectionKey: key,
    tables: paper.sections.find((each) => each.key === key)?.tables ?? [],
  }
}
