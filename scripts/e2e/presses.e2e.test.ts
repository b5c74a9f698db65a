import type { Browser, BrowserContext } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest'
import { pageAddress, reportAddress } from '../../content/addresses/my-hse.ts'
import { byMouse, counting, type Hands, type Toll } from './hands.ts'
import { beLoggedIn, startBrowser } from './visiting.ts'

let browser: Browser
const contexts: BrowserContext[] = []

beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser.close())
afterEach(async () => {
  await Promise.all(contexts.splice(0).map((each) => each.close()))
})

/** A page on a phone, with hands that count; nobody is logged in where no address is given. */
async function onPhone(email: string | null) {
  const viewport = { width: 390, height: 844 }
  const context = await browser.newContext({ baseURL: inject('origin'), viewport })
  contexts.push(context)
  if (email !== null) await beLoggedIn(context, email)
  const page = await context.newPage()
  page.setDefaultTimeout(120_000)
  const toll: Toll = { pages: 0, presses: 0 }
  page.on('load', () => (toll.pages += 1))
  const hands: Hands = counting(byMouse, toll)
  return { page, hands, toll }
}

describe('what it takes', () => {
  test('to report a near miss without logging in: three pages and four presses', async () => {
    const { page, hands, toll } = await onPhone(null)
    await page.goto(reportAddress('nb'))
    await hands.tick(page.getByLabel('Nestenulykke'))
    await hands.tick(page.locator('input[name=injury][value=no]'))
    await hands.write(page.getByLabel('Overskrift'), 'Stige skled')
    await hands.write(page.getByLabel('Hva skjedde?'), 'Stigen skled på vått gulv.')
    // The only one that fits what is typed is taken.
    await hands.write(page.locator('input[role=combobox]').first(), 'Institutt for kjemi')
    await hands.press(page.getByRole('button', { name: 'Se gjennom og send' }))
    await hands.press(page.getByRole('button', { name: /^Send/ }))
    expect(await page.locator('main').innerText()).toMatch(/AVV-\d{4}-\d{4}/)
    console.log(`a report: ${String(toll.pages)} pages, ${String(toll.presses)} presses`)
    expect(toll).toEqual({ pages: 3, presses: 4 })
  }, 300_000)

  test('to say that a measure is done, from the start page: two presses', async () => {
    const { page, hands, toll } = await onPhone('ansatt@nordhavn.example')
    await page.goto(pageAddress('nb', 'start'))
    await hands.press(page.getByRole('link', { name: 'Gjennomfør tiltak' }).first())
    const form = page.locator('form', { has: page.locator('[name=note]') }).first()
    await hands.write(form.locator('[name=note]'), 'Sjekken er innført.')
    await hands.press(form.locator('button[type=submit]').first())
    expect(await page.title()).not.toMatch(/^Feil:/)
    console.log(`a measure: ${String(toll.pages)} pages, ${String(toll.presses)} presses`)
    expect(toll.presses).toBe(2)
  }, 300_000)
})
