import type { PayloadRequest } from 'payload'
import { idOf } from '../../database/local.ts'
import type { Proposal } from '../../generated-types.ts'
import { paragraphs } from '../../records/input/text.ts'
import { type Fault, step } from '../../records/step.ts'
import { isUndecided, isWaiting, stateAfter } from '../rules.ts'
import { caseTakesNone, makeOf, openProcessOf } from '../taken.ts'
import { tellProposer } from '../told.ts'

/**
 * Says yes: a measure is made as proposed, or a challenge of the unit's open HSE process. Taken up again after a crash,
 * it is completed, and nothing is made twice.
 */
export const take = step('proposals', {
  words: {
    heading: { nb: 'Ta forslaget videre', en: 'Take up the proposal' },
    button: { nb: 'Ta det videre', en: 'Take up the proposal' },
    done: {
      nb: 'Forslaget er tatt videre, og den som foreslo det, får vite det.',
      en: 'The proposal has been taken up, and the person who made it has been told.',
    },
    history: { nb: 'Tatt videre', en: 'Taken up' },
  },
  input: {
    note: paragraphs({
      label: {
        nb: 'Beskjed til den som foreslo det',
        en: 'Message to the person who made the proposal',
      },
      optional: true,
    }),
  },
  fits: isWaiting,
  facts: async (req: PayloadRequest, record: Proposal) => ({
    process: record.matter === 'challenge' ? await openProcessOf(req, idOf(record.unit)) : null,
    // Of a measure that was made before a crash, nothing is asked again.
    refused: isUndecided(record) ? await caseTakesNone(req, record) : null,
  }),
  faults: ({ record, facts: { process, refused } }): Fault[] => [
    ...(record.matter === 'challenge' && process === null
      ? [{ code: 'noOpenProcess', status: 409 as const }]
      : []),
    ...(refused === null ? [] : [{ code: refused, status: 409 as const }]),
  ],
  write: ({ values: { note } }) => ({
    data: { state: stateAfter.take, decision: note },
    note,
  }),
  after: async (req, written, { facts: { process } }) => {
    await makeOf(req, written, process)
    await tellProposer(req, written, 'taken')
  },
})
