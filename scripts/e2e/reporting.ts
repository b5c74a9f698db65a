import type { Page } from 'playwright-core'
import { reportPage } from '../../content/addresses/my-hse.ts'
import type { PageLanguage } from '../../content/addresses/parts.ts'
import { reportWords } from '../../cms/my-hse/report/text.ts'
import { choose } from './record-steps.ts'
import { follow } from './visiting.ts'

/** What somebody reports. */
export interface Reported {
  readonly title: string
  readonly description: string
  /** Name of the unit. */
  readonly unit: string
  /** @default nonconformity */
  readonly type?: 'nonconformity' | 'nearMiss'
}

/** Somebody reports something in which nobody was hurt. Gives its number. */
export async function report(
  page: Page,
  language: PageLanguage,
  { description, title, type = 'nonconformity', unit }: Reported,
): Promise<string> {
  await page.goto(reportPage(language, 'form'))
  await page.locator(`input[name=type][value=${type}]`).check()
  await page.locator('input[name=injury][value=no]').check()
  await page.locator('[name=title]').fill(title)
  await page.locator('[name=description]').fill(description)
  await choose(page.locator('select[name=unit]'), unit)
  await follow(page.getByRole('button', { name: reportWords.goOn[language] }))
  await follow(page.getByRole('button', { name: reportWords.send[language] }))
  return page.locator('.receipt dd').first().innerText()
}
