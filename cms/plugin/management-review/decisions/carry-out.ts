import type { PayloadRequest } from 'payload'
import { fill, say } from '../../core/text.ts'
import { idOf, local } from '../../database/local.ts'
import type { ReviewDecision } from '../../generated-types.ts'
import { makeDecided } from '../../measures/decided.ts'
import { makeObjective } from '../../objectives/set.ts'
import { outcomeKey } from '../rules.ts'
import { reviewOf } from './decide.ts'
import { decidedText } from './text.ts'

const system = { overrideAccess: true } as const

/**
 * Makes what a decision becomes: an objective of the next year, or a measure. Done twice, also at once, there is one. Whoever
 * calls has asked for the right.
 */
export async function makeOutcome(req: PayloadRequest, decision: ReviewDecision): Promise<void> {
  const made =
    decision.kind === 'priority'
      ? { objective: await objectiveOf(req, decision) }
      : { measure: await measureOf(req, decision) }
  await local.update(
    req,
    'review-decisions',
    decision.id,
    { ...made, version: decision.version },
    system,
  )
}

async function objectiveOf(req: PayloadRequest, decision: ReviewDecision): Promise<string> {
  const { id, language, target, title } = decision
  const { year, unit: of } = await reviewOf(req, decision)
  const unit = await local.findById(req, 'units', idOf(of), system)
  if (!unit) throw new Error('A review is there without its unit.')
  const { id: made } = await makeObjective(req, {
    key: outcomeKey(id),
    language,
    unit,
    values: {
      unit: unit.id,
      period: String(year + 1),
      title,
      titleEn: null,
      indicator: 'byHand',
      measuredBy: target,
      measuredByEn: null,
      baseline: null,
      direction: null,
      target: null,
      // Shown once somebody has written it in English too.
      shown: false,
    },
  })
  return made
}

async function measureOf(req: PayloadRequest, decision: ReviewDecision): Promise<string> {
  const { deadline, id, language, number, responsible, target, title, unit } = decision
  const review = await reviewOf(req, decision)
  const said = { target, review: review.number, number }
  const { id: made } = await makeDecided(req, {
    key: outcomeKey(id),
    title,
    description: say(fill(decidedText, said), language),
    language,
    unit: idOf(unit),
    responsible: idOf(responsible),
    deadline: deadline ?? null,
  })
  return made
}

/**
 * Completes, at a start and by night, what a crash has cut off between a decision that was carried out and what it becomes.
 * One that cannot be completed is logged and tried again the next time; it stops neither the others nor the start.
 */
export async function completeDecisions(req: PayloadRequest): Promise<void> {
  const found = await local.find(req, 'review-decisions', {
    ...system,
    where: {
      and: [
        { state: { equals: 'carriedOut' } },
        { objective: { exists: false } },
        { measure: { exists: false } },
      ],
    },
  })
  for (const decision of found) {
    try {
      await makeOutcome(req, decision)
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      req.payload.logger.error({
        msg: `What decision ${decision.number} becomes could not be made, and is tried again: ${reason}`,
      })
    }
  }
}
