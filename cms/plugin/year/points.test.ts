import { describe, expect, test } from 'vitest'
import { calendarYear } from '../core/dates.ts'
import type { Point } from '../internal-control/text.ts'
import type { Holder, UnitHolders } from '../organisation/holders.ts'
import { standardDaysIn } from '../processes/deadlines/rules.ts'
import type { NoteOfYear, ProcessOfYear, UnitOfYear, YearFigures } from './figures.ts'
import { type PointState, toDo, unitState } from './points.ts'

const unit: UnitOfYear = {
  id: 'KJ',
  code: 'KJ',
  name: { nb: 'Kjemi', en: 'Chemistry' },
  ancestors: ['NV'],
  process: 'own',
  processReason: null,
}
const faculty: UnitOfYear = {
  ...unit,
  id: 'NV',
  code: 'NV',
  name: { nb: 'Naturvitenskap', en: 'Natural Sciences' },
  ancestors: [],
}

const holder = (name: string): Holder => ({ person: name, name, account: null })
const holders: UnitHolders = {
  manager: holder('Leder Prøve'),
  managerUnit: 'KJ',
  managersAbove: [],
  managedLine: [],
  deputies: [],
  coordinators: [holder('Koordinator Prøve')],
  representatives: [holder('Verneombud Prøve')],
  deputyRepresentatives: [],
  chiefRepresentatives: [holder('Hovedverneombud Prøve')],
  directors: [],
  editors: [],
  topManagement: [],
}

const process: ProcessOfYear = {
  number: 'HMS-2026-KJ-01',
  year: 2026,
  state: 'mapping',
  postDate: null,
  closedDate: null,
  requirementsUpdated: null,
  agreedByManager: true,
  agreedByRepresentative: true,
}
const closed: ProcessOfYear = { ...process, state: 'closed', closedDate: '2026-04-20' }

const note: NoteOfYear = {
  kind: 'keptOutside',
  point: 'objectives',
  note: 'I virksomhetsplanen.',
  link: '',
  date: '2026-02-01',
  name: 'Leder Prøve',
  version: 1,
}

interface Given {
  readonly unit?: UnitOfYear
  readonly day?: string
  readonly process?: ProcessOfYear
  readonly former?: ProcessOfYear
  readonly cases?: Partial<NonNullable<ReturnType<YearFigures['cases']['get']>>>
  readonly measures?: Partial<NonNullable<ReturnType<YearFigures['measures']['get']>>>
  readonly enquiries?: NonNullable<ReturnType<YearFigures['enquiries']['get']>>
  readonly holders?: Partial<UnitHolders>
  readonly notes?: readonly NoteOfYear[]
}

const none = { reported: 0, open: 0, overdue: 0, serious: 0, repliesOwed: 0 }

function figures(given: Given): YearFigures {
  const one = given.unit ?? unit
  const of = <V>(value: V | undefined): ReadonlyMap<string, V> =>
    value === undefined ? new Map() : new Map([[one.id, value]])
  return {
    period: calendarYear(2026),
    day: given.day ?? '2026-04-10',
    processDays: standardDaysIn,
    units: [one],
    byId: new Map([one, faculty].map((each) => [each.id, each])),
    processes: of(given.process),
    formerProcesses: of(given.former),
    cases: of({ ...none, ...given.cases }),
    measures: of({ open: 0, overdue: 0, done: 0, ...given.measures }),
    enquiries: of(given.enquiries),
    holders: of({ ...holders, ...given.holders }),
    notes: of(given.notes ?? []),
  }
}

function pointOf(point: Point, given: Given = {}): PointState {
  const found = unitState(figures(given), given.unit ?? unit).points.find(
    (each) => each.point === point,
  )
  if (!found) throw new Error(`There is no point ${point}.`)
  return found
}

const saidOf = (said: PointState['has']): string[] => said.map(({ text }) => text.nb)

test('a unit has the eight points of the regulations, in their order', () => {
  expect(unitState(figures({}), unit).points.map((each) => each.point)).toEqual([
    'law',
    'knowledge',
    'participation',
    'objectives',
    'organisation',
    'risk',
    'nonconformities',
    'review',
  ])
})

describe('point 6, the process and its measures, is', () => {
  test.each([
    ['late with nothing after 1 February', { day: '2026-02-02' }, 'late'],
    ['lacking with nothing before that', { day: '2026-01-15' }, 'lacks'],
    ['under way while the process is', { process }, 'underWay'],
    ['late after 30 April', { process, day: '2026-05-01' }, 'late'],
    ['in place when the process is closed', { process: closed, day: '2026-12-01' }, 'inPlace'],
    [
      'lacking when a measure is overdue, closed or not',
      { process: closed, measures: { open: 2, overdue: 1 } },
      'lacks',
    ],
    ['as the unit above has it', { unit: { ...unit, process: 'withParent' } }, 'asAbove'],
    ['not asked where there is none', { unit: { ...unit, process: 'none' } }, 'notAsked'],
  ] as const)('%s', (_, given, standing) => {
    expect(pointOf('risk', given).standing).toBe(standing)
  })

  test('said in words, with the day and the place it is done', () => {
    const { lacks } = pointOf('risk', { process, day: '2026-05-01' })
    expect(lacks).toEqual([
      {
        text: {
          nb: 'HMS-runden skulle vært avsluttet senest 30. april 2026.',
          en: 'The HSE process should have been closed by 30 April 2026.',
        },
        link: { kind: 'process', number: 'HMS-2026-KJ-01' },
      },
    ])
  })

  test('named after the unit whose process it takes part in', () => {
    const { has } = pointOf('risk', { unit: { ...unit, process: 'withParent' } })
    expect(has[0]).toMatchObject({
      text: { nb: 'Er med i HMS-runden ved Naturvitenskap.' },
      link: { kind: 'unit', code: 'NV' },
    })
  })

  test('not asked, with the reason someone has given', () => {
    const processReason = { nb: 'Alle er med i Rektoratet.', en: 'All are with the Rector.' }
    const { has } = pointOf('risk', { unit: { ...unit, process: 'none', processReason } })
    expect(saidOf(has)).toContain('Alle er med i Rektoratet.')
  })
})

describe('point 3, participation,', () => {
  test('lacks a representative where nobody is elected, deputies or not', () => {
    const { lacks, standing } = pointOf('participation', {
      holders: { representatives: [], deputyRepresentatives: [holder('Vara Prøve')] },
    })
    expect(standing).toBe('lacks')
    expect(saidOf(lacks)[0]).toMatch(/har ikke verneombud/)
  })

  test('lacks the agreement on who takes part until both have given it', () => {
    const { standing } = pointOf('participation', {
      process: { ...process, agreedByRepresentative: false },
    })
    expect(standing).toBe('lacks')
    expect(pointOf('participation', { process }).standing).toBe('inPlace')
  })

  test('lacks an answer while the representative waits for one', () => {
    const { lacks, standing } = pointOf('participation', { cases: { repliesOwed: 2 } })
    expect(standing).toBe('lacks')
    expect(saidOf(lacks)).toEqual(['Verneombudet venter på skriftlig svar: 2'])
  })
})

describe('point 3, with enquiries,', () => {
  const asked = { waiting: 3, owed: 1, overdue: 0 }

  test('says who waits, and lacks nothing while there is time', () => {
    const before = pointOf('participation', { process })
    const { has, lacks, standing } = pointOf('participation', { process, enquiries: asked })
    expect({ lacks, standing }).toEqual({ lacks: before.lacks, standing: before.standing })
    expect(saidOf(has)).toEqual([
      ...saidOf(before.has),
      'Henvendelser som venter på svar: 3',
      'Av disse fra verneombud: 1',
    ])
  })

  test('lacks what should have been answered', () => {
    const enquiries = { ...asked, overdue: 2 }
    expect(pointOf('participation', { process, enquiries })).toMatchObject({
      standing: 'lacks',
      lacks: [{ text: { nb: 'Henvendelser over svarfristen: 2' } }],
    })
  })
})

describe('point 5, roles and tasks,', () => {
  test('lacks a manager where there is none, not even above', () => {
    const without = { holders: { manager: null, managerUnit: null } }
    expect(pointOf('organisation', without).standing).toBe('lacks')
  })

  test('says that the manager above answers for the unit', () => {
    const { has } = pointOf('organisation', { holders: { managerUnit: 'NV' } })
    expect(saidOf(has)[0]).toBe(
      'Enheten har ingen egen linjeleder. Leder Prøve har ansvaret for den.',
    )
  })

  test('is in place once it is said where delegated tasks are kept', () => {
    expect(pointOf('organisation').standing).toBe('notStated')
    const notes = [{ ...note, point: 'organisation' as const }]
    expect(pointOf('organisation', { notes }).standing).toBe('inPlace')
  })
})

describe('point 7, nonconformities, is', () => {
  test.each([
    ['in place with none open', {}, 'inPlace'],
    ['under way with some open', { open: 2 }, 'underWay'],
    ['lacking with one overdue', { open: 2, overdue: 1 }, 'lacks'],
  ] as const)('%s', (_, cases, standing) => {
    expect(pointOf('nonconformities', { cases }).standing).toBe(standing)
  })
})

describe('what Verne does not keep', () => {
  test.each(['law', 'knowledge', 'objectives', 'review'] as const)(
    'is not stated until the unit says where %s is',
    (point) => {
      expect(pointOf(point).standing).toBe('notStated')
      expect(pointOf(point, { notes: [{ ...note, point }] }).standing).toBe('outside')
    },
  )

  test('is not stated again when the note is taken back', () => {
    expect(pointOf('objectives', { notes: [{ ...note, note: '' }] }).standing).toBe('notStated')
  })

  test('follows the unit above for one that takes part in its process', () => {
    const { has, standing } = pointOf('law', { unit: { ...unit, process: 'withParent' } })
    expect(standing).toBe('asAbove')
    expect(saidOf(has)).toEqual(['Dekkes av internkontrollen ved Naturvitenskap.'])
  })

  test('stands beside what Verne knows: the tick of the requirements, and the signed report', () => {
    const former = { ...closed, year: 2025, requirementsUpdated: '2025-04-08' }
    expect(saidOf(pointOf('law', { former }).has)).toEqual([
      'Oversikten over krav ble krysset av som oppdatert i HMS-runden 8. april 2025.',
    ])
    expect(saidOf(pointOf('review', { former }).has)).toEqual([
      'Rapporten fra HMS-runden 2025 er underskrevet.',
    ])
  })
})

test('why a unit is late is its own words, and changes nothing of how it stands', () => {
  const why = {
    ...note,
    kind: 'whyLate' as const,
    point: 'risk' as const,
    note: 'Ny leder i mars.',
  }
  const state = unitState(figures({ day: '2026-05-01', notes: [why] }), unit)
  expect(state.whyLate?.note).toBe('Ny leder i mars.')
  expect(state.points.find(({ point }) => point === 'risk')?.standing).toBe('late')
})

test('what a unit has to do is what is late, lacking or not stated', () => {
  const state = unitState(figures({ process: closed, cases: { open: 1 } }), unit)
  expect(toDo(state).map(({ point }) => point)).toEqual([
    'law',
    'knowledge',
    'objectives',
    'organisation',
    'review',
  ])
})

test('comments of the representative that await an answer are said, and lack once a day has passed', () => {
  const waiting = pointOf('participation', { cases: { answersOwed: 2, answersLate: 0 } })
  expect(saidOf(waiting.has)).toContain(
    'Saker med kommentarer fra verneombudet som venter på svar: 2',
  )
  const late = pointOf('participation', { cases: { answersOwed: 2, answersLate: 1 } })
  expect(late.lacks).toContainEqual({
    text: expect.objectContaining({
      nb: 'Saker med kommentarer fra verneombudet som skulle vært besvart: 1',
    }) as unknown,
    link: { kind: 'nonconformities', unit: unit.id, show: 'answerOwed' },
  })
  expect(late.standing).toBe('lacks')
})
