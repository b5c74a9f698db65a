import { editionAddress, guidelineAddress, siteLanguages } from '@verne/content/addresses/site'
import type { Edition, Snapshot } from '@verne/content/schema'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { checkRelease } from '../check-release.ts'
import { builtSite, sampleHandbook, type BuiltSite } from './built-site.ts'
import { sampleSnapshot, withdrawnWord } from './sample-snapshot.ts'

const unreadable = 'nhu-hms-r02'
const withdrawn = 'nhu-hms-r90'
const damaged = 'nhu-hms-r03'
const lost = `/media/${'a'.repeat(64)}.png`

/** The sample, as it is published when texts are left out. */
const snapshot: Snapshot = {
  ...sampleSnapshot,
  guidelines: sampleSnapshot.guidelines.map((guideline) => {
    const without = (edition: Edition, why: Edition['textLeftOut'] & string): Edition => ({
      ...edition,
      html: '',
      headings: [],
      textLeftOut: why,
    })
    const editions = guideline.editions.map((each): Edition => {
      if (guideline.slug === unreadable) return without(each, 'unreadable')
      if (guideline.slug === withdrawn) return without(each, 'withdrawn')
      if (guideline.slug !== damaged) return each
      const html = `${each.html}<p><img src="${lost}" alt="Et avtrekksskap" width="9" height="7" loading="lazy"><a href="/%zz">x</a></p>`
      return { ...each, html }
    })
    return { ...guideline, editions }
  }),
}

let site: BuiltSite
beforeAll(async () => {
  site = await builtSite(snapshot)
}, 240_000)
afterAll(() => site.remove())

const words = {
  nb: ['Teksten kan ikke vises akkurat nå', 'spør HMS-enheten:', 'Teksten er trukket tilbake'],
  en: [
    'The text cannot be shown at the moment',
    'ask the HSE Unit:',
    'The text has been withdrawn',
  ],
} as const

describe.each(siteLanguages)('a guideline whose text cannot be shown (%s)', (language) => {
  test('still tells number, title and state, and whom to ask', async () => {
    const page = await site.page(guidelineAddress(language, unreadable))
    const { text } = page.one('section', 'notice')
    expect(text).toContain(words[language][0])
    expect(text).toContain(words[language][1])
    expect(text).toMatch(/\S+ ?@\S+/)
    expect(page.one('section', 'document-box').text).toContain('NHU-HMS-R02')
    expect(page.one('h1').text).not.toBe('')
  })
})

test('a withdrawn text says that it is, and is nowhere in the site', async () => {
  const page = await site.page(editionAddress('nb', withdrawn, 1))
  expect(page.html).toContain(words.nb[2])
  expect(page.html).not.toContain(withdrawnWord)
  const gone = await site.page(guidelineAddress('nb', withdrawn))
  expect(gone.html).toContain('Avvik meldes nå i Min HMS.')
  expect(gone.html).not.toContain('Tidligere utgaver kan fortsatt leses')
})

test('what is lost or wrong in one text is told, and keeps no release back', async () => {
  const found = await checkRelease(site.dir, snapshot, { handbookDir: sampleHandbook })
  expect(found.filter((each) => each.severity === 'error')).toEqual([])
  expect(found.map((each) => each.message)).toEqual(
    expect.arrayContaining([`"${lost}" leads nowhere.`, '"/%zz" is not an address.']),
  )
})
