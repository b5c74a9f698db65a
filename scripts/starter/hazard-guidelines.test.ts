import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { readStarter } from './read-starter.ts'
import { editionOf, type Language, languages } from './test-guidelines.ts'

/** What the guidelines on chemicals, laboratories, fire, fieldwork and lone work say of the law, and that they agree. */
const folder = path.resolve(import.meta.dirname, '../../content/starter')
const { guidelines } = readStarter(folder)

const guideline = (number: string) =>
  guidelines.find((each) => each.number === `NHU-HMS-${number}`) ?? expect.fail(number)
const text = (number: string, language: Language): string => editionOf(number, language).body
/** The row of a table that begins with some words. */
const row = (number: string, language: Language, begins: string): string =>
  text(number, language)
    .split('\n')
    .find((line) => line.startsWith(`| ${begins}`)) ?? expect.fail(`${number}: ${begins}`)

describe('the register of exposed workers', () => {
  test.each([
    ['Kreftfremkallende og mutagene', '60 år', '§ 31-1'],
    ['Kjemikalier som kan skade evnen til å få barn', 'fem år', '§ 31-1'],
    ['Bly', 'fem år', '§ 31-1'],
    ['Støv med asbestfiber', '60 år', '§ 31-2'],
    ['Smittestoffer i smitterisikogruppe 3 og 4', '10 år, og inntil 40 år', '§ 31-3'],
  ])('has %s, kept for %s by %s', (what, kept, rule) => {
    expect(row('R16', 'nb', what)).toContain(kept)
    expect(row('R16', 'nb', what)).toContain(rule)
  })

  test('loses nothing without leave of the Labour Inspection Authority', () => {
    expect(text('R16', 'nb')).toContain('Ingenting slettes uten tillatelse fra Arbeidstilsynet')
  })
})

describe('chemicals', () => {
  test('with diisocyanates call for a course by REACH, and for protection by § 3-12', () => {
    const r16 = text('R16', 'nb')
    expect(r16).toMatch(/mer enn 0,1 prosent monomere diisocyanater[^#]+vedlegg XVII post 74/)
    expect(r16).toContain('https://lovdata.no/forskrift/2011-12-06-1357/§3-12')
  })

  test('are compared by whoever orders, and the manager decides', () => {
    expect(row('R16', 'nb', 'Den som bestiller')).toContain('ser etter noe mindre farlig')
    expect(row('R16', 'nb', 'Linjeleder')).toContain('Avgjør om et stoff skal kjøpes')
    const [newest] = guideline('R16')
      .editions.filter((each) => each.language === 'nb')
      .slice(-1)
    expect(newest?.changeNote).toContain('lederen avgjør om stoffet skal kjøpes')
  })
})

test.each([
  ['nb', 'Maskiner', 'Kran', 'Skum'],
  ['en', 'Machinery', 'Cranes', 'Polyurethane'],
] as const)(
  'laboratories name the provisions on machines, cranes and isocyanates (%s)',
  (language, machines, cranes, foam) => {
    expect(row('R20', language, machines)).toContain('2011-12-06-1357/§10-1')
    expect(row('R20', language, cranes)).toContain('2011-12-06-1357/§10-3')
    expect(row('R20', language, foam)).toContain('2011-12-06-1357/§3-12')
  },
)

test.each([
  ['nb', 'Driftsvakt', 'nødetatene ved hovedinngangen', 'kontakt for innsatslederen'],
  ['en', 'Duty officer', 'the emergency services at the main', 'contact for the incident'],
] as const)(
  'in a fire the duty officer meets the emergency services, and the fire officer is the contact (%s)',
  (language, duty, meets, contact) => {
    expect(row('R24', language, duty)).toContain(meets)
    expect(row('R24', language, language === 'nb' ? 'Brannvernleder ' : 'Fire officer')).toContain(
      contact,
    )
  },
)

test.each([
  [
    'nb',
    'R24',
    /innsatslederen har gitt bygget tilbake og Avdeling for eiendom og drift har åpnet/,
  ],
  ['nb', 'R35', /innsatslederen har gitt bygget tilbake, og avdelingen har sett over og åpnet/],
  ['en', 'R24', /incident commander has handed the building back and the Division of Property/],
] as const)('a building is handed back, and then reopened (%s, %s)', (language, number, said) => {
  expect(text(number, language)).toMatch(said)
})

test.each([
  ['nb', 'Særlig krevende', 'Linjeleder', '**Dykking**', 'både lederen og HMS-enheten'],
  ['en', 'Especially demanding', 'Line manager', '**Diving**', 'both the manager and the HSE Unit'],
] as const)(
  'diving is approved by the manager and by the HSE Unit, wherever it is told (%s)',
  (language, trips, manager, diving, both) => {
    const unit =
      language === 'nb' ? /godkjennes (?:også )?av HMS-enheten/ : /approved by the HSE Unit/
    expect(row('R25', language, trips)).toMatch(unit)
    expect(row('R25', language, manager)).toMatch(
      language === 'nb' ? /godkjennes også av HMS-enheten/ : unit,
    )
    const line = text('R25', language)
      .split('\n')
      .find((each) => each.startsWith(`- ${diving}`))
    expect(line).toContain(both)
    expect(text('R25', language)).toContain('2011-12-06-1357/§26-11')
  },
)

test.each([
  ['nb', 'sjette ledd'],
  ['en', 'sixth paragraph'],
] as const)('violence against those who work alone is § 4-3, %s: %s', (language, paragraph) => {
  const line = text('R27', language)
    .split('\n')
    .find((each) => each.includes('2005-06-17-62/§4-3'))
  expect(line).toContain(paragraph)
})

test.each([
  ['nb', 'R16', 'Gamle risikovurderinger beholdes'],
  ['nb', 'R20', 'Gamle risikovurderinger beholdes'],
  ['nb', 'R25', 'Risikovurderingen beholder dere'],
  ['nb', 'R27', 'risikovurderingen, også når den er gammel'],
  ['en', 'R20', 'Old risk assessments are kept'],
  ['en', 'R25', 'You keep the risk assessment'],
  ['en', 'R27', 'risk assessment, even when it is old'],
] as const)('an old risk assessment is kept (%s, %s)', (language, number, said) => {
  expect(text(number, language)).toContain(said)
})

test.each(['R16', 'R20', 'R24', 'R25', 'R27', 'R35'])(
  '%s says in short what to do, and which provisions someone has seen and when',
  (number) => {
    const { editions, legalBasis } = guideline(number)
    for (const language of languages) {
      const newest = editions.findLast((each) => each.language === language)
      const behind = number === 'R16' && language === 'en'
      if (newest && !behind) expect(newest.inShort, language).toBeDefined()
    }
    expect(legalBasis.nb).toMatch(/Sett i offentlige kopier \d+\. \w+ \d{4}:/)
    expect(legalBasis.nb).toMatch(/ikke kontrollert mot kilden\.$/)
    expect(legalBasis.en).toMatch(/Seen in public copies on \d+ \w+ \d{4}:/)
    expect(legalBasis.en).toMatch(/not been checked against the source\.$/)
  },
)
