import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { FailingCommands } from '../../test/failing-commands.ts'
import { databases } from '../../plugin/database/test-databases.ts'
import { local } from '../../plugin/database/local.ts'
import { type ActorName, startApp, type TestApp, unitId } from '../../test/app.ts'
import { answerMyHse } from '../my-hse.tsx'

const counting = new FailingCommands()
const assets = { style: '/style.css', script: '/script.js' }

describe.each(databases(counting.around))('the start page, on $name', (database) => {
  let app: TestApp
  beforeAll(async () => {
    // What is remembered between requests would be counted once.
    app = await startApp(database, { soleWriter: false })
  })
  afterAll(() => app.close())

  async function commands(actor: ActorName): Promise<number> {
    const headers = { cookie: `payload-token=${await app.token(actor)}` }
    const request = new Request(new URL('/min-hms', app.origin), { headers })
    const asked = await counting.commandsOf(async () => {
      await answerMyHse(request, { payload: app.payload, assets })
    })
    return asked.length
  }

  test('asks the database as often for many units as for few, whoever looks at them', async () => {
    const actors = ['coordinator', 'approver', 'chiefRepresentative', 'topManagement'] as const
    const asked = async () => {
      const counts: number[] = []
      for (const actor of actors) counts.push(await commands(actor))
      return counts
    }
    await asked()
    const few = await asked()
    for (let count = 0; count < 30; count += 1) {
      const code = `G-${String(count)}`
      const unit = { id: unitId(code), code, name: code, parent: unitId('NV') }
      const made = { ...unit, type: 'group', process: 'own' } as const
      await local.create(await app.as(), 'units', made, { overrideAccess: true })
    }
    expect(await asked()).toEqual(few)
    for (const count of few) expect(count).toBeLessThan(71)
  })
})
