import { paragraphs } from '../../records/input/text.ts'
import { step } from '../../records/step.ts'
import { neverMedical } from '../text.ts'
import { tellConcerned } from '../told.ts'

/**
 * Strikes out an entry that should not have been made: it counts no more, and whoever keeps the register and the one
 * concerned still read what it was and why it was struck. Nothing is deleted.
 */
export const strike = step('injuries', {
  words: {
    heading: { nb: 'Stryk innføringen', en: 'Strike out the entry' },
    button: { nb: 'Stryk innføringen', en: 'Strike out the entry' },
    done: {
      nb: 'Innføringen er strøket. Den telles ikke, og kan fortsatt leses.',
      en: 'The entry has been struck out. It is not counted, and can still be read.',
    },
    history: { nb: 'Strøket', en: 'Struck out' },
  },
  input: {
    struck: paragraphs({
      label: { nb: 'Hvorfor er innføringen feil?', en: 'Why is the entry wrong?' },
      hint: neverMedical,
      missing: 'strikeReasonMissing',
    }),
  },
  fits: ({ state }) => state !== 'struck',
  write: ({ values: { struck } }) => ({
    data: { state: 'struck', askedDate: null },
    note: struck,
  }),
  after: (req, entry) => tellConcerned(req, entry, 'struck'),
})
