import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import {
  findingKindHints,
  findingKindText,
  judgementText,
  worksText,
} from '../../cms/plugin/audits/text.ts'
import type { Text } from '../../cms/plugin/core/text.ts'
import { points } from '../../cms/plugin/internal-control/rules.ts'
import { pointText } from '../../cms/plugin/internal-control/text.ts'
import { nonconformitySourceText } from '../../cms/plugin/nonconformities/text.ts'
import { readStarter } from './read-starter.ts'
import { editionOf, type Language, languages } from './test-guidelines.ts'

const content = path.resolve(import.meta.dirname, '../../content')
const { cycles } = readStarter(path.join(content, 'starter'))
const text = (number: string, language: Language): string => editionOf(number, language).body

/** One column of all tables of a text. */
function column(body: string, place: number): string[] {
  return body
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .map((line) => line.split('|')[place]?.trim() ?? '')
}

const said = (words: Readonly<Record<string, Text>>, language: Language): string[] =>
  Object.values(words).map((each) => each[language])

describe.each(languages)('audits and reviews (%s)', (language) => {
  test.each(['R05', 'T04'])('%s has the eight points of a unit’s page in their order', (number) => {
    const names = points.map((point) => pointText[point][language])
    const there = column(text(number, language), 2).filter((each) => names.includes(each))
    expect(there).toEqual(names)
  })

  test('findings are of the kinds the system has, and mean what it says', () => {
    const kinds = said(findingKindText, language)
    const body = text('R07', language)
    expect(column(body, 1).filter((each) => kinds.includes(each))).toEqual(kinds)
    for (const hint of said(findingKindHints, language)) {
      expect(body).toContain(hint.replace(/\.$/, ''))
    }
    const template = text('T05', language).toLowerCase()
    for (const kind of kinds) expect(template).toContain(kind.toLowerCase())
  })

  test('earlier findings are assessed in the words of the system', () => {
    const judgements = said(judgementText, language)
    const there = column(text('R07', language), 1).filter((each) => judgements.includes(each))
    expect(there).toEqual(judgements)
    for (const each of judgements) {
      expect(text('T05', language)).toContain(each.toLowerCase())
    }
  })

  test('what nobody saw work has not been assessed', () => {
    for (const number of ['R07', 'T05']) {
      expect(text(number, language)).toContain(worksText.notSeen[language])
    }
  })

  test('nonconformities of an audit have the category they are registered in', () => {
    expect(text('R07', language)).toMatch(
      new RegExp(`[«“]${nonconformitySourceText.hseAudit[language]}[»”]`),
    )
  })

  test('the minutes of a management review have the five inputs of the guideline in their order', () => {
    const inputsOf = (number: string): string[] =>
      text(number, language)
        .split('\n')
        .flatMap((line) => /^\| [1-5] +\| ([^|]+?) +\|/.exec(line)?.[1] ?? [])
    expect(inputsOf('R06')).toHaveLength(5)
    expect(inputsOf('T06')).toEqual(inputsOf('R06'))
  })

  test('reports are handed in on the same day wherever it is told', () => {
    const day = { nb: '20. juni', en: '20 June' }[language]
    const system = { nb: 'slik-virker-hms-systemet', en: 'how-the-hse-system-works' }[language]
    const page = readFileSync(path.join(content, 'handbook', language, `${system}.mdx`), 'utf8')
    for (const each of [text('R05', language), text('R06', language), page]) {
      expect(each).toContain(day)
    }
  })
})

test('what the year has of audits, reports and the management review leads to how it is done', () => {
  const activities = cycles.flatMap((each) => [...each.activities])
  const of = (key: string): (string | undefined)[] => {
    const found = activities.find((each) => each.key === key)
    return [found?.guideline, found?.template]
  }
  expect(of('rapport-enhetene')).toEqual(['NHU-HMS-R05', undefined])
  expect(of('rapport-fellesadministrasjonen')).toEqual(['NHU-HMS-R05', undefined])
  expect(of('ledelsens-gjennomgang')).toEqual(['NHU-HMS-R06', 'NHU-HMS-T06'])
  expect(of('revisjoner-starter')).toEqual(['NHU-HMS-R07', 'NHU-HMS-T04'])
  expect(of('revisjoner-slutter')).toEqual(['NHU-HMS-R07', 'NHU-HMS-T05'])
})
