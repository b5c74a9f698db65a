import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { changeKindWords } from '../../content/words/guidelines.ts'
import { readStarter } from './read-starter.ts'
import { editionOf, type Language, languages } from './test-guidelines.ts'

/** What the guidelines on reporting, emergencies, documents, training and whistleblowing say of the law, as they are now. */
const folder = path.resolve(import.meta.dirname, '../../content/starter')
const { guidelines } = readStarter(folder)

const guideline = (number: string) =>
  guidelines.find((each) => each.number === `NHU-HMS-${number}`) ?? expect.fail(number)
const newest = (number: string, language: Language) =>
  guideline(number).editions.findLast((each) => each.language === language) ??
  expect.fail(`${number} in ${language}`)
const text = (number: string, language: Language): string => editionOf(number, language).body
/** The row of a table that begins with some words. */
const row = (number: string, language: Language, begins: string): string =>
  text(number, language)
    .split('\n')
    .find((line) => line.startsWith(`| ${begins}`)) ?? expect.fail(`${number}: ${begins}`)

describe('training', () => {
  test.each([
    ['nb', 'Produkter med mer enn 0,1 prosent diisocyanater', 'vedlegg XVII post 74'],
    ['en', 'Products with more than 0.1 per cent diisocyanates', 'Annex XVII, entry 74'],
  ] as const)('on diisocyanates rests on REACH alone (%s)', (language, work, basis) => {
    expect(row('R13', language, work)).toContain(basis)
    expect(row('R13', language, work)).not.toContain('2011-12-06-1357')
    expect(text('R13', language)).not.toContain('3-12')
    expect(guideline('R13').legalBasis[language]).not.toContain('3-12')
  })

  test.each([
    ['nb', 'Maskiner', 'Kran'],
    ['en', 'Machinery', 'Crane'],
  ] as const)(
    'in work equipment is required by § 10-1, and by a certified provider by § 10-3 (%s)',
    (language, machines, cranes) => {
      expect(row('R13', language, machines)).toContain('2011-12-06-1357/§10-1')
      expect(row('R13', language, cranes)).toContain('2011-12-06-1357/§10-3')
    },
  )

  test.each([
    ['nb', ['Fly drone', 'Tokt', 'Føre småbåt', 'Forsøksdyr', 'Genmodifiserte', 'Bygge, endre']],
    [
      'en',
      ['Flying a drone', 'Cruises', 'Driving a small', 'Laboratory an', 'Genetically', 'Building,'],
    ],
  ] as const)('that other guidelines demand is in the table (%s)', (language, works) => {
    expect(works.map((work) => row('R13', language, work))).toHaveLength(works.length)
  })

  test.each([
    ['nb', 'Blir partene ikke enige, gjelder 40 timer'],
    ['en', 'If the parties do not agree, 40 hours apply'],
  ] as const)('of representatives is 40 hours unless the parties agree (%s)', (language, said) => {
    expect(text('R13', language)).toContain(said)
  })

  test.each([
    ['nb', /Arbeidsmiljøutvalget fastsatte innholdet .+, i sak \d+\/\d+/, 'Førstehjelpere'],
    ['en', /The WEC laid down the content on .+, in case \d+\/\d+/, 'First aiders'],
  ] as const)(
    'has an introduction the committee laid down, and first aid the law requires (%s)',
    (language, laidDown, firstAiders) => {
      expect(text('R13', language)).toMatch(laidDown)
      expect(row('R13', language, firstAiders)).toContain('2011-12-06-1356/§3-10')
    },
  )
})

describe('documents', () => {
  test.each(languages)('have the kinds of change the screens have (%s)', (language) => {
    for (const words of Object.values(changeKindWords)) {
      expect(row('R12', language, words[language])).toBeDefined()
    }
  })

  test.each([
    ['nb', 'datoen for vedtaket og saksnummeret', 'trådte i kraft 1. januar 2026'],
    ['en', 'the date of the decision and the case number', 'came into force on 1 January 2026'],
  ] as const)(
    'of the Board show its decision, and the Archives Act is in force (%s)',
    (language, decision, inForce) => {
      expect(text('R12', language)).toContain(decision)
      expect(text('R12', language)).toContain(inForce)
      expect(text('R12', language)).toContain('https://lovdata.no/lov/2021-05-21-42/§14')
    },
  )

  test.each([
    ['nb', 'Hvor særlig farlige stoffer', '**Aldri**'],
    ['en', 'Where especially hazardous substances', '**Never**'],
  ] as const)(
    'that are open never tell where hazardous substances are, and the room card does (%s)',
    (language, what, never) => {
      const [open, roomCard] = row('R12', language, what).split('|').slice(2)
      expect(open?.trim()).toBe(never)
      expect(roomCard?.trim()).not.toBe(never)
    },
  )
})

describe('whistleblowing', () => {
  test.each([
    ['nb', ['oppfordrer', 'sier hvordan du går fram', 'sier hvordan arbeidsgiveren tar imot']],
    ['en', ['encourage', 'say how to proceed', 'say how the employer receives']],
  ] as const)('has its written routine here, with what the law demands (%s)', (language, parts) => {
    expect(guideline('R33').kind).toBe('procedure')
    for (const part of parts) {
      const named = [...row('R33', language, part).matchAll(/[«“]([^»”]+)[»”]/g)]
      expect(named.length).toBeGreaterThan(0)
      for (const [, heading] of named) {
        expect(text('R33', language)).toContain(`\n## ${heading ?? ''}\n`)
      }
    }
  })
})

test.each([
  ['nb', 'R09', 'møter nødetatene ved hovedinngangen'],
  ['nb', 'R35', 'møter nødetatene ved hovedinngangen'],
  ['en', 'R09', 'meets the emergency services at the main entrance'],
] as const)(
  'the duty officer is the one who meets the emergency services (%s, %s)',
  (language, number, said) => {
    expect(text(number, language)).toContain(said)
  },
)

test.each(['R05', 'R06', 'R07', 'R08', 'R09', 'R12', 'R13', 'R33'])(
  '%s says in short what to do, and which provisions someone has seen and when',
  (number) => {
    for (const language of languages) expect(newest(number, language).inShort).toBeDefined()
    const { nb, en } = guideline(number).legalBasis
    expect(nb).toMatch(/Sett i offentlige kopier \d+\. \w+ \d{4}:/)
    expect(nb).toMatch(/ikke kontrollert mot kilden\.$/)
    expect(en).toMatch(/Seen in public copies on \d+ \w+ \d{4}:/)
    expect(en).toMatch(/not been checked against the source\.$/)
  },
)
