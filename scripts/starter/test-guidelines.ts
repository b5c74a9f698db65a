import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

const folder = path.resolve(import.meta.dirname, '../../content/starter/guidelines')

/** Languages guidelines are written in. */
export const languages = ['nb', 'en'] as const
export type Language = (typeof languages)[number]

/** An edition as it is written. */
export interface WrittenEdition {
  /** For messages, such as `NHU-HMS-R08/nb-6.md`. */
  readonly name: string
  /** Edition of the Norwegian text it renders; null for Norwegian. */
  readonly source: number | null
  readonly edition: number
  /** All of the file. */
  readonly whole: string
  /** The text, without its front matter. */
  readonly body: string
}

/** Numbers of all guidelines, such as `NHU-HMS-R08`. */
export const guidelineNumbers: readonly string[] = readdirSync(folder).sort()

/** The newest edition of a guideline in a language; null where there is no such text. */
export function newestEdition(number: string, language: Language): WrittenEdition | null {
  const edition = Math.max(
    0,
    ...readdirSync(path.join(folder, number)).flatMap((file) => {
      const found = new RegExp(`^${language}-(\\d+)\\.md$`).exec(file)?.[1]
      return found === undefined ? [] : [Number(found)]
    }),
  )
  if (edition === 0) return null
  const name = `${number}/${language}-${String(edition)}.md`
  const whole = readFileSync(path.join(folder, name), 'utf8')
  const [, matter = '', ...body] = whole.split(/^---$/m)
  const source = /^sourceEdition: (\d+)$/m.exec(matter)?.[1]
  return {
    name,
    edition,
    whole,
    source: source === undefined ? null : Number(source),
    body: body.join('---'),
  }
}

/** The newest edition of a guideline by the end of its number, such as `R08`. */
export function editionOf(number: string, language: Language): WrittenEdition {
  const found = newestEdition(`NHU-HMS-${number}`, language)
  if (found === null) throw new Error(`${number} has no edition in ${language}.`)
  return found
}
