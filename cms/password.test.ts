import { expect, test } from 'vitest'
import { passwordFault } from './password.ts'

test.each([
  ['', 'missing'],
  ['elleve tegn', 'short'],
  ['tolv tegn 12', null],
  ['en lang setning med æ, ø og å', null],
  ['x'.repeat(200), null],
  ['x'.repeat(201), 'long'],
  // Eleven signs, however many bytes they take.
  ['👷'.repeat(11), 'short'],
  ['👷'.repeat(12), null],
] as const)('the password %j: %s', (password, fault) => {
  expect(passwordFault(password)).toBe(fault)
})
