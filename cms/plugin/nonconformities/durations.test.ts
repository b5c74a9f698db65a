import { expect, test } from 'vitest'
import { durationsOf, type TimedCase } from './durations.ts'

const step = (name: string, at: string) =>
  ({ step: name, at }) as NonNullable<TimedCase['steps']>[number]
const reported: TimedCase = {
  source: 'report',
  reportedDate: '2026-03-02',
  state: 'reported',
  closedDate: null,
  steps: [step('report', '2026-03-02T08:00:00.000Z')],
}
const of = (given: Partial<TimedCase>) => durationsOf({ ...reported, ...given })

test('a case nobody has taken hold of has taken no time yet, whatever is said in it', () => {
  const steps = [...(reported.steps ?? []), step('comment', '2026-03-03T08:00:00.000Z')]
  expect(of({ steps })).toEqual({ receivedDate: null, receiptDays: null, closingDays: null })
})

test('it is received on the day in Oslo, also by whoever assesses it at once', () => {
  const late = of({ state: 'received', steps: [step('receive', '2026-03-09T23:30:00.000Z')] })
  expect(late).toMatchObject({ receivedDate: '2026-03-10', receiptDays: 8 })
  const atOnce = of({ state: 'assessed', steps: [step('assess', '2026-03-02T09:00:00.000Z')] })
  expect(atOnce.receiptDays).toBe(0)
})

test('one that is transferred afterwards was received all the same: the first time counts', () => {
  const steps = [
    step('receive', '2026-03-04T09:00:00.000Z'),
    step('transfer', '2026-03-20T09:00:00.000Z'),
    step('receive', '2026-03-25T09:00:00.000Z'),
  ]
  expect(of({ state: 'received', steps }).receiptDays).toBe(2)
})

test('a finding of the HSE process is received by nobody', () => {
  const steps = [step('assess', '2026-03-04T09:00:00.000Z')]
  expect(of({ source: 'hseProcess', state: 'assessed', steps }).receiptDays).toBeNull()
})

test('one that is carried over was received where it came from, and nobody here was late', () => {
  const steps = [
    step('carryOver', '2026-11-02T09:00:00.000Z'),
    step('assess', '2026-11-04T09:00:00.000Z'),
  ]
  expect(of({ state: 'assessed', steps }).receiptDays).toBeNull()
})

test('it took as long to close as from the report; rejected and reopened ones are not closed', () => {
  const closed = { closedDate: '2026-04-01' } as const
  expect(of({ ...closed, state: 'closed' }).closingDays).toBe(30)
  expect(of({ ...closed, state: 'rejected' }).closingDays).toBeNull()
  expect(of({ state: 'received' }).closingDays).toBeNull()
})
