import type { Payload, PayloadRequest } from 'payload'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { expectVersion, VersionConflict } from './conditional-write.ts'
import { configOf, guidelines, units } from './test-collections.ts'
import { databases, type StartedPayload } from './test-databases.ts'
import { retryTransient } from './transient.ts'

type Slug = 'guidelines' | 'units'

describe.each(databases())('a write with an expected version on $name', (database) => {
  let started: StartedPayload
  let payload: Payload

  beforeAll(async () => {
    started = await database.start(configOf(guidelines, units))
    payload = started.payload
  })

  afterAll(() => started.cleanup())

  function newRequest(): Pick<PayloadRequest, 'context'> {
    return { context: {} }
  }

  function save(
    collection: Slug,
    id: string | number,
    expected: number,
    data: Record<string, unknown>,
    req = newRequest(),
  ): Promise<unknown> {
    expectVersion(req, collection, id, expected)
    return payload.update({
      collection,
      id,
      data: { ...data, version: expected + 1 },
      req,
    })
  }

  test.each<[Slug, Record<string, unknown>]>([
    ['units', {}],
    ['guidelines', { title: 'HMS-prosessen', contacts: [{ name: 'Verneombudet' }] }],
  ])('exactly one of 50 people saving %s at once wins', async (collection, data) => {
    const { id } = await payload.create({ collection, data })
    const results = await Promise.allSettled(
      Array.from({ length: 50 }, (_, each) => {
        const own = collection === 'units' ? { name: `${String(id)} ${String(each)}` } : data
        // In transactions MongoDB lets the losers of a race start again many times.
        return retryTransient(() => save(collection, id, 1, own), { attempts: 50 })
      }),
    )
    const refused = results.filter(
      (result) => result.status === 'rejected' && result.reason instanceof VersionConflict,
    )
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(refused).toHaveLength(49)
    expect(await payload.findByID({ collection, id })).toMatchObject({ version: 2 })
  })

  test('exactly one wins outside a transaction, too, and the loser writes nothing', async () => {
    const { id } = await payload.create({ collection: 'guidelines', data: { title: 'Roller' } })
    const results = await Promise.allSettled(
      ['Roller og ansvar', 'Ansvar'].map((title) => {
        const req = newRequest()
        expectVersion(req, 'guidelines', id, 1)
        return payload.update({
          collection: 'guidelines',
          id,
          data: { title, contacts: [{ name: title }], version: 2 },
          disableTransaction: true,
          req,
        })
      }),
    )
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const loser = results.find((result) => result.status === 'rejected')
    expect(loser?.reason).toBeInstanceOf(VersionConflict)
    const stored = await payload.findByID({ collection: 'guidelines', id })
    const { title } = stored as { title?: unknown }
    expect(stored).toMatchObject({ contacts: [{ name: title }], version: 2 })
  })

  test('a document deleted meanwhile does not come back', async () => {
    const { id } = await payload.create({ collection: 'guidelines', data: { title: 'Radon' } })
    const transactionID = (await payload.db.beginTransaction()) ?? ''
    await payload.db.deleteOne({
      collection: 'guidelines',
      where: { id: { equals: id } },
      req: { transactionID },
    })
    const write = retryTransient(() => {
      const req = newRequest()
      expectVersion(req, 'guidelines', id, 1)
      const data = { number: 'R09', contacts: [{ name: 'Eiendom' }], version: 2 }
      return payload.db.updateOne({ collection: 'guidelines', id, data, req })
    })
    if (transactionID !== '') await payload.db.commitTransaction(transactionID)
    await expect(write).rejects.toBeInstanceOf(VersionConflict)
    const where = { id: { equals: id } }
    expect(await payload.count({ collection: 'guidelines', where })).toEqual({ totalDocs: 0 })
  })

  test('an old version is refused, says which, and leaves the document as it was', async () => {
    const { id } = await payload.create({ collection: 'guidelines', data: { title: 'Avvik' } })
    await save('guidelines', id, 1, { title: 'Avvik og tiltak' })
    await expect(save('guidelines', id, 1, { title: 'Tiltak' })).rejects.toMatchObject({
      name: 'VersionConflict',
      status: 409,
      collection: 'guidelines',
      id,
      expected: 1,
    })
    expect(await payload.findByID({ collection: 'guidelines', id })).toMatchObject({
      title: 'Avvik og tiltak',
      version: 2,
    })
  })

  test('the other language of a document is kept', async () => {
    const { id } = await payload.create({ collection: 'guidelines', data: { title: 'Avvik' } })
    const req = newRequest()
    expectVersion(req, 'guidelines', id, 1)
    await payload.update({
      collection: 'guidelines',
      id,
      locale: 'en',
      data: { title: 'Nonconformities', version: 2 },
      req,
    })
    const both = await payload.findByID({ collection: 'guidelines', id, locale: 'all' })
    expect(both).toMatchObject({ title: { nb: 'Avvik', en: 'Nonconformities' } })
  })

  test('an expectation counts for one write of that document only', async () => {
    const first = await payload.create({ collection: 'units', data: { name: 'Kjemi' } })
    const second = await payload.create({
      collection: 'units',
      data: { name: 'Fysikk', version: 4 },
    })
    const req = newRequest()
    expectVersion(req, 'units', first.id, 1)
    await payload.update({ collection: 'units', id: second.id, data: { version: 5 }, req })
    await payload.update({ collection: 'units', id: first.id, data: { version: 2 }, req })
    await expect(
      payload.update({ collection: 'units', id: first.id, data: { version: 9 }, req }),
    ).resolves.toMatchObject({ version: 9 })
  })

  test('a write that asks for no answer is made, and gives none', async () => {
    const { id } = await payload.create({ collection: 'units', data: { name: 'Geologi' } })
    const req = newRequest()
    expectVersion(req, 'units', id, 1)
    const data = { version: 2 }
    expect(
      await payload.db.updateOne({ collection: 'units', id, data, req, returning: false }),
    ).toBeNull()
    expect(await payload.findByID({ collection: 'units', id })).toMatchObject(data)
  })

  test('a write that asks for no answer is refused all the same', async () => {
    const { id } = await payload.create({ collection: 'units', data: { name: 'Biologi' } })
    const req = newRequest()
    expectVersion(req, 'units', id, 7)
    await expect(
      payload.db.updateOne({
        collection: 'units',
        id,
        data: { version: 8 },
        req,
        returning: false,
      }),
    ).rejects.toBeInstanceOf(VersionConflict)
  })
})
