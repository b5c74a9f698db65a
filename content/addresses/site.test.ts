import { expect, test } from 'vitest'
import { reportForUnitAddress } from './my-hse.ts'
import {
  doorCardAddress,
  languageOfAddress,
  siteLanguages,
  homeAddress,
  readerRoleAddress,
  unitPageAddress,
} from './site.ts'

test.each([
  ['/', 'nb'],
  ['/handbok/ny-som-leder/', 'nb'],
  ['/en/', 'en'],
  ['/en/handbook/new-here/', 'en'],
  ['/engelsk/', 'nb'],
])('%s is an address in %s', (address, language) => {
  expect(languageOfAddress(address)).toBe(language)
})

test('an address is in the language it was made for', () => {
  for (const language of siteLanguages) {
    for (const address of [homeAddress(language), readerRoleAddress(language, 'newcomer')]) {
      expect(languageOfAddress(address)).toBe(language)
    }
  }
})

test('a unit has its page below the contacts, and its door card below that', () => {
  expect(unitPageAddress('nb', 'nhu-nv-kj')).toBe('/kontakter/nhu-nv-kj/')
  expect(unitPageAddress('en', 'nhu-nv-kj')).toBe('/en/contacts/nhu-nv-kj/')
  expect(doorCardAddress('nb', 'nhu-nv-kj')).toBe('/kontakter/nhu-nv-kj/dorkort/')
  expect(doorCardAddress('en', 'nhu-nv-kj')).toBe('/en/contacts/nhu-nv-kj/door-card/')
})

test('the report form names the unit in its address, in each language one can report in', () => {
  expect(reportForUnitAddress('nb', 'nhu-nv-kj')).toBe('/meld?unit=nhu-nv-kj')
  expect(reportForUnitAddress('en', 'nhu-nv-kj')).toBe('/en/report?unit=nhu-nv-kj')
  expect(reportForUnitAddress('nn', 'nhu-nv-kj')).toBe('/nn/meld?unit=nhu-nv-kj')
})
