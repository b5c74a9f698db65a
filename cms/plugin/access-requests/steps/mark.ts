import { step } from '../../records/step.ts'
import { markInput } from '../input.ts'
import type { Chosen } from '../given.ts'
import { isOpen, markFaults } from '../rules.ts'
import { copyIn } from '../stored.ts'
import type { ExemptionBasis } from '../bases/text.ts'
import type { TakenWords } from '../redacting/rules.ts'

type ChosenWords = Pick<TakenWords, 'words'> & { readonly basis: ExemptionBasis | null }

/** Says what is taken out of the working copy, and on which basis. All of it is saved at once. */
export const mark = step('access-requests', {
  words: {
    heading: { nb: 'Gå gjennom arbeidskopien', en: 'Go through the working copy' },
    button: { nb: 'Lagre arbeidskopien', en: 'Save the working copy' },
    done: {
      nb: 'Arbeidskopien er lagret. Under ser du hva som blir gitt ut.',
      en: 'The working copy has been saved. Below you see what will be given out.',
    },
    history: { nb: 'Arbeidskopien gjennomgått', en: 'Working copy gone through' },
    purpose: {
      nb: 'Navn, e-postadresser, telefonnumre og fødselsnumre er alltid tatt ut, og hvem som meldte er ikke med. Velg en hjemmel for hver passasje som ikke skal gis ut. De samme ordene blir da tatt ut overalt.',
      en: 'Names, e-mail addresses, telephone numbers and national identity numbers are always taken out, and who reported is not included. Choose a legal basis for each passage that must not be given out. The same words are then taken out everywhere.',
    },
  },
  input: markInput,
  fits: (record) => isOpen(record) && copyIn(record) !== null,
  faults: ({ record, values }) =>
    markFaults(copyIn(record)?.sections ?? [], marksOf(values.marks), wordsOf(values)),
  write: ({ record, values }) => {
    const known = copyIn(record)?.pictures.map(({ id }) => id) ?? []
    const chosen: Chosen = {
      marks: marksOf(values.marks),
      words: wordsOf(values).flatMap(({ basis, words }) => (basis ? [{ words, basis }] : [])),
      pictures: known.filter((id) => values.pictures.includes(id)),
    }
    return { data: { chosen: { ...chosen } }, note: null }
  },
})

function marksOf<M>(marks: readonly (M | null)[]): M[] {
  return marks.flatMap((each) => (each === null ? [] : [each]))
}

function wordsOf(values: {
  readonly words: readonly string[]
  readonly wordBases: readonly (ExemptionBasis | null)[]
}): ChosenWords[] {
  return values.words.flatMap((words, index) =>
    words === '' ? [] : [{ words, basis: values.wordBases[index] ?? null }],
  )
}
