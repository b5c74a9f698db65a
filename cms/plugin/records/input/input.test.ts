import { describe, expect, test } from 'vitest'
import { choice, choices, only } from './choice.ts'
import { day } from './day.ts'
import { type Input, isInputFault, postedName } from './input.ts'
import { money } from './money.ts'
import { inputRefusals } from './refusals.ts'
import { paragraphs, text } from './text.ts'
import { tick } from './tick.ts'

const label = { nb: 'Felt', en: 'Field' }
const colours = {
  red: { nb: 'Rød', en: 'Red' },
  blue: { nb: 'Blå', en: 'Blue' },
  green: { nb: 'Grønn', en: 'Green' },
}

/** What an input reads, or the code of what it refuses. */
function reading(input: Input<unknown>, given: unknown): unknown {
  try {
    return input.parse(given)
  } catch (error) {
    if (isInputFault(error)) return `refused: ${error.code}`
    throw error
  }
}

describe('a day', () => {
  const asked = day({ label })
  test.each([
    ['2026-02-28', '2026-02-28'],
    ['28.2.2026', '2026-02-28'],
    ['1/3/2026', '2026-03-01'],
    ['03.12.26', '2026-12-03'],
    ['3-12-49', '2049-12-03'],
    ['17.5.50', '1950-05-17'],
    [' 2026-02-28 ', '2026-02-28'],
    ['', null],
    [undefined, null],
    [null, null],
    ['29.02.2026', 'refused: dateWrong'],
    ['i morgen', 'refused: dateWrong'],
    ['1899-01-01', 'refused: dateFar'],
    ['0026-11-22', 'refused: dateFar'],
    ['2101-01-01', 'refused: dateFar'],
    [20261122, 'refused: malformed'],
    [['2026-11-22'], 'refused: malformed'],
  ])('given as %j is %j', (given, read) => {
    expect(reading(asked, given)).toBe(read)
  })

  test('that must be given is refused with the code of the record', () => {
    expect(reading(day({ label, missing: 'dueMissing' }), '  ')).toBe('refused: dueMissing')
  })
})

describe('an amount', () => {
  test.each([
    ['12000', 12_000],
    ['12 000', 12_000],
    ['12\u00a0000', 12_000],
    ['12,6', 13],
    [0, 0],
    ['', null],
    ['-5', 'refused: amountWrong'],
    [-5, 'refused: amountWrong'],
    ['tolv', 'refused: amountWrong'],
    ['1e3', 'refused: amountWrong'],
    [true, 'refused: malformed'],
  ])('given as %j is %j', (given, read) => {
    expect(reading(money({ label }), given)).toBe(read)
  })
})

describe('a text', () => {
  test.each([
    ['  Viften\r\nbråker ', 'Viften\nbråker'],
    ['o\u0308', 'ö'],
    [' \n ', null],
    ['x'.repeat(10_001), 'refused: textTooLong'],
    ['Pasient 01010150074 ble skadet', 'refused: nationalId'],
    [{ $ne: null }, 'refused: malformed'],
    [7, 'refused: malformed'],
  ])('given as %j is %j', (given, read) => {
    expect(reading(paragraphs({ label }), given)).toBe(read)
  })

  test('of one line is shorter', () => {
    expect(reading(text({ label }), 'x'.repeat(1_001))).toBe('refused: lineTooLong')
    expect(reading(text({ label, missing: 'titleMissing' }), '')).toBe('refused: titleMissing')
  })
})

describe('a choice', () => {
  test('is one of those that are offered', () => {
    const asked = choice({ label, words: only(colours, ['red', 'blue']) })
    expect(reading(asked, 'blue')).toBe('blue')
    expect(reading(asked, '')).toBeNull()
    expect(reading(asked, 'green')).toBe('refused: unknownChoice')
    expect(reading(asked, 'constructor')).toBe('refused: unknownChoice')
  })

  test('of several comes in the order they are offered, each once', () => {
    const asked = choices({ label, words: colours })
    expect(reading(asked, ['green', 'red', 'green'])).toEqual(['red', 'green'])
    expect(reading(asked, 'blue')).toEqual(['blue'])
    expect(reading(asked, undefined)).toEqual([])
    expect(reading(asked, ['red', 'pink'])).toBe('refused: unknownChoice')
  })

  test('of yes or no is no where nothing was sent', () => {
    expect(
      ['yes', true, false, '', undefined].map((each) => reading(tick({ label }), each)),
    ).toEqual([true, true, false, false, false])
    expect(reading(tick({ label }), 'true')).toBe('refused: malformed')
  })
})

test('a field is posted under the last part of its name, unless its page has another of that name', () => {
  expect(postedName('cost.amount', {})).toBe('amount')
  expect(postedName('reason', { posted: 'cancelReason' })).toBe('cancelReason')
})

test('every refusal of an input has words in both languages', () => {
  for (const words of Object.values(inputRefusals)) expect(words.nb && words.en).toBeTruthy()
})
