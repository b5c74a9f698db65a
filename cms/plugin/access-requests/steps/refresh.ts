import { fill, type Text } from '../../core/text.ts'
import { idOf } from '../../database/local.ts'
import { step } from '../../records/step.ts'
import type { WorkingCopy } from '../copy.ts'
import type { Chosen } from '../given.ts'
import { marksKept, standsIn } from '../redacting/rules.ts'
import { isOpen } from '../rules.ts'
import { chosenIn, copyIn } from '../stored.ts'
import { caseFor, takeCopy } from '../take-copy.ts'

/** Takes the copy anew, after the case has changed. What is marked stays where the same words stand in it. */
export const refresh = step('access-requests', {
  words: {
    heading: { nb: 'Hent saken på nytt', en: 'Fetch the case again' },
    button: { nb: 'Hent saken på nytt', en: 'Fetch the case again' },
    done: {
      nb: 'Arbeidskopien er saken slik den er nå. Gå gjennom den: det som er endret i saken, er ikke merket. Falt noe av det du hadde merket bort, står det i historikken hvor mye.',
      en: 'The working copy is the case as it is now. Go through it: what has changed in the case is not marked. If some of what you had marked is gone, the history says how much.',
    },
    history: { nb: 'Saken hentet på nytt', en: 'Case fetched again' },
  },
  input: {},
  fits: isOpen,
  facts: async (req, { language, nonconformity }): Promise<WorkingCopy | null> => {
    const found = await caseFor(req, idOf(nonconformity))
    return found && takeCopy(req, found, language)
  },
  faults: ({ facts }) => (facts === null ? [{ code: 'caseGone', status: 409 }] : []),
  write: ({ facts, record }) => {
    const before = copyIn(record)
    const chosen = chosenIn(record)
    const sections = facts?.sections ?? []
    const lines = sections.flatMap((section) => section.lines)
    const kept: Chosen = {
      marks: before ? marksKept(before.sections, sections, chosen.marks) : [],
      words: chosen.words.filter(({ words }) => lines.some(({ text }) => standsIn(text, words))),
      pictures: chosen.pictures.filter((id) => facts?.pictures.some((each) => each.id === id)),
    }
    const note = goneFrom(chosen, kept)
    return {
      data: { copy: facts && { ...facts }, chosen: { ...kept } },
      note: note && note[record.language],
    }
  },
})

const gone = {
  nb: 'Falt bort, fordi det ikke står slik i saken lenger: {marks} av {allMarks} merkede passasjer, {words} av {allWords} ord og uttrykk.',
  en: 'Gone, as the case no longer says it like that: {marks} of {allMarks} marked passages, {words} of {allWords} words and phrases.',
} satisfies Text

/** How much of what was chosen is not in the new copy; null where all of it is. */
function goneFrom(before: Chosen, kept: Chosen): Text | null {
  const marks = before.marks.length - kept.marks.length
  const words = before.words.length - kept.words.length
  if (marks + words === 0) return null
  const all = { allMarks: before.marks.length, allWords: before.words.length }
  return fill(gone, { marks, words, ...all })
}
