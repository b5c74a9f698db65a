import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  type ActorName,
  actors,
  personId,
  startApp,
  type TestApp,
  unitId,
} from '../../../test/app.ts'
import { calendarYear } from '../../core/dates.ts'
import { idOf, local } from '../../database/local.ts'
import { databases } from '../../database/test-databases.ts'
import type { HseProcess } from '../../generated-types.ts'
import { loadYear } from '../../year/load-year.ts'
import { unitState } from '../../year/points.ts'
import { aroundReport } from '../around-report.ts'
import { inputsOf } from '../inputs.ts'
import { openProcess } from '../open.ts'
import { unitsWaiting } from '../opening/waiting.ts'
import { coverUnits } from './choose.ts'

const system = { overrideAccess: true } as const
/** Two small units below the laboratory’s department, and one that is not small. */
const small = ['KJ-VEI', 'KJ-GLASS'] as const

describe.each(databases())(
  'small units that go through a process together, on $name',
  (database) => {
    let app: TestApp

    beforeAll(async () => {
      app = await startApp(database)
      const req = await app.as()
      const units = [
        ...small.map((code) => ({ code, employees: 4, name: `Enhet ${code}` })),
        { code: 'KJ-STOR', employees: 10, name: 'Stor enhet' },
      ]
      for (const { code, ...unit } of units) {
        const more = { code, type: 'group', parent: unitId('KJ'), process: 'own' } as const
        await local.create(req, 'units', { id: unitId(code), ...unit, ...more }, system)
      }
      await local.create(
        req,
        'role-assignments',
        {
          id: 'role-small',
          role: 'lineManager',
          person: personId('employee'),
          unit: unitId('KJ-VEI'),
          from: '2026-06-01',
        },
        system,
      )
    })
    afterAll(() => app.close())

    const open = async (
      covers: readonly string[],
      {
        unit = 'KJ',
        year = 2026,
        who = 'managerChemistry',
      }: { readonly unit?: string; readonly year?: number; readonly who?: ActorName } = {},
    ): Promise<HseProcess> =>
      openProcess(await app.as(who), { unit: unitId(unit), year, covers: covers.map(unitId) })
    const remove = async ({ id }: HseProcess): Promise<void> => {
      await local.delete(await app.as(), 'hse-processes', id, system)
    }
    const figures = async () => loadYear(await app.as(), 'all', calendarYear(2026))

    test('are offered to whoever opens, as last year’s were chosen, and no unit that is too large', async () => {
      const waiting = async (year: number) => {
        const years = await unitsWaiting(await app.as('managerChemistry'))
        const found = years.find((each) => each.year === year)?.units
        return found?.find(({ id }) => id === unitId('KJ'))?.offered
      }
      const offered = small.toSorted().map((code) => ({
        id: unitId(code),
        name: { nb: `Enhet ${code}`, en: `Enhet ${code}` },
        chosen: false,
      }))
      expect(await waiting(2026)).toEqual(offered)
      const opened = await open(['KJ-VEI'])
      const next = offered.map((each) => ({ ...each, chosen: each.id === unitId('KJ-VEI') }))
      expect(await waiting(2027)).toEqual(next)
      await remove(opened)
    })

    test('stand in the process, its report and the lists of its pre-meeting; who leads them is proposed', async () => {
      const opened = await open(['KJ-VEI', 'KJ-VEI'])
      expect((opened.covers ?? []).map(idOf)).toEqual([unitId('KJ-VEI')])
      expect(
        opened.participants?.map(({ person, role }) => [person && idOf(person), role]),
      ).toContainEqual([personId('employee'), 'subunitManager'])
      const req = await app.as('managerChemistry')
      const names = [{ id: unitId('KJ-VEI') }]
      expect((await aroundReport(req, opened, 'nb')).covered).toMatchObject(names)
      const known = await inputsOf(req, opened)
      expect(known.covered).toMatchObject(names)
      expect(known.below?.units.map(({ code }) => code)).not.toContain('KJ-VEI')
      await remove(opened)
    })

    test('are counted by that process, and late with nothing of their own', async () => {
      const before = await figures()
      const unit = before.byId.get(unitId('KJ-VEI'))
      if (!unit) throw new Error('no unit')
      expect(unitState(before, unit).points.find(({ point }) => point === 'risk')?.standing).toBe(
        'late',
      )
      const opened = await open(['KJ-VEI'])
      const year = await figures()
      expect(year.processes.get(unit.id)).toMatchObject({ number: opened.number, at: unitId('KJ') })
      const state = unitState(year, unit)
      expect(state.round.late).toBeNull()
      const risk = state.points.find(({ point }) => point === 'risk')
      expect(risk?.standing).toBe('underWay')
      expect(risk?.has[0]?.text.nb).toBe('Går HMS-runden 2026 sammen med Kjemi: planlagt.')
      const above = year.byId.get(unitId('KJ'))
      if (!above) throw new Error('no unit')
      const said = unitState(year, above).points.find(({ point }) => point === 'risk')?.has
      expect(JSON.stringify(said)).toContain('HMS-runden gjelder også Enhet KJ-VEI.')
      // Asked for alone, it is counted the same.
      const alone = await loadYear(await app.as(), [unit.id], calendarYear(2026))
      expect(alone.processes.get(unit.id)?.number).toBe(opened.number)
      await remove(opened)
    })

    test('are refused where they may not be in it, by name, and nothing is opened', async () => {
      const refused = async (covers: readonly string[], code: string): Promise<void> => {
        await expect(open(covers)).rejects.toMatchObject({ code, status: 409 })
      }
      await refused(['KJ-VEI', 'KJ-STOR'], 'coverNotSmall')
      await refused(['HF'], 'coverNotBelow')
      const other = await open([], { who: 'editor', unit: 'KJ-VEI' })
      await expect(open(['KJ-VEI'])).rejects.toThrow(
        `Enhet KJ-VEI har alt en HMS-runde i 2026: ${other.number}. Fjern krysset.`,
      )
      await remove(other)
      const above = await open(['KJ-VEI'], { unit: 'NV', who: 'editor' })
      await refused(['KJ-VEI'], 'coverTaken')
      const where = { unit: { equals: unitId('KJ') } }
      expect(await local.count(await app.as(), 'hse-processes', { ...system, where })).toBe(0)
      await remove(above)
    })

    test('open none of their own that year, and may the next', async () => {
      const opened = await open(['KJ-VEI'])
      await expect(open([], { who: 'editor', unit: 'KJ-VEI' })).rejects.toMatchObject({
        code: 'coveredAlready',
      })
      const next = await open([], { who: 'editor', unit: 'KJ-VEI', year: 2027 })
      expect(next.year).toBe(2027)
      const years = await unitsWaiting(await app.as('managerChemistry'))
      const waits = years.map(({ units }) => units.map(({ id }) => id).includes(unitId('KJ-VEI')))
      expect(waits).toEqual([false, false])
      await remove(next)
      await remove(opened)
    })

    test('are changed until the pre-meeting, by those who prepare the process and nobody else', async () => {
      const opened = await open(['KJ-VEI'])
      const cover = async (who: ActorName, ...covers: readonly string[]) =>
        coverUnits(await app.as(who), { id: opened.id, covers: covers.map(unitId) })
      const may: ActorName[] = ['managerChemistry', 'deputyChemistry', 'coordinator']
      for (const who of Object.keys(actors) as ActorName[]) {
        const taken = await cover(who, 'KJ-GLASS').then(
          () => 'changed',
          (error: unknown) => (error as { status: number }).status,
        )
        expect(taken === 'changed', who).toBe(may.includes(who))
      }
      expect((await cover('managerChemistry')).covers ?? []).toEqual([])
      const own = await open([], { who: 'editor', unit: 'KJ-VEI' })
      await expect(cover('managerChemistry', 'KJ-VEI')).rejects.toMatchObject({
        code: 'coverTaken',
      })
      await remove(own)
      const stored = await local.findById(await app.as(), 'hse-processes', opened.id, system)
      const held = { state: 'preMeeting', version: stored?.version ?? 0 } as const
      await local.update(await app.as(), 'hse-processes', opened.id, held, system)
      await expect(cover('managerChemistry', 'KJ-VEI')).rejects.toMatchObject({ code: 'coverLate' })
      await remove(opened)
    })
  },
)
