import type { PayloadRequest, Where } from 'payload'
import { handedUpCases } from '../access/handed-up.ts'
import { groupCounts } from '../database/group-counts.ts'
import { remembered } from '../database/remembered.ts'
import { hurtSomebody } from '../nonconformities/conditions.ts'
import { idsOfCases } from '../nonconformities/of-topics.ts'

/**
 * Measures on some topics, for those in the central administration who help with them: not those of a case in which
 * somebody was hurt, nor of one that concerns a manager.
 */
export async function measuresOfTopics(
  req: PayloadRequest,
  topics: readonly string[],
): Promise<Where> {
  const about: Where = { topic: { in: [...topics] } }
  const [handedUp, hurt] = await Promise.all([
    handedUpCases(req),
    remembered(
      req,
      {
        key: `hurt-on:${topics.toSorted().join(',')}`,
        from: ['measures', 'nonconformities'],
      },
      () => casesThatHurt(req, about),
    ),
  ])
  const kept = [...new Set([...handedUp.map(({ id }) => id), ...hurt])]
  if (kept.length === 0) return about
  return {
    and: [
      about,
      { or: [{ nonconformity: { exists: false } }, { nonconformity: { not_in: kept } }] },
    ],
  }
}

/** Cases in which somebody was hurt and that have a measure on these topics. They are few. */
async function casesThatHurt(req: PayloadRequest, about: Where): Promise<string[]> {
  const withCase = await groupCounts(req, {
    collection: 'measures',
    by: ['nonconformity'],
    where: { and: [about, { nonconformity: { exists: true } }] },
  })
  const ids = withCase.flatMap(({ values }) =>
    values.nonconformity === null ? [] : [String(values.nonconformity)],
  )
  if (ids.length === 0) return []
  return idsOfCases(req, { and: [{ id: { in: ids } }, hurtSomebody] })
}
