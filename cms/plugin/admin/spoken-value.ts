import { conflictText } from './conflict-text.ts'
import { type FieldLike, leavesOf, valueAt } from './conflict.ts'
import { readableBlocks } from '../editions/readable.ts'
import { spokenDay } from './spoken-dates.ts'
import { say } from '../core/text.ts'

/** How to say what a value means in the admin's language. */
export interface Speech {
  readonly language: string
  /** A configured label in the language. */
  readonly label: (label: unknown) => string
  /** Titles of related documents by id. */
  readonly titles: ReadonlyMap<string, string>
}

/** A field's value as a person reads it. Empty for nothing. */
export function spokenValue(value: unknown, field: FieldLike, speech: Speech): string {
  if (value === null || value === undefined || value === '') return ''
  if (field.type === 'richText') return readableBlocks(value, speech.language).join('\n')
  if (field.type === 'checkbox') {
    return say(value === true ? conflictText.yes : conflictText.no, speech.language)
  }
  if (field.type === 'array' && Array.isArray(value)) {
    return value.map((row) => spokenRow(row, field.fields ?? [], speech)).join('\n')
  }
  if (Array.isArray(value)) {
    return value.map((each) => spokenValue(each, field, speech)).join(', ')
  }
  if (field.type === 'select' || field.type === 'radio') return optionLabel(value, field, speech)
  if (field.type === 'relationship' || field.type === 'upload') {
    const id = relatedId(value)
    return speech.titles.get(id) ?? id
  }
  if (typeof value === 'string') {
    return /^\d{4}-\d{2}-\d{2}$/.test(value) ? spokenDay(value, speech.language) : value
  }
  return typeof value === 'number' ? String(value) : JSON.stringify(value)
}

/** Related documents whose titles are needed to say a value: collection and id. */
export function relationsIn(
  value: unknown,
  field: FieldLike,
): { collection: string; id: string }[] {
  if (value === null || value === undefined) return []
  if (field.type === 'array' && Array.isArray(value)) {
    return value.flatMap((row) =>
      leavesOf(field.fields ?? []).flatMap((leaf) =>
        relationsIn(valueAt(row, leaf.path), leaf.field),
      ),
    )
  }
  if (Array.isArray(value)) return value.flatMap((each) => relationsIn(each, field))
  const { relationTo } = field
  return typeof relationTo === 'string' ? [{ collection: relationTo, id: relatedId(value) }] : []
}

function spokenRow(row: unknown, fields: readonly FieldLike[], speech: Speech): string {
  return leavesOf(fields)
    .map(({ path, field, labels }) => {
      const value = spokenValue(valueAt(row, path), field, speech)
      return value === '' ? '' : `${labels.map(speech.label).join(' – ')}: ${value}`
    })
    .filter((each) => each !== '')
    .join(', ')
}

function optionLabel(value: unknown, field: FieldLike, speech: Speech): string {
  const found = field.options?.find(
    (each) => typeof each === 'object' && each !== null && 'value' in each && each.value === value,
  )
  return typeof found === 'object' && found !== null && 'label' in found
    ? speech.label(found.label)
    : String(value)
}

function relatedId(value: unknown): string {
  if (typeof value === 'object' && value !== null) {
    if ('id' in value) return String(value.id)
    if ('value' in value) return relatedId(value.value)
  }
  return String(value)
}
