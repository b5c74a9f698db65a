import { say } from '../../core/text.ts'
import { addDays } from '../../core/dates.ts'
import type { Nonconformity } from '../../generated-types.ts'
import { choice } from '../../records/input/choice.ts'
import { day } from '../../records/input/day.ts'
import { paragraphs, text } from '../../records/input/text.ts'
import { type Fault, step } from '../../records/step.ts'
import { deadlineBasis } from '../deadlines/due.ts'
import { dueAfter } from '../deadlines/facts.ts'
import { otherSystemText } from '../text.ts'

/** Days until it is asked after, where nobody says another day. */
const askAfterDays = 14

/** When it shall be asked after. */
export const askAgain = day<Nonconformity>({
  label: { nb: 'Spør på nytt', en: 'Ask again' },
  hint: {
    nb: 'Da får du en påminnelse om å spørre om det er gjort.',
    en: 'You will then be reminded to ask whether it has been done.',
  },
  missing: 'askAgainMissing',
  days: { from: 'today' },
  before: (_record, today) => addDays(today, askAfterDays),
})

/** Sends it to those who can put it right, in a system of their own. It stays here, is asked after, and closes here. */
export const handToSystem = step('nonconformities', {
  words: {
    heading: { nb: 'Send til et annet system', en: 'Send to another system' },
    button: { nb: 'Lagre at saken er sendt', en: 'Record that it has been sent' },
    done: {
      nb: 'Saken er merket som sendt. Den er åpen her til det er rettet.',
      en: 'The case is marked as sent. It is open here until it has been corrected.',
    },
    history: { nb: 'Sendt til et annet system', en: 'Sent to another system' },
    purpose: {
      nb: 'For det eiendom, IT eller andre skal rette. Meld det der først, og skriv nummeret du får. Saken er åpen her til det er gjort.',
      en: 'For what facilities, IT or others must correct. Report it there first, and enter the number you get. The case stays open here until it is done.',
    },
  },
  input: {
    otherSystem: choice({
      label: { nb: 'Hvor er saken sendt?', en: 'Where was the case sent?' },
      words: otherSystemText,
      missing: 'systemMissing',
    }),
    otherSystemName: text({
      label: { nb: 'Navn på systemet', en: 'Name of the system' },
      hint: {
        nb: 'Må fylles ut hvis du velger «Et annet».',
        en: 'Must be filled in if you choose “Another”.',
      },
      optional: true,
    }),
    otherSystemNumber: text({
      label: { nb: 'Nummer der', en: 'Reference number there' },
      optional: true,
    }),
    otherSystemSent: day({
      label: { nb: 'Sendt', en: 'Sent on' },
      missing: 'sentMissing',
      days: { to: 'today' },
      before: (_record: Nonconformity, today: string) => today,
    }),
    askAgain,
    note: paragraphs({ label: { nb: 'Merknad', en: 'Note' }, optional: true }),
  },
  fits: ({ state, otherSystem }) =>
    (state === 'assessed' || state === 'inProgress') && !otherSystem,
  facts: deadlineBasis,
  faults: ({ values, day: now }) => {
    const faults: Fault[] = []
    if (values.otherSystem === 'other' && values.otherSystemName === null) {
      faults.push({ code: 'systemNameMissing', field: 'otherSystemName' })
    }
    if (values.otherSystemSent > now)
      faults.push({ code: 'sentInFuture', field: 'otherSystemSent' })
    if (values.askAgain < now) faults.push({ code: 'askAgainPassed', field: 'askAgain' })
    return faults
  },
  write: ({ record, values: { note, ...sent }, facts }) => {
    const change = { ...sent, state: 'inProgress' as const }
    const which = say(otherSystemText[sent.otherSystem], record.language)
    const said = [sent.otherSystemName ?? which, sent.otherSystemNumber].filter(Boolean).join(', ')
    return {
      data: { ...change, due: dueAfter(record, facts, change) },
      note: [said, note].filter(Boolean).join('\n'),
    }
  },
})
