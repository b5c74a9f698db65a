import type { Browser, BrowserContext, Locator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest'
import {
  newRow,
  processAddress,
  type ProcessPage,
  recordAt,
  recordsAddress,
} from '../../content/addresses/my-hse.ts'
import { faultsOn } from './accessible.ts'
import { beLoggedIn, follow, startBrowser } from './visiting.ts'

const origin = inject('origin')
const year = new Date().getFullYear()
const day = `${String(year)}-12-15`
const deadline = `${String(year + 1)}-06-01`

const inLanguage = {
  nb: {
    open: /^Åpne HMS-runden/,
    save: 'Lagre',
    saveAndGoOn: /^Lagre og gå videre/,
    all: /^Kryss av for alt/,
    another: 'Lagre og skriv en til',
    confirm: 'Jeg bekrefter deltakere og datoer',
    confirmAs: 'Jeg bekrefter deltakere og datoer som verneombud',
    goOn: /^Gå videre til/,
    register: /^Lagre, og registrer funnene/,
    ask: /be om uttalelser$/i,
    saveStatement: 'Lagre uttalelsen',
    close: 'Avslutt HMS-runden',
    title: `Rapport fra HMS-runden ${String(year)}`,
  },
  en: {
    open: /^Open the HSE process/,
    save: 'Save',
    saveAndGoOn: /^Save and go on/,
    all: /^Tick everything/,
    another: 'Save and write another',
    confirm: 'I confirm participants and dates',
    confirmAs: 'I confirm participants and dates as safety representative',
    goOn: /^Go on to/,
    register: /^Save, and register the findings/,
    ask: /ask for statements$/i,
    saveStatement: 'Save the statement',
    close: 'Close the HSE process',
    title: `Report on the HSE process ${String(year)}`,
  },
} as const
type Language = keyof typeof inLanguage

/** How someone works a page: with a mouse, or by the keys alone. */
export interface Hands {
  press(way: Locator): Promise<void>
  tick(box: Locator): Promise<void>
  write(field: Locator, text: string): Promise<void>
  choose(list: Locator, value: string): Promise<void>
}

/** With a mouse. */
export const byMouse: Hands = {
  press: follow,
  tick: (box) => box.check(),
  write: (field, text) => field.fill(text),
  choose: async (list, value) => {
    await list.selectOption(value)
  },
}

/** Moves the focus with the Tab key until it stands there; whoever cannot be reached so fails the test. */
async function tabTo(target: Locator): Promise<void> {
  const keyboard = target.page().keyboard
  await target.waitFor()
  for (let presses = 0; presses < 400; presses += 1) {
    if (await target.evaluate((element) => element === element.ownerDocument.activeElement)) return
    await keyboard.press('Tab')
  }
  throw new Error(`The Tab key does not lead to ${target.toString()}`)
}

/** By the keys alone. */
export const byKeys: Hands = {
  press: async (way) => {
    await tabTo(way)
    await Promise.all([way.page().waitForEvent('load'), way.page().keyboard.press('Enter')])
  },
  tick: async (box) => {
    if (await box.isChecked()) return
    if ((await box.getAttribute('type')) === 'radio') {
      // Within a group the Tab key stops at one: the arrows lead on.
      const group = box.page().locator(`input[name="${(await box.getAttribute('name')) ?? ''}"]`)
      await tabTo(group.first())
      const wanted = await box.getAttribute('value')
      await box.page().keyboard.press('Space')
      for (let presses = 1; presses < Number(wanted); presses += 1) {
        await box.page().keyboard.press('ArrowDown')
      }
      return
    }
    await tabTo(box)
    await box.page().keyboard.press('Space')
  },
  write: async (field, text) => {
    await tabTo(field)
    const { keyboard } = field.page()
    if ((await field.getAttribute('type')) === 'date') {
      const [years, months, days] = text.split('-')
      await keyboard.type(`${days ?? ''}${months ?? ''}${years ?? ''}`)
      return
    }
    await keyboard.press('ControlOrMeta+A')
    await keyboard.type(text)
  },
  choose: async (list, value) => {
    await tabTo(list)
    const index = await list.evaluate(
      (element, wanted) =>
        [...(element as HTMLSelectElement).options].findIndex((each) => each.value === wanted),
      value,
    )
    await list.page().keyboard.press('Home')
    for (let presses = 0; presses < index; presses += 1) {
      await list.page().keyboard.press('ArrowDown')
    }
  },
}

/** What it took to get through: pages that were loaded, and what was pressed, ticked or chosen; typing is not counted. */
export interface Toll {
  pages: number
  presses: number
}

/** The same hands, counting what they press. A box that is ticked already is not pressed. */
export function counting(hands: Hands, toll: Toll): Hands {
  const counted = async (work: Promise<void>): Promise<void> => {
    toll.presses += 1
    await work
  }
  return {
    press: (way) => counted(hands.press(way)),
    tick: async (box) => {
      if (await box.isChecked()) return
      await counted(hands.tick(box))
    },
    write: (field, text) => hands.write(field, text),
    choose: (list, value) => counted(hands.choose(list, value)),
  }
}

let browser: Browser
const contexts: BrowserContext[] = []

beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser.close())
afterEach(async () => {
  await Promise.all(contexts.splice(0).map((each) => each.close()))
})

async function open(
  email: string,
  language: Language,
  options: { script?: boolean; dark?: boolean } = {},
): Promise<Page> {
  const context = await browser.newContext({
    baseURL: origin,
    locale: 'en-GB',
    javaScriptEnabled: options.script ?? true,
    colorScheme: options.dark ? 'dark' : 'light',
  })
  contexts.push(context)
  const page = await context.newPage()
  page.setDefaultTimeout(120_000)
  await beLoggedIn(context, email)
  return page
}

async function expectAccessible(page: Page): Promise<void> {
  expect(await faultsOn(page), page.url()).toEqual([])
}

/** A unit under chemistry without a manager of its own, in the safety representative's area: new for each journey. */
async function newUnit(language: Language): Promise<string> {
  const director = await open('godkjenner@nordhavn.example', language)
  const api = director.request
  const headers = { origin, 'sec-fetch-site': 'same-origin' }
  const timeout = 120_000
  const ask = async <T>(path: string): Promise<T> =>
    (await api.get(path, { headers, timeout })).json() as Promise<T>
  const { docs: parents } = await ask<{ docs: { id: string }[] }>(
    '/api/units?where[code][equals]=NHU-NV-KJ&depth=0',
  )
  const name = `Prøvelab ${language} ${String(Date.now())}`
  const made = await api.post('/api/units', {
    headers,
    timeout,
    data: {
      code: `P${language}${String(Date.now())}`,
      name,
      type: 'laboratory',
      parent: parents[0]?.id,
      process: 'own',
      active: true,
      employees: 12,
    },
  })
  const { doc } = (await made.json()) as { doc: { id: string } }
  // The journey in the other language may widen the same area at the same moment.
  await expect
    .poll(
      async () => {
        const { docs: areas } = await ask<{
          docs: { id: string; version: number; units: string[] }[]
        }>('/api/safety-areas?where[code][equals]=VO-05&depth=0')
        const [area] = areas
        const moved = await api.patch(`/api/safety-areas/${area?.id ?? ''}`, {
          headers,
          timeout,
          data: { units: [...(area?.units ?? []), doc.id], version: area?.version },
        })
        return moved.status()
      },
      { timeout: 60_000 },
    )
    .toBe(200)
  return name
}

/** A document someone attaches to a mapping. */
const measurements = {
  name: 'målinger.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.from('%PDF-1.4\nxref\ntrailer<</Root 1 0 R>>\nstartxref\n9\n%%EOF\n'),
}

/** The attachment on the page has a name of ours, and is for those who may read the process, and for nobody else. */
async function expectPrivate(manager: Page, representative: Page): Promise<void> {
  const link = manager.getByRole('link', { name: /^(?:Dokument|Document) 1\.pdf/ }).first()
  const address = (await link.getAttribute('href')) ?? ''
  const file = await manager.request.get(address)
  expect(file.status()).toBe(200)
  expect(await file.body()).toEqual(measurements.buffer)
  expect(file.headers()['content-disposition']).toMatch(/^attachment/)
  expect((await representative.request.get(address)).status()).toBe(200)
  const employee = await open('ansatt@nordhavn.example', 'nb')
  expect((await employee.request.get(address)).status()).toBe(404)
  const stranger = await browser.newContext({ baseURL: origin })
  contexts.push(stranger)
  expect((await stranger.request.get(address, { maxRedirects: 0 })).status()).toBe(404)
}

/** Takes a process from planning to the printed report, and tells what that took. */
export async function wholeJourney(
  language: Language,
  plainHands: Hands,
  { script, challenges }: { readonly script: boolean; readonly challenges: number },
): Promise<{ readonly manager: Page; readonly toll: Toll }> {
  const words = inLanguage[language]
  const manager = await open('leder@nordhavn.example', language, { script })
  const representative = await open('verneombud@nordhavn.example', language, { script })
  const unit = await newUnit(language)
  const toll: Toll = { pages: 0, presses: 0 }
  const hands = counting(plainHands, toll)
  for (const page of [manager, representative]) page.on('load', () => (toll.pages += 1))
  await manager.goto(recordsAddress(language, 'process'))
  await expectAccessible(manager)
  const begin = manager.getByRole('listitem').filter({ hasText: unit }).getByRole('button').first()
  await hands.press(begin)
  const number = recordAt(new URL(manager.url()).pathname)?.number ?? ''
  /** Comes to a page by its address, as from a letter or the tasks: that is a press too. */
  const come = async (page: Page, part: ProcessPage): Promise<void> => {
    toll.presses += 1
    await page.goto(processAddress(language, number, part))
    await expectAccessible(page)
  }
  const button = (page: Page, name: string | RegExp): Locator =>
    page.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name }).first()
  /** The page it goes on to is the next thing that is not done. */
  const expectAt = async (part: ProcessPage, row: string | null = null): Promise<void> => {
    expect(new URL(manager.url()).pathname).toBe(processAddress(language, number, part, row))
    await expectAccessible(manager)
  }

  await expectAt('dates')
  for (const field of ['preDate', 'mappingFrom', 'mappingTo', 'postDate']) {
    await hands.write(manager.locator(`#${field}`), day)
  }
  await hands.write(manager.locator('#hours'), '12')
  await hands.press(button(manager, words.saveAndGoOn))
  await expectAt('confirm')
  await hands.press(button(manager, words.confirm))
  await expectAt('planning')
  await come(representative, 'confirm')
  await hands.press(button(representative, words.confirmAs))
  await come(manager, 'planning')
  await hands.press(button(manager, words.goOn))

  await expectAt('preHeld')
  await hands.write(manager.locator('#date'), day)
  // Those who were planned are ticked already.
  for (const box of await manager.locator('#attendance input[type=checkbox]').all()) {
    expect(await box.isChecked()).toBe(true)
  }
  await hands.press(button(manager, words.saveAndGoOn))
  for (const inputs of ['inputsOfLastYear', 'inputsOfCases', 'inputsFromElsewhere'] as const) {
    await expectAt(inputs)
    await hands.press(button(manager, words.all))
  }
  await expectAt('psychosocial')
  await hands.tick(manager.locator('#goneThrough'))
  await hands.write(manager.locator('#how'), 'Temamøte i mars.')
  await hands.write(manager.locator('#result'), 'Rollene er klare.')
  await hands.press(button(manager, words.saveAndGoOn))
  const titles = Array.from({ length: challenges }, (_, index) =>
    index === 0 ? 'Avtrekk i hallen' : `Utfordring ${String(index + 1)}`,
  )
  for (const title of titles) {
    await expectAt('challenges', newRow[language])
    await hands.write(manager.locator('#title'), title)
    await hands.tick(manager.locator('#likelihood-4'))
    await hands.tick(manager.locator('#consequence-4'))
    const last = title === titles.at(-1)
    await hands.press(button(manager, last ? words.save : words.another))
  }
  await expectAt('challenges')
  for (const box of await manager.locator('input[name=selected]').all()) await hands.tick(box)
  await hands.press(button(manager, words.saveAndGoOn))

  for (const [index] of titles.entries()) {
    await expectAt('mapping', newRow[language])
    await hands.choose(manager.locator('#method'), 'exposureMeasurement')
    await hands.write(manager.locator('#date'), day)
    await hands.write(manager.locator('#result'), 'To skap trekker for svakt.')
    if (index === 0) await manager.locator('#files').setInputFiles(measurements)
    await hands.press(button(manager, words.saveAndGoOn))
  }

  await expectAt('postHeld')
  await hands.write(manager.locator('#date'), day)
  await hands.press(button(manager, words.saveAndGoOn))
  await expectAt('findings')
  await hands.tick(manager.locator('input[name=challenges]').first())
  await hands.press(button(manager, words.register))
  for (const title of titles) {
    await expectAt('measures', newRow[language])
    await hands.write(manager.locator('#title'), title === titles[0] ? 'Skifte vifter' : title)
    const responsible = manager.locator('select[name=responsible]')
    toll.presses += 1
    await responsible.selectOption({ index: 1 }, { force: true })
    const deadlineField = manager.locator('#deadline')
    await hands.write(deadlineField, deadline)
    await hands.write(manager.locator('[name=amount]'), title === titles[0] ? '40000' : '0')
    await hands.write(manager.locator('#fundedBy'), 'Instituttet')
    await hands.press(manager.locator('form', { has: deadlineField }).getByRole('button').first())
  }
  await expectAt('requirements')
  await hands.tick(manager.locator('#updated'))
  await hands.press(button(manager, words.ask))

  await expectAt('statements')
  await come(representative, 'statements')
  await hands.write(representative.locator('#text'), 'Godt gjennomført.')
  await hands.press(button(representative, words.saveStatement))
  await hands.tick(manager.locator('#noComment'))
  await hands.press(button(manager, words.saveStatement))
  await expectAt('close')
  await hands.press(button(manager, words.close))
  await expectAt('report')
  await manager.waitForLoadState('load')
  const counted = { ...toll }
  await manager.goto(processAddress(language, number, 'mapping'))
  await expectPrivate(manager, representative)
  await manager.goto(processAddress(language, number, 'report'))
  return { manager, toll: counted }
}

/** Expects the report of a journey, on screen and on paper. */
export async function expectReport(page: Page, language: Language): Promise<void> {
  expect(await page.locator('h1').innerText()).toBe(inLanguage[language].title)
  const text = await page.locator('main').innerText()
  for (const said of ['Avtrekk i hallen', 'To skap trekker for svakt.', 'Skifte vifter']) {
    expect(text).toContain(said)
  }
  expect(text).toMatch(/AVV-\d{4}-\d{4}/)
  expect(text).toMatch(/40\s?000|40,000/)
  // Each printed sheet says whose it is.
  expect(await page.locator('html').getAttribute('data-printed')).toMatch(/^HMS-.+ · Prøvelab/)
  await page.emulateMedia({ media: 'print' })
  for (const hidden of ['.site-bar', '.site-menu', '.stepper', '.breadcrumbs', '.print-way']) {
    expect(await page.locator(hidden).first().isVisible(), hidden).toBe(false)
  }
  expect((await page.pdf({ format: 'A4' })).length).toBeGreaterThan(10_000)
}
