import {
  auditCriterionAddress,
  auditFindingAddress,
  auditReportAddress,
  earlierFindingAddress,
  newRow,
  recordAddress,
} from '../../../content/addresses/my-hse.ts'
import { reachOf } from '../../plugin/access/can.ts'
import { waitingAttachments } from '../../plugin/attachments/store.ts'
import { unitNames } from '../../plugin/audits/impartial.ts'
import { mayAnswerFindings, mayWork } from '../../plugin/audits/lines-written.ts'
import { type LoadedAudit, loadAudit, readsLines } from '../../plugin/audits/load.ts'
import { askInput, canBeAsked, mayAsk } from '../../plugin/audits/re-audits/ask.ts'
import { isByOthers, unregisteredOf, visitAnchor } from '../../plugin/audits/rules.ts'
import { auditSteps } from '../../plugin/audits/steps.ts'
import {
  auditLineText,
  findingKindText,
  inPlaceText,
  judgementText,
  worksText,
} from '../../plugin/audits/text.ts'
import { today } from '../../plugin/core/dates.ts'
import type { Text } from '../../plugin/core/text.ts'
import { idOf } from '../../plugin/database/local.ts'
import type { Audit, AuditFinding } from '../../plugin/generated-types.ts'
import { optionsOf } from '../../plugin/options.ts'
import { mayTake } from '../../plugin/records/record-step.ts'
import { jointReportWith } from '../../plugin/reports/beside.ts'
import { clashesOf } from '../components/clashes.ts'
import { fileOfRecord } from '../components/file-link.tsx'
import { errorsOfForm } from '../components/field-ids.ts'
import { type FormError, readDraft, refusedBefore } from '../drafts.ts'
import { NotFound, type Page, requireVisitor } from '../page.ts'
import { namesOf } from '../people.ts'
import { choosableIn, loadSteps } from '../records/steps-of.tsx'
import type { PageLanguage } from '../routes.ts'
import { auditAt } from './audit-at.ts'
import { auditFormNames } from './forms.ts'
import { picturesFormOf } from './pictures.tsx'
import { auditPlace as place } from './place.ts'
import type { Asking } from './re-audits/ask-form.tsx'
import { amongAuditors } from './team.ts'

/** What every page of an audit needs. Its lines are nothing for those who may not read them yet. */
async function opened(page: Page, address: string) {
  const { language, params } = page
  const visitor = requireVisitor(page, address)
  const { req } = visitor
  const audit = await auditAt(req, params['number'] ?? '')
  if (!audit) throw new NotFound()
  const unit = idOf(audit.unit)
  const reads = await readsLines(req, audit)
  const [lines, units, people, works, answers] = await Promise.all([
    reads ? loadAudit(req, audit) : nothing,
    unitNames(req, [unit]),
    namesOf(req, audit.team.map(idOf)),
    mayWork(req, audit),
    mayAnswerFindings(req, audit),
  ])
  return {
    ...lines,
    answers,
    audit,
    byOthers: isByOthers(audit),
    day: today(optionsOf(req.payload).clock),
    language,
    reads,
    team: audit.team.map((each) => people.get(idOf(each)) ?? ''),
    unitName: units.get(unit)?.[language] ?? '',
    visitor,
    works,
  }
}

const nothing: LoadedAudit = {
  criteria: [],
  evidence: [],
  findings: [],
  earlier: [],
  pictures: new Map(),
  stand: { criteria: 0, answeredCriteria: 0, findings: [], earlier: [], untold: [] },
}

/** What a step says of a site visit leads to where it stands, which is no field of the step. */
function leadingToVisits(errors: readonly FormError[]): FormError[] {
  const anchor = new RegExp(`^.+-(?=${visitAnchor('')})`)
  return errors.map((each) => ({ ...each, field: each.field?.replace(anchor, '') ?? null }))
}

/** An audit with its lines, and what can be done with it. */
export async function loadAuditPage(page: Page) {
  const { asked, language, params } = page
  const shown = await opened(page, recordAddress(language, 'audit', params['number'] ?? ''))
  const { audit, stand, visitor } = shown
  const { req } = visitor
  const reported = audit.state === 'reportSent' || audit.state === 'answered'
  const [jointReport, steps, evidenceDraft, picturesDraft, registerDraft, registers, reportFile] =
    await Promise.all([
      jointReportWith(req, audit),
      loadSteps(req, page, { kind: auditSteps, place, record: audit }),
      readDraft(req, auditFormNames.evidence, asked['draft']),
      readDraft(req, auditFormNames.pictures, asked['draft']),
      readDraft(req, auditFormNames.register, asked['draft']),
      reported ? mayTake(req, 'audits', audit.id, 'register') : false,
      fileOfRecord(req, shown.reads ? audit.reportFile : null),
    ])
  const waiting = (evidenceDraft ?? picturesDraft)?.all('photo') ?? []
  const unregistered = registers ? unregisteredOf(stand.findings) : 0
  // Before the unit's day has passed nothing is to be closed, and what was refused is given back all the same.
  const early =
    audit.state === 'reportSent' &&
    (audit.answerDue ?? steps.day) >= steps.day &&
    !steps.drafts.has('close')
  return {
    ...shown,
    done: asked['done'] ?? '',
    draft: asked['draft'],
    errors: [
      ...leadingToVisits(steps.errors),
      ...(evidenceDraft ? errorsOfForm('evidence', evidenceDraft.errors) : []),
      ...(picturesDraft
        ? errorsOfForm(picturesFormOf(picturesDraft.get('row') ?? ''), picturesDraft.errors)
        : []),
      ...(registerDraft?.errors ?? []),
    ],
    evidenceDraft,
    jointReport,
    keptPictures: await waitingAttachments(req, waiting),
    picturesDraft,
    reportFile,
    steps: {
      ...steps,
      names: early ? steps.names.filter((name) => name !== 'close') : steps.names,
      choosable: await amongAuditors(req, steps.choosable),
    },
    unregistered,
  }
}

/** The report of an audit. */
export async function loadReport(page: Page) {
  const { language, params } = page
  return opened(page, auditReportAddress(language, params['number'] ?? ''))
}

/** One criterion of an audit. */
export async function loadCriterion(page: Page) {
  const { asked, language, params } = page
  const [number, key] = [params['number'] ?? '', params['key'] ?? '']
  const shown = await opened(page, auditCriterionAddress(language, { number, key }))
  const { criteria, visitor } = shown
  const criterion = criteria.find((each) => each.key === key)
  if (!criterion) throw new NotFound()
  const draft = await readDraft(visitor.req, auditFormNames.answerCriterion, asked['draft'])
  const { answer } = criterion
  return {
    ...shown,
    asked: draft ? asked['draft'] : undefined,
    criterion,
    done: asked['done'] ?? '',
    draft,
    errors: [...refusedBefore(asked['error']), ...(draft?.errors ?? [])],
    clashes: clashesOf(
      draft,
      [
        chosen(auditLineText.inPlace, inPlaceText, answer?.inPlace, 'inPlace', language),
        chosen(auditLineText.works, worksText, answer?.works, 'works', language),
        { label: auditLineText.evidence, theirs: answer?.evidence, mine: 'evidence' },
        { label: auditLineText.conclusion, theirs: answer?.conclusion, mine: 'conclusion' },
      ],
      language,
    ),
  }
}

/** A finding of an audit, or the form of a new one. */
export async function loadFinding(page: Page) {
  const { asked, language, params } = page
  const [number, key, row] = [params['number'] ?? '', params['key'] ?? '', params['row'] ?? '']
  const shown = await opened(page, auditFindingAddress(language, { number, key, row }))
  const { criteria, visitor, works } = shown
  const criterion = criteria.find((each) => each.key === key)
  const isNew = row === newRow[language]
  const found = criterion?.findings.find(({ finding }) => finding.id === row) ?? null
  if (!criterion || (!found && !(isNew && works))) throw new NotFound()
  const [draft, answerDraft] = await Promise.all([
    readDraft(visitor.req, auditFormNames.finding, asked['draft']),
    readDraft(visitor.req, auditFormNames.answerFinding, asked['draft']),
  ])
  const finding = found?.finding
  const asking = finding ? await askingOf(page, { audit: shown.audit, finding }) : null
  return {
    ...shown,
    asking,
    asked: draft || answerDraft || asking?.draft ? asked['draft'] : undefined,
    answerDraft,
    criterion,
    done: asked['done'] ?? '',
    draft,
    found,
    errors: [
      ...refusedBefore(asked['error']),
      ...(draft?.errors ?? []),
      ...(answerDraft?.errors ?? []),
      ...(asking?.draft?.errors ?? []),
    ],
    clashes:
      clashesOf(
        draft,
        [
          chosen(auditLineText.findingKind, findingKindText, finding?.kind, 'kind', language),
          { label: auditLineText.findingTitle, theirs: finding?.title, mine: 'title' },
          { label: auditLineText.description, theirs: finding?.description, mine: 'description' },
        ],
        language,
      ) ??
      clashesOf(
        answerDraft,
        [
          { label: auditLineText.cause, theirs: finding?.cause, mine: 'cause' },
          { label: auditLineText.findingAnswer, theirs: finding?.answer, mine: 'answer' },
          { label: auditLineText.deadline, theirs: finding?.deadline, mine: 'deadline' },
        ],
        language,
      ),
  }
}

/** What asking for a re-audit of a finding is drawn from; null where it cannot be asked for, or not by the one who asks. */
async function askingOf(
  { asked, language, req }: Page,
  { audit, finding }: { readonly audit: Audit; readonly finding: AuditFinding },
): Promise<Asking | null> {
  if (!(await mayAsk(req, audit)) || !(await canBeAsked(req, audit, finding))) return null
  const { all: chooses } = await reachOf(req, 're-audits', 'replace')
  const [draft, choosable] = await Promise.all([
    readDraft(req, auditFormNames.askReAudit, asked['draft']),
    chooses ? choosableIn(req, language, Object.values(askInput)) : {},
  ])
  return { chooses, draft, choosable: await amongAuditors(req, choosable) }
}

/** A finding of an earlier audit, as this one judges it. */
export async function loadEarlier(page: Page) {
  const { asked, language, params } = page
  const [number, row] = [params['number'] ?? '', params['row'] ?? '']
  const shown = await opened(page, earlierFindingAddress(language, { number, row }))
  const { earlier, visitor } = shown
  const found = earlier.find(({ finding }) => finding.id === row)
  if (!found) throw new NotFound()
  const draft = await readDraft(visitor.req, auditFormNames.judge, asked['draft'])
  const { judgement } = found
  return {
    ...shown,
    asked: draft ? asked['draft'] : undefined,
    draft,
    found,
    errors: [...refusedBefore(asked['error']), ...(draft?.errors ?? [])],
    clashes: clashesOf(
      draft,
      [
        chosen(auditLineText.judgement, judgementText, judgement?.judgement, 'judgement', language),
        { label: auditLineText.grounds, theirs: judgement?.grounds, mine: 'grounds' },
      ],
      language,
    ),
  }
}

/** What two people may have chosen of a closed set. */
function chosen(
  label: Text,
  words: Readonly<Record<string, Text>>,
  theirs: string | undefined,
  field: string,
  language: PageLanguage,
) {
  const spoken = (value: string | undefined): string =>
    value !== undefined && Object.hasOwn(words, value) ? (words[value]?.[language] ?? '') : ''
  return {
    label,
    theirs: spoken(theirs),
    mine: (draft: { get: (name: string) => string | undefined }) => spoken(draft.get(field)),
  }
}
