import { expect, test } from 'vitest'
import { looksDone, setUpItems, type SetUpSeen, tickingOf, unticked } from './rules.ts'
import { seenWords } from './seen-words.ts'

const nothing: SetUpSeen = {
  units: 0,
  people: 0,
  ownProcess: 0,
  withManager: 0,
  withRepresentative: 0,
  providers: [],
  mailServer: false,
  lastSent: null,
  unsent: 0,
  published: 0,
  kinds: 9,
  decided: 0,
  backupMade: null,
  backupTried: null,
}
const at = '2026-11-20T08:15:00.000Z'
const everything: SetUpSeen = {
  ...{ units: 44, people: 100, ownProcess: 12, withManager: 12, withRepresentative: 12 },
  ...{ providers: ['Feide'], mailServer: true, lastSent: at, unsent: 0 },
  ...{ published: 21, kinds: 9, decided: 9, backupMade: at, backupTried: at },
}
const done = (seen: SetUpSeen) => setUpItems.filter((item) => looksDone[item](seen))

test('in an empty installation nothing looks done', () => {
  expect(done(nothing)).toEqual([])
})

test('where everything is in place, everything looks done', () => {
  expect(done(everything)).toEqual(setUpItems)
})

test.each([
  ['the institution alone is no organisation', 'organisation', { units: 1 }],
  ['nobody but the first administrator is no organisation', 'organisation', { people: 1 }],
  ['one unit without a line manager', 'roles', { withManager: 11 }],
  ['one unit without a safety representative', 'roles', { withRepresentative: 11 }],
  ['no unit with a process', 'roles', { ownProcess: 0, withManager: 0, withRepresentative: 0 }],
  ['a host that does not say how people log in', 'logIn', { providers: null }],
  ['a mail server that has taken nothing yet', 'mail', { lastSent: null }],
  ['mail that may not have arrived', 'mail', { unsent: 1 }],
  ['a kind of record without a period', 'privacy', { decided: 8 }],
  ['a backup that nobody has tried to restore', 'backup', { backupTried: null }],
] as const)('%s does not look done', (_, item, change) => {
  expect(done({ ...everything, ...change })).toEqual(setUpItems.filter((each) => each !== item))
})

test.each([
  ['logIn', { providers: null }, 'Dette kan ikke ses herfra.'],
  ['logIn', { providers: ['Feide', 'Entra ID'] }, 'Satt opp: Feide, Entra ID.'],
  ['mail', { mailServer: false }, 'Ingen e-postserver er satt opp.'],
  ['mail', { unsent: 2 }, 'Sist sendt 20. november 2026 kl. 09.15, men 2 er ikke sendt.'],
  ['backup', { backupTried: null }, 'Sist kopiert 20. november 2026 kl. 09.15. Ingen har prøvd'],
  ['roles', {}, 'Enheter med egen HMS-runde: 12. Med linjeleder: 12. Med verneombud: 12.'],
] as const)('what is seen of %s is said in a sentence', (item, change, said) => {
  expect(seenWords[item]({ ...everything, ...change }).nb).toContain(said)
})

test('what nobody has ticked is left, in order', () => {
  expect(unticked(new Set(['mail', 'organisation']))).toEqual([
    ...['roles', 'logIn', 'guidelines', 'privacy', 'backup'],
  ])
})

test('what is done on the server is an administrator’s to tick', () => {
  expect(setUpItems.filter((item) => tickingOf(item) === 'tickOperation')).toEqual([
    ...['logIn', 'mail', 'backup'],
  ])
})
