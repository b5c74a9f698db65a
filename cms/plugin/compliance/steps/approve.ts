import type { PayloadRequest } from 'payload'
import { principalOf } from '../../access/principal.ts'
import type { ComplianceEvaluation } from '../../generated-types.ts'
import { paragraphs } from '../../records/input/text.ts'
import { step } from '../../records/step.ts'
import { changersOf } from '../assess.ts'
import { linesOf } from '../load.ts'
import { approveFaults } from '../rules.ts'

/** Approves what somebody else has concluded. */
export const approve = step('compliance-evaluations', {
  words: {
    heading: { nb: 'Godkjenn', en: 'Approve' },
    button: { nb: 'Godkjenn vurderingen', en: 'Approve the evaluation' },
    done: { nb: 'Samsvarsvurderingen er godkjent.', en: 'The evaluation has been approved.' },
    history: { nb: 'Godkjent', en: 'Approved' },
  },
  input: {
    note: paragraphs({ label: { nb: 'Merknad', en: 'Note' }, optional: true }),
  },
  fits: ({ state }) => state === 'concluded',
  facts: approvalFacts,
  faults: ({ facts }) =>
    approveFaults(facts).map((code) => ({ code, status: code === 'linesChanged' ? 409 : 403 })),
  write: ({ by, day, values }) => ({
    data: { state: 'approved', approvedDate: day, approvedBy: by.person },
    note: values.note,
  }),
})

/** What decides whether the one who asks may approve an evaluation. */
export async function approvalFacts(
  req: PayloadRequest,
  { id, steps }: ComplianceEvaluation,
): Promise<Parameters<typeof approveFaults>[0]> {
  const [{ account }, lines] = await Promise.all([principalOf(req), linesOf(req, id)])
  const concluded = (steps ?? []).findLast((each) => each.step === 'conclude')
  return {
    account,
    concludedBy: concluded?.by ?? null,
    assessedBy: lines.flatMap(changersOf),
    changedAfter: lines.some(({ assessedAt }) => (assessedAt ?? '') > (concluded?.at ?? '')),
  }
}
