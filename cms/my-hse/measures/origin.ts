import type { PayloadRequest } from 'payload'
import { idOf, local } from '../../plugin/database/local.ts'
import type { Measure } from '../../plugin/generated-types.ts'
import type { BesideRows } from '../lists/listing.ts'

/**
 * What each measure comes from: number of the process or the case, and of a case where it happened, why, and when it was
 * closed. Read with the rights of the one who asks: whoever is responsible for a measure need not read its case.
 */
export const originOfMeasures: BesideRows<'measures'> = {
  names: [
    { nb: 'Kommer fra nummer', en: 'Comes from number' },
    { nb: 'Følger etter', en: 'Follows' },
    { nb: 'Sted', en: 'Place' },
    { nb: 'Årsak', en: 'Cause' },
    { nb: 'Saken lukket', en: 'Case closed on' },
  ],
  of: async (req, docs) => {
    const [processes, cases, followed] = await Promise.all([
      numbersOf(
        req,
        'hse-processes',
        docs.map(({ process }) => process),
      ),
      casesOf(req, docs),
      numbersOf(
        req,
        'measures',
        docs.map(({ follows }) => follows),
      ),
    ])
    return new Map(
      docs.map(({ id, follows, nonconformity, process }) => {
        const found = cases.get(at(nonconformity))
        const number = found?.number ?? processes.get(at(process)) ?? null
        const before = followed.get(at(follows)) ?? null
        const { place = null, cause = null, closedDate = null } = found ?? {}
        return [id, [number, before, place, cause, closedDate]]
      }),
    )
  },
}

type Relation = string | { id: string } | null | undefined
const at = (relation: Relation): string => (relation ? idOf(relation) : '')
const idsIn = (relations: readonly Relation[]): string[] => [
  ...new Set(relations.flatMap((each) => (each ? [idOf(each)] : []))),
]

async function numbersOf(
  req: PayloadRequest,
  collection: 'hse-processes' | 'measures',
  relations: readonly Relation[],
): Promise<ReadonlyMap<string, string>> {
  const ids = idsIn(relations)
  if (ids.length === 0) return new Map()
  const found = await local.find(req, collection, {
    overrideAccess: false,
    where: { id: { in: ids } },
    select: { number: true },
  })
  return new Map(found.map(({ id, number }) => [id, number]))
}

async function casesOf(req: PayloadRequest, docs: readonly Pick<Measure, 'nonconformity'>[]) {
  const ids = idsIn(docs.map(({ nonconformity }) => nonconformity))
  if (ids.length === 0) return new Map<string, never>()
  const found = await local.find(req, 'nonconformities', {
    overrideAccess: false,
    where: { id: { in: ids } },
    select: { number: true, place: true, cause: true, closedDate: true },
  })
  return new Map(found.map((each) => [each.id, each]))
}
