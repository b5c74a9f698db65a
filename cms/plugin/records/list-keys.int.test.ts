import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { accountId, personId, startApp, type TestApp, unitId } from '../../test/app.ts'
import { plantRecords } from '../../test/plant-records.ts'
import { databases } from '../database/test-databases.ts'
import { local } from '../database/local.ts'
import type { Measure } from '../generated-types.ts'
import { measureKeys } from '../measures/list.ts'
import { nonconformityKeys } from '../nonconformities/list.ts'
import { correct } from '../corrections/correct.ts'
import { addDays } from '../core/dates.ts'
import { fillListKeys, followNames } from './fill-list-keys.ts'
import { keyPair, listed, searchField } from './list-keys.ts'

const system = { overrideAccess: true } as const

describe.each(databases())('what lists search and sort by, on $name', (database) => {
  let app: TestApp

  beforeAll(async () => {
    app = await startApp(database)
    await plantRecords(app)
  })
  afterAll(() => app.close())

  const measure = async (id: string): Promise<Measure & { searchText?: string | null }> => {
    const found = await local.findById(await app.as(), 'measures', id, system)
    if (!found) throw new Error(`There is no ${id}`)
    return found
  }
  const forget = async (ids: readonly string[]) => {
    for (const id of ids) {
      await app.payload.db.updateOne({ collection: 'measures', id, data: { [searchField]: null } })
    }
  }

  test('is stored at every save, the first and the second', async () => {
    const before = await measure('measure-kj')
    expect(before.searchText).toBe('til-2026-0001 tiltak kj')
    expect(before.unitUp).toBe('00kj')
    expect(before.responsibleUp).toBe('00prove employee'.replace('o', '|'))
    const data = { title: 'Bytt ÅTTE filtre', version: before.version }
    await local.update(await app.as(), 'measures', 'measure-kj', data, system)
    const after = await measure('measure-kj')
    expect(after.searchText).toBe('til-2026-0001 bytt atte filtre')
    expect(after.titleUp).toBe('00bytt }tte filtre')
    expect(after.unitUp).toBe('00kj')
  })

  test('is no part of what the log says a person changed', async () => {
    const entries = await local.find(await app.as(), 'audit-log', {
      ...system,
      where: { document: { equals: 'measure-kj' }, operation: { equals: 'update' } },
    })
    expect(entries.at(-1)?.fields).toEqual(['title'])
  })

  const correction = fillListKeys(measureKeys)
  /** As at a start on a database on which this was never done. */
  const fill = async (): Promise<number> => {
    const collection = 'corrections'
    await app.payload.db.deleteMany({ collection, where: { id: { equals: correction.key } } })
    await correct(await app.as(), [correction])
    const found = await local.findById(await app.as(), collection, correction.key, system)
    return found?.corrected ?? 0
  }

  test('is filled in for records from before, and what is there stays', async () => {
    const whole = await measure('measure-hf')
    await forget(['measure-kj', 'measure-hf'])
    expect(await fill()).toBe(2)
    const again = await measure('measure-hf')
    expect({ ...again, updatedAt: null }).toEqual({ ...whole, updatedAt: null })
    expect(await fill()).toBe(0)
  })

  test('is filled in to its end after a crash in the middle', async () => {
    await forget(['measure-kj', 'measure-lab', 'measure-hf'])
    const { updateOne } = app.payload.db
    let writes = 0
    app.payload.db.updateOne = async function (this: unknown, args) {
      writes += 1
      if (writes > 1) throw new Error('The process is gone')
      return updateOne.call(app.payload.db, args)
    }
    await expect(fill()).rejects.toThrow('gone')
    app.payload.db.updateOne = updateOne
    await correct(await app.as(), [correction])
    expect((await measure('measure-kj')).searchText).toBe('til-2026-0001 bytt atte filtre')
    expect((await measure('measure-lab')).searchText).toBe('til-2026-0002 tiltak lab')
    expect((await measure('measure-hf')).unitUp).toBe('00hf')
  })

  test('follows the deadline of a case that its measures give it', async () => {
    const req = await app.as()
    const id = 'nonconformity-kj'
    const found = async () => {
      const each = await local.findById(req, 'nonconformities', id, system)
      if (!each?.due) throw new Error('The case has no deadline')
      return each
    }
    const { version } = (await local.findById(req, 'nonconformities', id, system)) ?? { version: 0 }
    await local.update(req, 'nonconformities', id, { state: 'inProgress', version }, system)
    const before = await measure('measure-kj')
    const deadline = addDays(before.deadline ?? '', 3)
    const data = { deadline, version: before.version }
    await local.update(req, 'measures', 'measure-kj', data, system)
    expect((await found()).due).toBe(deadline)
    expect((await found()).dueUp).toBe(keyPair('due', deadline)['dueUp'])
  })

  test('follows a unit and a person that are called otherwise, without touching versions or histories', async () => {
    const req = await app.as()
    const unit = await local.findById(req, 'units', unitId('HF'), system)
    const person = await local.findById(req, 'people', personId('employee'), system)
    const before = await local.findById(req, 'nonconformities', 'nonconformity-hf', system)
    await local.update(
      req,
      'units',
      unitId('HF'),
      { code: 'AA', version: unit?.version ?? 0 },
      system,
    )
    const renamed = {
      name: 'Ås Prøve',
      account: accountId('employee'),
      version: person?.version ?? 0,
    }
    await local.update(req, 'people', personId('employee'), renamed, system)
    await followNames(nonconformityKeys)(req)
    const after = await local.findById(req, 'nonconformities', 'nonconformity-hf', system)
    expect(after).toMatchObject({ unitUp: '00}', version: before?.version, steps: before?.steps })
    await followNames(measureKeys)(req)
    expect((await measure('measure-kj')).responsibleUp).toBe('00}s prove'.replace('o', '|'))
  })

  test('is read, found and sorted by through no door', async () => {
    for (const keys of [measureKeys, nonconformityKeys]) {
      for (const field of listed(keys as never).fields) {
        const name = 'name' in field ? field.name : ''
        for (const query of [`sort=${name}`, `sort=-${name}`, `where[${name}][like]=a`]) {
          const token = await app.token('editor')
          const answer = await fetch(`${app.origin}/api/${keys.of}?${query}`, {
            headers: { authorization: `JWT ${token}` },
          })
          expect(answer.status, `${keys.of} ${query}`).toBe(400)
        }
        const own = { ...system, overrideAccess: false }
        const docs = await local.find(await app.as('editor'), keys.of, own)
        expect(docs.length).toBeGreaterThan(0)
        for (const doc of docs) expect(doc).not.toHaveProperty(name)
      }
    }
  })

  test('holds only what everyone may read who reads the record', () => {
    for (const keys of [measureKeys, nonconformityKeys]) {
      const fields = app.payload.collections[keys.of]?.config.flattenedFields ?? []
      for (const name of keys.search) {
        const field = fields.find((each) => each.name === name)
        expect(field, name).toBeDefined()
        expect(field && 'access' in field ? field.access.read : undefined, name).toBeUndefined()
        expect(field && 'hidden' in field ? field.hidden : false, name).toBeFalsy()
      }
    }
  })
})
