import { describe, expect, test } from 'vitest'
import { type NextFacts, nextOf } from './next.ts'

const facts: NextFacts = {
  state: 'assessed',
  weight: 'minor',
  due: '2026-12-10',
  replyDue: null,
  unanswered: false,
  measures: [],
  withSystem: false,
  putRightElsewhere: false,
  offered: [
    'receive',
    'assess',
    'propose',
    'start',
    'checkEffect',
    'askSystem',
    'close',
    'replyToRepresentative',
    'transfer',
    'reject',
  ],
}

describe('what comes next in a case', () => {
  test.each([
    ['reported', [], 'receive'],
    ['received', [], 'assess'],
    ['assessed', [], 'propose'],
    ['inProgress', ['cancelled'], 'propose'],
    ['assessed', ['inProgress', 'verified'], null],
    ['inProgress', ['done'], null],
    ['inProgress', ['verified', 'cancelled'], 'close'],
    ['effectCheck', ['verified'], 'close'],
    ['closed', [], null],
    ['rejected', [], null],
  ] as const)('where it is %s and its measures are %j: %s', (state, measures, name) => {
    expect(nextOf({ ...facts, state, measures })?.name ?? null).toBe(name)
  })

  test('is the effect check of a serious one whose measures have worked', () => {
    const worked = { ...facts, state: 'inProgress', measures: ['verified'] } as const
    expect(nextOf({ ...worked, weight: 'critical' })?.name).toBe('checkEffect')
  })

  test('is to ask the other system while it has the case, and to close it here afterwards', () => {
    const worked = { ...facts, state: 'inProgress' } as const
    expect(nextOf({ ...worked, withSystem: true })?.name).toBe('askSystem')
    expect(nextOf({ ...worked, putRightElsewhere: true })?.name).toBe('close')
    expect(nextOf({ ...worked, weight: 'serious', putRightElsewhere: true })?.name).toBe(
      'checkEffect',
    )
  })

  test('is what was to be done first: a reply to the representative goes before what has longer', () => {
    expect(nextOf({ ...facts, replyDue: '2026-12-09' })).toEqual({
      name: 'replyToRepresentative',
      due: '2026-12-09',
    })
    expect(nextOf({ ...facts, replyDue: '2026-12-11' })).toEqual({
      name: 'propose',
      due: '2026-12-10',
    })
  })

  test('is nothing for whoever may not take the step, and an answer for the reporter who was asked', () => {
    expect(nextOf({ ...facts, offered: ['comment'] })).toBeNull()
    expect(nextOf({ ...facts, offered: ['answer'] })).toBeNull()
    expect(nextOf({ ...facts, offered: ['answer'], unanswered: true })?.name).toBe('answer')
  })
})
