import { paragraphs } from '../../records/input/text.ts'
import { step } from '../../records/step.ts'
import { standOf } from '../load.ts'
import { closeFaults, isUnderWay } from '../rules.ts'
import { tellOfInspection } from '../told.ts'
import { refusing } from './stand.ts'

/** The HSE unit closes an inspection that leaves nothing: each order confirmed or lifted, and registered. */
export const close = step('inspections', {
  words: {
    heading: { nb: 'Avslutt tilsynet', en: 'Close the inspection' },
    button: { nb: 'Avslutt tilsynet', en: 'Close the inspection' },
    done: { nb: 'Tilsynet er avsluttet.', en: 'The inspection is closed.' },
    history: { nb: 'Avsluttet', en: 'Closed' },
    purpose: {
      nb: 'Tilsynet avsluttes når myndigheten har bekreftet at påleggene er oppfylt, eller har opphevet dem. Avvikene følges opp i avviksregisteret.',
      en: 'An inspection is closed when the authority has confirmed that its orders are met, or has lifted them. The nonconformities are followed up in their register.',
    },
  },
  input: { note: paragraphs({ label: { nb: 'Merknad', en: 'Note' }, optional: true }) },
  fits: isUnderWay,
  facts: standOf,
  faults: ({ facts }) => refusing(closeFaults(facts)),
  write: ({ day, values }) => ({ data: { state: 'closed', closedOn: day }, note: values.note }),
  after: (req, written) => tellOfInspection(req, written, 'closed'),
})
