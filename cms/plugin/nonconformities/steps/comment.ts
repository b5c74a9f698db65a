import { paragraphs } from '../../records/input/text.ts'
import { step } from '../../records/step.ts'

/** Comments as the safety representative. */
export const comment = step('nonconformities', {
  words: {
    heading: { nb: 'Kommenter som verneombud', en: 'Comment as safety representative' },
    button: { nb: 'Lagre kommentaren', en: 'Save the comment' },
    done: { nb: 'Kommentaren er lagret.', en: 'The comment is saved.' },
    history: { nb: 'Kommentert', en: 'Commented' },
  },
  input: {
    comment: paragraphs({
      label: { nb: 'Kommentaren din', en: 'Your comment' },
      missing: 'commentMissing',
    }),
  },
  fits: () => true,
  write: ({ values: { comment: said } }) => ({ data: {}, note: said }),
})
