import type { PayloadRequest } from 'payload'
import { expect, test } from 'vitest'
import { isInTransaction } from './transaction.ts'

test.each<[string, PayloadRequest['transactionID'], boolean]>([
  ['nothing was begun', undefined, false],
  ['a transaction is open', 'one', true],
  ['a transaction is being begun', Promise.resolve('one'), true],
  ['the database has no transactions', Promise.resolve(null) as unknown as Promise<string>, false],
  ['a copy has made an object of a promise of none', {} as string, false],
])(
  'when %s, the outermost work may be tried again: only when none is open',
  async (_, given, open) => {
    expect(await isInTransaction({ transactionID: given as string })).toBe(open)
  },
)
