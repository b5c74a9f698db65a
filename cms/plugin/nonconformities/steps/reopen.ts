import { paragraphs } from '../../records/input/text.ts'
import { step } from '../../records/step.ts'
import { letGoOfReopened } from '../../stories/cases.ts'
import { deadlineBasis } from '../deadlines/due.ts'
import { dueAfter } from '../deadlines/facts.ts'
import { workflow } from '../rules.ts'
import { tellHandlers } from '../told.ts'

/** Opens what was closed or rejected, with the reason: it is judged anew. */
export const reopen = step('nonconformities', {
  words: {
    heading: { nb: 'Åpne avviket igjen', en: 'Reopen the nonconformity' },
    button: { nb: 'Åpne igjen', en: 'Reopen' },
    done: { nb: 'Avviket er åpnet igjen.', en: 'The nonconformity has been reopened.' },
    history: { nb: 'Åpnet igjen', en: 'Reopened' },
  },
  input: {
    reason: paragraphs({ label: { nb: 'Hvorfor?', en: 'Why?' }, missing: 'reasonMissing' }),
  },
  fits: ({ state }) => workflow.reopen.from.includes(state),
  facts: deadlineBasis,
  write: ({ record, values: { reason }, facts, day }) => {
    const state = workflow.reopen.to
    return {
      data: {
        state,
        closedDate: null,
        closingNote: null,
        rejectedReason: null,
        effectCheck: { date: null, result: null, note: null },
        // What was replied before did not settle it: the representative who reported it is answered anew.
        ...(record.byRepresentative === true
          ? { replyToRepresentative: null, replyFrom: day }
          : {}),
        due: dueAfter(record, facts, { state, since: day }),
      },
      note: reason,
    }
  },
  after: async (req, written) => {
    await letGoOfReopened(req)
    await tellHandlers(req, written, 'reopened')
  },
})
