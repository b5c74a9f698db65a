import { saveSection } from '../../../plugin/processes/save-section.ts'
import type { SavedSection, SectionInput } from '../../../plugin/processes/section-values.ts'
import type { Posted } from '../../form-body.ts'
import type { FormDefinition } from '../../forms/work.ts'
import { backAddress, processAddress, type ProcessPage } from '../addresses.ts'
import { goOn } from './go-on.ts'
import { formName, type ProcessForm, processSegments } from './segments.ts'

interface ChainForm<S extends SavedSection & ProcessForm> {
  /** The section it saves, which its page is called after. */
  readonly section: S & ProcessPage
  /** Where it leads once it is saved; of a row, to the challenge there. Its own page: on to what is not done yet. */
  readonly to: ProcessPage
  readonly anchor: (posted: Posted) => string
  readonly values: (posted: Posted) => SectionInput[S]
}

/** A form on a page of its own that saves what belongs to a process or to one challenge. */
function chainForm<S extends SavedSection & ProcessForm>(given: ChainForm<S>): FormDefinition {
  const { anchor, section, to, values } = given
  return {
    name: formName(section),
    segment: processSegments[section],
    back: (posted, language) =>
      backAddress(language, posted.text('number'), section, posted.text('row') || null),
    work: async (req, posted, language) => {
      const process = await saveSection(req, {
        id: posted.text('id'),
        section,
        row: posted.text('row') || null,
        base: posted.text('base'),
        values: values(posted),
      })
      if (to === section) {
        return { to: await goOn(req, posted, language, { process, page: to, challenge: null }) }
      }
      const saved = processAddress(language, posted.text('number'), to, null, { done: 'saved' })
      return { to: `${saved}#${anchor(posted)}` }
    },
  }
}

const ofMeasures = (posted: Posted): string => `measures-${posted.text('row')}`

/** Forms of what ties a challenge to its measures, and of the psychosocial working environment. */
export const chainForms: readonly FormDefinition[] = [
  chainForm({
    section: 'psychosocial',
    to: 'psychosocial',
    anchor: () => 'psychosocial',
    values: (posted) => ({
      goneThrough: posted.get('goneThrough') === 'yes',
      how: posted.text('how'),
      result: posted.text('result'),
      challenge: posted.text('challenge'),
    }),
  }),
  chainForm({
    section: 'linkedMeasures',
    to: 'plan',
    anchor: ofMeasures,
    values: (posted) => ({ measures: [...posted.all('measures')] }),
  }),
  chainForm({
    section: 'riskAfter',
    to: 'plan',
    anchor: ofMeasures,
    values: (posted) => ({
      likelihoodAfter: posted.text('likelihoodAfter'),
      consequenceAfter: posted.text('consequenceAfter'),
    }),
  }),
]
