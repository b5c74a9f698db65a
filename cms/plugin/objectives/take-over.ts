import type { PayloadRequest } from 'payload'
import { today } from '../core/dates.ts'
import { refuse } from '../core/refuse.ts'
import { local } from '../database/local.ts'
import type { Objective } from '../generated-types.ts'
import { optionsOf } from '../options.ts'
import { refuseFaults } from '../records/engine.ts'
import { isInputFault } from '../records/input/input.ts'
import { inputRefusals } from '../records/input/refusals.ts'
import type { Fault } from '../records/step.ts'
import { objectiveFields } from './input.ts'
import { objectivesToTakeOver } from './load.ts'
import { canBeSetFor, nextBaseline, objectiveFaults, periodBefore } from './rules.ts'
import { makeObjective, refuseUnlessSetter } from './set.ts'
import { objectiveRefusalText } from './text.ts'

/** An objective of last year that goes on. */
export interface TakenOver {
  readonly number: string
  /** The new target, as it came. */
  readonly target: unknown
}

/** Name of the box that takes an objective over. */
export const takeField = (number: string): string => `take-${number}`
/** Name of the field for the new target of an objective. */
export const targetField = (number: string): string => `target-${number}`

/**
 * Takes over objectives of the year before, each with a new target: what was reached is where they start. One that has been
 * taken over already is left as it is, so that a second press makes nothing.
 * @param unit id of the unit
 * @param period label of the year they are set for
 * @throws Refusal 403 without the right in the unit; naming the field of each target that cannot be one
 */
export async function takeOver(
  req: PayloadRequest,
  {
    chosen,
    period,
    unit: id,
  }: { readonly unit: string; readonly period: string; readonly chosen: readonly TakenOver[] },
): Promise<Objective[]> {
  const unit = await local.findById(req, 'units', id, { overrideAccess: true })
  if (!unit || unit.active === false) {
    refuse(req, objectiveRefusalText.notAllowed, { status: 403, code: 'notAllowed' })
  }
  await refuseUnlessSetter(req, unit)
  if (!canBeSetFor(period, today(optionsOf(req.payload).clock))) {
    refuse(req, objectiveRefusalText.periodWrong, { field: 'period', code: 'periodWrong' })
  }
  const before = await objectivesToTakeOver(req, id, {
    before: periodBefore(period),
    label: period,
  })
  if (chosen.length === 0) {
    const field = before[0] ? takeField(before[0].number) : 'period'
    refuse(req, objectiveRefusalText.nothingChosen, { field, code: 'nothingChosen' })
  }
  const wanted = before.flatMap((former) => {
    const given = chosen.find(({ number }) => number === former.number)
    return given ? [{ former, ...readTarget(former, given.target) }] : []
  })
  refuseFaults(
    req,
    wanted.flatMap(({ faults }) => faults),
    { ...inputRefusals, ...objectiveRefusalText },
  )
  const made: Objective[] = []
  for (const { former, target } of wanted) {
    made.push(
      await makeObjective(req, {
        key: `${id}:${period}:follows:${former.id}`,
        language: former.language,
        unit,
        values: {
          unit: id,
          period,
          title: former.title,
          titleEn: former.titleEn ?? null,
          indicator: former.indicator,
          measuredBy: former.measuredBy ?? null,
          measuredByEn: former.measuredByEn ?? null,
          baseline: nextBaseline(former),
          direction: former.direction ?? null,
          target,
          shown: former.shown === true,
          follows: former.id,
        },
      }),
    )
  }
  return made
}

function readTarget(
  former: Objective,
  given: unknown,
): { readonly target: number | null; readonly faults: readonly Fault[] } {
  const field = targetField(former.number)
  try {
    const target = objectiveFields.target.parse(given)
    const faults = objectiveFaults({
      level: former.level,
      indicator: former.indicator,
      measuredBy: former.measuredBy ?? null,
      measuredByEn: former.measuredByEn ?? null,
      titleEn: former.titleEn ?? null,
      direction: former.direction ?? 'atLeast',
      baseline: null,
      target,
      shown: false,
    })
    return { target, faults: faults.map(({ code }) => ({ code, field })) }
  } catch (error) {
    if (!isInputFault(error)) throw error
    return { target: null, faults: [{ code: error.code, field }] }
  }
}
