import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { accountId, type ActorName, startApp, type TestApp } from '../../../test/app.ts'
import { dueNow } from '../../dashboard/due.ts'
import { loadFacts } from '../../dashboard/load-facts.ts'
import { local } from '../../database/local.ts'
import { databases } from '../../database/test-databases.ts'
import { editionDesk } from '../../../test/edition-desk.ts'
import type { Guideline } from '../../generated-types.ts'
import { takeSnapshot } from '../../publishing/snapshot.ts'
import { settleAll } from '../settle.ts'

describe.each(databases())(
  'a guideline that was reviewed and is still valid, on $name',
  (database) => {
    let app: TestApp
    let desk: ReturnType<typeof editionDesk>

    beforeAll(async () => {
      app = await startApp(database)
      desk = editionDesk(app)
    })
    afterAll(async () => {
      await app.close()
    })
    beforeEach(() => {
      app.setDay('2026-11-22')
    })

    const read = async (id: string): Promise<Guideline> => {
      const found = await local.findById(await app.as(), 'guidelines', id, { overrideAccess: true })
      if (!found) throw new Error('no such guideline')
      return found
    }
    const review = async (
      by: ActorName,
      id: string,
      values: Partial<Record<'day' | 'note' | 'version', unknown>> = {},
    ) => {
      const { version } = await read(id)
      const answer = await fetch(`${app.origin}/api/guidelines/${id}/review`, {
        method: 'POST',
        headers: {
          authorization: `JWT ${await app.token(by)}`,
          'content-type': 'application/json',
          'accept-language': 'nb',
        },
        body: JSON.stringify({ version, day: '2028-10-03', note: 'Lest mot loven.', ...values }),
      })
      return { status: answer.status, said: JSON.stringify(await answer.json()) }
    }
    const overdue = async () =>
      dueNow(await loadFacts(await app.as('approver')))
        .find(({ key }) => key === 'reviews')
        ?.items.map(({ id }) => id) ?? []

    test('is due again an interval after that day, is gone from the list of what is overdue, and gets no edition', async () => {
      const id = await desk.guideline(24)
      await desk.publish(id)
      await desk.publish(id, 'en')
      app.setDay('2028-12-01')
      expect(await overdue()).toContain(id)
      expect((await review('approver', id)).status).toBe(200)

      expect(await overdue()).not.toContain(id)
      const after = await read(id)
      expect(after).toMatchObject({
        nextReview: '2030-10-03',
        reviews: [
          {
            day: '2028-10-03',
            edition: 1,
            name: 'Prøve approver',
            role: 'hseUnitApprover',
            note: 'Lest mot loven.',
          },
        ],
      })
      const shown = (await takeSnapshot(await app.as())).guidelines.find((each) => each.id === id)
      expect(shown?.reviewOverdue).toBe(false)
      expect(shown?.reviews).toEqual([
        {
          day: '2028-10-03',
          edition: 1,
          role: expect.objectContaining({ nb: expect.any(String) as string }) as unknown,
          name: 'Prøve approver',
        },
      ])
      expect(JSON.stringify(shown)).not.toContain('Lest mot loven')
      expect(shown?.editions).toHaveLength(2)
      expect(shown?.editions.find(({ language }) => language === 'en')?.behind).toEqual({
        major: 0,
        minor: 0,
        editorial: 0,
      })
    })

    test('keeps what was entered: the next review stands beside it, an ordinary save changes neither, and the log tells who', async () => {
      const id = await desk.guideline(12)
      await desk.publish(id)
      app.setDay('2028-12-01')
      await review('approver', id, { day: '2028-11-30' })
      await review('approver', id, { day: '2028-12-01', note: 'Én gang til.' })
      const before = await read(id)
      await local.update(
        await app.as('editor'),
        'guidelines',
        id,
        { version: before.version, reviews: [], nextReview: '2040-01-01', audience: ['student'] },
        { overrideAccess: true },
      )
      await settleAll(await app.as())
      const after = await read(id)
      expect(after.reviews?.map(({ day }) => day)).toEqual(['2028-11-30', '2028-12-01'])
      expect(after.nextReview).toBe('2029-12-01')
      const entries = await local.find(await app.as(), 'audit-log', {
        overrideAccess: true,
        where: { and: [{ document: { equals: id } }, { fields: { contains: 'reviews' } }] },
      })
      expect(entries).toHaveLength(2)
      expect(entries.every(({ account }) => account === accountId('approver'))).toBe(true)
    })

    test('follows a new interval from the day it was reviewed, and starts anew with the next edition', async () => {
      const id = await desk.guideline(24)
      await desk.publish(id)
      app.setDay('2027-03-01')
      await review('approver', id, { day: '2027-02-15' })
      const { version } = await read(id)
      await local.update(
        await app.as('editor'),
        'guidelines',
        id,
        { version, reviewIntervalMonths: 12 },
        { overrideAccess: false },
      )
      expect((await read(id)).nextReview).toBe('2028-02-15')
      app.setDay('2027-05-10')
      await desk.publish(id, 'nb', { validFrom: '2027-05-10', changeNote: 'Ny regel.' })
      expect((await read(id)).nextReview).toBe('2028-05-10')
      const refused = await review('approver', id, { day: '2027-05-09' })
      expect(refused.said).toContain('Den gjelder fra 10. mai 2027')
    })

    test('is refused for a day ahead and without a note, both said at once, and by whoever saw an older version', async () => {
      const id = await desk.guideline()
      await desk.publish(id)
      const wrong = await review('approver', id, { day: '2026-11-23', note: ' ' })
      expect(wrong.status).toBe(400)
      expect(wrong.said).toContain('fram i tid')
      expect(wrong.said).toContain('Skriv hva som ble gått gjennom')
      expect((await review('approver', id, { day: '2026-11-22', version: 1 })).status).toBe(200)
      expect((await review('approver', id, { day: '2026-11-22', version: 1 })).status).toBe(409)
      expect((await review('approver', id, { day: '2026-11-22', version: null })).status).toBe(428)
      expect((await read(id)).reviews).toHaveLength(1)
    })

    test('has an edition in force: a draft, one that comes later and one that is withdrawn are refused', async () => {
      const draft = await desk.guideline()
      await desk.draft(draft)
      const later = await desk.guideline()
      await desk.publish(later, 'nb', { validFrom: '2026-12-24' })
      const withdrawn = await desk.guideline()
      await desk.step('approver', await desk.publish(withdrawn), 'withdraw', 'Erstattet.')
      for (const id of [draft, later, withdrawn]) {
        const refused = await review('approver', id, { day: '2026-11-22' })
        expect(refused.status).toBe(409)
        expect(refused.said).toContain('Ingen utgave gjelder')
        expect((await read(id)).reviews ?? []).toEqual([])
      }
    })

    test.each([
      ['approver', 200],
      ['managerChemistry', 200],
      ['managerHumanities', 403],
      ['editor', 403],
      ['coordinator', 403],
      ['employee', 403],
      ['admin', 403],
    ] as const)('is entered by who may approve it: %s is answered %i', async (by, status) => {
      const id = await desk.guideline()
      await desk.publish(id)
      const answer = await review(by, id, { day: '2026-11-22' })
      expect(answer.status).toBe(status)
      if (status === 403) expect(answer.said).toContain('kan gjøre det')
    })
  },
)
