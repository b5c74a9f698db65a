import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest'
import { faultsOn } from './accessible.ts'
import { beLoggedIn, follow, startBrowser } from './visiting.ts'

const origin = inject('origin')
const dataDir = inject('dataDir')

let browser: Browser
let context: BrowserContext | null = null

beforeAll(async () => {
  browser = await startBrowser()
})

afterAll(async () => {
  await browser.close()
})

afterEach(async () => {
  await context?.close()
  context = null
})

/** A phone, with scripts or without. */
async function phone(scripts: boolean): Promise<Page> {
  context = await browser.newContext({
    baseURL: origin,
    javaScriptEnabled: scripts,
    viewport: { width: 390, height: 844 },
  })
  return context.newPage()
}

/** Presses the main button of the page, and waits for the page it leads to. */
async function press(page: Page, name: string): Promise<void> {
  await follow(page.locator('main').getByRole('button', { name, exact: true }))
}

/** A unit whose manager is the demo line manager. */
const unitName = 'Institutt for kjemi'

async function chooseUnit(page: Page, unit = unitName): Promise<void> {
  const select = page.locator('select[name=unit]')
  const value = await select
    .locator('option')
    .evaluateAll(
      (options, name) =>
        (options as HTMLOptionElement[]).find((each) => each.label.startsWith(name))?.value ?? '',
      unit,
    )
  // With a script the list is hidden behind a field to search in.
  await select.evaluate((element, chosen) => {
    ;(element as HTMLSelectElement).value = chosen
    element.dispatchEvent(new Event('change', { bubbles: true }))
  }, value)
}

async function fill(page: Page, title: string): Promise<void> {
  await page.getByLabel('Nestenulykke').check()
  await page.locator('input[name=injury][value=no]').check()
  await page.getByLabel('Overskrift').fill(title)
  await page.getByLabel('Hva skjedde?').fill('En flaske med aceton veltet i avtrekket.')
  await chooseUnit(page)
}

/** A picture that tells where and with what it was taken. */
function picture(): Promise<Buffer> {
  return sharp({ create: { width: 1200, height: 900, channels: 3, background: '#c93' } })
    .withExif({ IFD0: { Model: 'Hemmelig kamera' }, IFD3: { GPSLatitude: '69/1 39/1 0/1' } })
    .jpeg()
    .toBuffer()
}

describe.each([
  ['with JavaScript off', false],
  ['with JavaScript on', true],
])('someone without an account reports on a phone, %s', (_name, scripts) => {
  test('sees whom to call first, and what belongs elsewhere', async () => {
    const page = await phone(scripts)
    await page.goto('/meld')
    const numbers = page.locator('.report__before .call-first a')
    expect(
      await numbers.evaluateAll((all) => all.map((each) => each.getAttribute('href'))),
    ).toEqual(['tel:110', 'tel:112', 'tel:113'])
    expect(await page.locator('.elsewhere a').first().getAttribute('href')).toBe(
      '/retningslinjer/nhu-hms-r33/',
    )
    expect(await faultsOn(page)).toEqual([])
  })

  test('is told what is missing, keeps text and picture, checks, sends, and gets number and code', async () => {
    const page = await phone(scripts)
    await page.goto('/meld')
    const title = `Flaske veltet ${scripts ? 'med' : 'uten'} skript`
    await page.getByLabel('Overskrift').fill(title)
    const data = await picture()
    expect(data.includes('Hemmelig kamera')).toBe(true)
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'avtrekk.jpg', mimeType: 'image/jpeg', buffer: data })
    await press(page, 'Se gjennom og send')

    expect(await page.title()).toMatch(/^Feil: Meld avvik/)
    expect(await page.locator('.ds-error-summary li').allInnerTexts()).toEqual([
      'Velg hva du vil melde.',
      'Svar på om noen er døde eller alvorlig skadet.',
      'Skriv hva som skjedde.',
      'Velg enheten der det skjedde.',
    ])
    expect(await page.getByLabel('Overskrift').inputValue()).toBe(title)
    expect(await page.locator('.photos__kept').innerText()).toContain('Bilde 1.jpg')
    expect(await faultsOn(page)).toEqual([])

    await fill(page, title)
    await press(page, 'Se gjennom og send')
    const answers = await page.locator('.answers').innerText()
    for (const each of [title, unitName, 'Bilde 1.jpg', 'Anonymt']) expect(answers).toContain(each)
    expect(await page.content()).not.toContain('avtrekk.jpg')
    expect(await faultsOn(page)).toEqual([])

    const key = await page.locator('input[name=form]').inputValue()
    const fields = await page
      .locator('main form input[type=hidden]')
      .evaluateAll((all) =>
        (all as HTMLInputElement[]).map((each): [string, string] => [each.name, each.value]),
      )
    await press(page, 'Send meldingen')
    const number = await page.locator('.receipt dd').first().innerText()
    const code = await page.locator('.receipt__code').innerText()
    expect(number).toMatch(/^AVV-\d{4}-\d{4}$/)
    expect(code).toMatch(/^(?:[2-9A-HJ-NP-Z]{4}-){3}[2-9A-HJ-NP-Z]{4}$/)
    expect(await faultsOn(page)).toEqual([])

    // Back: it has been sent, under this number; nobody need report twice.
    await page.goBack({ waitUntil: 'load' })
    expect(await page.locator('.receipt dd').first().innerText()).toBe(number)

    // Pressed once more: the same report, not another.
    const again = await page.request.post('/min-hms/skjema/meld-avvik', {
      headers: { 'content-type': 'application/x-www-form-urlencoded', origin },
      data: new URLSearchParams(fields).toString(),
      maxRedirects: 0,
    })
    expect(again.headers()['location']).toContain(encodeURIComponent(key))
    expect(await (await page.request.get(again.headers()['location'] ?? '')).text()).toContain(
      number,
    )

    await page.goto('/meld/status')
    expect(await faultsOn(page)).toEqual([])
    await page.getByLabel('Nummer').fill(number)
    await page.getByLabel('Kode').fill('AAAA-AAAA-AAAA-AAAA')
    await press(page, 'Vis saken')
    expect(await page.title()).toMatch(/^Feil:/)
    expect(await page.getByLabel('Nummer').inputValue()).toBe(number)
    await page.getByLabel('Kode').fill(code.toLowerCase())
    await press(page, 'Vis saken')
    expect(await page.locator('main').innerText()).toContain('Lederen i enheten har fått saken')
    expect(page.url()).not.toContain(code)
    expect(await faultsOn(page)).toEqual([])
  })

  test.each([
    ['nb', '/meld', 'Bilde', unitName],
    ['en', '/en/report', 'Picture', 'Department of Chemistry'],
  ] as const)(
    'and without a name, with three photographs; a document is refused, and text and photographs stay (%s)',
    async (_language, address, named, unit) => {
      const page = await phone(scripts)
      await page.goto(address)
      const title = `Glatt gulv ${scripts ? 'med' : 'uten'} skript`
      await page.locator('input[name=type][value=nearMiss]').check()
      await page.locator('input[name=injury][value=no]').check()
      await page.locator('input[name=title]').fill(title)
      await page.locator('textarea[name=description]').fill('Det var sølt såpe ved døra.')
      await chooseUnit(page, unit)
      await page.locator('input[name=who][value=anonymous]').check()
      const files = page.locator('input[type=file]')
      const send = page.locator('main form button[type=submit]').last()
      const photo = { name: 'IMG_1.jpg', mimeType: 'image/jpeg', buffer: await picture() }
      await files.setInputFiles([
        photo,
        { ...photo, name: 'IMG_2.jpg' },
        { ...photo, name: 'IMG_3.jpg' },
      ])
      await follow(send)
      const checked = await page.locator('.answers').innerText()
      for (const number of ['1', '2', '3']) expect(checked).toContain(`${named} ${number}.jpg`)
      expect(await page.content()).not.toContain('IMG_')
      expect(await faultsOn(page)).toEqual([])

      // Back on the form, with a document beside them.
      await follow(page.locator('.answers a').first())
      const document = {
        name: 'kari-hemmelig.pdf',
        mimeType: 'application/pdf',
        buffer: Buffer.from('%PDF-1.4\nxref\ntrailer<</Root 1 0 R>>\nstartxref\n9\n%%EOF\n'),
      }
      await files.setInputFiles(document)
      // With a script it is told before anything is sent; without one, by the server.
      if (!scripts) await follow(send)
      const said = scripts ? page.locator('main form') : page.locator('.ds-error-summary')
      await expect.poll(() => said.innerText()).toContain(document.name)
      expect(await page.locator('input[name=title]').inputValue()).toBe(title)
      expect(await page.locator('.photos__kept').innerText()).toContain(`${named} 3.jpg`)
      if (scripts) await page.locator('input[type=file]').setInputFiles([])
      await follow(send)
      await follow(page.locator('main form button[type=submit]').last())
      expect(await page.locator('.receipt dd').first().innerText()).toMatch(/^AVV-\d{4}-\d{4}$/)
    },
  )

  test('in English too', async () => {
    const page = await phone(scripts)
    await page.goto('/en/report')
    await press(page, 'Check and send')
    expect(await page.title()).toMatch(/^Error: Report a nonconformity/)
    expect(await page.locator('.ds-error-summary li').first().innerText()).toBe(
      'Choose what you want to report.',
    )
  })
})

test('no stored picture tells where or with what it was taken', async () => {
  const folder = path.join(dataDir, 'attachments')
  const files = await readdir(folder)
  expect(files.length).toBeGreaterThan(0)
  for (const file of files) {
    const data = await readFile(path.join(folder, file))
    expect(data.includes('Hemmelig kamera')).toBe(false)
    if (/\.(?:jpg|png|webp)$/.test(file))
      expect((await sharp(data).metadata()).exif).toBe(undefined)
  }
})

test('the manager takes a report from new to closed, asks, and the reporter answers with the code', async () => {
  const reporter = await phone(false)
  const reporting = context
  await reporter.goto('/meld')
  await fill(reporter, 'Løs list i korridoren')
  await press(reporter, 'Se gjennom og send')
  await press(reporter, 'Send meldingen')
  const number = await reporter.locator('.receipt dd').first().innerText()
  const code = await reporter.locator('.receipt__code').innerText()

  const page = await phone(false)
  await beLoggedIn(page.context(), 'leder@nordhavn.example')
  await page.goto('/min-hms/avvik?state=open')
  expect(await page.locator('main').innerText()).toContain('Løs list i korridoren')
  expect(await faultsOn(page)).toEqual([])
  await page.goto(`/min-hms/avvik/${number}`)
  expect(await faultsOn(page)).toEqual([])
  await press(page, 'Jeg har mottatt avviket')
  expect(await page.locator('main').innerText()).toContain('Du har mottatt avviket')

  await follow(page.locator('a#ask'))
  await page.getByLabel('Spørsmålet ditt').fill('Hvilken korridor?')
  await press(page, 'Send spørsmålet')

  await reporter.goto('/meld/status')
  await reporter.getByLabel('Nummer').fill(number)
  await reporter.getByLabel('Kode').fill(code)
  await press(reporter, 'Vis saken')
  await reporter.getByLabel('Svaret ditt').fill('Den i andre etasje.')
  await press(reporter, 'Send svaret')
  expect(await reporter.locator('main').innerText()).toContain('Den i andre etasje.')
  await reporting?.close()

  await page.goto(`/min-hms/avvik/${number}`)
  expect(await page.locator('.conversation').innerText()).toContain('Den i andre etasje.')
  await follow(page.locator('#assess').getByRole('link'))
  expect(await faultsOn(page)).toEqual([])
  await press(page, 'Lagre vurderingen')
  expect(await page.title()).toMatch(/^Feil:/)
  expect(await faultsOn(page)).toEqual([])
  await page.getByLabel('Mindre alvorlig').check()
  await page.locator('#assess-category').selectOption({ label: 'Bygg og teknisk utstyr' })
  await press(page, 'Lagre vurderingen')
  await follow(page.locator('a#start'))
  await press(page, 'Sett i gang')
  await follow(page.locator('a#close'))
  await page.locator('#close').getByLabel('Hva er gjort?').fill('Listen er skrudd fast.')
  await press(page, 'Se gjennom og lukk')
  expect(await page.title()).not.toMatch(/^Feil:/)
  expect(await page.locator('#close').innerText()).toContain('Listen er skrudd fast.')
  expect(await faultsOn(page)).toEqual([])
  await follow(page.locator('#close').getByRole('link', { name: 'Endre' }))
  const words = page.locator('#close').getByLabel('Hva er gjort?')
  expect(await words.inputValue()).toBe('Listen er skrudd fast.')
  await words.fill('Listen er skrudd fast og malt.')
  await press(page, 'Se gjennom og lukk')
  await press(page, 'Ja, lukk avviket')
  const text = await page.locator('main').innerText()
  expect(text).toContain('Avviket er lukket.')
  expect(text).toContain('Listen er skrudd fast og malt.')
  expect(await faultsOn(page)).toEqual([])
})
