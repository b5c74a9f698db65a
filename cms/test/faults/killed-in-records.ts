import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { recover } from '../../plugin/boot.ts'
import { idOf, local } from '../../plugin/database/local.ts'
import { registerFindings } from '../../plugin/processes/register-findings.ts'
import { accountId, startApp, type TestApp, unitId } from '../app.ts'
import { inAnotherProcess } from './another-process.ts'
import { afterItLetsGo } from './let-go.ts'
import { fault, type SharedDatabase } from './shared-databases.ts'

const manager = 'managerChemistry'

/**
 * Tests that kill a process between the writes of what changes many records at once.
 * @param name of the database
 * @param make the database, in a folder of the tests
 */
export function killedInRecords(name: string, make: (folder: string) => SharedDatabase): void {
  describe(`after kill -9 on ${name}`, () => {
    let folder: string
    let database: SharedDatabase
    let app: TestApp

    beforeAll(async () => {
      folder = await mkdtemp(path.join(tmpdir(), 'verne-faults-'))
      database = make(folder)
      app = await startApp(database)
    })
    afterAll(async () => {
      await app.close()
      await rm(folder, { recursive: true, force: true })
    })

    test('in the middle of registering findings, every one is a nonconformity once, with its measure', async () => {
      const system = { overrideAccess: true } as const
      const req = await app.as()
      let kills = 0
      // Before every write, until one has fewer writes than the one it is to die before, and lives.
      for (let lives = false; !lives;) {
        const dieBeforeWrite = kills + 1
        const key = `killed-${String(dieBeforeWrite)}`
        const titles = ['Avtrekk', 'Støy']
        const { challenges, id } = await local.create(
          req,
          'hse-processes',
          {
            key,
            number: key,
            unit: unitId('KJ'),
            year: 1900 + dieBeforeWrite,
            state: 'postMeeting',
            language: 'nb',
            challenges: titles.map((title) => ({ title, selected: true, finding: true })),
          },
          system,
        )
        await local.create(
          req,
          'measures',
          {
            key,
            number: key,
            title: 'Nye vifter',
            language: 'nb',
            unit: unitId('KJ'),
            process: id,
            challenge: challenges?.[0]?.id ?? '',
            state: 'proposed',
          },
          system,
        )
        const work = { kind: 'findings', process: id } as const
        const killed = { ...fault(database, work, dieBeforeWrite), account: accountId(manager) }
        const ended = await inAnotherProcess(folder, killed, { env: database.env })
        lives = !ended.killed
        if (ended.killed) kills += 1
        else expect(ended.survived).toEqual({ writes: kills, error: null })
        const found = async (): Promise<string[]> => {
          const where = { process: { equals: id } }
          const all = await local.find(req, 'nonconformities', { ...system, where, sort: 'number' })
          return all.map((each) => each.title)
        }
        await afterItLetsGo(() => recover(app.payload))
        const decided = await local.findById(req, 'hse-processes', id, system)
        // Before the decision was stored nothing has happened; after it, everything that follows from it.
        expect(await found()).toEqual(decided?.findingsRegistered?.at ? titles : [])
        await afterItLetsGo(async () => registerFindings(await app.as(manager), { id }))
        await afterItLetsGo(() => recover(app.payload))
        expect(await found()).toEqual(titles)
        const [measure] = await local.find(req, 'measures', {
          ...system,
          where: { key: { equals: key } },
        })
        const [first] = await local.find(req, 'nonconformities', {
          ...system,
          where: { finding: { equals: challenges?.[0]?.id } },
        })
        expect(measure?.nonconformity).toBe(first?.id)
      }
      expect(kills).toBeGreaterThanOrEqual(8)
    }, 600_000)

    test('in the middle of moving a unit with many below it, every unit knows those above it', async () => {
      const system = { overrideAccess: true } as const
      const req = await app.as()
      for (let count = 0; count < 40; count += 1) {
        const parent = count < 5 ? unitId('KJ') : `moved-${String(count - 5)}`
        const unit = {
          id: `moved-${String(count)}`,
          code: `M-${String(count)}`,
          name: 'Gruppe',
          parent,
        }
        await local.create(req, 'units', { ...unit, type: 'group', process: 'own' }, system)
      }
      for (const dieBeforeWrite of [2, 4, 30]) {
        const unit = await local.findById(req, 'units', unitId('KJ'), system)
        const below =
          unit?.parent && idOf(unit.parent) === unitId('NV') ? unitId('HF') : unitId('NV')
        const work = {
          kind: 'move',
          unit: unitId('KJ'),
          below,
          version: unit?.version ?? 0,
        } as const
        const ended = await inAnotherProcess(folder, fault(database, work, dieBeforeWrite), {
          env: database.env,
        })
        expect(ended.killed).toBe(true)
        await afterItLetsGo(() => recover(app.payload))
        const units = new Map(
          (await local.find(req, 'units', system)).map((each) => [each.id, each]),
        )
        for (const { ancestors, parent } of units.values()) {
          const above: string[] = []
          for (let at = parent; at; at = units.get(idOf(at))?.parent) above.push(idOf(at))
          expect((ancestors ?? []).map(idOf).sort()).toEqual(above.sort())
        }
      }
    }, 300_000)
  })
}
