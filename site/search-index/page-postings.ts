import type { SiteLanguage } from '@verne/content/addresses/site'
import { fields } from '../src/search/index/fields.ts'
import { stemOf } from '../src/search/index/stems.ts'
import { apart } from './apart.ts'
import type { SearchablePage } from './searchable-page.ts'

/** What a page says of a word. */
export interface WordOnPage {
  twelfths: number
  section: number
  fields: number
}

const stems: Readonly<Record<SiteLanguage, Map<string, string>>> = { nb: new Map(), en: new Map() }

/** The stems of a page with how often, where and in which fields they stand; and how many words its text has. */
export function postingsOf(page: SearchablePage): {
  words: ReadonlyMap<string, WordOnPage>
  length: number
} {
  const words = new Map<string, WordOnPage & { most: number }>()
  const stem = stemmed(page.language)
  const wordFor = (word: string): WordOnPage & { most: number } => {
    const itsStem = stem(word)
    const known = words.get(itsStem)
    if (known) return known
    const made = { twelfths: 0, section: 0, fields: 0, most: 0 }
    words.set(itsStem, made)
    return made
  }
  let length = 0
  for (const [section, { runs }] of page.sections.entries()) {
    const here = new Map<WordOnPage & { most: number }, number>()
    for (const { words: held, twelfths } of runs) {
      for (const typed of held) {
        const word = wordFor(typed)
        word.twelfths += twelfths
        here.set(word, (here.get(word) ?? 0) + twelfths ** 2)
        length += 1
      }
    }
    if (section === 0) continue
    for (const [word, weight] of here) {
      if (weight <= word.most) continue
      word.most = weight
      word.section = section
    }
  }
  for (const [bit, { name }] of fields.entries()) {
    for (const typed of page.fields[name]) wordFor(typed).fields |= 1 << bit
  }
  return { words, length }
}

/** Stems of a language, each reckoned once. */
function stemmed(language: SiteLanguage): (word: string) => string {
  const known = stems[language]
  return (word) => {
    let stem = known.get(word)
    if (stem === undefined) {
      stem = apart(stemOf[language](word))
      known.set(apart(word), stem)
    }
    return stem
  }
}
