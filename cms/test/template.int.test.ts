import type { Payload } from 'payload'
import { expect, test } from 'vitest'
import { databases } from '../plugin/database/test-databases.ts'
import { actors, startApp, startFromNothing } from './app.ts'

/** What differs from one making to the next: when, and what was drawn at random. */
const ofTheMaking = ['createdAt', 'updatedAt', 'hash', 'salt', '_id']
const drawn = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g

async function everything({ collections, db }: Payload): Promise<Record<string, unknown[]>> {
  const found: Record<string, unknown[]> = {}
  for (const slug of Object.keys(collections)) {
    const { docs } = await db.find({ collection: slug, locale: 'all', pagination: false, req: {} })
    const texts = docs.map((doc) => JSON.stringify(plain(doc)).replace(drawn, 'id'))
    found[slug] = texts.sort().map((text) => JSON.parse(text) as unknown)
  }
  return found
}

function plain(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(plain)
  const entries = Object.entries(JSON.parse(JSON.stringify(value)) as Record<string, unknown>)
  return Object.fromEntries(
    entries
      .filter(([name]) => !ofTheMaking.includes(name))
      .map(([name, each]) => [name, plain(each)]),
  )
}

test.each(databases())(
  'Verne migrated and organised from nothing on $name is what other tests begin with a copy of',
  async (database) => {
    const made = await startFromNothing(database)
    const copied = await startApp(database)
    const wanted = await everything(made.payload)
    expect(wanted['accounts']).toHaveLength(Object.keys(actors).length)
    expect(await everything(copied.payload)).toEqual(wanted)
    expect(await copied.token('employee')).toBeTypeOf('string')
    await made.close()
    await copied.close()
  },
)
