import { today } from '../../core/dates.ts'
import { optionsOf } from '../../options.ts'
import { paragraphs, text } from '../../records/input/text.ts'
import { step } from '../../records/step.ts'
import { freezeReview, readersOf } from '../load.ts'
import { reviewText } from '../text.ts'
import { tellOfReview } from '../told.ts'

/** Documents a review: minutes and archive reference are there, and what it says now is kept for good. */
export const document = step('management-reviews', {
  words: {
    heading: { nb: 'Dokumenter gjennomgangen', en: 'Document the review' },
    button: { nb: 'Dokumenter', en: 'Document' },
    done: {
      nb: 'Gjennomgangen er dokumentert. Den endres ikke mer, og vedtakene kan gjennomføres.',
      en: 'The review is documented. It does not change any more, and its decisions can be carried out.',
    },
    history: { nb: 'Dokumentert', en: 'Documented' },
    purpose: {
      nb: 'Vedtakene må være skrevet først. Etterpå kan ingen endre dem.',
      en: 'Write the decisions first. Afterwards nobody can change them.',
    },
  },
  input: {
    minutes: paragraphs({ label: reviewText.minutes, missing: 'minutesMissing', before: 'stored' }),
    archiveReference: text({
      label: reviewText.archiveReference,
      missing: 'archiveMissing',
      before: 'stored',
    }),
  },
  fits: ({ state }) => state === 'held',
  facts: async (req, review, values) => {
    const documentedOn = today(optionsOf(req.payload).clock)
    const paper = await freezeReview(req, { ...review, ...values, documentedOn })
    return { kept: { paper, ...(await readersOf(req, review)) } }
  },
  write: ({ day, facts: { kept }, values }) => ({
    data: { ...values, state: 'documented', documentedOn: day, ...kept },
  }),
  after: (req, written) => tellOfReview(req, written, 'documented'),
})
