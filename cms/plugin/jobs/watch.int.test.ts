import type { FindArgs } from 'payload'
import { Temporal } from 'temporal-polyfill'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { health, type Health } from '../../health.ts'
import { startApp, type TestApp } from '../../test/app.ts'
import { databases } from '../database/test-databases.ts'
import { local } from '../database/local.ts'
import type { JobRun, Outbox, PayloadJob } from '../generated-types.ts'
import { mailTask } from '../outbox/send.ts'
import { publishQueue, publishTask } from '../publishing/queue.ts'
import { requestPublish } from '../publishing/request.ts'
import { nightlyQueue, nightlyTask } from '../publishing/tasks.ts'
import { watch } from './watch.ts'

const system = { overrideAccess: true } as const
const began = Temporal.Instant.from('2026-11-22T11:00:00Z')
const noon = '2026-11-22T11:00:00.000Z'
const farOff = '2999-01-01T00:00:00.000Z'

describe.each(databases())('work that comes back by itself, on $name', (database) => {
  let app: TestApp
  let now = began

  beforeAll(async () => {
    app = await startApp(database, { clock: () => now, jobs: true })
    // The process's own schedules, told by the test when to go.
    await app.payload._initializeCrons()
    for (const cron of app.payload.crons) cron.pause()
  })
  afterAll(async () => {
    await app.close()
  })
  beforeEach(async () => {
    now = began
    for (const collection of ['payload-jobs', 'job-runs', 'outbox', 'publish-requests'] as const) {
      await app.payload.db.deleteMany({ collection, where: {} })
    }
    await setStats({})
    // A mail whose link has expired: the mail job removes its text.
    await local.create(
      await app.as(),
      'outbox',
      { id: 'expired', to: 'a@nordhavn.example', subject: 'x', body: 'x', expiresAt: noon },
      system,
    )
  })

  const later = (duration: Temporal.DurationLike): void => {
    now = began.add(duration)
  }
  const jobs = async (): Promise<PayloadJob[]> => local.find(await app.as(), 'payload-jobs', system)
  const runs = async (): Promise<JobRun[]> =>
    local.find(await app.as(), 'job-runs', { ...system, sort: 'id' })
  /** As it is stored: a text that has expired is not shown, whether it is still there or not. */
  const expired = async (): Promise<Outbox | null> =>
    app.payload.db.findOne<Outbox>({ collection: 'outbox', where: { id: { equals: 'expired' } } })
  const healthNow = (): Promise<Health> => health(() => Promise.resolve(app.payload), began)

  /** Looks after the jobs and runs those of a queue, as each tick of a schedule does. */
  async function tick(queue = nightlyQueue): Promise<void> {
    await watch(await app.as())
    await app.payload.jobs.run({ queue, limit: 5, silent: true })
  }

  /** Writes what Payload believes of when its schedules last ran. */
  async function setStats(tasks: Record<string, { lastScheduledRun: string }>): Promise<void> {
    const slug = 'payload-jobs-stats'
    const data = { stats: { scheduledRuns: { queues: { [nightlyQueue]: { tasks } } } } }
    const there: unknown = await app.payload.db.findGlobal({ slug, req: {} })
    const known = there !== null && typeof there === 'object' && 'stats' in there
    if (known) await app.payload.db.updateGlobal({ slug, data, req: {} })
    else await app.payload.db.createGlobal({ slug, data, req: {} })
  }

  test('runs by the schedules of the process, though Payload’s record says that it ran in the year 2999', async () => {
    await setStats({
      [mailTask]: { lastScheduledRun: farOff },
      [nightlyTask]: { lastScheduledRun: 'not a date' },
    })
    for (const cron of app.payload.crons) await cron.trigger()
    await expect.poll(async () => (await expired())?.body ?? null).toBeNull()
    await expect.poll(runs).toMatchObject([
      { id: nightlyTask, ranAt: noon },
      { id: mailTask, ranAt: noon },
    ])
    expect(await jobs()).toEqual([])
  })

  test.each<[string, Partial<JobRun>]>([
    ['queued in the year 2999', { queuedAt: farOff }],
    ['done in the year 2999', { ranAt: farOff }],
    ['failed in the year 2999', { failedAt: farOff }],
    ['done in a minute', { ranAt: '2026-11-22T11:01:00.000Z', queuedAt: farOff }],
  ])('runs though our own record says that it was %s', async (_, wrong) => {
    const req = await app.as()
    for (const id of [mailTask, nightlyTask]) {
      await local.create(req, 'job-runs', { id, ...wrong }, system)
    }
    expect((await healthNow()).lastRan).toEqual({ mail: null, nightly: null, publishing: null })
    await tick()
    expect((await expired())?.body ?? null).toBeNull()
    expect((await healthNow()).lastRan).toEqual({ mail: noon, nightly: noon, publishing: null })
  })

  test.each([
    [mailTask, nightlyQueue],
    [nightlyTask, nightlyQueue],
    [publishTask, publishQueue],
  ])(
    'a job %s that was to wait until the year 2999 runs now, and no second one',
    async (task, queue) => {
      const waitUntil = new Date(farOff)
      await app.payload.jobs.queue({ task, queue, input: {}, waitUntil, meta: { scheduled: true } })
      await watch(await app.as())
      const own = (await jobs()).filter(({ taskSlug }) => taskSlug === task)
      expect(own).toHaveLength(1)
      await app.payload.jobs.run({ queue, limit: 5, silent: true })
      expect((await jobs()).filter(({ taskSlug }) => taskSlug === task)).toEqual([])
      expect((await runs()).find(({ id }) => id === task)?.ranAt).toBe(noon)
    },
  )

  test('a job that waits a moment is left to wait', async () => {
    const waitUntil = new Date('2026-11-22T11:01:00Z')
    await app.payload.jobs.queue({ task: publishTask, queue: publishQueue, input: {}, waitUntil })
    await watch(await app.as())
    const [job] = (await jobs()).filter(({ taskSlug }) => taskSlug === publishTask)
    expect(job?.waitUntil).toBe(waitUntil.toISOString())
  })

  test('comes back at its time, and not before', async () => {
    const ran = async (): Promise<(string | null | undefined)[]> =>
      (await runs()).map(({ ranAt }) => ranAt)
    await tick()
    expect(await ran()).toEqual([noon, noon])
    later({ seconds: 59 })
    await tick()
    expect(await ran()).toEqual([noon, noon])
    later({ seconds: 60 })
    await tick()
    expect(await ran()).toEqual([noon, '2026-11-22T11:01:00.000Z'])
    later({ minutes: 3 })
    await tick()
    expect(await ran()).toEqual(['2026-11-22T11:03:00.000Z', '2026-11-22T11:03:00.000Z'])
  })

  test('is queued once when two look after it in the same moment', async () => {
    const [one, other] = [await app.as(), await app.as()]
    await Promise.all([watch(one), watch(other)])
    expect((await jobs()).map(({ taskSlug }) => taskSlug).sort()).toEqual([nightlyTask, mailTask])
  })

  test('that fails is written down as failed, and is tried again at its time', async () => {
    await tick()
    const { db } = app.payload
    const { find } = db
    later({ minutes: 1 })
    db.find = ((asked: FindArgs) => {
      if (asked.collection === 'outbox') throw new Error('The disk is full.')
      return find.call(db, asked)
    }) as typeof find
    await watch(await app.as()).catch(() => undefined)
    await app.payload.jobs.queue({ task: mailTask, queue: nightlyQueue, input: {} })
    await app.payload.jobs.run({ queue: nightlyQueue, limit: 5, silent: true })
    db.find = find
    const failedAt = '2026-11-22T11:01:00.000Z'
    expect((await runs()).find(({ id }) => id === mailTask)).toMatchObject({
      ranAt: noon,
      failedAt,
    })
    later({ minutes: 2 })
    await tick()
    const ranAt = '2026-11-22T11:02:00.000Z'
    expect((await runs()).find(({ id }) => id === mailTask)).toMatchObject({ ranAt, failedAt })
  })

  describe('/healthz', () => {
    test('says when mail, nightly work and publishing last went well', async () => {
      await tick()
      later({ seconds: 30 })
      await requestPublish(await app.as(), 'manual:again', { confirmed: true })
      await tick(publishQueue)
      const { lastRan, status } = await healthNow()
      expect({ lastRan, status }).toEqual({
        status: 'ok',
        lastRan: { mail: noon, nightly: noon, publishing: '2026-11-22T11:00:30.000Z' },
      })
    })

    test.each([
      ['mail', { minutes: 10 }, { minutes: 10, seconds: 1 }, nightlyTask],
      ['nightly work', { hours: 3 }, { hours: 3, seconds: 1 }, mailTask],
    ])('is degraded once %s has not run for too long', async (_, well, late, other) => {
      await tick()
      for (const [duration, status] of [
        [well, 'ok'],
        [late, 'degraded'],
      ] as const) {
        later(duration)
        const ranAt = now.toString({ smallestUnit: 'millisecond' })
        const req = await app.as()
        await app.payload.db.updateOne({ collection: 'job-runs', id: other, data: { ranAt }, req })
        expect((await healthNow()).status).toBe(status)
      }
    })

    test('is not degraded by work of long ago in a process that has just begun', async () => {
      await tick()
      later({ hours: 72 })
      const report = await health(() => Promise.resolve(app.payload), began.add({ hours: 72 }))
      expect(report).toMatchObject({ status: 'ok', lastRan: { mail: noon } })
    })

    test('is degraded once readers have waited a quarter of an hour for a publish', async () => {
      await requestPublish(await app.as(), 'manual:waits', { confirmed: true })
      await app.payload.db.deleteMany({ collection: 'payload-jobs', where: {} })
      for (const [minutes, status] of [
        [15, 'ok'],
        [16, 'degraded'],
      ] as const) {
        later({ minutes })
        const since = began.add({ minutes })
        expect((await health(() => Promise.resolve(app.payload), since)).status).toBe(status)
      }
    })
  })
})
