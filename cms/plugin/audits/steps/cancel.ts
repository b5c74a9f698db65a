import { paragraphs } from '../../records/input/text.ts'
import { step } from '../../records/step.ts'
import { actorNear } from '../impartial.ts'
import { tellOfAudit } from '../told.ts'

/** Withdraws an audit that will not be reported, such as one of a unit that has closed. */
export const cancel = step('audits', {
  words: {
    heading: { nb: 'Trekk revisjonen', en: 'Withdraw the audit' },
    button: { nb: 'Trekk revisjonen', en: 'Withdraw the audit' },
    done: { nb: 'Revisjonen er trukket.', en: 'The audit is withdrawn.' },
    history: { nb: 'Trukket', en: 'Withdrawn' },
  },
  input: {
    reason: paragraphs({
      label: { nb: 'Hvorfor blir den ikke gjennomført?', en: 'Why will it not take place?' },
      missing: 'reasonMissing',
      posted: 'cancelReason',
    }),
  },
  fits: ({ state }) => state === 'planned' || state === 'notified' || state === 'conducted',
  facts: actorNear,
  faults: ({ facts }) => facts,
  write: ({ values: { reason } }) => ({ data: { state: 'cancelled' }, note: reason }),
  // A unit that was never notified has nothing to be told.
  after: async (req, written) => {
    if (written.noticeDate) await tellOfAudit(req, written, 'cancelled')
  },
})
