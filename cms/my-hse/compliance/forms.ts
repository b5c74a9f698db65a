import { complianceSegments } from '../../../content/addresses/forms.ts'
import { complianceLineAddress } from '../../../content/addresses/my-hse.ts'
import { assess, assessAsLastYear } from '../../plugin/compliance/assess.ts'
import { loadEvaluation } from '../../plugin/compliance/load.ts'
import { complianceSteps, openEvaluation, openInput } from '../../plugin/compliance/open.ts'
import { registerNonconformities } from '../../plugin/compliance/register.ts'
import { resultText } from '../../plugin/compliance/text.ts'
import type { Posted } from '../form-body.ts'
import type { FormDefinition } from '../forms/work.ts'
import { givenIn, stepForms } from '../records/step-forms.ts'
import type { PageLanguage } from '../routes.ts'
import { evaluationAt } from './evaluation-at.ts'
import { compliancePlace as place, openAddress } from './place.ts'

/** Names of the forms that are no steps: drafts are kept under them. */
export const complianceFormNames = {
  open: 'compliance-open',
  assess: 'compliance-assess',
  asLastYear: 'compliance-as-last-year',
  register: 'compliance-register',
} as const

/** The page of the evaluation a form says it is of, or the list. */
function evaluationOf(posted: Posted, language: PageLanguage): string {
  const number = posted.text('number')
  return number === '' ? place.list(language) : place.record(language, number)
}

/** The page of the requirement a form says it is of, or of its evaluation. */
function lineOf(posted: Posted, language: PageLanguage): string {
  const [number, key] = [posted.text('number'), posted.text('row')]
  return number === '' || key === ''
    ? evaluationOf(posted, language)
    : complianceLineAddress(language, { number, key })
}

/** The forms of compliance evaluations. */
export const complianceForms: readonly FormDefinition[] = [
  {
    name: complianceFormNames.open,
    segment: complianceSegments.open,
    back: (_posted, language) => openAddress(language),
    work: async (req, posted, language) => {
      const { number } = await openEvaluation(req, { ...givenIn(posted, openInput), language })
      return { to: place.record(language, number) }
    },
  },
  {
    name: complianceFormNames.assess,
    segment: complianceSegments.assess,
    back: lineOf,
    work: async (req, posted, language) => {
      const [number, key] = [posted.text('number'), posted.text('row')]
      const saved = await assess(req, {
        evaluation: posted.text('id'),
        requirement: key,
        result: posted.oneOf(resultText, 'result'),
        evidence: posted.text('evidence'),
        comment: posted.text('comment'),
        noNonconformity: posted.text('noNonconformity'),
        version: posted.version ?? 0,
      })
      const done = { done: 'saved' }
      if (posted.get('next') === 'yes') {
        const next = await nextOf(req, { number, key })
        if (next !== null) {
          return { to: complianceLineAddress(language, { number, key: next, query: done }) }
        }
      } else if (saved.result === 'not' && (saved.noNonconformity ?? '') === '') {
        // Whoever has found something not met is asked at once whether it is a nonconformity.
        return { to: complianceLineAddress(language, { number, key, query: done }) }
      }
      return { to: `${place.record(language, number, done)}#${key}` }
    },
  },
  {
    name: complianceFormNames.asLastYear,
    segment: complianceSegments.asLastYear,
    back: evaluationOf,
    work: async (req, posted, language) => {
      await assessAsLastYear(req, posted.text('id'))
      return { to: place.record(language, posted.text('number'), { done: 'saved' }) }
    },
  },
  {
    name: complianceFormNames.register,
    segment: complianceSegments.register,
    back: lineOf,
    work: async (req, posted, language) => {
      const key = posted.text('row')
      const one = key === '' ? {} : { requirement: key }
      await registerNonconformities(req, { evaluation: posted.text('id'), ...one })
      const query = { done: 'registered' }
      const number = posted.text('number')
      return {
        to:
          key === ''
            ? place.record(language, number, query)
            : complianceLineAddress(language, { number, key, query }),
      }
    },
  },
  ...stepForms(complianceSteps, place),
]

/** The first requirement after one that nobody has assessed, else the first of all; null where none is left. */
async function nextOf(
  req: Parameters<typeof evaluationAt>[0],
  { key, number }: { readonly number: string; readonly key: string },
): Promise<string | null> {
  const evaluation = await evaluationAt(req, number)
  if (!evaluation) return null
  const { lines } = await loadEvaluation(req, evaluation)
  const here = lines.findIndex(({ asks }) => asks.key === key)
  const left = [...lines.slice(here + 1), ...lines.slice(0, here)].find(({ now }) => now === null)
  return left?.asks.key ?? null
}
