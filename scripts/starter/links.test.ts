import { describe, expect, test } from 'vitest'
import { bodyHtml } from '../../cms/plugin/publishing/body-html.ts'
import { contactsAddress, firstAidAddress, guidelineAddress } from '../../content/addresses/site.ts'
import { reportAddress } from '../../content/addresses/my-hse.ts'
import { institution } from '../../content/institution.ts'
import { linkedHtml } from '../../site/src/linking/linked-html.ts'
import type { Surroundings } from '../../site/src/linking/leads.ts'
import { unlinkedIn } from '../../site/src/linking/unlinked.ts'
import { readerStarts } from '../../content/reader-roles.ts'
import { readHandbook } from '../../site/src/handbook/read-handbook.ts'
import { defaultHandbookDir } from '../../site/settings.ts'
import { markdownBody } from './markdown-body.ts'
import type { Fault } from './starter-error.ts'
import { guidelineNumbers, languages, newestEdition, type Language } from './test-guidelines.ts'

/** Internal: no reader of the site meets it. */
const internal = 'NHU-HMS-R35'
const address = (language: Language, number: string): string =>
  guidelineAddress(language, number.toLowerCase())

function around(language: Language, own: string): Surroundings {
  return {
    language,
    own: address(language, own),
    guideline: (number) =>
      guidelineNumbers.includes(number) && number !== internal ? address(language, number) : null,
    destination: (to) => {
      if (to === 'report') return reportAddress(language)
      if (to === 'contacts') return contactsAddress(language)
      if (to === 'firstAid') return firstAidAddress(language)
      const number = institution[to]
      return number && guidelineAddress(language, number)
    },
  }
}

/** An edition's text as a reader gets it. */
function drawn(number: string, body: string, language: Language): string {
  const faults: Fault[] = []
  const stored = markdownBody(
    body,
    { file: number, guideline: (each) => each, key: number },
    faults,
  )
  expect(faults).toEqual([])
  const { html } = bodyHtml(stored, {
    language,
    guideline: (id) => address(language, id),
    image: () => null,
  })
  return linkedHtml(html, around(language, number))
}

describe('a guideline gives the number, the law, the document and the form where its text names them', () => {
  const editions = guidelineNumbers
    .filter((number) => number !== internal)
    .flatMap((number) =>
      languages.flatMap((language) => {
        const edition = newestEdition(number, language)
        return edition ? [{ number, language, edition, name: edition.name }] : []
      }),
    )

  test.each(editions)('$name', ({ number, language, edition }) => {
    const html = drawn(number, edition.body, language)
    expect(unlinkedIn(html, around(language, number))).toEqual([])
  })
})

test('each entrance reads three to five documents first, and every step leads to something that is there', () => {
  const pages = readHandbook(defaultHandbookDir).filter((each) => each.language === 'nb')
  for (const [role, { documents, handbook, steps }] of Object.entries(readerStarts)) {
    expect(documents.length, role).toBeGreaterThanOrEqual(3)
    expect(documents.length, role).toBeLessThanOrEqual(5)
    const targets = steps.flatMap(({ to }) => [...to])
    const numbers = targets.flatMap((each) => (each.kind === 'guideline' ? [each.number] : []))
    const names = targets.flatMap((each) => (each.kind === 'handbook' ? [each.page] : []))
    for (const number of [...documents, ...numbers]) expect(guidelineNumbers).toContain(number)
    for (const name of [...handbook, ...names]) {
      expect(pages.map(({ slug }) => slug)).toContain(name)
    }
  }
})
