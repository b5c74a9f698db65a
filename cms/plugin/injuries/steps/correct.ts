import { paragraphs } from '../../records/input/text.ts'
import { step } from '../../records/step.ts'
import { entryInput } from '../input.ts'
import { changedIn, entryFaults } from '../rules.ts'
import { neverMedical } from '../text.ts'
import { tellConcerned } from '../told.ts'

/** Corrects an entry. The history says which fields were corrected and by whom, never what stood there. */
export const correct = step('injuries', {
  words: {
    heading: { nb: 'Rett innføringen', en: 'Correct the entry' },
    button: { nb: 'Lagre rettelsen', en: 'Save the correction' },
    done: { nb: 'Innføringen er rettet.', en: 'The entry has been corrected.' },
    history: { nb: 'Rettet', en: 'Corrected' },
  },
  input: {
    ...entryInput,
    answer: paragraphs({
      label: { nb: 'Svar til den som ba om retting', en: 'Answer to the person who asked' },
      hint: neverMedical,
      asked: ({ state }: { readonly state: string }) => state === 'correctionAsked',
    }),
  },
  fits: ({ state }) => state !== 'struck',
  faults: ({ record, values, day }) => {
    const { answer, ...corrected } = values
    const asked = record.state === 'correctionAsked'
    return [
      ...entryFaults(corrected, day),
      ...(asked && answer === null ? [{ code: 'answerMissing', field: 'answer' }] : []),
      ...(changedIn(asStored(record), corrected).length === 0 ? [{ code: 'nothingChanged' }] : []),
    ]
  },
  write: ({ record, values: { answer, ...corrected } }) => ({
    data: {
      ...corrected,
      year: Number(corrected.date.slice(0, 4)),
      state: 'registered',
      askedDate: null,
    },
    note: answer,
    more: { changed: changedIn(asStored(record), corrected) },
  }),
  after: async (req, entry, { record }) => {
    if (record.state === 'correctionAsked') await tellConcerned(req, entry, 'answered')
  },
})

/** A stored entry with the person by id, as the inputs give it. */
function asStored(record: object): Readonly<Record<string, unknown>> {
  const { person } = record as { person?: string | { id: string } | null }
  return { ...record, person: typeof person === 'object' ? (person?.id ?? null) : person }
}
