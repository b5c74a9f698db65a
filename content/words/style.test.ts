import { describe, expect, test } from 'vitest'
import {
  linesIn,
  type ReadText,
  textsIn,
  textsOfPages,
  textsOfTables,
} from '../../scripts/testing/read-texts.ts'
import { glossaryTerms } from './glossary.ts'
import { conditionVerbs, styleRules } from './style.ts'

/** Names of fields stand in quotes where a program is answered, and are no words of ours. */
const withoutFieldNames = (text: string): string =>
  text
    .replaceAll(/[«“](?:version|key|process|nonconformity|section)[»”]/g, '')
    .replaceAll(/\{[^}]*\}/g, '{}')

/** What a page quotes may be the word of somebody else, or one that is told about. */
const withoutQuotes = (text: string): string => text.replaceAll(/«[^»]*»|“[^”]*”/g, '')

const wrongTerms = glossaryTerms.flatMap(({ not, readersOnly, ...right }) =>
  (['nb', 'en'] as const).flatMap((language) =>
    (not?.[language] ?? []).map((word) => ({
      language,
      word,
      right: right[language],
      readersOnly,
    })),
  ),
)

/** What is wrong with a text: place, the kind, the words found, and what to write. */
function faultsIn(read: ReadText): string[] {
  const text = withoutFieldNames(read.kind === 'page' ? withoutQuotes(read.text) : read.text)
  const say = (kind: string, found: string, instead: string): string =>
    `${read.place} (${read.language}): ${kind}: “${found.trim()}”, write ${instead}`
  const bySheet = styleRules
    .filter(({ language }) => language === 'both' || language === read.language)
    .filter(({ screensOnly }) => screensOnly !== true || read.kind === 'screen')
    .flatMap(({ kind, find, exact, instead }) => {
      const found = new RegExp(find, exact ? 'u' : 'iu').exec(text)?.[0]
      return found === undefined ? [] : [say(kind, found, instead)]
    })
  const byGlossary = wrongTerms
    .filter(
      ({ language, readersOnly }) =>
        language === read.language && (!readersOnly || read.kind === 'page'),
    )
    .flatMap(({ word, right }) => {
      const found = atWordStart(word).exec(text)?.[0]
      return found === undefined ? [] : [say('a term of the glossary', found, right)]
    })
  return [
    ...bySheet,
    ...byGlossary,
    ...conditionsIn(text, read).map((found) => say('a second condition', found, 'hvis, når')),
  ]
}

function atWordStart(word: string): RegExp {
  const loose = word.replaceAll(' ', '[ -]').replaceAll("'", "['’]")
  return new RegExp(`(?<![\\p{L}\\p{N}])${loose}\\p{L}*`, 'iu')
}

/** Sentences of a paragraph that begin with the verb of a condition, from the second on. */
function conditionsIn(text: string, { language }: ReadText): string[] {
  if (language !== 'nb') return []
  const sentence = new RegExp(
    `(?<=^|[.!?:] |\\| )\\**((?:${conditionVerbs}) [^.?!|]*,[^.?!|]*[.!])`,
    'gu',
  )
  return [...text.matchAll(sentence)].slice(1).map(([, found = '']) => found)
}

const read = (
  text: string,
  language: 'nb' | 'en' = 'en',
  kind: ReadText['kind'] = 'page',
): ReadText => ({
  place: 'a.md:1',
  language,
  kind,
  text,
})

describe('the style sheet is kept', () => {
  test('in every table of words of the CMS, the site and the contract', () => {
    const texts = textsOfTables()
    expect(texts.length).toBeGreaterThan(6000)
    expect(texts.flatMap(faultsIn)).toEqual([])
  })

  test('in every edition in force of every guideline, and in every page of the handbook', () => {
    const texts = textsOfPages()
    expect(texts.length).toBeGreaterThan(3000)
    expect(texts.flatMap(faultsIn)).toEqual([])
  })
})

describe('what is filled in has one name in both languages', () => {
  const namesIn = (text: string): string => [...new Set(text.match(/\{[^}…]+\}/g))].sort().join(' ')

  test('so that no reader meets a name in braces', () => {
    const texts = textsOfTables()
    const different = texts.flatMap((en, index) => {
      const nb = texts[index - 1]
      return en.language === 'en' && nb?.language === 'nb' && namesIn(nb.text) !== namesIn(en.text)
        ? [`${en.place}: ${namesIn(nb.text)}, and in English ${namesIn(en.text)}`]
        : []
    })
    expect(different).toEqual([])
  })
})

describe('a text that breaks it is named with its place, what was found and the way out', () => {
  test.each([
    [
      'a form that is not ours',
      'nb',
      'Branndøra står åpen.',
      '“Branndøra”, write the form with -en',
    ],
    ['a word that sounds translated', 'nb', 'Datoen har ikke vært ennå.', 'write er fram i tid'],
    [
      'a word that sounds translated',
      'en',
      'The checklist stands in the case.',
      '“stands”, write is',
    ],
    ['a word that sounds translated', 'nb', 'Noen har meldt en død eller', 'write et dødsfall'],
    [
      'a word that sounds translated',
      'nb',
      'Slik ser du hvor saken står.',
      'write hvordan det går',
    ],
    ['a word that sounds translated', 'nb', 'Siden er ikke for deg.', 'write du har ikke tilgang'],
    ['a word of the office', 'nb', 'Leder må bekrefte datoene.', '“Leder må”, write lederen'],
    [
      'a word that sounds translated',
      'en',
      'Valid to and including 3 May.',
      'write up to and including',
    ],
    ['a word of the office', 'nb', 'Vennligst fyll ut skjemaet.', '“Vennligst”'],
    ['a word of the software', 'nb', 'Økten din er slutt.', 'write du er logget inn'],
    ['an abbreviation', 'nb', 'Se aml. § 6-2.', 'write arbeidsmiljøloven'],
    [
      'a spelling of the United States',
      'en',
      'The unit organizes the work.',
      'write the spelling with -is-',
    ],
    ['a quotation mark', 'en', 'Tick "No comment".', 'write «…» or “…”'],
    ['a number or a unit', 'nb', 'Bare 5% svarte.', 'write a space: 5 %'],
    ['a date or a time', 'en', 'Before November 22, 2026.', 'write 22 November 2026'],
    ['a reference to the law', 'en', 'See § 6-2 of the Act.', 'write Section 3-1'],
    ['a telephone number', 'nb', 'Ring 73199700.', 'write in pairs'],
    ['a word of the software', 'en', 'Ask the HSE unit.', '“HSE unit”, write HSE Unit'],
    [
      'a term of the glossary',
      'en',
      'Report a non-conformity.',
      '“non-conformity”, write nonconformity',
    ],
    [
      'a second condition',
      'nb',
      'Er du i tvil, spør du. Haster det, ringer du.',
      '“Haster det, ringer du.”',
    ],
  ] as const)('%s (%s): %s', (kind, language, text, said) => {
    const faults = faultsIn(read(text, language))
    expect(faults).toHaveLength(1)
    expect(faults[0]).toContain(`a.md:1 (${language}): ${kind}: `)
    expect(faults[0]).toContain(said)
  })

  test.each([
    ['nb', 'Er du i tvil, spør du lederen. Hvis det haster, ringer du 73 19 97 00 kl. 8–15.'],
    [
      'nb',
      'Vi skriver ikke «døra». Døren er åpen, 5 % av boken mangler, se arbeidsmiljøloven § 6-2.',
    ],
    [
      'en',
      'Under the Working Environment Act, Section 6-2, the HSE Unit must answer by 22 November 2026.',
    ],
    ['nb', 'Enhetens leder har fem dager. Økt risiko meldes ved dødsfall eller alvorlig skade.'],
    ['en', 'Stand back, and take part in the laboratory’s drill.'],
  ] as const)('and one that keeps it is let through (%s): %s', (language, text) => {
    expect(faultsIn(read(text, language))).toEqual([])
  })
})

describe('all that is read is found', () => {
  test('a sentence under a language, whole or with something filled in', () => {
    const code =
      "export const a = {\n  nb: 'Nei', en: (n: string) => `No, ${n}!` }\nexport const b = 'other'"
    expect(textsIn('a.ts', code)).toEqual([
      { place: 'a.ts:2', language: 'nb', kind: 'screen', text: 'Nei' },
      { place: 'a.ts:2', language: 'en', kind: 'screen', text: 'No, {…}!' },
    ])
  })

  test('a line of a guideline, with what readers see of its front matter', () => {
    const page =
      "---\ntitle: 'A title'\nauthor: p-a\ninShort:\n  - Do this.\n---\n\nSee [R08](guideline:X) and `code`."
    expect(linesIn('a.md', 'en', page).map(({ place, text }) => [place, text])).toEqual([
      ['a.md:2', 'A title'],
      ['a.md:5', 'Do this.'],
      ['a.md:8', 'See [R08] and .'],
    ])
  })
})
