import { expect, test } from 'vitest'
import type { HseProcess, Measure, Nonconformity } from '../generated-types.ts'
import { standardRiskLimits } from '../risk/rules.ts'
import { type BlockSources, challengeBlocks, planLine, planLines } from './blocks.ts'

const process = {
  id: 'p1',
  language: 'nb',
  challenges: [
    {
      id: 'noise',
      title: 'Støy i verkstedet',
      likelihood: 2,
      consequence: 2,
      selected: true,
      linkedMeasures: ['t2'],
    },
    {
      id: 'fans',
      title: 'Avtrekkene trekker for dårlig',
      topic: 'topic-1',
      source: 'measurement',
      likelihood: 4,
      consequence: 4,
      likelihoodAfter: 1,
      consequenceAfter: 4,
      selected: true,
      finding: true,
      linkedMeasures: ['t2'],
    },
  ],
  mappings: [
    {
      id: 'm1',
      challenge: 'fans',
      method: 'exposureMeasurement',
      finding: true,
      findingTitle: 'Skap 3 er under grensen',
    },
  ],
} as unknown as HseProcess

const measure = (id: string, more: Partial<Measure>): Measure =>
  ({
    id,
    number: `TIL-${id}`,
    title: `Tiltak ${id}`,
    language: 'nb',
    state: 'approved',
    ...more,
  }) as Measure

const sources: BlockSources = {
  process,
  riskLimits: standardRiskLimits,
  topics: new Map([['topic-1', 'Eksponering']]),
  people: new Map([['person-1', 'Kari Prøve']]),
  nonconformities: [
    {
      finding: 'fans',
      number: 'AVV-1',
      title: 'Avtrekkene trekker for dårlig',
      language: 'nb',
      state: 'assessed',
    } as Nonconformity,
  ],
  measures: [
    measure('t1', {
      process: 'p1',
      challenge: 'fans',
      responsible: 'person-1',
      cost: { amount: 40_000, basis: 'quote', fundedBy: 'Instituttet' },
    }),
    measure('t2', { process: 'p0', challenge: 'former' }),
    measure('t3', { process: 'p1', challenge: 'noise', state: 'cancelled' }),
  ],
}

test('a block holds a challenge with its risk, source, findings, measures and the risk after them', () => {
  const [first, second] = challengeBlocks(sources)
  expect(first).toMatchObject({
    title: 'Avtrekkene trekker for dårlig',
    topic: 'Eksponering',
    source: 'measurement',
    risk: { likelihood: 4, consequence: 4, score: 16, level: 'high' },
    after: { score: 4, level: 'low' },
    findings: [
      { number: 'AVV-1', title: 'Avtrekkene trekker for dårlig', state: 'assessed' },
      { number: null, title: 'Skap 3 er under grensen', state: null },
    ],
    measures: [
      { number: 'TIL-t1', responsible: 'Kari Prøve', basis: 'quote', fundedBy: 'Instituttet' },
      { number: 'TIL-t2', existed: true },
    ],
  })
  expect(second).toMatchObject({ title: 'Støy i verkstedet', after: null, findings: [] })
})

test('what was cancelled is no measure of its challenge, and what is used by two is one of each', () => {
  const [, noise] = challengeBlocks(sources)
  expect(noise?.measures.map(({ number }) => number)).toEqual(['TIL-t2'])
  expect(noise?.cancelled).toBe(1)
})

test('the plan has each measure once, with the whole titles of all it is for', () => {
  expect(planLines(sources).map((each) => [each.number, each.for])).toEqual([
    ['TIL-t1', ['Avtrekkene trekker for dårlig']],
    ['TIL-t2', ['Støy i verkstedet', 'Avtrekkene trekker for dårlig']],
    ['TIL-t3', ['Støy i verkstedet']],
  ])
})

test('a measure whose deadline was extended twice keeps the very first, and one that was not has none', () => {
  const extensions = [
    { from: '2025-06-01', to: '2025-08-01' },
    { from: '2025-08-01', to: '2025-10-01' },
  ]
  const people = new Map<string, string>()
  const extended = planLine(measure('t4', { deadline: '2025-10-01', extensions }), people)
  expect([extended.deadline, extended.firstDeadline]).toEqual(['2025-10-01', '2025-06-01'])
  expect(planLine(measure('t5', { deadline: '2025-10-01' }), people).firstDeadline).toBeNull()
})
