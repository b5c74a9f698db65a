import type { FlattenedField, Payload, SanitizedCollectionConfig } from 'payload'
import { fieldsAlong } from './field-path.ts'

/** What of a query cannot be understood, such as `where[title][near]`; null when all of it can. */
export type Misasked = string | null

/** Figures above these are nobody's question, and one database answers them with a fault of its own. */
const largest = { page: 1_000_000_000, limit: 1_000_000 } as const

/** How deep conditions may stand within each other. */
const deepest = 12

const sortable = /^-?\w+(?:\.\w+)*$/
/** Operators that ask about places on a map, which no field of Verne holds, or that one database lacks. */
const notOffered = new Set(['near', 'within', 'intersects', 'all'])

/** The number asked for that is no number a list can have; `limit=abc` counts as not said, as it does for Payload. */
export function misaskedNumber(asked: { page?: unknown; limit?: unknown }): Misasked {
  for (const name of ['page', 'limit'] as const) {
    const value = asked[name]
    if (typeof value === 'number' && Math.abs(value) > largest[name]) return name
  }
  return null
}

/** The paths a query sorts by, without their direction. */
export function sortPaths(sort: unknown): string[] {
  const all = (Array.isArray(sort) ? sort : [sort]).flatMap((each) =>
    typeof each === 'string' ? each.split(',') : [],
  )
  return all.map((each) => each.trim().replace(/^-/, '')).filter((each) => each !== '')
}

/** A sort that is no list of names. */
export function misaskedSort(sort: unknown): Misasked {
  if (sort === undefined || sort === null || sort === '') return null
  const all: unknown[] = Array.isArray(sort) ? sort : [sort]
  const good = all.every(
    (each) =>
      typeof each === 'string' &&
      each.split(',').every((one) => one.trim() === '' || sortable.test(one.trim())),
  )
  return good ? null : 'sort'
}

/** Calls back for each path a condition names, with what it asks about it; tells the first that cannot be understood. */
export function misaskedWhere(
  payload: Payload,
  config: SanitizedCollectionConfig,
  where: unknown,
  name = 'where',
  depth = 0,
): Misasked {
  if (where === undefined || where === null) return null
  if (!isPlain(where) || depth > deepest) return name
  for (const [path, asked] of Object.entries(where)) {
    const here = `${name}[${path}]`
    if (/^(?:and|or)$/i.test(path)) {
      if (!Array.isArray(asked)) return here
      for (const [index, each] of (asked as unknown[]).entries()) {
        const at = `${here}[${String(index)}]`
        const wrong = isPlain(each) ? misaskedWhere(payload, config, each, at, depth + 1) : at
        if (wrong) return wrong
      }
      continue
    }
    if (!isPlain(asked)) return here
    const field = fieldsAlong(payload, config, path).at(-1)?.field
    for (const [operator, value] of Object.entries(asked)) {
      const at = `${here}[${operator}]`
      if (notOffered.has(operator)) return at
      if (field && isPolymorphic(field) && path.split('.').at(-1) === field.name) return at
      if (isPlain(value)) {
        // The one condition that may stand within another: about the documents a field points to.
        const target = operator === 'contains' && field ? targetOf(payload, field) : null
        if (!target) return at
        const wrong = misaskedWhere(payload, target, value, at, depth + 1)
        if (wrong) return wrong
      } else if (field && operator !== 'exists' && !fits(field, value)) return at
    }
  }
  return null
}

/** Every path of a condition. */
export function wherePaths(where: unknown): string[] {
  if (!isPlain(where)) return []
  return Object.entries(where).flatMap(([path, asked]) =>
    Array.isArray(asked) ? asked.flatMap(wherePaths) : [path],
  )
}

/** A number must be asked about with a number, a moment with a moment. */
function fits(field: FlattenedField, value: unknown): boolean {
  const values: unknown[] = Array.isArray(value)
    ? value
    : typeof value === 'string' && value.includes(',')
      ? value.split(',')
      : [value]
  return values.every((each) => {
    if (each === null || each === '' || each === 'null') return true
    if (field.type === 'number') return Number.isFinite(Number(each))
    if (field.type === 'date') return !Number.isNaN(new Date(each as string).getTime())
    return typeof each !== 'object' || each instanceof Date
  })
}

function isPolymorphic(field: FlattenedField): boolean {
  return (
    (field.type === 'relationship' || field.type === 'upload') && Array.isArray(field.relationTo)
  )
}

function targetOf(payload: Payload, field: FlattenedField): SanitizedCollectionConfig | null {
  if (field.type !== 'relationship' && field.type !== 'upload') return null
  if (typeof field.relationTo !== 'string' || !field.hasMany) return null
  return payload.collections[field.relationTo]?.config ?? null
}

/** An object with names and values, as JSON and a query string give it. */
export function isPlain(value: unknown): value is Record<string, unknown> {
  return (
    typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date)
  )
}
