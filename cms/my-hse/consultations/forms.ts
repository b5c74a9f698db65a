import { consultationSegments } from '../../../content/addresses/forms.ts'
import { processAddress, recordAddress, recordsAddress } from '../../../content/addresses/my-hse.ts'
import type { PageLanguage, Query } from '../../../content/addresses/parts.ts'
import type { About } from '../../plugin/consultations/about.ts'
import { askInput, askRepresentative } from '../../plugin/consultations/ask.ts'
import { consultationSteps } from '../../plugin/consultations/steps.ts'
import { mattersOf } from '../../plugin/consultations/text.ts'
import { takeStep } from '../../plugin/records/engine.ts'
import type { Posted } from '../form-body.ts'
import type { FormDefinition } from '../forms/work.ts'
import { givenIn } from '../records/step-forms.ts'

/** Names of the forms: drafts are kept under them. */
export const askForm = 'consultation-ask'
export const answerForm = 'consultation-answer'

/** The section questions stand in, wherever they show; their forms lead back there. */
export const consultationsAnchor = 'consultations'

/** Where the questions about the record that a form names stand. */
function placeOf(posted: Posted, language: PageLanguage, query: Query = {}): string {
  const number = posted.text('number')
  const kind = kindIn(posted)
  if (number === '') return recordsAddress(language, kind)
  const page =
    kind === 'process'
      ? processAddress(language, number, 'plan', null, query)
      : recordAddress(language, kind, number, query)
  return `${page}#${consultationsAnchor}`
}

function kindIn(posted: Posted): keyof typeof mattersOf {
  const about = posted.text('about')
  return Object.hasOwn(mattersOf, about) ? (about as keyof typeof mattersOf) : 'nonconformity'
}

function aboutIn(posted: Posted): About {
  const id = posted.text('id')
  const kind = kindIn(posted)
  if (kind === 'process') return { process: id }
  return kind === 'measure' ? { measure: id } : { nonconformity: id }
}

/** The forms of what safety representatives are asked: to ask, and to answer. */
export const consultationForms: readonly FormDefinition[] = [
  {
    name: askForm,
    segment: consultationSegments.ask,
    back: placeOf,
    work: async (req, posted, language) => {
      await askRepresentative(req, aboutIn(posted), { ...givenIn(posted, askInput), language })
      return { to: placeOf(posted, language, { done: askForm }) }
    },
  },
  {
    name: answerForm,
    segment: consultationSegments.answer,
    back: placeOf,
    work: async (req, posted, language) => {
      const { input } = consultationSteps.steps.answer
      const at = { id: posted.text('id'), version: posted.version }
      await takeStep(req, consultationSteps, 'answer', { ...givenIn(posted, input), ...at })
      return { to: placeOf(posted, language, { done: answerForm }) }
    },
  },
]
