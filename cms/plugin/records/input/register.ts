import type { PayloadRequest, Where } from 'payload'
import { local } from '../../database/local.ts'
import {
  type Before,
  type Input,
  InputFault,
  type InputWords,
  oneText,
  orMissing,
} from './input.ts'

interface Asked<R> extends InputWords {
  readonly before?: Before<R>
  readonly asked?: (record: R) => boolean
}
type Chosen<Value, R> = Input<Value, R>

/** A person, by id or by a name that only one has; null for none, unless one must be chosen. */
export function person<R>(asked: Asked<R> & { readonly missing: string }): Chosen<string, R>
export function person<R>(asked: Asked<R>): Chosen<string | null, R>
export function person<R>(asked: Asked<R>): Chosen<string | null, R> {
  return chosen('person', asked, 'people', (name) => [{ name: { equals: name } }])
}

/** Some people, by id, among those the page offers. The step says who they may be. */
export function people<R>(asked: Asked<R>): Chosen<readonly string[], R> {
  return {
    ...asked,
    kind: 'people',
    parse: (given) => {
      const chosen = (Array.isArray(given) ? (given as unknown[]) : [given]).flatMap(
        (each) => oneText(each) ?? [],
      )
      return [...new Set(chosen)]
    },
  }
}

/** A record by its number, among those the page offers; null for none. The step says which it may be. */
export function recordNumber<R>(asked: Asked<R>): Chosen<string | null, R> {
  return { ...asked, kind: 'record', parse: oneText }
}

/** A unit, by id, code or a name that only one has; null for none, unless one must be chosen. */
export function unit<R>(asked: Asked<R> & { readonly missing: string }): Chosen<string, R>
export function unit<R>(asked: Asked<R>): Chosen<string | null, R>
export function unit<R>(asked: Asked<R>): Chosen<string | null, R> {
  return chosen('unit', asked, 'units', (name) => [
    { code: { equals: name } },
    { name: { equals: name } },
  ])
}

/** A topic, by id or name; null for none. */
export function topic<R>(asked: Asked<R>): Chosen<string | null, R> {
  return chosen('topic', asked, 'topics', (name) => [{ name: { equals: name } }])
}

/** A course, by id or title; null for none, unless one must be chosen. */
export function course<R>(asked: Asked<R> & { readonly missing: string }): Chosen<string, R>
export function course<R>(asked: Asked<R>): Chosen<string | null, R>
export function course<R>(asked: Asked<R>): Chosen<string | null, R> {
  return chosen('course', asked, 'courses', (name) => [{ title: { equals: name } }])
}

/** A supervisory authority, by id or part of its address; null for none. */
export function authority<R>(asked: Asked<R>): Chosen<string | null, R> {
  return chosen('authority', asked, 'authorities', (name) => [{ slug: { equals: name } }])
}

type Register = 'people' | 'units' | 'topics' | 'courses' | 'authorities'

function chosen<R>(
  kind: 'person' | 'unit' | 'topic' | 'course' | 'authority',
  asked: Asked<R>,
  collection: Register,
  named: (name: string) => Where[],
): Chosen<string | null, R> {
  return {
    ...asked,
    kind,
    parse: (given) => orMissing(oneText(given), asked.missing),
    resolve: async (req, value) => (value === null ? null : idIn(req, collection, value, named)),
  }
}

/**
 * The id of what was chosen or typed. As the system: a unit's work may fall on anyone.
 * @throws InputFault where there is none, or more than one of the name
 */
async function idIn(
  req: PayloadRequest,
  collection: Register,
  given: string,
  named: (name: string) => Where[],
): Promise<string> {
  const system = { overrideAccess: true } as const
  if (await local.findById(req, collection, given, system)) return given
  const found = await local.find(req, collection, {
    ...system,
    where: { or: named(given) },
    limit: 2,
  })
  if (found.length > 1) throw new InputFault('severalMatch')
  if (!found[0]) throw new InputFault('unknownChoice')
  return found[0].id
}
