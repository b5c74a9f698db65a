import { pageAddress, reportAddress } from '@verne/content/addresses/my-hse'
import { guidelinesAddress } from '@verne/content/addresses/site'
import { describe, expect, test } from 'vitest'
import { brokenRules } from '../browser.ts'
import { openedSite } from './opened-site.ts'

const reader = openedSite()

/** Asks on the search page, and waits until it has said what it found. */
async function ask(question: string, search = '/sok/'): Promise<void> {
  await reader.page.goto(`${reader.origin}${search}?q=${encodeURIComponent(question)}`)
  await reader.page
    .locator('#results-status', { hasText: /treff|result|Nothing|nummer|number/ })
    .waitFor()
}
const first = () => reader.page.locator('#results-list > li').first()
const textOf = async (): Promise<string> =>
  ((await first().textContent()) ?? '').replace(/\s+/g, ' ').trim()

describe('a list of results answers itself', () => {
  test('says who the representative of a unit is, with a number to call', async () => {
    await ask('verneombud syntesehallen')
    expect(await first().locator('.result__lines li').first().textContent()).toMatch(
      /Verneombud.*Daniel Oyelaran-Vik.*000 66 150/,
    )
    const phone = first().getByRole('link', { name: '000 66 150' })
    expect(await phone.getAttribute('href')).toBe('tel:00066150')
  })

  test('says who stands in where a unit has elected nobody', async () => {
    await ask('verneombud kunst')
    expect(await textOf()).toContain('Ingen valgt. Hovedverneombudet: Unni Storebakk 000 53 890')
  })

  test('shows a person in their public roles', async () => {
    await ask('Daniel Oyelaran-Vik', '/en/search/')
    expect(await textOf()).toContain('Safety representative, Chemistry')
  })

  test('answers an emergency number with itself', async () => {
    await ask('110')
    const link = first().getByRole('link').first()
    expect(await link.getAttribute('href')).toBe('tel:110')
    expect(await textOf()).toContain('110 Brann')
  })

  test('puts the section of a law first, with the documents that cite it', async () => {
    await ask('arbeidsmiljøloven § 4-5')
    const links = first().getByRole('link')
    expect(await links.first().textContent()).toBe('Arbeidsmiljøloven § 4-5')
    expect(await links.first().getAttribute('href')).toBe(
      'https://lovdata.no/lov/2005-06-17-62/§4-5',
    )
    expect(await links.allTextContents()).toContain('Stoffkartotek og kjemikalier')
    expect(await reader.page.getByRole('status').textContent()).toBe(
      '1 treff på «arbeidsmiljøloven § 4-5»',
    )
  })

  test.each([
    ['/sok/', 'korleis melder eg avvik', reportAddress('nb')],
    ['/en/search/', 'report a nonconformity', reportAddress('en')],
  ])('leads to the form for reporting (%s, %s)', async (search, question, address) => {
    await ask(question, search)
    expect(await first().getByRole('link').first().getAttribute('href')).toBe(address)
  })

  test('shows a page that is first once, with where in it the answer stands', async () => {
    await ask('stikkskade')
    const links = await first().getByRole('link').allTextContents()
    expect(links.slice(0, 2)).toEqual(['Førstehjelp', 'Stikk av nål eller sprut av blod'])
    const shown = await reader.page.locator('#results-list > li').count()
    expect(await reader.page.getByRole('status').textContent()).toBe(
      `${String(shown)} treff på «stikkskade»`,
    )
  })

  test('finds CO₂ however it is typed', async () => {
    for (const question of ['CO2', 'CO₂']) {
      await ask(question)
      expect(await textOf()).toContain('NHU-HMS-R24')
    }
  })
})

describe('a list of results says how it came about', () => {
  test('shows the passage that matches, and marks what was asked', async () => {
    await ask('brannøvelse')
    expect(await first().locator('mark').first().textContent()).toMatch(/^brannøvelse/i)
  })

  test('says when only a part of a word was found', async () => {
    await ask('pausevurdering')
    expect(await reader.page.locator('#results-correction').textContent()).toBe(
      'Ingen treff på «pausevurdering». Vi viser treff på «vurdering».',
    )
  })

  test.each(['NHU-HMS-R35', 'R35', 'NHU-HMS-R99', 'retningslinje r99'])(
    'says the same of a number that is internal and of one that is none: %s',
    async (number) => {
      await ask(number)
      expect(await reader.page.getByRole('status').textContent()).toBe(
        `Ingen åpne dokumenter har nummeret «${number}».`,
      )
      expect(await reader.page.locator('#results-list > li').count()).toBe(0)
      const note = reader.page.locator('#results-correction')
      expect(await note.textContent()).toContain('Noen dokumenter er interne.')
      expect(await note.getByRole('link').getAttribute('href')).toBe(
        pageAddress('nb', 'guidelines'),
      )
      expect(await reader.page.locator('#results-advice').isVisible()).toBe(false)
    },
  )

  test('tells of no more pages than have to do with it, and fetches the first five', async () => {
    const texts: string[] = []
    reader.page.on('request', (request) => {
      if (request.url().includes('/text/')) texts.push(request.url())
    })
    await ask('verneombud')
    expect(texts).toHaveLength(5)
    const count = Number.parseInt((await reader.page.getByRole('status').textContent()) ?? '', 10)
    expect(count).toBeLessThanOrEqual(16)
    await reader.page.getByRole('button', { name: 'Vis flere treff' }).click()
    await expect.poll(() => texts.length).toBe(10)
  })

  test('puts what mentions a thing before a topic that no document is about', async () => {
    await ask('kryo')
    const kinds = await reader.page.locator('#results-list .eyebrow').allTextContents()
    expect(kinds[0]).not.toContain('Tema')
  })
})

test('without a script the search page leads to the lists', async () => {
  const plain = await reader.browser.newContext({ javaScriptEnabled: false })
  const without = await plain.newPage()
  await without.goto(`${reader.origin}/sok/?q=avvik`)
  const list = without.locator('noscript, main').getByRole('link', { name: 'Alle dokumenter' })
  expect(await list.first().getAttribute('href')).toBe(guidelinesAddress('nb'))
  await plain.close()
})

test.each([
  ['light', 390, '/sok/', 'verneombud kunst'],
  ['dark', 390, '/en/search/', 'Section 4-3'],
  ['dark', 1280, '/sok/', 'nødnummer'],
  ['light', 320, '/en/search/', 'Daniel Oyelaran-Vik'],
  ['light', 390, '/sok/', 'R35'],
] as const)(
  'passes axe and fits the screen (%s, %i px, %s %s)',
  async (colorScheme, width, at, question) => {
    await reader.page.emulateMedia({ colorScheme })
    await reader.page.setViewportSize({ width, height: 800 })
    await ask(question, at)
    const tooWide = await reader.page.evaluate(
      () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
    )
    expect({ found: await brokenRules(reader.page), tooWide }).toEqual({
      found: [],
      tooWide: false,
    })
  },
)
