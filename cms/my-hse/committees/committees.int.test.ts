import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { planMeeting } from '../../plugin/committees/plan-meeting.ts'
import { proposeItem } from '../../plugin/committees/propose-item.ts'
import { itemSteps } from '../../plugin/committees/item-steps.ts'
import { meetingSteps } from '../../plugin/committees/meeting-steps.ts'
import { databases } from '../../plugin/database/test-databases.ts'
import { local } from '../../plugin/database/local.ts'
import type { CommitteeMeeting } from '../../plugin/generated-types.ts'
import { takeStep } from '../../plugin/records/engine.ts'
import { type ActorName, personId, startApp, type TestApp, unitId } from '../../test/app.ts'
import { answerMyHse } from '../my-hse.tsx'

const assets = { style: '/style.css', script: '/script.js' }
const newest = { version: null }

describe.each(databases())('the pages of committees, on $name', (database) => {
  let app: TestApp
  let meeting: CommitteeMeeting
  let item = ''
  const address = () => `/min-hms/amu-moter/${meeting.number}`

  beforeAll(async () => {
    app = await startApp(database)
    await local.create(
      await app.as(),
      'role-assignments',
      { role: 'amuMember', person: personId('managerHumanities'), from: '2026-01-01' },
      { overrideAccess: true },
    )
    const editor = await app.as('editor')
    meeting = await planMeeting(editor, {
      key: crypto.randomUUID(),
      language: 'nb',
      committee: 'amu',
      unit: unitId('NV'),
      title: 'Vintermøtet',
      date: '2026-12-04',
      leader: personId('managerHumanities'),
    })
    const propose = async (openTo: string, title: string) =>
      proposeItem(editor, {
        key: crypto.randomUUID(),
        language: 'nb',
        meeting: meeting.number,
        kind: 'matter',
        title,
        presentation: 'Målingene er over grensen.',
        openTo,
      })
    item = (await propose('open', 'Ventilasjon i kjelleren')).id
    await propose('closed', 'Om én ansatt')
  })
  afterAll(() => app.close())

  async function asked(at: string, actor: ActorName): Promise<[number, string]> {
    const headers = { cookie: `payload-token=${await app.token(actor)}` }
    const request = new Request(new URL(at, app.origin), { headers })
    const answer = await answerMyHse(request, { payload: app.payload, assets })
    if (answer === null) throw new Error(`Nothing stands at ${at}`)
    return [answer.status, await answer.text()]
  }

  test('show the agenda to members and the HSE unit, and what the law asks for to the secretary', async () => {
    const [, member] = await asked(address(), 'managerHumanities')
    expect(member).toContain('Ventilasjon i kjelleren')
    expect(member).toContain('Om én ansatt')
    expect(member).not.toContain('Dette ber loven om')
    const [, secretary] = await asked(address(), 'editor')
    expect(secretary).toContain('arbeidsmiljøloven § 7-2')
    expect((await asked(address(), 'employee'))[0]).toBe(404)
  })

  test('offer the meetings that take items to a representative, who reads no agenda', async () => {
    const [status, text] = await asked('/min-hms/amu-saker/ny', 'representative')
    expect(status).toBe(200)
    expect(text).toContain(`meeting=${meeting.number}`)
    expect(text).not.toContain('Ventilasjon')
    expect((await asked('/min-hms/amu-saker/ny', 'employee'))[0]).toBe(404)
    expect((await asked('/min-hms/amu-moter/ny', 'representative'))[0]).toBe(404)
  })

  test('show approved minutes to every employee, without the item that is not open', async () => {
    const editor = await app.as('editor')
    const step = (name: keyof typeof meetingSteps.steps, given: object = {}) =>
      takeStep(editor, meetingSteps, name, { id: meeting.id, ...newest, ...given })
    await step('call')
    const items = await local.find(editor, 'committee-items', {
      overrideAccess: true,
      where: { meeting: { equals: meeting.id } },
    })
    for (const { id } of items) {
      const resolution = id === item ? 'Viften skiftes.' : 'Følges opp av lederen.'
      await takeStep(editor, itemSteps, 'resolve', { id, ...newest, resolution })
    }
    await step('hold', { heldOn: '2026-11-20', attendance: 'Alle møtte.' })
    await step('writeMinutes', { minutes: 'Utvalget var vedtaksført.' })
    expect((await asked(address(), 'employee'))[0]).toBe(404)
    const chair = await app.as('managerHumanities')
    await takeStep(chair, meetingSteps, 'approve', { id: meeting.id, ...newest })
    for (const [at, words] of [
      [address(), 'Utvalget var vedtaksført.'],
      [address().replace('/min-hms/amu-moter', '/en/my-hse/committee-meetings'), 'Minutes'],
    ] as const) {
      const [status, text] = await asked(at, 'employee')
      expect(status).toBe(200)
      expect(text).toContain(words)
      expect(text).toContain('Viften skiftes.')
      expect(text).not.toContain('Om én ansatt')
      expect(text).not.toContain('Følges opp av lederen.')
    }
    const [, list] = await asked('/min-hms/amu-saker', 'employee')
    expect(list).toContain('Ventilasjon i kjelleren')
    expect(list).not.toContain('Om én ansatt')
    expect((await asked('/min-hms/amu-saker.csv', 'employee'))[1]).not.toContain('Om én ansatt')
  })
})
