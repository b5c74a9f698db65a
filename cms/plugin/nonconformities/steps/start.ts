import { paragraphs } from '../../records/input/text.ts'
import { step } from '../../records/step.ts'
import { deadlineBasis } from '../deadlines/due.ts'
import { dueAfter } from '../deadlines/facts.ts'
import { workflow } from '../rules.ts'

/** Says that work has begun, or begins again after an effect check that showed it did not help. */
export const start = step('nonconformities', {
  words: {
    heading: { nb: 'Sett i gang arbeidet', en: 'Start the work' },
    button: { nb: 'Sett i gang', en: 'Start' },
    done: { nb: 'Arbeidet er satt i gang.', en: 'The work has started.' },
    history: { nb: 'Arbeidet satt i gang', en: 'Work started' },
    purpose: {
      nb: 'La den som meldte, se at noen arbeider med å rette det.',
      en: 'Let the reporter see that someone is working to correct it.',
    },
  },
  input: {
    note: paragraphs({
      label: { nb: 'Merknad', en: 'Note' },
      hint: {
        nb: 'Skriv hvorfor hvis arbeidet begynner på nytt etter en effektkontroll.',
        en: 'Write why if work starts again after an effect check.',
      },
      optional: true,
    }),
  },
  fits: ({ state }) => workflow.start.from.includes(state),
  facts: deadlineBasis,
  faults: ({ record, values: { note } }) =>
    record.state === 'effectCheck' && note === null
      ? [{ code: 'reasonMissing', field: 'note' }]
      : [],
  write: ({ record, values: { note }, facts, day }) => {
    const change = {
      state: workflow.start.to,
      ...(record.state === 'effectCheck' ? { dueFrom: day } : {}),
    }
    return { data: { ...change, due: dueAfter(record, facts, change) }, note }
  },
})
