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
 * @param widths screens to measure it on; axe looks at the narrowest and the widest. @default the page's own
 * @returns a line for each fault; empty for none
 */
export async function faultsOn(page: Page, widths?: readonly number[]): Promise<string[]> {
  const browser = page.context().browser()
  if (!browser) throw new Error('The page has no browser.')
  const seen = await viewerOf(browser)
  const html = (await page.content()).replace(/<script\b[^>]*>[\s\S]*?<\/script>/g, '')
  const address = page.url().split('#')[0] ?? ''
  const { width: own, height } = page.viewportSize() ?? { width: 1280, height: 900 }
  const measured = widths ?? [own]
  await seen.setViewportSize({ width: own, height })
  await seen.route(address, (route) =>
    route.fulfill({ body: html, contentType: 'text/html; charset=utf-8' }),
  )
  try {
    await seen.goto(page.url())
    const faults: string[] = []
    for (const width of measured) {
      await seen.setViewportSize({ width, height })
      faults.push(...(await tooWide(seen)))
      if (width !== Math.min(...measured) && width !== Math.max(...measured)) continue
      await seen.emulateMedia({ colorScheme: 'light' })
      faults.push(...(await found(axeOn(seen).withTags(tags), 'light')))
      await seen.emulateMedia({ colorScheme: 'dark' })
      faults.push(...(await found(axeOn(seen).withRules(aboutColour), 'dark')))
    }
    return faults
  } finally {
    await seen.unroute(address)
  }
}

/**
 * What axe finds within a part of a page whose rest is not ours, such as a panel of the admin.
 * @param part a selector
 */
export function faultsIn(page: Page, part: string): Promise<string[]> {
  return found(axeOn(page).include(part).withTags(tags), part)
}

/** Says that a page is wider than its screen, and what of it stands out. */
async function tooWide(seen: Page): Promise<string[]> {
  const { wide, screen, out } = await seen.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    const beyond = [...document.querySelectorAll('body *')].filter(
      (each) => each.getBoundingClientRect().right > clientWidth + 1,
    )
    return {
      wide: scrollWidth,
      screen: clientWidth,
      out: beyond.slice(-3).map((each) => each.outerHTML.slice(0, 120)),
    }
  })
  if (wide <= screen) return []
  return [`${String(wide)} px wide on a screen of ${String(screen)}: ${out.join(' ')}`]
}

/** No page has frames: what axe else does for those, a window of its own each time, costs as much as looking. */
const axeOn = (page: Page): AxeBuilder =>
  new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode()

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
