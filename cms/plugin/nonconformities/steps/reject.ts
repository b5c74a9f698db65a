import type { PayloadRequest } from 'payload'
import { principalOf } from '../../access/principal.ts'
import { rolesOf } from '../../access/rules.ts'
import { choice } from '../../records/input/choice.ts'
import { paragraphs } from '../../records/input/text.ts'
import { step } from '../../records/step.ts'
import { lacksReply } from '../deadlines/rules.ts'
import { injuryStands } from '../injury/rules.ts'
import { directorRejects, workflow } from '../rules.ts'
import { offered, rejectSentences, saidTo, sentenceHint } from '../sentences.ts'
import { tellReporter } from '../told.ts'

/**
 * Rejects what is no nonconformity, with the reason. The reporter is told. An accident is rejected by the HSE director
 * alone, and a death or a serious injury not before it is cleared.
 */
export const reject = step('nonconformities', {
  words: {
    heading: {
      nb: 'Avvis saken (dette er ikke et avvik)',
      en: 'Reject: this is not a nonconformity',
    },
    button: { nb: 'Avvis', en: 'Reject' },
    done: { nb: 'Avviket er avvist.', en: 'The nonconformity has been rejected.' },
    history: { nb: 'Avvist', en: 'Rejected' },
    purpose: {
      nb: 'For saker som ikke er avvik. Den som meldte, får beskjed og kan lese hvorfor.',
      en: 'For cases that are not nonconformities. The reporter is notified and can read why.',
    },
  },
  input: {
    sentence: choice({
      label: { nb: 'Velg en begrunnelse', en: 'Choose a reason' },
      hint: sentenceHint,
      ...offered(rejectSentences),
    }),
    reason: paragraphs({
      label: { nb: 'Hvorfor?', en: 'Why?' },
      hint: {
        nb: 'Den som meldte, kan lese dette.',
        en: 'The reporter can read this.',
      },
      optional: true,
    }),
  },
  fits: (record) => workflow.reject.from.includes(record.state) && !injuryStands(record),
  facts: async (req: PayloadRequest) => ({ director: await isDirector(req) }),
  faults: ({ record, values: { reason, sentence }, facts: { director } }) => [
    ...(directorRejects(record) && !director
      ? [{ code: 'directorRejects', status: 403 as const }]
      : []),
    ...(lacksReply(record) ? [{ code: 'noReply', status: 409 as const }] : []),
    ...(reason === null && sentence === null ? [{ code: 'reasonMissing', field: 'reason' }] : []),
  ],
  write: ({ record, values: { reason, sentence }, day }) => {
    const said = saidTo(record, rejectSentences, { sentence, text: reason })
    return {
      data: {
        state: workflow.reject.to,
        rejectedReason: said,
        closedDate: day,
        due: null,
      },
      note: said,
    }
  },
  after: (req, written) => tellReporter(req, written, 'rejected'),
})

/** True for an HSE director. */
export async function isDirector(req: PayloadRequest): Promise<boolean> {
  return rolesOf(await principalOf(req)).includes('hseUnitApprover')
}
