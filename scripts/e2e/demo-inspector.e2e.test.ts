import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { pageAddress } from '../../content/addresses/my-hse.ts'
import { systemClock, today } from '../../cms/plugin/core/dates.ts'
import { buttonOn, linkOn, mainOf, menuOn } from './by-name.ts'
import { choose } from './record-steps.ts'
import { expectFaultless, takingPart } from './taking-part.ts'
import { follow } from './visiting.ts'

const open = takingPart()
const laboratory = 'NMR-laboratoriet'
const whole = 'Ingenting mangler i de åtte punktene.'

/** What the eight points of a unit say as a PDF, got with one press. */
async function printed(page: Page): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    linkOn(page, 'Last ned som PDF').click(),
  ])
  expect(download.suggestedFilename()).toBe(`NHU-NV-KJ-NMR-${today(systemClock)}.pdf`)
  const pdf = await getDocument({ url: await download.path() }).promise
  const pages = await Promise.all(
    Array.from({ length: pdf.numPages }, async (_, index) => {
      const { items } = await (await pdf.getPage(index + 1)).getTextContent()
      return items.map((each) => ('str' in each ? each.str : '')).join(' ')
    }),
  )
  return pages.join(' ').replaceAll(/\s+/g, ' ')
}

test('the inspector rings: from all units to what one laboratory lacks, on paper with one press, and whole after one change', async () => {
  // The HSE unit finds the faculty among all units, and the laboratory there.
  const adviser = await open('redaktor@nordhavn.example')
  await adviser.goto(pageAddress('nb', 'start'))
  await follow(menuOn(adviser, 'Enheten'))
  await adviser
    .getByLabel('Enheten og de under')
    .selectOption({ label: 'Fakultet for naturvitenskap' })
  await follow(buttonOn(adviser, 'Vis'))
  await follow(linkOn(adviser, laboratory))
  expect(await mainOf(adviser).innerText()).toContain('i 1 av de åtte punktene')
  const training = 'Færre enn fem mangler et kurs de må ha.'
  expect(await mainOf(adviser).innerText()).toContain(training)
  await expectFaultless(adviser)
  const before = await printed(adviser)
  expect(before).toContain('i 1 av de åtte punktene')
  expect(before).toContain(training)

  // The manager of the laboratory follows what is missing to where it is put right.
  const manager = await open('leder4@nordhavn.example')
  await manager.goto(pageAddress('nb', 'start'))
  await follow(menuOn(manager, 'Enheten'))
  await follow(linkOn(manager, training))
  await follow(linkOn(manager, 'Registrer et kurs som er holdt'))
  await choose(manager.locator('select[name=course]'), 'Brannvern')
  await manager.getByLabel('Når ble det holdt?').fill(today(systemClock))
  await manager.getByLabel('Ingunn Rødveien').check()
  await follow(buttonOn(manager, 'Registrer'))
  await follow(menuOn(manager, 'Enheten'))
  expect(await mainOf(manager).innerText()).toContain(whole)
  await expectFaultless(manager)

  // The HSE unit sees it at once, and the next paper says so.
  await adviser.reload()
  expect(await mainOf(adviser).innerText()).toContain(whole)
  const after = await printed(adviser)
  expect(after).toContain(whole)
  expect(after).not.toContain(training)

  // The laboratory is left as it was found.
  await manager.goBack()
  await choose(manager.locator('select[name=line]'), 'Ingunn Rødveien, Brannvern')
  await manager.getByLabel('Hva er feil?').fill('Kurset ble ikke holdt.')
  await follow(buttonOn(manager, 'Fjern linjen'))
}, 300_000)
