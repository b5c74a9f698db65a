import type { ReactElement } from 'react'
import {
  managementReviewSegments,
  reviewDecisionSegments,
} from '../../../content/addresses/forms.ts'
import { beginReview, beginReviewInput, reviewSteps } from '../../plugin/management-review/begin.ts'
import { decide } from '../../plugin/management-review/decisions/decide.ts'
import { decisionInput } from '../../plugin/management-review/decisions/input.ts'
import { decisionList } from '../../plugin/management-review/decisions/list.ts'
import { decisionSteps } from '../../plugin/management-review/decisions/steps.ts'
import { decideText } from '../../plugin/management-review/decisions/text.ts'
import { reviewList } from '../../plugin/management-review/list.ts'
import { beginReviewText } from '../../plugin/management-review/text.ts'
import { formKeyOf } from '../form-key.ts'
import type { FormDefinition } from '../forms/work.ts'
import { type Loaded, type Page, screen } from '../page.ts'
import { loadRegisterForm } from '../records/load-register.ts'
import { RegisterPage } from '../records/register-page.tsx'
import { givenIn, stepForms } from '../records/step-forms.ts'
import { beginAddress, decideAddress, decisionPlace, reviewPlace } from './place.ts'
import { decisionWords, reviewWords as words } from './text.ts'

const beginForm: FormDefinition = {
  name: 'management-review-begin',
  segment: managementReviewSegments.begin,
  back: (_posted, language) => beginAddress(language),
  work: async (req, posted, language) => {
    const made = await beginReview(req, { ...givenIn(posted, beginReviewInput), language })
    return { to: reviewPlace.record(language, made.number) }
  },
}

const decideForm: FormDefinition = {
  name: 'review-decision-decide',
  segment: reviewDecisionSegments.decide,
  back: (posted, language) => decideAddress(language, { review: posted.get('review') }),
  work: async (req, posted, language) => {
    const key = formKeyOf(req, posted.get('form')) ?? posted.text('form')
    const made = await decide(req, { ...givenIn(posted, decisionInput), key, language })
    return { to: decisionPlace.record(language, made.number, { done: 'decide' }) }
  },
}

/** The forms of management reviews and their decisions. */
export const managementReviewForms: readonly FormDefinition[] = [
  beginForm,
  ...stepForms(reviewSteps, reviewPlace),
  decideForm,
  ...stepForms(decisionSteps, decisionPlace),
]

/** Where a review is begun. */
export const BeginScreen = screen(loadBegin, DrawnBegin)

function loadBegin(page: Page) {
  return loadRegisterForm(page, {
    collection: 'management-reviews',
    action: 'begin',
    name: beginForm.name,
    address: beginAddress(page.language),
    input: beginReviewInput,
  })
}

function DrawnBegin(loaded: Loaded<typeof loadBegin>): ReactElement {
  return (
    <RegisterPage
      loaded={loaded}
      section="managementReview"
      address={beginAddress}
      segment={managementReviewSegments.begin}
      words={{ title: beginReviewText, lead: words.beginLead, save: words.beginButton }}
      list={{ title: reviewList.title, address: reviewPlace.list(loaded.language) }}
      input={beginReviewInput}
    />
  )
}

/** Where a decision is written. */
export const DecideScreen = screen(loadDecide, DrawnDecide)

async function loadDecide(page: Page) {
  const query = { review: page.asked['review'] }
  const loaded = await loadRegisterForm(page, {
    collection: 'review-decisions',
    action: 'decide',
    name: decideForm.name,
    address: decideAddress(page.language, query),
    input: decisionInput,
  })
  return { loaded, query }
}

function DrawnDecide({ loaded, query }: Loaded<typeof loadDecide>): ReactElement {
  return (
    <RegisterPage
      loaded={loaded}
      section="reviewDecision"
      address={(each) => decideAddress(each, query)}
      segment={reviewDecisionSegments.decide}
      words={{ title: decideText, lead: decisionWords.decideLead, save: decisionWords.save }}
      list={{ title: decisionList.title, address: decisionPlace.list(loaded.language) }}
      input={decisionInput}
      before={query}
    />
  )
}
