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
      en: 'Clear: nobody is dead or seriously injured',
    },
    button: { nb: 'Avkreft og gi beskjed', en: 'Clear it and tell everyone' },
    done: {
      nb: 'Det er avkreftet. Alle som hadde fått beskjed, får vite det.',
      en: 'It is cleared. Everyone who had been told is told that too.',
    },
    history: { nb: 'Avkreftet død eller alvorlig skade', en: 'Cleared death or serious injury' },
  },
  input: {
    reason: paragraphs({
      label: { nb: 'Hvorfor er det ikke sant?', en: 'Why is it not true?' },
      hint: {
        nb: 'Alle som fikk beskjed om meldingen, får vite at den er avkreftet. De som kan lese saken, leser hvorfor.',
        en: 'Everyone who was told of the report is told that it is cleared. Those who may read the case read why.',
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
