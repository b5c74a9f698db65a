import type { Browser, BrowserContext, Locator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest'
import { recordsAddress } from '../../content/addresses/my-hse.ts'
import { beLoggedIn, follow, sendLogIn, startBrowser } from './visiting.ts'

const origin = inject('origin')

let browser: Browser
let planning: string
const contexts: BrowserContext[] = []

beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser.close())

beforeEach(async () => {
  const page = await as('leder@nordhavn.example')
  // Other journeys open processes too; in this one a manager and a deputy may both write.
  const found = await page.request.get(
    '/api/hse-processes?where[unit.code][equals]=NHU-NV-KJ&where[state][not_equals]=closed&depth=0',
    { headers: { origin, 'sec-fetch-site': 'same-origin' }, timeout: 120_000 },
  )
  const { docs } = (await found.json()) as { docs: { number: string }[] }
  planning = `/min-hms/hms-runde/${docs[0]?.number ?? ''}/planlegging/datoer`
})
afterEach(async () => {
  await Promise.all(contexts.splice(0).map((each) => each.close()))
})

/** Minutes of the pre-meeting the coordinator prepares. */
async function preMeeting(): Promise<string> {
  const page = await as('koordinator@nordhavn.example')
  const found = await page.request.get(
    '/api/hse-processes?where[state][equals]=preMeeting&where[unit.code][equals]=NHU-NV&depth=0',
    { headers: { origin, 'sec-fetch-site': 'same-origin' }, timeout: 120_000 },
  )
  const { docs } = (await found.json()) as { docs: { number: string }[] }
  return `/min-hms/hms-runde/${docs[0]?.number ?? ''}/formote/referat`
}

/** A browser of their own, logged in. */
async function as(email: string, { script = true } = {}): Promise<Page> {
  const context = await browser.newContext({ baseURL: origin, javaScriptEnabled: script })
  contexts.push(context)
  const page = await context.newPage()
  page.setDefaultTimeout(120_000)
  await beLoggedIn(context, email)
  return page
}

const hours = (page: Page): Locator => page.locator('#hours')
const form = (page: Page): Locator => page.locator('form', { has: hours(page) })
const isFocused = (part: Locator): Promise<boolean> =>
  part.evaluate((element) => element === document.activeElement)
const save = (page: Page): Locator => form(page).locator('button[type=submit]').first()

describe('what someone has written is not lost', () => {
  test.each([
    ['with JavaScript', true],
    ['without', false],
  ])('when the session has ended meanwhile, %s', async (_how, script) => {
    const page = await as('nestleder@nordhavn.example', { script })
    await page.goto(planning)
    const wanted = script ? '37' : '38'
    await hours(page).fill(wanted)
    await page.context().clearCookies()
    await follow(save(page))
    expect(page.url()).toContain('/min-hms/logg-inn')
    await sendLogIn(page, 'nestleder@nordhavn.example')
    expect(new URL(page.url()).pathname).toBe(planning)
    expect(await page.title()).toMatch(/^Feil:/)
    expect(await page.locator('.ds-error-summary').innerText()).toContain('Alt du skrev, er her')
    expect(await hours(page).inputValue()).toBe(wanted)
    await follow(save(page))
    await page.goto(planning)
    expect(await hours(page).inputValue()).toBe(wanted)
  })

  test('when two have written the same part: the later sees both and decides', async () => {
    const [first, later] = [
      await as('leder@nordhavn.example', { script: false }),
      await as('nestleder@nordhavn.example', { script: false }),
    ]
    await first.goto(planning)
    await later.goto(planning)
    await hours(first).fill('21')
    await hours(later).fill('34')
    await follow(save(first))
    await follow(save(later))
    expect(await later.title()).toMatch(/^Feil:/)
    const both = later.locator('.conflict')
    expect(await both.innerText()).toContain('21')
    expect(await both.innerText()).toContain('34')
    expect(await hours(later).inputValue()).toBe('34')
    await follow(save(later))
    await first.goto(planning)
    expect(await hours(first).inputValue()).toBe('34')
  })

  test('when the network goes: nothing is sent, and the text stays until it is', async () => {
    const page = await as('leder@nordhavn.example')
    await page.goto(planning)
    await hours(page).fill('25')
    await page.context().setOffline(true)
    await save(page).click()
    const said = page.locator('.help-bar[role=alert]')
    await said.waitFor()
    expect(await said.innerText()).toContain('uten nett')
    expect(await hours(page).inputValue()).toBe('25')
    expect(await isFocused(said)).toBe(true)
    // Sent once more without a network, it is said once more.
    await hours(page).focus()
    await save(page).click()
    expect(await isFocused(said)).toBe(true)
    expect(await said.count()).toBe(1)
    await page.context().setOffline(false)
    await follow(save(page))
    await page.goto(planning)
    expect(await hours(page).inputValue()).toBe('25')
  })

  test('when the page was left before it was sent: coming back offers the text', async () => {
    const page = await as('leder@nordhavn.example')
    await page.goto(planning)
    await hours(page).fill('41')
    await page.waitForFunction(() => Object.values(sessionStorage).join(' ').includes('"41"'))
    await page.goto('/min-hms')
    await page.goto(planning)
    await page.getByRole('button', { name: 'Sett teksten inn igjen' }).click()
    expect(await hours(page).inputValue()).toBe('41')
    // The bar is gone, and with it the button: one goes on at the content.
    expect(await isFocused(page.locator('main'))).toBe(true)
  })

  /** Writes a text of its own into every form of the page that takes one. Gives the texts. */
  async function writeEverywhere(page: Page, word: string): Promise<string[]> {
    await page.locator('html[data-help=ready]').waitFor({ state: 'attached' })
    await page.evaluate(() => {
      for (const each of document.querySelectorAll('details')) each.open = true
    })
    const texts: string[] = []
    for (const each of await page.locator('form[data-keep]').all()) {
      const field = each.locator('textarea:visible, input[type=text][name]:visible').first()
      if ((await field.count()) === 0) continue
      const text = `${word} ${String(texts.length + 1)}`
      await field.fill(text)
      texts.push(text)
    }
    return texts
  }
  const shown = (page: Page): Promise<string[]> =>
    page
      .locator('form[data-keep]')
      .locator('textarea, input[type=text][name]')
      .evaluateAll((all) => all.map((each) => (each as HTMLInputElement).value))

  /** The list with one case alone: those that others report meanwhile come first, and less can be done with them. */
  const worked = recordsAddress('nb', 'nonconformity', {
    search: 'arbeider alene i laboratoriet på kveldstid',
  })
  const theCase = 'main a[href*="/avvik/AVV-"]'
  const itsMeasure = 'main a[href*="/tiltak/TIL-"]'
  /** Goes to the first measure of that case. */
  async function goToMeasure(page: Page): Promise<void> {
    await page.goto(worked)
    for (const link of [theCase, itsMeasure]) await follow(page.locator(link).first())
  }

  test.each<[string, string, () => Promise<string>, string[], number]>([
    ['the pre-meeting', 'koordinator', preMeeting, [], 1],
    ['a step of a case', 'leder', () => Promise.resolve(worked), [theCase, 'a#propose'], 1],
    ['a measure', 'leder', () => Promise.resolve(worked), [theCase, itsMeasure], 3],
  ])(
    'each form of %s keeps its own text when the page is left',
    async (_what, who, at, links, least) => {
      const page = await as(`${who}@nordhavn.example`)
      await page.goto(await at())
      for (const link of links) await follow(page.locator(link).first())
      const address = page.url()
      const texts = await writeEverywhere(page, 'Skrevet her')
      expect(texts.length).toBeGreaterThanOrEqual(least)
      await page.goto('/min-hms')
      await page.goto(address)
      await page.getByRole('button', { name: 'Sett teksten inn igjen' }).click()
      expect(await shown(page)).toEqual(expect.arrayContaining(texts))
    },
  )

  test('whoever saves one part of a page finds what was written in the others where it was', async () => {
    const page = await as('leder@nordhavn.example')
    await goToMeasure(page)
    const address = new URL(page.url()).pathname
    const texts = await writeEverywhere(page, 'Står fortsatt')
    expect(texts.length).toBeGreaterThan(2)
    await follow(page.locator('#edit form button[type=submit]').first())
    expect(new URL(page.url()).pathname).toBe(address)
    expect(await page.title()).not.toMatch(/^Feil:/)
    await page.locator('html[data-help=ready]').waitFor({ state: 'attached' })
    expect(await page.locator('.help-bar').innerText()).toContain('ikke lagret ennå')
    expect(await shown(page)).toEqual(expect.arrayContaining(texts))
  })

  test('a choice in a long list is kept and put back, and what was only looked at is not', async () => {
    const page = await as('leder@nordhavn.example')
    await goToMeasure(page)
    // A long list that has an answer already gets a field to search in, filled in by the script.
    const search = page.locator('#edit input[role=combobox]')
    await search.waitFor({ state: 'attached' })
    expect(await search.inputValue()).not.toBe('')
    await page.locator('html[data-help=ready]').waitFor({ state: 'attached' })
    expect(await page.evaluate(() => Object.keys(sessionStorage))).toEqual([])

    const before = await search.inputValue()
    await page.locator('#edit summary').click()
    await search.fill('ar')
    await search.press('ArrowDown')
    await search.press('Enter')
    const wanted = await search.inputValue()
    expect(wanted).not.toBe(before)
    const address = page.url()
    await page.goto('/min-hms')
    await page.goto(address)
    await page.getByRole('button', { name: 'Sett teksten inn igjen' }).click()
    expect(await search.inputValue()).toBe(wanted)
  })

  test('when someone goes back and sends again: it leads to where it led, and counts once', async () => {
    const page = await as('leder@nordhavn.example', { script: false })
    await page.goto(planning)
    await hours(page).fill('28')
    await follow(save(page))
    const result = page.url()
    await page.goBack({ waitUntil: 'load' })
    await follow(save(page))
    expect(page.url()).toBe(result)
    expect(await page.title()).not.toMatch(/^Feil:/)
  })

  test('when a field is wrong: the others keep what was written', async () => {
    const page = await as('leder@nordhavn.example', { script: false })
    await page.goto(planning)
    await page.locator('#postDate').fill('2027-03-15')
    await hours(page).fill('mange')
    await follow(save(page))
    expect(await page.title()).toMatch(/^Feil:/)
    expect(await page.locator('.ds-error-summary a').first().getAttribute('href')).toBe('#hours')
    expect(await hours(page).inputValue()).toBe('mange')
    expect(await page.locator('#postDate').inputValue()).toBe('2027-03-15')
  })
})
