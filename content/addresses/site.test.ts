import { expect, test } from 'vitest'
import { languageOfAddress, siteLanguages, homeAddress, readerRoleAddress } from './site.ts'

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
