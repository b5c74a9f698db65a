import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest'
import { defaultHandbookDir } from '../../settings.ts'
import { openBrowser, serveSite } from '../browser.ts'
import { builtSite, type BuiltSite } from '../built-site.ts'
import { starterSnapshot } from './starter-snapshot.ts'

/** The starter's site as a reader has it. */
export interface OpenedSite {
  /** Folder of the built site. */
  readonly dir: string
  /** Where it is served. */
  readonly origin: string
  readonly browser: Browser
  /** Of the page. */
  readonly context: BrowserContext
  /** A page of a phone's width, another for each test. */
  readonly page: Page
}

/** Builds, serves and opens the starter's site for the tests of the file that calls it. What it gives is there within them. */
export function openedSite(): OpenedSite {
  let site: BuiltSite
  let served: Awaited<ReturnType<typeof serveSite>>
  let browser: Browser
  let context: BrowserContext
  let page: Page

  beforeAll(async () => {
    site = await builtSite(await starterSnapshot(), defaultHandbookDir)
    served = await serveSite(site.dir)
    browser = await openBrowser()
  }, 120_000)

  afterAll(async () => {
    await browser.close()
    served.close()
    await site.remove()
  })

  beforeEach(async () => {
    context = await browser.newContext({ viewport: { width: 390, height: 800 } })
    page = await context.newPage()
  })

  afterEach(() => context.close())

  return {
    get dir() {
      return site.dir
    },
    get origin() {
      return served.origin
    },
    get browser() {
      return browser
    },
    get context() {
      return context
    },
    get page() {
      return page
    },
  }
}
