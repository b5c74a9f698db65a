import type { Endpoint, PayloadRequest } from 'payload'
import { readable } from '../access/readable.ts'
import { today } from '../core/dates.ts'
import { bodyOf, memberEndpoint } from '../core/endpoint.ts'
import { longest } from '../core/fields.ts'
import { holdsNationalId } from '../core/national-id.ts'
import { type FieldRefusal, refuse } from '../core/refuse.ts'
import { isDuplicate } from '../database/duplicate-key.ts'
import { idOf, local } from '../database/local.ts'
import { isOldVersion } from '../database/optimistic.ts'
import type { UnitReport, UnitReportAnswer } from '../generated-types.ts'
import { optionsOf } from '../options.ts'
import { inputRefusals } from '../records/input/refusals.ts'
import { mayTake, signature } from '../records/record-step.ts'
import { answerFaults, answerKey, isPoint, isWritable, sectionsOf } from './rules.ts'
import { judgementText, type ReportJudgement, reportRefusalText as text } from './text.ts'

/** What someone answers in a section. */
export interface WrittenAnswer {
  /** Id of the report. */
  readonly report: string
  readonly section: string
  /** Null where nothing is chosen; read only for one of the eight points. */
  readonly judgement: ReportJudgement | null
  readonly words: string
  /** Version of the answer as it was shown; 0 where there was none. */
  readonly version: number
}

const system = { overrideAccess: true } as const

/** May the one who asks write in this report as it stands? The page asks the same. */
export async function mayWrite(
  req: PayloadRequest,
  report: Pick<UnitReport, 'id' | 'state'>,
): Promise<boolean> {
  return isWritable(report) && (await mayTake(req, 'unit-reports', report.id, 'write'))
}

/**
 * Answers a section of a report, in the place of what stood there.
 * @throws Refusal 404 for a report one may not read, or a section it does not have; 403 without the right; naming each
 *   field that is wrong; 409 where someone else has answered it since, or the report is handed in
 */
export async function writeAnswer(
  req: PayloadRequest,
  { report: id, section: name, version, ...written }: WrittenAnswer,
): Promise<UnitReportAnswer> {
  const [report] = await readable(req, 'unit-reports', [id])
  if (!report) refuse(req, text.gone, { status: 404, code: 'notFound' })
  if (!(await mayTake(req, 'unit-reports', id, 'write'))) {
    refuse(req, text.mayNotWrite, { status: 403, code: 'notAllowed' })
  }
  if (!isWritable(report)) refuse(req, text.notOpen, { status: 409, code: 'notOpen' })
  const section = sectionsOf(report.kind).find((each) => each === name)
  if (!section) refuse(req, text.noSection, { status: 404, code: 'noSection' })
  const words = written.words.trim()
  const judgement = isPoint(section) ? written.judgement : null
  refuseWrong(req, answerFaults({ section, judgement, words }), words)
  const key = answerKey(id, section)
  const [stored] = await local.find(req, 'unit-report-answers', {
    ...system,
    where: { key: { equals: key } },
    limit: 1,
  })
  if ((stored?.version ?? 0) !== version) refuseChanged(req)
  const { name: writtenBy } = await signature(req)
  const writtenOn = today(optionsOf(req.payload).clock)
  const said = { judgement, words, writtenOn, writtenBy }
  try {
    if (stored) {
      const changed = { ...said, version }
      return await local.update(req, 'unit-report-answers', stored.id, changed, system)
    }
    const made = { key, report: id, unit: idOf(report.unit), section, ...said }
    return await local.create(req, 'unit-report-answers', made, system)
  } catch (error) {
    if (isOldVersion(error) || isDuplicate(error)) refuseChanged(req)
    throw error
  }
}

function refuseWrong(
  req: PayloadRequest,
  faults: ReturnType<typeof answerFaults>,
  words: string,
): void {
  const fields: FieldRefusal[] = [
    ...faults.map(({ code, field }) => ({ field, text: text[code] })),
    ...(words.length > longest.paragraphs ? [{ field: 'words', text: text.textTooLong }] : []),
    ...(holdsNationalId(words) ? [{ field: 'words', text: inputRefusals.nationalId }] : []),
  ]
  const [first] = fields
  if (first) refuse(req, first.text, { fields, code: faults[0]?.code ?? 'textWrong' })
}

function refuseChanged(req: PayloadRequest): never {
  return refuse(req, text.changed, { status: 409, code: 'conflict' })
}

/** `POST /api/unit-reports/:id/answers/:section` with `{ judgement, words, version }`. Answers `{ doc }`. */
export const answerEndpoint: Endpoint = memberEndpoint({
  path: '/:id/answers/:section',
  method: 'post',
  handler: async (req) => {
    const { id, section } = req.routeParams as { id: string; section: string }
    const { judgement, version, words } = await bodyOf(req)
    const chosen = typeof judgement === 'string' && Object.hasOwn(judgementText, judgement)
    const saved = await writeAnswer(req, {
      report: id,
      section,
      judgement: chosen ? (judgement as ReportJudgement) : null,
      words: typeof words === 'string' ? words : '',
      version: typeof version === 'number' ? version : 0,
    })
    return Response.json({ doc: { id: saved.id, version: saved.version } })
  },
})
