import type { Contact, Edition, Guideline, Snapshot, Topic } from '@verne/content/schema'
import { describe, expect, test } from 'vitest'
import { sampleSnapshot } from '../test/sample-snapshot.ts'
import {
  askedAbout,
  byTopic,
  inAlphabet,
  isEmptyTopic,
  sectionsOn,
  topicsToShow,
} from './topics.ts'

function topic(slug: string, nb: string, en: string, more: Partial<Topic> = {}): Topic {
  return { slug, name: { nb, en }, description: null, parent: null, ...more }
}

const diving = topic('dykking', 'Dykking', 'Diving')
const noise = topic('stoy', 'Støy', 'Noise')
const asbestos = topic('asbest', 'Asbest', 'Asbestos', { parent: 'stoy' })
const officer: Contact = {
  role: 'gasCoordinator',
  roleName: { nb: 'Gasskoordinator', en: 'Gas coordinator' },
  unit: null,
  name: 'Ragnfrid Solheimsvik',
  email: null,
  phone: '000 12 345',
}

const [template] = sampleSnapshot.guidelines
if (!template) throw new Error('The sample has no guideline')

function guideline(
  number: string,
  topics: string[],
  headings: Record<'nb' | 'en', string[]>,
  more: Partial<Guideline> = {},
): Guideline {
  const edition = (language: 'nb' | 'en'): Edition => ({
    ...(template?.editions[0] as Edition),
    id: `${number}-${language}`,
    language,
    edition: 1,
    sourceEdition: language === 'nb' ? null : 1,
    headings: headings[language].map((text, index) => ({
      id: `${language}-${String(index)}`,
      level: 2,
      text,
    })),
  })
  const editions = [edition('nb'), ...(headings.en.length > 0 ? [edition('en')] : [])]
  return {
    ...(template as Guideline),
    number,
    slug: number.toLowerCase(),
    topics,
    editions,
    ...more,
  }
}

function having(topics: Topic[], ...guidelines: Guideline[]): Snapshot {
  return { ...sampleSnapshot, topics, guidelines }
}

const found = (snapshot: Snapshot, of: Topic, language: 'nb' | 'en') =>
  sectionsOn(snapshot, of, language).map((each) => [
    each.guideline.number,
    each.edition.language,
    each.heading.text,
  ])

describe('the sections that apply to a topic', () => {
  const boat = guideline('B-B-R61', [], {
    nb: ['Før turen', 'Dykking fra båt', 'Etter dykkingen', 'Fridykking', 'Vær og bølger'],
    en: ['Before the trip', 'Diving from a boat', 'Weather and waves'],
  })

  test('are those whose heading holds its name as words of their own', () => {
    const snapshot = having([diving], boat)
    expect(found(snapshot, diving, 'nb')).toEqual([['B-B-R61', 'nb', 'Dykking fra båt']])
    expect(found(snapshot, diving, 'en')).toEqual([['B-B-R61', 'en', 'Diving from a boat']])
  })

  test('are those the guideline names for it, in each language by its own heading', () => {
    const named = { ...boat, sections: [{ topic: 'stoy', headings: { nb: 'nb-4', en: 'en-2' } }] }
    const snapshot = having([noise, asbestos], named)
    expect(found(snapshot, noise, 'nb')).toEqual([['B-B-R61', 'nb', 'Vær og bølger']])
    expect(found(snapshot, noise, 'en')).toEqual([['B-B-R61', 'en', 'Weather and waves']])
    expect(found(snapshot, asbestos, 'nb')).toEqual([])
  })

  test('of a topic above are those of the topics below it too', () => {
    const below = { ...boat, sections: [{ topic: 'asbest', headings: { nb: 'nb-0' } }] }
    expect(found(having([noise, asbestos], below), noise, 'nb')).toEqual([
      ['B-B-R61', 'nb', 'Før turen'],
    ])
  })

  test('are the Norwegian ones where the text has no English', () => {
    const norwegian = guideline('B-B-R62', [], { nb: ['Dykking'], en: [] })
    expect(found(having([diving], norwegian), diving, 'en')).toEqual([['B-B-R62', 'nb', 'Dykking']])
  })

  test('are none of a guideline that no longer applies', () => {
    const gone = {
      ...boat,
      editions: boat.editions.map((each): Edition => ({ ...each, state: 'withdrawn' })),
    }
    expect(found(having([diving], gone), diving, 'nb')).toEqual([])
  })
})

describe('a topic', () => {
  test('is empty when there is no document, no section and no handbook page to read', () => {
    const snapshot = having([noise, asbestos], guideline('B-B-R63', [], { nb: ['Før'], en: [] }))
    expect(isEmptyTopic(snapshot, asbestos, 'nb', [])).toBe(true)
    expect(isEmptyTopic(snapshot, asbestos, 'nb', [{ topics: ['asbest'] }])).toBe(false)
    expect(topicsToShow(snapshot, null, 'nb', [])).toEqual([])
    expect(topicsToShow(snapshot, noise, 'nb', [{ topics: ['asbest'] }])).toEqual([asbestos])
  })

  test('is asked about with those named for it, else with those its sections’ documents name', () => {
    const { institutionContacts } = sampleSnapshot
    const helper = { ...officer, name: 'Ingebjørg Tangeraas' }
    const other = guideline('B-B-R64', [], { nb: ['Dykking'], en: [] }, { contacts: [helper] })
    const snapshot = having([diving, noise], other)
    const ask = (of: Topic) => askedAbout(snapshot, of, sectionsOn(snapshot, of, 'nb'))
    expect(ask({ ...diving, contacts: [officer] })).toEqual([officer])
    expect(ask(diving)).toEqual([helper])
    expect(ask(noise)).toEqual(institutionContacts)
  })
})

describe('topics in a list', () => {
  test('stand in the alphabet of the language they are shown in', () => {
    const topics = [
      topic('aapenhet', 'Åpenhet', 'Openness'),
      topic('zoo', 'Zoologi', 'Zoology'),
      topic('oel', 'Ølbrygging', 'Brewing'),
      topic('aerend', 'Ærend', 'Errands'),
    ]
    expect(inAlphabet(topics, 'nb').map((each) => each.name.nb)).toEqual([
      'Zoologi',
      'Ærend',
      'Ølbrygging',
      'Åpenhet',
    ])
    expect(inAlphabet(topics, 'en').map((each) => each.name.en)).toEqual([
      'Brewing',
      'Errands',
      'Openness',
      'Zoology',
    ])
  })

  test('hold a document under each first-level topic it is about, those it is most about first', () => {
    const empty = { nb: [], en: [] }
    const first = guideline('B-B-R66', ['dykking', 'asbest'], empty)
    const second = guideline('B-B-R67', ['asbest', 'stoy'], empty)
    const third = guideline('B-B-R68', [], empty)
    const groups = byTopic(having([noise, asbestos, diving], first, second, third), 'nb')
    expect(
      groups.map(({ topic: each, guidelines, again }) => [
        each?.slug ?? null,
        guidelines.map(({ number }) => number),
        [...again].map(({ number }) => number),
      ]),
    ).toEqual([
      ['dykking', ['B-B-R66'], []],
      ['stoy', ['B-B-R67', 'B-B-R66'], ['B-B-R66']],
      [null, ['B-B-R68'], []],
    ])
  })
})
