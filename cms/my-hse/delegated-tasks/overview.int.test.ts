import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { local } from '../../plugin/database/local.ts'
import { databases } from '../../plugin/database/test-databases.ts'
import { delegateTask } from '../../plugin/delegated-tasks/delegate.ts'
import { type ActorName, personId, startApp, type TestApp, unitId } from '../../test/app.ts'
import { answerMyHse } from '../my-hse.tsx'

const assets = { style: '/style.css', script: '/script.js' }

describe.each(databases())('the delegated tasks of a unit, on $name', (database) => {
  let app: TestApp
  let number = ''

  beforeAll(async () => {
    app = await startApp(database)
    const task = await delegateTask(await app.as('managerChemistry'), {
      key: crypto.randomUUID(),
      language: 'nb',
      unit: unitId('KJ'),
      title: 'Holde stoffkartoteket oppdatert',
      role: 'Laboratorieleder',
      person: personId('employee'),
      date: '2026-03-01',
      nextReview: '2026-11-21',
    })
    number = task.number
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
    ['chiefRepresentative', 200],
    ['topManagement', 200],
    ['editor', 200],
    ['managerHumanities', 404],
    // Who has a task reads that one, not what others have.
    ['employee', 404],
  ] as const)('%s asks for those of Chemistry and is answered %i', async (actor, status) => {
    const [answered, text] = await asked('/min-hms/enhet/KJ/delegerte-oppgaver', actor)
    expect(answered).toBe(status)
    expect(text.includes('Laboratorieleder')).toBe(status === 200)
  })

  test('the one who has a task reads it, and may not change it', async () => {
    const [status, text] = await asked(`/min-hms/delegerte-oppgaver/${number}`, 'employee')
    expect(status).toBe(200)
    expect(text).toContain('Du kan lese om oppgaven, men ikke endre den.')
    expect(text).not.toContain('/min-hms/enhet/KJ/delegerte-oppgaver')
  })

  test('stand with the sentence on responsibility in both languages, and say what should have been reviewed', async () => {
    const [, nb] = await asked('/min-hms/enhet/KJ/delegerte-oppgaver', 'managerChemistry')
    expect(nb).toContain('ansvaret blir ikke delegert')
    expect(nb).toContain('skulle vært gjennomgått')
    expect(nb).not.toContain('har sluttet')
    const [, en] = await asked('/en/my-hse/unit/KJ/delegated-tasks', 'managerChemistry')
    expect(en).toContain('responsibility is not delegated')
    expect(en).toContain('lang="nb"')
  })

  test('of a person who leaves are flagged on the overview and on the unit’s page, which leads there', async () => {
    const req = await app.as()
    const system = { overrideAccess: true } as const
    const person = await local.findById(req, 'people', personId('employee'), system)
    const leaving = { activeTo: '2026-11-21', version: person?.version ?? 0 }
    await local.update(req, 'people', personId('employee'), leaving, system)
    const [, overview] = await asked('/min-hms/enhet/KJ/delegerte-oppgaver', 'managerChemistry')
    expect(overview).toContain('(har sluttet)')
    const [, unit] = await asked('/min-hms/enhet/KJ', 'managerChemistry')
    expect(unit).toContain('Delegerte oppgaver hos noen som har sluttet: 1')
    expect(unit).toContain('href="/min-hms/enhet/KJ/delegerte-oppgaver"')
  })
})
