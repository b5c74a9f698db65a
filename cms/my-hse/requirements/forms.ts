import { unitSegments } from '../../../content/addresses/forms.ts'
import { requirementAddress, requirementsAddress } from '../../../content/addresses/my-hse.ts'
import { appliesText } from '../../plugin/regulations/overview/text.ts'
import { decide, goThroughAsBefore, writeTopics } from '../../plugin/regulations/overview/write.ts'
import type { Posted } from '../form-body.ts'
import type { FormDefinition } from '../forms/work.ts'
import type { PageLanguage } from '../routes.ts'
import { myUnitAddress } from '../units/addresses.ts'

/** Names of the forms: drafts are kept under them. */
export const requirementFormNames = {
  decide: 'unit-requirement',
  asBefore: 'unit-requirements-as-before',
  worksWith: 'unit-works-with',
} as const

/** Where a form stands that does not say of which requirement: the overview, or where a unit is chosen. */
function overviewOf(posted: Posted, language: PageLanguage): string {
  const code = posted.text('number')
  return code === ''
    ? myUnitAddress(language, { choose: 'yes' })
    : requirementsAddress(language, code)
}

function saved(posted: Posted, language: PageLanguage): { readonly to: string } {
  return { to: requirementsAddress(language, posted.text('number'), { done: 'saved' }) }
}

/** The forms of a unit's overview of requirements. */
export const requirementForms: readonly FormDefinition[] = [
  {
    name: requirementFormNames.decide,
    segment: unitSegments.requirement,
    back: (posted, language) => {
      const [unit, key] = [posted.text('number'), posted.text('row')]
      return unit === '' || key === ''
        ? overviewOf(posted, language)
        : requirementAddress(language, { unit, key })
    },
    work: async (req, posted, language) => {
      await decide(req, {
        unit: posted.text('id'),
        requirement: posted.text('row'),
        applies: posted.oneOf(appliesText, 'applies'),
        how: posted.text('how'),
        evidence: posted.text('evidence'),
        version: posted.version ?? 0,
      })
      return saved(posted, language)
    },
  },
  {
    name: requirementFormNames.asBefore,
    segment: unitSegments.requirementsAsBefore,
    back: overviewOf,
    work: async (req, posted, language) => {
      await goThroughAsBefore(req, posted.text('id'))
      return saved(posted, language)
    },
  },
  {
    name: requirementFormNames.worksWith,
    segment: unitSegments.worksWith,
    back: overviewOf,
    work: async (req, posted, language) => {
      await writeTopics(req, {
        unit: posted.text('id'),
        topics: posted.all('topics'),
        version: posted.version ?? 0,
      })
      return saved(posted, language)
    },
  },
]
