import type { ArrayField } from 'payload'
import { roleText } from '../../access/roles.ts'
import { choice, line, list, moment, paragraphs } from '../../core/fields.ts'
import type { Text } from '../../core/text.ts'
import type { View } from './rules.ts'

/** What each side thinks, in the order it was written, kept word by word. */
export function viewsField(name: string, words: Text): ArrayField {
  return list(name, words, { nb: 'Synspunkt', en: 'View' }, [
    choice({ name: 'role', label: { nb: 'Rolle', en: 'Role' }, words: roleText, required: true }),
    paragraphs('text', { nb: 'Synspunkt', en: 'View' }, true),
    moment('at', { nb: 'Når', en: 'When' }),
    line('name', { nb: 'Hvem', en: 'Who' }),
  ])
}

/** Rows as they are stored. */
export type StoredViews =
  | readonly {
      readonly role: View['role']
      readonly text: string
      readonly at?: string | null
      readonly name?: string | null
    }[]
  | null
  | undefined

/** What was written, oldest first. */
export function viewsOf(stored: StoredViews): View[] {
  return (stored ?? []).map(({ role, text, at, name }) => ({
    role,
    text,
    at: at ?? '',
    name: name ?? null,
  }))
}
