import type { PayloadRequest } from 'payload'
import { fill, say } from '../../core/text.ts'
import { makeDecidedActivity } from '../../cycle/unit/own/decided.ts'
import { idOf, local } from '../../database/local.ts'
import type { ManagementReview, ReviewDecision } from '../../generated-types.ts'
import { makeDecided } from '../../measures/decided.ts'
import { makeObjective } from '../../objectives/set.ts'
import { isForNextYear, outcomeKey } from '../rules.ts'
import { reviewOf } from './decide.ts'
import { decidedText } from './text.ts'

const system = { overrideAccess: true } as const

/**
 * Makes what a decision becomes: an objective of the next year, or a measure; and what is due after the year of the review
 * stands in the annual cycle of its unit too. Done twice, also at once, there is one of each. Whoever calls has asked for
 * the right.
 */
export async function makeOutcome(req: PayloadRequest, decision: ReviewDecision): Promise<void> {
  const review = await reviewOf(req, decision)
  const activity = await activityOf(req, decision, review)
  const made =
    decision.kind === 'priority'
      ? { objective: await objectiveOf(req, decision, review) }
      : { measure: await measureOf(req, decision, review) }
  // Written together: where this is missing, all of it is made again at the next start.
  const data = { ...made, ...(activity === null ? {} : { activity }), version: decision.version }
  await local.update(req, 'review-decisions', decision.id, data, system)
}

async function activityOf(
  req: PayloadRequest,
  decision: ReviewDecision,
  review: ManagementReview,
): Promise<string | null> {
  const { deadline, id, language, title, unit } = decision
  if (!isForNextYear(deadline, review.year)) return null
  const { id: made } = await makeDecidedActivity(req, {
    key: outcomeKey(id),
    title,
    description: describedAs(decision, review),
    language,
    unit: idOf(unit),
    due: deadline,
  })
  return made
}

/** What came of a decision says where it comes from, in the language it was decided in. */
function describedAs(
  { language, number, target }: ReviewDecision,
  review: ManagementReview,
): string {
  return say(fill(decidedText, { target, review: review.number, number }), language)
}

async function objectiveOf(
  req: PayloadRequest,
  { id, language, target, title }: ReviewDecision,
  { unit: of, year }: ManagementReview,
): Promise<string> {
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

async function measureOf(
  req: PayloadRequest,
  decision: ReviewDecision,
  review: ManagementReview,
): Promise<string> {
  const { deadline, id, language, responsible, title, unit } = decision
  const { id: made } = await makeDecided(req, {
    key: outcomeKey(id),
    title,
    description: describedAs(decision, review),
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
