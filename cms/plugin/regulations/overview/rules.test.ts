import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { UnitAtRisk } from '../../../../content/law/applies.ts'
import {
  type Asked,
  conditional,
  countsFrom,
  countsOf,
  decisionFaults,
  goneThroughBy,
  type LawDays,
  overviewOf,
  sinceChanged,
} from './rules.ts'

const inForce: LawDays = { state: 'inForce', inForceFrom: '2006-01-01', changedOn: null }
const asked = (id: string, more: Partial<Asked> = {}): Asked => ({
  id,
  riskClasses: [],
  topics: [],
  law: inForce,
  ...more,
})
const requirements = [
  asked('all'),
  asked('lab', { riskClasses: ['lab'] }),
  asked('chemicals', { topics: ['chemicals'] }),
]
const office: UnitAtRisk = { riskClass: 'office', topics: [] }

const standing = (
  reviewed: Readonly<Record<string, string>>,
  { unit = office, asking = requirements }: { unit?: UnitAtRisk; asking?: readonly Asked[] } = {},
) => {
  const decisions = Object.entries(reviewed).map(([requirement, reviewedOn]) => ({
    requirement,
    reviewedOn,
  }))
  const day = '2026-11-29'
  return overviewOf({ requirements: asking, decisions, unit, from: '2026-01-01', day })
}
const groups = (...given: Parameters<typeof standing>): string[] =>
  standing(...given).map(({ group, requirement }) => `${group} ${requirement.id}`)

test.each<[name: string, unit: UnitAtRisk, proposed: readonly string[]]>([
  ['an office', office, ['all']],
  ['a laboratory', { riskClass: 'lab', topics: [] }, ['all', 'lab']],
  ['a mixed unit', { riskClass: 'mixed', topics: [] }, ['all', 'lab']],
  [
    'an office that works with chemicals',
    { riskClass: 'office', topics: ['chemicals'] },
    ['all', 'chemicals'],
  ],
])('%s is proposed what its class and its work ask', (_name, unit, proposed) => {
  const lines = standing({}, { unit })
  expect(
    lines.filter(({ group }) => group === 'undecided').map(({ requirement }) => requirement.id),
  ).toEqual(proposed)
})

test('what was decided stays, also where it is no longer proposed', () => {
  expect(groups({ lab: '2026-02-01' })).toEqual(['undecided all', 'through lab', 'rest chemicals'])
})

test('what has changed in law comes first, then what is not decided, then what was not gone through this year', () => {
  const unit: UnitAtRisk = { riskClass: 'mixed', topics: ['chemicals'] }
  const changed = asked('changed', { law: { ...inForce, changedOn: '2026-07-01' } })
  expect(
    groups(
      { all: '2026-03-01', lab: '2025-11-01', changed: '2026-06-30' },
      { unit, asking: [...requirements, changed] },
    ),
  ).toEqual(['changed changed', 'undecided chemicals', 'due lab', 'through all'])
})

test.each<[name: string, law: Partial<LawDays>, group: string]>([
  ['was amended after it', { state: 'amended', changedOn: '2026-07-01' }, 'changed'],
  ['was amended before it', { state: 'amended', changedOn: '2026-03-01' }, 'through'],
  ['will be amended', { state: 'amended', changedOn: '2027-01-01' }, 'through'],
  ['was repealed after it', { state: 'repealed', changedOn: '2026-07-01' }, 'changed'],
  ['came into force after it', { state: 'inForce', inForceFrom: '2026-07-01' }, 'changed'],
  ['comes into force', { state: 'comingIntoForce', inForceFrom: '2027-07-01' }, 'through'],
  [
    'was amended before it, and nobody here knew',
    { confirmed: [{ on: '2026-03-01', toldOn: '2026-10-01' }] },
    'changed',
  ],
  [
    'was amended before it, as everybody here knew',
    { confirmed: [{ on: '2026-03-01', toldOn: '2026-04-01' }] },
    'through',
  ],
  [
    'has come to be amended as was known before it',
    { confirmed: [{ on: '2026-07-01', toldOn: '2026-04-01' }] },
    'changed',
  ],
  [
    'will be amended, as is known',
    { confirmed: [{ on: '2027-01-01', toldOn: '2026-10-01' }] },
    'through',
  ],
])('a requirement gone through in May whose law %s', (_name, law, group) => {
  const asking = [asked('one', { law: { ...inForce, ...law } })]
  expect(groups({ one: '2026-05-01' }, { asking })).toEqual([`${group} one`])
})

test('what is repealed is not proposed', () => {
  const asking = [asked('one', { law: { ...inForce, state: 'repealed', changedOn: '2020-01-01' } })]
  expect(groups({}, { asking })).toEqual(['rest one'])
})

test('the rest does not count, and neither does a decision of what is no longer in the register', () => {
  expect(countsOf(standing({ all: '2026-02-01', gone: '2026-02-01' }))).toEqual({
    all: 1,
    decided: 1,
    through: 1,
    changed: 0,
  })
})

test('that a requirement applies needs no more words; that it does not, or in part, does', () => {
  const code = (applies: Parameters<typeof decisionFaults>[0]['applies'], how = '') =>
    decisionFaults({ applies, how }).map((each) => each.code)
  expect(code('yes')).toEqual([])
  expect(code('no')).toEqual(['whyMissing'])
  expect(code('partly')).toEqual(['whatPartMissing'])
  expect(code('no', 'Ingen laboratorier.')).toEqual([])
  expect(code(null, 'Ja.')).toEqual(['appliesMissing'])
})

test('whoever went through lines in the period is named once, and nobody of before', () => {
  const decisions = (
    [
      ['all', '2026-03-01', 'Åse'],
      ['lab', '2026-04-01', 'Bo'],
      ['chemicals', '2025-03-01', 'Cato'],
      ['more', '2026-04-01', 'Bo'],
    ] as const
  ).map(([requirement, reviewedOn, reviewedBy]) => ({ requirement, reviewedOn, reviewedBy }))
  const lines = overviewOf({
    requirements: [...requirements, asked('more')],
    decisions,
    unit: office,
    from: '2026-01-01',
    day: '2026-11-29',
  })
  expect(goneThroughBy(lines)).toEqual(['Bo', 'Åse'])
})

const someDay = fc
  .integer({ min: 0, max: 59 })
  .map((place) => new Date(Date.UTC(2025, place, 1 + (place % 28))).toISOString().slice(0, 10))
const someRequirement = fc.record({
  riskClasses: fc.subarray<'lab' | 'office'>(['lab', 'office']),
  topics: fc.subarray(['chemicals', 'gas']),
  law: fc.record({
    state: fc.constantFrom<LawDays['state']>('inForce', 'amended', 'repealed', 'comingIntoForce'),
    inForceFrom: fc.option(someDay),
    changedOn: fc.option(someDay),
    confirmed: fc.array(fc.record({ on: someDay, toldOn: someDay }), { maxLength: 2 }),
  }),
  reviewedOn: fc.option(someDay),
})

test('counted from counts, an overview says the same as counted line by line', () => {
  const units = fc.record({
    riskClass: fc.constantFrom<UnitAtRisk['riskClass']>('lab', 'office', 'mixed'),
    topics: fc.subarray(['chemicals', 'gas']),
  })
  fc.assert(
    fc.property(fc.array(someRequirement), units, someDay, someDay, (given, unit, from, day) => {
      const all = given.map((each, place) => ({ id: String(place), ...each }))
      const decisions = all.flatMap(({ id, reviewedOn }) =>
        reviewedOn === null ? [] : [{ requirement: id, reviewedOn }],
      )
      // As the database counts it.
      const byDay = (among: typeof decisions) =>
        [...Map.groupBy(among, ({ reviewedOn }) => reviewedOn)].map(([reviewedOn, of]) => ({
          reviewedOn,
          count: of.length,
        }))
      const since = sinceChanged(all, day)
      const changed = decisions.filter(({ requirement, reviewedOn }) =>
        [...since].some(([on, ids]) => ids.includes(requirement) && reviewedOn < on),
      )
      const some = conditional(all)
      const counts = countsFrom(
        { requirements: all, unit, from },
        {
          decided: byDay(decisions),
          changed: byDay(changed),
          conditional: decisions.flatMap(({ requirement }) =>
            some.includes(requirement) ? [requirement] : [],
          ),
        },
      )
      expect(counts).toEqual(
        countsOf(overviewOf({ requirements: all, decisions, unit, from, day })),
      )
    }),
  )
})
