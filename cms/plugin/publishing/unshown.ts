import type { z } from 'zod'
import { fill, type Text } from '../core/text.ts'

/** Something readers do not get as it is stored, while everything else is published. */
export interface Unshown {
  /** The document, such as `NHU-HMS-R05, utgave 2 (nb)`. */
  readonly what: Text
  /** The place in it, and what is wrong. */
  readonly why: Text
  /** What readers get instead. */
  readonly instead: Text
}

/** Hears of what is not shown. */
export type Report = (each: Unshown) => void

export const insteadText = {
  lastCopy: {
    nb: 'Leserne ser teksten slik den sist ble publisert.',
    en: 'Readers see the text as it was last published.',
  },
  notice: {
    nb: 'Leserne ser tittel og tilstand, og hvem de kan spørre, men ikke teksten.',
    en: 'Readers see title and state, and whom to ask, but not the text.',
  },
  leftOut: { nb: 'Leserne ser det ikke.', en: 'Readers do not see it.' },
  withoutIt: { nb: 'Resten vises.', en: 'The rest is shown.' },
} satisfies Record<string, Text>

/** In one line of both languages, as it stands with the publish. */
export function unshownLine({ what, why, instead }: Unshown): string {
  const line = (language: 'nb' | 'en') => `${what[language]}. ${why[language]} ${instead[language]}`
  return `${line('nb')} / ${line('en')}`
}

const fieldText: Text = {
  nb: 'Feltet «{field}» kan ikke vises slik det er lagret.',
  en: 'The field “{field}” cannot be shown as it is stored.',
}

/**
 * A document as the contract wants it. Fields that do not fit are replaced by what stands for "not there", and told.
 * @param neutral what may stand in for a field, by its name
 * @returns null when it does not fit even so
 */
export function fitted<S extends z.ZodType>(
  schema: S,
  value: z.input<S>,
  { what, neutral, report }: { what: Text; neutral: Partial<z.input<S>>; report: Report },
): z.output<S> | null {
  const first = schema.safeParse(value)
  if (first.success) return first.data
  const fields = [...new Set(first.error.issues.map((each) => String(each.path[0])))]
  const replaced = Object.fromEntries(
    fields.filter((each) => each in neutral).map((each) => [each, neutral[each as never]]),
  )
  const again = schema.safeParse({ ...(value as object), ...replaced })
  const instead = again.success ? insteadText.withoutIt : insteadText.leftOut
  for (const field of fields) report({ what, why: fill(fieldText, { field }), instead })
  return again.success ? again.data : null
}
