import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { accountId, type ActorName, startApp, type TestApp, unitId } from '../../test/app.ts'
import { databases } from '../database/test-databases.ts'
import { local } from '../database/local.ts'
import type { HseProcess } from '../generated-types.ts'

const system = { overrideAccess: true } as const

describe.each(databases())('views on the plan of a process, on $name', (database) => {
  let app: TestApp
  let count = 0

  beforeAll(async () => {
    app = await startApp(database)
  })
  afterAll(async () => {
    await app.close()
  })

  const process = async (state: HseProcess['state']): Promise<HseProcess> => {
    count += 1
    const data = {
      key: `views:${String(count)}`,
      number: `HMS-2026-SYN-${String(count).padStart(2, '0')}`,
      unit: unitId('KJ'),
      year: 2000 + count,
      state,
      language: 'nb' as const,
    }
    return local.create(await app.as(), 'hse-processes', data, system)
  }
  const ask = async (who: ActorName, id: string, step: string, view: string) => {
    const answer = await fetch(`${app.origin}/api/hse-processes/${id}/step/${step}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `JWT ${await app.token(who)}`,
      },
      body: JSON.stringify({ view }),
    })
    return answer.status
  }

  test('both stand, with role, name and day, and each side is told of the other', async () => {
    const { id } = await process('postMeeting')
    expect(await ask('managerChemistry', id, 'answerPlanView', 'Nei.')).toBe(409)
    expect(await ask('representative', id, 'disagreeWithPlan', ' ')).toBe(400)
    for (const who of ['managerChemistry', 'employee', 'topManagement'] as const) {
      expect(await ask(who, id, 'disagreeWithPlan', 'Nei.'), who).toBeGreaterThanOrEqual(403)
    }
    const theirs = 'Planen utsetter støyen i verkstedet enda et år.'
    expect(await ask('representative', id, 'disagreeWithPlan', theirs)).toBe(200)
    expect(await ask('deputyChemistry', id, 'answerPlanView', 'Nei.')).toBe(403)
    const hers = 'Vi har penger til ett av de to rommene i år.'
    expect(await ask('managerChemistry', id, 'answerPlanView', hers)).toBe(200)
    const found = await local.findById(await app.as(), 'hse-processes', id, system)
    expect(found?.planViews).toMatchObject([
      { role: 'safetyRepresentative', text: theirs, name: 'Prøve representative' },
      { role: 'lineManager', text: hers, name: 'Prøve managerChemistry' },
    ])
    expect(found?.steps?.map(({ step }) => step)).toEqual(['disagreeWithPlan', 'answerPlanView'])
    const where = { key: { like: `process:${id}:view` } }
    const lines = await local.find(await app.as(), 'letter-lines', { ...system, where })
    // Whoever may not answer is not asked to: neither the deputy without an end, nor a coordinator.
    expect(lines.map(({ account }) => account).sort()).toEqual([
      accountId('managerChemistry'),
      accountId('representative'),
    ])
    expect(JSON.stringify(lines)).not.toContain('støyen')
  })

  test.each(['preMeeting', 'closed'] as const)('are not written while it is %s', async (state) => {
    const { id } = await process(state)
    expect(await ask('representative', id, 'disagreeWithPlan', 'Nei.')).toBe(409)
  })
})
