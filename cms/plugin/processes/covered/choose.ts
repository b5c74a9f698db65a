import type { PayloadRequest } from 'payload'
import { refuse } from '../../core/refuse.ts'
import { fill } from '../../core/text.ts'
import { idOf } from '../../database/local.ts'
import type { HseProcess } from '../../generated-types.ts'
import { recordSettingsOf } from '../../settings/record-settings-of.ts'
import { takeProcessStep } from '../record.ts'
import { type NamedUnit, takenUnits, unitsInOperation } from './load.ts'
import { coverFault } from './rules.ts'
import { coverRefusalText as words } from './text.ts'

interface Chosen {
  /** Id of the unit whose process it is. */
  readonly unit: string
  readonly year: number
  /** Ids of the units that are to take part. */
  readonly covers: readonly string[]
  /** Id of the process, once there is one. */
  readonly process?: string
}

/**
 * Looks whether small units may go through a process together with a unit.
 * @returns their ids, each once
 * @throws Refusal (409) naming the first unit that may not, why, and the way out
 */
export async function chosenUnits(
  req: PayloadRequest,
  { covers, process, unit, year }: Chosen,
): Promise<string[]> {
  const wanted = [...new Set(covers)].filter((each) => each !== '')
  if (wanted.length === 0) return []
  const [every, taken, settings] = await Promise.all([
    unitsInOperation(req),
    takenUnits(req, year, process),
    recordSettingsOf(req),
  ])
  const smallBelow = settings.absenceThreshold
  for (const id of wanted) {
    const found = every.find((each) => each.id === id)
    if (!found) refuse(req, words.coverNotBelow, { field: 'covers', code: 'coverNotBelow' })
    const code = coverFault(found, unit, { taken: new Set(taken.keys()), smallBelow })
    if (code === null) continue
    const number = taken.get(id)?.number ?? ''
    const text = fill(words[code], { unit: found.name, year, number, most: smallBelow })
    refuse(req, text, { status: 409, field: 'covers', code })
  }
  return wanted
}

/**
 * Changes which small units go through a process together with its own, until the pre-meeting begins.
 * @throws Refusal (409) as `chosenUnits`, and once the process has moved on
 */
export async function coverUnits(
  req: PayloadRequest,
  { covers, id }: { readonly id: string; readonly covers: readonly string[] },
): Promise<HseProcess> {
  return takeProcessStep(req, { id, action: 'edit' }, async (process) => {
    if (process.state !== 'planned') {
      refuse(req, words.coverLate, { status: 409, field: 'covers', code: 'coverLate' })
    }
    const { unit, year } = process
    const chosen = await chosenUnits(req, { unit: idOf(unit), year, covers, process: id })
    return { data: { covers: chosen }, step: { step: 'cover', note: null } }
  })
}

/** A unit that can be chosen, and whether it is. */
export interface OfferedUnit extends Pick<NamedUnit, 'id' | 'name'> {
  readonly chosen: boolean
}

/** The small units that may be chosen into a process, those that are chosen among them. */
export async function offeredUnits(
  req: PayloadRequest,
  process: HseProcess,
  every: readonly NamedUnit[],
): Promise<OfferedUnit[]> {
  const chosen = (process.covers ?? []).map(idOf)
  const [taken, settings] = await Promise.all([
    takenUnits(req, process.year, process.id),
    recordSettingsOf(req),
  ])
  const known = { taken: new Set(taken.keys()), smallBelow: settings.absenceThreshold }
  return every
    .filter((each) => coverFault(each, idOf(process.unit), known) === null)
    .map(({ id, name }) => ({ id, name, chosen: chosen.includes(id) }))
}
