import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import {
  accountId,
  type ActorName,
  email,
  personId,
  startApp,
  type TestApp,
  unitId,
} from '../../../test/app.ts'
import { recover } from '../../boot.ts'
import { collections } from '../../access/table.ts'
import { databases } from '../../database/test-databases.ts'
import { local } from '../../database/local.ts'
import type { Feature } from '../../feature.ts'
import type { Nonconformity } from '../../generated-types.ts'
import { answerOpened } from '../../nonconformities/code.ts'
import { nonconformitySteps } from '../../nonconformities/steps.ts'
import { type Report, reportNonconformity } from '../../nonconformities/report.ts'
import { storeAttachment } from '../../attachments/store.ts'
import { takeStep } from '../../records/engine.ts'
import { forgetReporters } from './forget.ts'

const system = { overrideAccess: true } as const
let forms = 0

const picture = (): Promise<Buffer> =>
  sharp({ create: { width: 4, height: 4, channels: 3, background: '#808080' } })
    .png()
    .toBuffer()

describe.each(databases())('who reported a closed case, on $name', (database) => {
  let app: TestApp
  const dated = new Set<string>()

  beforeAll(async () => {
    app = await startApp(database)
  })
  afterAll(async () => {
    await app.close()
  })

  /** A case that somebody reported and that was rejected on the day. */
  const closedOn = async (
    day: string,
    who: ActorName | undefined,
    change: Partial<Report> = {},
    before: (id: string) => Promise<unknown> = () => Promise.resolve(),
  ): Promise<string> => {
    app.setDay(day)
    const { id } = await reportNonconformity(await app.as(who), {
      key: `form-key-of-forgetting-${String((forms += 1))}`,
      type: 'nonconformity',
      title: 'Løs rist i gulvet',
      description: 'En rist i gulvet ligger løst.',
      unit: unitId('KJ'),
      eventDate: day,
      place: 'Gang 2',
      immediateAction: null,
      photos: [],
      anonymous: false,
      name: null,
      email: null,
      language: 'nb',
      ...change,
    })
    await before(id)
    const manager = await app.as('managerChemistry')
    if ((await stored(id)).byRepresentative) {
      const answer = { id, version: null, reply: 'Rista er skrudd fast.' }
      await takeStep(manager, nonconformitySteps, 'replyToRepresentative', answer)
    }
    const reason = 'Rista er skrudd fast i dag.'
    await takeStep(manager, nonconformitySteps, 'reject', { id, version: null, reason })
    await mailIsOf(day)
    return id
  }

  /** The database dates what it makes by its own clock. */
  const mailIsOf = async (day: string): Promise<void> => {
    const req = await app.as()
    for (const { id } of await local.find(req, 'outbox', system)) {
      if (dated.has(id)) continue
      dated.add(id)
      const data = { createdAt: `${day}T11:00:00.000Z` }
      await app.payload.db.updateOne({ collection: 'outbox', id, data, req })
    }
  }

  const stored = async (id: string): Promise<Nonconformity> => {
    const found = await local.findById(await app.as(), 'nonconformities', id, system)
    if (!found) throw new Error(`no nonconformity ${id}`)
    return found
  }

  /** Every stored document, with all that stands in it. */
  const everything = async (): Promise<{ at: string; text: string }[]> => {
    const slugs = collections.filter((each) => each !== 'hse-settings')
    const found = await Promise.all(
      slugs.map(async (collection) => {
        const { docs } = await app.payload.db.find<{ id: string }>({
          collection,
          pagination: false,
          limit: 0,
          req: await app.as(),
        })
        return docs.map((each) => ({ at: `${collection}/${each.id}`, text: JSON.stringify(each) }))
      }),
    )
    return found.flat()
  }

  /** Documents that name the case, or a file of it, and one of those who reported it. */
  const tellingOf = async (id: string, reporters: readonly string[]): Promise<string[]> => {
    const files = await local.find(await app.as(), 'attachments', {
      ...system,
      where: { nonconformity: { equals: id } },
    })
    const marks = [id, (await stored(id)).number, ...files.map((file) => file.id)]
    return (await everything())
      .filter(({ text }) => marks.some((each) => text.includes(each)))
      .filter(({ text }) => reporters.some((each) => text.includes(each)))
      .map(({ at }) => at.split('/')[0] ?? '')
  }

  const forgetOn = async (day: string): Promise<number> => {
    app.setDay(day)
    return (await forgetReporters(await app.as())).done
  }

  test('is known until two years have passed, and by nothing that is stored after', async () => {
    app.setDay('2026-07-10')
    const photo = await storeAttachment(await app.as('employee'), {
      name: 'rist.png',
      data: await picture(),
      account: accountId('employee'),
    })
    const id = await closedOn('2026-07-10', 'employee', { photos: [photo.id] }, async (made) => {
      const manager = await app.as('managerChemistry')
      const question = 'Hvilken gang?'
      await takeStep(manager, nonconformitySteps, 'ask', { id: made, version: null, question })
      const answer = 'Den ved heisen.'
      const employee = await app.as('employee')
      await takeStep(employee, nonconformitySteps, 'answer', { id: made, version: null, answer })
    })
    const reporter = [accountId('employee'), personId('employee'), email('employee')]

    expect(await forgetOn('2028-07-09')).toBe(0)
    expect(await tellingOf(id, reporter)).toEqual(
      expect.arrayContaining(['nonconformities', 'attachments']),
    )

    expect(await forgetOn('2028-07-10')).toBe(1)
    expect(await tellingOf(id, reporter)).toEqual([])
    const after = await stored(id)
    expect(after.reporterForgotten).toBe('2028-07-10')
    // What happened stays, and who handled it.
    expect(after.steps?.map(({ step, name, note }) => [step, name == null, note ?? null])).toEqual([
      ['report', true, null],
      ['ask', false, 'Hvilken gang?'],
      ['answer', true, 'Den ved heisen.'],
      ['reject', false, 'Rista er skrudd fast i dag.'],
    ])
    expect(await forgetOn('2028-07-11')).toBe(0)
  })

  test('is not found by the account any more, nor by the code of the receipt', async () => {
    const id = await closedOn('2026-07-20', undefined, {
      name: 'Gjest Gjestesen',
      email: 'gjest@nordhavn.example',
    })
    expect((await stored(id)).codeHash).toBeTruthy()
    await forgetOn('2028-07-20')
    expect(await tellingOf(id, ['Gjest Gjestesen', 'gjest@nordhavn.example'])).toEqual([])
    const answering = answerOpened(await app.as(), id, 'Jeg husker noe mer.')
    await expect(answering).rejects.toThrow()
    const { docs } = await app.payload.find({
      collection: 'nonconformities',
      where: { id: { equals: id } },
      user: (await app.as('employee')).user,
      overrideAccess: false,
    })
    expect(docs).toEqual([])
  })

  test('that handled it too stays in the history of its handling alone', async () => {
    const id = await closedOn('2026-07-21', 'managerChemistry')
    await forgetOn('2028-07-21')
    const { reporter, reporterName, steps } = await stored(id)
    expect([reporter, reporterName]).toEqual([null, null])
    expect(steps?.map(({ by, step }) => [step, by])).toEqual([
      ['report', null],
      ['reject', accountId('managerChemistry')],
    ])
  })

  test('is not told by its being a safety representative', async () => {
    const id = await closedOn('2026-08-01', 'representative')
    expect((await stored(id)).byRepresentative).toBe(true)
    await forgetOn('2028-08-01')
    const { byRepresentative, reporter, replyToRepresentative } = await stored(id)
    expect([byRepresentative, reporter]).toEqual([false, null])
    expect(replyToRepresentative).toBe('Rista er skrudd fast.')
  })

  test('is removed again before a server answers, when a backup of before was restored', async () => {
    const id = await closedOn('2026-09-01', 'employee')
    const before = await stored(id)
    await forgetOn('2028-09-01')
    // What the backup holds: the case as it was.
    await app.payload.db.updateOne({
      collection: 'nonconformities',
      id,
      data: { ...before },
      req: await app.as(),
    })
    await app.payload.db.deleteMany({
      collection: 'audit-log',
      where: { and: [{ document: { equals: id } }, { fields: { contains: 'reporterForgotten' } }] },
      req: await app.as(),
    })
    expect((await stored(id)).reporter).not.toBeNull()
    await recover(app.payload)
    expect((await stored(id)).reporter).toBeNull()
  })

  test('of a case that is open again, or was closed later, is kept', async () => {
    const reopened = await closedOn('2026-10-01', 'employee')
    const later = await closedOn('2026-10-02', 'employee')
    app.setDay('2027-01-01')
    const reason = 'Rista er løs igjen.'
    const manager = await app.as('managerChemistry')
    await takeStep(manager, nonconformitySteps, 'reopen', { id: reopened, version: null, reason })
    expect(await forgetOn('2028-10-01')).toBe(0)
    expect((await stored(reopened)).reporter).toBe(personId('employee'))
    expect((await stored(later)).reporter).toBe(personId('employee'))
  })

  test('of one case that does not let go keeps no other, and the case is named and tried again', async () => {
    const stubborn = await closedOn('2026-06-15', 'employee')
    const easy = await closedOn('2026-06-15', 'employee')
    const { custom } = app.payload.config
    const own = custom['hseFeatures'] as readonly Feature[]
    const told = vi.spyOn(app.payload.logger, 'error')
    const fails: Feature = {
      name: 'stubborn',
      tracesOfReporter: [
        (_req, { found }) =>
          found.id === stubborn ? Promise.reject(new Error('in the way')) : Promise.resolve(),
      ],
    }
    try {
      Object.assign(custom, { hseFeatures: [...own, fails] })
      app.setDay('2028-06-15')
      const { done, failed } = await forgetReporters(await app.as())
      expect([done, failed]).toEqual([1, [(await stored(stubborn)).number]])
      expect((await stored(easy)).reporter).toBeNull()
      expect((await stored(stubborn)).reporter).toBe(personId('employee'))
      expect(JSON.stringify(told.mock.calls)).toContain('in the way')
    } finally {
      Object.assign(custom, { hseFeatures: own })
      told.mockRestore()
    }
    expect(await forgetOn('2028-06-15')).toBe(1)
  })

  test('is taken out of the log, and the entry says still what was changed', async () => {
    const id = await closedOn('2026-07-20', 'employee')
    const req = await app.as()
    const entry = await local.create(
      req,
      'audit-log',
      {
        key: `before:${id}`,
        at: '2026-07-20T10:00:00.000Z',
        operation: 'create',
        target: 'nonconformities',
        document: id,
        account: accountId('employee'),
        request: 'request-of-the-reporter',
        fields: ['title'],
      },
      system,
    )
    await forgetOn('2028-07-20')
    const [after] = await local.find(await app.as(), 'audit-log', {
      ...system,
      where: { id: { equals: entry.id } },
    })
    expect(after).toMatchObject({ account: null, request: null, fields: ['title'] })
    const removed = await local.find(await app.as(), 'audit-log', {
      ...system,
      where: { and: [{ document: { equals: id } }, { fields: { contains: 'reporterForgotten' } }] },
    })
    expect(removed.map(({ account }) => account)).toEqual([null])
  })
})
