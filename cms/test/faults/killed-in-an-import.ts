import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Where } from 'payload'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { recover } from '../../plugin/boot.ts'
import { local } from '../../plugin/database/local.ts'
import { forgetAll } from '../../plugin/database/remembered.ts'
import type { ImportedSlug } from '../../plugin/imports/kind.ts'
import { email, startApp, type TestApp } from '../app.ts'
import { inAnotherProcess } from './another-process.ts'
import { afterItLetsGo } from './let-go.ts'
import { type ImportFile, readFileIn } from './read-file-in.ts'
import { fault, type SharedDatabase } from './shared-databases.ts'

const system = { overrideAccess: true } as const
/** More than fit into one transaction, and no whole number of them. */
const rows = 40

/** What is read in, and where it is found again. */
interface Reading {
  readonly files: readonly ImportFile[]
  readonly into: readonly [ImportedSlug, ImportedSlug]
}

/** People and their roles: new for each try. */
function peopleOf(attempt: string): Reading {
  const numbers = Array.from({ length: rows }, (_, at) => `${attempt}-${String(at)}`)
  return {
    files: [
      {
        kind: 'people',
        csv: [
          'Ansattnummer;Navn;E-post',
          ...numbers.map((each) => `${each};Person ${each};p${each}@nordhavn.example`),
        ].join('\n'),
      },
      {
        kind: 'roles',
        csv: [
          'Ansattnummer;Rolle;Enhet;Fra',
          ...numbers.map((each) => `${each};Førstehjelper;KJ;2026-01-01`),
        ].join('\n'),
      },
    ],
    into: ['people', 'role-assignments'],
  }
}

/** Cases and measures of before: new for each try. */
function recordsOf(attempt: string): Reading {
  const refs = Array.from({ length: rows }, (_, at) => `${attempt}-${String(at)}`)
  return {
    files: [
      {
        kind: 'cases',
        csv: [
          'Fra system;Referanse;Overskrift;Enhet;Skjedde;Frist',
          ...refs.map((each) => `Gamle HMS;${each};Avtrekk ${each};KJ;2025-10-01;2026-12-01`),
        ].join('\n'),
      },
      {
        kind: 'measures',
        csv: [
          'Fra system;Referanse;Tiltak;Enhet;Ansvarlig: E-post;Frist',
          ...refs.map(
            (each) => `Gamle HMS;${each};Merk ${each};KJ;${email('employee')};2026-12-01`,
          ),
        ].join('\n'),
      },
    ],
    into: ['nonconformities', 'measures'],
  }
}

/**
 * Tests that kill a process while it reads files in, begin anew and read the same files once more.
 * @param name of the database
 * @param make the database, in a folder of the tests
 */
export function killedInAnImport(name: string, make: (folder: string) => SharedDatabase): void {
  describe(`an import that is killed, on ${name}`, () => {
    let folder: string
    let database: SharedDatabase
    let app: TestApp

    beforeAll(async () => {
      folder = await mkdtemp(path.join(tmpdir(), 'verne-imports-'))
      database = make(folder)
      app = await startApp(database)
    })
    afterAll(async () => {
      await app.close()
      await rm(folder, { recursive: true, force: true })
    })

    const all = async (slug: ImportedSlug, where: Where): Promise<string[]> => {
      const found = await local.find(await app.as(), slug, { ...system, where, sort: 'id' })
      return found.map((each) => JSON.stringify(each))
    }
    /** All that is stored of a try, by file. */
    const stored = async ({ into: [first, second] }: Reading, attempt: string) => {
      const carried = { 'carriedOver.ref': { contains: `${attempt}-` } }
      if (first !== 'people') return [await all(first, carried), await all(second, carried)]
      const numbered = { externalId: { contains: `${attempt}-` } }
      const people = await local.find(await app.as(), 'people', { ...system, where: numbered })
      const held = { person: { in: people.map(({ id }) => id) } }
      return [await all(first, numbered), await all(second, held)]
    }
    const count = async (reading: Reading, attempt: string): Promise<number[]> =>
      (await stored(reading, attempt)).map((each) => each.length)
    const imports = async () =>
      local.find(await app.as(), 'imports', { ...system, sort: ['-at', '-id'] })

    test.each([
      ['people and their roles', peopleOf, 'approver'],
      ['cases and measures of before', recordsOf, 'approver'],
    ] as const)(
      'of %s says what is in, and the same files bring the rest: nothing twice, nothing lost',
      async (_, readingOf, who) => {
        let kills = 0
        // At the start of it, early on, at the border between transactions, late, until one lives.
        for (let at = 1, lives = false; !lives; at = Math.ceil(at * 2.4)) {
          const attempt = `x${String(at)}y${readingOf.name.slice(0, 3)}`
          const reading = readingOf(attempt)
          const before = new Set((await imports()).map(({ id }) => id))
          const mails = await local.count(await app.as(), 'outbox', system)
          const work = { kind: 'import', files: reading.files } as const
          const ended = await inAnotherProcess(folder, fault(database, work, at), {
            env: database.env,
          })
          lives = !ended.killed
          if (ended.killed) kills += 1
          else expect(ended.survived?.error).toBeNull()

          // A server that starts: it remembers nothing, and completes what was cut off.
          forgetAll(app.payload.db)
          await afterItLetsGo(() => recover(app.payload))
          const begun = (await imports()).filter(({ id }) => !before.has(id))
          const inNow = await count(reading, attempt)
          // Nothing says that it is running, and what is said to be in is in.
          expect(begun.filter(({ state }) => state === 'running')).toEqual([])
          for (const { created, kind, state } of begun) {
            const place = reading.files.findIndex((each) => each.kind === kind)
            if (state === 'done') expect(created).toBe(rows)
            else expect(inNow[place]).toBeGreaterThanOrEqual(created ?? 0)
            if (database.name === 'SQLite') expect(inNow[place]).toBe(created)
          }
          expect(begun.filter(({ state }) => state === 'stopped')).toHaveLength(
            ended.killed && at > 1 ? 1 : 0,
          )

          const req = await app.as(who)
          for (const [place, file] of reading.files.entries()) {
            const again = await afterItLetsGo(() => readFileIn(req, file))
            const there = inNow[place] ?? 0
            expect(again).toMatchObject({ state: 'done', created: rows - there, wrong: 0 })
          }
          expect(await count(reading, attempt)).toEqual([rows, rows])
          const whole = await stored(reading, attempt)
          // Once more, nothing changes at all, and nobody was written to.
          for (const file of reading.files) {
            const third = await readFileIn(req, file)
            expect(third).toMatchObject({ created: 0, changed: 0, unchanged: rows, wrong: 0 })
          }
          expect(await stored(reading, attempt)).toEqual(whole)
          expect(await local.count(await app.as(), 'outbox', system)).toBe(mails)
        }
        expect(kills).toBeGreaterThanOrEqual(5)
      },
      900_000,
    )
  })
}
