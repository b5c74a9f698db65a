import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { demoPassword } from '../starter/demo-users.ts'
import { browserArguments, ensureBrowser } from '../testing/browser.ts'
import {
  adminFor,
  approveAndPublish,
  awake,
  beginEdition,
  saved,
  sendForApproval,
  until,
} from './admin-steps.ts'

const origin = inject('origin')
/** A word that stands nowhere else. */
const word = 'kvikksølvlager'
const englishWord = 'fluoroantimonic'

describe('a guideline goes from edit to reader', () => {
  let browser: Browser
  let editor: Page
  let approver: Page
  let edition = ''
  let oldText = ''

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: ensureBrowser(), args: browserArguments })
    editor = await loggedIn('redaktor@nordhavn.example')
    approver = await loggedIn('godkjenner@nordhavn.example')
  })
  afterAll(async () => {
    await browser.close()
  })

  const context = (): Promise<BrowserContext> =>
    browser.newContext({ locale: 'nb-NO', baseURL: origin, viewport: { width: 1280, height: 900 } })

  const loggedIn = async (email: string): Promise<Page> => adminFor(await context(), email)

  /** Text of a public page, or null while there is none. */
  async function reading(path: string): Promise<string | null> {
    const response = await fetch(`${origin}${path}`)
    return response.status === 200 ? response.text() : null
  }

  const mainOf = (html: string | null): string =>
    (/<main[\s\S]*<\/main>/.exec(html ?? '')?.[0] ?? '')
      .replace(/<[^>]+>/g, ' ')
      .replace(/\s+/g, ' ')

  test('an editor begins a new edition, which starts as a copy of the one in force', async () => {
    oldText = mainOf(await reading('/retningslinjer/nhu-hms-r02/'))
    edition = await beginEdition(editor, 'NHU-HMS-R02', /Bokmål|Norsk/i)
    expect(await editor.inputValue('#field-title')).toContain('Roller')
  })

  test('the editor changes it, is told what is missing, and sends it for review', async () => {
    await editor.fill('#field-lead', `Slik er ansvaret fordelt. Nytt: rutine for ${word}.`)
    await editor.locator('input[type=date]').first().fill(new Date().toISOString().slice(0, 10))
    await saved(editor)
    await editor.getByText('Skriv hva som er endret', { exact: false }).first().waitFor()
    await editor.fill('#field-changeNote', `Ny rutine for ${word}.`)
    await saved(editor)
    await sendForApproval(editor)
  })

  test('whoever wrote it cannot approve it, and is told so', async () => {
    const refused = await editor.request.post(`/api/editions/${edition}/step/approve`, {
      data: { version: 99 },
      headers: { origin },
    })
    expect(refused.status()).toBe(403)
  })

  test('another person approves and publishes it', async () => {
    await approveAndPublish(approver, edition)
    await approver.getByText('er låst', { exact: false }).first().waitFor()
  })

  test('it is live within seconds, and found by search', async () => {
    const seconds = await until('the new edition is live', async () =>
      ((await reading('/retningslinjer/nhu-hms-r02/')) ?? '').includes(word),
    )
    console.log(`saved → live: ${seconds.toFixed(1)} s`)
    const page = await (await context()).newPage()
    page.setDefaultTimeout(60_000)
    await page.goto(`/sok/?q=${word}`)
    await page.locator('a[href="/retningslinjer/nhu-hms-r02/"]').first().waitFor()
    await page.goto('/sok/?q=vurdering')
    await page
      .getByText(/risikovurdering/i)
      .first()
      .waitFor()
    await page.goto('/en/search/?q=responsibility')
    await page.locator('a[href^="/en/guidelines/nhu-hms-r02/"]').first().waitFor()
  })

  test('the old edition still reads as it did, under a banner', async () => {
    const old = mainOf(await reading('/retningslinjer/nhu-hms-r02/utgave/4/'))
    // The history of editions tells of the new one on every page: the text itself is what must not change.
    expect(old).not.toContain('Slik er ansvaret fordelt')
    const sentence = 'ansvar'
    expect(oldText).toContain(sentence)
    expect(old).toContain(sentence)
    expect(old).toMatch(/utgave 4/i)
  })

  test('the English text says that it is behind, and what changed', async () => {
    const english = (await reading('/en/guidelines/nhu-hms-r02/')) ?? ''
    expect(mainOf(english)).toMatch(/behind/i)
    expect(mainOf(english)).toContain(word)
  })

  test('the translation is brought up to date by the same way, and says so no more', async () => {
    const english = await beginEdition(editor, 'NHU-HMS-R02', /Engelsk|English/i)
    await editor.fill('#field-lead', `Who is responsible for what. New: ${englishWord} routine.`)
    await editor.fill('#field-changeNote', 'Brought up to date with the Norwegian.')
    await editor.getByRole('button', { name: /Teksten følger nå norsk utgave/ }).click()
    await editor.locator('input[type=date]').first().fill(new Date().toISOString().slice(0, 10))
    await saved(editor)
    await sendForApproval(editor)
    await approveAndPublish(approver, english)
    await until('the English edition is live', async () =>
      ((await reading('/en/guidelines/nhu-hms-r02/')) ?? '').includes(englishWord),
    )
    expect(mainOf(await reading('/en/guidelines/nhu-hms-r02/'))).not.toMatch(
      /is behind the Norwegian/i,
    )
    const page = await (await context()).newPage()
    page.setDefaultTimeout(60_000)
    await page.goto(`/en/search/?q=${englishWord}`)
    await page.locator('a[href^="/en/guidelines/nhu-hms-r02/"]').first().waitFor()
  })

  test('text being written survives a lost session and a closed browser', async () => {
    const own = await context()
    const page = await own.newPage()
    page.setDefaultTimeout(60_000)
    const token = await page.request.post('/api/accounts/login', {
      data: { email: 'redaktor@nordhavn.example', password: demoPassword },
      headers: { origin },
    })
    expect(token.status()).toBe(200)
    const begun = await page.request.post('/api/guidelines/guideline-NHU-HMS-R16/new-edition', {
      data: { language: 'nb' },
      headers: { origin },
    })
    const { doc } = (await begun.json()) as { doc: { id: string } }
    await page.goto(`/admin/collections/editions/${doc.id}`)
    await awake(page)
    // The session ends behind the writer's back.
    await own.clearCookies()
    await page.fill('#field-lead', 'Dette ble skrevet uten økt.')
    await page.getByText('Ikke lagret', { exact: false }).first().waitFor()
    await page.close()
    const again = await own.newPage()
    again.setDefaultTimeout(60_000)
    await again.request.post('/api/accounts/login', {
      data: { email: 'redaktor@nordhavn.example', password: demoPassword },
      headers: { origin },
    })
    await again.goto(`/admin/collections/editions/${doc.id}`)
    await again.getByText('som ikke ble lagret', { exact: false }).first().waitFor()
  })
})
