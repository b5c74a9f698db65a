import { describe, expect, test } from 'vitest'
import { idInSecret, isSecretOf, secretOf } from './secret.ts'

const address = { id: '0199-abc', turn: 1 }
const secret = 'of this installation'

describe('the secret address of a calendar', () => {
  test('is known again, and names the calendar it is of', () => {
    const given = secretOf(address, secret)
    expect(idInSecret(given)).toBe(address.id)
    expect(isSecretOf(given, address, secret)).toBe(true)
  })

  test.each([
    ['an address that was renewed', secretOf(address, secret), { ...address, turn: 2 }, secret],
    ['another calendar', secretOf({ ...address, id: '0199-abd' }, secret), address, secret],
    ['another installation', secretOf(address, 'of another'), address, secret],
    ['its id alone', address.id, address, secret],
    ['a proof that is cut short', secretOf(address, secret).slice(0, -1), address, secret],
    ['nothing', '', address, secret],
  ])('does not open with %s', (_, given, turn, of) => {
    expect(isSecretOf(given, turn, of)).toBe(false)
  })

  test.each(['', 'id', '.proof', `${'x'.repeat(300)}.proof`])(
    'is none that reads "%s"',
    (given) => {
      expect(idInSecret(given)).toBeNull()
    },
  )

  test('has 256 bits that nobody can guess', () => {
    const proof = secretOf(address, secret).slice(address.id.length + 1)
    expect(Buffer.from(proof, 'base64url')).toHaveLength(32)
  })
})
