import { step } from '../../records/step.ts'
import { approvalFaults, lacksFunding, workflow } from '../rules.ts'
import { factsOf } from '../facts.ts'

/**
 * Approves a measure: from now on it is someone's task. Needs someone responsible and a deadline and,
 * in the plan of an HSE process, who pays what it costs.
 */
export const approve = step('measures', {
  words: {
    heading: { nb: 'Godkjenn tiltaket', en: 'Approve the measure' },
    button: { nb: 'Godkjenn', en: 'Approve' },
    done: { nb: 'Tiltaket er godkjent.', en: 'The measure has been approved.' },
    history: { nb: 'Godkjent', en: 'Approved' },
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
