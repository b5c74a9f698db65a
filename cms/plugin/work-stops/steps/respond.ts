import { paragraphs } from '../../records/input/text.ts'
import { step } from '../../records/step.ts'
import { isStanding } from '../rules.ts'
import { tellOfStop } from '../told.ts'

/**
 * The manager writes what is being done about the danger. It does not start the work: the representative lifts the stop,
 * or the Labour Inspection Authority decides (Working Environment Act, Section 6-3).
 */
export const respond = step('work-stops', {
  words: {
    heading: { nb: 'Skriv hva som blir gjort', en: 'Write what is being done' },
    button: { nb: 'Lagre', en: 'Save' },
    done: {
      nb: 'Lagret. Verneombudet har fått beskjed.',
      en: 'Saved. The safety representative has been notified.',
    },
    history: { nb: 'Lederen skrev hva som blir gjort', en: 'The manager wrote what is being done' },
  },
  input: {
    response: paragraphs({
      label: { nb: 'Hva blir gjort med faren?', en: 'What is being done about the danger?' },
      hint: {
        nb: 'Arbeidet starter ikke av dette. Verneombudet opphever stansen når faren er borte, eller Arbeidstilsynet avgjør.',
        en: 'This does not start the work. The representative lifts the stop when the danger is gone, or the Labour Inspection Authority decides.',
      },
      missing: 'answerMissing',
    }),
  },
  fits: isStanding,
  write: ({ values: { response } }) => ({ data: {}, note: response }),
  after: (req, written) => tellOfStop(req, written, 'responded'),
})
