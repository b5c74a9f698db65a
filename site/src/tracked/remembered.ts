import {
  bringUpToDate,
  computation,
  noteAsked,
  Readers,
  recording,
  type Answer,
} from './computations.ts'
import { isTracked } from './tracked-snapshot.ts'

/** What an answer is asked for with, besides the snapshot: words, numbers, and parts of the snapshot. */
type Argument = string | number | boolean | null | object

/**
 * A question to the snapshot whose answer is remembered, so that many pages can ask it and it is worked out once. Of a
 * tracked snapshot it is worked out again only when something it read is another, and pages that asked are stale only
 * when the answer is another too.
 * @param answer pure: reads nothing but the snapshot and its arguments. Objects among these must be the same object each time
 */
export function remembered<S extends object, A extends readonly Argument[], R>(
  answer: (snapshot: S, ...args: A) => R,
): (snapshot: S, ...args: A) => R {
  const known = new WeakMap<object, Branch>()
  return (snapshot, ...args) => {
    const leaf = leafOf(known, snapshot, args)
    if (!isTracked(snapshot)) {
      leaf.plain ??= { value: answer(snapshot, ...args) }
      return leaf.plain.value as R
    }
    leaf.kept ??= keep(() => answer(snapshot, ...args))
    bringUpToDate(leaf.kept.asked)
    noteAsked(leaf.kept.asked)
    return leaf.kept.value as R
  }
}

interface Kept {
  readonly asked: Answer
  value: unknown
}

/** What is known of the arguments so far. */
interface Branch {
  byWord?: Map<Argument, Branch>
  byPart?: WeakMap<object, Branch>
  plain?: { readonly value: unknown }
  kept?: Kept
}

function leafOf(
  known: WeakMap<object, Branch>,
  snapshot: object,
  args: readonly Argument[],
): Branch {
  let at = grown(known, snapshot)
  for (const each of args) {
    at =
      typeof each === 'object' && each !== null
        ? grown((at.byPart ??= new WeakMap()), each)
        : grown((at.byWord ??= new Map()), each)
  }
  return at
}

function grown<K>(
  known: { get: (key: K) => Branch | undefined; set: (key: K, value: Branch) => unknown },
  key: K,
): Branch {
  let found = known.get(key)
  if (!found) {
    found = {}
    known.set(key, found)
  }
  return found
}

function keep(answer: () => unknown): Kept {
  const kept: Kept = {
    value: undefined,
    asked: {
      ...computation(),
      readers: new Readers(),
      renew: () => {
        const before = kept.value
        kept.value = recording(kept.asked, answer)
        return !isSame(before, kept.value)
      },
    },
  }
  return kept
}

/** True for two answers that say the same. Parts of the snapshot are the same when they are the same part. */
function isSame(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true
  if (!isObject(one) || !isObject(other) || isTracked(one) || isTracked(other)) return false
  if (Array.isArray(one) && Array.isArray(other)) {
    return one.length === other.length && one.every((each, index) => isSame(each, other[index]))
  }
  if (one instanceof Map && other instanceof Map) return isSame([...one], [...other])
  if (one instanceof Set && other instanceof Set) return isSame([...one], [...other])
  if (one instanceof RegExp && other instanceof RegExp) return String(one) === String(other)
  if (!isRecord(one) || !isRecord(other)) return false
  const keys = Object.keys(one)
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) => key in other && isSame(Reflect.get(one, key), Reflect.get(other, key)))
  )
}

/** Of anything with ways of its own nothing is known but that it is another. */
function isRecord(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}
