import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest'
import { faultsOn } from './accessible.ts'
import { beLoggedIn, startBrowser } from './visiting.ts'

/** How someone sits at a screen. */
export interface Seat {
  /** Does JavaScript run? @default true */
  readonly script?: boolean
  /** @default 1280 × 900 */
  readonly viewport?: { readonly width: number; readonly height: number }
}

/**
 * Gives those who take part in the tests of a file a screen each, in one browser that ends with the file; screens are
 * closed after each test. Called once, at the top of the file.
 * @returns opens a screen for a demo user, logged in; for null nobody is
 */
export function takingPart(): (email: string | null, seat?: Seat) => Promise<Page> {
  let browser: Browser
  const contexts: BrowserContext[] = []
  beforeAll(async () => {
    browser = await startBrowser()
  })
  afterAll(() => browser.close())
  afterEach(async () => {
    await Promise.all(contexts.splice(0).map((each) => each.close()))
  })
  return async (email, { script = true, viewport = { width: 1280, height: 900 } } = {}) => {
    const context = await browser.newContext({
      baseURL: inject('origin'),
      locale: 'en-GB',
      javaScriptEnabled: script,
      viewport,
    })
    contexts.push(context)
    const page = await context.newPage()
    page.setDefaultTimeout(120_000)
    if (email !== null) await beLoggedIn(context, email)
    return page
  }
}

/** Nothing is wrong with a screen, in light or dark. */
export async function expectFaultless(page: Page): Promise<void> {
  expect(await faultsOn(page), page.url()).toEqual([])
}
