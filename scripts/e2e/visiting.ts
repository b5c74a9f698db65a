import {
  type Browser,
  type BrowserContext,
  chromium,
  type Locator,
  type Page,
} from 'playwright-core'
import { inject } from 'vitest'
import { formAddress } from '../../content/addresses/forms.ts'
import { pageAddress } from '../../content/addresses/my-hse.ts'
import { demoPassword } from '../starter/demo-users.ts'
import { browserArguments, ensureBrowser } from '../testing/browser.ts'

/** Starts the browser of a test file. */
export function startBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: ensureBrowser(), args: browserArguments })
}

/** Presses a button or follows a link, and waits until the page it leads to is there. */
export async function follow(way: Locator): Promise<void> {
  // Else what is not there is told as a page that never came.
  await way.waitFor()
  await Promise.all([way.page().waitForEvent('load'), way.click()])
}

/** Logs in to My HSE, as a demo user where nothing else is said. */
export async function logIn(
  page: Page,
  email: string,
  { at = pageAddress('nb', 'logIn'), password = demoPassword } = {},
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

type Cookies = Awaited<ReturnType<BrowserContext['cookies']>>

/** Cookies of the sessions begun in this file, by e-mail address. */
const sessions = new Map<string, Promise<Cookies>>()

/**
 * Gives a context the session of a demo user, begun once for all tests of a file. Not for tests about logging in or out,
 * nor for users whose sessions a test ends.
 */
export async function beLoggedIn(context: BrowserContext, email: string): Promise<void> {
  const known = sessions.get(email) ?? begin(context, email)
  sessions.set(email, known)
  await context.addCookies(await known)
}

async function begin(context: BrowserContext, email: string): Promise<Cookies> {
  const origin = inject('origin')
  const answer = await context.request.post(formAddress('nb', 'logIn'), {
    headers: { origin },
    form: { email, password: demoPassword },
    maxRedirects: 0,
  })
  const cookies = await context.cookies(origin)
  if (cookies.length === 0) throw new Error(`${email} was not let in: ${String(answer.status())}`)
  return cookies
}
