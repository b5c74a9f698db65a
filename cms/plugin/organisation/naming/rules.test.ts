import { expect, test } from 'vitest'
import { affiliationName, assignmentName, lastsUntil } from './rules.ts'

const area = { nb: 'Samfunn og humaniora', en: 'Society and humanities' }

test('a role is called what it is, where it holds, and who holds it, in each language', () => {
  expect(assignmentName('safetyRepresentative', area, 'Jakob Nes')).toEqual({
    nb: 'Verneombud, Samfunn og humaniora: Jakob Nes',
    en: 'Safety representative, Society and humanities: Jakob Nes',
    nn: 'Verneombud, Samfunn og humaniora: Jakob Nes',
  })
})

test('a role in the whole institution names no place', () => {
  expect(assignmentName('chiefSafetyRep', null, 'Jakob Nes').nb).toBe('Hovedverneombud: Jakob Nes')
})

test('a holder who is gone from the register leaves no mark in the name', () => {
  expect(assignmentName('firstAider', area, null).nb).toBe('Førstehjelper, Samfunn og humaniora')
  expect(affiliationName(area, null).nb).toBe('Samfunn og humaniora')
})

test('a belonging is called by person and unit', () => {
  expect(affiliationName(area, 'Jakob Nes').en).toBe('Jakob Nes: Society and humanities')
})

test('what has no end comes after every day there is', () => {
  expect([lastsUntil('2027-12-31'), lastsUntil(null), lastsUntil('2020-12-31')].sort()).toEqual([
    '2020-12-31',
    '2027-12-31',
    '9999-12-31',
  ])
})
