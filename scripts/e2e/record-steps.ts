import type { Locator, Page } from 'playwright-core'
import { follow } from './visiting.ts'

/** Chooses from a list by what its line begins with, also where a script has hidden it behind a field to search in. */
export async function choose(list: Locator, name: string): Promise<void> {
  await list.evaluate((element, wanted) => {
    const select = element as HTMLSelectElement
    select.value = [...select.options].find((each) => each.label.startsWith(wanted))?.value ?? ''
    select.dispatchEvent(new Event('change', { bubbles: true }))
  }, name)
}

/** Goes to the page of a step, or opens it where it is closed, fills it in, and sends it. */
export async function take(
  page: Page,
  step: string,
  fill: (form: Locator) => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  const link = page.locator(`a#${step}, section#${step} > p > a`)
  if ((await link.count()) > 0) await follow(link)
  const form = page.locator(`details#${step}, div#${step}`)
  const folded = page.locator(`details#${step}:not([open]) > summary`)
  if ((await folded.count()) > 0) await folded.click()
  await fill(form)
  await follow(form.locator('button[type=submit]').first())
}

/** What a step says must be put right. */
export function faultIn(page: Page, step: string): Promise<string> {
  return page.locator(`#${step} .ds-validation-message`).first().innerText()
}
