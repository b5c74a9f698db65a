import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parse, serialize } from 'parse5'
import { reportAddress } from '@verne/content/addresses/my-hse'
import {
  aboutAddress,
  firstAidAddress,
  guidelineAddress,
  handbookPageAddress,
  homeAddress,
  readerRoleAddress,
  readerRoles,
  siteLanguages,
  sitePagesAbout,
  type SiteLanguage,
} from '@verne/content/addresses/site'
import type { Snapshot } from '@verne/content/schema'
import { attribute, elementsOf } from '@verne/content/word/html-tree'
import { defaultHandbookDir } from '../settings.ts'
import { readHandbook } from '../src/handbook/read-handbook.ts'
import type { Surroundings } from '../src/linking/leads.ts'
import { unlinkedIn } from '../src/linking/unlinked.ts'
import { brokenRules, openBrowser, serveSite } from './browser.ts'
import { builtSite, type BuiltSite } from './built-site.ts'
import { starterSnapshot } from './search/starter-snapshot.ts'

let site: BuiltSite
let snapshot: Snapshot

beforeAll(async () => {
  snapshot = await starterSnapshot()
  site = await builtSite(snapshot, defaultHandbookDir)
})
afterAll(() => site.remove())

const around = (language: SiteLanguage, own: string): Surroundings => ({
  language,
  own,
  guideline: (number) => {
    const found = snapshot.guidelines.find((each) => each.number === number)
    return found ? guidelineAddress(language, found.slug) : null
  },
  destination: (to) => (to === 'report' ? reportAddress(language) : null),
})

const pages = siteLanguages.flatMap((language) => [
  ...readHandbook(defaultHandbookDir)
    .filter((each) => each.language === language)
    .map(({ slug }) => ({ language, address: handbookPageAddress(language, slug) })),
  ...readerRoles.map((role) => ({ language, address: readerRoleAddress(language, role) })),
  ...sitePagesAbout.map((page) => ({ language, address: aboutAddress(language, page) })),
])

test.each(pages)(
  '$address gives the number, the law, the document and the form where it names them',
  async ({ language, address }) => {
    const { html } = await site.page(address)
    const elements = elementsOf(parse(html))
    const text =
      elements.find((each) => attribute(each, 'data-handbook-text') !== null) ??
      elements.find((each) => each.tagName === 'main')
    if (!text) throw new Error(`${address} has no text`)
    expect(unlinkedIn(serialize(text), around(language, address))).toEqual([])
  },
)

describe.each(siteLanguages)('first aid (%s)', (language) => {
  test('is one tap from the emergency numbers on every page', async () => {
    const page = await site.page(homeAddress(language))
    expect(page.linksTo(firstAidAddress(language)).length).toBeGreaterThanOrEqual(2)
  })

  test('a needle prick leads to the out-of-hours doctor and to the form', async () => {
    const page = await site.page(firstAidAddress(language))
    const id = language === 'nb' ? 'stikk' : 'needle-stick'
    expect(page.all('section', 'first-aid').map((each) => each.attribute('id'))).toContain(id)
    expect(page.linksTo('tel:116117').length).toBeGreaterThan(1)
    expect(page.linksTo(reportAddress(language)).length).toBeGreaterThan(9)
  })
})

test('every step of every entrance has a link', async () => {
  for (const language of siteLanguages) {
    for (const role of readerRoles) {
      const page = await site.page(readerRoleAddress(language, role))
      const steps = /<section class="tasks"[^]*?<\/section>/.exec(page.html)?.[0] ?? ''
      const each = steps.split('<li>').slice(1)
      expect(each.length).toBeGreaterThan(3)
      for (const step of each) expect(step, `${language} ${role}`).toContain('class="tasks__links"')
    }
  }
})

test('the report form in nynorsk is one tap away, and says which language it is in', async () => {
  const page = await site.page(homeAddress('nb'))
  const [link] = page.all('a').filter((each) => each.attribute('href') === reportAddress('nn'))
  expect(link?.attribute('lang')).toBe('nn')
})

test('the privacy page leads to what is stored about a report', async () => {
  const page = await site.page(aboutAddress('nb', 'privacy'))
  expect(page.linksTo(handbookPageAddress('nb', 'personvern-nar-du-melder'))).not.toEqual([])
})

describe('in a browser', () => {
  test('first aid is read without a network once it was visited, and no other page is kept', async () => {
    const served = await serveSite(site.dir)
    const browser = await openBrowser()
    try {
      const context = await browser.newContext()
      const tab = await context.newPage()
      const address = `${served.origin}${firstAidAddress('nb')}`
      await tab.goto(address)
      await tab.waitForFunction(async () => {
        const { active } = await navigator.serviceWorker.ready
        return active?.state === 'activated' && navigator.serviceWorker.controller !== null
      })
      await context.setOffline(true)
      await tab.goto(`${address}#stikk`)
      await tab.reload()
      expect(await tab.locator('#stikk h2').textContent()).toContain('Stikk')
      const width = await tab
        .locator('.first-aid__calls a')
        .first()
        .evaluate((each) => {
          return getComputedStyle(each).borderTopWidth
        })
      expect(width).toBe('1px')
      await expect(tab.goto(`${served.origin}${homeAddress('nb')}`)).rejects.toThrow()
    } finally {
      await browser.close()
      served.close()
    }
  })

  test('first aid and an entrance break no rule of axe, in the light and in the dark', async () => {
    const served = await serveSite(site.dir)
    const browser = await openBrowser()
    try {
      for (const colorScheme of ['light', 'dark'] as const) {
        for (const address of [firstAidAddress('en'), readerRoleAddress('nb', 'manager')]) {
          const tab = await browser.newPage({ colorScheme, viewport: { width: 390, height: 800 } })
          await tab.goto(`${served.origin}${address}`)
          expect(await brokenRules(tab), `${address} ${colorScheme}`).toEqual([])
          await tab.close()
        }
      }
    } finally {
      await browser.close()
      served.close()
    }
  })
})
