import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createLocalReq, getPayload, type Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { migrations } from '../../cms/migrations/index.ts'
import { answerMyHse } from '../../cms/my-hse/my-hse.tsx'
import { verneConfig } from '../../cms/payload.config.ts'
import { databases, type MadeDatabase } from '../../cms/plugin/database/test-databases.ts'
import { readSettings } from '../../cms/settings.ts'
import { demoPassword } from './demo-users.ts'
import { loadStarter } from './load-starter.ts'
import { readStarter } from './read-starter.ts'

const starter = readStarter(path.resolve(import.meta.dirname, '../../content/starter'))

/** A page on the way: the text of the link that leads there, what is read there, and what the link stands after. */
type Step = readonly [link: RegExp, reads: string, after?: string]

/** From what an audit found last March to the pre-meeting that begins with what came of it. */
const story: readonly Step[] = [
  [/HMS-revisjoner/, 'HSE audit 2025: Department of Mechanical Engineering'],
  [/HSE audit 2025: Department of Mechanical Engineering/, 'Near misses are not reported'],
  [/AVV-\d{4}-\d+/, 'Four of five technicians', 'Four of five technicians'],
  [/Answer everyone who reports a near miss within a week/, 'Six near misses reported'],
  [/RAP-\d{4}-\d+/, 'Samlet revisjonsrapport'],
  [/RAP-\d{4}-\d+/, 'Styret tok rapporten til orientering'],
  [/LED-\d{4}-\d+/, 'slutter å melde'],
  [/De som melder, skal høre fra enheten innen en uke/, 'Ni av ti får svar innen sju dager'],
  [/MAL-\d{4}-\d+/, 'De som melder, hører fra enheten innen en uke'],
  [/HMS-rundene \d{4}, som tar målet med i formøtet/, 'Verksted M1'],
  [/Verksted M1/, 'Formøte'],
]

describe.each(databases())('the story of the starter content, on $name', (database) => {
  let dataDir: string
  let made: MadeDatabase
  let payload: Payload
  let cookie: string

  beforeAll(async () => {
    dataDir = await mkdtemp(path.join(tmpdir(), 'verne-story-'))
    made = await database.make({ migrations })
    const settings = readSettings({ DATA_DIR: dataDir })
    const config = verneConfig(settings, { db: made.db }, { dataDir, jobs: false })
    payload = await getPayload({ config, key: randomUUID() })
    payload.logger.level = 'silent'
    await loadStarter(await createLocalReq({}, payload), starter)
    const data = { email: 'godkjenner@nordhavn.example', password: demoPassword }
    const { token } = await payload.login({ collection: 'accounts', data })
    cookie = `payload-token=${token ?? ''}`
  })
  afterAll(async () => {
    await payload.destroy()
    await made.cleanup()
    await rm(dataDir, { recursive: true, force: true })
  })

  async function page(address: string): Promise<string> {
    const request = new Request(new URL(address, 'http://verne.test'), { headers: { cookie } })
    const assets = { style: '/style.css', script: '/script.js' }
    const answer = await answerMyHse(request, { payload, assets })
    expect([address, answer?.status]).toEqual([address, 200])
    return (await answer?.text()) ?? ''
  }

  /** The address behind the first link of a page whose text is this. */
  function linked(html: string, text: RegExp): string {
    for (const [, address = '', said = ''] of html.matchAll(
      /<a [^>]*?href="([^"]+)"[^>]*>([\s\S]*?)<\/a>/g,
    )) {
      if (text.test(said.replaceAll(/<[^>]+>/g, ''))) return address.replaceAll('&amp;', '&')
    }
    throw new Error(`No link says ${String(text)}`)
  }

  test('is walked by links alone, from a finding to the next pre-meeting', async () => {
    let html = await page('/min-hms')
    for (const [link, reads, after = ''] of story) {
      html = await page(linked(html.slice(html.indexOf(after)), link))
      expect(html).toContain(reads)
    }
    // The process whose pre-meeting is next leads to the objectives of the year, where the one of the story is.
    html = await page(linked(html, /HMS-mål ved/))
    expect(html).toContain('De som melder, hører fra enheten innen en uke')
  }, 60_000)
})
