import fc from 'fast-check'
import { expect, test } from 'vitest'
import { publicStory } from '../../../content/schema/index.ts'
import { riskClassWords } from '../../../content/words/law.ts'
import type { Story } from '../generated-types.ts'
import { newestOf, publishedStories } from './published.ts'
import { sayableWorkplaces } from './rules.ts'
import { storyStateText } from './text.ts'

const workplaces = Object.keys(riskClassWords) as (keyof typeof riskClassWords)[]
const states = Object.keys(storyStateText) as (keyof typeof storyStateText)[]

const story = fc.record({
  serial: fc.integer({ min: 1, max: 9999 }),
  state: fc.constantFrom(...states),
  year: fc.integer({ min: 2016, max: 2026 }),
  topic: fc.constantFrom(null, 'topic-shown', 'topic-hidden'),
  workplace: fc.constantFrom(null, ...workplaces),
  cases: fc.array(fc.constantFrom('KANARI-sak-1', 'KANARI-sak-2')),
})
const units = fc.array(
  fc.record({
    id: fc.uuid(),
    parent: fc.constant(null),
    employees: fc.option(fc.integer({ min: 0, max: 9 })),
    workplace: fc.constantFrom(null, ...workplaces),
  }),
)

type Drawn = typeof story extends fc.Arbitrary<infer T> ? T : never

function stored({ serial, ...drawn }: Drawn): Story {
  const number = `HIS-2026-${String(serial).padStart(4, '0')}`
  const text = (of: string) => `${of} ${number}`
  return {
    ...{ id: `KANARI-${number}`, version: 1, key: `KANARI-${number}`, number },
    ...{ createdAt: '2026-01-01T00:00:00.000Z', updatedAt: '2026-01-01T00:00:00.000Z' },
    ...{ title: text('title'), reported: text('reported') },
    ...{ carriedOut: text('carriedOut'), different: text('different') },
    ...{ titleEn: text('titleEn'), reportedEn: text('reportedEn') },
    ...{ carriedOutEn: text('carriedOutEn'), differentEn: text('differentEn') },
    publishedOn: drawn.state === 'published' ? '2026-11-01' : null,
    steps: [{ step: 'withdraw', by: 'KANARI-konto', name: 'KANARI-navn', note: 'KANARI-grunn' }],
    ...drawn,
  }
}

test('no case, no person, no reason and no workplace of fewer than five leaves with a story', () => {
  const topics = new Map([['topic-shown', 'brann']])
  fc.assert(
    fc.property(fc.array(story), units, (drawn, register) => {
      const said = publishedStories(drawn.map(stored), {
        topics,
        workplaces: sayableWorkplaces(register, 5),
      })
      expect(said).toHaveLength(drawn.filter(({ state }) => state === 'published').length)
      expect(JSON.stringify(said)).not.toMatch(/KANARI|topic-/)
      for (const each of said) {
        publicStory.parse(each)
        if (each.workplace === null) continue
        const named = workplaces.find((kind) => riskClassWords[kind] === each.workplace)
        const large = register.filter(({ employees }) => (employees ?? 0) >= 5)
        expect(large.map(({ workplace }) => workplace)).toContain(named)
      }
    }),
  )
})

const of = (serial: number, year: number, publishedOn: string): Story => ({
  ...stored({ serial, year, state: 'published', topic: null, workplace: null, cases: [] }),
  publishedOn,
})
const nothing = { topics: new Map<string, string>(), workplaces: new Set<string>() }

test('the newest year comes first, and in it what was published last', () => {
  const said = publishedStories(
    [of(1, 2025, '2026-01-01'), of(2, 2026, '2026-02-01'), of(3, 2026, '2026-03-01')],
    nothing,
  )
  expect(said.map(({ id }) => id)).toEqual(['his-2026-0003', 'his-2026-0002', 'his-2026-0001'])
})

test('the newest on the site are those published last, whatever their year, without what was taken back', () => {
  const standing = publishedStories(
    [
      of(9999, 2026, '2026-03-01'),
      of(10000, 2026, '2026-03-01'),
      of(1, 2026, '2026-02-01'),
      of(2, 2020, '2026-04-01'),
      of(3, 2026, '2026-05-01'),
    ],
    nothing,
  )
  const published = [2, 9999, 10000, 1, 4].map(
    (serial) => `HIS-2026-${String(serial).padStart(4, '0')}`,
  )
  expect(newestOf(standing, new Set(published)).map(({ id }) => id)).toEqual([
    'his-2026-0002',
    'his-2026-10000',
    'his-2026-9999',
    'his-2026-0001',
  ])
})
