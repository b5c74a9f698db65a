import type { PayloadRequest } from 'payload'
import { reachOf } from '../../access/can.ts'
import { today } from '../../core/dates.ts'
import { refuse } from '../../core/refuse.ts'
import { isDuplicate } from '../../database/duplicate-key.ts'
import { local } from '../../database/local.ts'
import { isOldVersion } from '../../database/optimistic.ts'
import type { Unit, UnitRequirement } from '../../generated-types.ts'
import { optionsOf } from '../../options.ts'
import { signature } from '../../records/record-step.ts'
import { askedOfUnits, loadOverview, topicsOf, topicsToWorkWith } from './load.ts'
import { decisionFaults, decisionKey } from './rules.ts'
import { type Applies, decisionFaultText, overviewRefusalText } from './text.ts'

/** What someone decides of a requirement for their unit. */
export interface WrittenDecision {
  /** Id of the unit. */
  readonly unit: string
  /** Key of the requirement. */
  readonly requirement: string
  /** Null where nothing is chosen. */
  readonly applies: Applies | null
  readonly how: string
  readonly evidence: string
  /** Version of what was decided, as it was shown; 0 where nothing was. */
  readonly version: number
}

const system = { overrideAccess: true } as const

/** May the one who asks decide for this unit? The page asks the same. */
export async function mayDecide(req: PayloadRequest, unit: string): Promise<boolean> {
  const { all, units } = await reachOf(req, 'unit-requirements', 'decide')
  return all || units.includes(unit)
}

/**
 * Decides of a requirement for a unit, in the place of what was decided before, and marks it as gone through today.
 * @throws Refusal 403 without the right; 404 for a unit that is not active, or a requirement that is not there; naming each
 *   field that is wrong; 409 where someone else has decided it since
 */
export async function decide(
  req: PayloadRequest,
  { applies, requirement: key, unit: id, ...written }: WrittenDecision,
): Promise<UnitRequirement> {
  const unit = await unitToDecideFor(req, id)
  const requirements = await askedOfUnits(req)
  const requirement = requirements.find((each) => each.key === key)
  if (!requirement) {
    refuse(req, overviewRefusalText.noRequirement, { status: 404, code: 'noRequirement' })
  }
  const said = { how: written.how.trim(), evidence: written.evidence.trim() }
  const faults = decisionFaults({ applies, ...said })
  if (applies === null || faults.length > 0) {
    const fields = faults.map(({ code, field }) => ({ field, text: decisionFaultText[code] }))
    refuse(req, fields[0]?.text ?? decisionFaultText.appliesMissing, { fields })
  }
  const named = decisionKey(unit.id, requirement.id)
  const [stands] = await local.find(req, 'unit-requirements', {
    ...system,
    where: { key: { equals: named } },
    limit: 1,
  })
  if ((stands?.version ?? 0) !== written.version) refuseChanged(req)
  const data = { applies, ...said, ...(await reviewedToday(req)) }
  try {
    if (stands) {
      const { version } = written
      return await local.update(req, 'unit-requirements', stands.id, { ...data, version }, system)
    }
    const made = { key: named, unit: unit.id, requirement: requirement.id, ...data }
    return await local.create(req, 'unit-requirements', made, system)
  } catch (error) {
    if (isOldVersion(error) || isDuplicate(error)) refuseChanged(req)
    throw error
  }
}

/**
 * Marks what a unit has decided before as gone through today, where the law has not changed and it was not gone through in
 * this period. What someone else decides meanwhile stands as they left it. Once more marks nothing twice.
 * @throws Refusal 403 without the right; 404 for a unit that is not active
 */
export async function goThroughAsBefore(req: PayloadRequest, id: string): Promise<void> {
  const { lines } = await loadOverview(req, await unitToDecideFor(req, id))
  const reviewed = await reviewedToday(req)
  for (const { decision, group } of lines) {
    if (group !== 'due' || decision === null) continue
    const { id: own, version } = decision
    try {
      await local.update(req, 'unit-requirements', own, { ...reviewed, version }, system)
    } catch (error) {
      if (!isOldVersion(error)) throw error
    }
  }
}

/**
 * Writes which topics a unit works with, of those that requirements name; what else it has stays.
 * @param version of the unit as it was shown
 * @throws Refusal 403 without the right; 404 for a unit that is not active; 409 where someone else has changed the unit
 *   since
 */
export async function writeTopics(
  req: PayloadRequest,
  { unit: id, topics, version }: { unit: string; topics: readonly string[]; version: number },
): Promise<void> {
  const unit = await unitToDecideFor(req, id)
  const ids = (await topicsToWorkWith(req)).map((each) => each.id)
  const others = topicsOf(unit).filter((each) => !ids.includes(each))
  const chosen = [...others, ...ids.filter((each) => topics.includes(each))].join('\n')
  await local.update(req, 'units', id, { topics: chosen, version }, system)
}

async function unitToDecideFor(req: PayloadRequest, id: string): Promise<Unit> {
  if (!(await mayDecide(req, id))) {
    refuse(req, overviewRefusalText.mayNotDecide, { status: 403, code: 'notAllowed' })
  }
  const unit = await local.findById(req, 'units', id, system)
  if (!unit || unit.active === false) {
    refuse(req, overviewRefusalText.noUnit, { status: 404, code: 'noUnit' })
  }
  return unit
}

async function reviewedToday(req: PayloadRequest) {
  const { name } = await signature(req)
  return { reviewedOn: today(optionsOf(req.payload).clock), reviewedBy: name }
}

function refuseChanged(req: PayloadRequest): never {
  refuse(req, overviewRefusalText.changed, { status: 409, code: 'conflict' })
}
