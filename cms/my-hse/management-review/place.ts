import {
  managementReviewSegments,
  reviewDecisionSegments,
} from '../../../content/addresses/forms.ts'
import {
  newRow,
  recordAddress,
  recordPaths,
  recordsAddress,
} from '../../../content/addresses/my-hse.ts'
import { inEach, type PageLanguage, type Query } from '../../../content/addresses/parts.ts'
import { reachOf } from '../../plugin/access/can.ts'
import type { reviewSteps } from '../../plugin/management-review/begin.ts'
import { decisionList } from '../../plugin/management-review/decisions/list.ts'
import type { decisionSteps } from '../../plugin/management-review/decisions/steps.ts'
import { reviewList } from '../../plugin/management-review/list.ts'
import { beginReviewText } from '../../plugin/management-review/text.ts'
import { listing } from '../lists/listing.ts'
import type { StepPlace } from '../records/step-forms.ts'

/** Where the steps of a management review stand. */
export const reviewPlace: StepPlace<keyof typeof reviewSteps.steps> = {
  formName: (name) => `management-review-${name}`,
  segments: managementReviewSegments,
  record: (language, number, query) => recordAddress(language, 'managementReview', number, query),
  list: (language, query) => recordsAddress(language, 'managementReview', query),
}

/** Where the steps of a decision stand. */
export const decisionPlace: StepPlace<keyof typeof decisionSteps.steps> = {
  formName: (name) => `review-decision-${name}`,
  segments: reviewDecisionSegments,
  record: (language, number, query) => recordAddress(language, 'reviewDecision', number, query),
  list: (language, query) => recordsAddress(language, 'reviewDecision', query),
}

/** Path of the form that begins a review. */
export const beginPath = inEach((in_) => `${recordPaths.managementReview[in_]}/${newRow[in_]}`)

/** Path of the form that writes a decision. */
export const decidePath = inEach((in_) => `${recordPaths.reviewDecision[in_]}/${newRow[in_]}`)

/** Where a review is begun. */
export function beginAddress(language: PageLanguage): string {
  return recordAddress(language, 'managementReview', newRow[language])
}

/** Where a decision is written. @param query `review` with the number of the review */
export function decideAddress(language: PageLanguage, query?: Query): string {
  return recordAddress(language, 'reviewDecision', newRow[language], query)
}

/** The list of management reviews. */
export const managementReviews = listing<'management-reviews'>({
  list: reviewList,
  kind: 'managementReview',
  register: {
    words: beginReviewText,
    may: async (req) => (await reachOf(req, 'management-reviews', 'begin')).all,
  },
})

/** The list of their decisions. */
export const reviewDecisions = listing<'review-decisions'>({
  list: decisionList,
  kind: 'reviewDecision',
})
