import {
  formerReportAddress,
  recordAddress,
  unitReportPrintAddress,
  unitReportSectionAddress,
} from '../../../content/addresses/my-hse.ts'
import { frozenPaper } from '../../plugin/frozen/paper.ts'
import {
  answersBefore,
  answersOf,
  formerPapers,
  readsAnswers,
  reportShown,
  statementOf,
} from '../../plugin/unit-reports/load.ts'
import { isHandedIn, isWritable, sectionsOf } from '../../plugin/unit-reports/rules.ts'
import { reportSteps } from '../../plugin/unit-reports/start.ts'
import { judgementText, reportText } from '../../plugin/unit-reports/text.ts'
import { mayWrite } from '../../plugin/unit-reports/write-answer.ts'
import { clashesOf } from '../components/clashes.ts'
import { readDraft, refusedBefore } from '../drafts.ts'
import { NotFound, type Page, requireVisitor } from '../page.ts'
import { loadSteps } from '../records/steps-of.tsx'
import type { PageLanguage } from '../routes.ts'
import { reportAt, reportFormNames } from './forms.ts'
import { reportPlace as place } from './place.ts'
import { reportSentences } from './text.ts'

/** What every page of a report needs. */
async function opened(page: Page, address: string) {
  const { language, params } = page
  const visitor = requireVisitor(page, address)
  const { req } = visitor
  const report = await reportAt(req, params['number'] ?? '')
  if (!report) throw new NotFound()
  const [reads, writes] = await Promise.all([readsAnswers(req, report), mayWrite(req, report)])
  // What is still written is for those who read the unit.
  if (!reads && !isHandedIn(report)) throw new NotFound()
  const [facts, before] = await Promise.all([
    reportShown(req, report),
    reads ? answersBefore(req, report) : new Map<never, never>(),
  ])
  const unitName = facts.unit.name[language]
  return {
    before,
    facts,
    // What was sent back is for those who read the unit.
    former: reads ? formerPapers(report) : [],
    language,
    report,
    title: reportSentences[language].title(report.year, unitName),
    unitName,
    visitor,
    writes,
  }
}

/** A report with its sections, and what can be done with it. */
export async function loadReportPage(page: Page) {
  const { asked, language, params } = page
  const shown = await opened(page, recordAddress(language, 'unitReport', params['number'] ?? ''))
  const { report, visitor } = shown
  const steps = await loadSteps(visitor.req, page, { kind: reportSteps, place, record: report })
  const all = report.steps ?? []
  const back = report.state === 'sentBack' ? all.findLast(({ step }) => step === 'sendBack') : null
  return {
    ...shown,
    steps,
    sentBackWhy: back?.note ?? null,
    statement: statementOf(report),
    done: asked['done'] ?? '',
    errors: steps.errors,
    editions: (await Promise.all(shown.former.map((each) => frozenPaper(visitor.req, each)))).map(
      ({ at }) => at.slice(0, 10),
    ),
  }
}

/** What was handed in before the report was sent back, as it was then. */
export async function loadFormer(page: Page) {
  const { language, params } = page
  const [number, asked] = [params['number'] ?? '', params['edition'] ?? '']
  const edition = /^[1-9]\d?$/.test(asked) ? Number(asked) : 0
  const shown = await opened(page, formerReportAddress(language, number, edition))
  const id = shown.former[edition - 1]
  if (id === undefined) throw new NotFound()
  return { ...shown, edition, paper: await frozenPaper(shown.visitor.req, id) }
}

/** A report as one document, as it was handed in or as it stands. */
export async function loadPrint(page: Page) {
  const { language, params } = page
  const shown = await opened(page, unitReportPrintAddress(language, params['number'] ?? ''))
  const { report, visitor } = shown
  const paper =
    isHandedIn(report) && report.paper ? await frozenPaper(visitor.req, report.paper) : null
  const now = statementOf(report)
  const later = now !== null && now.words !== shown.facts.statement?.words ? now : null
  return { ...shown, paper, later }
}

/** One section of a report. */
export async function loadSection(page: Page) {
  const { asked, language, params } = page
  const [number, name] = [params['number'] ?? '', params['section'] ?? '']
  const shown = await opened(page, unitReportSectionAddress(language, { number, section: name }))
  const { before, report, visitor } = shown
  const section = sectionsOf(report.kind).find((each) => each === name)
  // What was handed in is read as a whole.
  if (!section || !isWritable(report)) throw new NotFound()
  const [draft, stored] = await Promise.all([
    readDraft(visitor.req, reportFormNames.write, asked['draft']),
    answersOf(visitor.req, report.id),
  ])
  const now = stored.find((each) => each.section === section) ?? null
  return {
    ...shown,
    section,
    now,
    lastYear: before.get(section as never) ?? null,
    left: sectionsOf(report.kind).some(
      (each) => each !== section && !stored.some((answer) => answer.section === each),
    ),
    draft,
    asked: draft ? asked['draft'] : undefined,
    done: asked['done'] ?? '',
    errors: [...refusedBefore(asked['error']), ...(draft?.errors ?? [])],
    clashes: clashesOf(
      draft,
      [
        {
          label: reportText.judgement,
          theirs: judgementWords(now?.judgement, language),
          mine: (of) => judgementWords(of.get('judgement'), language),
        },
        { label: reportText.words, theirs: now?.words, mine: 'words' },
      ],
      language,
    ),
  }
}

function judgementWords(judgement: string | null | undefined, language: PageLanguage): string {
  return judgement && Object.hasOwn(judgementText, judgement)
    ? judgementText[judgement as keyof typeof judgementText][language]
    : ''
}
