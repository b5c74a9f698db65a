import { describe, expect, test } from 'vitest'
import { type Act, compare, type Entry, expectedKey, knownTo } from './rules.ts'
import { lookedUp, othersOf } from './others/rules.ts'
import {
  type Confirmation,
  confirmationFaults,
  effectOf,
  isGoneThrough,
  reviewDue,
} from './deciding/rules.ts'
import { foundSentence } from './sentences.ts'

const day = '2026-11-29'
const id = 'LOV-2002-06-14-20'
const entry = (more: Partial<Entry> = {}): Entry => ({
  id: 'fire',
  lovdataId: id,
  title: 'Lov om prøvebrann',
  state: 'inForce',
  inForceFrom: '2002-07-01',
  changedOn: null,
  knownTo: '2026-07-02',
  ...more,
})
const act = (more: Partial<Act> = {}): Act => ({
  id,
  file: 'nl/nl-20020614-020.xml',
  text: 'current',
  title: 'Lov om prøvebrann',
  shortTitle: 'Prøvebrannloven',
  ministry: null,
  inForce: ['2002-07-01'],
  undecided: false,
  lastChange: null,
  changedBy: [],
  changes: [],
  announced: null,
  ...more,
})
const changed = (on: string, by = 'LOV-2026-06-19-50', from: string | null = on): Partial<Act> => ({
  lastChange: on,
  changedBy: [{ id: by, from }],
})
const found = (
  own: Entry,
  acts: readonly Act[],
  {
    expected = new Set<string>(),
    seen = {},
  }: { expected?: Set<string>; seen?: Record<string, string> } = {},
) => compare({ entries: [own], acts, seen, expected, day })
const kinds = (...given: Parameters<typeof found>): string[] =>
  found(...given).found.map(({ kind, on }) => `${kind} ${on ?? '-'}`)
/** As many of a kind as Lovdata has, under identifiers of their own. */
const many = (kind: 'LOV' | 'FOR', count: number): Act[] =>
  Array.from({ length: count }, (_, index) =>
    act({ id: `${kind}-2001-01-01-${String(index + 1)}`, announced: '2026-08-01' }),
  )

describe('an entry of the register', () => {
  test.each<[name: string, own: Partial<Entry>, theirs: Partial<Act>, kinds: string[]]>([
    ['was never amended', {}, {}, []],
    ['was amended before it was compared', {}, changed('2026-03-01'), []],
    ['was amended after it was compared', {}, changed('2026-10-01'), ['amended 2026-10-01']],
    ['will be amended', {}, changed('2027-01-01'), ['amended 2027-01-01']],
    ['was amended as the register says', { changedOn: '2026-10-01' }, changed('2026-10-01'), []],
    ['was compared with nothing', { knownTo: null }, changed('2010-01-01'), ['amended 2010-01-01']],
    ['has another title', {}, { title: 'Lov om brann' }, ['retitled -']],
    ['has the same title with other signs', {}, { title: 'Lov om  «prøve-brann».' }, []],
    ['has no title here', { title: null }, { title: 'Lov om brann' }, []],
    [
      'has come into force',
      { state: 'comingIntoForce', inForceFrom: null },
      { inForce: ['2026-11-01', '2027-01-01'] },
      ['inForce 2026-11-01'],
    ],
    [
      'has been given a day',
      { state: 'comingIntoForce', inForceFrom: null },
      { inForce: ['2027-01-01'] },
      ['inForce 2027-01-01'],
    ],
    [
      'comes on the day the register says',
      { state: 'comingIntoForce', inForceFrom: '2027-01-01' },
      { inForce: ['2027-01-01'] },
      [],
    ],
  ])('that %s', (_name, own, theirs, expected) => {
    expect(kinds(entry(own), [act(theirs)])).toEqual(expected)
  })

  test('is compared with what was seen last, also where Lovdata was late', () => {
    const late = act(changed('2026-06-15'))
    const { found: nothing, seen } = found(entry(), [act(changed('2026-03-01'))])
    expect(nothing).toEqual([])
    expect(kinds(entry(), [late], { seen })).toEqual(['amended 2026-06-15'])
    expect(kinds(entry(), [act(changed('2026-03-01'))], { seen })).toEqual([])
    // Files that are older than the last ones.
    expect(kinds(entry(), [act(changed('2025-01-01'))], { seen })).toEqual([])
    const other = act(changed('2026-03-01', 'LOV-2026-02-02-2'))
    expect(kinds(entry(), [other], { seen })).toEqual(['amended 2026-03-01'])
  })

  test('is found amended under the same key however often, and another amendment of that day under another', () => {
    const keyOf = (theirs: Partial<Act>) => found(entry(), [act(theirs)]).found[0]?.key
    const first = keyOf(changed('2026-10-01'))
    expect(first).toBe(`${id}:amended:2026-10-01 LOV-2026-06-19-50`)
    expect(keyOf(changed('2026-10-01', 'LOV-2026-09-09-9'))).not.toBe(first)
  })
})

describe('what is gone', () => {
  const acts = many('LOV', 500)
  test('is no longer in force where all acts are there, and says nothing of regulations', () => {
    expect(kinds(entry(), acts)).toEqual(['repealed -'])
    const regulation = entry({ lovdataId: 'FOR-1996-12-06-1127' })
    expect(found(regulation, acts)).toMatchObject({
      found: [],
      notThere: ['FOR-1996-12-06-1127'],
      complete: { act: true, regulation: false },
    })
  })

  test.each<[name: string, own: Partial<Entry>]>([
    ['is not in force yet', { state: 'comingIntoForce' }],
    ['is repealed already', { state: 'repealed' }],
    ['was compared with newer files', { knownTo: '2026-11-01' }],
    ['is newer than the files', { lovdataId: 'LOV-2026-10-10-1' }],
  ])('is not told of where it %s', (_name, own) => {
    expect(kinds(entry(own), acts)).toEqual([])
  })

  test('proves nothing in a folder with some files, nor where much of the register is missing', () => {
    expect(found(entry(), many('LOV', 499)).notThere).toEqual([id])
    const half = compare({
      entries: [1, 2, 3, 4].map((each) =>
        entry({ id: `gone-${String(each)}`, lovdataId: `LOV-2003-01-01-${String(each)}` }),
      ),
      acts: many('LOV', 600),
      seen: {},
      expected: new Set(),
      day,
    })
    expect(half.found.map(({ kind }) => kind)).not.toContain('repealed')
  })
})

describe('what another act will change', () => {
  const bill = (more: Partial<Act>): Act =>
    act({ id: 'LOV-2026-11-20-77', title: 'Lov om endringer', changes: [id], ...more })
  test.each<[name: string, theirs: Partial<Act>, kinds: string[]]>([
    ['has a day', { inForce: ['2027-03-01'] }, ['announced 2027-03-01']],
    [
      'has a day, and parts wait for one',
      { inForce: ['2027-03-01'], undecided: true },
      ['announced 2027-03-01'],
    ],
    ['waits for a day', { inForce: [], undecided: true }, ['announced -']],
    [
      'waited for a day when the entry was compared',
      { id: 'LOV-2026-06-19-50', inForce: [], undecided: true },
      [],
    ],
    ['has come', { inForce: ['2026-10-01'] }, []],
    ['is of another act', { changes: ['LOV-1999-01-01-1'], inForce: ['2027-03-01'] }, []],
  ])('is told of where it %s', (_name, theirs, expected) => {
    expect(kinds(entry(), [act(), bill(theirs)])).toEqual(expected)
    expect(kinds(entry(), [act(), bill({ text: 'announced', ...theirs })])).toEqual(expected)
  })

  test('is told of for two years where nobody has compared the entry, and never of what is repealed', () => {
    const waits = (made: string) => bill({ id: made, inForce: [], undecided: true })
    const unknown = entry({ knownTo: null })
    expect(kinds(unknown, [waits('LOV-2025-06-20-81')])).toEqual(['announced -'])
    expect(kinds(unknown, [waits('LOV-2013-06-21-100')])).toEqual([])
    expect(kinds(entry({ state: 'repealed' }), [waits('LOV-2026-11-20-77')])).toEqual([])
  })

  test('is not found again as an amendment once it was confirmed', () => {
    const come = act(changed('2026-11-01'))
    const expected = new Set([expectedKey(id, 'LOV-2026-06-19-50', '2026-11-01')])
    expect(kinds(entry(), [come])).toEqual(['amended 2026-11-01'])
    expect(kinds(entry(), [come], { expected })).toEqual([])
  })
})

test.each([
  ['2026-11-29', 'Lovdata (NLOD 2.0), 2026-07-02', '2026-07-02'],
  ['2026-11-29', 'Lovdata', '2026-11-29'],
  ['2026-11-29', 'Rundskriv 2030-01-01', '2026-11-29'],
  [null, null, null],
])('an entry compared on %s with "%s" is known to %s', (verifiedOn, verifiedSource, known) => {
  expect(knownTo({ verifiedOn, verifiedSource })).toBe(known)
})

test('other acts are looked up by identifier or words, those that begin so first', () => {
  const acts = [
    act({ id: 'LOV-1990-01-01-1', title: 'Lov om endring i brannloven', shortTitle: null }),
    act({ id: 'LOV-1991-01-01-1', title: 'Lov om vern', shortTitle: 'Brannloven' }),
    act(),
    act({ id: 'LOV-2026-01-01-1', text: 'announced', title: 'Brannloven endres' }),
  ]
  const others = othersOf(acts, [entry()])
  expect(lookedUp(others, 'BRANNLOVEN').map((each) => each.id)).toEqual([
    'LOV-1991-01-01-1',
    'LOV-1990-01-01-1',
  ])
  expect(lookedUp(others, 'lov-1991').map((each) => each.id)).toEqual(['LOV-1991-01-01-1'])
  expect(lookedUp(others, 'vern brannloven')).toHaveLength(1)
  expect(lookedUp(others, '  ')).toEqual([])
})

test.each<[name: string, given: Parameters<typeof effectOf>, effect: ReturnType<typeof effectOf>]>([
  [
    'amended',
    ['amended', { entry: entry(), on: '2026-10-01', replacedBy: null, day }],
    { state: 'amended', changedOn: '2026-10-01' },
  ],
  [
    'amended before what the register knows',
    [
      'amended',
      {
        entry: entry({ state: 'amended', changedOn: '2026-11-01' }),
        on: '2026-10-01',
        replacedBy: null,
        day,
      },
    ],
    { changedOn: '2026-11-01' },
  ],
  [
    'amended while repealed',
    [
      'amended',
      {
        entry: entry({ state: 'repealed', changedOn: '2026-01-01' }),
        on: '2026-10-01',
        replacedBy: null,
        day,
      },
    ],
    { changedOn: '2026-10-01' },
  ],
  ['to come', ['announced', { entry: entry(), on: '2027-01-01', replacedBy: null, day }], null],
  ['undecided', ['announced', { entry: entry(), on: null, replacedBy: null, day }], null],
  [
    'repealed',
    ['repealed', { entry: entry(), on: '2026-10-01', replacedBy: 'LOV-2026-01-01-1', day }],
    { state: 'repealed', changedOn: '2026-10-01', replacedBy: 'LOV-2026-01-01-1' },
  ],
  [
    'in force',
    [
      'inForce',
      { entry: entry({ state: 'comingIntoForce' }), on: '2026-10-01', replacedBy: null, day },
    ],
    { state: 'inForce', inForceFrom: '2026-10-01' },
  ],
])('what a confirmed change makes of an entry: %s', (_name, given, effect) => {
  expect(effectOf(...given)).toEqual(effect)
})

test('a repeal is confirmed with its day and what replaces it, or why nothing does', () => {
  const nothing = { on: null, replacedBy: null, noteNb: '', noteEn: '' }
  const codes = (more: Partial<Confirmation>) =>
    confirmationFaults('repealed', { ...nothing, ...more }, day).map(({ code }) => code)
  expect(codes({})).toEqual(['dayMissing', 'successorMissing'])
  expect(codes({ on: '2027-01-01', noteNb: 'Ingenting.' })).toEqual(['dayAhead'])
  expect(codes({ on: '2026-10-01', noteNb: 'Ingenting.' })).toEqual([])
  expect(confirmationFaults('amended', nothing, day)).toEqual([])
})

test('a guideline is gone through by a new edition or by a review after it was asked for', () => {
  const asked = { edition: 2, since: '2026-11-23T11:00:00.000Z' }
  const reviewed = (at: string) => isGoneThrough(asked, { edition: 2, reviewedAt: [at] })
  expect(isGoneThrough(asked, { edition: 2, reviewedAt: [] })).toBe(false)
  expect(isGoneThrough(asked, { edition: 3, reviewedAt: [] })).toBe(true)
  expect(reviewed('2026-11-22T11:00:00.000Z')).toBe(false)
  expect(reviewed('2026-11-24T11:00:00.000Z')).toBe(true)
})

test('an owner has sixty days, or until the day of a change to come', () => {
  expect(reviewDue('2026-10-01', '2026-11-23')).toBe('2027-01-22')
  expect(reviewDue('2026-12-01', '2026-11-23')).toBe('2026-12-01')
  expect(reviewDue(null, '2026-11-23')).toBe('2027-01-22')
})

test('what is to come on a day is told as to come', () => {
  const said = (given: Parameters<typeof foundSentence>[0]) => foundSentence(given, day).nb
  expect(said({ kind: 'amended', on: '2026-10-01', by: 'LOV-2026-06-19-50' })).toBe(
    'Endret fra 1. oktober 2026, ved LOV-2026-06-19-50.',
  )
  expect(said({ kind: 'announced', on: '2027-01-01', by: 'X' })).toContain('Blir endret fra')
  expect(said({ kind: 'announced', by: 'X' })).toContain('Dagen er ikke bestemt')
  expect(said({ kind: 'inForce', on: '2027-01-01' })).toBe('Trer i kraft 1. januar 2027.')
})
