import type { Payload } from 'payload'
import { vi } from 'vitest'

/** What a database says that can store nothing. */
export const outages = {
  busy: () => Object.assign(new Error('SQLITE_BUSY: database is locked'), { code: 'SQLITE_BUSY' }),
  full: () =>
    Object.assign(new Error('SQLITE_FULL: database or disk is full'), { code: 'SQLITE_FULL' }),
  gone: () => Object.assign(new Error('connection closed'), { name: 'MongoNetworkError' }),
} as const

const reads = ['find', 'findOne', 'count', 'findVersions', 'findGlobal', 'findDistinct'] as const
const writes = [
  'create',
  'createVersion',
  'updateOne',
  'updateMany',
  'updateVersion',
  'upsert',
  'deleteOne',
  'deleteMany',
  'deleteVersions',
] as const

/**
 * Does something while the database stores nothing, or is not there at all. What is tried again is tried at once: how
 * long each try waits is drawn by lot.
 * @param after how many writes still get through
 */
export async function during<T>(
  payload: Payload,
  outage: keyof typeof outages,
  work: () => Promise<T>,
  { after = 0, reading = false }: { readonly after?: number; readonly reading?: boolean } = {},
): Promise<T> {
  const database = payload.db as unknown as Record<string, (...args: unknown[]) => unknown>
  const names = reading ? [...reads, ...writes] : writes
  const before = names.map((name) => [name, database[name]] as const)
  const lot = vi.spyOn(Math, 'random').mockReturnValue(0)
  let left = after
  for (const [name, method] of before) {
    if (method === undefined) continue
    database[name] = (...args) => {
      if (left-- > 0) return method.apply(database, args)
      return Promise.reject(outages[outage]())
    }
  }
  try {
    return await work()
  } finally {
    lot.mockRestore()
    for (const [name, method] of before) if (method !== undefined) database[name] = method
  }
}
