import { expect, test } from 'vitest'
import { formAddress, formRate, formSegments } from './forms.ts'
import { languages } from './parts.ts'

const posts = languages.flatMap((language) =>
  formSegments.map((segment) => ({
    address: formAddress(language, segment),
    rate: segment.rate ?? 'form',
  })),
)

test('every form is counted at the rate its row says, in both languages', () => {
  for (const { address, rate } of posts) {
    expect(formRate(address), address).toBe(rate)
    expect(formRate(`${address}/`), address).toBe(rate)
    expect(formRate(address.toUpperCase()), address).toBe(rate === 'form' ? null : rate)
  }
})

test('no two forms are posted to one address', () => {
  const all = posts.map(({ address }) => address)
  expect(all).toEqual([...new Set(all)])
})

test('a form that does not exist is counted too, and a page is not', () => {
  expect(formRate('/min-hms/skjema/finnes-ikke')).toBe('form')
  expect(formRate('/min-hms/skjemaer')).toBeNull()
  expect(formRate('/min-hms/logg-inn')).toBeNull()
})
