import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type ActorName, actors, startApp, type TestApp } from '../../test/app.ts'
import { plantRecords } from '../../test/plant-records.ts'
import { local } from '../database/local.ts'
import { databases } from '../database/test-databases.ts'
import { can } from './can.ts'
import { matches } from './matches.ts'
import { type ActionOf, table } from './table.ts'

const everyone = [...(Object.keys(actors) as ActorName[]), null]
const records = ['measures', 'nonconformities', 'hse-processes', 'enquiries', 'audits'] as const

test('a filter with a path or an operator it does not know is no guess', () => {
  expect(() => matches({ 'unit.code': { equals: 'a' } }, {})).toThrow('unit.code')
  expect(() => matches({ unit: { like: 'a' } }, { unit: 'a' })).toThrow('operator like')
})

test('a field of many values matches where one of them does', () => {
  const audit = { team: ['anna', { id: 'bo' }] }
  expect(matches({ team: { in: ['bo'] } }, audit)).toBe(true)
  expect(matches({ team: { equals: 'anna' } }, audit)).toBe(true)
  expect(matches({ team: { in: ['carl'] } }, audit)).toBe(false)
  expect(matches({ team: { not_in: ['anna'] } }, audit)).toBe(false)
  expect(matches({ team: { not_in: ['carl'] } }, audit)).toBe(true)
})

describe.each(databases())('what a role may do with a record in hand, on $name', (database) => {
  let app: TestApp
  beforeAll(async () => {
    app = await startApp(database)
    await plantRecords(app)
  })
  afterAll(() => app.close())

  test.each(records)(
    'is what the database finds, for every role and every step of %s',
    async (slug) => {
      const found = await local.find(await app.as(), slug, { overrideAccess: true })
      expect(found.length).toBeGreaterThan(0)
      const answers = new Set<boolean>()
      for (const actor of everyone) {
        const req = await app.as(actor ?? undefined)
        for (const action of Object.keys(table[slug]) as ActionOf<typeof slug>[]) {
          const reach = await can(req, slug, action)
          if (typeof reach === 'boolean') continue
          const ids = new Set(
            (await local.find(req, slug, { overrideAccess: true, where: reach })).map(
              ({ id }) => id,
            ),
          )
          for (const document of found) {
            const answer = matches(reach, { ...document })
            answers.add(answer)
            expect(answer, `${actor ?? 'nobody'} ${action} ${document.id}`).toBe(
              ids.has(document.id),
            )
          }
        }
      }
      // Neither yes nor no throughout: something was asked.
      expect(answers.size).toBe(2)
    },
  )
})
