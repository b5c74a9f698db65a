import type { FullText, Language, Text } from '../../../content/schema/index.ts'

export type { FullText, Language, Text }

/** A text in the wanted language; languages an institution has not filled in fall back to Norwegian bokmål. */
export function say(text: Text, language: string): string {
  if (language === 'en') return text.en
  if (language === 'nn') return text.nn ?? text.nb
  return text.nb
}

/** A text with `{name}` places filled in, in each language it has. */
export function fill(text: Text, values: Readonly<Record<string, string | number | Text>>): Text {
  const put = (written: string, language: Language): string =>
    written.replace(/\{(\w+)\}/g, (whole, name: string) => {
      const value = values[name]
      if (value === undefined) return whole
      return typeof value === 'object' ? say(value, language) : String(value)
    })
  const { nb, en, nn } = text
  const both = { nb: put(nb, 'nb'), en: put(en, 'en') }
  return nn === undefined ? both : { ...both, nn: put(nn, 'nn') }
}

/** Labels of Payload in the form it takes: one entry per language. */
export function label(text: Text): Record<string, string> {
  const { nb, en, nn } = text
  return nn === undefined ? { nb, en } : { nb, en, nn }
}

/** A localised field as it is read in all languages at once. */
export type Localised = Partial<Record<string, string | null>> | string | null | undefined

/** A localised field as a text; the controlling language stands in where a translation is missing. Null when empty. */
export function asText(value: Localised): Text | null {
  const texts = typeof value === 'object' && value !== null ? value : { nb: value ?? null }
  const nb = texts['nb'] ?? null
  if (nb === null || nb === '') return null
  const nn = texts['nn'] ?? null
  return { nb, en: texts['en'] ?? nb, ...(nn ? { nn } : {}) }
}
