import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { local } from '../../plugin/database/local.ts'
import { giveLine } from '../../plugin/outbox/daily.ts'
import { sendLetters } from '../../plugin/outbox/letter/send.ts'
import { accountId, email, personId, startApp, type TestApp, unitId } from '../app.ts'
import { inAnotherProcess } from './another-process.ts'
import type { Fault } from './child.ts'
import { afterItLetsGo } from './let-go.ts'
import { fault, type SharedDatabase } from './shared-databases.ts'

const system = { overrideAccess: true } as const
/** A Tuesday, and the day after. */
const [today, tomorrow] = ['2026-11-24', '2026-11-25']
const number = 'TIL-2026-0001'
const happened = 'Noe er skjedd'

/**
 * Tests that kill a process between the writes of the daily letters, and that let several write them at once.
 * @param name of the database
 * @param make the database, in a folder of the tests
 */
export function killedInALetter(name: string, make: (folder: string) => SharedDatabase): void {
  describe(`the daily letters on ${name}`, () => {
    let folder: string
    let database: SharedDatabase
    let app: TestApp

    beforeAll(async () => {
      folder = await mkdtemp(path.join(tmpdir(), 'verne-faults-'))
      database = make(folder)
      app = await startApp(database)
      const measure = { key: 'm', number, title: 'Nye vifter', unit: unitId('KJ') }
      const responsible = personId('employee')
      const due = { ...measure, state: 'approved' as const, responsible, deadline: today }
      await local.create(await app.as(), 'measures', due, system)
    })
    afterAll(async () => {
      await app.close()
      await rm(folder, { recursive: true, force: true })
    })
    beforeEach(() => {
      app.setDay(today)
    })

    const letters = (dieBeforeWrite: number | null): Fault => ({
      ...fault(database, { kind: 'letters' }, dieBeforeWrite),
      day: today,
    })
    const elsewhere = (dieBeforeWrite: number | null) =>
      inAnotherProcess(folder, letters(dieBeforeWrite), {
        // Letters are told apart by it.
        env: { ...database.env, PAYLOAD_SECRET: app.payload.config.secret },
      })
    const here = () => afterItLetsGo(async () => sendLetters(await app.as()))

    async function begin(): Promise<void> {
      const req = await app.as()
      for (const collection of ['outbox', 'letter-lines'] as const) {
        await app.payload.db.deleteMany({ collection, where: {} })
      }
      await giveLine(req, {
        key: 'happened',
        accounts: [accountId('employee')],
        part: 'know',
        title: { nb: happened, en: 'Something has happened' },
        body: [],
        place: 'start' as const,
        about: null,
      })
    }

    /** What each of the two was told, and how often. */
    async function told(): Promise<object> {
      const mails = await local.find(await app.as(), 'outbox', system)
      const of = (to: string): string[] =>
        mails.filter((mail) => mail.to === to).map(({ body }) => body ?? '')
      const times = (bodies: readonly string[], words: string): number =>
        bodies.join('\n').split(words).length - 1
      const [employee, manager] = [of(email('employee')), of(email('managerChemistry'))]
      return {
        employee: employee.length,
        manager: manager.length,
        // Each is a link, and the link's text.
        due: [times(employee, `${number} (`), times(manager, `${number} (`)],
        happened: times(employee, happened),
      }
    }
    const once = { employee: 1, manager: 1, due: [1, 1], happened: 1 }

    test('are each one, with everything in it once, wherever the process that wrote them died', async () => {
      let kills = 0
      for (let lives = false; !lives;) {
        await begin()
        const ended = await elsewhere(kills + 1)
        lives = !ended.killed
        if (ended.killed) kills += 1
        await here()
        expect(await told(), `killed before write ${String(kills)}`).toEqual(once)
        app.setDay(tomorrow)
        await app.payload.db.updateMany({
          collection: 'outbox',
          where: {},
          data: { state: 'sent' },
        })
        await here()
        expect(await told(), `the day after, write ${String(kills)}`).toEqual(once)
        app.setDay(today)
      }
      expect(kills).toBeGreaterThan(5)
    })

    test('are each one when three processes write them at the same moment', async () => {
      await begin()
      await Promise.all([elsewhere(null), elsewhere(null), here()])
      expect(await told()).toEqual(once)
    })
  })
}
