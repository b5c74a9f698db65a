import type { CollectionBeforeOperationHook, FieldHook, TextField, Where } from 'payload'
import { foldedText } from './folded.ts'
import { label, type Language, type Text } from './text.ts'

/**
 * What a document is called in the admin: in lists, pickers, headings and search. It is stored, because a database
 * finds and sorts by what is stored alone: a line for each language, and a last one with all of them folded. Whoever
 * reads it gets the line of their own language.
 */
export const nameFieldName = 'name'

/** In the order of the lines; Norwegian, which a list sorts by, comes first. */
const languages: readonly Language[] = ['nb', 'en', 'nn']

/** A name in each language. */
export type Name = Readonly<Record<Language, string>>

/** A name as it is stored. */
export function storedName(name: Name): string {
  const lines = languages.map((language) => name[language].replace(/\s+/g, ' ').trim())
  return [...lines, foldedText([...new Set(lines)].join(' '))].join('\n')
}

/** A stored name in the language of a person. */
export function nameIn(stored: string, language: string): string {
  const lines = stored.split('\n')
  return lines[languages.findIndex((each) => each === language)] ?? lines[0] ?? ''
}

const inOwnLanguage: FieldHook = ({
  req,
  value,
}: {
  req: { i18n: { language: string } }
  value?: unknown
}) => (typeof value === 'string' ? nameIn(value, req.i18n.language) : value)

/** The field a name stands in, for the system alone to write. */
export function nameField(words: Text): TextField {
  return {
    name: nameFieldName,
    type: 'text',
    index: true,
    label: label(words),
    access: { create: () => false, update: () => false },
    admin: { hidden: true },
    hooks: { afterRead: [inOwnLanguage] },
    custom: { derived: true },
  }
}

/** Looks for names as they are stored: capitals, accents and spellings of æ, ø and å make no difference. */
export const findByName: CollectionBeforeOperationHook = ({ args }) => {
  const { where } = args as { where?: Where }
  return where ? { ...args, where: foldedWhere(where) } : args
}

function foldedWhere(where: Where): Where {
  return Object.fromEntries(
    Object.entries(where).map(([key, asked]) => {
      if (Array.isArray(asked)) return [key, asked.map(foldedWhere)]
      return [key, key === nameFieldName ? foldedCondition(asked) : asked]
    }),
  ) as Where
}

function foldedCondition<C>(asked: C): C {
  if (typeof asked !== 'object' || asked === null) return asked
  return Object.fromEntries(
    Object.entries(asked).map(([operator, value]: [string, unknown]) => [
      operator,
      (operator === 'like' || operator === 'contains') && typeof value === 'string'
        ? foldedText(value)
        : value,
    ]),
  ) as C
}
