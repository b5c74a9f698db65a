import { describe, expect, test } from 'vitest'
import { identityKey } from './key.ts'
import { type Claimed, firstLogIn } from './rules.ts'

const day = '2026-11-22'
const person = (more: Partial<Claimed> = {}): Claimed => ({
  id: 'p',
  workEmail: 'Kari@nordhavn.example',
  account: null,
  accountTaken: false,
  ...more,
})

describe('a first log-in at a provider', () => {
  test('makes an account for somebody in the register who has none', () => {
    const email = 'kari@nordhavn.example'
    expect(firstLogIn([person()], day)).toEqual({ do: 'make', person: 'p', email })
  })

  test('leads to the account somebody has already', () => {
    expect(firstLogIn([person({ account: 'a' })], day)).toEqual({ do: 'link', account: 'a' })
  })

  test.each([
    ['the provider says nothing', null, 'noClaim'],
    ['nobody goes by what it says', [], 'notRegistered'],
    ['two go by it', [person(), person({ id: 'q' })], 'several'],
    ['the last day was yesterday', [person({ activeTo: '2026-11-21' })], 'left'],
    ['there is no address', [person({ workEmail: ' ' })], 'noEmail'],
    ['the account is another’s there', [person({ account: 'a', accountTaken: true })], 'taken'],
  ] as const)('is refused where %s', (_, claimed, why) => {
    expect(firstLogIn(claimed, day)).toEqual({ do: 'refuse', why })
  })

  test('counts nobody who has left, and somebody whose last day is today', () => {
    const former = person({ id: 'q', activeTo: '2020-01-31' })
    const last = person({ activeTo: day })
    expect(firstLogIn([former, last], day)).toMatchObject({ do: 'make', person: 'p' })
  })
})

test('a key tells issuer and subject apart, wherever one ends and the other begins', () => {
  const key = (issuer: string, subject: string): string => identityKey({ issuer, subject })
  expect(key('https://a.example', 'b')).toBe(key('https://a.example', 'b'))
  expect(key('https://a.example', 'b')).not.toBe(key('https://a.exampl', 'eb'))
  expect(key('https://a.example","', 'b')).not.toBe(key('https://a.example', '","b'))
})
