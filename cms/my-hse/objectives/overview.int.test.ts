import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { databases } from '../../plugin/database/test-databases.ts'
import { setObjective } from '../../plugin/objectives/set.ts'
import { type ActorName, startApp, type TestApp, unitId } from '../../test/app.ts'
import { answerMyHse } from '../my-hse.tsx'

const assets = { style: '/style.css', script: '/script.js' }

describe.each(databases())('the objectives of a unit, on $name', (database) => {
  let app: TestApp
  let central = ''

  beforeAll(async () => {
    app = await startApp(database)
    const set = async (who: ActorName, given: object) =>
      setObjective(await app.as(who), {
        key: crypto.randomUUID(),
        language: 'nb',
        period: '2026',
        measuredBy: 'Antall',
        indicator: 'byHand',
        direction: 'atLeast',
        target: '20',
        ...given,
      })
    const { number } = await set('editor', {
      unit: unitId('NHU'),
      title: 'Alle avslutter HMS-runden i tide',
      titleEn: 'Everyone closes the HSE process in time',
      indicator: 'closedInTime',
      target: '90',
    })
    central = number
    await set('managerChemistry', { unit: unitId('KJ'), title: 'Flere melder nestenulykker' })
    await set('managerChemistry', { unit: unitId('KJ'), title: 'Mål fra i fjor', period: '2025' })
  })
  afterAll(() => app.close())

  async function asked(address: string, actor: ActorName): Promise<[number, string]> {
    const headers = { cookie: `payload-token=${await app.token(actor)}` }
    const request = new Request(new URL(address, app.origin), { headers })
    const answer = await answerMyHse(request, { payload: app.payload, assets })
    if (answer === null) throw new Error(`Nothing stands at ${address}`)
    return [answer.status, await answer.text()]
  }

  test.each([
    ['managerChemistry', 200],
    ['representative', 200],
    ['topManagement', 200],
    ['editor', 200],
    ['managerHumanities', 404],
    ['employee', 404],
  ] as const)('%s asks for those of Chemistry and is answered %i', async (actor, status) => {
    const [answered, text] = await asked('/min-hms/enhet/KJ/mal', actor)
    expect(answered).toBe(status)
    expect(text.includes('Flere melder nestenulykker')).toBe(status === 200)
  })

  test('stand below those of the institution, with what is counted today beside the target', async () => {
    const [, nb] = await asked('/min-hms/enhet/KJ/mal', 'managerChemistry')
    const inherited = nb.indexOf('Alle avslutter HMS-runden i tide')
    expect(inherited).toBeGreaterThan(0)
    expect(nb.indexOf('Flere melder nestenulykker')).toBeGreaterThan(inherited)
    expect(nb).toContain('Satt av Nordhavn universitet')
    expect(nb).toContain('minst 90\u00a0%')
    expect(nb).toContain('ikke der målet er')
    expect(nb).toContain('hos oss: 0\u00a0%')
    const [, en] = await asked('/en/my-hse/unit/KJ/objectives', 'managerChemistry')
    expect(en).toContain('Everyone closes the HSE process in time')
    expect(en).toContain('lang="nb"')
  })

  test('of last year are offered to those who set them, and to nobody else', async () => {
    const [, leader] = await asked('/min-hms/enhet/KJ/mal', 'managerChemistry')
    expect(leader).toContain('Som i fjor, med nye måltall')
    expect(leader).toContain('Mål fra i fjor')
    const [, reader] = await asked('/min-hms/enhet/KJ/mal', 'representative')
    expect(reader).not.toContain('Mål fra i fjor')
    expect(reader).not.toContain('Sett et HMS-mål')
  })

  test('are where the unit’s page leads, and the institution’s are read by everyone who works there', async () => {
    const [, unit] = await asked('/min-hms/enhet/KJ', 'managerChemistry')
    expect(unit).toContain('href="/min-hms/enhet/KJ/mal?period=2026"')
    expect(unit).toContain('Enhetens egne mål for 2026: 1')
    const [status, text] = await asked(`/min-hms/hms-mal/${central}`, 'employee')
    expect(status).toBe(200)
    expect(text).toContain('Du kan lese om målet, men ikke endre det.')
    expect(text).not.toContain('/min-hms/enhet/NHU/mal')
  })

  test('of the institution ask for English and for the site, those of a unit do not', async () => {
    const [, editor] = await asked('/min-hms/hms-mal/ny', 'editor')
    expect(editor).toContain('Nordhavn universitet')
    expect(editor).not.toContain('value="unit-KJ"')
    expect(editor).toContain('name="titleEn"')
    const [, leader] = await asked('/min-hms/hms-mal/ny', 'managerChemistry')
    expect(leader).not.toContain('name="titleEn"')
    expect(leader).not.toContain('name="shown"')
  })
})
