import { describe, expect, test } from 'vitest'
import { holdsNationalId, withoutNationalIds } from './national-id.ts'

// Of a person who does not exist: the month of a synthetic number is 40 too high.
const number = '01417010072'

describe('a national identity number', () => {
  test.each([
    ['by itself', number],
    ['in two parts', `${number.slice(0, 6)} ${number.slice(6)}`],
    ['with a full stop between', `${number.slice(0, 6)}.${number.slice(6)}`],
    ['in a sentence', `Den skadde har fnr ${number}, og er hjemme.`],
    ['right after letters', `fnr${number}`],
    ['beside an id', `01a22ee9-97f2-71db-a375-e1ffa6fd11ee ${number}`],
  ])('%s is found, and taken out', (_, text) => {
    expect(holdsNationalId(text)).toBe(true)
    expect(holdsNationalId(withoutNationalIds(text))).toBe(false)
    expect(withoutNationalIds(text)).toContain('[…]')
  })

  test.each([
    ['a wrong check digit', '01417010073'],
    ['more digits', `${number}0`],
    ['a date there is not', '99997010072'],
    ['the last part of an id', `01a22ee9-97f2-71db-a375-d${number}`],
    ['the same in capitals', `01A22EE9-97F2-71DB-A375-${number}D`],
    ['the key of a form', `0a22ee91-97f2-41db-a375-${number}d.Ux4EbbQofN3mzLbDsRokBPY88H3rdc`],
  ])('is not one with or in %s, which is left as it is', (_, text) => {
    expect(holdsNationalId(text)).toBe(false)
    expect(withoutNationalIds(text)).toBe(text)
  })
})
