import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import type { Text } from '../../cms/plugin/core/text.ts'
import { type RiskLevel, scoresOf, standardRiskLimits } from '../../cms/plugin/risk/rules.ts'
import {
  consequencesFor,
  consequenceWords,
  type Harmed,
  harmedText,
  likelihoodWords,
  riskLevelText,
} from '../../cms/plugin/risk/text.ts'

const content = path.resolve(import.meta.dirname, '../../content')
const guideline = (name: string): Promise<string> =>
  readFile(path.join(content, 'starter/guidelines', name), 'utf8')

/** Rows of all tables of a text, cell by cell. */
function rowsOf(text: string): string[][] {
  return text
    .split('\n')
    .filter((each) => each.startsWith('|') && !/^\|[-\s|]+$/.test(each))
    .map((each) =>
      each
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    )
}

const said = (words: readonly Text[], language: 'nb' | 'en'): string[] =>
  words.map((each) => each[language])

test.each(['nb', 'en'] as const)(
  'the guideline on risk assessment has the words of the scale, in %s',
  async (language) => {
    const rows = rowsOf(await guideline(`NHU-HMS-R10/${language}-3.md`))
    const numbered = rows.filter(([first]) => /^[1-5]$/.test(first ?? ''))
    const likelihood = numbered.filter((each) => each.length === 2).map((each) => each[1])
    expect(likelihood).toEqual(said(likelihoodWords, language))

    const consequence = numbered.filter((each) => each.length > 2)
    expect(consequence.map((each) => each[1])).toEqual(said(consequenceWords, language))
    const harmed = Object.keys(consequencesFor) as Harmed[]
    const heading = rows.find((each) => each.includes(harmedText.people[language]))
    expect(heading?.slice(2)).toEqual(harmed.map((each) => harmedText[each][language]))
    for (const [index, each] of harmed.entries()) {
      expect(consequence.map((cells) => cells[index + 2])).toEqual(
        said(
          consequencesFor[each].map(({ what }) => what),
          language,
        ),
      )
    }
  },
)

test.each([
  ['nb', 'NHU-HMS-R10/nb-1.md'],
  ['nb', 'NHU-HMS-R10/nb-2.md'],
  ['nb', 'NHU-HMS-R10/nb-3.md'],
  ['en', 'NHU-HMS-R10/en-1.md'],
  ['en', 'NHU-HMS-R10/en-2.md'],
  ['en', 'NHU-HMS-R10/en-3.md'],
  ['nb', 'NHU-HMS-R03/nb-3.md'],
  ['nb', 'NHU-HMS-R03/nb-4.md'],
  ['en', 'NHU-HMS-R03/en-2.md'],
  ['en', 'NHU-HMS-R03/en-3.md'],
] as const)('the levels have the limits of the scale, in %s (%s)', async (language, name) => {
  const rows = rowsOf(await guideline(name))
  const scores = scoresOf(standardRiskLimits)
  for (const level of Object.keys(scores) as RiskLevel[]) {
    const [lowest, highest] = scores[level]
    const row = rows.find((each) => each[1] === riskLevelText[level][language])
    expect(row?.[0]).toBe(`${String(lowest)}–${String(highest)}`)
  }
})

test.each([
  ['nb/hms-runden-steg-for-steg.mdx', '15–25 er høy risiko, 5–12 er middels og 1–4 er lav'],
  ['en/the-hse-process-step-by-step.mdx', '15–25 is high risk, 5–12 is medium and 1–4 is low'],
])('the handbook has them too (%s)', async (name, sentence) => {
  expect(scoresOf(standardRiskLimits)).toEqual({ low: [1, 4], medium: [5, 12], high: [15, 25] })
  expect(await readFile(path.join(content, 'handbook', name), 'utf8')).toContain(sentence)
})
