import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { boardPaperOf } from './board.ts'
import type { ReportPaper } from './paper.ts'
import {
  approvalFaults,
  type ApprovalFacts,
  firstState,
  reportYear,
  sectionFaults,
} from './rules.ts'
import { changesSince } from './changes.ts'
import { sectionKeys, sectionWords, unwrittenSections } from './sections.ts'

const stand: ApprovalFacts = {
  account: 'approver',
  annexReady: true,
  changes: 0,
  empty: 0,
  nothingToSay: false,
  reviewedBy: 'editor',
  seen: false,
  writtenBy: ['editor', 'editor2'],
}

describe('a report', () => {
  test.each([
    ['by another than those who wrote it', {}, []],
    ['never by whoever reviewed it', { account: 'editor' }, ['sameWhoReviewed']],
    ['never by whoever wrote some of it', { account: 'editor2' }, ['sameWhoWrote']],
    ['after its first annex', { annexReady: false }, ['jointReportMissing']],
    ['once what changed has been seen', { changes: 2 }, ['figuresChanged']],
    ['once there is nothing to say where nobody wrote', { empty: 1 }, ['sectionsLeftOut']],
    ['without sections there is nothing to say in', { empty: 1, nothingToSay: true }, []],
    ['with changes that were seen', { changes: 2, seen: true }, []],
  ])('is approved %s', (_what, given, faults) => {
    expect(approvalFaults({ ...stand, ...given })).toEqual(faults)
  })

  test('collects first where units report to it', () => {
    expect(firstState('annual')).toBe('collecting')
    expect(firstState('jointAudit')).toBe('drafting')
  })

  test.each([
    ['2026', 2026],
    ['2021', 2021],
    ['2020', null],
    ['2027', null],
    ['i fjor', null],
    [null, null],
  ])('is made of this year or the five before: %s', (given, year) => {
    expect(reportYear(given, '2026-11-22')).toBe(year)
  })

  test('is written in both languages', () => {
    expect(sectionFaults({ nb: 'Tekst', en: '' })).toEqual([
      { code: 'otherLanguageMissing', field: 'textEn' },
    ])
    expect(sectionFaults({ nb: '', en: 'Text' })).toEqual([
      { code: 'otherLanguageMissing', field: 'textNb' },
    ])
    expect(sectionFaults({ nb: '', en: '' })).toEqual([])
  })

  test('may lack what the committee said and what became of last year, and nothing else', () => {
    const unwritten = unwrittenSections('annual', new Map())
    const optional = sectionKeys('annual').filter((key) => !unwritten.includes(key))
    expect(optional).toEqual(['committee', 'lastYear'])
    expect(sectionWords('annual', 'constructor')).toBe(undefined)
  })
})

const same = (word: string) => ({ nb: word, en: word })
const paper = (count: number, text = 'Slik var det.'): ReportPaper => ({
  kind: 'annual',
  number: 'RAP-2026-0001',
  year: 2026,
  day: '2026-12-31',
  annexes: [],
  sections: sectionKeys('annual').map((key) => ({
    key,
    title: same(key),
    text: same(text),
    tables: [
      {
        title: same('Saker'),
        columns: [same('Antall')],
        rows: [{ name: same('Åpne'), cells: [count] }],
        chart: true,
        people: false,
        total: false,
        note: null,
      },
    ],
  })),
})

describe('what a report says otherwise', () => {
  test('is nothing where it says the same', () => {
    fc.assert(
      fc.property(fc.nat(), fc.string(), (count, text) => {
        expect(changesSince(paper(count, text), paper(count, text))).toEqual([])
      }),
    )
  })

  test('is each figure and each text, as it was and as it is', () => {
    const changes = changesSince(paper(3), paper(4, 'Slik er det.'))
    expect(changes).toHaveLength(2 * sectionKeys('annual').length)
    expect(changes.slice(0, 2)).toEqual([
      {
        section: same('summary'),
        table: null,
        row: null,
        before: same('Slik var det.'),
        after: same('Slik er det.'),
      },
      {
        section: same('summary'),
        table: same('Saker'),
        row: same('Åpne'),
        before: same('3'),
        after: same('4'),
      },
    ])
  })

  test('is a row that was not there, and one that is not any more', () => {
    const without = {
      ...paper(3),
      sections: paper(3).sections.map((each) => ({ ...each, tables: [] })),
    }
    expect(changesSince(without, paper(3))[0]).toMatchObject({ before: null, after: same('3') })
    expect(changesSince(paper(3), without)[0]).toMatchObject({ before: same('3'), after: null })
  })
})

describe('the two sheets for the board', () => {
  test('begin with what is to be decided, whole, and have what is serious, overdue, ordered, covered, aimed at and paid', () => {
    const long = paper(3, 'Første.\n\nAndre.\n\nTredje.')
    const sheets = boardPaperOf(long)
    expect(sheets.sections.map(({ key }) => key)).toEqual([
      'decisions',
      'summary',
      'serious',
      'handling',
      'inspections',
      'units',
      'objectives',
      'cost',
      'lastYear',
    ])
    const of = (key: string) => sheets.sections.find((each) => each.key === key)
    expect(of('serious')?.text.nb).toBe('Første.\n\nAndre.')
    expect(of('decisions')?.text.nb).toContain('Tredje.')
    expect(of('decisions')?.tables).toEqual([])
  })
})
