import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { readStarter } from '../../scripts/starter/read-starter.ts'
import { textsOfTables } from '../../scripts/testing/read-texts.ts'
import { authority, regulation, requirement } from '../schema/law.ts'
import { appliesTo } from './applies.ts'
import { authorities } from './authorities.ts'
import type { RegulationEntry, RequirementEntry } from './entries.ts'
import { laws } from './laws.ts'
import { regulations } from './regulations.ts'
import { requirements } from './requirements.ts'

const topics = new Set(
  readStarter(path.resolve(import.meta.dirname, '../starter')).topics.map(({ slug }) => slug),
)
const ids = new Set(regulations.map(({ id }) => id))

const repeated = (values: readonly string[]): string[] =>
  values.filter((each, index) => values.indexOf(each) !== index)

/** A regulation as the register publishes it: its kind and the part of its address follow from its identifier. */
function published({ abbreviations, names, ...entry }: RegulationEntry): unknown {
  return {
    ...entry,
    slug: entry.id.toLowerCase(),
    kind: entry.id.startsWith('LOV-') ? 'act' : 'regulation',
    names: [...names, ...abbreviations],
  }
}

describe('every entry is what the register publishes', () => {
  test.each(authorities)('$slug', (entry) => {
    expect(authority.parse(entry)).toEqual(entry)
  })

  test.each(regulations)('$id', (entry) => {
    expect(regulation.parse(published(entry))).toMatchObject({ id: entry.id })
  })

  test.each(requirements)('$key', (entry) => {
    expect(requirement.parse({ ...entry, guidelines: [] })).toMatchObject({ key: entry.key })
  })
})

describe('no two have the same', () => {
  test.each([
    ['address of an authority', authorities.map(({ slug }) => slug)],
    ['identifier of Lovdata', regulations.map(({ id }) => id)],
    ['Norwegian title', regulations.map(({ shortTitle }) => shortTitle.nb)],
    ['English title', regulations.map(({ shortTitle }) => shortTitle.en)],
    ['address of a requirement', requirements.map(({ key }) => key)],
    ['Norwegian words of a requirement', requirements.map(({ text }) => text.nb)],
    ['English words of a requirement', requirements.map(({ text }) => text.en)],
  ])('%s', (_, values) => {
    expect(repeated(values)).toEqual([])
  })
})

describe('what an entry names is there', () => {
  test('the topics, in the starter', () => {
    const named = [...regulations, ...requirements].flatMap((each) => each.topics)
    expect(named.filter((each) => !topics.has(each))).toEqual([])
  })

  test('the authorities of an act or a regulation', () => {
    const known = new Set(authorities.map(({ slug }) => slug))
    const named = regulations.flatMap((each) => each.authorities)
    expect(named.filter((each) => !known.has(each))).toEqual([])
  })

  test('and no authority is there that nothing in the register is supervised by', () => {
    const named = new Set(regulations.flatMap((each) => each.authorities))
    expect(authorities.filter(({ slug }) => !named.has(slug))).toEqual([])
  })

  test('the regulation of a requirement, and it is in force', () => {
    const inForce = new Set(
      regulations.filter(({ state }) => state !== 'repealed').map(({ id }) => id),
    )
    expect(requirements.filter((each) => !inForce.has(each.regulation))).toEqual([])
  })
})

describe('an act or a regulation', () => {
  test('names what replaced it only when it is repealed, and that is in the register', () => {
    const { repealed = [], others = [] } = Object.groupBy(regulations, ({ state }) =>
      state === 'repealed' ? 'repealed' : 'others',
    )
    expect(others.filter(({ replacedBy }) => replacedBy !== null)).toEqual([])
    expect(repealed.map(({ replacedBy }) => replacedBy)).toHaveLength(3)
    expect(repealed.filter(({ replacedBy }) => !replacedBy || !ids.has(replacedBy))).toEqual([])
  })

  test('that is amended, repealed or coming says what changes', () => {
    const changed = regulations.filter(({ state }) => state !== 'inForce')
    expect(changed.filter(({ changeNote }) => changeNote === null)).toEqual([])
    expect(changed.length).toBeGreaterThan(5)
  })

  test('that is not in force yet has no day it came into force', () => {
    const coming = regulations.filter(({ state }) => state === 'comingIntoForce')
    expect(coming.map(({ id, inForceFrom }) => [id, inForceFrom])).toEqual([
      ['LOV-2025-06-20-81', null],
    ])
  })

  test('may be cited by texts, under the same title', () => {
    expect(laws.map(({ id, title }) => [id, title])).toEqual(
      regulations.map(({ id, shortTitle }) => [id, shortTitle]),
    )
  })
})

describe('the eight points of internal control', () => {
  const points = [1, 2, 3, 4, 5, 6, 7, 8]

  test.each(points)('point %i is asked for by Section 5, of all units', (point) => {
    const asked = requirements.find(({ key }) => key === `ikf-5-${String(point)}`)
    expect(asked).toMatchObject({
      regulation: 'FOR-1996-12-06-1127',
      section: '5',
      point,
      riskClasses: [],
      topics: [],
    })
  })
})

describe('what applies to a unit', () => {
  const laboratory = ['laboratorier-og-verksteder', 'brannvern', 'alenearbeid']
  const count = (...unit: Parameters<typeof appliesTo>[1][]): number[] =>
    unit.map((each) => requirements.filter((asked) => appliesTo(asked, each)).length)

  test('is at most 15 requirements for an office without topics of its own', () => {
    const [office = 0] = count({ riskClass: 'office', topics: [] })
    expect(office).toBeLessThanOrEqual(15)
    expect(office).toBeGreaterThanOrEqual(8)
  })

  test.each([
    ['chemistry', ['stoffkartotek', 'eksponering', 'gass-og-kryogene-stoffer', 'farlig-avfall']],
    ['biology', ['stoffkartotek', 'smittefarlig-materiale', 'genmodifiserte-organismer']],
    ['physics', ['ioniserende-straaling', 'laser', 'gass-og-kryogene-stoffer']],
    ['animals', ['biologiske-faktorer', 'smittefarlig-materiale', 'farlig-avfall']],
  ])('is more than for an office, and at most 40, for a laboratory of %s', (_, own) => {
    const [office = 0, lab = 0] = count(
      { riskClass: 'office', topics: [] },
      { riskClass: 'lab', topics: [...laboratory, ...own] },
    )
    expect(lab).toBeGreaterThan(office)
    expect(lab).toBeLessThanOrEqual(40)
  })

  const asked = (
    riskClasses: RequirementEntry['riskClasses'],
    ofTopics: string[],
  ): Parameters<typeof appliesTo>[0] => ({ riskClasses, topics: ofTopics })

  test.each([
    ['asked of all', asked([], []), true],
    ['asked of its class', asked(['lab', 'field'], []), true],
    ['asked of another class', asked(['workshop'], []), false],
    ['about one of its topics', asked([], ['laser', 'tokt']), true],
    ['about another topic', asked([], ['tokt']), false],
    ['asked of its class, about another topic', asked(['lab'], ['tokt']), false],
    ['about its topic, asked of another class', asked(['office'], ['laser']), false],
  ])('does or does not include one that is %s', (_, requirementOf, applies) => {
    expect(appliesTo(requirementOf, { riskClass: 'lab', topics: ['laser'] })).toBe(applies)
  })

  test('includes what is asked of any class, where a unit is mixed', () => {
    const mixed = { riskClass: 'mixed', topics: [] } as const
    expect(appliesTo(asked(['workshop'], []), mixed)).toBe(true)
    expect(appliesTo(asked(['workshop'], ['maskiner']), mixed)).toBe(false)
  })
})

test('every text of the register is held against the style sheet, in both languages', () => {
  const read = textsOfTables().filter(({ place }) => place.startsWith('content/law/'))
  const said = [...authorities, ...regulations, ...requirements].length
  for (const language of ['nb', 'en'] as const) {
    const texts = read.filter((each) => each.language === language)
    expect(texts.length).toBeGreaterThan(2 * said)
  }
})

test('what was compared names the day and the page', () => {
  const compared = [...authorities, ...regulations, ...requirements].flatMap(({ verified }) =>
    verified === null ? [] : [verified],
  )
  for (const { source } of compared)
    expect(source).toMatch(/^https?:\/\/|^Lovdata \(NLOD 2\.0\), \d{4}-\d{2}-\d{2}$/)
})
