import type { PayloadRequest } from 'payload'
import { readable } from '../access/readable.ts'
import { dayIn, today } from '../core/dates.ts'
import { longest } from '../core/fields.ts'
import { holdsNationalId } from '../core/national-id.ts'
import { type FieldRefusal, refuse } from '../core/refuse.ts'
import { fill } from '../core/text.ts'
import { isDuplicate } from '../database/duplicate-key.ts'
import { type Documents, idOf, local } from '../database/local.ts'
import { isOldVersion } from '../database/optimistic.ts'
import { inTransaction } from '../database/transaction.ts'
import type { Audit, AuditAnswer, AuditFinding, AuditJudgement } from '../generated-types.ts'
import { optionsOf } from '../options.ts'
import { refuseFaults } from '../records/engine.ts'
import { inputRefusals } from '../records/input/refusals.ts'
import { mayTake, signature } from '../records/record-step.ts'
import { actorNear } from './impartial.ts'
import { type CriterionOfAudit, loadAudit, type LoadedAudit } from './load.ts'
import {
  answerFaults,
  type AsDrafted,
  auditLineKey,
  captionField,
  draftedOf,
  findingAnswerFaults,
  findingFaults,
  isByOthers,
  isWorkedOn,
  judgementFaults,
  type LineFault,
  repeatKey,
} from './rules.ts'
import {
  auditRefusalText as text,
  type AuditRefusal,
  auditStateText,
  type FindingKind,
  type InPlace,
  type Judgement,
  type Works,
} from './text.ts'

const system = { overrideAccess: true } as const

/** What is written in a line of an audit, and the version of it that was shown: 0 where there was none. */
interface Written {
  /** Id of the audit. */
  readonly audit: string
  readonly version: number
}

type Lines = 'audit-evidence' | 'audit-answers' | 'audit-findings' | 'audit-judgements'

/** May the one who asks write in this audit as it stands? The page asks the same. */
export async function mayWork(
  req: PayloadRequest,
  audit: Pick<Audit, 'id' | 'state'>,
): Promise<boolean> {
  return isWorkedOn(audit) && (await mayTake(req, 'audits', audit.id, 'work'))
}

/** What somebody writes of a criterion. */
export interface WrittenAnswerOf extends Written {
  /** Key of the criterion. */
  readonly criterion: string
  readonly inPlace: InPlace | null
  readonly works: Works | null
  /** Ids of the evidence that shows it. */
  readonly shownBy: readonly string[]
  readonly evidence: string
  readonly conclusion: string
}

/**
 * Answers a criterion, in the place of what stood there. Whether it works in practice is never concluded from documents
 * alone.
 * @throws Refusal as all that is written in an audit: 404 for one that one may not read; 403 without the right, or for one
 *   who is too near the unit; 409 once its report is sent; naming each field that is wrong; 404 for a criterion the audit does not have; 409 where someone else answered it since
 */
export async function answerCriterion(
  req: PayloadRequest,
  { audit: id, criterion: key, version, ...given }: WrittenAnswerOf,
): Promise<AuditAnswer> {
  const audit = await ownAuditToWork(req, id)
  const loaded = await loadAudit(req, audit)
  const criterion = criterionOf(req, loaded, key)
  const said = { evidence: given.evidence.trim(), conclusion: given.conclusion.trim() }
  const kinds = new Map(loaded.evidence.map((each) => [each.id, each.kind]))
  if (given.shownBy.some((each) => !kinds.has(each))) {
    refuse(req, text.unknownEvidence, { field: 'shownBy', code: 'unknownEvidence' })
  }
  const shownBy = given.shownBy.flatMap((each) => kinds.get(each) ?? [])
  const { inPlace, works } = given
  refuseWrong(req, answerFaults({ inPlace, works, shownBy, conclusion: said.conclusion }), said)
  if (inPlace === null || works === null) throw new Error('A fault was not refused.')
  const { asks, guidelines, point, practice } = criterion
  const data = {
    inPlace,
    works,
    shownBy: [...given.shownBy],
    ...said,
    asked: { key, point, asks, practice, guidelines },
  }
  return write(req, 'audit-answers', audit, {
    stored: criterion.answer,
    version,
    key: auditLineKey(id, criterion.id),
    made: { criterion: criterion.id },
    data,
  })
}

/** A finding as somebody writes it. */
export interface WrittenFinding extends Written {
  /** Id of the finding; null for a new one. */
  readonly finding: string | null
  /** Tells a new one from others: sent twice with one key, it is written once. */
  readonly key: string
  /** Key of the criterion it is found of. */
  readonly criterion: string
  readonly kind: FindingKind | null
  readonly title: string
  readonly description: string
}

/**
 * Writes a finding, tied to its criterion; or writes it anew.
 * @throws Refusal as `answerCriterion`; 409 for one that is registered, or repeats an earlier one
 */
export async function saveFinding(
  req: PayloadRequest,
  { audit: id, criterion: key, finding: which, version, ...given }: WrittenFinding,
): Promise<AuditFinding> {
  const audit = await auditToWork(req, id)
  const loaded = await loadAudit(req, audit)
  const criterion = criterionOf(req, loaded, key)
  const said = { title: given.title.trim(), description: given.description.trim() }
  refuseWrong(req, findingFaults({ kind: given.kind, ...said }), said)
  const written = { kind: given.kind ?? 'observation', ...said }
  const drafted = (before: AuditFinding | null) =>
    audit.draftSentOn ? { asDrafted: draftedOf(before && asRead(before), written) } : {}
  const data = { ...written, criterion: criterion.id }
  if (which === null) {
    const made = { ...data, ...drafted(null) }
    return once(req, 'audit-findings', `${id}:${given.key}`, audit, made)
  }
  const found = loaded.findings.find(({ finding }) => finding.id === which)
  if (!found) refuse(req, text.noFinding, { status: 404, code: 'noFinding' })
  if (found.nonconformity) refuse(req, text.isRegistered, { status: 409, code: 'isRegistered' })
  if (found.finding.repeats) refuse(req, text.isRepeated, { status: 409, code: 'isRepeated' })
  return write(req, 'audit-findings', audit, {
    stored: found.finding,
    version,
    key: found.finding.key,
    made: {},
    data: { ...data, ...drafted(found.finding) },
  })
}

/** A finding as it reads, with how it read in the draft. */
function asRead({ asDrafted, description, kind, title }: AuditFinding) {
  return { description, kind, title, asDrafted: (asDrafted ?? null) as AsDrafted | null }
}

/** How an earlier finding is judged. */
export interface WrittenJudgement extends Written {
  /** Id of the earlier finding. */
  readonly finding: string
  readonly judgement: Judgement | null
  readonly grounds: string
}

/**
 * Judges a finding of an earlier audit of the unit. One that is repeated becomes a finding of this audit in the same action;
 * judged otherwise again, that one goes.
 * @throws Refusal as `answerCriterion`; 404 for one that is no earlier finding; 409 where someone else judged it since
 */
export async function judgeEarlier(
  req: PayloadRequest,
  { audit: id, finding: which, version, ...given }: WrittenJudgement,
): Promise<AuditJudgement> {
  const audit = await auditToWork(req, id)
  const { earlier } = await loadAudit(req, audit)
  const found = earlier.find(({ finding }) => finding.id === which)
  if (!found) refuse(req, text.notEarlier, { status: 404, code: 'notEarlier' })
  const grounds = given.grounds.trim()
  refuseWrong(req, judgementFaults({ judgement: given.judgement, grounds }), { grounds })
  const judgement = given.judgement ?? 'open'
  // Before anything of the repeated finding is written over or removed.
  if ((found.judgement?.version ?? 0) !== version) refuseChanged(req)
  return inTransaction(req, async () => {
    // First: what a crash leaves is a finding that judging again finds by its key.
    await keepRepeat(req, audit, found.finding, judgement === 'repeated' ? grounds : null)
    return write(req, 'audit-judgements', audit, {
      stored: found.judgement,
      version,
      key: auditLineKey(id, which),
      made: { finding: which },
      data: { judgement, grounds },
    })
  })
}

/** The finding an audit makes of a repeated one is there, with these grounds; or is not there. */
async function keepRepeat(
  req: PayloadRequest,
  audit: Audit,
  earlier: AuditFinding,
  grounds: string | null,
): Promise<void> {
  const key = repeatKey(audit.id, earlier.id)
  const [there] = await local.find(req, 'audit-findings', {
    ...system,
    where: { key: { equals: key } },
    limit: 1,
  })
  if (grounds === null) {
    if (there) await local.delete(req, 'audit-findings', there.id, system)
    return
  }
  if (there) {
    const { id, version } = there
    await local.update(req, 'audit-findings', id, { description: grounds, version }, system)
    return
  }
  await once(req, 'audit-findings', key, audit, {
    criterion: idOf(earlier.criterion),
    kind: earlier.kind,
    title: earlier.title,
    description: grounds,
    repeats: earlier.id,
  })
}

/** What the unit says of a finding. */
export interface WrittenFindingAnswer extends Written {
  readonly finding: string
  readonly cause: string
  readonly answer: string
  /** A day, as people write it; empty for none. */
  readonly deadline: string
}

/** May the one who asks answer the findings of this audit for the unit as it stands? The page asks the same. */
export async function mayAnswerFindings(
  req: PayloadRequest,
  { id, state }: Pick<Audit, 'id' | 'state'>,
): Promise<boolean> {
  return state === 'reportSent' && (await mayTake(req, 'audits', id, 'answerFinding'))
}

/**
 * The unit says what it does about a finding; of a nonconformity why it came to it and by when it is corrected, too.
 * @throws Refusal 404 for an audit one may not read or a finding it does not have; 403 without the right; 409 once the whole
 *   answer is sent, or where someone else answered it since; naming each field that is wrong
 */
export async function answerFinding(
  req: PayloadRequest,
  { audit: id, finding: which, version, ...given }: WrittenFindingAnswer,
): Promise<AuditFinding> {
  const audit = await readableAudit(req, id)
  if (!(await mayTake(req, 'audits', id, 'answerFinding'))) {
    refuse(req, text.mayNotAnswer, { status: 403, code: 'notAllowed' })
  }
  if (audit.state !== 'reportSent') refuseState(req, audit)
  const [found] = await local.find(req, 'audit-findings', {
    ...system,
    where: { and: [{ id: { equals: which } }, { audit: { equals: id } }] },
    limit: 1,
  })
  if (!found) refuse(req, text.noFinding, { status: 404, code: 'noFinding' })
  const said = { cause: given.cause.trim(), answer: given.answer.trim() }
  const written = given.deadline.trim()
  const deadline = written === '' ? null : dayIn(written)
  if (written !== '' && deadline === null) {
    refuse(req, inputRefusals.dateWrong, { field: 'deadline', code: 'dateWrong' })
  }
  const day = today(optionsOf(req.payload).clock)
  refuseWrong(req, findingAnswerFaults({ kind: found.kind, ...said, deadline }, day), said)
  if (found.version !== version) refuseChanged(req)
  const { name } = await signature(req)
  const data = { ...said, deadline, answeredOn: day, answeredBy: name, version }
  try {
    return await local.update(req, 'audit-findings', which, data, system)
  } catch (error) {
    if (isOldVersion(error)) refuseChanged(req)
    throw error
  }
}

/** The audit of an id, as the one who asks may read it. */
async function readableAudit(req: PayloadRequest, id: string): Promise<Audit> {
  const [audit] = await readable(req, 'audits', [id])
  if (!audit) refuse(req, text.gone, { status: 404, code: 'notFound' })
  return audit
}

/** The audit somebody wants to write in. Nobody who is too near the unit writes, whatever the team was when it was chosen. */
async function auditToWork(req: PayloadRequest, id: string): Promise<Audit> {
  const audit = await readableAudit(req, id)
  if (!(await mayTake(req, 'audits', id, 'work'))) {
    refuse(req, text.mayNotWork, { status: 403, code: 'notAllowed' })
  }
  if (!isWorkedOn(audit)) refuseState(req, audit)
  refuseFaults(req, await actorNear(req, audit), text)
  return audit
}

/** The same of an audit of our own: of one by others the findings alone are written. */
export async function ownAuditToWork(req: PayloadRequest, id: string): Promise<Audit> {
  const audit = await auditToWork(req, id)
  if (isByOthers(audit)) refuse(req, text.doneByOthers, { status: 409, code: 'doneByOthers' })
  return audit
}

function criterionOf(
  req: PayloadRequest,
  { criteria }: LoadedAudit,
  key: string,
): CriterionOfAudit {
  const found = criteria.find((each) => each.key === key)
  if (!found) refuse(req, text.noCriterion, { status: 404, code: 'noCriterion' })
  return found
}

function refuseState(req: PayloadRequest, { state }: Audit): never {
  const said = fill(text.notOpen, { state: auditStateText[state] })
  return refuse(req, said, { status: 409, code: 'notOpen' })
}

/** Somebody else wrote there meanwhile. */
export function refuseChanged(req: PayloadRequest): never {
  return refuse(req, text.changed, { status: 409, code: 'conflict' })
}

/** Refuses with everything that is wrong, each at its field. */
export function refuseWrong(
  req: PayloadRequest,
  faults: readonly LineFault<AuditRefusal>[],
  said: Readonly<Record<string, string>>,
): void {
  const fields: FieldRefusal[] = [
    ...faults.map(({ code, field }) => ({ field, text: text[code] })),
    ...Object.entries(said).flatMap(([field, value]) => {
      const isLine = ['title', 'place'].includes(field) || field.startsWith(captionField(''))
      const most = isLine ? longest.line : longest.paragraphs
      if (value.length > most) {
        return [
          { field, text: most === longest.line ? inputRefusals.lineTooLong : text.textTooLong },
        ]
      }
      return holdsNationalId(value) ? [{ field, text: inputRefusals.nationalId }] : []
    }),
  ]
  const [first] = fields
  if (first) refuse(req, first.text, { fields, code: faults[0]?.code ?? 'textWrong' })
}

async function signed(
  req: PayloadRequest,
): Promise<{ writtenOn: string; writtenBy: string | null }> {
  const { name } = await signature(req)
  return { writtenOn: today(optionsOf(req.payload).clock), writtenBy: name }
}

/** Writes a line there is one of, in the place of what was shown. Of two at once, the later is told. */
async function write<S extends Lines>(
  req: PayloadRequest,
  collection: S,
  audit: Audit,
  {
    data,
    key,
    made,
    stored,
    version,
  }: {
    readonly stored: { readonly id: string; readonly version: number } | null
    readonly version: number
    readonly key: string
    /** What a new one holds beside. */
    readonly made: object
    readonly data: object
  },
): Promise<Documents[S]> {
  if ((stored?.version ?? 0) !== version) refuseChanged(req)
  const said = { ...data, ...(await signed(req)) }
  try {
    if (stored) {
      const changed = { ...said, version } as unknown as Partial<Documents[S]>
      return await local.update(req, collection, stored.id, changed, system)
    }
    const whole = { key, audit: audit.id, unit: idOf(audit.unit), ...made, ...said }
    return await local.create(req, collection, whole as unknown as Partial<Documents[S]>, system)
  } catch (error) {
    if (isOldVersion(error) || isDuplicate(error)) refuseChanged(req)
    throw error
  }
}

/** Makes a line once per key: the same again, also at once, is the one there is. */
export async function once<S extends Lines>(
  req: PayloadRequest,
  collection: S,
  key: string,
  audit: Audit,
  data: object,
): Promise<Documents[S]> {
  const where = { key: { equals: key } }
  const there = async (): Promise<Documents[S] | undefined> =>
    (await local.find(req, collection, { ...system, where, limit: 1 }))[0]
  const found = await there()
  if (found) return found
  const whole = { key, audit: audit.id, unit: idOf(audit.unit), ...data, ...(await signed(req)) }
  try {
    return await local.create(req, collection, whole as unknown as Partial<Documents[S]>, system)
  } catch (error) {
    const other = isDuplicate(error) ? await there() : undefined
    if (other) return other
    throw error
  }
}
