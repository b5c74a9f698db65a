import { expect, test } from 'vitest'
import { countBeforePaging, refuseLostCommits } from './mongo-transactions.ts'

/** A model that notes what is under way, and pages as mongoose-paginate does: both commands at once. */
function model() {
  const noted: string[] = []
  const command = async (name: string): Promise<number> => {
    noted.push(`${name} begins`)
    await Promise.resolve()
    noted.push(`${name} ends`)
    return 41
  }
  const made = {
    noted,
    countDocuments: (query: object, { session }: { session?: object }) =>
      command(`count ${JSON.stringify(query)} ${session ? 'in the transaction' : ''}`),
    paginate: async (_query: object, options: object): Promise<unknown> => {
      const { useCustomCountFn: counted } = options as { useCustomCountFn?: () => Promise<number> }
      const [total] = await Promise.all([counted ? counted() : command('count'), command('find')])
      return { total }
    },
  }
  countBeforePaging(made)
  return made
}

const session = (open: boolean) => ({ inTransaction: () => open })

test('a page in a transaction is counted first and read then, with the same filter', async () => {
  const { noted, paginate } = model()
  const options = { pagination: true, options: { session: session(true) } }
  expect(await paginate({ year: 2026 }, options)).toEqual({ total: 41 })
  expect(noted).toEqual([
    'count {"year":2026} in the transaction begins',
    'count {"year":2026} in the transaction ends',
    'find begins',
    'find ends',
  ])
})

test.each([
  ['without a session', {}],
  ['after the transaction', { options: { session: session(false) } }],
])('a page %s is read as before', async (_, options) => {
  const { noted, paginate } = model()
  await paginate({}, { pagination: true, ...options })
  expect(noted).toEqual(['count begins', 'find begins', 'count ends', 'find ends'])
})

test('a transaction that is no more is not committed without a word', async () => {
  const committed: unknown[] = []
  const adapter = {
    sessions: { open: session(true), ended: session(false) },
    commitTransaction: (id: unknown) => Promise.resolve(committed.push(id)),
  }
  refuseLostCommits(adapter as unknown as Parameters<typeof refuseLostCommits>[0])
  await adapter.commitTransaction('open')
  for (const id of ['ended', 'unknown', undefined]) {
    await expect(adapter.commitTransaction(id)).rejects.toMatchObject({
      name: 'LostTransactionError',
    })
  }
  expect(committed).toEqual(['open'])
})
