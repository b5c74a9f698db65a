import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { local } from '../../plugin/database/local.ts'
import { databases } from '../../plugin/database/test-databases.ts'
import { addActivity } from '../../plugin/cycle/unit/own/add.ts'
import { myTasks } from '../../plugin/tasks/load.ts'
import { type ActorName, startApp, type TestApp, unitId } from '../../test/app.ts'
import { answerMyHse } from '../my-hse.tsx'

const assets = { style: '/style.css', script: '/script.js' }
const system = { overrideAccess: true } as const

describe.each(databases())('the annual cycle in My HSE, on $name', (database) => {
  let app: TestApp

  beforeAll(async () => {
    app = await startApp(database)
    const req = await app.as('editor')
    const cycle = { slug: 'hms', name: 'HMS-året', scope: 'institution', startMonth: '09' } as const
    const { id } = await local.create(req, 'annual-cycles', cycle, { ...system, locale: 'nb' })
    const common = {
      cycle: id,
      kind: 'deadline',
      recurrence: 'day',
      from: '2024-09-01',
      responsibleRole: 'lineManager',
      reach: 'institution',
      binding: true,
    } as const
    for (const [title, month] of [
      ['Handlingsplanen er godkjent', '12'],
      ['Tiltak er meldt inn', '10'],
    ] as const) {
      await local.create(
        req,
        'cycle-activities',
        { ...common, title, month, day: 15 },
        { ...system, locale: 'nb' },
      )
    }
    await addActivity(await app.as('managerChemistry'), {
      key: crypto.randomUUID(),
      language: 'nb',
      unit: unitId('KJ'),
      title: 'Prøve nøddusjene',
      kind: 'review',
      responsibleRole: 'hseCoordinator',
      firstDay: '2026-12-01',
      often: '24',
      intervalReason: 'Leverandøren anbefaler det.',
    })
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

  test.each([
    ['managerChemistry', 200],
    ['coordinator', 200],
    ['representative', 200],
    ['editor', 200],
    ['topManagement', 200],
    ['managerHumanities', 404],
    ['employee', 404],
    ['contributor', 404],
  ] as const)(
    '%s asks for the cycle of Chemistry, and its file, and is answered %i',
    async (actor, status) => {
      const [page, text] = await asked('/min-hms/enhet/KJ/arshjul', actor)
      const [file, csv] = await asked('/min-hms/enhet/KJ/arshjul.csv', actor)
      expect([page, file]).toEqual([status, status])
      for (const each of [text, csv]) expect(each.includes('nøddusjene')).toBe(status === 200)
    },
  )

  test('each month of the wheel leads to its section, and what is late says so', async () => {
    const [, text] = await asked('/min-hms/enhet/KJ/arshjul', 'managerChemistry')
    const leads = [...text.matchAll(/class="wheel__month" href="#([^"]+)"/g)].map(([, id]) => id)
    expect(leads).toHaveLength(12)
    for (const id of leads) expect(text).toContain(`id="${String(id)}"`)
    expect(text).toContain('oktober: 1 aktivitet. 0 av 1 er gjort, 1 er over fristen.')
    expect(text).toContain('Over fristen')
    expect(text).toContain('Venter på at HMS-enheten godkjenner')
  })

  test('how seldom a unit does something is for the HSE unit to approve, and is a task there', async () => {
    const tasks = async (who: ActorName) =>
      (await myTasks(await app.as(who))).filter(({ kind }) => kind === 'approveInterval').length
    for (const who of ['editor', 'approver'] as const) expect(await tasks(who), who).toBe(1)
    for (const who of ['managerChemistry', 'representative'] as const) {
      expect(await tasks(who), who).toBe(0)
    }
  })

  test('a year before and a year to come stand there too; words in another language say which', async () => {
    const [, former] = await asked('/min-hms/enhet/KJ/arshjul?period=2025%2F26', 'managerChemistry')
    expect(former).toContain('2025/26')
    expect(former).not.toContain('nøddusjene')
    const [, en] = await asked('/en/my-hse/unit/KJ/annual-cycle', 'managerChemistry')
    expect(en).toContain('Annual cycle of')
    expect(en).toContain('lang="nb"')
  })

  test('those who may say what is done are offered to, and nobody else', async () => {
    const [, manager] = await asked('/min-hms/enhet/KJ/arshjul', 'managerChemistry')
    expect(manager).toContain('Si fra om det er gjort')
    const [, representative] = await asked('/min-hms/enhet/KJ/arshjul', 'representative')
    expect(representative).not.toContain('Si fra om det er gjort')
  })

  test('all units stand by the common deadlines; who sees one unit sees that one', async () => {
    const [, all] = await asked('/min-hms/enheter/arshjul', 'editor')
    for (const name of ['Kjemi', 'Humaniora', 'Synteselab']) expect(all).toContain(name)
    expect(all).not.toContain('nøddusjene')
    const [, own] = await asked('/min-hms/enheter/arshjul', 'managerHumanities')
    expect(own).toContain('Humaniora')
    expect(own).not.toContain('Kjemi')
    const [, none] = await asked('/min-hms/enheter/arshjul', 'employee')
    expect(none).toContain('Du ser ingen enheter her.')
    const [, late] = await asked('/en/my-hse/units/annual-cycle?which=late', 'editor')
    expect(late).toContain('Late')
    const [refused] = await asked('/min-hms/enheter/arshjul.csv', null)
    expect(refused).toBe(403)
    const [, csv] = await asked('/min-hms/enheter/arshjul.csv', 'editor')
    expect(csv).toContain('Over fristen')
  })
})
