import { type Browser, chromium, type Locator, type Page } from 'playwright-core'
import { demoPassword } from '../starter/demo-users.ts'
import { browserArguments, ensureBrowser } from '../testing/browser.ts'

/** Starts the browser of a test file. */
export function startBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: ensureBrowser(), args: browserArguments })
}

/** Presses a button or follows a link, and waits until the page it leads to is there. */
export async function follow(way: Locator): Promise<void> {
  await Promise.all([way.page().waitForEvent('load'), way.click()])
}

/** Logs in to My HSE, as a demo user where nothing else is said. */
export async function logIn(
  page: Page,
  email: string,
  { at = '/min-hms/logg-inn', password = demoPassword } = {},
): Promise<void> {
  await page.goto(at)
  await sendLogIn(page, email, password)
}

/** Fills in and sends the login form the page already shows. */
export async function sendLogIn(page: Page, email: string, password = demoPassword): Promise<void> {
  await page.locator('#email').fill(email)
  await page.locator('#password').fill(password)
  await follow(page.locator('main button[type=submit]'))
}
