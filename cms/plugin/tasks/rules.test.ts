import { describe, expect, test } from 'vitest'
import { giveMeasures, type MeasureFacts } from '../measures/tasks/rules.ts'
import {
  giveCases,
  type NonconformityFacts,
  type QuestionFacts,
} from '../nonconformities/tasks/rules.ts'
import { standardDays, standardDaysIn } from '../processes/deadlines/rules.ts'
import {
  giveProcesses,
  type ProcessFacts,
  type ProcessTaskFacts,
} from '../processes/tasks/rules.ts'
import { nearAndPassed, type Responsible, type Task, tasksByPerson as byPerson } from './rules.ts'

const day = '2026-11-22'

const responsible: Responsible = {
  manager: 'manager',
  managersAbove: ['dean', 'director'],
  deputies: ['deputy'],
  coordinators: ['coordinator'],
  representatives: ['representative'],
  directors: ['hseDirector'],
  editors: ['editor'],
}

const nonconformity: NonconformityFacts = {
  id: 'a',
  number: 'AVV-2026-0001',
  title: 'Avtrekket virker ikke',
  language: 'nb',
  unit: 'KJ',
  state: 'reported',
  severity: 'minor',
  due: '2026-11-27',
  reportedDate: '2026-11-20',
  correctedBy: [],
  injuryReported: false,
  notifyAuthorities: false,
  replyDue: null,
}

const measure: MeasureFacts = {
  id: 't',
  number: 'TIL-2026-0001',
  title: 'Bytt filter',
  language: 'nb',
  unit: 'KJ',
  state: 'approved',
  responsible: 'engineer',
  deadline: '2026-12-01',
  doneDate: null,
  doneBy: null,
  priority: null,
  nonconformity: 'a',
  severity: 'minor',
}

const process: ProcessFacts = {
  id: 'p',
  number: 'HMS-2026-KJ-01',
  unit: 'KJ',
  year: 2026,
  state: 'preMeeting',
  plan: {
    preDate: '2026-11-25',
    mappingTo: '2026-12-05',
    postDate: '2026-12-15',
  },
  hasParticipants: true,
  agreementChanged: '2026-11-20',
  confirmedByManager: true,
  confirmedByRepresentative: true,
  statementsAsked: null,
  managerHasStated: false,
  representativeHasStated: false,
}

/** All that tasks are computed from. */
interface TaskFacts extends ProcessTaskFacts {
  readonly nonconformities: readonly NonconformityFacts[]
  readonly questions: readonly QuestionFacts[]
  readonly measures: readonly MeasureFacts[]
  readonly responsible: ReadonlyMap<string, Responsible>
}

/** What every feature gives, by person. */
function tasksByPerson(of: TaskFacts, on: string): Map<string, Task[]> {
  return byPerson([giveCases(of), giveMeasures(of.measures), giveProcesses(of)], of.responsible, on)
}

const tasksFor = (of: TaskFacts, person: string, on: string): Task[] =>
  tasksByPerson(of, on).get(person) ?? []

function facts(given: Partial<TaskFacts>): TaskFacts {
  return {
    nonconformities: [],
    questions: [],
    measures: [],
    processes: [],
    ownProcessUnits: [],
    processDays: standardDaysIn,
    responsible: new Map([['KJ', responsible]]),
    ...given,
  }
}

/** Who has which task, such as `receive: coordinator, deputy, manager`. */
function given(of: Partial<TaskFacts>): string[] {
  const byKind = new Map<string, string[]>()
  for (const [person, tasks] of tasksByPerson(facts(of), day)) {
    for (const { kind } of tasks) byKind.set(kind, [...(byKind.get(kind) ?? []), person])
  }
  return [...byKind].map(([kind, people]) => `${kind}: ${people.toSorted().join(', ')}`).toSorted()
}

const leads = 'coordinator, deputy, manager'

describe('a nonconformity is the task of', () => {
  test.each([
    ['reported', [], [`receive: ${leads}`]],
    ['received', [], [`assess: ${leads}`]],
    ['assessed', [], [`treat: ${leads}`]],
    ['inProgress', [], [`treat: ${leads}`]],
    ['inProgress', [measure], ['doMeasure: engineer']],
    ['assessed', [{ ...measure, state: 'verified' }], ['close: manager']],
    ['effectCheck', [], ['close: manager']],
    ['closed', [], []],
    ['rejected', [], []],
  ] as const)('whoever takes it on when it is %s with measures %j', (state, measures, expected) => {
    expect(given({ nonconformities: [{ ...nonconformity, state }], measures })).toEqual(expected)
  })

  test('the manager above, when it is serious and the manager corrected it', () => {
    const serious = {
      ...nonconformity,
      state: 'effectCheck',
      severity: 'serious',
    } as const
    expect(given({ nonconformities: [serious] })).toEqual(['close: manager'])
    const corrected = { ...serious, correctedBy: ['manager'] }
    expect(given({ nonconformities: [corrected] })).toEqual(['closeAsManagerAbove: dean'])
    const byBoth = { ...serious, correctedBy: ['manager', 'dean'] }
    expect(given({ nonconformities: [byBoth] })).toEqual(['closeAsManagerAbove: director'])
    const byAll = { ...serious, correctedBy: ['manager', 'dean', 'director'] }
    expect(given({ nonconformities: [byAll] })).toEqual(['closeForManagers: hseDirector'])
    const byDirectorToo = {
      ...byAll,
      correctedBy: [...byAll.correctedBy, 'hseDirector'],
    }
    expect(given({ nonconformities: [byDirectorToo] })).toEqual(['closeForManagers: editor'])
    const minor = { ...corrected, severity: 'minor' } as const
    expect(given({ nonconformities: [minor] })).toEqual(['close: manager'])
  })

  test('the unit, to look at the effect, when the measures of a serious one have worked', () => {
    const serious = {
      ...nonconformity,
      state: 'inProgress',
      severity: 'serious',
    } as const
    const verified = { ...measure, state: 'verified' } as const
    expect(given({ nonconformities: [serious], measures: [verified] })).toEqual([
      `checkEffect: ${leads}`,
    ])
  })

  test('the unit besides, while the checklist of a serious injury is unfinished', () => {
    const injury = { ...nonconformity, notifyAuthorities: true }
    expect(given({ nonconformities: [injury] })).toEqual([
      `notifyAuthorities: ${leads}`,
      `receive: ${leads}`,
    ])
    const [first] = tasksFor(facts({ nonconformities: [injury] }), 'manager', day)
    expect(first).toMatchObject({
      kind: 'notifyAuthorities',
      due: '2026-11-20',
      overdue: true,
    })
  })

  test('the unit, to confirm or clear it, while a death or serious injury is reported; the HSE director where nobody leads the unit', () => {
    const reported = {
      ...nonconformity,
      injuryReported: true,
      notifyAuthorities: true,
    }
    expect(given({ nonconformities: [reported] })).toContain(`settleInjury: ${leads}`)
    const leaderless = {
      ...responsible,
      manager: null,
      deputies: [],
      coordinators: [],
    }
    expect(
      given({
        nonconformities: [reported],
        responsible: new Map([['KJ', leaderless]]),
      }),
    ).toEqual(['notifyAuthorities: hseDirector', 'settleInjury: hseDirector'])
  })

  test('the unit besides, while the safety representative awaits a written reply', () => {
    const report = {
      ...nonconformity,
      state: 'received',
      replyDue: '2026-12-06',
    } as const
    expect(given({ nonconformities: [report] })).toContain(`replyToRepresentative: ${leads}`)
    const [manager] = [...tasksByPerson(facts({ nonconformities: [report] }), day).values()]
    expect(manager?.find(({ kind }) => kind === 'replyToRepresentative')?.due).toBe('2026-12-06')
  })

  test('nobody where no one answers for the unit', () => {
    expect(given({ nonconformities: [nonconformity], responsible: new Map() })).toEqual([])
  })
})

test('a question is the task of whoever reported', () => {
  const question = { ...nonconformity, reporter: 'student' }
  expect(given({ questions: [question] })).toEqual(['answer: student'])
})

describe('a measure is the task of', () => {
  test.each([
    ['proposed', {}, ['approveMeasure: manager']],
    ['proposed', { nonconformity: null }, []],
    ['approved', {}, ['doMeasure: engineer']],
    ['inProgress', {}, ['doMeasure: engineer']],
    ['notEffective', {}, ['doMeasure: engineer']],
    // Whoever was responsible has left.
    ['approved', { left: true }, [`giveMeasure: ${leads}`]],
    ['done', { left: true, doneDate: day }, ['verifyMeasure: deputy, manager']],
    ['done', { doneDate: day }, ['verifyMeasure: deputy, manager']],
    ['done', { doneDate: '2026-10-24', severity: 'serious' }, []],
    ['done', { doneDate: '2026-10-23', severity: 'serious' }, ['verifyMeasure: deputy, manager']],
    // Of high priority another person looks at once, and whoever reported it done after 30 days.
    ['done', { doneDate: day, priority: 'high', doneBy: 'manager' }, ['verifyMeasure: deputy']],
    [
      'done',
      { doneDate: '2026-10-23', priority: 'high', doneBy: 'manager' },
      ['verifyMeasure: deputy, manager'],
    ],
    [
      'done',
      { doneDate: day, priority: 'high', doneBy: 'engineer' },
      ['verifyMeasure: deputy, manager'],
    ],
    ['verified', {}, []],
    ['cancelled', {}, []],
  ] as const)('whoever takes it on when it is %s with %j', (state, more, expected) => {
    expect(given({ measures: [{ ...measure, state, ...more }] })).toEqual(expected)
  })
})

describe('an HSE process is the task of', () => {
  const awaiting = {
    state: 'awaitingSignature',
    statementsAsked: '2026-11-10',
  } as const
  test.each([
    [{}, [`continueProcess: ${leads}`]],
    [
      { confirmedByManager: false },
      ['confirmParticipants: manager', 'continueProcess: coordinator, deputy'],
    ],
    [
      { confirmedByRepresentative: false },
      ['confirmAsRepresentative: representative', `continueProcess: ${leads}`],
    ],
    [{ hasParticipants: false, confirmedByManager: false }, [`continueProcess: ${leads}`]],
    [awaiting, ['stateAsManager: manager', 'stateAsRepresentative: representative']],
    [{ ...awaiting, managerHasStated: true }, ['stateAsRepresentative: representative']],
    [
      { ...awaiting, managerHasStated: true, representativeHasStated: true },
      ['closeProcess: manager'],
    ],
    [
      { ...awaiting, managerHasStated: true, statementsAsked: '2026-11-08' },
      ['closeProcess: manager', 'stateAsRepresentative: representative'],
    ],
    [{ state: 'closed' }, []],
  ] as const)('whoever takes it on with %j', (more, expected) => {
    expect(given({ processes: [{ ...process, ...more }] })).toEqual(expected)
  })

  test('the chief representative where the unit has none, with the same 14 days: having none is no short cut', () => {
    const without = new Map([['KJ', { ...responsible, representatives: ['chief'] }]])
    const stated = { ...process, ...awaiting, managerHasStated: true }
    const unconfirmed = { ...process, confirmedByRepresentative: false }
    const of = (one: ProcessFacts): string[] => given({ processes: [one], responsible: without })
    expect(of(unconfirmed)).toContain('confirmAsRepresentative: chief')
    expect(of(stated)).toEqual(['stateAsRepresentative: chief'])
    expect(of({ ...stated, statementsAsked: '2026-11-08' })).toEqual([
      'closeProcess: manager',
      'stateAsRepresentative: chief',
    ])
    const nobody = new Map([['KJ', { ...responsible, representatives: [] }]])
    expect(given({ processes: [stated], responsible: nobody })).toEqual([])
  })

  test('whoever acts as the manager until a day that is set, beside the manager', () => {
    const standing = new Map([['KJ', { ...responsible, standIns: ['deputy'] }]])
    const unconfirmed = { ...process, confirmedByManager: false }
    expect(given({ processes: [unconfirmed], responsible: standing })).toEqual([
      'confirmParticipants: deputy, manager',
      'continueProcess: coordinator',
    ])
  })

  test.each([
    ['seven days after the last change', '2026-11-20', '2026-11-27'],
    ['by the pre-meeting, where it was opened before changes were dated', null, '2026-11-25'],
  ] as const)('to be confirmed %s', (_, agreementChanged, due) => {
    const open = { confirmedByManager: false, confirmedByRepresentative: false }
    const asked = facts({ processes: [{ ...process, ...open, agreementChanged }] })
    const [confirm] = tasksFor(asked, 'manager', day)
    expect(confirm).toMatchObject({ kind: 'confirmParticipants', due })
    const [agree] = tasksFor(asked, 'representative', day)
    expect(agree).toMatchObject({ kind: 'confirmAsRepresentative', due, overdue: false })
  })

  test.each([
    ['preMeeting', '2026-11-25'],
    ['mapping', '2026-12-05'],
    ['postMeeting', '2026-12-15'],
  ] as const)('with the planned date of the part it is in: %s', (state, due) => {
    const [task] = tasksFor(facts({ processes: [{ ...process, state }] }), 'manager', day)
    expect(task).toMatchObject({ kind: 'continueProcess', due })
  })

  test('with 14 days for the statements', () => {
    const [task] = tasksFor(
      facts({ processes: [{ ...process, ...awaiting }] }),
      'representative',
      day,
    )
    expect(task).toMatchObject({ due: '2026-11-24', overdue: false })
  })

  test('by the days of the annual cycle, where the unit has planned none', () => {
    const plan = { preDate: null, mappingTo: null, postDate: null }
    const due = (state: ProcessFacts['state'], processDays = standardDaysIn) => {
      const processes = [{ ...process, state, plan }]
      return tasksFor(facts({ processes, processDays }), 'manager', day)[0]?.due
    }
    expect(due('planned')).toBe('2026-03-15')
    expect(due('mapping')).toBe('2026-04-30')
    expect(due('mapping', () => ({ ...standardDays, closedBy: '05-31' }))).toBe('2026-05-31')
  })

  test('to open, overdue from the day after the settings ask for it', () => {
    const opening = facts({ ownProcessUnits: ['KJ'] })
    const on = (when: string) => tasksFor(opening, 'manager', when)[0]
    expect(on('2027-02-01')).toMatchObject({ due: '2027-02-01', overdue: false })
    expect(on('2027-02-02')).toMatchObject({ due: '2027-02-01', overdue: true })
  })

  test('the unit that has opened none this year, whatever became of last year’s', () => {
    const opening = { ownProcessUnits: ['KJ'] }
    expect(given(opening)).toEqual([`openProcess: ${leads}`])
    expect(given({ ...opening, processes: [process] })).toEqual([`continueProcess: ${leads}`])
    const closed = { ...process, state: 'closed' } as const
    expect(given({ ...opening, processes: [closed] })).toEqual([])
    expect(given({ ...opening, processes: [{ ...process, year: 2025 }] })).toEqual([
      `continueProcess: ${leads}`,
      `openProcess: ${leads}`,
    ])
  })
})

test('tasks stand by date, what is overdue first and what has no date last', () => {
  const many = (['2026-12-24', null, '2026-11-21', '2026-11-22', '2026-01-02'] as const).map(
    (due, index) => ({ ...nonconformity, id: `n${String(index)}`, due }),
  )
  const tasks = tasksFor(facts({ nonconformities: many }), 'manager', day)
  expect(tasks.map(({ due, overdue }) => [due, overdue])).toEqual([
    ['2026-01-02', true],
    ['2026-11-21', true],
    ['2026-11-22', false],
    ['2026-12-24', false],
    [null, false],
  ])
})

test('a death or a serious injury comes before everything else, however long that has been overdue', () => {
  const overdue = { ...nonconformity, id: 'old', number: 'AVV-2025-0001', due: '2025-01-01' }
  const injury = { ...nonconformity, injuryReported: true, notifyAuthorities: true, due: null }
  const tasks = tasksFor(facts({ nonconformities: [overdue, injury] }), 'manager', day)
  expect(tasks.map(({ kind, id }) => [kind, id])).toEqual([
    ['settleInjury', 'a'],
    ['notifyAuthorities', 'a'],
    ['receive', 'old'],
    ['receive', 'a'],
  ])
})

test('a reminder counts deadlines that have passed and those of the next seven days', () => {
  const dates = ['2026-11-21', '2026-11-22', '2026-11-29', '2026-11-30', null]
  const many = dates.map((due, index) => ({
    ...nonconformity,
    id: `n${String(index)}`,
    due,
  }))
  const tasks = tasksFor(facts({ nonconformities: many }), 'manager', day)
  expect(nearAndPassed(tasks, day, 7)).toEqual({ passed: 1, near: 2 })
})

test('one person with two roles in a unit has each task once', () => {
  const both = new Map([['KJ', { ...responsible, coordinators: ['manager'] }]])
  const tasks = tasksFor(
    facts({ nonconformities: [nonconformity], responsible: both }),
    'manager',
    day,
  )
  expect(tasks).toHaveLength(1)
})
