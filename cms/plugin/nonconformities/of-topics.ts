import type { PayloadRequest, Where } from 'payload'
import { handedUpCases } from '../access/handed-up.ts'
import { remembered } from '../database/remembered.ts'

/** Nobody was hurt, as far as one field says it. */
const hurtNobody: Where = {
  and: [
    { seriousInjury: { not_equals: true } },
    { category: { not_equals: 'personalInjury' } },
    { injuredGroup: { exists: false } },
  ],
}

/** Harm was done to people: what was harmed is several values, and what is not among several is not asked for. */
const harmedPeople: Where = {
  and: [{ outcome: { equals: 'hasLedTo' } }, { affects: { in: ['people'] } }],
}

/**
 * Cases of some topics, for those in the central administration who help with them: not those in which somebody was hurt,
 * which are for those who handle them and those the law names, and none that concerns a manager.
 */
export async function casesOfTopics(
  req: PayloadRequest,
  topics: readonly string[],
): Promise<Where> {
  const about: Where = { topic: { in: [...topics] } }
  const [handedUp, harmed] = await Promise.all([
    handedUpCases(req),
    remembered(
      req,
      { key: `harmed-on:${topics.toSorted().join(',')}`, from: ['nonconformities'] },
      () => idsOfCases(req, { and: [about, harmedPeople] }),
    ),
  ])
  const kept = [...new Set([...handedUp.map(({ id }) => id), ...harmed])]
  return { and: [about, hurtNobody, ...(kept.length > 0 ? [{ id: { not_in: kept } }] : [])] }
}

/** Ids of cases that match. Straight from the database: it is part of the question of rights. */
export async function idsOfCases(req: PayloadRequest, where: Where): Promise<string[]> {
  const { docs } = await req.payload.db.find<{ id: string }>({
    collection: 'nonconformities',
    where,
    select: { number: true },
    pagination: false,
    limit: 0,
    req,
  })
  return docs.map(({ id }) => id)
}
