import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { cycleYearOn, occurrencesIn, activityFaults } from '../../cms/plugin/cycle/rules.ts'
import { standardDays } from '../../cms/plugin/processes/deadlines/rules.ts'
import { activityKinds } from '../../content/schema/index.ts'
import { activities } from './cycles.ts'
import { ids } from './ids.ts'
import { readStarter } from './read-starter.ts'

const starter = readStarter(path.resolve(import.meta.dirname, '../../content/starter'))
const stored = activities(starter)

/** The times an activity of the HSE year is done in 2026/27. */
const timesOf = (key: string): string[] => {
  const found = stored.find(({ id }) => id === ids.activity('hms-aret', key))
  if (!found) throw new Error(`There is no activity ${key}`)
  const { recurrence = 'month', from = '', ...rest } = found.data
  const definition = { recurrence, from, ...rest }
  return occurrencesIn(definition, cycleYearOn(9, '2026-11-22')).map(({ by }) => by)
}

describe('the annual cycles of the starter', () => {
  test('are the HSE year from September, and the calendar year of the committee', () => {
    expect(starter.cycles.map(({ scope, slug, startMonth }) => [slug, scope, startMonth])).toEqual([
      ['hms-aret', 'institution', 9],
      ['amu', 'committee', 1],
    ])
  })

  test('could be saved as they stand', () => {
    for (const { id, data } of stored) expect(activityFaults(data), id).toEqual([])
  })

  test('have something of every kind, and something in every month', () => {
    const kinds = new Set(stored.map(({ data }) => data.kind))
    expect(activityKinds.filter((each) => !kinds.has(each))).toEqual([])
    const year = starter.cycles[0]?.activities ?? []
    const done = new Set(year.flatMap(({ key }) => timesOf(key)).map((by) => by.slice(0, 7)))
    expect(done.size).toBe(12)
  })

  test.each([
    ['hms-runde-apnet', standardDays.openedBy],
    ['formote', standardDays.preMeetingBy],
    ['hms-runde-avsluttet', standardDays.closedBy],
  ])('have the deadline of the HSE process that counts as late: %s by %s', (key, day) => {
    expect(timesOf(key)).toEqual([`2027-${day}`])
  })
})
