import { idOf } from '../../database/local.ts'
import { step } from '../../records/step.ts'
import { deadlineBasis } from '../deadlines/due.ts'
import { dueAfter } from '../deadlines/facts.ts'
import { workflow } from '../rules.ts'

/** Says that the unit has received it. Whoever does handles it from now on. */
export const receive = step('nonconformities', {
  words: {
    heading: {
      nb: 'Bekreft at du har mottatt avviket',
      en: 'Confirm that you have received the nonconformity',
    },
    button: { nb: 'Jeg har mottatt avviket', en: 'I have received the nonconformity' },
    done: {
      nb: 'Du har mottatt avviket og behandler det. Vurder det nå, eller innen fristen.',
      en: 'You have received the nonconformity and will handle it. Assess it now, or by the deadline.',
    },
    history: { nb: 'Mottatt', en: 'Received' },
    purpose: {
      nb: 'Den som meldte, ser da at noen har lest saken. Du blir saksbehandler.',
      en: 'The reporter then sees that someone has read the case. You become the case handler.',
    },
  },
  input: {},
  fits: ({ state }) => workflow.receive.from.includes(state),
  facts: deadlineBasis,
  write: ({ record, facts, by }) => {
    const state = workflow.receive.to
    // Whoever is named to handle it does, whoever has read it.
    const handler = record.namedHandler ? idOf(record.namedHandler) : by.person
    return { data: { state, handler, due: dueAfter(record, facts, { state }) } }
  },
})
