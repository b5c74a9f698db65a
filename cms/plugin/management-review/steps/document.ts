import { today } from '../../core/dates.ts'
import { freeze } from '../../frozen/paper.ts'
import { optionsOf } from '../../options.ts'
import { paragraphs, text } from '../../records/input/text.ts'
import { step } from '../../records/step.ts'
import { loadPaper, paperKind } from '../load.ts'
import { reviewText } from '../text.ts'

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
    const facts = await loadPaper(req, { ...review, ...values, documentedOn })
    return { paper: await freeze(req, { kind: paperKind, record: review.id, facts }) }
  },
  write: ({ day, facts: { paper }, values }) => ({
    data: { ...values, state: 'documented', documentedOn: day, paper },
  }),
})
