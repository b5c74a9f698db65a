import type { PayloadRequest } from 'payload'
import { instant, today } from '../core/dates.ts'
import { local } from '../database/local.ts'
import { takingStep } from '../editions/hooks.ts'
import { inForce, supersededBy } from '../editions/rules.ts'
import { optionsOf } from '../options.ts'
import { dated } from './dated.ts'
import { nameGuideline } from './naming/keep-name.ts'
import { lastReviewed } from './reviews/rules.ts'
import { nextReview } from './rules.ts'

/**
 * Completes what follows from a guideline's editions: those that a newer one has replaced say so, the number is
 * locked from the first publish, the next review is computed. Safe to run any number of times: after a publish, at
 * night when an edition comes into force, and at boot, for what a crash left undone.
 * @returns true when something was changed
 */
export async function settleGuideline(req: PayloadRequest, guidelineId: string): Promise<boolean> {
  const clock = optionsOf(req.payload).clock
  const day = today(clock)
  const guideline = await local.findById(req, 'guidelines', guidelineId, { overrideAccess: true })
  if (!guideline) return false
  const found = await local.find(req, 'editions', {
    overrideAccess: true,
    where: { guideline: { equals: guidelineId } },
    select: {
      language: true,
      edition: true,
      state: true,
      validFrom: true,
      validTo: true,
      approvedDate: true,
      version: true,
      steps: true,
    },
  })
  const editions = found.map(dated)
  let changed = await nameGuideline(req, guidelineId)
  for (const language of new Set(editions.map((each) => each.language))) {
    const inLanguage = editions.filter((each) => each.language === language)
    for (const former of supersededBy(inLanguage, day)) {
      const steps = [
        ...(former.steps ?? []),
        { step: 'supersede', at: instant(clock), by: null, name: null, note: null },
      ]
      await takingStep(req, former.id, () =>
        local.update(
          req,
          'editions',
          former.id,
          { state: 'superseded', steps, version: former.version },
          { overrideAccess: true },
        ),
      )
      changed = true
    }
  }
  const norwegian = inForce(
    editions.filter((each) => each.language === 'nb'),
    day,
  )
  const published = editions.some((each) =>
    ['published', 'superseded', 'withdrawn'].includes(each.state),
  )
  const due = nextReview(
    norwegian && {
      approvedDate: norwegian.approvedDate ?? null,
      validFrom: norwegian.validFrom,
      reviewed: lastReviewed(guideline.reviews ?? [], norwegian.edition),
    },
    guideline.reviewIntervalMonths,
  )
  const firstPublished = guideline.firstPublished ?? (published ? day : null)
  if (
    firstPublished === (guideline.firstPublished ?? null) &&
    due === (guideline.nextReview ?? null)
  ) {
    return changed
  }
  // Derived from the editions: written as it is, without a new version that would clash with someone's editing.
  await req.payload.db.updateOne({
    collection: 'guidelines',
    id: guidelineId,
    data: { firstPublished, nextReview: due },
    req,
  })
  return true
}

/** Settles every guideline. @returns how many were changed */
export async function settleAll(req: PayloadRequest): Promise<number> {
  const guidelines = await local.find(req, 'guidelines', {
    overrideAccess: true,
    select: { number: true },
  })
  let changed = 0
  for (const { id } of guidelines) if (await settleGuideline(req, id)) changed += 1
  return changed
}
