import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { getPayload, type Payload } from 'payload'
import { SMTPServer } from 'smtp-server'
import { Temporal } from 'temporal-polyfill'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { health } from '../../health.ts'
import { migrations } from '../../migrations/index.ts'
import { verneConfig } from '../../payload.config.ts'
import { recover } from '../../plugin/boot.ts'
import { local } from '../../plugin/database/local.ts'
import type { PayloadJob } from '../../plugin/generated-types.ts'
import { freeAbandoned } from '../../plugin/jobs/free.ts'
import { leaseFrom, leaseSeconds, renewSeconds } from '../../plugin/jobs/lease.ts'
import { mailTask, reapSending } from '../../plugin/outbox/send.ts'
import { nightlyQueue } from '../../plugin/publishing/tasks.ts'
import { publishQueue, publishTask } from '../../plugin/publishing/queue.ts'
import { requestPublish } from '../../plugin/publishing/request.ts'
import { readSettings } from '../../settings.ts'
import { startApp, type TestApp } from '../app.ts'
import { inAnotherProcess } from './another-process.ts'
import { day, fault, type SharedDatabase } from './shared-databases.ts'

const system = { overrideAccess: true } as const
const began = Temporal.Instant.from(`${day}T11:00:00Z`)

/**
 * Tests that kill a process while it works on a job, and see another take the job up.
 * @param name of the database
 * @param make the database, in a folder of the tests
 */
export function killedInAJob(name: string, make: (folder: string) => SharedDatabase): void {
  describe(`a job on ${name}`, () => {
    let folder: string
    let database: SharedDatabase
    let app: TestApp
    let server: SMTPServer
    let smtp: string
    let arrived: string[]
    let now = began

    beforeAll(async () => {
      folder = await mkdtemp(path.join(tmpdir(), 'verne-jobs-'))
      database = make(folder)
      app = await startApp(database, { clock: () => now })
      server = new SMTPServer({
        authOptional: true,
        disabledCommands: ['STARTTLS'],
        onData: (stream, _session, done) => {
          void text(stream).then((mail) => {
            arrived.push(mail)
            done()
          })
        },
      })
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
      smtp = `smtp://127.0.0.1:${String((server.server.address() as AddressInfo).port)}`
    })
    afterAll(async () => {
      await new Promise<void>((resolve) => {
        server.close(resolve)
      })
      await app.close()
      await rm(folder, { recursive: true, force: true })
    })
    beforeEach(() => clear())

    const jobs = (): Promise<PayloadJob[]> =>
      app.as().then((req) => local.find(req, 'payload-jobs', system))

    const later = (seconds: number): void => {
      now = began.add({ seconds })
    }
    const runJobs = (queue: string, payload = app.payload): Promise<unknown> =>
      payload.jobs.run({ queue, limit: 1, silent: true })

    async function clear(): Promise<void> {
      now = began
      arrived = []
      for (const collection of ['payload-jobs', 'publish-requests', 'outbox', 'job-runs'] as const)
        await app.payload.db.deleteMany({ collection, where: {} })
    }

    /** To be done once, and what must hold of it when it is done. */
    const works = {
      publishing: {
        queue: publishQueue,
        ask: async () => requestPublish(await app.as(), 'manual:again', { confirmed: true }),
        expectDone: async () => {
          const requests = await local.find(await app.as(), 'publish-requests', system)
          expect(requests.map(({ state }) => state)).toEqual(['done'])
        },
      },
      mail: {
        queue: nightlyQueue,
        ask: async () => {
          await app.payload.sendEmail({ to: 'ansatt@nordhavn.example', subject: 'Ny', html: '<p>' })
          await app.payload.jobs.queue({ task: mailTask, queue: nightlyQueue, input: {} })
        },
        expectDone: async () => {
          // The second process has no mail server: what the first did not send waits for one.
          later(16 * 60)
          await reapSending(await app.as())
          const [mail] = await local.find(await app.as(), 'outbox', system)
          expect(arrived.length === 0 ? ['waiting', 'unknown'] : ['sent', 'unknown']).toContain(
            mail?.state,
          )
          expect(arrived.length).toBeLessThanOrEqual(1)
        },
      },
    }
    /** What a process does that goes on beside the dead one, and what one does that starts anew. */
    const ways = [async () => freeAbandoned(await app.as()), () => recover(app.payload)] as const

    test.each(['publishing', 'mail'] as const)(
      'of %s that is cut off by kill -9 at any of its writes is taken up within a minute, by another process or at a start',
      async (kind) => {
        const { ask, expectDone, queue } = works[kind]
        let [writes, cutOff, killed] = [0, 0, true]
        while (killed) {
          await clear()
          await ask()
          writes += 1
          const look = ways[writes % 2 === 0 ? 0 : 1]
          const work = { kind: 'job', queue } as const
          ;({ killed } = await inAnotherProcess(folder, fault(database, work, writes), {
            env: { ...database.env, SMTP_URL: smtp },
          }))
          const [job] = await jobs()
          if (job?.processing === true) {
            cutOff += 1
            // Its process may live: nobody takes it yet.
            later(leaseSeconds - 1)
            await look()
            await runJobs(queue)
            expect(await jobs()).toMatchObject([{ id: job.id, processing: true }])
            later(leaseSeconds)
            const unwell = await health(() => Promise.resolve(app.payload))
            expect(unwell).toMatchObject({ status: 'degraded', jobs: { abandoned: 1 } })
          }
          later(leaseSeconds + 1)
          await look()
          await runJobs(queue)
          expect(await jobs(), `killed before write ${String(writes)}`).toEqual([])
          const well = await health(() => Promise.resolve(app.payload))
          expect(well).toMatchObject({ status: 'ok', jobs: { abandoned: 0, failed: 0 } })
          await expectDone()
        }
        expect(cutOff).toBeGreaterThanOrEqual(3)
      },
      300_000,
    )

    test('is not taken from a process that works on it for longer than a lease', async () => {
      const other = await second()
      const [begun, going] = [Promise.withResolvers<null>(), Promise.withResolvers<null>()]
      const ran = replaceTask([other], async () => {
        begun.resolve(null)
        await going.promise
      })
      vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
      try {
        await app.payload.jobs.queue({ task: publishTask, queue: publishQueue, input: {} })
        const run = runJobs(publishQueue, other)
        await begun.promise
        for (let seconds = renewSeconds; seconds < 4 * leaseSeconds; seconds += renewSeconds) {
          later(seconds)
          await vi.advanceTimersByTimeAsync(renewSeconds * 1000)
          await expect.poll(async () => (await jobs())[0]?.heldUntil).toBe(leaseFrom(now))
          await freeAbandoned(await app.as())
          await runJobs(publishQueue)
        }
        going.resolve(null)
        await run
        expect(ran).toHaveLength(1)
        const left = await jobs()
        expect(left.filter(({ taskSlug }) => taskSlug === publishTask)).toEqual([])
      } finally {
        vi.useRealTimers()
        if (other !== app.payload) await other.destroy()
      }
    })

    test('is run once when two processes look for jobs in the same moment', async () => {
      const other = await second()
      try {
        const ran = replaceTask([app.payload, other], () => Promise.resolve())
        for (let made = 0; made < 20; made += 1) {
          await app.payload.jobs.queue({ task: publishTask, queue: publishQueue, input: {} })
        }
        for (let round = 0; round < 30; round += 1) {
          await Promise.all([app.payload, other].map((each) => runJobs(publishQueue, each)))
        }
        expect(await jobs()).toEqual([])
        expect(new Set(ran).size).toBe(20)
        expect(ran).toHaveLength(20)
      } finally {
        if (other !== app.payload) await other.destroy()
      }
    })

    /** As another process would have it; SQLite, which waits for another connection in the event loop, has but one. */
    async function second(): Promise<Payload> {
      if (database.file !== null) return app.payload
      const dataDir = path.join(folder, 'second')
      const { db } = await database.make({ migrations })
      const settings = readSettings({ DATA_DIR: dataDir })
      const config = verneConfig(
        settings,
        { db, logger: { options: { level: 'silent' } } },
        { dataDir, jobs: false, clock: () => now },
      )
      return getPayload({ key: randomUUID(), config })
    }

    /** Lets the publishing task do this instead, from now on. Gives the jobs it was run for. */
    function replaceTask(payloads: readonly Payload[], work: () => Promise<void>): unknown[] {
      const ran: unknown[] = []
      for (const { config } of payloads) {
        const task = config.jobs.tasks?.find(({ slug }) => slug === publishTask)
        if (!task) throw new Error('There is no such task.')
        task.handler = async ({ job }: { job: { id: unknown } }) => {
          ran.push(job.id)
          await work()
          return { output: {} }
        }
      }
      return ran
    }
  })
}
