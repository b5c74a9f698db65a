import { step } from '../../records/step.ts'
import { actorNear } from '../impartial.ts'
import { aboutFaults, aboutInputs } from '../inputs.ts'

/** Changes what a planned audit is about, and when. */
export const change = step('audits', {
  words: {
    heading: { nb: 'Endre planen for revisjonen', en: 'Change the plan of the audit' },
    button: { nb: 'Lagre', en: 'Save' },
    done: { nb: 'Endringene er lagret.', en: 'Changes saved.' },
    history: { nb: 'Endret', en: 'Changed' },
  },
  input: aboutInputs,
  fits: ({ state }) => state === 'planned',
  facts: actorNear,
  faults: ({ facts, values }) => [...facts, ...aboutFaults(values)],
  write: ({ values }) => ({ data: { ...values, year: Number(values.auditDate.slice(0, 4)) } }),
})
