import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { configOf, guidelines, units } from './test-collections.ts'
import { databases, type StartedPayload } from './test-databases.ts'
import { retryTransient } from './transient.ts'

describe.each(databases())('a save that meets write conflicts on $name', (database) => {
  let started: StartedPayload
  let payload: Payload
  let conflicts = 0

  beforeAll(async () => {
    const conflicting = {
      ...units,
      hooks: {
        afterChange: [
          () => {
            if (conflicts === 0) return
            conflicts -= 1
            throw Object.assign(new Error('WriteConflict'), { code: 112 })
          },
        ],
      },
    }
    started = await database.start(configOf(guidelines, conflicting))
    payload = started.payload
  })

  afterAll(() => started.cleanup())

  test('is made again as a whole, and stored once', async () => {
    const id = 'kjemi'
    conflicts = 3
    const saved = await retryTransient(
      () =>
        database.transactions
          ? payload.create({ collection: 'units', data: { id, name: 'Kjemi' } })
          : completed(id),
      { wait: () => Promise.resolve() },
    )
    expect(saved).toMatchObject({ name: 'Kjemi' })
    expect(await payload.count({ collection: 'units' })).toEqual({ totalDocs: 1 })
  })

  /** Without transactions what failed is stored by then: the operation finds and completes it. */
  async function completed(id: string): Promise<unknown> {
    const { totalDocs } = await payload.count({
      collection: 'units',
      where: { id: { equals: id } },
    })
    const data = { name: 'Kjemi' }
    return totalDocs === 0
      ? payload.create({ collection: 'units', data: { ...data, id } })
      : payload.update({ collection: 'units', id, data })
  }
})
