import { formAddress, unitSegments } from '../../../content/addresses/forms.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { databases } from '../../plugin/database/test-databases.ts'
import { local } from '../../plugin/database/local.ts'
import { type ActorName, personId, startApp, type TestApp, unitId } from '../../test/app.ts'
import { plantRecords } from '../../test/plant-records.ts'
import { ask } from '../forms/test-pages.ts'
import { answerMyHse } from '../my-hse.tsx'

const assets = { style: '/style.css', script: '/script.js' }

describe.each(databases())('the pages of units, on $name', (database) => {
  let app: TestApp

  beforeAll(async () => {
    app = await startApp(database)
    await plantRecords(app)
  })
  afterAll(() => app.close())

  async function asked(address: string, actor: ActorName, cookie = ''): Promise<Response> {
    const headers = { cookie: `payload-token=${await app.token(actor)}; ${cookie}` }
    const request = new Request(new URL(address, app.origin), { headers })
    const answer = await answerMyHse(request, { payload: app.payload, assets })
    if (answer === null) throw new Error(`Nothing stands at ${address}`)
    return answer
  }
  const text = async (address: string, actor: ActorName): Promise<string> =>
    (await asked(address, actor)).text()
  const ledTo = async (address: string, actor: ActorName, cookie = '') => {
    const { headers, status } = await asked(address, actor, cookie)
    return [status, headers.get('location')]
  }

  test('the former overview of processes has moved for good, with what was asked', async () => {
    expect(await ledTo('/min-hms/hms-runde/oversikt?year=2025&mark=late', 'editor')).toEqual([
      301,
      '/min-hms/enheter?period=2025&lacks=risk&standing=late',
    ])
    expect(await ledTo('/en/my-hse/hse-process/overview', 'editor')).toEqual([
      301,
      '/en/my-hse/units',
    ])
  })

  test.each([
    ['managerChemistry', 'KJ', 200],
    ['managerChemistry', 'KJ-LAB', 200],
    ['managerChemistry', 'HF', 404],
    ['representative', 'KJ', 200],
    ['representative', 'KJ-LAB', 404],
    ['chiefRepresentative', 'HF', 200],
    ['topManagement', 'HF', 200],
    ['contributor', 'HF', 404],
    ['employee', 'KJ', 404],
    ['formerManager', 'KJ', 404],
    ['editor', 'XX', 404],
  ] as const)('%s asks for %s and is answered %i', async (actor, code, status) => {
    expect((await asked(`/min-hms/enhet/${code}`, actor)).status).toBe(status)
  })

  test('someone with one unit comes to it, one without to none, the HSE unit to all', async () => {
    expect(await ledTo('/min-hms/enhet', 'managerChemistry')).toEqual([307, '/min-hms/enhet/KJ'])
    expect(await ledTo('/en/my-hse/unit', 'representative')).toEqual([307, '/en/my-hse/unit/KJ'])
    expect(await ledTo('/min-hms/enhet', 'editor')).toEqual([307, '/min-hms/enheter'])
    expect(await text('/min-hms/enhet', 'employee')).toContain('ingen rolle i HMS-arbeidet')
  })

  test('someone with one unit who asks for another finds it among all they may see', async () => {
    expect(await ledTo('/min-hms/enhet?choose=yes', 'managerChemistry')).toEqual([
      307,
      '/min-hms/enheter',
    ])
  })

  test('someone with several units chooses once, and the browser remembers', async () => {
    const role = { role: 'deputyManager' as const, unit: unitId('KJ-LAB'), from: '2026-01-01' }
    await local.create(
      await app.as(),
      'role-assignments',
      { id: 'second', person: personId('managerChemistry'), ...role },
      { overrideAccess: true },
    )
    const page = await text('/min-hms/enhet', 'managerChemistry')
    expect(page).toContain('Synteselab')
    const post = [['unit', 'KJ-LAB']] as const
    const token = await app.token('managerChemistry')
    const address = formAddress('nb', unitSegments.choose)
    const sent = await ask(app.payload, address, { token, post })
    expect([sent.status, sent.headers.get('location')]).toEqual([303, '/min-hms/enhet/KJ-LAB'])
    const [cookie = ''] = (sent.headers.get('set-cookie') ?? '').split(';')
    expect(await ledTo('/min-hms/enhet', 'managerChemistry', cookie)).toEqual([
      307,
      '/min-hms/enhet/KJ-LAB',
    ])
    // Of one's own units alone: the cookie opens nothing.
    const [, forged] = await ledTo('/min-hms/enhet', 'managerHumanities', cookie)
    expect(forged).toBe('/min-hms/enhet/HF')
    await local.delete(await app.as(), 'role-assignments', 'second', { overrideAccess: true })
  })

  test('whoever runs the unit is offered to write, and nobody else', async () => {
    const offer = 'Skriv hvor dere har det'
    expect(await text('/min-hms/enhet/KJ', 'managerChemistry')).toContain(offer)
    for (const actor of ['representative', 'editor', 'coordinator'] as const) {
      expect(await text('/min-hms/enhet/KJ', actor), actor).not.toContain(offer)
    }
  })

  test('top management has the figures of cases, and no way into them', async () => {
    const page = await text('/min-hms/enhet/KJ', 'topManagement')
    expect(page).toContain('Åpne nå: 1')
    expect(page).not.toContain('/min-hms/avvik?')
    expect(page).toContain('ikke sakene bak dem')
  })

  test('the matrix has the units in sight, and what is asked of them', async () => {
    expect(await text('/min-hms/enheter', 'editor')).toContain('5 enheter')
    expect(await text('/min-hms/enheter', 'managerChemistry')).toContain('2 enheter')
    expect(await text('/min-hms/enheter?unit=NV', 'editor')).toContain('3 av 5 enheter')
    expect(await text('/min-hms/enheter?lacks=risk&standing=late', 'editor')).toContain('5 enheter')
    expect(await text('/min-hms/enheter?period=2024', 'editor')).toContain('Enhetene 2024')
    expect(await text('/min-hms/enheter', 'employee')).toContain('ikke tilgang til noen enhet')
  })

  test('the file has the rows of the page, with roles and no persons', async () => {
    const file = await asked('/en/my-hse/units.csv?unit=NV', 'editor')
    expect(file.headers.get('content-type')).toMatch(/text\/csv/)
    const lines = (await file.text()).trim().split(/\r?\n/)
    expect(lines).toHaveLength(4)
    expect(lines[0]).toContain('6 Mapping, risk and plan')
    expect(lines.join('\n')).not.toContain('Prøve')
    expect(await text('/en/my-hse/units.csv', 'employee')).toContain('Code')
  })

  test('the menu has six, on every page', async () => {
    const page = await text('/min-hms', 'employee')
    const [, menu = ''] = /<nav class="site-menu".*?>(.*?)<\/nav>/s.exec(page) ?? []
    expect([...menu.matchAll(/<a [^>]*>([^<]+)<\/a>/g)].map(([, name]) => name)).toEqual([
      'Start',
      'Enheten',
      'Avvik',
      'Tiltak',
      'HMS-runde',
      'Dokumenter',
    ])
  })
})
