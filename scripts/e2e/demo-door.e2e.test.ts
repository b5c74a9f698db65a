import jsQR from 'jsqr'
import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { pageAddress } from '../../content/addresses/my-hse.ts'
import { doorCardAddress, unitPageAddress } from '../../content/addresses/site.ts'
import { addDays, systemClock, today } from '../../cms/plugin/core/dates.ts'
import { buttonOn, linkOn, menuOn } from './by-name.ts'
import { choose, take } from './record-steps.ts'
import { expectFaultless, takingPart } from './taking-part.ts'
import { follow } from './visiting.ts'

const open = takingPart()
const phone = (): Promise<Page> => open(null, { viewport: { width: 390, height: 844 } })

/** The address a phone reads from the code on a card. */
async function scanned(card: Page): Promise<string> {
  const picture = sharp(await card.locator('.qr-code').screenshot()).ensureAlpha()
  const { data, info } = await picture.raw().toBuffer({ resolveWithObject: true })
  return jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data ?? ''
}

/** Somebody reports in English, without a name, from the door of the Department of Chemistry. */
async function reported(
  page: Page,
  {
    description,
    injured,
    title,
    type,
  }: Record<'description' | 'title' | 'type', string> & {
    readonly injured: 'Yes' | 'No'
  },
): Promise<{ readonly number: string; readonly code: string }> {
  await page.getByLabel(type).first().check()
  await page.locator('.injury-question').getByLabel(injured, { exact: true }).check()
  await page.getByLabel('Summary').fill(title)
  await page.getByLabel('What happened?').fill(description)
  await page.getByLabel('Anonymously').check()
  await follow(buttonOn(page, 'Check and send'))
  expect(await page.locator('.answers').innerText()).toContain('Department of Chemistry')
  await expectFaultless(page)
  await follow(buttonOn(page, 'Send the report'))
  return {
    number: await page.locator('.receipt dd').first().innerText(),
    code: await page.locator('.receipt__code').innerText(),
  }
}

test('from the door to the plan: a visitor reports in English with the code on the door, is asked and answers, and the unit has a measure', async () => {
  // The card by the door leads a phone to the form, with the unit filled in; English is one press away.
  const card = await open(null)
  await card.goto(doorCardAddress('nb', 'nhu-nv-kj'))
  const visitor = await phone()
  await visitor.goto(await scanned(card))
  await follow(visitor.getByRole('link', { name: 'English' }))
  await expectFaultless(visitor)
  const { code, number } = await reported(visitor, {
    type: 'Near miss',
    injured: 'No',
    title: 'The gas cylinder was not chained',
    description: 'A gas cylinder by the lift nearly fell when I passed with a trolley.',
  })

  // The manager finds it on top of the register, receives it and asks.
  const manager = await open('leder@nordhavn.example')
  await manager.goto(pageAddress('nb', 'start'))
  await follow(menuOn(manager, 'Avvik'))
  await follow(linkOn(manager, /^The gas cylinder was not chained/).first())
  await follow(buttonOn(manager, 'Jeg har mottatt avviket'))
  await follow(manager.locator('a#ask'))
  await manager.getByLabel('Spørsmålet ditt').fill('Which lift was it?')
  await follow(buttonOn(manager, 'Send spørsmålet'))

  // Whoever reported answers with the code, and is still nobody.
  await follow(linkOn(visitor, /^Check the status of the case/))
  await visitor.getByRole('textbox', { name: 'Number' }).fill(number)
  await visitor.getByRole('textbox', { name: 'Code' }).fill(code)
  await follow(buttonOn(visitor, 'Show the case'))
  expect(await visitor.locator('main').innerText()).toContain('Which lift was it?')
  await visitor.getByLabel('Your answer').fill('The one by the loading ramp.')
  await follow(buttonOn(visitor, 'Send the answer'))
  await expectFaultless(visitor)

  // The manager assesses it, and adds a measure that is approved with the same press.
  await manager.reload()
  expect(await manager.locator('.conversation').innerText()).toContain('by the loading ramp')
  await take(manager, 'assess', async (form) => {
    await form.getByLabel('Mindre alvorlig').check()
    await form.locator('#assess-category').selectOption({ label: 'Bygg og teknisk utstyr' })
  })
  await take(manager, 'propose', async (form) => {
    await form.locator('[name=measureTitle]').fill('Fest alle gassflasker ved lasterampen')
    await choose(form.locator('select[name=responsible]'), 'Emilie Haugsværen')
    await form.locator('[name=deadline]').fill(addDays(today(systemClock), 14))
  })
  await follow(menuOn(manager, 'Tiltak'))
  const measure = manager
    .getByRole('row', { name: 'Fest alle gassflasker ved lasterampen' })
    .first()
  expect(await measure.innerText()).toContain('Godkjent')
  await expectFaultless(manager)
}, 300_000)

test('and where somebody is seriously injured: whom to call, who is told at once, and the list of § 5-2', async () => {
  const visitor = await phone()
  await visitor.goto(unitPageAddress('en', 'nhu-nv-kj'))
  await follow(linkOn(visitor, /^Report/).first())
  await visitor.getByLabel('Accident').first().check()
  await visitor.locator('.injury-question').getByLabel('Yes', { exact: true }).check()
  const call = visitor.locator('.injury-question .injury-call')
  for (const said of ['112', '73 19 97 00', 'are notified at once']) {
    expect(await call.innerText()).toContain(said)
  }
  const { number } = await reported(visitor, {
    type: 'Accident',
    injured: 'Yes',
    title: 'A student fell from the loading ramp',
    description: 'A student fell two metres and broke an arm.',
  })

  // It stands first for those who were told, also where the report itself is not for them.
  for (const who of ['verneombud', 'hovedverneombud', 'redaktor', 'toppledelse', 'leder']) {
    const told = await open(`${who}@nordhavn.example`)
    await told.goto(pageAddress('nb', 'start'))
    expect(await told.locator('.injuries').innerText(), who).toContain(number)
  }
  const manager = await open('leder@nordhavn.example')
  await manager.goto(pageAddress('nb', 'start'))
  await follow(manager.locator('.injuries a', { hasText: number }))
  const box = manager.locator('.injury')
  for (const said of ['112', 'Arbeidstilsynet', 'arbeidsmiljøloven § 5-2', 'Ikke gjort ennå']) {
    expect(await box.innerText()).toContain(said)
  }
  await follow(linkOn(manager, 'Hvem som får vite det med en gang'))
  expect(await manager.locator('main').innerText()).toContain('Død eller alvorlig skade')
  await manager.goBack()
  await take(manager, 'notifyAuthority', async (form) => {
    await form.locator('[name=police-time]').fill('0001')
    await form.locator('[name=labourInspection-time]').fill('0002')
    await form.locator('[name=dsa-notRequired]').fill('Ingen strålekilde.')
  })
  expect(await box.innerText()).toContain('00.02')
  await expectFaultless(manager)
}, 300_000)
