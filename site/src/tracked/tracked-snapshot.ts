import { isDeepStrictEqual } from 'node:util'
import type { Snapshot } from '@verne/content/schema'
import { changed, isRecording, noteRead, Readers } from './computations.ts'

/** Stands for which members a record or list has, and in which order. */
const members = Symbol('members')

/**
 * A record or list of the snapshot that keeps who read which of its values. Elements of a list keep their place in the
 * record by their own name, so that one that moves is still the same.
 */
interface Place {
  value: object
  readonly view: object
  readonly readers: Map<PropertyKey, Readers>
  readonly within: Map<PropertyKey, Place>
  /** For a list of records: their names, in its order. */
  names: readonly string[] | null
  /** How many levels of records below this one are looked into; a value below that is one value. */
  readonly depth: number
}

const places = new WeakMap<object, Place>()

/** The levels that are told apart: snapshot, list, element, its editions, one of them. What lies in it is one value. */
const levels = 4

/** A snapshot whose readings are noted, and that can become the next snapshot. */
export interface TrackedSnapshot {
  /** Reads like the snapshot. The same object for good, and so are its elements for as long as they are in it. */
  readonly view: Snapshot
  /** Makes it the next snapshot: whoever read a value that is another by now is stale. */
  become: (next: Snapshot) => void
}

/** Begins to track a snapshot. */
export function trackSnapshot(snapshot: Snapshot): TrackedSnapshot {
  const root = placeOf(snapshot, levels)
  return {
    view: root.view as Snapshot,
    become: (next) => {
      replace(root, next)
    },
  }
}

/** True for a part of a tracked snapshot: it stays the same object while its values change. */
export function isTracked(value: unknown): boolean {
  return typeof value === 'object' && value !== null && places.has(value)
}

function placeOf(value: object, depth: number): Place {
  const target: Target = Array.isArray(value) ? Object.assign([], { [own]: null }) : { [own]: null }
  const view = new Proxy<object>(target, handler)
  const place: Place = {
    value,
    view,
    readers: new Map(),
    within: new Map(),
    names: namesIn(value, depth),
    depth,
  }
  target[own] = place
  places.set(view, place)
  return place
}

/** Where what stands behind a view keeps its place. */
const own = Symbol('own')

interface Target {
  [own]: Place | null
}

function behind(target: object): Place {
  const place = (target as Target)[own]
  if (place === null) throw new Error('A part of the snapshot was read before it was there.')
  return place
}

const handler: ProxyHandler<object> = {
  get: (target, key) => {
    const place = behind(target)
    if (Array.isArray(place.value)) return elementOf(place, key)
    note(place, key)
    const value: unknown = Reflect.get(place.value, key)
    return isLookedInto(place, value) ? withinOf(place, key, value).view : value
  },
  has: (target, key) => {
    const place = behind(target)
    note(place, members)
    return Reflect.has(place.value, key)
  },
  ownKeys: (target) => {
    const place = behind(target)
    note(place, members)
    return Reflect.ownKeys(place.value)
  },
  getOwnPropertyDescriptor: (target, key) => {
    const place = behind(target)
    note(place, members)
    const found = Reflect.getOwnPropertyDescriptor(place.value, key)
    if (!found) return undefined
    // The length of a list is fixed to what stands behind the view, and must be told as that is.
    if (key === 'length' && Array.isArray(target)) {
      target.length = Number(found.value)
      return Reflect.getOwnPropertyDescriptor(target, key)
    }
    return { ...found, value: Reflect.get(place.view, key) as unknown, configurable: true }
  },
  set: () => false,
  deleteProperty: () => false,
  defineProperty: () => false,
}

/** What a list answers: all of it depends on which members it has and in which order. */
function elementOf(place: Place, key: PropertyKey): unknown {
  const list = place.value as readonly unknown[]
  const value: unknown = Reflect.get(list, key)
  if (typeof value === 'function') return value
  note(place, members)
  if (typeof value !== 'object' || value === null || place.names === null) return value
  return withinOf(place, place.names[Number(String(key))] ?? String(key), value).view
}

function withinOf(place: Place, key: PropertyKey, value: object): Place {
  let found = place.within.get(key)
  if (!found) {
    found = placeOf(value, place.depth - 1)
    place.within.set(key, found)
  }
  return found
}

function isLookedInto(place: Place, value: unknown): value is object {
  if (typeof value !== 'object' || value === null || place.depth === 0) return false
  // Of the records in a record only its lists of named ones: everything else in an element is one value.
  return Array.isArray(value) && namesIn(value, place.depth - 1) !== null
}

/** What tells the records of a list apart: their id or address, if each has one and no two the same. */
function namesIn(value: object, depth: number): readonly string[] | null {
  if (!Array.isArray(value) || depth === 0) return null
  const names = value.map(nameOf)
  if (names.some((each) => each === null) || new Set(names).size < names.length) return null
  return names as string[]
}

function nameOf(element: unknown): string | null {
  if (typeof element !== 'object' || element === null) return null
  const name: unknown = Reflect.get(element, 'id') ?? Reflect.get(element, 'slug')
  return typeof name === 'string' ? name : null
}

function note(place: Place, key: PropertyKey): void {
  if (!isRecording()) return
  let readers = place.readers.get(key)
  if (!readers) {
    readers = new Readers()
    place.readers.set(key, readers)
  }
  noteRead(readers)
}

/** Gives a place its next value, and tells who read what is another by it. */
function replace(place: Place, next: object): void {
  const former = place.value
  if (former === next) return
  const formerNames = place.names
  place.value = next
  place.names = namesIn(next, place.depth)
  if (Array.isArray(next)) {
    replaceList(place, former as readonly unknown[], formerNames, next)
    return
  }
  for (const key of new Set([...place.readers.keys(), ...place.within.keys()])) {
    const inner = place.within.get(key)
    const value: unknown = key === members ? null : Reflect.get(next, key)
    if (inner && isLookedInto(place, value)) {
      replace(inner, value)
      continue
    }
    const same =
      key === members
        ? isDeepStrictEqual(Reflect.ownKeys(former), Reflect.ownKeys(next))
        : isDeepStrictEqual(Reflect.get(former, key), value)
    if (same) continue
    if (inner) abandon(place, key, inner)
    const readers = place.readers.get(key)
    if (readers) changed(readers)
  }
}

function replaceList(
  place: Place,
  former: readonly unknown[],
  formerNames: readonly string[] | null,
  next: readonly unknown[],
): void {
  const { names } = place
  if (names === null || formerNames === null) {
    if (!isDeepStrictEqual(former, next)) {
      for (const [key, inner] of place.within) abandon(place, key, inner)
      changedIn(place)
    }
    return
  }
  const elements = new Map(names.map((name, index) => [name, next[index] as object]))
  for (const [name, inner] of place.within) {
    const element = elements.get(String(name))
    if (element) replace(inner, element)
    else abandon(place, name, inner)
  }
  if (!isDeepStrictEqual(formerNames, names)) changedIn(place)
}

function changedIn(place: Place): void {
  const readers = place.readers.get(members)
  if (readers) changed(readers)
}

/** What is no longer in the snapshot: whoever read any of it is stale. */
function abandon(place: Place, key: PropertyKey, gone: Place): void {
  place.within.delete(key)
  for (const readers of gone.readers.values()) changed(readers)
  for (const [inner, each] of gone.within) abandon(gone, inner, each)
}
