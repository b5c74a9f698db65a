import { describe, expect, test } from 'vitest'
import { boardPaperOf } from '../board.ts'
import type { PaperTable } from '../paper.ts'
import { sectionKeys } from '../sections.ts'
import { assembleAnnual } from './assemble.ts'
import type { AnnualFacts } from './facts.ts'
import { noFacts } from './test-facts.ts'

const labour = { nb: 'Arbeidstilsynet', en: 'The Labour Inspection Authority' }
const fire = { nb: 'Branntilsynet', en: 'The fire service' }
const none = { inspections: 0, before: 0, ordered: 0, standing: 0, overdue: 0 }
const cost = { state: 'approved', amount: 1_000, count: 1 }

/** The first year that Verne counts, with what a unit brought along of the year before. */
const first: AnnualFacts = {
  ...noFacts,
  law: new Map([['amended', 1]]),
  received: { ...noFacts.received, asked: 500, missing: 500 },
  costs: [{ ...cost, fundedBy: 'KJ' }],
  inspections: [
    { ...none, name: labour, inspections: 1, before: 1, standing: 1 },
    { ...none, name: fire, before: 1 },
  ],
  before: {
    ...noFacts.before,
    received: { ...noFacts.received, asked: 500, missing: 499, former: 1 },
    law: new Map([['repealed', 1]]),
    costs: [{ ...cost, fundedBy: 'HF' }],
  },
}
const second: AnnualFacts = {
  ...first,
  trend: [...first.trend, { year: 2025, before: false, counts: new Map() }],
}

function paperOf(facts: AnnualFacts) {
  const tables = assembleAnnual(facts)
  const text = { nb: '', en: '' }
  return {
    kind: 'annual' as const,
    number: 'RAP-2026-0001',
    year: facts.year,
    day: facts.day,
    annexes: [],
    sections: sectionKeys('annual').map((key) => ({
      key,
      title: { nb: key, en: key },
      tables: [...(tables[key] ?? [])] as PaperTable[],
      text,
    })),
  }
}
const tablesOf = ({ sections }: ReturnType<typeof boardPaperOf>): PaperTable[] =>
  sections.flatMap(({ tables }) => tables)
const tableCalled = (facts: AnnualFacts, title: string): PaperTable | undefined =>
  tablesOf(paperOf(facts)).find((each) => each.title.nb === title)
/** Tables with a column of the year before, by what they are called. */
const withLastYear = (paper: ReturnType<typeof boardPaperOf>): string[] =>
  tablesOf(paper)
    .filter(({ columns }) => columns.some(({ nb }) => /2025/.test(nb)))
    .map(({ title }) => title.nb)
    // What a goal starts from is written in it, whoever counted.
    .filter((title) => title !== 'HMS-mål for institusjonen')

describe('a report that got its paper after its approval', () => {
  const approved = '2026-11-12'
  const late: AnnualFacts = {
    ...second,
    day: approved,
    until: approved,
    figures: { ...second.figures, day: '2027-01-20' },
  }
  /** Tables that say a day in what their columns or they are called. */
  const saying = (day: RegExp): string[] =>
    tablesOf(paperOf(late))
      .filter(({ columns, note }) => [...columns, note].some((each) => day.test(each?.nb ?? '')))
      .map(({ title }) => title.nb)

  test('says the day of its approval over what is counted on it alone', () => {
    expect(saying(/12\. november 2026/)).toEqual([
      'De alvorligste hendelsene i året',
      'Andre alvorlige hendelser i året',
      'Alvorlige hendelser fra året som ikke er ferdige',
      'Saker etter type',
      'Saker etter kategori',
      'Saker etter alvorlighet',
      'Saker etter type enhet',
      'Saker måned for måned',
      'Hvor lang tid det tar',
      'Saker som ikke er ferdige',
      'Skader etter hvem som ble skadet',
      'Skader etter fravær',
      'Tilsyn og pålegg fra myndighetene',
    ])
  })

  test('says of everything else the day it was counted', () => {
    expect(saying(/20\. januar 2027/)).toEqual([
      'Tiltak og frister',
      'HMS-runder',
      'Rapporter fra enhetene',
      'Revisjoner i året',
      'Samsvarsvurderinger',
      'Opplæring',
      'HMS-mål for institusjonen',
      'Vedtatte tiltak etter finansiering, kroner',
    ])
    // Of a year that was over then: the whole of it.
    const law = tableCalled(late, 'Endringer i regelverket')
    expect(law?.columns.map(({ nb }) => nb)).toEqual(['2026', '2025'])
  })
})

describe('the year before, in an annual report', () => {
  test('stands nowhere where Verne did not count it, on the board’s paper neither', () => {
    expect(withLastYear(paperOf(first))).toEqual([])
    expect(withLastYear(boardPaperOf(paperOf(first)))).toEqual([])
  })

  test('stands beside the year where Verne counted it', () => {
    expect(withLastYear(paperOf(second))).toEqual(
      expect.arrayContaining([
        'HMS-runder',
        'Rapporter fra enhetene',
        'Revisjoner i året',
        'Tilsyn og pålegg fra myndighetene',
        'Samsvarsvurderinger',
        'Endringer i regelverket',
        'Vedtatte tiltak etter finansiering, kroner',
      ]),
    )
    expect(withLastYear(boardPaperOf(paperOf(second)))).toContain('HMS-runder')
  })

  test.each([
    ['that Verne did not count', first],
    ['that Verne counted', second],
  ])('%s leaves each row as many cells as there are columns', (_what, facts) => {
    for (const { columns, rows, title } of tablesOf(paperOf(facts))) {
      for (const { cells } of rows) expect(cells, title.nb).toHaveLength(columns.length)
    }
  })

  test('adds no row of its own where it has no column', () => {
    const namesIn = (facts: AnnualFacts, title: string) =>
      tableCalled(facts, title)?.rows.map(({ name }) => name.nb)
    const cost = 'Vedtatte tiltak etter finansiering, kroner'
    expect(namesIn(first, cost)).not.toContain('HF')
    expect(namesIn(second, cost)).toContain('HF')
    const inspections = 'Tilsyn og pålegg fra myndighetene'
    expect(namesIn(first, inspections)).toEqual(['Arbeidstilsynet', 'I alt'])
    expect(namesIn(second, inspections)).toEqual(['Arbeidstilsynet', 'Branntilsynet', 'I alt'])
    expect(namesIn(first, 'Endringer i regelverket')).toHaveLength(1)
  })
})
