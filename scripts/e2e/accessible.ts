import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
/** Rules about colour: the others find the same in the dark. */
const aboutColour = ['color-contrast', 'link-in-text-block']

/** The page in which what a browser shows is looked at, one for each browser. */
const viewers = new WeakMap<Browser, Promise<Page>>()

/**
 * What axe finds on a page, light and dark, and whether it is wider than the screen. The HTML as it stands now is
 * looked at in a window of its own where no script of the page runs: in a browser with JavaScript off, axe itself would
 * never end.
 * @returns a line for each fault; empty for none
 */
export async function faultsOn(page: Page): Promise<string[]> {
  const browser = page.context().browser()
  if (!browser) throw new Error('The page has no browser.')
  const seen = await viewerOf(browser)
  const html = (await page.content()).replace(/<script\b[^>]*>[\s\S]*?<\/script>/g, '')
  const address = page.url().split('#')[0] ?? ''
  await seen.setViewportSize(page.viewportSize() ?? { width: 1280, height: 900 })
  await seen.emulateMedia({ colorScheme: 'light' })
  await seen.route(address, (route) =>
    route.fulfill({ body: html, contentType: 'text/html; charset=utf-8' }),
  )
  try {
    await seen.goto(page.url())
    const light = await found(new AxeBuilder({ page: seen }).withTags(tags), 'light')
    const [wide, screen] = await seen.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement
      return [scrollWidth, clientWidth] as const
    })
    await seen.emulateMedia({ colorScheme: 'dark' })
    const dark = await found(new AxeBuilder({ page: seen }).withRules(aboutColour), 'dark')
    const tooWide =
      wide > screen ? [`${String(wide)} px wide on a screen of ${String(screen)}`] : []
    return [...light, ...dark, ...tooWide]
  } finally {
    await seen.unroute(address)
  }
}

async function found(axe: AxeBuilder, scheme: string): Promise<string[]> {
  const { violations } = await axe.analyze()
  return violations.map(
    ({ id, nodes }) => `${scheme} ${id}: ${nodes.map((each) => each.html).join(' ')}`,
  )
}

function viewerOf(browser: Browser): Promise<Page> {
  const known = viewers.get(browser)
  if (known) return known
  const made = browser.newContext().then((context) => context.newPage())
  viewers.set(browser, made)
  return made
}
