import type { Regulation, Requirement, Snapshot } from '@verne/content/schema'
import { lawOrders, type LawOrder } from '@verne/content/addresses/site'
import { describe, expect, test } from 'vitest'
import { sampleSnapshot } from '../../test/sample-snapshot.ts'
import { lawWords, partName, requirementsTitle, sourceName, stateSentence } from './law-words.ts'
import {
  inSentence,
  registerParts,
  regulationsOn,
  requirementsOf,
  successorOf,
  supervisedBy,
} from './register.ts'

const [template] = sampleSnapshot.regulations
if (!template) throw new Error('The sample has no regulation')

function regulation(values: Partial<Regulation>): Regulation {
  return { ...(template as Regulation), ...values }
}

function having(regulations: readonly Regulation[]): Snapshot {
  return { ...sampleSnapshot, regulations: [...regulations] }
}

const shown = (order: LawOrder, language: 'nb' | 'en', snapshot = sampleSnapshot) =>
  registerParts(snapshot, order, language).map(({ head, regulations }) => [
    partName(head, language),
    ...regulations.map((each) => each.shortTitle[language]),
  ])

describe('the register', () => {
  test('tells acts and regulations apart, and what does not apply now from both', () => {
    expect(shown('title', 'nb')).toEqual([
      ['Lover', 'Arbeidsmiljøloven', 'Arkivlova'],
      ['Forskrifter', 'Forskrift om utførelse av arbeid', 'Internkontrollforskriften'],
      ['Ikke trådt i kraft', 'Fyrlysforskriften'],
      ['Opphevet', 'Arkivlova fra 1992'],
    ])
  })

  test('stands in the alphabet of the language', () => {
    expect(shown('title', 'en').slice(0, 2)).toEqual([
      ['Acts', 'Archives Act', 'Working Environment Act'],
      [
        'Regulations',
        'Internal Control Regulations',
        'Regulations concerning the Performance of Work',
      ],
    ])
  })

  test('has each under all its authorities, acts first, and every authority has a place', () => {
    expect(shown('authority', 'nb')).toEqual([
      [
        'Arbeidstilsynet',
        'Arbeidsmiljøloven',
        'Forskrift om utførelse av arbeid',
        'Internkontrollforskriften',
      ],
      ['Fyrtilsynet (FT)', 'Internkontrollforskriften'],
      ['Havnetilsynet'],
      ['Uten tilsyn i registeret', 'Arkivlova'],
      ['Ikke trådt i kraft', 'Fyrlysforskriften'],
      ['Opphevet', 'Arkivlova fra 1992'],
    ])
  })

  test('has each under the first-level topic of each of its topics, and only topics it has something on', () => {
    const below = regulation({ id: 'LOV-1999-01-01-1', state: 'inForce', topics: ['hms-runde'] })
    expect(shown('topic', 'nb', having([below]))).toEqual([
      ['Systematisk HMS-arbeid', 'Arbeidsmiljøloven'],
    ])
    expect(shown('topic', 'nb').map(([name]) => name)).toEqual([
      'Kjemikalier og gass',
      'Systematisk HMS-arbeid',
      'Uten tema',
      'Ikke trådt i kraft',
      'Opphevet',
    ])
  })

  test.each(lawOrders)('that is empty has no parts (%s)', (order) => {
    expect(shown(order, 'nb', { ...having([]), authorities: [] })).toEqual([])
  })
})

describe('an authority', () => {
  test('supervises what applies by kind, then what comes', () => {
    const authority = sampleSnapshot.authorities.find((each) => each.slug === 'fyrtilsynet')
    if (!authority) throw new Error('The sample has no such authority')
    const parts = supervisedBy(sampleSnapshot, authority, 'nb')
    expect(parts.map(({ head }) => head.kind)).toEqual(['regulations', 'coming'])
  })
})

describe('a topic', () => {
  test('has the acts and regulations on it and on those below it, but none that is repealed', () => {
    const [topic] = sampleSnapshot.topics
    if (!topic) throw new Error('The sample has no topic')
    const snapshot = having([
      regulation({ id: 'LOV-1999-01-01-1', topics: ['hms-runde'] }),
      regulation({ id: 'LOV-1999-01-01-2', topics: ['systematisk-hms'], state: 'repealed' }),
      regulation({ id: 'LOV-1999-01-01-3', topics: ['kjemikalier'] }),
    ])
    expect(regulationsOn(snapshot, topic, 'nb').map((each) => each.id)).toEqual([
      'LOV-1999-01-01-1',
    ])
  })
})

describe('what a text of law asks', () => {
  test('stands by section as the law counts them, after what no one section asks', () => {
    const sections = requirementsOf(sampleSnapshot, 'LOV-2005-06-17-62')
    expect(sections.map((each) => each.section)).toEqual([null, '2 A-6', '3-1', '4-5'])
    const [first] = sampleSnapshot.requirements
    const numbered = (section: string) => ({ ...(first as Requirement), section, key: section })
    const mixed = ['10-1', '2 A-6', '2-10', '2-2', '3-1'].map(numbered)
    expect(
      requirementsOf({ requirements: mixed }, 'LOV-2005-06-17-62').map((each) => each.section),
    ).toEqual(['2-2', '2-10', '2 A-6', '3-1', '10-1'])
    const works = requirementsOf(sampleSnapshot, 'FOR-2011-12-06-1357')
    expect(works.map((each) => each.section)).toEqual(['3-1', '3-20'])
    const control = requirementsOf(sampleSnapshot, 'FOR-1996-12-06-1127')
    expect(control.map((each) => each.requirements.map(({ key }) => key))).toEqual([
      ['ikf-5-6', 'ikf-5-7'],
    ])
  })

  test('is told as past where it is repealed, and as to come where it is not in force', () => {
    expect(requirementsTitle({ kind: 'act', state: 'amended' }, 'nb')).toBe(
      'Hva loven krever av oss',
    )
    expect(requirementsTitle({ kind: 'act', state: 'repealed' }, 'nb')).toBe(
      'Hva loven krevde av oss',
    )
    expect(requirementsTitle({ kind: 'regulation', state: 'comingIntoForce' }, 'en')).toBe(
      'What the regulations will require of us',
    )
  })
})

describe('what replaced a repealed act', () => {
  const repealed = (replacedBy: string | null) => regulation({ state: 'repealed', replacedBy })

  test('is read about in the register where it is there, else at Lovdata, by the name that is known', () => {
    expect(successorOf(sampleSnapshot, repealed('LOV-2025-06-20-96'), 'en')).toEqual({
      title: 'Archives Act',
      address: '/en/law/lov-2025-06-20-96/',
    })
    expect(successorOf(sampleSnapshot, repealed('LOV-2024-03-08-9'), 'nb')).toEqual({
      title: 'Universitets- og høyskoleloven',
      address: 'https://lovdata.no/lov/2024-03-08-9',
    })
    expect(successorOf(sampleSnapshot, repealed('LOV-2030-01-01-1'), 'nb')?.title).toBe(
      'LOV-2030-01-01-1',
    )
  })

  test('is nothing where nothing is said to have', () => {
    expect(successorOf(sampleSnapshot, repealed(null), 'nb')).toBeNull()
  })
})

describe('how a text of law stands', () => {
  test.each([
    [{ state: 'inForce', inForceFrom: null }, 'Gjelder.', 'In force.'],
    [
      { state: 'amended', inForceFrom: '2006-01-01', changedOn: '2026-07-01' },
      'Gjelder fra 1. januar 2006. Sist endret 1. juli 2026.',
      'In force from 1 January 2006. Last amended on 1 July 2026.',
    ],
    [
      { state: 'amended', inForceFrom: null, changedOn: null },
      'Gjelder. Endret.',
      'In force. Amended.',
    ],
    [{ state: 'repealed', changedOn: null }, 'Opphevet.', 'Repealed.'],
    [
      { state: 'repealed', changedOn: '2026-01-01' },
      'Opphevet 1. januar 2026.',
      'Repealed on 1 January 2026.',
    ],
    [
      { state: 'comingIntoForce', inForceFrom: '2027-07-01' },
      'Trer i kraft 1. juli 2027.',
      'Comes into force on 1 July 2027.',
    ],
    [
      { state: 'comingIntoForce', inForceFrom: null },
      'Ikke trådt i kraft. Registeret har ingen dato.',
      'Not yet in force. The register has no date.',
    ],
  ] as const)('is said with the days that are known: %j', (values, nb, en) => {
    expect(stateSentence(regulation(values), 'nb')).toBe(nb)
    expect(stateSentence(regulation(values), 'en')).toBe(en)
  })
})

test('a name of an act stands in a sentence as the language has it, and an abbreviation keeps its capitals', () => {
  expect(inSentence('Arkivlova fra 1992', 'nb')).toBe('arkivlova fra 1992')
  expect(inSentence('REACH-forskriften', 'nb')).toBe('REACH-forskriften')
  expect(inSentence('Archives Act', 'en')).toBe('the Archives Act')
  expect(inSentence('LOV-2030-01-01-1', 'en')).toBe('LOV-2030-01-01-1')
})

test('a source is called by the name of its site, or by its own', () => {
  expect(sourceName('https://www.arbeidstilsynet.no/om')).toBe('arbeidstilsynet.no')
  expect(sourceName('Statskalenderen 2026')).toBe('Statskalenderen 2026')
  expect(lawWords.unverified.nb).toBe('Ikke kontrollert')
})
