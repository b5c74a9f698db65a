import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import {
  processAddress,
  recordAt,
  recordsAddress,
  requirementsAddress,
} from '../../content/addresses/my-hse.ts'
import { guidelineAddress, regulationAddress } from '../../content/addresses/site.ts'
import { regulations } from '../../content/law/regulations.ts'
import { groupText } from '../../cms/my-hse/requirements/text.ts'
import { pageAddress } from '../../cms/my-hse/routes.ts'
import { archiveOf } from '../../cms/plugin/regulations/watch/sample-archive.ts'
import { amended } from '../../cms/plugin/regulations/watch/sample.ts'
import {
  adminFor,
  answering,
  approveAndPublish,
  beginEdition,
  saved,
  sendForApproval,
  until,
} from './admin-steps.ts'
import { takingPart } from './taking-part.ts'
import { startBrowser } from './visiting.ts'

const origin = inject('origin')
/** On organisation, management and participation: chemistry has gone through what it asks. */
const lovdataId = 'FOR-2011-12-06-1355'
const law = lovdataId.toLowerCase()
const note = 'Verneombudet skal være med på vernerunden.'
const englishNote = 'The safety representative is to take part in the safety round.'
/** Leads from the task of a guideline to it. */
const task = 'main a[href*="guideline-NHU-HMS-R15"]'
const narrow = { width: 390, height: 844 }

describe('law changes, and the work follows', () => {
  const open = takingPart()
  let browser: Awaited<ReturnType<typeof startBrowser>>
  let editor: Page
  let approver: Page

  beforeAll(async () => {
    browser = await startBrowser()
    editor = await adminFor(await context(), 'redaktor@nordhavn.example')
    approver = await adminFor(await context(), 'godkjenner@nordhavn.example')
  })
  afterAll(async () => {
    await browser.close()
  })

  const context = (): Promise<BrowserContext> =>
    browser.newContext({ locale: 'nb-NO', baseURL: origin, viewport: { width: 1280, height: 900 } })
  const reading = async (path: string): Promise<string> => (await fetch(`${origin}${path}`)).text()

  test('the HSE unit reads in what Lovdata says, and nothing is changed by that', async () => {
    const register = regulations.find(({ id }) => id === lovdataId)
    const act = {
      id: lovdataId,
      title: register?.title?.nb ?? '',
      fields: amended('2026-11-01', 'FOR-2026-10-20-1901'),
    }
    await editor.goto('/admin/collections/law-changes')
    const chosen = editor.locator('.hse-watch input[type=file]')
    await answering(chosen)
    await chosen.setInputFiles({
      name: 'utdrag.tar.gz',
      mimeType: 'application/gzip',
      buffer: await archiveOf([act]),
    })
    await editor.getByRole('button', { name: 'Les inn fra Lovdata' }).click()
    await editor.getByText('Endringer funnet: 1, nye: 1', { exact: false }).waitFor()
    expect(await reading(regulationAddress('nb', law))).not.toContain(note)
  })

  test('the HSE unit confirms it, with what it means here', async () => {
    const change = editor.locator('.hse-watch__change').filter({ hasText: lovdataId })
    await change.getByRole('button', { name: /^Bekreft/ }).click()
    await change.getByLabel('Hva er endret? (bokmål)').fill(note)
    await change.getByLabel('Hva er endret? (engelsk)').fill(englishNote)
    await change.getByRole('button', { name: /^Bekreft/ }).click()
    await editor.getByText('Ingen endringer venter', { exact: false }).waitFor()
  })

  test('readers see it on the page of the law, in both languages', async () => {
    for (const [language, words] of [
      ['nb', note],
      ['en', englishNote],
    ] as const) {
      await until(`the change is on the page in ${language}`, async () =>
        (await reading(regulationAddress(language, law))).includes(words),
      )
    }
  })

  test('whoever answers for a guideline that rests on it has a task, which leads to it', async () => {
    const page = await open('godkjenner@nordhavn.example', { viewport: narrow })
    await page.goto(pageAddress('nb', 'tasks'))
    await page.locator(task).first().click()
    await page.waitForURL(/collections\/guidelines\/guideline-NHU-HMS-R15/)
    expect(await page.inputValue('#field-number')).toBe('NHU-HMS-R15')
  })

  test('a new edition ends the task, and leaves the English one behind', async () => {
    const edition = await beginEdition(editor, 'NHU-HMS-R15', /Bokmål|Norsk/i)
    await editor.fill('#field-lead', 'Bedriftshelsetjenesten gir råd. Nytt: vernerundebistand.')
    await editor.locator('input[type=date]').first().fill(new Date().toISOString().slice(0, 10))
    await saved(editor)
    await editor.fill('#field-changeNote', 'Ny forskrift: verneombudet er med på vernerunden.')
    await saved(editor)
    await sendForApproval(editor)
    await approveAndPublish(approver, edition)
    await until('the new edition is live', async () =>
      (await reading(guidelineAddress('nb', 'nhu-hms-r15'))).includes('vernerundebistand'),
    )
    await until('the English one says that it is behind', async () =>
      /behind/i.test(await reading(guidelineAddress('en', 'nhu-hms-r15'))),
    )
    const page = await open('godkjenner@nordhavn.example')
    await page.goto(pageAddress('nb', 'tasks'))
    expect(await page.locator(task).count()).toBe(0)
    expect(await page.locator('a[href*="guideline-NHU-HMS-R13"]').count()).toBeGreaterThan(0)
  })

  test('the unit meets it first in its overview, and in its HSE process, in both languages', async () => {
    const manager = await open('leder@nordhavn.example', { viewport: narrow })
    for (const [language, words] of [
      ['nb', note],
      ['en', englishNote],
    ] as const) {
      await manager.goto(requirementsAddress(language, 'NHU-NV-KJ'))
      const headings = await manager.locator('main h2').allTextContents()
      expect(headings[0]).toContain(groupText.changed[language])
      await manager.getByText(words, { exact: false }).first().waitFor()
    }
    await manager.goto(recordsAddress('nb', 'process'))
    const link = manager.locator('a[href*="NHU-NV-KJ-01"]').first()
    const address = (await link.getAttribute('href')) ?? ''
    const number = recordAt(new URL(address, origin).pathname)?.number ?? ''
    await manager.goto(processAddress('nb', number, 'requirements'))
    await manager.getByText(note, { exact: false }).first().waitFor()
  })
})
