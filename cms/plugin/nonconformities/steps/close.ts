import { spokenDay } from '../../admin/spoken-dates.ts'
import type { Nonconformity } from '../../generated-types.ts'
import { choice, only } from '../../records/input/choice.ts'
import { paragraphs } from '../../records/input/text.ts'
import { type Fault, step } from '../../records/step.ts'
import { closingFacts } from '../facts.ts'
import { weightOf } from '../injury/rules.ts'
import {
  closingFaults,
  type ClosingFacts,
  type ClosingGap,
  closingGaps,
  effectCheckFrom,
  isSerious,
  workflow,
} from '../rules.ts'
import { closeSentences, offered, saidTo, sentenceHint } from '../sentences.ts'
import { effectText } from '../text.ts'
import { tellReporter } from '../told.ts'

type CloseSentence = keyof typeof closeSentences

/**
 * Closes it: what was done, and whether it helped. Whoever corrected a serious or critical one cannot; the manager
 * above does, and the HSE director where every manager has corrected it.
 */
export const close = step('nonconformities', {
  words: {
    heading: { nb: 'Lukk avviket', en: 'Close the nonconformity' },
    button: { nb: 'Se gjennom og lukk', en: 'Review and close' },
    done: { nb: 'Avviket er lukket.', en: 'The nonconformity has been closed.' },
    history: { nb: 'Lukket', en: 'Closed' },
    purpose: {
      nb: 'Skriv hva som er gjort. Den som meldte, får beskjed og kan lese det.',
      en: 'Write what was done. The reporter is notified and can read it.',
    },
  },
  input: {
    sentence: choice({
      label: { nb: 'Velg en setning', en: 'Choose a sentence' },
      hint: sentenceHint,
      optional: true,
      asked: (found: Nonconformity) => !isSerious(weightOf(found)),
      ...offered(closeSentences),
    }),
    note: paragraphs({
      label: { nb: 'Hva er gjort?', en: 'What was done?' },
      hint: {
        nb: 'Den som meldte, kan lese dette.',
        en: 'The reporter can read this.',
      },
    }),
    effect: choice({
      label: { nb: 'Virket det?', en: 'Did it work?' },
      hint: {
        nb: 'Må besvares hvis saken er alvorlig eller har vært til effektkontroll.',
        en: 'Must be answered if the case is serious or has been through an effect check.',
      },
      optional: true,
      words: only(effectText, ['worked', 'partly', 'didNot']),
    }),
    cause: paragraphs({
      label: { nb: 'Hvorfor skjedde det?', en: 'Why did it happen?' },
      // The form for assessing stands on the same page, and asks for the cause too.
      posted: 'closingCause',
      asked: (found: Nonconformity) => isSerious(weightOf(found)),
      before: 'stored',
    }),
  },
  fits: ({ state }) => workflow.close.from.includes(state),
  facts: closingFacts,
  faults: ({ record, values, facts, day, by }) => [
    ...closingGaps(facts, by.person, day).map((gap) => inTheWay(gap, facts)),
    ...closingFaults({ ...values, note: doneIn(record, values) ?? '' }, facts),
  ],
  write: ({ record, values, day }) => {
    const { effect, cause } = values
    const note = doneIn(record, values)
    return {
      data: {
        state: workflow.close.to,
        closingNote: note,
        closedDate: day,
        due: null,
        ...(cause === null ? {} : { cause }),
        ...(effect === null ? {} : { effectCheck: { date: day, result: effect, note } }),
      },
      note,
    }
  },
  after: (req, written) => tellReporter(req, written, 'closed'),
  confirm: true,
})

/** What was done, in one's own words or in those of the sentence that was chosen; null for neither. */
function doneIn(
  record: Nonconformity,
  { note, sentence }: { readonly note: string | null; readonly sentence: CloseSentence | null },
): string | null {
  return saidTo(record, closeSentences, { sentence, text: note })
}

function inTheWay(gap: ClosingGap, facts: ClosingFacts): Fault {
  const from = effectCheckFrom(facts)
  return {
    code: gap,
    status: gap === 'correctedIt' || gap === 'lineCloses' ? 403 : 409,
    say: { day: { nb: spokenDay(from, 'nb'), en: spokenDay(from, 'en') } },
  }
}
