import type { PayloadRequest } from 'payload'
import { today } from '../../core/dates.ts'
import { idOf, local } from '../../database/local.ts'
import { remembered } from '../../database/remembered.ts'
import { inForce } from '../../editions/rules.ts'
import type { Guideline, LawReview } from '../../generated-types.ts'
import { dated } from '../../guidelines/dated.ts'
import { optionsOf } from '../../options.ts'
import { norwegianEditions } from './carry-out.ts'
import { isGoneThrough } from './deciding/rules.ts'

const system = { overrideAccess: true } as const

/** A guideline whose owner is to go through it because law has changed. */
export interface OpenReview {
  /** Id of the guideline. */
  readonly guideline: string
  readonly number: string
  readonly title: string
  readonly ownerUnit: string
  readonly responsibleRole: Guideline['responsibleRole']
  readonly internal: boolean
  /** The earliest day one of its reviews is due. */
  readonly due: string
}

/** Guidelines that wait to be gone through, each once: the same for everybody, read once for as long as it stays so. */
export async function openReviews(req: PayloadRequest): Promise<readonly OpenReview[]> {
  const day = today(optionsOf(req.payload).clock)
  const from = ['law-reviews', 'guidelines', 'editions']
  return remembered(req, { key: 'open law reviews', on: day, from }, async () => {
    const { guidelines, titles, waiting } = await standing(req, day)
    const open = Map.groupBy(
      waiting.filter(({ ended }) => !ended),
      ({ review }) => idOf(review.guideline),
    )
    return [...open].flatMap(([id, reviews]): OpenReview[] => {
      const guideline = guidelines.get(id)
      const title = titles.get(id)
      if (!guideline || title === undefined) return []
      const [due = day] = reviews.map(({ review }) => review.due).toSorted()
      return [
        {
          guideline: id,
          number: guideline.number,
          title,
          ownerUnit: idOf(guideline.ownerUnit),
          responsibleRole: guideline.responsibleRole ?? null,
          internal: guideline.classification === 'internal',
          due,
        },
      ]
    })
  })
}

/** Writes down that reviews have ended, so that they are not read again. */
export async function endReviews(req: PayloadRequest): Promise<void> {
  const day = today(optionsOf(req.payload).clock)
  for (const { ended, review } of (await standing(req, day)).waiting) {
    if (!ended) continue
    const data = { endedOn: day, version: review.version }
    await local.update(req, 'law-reviews', review.id, data, system)
  }
}

async function standing(
  req: PayloadRequest,
  day: string,
): Promise<{
  waiting: { readonly review: LawReview; readonly ended: boolean }[]
  guidelines: ReadonlyMap<string, Guideline>
  titles: ReadonlyMap<string, string>
}> {
  const asked = await local.find(req, 'law-reviews', {
    ...system,
    where: { endedOn: { exists: false } },
  })
  if (asked.length === 0) return { waiting: [], guidelines: new Map(), titles: new Map() }
  const ids = [...new Set(asked.map(({ guideline }) => idOf(guideline)))]
  const [found, editions] = await Promise.all([
    local.find(req, 'guidelines', { ...system, where: { id: { in: ids } } }),
    norwegianEditions(req, ids),
  ])
  const guidelines = new Map(found.map((each) => [each.id, each]))
  const current = new Map(
    ids.map((id) => [id, inForce((editions.get(id) ?? []).map(dated), day)] as const),
  )
  const waiting = asked.map((review) => {
    const id = idOf(review.guideline)
    const edition = current.get(id)?.edition ?? review.edition
    const reviewedAt = (guidelines.get(id)?.reviews ?? []).map(({ at }) => at)
    return { review, ended: isGoneThrough(review, { edition, reviewedAt }) }
  })
  const titles = new Map(
    [...current].flatMap(([id, edition]) => (edition ? [[id, edition.title ?? '']] : [])),
  ) as ReadonlyMap<string, string>
  return { waiting, guidelines, titles }
}
