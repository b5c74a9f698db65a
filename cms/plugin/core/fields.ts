import type {
  ArrayField,
  CollectionSlug,
  DateField,
  Field,
  FieldAccess,
  NumberField,
  RelationshipField,
  SelectField,
  TextareaField,
  TextField,
} from 'payload'
import { v7 } from 'uuid'
import { isCivilDate } from './dates.ts'
import { label, say, type Text } from './text.ts'

/** The document's own text id (UUID version 7): the same on SQLite and MongoDB, kept through backup and restore. */
export function idField(): TextField {
  return {
    name: 'id',
    type: 'text',
    required: true,
    defaultValue: () => v7(),
    label: label({ nb: 'Id', en: 'Id' }),
    admin: { hidden: true },
    access: { update: () => false },
  }
}

/** Access of a field that the system alone writes: what people send of it counts for nothing. */
export const bySystem = { create: () => false, update: () => false }

/** Counts the saves of a document. An update says which version it was made from. */
export function versionField(): NumberField {
  return {
    name: 'version',
    type: 'number',
    required: true,
    defaultValue: 1,
    min: 1,
    label: label({ nb: 'Lagret versjon', en: 'Saved version' }),
    admin: {
      components: { Field: '@verne/hse-plugin/client#VersionField' },
      disableListColumn: true,
      disableListFilter: true,
    },
  }
}

const notADate: Text = {
  nb: 'Skriv datoen som år-måned-dag, for eksempel 2026-11-30.',
  en: 'Write the date as year-month-day, for example 2026-11-30.',
}

/** A civil date `YYYY-MM-DD` in Europe/Oslo. Stored as text: a day has no hour and no time zone. */
export function civilDateField(
  field: Pick<TextField, 'name'> & {
    readonly label: Text
    readonly description?: Text
    readonly required?: boolean
    readonly readOnly?: boolean
    readonly index?: boolean
  },
): TextField {
  return {
    name: field.name,
    type: 'text',
    label: label(field.label),
    index: field.index ?? false,
    required: field.required ?? false,
    admin: {
      components: { Field: '@verne/hse-plugin/client#CivilDateField' },
      readOnly: field.readOnly ?? false,
      ...(field.description ? { description: label(field.description) } : {}),
    },
    validate: (value: string | null | undefined, { required, req }: FieldContext) => {
      if (value === null || value === undefined || value === '') {
        return required === true ? req.t('validation:required') : true
      }
      return isCivilDate(value) ? true : say(notADate, req.i18n.language)
    },
  }
}

interface FieldContext {
  required?: boolean
  req: { t: (key: 'validation:required') => string; i18n: { language: string } }
}

/** Options of a select with their labels, from a table of words. */
export function options<Value extends string>(
  words: Readonly<Record<Value, Text>>,
): { value: Value; label: Record<string, string> }[] {
  return (Object.keys(words) as Value[]).map((value) => ({ value, label: label(words[value]) }))
}

/** A select over a closed set of values. */
export function choice<Value extends string>(
  field: Omit<SelectField, 'type' | 'options' | 'label'> & {
    readonly label: Text
    readonly words: Readonly<Record<Value, Text>>
  },
): Field {
  const { words, label: text, ...rest } = field
  return { ...rest, type: 'select', label: label(text), options: options(words) } as SelectField
}

/** Most characters of a line, and of some paragraphs. What is longer is refused at its field, never cut. */
export const longest = { line: 1_000, paragraphs: 10_000 } as const

/** A line of text. @default not required */
export function line(
  name: string,
  words: Text,
  more: Partial<Pick<TextField, 'required' | 'unique' | 'index'>> & { hidden?: boolean } = {},
): TextField {
  const { hidden = false, ...rest } = more
  return {
    name,
    type: 'text',
    maxLength: longest.line,
    label: label(words),
    ...rest,
    ...(hidden ? { admin: { hidden: true } } : {}),
  }
}

/** Some paragraphs of plain text. */
export function paragraphs(name: string, words: Text, required = false): TextareaField {
  return {
    name,
    type: 'textarea',
    maxLength: longest.paragraphs,
    label: label(words),
    required,
  }
}

/** A yes or no, no by default. */
export function yesNo(name: string, words: Text, index = false): Field {
  return { name, type: 'checkbox', defaultValue: false, index, label: label(words) }
}

/** A point in time, set by the system. */
export function moment(name: string, words: Text, index = false): DateField {
  return {
    name,
    type: 'date',
    index,
    label: label(words),
    admin: { readOnly: true, date: { pickerAppearance: 'dayAndTime' } },
  }
}

/** A relation to one document, looked up by. */
export function relation(
  name: string,
  relationTo: CollectionSlug,
  words: Text,
  more: { required?: boolean } = {},
): RelationshipField {
  return { name, type: 'relationship', relationTo, index: true, label: label(words), ...more }
}

/** Rows that each have the same fields, written by the steps of the record alone. */
export function list(name: string, words: Text, row: Text, fields: Field[]): ArrayField {
  return {
    name,
    type: 'array',
    label: label(words),
    labels: { singular: label(row), plural: label(words) },
    admin: { readOnly: true },
    fields,
  }
}

/** A number the system works out from other fields: nobody writes it, and it tells nothing of what a person did. */
export function computed(name: string, words: Text): NumberField {
  return {
    name,
    type: 'number',
    label: label(words),
    admin: { hidden: true },
    custom: { derived: true },
  }
}

/**
 * What was done to a record, by whom, when and why: its own history, in the order it happened. Never changed.
 * @param named who may read who took a step. @default whoever reads the record
 */
export function stepsField<Value extends string>(
  words: Readonly<Record<Value, Text>>,
  more: Field[] = [],
  named?: FieldAccess,
): ArrayField {
  const access = named ? { access: { read: named } } : {}
  return list('steps', { nb: 'Historikk', en: 'History' }, { nb: 'Steg', en: 'Step' }, [
    choice({ name: 'step', label: { nb: 'Steg', en: 'Step' }, words, required: true }),
    moment('at', { nb: 'Når', en: 'When' }),
    { ...line('by', { nb: 'Konto', en: 'Account' }, { hidden: true }), ...access },
    { ...line('name', { nb: 'Hvem', en: 'Who' }), ...access },
    paragraphs('note', { nb: 'Merknad', en: 'Note' }),
    ...more,
  ])
}
