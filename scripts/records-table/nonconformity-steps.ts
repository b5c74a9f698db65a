import { commentId } from './nonconformity-examples.ts'
import type { Step } from './record-table.ts'
import { personOf } from './viewers.ts'

const manager = 'line manager'
/** More than any text may be. */
export const long = 'x'.repeat(10_001)
/** Nothing, that looks like something. */
export const spaces = ' '
const handedOver = {
  otherSystem: 'facility',
  otherSystemNumber: 'E-1234',
  otherSystemSent: '2026-11-20',
  askAgain: '2026-12-06',
}

/** What people say of a step: nothing of it, spaces, and far too much. */
export const said = (field: string): Required<Step>['faults'] => ({
  spaces: { body: { [field]: spaces } },
  'too long a text': { body: { [field]: long } },
  'a number': { body: { [field]: 5 } },
})

/** Steps that lead a case nowhere: what is written to each other, who handles it, and what another system does. */
export const aroundTheCase: Readonly<Record<string, Step>> = {
  add: {
    by: 'employee concerned',
    at: 'received',
    body: { text: 'Det luktet også i gangen.' },
    faults: { ...said('text'), 'to a closed one': { at: 'closed' } },
  },
  inform: {
    by: manager,
    at: 'received',
    body: { message: 'Vi bestiller ny vifte.' },
    faults: {
      ...said('message'),
      'a sentence that is none': { body: { sentence: 'hello' } },
      'one from an HSE process': { at: 'from an HSE process' },
      'someone with an address': { at: 'reported by someone with an address' },
      'about the manager, by the one above': {
        at: 'about the manager',
        by: 'line manager above',
      },
    },
  },
  nameHandler: {
    by: manager,
    at: 'received',
    body: { handler: personOf('employee') },
    faults: {
      nobody: { body: {} },
      'somebody who is not there': { body: { handler: 'finnes-ikke' } },
      'one it is kept from': {
        at: 'about the manager',
        by: 'line manager above',
        body: { handler: personOf('line manager') },
      },
      'by the one who is named': { at: 'with a named handler', by: 'employee' },
    },
  },
  handToSystem: {
    by: manager,
    at: 'assessed',
    body: handedOver,
    faults: {
      'no system': { body: { ...handedOver, otherSystem: '' } },
      'another without a name': { body: { ...handedOver, otherSystem: 'other' } },
      'sent on a day to come': { body: { ...handedOver, otherSystemSent: '2026-11-23' } },
      'asked on a day that has passed': { body: { ...handedOver, askAgain: '2026-11-21' } },
      'one that is sent': { at: 'with another system' },
      'by the one who is named': { at: 'with a named handler', by: 'employee' },
    },
  },
  askSystem: {
    by: manager,
    at: 'with another system',
    body: { note: 'Delen er bestilt.', askAgain: '2026-12-10' },
    faults: {
      ...said('note'),
      'a day that has passed': { body: { note: 'Bestilt.', askAgain: '2026-11-21' } },
      'no day': { body: { note: 'Bestilt.' } },
    },
  },
  backFromSystem: {
    by: manager,
    at: 'with another system',
    body: { note: 'Viften er byttet.' },
    faults: said('note'),
  },
  answerComment: {
    by: manager,
    at: 'with a comment',
    body: { comment: commentId, answer: 'Vi bytter viften.' },
    faults: {
      'no answer': { body: { comment: commentId, answer: spaces } },
      'a comment that is not there': { body: { comment: 'finnes-ikke', answer: 'Ja.' } },
      'no comment': { body: { answer: 'Ja.' } },
    },
  },
}
