import type { Payload } from 'payload'
import type { Slug } from '../../plugin/database/local.ts'

/** Doors of the database through which documents change. */
const doors = [
  'create',
  'updateOne',
  'updateMany',
  'updateJobs',
  'upsert',
  'deleteOne',
  'deleteMany',
]

type Door = (given: { readonly collection?: string }, ...rest: unknown[]) => Promise<unknown>

const watched = new WeakMap<Payload, Map<string, number>>()
const read = new WeakMap<Payload, Map<string, { readonly at: number; readonly what: unknown }>>()

/**
 * What was read of a collection, read anew only when it has been written to since. Who compares all that stands there
 * before and after each of a hundred forms would else read it all a thousand times.
 * @param name tells one way of reading a collection from another
 */
export async function readOnce<T>(
  payload: Payload,
  collection: Slug,
  name: string,
  reading: () => Promise<T>,
): Promise<T> {
  const before = writesTo(payload, collection)
  const known = readings(payload).get(`${name} ${collection}`)
  if (known?.at === before) return known.what as T
  const what = await reading()
  if (writesTo(payload, collection) === before) keep(payload, collection, name, what)
  return what
}

/** Gives for what a collection holds now another reading that is equal to it, so that the two are found equal at once. */
export function keep(payload: Payload, collection: Slug, name: string, what: unknown): void {
  readings(payload).set(`${name} ${collection}`, { at: writesTo(payload, collection), what })
}

function readings(payload: Payload): Map<string, { readonly at: number; readonly what: unknown }> {
  const known = read.get(payload) ?? new Map<string, never>()
  read.set(payload, known)
  return known
}

/** How often a collection was written to, from the first time this is asked: begun and ended each count. */
function writesTo(payload: Payload, collection: Slug): number {
  return (watched.get(payload) ?? watch(payload)).get(collection) ?? 0
}

function watch(payload: Payload): Map<string, number> {
  const counts = new Map<string, number>()
  const database = payload.db as unknown as Record<string, Door | undefined>
  for (const name of doors) {
    const door = database[name]
    if (door === undefined) continue
    database[name] = async (given, ...rest) => {
      const slug = name === 'updateJobs' ? 'payload-jobs' : (given.collection ?? '')
      const count = (): unknown => counts.set(slug, (counts.get(slug) ?? 0) + 1)
      count()
      try {
        return await door.call(database, given, ...rest)
      } finally {
        count()
      }
    }
  }
  watched.set(payload, counts)
  return counts
}
