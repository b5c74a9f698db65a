import { step } from '../../records/step.ts'
import { letterInput } from '../input.ts'
import { fileOf, giveLetter } from '../letters.ts'
import { dateFaults, isUnderWay } from '../rules.ts'
import { tellOfInspection } from '../told.ts'

/** The HSE unit writes down a visit or a letter. A new letter opens what was answered. */
export const noteLetter = step('inspections', {
  words: {
    heading: { nb: 'Skriv inn besøk eller brev', en: 'Write in a visit or letter' },
    button: { nb: 'Lagre', en: 'Save' },
    done: {
      nb: 'Lagret. De det gjelder, får vite det i neste brev.',
      en: 'Saved. Those concerned are told in their next letter.',
    },
    history: { nb: 'Besøk eller brev skrevet inn', en: 'Visit or letter written in' },
    purpose: {
      nb: 'Er tilsynet besvart, blir det åpent igjen når det kommer et nytt brev.',
      en: 'An inspection that was answered is open again when a new letter comes.',
    },
  },
  input: letterInput,
  fits: isUnderWay,
  faults: ({ day, values }) => dateFaults(values, day),
  write: ({ record, values }) => ({
    data: {
      ...values,
      letterFile: values.letterFile ?? fileOf(record, 'letterFile'),
      state: 'open',
      answeredOn: null,
    },
  }),
  after: async (req, written, { record }) => {
    await giveLetter(req, written, 'letterFile', fileOf(record, 'letterFile'))
    await tellOfInspection(req, written, 'letter')
  },
})
