import { describe, expect, test } from 'vitest'
import type { HseProcess } from '../../plugin/generated-types.ts'
import type { ProcessFacts } from '../../plugin/processes/rules.ts'
import { inputGroups, inputText, type ProcessState } from '../../plugin/processes/text.ts'
import { processAddress } from './addresses.ts'
import {
  isLastMapping,
  isLastThing,
  linesOf,
  type Listed,
  nextThing,
  nextUnmapped,
  nextUnplanned,
  partOf,
  thingAddress,
} from './things.ts'

const nothing = { date: null, managerAbsentReason: '', attendance: null }
const taken = (id: string) => ({
  id,
  title: `Utfordring ${id}`,
  likelihood: 3,
  consequence: 3,
  selected: true,
  priorityReason: '',
  noMappingReason: '',
  finding: false,
  noMeasureReason: '',
  topic: null,
})
const mapped = (challenge: string) => ({ challenge }) as ProcessFacts['mappings'][number]
const planned = (challenge: string, state = 'proposed') =>
  ({ challenges: [challenge], own: true, state }) as unknown as ProcessFacts['measures'][number]

/** A process nobody has written anything in. */
function listed(
  state: ProcessState,
  facts: Partial<ProcessFacts> = {},
  process: Partial<HseProcess> = {},
): Listed {
  return {
    day: '2026-11-28',
    process: { number: 'HMS-2026-KJ-01', state, ...process } as HseProcess,
    facts: {
      state,
      plan: { preDate: null, mappingFrom: null, mappingTo: null, postDate: null, hours: null },
      participants: [],
      confirmedByManager: false,
      confirmedByRepresentative: false,
      pre: nothing,
      inputs: [],
      psychosocial: { goneThrough: false, how: '', result: '', challenge: null },
      challenges: [],
      manyReason: '',
      mappings: [],
      post: nothing,
      requirementsUpdated: null,
      statementsAsked: null,
      managerStated: false,
      representativeStated: false,
      hasRepresentative: true,
      registered: new Set(),
      measures: [],
      manyChallenges: 5,
      ...facts,
    } as ProcessFacts,
  }
}
const progress = (part: 'planning' | 'preMeeting' | 'postMeeting', one: Listed): string[] =>
  linesOf(part, one).map((each) => each.progress)

describe('the list of a part', () => {
  test('holds nothing against what nobody has begun, and leaves minutes to those who want them', () => {
    const empty = listed('planned')
    expect(progress('planning', empty)).toEqual(['notBegun', 'notBegun', 'notBegun'])
    expect(progress('preMeeting', empty).at(-1)).toBe('optional')
    expect(linesOf('planning', empty).flatMap((each) => each.missing)).toEqual([])
  })

  test('says of what was begun what it lacks, each at its own line', () => {
    const plan = { preDate: '2026-09-01', mappingFrom: null, mappingTo: null, postDate: null }
    const [dates, participants] = linesOf(
      'planning',
      listed('planned', { plan: { ...plan, hours: 4 } }),
    )
    expect(dates?.progress).toBe('begun')
    expect(dates?.missing.map(({ field }) => field)).toEqual([
      'mappingFrom',
      'mappingTo',
      'postDate',
    ])
    expect(participants?.missing).toEqual([])
  })

  test('is done with nothing to approve once each challenge has a measure that was approved, or says why not', () => {
    const challenges = [taken('a'), { ...taken('b'), noMeasureReason: 'Driften retter det.' }]
    const approve = (measures: ProcessFacts['measures']): string | undefined =>
      progress('postMeeting', listed('postMeeting', { challenges, measures })).at(-1)
    expect(approve([])).toBe('notBegun')
    expect(approve([planned('a')])).toBe('notBegun')
    expect(approve([planned('a', 'approved')].map((each) => ({ ...each, amount: 0 })))).toBe('done')
  })

  test('leads to the next thing that is not done, then to what was passed, and to nothing when all is done', () => {
    const some = listed('planned', {
      participants: [
        { id: 'p', who: 'x', role: 'lineManager', pre: true, mapping: true, post: true },
      ],
    })
    expect(nextThing('planning', null, some)).toBe('dates')
    expect(nextThing('planning', 'dates', some)).toBe('confirm')
    expect(nextThing('planning', 'confirm', some)).toBe('dates')
    const plan = {
      preDate: '2026-09-01',
      mappingFrom: '2026-09-01',
      mappingTo: '2026-09-01',
      postDate: '2026-09-01',
      hours: 4,
    }
    const agreed = { confirmedByManager: true, confirmedByRepresentative: true }
    const all = listed('planned', { ...some.facts, plan, ...agreed })
    expect(nextThing('planning', null, all)).toBeNull()
    expect(isLastThing('dates', all)).toBe(true)
    expect(isLastThing('dates', some)).toBe(false)
    expect(isLastThing('preHeld', all)).toBe(false)
  })

  test('begins challenges, and measures, with the first of them', () => {
    const none = listed('preMeeting')
    expect(thingAddress('en', 'challenges', none)).toBe(
      processAddress('en', 'HMS-2026-KJ-01', 'challenges', 'new'),
    )
    const one = listed('postMeeting', { challenges: [taken('a')] })
    expect(thingAddress('nb', 'plan', one)).toBe(
      '/min-hms/hms-runde/HMS-2026-KJ-01/tiltak/ny?challenge=a',
    )
    const begun = listed('postMeeting', { challenges: [taken('a')], measures: [planned('a')] })
    expect(thingAddress('nb', 'plan', begun)).toBe(
      '/min-hms/hms-runde/HMS-2026-KJ-01/ettermote/handlingsplan',
    )
  })
})

test('from one challenge it goes on to the next that has nothing yet, and round to those before it', () => {
  const challenges = [taken('a'), taken('b'), taken('c'), { ...taken('d'), selected: false }]
  const one = listed('mapping', { challenges, mappings: [mapped('b')] })
  expect(nextUnmapped(null, one)).toBe('a')
  expect(nextUnmapped('a', one)).toBe('c')
  expect(nextUnmapped('c', one)).toBe('a')
  expect(isLastMapping('c', one)).toBe(false)
  const rest = listed('mapping', { challenges, mappings: [mapped('a'), mapped('b')] })
  expect(isLastMapping('c', rest)).toBe(true)
  expect(nextUnplanned('a', { facts: { ...one.facts, measures: [planned('b')] } })).toBe('c')
  const cancelled = { ...one.facts, measures: [planned('b', 'cancelled')] }
  expect(nextUnplanned('a', { facts: cancelled })).toBe('b')
})

test('everything that is gone through is gone through in one turn, and in one alone', () => {
  const kinds = Object.values(inputGroups).flat()
  expect([...kinds].sort()).toEqual(Object.keys(inputText).sort())
})

test('a page belongs to the part whose list it stands in', () => {
  expect(partOf('findings')).toBe('postMeeting')
  expect(partOf('preMeeting')).toBe('preMeeting')
  expect(partOf('mapping')).toBeNull()
  expect(partOf(null)).toBeNull()
})
