import type { GroupField } from 'payload'
import { line } from '../core/fields.ts'
import { fill, label, type Text } from '../core/text.ts'

/** What the reference to the system of before is called. */
export const carriedOverLabel = {
  nb: 'Overført fra',
  en: 'Carried over from',
} satisfies Text

/** What the import of it is called in a record's history. */
export const carriedOverStep = {
  nb: 'Overført fra et tidligere system',
  en: 'Carried over from an earlier system',
} satisfies Text

/** Where a record was followed up before it came here. */
export interface CarriedOver {
  /** Name of the system. */
  readonly system: string
  /** What it was known by there. */
  readonly ref: string
}

/** Which system a record comes from, and what it was known by there. Empty for what began here. */
export const carriedOverField = (): GroupField => ({
  name: 'carriedOver',
  type: 'group',
  label: label(carriedOverLabel),
  fields: [
    line('system', { nb: 'System', en: 'System' }, { index: true }),
    line('ref', { nb: 'Referanse der', en: 'Reference there' }),
  ],
})

/** Key of the record that stands for one of an earlier system: carried over twice, it is there once. */
export function carriedOverKey({ ref, system }: CarriedOver): string {
  return `carried-over:${system.toLowerCase()}:${ref}`
}

/** Where a record comes from, as people read it: `Gamle HMS 4711`. Null for what began here. */
export function carriedOverFrom({
  carriedOver,
}: {
  readonly carriedOver?: { readonly system?: string | null; readonly ref?: string | null } | null
}): string | null {
  const { ref, system } = carriedOver ?? {}
  return system ? `${system} ${ref ?? ''}`.trim() : null
}

/** The same as a sentence, for lists and meetings. */
export function carriedOverText(from: string): Text {
  return fill({ nb: 'Overført fra {from}', en: 'Carried over from {from}' }, { from })
}
