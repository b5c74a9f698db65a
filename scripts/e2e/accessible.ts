import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

/**
 * What axe finds on a page, light and dark, and whether it is wider than the screen. The HTML as it stands now is
 * looked at in a window of its own where no script of the page runs: in a browser with JavaScript off, axe itself would
 * never end.
 * @returns a line for each fault; empty for none
 */
export async function faultsOn(page: Page): Promise<string[]> {
  const browser = page.context().browser()
  if (!browser) throw new Error('The page has no browser.')
  const html = (await page.content()).replace(/<script\b[^>]*>[\s\S]*?<\/script>/g, '')
  const found: string[] = []
  for (const colorScheme of ['light', 'dark'] as const) {
    const context = await browser.newContext({
      colorScheme,
      viewport: page.viewportSize(),
      storageState: await page.context().storageState(),
    })
    try {
      const seen = await context.newPage()
      await seen.route(page.url().split('#')[0] ?? '', (route) =>
        route.fulfill({ body: html, contentType: 'text/html; charset=utf-8' }),
      )
      await seen.goto(page.url())
      const { violations } = await new AxeBuilder({ page: seen })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
        .analyze()
      found.push(
        ...violations.map(
          ({ id, nodes }) => `${colorScheme} ${id}: ${nodes.map((each) => each.html).join(' ')}`,
        ),
      )
      const [wide, screen] = await seen.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement
        return [scrollWidth, clientWidth] as const
      })
      if (wide > screen) {
        found.push(`${colorScheme}: ${String(wide)} px wide on a screen of ${String(screen)}`)
      }
    } finally {
      await context.close()
    }
  }
  return found
}
