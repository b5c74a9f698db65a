import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject } from 'vitest'
import { faultsOn } from './accessible.ts'
import { beLoggedIn, startBrowser } from './visiting.ts'

const widths = [320, 390, 1280]

/** Someone who looks at one screen after the other, without JavaScript. */
export interface Looking {
  /** What is looked at; each test has its own. */
  readonly page: Page
  /** Logs in as a demo user: what stands before the @ of the address. */
  as(who: string): Promise<void>
  /** Goes to a page that is there. */
  come(address: string): Promise<void>
  /** The screen is there, and nothing is wrong with it, in light or dark; nothing is wider than a narrow screen. */
  expectFaultless(): Promise<void>
  /** Addresses of records that the page leads to, below that of their list. */
  recordsBelow(list: string): Promise<string[]>
}

/** Gives each test of a file a screen to look at, in one browser. Called once, at the top of the file. */
export function looking(): Looking {
  let browser: Browser
  let context: BrowserContext
  let page: Page
  beforeAll(async () => {
    browser = await startBrowser()
  })
  afterAll(() => browser.close())
  beforeEach(async () => {
    context = await browser.newContext({ baseURL: inject('origin'), javaScriptEnabled: false })
    page = await context.newPage()
  })
  afterEach(() => context.close())
  return {
    get page() {
      return page
    },
    as: (who) => beLoggedIn(context, `${who}@nordhavn.example`),
    come: async (address) => {
      expect((await page.goto(address))?.status(), address).toBe(200)
    },
    expectFaultless: async () => {
      expect(await page.locator('main h1').count(), page.url()).toBe(1)
      expect(await faultsOn(page, widths), page.url()).toEqual([])
    },
    recordsBelow: async (list) => {
      const found = await page
        .locator(`main a[href^="${list}/"]`)
        .evaluateAll((all) => all.map((each) => each.getAttribute('href') ?? ''))
      // A number or a code has a digit, or capitals: what is new or printed has neither.
      return found.filter((each) => /^[^/?#]*[A-Z0-9][^/?#]*$/.test(each.slice(list.length + 1)))
    },
  }
}
