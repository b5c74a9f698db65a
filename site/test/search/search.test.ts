import path from 'node:path'
import { guidelineAddress, siteLanguages } from '@verne/content/addresses/site'
import type { Route } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { indexRoot } from '../../src/search/index/index-folder.ts'
import { brokenRules, serveSite } from '../browser.ts'
import { firstAnswer, mostOfFirstAnswer } from './first-answer.ts'
import { inOneLine, measure } from './measure.ts'
import { listedFor, openBuiltIndex } from './open-built-index.ts'
import { formerly, furtherQueries, queries } from './queries.ts'
import { openedSite } from './opened-site.ts'

const reader = openedSite()

describe('the table of questions', () => {
  test('holds at least 70 questions in Norwegian and 50 in English', () => {
    const asked = (language: string) => queries.filter((each) => each.language === language).length
    expect(asked('nb')).toBeGreaterThanOrEqual(70)
    expect(asked('en')).toBeGreaterThanOrEqual(50)
  })

  test.each(siteLanguages)(
    'leads to the right page among the first three (%s)',
    async (language) => {
      const searchable = await openBuiltIndex(reader.dir, reader.origin, language)
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
      nb: await openBuiltIndex(reader.dir, reader.origin, 'nb'),
      en: await openBuiltIndex(reader.dir, reader.origin, 'en'),
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
  const dialog = () => reader.page.getByRole('dialog')
  const field = () => dialog().getByRole('searchbox')
  const focused = () => reader.page.evaluate(() => document.activeElement?.textContent.trim() ?? '')

  async function ask(question: string): Promise<void> {
    await field().fill(question)
    await dialog().getByRole('status').filter({ hasText: question }).waitFor()
  }

  test('opens with / and with Ctrl+K, closes with Escape and gives the focus back', async () => {
    await reader.page.goto(`${reader.origin}/retningslinjer/`)
    const first = reader.page.locator('main a').first()
    await first.focus()
    const before = await focused()
    for (const key of ['/', 'Control+k']) {
      await reader.page.keyboard.press(key)
      await dialog().waitFor()
      expect(await field().evaluate((each) => each === document.activeElement)).toBe(true)
      expect(await field().inputValue()).toBe('')
      await reader.page.keyboard.press('Escape')
      await dialog().waitFor({ state: 'hidden' })
      expect(await focused()).toBe(before)
    }
  })

  test('leads to the search page when what it needs cannot be had', async () => {
    await reader.page.route('**/search-box*.js', (route) => route.abort())
    await reader.page.goto(`${reader.origin}/en/topics/`)
    await reader.page.keyboard.press('/')
    await reader.page.waitForURL('**/en/search/')
  })

  test('that cannot be made ready leads to the search page with what was typed', async () => {
    const fails = async (route: Route): Promise<void> => {
      await reader.page.waitForFunction(() => document.querySelector('input')?.value === 'avvik')
      await route.abort()
    }
    await reader.page.route('**/search.*.js', fails, { times: 1 })
    await reader.page.goto(`${reader.origin}/tema/`)
    await reader.page.keyboard.press('/')
    await dialog().waitFor()
    await field().fill('avvik')
    await reader.page.waitForURL('**/sok/?q=avvik')
  })

  test('stays where one reads, and says so, when there is no network', async () => {
    for (const aborted of ['**/search-box*.js', '**/search.*.js']) {
      const tab = await reader.context.newPage()
      await tab.goto(`${reader.origin}/tema/`)
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
    await reader.page.route('**/search.*.js', async (route) => {
      await typed
      await route.continue()
    })
    await reader.page.goto(`${reader.origin}/tema/`)
    await reader.page.keyboard.press('Control+k')
    await dialog().waitFor()
    await reader.page.keyboard.press('Control+k')
    await field().pressSequentially('bra')
    go()
    await dialog().getByRole('status').filter({ hasText: 'bra' }).waitFor()
    await field().pressSequentially('nn')
    expect(await field().inputValue()).toBe('brann')
  })

  test('does not open while somebody writes a / in a field', async () => {
    await reader.page.goto(reader.origin)
    await reader.page.getByRole('searchbox').pressSequentially('og/eller')
    expect(await reader.page.getByRole('searchbox').inputValue()).toBe('og/eller')
    expect(await dialog().count()).toBe(0)
  })

  test('finds while one types, says how many, and the arrow keys go to a result and back', async () => {
    await reader.page.goto(`${reader.origin}/tema/`)
    await reader.page.keyboard.press('/')
    await ask('brannøvelse')
    expect(await dialog().getByRole('status').textContent()).toMatch(/^\d+ treff på «brannøvelse»$/)
    await reader.page.keyboard.press('ArrowDown')
    expect(await focused()).toBe('Brannvern')
    await reader.page.keyboard.press('ArrowUp')
    expect(await field().evaluate((each) => each === document.activeElement)).toBe(true)
    await reader.page.keyboard.press('ArrowDown')
    await reader.page.keyboard.press('Enter')
    await reader.page.waitForURL(`**${guidelineAddress('nb', 'nhu-hms-r24')}`)
  })

  test('asks at once what comes whole, and waits for whoever types', async () => {
    await reader.page.clock.install()
    await reader.page.goto(`${reader.origin}/tema/`)
    await reader.page.clock.pauseAt(Date.now() + 60_000)
    await reader.page.keyboard.press('/')
    await ask('brannøvels')
    await field().press('End')
    await field().pressSequentially('er')
    await reader.page.clock.runFor(100)
    expect(await dialog().getByRole('status').textContent()).toContain('«brannøvels»')
    await reader.page.clock.runFor(100)
    await dialog().getByRole('status').filter({ hasText: '«brannøvelser»' }).waitFor()
  })

  test('leads to the section that holds the answer', async () => {
    await reader.page.goto(`${reader.origin}/en/`)
    await reader.page.keyboard.press('/')
    await ask('fire drill')
    const section = dialog().locator('.result__sections a').first()
    const address = (await section.getAttribute('href')) ?? ''
    expect(address).toMatch(/^\/en\/guidelines\/nhu-hms-r24\/#./)
    await section.click()
    await reader.page.waitForURL(`**${address}`)
    expect(await reader.page.locator(':target').textContent()).toMatch(/drill/i)
  })

  test('asks whether a slip meant another word', async () => {
    await reader.page.goto(reader.origin)
    await reader.page.keyboard.press('/')
    await ask('vernombud')
    expect(await dialog().getByText('Mente du verneombud?').isVisible()).toBe(true)
  })

  test('shares its address with the search page', async () => {
    await reader.page.goto(reader.origin)
    await reader.page.keyboard.press('/')
    await ask('varmt arbeid')
    await reader.page.keyboard.press('Enter')
    await reader.page.waitForURL('**/sok/?q=varmt+arbeid')
    expect(await reader.page.getByRole('searchbox').inputValue()).toBe('varmt arbeid')
    await answered()
    expect(await reader.page.locator('.result a').first().textContent()).toBe('Brannvern')
  })

  test.each([
    ['light', 320, 'wistleblowing'],
    ['dark', 390, 'xylofon'],
    ['light', 1280, 'fire drill'],
    ['dark', 1280, 'wistleblowing'],
  ] as const)(
    'passes axe while open, fits the screen and breaks no policy (%s, %i px, %s)',
    async (colorScheme, width, question) => {
      await reader.page.emulateMedia({ colorScheme })
      await reader.page.setViewportSize({ width, height: 800 })
      const errors: string[] = []
      reader.page.on('console', (message) => {
        if (message.type() === 'error') errors.push(message.text())
      })
      await reader.page.goto(`${reader.origin}/en/guidelines/`)
      await reader.page.keyboard.press('/')
      await ask(question)
      const found = await brokenRules(reader.page)
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
    const packed = await serveSite(reader.dir, { packed: true })
    const { files, bytes } = await firstAnswer(
      reader.browser,
      `${packed.origin}${at}`,
      question,
      null,
    )
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
    reader.page
      .locator('#results-list .result__title a')
      .evaluateAll((all) => all.map((each) => each.getAttribute('href') ?? ''))

  test('narrows by kind, topic and audience, and keeps that in its address', async () => {
    await reader.page.goto(`${reader.origin}/sok/?q=avvik`)
    await answered()
    const all = await addresses()
    await reader.page.getByText('Avgrens treffene').click()
    await reader.page.getByLabel('Type').selectOption('Prosedyre')
    await reader.page.waitForURL('**/sok/?kind=procedure&q=avvik')
    await answered()
    const procedures = await addresses()
    expect(procedures).toContain(guidelineAddress('nb', 'nhu-hms-r08'))
    await reader.page.getByLabel('Gjelder for').selectOption('Gjester')
    await reader.page.waitForURL('**/sok/?kind=procedure&audience=guest&q=avvik')
    await answered()
    const forGuests = await addresses()
    expect(procedures.length).toBeLessThan(all.length)
    expect(forGuests.every((each) => procedures.includes(each))).toBe(true)
    expect(forGuests).toContain(guidelineAddress('nb', 'nhu-hms-r08'))
    await reader.page.goto(reader.page.url())
    await answered()
    expect(await reader.page.getByLabel('Type').inputValue()).toBe('procedure')
    expect(await addresses()).toEqual(forGuests)
    await reader.page.getByRole('button', { name: 'Fjern avgrensning' }).click()
    await expect.poll(addresses).toEqual(all)
  })

  test('takes a filter it does not know for none', async () => {
    await reader.page.goto(`${reader.origin}/sok/?q=avvik&kind=%22%3E&topic=borte`)
    await answered()
    expect((await addresses()).length).toBeGreaterThan(2)
  })

  test('goes back and forward through what was asked', async () => {
    await reader.page.goto(`${reader.origin}/sok/?q=tokt`)
    await answered()
    const first = await addresses()
    await reader.page.getByRole('searchbox').fill('varsling')
    await reader.page.getByRole('searchbox').press('Enter')
    await expect.poll(addresses).not.toEqual(first)
    await reader.page.goBack()
    await expect.poll(addresses).toEqual(first)
    expect(await reader.page.getByRole('searchbox').inputValue()).toBe('tokt')
  })

  test('offers what is written in the other language', async () => {
    await reader.page.goto(`${reader.origin}/sok/?q=gloves`)
    const other = reader.page.getByRole('region', { name: 'På engelsk' })
    await other.waitFor()
    const first = other.getByRole('link').first()
    expect(await first.getAttribute('href')).toMatch(/^\/en\/guidelines\/nhu-hms-r/)
    expect(await other.getByRole('listitem').first().getAttribute('lang')).toBe('en')
    const link = other.getByRole('link', { name: 'Søk på engelsk' })
    expect(await link.getAttribute('href')).toBe('/en/search/?q=gloves')
  })

  test('says of a text that is missing in English that it is Norwegian only', async () => {
    await reader.page.goto(`${reader.origin}/en/search/?q=lone+work`)
    await answered()
    const found = reader.page.locator('.result', { hasText: 'NHU-HMS-R27' })
    expect(await found.textContent()).toContain('Norwegian only')
    expect(await found.getByRole('link').getAttribute('lang')).toBe('nb')
  })

  test('names somebody to ask when nothing is found', async () => {
    await reader.page.goto(`${reader.origin}/sok/?q=xylofon`)
    await answered()
    const advice = reader.page.locator('#results-advice')
    expect(await advice.getByRole('link', { name: 'hms@nordhavn.example' }).isVisible()).toBe(true)
    const phone = advice.getByRole('link', { name: '000 44 082' })
    expect(await phone.getAttribute('href')).toBe('tel:00044082')
  })

  test('shows a question as it was typed, never as part of the page', async () => {
    await reader.page.goto(
      `${reader.origin}/sok/?q=${encodeURIComponent('<img src=x onerror=alert(1)>')}`,
    )
    await answered()
    expect(await reader.page.getByRole('status').textContent()).toContain(
      '<img src=x onerror=alert(1)>',
    )
    expect(await reader.page.locator('main img').count()).toBe(0)
  })

  test('keeps the last questions on the device until they are deleted', async () => {
    const asked: string[] = []
    reader.page.on('request', (request) => asked.push(request.url()))
    for (const question of ['tokt', 'varsling', 'tokt']) {
      await reader.page.goto(`${reader.origin}/sok/?q=${question}`)
      await answered()
    }
    await reader.page.goto(`${reader.origin}/sok/`)
    const recent = reader.page.locator('#searchRecent')
    expect(await recent.getByRole('link').allTextContents()).toEqual(['tokt', 'varsling'])
    expect(await recent.textContent()).toContain('Bare på denne enheten.')
    await recent.getByRole('button', { name: 'Slett siste søk' }).click()
    expect(await recent.isVisible()).toBe(false)
    expect(await reader.page.getByRole('status').textContent()).toBe('Søkene er slettet.')
    expect(await reader.page.evaluate(() => localStorage.length)).toBe(0)
    expect(asked.every((each) => each.startsWith(reader.origin))).toBe(true)
  })

  test('says so when the index does not answer, and finds when it does again', async () => {
    await reader.page.route('**/search-index/**', (route) => route.abort())
    await reader.page.goto(`${reader.origin}/sok/?q=tokt`)
    await reader.page.getByRole('status').filter({ hasText: 'Søket svarte ikke.' }).waitFor()
    await reader.page.unroute('**/search-index/**')
    await reader.page.getByRole('searchbox').press('Enter')
    await reader.page.locator('.result').first().waitFor()
  })
})

/** Waits until the search page has said what it found. */
async function answered(): Promise<void> {
  await reader.page.locator('#results-status', { hasText: /treff|result|Nothing/ }).waitFor()
}
