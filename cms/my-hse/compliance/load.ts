import {
  complianceLineAddress,
  complianceReportAddress,
  recordAddress,
  requirementsAddress,
} from '../../../content/addresses/my-hse.ts'
import { reachOf } from '../../plugin/access/can.ts'
import { mayAssess } from '../../plugin/compliance/assess.ts'
import { type EvaluationLine, loadEvaluation } from '../../plugin/compliance/load.ts'
import { approveFaults } from '../../plugin/compliance/rules.ts'
import { approvalFacts } from '../../plugin/compliance/steps/approve.ts'
import { complianceSteps } from '../../plugin/compliance/open.ts'
import { lineText, type Result, resultText } from '../../plugin/compliance/text.ts'
import { asText } from '../../plugin/core/text.ts'
import { idOf, local } from '../../plugin/database/local.ts'
import { clashesOf } from '../components/clashes.ts'
import { readDraft, refusedBefore } from '../drafts.ts'
import { NotFound, type Page, requireVisitor } from '../page.ts'
import { loadSteps } from '../records/steps-of.tsx'
import type { PageLanguage } from '../routes.ts'
import { evaluationAt } from './evaluation-at.ts'
import { complianceFormNames } from './forms.ts'
import { compliancePlace as place } from './place.ts'
import { complianceSentences } from './text.ts'

/** What every page of an evaluation needs. */
async function opened(page: Page, address: string) {
  const { language, params } = page
  const visitor = requireVisitor(page, address)
  const { req } = visitor
  const evaluation = await evaluationAt(req, params['number'] ?? '')
  if (!evaluation) throw new NotFound()
  const [loaded, unit, overview, assesses] = await Promise.all([
    loadEvaluation(req, evaluation),
    local.findById(req, 'units', idOf(evaluation.unit), { overrideAccess: true, locale: 'all' }),
    reachOf(req, 'unit-requirements', 'read'),
    mayAssess(req, evaluation),
  ])
  const code = unit?.code ?? ''
  const unitName = (asText(unit?.name) ?? { nb: code, en: code })[language]
  const seesOverview = overview.all || overview.units.includes(idOf(evaluation.unit))
  return {
    ...loaded,
    assesses,
    evaluation,
    language,
    overview: seesOverview && unit?.active !== false ? requirementsAddress(language, code) : null,
    title: complianceSentences[language].title(evaluation.year, unitName),
    unitName,
    visitor,
  }
}

/** An evaluation with its requirements, and what can be done with it. */
export async function loadEvaluationPage(page: Page) {
  const { asked, language, params } = page
  const number = params['number'] ?? ''
  const shown = await opened(page, recordAddress(language, 'compliance', number))
  const { evaluation, visitor } = shown
  const [steps, asLastYear, register] = await Promise.all([
    loadSteps(visitor.req, page, { kind: complianceSteps, place, record: evaluation }),
    readDraft(visitor.req, complianceFormNames.asLastYear, asked['draft']),
    readDraft(visitor.req, complianceFormNames.register, asked['draft']),
  ])
  // Whoever wrote it is told beforehand that somebody else approves, and is offered no button that refuses.
  const mine =
    steps.names.includes('approve') &&
    approveFaults(await approvalFacts(visitor.req, evaluation)).some(
      (each) => each !== 'linesChanged',
    )
  const done = asked['done'] ?? ''
  return {
    ...shown,
    mine,
    steps: mine ? { ...steps, names: steps.names.filter((name) => name !== 'approve') } : steps,
    done,
    errors: [...steps.errors, ...(asLastYear?.errors ?? []), ...(register?.errors ?? [])],
  }
}

/** The report of an evaluation. */
export async function loadReport(page: Page) {
  const { language, params } = page
  return opened(page, complianceReportAddress(language, params['number'] ?? ''))
}

/** One requirement of an evaluation. */
export async function loadLine(page: Page) {
  const { asked, language, params } = page
  const [number, key] = [params['number'] ?? '', params['key'] ?? '']
  const shown = await opened(page, complianceLineAddress(language, { number, key }))
  const { lines, visitor } = shown
  const line = lines.find(({ asks }) => asks.key === key)
  if (!line) throw new NotFound()
  const [draft, register] = await Promise.all([
    readDraft(visitor.req, complianceFormNames.assess, asked['draft']),
    readDraft(visitor.req, complianceFormNames.register, asked['draft']),
  ])
  const { now } = line
  return {
    ...shown,
    line,
    draft,
    asked: draft ? asked['draft'] : undefined,
    done: asked['done'] ?? '',
    errors: [
      ...refusedBefore(asked['error']),
      ...(draft?.errors ?? []),
      ...(register?.errors ?? []),
    ],
    clashes: clashesOf(
      draft,
      [
        {
          label: lineText.result,
          theirs: resultWords(now?.result, language),
          mine: (of) => resultWords(of.get('result'), language),
        },
        { label: lineText.evidence, theirs: now?.evidence, mine: 'evidence' },
        { label: lineText.comment, theirs: now?.comment, mine: 'comment' },
        { label: lineText.noNonconformity, theirs: now?.noNonconformity, mine: 'noNonconformity' },
      ],
      language,
    ),
  }
}

/** A result in words; nothing where nothing was chosen. */
export function resultWords(result: string | undefined, language: PageLanguage): string {
  return Object.hasOwn(resultText, result ?? '') ? resultText[result as Result][language] : ''
}

/** Lines under the law that asks them, in the order of the register. */
export function byLaw<Line extends Pick<EvaluationLine, 'asks'>>(
  lines: readonly Line[],
): {
  readonly lovdataId: string
  readonly title: EvaluationLine['asks']['title']
  readonly lines: Line[]
}[] {
  return [...Map.groupBy(lines, ({ asks }) => asks.lovdataId)].flatMap(([lovdataId, own]) => {
    const [first] = own
    return first ? [{ lovdataId, title: first.asks.title, lines: own }] : []
  })
}
