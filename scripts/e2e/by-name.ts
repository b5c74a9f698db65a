import type { Locator, Page } from 'playwright-core'

/** What a page is about, without its frame. */
export function mainOf(page: Page): Locator {
  return page.locator('main')
}

/** Links of a page by their whole name, or by what it matches. */
export function linkOn(page: Page, name: string | RegExp): Locator {
  return mainOf(page).getByRole('link', typeof name === 'string' ? { name, exact: true } : { name })
}

/** A button of a page by its name. */
export function buttonOn(page: Page, name: string): Locator {
  return mainOf(page).getByRole('button', { name, exact: true })
}

/** A way in the menu of My HSE. */
export function menuOn(page: Page, name: string): Locator {
  return page.locator('.site-menu').getByRole('link', { name, exact: true })
}
