import { existsSync, readdirSync, readFileSync, readlinkSync } from 'node:fs'
import path from 'node:path'
import { type Browser, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { refusalText } from '../../cms/plugin/guidelines/text.ts'
import { demoPassword } from '../starter/demo-users.ts'
import { startBrowser } from './visiting.ts'

const origin = inject('origin')
const dataDir = inject('dataDir')

describe('one server', () => {
  let browser: Browser
  let editor: Page

  beforeAll(async () => {
    browser = await startBrowser()
    const context = await browser.newContext({ locale: 'nb-NO', baseURL: origin })
    editor = await context.newPage()
    await editor.goto('/admin/login')
    await editor.fill('#field-email', 'redaktor2@nordhavn.example')
    await editor.fill('#field-password', demoPassword)
    await editor.click('button[type=submit]')
    await editor.waitForURL(/\/admin\/?$/)
  })
  afterAll(async () => {
    await browser.close()
  })

  test('admin, API and My HSE share one Payload: its two schedules and its two connections on the database', async () => {
    await editor.goto('/admin/collections/guidelines')
    await editor.getByRole('heading', { level: 1 }).waitFor()
    expect((await fetch(`${origin}/meld`)).status).toBe(200)
    expect((await fetch(`${origin}/api/accounts/me`)).status).toBe(200)
    const health = (await (await fetch(`${origin}/healthz`)).json()) as {
      jobs: { runners: number }
    }
    // One looks for what is to be published each second, one for the rest each minute.
    expect(health.jobs.runners).toBe(2)
    const open = openFiles(serverProcess())
    // Only Linux tells which files a process holds; a writer and a reader are open, and nothing else.
    if (open !== null) {
      const database = path.join(dataDir, 'verne.db')
      expect(open.filter((each) => each === database)).toHaveLength(2)
    }
  })

  test('a list in the admin carries what its columns show, and not the texts of ten editions', async () => {
    // As a page of the same site asks: a cookie from elsewhere counts for nothing.
    const same = { headers: { origin } }
    const editions = await editor.request.get('/api/editions?limit=10&depth=0', same)
    const { docs } = (await editions.json()) as { docs: { id: string }[] }
    const page = await (await editor.request.get('/admin/collections/editions', same)).text()
    expect(docs).toHaveLength(10)
    for (const { id } of docs) expect(page).toContain(id)
    expect(JSON.stringify(docs)).toContain('"root"')
    expect(page).not.toMatch(/\\?"root\\?":/)
  })

  test('what a hook refuses is told in the admin in the same words as by the API', async () => {
    const answer = await editor.request.post('/api/guidelines', {
      headers: { origin, 'accept-language': 'nb' },
      data: { number: 'FEIL', kind: 'guideline', ownerUnit: 'unit-NHU', classification: 'open' },
    })
    expect(answer.status()).toBe(400)
    const { errors } = (await answer.json()) as { errors: { message: string }[] }
    const message = errors[0]?.message ?? ''
    expect(message).toContain(refusalText.numberPattern.nb.split('{')[0]?.trim())
    await editor.goto('/admin/collections/guidelines/create')
    await editor.locator('#field-number').fill('FEIL')
    await editor.locator('#action-save').click()
    await editor.getByText(message).first().waitFor()
  })
})

/** Number of the process that serves, as its lock on the data folder says. */
function serverProcess(): number {
  const { pid } = JSON.parse(readFileSync(path.join(dataDir, 'lock'), 'utf8')) as { pid: number }
  return pid
}

/** Paths of the files a process has open; null where the system does not tell. */
function openFiles(pid: number): string[] | null {
  const folder = `/proc/${String(pid)}/fd`
  if (!existsSync(folder)) return null
  return readdirSync(folder).flatMap((each) => {
    try {
      return [readlinkSync(path.join(folder, each))]
    } catch {
      // Closed meanwhile.
      return []
    }
  })
}
