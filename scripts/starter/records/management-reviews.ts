import { z } from 'zod'
import { reviewStepText } from '../../../cms/plugin/management-review/begin.ts'
import { decisionStepText } from '../../../cms/plugin/management-review/decisions/steps.ts'
import {
  decisionKindText,
  decisionStateText,
} from '../../../cms/plugin/management-review/decisions/text.ts'
import { reviewKey } from '../../../cms/plugin/management-review/rules.ts'
import {
  inputText,
  judgementText,
  reviewStateText,
  verdictText,
} from '../../../cms/plugin/management-review/text.ts'
import { personId, unitCode } from '../../../content/starter/schema.ts'
import type { Wanted } from '../create-missing.ts'
import { faultsIn } from '../faults-in.ts'
import { ids } from '../ids.ts'
import type { Fault } from '../starter-error.ts'
import type { Located } from '../yaml-file.ts'
import { type NamedFiles, peopleAndPlaces } from './named.ts'
import type { ObjectiveFiles } from './objectives.ts'
import type { Shape } from './shape.ts'
import { oneOf, recordId, recordLanguage, starterDay, stepOf, words } from './values.ts'

const decision = z.strictObject({
  id: recordId,
  kind: oneOf(decisionKindText),
  title: words,
  target: words,
  responsible: personId,
  deadline: starterDay.optional(),
  state: oneOf(decisionStateText),
  /** The objective it has become. */
  objective: recordId.optional(),
  explanation: words.optional(),
  steps: z.array(stepOf(decisionStepText)).min(1),
})

/** `records/management-reviews.yaml`: the management's reviews of the HSE system, with their decisions. */
export const starterManagementReviews = z.array(
  z.strictObject({
    /** Years before the year of loading. */
    yearsAgo: z.int().min(0),
    unit: unitCode,
    language: recordLanguage,
    state: oneOf(reviewStateText),
    /** What the HSE unit says of the inputs. */
    comments: z.partialRecord(oneOf(inputText), words),
    heldOn: starterDay.optional(),
    participants: z.array(words).optional(),
    judgements: z
      .record(oneOf(judgementText), z.strictObject({ verdict: oneOf(verdictText), reason: words }))
      .optional(),
    minutes: words.optional(),
    archiveReference: words.optional(),
    decisions: z.array(decision).default([]),
    steps: z.array(stepOf(reviewStepText)).min(1),
  }),
)

export type StarterManagementReview = z.infer<typeof starterManagementReviews>[number]

/** The files that management reviews stand in, and name. */
export interface ManagementReviewFiles extends NamedFiles, Pick<ObjectiveFiles, 'objectives'> {
  readonly managementReviews: Located<StarterManagementReview[]>
}

/** What in the management reviews points to something that is not there, or stands there twice. */
export function managementReviewFaults(files: ManagementReviewFiles): Fault[] {
  const { found, known, unique } = faultsIn(files.managementReviews)
  const all = files.managementReviews.value
  unique(all.map(idOf), 'unit')
  peopleAndPlaces(all, files, known)
  const objectives = new Set(files.objectives.value.map(({ id }) => id))
  for (const [index, { decisions }] of all.entries()) {
    for (const [row, { objective }] of decisions.entries()) {
      if (objective === undefined) continue
      known([index, 'decisions', row, 'objective'], objective, objectives, 'objective')
    }
  }
  return found
}

const idOf = ({ unit, yearsAgo }: StarterManagementReview): string => `${unit}-${String(yearsAgo)}`

/** A review as a document. The paper of one that is documented is made when the server starts. */
export function wantedManagementReview(
  review: StarterManagementReview,
  shape: Shape,
): Wanted<'management-reviews'> {
  const { comments, judgements, language, state, steps, unit, yearsAgo } = review
  const year = Number(shape.dayOf(0).slice(0, 4)) - yearsAgo
  const dayOfStep = (wanted: (typeof steps)[number]['step']): string | null => {
    const taken = steps.findLast(({ step }) => step === wanted)
    return taken ? shape.moment(taken.at).slice(0, 10) : null
  }
  return {
    id: ids.managementReview(idOf(review)),
    series: { prefix: `LED-${String(year)}-`, digits: 4 },
    data: {
      key: reviewKey(ids.unit(unit), year),
      unit: ids.unit(unit),
      year,
      language,
      state,
      documentationComment: comments.documentation ?? null,
      reportingComment: comments.reporting ?? null,
      systemComment: comments.system ?? null,
      conditionsComment: comments.conditions ?? null,
      commitmentComment: comments.commitment ?? null,
      heldOn: shape.day(review.heldOn),
      participants: review.participants?.join('\n') ?? null,
      appropriate: judgements?.appropriate.verdict ?? null,
      appropriateReason: judgements?.appropriate.reason ?? null,
      adequate: judgements?.adequate.verdict ?? null,
      adequateReason: judgements?.adequate.reason ?? null,
      effective: judgements?.effective.verdict ?? null,
      effectiveReason: judgements?.effective.reason ?? null,
      minutes: review.minutes ?? null,
      archiveReference: review.archiveReference ?? null,
      documentedOn: dayOfStep('document'),
      followedUpOn: dayOfStep('followUp'),
      steps: steps.map((each) => shape.taken(each)),
    },
  }
}

/** The decisions of a review, as documents. */
export function wantedReviewDecisions(
  review: StarterManagementReview,
  shape: Shape,
): Wanted<'review-decisions'>[] {
  return review.decisions.map((each) => {
    const { deadline, explanation, id, kind, objective, responsible, state, target, title } = each
    const own = ids.reviewDecision(idOf(review), id)
    return {
      id: own,
      series: { prefix: `VED-${String(shape.year(each))}-`, digits: 4 },
      data: {
        key: `${ids.managementReview(idOf(review))}:${id}`,
        review: ids.managementReview(idOf(review)),
        unit: ids.unit(review.unit),
        language: review.language,
        kind,
        title,
        target,
        responsible: ids.person(responsible),
        deadline: shape.day(deadline),
        state,
        explanation: explanation ?? null,
        objective: objective === undefined ? null : ids.objective(objective),
        steps: each.steps.map((line) => shape.taken(line)),
      },
    }
  })
}
