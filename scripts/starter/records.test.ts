import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { askerText } from '../../cms/plugin/enquiries/text.ts'
import {
  type ChecklistFacts,
  missingNotifications,
} from '../../cms/plugin/nonconformities/injury/rules.ts'
import { readStarter } from './read-starter.ts'
import { wantedRecords } from './records.ts'

const starter = readStarter(path.resolve(import.meta.dirname, '../../content/starter'))
const on = (day: string) => wantedRecords(starter, { day, accounts: new Map() })
const tally = (values: readonly unknown[]): Record<string, number> => {
  const counted: Record<string, number> = {}
  for (const value of values) counted[String(value)] = (counted[String(value)] ?? 0) + 1
  return counted
}

describe.each(['2026-11-22', '2027-04-15', '2028-01-02'])('loaded on %s', (day) => {
  const {
    processes,
    nonconformities,
    measures,
    enquiries,
    documents,
    delegatedTasks,
    meetings,
    committeeItems,
    objectives,
    evaluations,
    injuries,
  } = on(day)
  const closed = ['closed', 'rejected']
  const finished = ['done', 'verified', 'cancelled']

  test('there are nine processes, in every state, one with eight challenges taken', () => {
    expect(processes.map(({ data }) => data.state).sort()).toEqual([
      'awaitingSignature',
      'closed',
      'closed',
      'closed',
      'closed',
      'closed',
      'mapping',
      'planned',
      'preMeeting',
    ])
    const taken = processes.map(
      ({ data }) => data.challenges?.filter((each) => each.selected).length,
    )
    expect(taken).toContain(8)
    for (const { data } of processes) {
      const many = (data.challenges ?? []).filter((each) => each.selected).length > 5
      expect(Boolean(data.manyReason), data.key).toBe(many)
    }
  })

  test('of 27 nonconformities six are overdue, whatever day it is, one is a serious injury, two are anonymous', () => {
    expect(nonconformities).toHaveLength(27)
    for (const loaded of [day, '2027-01-04', '2027-03-29', '2027-06-05']) {
      const overdue = on(loaded).nonconformities.filter(
        ({ data }) => !closed.includes(data.state ?? '') && data.due && data.due < loaded,
      )
      expect(overdue, loaded).toHaveLength(6)
    }
    const injury = nonconformities.filter(({ data }) => data.seriousInjury)
    expect(injury).toHaveLength(1)
    const facts = injury[0]?.data ?? {}
    expect(facts).toMatchObject({ injury: 'confirmed', type: 'accident' })
    expect(missingNotifications(facts as ChecklistFacts)).toEqual([])
    expect(facts.notRequired).toMatchObject([{ which: 'dsa', name: 'Silje Grimsby-Vik' }])
    expect(nonconformities.filter(({ data }) => data.anonymous)).toHaveLength(2)
    expect(nonconformities.filter(({ data }) => data.language === 'en')).toHaveLength(5)
    expect(nonconformities.filter(({ data }) => data.source === 'hseProcess')).toHaveLength(5)
    expect(tally(nonconformities.map(({ data }) => data.state))).toEqual({
      reported: 4,
      received: 4,
      assessed: 5,
      inProgress: 6,
      effectCheck: 1,
      closed: 6,
      rejected: 1,
    })
  })

  test('of 48 measures some are overdue, whatever day it is', () => {
    expect(measures).toHaveLength(48)
    const overdue = measures.filter(
      ({ data }) => !finished.includes(data.state ?? '') && data.deadline && data.deadline < day,
    )
    expect(overdue).toHaveLength(6)
    expect(measures.filter(({ data }) => data.extensions?.length)).toHaveLength(2)
  })

  test('of eleven enquiries, from every kind of asker, one is overdue and owed to a safety representative', () => {
    expect(enquiries).toHaveLength(11)
    expect(new Set(enquiries.map(({ data }) => data.asker))).toEqual(
      new Set(Object.keys(askerText)),
    )
    const waiting = enquiries.filter(({ data }) => data.state === 'registered')
    const overdue = waiting.filter(({ data }) => data.deadline && data.deadline < day)
    expect(overdue).toMatchObject([{ data: { asker: 'representative', answer: null } }])
    expect(tally(enquiries.map(({ data }) => data.state))).toEqual({
      registered: 4,
      answered: 2,
      closed: 5,
    })
    for (const { id, data } of enquiries) {
      if (data.state !== 'registered') expect(data.answer && data.answeredDate, id).toBeTruthy()
    }
  })

  test('history has happened, in order, and nothing that is over lies ahead', () => {
    const now = `${day}T23:59:59.999Z`
    for (const { id, data } of [
      ...processes,
      ...nonconformities,
      ...measures,
      ...enquiries,
      ...documents,
      ...delegatedTasks,
      ...meetings,
      ...committeeItems,
      ...objectives,
      ...evaluations,
      ...injuries,
    ]) {
      const times = (data.steps ?? []).map((each) => each.at ?? '')
      expect(times, id).toEqual([...times].sort())
      expect((times.at(-1) ?? '') < now, id).toBe(true)
    }
    for (const { id, data } of nonconformities) {
      expect((data.eventDate ?? '') <= (data.reportedDate ?? ''), id).toBe(true)
      expect(Boolean(data.closedDate), id).toBe(closed.includes(data.state ?? ''))
      if (data.state === 'closed') expect(data.closingNote, id).toBeTruthy()
      if (data.state === 'rejected') expect(data.rejectedReason, id).toBeTruthy()
    }
    for (const { id, data } of measures) {
      const checked = ['done', 'verified', 'notEffective'].includes(data.state ?? '')
      expect(Boolean(data.doneDate), id).toBe(checked)
      expect(Boolean(data.cancelReason), id).toBe(data.state === 'cancelled')
      if (data.state !== 'proposed') expect(data.responsible && data.deadline, id).toBeTruthy()
    }
  })

  test('Chemistry has an evaluation that was approved last year and one in progress, and the institution one', () => {
    const year = Number(day.slice(0, 4))
    expect(evaluations.map(({ data }) => [data.unit, data.year, data.state])).toEqual([
      ['unit-NHU-NV-KJ', year - 1, 'approved'],
      ['unit-NHU-NV-KJ', year, 'open'],
      ['unit-NHU', year, 'open'],
    ])
  })

  test('keys and rows are told apart', () => {
    const all = [
      ...processes,
      ...nonconformities,
      ...measures,
      ...enquiries,
      ...documents,
      ...delegatedTasks,
      ...meetings,
      ...committeeItems,
      ...objectives,
      ...injuries,
    ]
    const keys = all.map(({ data }) => data.key)
    expect(new Set(keys).size).toBe(keys.length)
    const rows = processes.flatMap(({ data }) => [
      ...(data.challenges ?? []),
      ...(data.mappings ?? []),
    ])
    expect(new Set(rows.map((each) => each.id)).size).toBe(rows.length)
  })

  test('an appraisal says how many were held, and nothing of what was said', () => {
    const appraisals = processes.flatMap(({ data }) =>
      (data.mappings ?? []).filter((each) => each.method === 'appraisals'),
    )
    expect(appraisals.length).toBeGreaterThan(0)
    for (const { held, heldOf, result, minutes } of appraisals) {
      expect(held).toBeLessThanOrEqual(heldOf ?? 0)
      expect(result ?? minutes).toBeUndefined()
    }
  })

  test('every finding of a process that is through is registered, and carries its measures', () => {
    for (const { data, id } of processes) {
      if (!data.findingsRegistered?.at) continue
      const findings = [...(data.challenges ?? []), ...(data.mappings ?? [])]
        .filter((each) => each.finding)
        .map((each) => `process:${id}:${each.id ?? ''}`)
      const registered = nonconformities.map((each) => each.data.key)
      expect(findings.length).toBeGreaterThan(0)
      for (const key of findings) expect(registered).toContain(key)
    }
  })

  test('a report of an anonymous person names nobody', () => {
    for (const { data } of nonconformities) {
      if (!data.anonymous) continue
      expect(data).toMatchObject({ reporter: null, reporterName: null, reporterEmail: null })
      expect(data.steps?.find((each) => each.step === 'report')).toMatchObject({
        by: null,
        name: null,
      })
    }
  })
})

test('no record names a person of the register in its free text', () => {
  const texts = [...starter.nonconformities, ...starter.measures, ...starter.enquiries].map(
    ({ steps: _steps, ...rest }) => JSON.stringify(rest),
  )
  for (const { name } of starter.people) {
    for (const part of name.split(' ')) {
      expect(texts.filter((each) => new RegExp(`\\b${part}\\b`, 'u').test(each))).toEqual([])
    }
  }
})

test.each(['leder2', 'leder3'])(
  'a demo manager, %s, has a unit in its third year: two closed processes, and one that waits to be opened',
  (user) => {
    const person = starter.accounts.find((each) => each.email.startsWith(`${user}@`))?.person
    const [first, last, ...others] = starter.processes.filter((each) => each.manager === person)
    expect(others).toEqual([])
    expect([first?.state, last?.state]).toEqual(['closed', 'closed'])
    const left = last?.challenges.filter((each) => !each.selected) ?? []
    expect(left.map((each) => each.carried?.from)).toContain(first?.id)
    expect(
      starter.measures.some(
        ({ from, state }) =>
          'process' in from && from.process === last?.id && state === 'inProgress',
      ),
    ).toBe(true)
    const representative = starter.roleAssignments.find(
      ({ area, role, to }) =>
        area === 'VO-06' && role === 'safetyRepresentative' && to !== null && to > '2026',
    )
    expect(starter.accounts.map((each) => each.person)).toContain(representative?.person)
  },
)

test('a challenge that was left is carried over from the number of the process it was left in first', () => {
  const carried = on('2026-11-22').processes.flatMap(({ data }) =>
    (data.challenges ?? []).flatMap(({ carriedFrom, carriedTimes }) =>
      carriedFrom ? [[carriedFrom, carriedTimes]] : [],
    ),
  )
  expect(carried).toEqual([
    ['HMS-2024-NHU-NV-FY-01', 1],
    ['HMS-2024-NHU-NV-FY-LAS-01', 1],
  ])
})

test('each demo user who works in a unit has something of their own', () => {
  const owner = (email: string): string =>
    starter.accounts.find((each) => each.email === email)?.person ?? ''
  const open = starter.measures.filter(
    (each) => !['done', 'verified', 'cancelled'].includes(each.state),
  )
  for (const email of ['leder', 'nestleder', 'koordinator', 'ansatt', 'bidragsyter', 'redaktor']) {
    const person = owner(`${email}@nordhavn.example`)
    expect(
      open.some((each) => each.responsible === person),
      email,
    ).toBe(true)
  }
  const representative = owner('verneombud@nordhavn.example')
  const waiting = starter.processes.filter(
    (each) => each.safetyRepresentative === representative && each.state !== 'closed',
  )
  expect(waiting.map((each) => each.state).sort()).toEqual(['awaitingSignature', 'mapping'])
})
