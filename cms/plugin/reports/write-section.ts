import type { PayloadRequest } from 'payload'
import { principalOf } from '../access/principal.ts'
import { readable } from '../access/readable.ts'
import { longest } from '../core/fields.ts'
import { holdsNationalId } from '../core/national-id.ts'
import { type FieldRefusal, refuse } from '../core/refuse.ts'
import { isDuplicate } from '../database/duplicate-key.ts'
import { local } from '../database/local.ts'
import { isOldVersion } from '../database/optimistic.ts'
import type { Report, ReportSection } from '../generated-types.ts'
import { inputRefusals } from '../records/input/refusals.ts'
import { mayTake, signature } from '../records/record-step.ts'
import { changersOf } from './load.ts'
import { isWritten, sectionFaults, sectionKey } from './rules.ts'
import { sectionWords } from './sections.ts'
import { reportRefusalText as text } from './text.ts'

/** What somebody writes in a section. */
export interface WrittenSection {
  /** Id of the report. */
  readonly report: string
  /** Key of the section. */
  readonly section: string
  readonly textNb: string
  readonly textEn: string
  /** Version of the section as it was shown; 0 where there was none. */
  readonly version: number
}

const system = { overrideAccess: true } as const

/** May the one who asks write in this report as it stands? The page asks the same. */
export async function mayWrite(
  req: PayloadRequest,
  report: Pick<Report, 'id' | 'state'>,
): Promise<boolean> {
  return isWritten(report) && (await mayTake(req, 'reports', report.id, 'write'))
}

/**
 * Writes the text of a section, in the place of what stood there.
 * @throws Refusal 404 for a report one may not read, or a section it does not have; 403 without the right; naming each field
 *   that is wrong; 409 where someone else has written it since, or the report is not written any more
 */
export async function writeSection(
  req: PayloadRequest,
  { report: id, section, version, ...given }: WrittenSection,
): Promise<ReportSection> {
  const [report] = await readable(req, 'reports', [id])
  if (!report) refuse(req, text.gone, { status: 404, code: 'notFound' })
  if (!(await mayTake(req, 'reports', id, 'write'))) {
    refuse(req, text.mayNotWrite, { status: 403, code: 'notAllowed' })
  }
  if (!sectionWords(report.kind, section)) {
    refuse(req, text.noSection, { status: 404, code: 'noSection' })
  }
  refuseOnceWritten(req, report)
  const said = { textNb: given.textNb.trim(), textEn: given.textEn.trim() }
  refuseFaults(req, said)
  try {
    const written = await write(req, { report: id, section, version, said })
    // The report went on meanwhile: the writer is told, and whoever approves it sees this among what has changed.
    const now = await local.findById(req, 'reports', id, system)
    if (now) refuseOnceWritten(req, now)
    return written
  } catch (error) {
    if (isOldVersion(error) || isDuplicate(error)) {
      refuse(req, text.changed, { status: 409, code: 'conflict' })
    }
    throw error
  }
}

function refuseOnceWritten(req: PayloadRequest, report: Pick<Report, 'state'>): void {
  if (!isWritten(report)) refuse(req, text.notOpen, { status: 409, code: 'notOpen' })
}

async function write(
  req: PayloadRequest,
  {
    report,
    said,
    section,
    version,
  }: Pick<WrittenSection, 'report' | 'section' | 'version'> & {
    readonly said: Pick<WrittenSection, 'textNb' | 'textEn'>
  },
): Promise<ReportSection> {
  const key = sectionKey(report, section)
  const [[stored], { account }, { at, name }] = await Promise.all([
    local.find(req, 'report-sections', { ...system, where: { key: { equals: key } }, limit: 1 }),
    principalOf(req),
    signature(req),
  ])
  if ((stored?.version ?? 0) !== version) {
    refuse(req, text.changed, { status: 409, code: 'conflict' })
  }
  const writers = new Set([
    ...(stored ? changersOf(stored) : []),
    ...(account === null ? [] : [account]),
  ])
  const data = { ...said, writtenAt: at, writtenBy: name, changedBy: [...writers].join('\n') }
  return stored
    ? local.update(req, 'report-sections', stored.id, { ...data, version }, system)
    : local.create(req, 'report-sections', { key, report, section, ...data }, system)
}

function refuseFaults(req: PayloadRequest, said: Pick<WrittenSection, 'textNb' | 'textEn'>): void {
  const faults = sectionFaults({ nb: said.textNb, en: said.textEn })
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
