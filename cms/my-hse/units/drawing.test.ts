import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { calendarYear } from '../../plugin/core/dates.ts'
import { points } from '../../plugin/internal-control/rules.ts'
import type { Point } from '../../plugin/internal-control/text.ts'
import { lateOn } from '../../plugin/processes/deadlines/late.ts'
import { standardDaysIn, processDeadlines } from '../../plugin/processes/deadlines/rules.ts'
import { FormKeys } from '../components/form-keys.ts'
import { listQuery } from '../components/list-query.ts'
import type { Visitor } from '../visitor.ts'
import type { Matrix, MatrixRow } from './load-matrix.ts'
import { matrixShape } from './load-matrix.ts'
import type { Section, UnitPage } from './load-unit.ts'
import { MatrixDrawing } from './matrix.tsx'
import { UnitDrawing } from './unit.tsx'

const visitor = {
  account: { id: 'a', email: 'leder@nordhavn.example', language: 'nb', reminders: 'daily' },
  sessionEnds: null,
} as unknown as Visitor
const period = calendarYear(2026)

const section: Section = {
  point: 'risk',
  number: 6,
  standing: 'late',
  has: [{ text: 'Åpne tiltak: 2', address: '/min-hms/tiltak?unit=KJ' }],
  lacks: [{ text: 'HMS-runden skulle vært avsluttet senest 30. april 2026.', address: null }],
  outside: null,
  why: null,
  writes: null,
}

const kj = {
  id: 'KJ',
  code: 'KJ',
  name: { nb: 'Kjemi', en: 'Chemistry' },
  ancestors: [],
  process: 'own',
  processReason: null,
} as const
const deadlines = processDeadlines(kj, period, standardDaysIn)
const late = {
  unit: kj,
  process: null,
  deadlines,
  late: lateOn(null, deadlines, '2026-11-28'),
}

const unitPage: UnitPage = {
  language: 'nb',
  visitor,
  day: '2026-11-28',
  period,
  periods: [period, calendarYear(2025)],
  unknownPeriod: null,
  unit: { id: 'KJ', code: 'KJ' },
  name: 'Kjemi',
  printed: 'Internkontroll ved Kjemi',
  above: [{ code: 'NV', name: 'Naturvitenskap', inSight: true }],
  below: [{ code: 'LAB', name: 'Synteselab' }],
  sections: [section],
  deadlines: processDeadlines({ process: 'own' }, period, standardDaysIn),
  figuresOnly: false,
  several: false,
  draft: null,
  door: {
    meetingPlace: null,
    beforeYouWork: null,
    version: 1,
    writes: false,
    page: '/kontakter/kj/',
    card: '/kontakter/kj/dorkort/',
    draft: null,
  },
  asked: undefined,
  errors: [],
  saved: false,
}

const drawn = (page: Partial<UnitPage> = {}): string =>
  renderToStaticMarkup(
    createElement(
      FormKeys,
      { value: () => 'key' },
      createElement(UnitDrawing, { ...unitPage, ...page }),
    ),
  )

describe('the page of a unit', () => {
  test('says each point in a sign and a word, what is there, and what is missing', () => {
    const html = drawn()
    expect(html).toContain('<h2 class="point__title" id="risk">')
    expect(html).toMatch(/data-standing="late".*?<span>Over fristen<\/span>/s)
    expect(html).toContain('<a href="/min-hms/tiltak?unit=KJ">Åpne tiltak: 2</a>')
    expect(html).toMatch(/Dette mangler.*?<li>HMS-runden skulle vært avsluttet/s)
  })

  test('says in how many of the eight points something is to be done, or that nothing is', () => {
    const standing = (each: Section['standing']): Section => ({ ...section, standing: each })
    const all = ['late', 'lacks', 'notStated', 'underWay', 'inPlace', 'asAbove'] as const
    expect(drawn({ sections: all.map(standing) })).toContain('i 3 av de åtte punktene')
    const whole = ['inPlace', 'underWay', 'outside', 'asAbove', 'notAsked'] as const
    expect(drawn({ sections: whole.map(standing) })).toContain('Ingenting mangler')
  })

  test('is on paper the internal control of the unit, on a day', () => {
    const html = drawn()
    expect(html).toContain('data-printed-as="Internkontroll ved"')
    expect(html).toContain('Slik det var 28. november 2026')
    expect(drawn({ language: 'en' })).toContain('data-printed-as="Internal control at"')
  })

  test('shows what the unit says itself, by whom and when, and no link that leads nowhere good', () => {
    const outside = {
      kind: 'keptOutside' as const,
      point: 'law' as const,
      note: 'I håndboka.',
      link: 'javascript:alert(1)',
      date: '2026-02-01',
      name: 'Leder Prøve',
      version: 1,
    }
    const html = drawn({ sections: [{ ...section, point: 'law', outside }] })
    expect(html).toContain('I håndboka.')
    expect(html).toMatch(/Skrevet av Leder Prøve, <time dateTime="2026-02-01">/)
    expect(html).not.toContain('href="javascript')
  })

  test('has a form for whoever may write, and none for others', () => {
    const writes = { kind: 'whyLate' as const, stands: null }
    const html = drawn({ sections: [{ ...section, writes }] })
    expect(html).toContain('Skriv hvorfor dere er sene')
    expect(html).toContain('name="row" value="risk"')
    expect(drawn()).not.toContain('<textarea')
  })

  test('says that figures are all a role gives, where it is so', () => {
    expect(drawn({ figuresOnly: true })).toContain('ikke sakene bak dem')
    expect(drawn()).not.toContain('ikke sakene bak dem')
  })
})

describe('the matrix', () => {
  const matrix = (
    asked: Record<string, string> = {},
    more: Partial<Matrix> = {},
    row: Partial<MatrixRow> = {},
  ): string => {
    const drawn: Matrix = {
      language: 'nb',
      visitor,
      query: listQuery(matrixShape, asked),
      day: '2026-11-28',
      period,
      periods: [period, calendarYear(2025)],
      unknownPeriod: null,
      branches: [{ code: 'NV', name: 'Naturvitenskap' }],
      all: 2,
      rows: [
        {
          code: 'KJ',
          name: 'Kjemi',
          depth: 1,
          above: 'Naturvitenskap',
          points: points.map((point) => ({
            point,
            standing: point === 'risk' ? ('late' as const) : ('inPlace' as const),
          })),
          round: late,
          report: null,
          why: 'Ny leder i mars.',
          reminded: '2026-06-01',
          remindable: true,
          ...row,
        },
      ],
      total: 1,
      lacking: new Map<Point, number>([['risk', 1]]),
      reportsOf: null,
      reportsMissing: 0,
      page: { page: 1, pages: 1, total: 1, from: 0, to: 1 },
      errors: [],
      reminded: false,
      ...more,
    }
    return renderToStaticMarkup(
      createElement(FormKeys, { value: () => 'key' }, createElement(MatrixDrawing, drawn)),
    )
  }

  test('has a unit a row and a point a column, each cell a sign, a word and the way to it', () => {
    const html = matrix()
    expect(html.match(/<th scope="col"/g)).toHaveLength(9)
    expect(html).toMatch(
      /<a href="\/min-hms\/enhet\/KJ#risk">.*?<svg class="standing__sign".*?<span>Over fristen/s,
    )
  })

  test('says how deep a unit lies without a style of its own, which the policy of the pages drops', () => {
    expect(matrix()).toContain('data-depth="1"')
    expect(matrix()).not.toContain('style=')
  })

  test('tells what each sign means, and on what day the paper was printed', () => {
    expect(matrix()).toContain('kreves ikke av enheten selv')
    expect(matrix()).toContain('Slik det var 28. november 2026')
  })

  test('lets what the unit says of being late stand beside it', () => {
    expect(matrix()).toContain('Hvorfor: Ny leder i mars.')
  })

  test('says how many days late a unit is, when it was reminded, and lets it be reminded', () => {
    expect(matrix()).toContain('HMS-runden er 300 dager over fristen. Sist minnet 1. juni 2026')
    expect(matrix()).toContain('<input class="ds-input" type="checkbox" name="units" value="KJ"/>')
    expect(matrix({}, {}, { remindable: false })).not.toContain('type="checkbox"')
  })

  test('says that a period is not shown, instead of showing another without a word', () => {
    expect(matrix({}, { unknownPeriod: '2019' })).toContain('Perioden «2019» vises ikke her')
    expect(drawn({ unknownPeriod: '2019' })).toContain('Perioden «2019» vises ikke her')
  })

  test('says how many of how many, and keeps the filter for file and other language', () => {
    const html = matrix({ lacks: 'risk' })
    expect(html).toContain('1 av 2 enheter')
    expect(html).toContain('href="/min-hms/enheter.csv?lacks=risk"')
    expect(html).toContain('href="/en/my-hse/units?lacks=risk"')
  })

  test('leads from how many lack something to which they are', () => {
    expect(matrix()).toMatch(/<a href="\/min-hms\/enheter\?lacks=risk">.*?1<\/a>/s)
  })

  test('says so where no unit is in sight', () => {
    expect(matrix({}, { all: 0, rows: [], total: 0 })).toContain('ikke tilgang til noen enhet')
  })
})
