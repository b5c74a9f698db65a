import type { FlattenedField } from 'payload'

type Values = Record<string, unknown>

/** A relation that was found to be loose: what it points to is not there. */
export interface LooseRelation {
  /** Path of the field, such as `contacts.0.person`. */
  readonly path: string
  readonly relationTo: string
  readonly id: string
}

export interface NeutralOptions {
  /** Slugs of the fields that are left out at the top. */
  readonly leaveOut?: readonly string[]
  /** Says whether what a relation points to is there. A loose one is left out. @default every relation is kept */
  readonly isThere?: (relationTo: string, id: string) => boolean
  /** Told of each loose relation. */
  readonly onLoose?: (loose: LooseRelation) => void
}

interface Walk extends NeutralOptions {
  readonly path: string
  /** Whether a field above has its languages already; those below have none of their own then. */
  readonly localized: boolean
}

/**
 * A document as any database can hold it: the fields of the schema and no others, relations as ids, dates as ISO 8601
 * instants, every language. What is empty is left out, because databases store "nothing" in different ways. Rich text
 * and JSON are kept to the letter.
 */
export function neutralDocument(
  fields: readonly FlattenedField[],
  document: Values,
  options: NeutralOptions = {},
): Values {
  const { leaveOut = [], ...rest } = options
  const kept = fields.filter((field) => !leaveOut.includes(field.name))
  return neutralFields(kept, document, { ...rest, path: '', localized: false })
}

function neutralFields(fields: readonly FlattenedField[], values: Values, walk: Walk): Values {
  const found: Values = {}
  for (const field of fields) {
    if (!isStored(field)) continue
    const { name } = field
    const path = walk.path === '' ? name : `${walk.path}.${name}`
    const value = inEachLanguage(field, values[name], walk, (each, localized) =>
      neutralValue(field, each, { ...walk, path, localized }),
    )
    if (!isEmpty(value)) found[name] = value
  }
  return found
}

function inEachLanguage(
  field: FlattenedField,
  value: unknown,
  walk: Walk,
  neutral: (value: unknown, localized: boolean) => unknown,
): unknown {
  const localized = isLocalized(field)
  if (!localized || walk.localized) return neutral(value, walk.localized)
  if (!isValues(value)) return undefined
  const languages = Object.entries(value)
    .map(([language, each]) => [language, neutral(each, true)] as const)
    .filter(([, each]) => !isEmpty(each))
  return Object.fromEntries(languages)
}

function neutralValue(field: FlattenedField, value: unknown, walk: Walk): unknown {
  if (value === null || value === undefined) return undefined
  switch (field.type) {
    case 'group':
    case 'tab':
      return isValues(value) ? neutralFields(field.flattenedFields, value, walk) : undefined
    case 'array':
      return rows(value).map((row, index) =>
        neutralFields(field.flattenedFields, row, below(walk, index)),
      )
    case 'blocks':
      return rows(value).map((row, index) => {
        const block = field.blocks.find((each) => each.slug === row['blockType'])
        const neutral = neutralFields(block?.flattenedFields ?? [], row, below(walk, index))
        return { ...neutral, blockType: row['blockType'] }
      })
    case 'relationship':
    case 'upload':
      return neutralRelation(field.relationTo, value, walk)
    case 'date':
      return typeof value === 'string' || value instanceof Date
        ? new Date(value).toISOString()
        : undefined
    default:
      return value
  }
}

function neutralRelation(relationTo: string | string[], value: unknown, walk: Walk): unknown {
  if (Array.isArray(value)) {
    return value
      .map((each: unknown) => neutralRelation(relationTo, each, walk))
      .filter((each) => !isEmpty(each))
  }
  if (Array.isArray(relationTo)) {
    if (!isValues(value) || typeof value['relationTo'] !== 'string') return undefined
    const target = value['relationTo']
    const id = neutralRelation(target, value['value'], walk)
    return isEmpty(id) ? undefined : { relationTo: target, value: id }
  }
  const id = isValues(value) ? value['id'] : value
  if (typeof id !== 'string' && typeof id !== 'number') return undefined
  if (walk.isThere?.(relationTo, String(id)) ?? true) return id
  walk.onLoose?.({ path: walk.path, relationTo, id: String(id) })
  return undefined
}

/**
 * The document as it is handed to a database: fields that have a default value and are empty say so, or the database
 * would fill the default in.
 */
export function withoutDefaults(fields: readonly FlattenedField[], document: Values): Values {
  const complete: Values = { ...document }
  for (const field of fields) {
    if (!isStored(field) || isLocalized(field)) continue
    const { name } = field
    const value = complete[name]
    if (field.type === 'group' || field.type === 'tab') {
      complete[name] = withoutDefaults(field.flattenedFields, isValues(value) ? value : {})
    } else if (field.type === 'array') {
      if (value !== undefined) {
        complete[name] = rows(value).map((row) => withoutDefaults(field.flattenedFields, row))
      }
    } else if (value === undefined && hasDefault(field)) complete[name] = null
  }
  return complete
}

function hasDefault(field: FlattenedField): boolean {
  return 'defaultValue' in field
}

/** Joins are found by asking, virtual fields are computed. */
function isStored(field: FlattenedField): boolean {
  return field.type !== 'join' && !('virtual' in field && Boolean(field.virtual))
}

function isLocalized(field: FlattenedField): boolean {
  return 'localized' in field && field.localized
}

function below(walk: Walk, index: number): Walk {
  return { ...walk, path: `${walk.path}.${String(index)}` }
}

function rows(value: unknown): Values[] {
  return Array.isArray(value) ? value.filter(isValues) : []
}

function isValues(value: unknown): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isEmpty(value: unknown): boolean {
  if (value === null || value === undefined) return true
  if (Array.isArray(value)) return value.length === 0
  return isValues(value) && Object.keys(value).length === 0
}
