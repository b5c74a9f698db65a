import path from 'node:path'
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openBrowser, serveSite } from './browser.ts'
import { type BuiltSite, builtSite } from './built-site.ts'
import { starterWithUnits } from './units/starter-units.ts'

const handbook = path.resolve(import.meta.dirname, '../../content/handbook')

let site: BuiltSite
let served: Awaited<ReturnType<typeof serveSite>>
let browser: Browser
let context: BrowserContext
let reader: Reader

beforeAll(async () => {
  site = await builtSite(await starterWithUnits(), handbook)
  served = await serveSite(site.dir)
  browser = await openBrowser()
}, 240_000)

afterAll(async () => {
  await browser.close()
  served.close()
  await site.remove()
})

beforeEach(async () => {
  context = await browser.newContext({
    baseURL: served.origin,
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  })
  reader = new Reader(await context.newPage())
})

afterEach(() => context.close())

/** Somebody with a phone who has just come to the front page. Each tap counts; typing and scrolling do not. */
class Reader {
  taps = 0
  readonly page: Page
  readonly main: Locator

  constructor(page: Page) {
    this.page = page
    this.main = page.locator('main')
  }

  async comes(address: '/' | '/en/'): Promise<void> {
    await this.page.goto(address)
  }

  async tapsOn(what: Locator): Promise<void> {
    this.taps += 1
    await what.tap()
  }

  /** Taps on a link, and waits until its page is there. */
  async follows(link: Locator): Promise<void> {
    const before = this.page.url()
    await this.tapsOn(link)
    await this.page.waitForURL(({ href }) => href !== before, { waitUntil: 'load' })
  }

  /** Taps on the field of the front page, writes, and sends with the key of the keyboard. */
  async asks(question: string): Promise<void> {
    const field = this.main.getByRole('searchbox')
    await this.tapsOn(field)
    await field.fill(question)
    await field.press('Enter')
    await this.page.locator('[data-result], .result, .search-results li').first().waitFor()
  }

  link(name: string | RegExp): Locator {
    return this.main.getByRole('link', { name, exact: typeof name === 'string' }).first()
  }
}

describe('from the front page on a phone, in at most three taps', () => {
  test('the safety representative of a laboratory answers in the list of the search', async () => {
    await reader.comes('/')
    await reader.asks('verneombud syntesehallen')
    expect(await reader.link('000 66 150').getAttribute('href')).toBe('tel:00066150')
    expect(await reader.main.innerText()).toContain('Daniel Oyelaran-Vik')
    expect(reader.taps).toBeLessThanOrEqual(3)
  })

  test('a new manager comes to what a manager does first', async () => {
    await reader.comes('/')
    await reader.follows(reader.link('Linjeleder'))
    await reader.follows(reader.link('Ny som leder'))
    expect(await reader.main.locator('h1').innerText()).toContain('Ny som leder')
    expect(reader.taps).toBeLessThanOrEqual(3)
  })

  test('whoever was pricked by a needle lands at what to do, with the number to call', async () => {
    await reader.comes('/')
    await reader.follows(reader.link(/Førstehjelp/))
    await reader.follows(reader.link(/Stikk/))
    expect(new URL(reader.page.url()).hash).toMatch(/^#stikk/)
    const block = reader.main.locator('#stikk')
    expect(await block.locator('a[href="tel:116117"]').count()).toBeGreaterThan(0)
    expect(await reader.main.locator('#stikk a[href^="/meld"]').count()).toBeGreaterThan(0)
    expect(reader.taps).toBeLessThanOrEqual(3)
  })

  test('the same in English, by search', async () => {
    await reader.comes('/en/')
    await reader.asks('needle prick')
    await reader.follows(reader.link(/First aid|Needle|Prick/i))
    expect(await reader.main.locator('a[href="tel:116117"]').count()).toBeGreaterThan(0)
    expect(reader.taps).toBeLessThanOrEqual(3)
  })

  test('what changed this year stands on one page, by month', async () => {
    await reader.comes('/')
    await reader.follows(reader.link('Alt nytt'))
    expect(await reader.main.locator('h1').innerText()).toMatch(/2026/)
    expect(await reader.main.innerText()).toContain('NHU-HMS-R08')
    expect(reader.taps).toBeLessThanOrEqual(3)
  })

  test('working alone is found, and printed', async () => {
    await reader.comes('/')
    await reader.asks('alene')
    await reader.follows(reader.link('Alenearbeid'))
    await reader.page.evaluate(() => {
      window.print = () => document.body.setAttribute('data-was-printed', '')
    })
    await reader.tapsOn(reader.main.getByRole('button', { name: 'Skriv ut' }))
    expect(await reader.page.locator('body[data-was-printed]').count()).toBe(1)
    expect(reader.taps).toBeLessThanOrEqual(3)
  })

  test('an English text says at its top whether it says the same as the Norwegian', async () => {
    await reader.comes('/en/')
    await reader.asks('report nonconformity')
    await reader.follows(reader.link('Reporting and handling nonconformities'))
    const title = await reader.main.locator('h1').boundingBox()
    const said = await reader.main
      .getByText(/same as|up to date|behind/i)
      .first()
      .boundingBox()
    expect((said?.y ?? 9999) - (title?.y ?? 0)).toBeLessThan(500)
    expect(reader.taps).toBeLessThanOrEqual(3)
  })

  test('which law asks for a risk assessment leads to the very section', async () => {
    await reader.comes('/')
    await reader.asks('risikovurdering')
    await reader.follows(reader.link('Risikovurdering'))
    const section = reader.main.locator('a[href^="https://lovdata.no/"][href*="§"]').first()
    expect(await section.count()).toBe(1)
    expect(reader.taps).toBeLessThanOrEqual(3)
  })

  test('a paragraph leads to the documents that cite it', async () => {
    await reader.comes('/')
    await reader.asks('aml § 4-3')
    await reader.follows(reader.main.locator('a[href^="/retningslinjer/nhu-hms-"]').first())
    expect(await reader.main.innerText()).toContain('§ 4-3')
    expect(reader.taps).toBeLessThanOrEqual(3)
  })
})
