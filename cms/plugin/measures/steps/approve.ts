import { step } from '../../records/step.ts'
import { approvalFaults, lacksFunding, workflow } from '../rules.ts'
import { factsOf } from '../facts.ts'

/**
 * Approves a measure: from now on it is someone's task. Needs someone responsible and a deadline and,
 * in the plan of an HSE process, who pays what it costs.
 */
export const approve = step('measures', {
  words: {
    heading: { nb: 'Vedta tiltaket', en: 'Approve the measure' },
    button: { nb: 'Vedta', en: 'Approve' },
    done: { nb: 'Tiltaket er vedtatt.', en: 'The measure is approved.' },
    history: { nb: 'Vedtatt', en: 'Approved' },
  },
  input: {},
  fits: ({ state }) => workflow.approve.from.includes(state),
  faults: ({ record }) => [
    ...approvalFaults(factsOf(record)),
    ...(record.process && lacksFunding(record.cost ?? {})
      ? [{ code: 'fundingMissing', field: 'fundedBy' }]
      : []),
  ],
  write: () => ({ data: { state: workflow.approve.to } }),
})
