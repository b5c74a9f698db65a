import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { changedIt } from '../core/approval/rules.ts'
import { transitionsFrom } from '../core/workflow.ts'
import {
  behindBy,
  type DatedEdition,
  incomplete,
  inForce,
  isOpen,
  openKey,
  type SourceEdition,
  stateAfterChange,
  supersededBy,
  workflow,
} from './rules.ts'
import { type EditionState, type EditionTransition, stateText } from './text.ts'

const states = Object.keys(stateText) as EditionState[]

const edition = (number: number, values: Partial<SourceEdition> = {}): SourceEdition => ({
  edition: number,
  state: 'published',
  validFrom: '2026-01-01',
  validTo: null,
  changeKind: 'major',
  ...values,
})

describe('the workflow', () => {
  test.each([
    ['draft', ['sendForReview']],
    ['inReview', ['requestChanges', 'approve']],
    ['changesRequested', ['sendForReview']],
    ['approved', ['requestChanges', 'publish']],
    ['published', ['withdraw']],
    ['superseded', []],
    ['withdrawn', []],
  ] as const)('from %s one can %j', (state, steps) => {
    expect(transitionsFrom(workflow, state)).toEqual(steps)
  })

  /** The states an edition comes to by steps, in any order and number, when some are never taken. */
  function reached(never: readonly EditionTransition[]): Set<EditionState> {
    const found = new Set<EditionState>(['draft'])
    // A set gives what is added to it while it is gone through, too.
    for (const state of found) {
      for (const step of transitionsFrom(workflow, state)) {
        if (!never.includes(step)) found.add(workflow[step].to)
      }
    }
    return found
  }

  test.each([
    ['sendForReview', ['draft']],
    ['approve', ['draft', 'inReview', 'changesRequested']],
    ['publish', ['draft', 'inReview', 'changesRequested', 'approved']],
  ] as const)('whatever other steps are taken, without %s an edition is one of %j', (step, may) => {
    expect([...reached([step])].sort()).toEqual([...may].sort())
  })

  test('by its steps an edition comes to every state but the one another edition puts it in', () => {
    expect(states.filter((state) => !reached([]).has(state))).toEqual(['superseded'])
  })

  test('a change of content makes what was sent or approved a draft again', () => {
    for (const state of states) {
      const after = stateAfterChange(state)
      expect(after).toBe(isOpen(state) ? 'draft' : state)
    }
  })
})

describe('the edition in force', () => {
  test('is the newest published one that has begun', () => {
    const found = inForce(
      [edition(1), edition(2), edition(3, { validFrom: '2026-12-01' })],
      '2026-11-22',
    )
    expect(found?.edition).toBe(2)
  })

  test('begins on its day, not the day before', () => {
    const coming = [edition(1), edition(2, { validFrom: '2026-12-01' })]
    expect(inForce(coming, '2026-11-30')?.edition).toBe(1)
    expect(inForce(coming, '2026-12-01')?.edition).toBe(2)
  })

  test('lasts through its last day', () => {
    const ending = [edition(1, { validTo: '2026-11-22' })]
    expect(inForce(ending, '2026-11-22')?.edition).toBe(1)
    expect(inForce(ending, '2026-11-23')).toBeNull()
  })

  test('is none when the newest was withdrawn: an older text does not come back by itself', () => {
    expect(
      inForce(
        [edition(1, { state: 'superseded' }), edition(2, { state: 'withdrawn' })],
        '2026-11-22',
      ),
    ).toBeNull()
  })

  test('never is a draft, one in review or one only approved', () => {
    for (const state of states.filter(isOpen)) {
      expect(inForce([edition(1, { state })], '2026-11-22')).toBeNull()
    }
  })

  test('does not depend on whether the former already says superseded', () => {
    const arbitrary = fc.array(
      fc.record({
        edition: fc.integer({ min: 1, max: 9 }),
        state: fc.constantFrom<EditionState>('published', 'superseded'),
        validFrom: fc.constantFrom('2026-01-01', '2026-06-01', '2027-01-01'),
        validTo: fc.constant(null),
      }),
      { maxLength: 6 },
    )
    fc.assert(
      fc.property(arbitrary, (editions) => {
        const allPublished: DatedEdition[] = editions.map((each) => ({
          ...each,
          state: 'published',
        }))
        return (
          inForce(editions, '2026-11-22')?.edition === inForce(allPublished, '2026-11-22')?.edition
        )
      }),
    )
  })

  test('replaces every published one before it, and none after it', () => {
    const editions = [edition(1), edition(2), edition(3, { validFrom: '2027-01-01' })]
    expect(supersededBy(editions, '2026-11-22').map((each) => each.edition)).toEqual([1])
    expect(supersededBy(editions, '2027-01-01').map((each) => each.edition)).toEqual([1, 2])
  })
})

describe('how far a translation is behind', () => {
  const norwegian = [
    edition(1, { state: 'superseded' }),
    edition(2, { state: 'superseded', changeKind: 'major' }),
    edition(3, { state: 'superseded', changeKind: 'minor' }),
    edition(4, { changeKind: 'editorial' }),
    edition(5, { validFrom: '2027-01-01' }),
    edition(6, { state: 'draft' }),
  ]

  test.each([
    [1, { major: 1, minor: 1, editorial: 1 }],
    [2, { major: 0, minor: 1, editorial: 1 }],
    [3, { major: 0, minor: 0, editorial: 1 }],
    [4, { major: 0, minor: 0, editorial: 0 }],
  ])('one made from Norwegian edition %i', (source, behind) => {
    expect(behindBy(source, norwegian, '2026-11-22')).toEqual(behind)
  })

  test('grows on the day a published edition comes into force', () => {
    expect(behindBy(4, norwegian, '2027-01-01').major).toBe(1)
  })
})

describe('what is missing before review', () => {
  const whole = {
    language: 'nb',
    edition: 1,
    title: 'T',
    lead: 'L',
    inShort: null,
    hasBody: true,
    changeKind: 'major' as const,
    changeNote: 'N',
    validFrom: '2026-11-22',
    validTo: null,
    sourceEdition: null,
  }

  test.each([
    [{}, []],
    [{ title: '  ' }, ['noTitle']],
    [{ lead: null }, ['noLead']],
    [{ inShort: 'Meld fra.\nGå ut.' }, ['inShortCount']],
    [{ inShort: 'Meld fra.\nGå ut.\nVent.' }, []],
    [{ hasBody: false }, ['noBody']],
    [{ changeNote: '' }, []],
    [{ edition: 2, changeNote: '' }, ['noChangeNote']],
    [{ edition: 2, changeNote: '', changeKind: 'editorial' as const }, []],
    [{ validFrom: null }, ['noValidFrom']],
    [{ validTo: '2026-11-21' }, ['endsBeforeStart']],
    [{ validTo: '2026-11-22' }, []],
    [{ language: 'en' }, ['noSource']],
    [{ language: 'en', sourceEdition: 'x' }, []],
  ])('%j lacks %j', (values, codes) => {
    expect(incomplete({ ...whole, ...values }).map((each) => each.code)).toEqual(codes)
  })
})

test('someone with two accounts is still the one who changed it', () => {
  expect(changedIt(['account-1', 'person-1'], { account: 'account-2', person: 'person-1' })).toBe(
    true,
  )
  expect(changedIt(['account-1', 'person-1'], { account: 'account-2', person: null })).toBe(false)
})

test('only one open draft can have the key of a guideline and language', () => {
  expect(openKey({ id: 'a', state: 'draft' }, 'g', 'nb')).toBe(
    openKey({ id: 'b', state: 'approved' }, 'g', 'nb'),
  )
  expect(openKey({ id: 'a', state: 'published' }, 'g', 'nb')).not.toBe(
    openKey({ id: 'b', state: 'published' }, 'g', 'nb'),
  )
})
