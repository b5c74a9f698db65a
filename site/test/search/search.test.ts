import path from 'node:path'
import { guidelineAddress, siteLanguages } from '@verne/content/addresses/site'
import type { Browser, BrowserContext, Page, Route } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { defaultHandbookDir } from '../../settings.ts'
import { indexRoot } from '../../src/search/index/index-folder.ts'
import { brokenRules, openBrowser, serveSite } from '../browser.ts'
import { builtSite, type BuiltSite } from '../built-site.ts'
import { firstAnswer, mostOfFirstAnswer } from './first-answer.ts'
import { inOneLine, measure } from './measure.ts'
import { listedFor, openBuiltIndex } from './open-built-index.ts'
import { formerly, furtherQueries, queries } from './queries.ts'
import { starterSnapshot } from './starter-snapshot.ts'

let site: BuiltSite
let served: Awaited<ReturnType<typeof serveSite>>
let browser: Browser
let context: BrowserContext
let page: Page

beforeAll(async () => {
  site = await builtSite(await starterSnapshot(), defaultHandbookDir)
  served = await serveSite(site.dir)
  browser = await openBrowser()
}, 120_000)

afterAll(async () => {
  await browser.close()
  served.close()
  await site.remove()
})

beforeEach(async () => {
  context = await browser.newContext({ viewport: { width: 390, height: 800 } })
  page = await context.newPage()
})

afterEach(() => context.close())

describe('the table of questions', () => {
  test('holds at least 70 questions in Norwegian and 50 in English', () => {
    const asked = (language: string) => queries.filter((each) => each.language === language).length
    expect(asked('nb')).toBeGreaterThanOrEqual(70)
    expect(asked('en')).toBeGreaterThanOrEqual(50)
  })

  test.each(siteLanguages)(
    'leads to the right page among the first three (%s)',
    async (language) => {
      const searchable = await openBuiltIndex(site.dir, served.origin, language)
      const { missed } = await measure(
        queries.filter((each) => each.language === language),
        ({ question }) => listedFor(question, searchable),
      )
      expect(missed.map(({ question, targets }) => `${question}: ${targets.join(', ')}`)).toEqual(
        [],
      )
    },
  )
})

describe('the table of people, units, law, numbers, forms and needs', () => {
  test('holds at least 60 questions', () => {
    expect(furtherQueries.length).toBeGreaterThanOrEqual(60)
  })

  test('is answered among the first three, better than when it was written', async () => {
    const indexes = {
      nb: await openBuiltIndex(site.dir, served.origin, 'nb'),
      en: await openBuiltIndex(site.dir, served.origin, 'en'),
    }
    const measured = await measure(furtherQueries, ({ question, language }) =>
      listedFor(question, indexes[language]),
    )
    console.info(`formerly ${inOneLine(formerly)}\nnow      ${inOneLine(measured)}`)
    expect(measured.missed.map(({ question }) => question)).toEqual([])
    expect(measured.meanReciprocalRank).toBeGreaterThan(formerly.meanReciprocalRank)
  })
})

describe('the search dialog', () => {
  const dialog = () => page.getByRole('dialog')
  const field = () => dialog().getByRole('searchbox')
  const focused = () => page.evaluate(() => document.activeElement?.textContent.trim() ?? '')

  async function ask(question: string): Promise<void> {
    await field().fill(question)
    await dialog().getByRole('status').filter({ hasText: question }).waitFor()
  }

  test('opens with / and with Ctrl+K, closes with Escape and gives the focus back', async () => {
    await page.goto(`${served.origin}/retningslinjer/`)
    const first = page.locator('main a').first()
    await first.focus()
    const before = await focused()
    for (const key of ['/', 'Control+k']) {
      await page.keyboard.press(key)
      await dialog().waitFor()
      expect(await field().evaluate((each) => each === document.activeElement)).toBe(true)
      expect(await field().inputValue()).toBe('')
      await page.keyboard.press('Escape')
      await dialog().waitFor({ state: 'hidden' })
      expect(await focused()).toBe(before)
    }
  })

  test('leads to the search page when what it needs cannot be had', async () => {
    await page.route('**/search-box*.js', (route) => route.abort())
    await page.goto(`${served.origin}/en/topics/`)
    await page.keyboard.press('/')
    await page.waitForURL('**/en/search/')
  })

  test('that cannot be made ready leads to the search page with what was typed', async () => {
    const fails = async (route: Route): Promise<void> => {
      await page.waitForFunction(() => document.querySelector('input')?.value === 'avvik')
      await route.abort()
    }
    await page.route('**/search.*.js', fails, { times: 1 })
    await page.goto(`${served.origin}/tema/`)
    await page.keyboard.press('/')
    await dialog().waitFor()
    await field().fill('avvik')
    await page.waitForURL('**/sok/?q=avvik')
  })

  test('stays where one reads, and says so, when there is no network', async () => {
    for (const aborted of ['**/search-box*.js', '**/search.*.js']) {
      const tab = await context.newPage()
      await tab.goto(`${served.origin}/tema/`)
      await tab.route(aborted, (route) => route.abort())
      await tab.route('**/sok/', (route) => route.abort())
      const said = tab.waitForEvent('dialog')
      await tab.keyboard.press('/')
      const note = await said
      expect(note.message()).toBe('Søket svarte ikke. Er du på nett?')
      await note.dismiss()
      expect(new URL(tab.url()).pathname).toBe('/tema/')
    }
  })

  test('opened twice while it is on its way keeps what was typed', async () => {
    let go: () => void = () => undefined
    const typed = new Promise<void>((resolve) => (go = resolve))
    await page.route('**/search.*.js', async (route) => {
      await typed
      await route.continue()
    })
    await page.goto(`${served.origin}/tema/`)
    await page.keyboard.press('Control+k')
    await dialog().waitFor()
    await page.keyboard.press('Control+k')
    await field().pressSequentially('bra')
    go()
    await dialog().getByRole('status').filter({ hasText: 'bra' }).waitFor()
    await field().pressSequentially('nn')
    expect(await field().inputValue()).toBe('brann')
  })

  test('does not open while somebody writes a / in a field', async () => {
    await page.goto(served.origin)
    await page.getByRole('searchbox').pressSequentially('og/eller')
    expect(await page.getByRole('searchbox').inputValue()).toBe('og/eller')
    expect(await dialog().count()).toBe(0)
  })

  test('finds while one types, says how many, and the arrow keys go to a result and back', async () => {
    await page.goto(`${served.origin}/tema/`)
    await page.keyboard.press('/')
    await ask('brannøvelse')
    expect(await dialog().getByRole('status').textContent()).toMatch(/^\d+ treff på «brannøvelse»$/)
    await page.keyboard.press('ArrowDown')
    expect(await focused()).toBe('Brannvern')
    await page.keyboard.press('ArrowUp')
    expect(await field().evaluate((each) => each === document.activeElement)).toBe(true)
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.waitForURL(`**${guidelineAddress('nb', 'nhu-hms-r24')}`)
  })

  test('asks at once what comes whole, and waits for whoever types', async () => {
    await page.clock.install()
    await page.goto(`${served.origin}/tema/`)
    await page.clock.pauseAt(Date.now() + 60_000)
    await page.keyboard.press('/')
    await ask('brannøvels')
    await field().press('End')
    await field().pressSequentially('er')
    await page.clock.runFor(100)
    expect(await dialog().getByRole('status').textContent()).toContain('«brannøvels»')
    await page.clock.runFor(100)
    await dialog().getByRole('status').filter({ hasText: '«brannøvelser»' }).waitFor()
  })

  test('leads to the section that holds the answer', async () => {
    await page.goto(`${served.origin}/en/`)
    await page.keyboard.press('/')
    await ask('fire drill')
    const section = dialog().locator('.result__sections a').first()
    const address = (await section.getAttribute('href')) ?? ''
    expect(address).toMatch(/^\/en\/guidelines\/nhu-hms-r24\/#./)
    await section.click()
    await page.waitForURL(`**${address}`)
    expect(await page.locator(':target').textContent()).toMatch(/drill/i)
  })

  test('asks whether a slip meant another word', async () => {
    await page.goto(served.origin)
    await page.keyboard.press('/')
    await ask('vernombud')
    expect(await dialog().getByText('Mente du verneombud?').isVisible()).toBe(true)
  })

  test('shares its address with the search page', async () => {
    await page.goto(served.origin)
    await page.keyboard.press('/')
    await ask('varmt arbeid')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/sok/?q=varmt+arbeid')
    expect(await page.getByRole('searchbox').inputValue()).toBe('varmt arbeid')
    await answered()
    expect(await page.locator('.result a').first().textContent()).toBe('Brannvern')
  })

  test.each([
    ['light', 320, 'wistleblowing'],
    ['dark', 390, 'xylofon'],
    ['light', 1280, 'fire drill'],
    ['dark', 1280, 'wistleblowing'],
  ] as const)(
    'passes axe while open, fits the screen and breaks no policy (%s, %i px, %s)',
    async (colorScheme, width, question) => {
      await page.emulateMedia({ colorScheme })
      await page.setViewportSize({ width, height: 800 })
      const errors: string[] = []
      page.on('console', (message) => {
        if (message.type() === 'error') errors.push(message.text())
      })
      await page.goto(`${served.origin}/en/guidelines/`)
      await page.keyboard.press('/')
      await ask(question)
      const found = await brokenRules(page)
      const tooWide = await dialog().evaluate(
        (each) =>
          each.scrollWidth > each.clientWidth ||
          each.getBoundingClientRect().right > window.innerWidth,
      )
      expect({ found, tooWide, errors }).toEqual({ found: [], tooWide: false, errors: [] })
    },
  )
})

test.each([
  ['/', 'risikovurdering'],
  ['/retningslinjer/', 'hvem er verneombudet mitt'],
  ['/en/guidelines/', 'near miss'],
  ['/en/', 'risk assesment'],
])(
  'a first answer needs few files and bytes, and all but one keep their names (%s, %s)',
  async (at, question) => {
    const packed = await serveSite(site.dir, { packed: true })
    const { files, bytes } = await firstAnswer(browser, `${packed.origin}${at}`, question, null)
    packed.close()
    expect(bytes).toBeLessThanOrEqual(mostOfFirstAnswer.bytes)
    expect(files.length, files.map(({ address }) => address).join('\n')).toBeLessThanOrEqual(
      mostOfFirstAnswer.requests,
    )
    const named = files.filter(({ address }) => address.startsWith(`/${indexRoot}/`))
    const changing = named.filter(({ address }) => !/\/[0-9a-f]{12}\.\w+$/.test(address))
    expect(changing.map(({ address }) => path.basename(address))).toEqual(['index.json'])
  },
)

describe('the search page', () => {
  const addresses = () =>
    page
      .locator('#results-list .result__title a')
      .evaluateAll((all) => all.map((each) => each.getAttribute('href') ?? ''))

  test('narrows by kind, topic and audience, and keeps that in its address', async () => {
    await page.goto(`${served.origin}/sok/?q=avvik`)
    await answered()
    const all = await addresses()
    await page.getByText('Avgrens treffene').click()
    await page.getByLabel('Type').selectOption('Prosedyre')
    await page.waitForURL('**/sok/?kind=procedure&q=avvik')
    await answered()
    const procedures = await addresses()
    expect(procedures).toContain(guidelineAddress('nb', 'nhu-hms-r08'))
    await page.getByLabel('Gjelder for').selectOption('Gjester')
    await page.waitForURL('**/sok/?kind=procedure&audience=guest&q=avvik')
    await answered()
    const forGuests = await addresses()
    expect(procedures.length).toBeLessThan(all.length)
    expect(forGuests.every((each) => procedures.includes(each))).toBe(true)
    expect(forGuests).toContain(guidelineAddress('nb', 'nhu-hms-r08'))
    await page.goto(page.url())
    await answered()
    expect(await page.getByLabel('Type').inputValue()).toBe('procedure')
    expect(await addresses()).toEqual(forGuests)
    await page.getByRole('button', { name: 'Fjern avgrensning' }).click()
    await expect.poll(addresses).toEqual(all)
  })

  test('takes a filter it does not know for none', async () => {
    await page.goto(`${served.origin}/sok/?q=avvik&kind=%22%3E&topic=borte`)
    await answered()
    expect((await addresses()).length).toBeGreaterThan(2)
  })

  test('goes back and forward through what was asked', async () => {
    await page.goto(`${served.origin}/sok/?q=tokt`)
    await answered()
    const first = await addresses()
    await page.getByRole('searchbox').fill('varsling')
    await page.getByRole('searchbox').press('Enter')
    await expect.poll(addresses).not.toEqual(first)
    await page.goBack()
    await expect.poll(addresses).toEqual(first)
    expect(await page.getByRole('searchbox').inputValue()).toBe('tokt')
  })

  test('offers what is written in the other language', async () => {
    await page.goto(`${served.origin}/sok/?q=gloves`)
    const other = page.getByRole('region', { name: 'På engelsk' })
    await other.waitFor()
    const first = other.getByRole('link').first()
    expect(await first.getAttribute('href')).toMatch(/^\/en\/guidelines\/nhu-hms-r/)
    expect(await other.getByRole('listitem').first().getAttribute('lang')).toBe('en')
    const link = other.getByRole('link', { name: 'Søk på engelsk' })
    expect(await link.getAttribute('href')).toBe('/en/search/?q=gloves')
  })

  test('says of a text that is missing in English that it is Norwegian only', async () => {
    await page.goto(`${served.origin}/en/search/?q=lone+work`)
    await answered()
    const found = page.locator('.result', { hasText: 'NHU-HMS-R27' })
    expect(await found.textContent()).toContain('Norwegian only')
    expect(await found.getByRole('link').getAttribute('lang')).toBe('nb')
  })

  test('names somebody to ask when nothing is found', async () => {
    await page.goto(`${served.origin}/sok/?q=xylofon`)
    await answered()
    const advice = page.locator('#results-advice')
    expect(await advice.getByRole('link', { name: 'hms@nordhavn.example' }).isVisible()).toBe(true)
    const phone = advice.getByRole('link', { name: '000 44 082' })
    expect(await phone.getAttribute('href')).toBe('tel:00044082')
  })

  test('shows a question as it was typed, never as part of the page', async () => {
    await page.goto(`${served.origin}/sok/?q=${encodeURIComponent('<img src=x onerror=alert(1)>')}`)
    await answered()
    expect(await page.getByRole('status').textContent()).toContain('<img src=x onerror=alert(1)>')
    expect(await page.locator('main img').count()).toBe(0)
  })

  test('keeps the last questions on the device until they are deleted', async () => {
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    for (const question of ['tokt', 'varsling', 'tokt']) {
      await page.goto(`${served.origin}/sok/?q=${question}`)
      await answered()
    }
    await page.goto(`${served.origin}/sok/`)
    const recent = page.locator('#searchRecent')
    expect(await recent.getByRole('link').allTextContents()).toEqual(['tokt', 'varsling'])
    expect(await recent.textContent()).toContain('Bare på denne enheten.')
    await recent.getByRole('button', { name: 'Slett siste søk' }).click()
    expect(await recent.isVisible()).toBe(false)
    expect(await page.getByRole('status').textContent()).toBe('Søkene er slettet.')
    expect(await page.evaluate(() => localStorage.length)).toBe(0)
    expect(asked.every((each) => each.startsWith(served.origin))).toBe(true)
  })

  test('says so when the index does not answer, and finds when it does again', async () => {
    await page.route('**/search-index/**', (route) => route.abort())
    await page.goto(`${served.origin}/sok/?q=tokt`)
    await page.getByRole('status').filter({ hasText: 'Søket svarte ikke.' }).waitFor()
    await page.unroute('**/search-index/**')
    await page.getByRole('searchbox').press('Enter')
    await page.locator('.result').first().waitFor()
  })
})

/** Waits until the search page has said what it found. */
async function answered(): Promise<void> {
  await page.locator('#results-status', { hasText: /treff|result|Nothing/ }).waitFor()
}
