import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest'
import {
  internalGuidelineAddress,
  pageAddress,
  processAddress,
  type ProcessPage,
  recordAddress,
  recordsAddress,
  reportPage,
  roots,
} from '../../content/addresses/my-hse.ts'
import { languages, type PageLanguage } from '../../content/addresses/parts.ts'
import { faultsOn } from './accessible.ts'
import { walked, walkedInProcess } from './screens.ts'
import { beLoggedIn, follow, startBrowser } from './visiting.ts'

const origin = inject('origin')
const widths = [320, 390, 1280]

let browser: Browser
let context: BrowserContext
let page: Page

beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser.close())
beforeEach(async () => {
  context = await browser.newContext({ baseURL: origin, javaScriptEnabled: false })
  page = await context.newPage()
})
afterEach(() => context.close())

const as = (who: string): Promise<void> => beLoggedIn(context, `${who}@nordhavn.example`)

/** The screen is there, and nothing is wrong with it. */
async function expectFaultless(): Promise<void> {
  expect(await page.locator('main h1').count(), page.url()).toBe(1)
  expect(await faultsOn(page, widths), page.url()).toEqual([])
}

/** Goes to a page that is there. */
async function come(address: string): Promise<void> {
  expect((await page.goto(address))?.status(), address).toBe(200)
}

/** Addresses of records that the page leads to, below that of their list. */
async function recordsBelow(list: string): Promise<string[]> {
  const found = await page
    .locator(`main a[href^="${list}/"]`)
    .evaluateAll((all) => all.map((each) => each.getAttribute('href') ?? ''))
  // A number or a code has a digit, or capitals: what is new or printed has neither.
  return found.filter((each) => /^[^/?#]*[A-Z0-9][^/?#]*$/.test(each.slice(list.length + 1)))
}

describe.each(languages)(
  'no violation in light or dark, nothing wider than the screen (%s)',
  (language) => {
    test.each([
      ['log in', pageAddress(language, 'logIn'), false],
      ['log in with errors', pageAddress(language, 'logIn'), true],
      ['forgotten password', pageAddress(language, 'forgottenPassword'), false],
      [
        'forgotten password, sent',
        pageAddress(language, 'forgottenPassword', { done: 'sent' }),
        false,
      ],
      ['a dead link', pageAddress(language, 'newPassword', { token: '0' }), false],
      ['reporting', reportPage(language, 'form'), false],
      ['reporting with errors', reportPage(language, 'form'), true],
      ['how a report stands', reportPage(language, 'status'), false],
      ['not found', `${roots[language]}/finnes-ikke`, false],
    ])('%s', async (_name, address, sent) => {
      await page.goto(address)
      if (sent) await follow(page.locator('main button[type=submit]').last())
      await expectFaultless()
    })

    test('guidelines, and one that is in Norwegian alone', async () => {
      await as('ansatt')
      await come(pageAddress(language, 'guidelines'))
      await expectFaultless()
      await come(internalGuidelineAddress(language, 'nhu-hms-r35'))
      await expectFaultless()
    })

    test.each(walked)('$name', async ({ as: who, from, into = [] }) => {
      await as(who)
      await come(from(language))
      for (const list of into) {
        const [first = ''] = await recordsBelow(list(language))
        await come(first)
      }
      await expectFaultless()
    })

    test('a list in which nothing is found says so', async () => {
      await as('leder')
      await come(recordsAddress('nb', 'nonconformity', { search: 'finnesikke' }))
      expect(await page.locator('tbody tr').count()).toBe(0)
      expect(await page.locator('main').innerText()).toContain('Ingenting i listen passer')
    })

    test('a case, and each page of what one may do with it', async () => {
      await as('leder')
      const list = recordsAddress(language, 'nonconformity')
      await come(recordsAddress(language, 'nonconformity', { state: 'open' }))
      const [first = ''] = await recordsBelow(list)
      await come(first)
      await expectFaultless()
      const steps = await page
        .locator(`main a[href^="${first}/"]`)
        .evaluateAll((all) => [...new Set(all.map((each) => each.getAttribute('href') ?? ''))])
      expect(steps.length).toBeGreaterThan(2)
      for (const step of steps) {
        await come(step)
        await expectFaultless()
      }
    }, 300_000)

    describe.each([
      ['at the pre-meeting', 'koordinator', 'NHU-NV'],
      ['being mapped', 'leder', 'NHU-NV-KJ'],
    ])('a process %s', (_state, who, unit) => {
      test('each of its pages', async () => {
        await as(who)
        const number = await processOf(unit)
        await come(recordAddress(language, 'process', number))
        await expectFaultless()
        for (const part of walkedInProcess) {
          await come(processAddress(language, number, part))
          await expectFaultless()
        }
      }, 600_000)

      test('each kind of row', async () => {
        await as(who)
        const number = await processOf(unit)
        for (const row of await rowsOf(language, number)) {
          await come(row)
          await expectFaultless()
        }
      }, 300_000)
    })
  },
)

/** Number of the process of a unit that is not closed. */
async function processOf(unit: string): Promise<string> {
  const query = new URLSearchParams({
    'where[unit.code][equals]': unit,
    'where[state][not_equals]': 'closed',
    depth: '0',
  })
  const found = await page.request.get(`/api/hse-processes?${query.toString()}`, {
    headers: { origin, 'sec-fetch-site': 'same-origin' },
  })
  const { docs } = (await found.json()) as { docs: { number: string }[] }
  return docs[0]?.number ?? ''
}

/** Addresses of the first row that its lists lead to of each kind. */
async function rowsOf(language: PageLanguage, number: string): Promise<string[]> {
  const rows = new Map<string, string>()
  const kinds: readonly ProcessPage[] = [
    'challenges',
    'mapping',
    'noMapping',
    'noMeasure',
    'measures',
    'linkedMeasures',
    'riskAfter',
  ]
  for (const list of ['challenges', 'mapping', 'plan'] as const) {
    await come(processAddress(language, number, list))
    for (const kind of kinds) {
      const below = `${processAddress(language, number, kind)}/`
      const link = page.locator(`main a[href^="${below}"]`).first()
      if ((await link.count()) > 0) rows.set(kind, (await link.getAttribute('href')) ?? '')
    }
  }
  return [...rows.values()]
}
