import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  accountId,
  type ActorName,
  actors,
  personId,
  startApp,
  type TestApp,
  unitId,
} from '../../test/app.ts'
import { idOf, local } from '../database/local.ts'
import { databases } from '../database/test-databases.ts'
import type { Inspection, InspectionOrder, Nonconformity } from '../generated-types.ts'
import { takeStep } from '../records/engine.ts'
import { everyonesTasks } from '../tasks/load.ts'
import { addOrder } from './orders/add.ts'
import { completeOrders } from './orders/register-order.ts'
import { orderSteps } from './orders/steps.ts'
import { registerInspection } from './register.ts'
import { inspectionSteps } from './steps.ts'

const system = { overrideAccess: true } as const
const newest = { version: null }

const everyone = Object.keys(actors) as ActorName[]
const hseUnit: readonly ActorName[] = ['editor', 'editor2', 'approver']
/** Those who run Chemistry, and may answer for it. */
const answering: readonly ActorName[] = [
  'managerChemistry',
  'deputyChemistry',
  'coordinator',
  ...hseUnit,
]
const readers: readonly ActorName[] = [
  ...answering,
  'representative',
  'chiefRepresentative',
  'topManagement',
]

const given = {
  authority: '',
  otherAuthority: 'Brannvesenet',
  unit: unitId('KJ'),
  title: 'Lagring av brannfarlig vare',
  notice: 'announced',
  visitDate: '2026-11-10',
  letterDate: '2026-11-18',
  summary: 'Tilsynet så på laboratoriene.',
  archiveNumber: '2026/1234',
  language: 'nb',
}
const ordered = {
  title: 'Merk skapene',
  text: 'Skap med brannfarlig vare skal merkes.',
  legalBasis: 'brann- og eksplosjonsvernloven § 19',
  deadline: '2026-12-15',
}

describe.each(databases())('inspections by authorities, on $name', (database) => {
  let app: TestApp
  beforeAll(async () => {
    app = await startApp(database)
    const req = await app.as()
    // The employee sits in the local committee of Chemistry, the contributor in that of the institution.
    for (const [who, role, unit] of [
      ['employee', 'lamuMember', unitId('KJ')],
      ['contributor', 'amuMember', null],
    ] as const) {
      const seat = { role, person: personId(who), unit, from: '2026-06-01' }
      await local.create(req, 'role-assignments', { id: `seat-${who}`, ...seat }, system)
    }
  })
  afterAll(() => app.close())

  const registered = async (more: object = {}): Promise<Inspection> =>
    registerInspection(await app.as('editor'), { key: crypto.randomUUID(), ...given, ...more })
  const add = async (
    inspection: Pick<Inspection, 'number'>,
    more: object = {},
    who: ActorName = 'editor',
  ): Promise<InspectionOrder> =>
    addOrder(await app.as(who), {
      key: crypto.randomUUID(),
      inspection: inspection.number,
      ...ordered,
      ...more,
    })
  const casesOf = async ({ id }: Pick<InspectionOrder, 'id'>): Promise<Nonconformity[]> =>
    local.find(await app.as(), 'nonconformities', { ...system, where: { finding: { equals: id } } })
  const ordersIn = async ({ id }: Pick<Inspection, 'id'>): Promise<InspectionOrder[]> =>
    local.find(await app.as(), 'inspection-orders', {
      ...system,
      where: { inspection: { equals: id } },
    })
  const ofInspection = async (
    who: ActorName,
    name: keyof typeof inspectionSteps.steps,
    { id }: Pick<Inspection, 'id'>,
    more: object = {},
  ): Promise<Inspection> =>
    takeStep(await app.as(who), inspectionSteps, name, { id, ...newest, ...more })
  const ofOrder = async (
    who: ActorName,
    name: keyof typeof orderSteps.steps,
    { id }: Pick<InspectionOrder, 'id'>,
    more: object = {},
  ): Promise<InspectionOrder> =>
    takeStep(await app.as(who), orderSteps, name, { id, ...newest, ...more })
  const http = async (who: ActorName, path: string, body?: object): Promise<number> => {
    const headers = {
      authorization: `JWT ${await app.token(who)}`,
      'content-type': 'application/json',
    }
    const sent = body ? { method: 'POST', body: JSON.stringify(body) } : {}
    return (await fetch(`${app.origin}/api${path}`, { headers, ...sent })).status
  }
  const stepOver = async (
    who: ActorName,
    collection: 'inspections' | 'inspection-orders',
    name: string,
    { id }: { readonly id: string },
    more: object,
  ): Promise<number> => {
    const found = await local.findById(await app.as(), collection, id, system)
    return http(who, `/${collection}/${id}/step/${name}`, { version: found?.version, ...more })
  }
  const allowed = async (
    ask: (who: ActorName) => Promise<number>,
    among: readonly ActorName[] = everyone,
  ): Promise<ActorName[]> => {
    const may: ActorName[] = []
    for (const who of among) if ((await ask(who)) === 200) may.push(who)
    return may.sort()
  }
  const sorted = (names: readonly ActorName[]): ActorName[] => [...names].sort()

  test('are registered by the HSE unit, and by nobody else', async () => {
    const send = (who: ActorName): Promise<number> =>
      http(who, '/inspections/register', { key: crypto.randomUUID(), ...given })
    expect(await allowed(send)).toEqual(sorted(hseUnit))
  })

  test('everything that is missing is said at once, at its field', async () => {
    const nothing = { otherAuthority: '', unit: '', title: '', notice: '', visitDate: '' }
    await expect(registered({ ...nothing, letterDate: '' })).rejects.toMatchObject({
      fields: ['unit', 'title', 'notice', 'authority', 'visitDate'].map((field) => ({ field })),
    })
    await expect(registered({ letterDate: '2026-11-23' })).rejects.toMatchObject({
      code: 'letterAhead',
    })
  })

  test('sent twice with one key, also at once, are registered once', async () => {
    const key = crypto.randomUUID()
    const [one, other] = await Promise.all([registered({ key }), registered({ key })])
    const again = await registered({ key })
    expect(new Set([one.id, other.id, again.id]).size).toBe(1)
    expect(one.number).toMatch(/^TSY-2026-\d{4}$/)
  })

  test('and their orders are read by the unit, who speaks for it, the committees and the top management', async () => {
    const inspection = await registered()
    const order = await add(inspection)
    const committees: readonly ActorName[] = ['employee', 'contributor']
    for (const path of [`/inspections/${inspection.id}`, `/inspection-orders/${order.id}`]) {
      const found = await allowed((who) => http(who, path))
      expect(found, path).toEqual(sorted([...readers, ...committees]))
    }
    const elsewhere = await registered({ unit: unitId('HF') })
    const found = await allowed((who) => http(who, `/inspections/${elsewhere.id}`))
    expect(found).toEqual(
      sorted([
        ...hseUnit,
        'managerHumanities',
        'chiefRepresentative',
        'topManagement',
        'contributor',
      ]),
    )
  })

  test('are read by an auditor while an audit of the unit lasts', async () => {
    const inspection = await registered()
    const order = await add(inspection)
    const req = await app.as()
    const audit = await local.create(
      req,
      'audits',
      {
        key: crypto.randomUUID(),
        number: 'REV-2026-0100',
        year: 2026,
        title: 'Revisjon av kjemi',
        unit: unitId('KJ'),
        state: 'notified',
        scope: 'Laboratoriene',
        points: ['risk'],
        auditDate: '2026-12-01',
        lead: personId('auditor'),
        team: [personId('auditor'), personId('editor')],
      },
      system,
    )
    const paths = [`/inspections/${inspection.id}`, `/inspection-orders/${order.id}`]
    for (const path of paths) expect(await http('auditor', path)).toBe(200)
    const answer = { answer: 'Skapene er merket.' }
    expect(await stepOver('auditor', 'inspection-orders', 'answer', order, answer)).toBe(403)
    const over = { state: 'closed', version: audit.version } as const
    await local.update(req, 'audits', audit.id, over, system)
    for (const path of paths) expect(await http('auditor', path)).toBe(403)
  })

  test('an order is written in by the HSE unit alone, and is a nonconformity of the unit at once', async () => {
    const inspection = await registered()
    const send = (who: ActorName): Promise<number> =>
      http(who, '/inspection-orders/add', {
        key: crypto.randomUUID(),
        inspection: inspection.number,
        ...ordered,
      })
    expect(await allowed(send)).toEqual(sorted(hseUnit))
    const orders = await ordersIn(inspection)
    expect(orders).toHaveLength(hseUnit.length)
    for (const order of orders) {
      const [made, ...others] = await casesOf(order)
      expect(others).toEqual([])
      expect(made).toMatchObject({
        key: `inspection-order:${order.id}`,
        source: 'externalInspection',
        state: 'reported',
        unit: unitId('KJ'),
        eventDate: '2026-11-18',
        title: 'Pålegg fra Brannvesenet: Merk skapene',
      })
      expect(idOf(made?.inspection ?? '')).toBe(inspection.id)
      expect(made?.description).toContain('Fristen er 15. desember 2026.')
    }
  })

  test('an order sent twice, and by two at once, is one order with one nonconformity, told of once', async () => {
    const inspection = await registered()
    const key = crypto.randomUUID()
    await Promise.all([add(inspection, { key }), add(inspection, { key }, 'editor2')])
    const order = await add(inspection, { key })
    expect(await ordersIn(inspection)).toHaveLength(1)
    expect(await casesOf(order)).toHaveLength(1)
    const lines = await local.find(await app.as(), 'letter-lines', {
      ...system,
      where: { key: { like: `inspection-order:${order.id}` } },
    })
    const accounts = lines.map(({ account }) => idOf(account)).sort()
    const told: readonly ActorName[] = [
      ...['managerChemistry', 'deputyChemistry', 'representative', 'chiefRepresentative'],
      ...['employee', 'contributor'],
    ] as ActorName[]
    expect(accounts).toEqual(told.map(accountId).sort())
    const partOf = (who: ActorName): unknown =>
      (lines.find(({ account }) => idOf(account) === accountId(who))?.line as { part: string }).part
    expect([partOf('managerChemistry'), partOf('employee')]).toEqual(['asked', 'know'])
  })

  test('two orders written in at once are two, each a nonconformity, and the history has both', async () => {
    const inspection = await registered()
    await Promise.all([
      add(inspection, { title: 'Merk skapene' }),
      add(inspection, { title: 'Flytt gassflaskene' }, 'editor2'),
    ])
    const orders = await ordersIn(inspection)
    expect(orders.map(({ title }) => title).sort()).toEqual(['Flytt gassflaskene', 'Merk skapene'])
    for (const order of orders) expect(await casesOf(order)).toHaveLength(1)
    const now = await local.findById(await app.as(), 'inspections', inspection.id, system)
    expect((now?.steps ?? []).map(({ step }) => step)).toEqual(['register', 'addOrder', 'addOrder'])
  })

  test('an order whose registering was cut off keeps the inspection open, and is completed by itself', async () => {
    const inspection = await registered()
    const order = await add(inspection)
    await ofOrder('managerChemistry', 'answer', order, { answer: 'Skapene er merket.' })
    await ofOrder('editor', 'confirm', order, { confirmedOn: '2026-11-22' })
    const req = await app.as()
    for (const { id } of await casesOf(order))
      await local.delete(req, 'nonconformities', id, system)
    await expect(ofInspection('editor', 'close', inspection)).rejects.toMatchObject({
      code: 'ordersUnregistered',
    })
    await Promise.all([completeOrders(req), completeOrders(await app.as())])
    await completeOrders(req)
    expect(await casesOf(order)).toHaveLength(1)
    expect((await ofInspection('editor', 'close', inspection)).state).toBe('closed')
  })

  test('the unit answers an order, and the HSE unit writes that it is met, has a new deadline or is lifted', async () => {
    const inspection = await registered()
    const order = await add(inspection)
    const answers = (who: ActorName): Promise<number> =>
      stepOver(who, 'inspection-orders', 'answer', order, { answer: 'Skapene er merket.' })
    expect(await allowed(answers)).toEqual(sorted(answering))
    const lifted = await add(inspection)
    const more = { deadline: '2027-01-15', reason: 'Levering er forsinket.' }
    const extended = (who: ActorName): Promise<number> =>
      stepOver(who, 'inspection-orders', 'extend', lifted, more)
    expect(await allowed(extended)).toEqual(sorted(hseUnit))
    // The case, whose text names the first deadline, says the new one: once, however often it is written in.
    await completeOrders(await app.as())
    const [ofOrder] = await casesOf(lifted)
    const told = ofOrder?.steps?.filter(({ step }) => step === 'newDeadline') ?? []
    expect(told.map(({ note }) => note)).toEqual([
      `Pålegg ${lifted.number} har ny frist: 15. januar 2027. Levering er forsinket.`,
    ])
    const notHse = everyone.filter((who) => !hseUnit.includes(who))
    const confirms = (who: ActorName): Promise<number> =>
      stepOver(who, 'inspection-orders', 'confirm', order, { confirmedOn: '2026-11-22' })
    const lifts = (who: ActorName): Promise<number> =>
      stepOver(who, 'inspection-orders', 'lift', lifted, { reason: 'Klagen førte fram.' })
    const closes = (who: ActorName): Promise<number> =>
      stepOver(who, 'inspections', 'close', inspection, {})
    expect([await allowed(confirms, notHse), await allowed(lifts, notHse)]).toEqual([[], []])
    expect([await confirms('editor'), await lifts('approver')]).toEqual([200, 200])
    expect(await allowed(closes, notHse)).toEqual([])
    expect(await closes('approver')).toBe(200)
  })

  test('are answered once each order is, and closed once each is confirmed or lifted', async () => {
    const inspection = await registered()
    const order = await add(inspection)
    const answer = { answer: 'Se brevet.', answeredOn: '2026-11-22' }
    const early = ofInspection('managerChemistry', 'answer', inspection, answer)
    await expect(early).rejects.toMatchObject({ code: 'ordersUnanswered' })
    await ofOrder('coordinator', 'answer', order, { answer: 'Skapene er merket.' })
    const answered = await ofInspection('managerChemistry', 'answer', inspection, answer)
    expect(answered.state).toBe('answered')
    await expect(ofInspection('editor', 'close', inspection)).rejects.toMatchObject({
      code: 'ordersOpen',
    })
    // A new letter opens it again, and may bring another order.
    await expect(add(inspection)).rejects.toMatchObject({ code: 'notOpen' })
    const letter = { notice: 'announced', visitDate: '', letterDate: '2026-11-21', summary: '' }
    const opened = await ofInspection('editor', 'noteLetter', inspection, letter)
    expect([opened.state, opened.answeredOn]).toEqual(['open', null])
    await ofOrder('editor', 'lift', await add(inspection), { reason: 'Gjaldt en annen bygning.' })
    await ofOrder('editor', 'confirm', order, { confirmedOn: '2026-11-22' })
    const closed = await ofInspection('editor', 'close', inspection)
    expect([closed.state, closed.closedOn]).toEqual(['closed', '2026-11-22'])
  })

  test('an order written in while the inspection is closed never stands in a closed one', async () => {
    const inspection = await registered()
    await Promise.allSettled([ofInspection('editor', 'close', inspection), add(inspection)])
    const now = await local.findById(await app.as(), 'inspections', inspection.id, system)
    const orders = await ordersIn(inspection)
    expect(now?.state === 'closed' ? orders.length : 0).toBe(0)
  })

  test('an order is a task of the manager until it is answered', async () => {
    const order = await add(await registered())
    const kindsOf = async (who: ActorName): Promise<string[]> =>
      ((await everyonesTasks(await app.as())).get(personId(who)) ?? [])
        .filter(({ number }) => number === order.number)
        .map(({ due, kind }) => `${kind} ${due ?? ''}`)
    expect(await kindsOf('managerChemistry')).toEqual(['answerOrder 2026-12-15'])
    expect(await kindsOf('employee')).toEqual([])
    await ofOrder('managerChemistry', 'answer', order, { answer: 'Skapene er merket.' })
    expect(await kindsOf('managerChemistry')).toEqual([])
  })
})
