import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { glossaryTerms } from '../words/glossary.ts'

type TextLanguage = 'nb' | 'en'

/** Words that others use, and the glossary's word instead. Each is looked for at the start of a word, with any ending. */
const replaced = (language: TextLanguage): readonly (readonly [word: string, right: string])[] =>
  glossaryTerms.flatMap(({ not, ...term }) =>
    (not?.[language] ?? []).map((word) => [word, term[language]] as const),
  )

interface TextFile {
  readonly name: string
  readonly text: string
}

const root = path.resolve(import.meta.dirname, '../..')

/** All texts of readers in a language: the handbook, and every edition of every guideline. */
function textsIn(language: TextLanguage): TextFile[] {
  const edition = new RegExp(`^${language}-\\d+\\.md$`)
  return [
    ...filesUnder(`content/handbook/${language}`, (name) => name.endsWith('.mdx')),
    ...filesUnder('content/starter/guidelines', (name) => edition.test(path.basename(name))),
  ]
}

function filesUnder(folder: string, wanted: (name: string) => boolean): TextFile[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter(wanted)
    .sort()
    .map((each) => ({
      name: `${folder}/${each}`,
      text: readFileSync(path.join(root, folder, each), 'utf8'),
    }))
}

/** Where a text uses a replaced word: file, line, the word as written, and what to write. */
function replacedWordsIn(language: TextLanguage, file: TextFile): string[] {
  return file.text.split('\n').flatMap((line, index) =>
    replaced(language).flatMap(([word, right]) => {
      const found = atWordStart(word).exec(line)
      return found ? [`${file.name}:${index + 1}: "${found[0]}", write "${right}"`] : []
    }),
  )
}

function atWordStart(word: string): RegExp {
  const loose = word.replaceAll(' ', '[ -]').replaceAll("'", "['’]")
  return new RegExp(`(?<![\\p{L}\\p{N}])${loose}\\p{L}*`, 'iu')
}

describe.each(['nb', 'en'] as const)('texts in %s', (language) => {
  test('use the words of the glossary', () => {
    const files = textsIn(language)
    expect(files.length).toBeGreaterThan(9)
    expect(files.flatMap((file) => replacedWordsIn(language, file))).toEqual([])
  })

  test('are never told to write a word that is itself replaced', () => {
    const advice = replaced(language)
      .map(([, right]) => right)
      .join('\n')
    expect(replacedWordsIn(language, { name: 'advice', text: advice })).toEqual([])
  })
})

test('a replaced word is named with its file, its line and the right word', () => {
  const text =
    'Talk to your manager.\nSafety-delegates take part, and standard non-conformities count.'
  expect(replacedWordsIn('en', { name: 'page.mdx', text })).toEqual([
    'page.mdx:2: "Safety-delegates", write "safety representative"',
    'page.mdx:2: "non-conformities", write "nonconformity"',
  ])
})

test('a word that only ends like a replaced word is let through', () => {
  const text = 'Inversion, network environment and nonconformities are fine.'
  expect(replacedWordsIn('en', { name: 'page.mdx', text })).toEqual([])
})
