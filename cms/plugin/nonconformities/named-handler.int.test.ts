import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  type ActorName,
  actors,
  email,
  personId,
  startApp,
  type TestApp,
  unitId,
} from '../../test/app.ts'
import { allTold } from '../../test/told.ts'
import { local } from '../database/local.ts'
import { databases } from '../database/test-databases.ts'
import { myTasks } from '../tasks/load.ts'
import { type Report, reportNonconformity } from './report.ts'

const everyone = [...(Object.keys(actors) as ActorName[]), null]
const reporterName = 'Prøve employee'
let forms = 0

const written = (change: Partial<Report> = {}): Report => ({
  key: `a case for a named handler ${String((forms += 1))}`,
  type: 'nearMiss',
  title: 'Trykkflaske uten lenke',
  description: 'Den sto løst i gangen.',
  unit: unitId('KJ'),
  eventDate: '2026-11-19',
  place: null,
  immediateAction: null,
  photos: [],
  anonymous: false,
  name: null,
  email: null,
  language: 'nb',
  ...change,
})

describe.each(databases())('a named handler, on $name', (database) => {
  let app: TestApp
  let id: string

  beforeAll(async () => {
    app = await startApp(database)
  })
  afterAll(() => app.close())

  const report = async (change: Partial<Report> = {}): Promise<string> =>
    (await reportNonconformity(await app.as('employee'), written(change))).id

  beforeEach(async () => {
    id = await report()
  })

  const ask = async (who: ActorName | null, path: string, body?: object): Promise<Response> =>
    fetch(`${app.origin}/api${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: {
        'content-type': 'application/json',
        ...(who === null ? {} : { authorization: `JWT ${await app.token(who)}` }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })

  const stored = async (of = id) => {
    const found = await local.findById(await app.as(), 'nonconformities', of, {
      overrideAccess: true,
    })
    if (!found) throw new Error('The case is gone.')
    return found
  }

  const take = async (who: ActorName | null, step: string, more: object = {}, of = id) => {
    const { version } = await stored(of)
    return ask(who, `/nonconformities/${of}/step/${step}`, { version, ...more })
  }

  const name = (who: ActorName | null, handler: ActorName, of = id): Promise<Response> =>
    take(who, 'nameHandler', { handler: personId(handler) }, of)

  const readers = async (): Promise<(ActorName | null)[]> => {
    const reading: (ActorName | null)[] = []
    for (const who of everyone) {
      if ((await ask(who, `/nonconformities/${id}`)).status === 200) reading.push(who)
    }
    return reading
  }

  /** Who gets to read the reporter's name. */
  const knowers = async (): Promise<(ActorName | null)[]> => {
    const knowing: (ActorName | null)[] = []
    for (const who of everyone) {
      const text = await (await ask(who, `/nonconformities/${id}`)).text()
      if (text.includes(reporterName)) knowing.push(who)
    }
    return knowing
  }

  test('is named by the manager and the deputy, and by nobody else', async () => {
    const allowed: (ActorName | null)[] = []
    for (const who of everyone) {
      if ((await name(who, 'managerHumanities')).status === 200) allowed.push(who)
    }
    expect(allowed).toEqual(['managerChemistry', 'deputyChemistry'])
  })

  test('reads the case and who reported it, as nobody else begins to', async () => {
    const [read, known] = [await readers(), await knowers()]
    expect(read).not.toContain('contributor')
    expect((await name('managerChemistry', 'contributor')).status).toBe(200)
    expect((await readers()).filter((who) => !read.includes(who))).toEqual(['contributor'])
    expect((await knowers()).filter((who) => !known.includes(who))).toEqual(['contributor'])
  })

  test('handles this case as those who run the unit do, and no other', async () => {
    const other = await report()
    await name('managerChemistry', 'contributor')
    const judged = { category: 'fire', severity: 'minor' }
    expect((await take('contributor', 'assess', judged)).status).toBe(200)
    expect((await take('contributor', 'ask', { question: 'Hvilken gang?' })).status).toBe(200)
    const measure = { key: 'named', title: 'Lenke', source: { nonconformity: id } }
    expect((await ask('contributor', '/measures/propose', measure)).status).toBe(200)
    expect((await ask('contributor', `/nonconformities/${other}`)).status).toBe(404)
    expect((await take('contributor', 'assess', judged, other)).status).not.toBe(200)
    expect((await take('employee', 'assess', judged)).status).not.toBe(200)
  })

  test('neither closes it nor names another', async () => {
    await name('managerChemistry', 'contributor')
    await take('managerChemistry', 'assess', { category: 'fire', severity: 'minor' })
    expect((await take('contributor', 'close', { note: 'Lenket.' })).status).not.toBe(200)
    expect((await name('contributor', 'employee')).status).not.toBe(200)
    expect((await take('managerChemistry', 'close', { note: 'Lenket.' })).status).toBe(200)
  })

  test('is one no more once another is named, or the case has gone to another unit', async () => {
    await name('managerChemistry', 'contributor')
    await name('managerChemistry', 'auditor')
    expect((await ask('contributor', `/nonconformities/${id}`)).status).toBe(404)
    await name('managerChemistry', 'contributor')
    const moved = { unit: unitId('KJ-LAB'), reason: 'Skjedde der.' }
    expect((await take('managerChemistry', 'transfer', moved)).status).toBe(200)
    expect((await ask('contributor', `/nonconformities/${id}`)).status).toBe(404)
  })

  test('stays the handler when somebody else receives or assesses it', async () => {
    await name('managerChemistry', 'contributor')
    await take('deputyChemistry', 'receive')
    await take('deputyChemistry', 'assess', { category: 'fire', severity: 'minor' })
    expect(await stored()).toMatchObject({ handler: personId('contributor') })
  })

  test('learns of it in a letter, has it as a task, and is told of answers', async () => {
    await name('managerChemistry', 'contributor')
    const { number } = await stored()
    const told = async (): Promise<string[]> =>
      (await allTold(app))
        .filter(({ subject, to }) => subject.includes(number) && to === email('contributor'))
        .map(({ subject }) => subject)
    expect(await told()).toEqual([`Du er saksbehandler for avvik ${number}`])
    const tasks = await myTasks(await app.as('contributor'))
    expect(tasks.filter((each) => each.id === id).map(({ kind }) => kind)).toEqual(['receive'])
    const lead = await myTasks(await app.as('managerChemistry'))
    expect(lead.some((each) => each.id === id)).toBe(true)
    await take('managerChemistry', 'ask', { question: 'Hvilken gang?' })
    await take('employee', 'answer', { answer: 'I kjelleren.' })
    expect(await told()).toContain(`Svar i avvik ${number}`)
  })

  test('is never one the case is kept from, and gets a sealed line of one that is kept from others', async () => {
    const kept = await report({ concernsManager: true, unit: unitId('KJ-LAB') })
    const refused = await name('approver', 'managerChemistry', kept)
    expect(refused.status).toBe(400)
    expect(await refused.text()).toContain('handlerWithheld')
    expect((await name('approver', 'contributor', kept)).status).toBe(200)
    expect((await ask('contributor', `/nonconformities/${kept}`)).status).toBe(200)
    const [line] = await local.find(await app.as(), 'letter-lines', {
      overrideAccess: true,
      where: { key: { contains: `nonconformity:${kept}:named` } },
    })
    expect(line?.line).toMatchObject({ sealed: true })
  })

  /** Somebody who can log in, with the roles they hold and the last day they are here. */
  const somebody = async (
    of: string,
    roles: readonly object[] = [],
    activeTo: string | null = null,
  ): Promise<string> => {
    const req = await app.as()
    const system = { overrideAccess: true } as const
    const account = `account-${of}`
    const mail = `${of}@nordhavn.example`
    const logsIn = { id: account, email: mail, password: 'nordhavn-prove-2026' }
    await local.create(req, 'accounts', { ...logsIn, language: 'nb' }, system)
    const id = `person-${of}`
    await local.create(req, 'people', { id, name: `Prøve ${of}`, account, activeTo }, system)
    for (const role of roles) {
      await local.create(
        req,
        'role-assignments',
        { person: id, from: '2026-06-01', ...role },
        system,
      )
    }
    return id
  }

  const refusedFor = async (handler: string): Promise<unknown> => {
    const answer = await take('managerChemistry', 'nameHandler', { handler })
    const { errors } = (await answer.json()) as {
      errors?: { data?: { code?: string; errors?: { path?: string }[] } }[]
    }
    const { code, errors: at } = errors?.[0]?.data ?? {}
    return answer.status === 200 ? null : [answer.status, code, at?.[0]?.path]
  }

  test('works with the matter: whoever keeps the system alone, advises from outside or has left is not named', async () => {
    const at = (code: string) => [400, code, 'handler']
    const refused = [
      [await somebody('drift', [{ role: 'administrator' }]), at('handlerOutside')],
      [await somebody('bedriftslege', [{ role: 'ohsContact' }]), at('handlerOutside')],
      [await somebody('sluttet', [], '2026-11-21'), at('handlerNoAccount')],
      [personId('representative'), at('handlerRepresents')],
    ] as const
    for (const [who, why] of refused) expect(await refusedFor(who), who).toEqual(why)
    expect((await stored()).namedHandler ?? null).toBeNull()
    const ended = { role: 'administrator', from: '2026-01-01', to: '2026-11-21' }
    const named = [
      await somebody('laboratorieleder', [
        { role: 'administrator' },
        { role: 'roomManager', unit: unitId('HF') },
      ]),
      await somebody('ingenior'),
      await somebody('sluttdag', [], '2026-11-22'),
      await somebody('driftet-for', [ended]),
      personId('chiefRepresentative'),
    ]
    for (const who of named) expect(await refusedFor(who), who).toBeNull()
  })

  test('is not whoever speaks for the employees in place of a representative there is none of', async () => {
    const elsewhere = await report({ unit: unitId('HF') })
    const answer = await name('managerHumanities', 'chiefRepresentative', elsewhere)
    expect(answer.status).toBe(400)
    expect(await answer.text()).toContain('handlerRepresents')
  })

  test('can log in: whoever cannot is not named', async () => {
    const person = { id: 'person-without-account', name: 'Prøve Uten Konto' }
    await local.create(await app.as(), 'people', person, { overrideAccess: true })
    const answer = await take('managerChemistry', 'nameHandler', { handler: person.id })
    expect(answer.status).toBe(400)
    expect(await answer.text()).toContain('handlerNoAccount')
  })
})
