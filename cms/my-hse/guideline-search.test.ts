import { describe, expect, test } from 'vitest'
import { searchIn } from './guideline-search.ts'

const radiation = {
  number: 'NHU-HMS-R35',
  title: 'Strålevern i laboratoriet',
  lead: 'Slik arbeider du trygt med ioniserende stråling.',
  body: 'Lås døren. Bruk dosimeter. Ved søl varsler du strålevernkoordinatoren.',
}
const alone = {
  number: 'NHU-HMS-R12',
  title: 'Alenearbeid',
  lead: '',
  body: `${'Før du begynner, avtaler du hvem du ringer. '.repeat(10)}Strålevern krever at to er til stede. ${'Meld fra når du går. '.repeat(20)}`,
}
const all = [alone, radiation]

function numbers(asked: string): string[] {
  return searchIn(all, asked).map((each) => each.entry.number)
}

describe('a search in the internal guidelines', () => {
  test.each([
    ['strålevern', ['NHU-HMS-R35', 'NHU-HMS-R12']],
    ['stralevern', ['NHU-HMS-R35', 'NHU-HMS-R12']],
    ['STRAALEVERN', ['NHU-HMS-R35', 'NHU-HMS-R12']],
    ['strålevern søl', ['NHU-HMS-R35']],
    ['soel', ['NHU-HMS-R35']],
    ['r12', ['NHU-HMS-R12']],
    ['finnes ikke', []],
    ['  ', []],
    ['.*', []],
  ])('for %j finds %j', (asked, expected) => {
    expect(numbers(asked)).toEqual(expected)
  })

  test('shows the text around what was found, as it is written', () => {
    const [found] = searchIn([alone], 'straalevern')
    const shown = found?.excerpt.map((each) => each.text).join('') ?? ''
    expect(found?.excerpt.filter((each) => each.found)).toEqual([
      { text: 'Strålevern', found: true },
    ])
    expect(shown).toMatch(/^… .*Strålevern krever at to er til stede\. .* …$/)
    expect(shown.length).toBeLessThan(280)
  })

  test('shows no excerpt where the number alone was found', () => {
    expect(searchIn([alone], 'R12')[0]?.excerpt).toEqual([])
  })
})
