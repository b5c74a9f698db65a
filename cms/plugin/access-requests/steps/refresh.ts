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
      nb: 'Arbeidskopien er saken slik den er nå. Gå gjennom den: det som er endret i saken, er ikke merket.',
      en: 'The working copy is the case as it is now. Go through it: what has changed in the case is not marked.',
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
    return { data: { copy: facts && { ...facts }, chosen: { ...kept } } }
  },
})
