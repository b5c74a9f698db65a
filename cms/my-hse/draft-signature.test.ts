import { expect, test } from 'vitest'
import { draftIdOf, signedDraft } from './draft-signature.ts'

const secret = 'a secret of this test alone'
const id = '0197c1de-0000-7000-8000-000000000001'

test('an address we handed out leads back to its draft', () => {
  expect(draftIdOf(signedDraft(id, secret), secret)).toBe(id)
})

test('an address signed with another secret leads nowhere', () => {
  expect(draftIdOf(signedDraft(id, 'another secret'), secret)).toBeNull()
})

test('a signature belongs to one draft only', () => {
  const [, signature = ''] = signedDraft(id, secret).split('.')
  expect(draftIdOf(`${id.replace(/1$/, '2')}.${signature}`, secret)).toBeNull()
})

test.each([
  '',
  '.',
  id,
  `${id}.`,
  `.${id}`,
  `${id}.short`,
  'x'.repeat(300),
  7,
  null,
  undefined,
  {},
])('what nobody signed leads nowhere: %j', (given) => {
  expect(draftIdOf(given, secret)).toBeNull()
})

test('the address does not hold the secret', () => {
  expect(signedDraft(id, secret)).not.toContain(secret)
})
