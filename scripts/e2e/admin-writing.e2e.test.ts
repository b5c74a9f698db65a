import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { demoPassword } from '../starter/demo-users.ts'
import { browserArguments, ensureBrowser } from '../testing/browser.ts'
import { answering } from './admin-steps.ts'

const origin = inject('origin')

/** What Word puts on the clipboard: a picture on the writer's disk, links to files, a removed word, and plain text. */
const fromWord = `
  <html><body>
    <h1>Rutine for <del>strøket</del>ny lab</h1>
    <p>Les <a href="file:///C:/rutiner/syrevask.docx">rutinen for syrevask</a> og
      <a href="javascript:alert(1)">sjekklisten</a> før du begynner.</p>
    <p><img src="file:///C:/bilder/avtrekk.png" alt="Avtrekk"></p>
    <p><span style="text-decoration:line-through;font-weight:700">Hansker</span> ligger i skapet. Se
      <a href="https://www.arbeidstilsynet.no/">Arbeidstilsynet</a>.</p>
  </body></html>`

describe('writing in the admin', () => {
  let browser: Browser

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: ensureBrowser(), args: browserArguments })
  })
  afterAll(() => browser.close())

  /** An editor's page with a new edition of a guideline open. */
  async function writing(
    email: string,
    guideline: string,
    edition: string | null = null,
  ): Promise<{ page: Page; edition: string }> {
    const context = await browser.newContext({
      locale: 'nb-NO',
      baseURL: origin,
      viewport: { width: 1280, height: 900 },
    })
    const page = await context.newPage()
    page.setDefaultTimeout(60_000)
    await page.request.post('/api/accounts/login', {
      data: { email, password: demoPassword },
      headers: { origin },
    })
    let id = edition
    if (id === null) {
      const begun = await page.request.post(`/api/guidelines/guideline-${guideline}/new-edition`, {
        data: { language: 'nb' },
        headers: { origin },
      })
      id = ((await begun.json()) as { doc: { id: string } }).doc.id
    }
    await page.goto(`/admin/collections/editions/${id}`)
    await page.locator('.hse-status').waitFor()
    await page.locator('.rich-text-lexical [contenteditable=true]').first().waitFor()
    await answering(page.locator('#field-title').first())
    return { page, edition: id }
  }

  test('a text pasted from Word is saved without its picture and its file links, which are named', async () => {
    const { page, edition } = await writing('redaktor@nordhavn.example', 'NHU-HMS-R27')
    const text = page.locator('.rich-text-lexical [contenteditable=true]').first()
    await text.click()
    await page.keyboard.press('Control+End')
    await text.evaluate((element, html) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/html', html)
      clipboardData.setData('text/plain', 'Rutine')
      element.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
      )
    }, fromWord)
    const said = page.locator('.rich-text-lexical .hse-panel--warning').first()
    await said.waitFor()
    expect(await said.innerText()).toContain('Ett bilde ble ikke med')
    expect(await said.innerText()).toContain('«rutinen for syrevask», «sjekklisten»')
    const stored = async (): Promise<string> => {
      const found = await page.request.get(`/api/editions/${edition}?depth=0`, {
        headers: { origin, 'sec-fetch-site': 'same-origin' },
      })
      return JSON.stringify(((await found.json()) as { body: unknown }).body)
    }
    // It is saved automatically, a moment after the last word.
    await expect.poll(stored, { timeout: 60_000, interval: 500 }).toContain('sjekklisten')
    const body = await stored()
    for (const words of ['rutinen for syrevask', 'sjekklisten', 'Hansker', 'ny lab']) {
      expect(body).toContain(words)
    }
    expect(body).toContain('https://www.arbeidstilsynet.no/')
    expect(body).not.toMatch(/"tag":"h[156]"/)
    expect(body).not.toMatch(/file:|javascript:|strøket|"type":"upload","version":\d,"pending/)
    await said.getByRole('button', { name: 'Greit' }).click()
    await said.waitFor({ state: 'detached' })
    await page.context().close()
  })

  test('the bar of the editor is in sight and can be pressed far down the page', async () => {
    const { page } = await writing('redaktor@nordhavn.example', 'NHU-HMS-R20')
    const bar = page.locator('.fixed-toolbar').first()
    const buttons = bar.locator('button:visible')
    await page.mouse.wheel(0, 1500)
    await page.waitForFunction(() => window.scrollY > 500)
    const covered = (): Promise<number> =>
      buttons.evaluateAll(
        (all) =>
          all.filter((each) => {
            const { x, y, width, height } = each.getBoundingClientRect()
            const top = document.elementFromPoint(x + width / 2, y + height / 2)
            return top === null || !(each === top || each.contains(top))
          }).length,
      )
    expect(await buttons.count()).toBeGreaterThan(4)
    await expect.poll(covered).toBe(0)
    await page.context().close()
  })

  test('two in one draft: the later sees both texts, and no dialog lies over them', async () => {
    const first = await writing('redaktor@nordhavn.example', 'NHU-HMS-R10')
    const second = await writing('redaktor2@nordhavn.example', 'NHU-HMS-R10', first.edition)
    await first.page.fill('#field-lead', 'Skrevet av den første.')
    await first.page
      .getByText(/^Lagret \d/)
      .first()
      .waitFor()
    await second.page.fill('#field-lead', 'Skrevet av den andre.')
    const panel = second.page.locator('.hse-conflict')
    // The panel comes at once, and fetches what the first one saved.
    await panel.getByText('Skrevet av den første.').waitFor()
    await panel.getByText('Skrevet av den andre.').waitFor()
    await second.page.waitForTimeout(2_000)
    expect(await second.page.locator('.document-stale-data').count()).toBe(0)
    const reachable = await panel.evaluate((element) => {
      const { x, y, width } = element.getBoundingClientRect()
      const top = document.elementFromPoint(x + width / 2, Math.max(y, 200) + 20)
      return top !== null && element.contains(top)
    })
    expect(reachable).toBe(true)
    await first.page.context().close()
    await second.page.context().close()
  })

  test('what the legal basis cites is tied to the register of law in one press, in its order, and saved', async () => {
    const context = await browser.newContext({ locale: 'nb-NO', baseURL: origin })
    const page = await context.newPage()
    page.setDefaultTimeout(60_000)
    await page.request.post('/api/accounts/login', {
      data: { email: 'redaktor@nordhavn.example', password: demoPassword },
      headers: { origin },
    })
    const address = '/api/guidelines/guideline-NHU-HMS-R27?depth=0'
    const read = async () => {
      const answer = await page.request.get(address, { headers: { origin } })
      return (await answer.json()) as {
        version: number
        law: { regulation: string; section?: string | null }[]
      }
    }
    const tied = async () =>
      (await read()).law.map((each) => [each.regulation, each.section ?? ''].join(' '))
    const all = await tied()
    expect(all.length).toBeGreaterThan(4)
    const { law, version } = await read()
    await page.request.patch(address, {
      data: { law: law.slice(0, 2), version },
      headers: { origin },
    })
    expect(await tied()).toEqual(all.slice(0, 2))

    await page.goto('/admin/collections/guidelines/guideline-NHU-HMS-R27')
    await answering(page.locator('section.hse-panel ul + button').first())
    await page.getByRole('button', { name: 'Knytt til lovregisteret' }).click()
    await page.getByText('Lagt til nedenfor. Se over, og lagre.').waitFor()
    await page.locator(`#law-row-${all.length - 1}`).waitFor()
    expect(await tied()).toEqual(all.slice(0, 2))
    await Promise.all([
      page.waitForResponse(
        (answer) =>
          answer.request().method() === 'PATCH' && answer.url().includes('/api/guidelines/'),
      ),
      page.locator('#action-save').click(),
    ])
    expect(await tied()).toEqual(all)
    await context.close()
  })
})
