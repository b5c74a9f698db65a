import ICAL from 'ical.js'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addActivity } from '../../../plugin/cycle/unit/own/add.ts'
import {
  type CalendarOf,
  giveAddress,
  myCalendars,
  stopAddress,
} from '../../../plugin/cycle/calendars/addresses.ts'
import { markOccurrence } from '../../../plugin/cycle/unit/mark.ts'
import { local } from '../../../plugin/database/local.ts'
import { databases } from '../../../plugin/database/test-databases.ts'
import { type ActorName, personId, startApp, type TestApp, unitId } from '../../../test/app.ts'
import { answerMyHse } from '../../my-hse.tsx'

const assets = { style: '/style.css', script: '/script.js' }
const system = { overrideAccess: true } as const
const chemistry: CalendarOf = { unit: unitId('KJ'), role: null }
const manager: CalendarOf = { unit: null, role: 'lineManager' }

describe.each(databases())('a calendar at a secret address, on $name', (database) => {
  let app: TestApp
  let plan = ''
  let drill = ''

  beforeAll(async () => {
    app = await startApp(database)
    const req = await app.as('editor')
    const cycle = { slug: 'hms', name: 'HMS-året', scope: 'institution', startMonth: '09' } as const
    const { id } = await local.create(req, 'annual-cycles', cycle, { ...system, locale: 'nb' })
    const make = async (title: string, month: '03' | '12', role: 'lineManager' | 'fireOfficer') => {
      const made = await local.create(
        req,
        'cycle-activities',
        {
          ...{ cycle: id, title, month, day: 15, kind: 'deadline', recurrence: 'day' },
          ...{ from: '2026-09-01', responsibleRole: role, binding: true },
          ...{ reach: role === 'lineManager' ? 'institution' : 'named', units: [unitId('KJ')] },
        },
        { ...system, locale: 'nb' },
      )
      return made.id
    }
    plan = await make('Handlingsplanen er godkjent', '12', 'lineManager')
    drill = await make('Brannøvelse', '03', 'fireOfficer')
    await addActivity(await app.as('managerChemistry'), {
      key: crypto.randomUUID(),
      language: 'nb',
      unit: unitId('KJ'),
      title: 'Samtale med KANARI Ola',
      kind: 'review',
      responsibleRole: 'lineManager',
      firstDay: '2026-12-01',
      often: '12',
      intervalReason: '',
    })
  })
  afterAll(() => app.close())

  const secretOf = async (actor: ActorName, of: CalendarOf): Promise<string> => {
    await giveAddress(await app.as(actor), of, { renew: false })
    const known = await myCalendars(await app.as(actor))
    const found = known.find((each) => each.of.unit === of.unit && each.of.role === of.role)
    if (!found) throw new Error('No address was given.')
    return found.secret
  }
  const asked = async (secret: string, root = '/min-hms/kalender'): Promise<Response> => {
    const request = new Request(new URL(`${root}/${secret}.ics`, app.origin))
    const answer = await answerMyHse(request, { payload: app.payload, assets })
    if (answer === null) throw new Error('Nothing stands there.')
    return answer
  }
  const eventsAt = async (secret: string, root?: string) => {
    const response = await asked(secret, root)
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
    const calendar = new ICAL.Component(ICAL.parse(await response.text()) as unknown[])
    return calendar.getAllSubcomponents('vevent').map((each) => new ICAL.Event(each))
  }
  const days = (events: readonly ICAL.Event[]) =>
    events.map(({ startDate, summary }) => `${startDate.toString()} ${summary}`)

  test('holds the year of a unit and the next, a whole day each, without a log-in', async () => {
    const events = await eventsAt(await secretOf('managerChemistry', chemistry))
    expect(days(events)).toEqual([
      '2026-12-01 Enhetens egen aktivitet AKT-2026-0001',
      '2026-12-15 Handlingsplanen er godkjent',
      '2027-03-15 Brannøvelse',
      '2027-12-01 Enhetens egen aktivitet AKT-2026-0001',
      '2027-12-15 Handlingsplanen er godkjent',
      '2028-03-15 Brannøvelse',
    ])
    expect(events.every(({ startDate }) => startDate.isDate)).toBe(true)
    const url = String(events[1]?.component.getFirstPropertyValue('url'))
    expect(new URL(url).pathname).toBe(`/min-hms/enhet/KJ/arshjul/${plan}/2026-1`)
  })

  test('in English it says the same in English', async () => {
    const secret = await secretOf('managerChemistry', chemistry)
    const [own] = await eventsAt(secret, '/en/my-hse/calendar')
    expect(own?.summary).toBe('The unit’s own activity AKT-2026-0001')
    expect(own?.description).toContain('Responsible: ')
  })

  test('of a role it holds what that role is responsible for, and in which unit', async () => {
    const events = await eventsAt(await secretOf('managerChemistry', manager))
    expect(days(events)).toContain('2026-12-15 Handlingsplanen er godkjent (KJ)')
    expect(days(events).join()).not.toContain('Brannøvelse')
  })

  test('names nobody, whatever people have written', async () => {
    await markOccurrence(await app.as('managerChemistry'), {
      ...{ unit: unitId('KJ'), activity: plan, slot: '2026-1', version: 0 },
      ...{ result: 'done', doneOn: '2026-10-01', note: 'Avtalt med KANARI Kari' },
    })
    for (const of of [chemistry, manager]) {
      const text = await (await asked(await secretOf('managerChemistry', of))).text()
      expect(text).toContain('Status: Gjort')
      expect(text).not.toContain('KANARI')
      const person = await local.findById(
        await app.as(),
        'people',
        personId('managerChemistry'),
        system,
      )
      expect(text).not.toContain(person?.name)
    }
  })

  test('an entry keeps its id when its day moves, counts up, and is cancelled when it is dropped', async () => {
    const secret = await secretOf('managerChemistry', chemistry)
    const before = (await eventsAt(secret)).filter(({ summary }) => summary === 'Brannøvelse')
    const change = async (data: object) => {
      const req = await app.as('editor')
      const stands = await local.findById(req, 'cycle-activities', drill, system)
      const version = stands?.version ?? 0
      await local.update(req, 'cycle-activities', drill, { ...data, version }, system)
    }
    await change({ day: 20 })
    const moved = (await eventsAt(secret)).filter(({ summary }) => summary === 'Brannøvelse')
    expect(moved.map(({ uid }) => uid)).toEqual(before.map(({ uid }) => uid))
    expect(moved[0]?.startDate.toString()).toBe('2027-03-20')
    expect(moved[0]?.sequence).toBeGreaterThan(before[0]?.sequence ?? 0)
    await change({ to: '2027-08-31' })
    const ended = (await eventsAt(secret)).filter(({ summary }) => summary === 'Brannøvelse')
    const status = ended.map(({ component, uid }) => [
      uid,
      component.getFirstPropertyValue('status') ?? 'stands',
    ])
    expect(status).toEqual([
      [before[0]?.uid, 'stands'],
      [before[1]?.uid, 'CANCELLED'],
    ])
  })

  test('is one address however often it is asked for, and another once it is renewed', async () => {
    const first = await secretOf('coordinator', chemistry)
    expect(await secretOf('coordinator', chemistry)).toBe(first)
    await giveAddress(await app.as('coordinator'), chemistry, { renew: true })
    const second = await secretOf('coordinator', chemistry)
    expect(second).not.toBe(first)
    expect((await asked(first)).status).toBe(404)
    expect((await asked(second)).status).toBe(200)
    await stopAddress(await app.as('coordinator'), chemistry)
    expect((await asked(second)).status).toBe(404)
    expect(await myCalendars(await app.as('coordinator'))).toEqual([])
    expect(await secretOf('coordinator', chemistry)).not.toBe(second)
  })

  test('two windows at once get the same one', async () => {
    const reqs = [await app.as('representative'), await app.as('representative')]
    await Promise.all(reqs.map((req) => giveAddress(req, chemistry, { renew: false })))
    expect(await myCalendars(await app.as('representative'))).toHaveLength(1)
  })

  test.each(['managerHumanities', 'employee', 'contributor'] as const)(
    '%s gets none for a unit they cannot read, nor for a role they do not hold',
    async (actor) => {
      for (const of of [chemistry, { unit: null, role: 'fireOfficer' } as const]) {
        await expect(giveAddress(await app.as(actor), of, { renew: false })).rejects.toMatchObject({
          status: 403,
        })
      }
      expect(await myCalendars(await app.as(actor))).toEqual([])
    },
  )

  test('leads nowhere from the day its owner has lost the right', async () => {
    const [unit, role] = [
      await secretOf('managerChemistry', chemistry),
      await secretOf('managerChemistry', manager),
    ]
    const req = await app.as('admin')
    const person = await local.findById(req, 'people', personId('managerChemistry'), system)
    const data = { activeTo: '2026-01-01', version: person?.version ?? 0 }
    await local.update(req, 'people', personId('managerChemistry'), data, system)
    expect((await asked(unit)).status).toBe(404)
    expect((await asked(role)).status).toBe(404)
  })

  test.each([
    '',
    'x',
    'x.y',
    `${crypto.randomUUID()}.${'A'.repeat(43)}`,
    '%00.%00',
    'a'.repeat(5000),
  ])('an address nobody was given leads nowhere: %#', async (secret) => {
    const answer = await asked(secret)
    expect(answer.status).toBe(404)
    expect(await answer.text()).not.toContain('BEGIN')
  })
})
