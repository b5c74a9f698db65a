import type { FlattenedField, Payload } from 'payload'
import { isCivilDate } from '../../plugin/core/dates.ts'
import { allOf, snapshotOf, type Stored } from './test-snapshot.ts'

/**
 * What stands in the records and does not belong there: a day that is none, a number that is none, a choice that is
 * not offered, a relation to nothing, a text that cannot be shown.
 */
export async function faultsInStore(payload: Payload): Promise<string[]> {
  const stored = await snapshotOf(payload)
  const ids = new Map<string, ReadonlySet<string>>()
  for (const slug of ['units', 'people', 'topics'] as const) {
    ids.set(slug, idsOf(await allOf(payload, slug)))
  }
  for (const [slug, docs] of stored) ids.set(slug, idsOf(docs))
  return [...stored].flatMap(([slug, docs]) =>
    docs.flatMap((each) =>
      faultsIn(each, payload.collections[slug]?.config.flattenedFields ?? [], ids).map(
        (fault) => `${slug} ${each.id}: ${fault}`,
      ),
    ),
  )
}

type Ids = ReadonlyMap<string, ReadonlySet<string>>

function faultsIn(
  values: Readonly<Record<string, unknown>>,
  fields: readonly FlattenedField[],
  ids: Ids,
): string[] {
  return fields.flatMap((field) => {
    const value = values[field.name]
    if (value === null || value === undefined || value === '') return []
    if (field.type === 'array') {
      return (value as Readonly<Record<string, unknown>>[]).flatMap((row) =>
        faultsIn(row, field.flattenedFields, ids),
      )
    }
    if (field.type === 'group') {
      return faultsIn(value as Readonly<Record<string, unknown>>, field.flattenedFields, ids)
    }
    const each = field.localized === true ? wordsOf(value) : Array.isArray(value) ? value : [value]
    return each.every((one) => belongs(one, field, ids))
      ? []
      : [`${field.name} is ${JSON.stringify(value).slice(0, 60)}`]
  })
}

/** What is written in each language of a field that has several. */
function wordsOf(value: unknown): unknown[] {
  return Object.values(value as Readonly<Record<string, unknown>>).filter(
    (each) => each !== null && each !== '',
  )
}

function belongs(value: unknown, field: FlattenedField, ids: Ids): boolean {
  switch (field.type) {
    case 'number':
      return Number.isFinite(value)
    case 'checkbox':
      return typeof value === 'boolean'
    case 'date':
      return typeof value === 'string' && !Number.isNaN(Date.parse(value))
    case 'select':
      return field.options.some((each) => (typeof each === 'string' ? each : each.value) === value)
    case 'relationship':
    case 'upload':
      return (
        typeof field.relationTo !== 'string' ||
        ids.get(field.relationTo)?.has(String(value)) !== false
      )
    case 'text':
    case 'textarea':
      return isText(value) && (!isDay(field) || isCivilDate(value))
    default:
      return true
  }
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && !value.includes('\0') && value.isWellFormed()
}

function isDay({ admin }: FlattenedField): boolean {
  return JSON.stringify(admin?.components ?? null).includes('CivilDateField')
}

function idsOf(docs: readonly Stored[]): ReadonlySet<string> {
  return new Set(docs.map(({ id }) => id))
}
