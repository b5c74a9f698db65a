import { describe, expect, test } from 'vitest'
import { Vocabulary } from '../vocabulary.ts'
import { answersTo } from './find-answers.ts'
import { leadsOf } from './items.ts'
import type { StoredAnswers, StoredContact } from './stored.ts'

const vocabulary = new Vocabulary({
  words: { brann: 9, kjemi: 3, laboratorium: 12, kurs: 4, verneombud: 20, lys: 2, '113': 5 },
  numbers: ['abc-hms-r03'],
})
const holder = (role: string, text: string, phone: string): StoredContact => {
  return { role, label: role, text, phone }
}
const answers: StoredAnswers = {
  pins: [
    {
      page: 'report',
      title: 'Meld et avvik',
      text: '',
      address: '/m',
      asks: ['melde avvik', 'meldeskjema'],
      beside: ['skjema'],
    },
    {
      page: 'contacts',
      title: 'Kontakter',
      text: '',
      address: '/k/',
      asks: ['kontakt'],
      beside: ['hms'],
    },
  ],
  numbers: [
    { number: '113', name: 'Ambulanse', when: '', asks: ['Ambulanse', 'puster ikke'] },
    { number: '110', name: 'Brann', when: '', asks: ['Brann', 'det brenner'] },
  ],
  units: [
    {
      name: 'Institutt for kjemi',
      others: ['Department of Chemistry'],
      address: '/k/kj/',
      contacts: [
        holder('lineManager', 'Aud Lys', '000 11 111'),
        holder('safetyRepresentative', 'Bo Ås', '000 22 222'),
      ],
    },
    {
      name: 'Lyshallen, laboratorium 3',
      others: ['Hall of Light, laboratory 3'],
      address: '/k/lh/',
      contacts: [holder('safetyRepresentative', 'Bo Ås', '000 22 222')],
    },
  ],
  people: [
    {
      name: 'Aud Lys',
      phone: '000 11 111',
      address: '/k/kj/',
      roles: [{ role: 'lineManager', text: 'Linjeleder' }],
    },
    {
      name: 'Bo Ås-Kjærnes',
      phone: '000 22 222',
      address: '/k/kj/',
      roles: [{ role: 'safetyRepresentative', text: 'Verneombud' }],
    },
    {
      name: 'Cilla Hove',
      phone: '000 33 333',
      address: '/k/',
      roles: [{ role: 'chiefSafetyRep', text: 'Hovedverneombud' }],
    },
  ],
  laws: [
    {
      title: 'Strandloven',
      names: ['Strandloven', 'Shore Act', 'strl', 'LOV-1999-01-02-77', 'LOV-77'],
      page: '/l/77/',
      note: '',
      source: 'https://law.example/77',
      sectionsSource: 'https://law.example/77/§',
      parts: { '4-5': 'strl-4-5', '6': 'strl-6' },
      documents: [0, 1],
      sections: { '4-5': [1], '2a-6': [0] },
    },
    {
      title: 'Fjellforskriften',
      names: ['Fjellforskriften', 'FOR-2001-02-03-88', 'FOR-88'],
      page: null,
      note: '',
      source: 'https://law.example/88',
      sectionsSource: 'https://law.example/88/§',
      parts: {},
      documents: [0],
      sections: { '4-5': [0], '5': [0] },
    },
    {
      title: 'Strandloven fra 1901',
      names: ['Strandloven fra 1901', 'Strandloven', 'LOV-1901-01-02-3'],
      page: '/l/3/',
      note: 'Opphevet.',
      source: 'https://law.example/3',
      sectionsSource: 'https://law.example/3/§',
      parts: {},
      documents: [],
      sections: {},
    },
  ],
  documents: [
    { number: 'ABC-HMS-R01', title: 'En', address: '/r/1/' },
    { number: 'ABC-HMS-R02', title: 'To', address: '/r/2/' },
  ],
}
const asked = (question: string) => answersTo(question, 'nb', answers, vocabulary)
const titles = (question: string): string[] => asked(question).items.map((each) => each.title)
const leads = (question: string): string[] => asked(question).items.flatMap(leadsOf)

describe('a question for somebody', () => {
  test.each([
    ['Lyshallen', ['Lyshallen, laboratorium 3']],
    ['lyshalen', ['Lyshallen, laboratorium 3']],
    ['hall of light', ['Lyshallen, laboratorium 3']],
    ['kjemi', ['Institutt for kjemi']],
    ['verneombud kjemi', ['Institutt for kjemi']],
    ['kven er verneombod på institutt for kjemi', ['Institutt for kjemi']],
    ['hvem er verneombudet mitt', ['Kontakter']],
    ['hovedverneombud', ['Cilla Hove']],
    ['Ås-Kjærnes', ['Bo Ås-Kjærnes']],
    ['kjaernes', ['Bo Ås-Kjærnes']],
    ['Aud Lys', ['Aud Lys']],
  ])('%s is answered with %s', (question, expected) => {
    expect(titles(question)).toEqual(expected)
  })

  test.each(['laboratorium', 'kurs for verneombud', 'leder', 'lys', 'sykkel'])(
    '%s is a question for pages',
    (question) => {
      expect(titles(question)).toEqual([])
    },
  )

  test('names the holder of the role that was asked for first', () => {
    expect(leads('leder institutt for kjemi')).toEqual(['/k/kj/', 'tel:00011111', 'tel:00022222'])
    expect(leads('verneombud institutt for kjemi')).toEqual([
      '/k/kj/',
      'tel:00022222',
      'tel:00011111',
    ])
  })

  test('takes a telephone number for whose it is', () => {
    expect(titles('000 33 333')).toEqual(['Cilla Hove'])
    expect(titles('+47 00033333')).toEqual(['Cilla Hove'])
    expect(titles('000 33')).toEqual([])
  })
})

describe('an emergency number', () => {
  test.each(['113', 'ambulanse', 'kollegaen min puster ikke', 'hvem ringer jeg, ambulanse?'])(
    'is answered with itself: %s',
    (question) => {
      expect(leads(question)).toEqual(['tel:113'])
    },
  )

  test('all of them are one answer', () => {
    expect(leads('nødnummer')).toEqual(['tel:113', 'tel:110'])
  })

  test('is not shown for what has its name in it', () => {
    expect(titles('brann i laboratorium')).toEqual([])
  })
})

describe('a page that people come for', () => {
  test.each([
    'melde avvik',
    'skjema for å melde avvik',
    'korleis melder eg avvik',
    'meldeskjemaet',
  ])('is first: %s', (question) => {
    expect(titles(question)).toEqual(['Meld et avvik'])
  })

  test('is not shown where something else is asked too', () => {
    expect(titles('melde avvik om lys')).toEqual([])
  })
})

describe('a question about the law', () => {
  test.each([
    ['strandloven § 4-5', ['/l/77/#strl-4-5', 'https://law.example/77/§4-5', '/r/2/']],
    ['strl 4–5', ['/l/77/#strl-4-5', 'https://law.example/77/§4-5', '/r/2/']],
    ['Shore Act Section 2 A-6', ['/l/77/', 'https://law.example/77/§2a-6', '/r/1/']],
    ['strandloven § 9-9', ['/l/77/', 'https://law.example/77/§9-9']],
    ['fjellforskriften § 5', ['https://law.example/88/§5', '/r/1/']],
  ])(
    '%s puts the section in the register first, Lovdata beside, and says which documents cite it',
    (question, expected) => {
      expect(leads(question)).toEqual(expected)
      expect(asked(question).alone).toBe(true)
    },
  )

  test('a section without a law is that of every law that has it', () => {
    expect(titles('§ 4-5')).toEqual(['Strandloven § 4-5', 'Fjellforskriften § 4-5'])
    expect(titles('paragraf 2a-6')).toEqual(['Strandloven § 2a-6'])
    expect(titles('4-5')).toHaveLength(2)
    expect(titles('§ 6')).toEqual(['Strandloven § 6'])
  })

  test('of two laws with one name means the one that applies, and says of the other that it does not', () => {
    expect(titles('strandloven')).toEqual(['Strandloven'])
    const [old] = asked('strandloven fra 1901').items
    expect(old?.text).toBe('Opphevet. Ingen dokumenter viser til den.')
  })

  test.each(['FOR-88', 'for 2001-02-03-88', 'fjellforskrifta', 'Fjellforskriften'])(
    'a law as a whole leads to what cites it, beside pages: %s',
    (question) => {
      expect(leads(question)).toEqual(['https://law.example/88', '/r/1/'])
      expect(asked(question).alone).toBe(false)
    },
  )

  test('figures that are no section are none', () => {
    expect(titles('frist 24 måneder')).toEqual([])
    expect(titles('§')).toEqual([])
  })
})
