import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { local } from '../../plugin/database/local.ts'
import { databases } from '../../plugin/database/test-databases.ts'
import { gatherAnew } from '../../plugin/publishing/snapshot.ts'
import { myTasks } from '../../plugin/tasks/load.ts'
import { type ActorName, actors, personId, startApp, type TestApp, unitId } from '../../test/app.ts'
import { plantedCourses, plantTraining, trainingMarks } from '../../test/plant-training.ts'
import { answerMyHse } from '../my-hse.tsx'

const assets = { style: '/style.css', script: '/script.js' }
const system = { overrideAccess: true } as const
const everyone = [...(Object.keys(actors) as ActorName[]), null]

describe.each(databases())('training, on $name', (database) => {
  let app: TestApp
  let line = ''

  beforeAll(async () => {
    app = await startApp(database)
    line = await plantTraining(app)
    await local.create(
      await app.as(),
      'role-assignments',
      {
        role: 'roomManager',
        person: personId('contributor'),
        unit: unitId('KJ'),
        from: '2026-01-01',
      },
      system,
    )
  })
  afterAll(() => app.close())

  async function asked(address: string, actor: ActorName | null): Promise<[number, string]> {
    const headers: Record<string, string> =
      actor === null ? {} : { cookie: `payload-token=${await app.token(actor)}` }
    const request = new Request(new URL(address, app.origin), { headers })
    const answer = await answerMyHse(request, { payload: app.payload, assets })
    if (answer === null) throw new Error(`Nothing stands at ${address}`)
    return [answer.status, await answer.text()]
  }

  async function rest(
    actor: ActorName | null,
    path: string,
    body?: unknown,
  ): Promise<[number, string]> {
    const answer = await fetch(`${app.origin}/api/training-records${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: {
        'content-type': 'application/json',
        ...(actor === null ? {} : { authorization: `JWT ${await app.token(actor)}` }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    return [answer.status, await answer.text()]
  }

  const held = (more: object = {}) => ({
    key: crypto.randomUUID(),
    unit: unitId('KJ'),
    course: plantedCourses.fire,
    date: '20.11.2026',
    people: [personId('managerChemistry')],
    guests: [],
    evidence: '',
    witness: false,
    ...more,
  })

  test('who leads the unit sees names; who sees its internal control sees figures; others nothing', async () => {
    const names = ['managerChemistry', 'deputyChemistry']
    // The coordinator of the faculty: the department has a manager of its own.
    const figures = [
      'coordinator',
      'representative',
      'chiefRepresentative',
      'editor',
      'editor2',
      'approver',
      'topManagement',
    ]
    for (const actor of everyone) {
      const [status, text] = await asked('/min-hms/enhet/KJ/opplaering', actor)
      const leads = actor !== null && names.includes(actor)
      const counts = actor !== null && figures.includes(actor)
      expect(status, actor ?? 'nobody').toBe(leads || counts ? 200 : actor === null ? 307 : 404)
      expect(
        text.includes('Prøve employee') && text.includes(trainingMarks.guest),
        actor ?? '',
      ).toBe(leads)
      const [file, csv] = await asked('/min-hms/enhet/KJ/opplaering.csv', actor)
      expect(file, `${actor ?? 'nobody'} as CSV`).toBe(leads ? 200 : actor === null ? 403 : 404)
      expect(csv.includes('Prøve employee')).toBe(leads)
    }
  })

  test('the API gives own lines, those of the unit one leads, and to the HSE unit those of its own courses', async () => {
    for (const actor of everyone) {
      const [, text] = await rest(actor, '?limit=100&depth=0')
      const sees = ['managerChemistry', 'deputyChemistry', 'employee']
      expect(text.includes(trainingMarks.evidence), actor ?? 'nobody').toBe(
        actor !== null && sees.includes(actor),
      )
      expect(text.includes(trainingMarks.guest), actor ?? 'nobody').toBe(
        actor !== null && sees.includes(actor) && actor !== 'employee',
      )
    }
  })

  test('the gap view says who lacks the course of their role, and exports what it shows', async () => {
    const [, all] = await asked('/min-hms/enhet/KJ/opplaering', 'managerChemistry')
    expect(all).toContain('Mangler')
    expect(all).toContain('Har kurset')
    expect(all).toContain('ikke bekreftet')
    const [, gaps] = await asked('/min-hms/enhet/KJ/opplaering?show=gaps', 'managerChemistry')
    expect(gaps).not.toContain('<th scope="row" role="rowheader">Prøve employee')
    const [, csv] = await asked('/en/my-hse/unit/KJ/training.csv?show=gaps', 'managerChemistry')
    expect(csv.replace('\uFEFF', '').split('\r\n')[0]).toBe('Person;Role;Brannvern;HMS for ledere')
    expect(csv).toMatch(/Prøve managerChemistry;Line manager;Missing/)
    expect(csv).not.toContain('Prøve employee')
  })

  test('figures of fewer than five people are hidden, and so is what they could be told from', async () => {
    const [, text] = await asked('/min-hms/enhet/KJ/opplaering', 'representative')
    expect(text).toContain('færre enn 5')
    expect(text).toContain('vises ikke')
    expect(text).not.toContain('Prøve employee')
    for (const [actor, status] of [
      ['editor', 200],
      ['topManagement', 200],
      ['managerChemistry', 404],
      ['employee', 404],
    ] as const)
      expect((await asked('/min-hms/enheter/opplaering', actor))[0], actor).toBe(status)
  })

  test('a held course is registered by those who lead the unit or the room, and by the HSE unit what it gives', async () => {
    const may = ['managerChemistry', 'deputyChemistry', 'contributor']
    for (const actor of everyone) {
      const [page] = await asked('/min-hms/enhet/KJ/opplaering/registrer', actor)
      const hse = ['editor', 'editor2', 'approver'].includes(actor ?? '')
      const leads = may.includes(actor ?? '')
      expect(page, actor ?? 'nobody').toBe(leads || hse ? 200 : actor === null ? 307 : 404)
      const [status] = await rest(actor, '/register', held({ key: `${'k'.repeat(16)}-door` }))
      expect(status, `${actor ?? 'nobody'} registers`).toBe(
        leads ? 200 : hse ? 400 : actor === null ? 401 : 403,
      )
    }
    const given = held({ course: plantedCourses.managers })
    expect((await rest('editor', '/register', given))[0]).toBe(200)
  })

  test('sent twice it is registered once, with a line for each; guests are confirmed by whoever registers', async () => {
    const form = held({
      people: [personId('employee'), personId('representative')],
      guests: [{ name: 'Gjest Uten Konto', until: '31.12.2026' }],
      witness: true,
    })
    expect(await rest('managerChemistry', '/register', form)).toEqual([
      200,
      '{"lines":3,"waiting":2}',
    ])
    await rest('managerChemistry', '/register', form)
    const lines = await local.find(await app.as(), 'training-records', {
      ...system,
      where: { key: { like: form.key } },
      sort: 'name',
    })
    expect(
      lines.map(({ confirmedBy, expires, name, state }) => [
        name,
        state,
        confirmedBy ?? null,
        expires,
      ]),
    ).toEqual([
      ['Gjest Uten Konto', 'confirmed', 'registrar', '2027-11-19'],
      ['Prøve employee', 'registered', null, '2027-11-19'],
      ['Prøve representative', 'registered', null, '2027-11-19'],
    ])
  })

  test('it is refused with everything that is wrong', async () => {
    const wrong = held({
      course: 'nothing',
      date: '23.11.2026',
      people: [personId('managerHumanities')],
    })
    const [status, text] = await rest('managerChemistry', '/register', wrong)
    expect(status).toBe(400)
    for (const field of ['course', 'date', 'people']) expect(text).toContain(`"path":"${field}"`)
  })

  test('each confirms the own line and no other, once', async () => {
    for (const actor of everyone.filter((each) => each !== 'employee')) {
      const [status] = await rest(actor, '/confirm', { id: line })
      expect(status, actor ?? 'nobody').toBe(actor === null ? 401 : 404)
    }
    const tasks = async () => (await myTasks(await app.as('employee'))).map(({ kind }) => kind)
    const before = (await tasks()).filter((kind) => kind === 'confirmCourse').length
    expect(before).toBeGreaterThan(0)
    expect((await rest('employee', '/confirm', { id: line }))[0]).toBe(200)
    expect((await rest('employee', '/confirm', { id: line }))[0]).toBe(409)
    expect((await tasks()).filter((kind) => kind === 'confirmCourse')).toHaveLength(before - 1)
    const [, mine] = await asked('/min-hms/opplaering', 'employee')
    expect(mine).toContain('Bekreftet: deltakeren selv')
  })

  test('whoever begins in a role has the task of its course, and loses it when the course is registered', async () => {
    const tasks = async () =>
      (await myTasks(await app.as('managerHumanities'))).filter(({ kind }) => kind === 'takeCourse')
    const [task, ...others] = await tasks()
    expect(others).toEqual([])
    expect(task).toMatchObject({
      record: 'training',
      called: { nb: 'HMS for ledere' },
      advice: true,
    })
    const [, mine] = await asked('/min-hms/opplaering', 'managerHumanities')
    expect(mine).toContain('HMS for ledere')
    const form = held({
      unit: unitId('HF'),
      course: plantedCourses.managers,
      people: [personId('managerHumanities')],
    })
    expect((await rest('managerHumanities', '/register', form))[0]).toBe(200)
    expect(await tasks()).toEqual([])
  })

  test('a course that expires is a task until it is taken again', async () => {
    app.setDay('2027-10-01')
    const kinds = async () => (await myTasks(await app.as('employee'))).map(({ kind }) => kind)
    expect(await kinds()).toContain('renewCourse')
    app.setDay('2026-11-22')
    expect(await kinds()).not.toContain('renewCourse')
  })

  test('a line that is wrong is taken out by those who lead the unit, with a reason, and counts no more', async () => {
    const [doomed] = await local.find(await app.as(), 'training-records', {
      ...system,
      where: { name: { equals: trainingMarks.guest } },
      limit: 1,
    })
    const id = doomed?.id ?? ''
    for (const actor of everyone) {
      if (['managerChemistry', 'deputyChemistry'].includes(actor ?? '')) continue
      const [status] = await rest(actor, '/withdraw', { id, reason: 'Feil navn' })
      expect(status, actor ?? 'nobody').toBe(actor === null ? 401 : 404)
    }
    expect((await rest('managerChemistry', '/withdraw', { id, reason: '' }))[0]).toBe(400)
    expect((await rest('managerChemistry', '/withdraw', { id, reason: 'Feil navn' }))[0]).toBe(200)
    expect((await rest('managerChemistry', '/withdraw', { id, reason: 'Feil navn' }))[0]).toBe(409)
    const [, text] = await asked('/min-hms/enhet/KJ/opplaering', 'managerChemistry')
    expect(text).not.toContain(trainingMarks.guest)
  })

  test('no line, and nobody who has taken anything, reaches what is published', async () => {
    const { snapshot } = await gatherAnew(await app.as())
    expect(snapshot.courses.map(({ slug }) => slug)).toEqual(['brannvern', 'hms-for-ledere'])
    const said = JSON.stringify(snapshot.courses)
    expect(JSON.stringify(snapshot)).not.toContain('KANARI')
    expect(said).not.toContain('Prøve')
    expect(Object.keys(snapshot)).not.toContain('trainingRecords')
  })
})
