import { describe, expect, test } from 'vitest'
import {
  erasedTexts,
  findingsIn,
  handsIn,
  historyKept,
  isChangeable,
  isErasable,
  isWaiting,
  numbersIn,
  sayableWorkplaces,
  type SizedUnit,
  smallUnits,
  storyFaults,
  type StoryTexts,
  textFields,
} from './rules.ts'
import { erasedText, type StoryState, storyStateText } from './text.ts'

const texts: StoryTexts = {
  title: 'Lyset virker',
  titleEn: 'The light works',
  reported: 'Det var mørkt.',
  reportedEn: 'It was dark.',
  carriedOut: 'Lampene ble byttet.',
  carriedOutEn: 'The lamps were changed.',
  different: 'Det er lyst.',
  differentEn: 'It is light.',
}
const unit = (id: string, more: Partial<SizedUnit> = {}): SizedUnit => ({
  id,
  parent: null,
  employees: null,
  workplace: null,
  ...more,
})

describe('what somebody writes', () => {
  const said = { ...texts, year: 2026, topic: 'topic-1' }

  test('is short, of a year that is not long ago, and has a topic', () => {
    expect(storyFaults(said, '2026-11-30')).toEqual([])
    expect(storyFaults({ ...said, title: 'a'.repeat(101) }, '2026-11-30')).toEqual([
      { code: 'storyTooLong', field: 'title' },
    ])
    expect(storyFaults({ ...said, differentEn: 'a'.repeat(701) }, '2026-11-30')).toEqual([
      { code: 'storyTooLong', field: 'differentEn' },
    ])
    expect(storyFaults({ ...said, topic: null }, '2026-11-30')).toEqual([
      { code: 'topicMissing', field: 'topic' },
    ])
  })

  test.each([
    [2016, true],
    [2026, true],
    [2015, false],
    [2027, false],
    [2025.5, false],
    [null, false],
  ])('the year %s fits: %s', (year, fits) => {
    expect(storyFaults({ ...said, year }, '2026-01-01').length === 0).toBe(fits)
  })

  test('the year that stands already is right, however long ago it is', () => {
    const old = { ...said, year: 2015 }
    const wrong = [{ code: 'yearWrong', field: 'year' }]
    expect(storyFaults(old, '2026-01-01', 2015)).toEqual([])
    expect(storyFaults(old, '2026-01-01', 2014)).toEqual(wrong)
    expect(storyFaults(old, '2026-01-01')).toEqual(wrong)
  })

  test.each([
    ['avv-2026-0001, AVV-2026-0002', ['AVV-2026-0001', 'AVV-2026-0002']],
    [' AVV-2026-0001;AVV-2026-0001\n', ['AVV-2026-0001']],
    [null, []],
  ])('of the cases in %j it is based on %j', (written, numbers) => {
    expect(numbersIn(written)).toEqual(numbers)
  })
})

test('whoever wrote, changed or sent a story has a hand in it, and whoever sent it back has none', () => {
  const steps = [
    { step: 'write', by: 'one' },
    { step: 'change', by: 'two' },
    { step: 'submit', by: 'three' },
    { step: 'sendBack', by: 'four' },
    { step: 'approve', by: 'five' },
    { step: 'change', by: null },
  ]
  expect(handsIn(steps)).toEqual(['one', 'two', 'three'])
  expect(handsIn(null)).toEqual([])
})

test('what is withdrawn alone is changed no more', () => {
  const states = Object.keys(storyStateText) as StoryState[]
  expect(states.filter((state) => !isChangeable({ state }))).toEqual(['withdrawn'])
})

describe('its text', () => {
  const states = Object.keys(storyStateText) as StoryState[]

  test('is deleted from drafts and from what is withdrawn, once', () => {
    expect(states.filter((state) => isErasable({ state, steps: [{ step: 'write' }] }))).toEqual([
      'draft',
      'withdrawn',
    ])
    const steps = [{ step: 'withdraw' }, { step: 'erase' }]
    expect(isErasable({ state: 'withdrawn', steps })).toBe(false)
  })

  test('leaves nothing of itself in any field', () => {
    expect(Object.keys(erasedTexts).toSorted()).toEqual(textFields.toSorted())
    expect(new Set(Object.values(erasedTexts))).toEqual(new Set(Object.values(erasedText)))
  })

  test('takes what was said of it along, all but why it was deleted', () => {
    const steps = [
      { step: 'sendBack', note: 'Kari Eksempel kan kjennes igjen.' },
      { step: 'withdraw', note: 'Kari ba om det.' },
    ]
    expect(historyKept(steps)).toEqual(steps)
    expect(historyKept([...steps, { step: 'erase', note: 'Pekte ut noen.' }])).toEqual([
      { step: 'sendBack', note: null },
      { step: 'withdraw', note: null },
      { step: 'erase', note: 'Pekte ut noen.' },
    ])
  })
})

test('while it waits to be approved or published alone, a case that is reopened makes it a draft again', () => {
  const states = Object.keys(storyStateText) as StoryState[]
  expect(states.filter((state) => isWaiting({ state }))).toEqual(['toApprove', 'approved'])
})

describe('what may tell who a story is about', () => {
  const known = {
    people: ['Kari Eksempel'],
    places: ['Rom 214, inngang B', 'C'],
    units: ['Verksted Sør', 'Workshop South'],
    codes: ['KJ-LAB', 'IT'],
  }

  test('is nothing in a text that names nobody', () => {
    expect(findingsIn(texts, known)).toEqual([])
  })

  test.each([
    ['contact', 'Skriv til kari@nordhavn.example.', 'kari@nordhavn.example.'],
    ['contact', 'Ring 55 01 02 03 om kvelden.', '55 01 02 03'],
    ['name', 'Kari Eksempel sa fra.', 'Kari Eksempel'],
    ['name', 'Karis melding.', 'Karis'],
    ['unit', 'På verksted sør var det mørkt.', 'verksted sør'],
    ['unit', 'At Workshop South it was dark.', 'Workshop South'],
    ['unit', 'Ved KJ-LAB var det mørkt.', 'KJ-LAB'],
    ['place', 'På rom 214 var det mørkt.', 'rom 214'],
    ['place', 'Ved inngang B var det mørkt.', 'inngang B'],
    ['number', 'Se AVV-2026-0012.', 'AVV-2026-0012'],
    ['number', 'Se til–2025–12 også.', 'til–2025–12'],
    ['number', 'Behandlet som SAK-LAMU-2026-0003.', 'SAK-LAMU-2026-0003'],
    ['number', 'Nå HIS-2026-10001.', 'HIS-2026-10001'],
  ])('is a %s in «%s»', (kind, text, word) => {
    for (const field of textFields) {
      expect(findingsIn({ ...texts, [field]: text }, known)).toEqual([{ kind, field, word }])
    }
  })

  test.each([
    'It was dark.',
    'C var mørk.',
    'I 2025-2026 var det mørkt.',
    'Den 2026-11-30 kom lyset.',
  ])('is nothing in «%s»', (text) => {
    expect(findingsIn({ ...texts, reported: text }, known)).toEqual([])
  })

  test('is all of it in a text that leads to a case', () => {
    const text = 'Se AVV-2026-0012, rom 214 ved KJ-LAB'
    const found = findingsIn({ ...texts, reported: text }, known)
    expect(found.map(({ kind }) => kind)).toEqual(['number', 'place', 'unit'])
  })

  test('is said once for each field, and an address is no name as well', () => {
    const text = 'Kari Eksempel, kari.eksempel@nordhavn.example, Kari Eksempel'
    const found = findingsIn({ ...texts, reported: text }, known)
    expect(found.map(({ kind }) => kind)).toEqual(['contact', 'name'])
  })
})

describe('a unit so small that its name tells who', () => {
  test('has fewer than five, or nobody has said how many and none is below it', () => {
    const units = [
      unit('root'),
      unit('few', { parent: 'root', employees: 4 }),
      unit('five', { parent: 'root', employees: 5 }),
      unit('unsaid', { parent: 'root' }),
    ]
    expect(smallUnits(units, 5).map(({ id }) => id)).toEqual(['few', 'unsaid'])
  })

  test('leaves its kind of workplace unsaid, where no other of the kind is larger', () => {
    const units = [
      unit('one', { employees: 4, workplace: 'field' }),
      unit('two', { employees: 4, workplace: 'field' }),
      unit('three', { workplace: 'workshop' }),
      unit('four', { employees: 3, workplace: 'lab' }),
      unit('five', { employees: 5, workplace: 'lab' }),
    ]
    expect([...sayableWorkplaces(units, 5)]).toEqual(['lab'])
  })
})
