import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { readStarter } from './read-starter.ts'
import { type Language, languages } from './test-guidelines.ts'

/**
 * The guidelines on cooperation and on the occupational health service name numbers that the registers hold too: how
 * many safety areas there are, and who is on the committees. The registers are read on the day the guideline came into
 * force.
 */
const starter = readStarter(path.resolve(import.meta.dirname, '../../content/starter'))

function editionOf(number: string, language: Language) {
  const edition = starter.guidelines
    .find((each) => each.number === number)
    ?.editions.findLast((each) => each.language === language)
  if (edition === undefined) throw new Error(`${number} has no edition in ${language}`)
  return edition
}

/** The strings under a key, anywhere in the body of an edition. */
function strings(number: string, language: Language, key: 'text' | 'url'): string[] {
  const found: string[] = []
  const gather = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return
    for (const [name, value] of Object.entries(node)) {
      if (name === key && typeof value === 'string') found.push(value)
      else gather(value)
    }
  }
  gather(editionOf(number, language).body)
  return found
}

const textOf = (number: string, language: Language): string =>
  strings(number, language, 'text').join('\n')

const day = editionOf('NHU-HMS-R14', 'nb').validFrom
const held = starter.roleAssignments.filter(
  ({ from, to }) => from <= day && (to === null || to >= day),
)
const holds = (person: string, ...roles: string[]): boolean =>
  held.some((each) => each.person === person && roles.includes(each.role))

describe('the working environment committee', () => {
  const members = held.filter(({ role }) => role === 'amuMember').map(({ person }) => person)
  const advisers = members.filter((person) => holds(person, 'ohsContact'))
  const employer = members.filter((person) => holds(person, 'lineManager', 'topManagement'))
  const employees = members.filter((person) => ![...advisers, ...employer].includes(person))

  test('has as many members from the employer as from the employees', () => {
    expect(employees.length).toBeGreaterThan(0)
    expect(employees).toHaveLength(employer.length)
  })

  test('has somebody from top management, and the chief safety representative', () => {
    expect(employer.some((person) => holds(person, 'topManagement'))).toBe(true)
    expect(employees.some((person) => holds(person, 'chiefSafetyRep'))).toBe(true)
  })

  test.each([
    ['nb', 'Arbeidsgiveren', 'Fire', employer, 4],
    ['nb', 'De ansatte', 'Fire', employees, 4],
    ['nb', 'Bedriftshelsetjenesten', 'Én', advisers, 1],
    ['en', 'The employer', 'Four', employer, 4],
    ['en', 'The employees', 'Four', employees, 4],
    ['en', 'Occupational health service', 'One', advisers, 1],
  ] as const)('is said in %s to have for "%s": %s', (language, side, said, those, number) => {
    expect(textOf('NHU-HMS-R14', language)).toContain(`\n${side}\n${said}\n`)
    expect(those).toHaveLength(number)
  })
})

test.each([
  ['nb', 'verneområder'],
  ['en', 'safety areas'],
] as const)('as many safety areas are named as there are (%s)', (language, word) => {
  const said = `${String(starter.safetyAreas.length)} ${word}`
  expect(textOf('NHU-HMS-R14', language)).toContain(said)
})

test.each(languages)('the faculties with a committee of their own are named (%s)', (language) => {
  const codes = held.filter(({ role }) => role === 'lamuMember').map(({ unit }) => unit)
  const names = starter.units.filter(({ code }) => codes.includes(code)).map(({ name }) => name)
  expect(names.length).toBeGreaterThan(0)
  const text = textOf('NHU-HMS-R14', language)
  expect(names.map((name) => name[language]).filter((name) => !text.includes(name))).toEqual([])
})

describe.each(['NHU-HMS-R14', 'NHU-HMS-R15'])('%s', (number) => {
  test('marks as many rules as the university’s own in both languages', () => {
    const own = textOf(number, 'nb').match(/egen regel/gi) ?? []
    expect(own.length).toBeGreaterThan(0)
    expect(textOf(number, 'en').match(/own rule/gi)).toHaveLength(own.length)
  })

  test('leads to the same provisions in both languages', () => {
    const provisions = (language: Language) =>
      [...new Set(strings(number, language, 'url'))].filter((url) => url.includes('lovdata')).sort()
    expect(provisions('en')).toEqual(provisions('nb'))
  })

  test('is in force in both languages from the same day', () => {
    expect(editionOf(number, 'en').validFrom).toBe(editionOf(number, 'nb').validFrom)
  })
})

test.each([
  ['NHU-HMS-R14', ['6-1', '6-2', '6-3', '6-5', '7-1', '7-2']],
  ['NHU-HMS-R15', ['3-3', '4-6', '7-1', '7-2', '9-4', '10-11']],
] as const)('%s leads to the provisions it rests on: %j', (number, sections) => {
  for (const language of languages) {
    const urls = strings(number, language, 'url')
    for (const section of sections) {
      expect(urls).toContain(`https://lovdata.no/lov/2005-06-17-62/§${section}`)
    }
  }
})
