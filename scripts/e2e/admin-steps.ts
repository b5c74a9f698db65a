import type { BrowserContext, Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { demoPassword } from '../starter/demo-users.ts'

/** A page of the admin, with a demo user logged in by its own form. */
export async function adminFor(context: BrowserContext, email: string): Promise<Page> {
  const page = await context.newPage()
  page.setDefaultTimeout(60_000)
  await page.goto('/admin/login')
  await page.fill('#field-email', email)
  await page.fill('#field-password', demoPassword)
  await page.click('button[type=submit]')
  await page.waitForURL(/\/admin\/?$/)
  return page
}

/**
 * An editor begins a new edition of a guideline, in the row of a language, and comes to it.
 * @returns its id
 */
export async function beginEdition(
  editor: Page,
  number: string,
  language: RegExp,
): Promise<string> {
  await editor.goto(`/admin/collections/guidelines/guideline-${number}`)
  const row = editor.getByRole('row', { name: language }).first()
  await press(row.getByRole('button', { name: 'Ny utgave' }))
  await editor.waitForURL(/collections\/editions\/[0-9a-f-]{30,}/)
  const id = editor.url().split('/').at(-1)?.split('?')[0] ?? ''
  await awake(editor)
  return id
}

/** The editor hands the edition that stands open over to whoever approves. */
export async function sendForApproval(editor: Page): Promise<void> {
  await editor.getByRole('button', { name: 'Send til godkjenning' }).click()
  await editor.getByText('Venter på godkjenning', { exact: false }).first().waitFor()
}

/** Somebody else approves an edition, and publishes it. */
export async function approveAndPublish(approver: Page, edition: string): Promise<void> {
  await approver.goto(`/admin/collections/editions/${edition}`)
  await press(approver.getByRole('button', { name: 'Godkjenn', exact: true }))
  await approver.getByRole('button', { name: 'Publiser', exact: true }).click()
  await approver.getByRole('button', { name: /Ja, publiser/ }).click()
}

/** Waits until an element answers: what the server drew comes before its scripts. */
export async function answering(element: Locator): Promise<void> {
  const isAwake = (): Promise<boolean> =>
    element.evaluate((found) => Object.keys(found).some((key) => key.startsWith('__reactProps')))
  await expect.poll(isAwake, { timeout: 60_000 }).toBe(true)
}

/** Presses a button once it answers. */
export async function press(button: Locator): Promise<void> {
  await answering(button)
  await button.click()
}

/** Waits until the page answers to what is typed: before that, React would put the old text back. */
export async function awake(page: Page): Promise<void> {
  await page.locator('.hse-status').waitFor()
  await page.waitForFunction(() => {
    const field = document.querySelector('#field-title')
    return field !== null && Object.keys(field).some((key) => key.startsWith('__reactProps'))
  })
}

/** Waits until the draft has been saved by itself, or saves it. */
export async function saved(page: Page): Promise<void> {
  await page
    .getByText(/^Lagret \d/)
    .first()
    .waitFor()
}

/**
 * Waits until something holds.
 * @returns for how many seconds
 */
export async function until(what: string, holds: () => Promise<boolean>): Promise<number> {
  const began = performance.now()
  while (!(await holds())) {
    if (performance.now() - began > 90_000) throw new Error(`It did not happen: ${what}`)
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  return (performance.now() - began) / 1000
}
