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
      nb: 'Navn Verne kjenner fra saken og registeret er tatt ut, og e-postadresser, telefonnumre og fødselsnumre som er skrevet slik de pleier. Se selv etter andre navn, også fornavn alene. Velg en hjemmel for hver passasje som ikke skal gis ut. De samme ordene blir da tatt ut overalt.',
      en: 'Names that Verne knows from the case and the register are taken out, and e-mail addresses, telephone numbers and national identity numbers written the usual way. Look for other names yourself, also first names alone. Choose a legal basis for each passage that must not be given out. The same words are then taken out everywhere.',
    },
  },
  input: markInput,
  fits: (record) => isOpen(record) && copyIn(record) !== null,
  faults: ({ record, values }) => {
    const copy = copyIn(record)
    // Passages are known by their place, and another copy has others there.
    if (!copy || copy.at !== values.copy) return [{ code: 'copyReplaced', field: 'marks' }]
    return markFaults(copy.sections, marksOf(values.marks), wordsOf(values))
  },
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
