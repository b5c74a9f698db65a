import { describe, expect, test } from 'vitest'
import { answerFault, answersDue, commentsOf, type HistoryLine } from './rules.ts'

const said = (id: string, answerBy: string | null = '2026-12-06'): HistoryLine => ({
  id,
  step: 'comment',
  note: `Om ${id}`,
  answerBy,
})
const answer = (answers: string): HistoryLine => ({
  id: `svar-${answers}`,
  step: 'answerComment',
  note: 'Vi har sett på det.',
  answers,
})

describe('a comment of a safety representative', () => {
  test('has its own answer, whatever order they are answered in', () => {
    const history = [said('a'), said('b'), answer('b')]
    expect(commentsOf(history).map(({ answer, waits }) => [answer?.id ?? null, waits])).toEqual([
      [null, true],
      ['svar-b', false],
    ])
  })

  test('after an answer is a new one, and waits for its own', () => {
    const history = [said('a'), answer('a'), said('b', '2026-12-20')]
    expect(answersDue(history)).toEqual(['2026-12-20'])
  })

  test('from before comments were answered waits for nothing, and may be answered all the same', () => {
    expect(answersDue([said('a', null)])).toEqual([])
    expect(answerFault([said('a', null)], 'a')).toBeNull()
  })

  test('is answered once', () => {
    expect(answerFault([said('a'), answer('a')], 'a')).toBe('commentAnswered')
    expect(answerFault([said('a')], 'b')).toBe('commentUnknown')
    expect(answerFault([{ id: 'r', step: 'report' }], 'r')).toBe('commentUnknown')
  })

  test('is due by a day that counts once, the earliest first', () => {
    const history = [said('a', '2026-12-20'), said('b', '2026-12-06'), said('c', '2026-12-06')]
    expect(answersDue(history)).toEqual(['2026-12-06', '2026-12-20'])
    expect(answersDue(null)).toEqual([])
  })
})
