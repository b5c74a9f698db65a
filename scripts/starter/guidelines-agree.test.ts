import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { standardLadder } from '../../cms/plugin/outbox/ladder/rules.ts'
import { standardDays } from '../../cms/plugin/processes/deadlines/rules.ts'
import { inputText } from '../../cms/plugin/processes/text.ts'
import { nonconformityDefinition } from '../../content/words/definitions.ts'
import { readStarter } from './read-starter.ts'
import { editionOf, type Language, languages } from './test-guidelines.ts'

/** What one guideline in force says, another and the handbook say too: nobody is told two things. */
const content = path.resolve(import.meta.dirname, '../../content')
const guidelines = readStarter(path.join(content, 'starter')).guidelines

const textOf = (number: string, language: Language): string => editionOf(number, language).body

const pages = {
  nb: { system: 'slik-virker-hms-systemet', process: 'hms-runden-steg-for-steg' },
  en: { system: 'how-the-hse-system-works', process: 'the-hse-process-step-by-step' },
} as const
const page = (language: Language, name: keyof (typeof pages)['nb']): string =>
  readFileSync(path.join(content, 'handbook', language, `${pages[language][name]}.mdx`), 'utf8')

/** The cells of the table row that begins with a cell. */
function row(text: string, first: string): string[] {
  const line = text.split('\n').find((each) => new RegExp(`^\\| ${first} +\\|`).test(each))
  return (line ?? '')
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim())
}

/** `MM-DD` as the texts write it. */
function spoken(day: string, language: Language): string {
  const date = new Date(`2026-${day}T00:00:00Z`)
  return new Intl.DateTimeFormat(language === 'nb' ? 'nb-NO' : 'en-GB', {
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  }).format(date)
}

describe.each(languages)('the HSE process (%s)', (language) => {
  const texts = [textOf('R03', language), page(language, 'process')]

  test('has its days where the settings have them', () => {
    const { closedBy, openedBy, preMeetingBy } = standardDays
    for (const text of texts) {
      for (const [day, what] of [
        [openedBy, /åpnet|opened/],
        [preMeetingBy, /Formøtet|pre-meeting/],
        [closedBy, /avsluttet|closed/],
      ] as const) {
        expect(row(text, spoken(day, language))[1]).toMatch(what)
      }
    }
  })

  test('leaves sickness absence out below ten employees, and other figures below five', () => {
    const both = {
      nb: /færre enn ti ansatte.*færre enn fem/,
      en: /fewer than ten.*fewer than five/,
    }
    for (const text of texts) expect(text).toMatch(both[language])
  })

  test('goes through as many sources as the system asks for', () => {
    const numbers = { nb: 'ti kilder', en: 'ten sources' }
    const count = Object.keys(inputText).length
    expect(count).toBe(10)
    for (const text of texts) {
      expect(text).toContain(numbers[language])
      expect(text).toMatch(new RegExp(`^${String(count)}\\. \\*\\*`, 'm'))
    }
  })

  test('is every year for everyone: nobody is told of another interval', () => {
    for (const text of texts) expect(text).not.toMatch(/intervall|interval other/)
  })

  test('has the same person answer for the measures two weeks after the post-meeting', () => {
    const first = { nb: 'To uker etter ettermøtet', en: 'Two weeks after the post-meeting' }
    const who = [...texts, textOf('R04', language)].map((text) => row(text, first[language])[2])
    expect(who[0]).toMatch(/^(?:Linjeleder|Line manager)\./)
    expect(new Set(who).size).toBe(1)
  })
})

describe.each(languages)('the action plan (%s)', (language) => {
  test('is for a calendar year wherever it is told when it is ready', () => {
    const year = { nb: /kalenderåret/, en: /calendar year/ }
    const first = { nb: '15. desember', en: '15 December' }
    const texts = ['P01', 'R02', 'R03', 'R04'].map((each) => textOf(each, language))
    for (const text of [...texts, page(language, 'process')]) {
      expect(
        text
          .split('\n')
          .filter((each) => each.includes(first[language]))
          .join(' '),
      ).toMatch(year[language])
      expect(text).not.toMatch(/planen for neste år|[Nn]ext year’s (?:action )?plan/)
    }
  })

  test('tells of an overdue measure on the days of the ladder', () => {
    const text = textOf('R04', language)
    const { aboveDays, hseUnitDays, helpDays } = standardLadder
    expect(helpDays).toBe(7)
    expect(text).toMatch(language === 'nb' ? /Sju dager før fristen/ : /Seven days before/)
    for (const days of [aboveDays, hseUnitDays]) {
      expect(text).toContain(`${String(days)} ${language === 'nb' ? 'dager' : 'days'}`)
    }
  })
})

describe.each(languages)('the HSE policy (%s)', (language) => {
  test('is the Board’s, with its decision and case number', () => {
    const decided = row(textOf('P01', language), language === 'nb' ? 'Styret' : 'The Board')
    expect(decided[1]).toMatch(/2026$/)
    expect(decided[2]).toMatch(/^\d+\/\d\d$/)
    expect(decided[3]).toMatch(/^(?:Vedtok|Adopted)/)
  })

  test('names the Board before the Rector, and gives the Rector no objectives to set', () => {
    const set = /Rektor fastsetter mål|Rector sets (?:the )?objectives/
    for (const text of [textOf('P01', language), textOf('R02', language)]) {
      const [board, rector] =
        language === 'nb' ? ['| Styret ', '| Rektor '] : ['| The Board ', '| The Rector ']
      expect(text.indexOf(board)).toBeGreaterThan(0)
      expect(text.indexOf(board)).toBeLessThan(text.indexOf(rector))
      expect(text).not.toMatch(set)
    }
    expect(page(language, 'system')).not.toMatch(/avgjør om mål|decides whether objectives/)
  })
})

test.each(languages)('a nonconformity is what it is in the form on every page (%s)', (language) => {
  for (const name of ['system', 'process'] as const) {
    expect(page(language, name)).toContain(nonconformityDefinition[language])
  }
})

test.each(languages)('who went through the requirements is told by name (%s)', (language) => {
  const first = { nb: 'Gjennomgått', en: 'Reviewed' }
  expect(row(textOf('R11', language), first[language])[1]).toMatch(/navn|name/)
  expect(textOf('R03', language)).toMatch(/dato og navn|the date and the name/)
})

test.each(languages)(
  'an order of an authority is written in by the HSE Unit, which alone may, and becomes a nonconformity (%s)',
  (language) => {
    const how = {
      nb: /HMS-enheten .* skriver inn hvert pålegg .* eget avvik/,
      en: /HSE Unit .* writes in each order .* nonconformity of its own/,
    }
    expect(textOf('R11', language)).toMatch(how[language])
  },
)

test.each(['R03', 'R10'])(
  '%s describes the psychosocial working environment as the Act',
  (number) => {
    const words = {
      nb: [
        'fullt forsvarlige',
        'emosjonelle krav og belastninger i arbeid med mennesker',
        'ubalanse',
      ],
      en: ['fully satisfactory', 'emotional demands and strain in work with people', 'imbalance'],
    }
    for (const language of languages) {
      for (const each of words[language]) expect(textOf(number, language)).toContain(each)
      expect(textOf(number, language)).not.toContain('følelsesmessige krav')
    }
  },
)

describe.each(['P01', 'R02', 'R03', 'R04', 'R10', 'R11'])('%s', (number) => {
  const guideline = guidelines.find((each) => each.number === `NHU-HMS-${number}`)

  test('says in short what to do, in both languages', () => {
    for (const language of languages) {
      const newest = guideline?.editions.findLast((each) => each.language === language)
      expect(newest?.inShort?.length ?? 0, language).toBeGreaterThanOrEqual(3)
    }
  })

  test('says which provisions were seen in a source, when, and which were not', () => {
    expect(guideline?.legalBasis.nb).toMatch(/Sett .* 2026: .* ikke kontrollert mot kilden\.$/)
    expect(guideline?.legalBasis.en).toMatch(
      /Seen .* 2026: .* not been checked against the source\.$/,
    )
  })
})
