import { paragraphs } from '../../records/input/text.ts'
import { step } from '../../records/step.ts'
import { deadlineBasis } from '../deadlines/due.ts'
import { dueAfter } from '../deadlines/facts.ts'
import { anyoneNotified, injuryOf } from '../injury/rules.ts'
import { tellOfInjury } from '../injury/told.ts'
import { isOpen } from '../rules.ts'

/**
 * Finds that what was reported is no death or serious injury, with the reason. Everyone who was told is told that too.
 * Once somebody was notified it is not taken back.
 */
export const clearInjury = step('nonconformities', {
  words: {
    heading: {
      nb: 'Avkreft: ingen er døde eller alvorlig skadet',
      en: 'Rule out: nobody has died or been seriously injured',
    },
    button: { nb: 'Avkreft og gi beskjed', en: 'Rule it out and notify everyone' },
    done: {
      nb: 'Det er avkreftet. Alle som hadde fått beskjed, får vite det.',
      en: 'It has been ruled out. Everyone who was notified has been informed.',
    },
    history: {
      nb: 'Avkreftet dødsfall eller alvorlig skade',
      en: 'Ruled out death or serious injury',
    },
  },
  input: {
    reason: paragraphs({
      label: { nb: 'Hvorfor stemmer det ikke?', en: 'Why is it not correct?' },
      hint: {
        nb: 'Alle som fikk beskjed om meldingen, får vite at den er avkreftet. De som kan lese saken, kan lese hvorfor.',
        en: 'Everyone who was notified of the report is told that it has been ruled out. Those who can read the case can read why.',
      },
      missing: 'reasonMissing',
      // The forms for transferring and rejecting stand on the same page, and ask for a reason too.
      posted: 'clearReason',
    }),
  },
  fits: (record) =>
    isOpen(record.state) &&
    injuryOf(record) === 'reported' &&
    !anyoneNotified({ notified: record.notified ?? {} }),
  facts: deadlineBasis,
  write: ({ record, values: { reason }, facts }) => {
    const cleared = { injury: 'cleared' as const, seriousInjury: false }
    return { data: { ...cleared, due: dueAfter(record, facts, cleared) }, note: reason }
  },
  after: (req, written) => tellOfInjury(req, written, 'injuryCleared'),
})
