import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { effectAfterDays } from '../../cms/plugin/measures/rules.ts'
import {
  replyDays,
  seriousWorkingDays,
  stepDays,
} from '../../cms/plugin/nonconformities/deadlines/rules.ts'
import {
  nonconformityStateText,
  nonconformityTypeText,
} from '../../cms/plugin/nonconformities/text.ts'
import { guidelineNumbers, type Language, languages, newestEdition } from './test-guidelines.ts'

/**
 * What readers are told and what the system does must be the same, and what the law says must not slip back to what it
 * was told as before. Only what is in force is read: an edition that is superseded stays as it was.
 */
const root = path.resolve(import.meta.dirname, '../..')

interface Told {
  /** Path from the root of the repository. */
  readonly name: string
  readonly text: string
}

const told = (name: string): Told => ({ name, text: readFileSync(path.join(root, name), 'utf8') })

/** The newest edition of a guideline in a language; none where there is no such text. */
function newest(number: string, language: Language): Told[] {
  const edition = newestEdition(`NHU-HMS-${number}`, language)
  return edition === null ? [] : [{ name: edition.name, text: edition.whole }]
}

const numbers = guidelineNumbers.map((each) => each.replace('NHU-HMS-', ''))

function filesUnder(folder: string, ending: RegExp): Told[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((each) => ending.test(each) && !each.includes('node_modules'))
    .sort()
    .map((each) => told(`${folder}/${each}`))
}

const readersTexts: readonly Told[] = [
  ...numbers.flatMap((number) => languages.flatMap((language) => newest(number, language))),
  ...filesUnder('content/handbook', /\.mdx$/),
]
const wordsOfScreens: readonly Told[] = [
  ...['cms/my-hse', 'cms/plugin', 'site/src'].flatMap((folder) =>
    filesUnder(folder, /(?<!\.test)\.(?:ts|tsx|astro)$/),
  ),
  told('content/institution.ts'),
]

describe('the guideline on nonconformities', () => {
  const deadline = (days: number, language: Language): string =>
    `${String(days)} ${language === 'nb' ? 'dager' : 'days'}`

  test.each([
    ['nb', 'Bekrefte at saken er mottatt', stepDays.receive],
    ['nb', 'Vurdere hvor alvorlig saken er', stepDays.assess],
    ['nb', 'Bestemme tiltak og sette arbeidet i gang', stepDays.start],
    ['nb', 'Svare verneombudet skriftlig', replyDays],
    ['nb', 'Kontrollere effekten ', stepDays.checkEffect],
    ['nb', 'Kontrollere effekten av tiltak mot alvorlige avvik', effectAfterDays],
    ['en', 'Confirm that the case has been received', stepDays.receive],
    ['en', 'Assess how serious the case is', stepDays.assess],
    ['en', 'Decide on measures and start the work', stepDays.start],
    ['en', 'Reply in writing to the safety representative', replyDays],
    ['en', 'Check the effect ', stepDays.checkEffect],
    ['en', 'Check the effect of measures against serious nonconformities', effectAfterDays],
  ] as const)('gives in %s for "%s" the days the system counts: %i', (language, what, days) => {
    const rows = newest('R08', language).flatMap(({ text }) =>
      text.split('\n').filter((line) => line.startsWith(`| ${what}`)),
    )
    expect(rows.length).toBeGreaterThan(0)
    expect(rows[0]).toContain(deadline(days, language))
  })

  test.each([
    ['nb', 'Bestemme tiltak', `Alvorlig: ${String(seriousWorkingDays)} virkedager`],
    ['nb', 'Vurdere', `skade: ${String(seriousWorkingDays)} virkedager`],
    ['nb', 'Bekrefte', 'Ulykke: neste virkedag'],
    ['en', 'Decide on measures', `Serious: ${String(seriousWorkingDays)} working days`],
    ['en', 'Assess', `injury reported: ${String(seriousWorkingDays)} working days`],
    ['en', 'Confirm', 'Accident: the next working day'],
  ] as const)(
    'gives in %s for "%s…" the working days the system counts: %s',
    (language, what, said) => {
      const rows = newest('R08', language).flatMap(({ text }) =>
        text.split('\n').filter((line) => line.startsWith(`| ${what}`)),
      )
      expect(rows[0]).toContain(said)
    },
  )

  test.each(languages)(
    'uses the names of states and types that the screens use (%s)',
    (language) => {
      const [edition] = newest('R08', language)
      const words = [nonconformityStateText, nonconformityTypeText].flatMap((each) =>
        Object.values(each).map((text) => text[language]),
      )
      expect(words.filter((word) => !edition?.text.includes(word))).toEqual([])
    },
  )

  test.each([
    ['nb', 'ny-som-leder'],
    ['en', 'new-as-line-manager'],
  ] as const)('has the same deadlines as the handbook page for managers (%s)', (language, page) => {
    const { text } = told(`content/handbook/${language}/${page}.mdx`)
    for (const days of [stepDays.receive, stepDays.assess, stepDays.start]) {
      expect(text).toContain(`| ${deadline(days, language)} `)
    }
  })
})

describe('the telephone of the Labour Inspection Authority', () => {
  const number = '73 19 97 00'
  /** What was said to answer day and night after the number, up to the next number of a telephone. */
  const dayAndNight = ({ name, text }: Told): string[] =>
    text
      .split('\n')
      .flatMap((line) => line.split(number).slice(1))
      .map((after) => after.split(/\d{2} \d{2} \d{2} \d{2}/)[0] ?? '')
      .filter((after) =>
        /døgn|around the clock|day and night|24 hours|24\/7|any time of day/i.test(after),
      )
      .map((after) => `${name}: ${number}${after}`)

  test('is never said to answer around the clock', () => {
    expect([...readersTexts, ...wordsOfScreens].flatMap(dayAndNight)).toEqual([])
  })

  test('stands with its hours wherever readers are told to call it', () => {
    const lines = readersTexts.flatMap(({ name, text }) =>
      text
        .split('\n')
        .filter((line) => line.includes(number))
        .map((line) => ({ name, line })),
    )
    expect(lines.length).toBeGreaterThan(5)
    const bare = lines.filter(({ line }) => !/kl\. 8–15|8:00 to 15:00/.test(line))
    expect(bare.map(({ name, line }) => `${name}: ${line}`)).toEqual([])
  })

  test('is caught however the hours are worded, and the hours of another number are not', () => {
    const said = (text: string): number => dayAndNight({ name: 'x', text }).length
    expect(said(`Ring ${number}, hele døgnet.`)).toBe(1)
    expect(
      said(`Politiet (112) og Arbeidstilsynet (**${number}**). Begge svarer hele døgnet.`),
    ).toBe(1)
    expect(said(`Call ${number}. Both answer around the clock.`)).toBe(1)
    expect(said(`Ring ${number} på hverdager. DSA: 67 16 26 00, hele døgnet.`)).toBe(0)
  })
})

describe('the right to stop dangerous work', () => {
  const decided = {
    nb: 'Arbeidstilsynet har avgjort',
    en: 'Labour Inspection Authority has decided',
  } as const

  test.each(['P01', 'R02', 'R08', 'R09', 'R10', 'R14', 'R18', 'R20', 'R24', 'R25', 'R27'])(
    'lasts in %s until the danger is gone or the Labour Inspection Authority has decided',
    (guideline) => {
      for (const language of languages) {
        for (const { name, text } of newest(guideline, language)) {
          expect(text.includes(decided[language]), name).toBe(true)
        }
      }
    },
  )

  test.each([
    ['nb', 'nytt-verneombud'],
    ['nb', 'ny-som-leder'],
    ['en', 'new-as-safety-representative'],
    ['en', 'new-as-line-manager'],
  ] as const)('lasts as long on the handbook page %s/%s', (language, page) => {
    expect(told(`content/handbook/${language}/${page}.mdx`).text).toContain(decided[language])
  })

  test('is never ended by the manager alone', () => {
    const lifted = /forklarer skriftlig hvorfor arbeidet|explains in writing why the work can/
    expect(readersTexts.filter(({ text }) => lifted.test(text)).map(({ name }) => name)).toEqual([])
  })
})

test.each(['R08', 'R09', 'R18', 'R20', 'R25', 'R35'])(
  '%s says that events with radiation are notified to DSA at once',
  (guideline) => {
    for (const { name, text } of languages.flatMap((language) => newest(guideline, language))) {
      expect(text, name).toContain('67 16 26 00')
      expect(text, name).toMatch(/DSA[^.]*(?:straks|at once)|(?:straks|at once)[^.]*DSA/)
    }
  },
)

test('the committee goes through all accidents and near misses, wherever its tasks are told', () => {
  const all = /all(?:e)?\**\s+(?:rapporter om|reports on)/
  for (const guideline of ['P01', 'R02', 'R08', 'R14']) {
    for (const { name, text } of languages.flatMap((language) => newest(guideline, language))) {
      expect(text, name).toMatch(all)
    }
  }
})

test.each(languages)(
  'students have the right to report issues of concern by law (%s)',
  (language) => {
    const [edition] = newest('R33', language)
    expect(edition?.text).toContain('https://lovdata.no/lov/2005-06-17-62/§1-6')
    expect(edition?.text).toContain('https://lovdata.no/lov/2024-03-08-9')
  },
)
