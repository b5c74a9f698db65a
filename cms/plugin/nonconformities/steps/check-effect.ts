import type { PayloadRequest } from 'payload'
import type { Nonconformity } from '../../generated-types.ts'
import { isOpen as isOpenMeasure } from '../../measures/rules.ts'
import { paragraphs } from '../../records/input/text.ts'
import { step } from '../../records/step.ts'
import { deadlineBasis } from '../deadlines/due.ts'
import { dueAfter } from '../deadlines/facts.ts'
import { correctedWith } from '../facts.ts'
import { workflow } from '../rules.ts'

/** Says that it is corrected, so that its effect can be looked at. Whoever does has corrected it. */
export const checkEffect = step('nonconformities', {
  words: {
    heading: {
      nb: 'Meld at avviket er rettet, og kontroller effekten',
      en: 'Report the nonconformity as corrected, and check the effect',
    },
    button: { nb: 'Send til effektkontroll', en: 'Send for effect check' },
    done: {
      nb: 'Avviket er sendt til effektkontroll.',
      en: 'The nonconformity has been sent for effect check.',
    },
    history: { nb: 'Sendt til effektkontroll', en: 'Sent for effect check' },
    purpose: {
      nb: 'Skriv hva som er rettet. Effekten kontrolleres senere, for alvorlige saker tidligst etter 30 dager.',
      en: 'Write what has been corrected. The effect is checked later, for serious cases after 30 days at the earliest.',
    },
  },
  input: {
    note: paragraphs({
      label: { nb: 'Hva er gjort?', en: 'What was done?' },
      missing: 'noteMissing',
    }),
  },
  fits: ({ state }) => workflow.checkEffect.from.includes(state),
  facts: (req: PayloadRequest, record: Nonconformity) => deadlineBasis(req, record),
  faults: ({ facts: { measures } }) =>
    measures.some(({ state }) => isOpenMeasure(state))
      ? [{ code: 'openMeasures', status: 409 }]
      : [],
  write: ({ record, values: { note }, facts, day, by }) => {
    const state = workflow.checkEffect.to
    return {
      data: {
        state,
        correctedBy: correctedWith(record, by.person),
        due: dueAfter(record, facts, { state, correctedOn: day }),
      },
      note,
    }
  },
})
