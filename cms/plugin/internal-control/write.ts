import type { PayloadRequest } from 'payload'
import { reachOf } from '../access/can.ts'
import { periodOn, today } from '../core/dates.ts'
import { refuse } from '../core/refuse.ts'
import { isSafeAddress } from '../core/safe-address.ts'
import { isDuplicate } from '../database/duplicate-key.ts'
import { local } from '../database/local.ts'
import { isOldVersion } from '../database/optimistic.ts'
import type { InternalControlNote } from '../generated-types.ts'
import { optionsOf } from '../options.ts'
import { processStanding } from '../processes/deadlines/standing.ts'
import { signature } from '../records/record-step.ts'
import { loadProcesses } from '../year/load-year.ts'
import { isOfPeriod, noteFaults, noteKey } from './rules.ts'
import { noteFaultText, noteRefusalText, type Point, type WrittenNoteKind } from './text.ts'

/** What someone writes of a point of their unit. */
export interface WrittenNote {
  /** Id of the unit. */
  readonly unit: string
  readonly point: Point
  readonly kind: WrittenNoteKind
  /** Label of the period it is about. */
  readonly period: string
  readonly note: string
  readonly link: string
  /** Version of the note that was shown; 0 where there was none. */
  readonly version: number
}

/**
 * Writes what a unit says of a point, in the place of what it said before. An empty note takes it back.
 * @throws Refusal 403 without the right; 404 for a unit that is not active; naming the field; 409 where someone else
 *   has written it since
 */
export async function writeNote(
  req: PayloadRequest,
  written: WrittenNote,
): Promise<InternalControlNote> {
  const reach = await reachOf(req, 'internal-control-notes', 'write')
  if (!reach.units.includes(written.unit)) {
    refuse(req, noteRefusalText.mayNotWrite, { status: 403, code: 'notAllowed' })
  }
  const unit = await local.findById(req, 'units', written.unit, { overrideAccess: true })
  if (!unit || unit.active === false) {
    refuse(req, noteRefusalText.noUnit, { status: 404, code: 'noUnit' })
  }
  const { kind, period, point } = written
  const key = noteKey(unit.id, kind, point, period)
  const stands = await noteWith(req, key)
  const said = { note: written.note.trim(), link: written.link.trim() }
  const faults = noteFaults(
    { kind, point, ...said },
    {
      stands: Boolean(stands?.note),
      isSafe: isSafeAddress,
      late: kind === 'whyLate' && (await isLate(req, unit.id, period)),
    },
  )
  if (faults.length > 0) {
    const fields = faults.map(({ code, field }) => ({ field, text: noteFaultText[code] }))
    refuse(req, fields[0]?.text ?? noteFaultText.noteMissing, { fields })
  }
  if ((stands?.version ?? 0) !== written.version) refuseChanged(req)
  const { name } = await signature(req)
  const data = { ...said, name, date: today(optionsOf(req.payload).clock) }
  const system = { overrideAccess: true } as const
  try {
    if (stands) {
      const version = written.version
      return await local.update(
        req,
        'internal-control-notes',
        stands.id,
        { ...data, version },
        system,
      )
    }
    const made = { key, unit: unit.id, point, kind, ...data }
    const ofPeriod = isOfPeriod(kind) ? { period } : {}
    return await local.create(req, 'internal-control-notes', { ...made, ...ofPeriod }, system)
  } catch (error) {
    if (isOldVersion(error) || isDuplicate(error)) refuseChanged(req)
    throw error
  }
}

/** Is the unit past a deadline of its HSE process of the period? */
async function isLate(req: PayloadRequest, unit: string, label: string): Promise<boolean> {
  const year = await loadProcesses(req, [unit], periodOn(`${label}-01-01`))
  return year.units.some((each) => processStanding(year, each).late !== null)
}

function refuseChanged(req: PayloadRequest): never {
  refuse(req, noteRefusalText.changed, { status: 409, code: 'conflict' })
}

/** The note that stands under a key. */
export async function noteWith(
  req: PayloadRequest,
  key: string,
): Promise<InternalControlNote | undefined> {
  const [found] = await local.find(req, 'internal-control-notes', {
    overrideAccess: true,
    where: { key: { equals: key } },
    limit: 1,
  })
  return found
}
