import { describe, expect, test } from 'vitest'
import { type Invited, invitationFault } from './rules.ts'

const day = '2026-11-22'
const doctor: Invited = { workEmail: 'lege@bht.example', account: 'none', emailTaken: false }

describe('an invitation', () => {
  test('goes to somebody without an account, and once more to somebody who has not used it', () => {
    expect(invitationFault(doctor, day)).toBeNull()
    expect(invitationFault({ ...doctor, account: 'unused' }, day)).toBeNull()
    expect(invitationFault({ ...doctor, activeTo: day }, day)).toBeNull()
  })

  test.each([
    ['has left', { activeTo: '2026-11-21' }, 'left'],
    ['gets in already', { account: 'used' }, 'hasAccount'],
    ['has no address', { workEmail: ' ' }, 'noEmail'],
    ['has the address of another’s account', { emailTaken: true }, 'emailTaken'],
  ] as const)('does not go to somebody who %s', (_, more, fault) => {
    expect(invitationFault({ ...doctor, ...more }, day)).toBe(fault)
  })
})
