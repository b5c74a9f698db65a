import { describe, expect, test } from 'vitest'
import {
  carriedOver,
  type Holdings,
  openableYears,
  type Participant,
  proposedParticipants,
} from './rules.ts'

const everything = { pre: true, mapping: true, post: true }
const took = (
  person: string | null,
  role: Participant['role'],
  more: Partial<Participant> = {},
): Omit<Participant, 'fromLast'> => ({
  person,
  name: person ?? 'Student',
  role,
  organisation: null,
  ...everything,
  ...more,
})
const holdings: Holdings = [
  ['lineManager', [{ person: 'kari', name: 'Kari' }]],
  ['safetyRepresentative', [{ person: 'per', name: 'Per' }]],
  ['deputyManager', [{ person: 'kari', name: 'Kari' }]],
]
const propose = (before: readonly Omit<Participant, 'fromLast'>[], above: string[] = []) =>
  proposedParticipants(holdings, before, (person) => person !== 'gone', new Set(above)).map(
    ({ fromLast, person, role }) => [person, role, fromLast],
  )

describe('who is proposed', () => {
  test('in a first year is who holds a role, each once', () => {
    expect(propose([])).toEqual([
      ['kari', 'lineManager', false],
      ['per', 'safetyRepresentative', false],
    ])
  })

  test('later is also who took part last year, in the role they had, but for those who left', () => {
    expect(
      propose([
        took('kari', 'lineManager'),
        took('nils', 'workshopOrEngineers'),
        took('gone', 'radiationCoordinator'),
        took(null, 'studentRepresentative'),
      ]),
    ).toEqual([
      ['kari', 'lineManager', true],
      ['per', 'safetyRepresentative', false],
      ['nils', 'workshopOrEngineers', true],
      [null, 'studentRepresentative', true],
    ])
  })

  test('is nobody in a role that is another’s now', () => {
    expect(propose([took('siv', 'lineManager'), took('ola', 'safetyRepresentative')])).toEqual([
      ['kari', 'lineManager', false],
      ['per', 'safetyRepresentative', false],
    ])
  })

  test('is in the role they hold now, where that is another than last year', () => {
    expect(propose([took('per', 'other')])).toContainEqual(['per', 'safetyRepresentative', true])
    expect(propose([took('per', 'other')])).toHaveLength(2)
  })

  test('is the coordinator of the unit above who took part, as long as she coordinates there', () => {
    const before = [took('eva', 'hseCoordinator')]
    expect(propose(before, ['eva'])).toContainEqual(['eva', 'hseCoordinator', true])
    expect(propose(before)).toHaveLength(2)
  })

  test('takes part in what they took part in', () => {
    const before = [
      took('per', 'safetyRepresentative', { pre: false, organisation: 'Lab' }),
      took('nils', 'operations', { post: false }),
    ]
    const found = proposedParticipants(holdings, before, () => true, new Set())
    expect(found.map(({ organisation, post, pre }) => [pre, post, organisation])).toEqual([
      [true, true, null],
      [false, true, 'Lab'],
      [true, false, null],
    ])
  })
})

describe('what is carried over', () => {
  const challenges = [
    { id: 'left', selected: false, settled: false },
    { id: 'done', selected: true, settled: true },
    { id: 'dropped', selected: true, settled: false },
  ]
  const ids = (closed: boolean): string[] =>
    carriedOver(challenges, { closed }).map((each) => each.id)

  test('from a closed process is what was not taken', () => {
    expect(ids(true)).toEqual(['left'])
  })

  test('from one that was never closed is also what was taken and came to nothing', () => {
    expect(ids(false)).toEqual(['left', 'dropped'])
  })
})

test.each([
  ['2026-01-01', [2026]],
  ['2026-08-31', [2026]],
  ['2026-09-01', [2026, 2027]],
  ['2026-12-31', [2026, 2027]],
])('on %s one may open %j', (day, years) => {
  expect(openableYears(day)).toEqual(years)
})
