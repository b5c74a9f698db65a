import { readFile } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Snapshot } from '../../../content/schema/index.ts'
import { startApp, type TestApp, unitId } from '../../test/app.ts'
import { editionDesk } from '../../test/edition-desk.ts'
import { databases } from '../database/test-databases.ts'
import { local } from '../database/local.ts'
import { inTransaction } from '../database/transaction.ts'
import { publishTask } from './queue.ts'
import { requestPublish } from './request.ts'
import { pace } from './rules.ts'

const system = { overrideAccess: true } as const

describe.each(databases())('a publish soon after what asks for it, on $name', (database) => {
  let app: TestApp
  const published: Snapshot[] = []

  beforeAll(async () => {
    app = await startApp(database, {
      jobs: true,
      publisher: async ({ snapshotFile }) => {
        published.push(JSON.parse(await readFile(snapshotFile, 'utf8')) as Snapshot)
        await pause(100)
        return { ok: true, release: `r${String(published.length)}`, seconds: 0.1 }
      },
    })
    // A process that runs jobs, and whose own looking for them never comes to it.
    app.payload.crons.push({ isRunning: () => true, stop: () => undefined } as never)
    const desk = editionDesk(app)
    await desk.publish(await desk.guideline())
    await allDone()
  })
  afterAll(async () => {
    await app.close()
  })

  const open = async (): Promise<number> =>
    local.count(await app.as(), 'publish-requests', {
      ...system,
      where: { state: { equals: 'pending' } },
    })
  async function allDone(): Promise<void> {
    while ((await open()) > 0) await pause(20)
  }
  /** Past what counts as one of many. */
  const aQuietTime = async (): Promise<void> => pause(2_100)

  test('begins when it is stored, without waiting until somebody looks for jobs', async () => {
    const before = published.length
    expect(before).toBeGreaterThan(0)
    await aQuietTime()
    const req = await app.as()
    await inTransaction(req, () => requestPublish(req, `manual:one:${database.name}`))
    await allDone()
    expect(published.length).toBe(before + 1)
  })

  test('what is rolled back asks for nothing', async () => {
    const before = published.length
    const req = await app.as()
    const attempt = inTransaction(req, async () => {
      await requestPublish(req, `manual:back:${database.name}`)
      throw new Error('No.')
    })
    await expect(attempt).rejects.toThrow('No.')
    if (!database.transactions) return
    await pause(200)
    expect([published.length, await open()]).toEqual([before, 0])
  })

  test('two hundred changes of roles are one publish and one that comes after it, and leave no job behind', async () => {
    await allDone()
    await aQuietTime()
    const before = published.length
    const holders = ['person-employee', 'person-managerChemistry']
    const { id } = await local.create(
      await app.as(),
      'role-assignments',
      { role: 'fireOfficer', person: holders[0] ?? '', unit: unitId('HF'), from: '2026-06-01' },
      system,
    )
    const began = performance.now()
    for (let change = 1; change < 200; change += 1) {
      const person = holders[change % 2] ?? ''
      await local.update(
        await app.as(),
        'role-assignments',
        id,
        { version: change, person },
        system,
      )
    }
    await allDone()
    expect(published.length - before).toBeGreaterThan(0)
    // On a slow machine they come over a longer time, and nobody waits for all of it.
    const waits = Math.floor((performance.now() - began) / pace.longest)
    expect(published.length - before).toBeLessThanOrEqual(3 + waits)
    const officer = published.at(-1)?.units.find((each) => each.slug === 'hf')?.contacts
    expect(officer?.find(({ role }) => role === 'fireOfficer')?.name).toBe('Prøve managerChemistry')
    const jobs = { ...system, where: { taskSlug: { equals: publishTask } } } as const
    const left = async () => local.count(await app.as(), 'payload-jobs', jobs)
    // Without transactions the requests are seen to be done just before the jobs go.
    await expect.poll(left, { timeout: 10_000 }).toBeLessThanOrEqual(1)
  }, 60_000)
})
