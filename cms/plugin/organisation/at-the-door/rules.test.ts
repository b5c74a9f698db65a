import { describe, expect, test } from 'vitest'
import { atTheDoorLimits } from '../../../../content/schema/snapshot.ts'
import { atTheDoorFaults, missingLanguage, tidied } from './rules.ts'

const codes = (field: 'meetingPlace' | 'beforeYouWork', text: string): string[] =>
  atTheDoorFaults(field, text).map(({ code }) => code)

describe('what a unit tells those who come there', () => {
  test.each([
    ['meetingPlace', ''],
    ['meetingPlace', 'Plenen foran hovedinngangen'],
    ['meetingPlace', 'å'.repeat(atTheDoorLimits.meetingPlace)],
    ['beforeYouWork', 'Ta på briller.\nRing 113 ved øyeskade.'],
    ['beforeYouWork', 'Rom K2-210, fra kl. 08.00 til 15.45, hver 14. dag'],
  ] as const)('%s may be “%s”', (field, text) => {
    expect(codes(field, text)).toEqual([])
  })

  test('no longer than there is room for, and how much too long is said', () => {
    const text = 'å'.repeat(atTheDoorLimits.meetingPlace + 3)
    expect(atTheDoorFaults('meetingPlace', text)).toEqual([
      { code: 'tooLong', values: { most: 120, count: 123 } },
    ])
    expect(codes('beforeYouWork', 'x'.repeat(atTheDoorLimits.beforeYouWork + 1))).toEqual([
      'tooLong',
    ])
  })

  test('a place is one line, and what must be known at most six', () => {
    expect(codes('meetingPlace', 'Plenen\nGaten')).toEqual(['tooManyLines'])
    expect(codes('beforeYouWork', 'a\nb\nc\nd\ne\nf')).toEqual([])
    expect(codes('beforeYouWork', 'a\nb\nc\nd\ne\nf\ng')).toEqual(['tooManyLines'])
  })

  test.each([
    'Ring Kari på 000 12 345',
    'Ring 00012345',
    'Ring 000 12\u00a0345 først',
    'Skriv til kari@nordhavn.example',
  ])('nobody’s number or address: “%s”', (text) => {
    expect(codes('beforeYouWork', text)).toEqual(['holdsContact'])
  })

  test('one thing a line, without the marks of a pasted list and empty lines', () => {
    expect(tidied(' - Briller\n\n• Frakk \n* Hansker')).toBe('Briller\nFrakk\nHansker')
  })

  test.each([
    [{ nb: '', en: '' }, null],
    [{ nb: 'Plenen', en: 'The lawn' }, null],
    [{ nb: 'Plenen', en: ' ' }, 'en'],
    [{ nb: '', en: 'The lawn' }, 'nb'],
  ])('%j lacks %s: it is told in both languages, or not at all', (texts, missing) => {
    expect(missingLanguage(texts)).toBe(missing)
  })
})
