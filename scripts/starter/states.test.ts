import { describe, expect, test } from 'vitest'
import { measureStateText } from '../../cms/plugin/measures/text.ts'
import { nonconformityStateText, severityText } from '../../cms/plugin/nonconformities/text.ts'
import { changeKindWords } from '../../content/words/guidelines.ts'
import { textsOfPages } from '../testing/read-texts.ts'

/**
 * A state has one name: the one in its table of words, which screens, letters, figures and CSV read. What readers are
 * told in guidelines and handbook is the same.
 */
const pages = textsOfPages()

/** What a guideline says, in a language. */
const guideline = (number: string, language: 'nb' | 'en'): string =>
  pages
    .filter((each) => each.language === language && each.place.includes(`/NHU-HMS-${number}/`))
    .map(({ text }) => text)
    .join('\n')

describe.each(['nb', 'en'] as const)('in %s', (language) => {
  const words = (
    table: Readonly<Record<string, Readonly<Record<'nb' | 'en', string>>>>,
  ): string[] => Object.values(table).map((each) => each[language])

  test('the guideline on action plans lists the states of a measure, all of them and in their order', () => {
    const [row = ''] = guideline('R04', language)
      .split('\n')
      .filter((line) => line.startsWith('| Status '))
    const listed =
      row
        .split('|')[2]
        ?.split('.')[0]
        ?.split(/, | eller | or /) ?? []
    expect(listed.map((each) => each.trim())).toEqual(words(measureStateText))
  })

  test.each([
    ['R08', 'the state of a nonconformity', nonconformityStateText],
    ['R08', 'how serious it is', severityText],
    ['R12', 'how much an edition changes', changeKindWords],
  ] as const)('the guideline %s calls %s what the screens call it', (number, _, table) => {
    const text = guideline(number, language).toLocaleLowerCase(language)
    const missing = words(table).filter((each) => !text.includes(each.toLocaleLowerCase(language)))
    expect(missing).toEqual([])
  })

  test('no text in force has another word for a state', () => {
    expect(rivals(pages.filter((each) => each.language === language))).toEqual([])
  })
})

/** Names that states have had, beside the thing they are states of: each is an ordinary word elsewhere. */
const former: Readonly<Record<'nb' | 'en', RegExp>> = {
  nb: /lite alvorlig|tiltak\p{L}*(?: \p{L}+){0,3} (?:avlys|vedt(?:a|ok))\p{L}*|(?:avlys|vedta)\p{L}* (?:\p{L}+ )?tiltak|vesentlig endring|statusen? (?:bekreftet|gjort)/iu,
  en: /measures?(?: \p{L}+){0,3} (?:adopted|aborted)|(?:adopt|abort)\p{L}* (?:\p{L}+ )?measures?|less serious nonconformit|substantial change|status (?:verified)/iu,
}

function rivals(
  texts: readonly { place: string; language: 'nb' | 'en'; text: string }[],
): string[] {
  return texts.flatMap(({ place, language, text }) => {
    const found = former[language].exec(text.replaceAll(/«[^»]*»|“[^”]*”/g, ''))?.[0]
    return found === undefined ? [] : [`${place}: ${found}`]
  })
}

test.each([
  ['nb', 'Lederen vedtar tiltaket.', 1],
  ['nb', 'Er tiltaket blitt avlyst, skriver dere hvorfor.', 1],
  ['nb', 'Saken er lite alvorlig.', 1],
  ['nb', 'Styret vedtar politikken, og møtet kan avlyses.', 0],
  ['en', 'The manager adopts the measure.', 1],
  ['en', 'The board adopts the policy.', 0],
] as const)(
  'a former word is found beside what it is a state of (%s): %s',
  (language, text, count) => {
    expect(rivals([{ place: 'a.md:1', language, text }])).toHaveLength(count)
  },
)
