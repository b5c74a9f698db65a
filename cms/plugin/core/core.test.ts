import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { addMonths, covers, isCivilDate, today } from './dates.ts'
import { holdsNationalId } from './national-id.ts'
import { isSafeAddress } from '../admin/rich-text.ts'
import { asText, fill, say } from './text.ts'

describe('today in Oslo', () => {
  test.each([
    ['2026-11-22T22:59:59Z', '2026-11-22'],
    ['2026-11-22T23:00:00Z', '2026-11-23'],
    ['2026-03-28T23:30:00Z', '2026-03-29'],
    ['2026-03-29T21:59:00Z', '2026-03-29'],
    ['2026-03-29T22:00:00Z', '2026-03-30'],
    ['2026-10-25T22:59:00Z', '2026-10-25'],
    ['2026-12-31T23:00:00Z', '2027-01-01'],
  ])('at %s is %s', (instant, day) => {
    expect(today(() => Temporal.Instant.from(instant))).toBe(day)
  })
})

test.each([
  ['2024-02-29', 12, '2025-02-28'],
  ['2024-02-29', 48, '2028-02-29'],
  ['2026-12-28', 1, '2027-01-28'],
])('%s and %i months is %s', (date, months, later) => {
  expect(addMonths(date, months)).toBe(later)
})

test.each([
  ['2026-02-29', false],
  ['2028-02-29', true],
  ['2026-1-1', false],
  ['2026-13-01', false],
  ['22.11.2026', false],
  [20261122, false],
])('%s is a civil date: %s', (value, valid) => {
  expect(isCivilDate(value)).toBe(valid)
})

test('a period covers its first and its last day', () => {
  expect(covers({ from: '2026-01-01', to: '2026-01-31' }, '2026-01-01')).toBe(true)
  expect(covers({ from: '2026-01-01', to: '2026-01-31' }, '2026-01-31')).toBe(true)
  expect(covers({ from: '2026-01-01', to: '2026-01-31' }, '2026-02-01')).toBe(false)
  expect(covers({ from: '2026-01-01', to: null }, '2099-01-01')).toBe(true)
})

describe('national identity numbers', () => {
  test.each([
    ['Ola, 01010750160', true],
    ['010107 50160 er nummeret', true],
    ['41010750159', false],
    ['01010750161', false],
    ['00010750160', false],
    ['Telefon 73 19 97 00', false],
    ['Sak 12345678901', false],
    ['1010107501600', false],
  ])('in "%s": %s', (text, found) => {
    expect(holdsNationalId(text)).toBe(found)
  })
})

describe('addresses a link may have', () => {
  test.each([
    'https://lovdata.no/lov/2005-06-17-62/§4-3',
    'http://nordhavn.example',
    'mailto:hms@nordhavn.example',
    'tel:73199700',
    '/tema/kjemikalier/',
    '#formal',
  ])('%s is one', (address) => {
    expect(isSafeAddress(address)).toBe(true)
  })

  test.each([
    'javascript:alert(1)',
    ' JavaScript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,<script>',
    '//evil.example/x',
    'vbscript:x',
    '',
    null,
    'https://',
    '/\\evil.example',
  ])('%s is none', (address) => {
    expect(isSafeAddress(address)).toBe(false)
  })
})

test('a text falls back to Norwegian where nynorsk is missing', () => {
  expect(say({ nb: 'a', en: 'b' }, 'nn')).toBe('a')
  expect(say({ nb: 'a', en: 'b', nn: 'c' }, 'nn')).toBe('c')
  expect(say({ nb: 'a', en: 'b' }, 'en')).toBe('b')
})

test('places in a text are filled in each language', () => {
  expect(
    fill({ nb: '{who} må', en: '{who} must' }, { who: { nb: 'Leder', en: 'Manager' } }),
  ).toEqual({
    nb: 'Leder må',
    en: 'Manager must',
  })
})

test('a localised field without a translation shows the controlling language', () => {
  expect(asText({ nb: 'Kjemi' })).toEqual({ nb: 'Kjemi', en: 'Kjemi' })
  expect(asText({ nb: '', en: 'Chemistry' })).toBeNull()
})
