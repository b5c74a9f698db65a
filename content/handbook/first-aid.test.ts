import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'

const read = (file: string): string => readFileSync(path.join(import.meta.dirname, file), 'utf8')
const page = { nb: read('nb/forstehjelp.mdx'), en: read('en/first-aid.mdx') }
const guideline = {
  nb: read('../starter/guidelines/NHU-HMS-R09/nb-3.md'),
  en: read('../starter/guidelines/NHU-HMS-R09/en-3.md'),
}

/** The blocks of a page: the numbers of each and its steps. */
const blocks = (text: string): { numbers: string; steps: number }[] =>
  [...text.matchAll(/<FirstAid id="[^"]+" numbers=\{([^}]*)\}[^>]*>([^]*?)<\/FirstAid>/g)].map(
    ([, numbers = '', body = '']) => ({
      numbers,
      steps: [...body.matchAll(/^\d\. /gm)].length,
    }),
  )

test('Norwegian and English first aid have the same blocks, numbers and steps', () => {
  expect(blocks(page.nb).length).toBeGreaterThan(9)
  expect(blocks(page.en)).toEqual(blocks(page.nb))
})

test('a needle prick is found at #stikk and leads to the out-of-hours doctor', () => {
  expect(page.nb).toContain('<FirstAid id="stikk" numbers={[\'116 117\']}')
})

describe('the page and the guideline on emergencies give the same advice', () => {
  test.each([
    ['nb', 'minst 15 minutter'],
    ['nb', 'temperert vann i 20 minutter'],
    ['nb', '30 trykk'],
    ['nb', '2 innblåsinger'],
    ['nb', '116 117'],
    ['nb', 'ramkall ikke brekninger'],
    ['nb', 'strøm gjennom kroppen, skal til lege'],
    ['en', 'at least 15 minutes'],
    ['en', 'lukewarm water for 20 minutes'],
    ['en', '30 compressions'],
    ['en', '2 rescue breaths'],
    ['en', '116 117'],
    ['en', 'not induce vomiting'],
    ['en', 'electric current through the body must see a doctor'],
  ] as const)('%s: %s', (language, words) => {
    expect(page[language]).toContain(words)
    expect(guideline[language]).toContain(words)
  })
})
