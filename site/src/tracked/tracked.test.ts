import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Snapshot } from '@verne/content/schema'
import { computation, isStale, recording, type Computation } from './computations.ts'
import { remembered } from './remembered.ts'
import { trackSnapshot } from './tracked-snapshot.ts'
import { sampleSnapshot } from '../../test/sample-snapshot.ts'

function copy(): Snapshot {
  return structuredClone(sampleSnapshot)
}

/** What a reading is worth: whether it is stale once the snapshot has become another. */
function staleAfter(read: (view: Snapshot) => unknown, change: (next: Snapshot) => void): boolean {
  const tracked = trackSnapshot(copy())
  const made = computation()
  recording(made, () => read(tracked.view))
  const next = copy()
  change(next)
  tracked.become(next)
  return isStale(made)
}

const first = (snapshot: Snapshot) => {
  const [found] = snapshot.guidelines
  if (!found) throw new Error('The sample has guidelines.')
  return found
}
const text = (snapshot: Snapshot) => {
  const [found] = first(snapshot).editions
  if (!found) throw new Error('The sample has editions.')
  return found
}

describe('what a page reads of the snapshot', () => {
  test('is all of it, and says the same as the snapshot itself', () => {
    const { view } = trackSnapshot(copy())
    expect(JSON.stringify(view)).toBe(JSON.stringify(sampleSnapshot))
    expect(view).toEqual(sampleSnapshot)
    expect(view.guidelines.map((each) => each.number)).toEqual(
      sampleSnapshot.guidelines.map((each) => each.number),
    )
  })

  test('makes it stale when that is another, and only then', () => {
    const title = (view: Snapshot) => text(view).title
    expect(staleAfter(title, () => undefined)).toBe(false)
    expect(staleAfter(title, (next) => (text(next).title = 'Et annet navn'))).toBe(true)
    expect(staleAfter(title, (next) => (text(next).html = '<p>En annen tekst.</p>'))).toBe(false)
  })

  test('names what is in a list, and in which order', () => {
    const numbers = (view: Snapshot) => view.guidelines.map((each) => each.number)
    expect(staleAfter(numbers, (next) => next.guidelines.pop())).toBe(true)
    expect(staleAfter(numbers, (next) => next.guidelines.reverse())).toBe(true)
    expect(staleAfter(numbers, (next) => next.topics.pop())).toBe(false)
  })

  test('knows a document again that has moved in the list', () => {
    expect(
      staleAfter(
        (view) => view.guidelines.find((each) => each.id === first(sampleSnapshot).id)?.slug,
        () => undefined,
      ),
    ).toBe(false)
    const tracked = trackSnapshot(copy())
    const before = first(tracked.view)
    const next = copy()
    next.guidelines.reverse()
    tracked.become(next)
    expect(tracked.view.guidelines.at(-1)).toBe(before)
  })

  test('holds a value that comes to be, and one that is no longer there', () => {
    const left = (view: Snapshot) => text(view).textLeftOut
    expect(staleAfter(left, (next) => (text(next).textLeftOut = 'unreadable'))).toBe(true)
    const spread = (view: Snapshot) => ({ ...text(view) })
    expect(staleAfter(spread, (next) => (text(next).textLeftOut = 'unreadable'))).toBe(true)
    const lead = (view: Snapshot) => text(view).lead
    expect(staleAfter(lead, (next) => next.guidelines.shift())).toBe(true)
  })
})

describe('a remembered answer', () => {
  test('is worked out once, and again only when what it read is another', () => {
    let times = 0
    const count = remembered((snapshot: Snapshot) => {
      times += 1
      return snapshot.guidelines.length
    })
    const tracked = trackSnapshot(copy())
    expect(count(tracked.view)).toBe(count(tracked.view))
    expect(times).toBe(1)
    tracked.become({ ...copy(), topics: [] })
    count(tracked.view)
    expect(times).toBe(1)
    const fewer = copy()
    fewer.guidelines.pop()
    tracked.become(fewer)
    expect(count(tracked.view)).toBe(sampleSnapshot.guidelines.length - 1)
    expect(times).toBe(2)
  })

  test('that comes out the same again leaves who asked for it as it was', () => {
    const longest = remembered((snapshot: Snapshot) =>
      Math.max(...snapshot.guidelines.map((each) => each.editions.length)),
    )
    const plusOne = remembered((snapshot: Snapshot) => longest(snapshot) + 1)
    expect(staleAfter(plusOne, (next) => next.guidelines.reverse())).toBe(false)
    expect(staleAfter(plusOne, (next) => next.guidelines.splice(0))).toBe(true)
  })

  test('is asked for with words and with parts of the snapshot', () => {
    const told = remembered(
      (snapshot: Snapshot, guideline: Snapshot['guidelines'][number], language: string) =>
        `${snapshot.institution.shortName} ${guideline.number} ${language}`,
    )
    const { view } = trackSnapshot(copy())
    const [one, two] = view.guidelines
    if (!one || !two) throw new Error('The sample has two guidelines.')
    expect(told(view, one, 'nb')).toContain(`${one.number} nb`)
    expect(told(view, two, 'nb')).toContain(`${two.number} nb`)
    expect(told(view, one, 'en')).toContain(`${one.number} en`)
  })
})

/** A reading with what it gave last. */
interface Kept {
  readonly read: (view: Snapshot) => unknown
  readonly made: Computation
  value: unknown
}

test('whatever changes, who is not stale would read the same', () => {
  const inForce = remembered((snapshot: Snapshot) =>
    snapshot.guidelines.filter((each) => each.editions.some(({ state }) => state === 'inForce')),
  )
  const titles = remembered((snapshot: Snapshot, kind: string) =>
    inForce(snapshot)
      .filter((each) => each.kind === kind)
      .map((each) => each.editions[0]?.title),
  )
  const readings: ((view: Snapshot) => unknown)[] = [
    (view) => titles(view, 'guideline'),
    (view) => titles(view, 'procedure').length,
    (view) => inForce(view).map((each) => each.slug),
    (view) => view.topics.map((each) => each.name.nb),
    (view) => first(view).editions.map((each) => each.validFrom),
    (view) => view.guidelines.at(-1)?.legalBasis?.nb,
    (view) => view.asOf,
  ]
  const change = fc.oneof(
    fc.record({ kind: fc.constant('drop' as const), at: fc.nat() }),
    fc.record({ kind: fc.constant('rename' as const), at: fc.nat(), word: fc.string() }),
    fc.record({ kind: fc.constant('end' as const), at: fc.nat() }),
    fc.record({ kind: fc.constant('move' as const), at: fc.nat() }),
    fc.record({ kind: fc.constant('day' as const), at: fc.nat({ max: 27 }) }),
    fc.record({ kind: fc.constant('topic' as const), at: fc.nat(), word: fc.string() }),
  )
  fc.assert(
    fc.property(
      fc.array(fc.array(change, { minLength: 1, maxLength: 3 }), { maxLength: 8 }),
      (steps) => {
        let plain = copy()
        const tracked = trackSnapshot(plain)
        const kept: Kept[] = readings.map((read) => ({
          read,
          made: computation(),
          value: undefined,
        }))
        for (const step of steps) {
          plain = structuredClone(plain)
          for (const each of step) apply(plain, each)
          tracked.become(plain)
          for (const each of kept) {
            if (isStale(each.made)) {
              each.value = recording(each.made, () => each.read(tracked.view))
            }
            expect(each.value).toEqual(each.read(plain))
          }
        }
      },
    ),
  )

  function apply(snapshot: Snapshot, each: { kind: string; at: number; word?: string }): void {
    const { guidelines, topics } = snapshot
    const guideline = guidelines[each.at % Math.max(1, guidelines.length)]
    if (each.kind === 'day') snapshot.asOf = `2026-03-${String(each.at + 1).padStart(2, '0')}`
    if (each.kind === 'topic' && topics[0]) topics[0].name.nb = each.word ?? ''
    if (!guideline || guidelines.length < 2) return
    if (each.kind === 'drop') guidelines.splice(each.at % guidelines.length, 1)
    if (each.kind === 'move')
      guidelines.unshift(...guidelines.splice(each.at % guidelines.length, 1))
    const [edition] = guideline.editions
    if (!edition) return
    if (each.kind === 'rename') edition.title = each.word ?? ''
    if (each.kind === 'end') edition.state = 'withdrawn'
  }
})
