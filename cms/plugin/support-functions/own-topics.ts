import type { PayloadRequest, TypeWithID, Where } from 'payload'
import { idOf } from '../database/local.ts'
import type { SupportFunction, Topic } from '../generated-types.ts'

/**
 * The topics of the support functions that lie in each of some units, with the topics below them, by id of the unit.
 * Straight from the database: this is part of the question of rights.
 */
export async function topicsOfUnits(
  req: PayloadRequest,
  units: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  if (units.length === 0) return new Map()
  const functions = await found<SupportFunction>(req, 'support-functions', {
    unit: { in: [...units] },
  })
  const named = [...new Set(functions.flatMap(({ topics }) => topics.map(idOf)))]
  const below =
    named.length === 0 ? [] : await found<Topic>(req, 'topics', { parent: { in: named } })
  const withBelow = (topic: string): string[] => [
    topic,
    ...below.filter(({ parent }) => parent && idOf(parent) === topic).map(({ id }) => id),
  ]
  const byUnit = Map.groupBy(functions, ({ unit }) => idOf(unit))
  return new Map(
    [...byUnit].map(([unit, own]) => [
      unit,
      [...new Set(own.flatMap(({ topics }) => topics.map(idOf)).flatMap(withBelow))],
    ]),
  )
}

async function found<T>(
  req: PayloadRequest,
  collection: 'support-functions' | 'topics',
  where: Where,
): Promise<T[]> {
  const { docs } = await req.payload.db.find<T & TypeWithID>({
    collection,
    where,
    // Its own order is by a name, which has a language.
    sort: 'id',
    pagination: false,
    limit: 0,
    req,
  })
  return docs
}
