import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type ActorName, actors, startApp, type TestApp, unitId } from '../../test/app.ts'
import { local } from '../database/local.ts'
import { databases } from '../database/test-databases.ts'
import { myTasks } from '../tasks/load.ts'
import { reportNonconformity } from './report.ts'
import { nonconformityList } from './list.ts'

const sent = {
  otherSystem: 'facility',
  otherSystemNumber: 'EIE-4711',
  otherSystemSent: '2026-11-22',
  askAgain: '2026-12-01',
}

describe.each(databases())('a case with another system, on $name', (database) => {
  let app: TestApp
  let id = ''

  beforeAll(async () => {
    app = await startApp(database)
    const made = await reportNonconformity(await app.as('employee'), {
      key: 'a case for another system',
      type: 'nonconformity',
      title: 'Vinduet lar seg ikke lukke',
      description: 'Hengselet er brukket.',
      unit: unitId('KJ'),
      eventDate: '2026-11-20',
      place: null,
      immediateAction: null,
      photos: [],
      anonymous: false,
      name: null,
      email: null,
      language: 'nb',
    })
    id = made.id
  })
  afterAll(() => app.close())

  const stored = async () => {
    const found = await local.findById(await app.as(), 'nonconformities', id, {
      overrideAccess: true,
    })
    if (!found) throw new Error('The case is gone.')
    return found
  }

  const take = async (who: ActorName | null, step: string, more: object = {}) => {
    const { version } = await stored()
    const response = await fetch(`${app.origin}/api/nonconformities/${id}/step/${step}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(who === null ? {} : { authorization: `JWT ${await app.token(who)}` }),
      },
      body: JSON.stringify({ version, ...more }),
    })
    return { status: response.status, text: await response.text() }
  }

  const elsewhere = async (): Promise<string[]> => {
    const state = nonconformityList.filters['state']
    const choices = state?.kind === 'choice' ? state.choices : {}
    const where = choices['elsewhere']?.where('2026-11-22')
    const found = await local.find(await app.as('managerChemistry'), 'nonconformities', {
      overrideAccess: false,
      ...(where ? { where } : {}),
    })
    return found.map((each) => each.id)
  }

  test('is sent once it is assessed, by those who handle it alone', async () => {
    expect((await take('managerChemistry', 'handToSystem', sent)).status).toBe(409)
    await take('managerChemistry', 'assess', { category: 'buildingTechnical', severity: 'minor' })
    const others = (Object.keys(actors) as ActorName[]).filter(
      (who) => !['managerChemistry', 'deputyChemistry', 'coordinator'].includes(who),
    )
    for (const who of [...others, null]) {
      expect((await take(who, 'handToSystem', sent)).status, String(who)).not.toBe(200)
    }
    expect((await take('deputyChemistry', 'handToSystem', sent)).status).toBe(200)
    expect(await stored()).toMatchObject({ ...sent, state: 'inProgress', due: '2026-12-01' })
  })

  test('is found among those with other systems, and is a task of its own', async () => {
    expect(await elsewhere()).toEqual([id])
    const tasks = await myTasks(await app.as('managerChemistry'))
    const own = tasks.filter((each) => each.id === id)
    expect(own.map(({ kind, due }) => [kind, due])).toEqual([['askSystem', '2026-12-01']])
  })

  test('is asked after anew, and late when nobody asks', async () => {
    const again = { note: 'De venter på deler.', askAgain: '2026-12-15' }
    expect((await take('managerChemistry', 'askSystem', again)).status).toBe(200)
    expect(await stored()).toMatchObject({ due: '2026-12-15', otherSystem: 'facility' })
    const past = await take('managerChemistry', 'askSystem', { ...again, askAgain: '2026-11-01' })
    expect([past.status, past.text]).toEqual([400, expect.stringContaining('askAgainPassed')])
  })

  test('is not closed before somebody has asked what came of it there, and says so', async () => {
    const closed = await take('managerChemistry', 'close', { note: 'De har sikkert ordnet det.' })
    expect([closed.status, closed.text]).toEqual([409, expect.stringContaining('elsewhere')])
    expect(closed.text).toContain('Det andre systemet er ferdig')
    expect((await stored()).state).toBe('inProgress')
  })

  test('comes back and is closed here', async () => {
    const done = await take('managerChemistry', 'backFromSystem', { note: 'Nytt hengsel.' })
    expect(done.status).toBe(200)
    expect(await stored()).toMatchObject({
      state: 'inProgress',
      otherSystem: null,
      otherSystemNumber: null,
      askAgain: null,
    })
    expect(await elsewhere()).toEqual([])
    expect((await take('managerChemistry', 'close', { sentence: 'byOthers' })).status).toBe(200)
    expect((await stored()).closingNote).toContain('De vi sendte saken til')
  })
})
