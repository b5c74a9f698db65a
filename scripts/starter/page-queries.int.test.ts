import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createLocalReq, getPayload, type Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { migrations } from '../../cms/migrations/index.ts'
import { answerMyHse } from '../../cms/my-hse/my-hse.tsx'
import { verneConfig } from '../../cms/payload.config.ts'
import { today } from '../../cms/plugin/core/dates.ts'
import { forgetAll } from '../../cms/plugin/database/remembered.ts'
import { databases, type MadeDatabase } from '../../cms/plugin/database/test-databases.ts'
import { optionsOf } from '../../cms/plugin/options.ts'
import { readSettings } from '../../cms/settings.ts'
import { CountedQueries } from '../../cms/test/count-queries.ts'
import { demoPassword } from './demo-users.ts'
import { ids } from './ids.ts'
import { loadStarter } from './load-starter.ts'
import { writeRecords } from './many-records.ts'
import { visited, type VisitorName, visitors } from './page-visits.ts'
import { readStarter } from './read-starter.ts'

const starter = readStarter(path.resolve(import.meta.dirname, '../../content/starter'))
const queries = new CountedQueries()
const names = Object.keys(visitors) as VisitorName[]

/** What a page may ask for, once what everybody shares has been asked for. */
const most = 12
/**
 * Pages that ask for more still on MongoDB, where what is counted at once is a query for each collection, and how much: a
 * figure here only ever falls.
 */
const more: Readonly<Record<string, number>> = {
  // What the annual cycle asks for is among the tasks, evaluations that tick an activity off included.
  '/min-hms': 17,
  '/min-hms/enhet/NHU-NV-KJ/mal': 16,
  '/min-hms/hms-runde/HMS-2026-NHU-NV-KJ-01/formote/avvik-og-tiltak': 13,
}

describe.each(databases(queries.around))('pages of My HSE, on $name', (database) => {
  let dataDir: string
  let made: MadeDatabase
  let payload: Payload
  const tokens = new Map<VisitorName, string>()

  beforeAll(async () => {
    dataDir = await mkdtemp(path.join(tmpdir(), 'verne-queries-'))
    made = await database.make({ migrations })
    const settings = readSettings({ DATA_DIR: dataDir })
    const config = verneConfig(settings, { db: made.db }, { dataDir, jobs: false })
    payload = await getPayload({ config, key: randomUUID() })
    payload.logger.level = 'silent'
    await loadStarter(await createLocalReq({}, payload), starter)
    for (const name of names) {
      const data = { email: `${name}@nordhavn.example`, password: demoPassword }
      const { token } = await payload.login({ collection: 'accounts', data })
      tokens.set(name, token ?? '')
    }
  })
  afterAll(async () => {
    await payload.destroy()
    await made.cleanup()
    await rm(dataDir, { recursive: true, force: true })
  })

  const visit = async (address: string, name: VisitorName): Promise<number | undefined> => {
    const headers = { cookie: `payload-token=${tokens.get(name) ?? ''}` }
    const request = new Request(new URL(address, 'http://verne.test'), { headers })
    const assets = { style: '/style.css', script: '/script.js' }
    return (await answerMyHse(request, { payload, assets }))?.status
  }

  /** Queries of each page for each visitor who is shown it, after it has been looked at once. */
  async function counted(): Promise<Map<string, number>> {
    const found = new Map<string, number>()
    for (const address of visited) {
      for (const name of names) {
        // What is remembered from now on is not forgotten between the two visits, however slow the machine is.
        forgetAll(payload.db)
        if ((await visit(address, name)) !== 200) continue
        const asked = await queries.of(payload, () => visit(address, name))
        found.set(`${address} ${name}`, asked.length)
      }
    }
    return found
  }

  test('ask no more than they may, and as often of many records as of few', async () => {
    const day = today(optionsOf(payload).clock)
    const units = starter.units.map(({ code }) => ids.unit(code))
    // Of every kind there are some, so that nobody is spared a question for want of anything to ask about.
    await writeRecords(payload, units, { count: 120, day })
    const few = await counted()
    await writeRecords(payload, units, { count: 600, day, from: 120 })
    const many = await counted()
    const tooMany = [...few].filter(([page, count]) => {
      const [address = ''] = page.split(' ')
      return count > ((database.name === 'MongoDB' ? more[address] : null) ?? most)
    })
    expect(tooMany, 'ask too often').toEqual([])
    const grown = [...few]
      .map(([page, count]) => ({ page, few: count, many: many.get(page) ?? 0 }))
      .filter((each) => each.many > each.few)
    expect(grown, 'ask more often of many records').toEqual([])
  }, 180_000)
})
