import type { PayloadRequest } from 'payload'
import { principalOf } from '../access/principal.ts'
import { readable } from '../access/readable.ts'
import { today } from '../core/dates.ts'
import { longest } from '../core/fields.ts'
import { type FieldRefusal, refuse } from '../core/refuse.ts'
import { isDuplicate } from '../database/duplicate-key.ts'
import { idOf, local } from '../database/local.ts'
import { isOldVersion } from '../database/optimistic.ts'
import type { ComplianceEvaluation, ComplianceLine } from '../generated-types.ts'
import { optionsOf } from '../options.ts'
import { holdsNationalId } from '../core/national-id.ts'
import { inputRefusals } from '../records/input/refusals.ts'
import { mayTake, signature } from '../records/record-step.ts'
import { type EvaluationLine, loadEvaluation } from './load.ts'
import { isAssessable, lineFaults, lineKey } from './rules.ts'
import { complianceRefusalText as text, type Result } from './text.ts'

/** What someone finds of a requirement. */
export interface WrittenAssessment {
  /** Id of the evaluation. */
  readonly evaluation: string
  /** Key of the requirement. */
  readonly requirement: string
  /** Null where nothing is chosen. */
  readonly result: Result | null
  readonly evidence: string
  readonly comment: string
  /** Why there is no nonconformity; read only where the requirement is not met. */
  readonly noNonconformity: string
  /** Version of the line as it was shown; 0 where there was none. */
  readonly version: number
}

const system = { overrideAccess: true } as const

/** May the one who asks assess the requirements of this evaluation as it stands? The page asks the same. */
export async function mayAssess(
  req: PayloadRequest,
  evaluation: Pick<ComplianceEvaluation, 'id' | 'state'>,
): Promise<boolean> {
  return (
    isAssessable(evaluation) &&
    (await mayTake(req, 'compliance-evaluations', evaluation.id, 'assess'))
  )
}

/**
 * Assesses a requirement in an evaluation, in the place of what stood there.
 * @throws Refusal 404 for an evaluation one may not read, or a requirement it does not have; 403 without the right; naming
 *   each field that is wrong; 409 where someone else has assessed it since, or the evaluation is concluded
 */
export async function assess(
  req: PayloadRequest,
  { evaluation: id, requirement: key, version, ...written }: WrittenAssessment,
): Promise<ComplianceLine> {
  const evaluation = await evaluationToAssess(req, id)
  const { lines } = await loadEvaluation(req, evaluation)
  const line = lines.find(({ asks }) => asks.key === key)
  if (!line) refuse(req, text.noLine, { status: 404, code: 'noLine' })
  const { result } = written
  const said = {
    evidence: written.evidence.trim(),
    comment: written.comment.trim(),
    noNonconformity: result === 'not' ? written.noNonconformity.trim() : '',
  }
  refuseFaults(req, result, said)
  if ((line.now?.version ?? 0) !== version) refuseChanged(req)
  const data = { result: result ?? 'notAssessed', ...said, asLastYear: false }
  try {
    return await write(req, evaluation, line, data)
  } catch (error) {
    if (isOldVersion(error) || isDuplicate(error)) refuseChanged(req)
    throw error
  }
}

/**
 * Assesses as last year what was met, met in part or not applicable then, whose law has not changed since and that nobody
 * has assessed this year. What someone else writes meanwhile stands. Once more writes nothing twice.
 * @throws Refusal 404 for an evaluation one may not read; 403 without the right; 409 where it is concluded
 */
export async function assessAsLastYear(req: PayloadRequest, id: string): Promise<number> {
  const evaluation = await evaluationToAssess(req, id)
  const { lines } = await loadEvaluation(req, evaluation)
  let count = 0
  for (const line of lines) {
    if (!line.repeats || line.before === null) continue
    const { comment, evidence, result } = line.before
    const data = { result, evidence, comment, noNonconformity: '', asLastYear: true }
    try {
      await write(req, evaluation, line, data)
      count += 1
    } catch (error) {
      if (!isDuplicate(error)) throw error
    }
  }
  return count
}

/**
 * The evaluation somebody wants to write in.
 * @throws Refusal as `assess` does
 */
export async function evaluationToAssess(
  req: PayloadRequest,
  id: string,
): Promise<ComplianceEvaluation> {
  const [evaluation] = await readable(req, 'compliance-evaluations', [id])
  if (!evaluation) refuse(req, text.gone, { status: 404, code: 'notFound' })
  if (!(await mayTake(req, 'compliance-evaluations', id, 'assess'))) {
    refuse(req, text.mayNotAssess, { status: 403, code: 'notAllowed' })
  }
  if (!isAssessable(evaluation)) refuse(req, text.notOpen, { status: 409, code: 'notOpen' })
  return evaluation
}

type Said = Pick<ComplianceLine, 'result' | 'evidence' | 'comment' | 'noNonconformity'> & {
  readonly asLastYear: boolean
}

async function write(
  req: PayloadRequest,
  evaluation: ComplianceEvaluation,
  line: EvaluationLine,
  said: Said,
): Promise<ComplianceLine> {
  const [{ account }, { at, name }] = await Promise.all([principalOf(req), signature(req)])
  const stored = line.now
    ? await local.findById(req, 'compliance-lines', line.now.id, system)
    : null
  const changed = new Set([...changersOf(stored ?? {}), ...(account === null ? [] : [account])])
  const data = {
    ...said,
    assessedOn: today(optionsOf(req.payload).clock),
    assessedAt: at,
    assessedBy: name,
    changedBy: [...changed].join('\n'),
    asked: { ...line.asks },
  }
  if (line.now) {
    const { id, version } = line.now
    return local.update(req, 'compliance-lines', id, { ...data, version }, system)
  }
  const made = {
    key: lineKey(evaluation.id, line.requirement),
    evaluation: evaluation.id,
    unit: idOf(evaluation.unit),
    requirement: line.requirement,
    ...data,
  }
  return local.create(req, 'compliance-lines', made, system)
}

/** Accounts that have assessed a requirement. */
export function changersOf({
  changedBy,
}: {
  readonly changedBy?: ComplianceLine['changedBy']
}): string[] {
  return (changedBy ?? '').split('\n').filter((each) => each !== '')
}

function refuseFaults(
  req: PayloadRequest,
  result: Result | null,
  said: Readonly<Record<'evidence' | 'comment' | 'noNonconformity', string>>,
): void {
  const faults = lineFaults({ result, comment: said.comment })
  const fields: FieldRefusal[] = [
    ...faults.map(({ code, field }) => ({ field, text: text[code] })),
    ...Object.entries(said).flatMap(([field, value]) => {
      if (value.length > longest.paragraphs) return [{ field, text: text.textTooLong }]
      return holdsNationalId(value) ? [{ field, text: inputRefusals.nationalId }] : []
    }),
  ]
  const [first] = fields
  if (first) refuse(req, first.text, { fields, code: faults[0]?.code ?? 'textWrong' })
}

function refuseChanged(req: PayloadRequest): never {
  refuse(req, text.changed, { status: 409, code: 'conflict' })
}
