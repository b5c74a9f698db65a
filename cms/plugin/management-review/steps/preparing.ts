import { paragraphs } from '../../records/input/text.ts'
import { step } from '../../records/step.ts'
import { uncommented } from '../rules.ts'
import { commentsOf, reviewText } from '../text.ts'
import { tellOfReview } from '../told.ts'

const comment = (name: keyof typeof reviewText) =>
  paragraphs({ label: reviewText[name], before: 'stored' })

/** The HSE unit writes what the figures mean. */
export const prepare = step('management-reviews', {
  words: {
    heading: { nb: 'Skriv merknadene til grunnlaget', en: 'Write the comments on the background' },
    button: { nb: 'Lagre merknadene', en: 'Save the comments' },
    done: { nb: 'Merknadene er lagret.', en: 'The comments have been saved.' },
    history: { nb: 'Merknader skrevet', en: 'Comments written' },
    purpose: {
      nb: 'Alle fem merknadene må være skrevet før grunnlaget er klart. Du kan lagre underveis.',
      en: 'All five comments must be written before the background is ready. You can save as you go.',
    },
  },
  input: {
    documentationComment: comment('documentationComment'),
    reportingComment: comment('reportingComment'),
    systemComment: comment('systemComment'),
    conditionsComment: comment('conditionsComment'),
    commitmentComment: comment('commitmentComment'),
  },
  fits: ({ state }) => state === 'preparing',
  write: ({ values }) => ({ data: { ...values } }),
})

/** Says that the background is ready: the top management reads it from here on. */
export const ready = step('management-reviews', {
  words: {
    heading: { nb: 'Grunnlaget er klart', en: 'The background is ready' },
    button: { nb: 'Gi det til ledelsen', en: 'Give it to the management' },
    done: {
      nb: 'Grunnlaget er klart. Ledelsen kan lese det nå.',
      en: 'The background is ready. The management can read it now.',
    },
    history: { nb: 'Grunnlaget klart', en: 'Background ready' },
  },
  input: {},
  fits: ({ state }) => state === 'preparing',
  faults: ({ record }) =>
    uncommented(commentsOf(record)).map((each) => ({
      code: 'commentsMissing',
      field: `${each}Comment`,
      status: 409,
      say: { comment: reviewText[`${each}Comment`] },
    })),
  write: () => ({ data: { state: 'backgroundReady' } }),
  after: (req, written) => tellOfReview(req, written, 'ready'),
})

/** Sends the background back to those who prepare it. */
export const sendBack = step('management-reviews', {
  words: {
    heading: { nb: 'Send grunnlaget tilbake', en: 'Send the background back' },
    button: { nb: 'Send tilbake', en: 'Send back' },
    done: {
      nb: 'Grunnlaget er sendt tilbake og kan endres.',
      en: 'The background has been sent back and can be changed.',
    },
    history: { nb: 'Sendt tilbake', en: 'Sent back' },
  },
  input: {
    reason: paragraphs({
      label: { nb: 'Hva må endres, og hvorfor?', en: 'What must be changed, and why?' },
      missing: 'reasonMissing',
    }),
  },
  fits: ({ state }) => state === 'backgroundReady',
  write: ({ values: { reason } }) => ({ data: { state: 'preparing' }, note: reason }),
  after: (req, written) => tellOfReview(req, written, 'sentBack'),
})
