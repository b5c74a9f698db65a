import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { type BodyNode, plainText } from '../../cms/plugin/editions/body.ts'
import { englishSlugs } from '../../cms/plugin/guidelines/topics/english-address.ts'
import { findCitations } from '../../content/law/citations.ts'
import { readStarter } from './read-starter.ts'

const starter = readStarter(path.resolve(import.meta.dirname, '../../content/starter'))

/** The headings of the newest edition of a guideline in a language. */
function headingsIn(number: string, language: 'nb' | 'en'): string[] {
  const newest = starter.guidelines
    .find((each) => each.number === number)
    ?.editions.filter((each) => each.language === language)
    .toSorted((a, b) => b.edition - a.edition)[0]
  const nodes = (newest?.body.root.children ?? []) as readonly BodyNode[]
  return nodes.filter((each) => each.type === 'heading').map(plainText)
}

describe('the topics of the starter', () => {
  const sections = starter.guidelines.flatMap(({ number, sections: named = [] }) =>
    named.map(({ topic, heading }) => [number, topic, heading] as const),
  )

  test.each(sections)(
    '%s has the heading it names for %s, in both languages',
    (number, _, heading) => {
      expect(headingsIn(number, 'nb')).toContain(heading.nb)
      expect(headingsIn(number, 'en')).toContain(heading.en)
    },
  )

  test('each lead somewhere: to a document, or to a section of one', () => {
    const about = new Set(
      starter.guidelines.flatMap((each) => [
        ...each.topics,
        ...(each.sections ?? []).map(({ topic }) => topic),
      ]),
    )
    const below = (slug: string) =>
      starter.topics.filter((each) => each.parent === slug).map((each) => each.slug)
    const nowhere = starter.topics
      .map((each) => each.slug)
      .filter((slug) => ![slug, ...below(slug)].some((each) => about.has(each)))
    expect(nowhere).toEqual([])
  })

  test('name law that can be looked up, the same in both languages', () => {
    for (const { slug, legalBasis } of starter.topics) {
      if (!legalBasis) continue
      const places = (text: string) => findCitations(text).map((each) => each.address)
      expect({ slug, law: places(legalBasis.en) }).toEqual({ slug, law: places(legalBasis.nb) })
      expect(places(legalBasis.nb)).toHaveLength(legalBasis.nb.split('. ').length)
    }
  })

  test('each have an English address made of English words', () => {
    const english = englishSlugs(
      starter.topics.map(({ slug, name }) => ({ slug, nameEn: name.en })),
    )
    expect([...english].filter(([slug, address]) => slug === address)).toEqual([])
  })
})
