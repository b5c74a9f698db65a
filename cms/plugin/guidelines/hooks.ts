import type {
  CollectionAfterChangeHook,
  CollectionBeforeChangeHook,
  CollectionBeforeDeleteHook,
} from 'payload'
import { reachOf } from '../access/can.ts'
import { same } from '../audit-log/rules.ts'
import { idOf, local } from '../database/local.ts'
import { refuse } from '../core/refuse.ts'
import { fill } from '../core/text.ts'
import type { Guideline } from '../generated-types.ts'
import { requestPublish } from '../publishing/request.ts'
import { numberPattern } from '../settings/read.ts'
import { isReviewing } from './reviews/fields.ts'
import { norwegianInForce } from './reviews/record-review.ts'
import { lastReviewed } from './reviews/rules.ts'
import { followsPattern, nextReview, numberSlug } from './rules.ts'
import { refusalText } from './text.ts'

/** The number follows the institution's pattern, is free, and is locked once a guideline was published. */
export const keepNumber: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const original = originalDoc as Guideline | undefined
  const given = data['number'] as string | undefined
  if (given === undefined && original) return { ...data, slug: original.slug }
  const number = (given ?? '').trim().toUpperCase()
  if (original?.number === number) return { ...data, number, slug: numberSlug(number) }
  if (original?.firstPublished) {
    refuse(req, refusalText.numberLocked, { field: 'number', status: 403, code: 'numberLocked' })
  }
  const { pattern, example } = await numberPattern(req)
  if (!followsPattern(number, pattern)) {
    refuse(req, fill(refusalText.numberPattern, { example }), { field: 'number', code: 'pattern' })
  }
  const taken = await local.count(req, 'guidelines', {
    overrideAccess: true,
    where: {
      and: [{ slug: { equals: numberSlug(number) } }, { id: { not_equals: original?.id ?? '' } }],
    },
  })
  if (taken > 0) {
    refuse(req, fill(refusalText.numberTaken, { number }), { field: 'number', code: 'taken' })
  }
  return { ...data, number, slug: numberSlug(number) }
}

/** Someone whose right reaches some units only makes and changes guidelines of those; none is moved out of them. */
export const keepToOwnUnits: CollectionBeforeChangeHook = async ({
  data,
  operation,
  originalDoc,
  req,
}) => {
  if (!req.user || isReviewing(req, originalDoc)) return data
  const reached = await reachOf(req, 'guidelines', operation === 'create' ? 'create' : 'update')
  if (reached.all) return data
  const original = originalDoc as Guideline | undefined
  const unit = ('ownerUnit' in data ? data['ownerUnit'] : original?.ownerUnit) as
    string | { id: string } | null | undefined
  if (!unit || !reached.units.includes(idOf(unit))) {
    refuse(req, refusalText.foreignUnit, { field: 'ownerUnit', status: 403, code: 'foreignUnit' })
  }
  return data
}

/** A new review interval gives a new review day. */
export const keepNextReview: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const original = originalDoc as Guideline | undefined
  if (isReviewing(req, original)) return data
  const interval = data['reviewIntervalMonths'] as number | undefined
  if (
    !original?.nextReview ||
    interval === undefined ||
    interval === original.reviewIntervalMonths
  ) {
    return { ...data, nextReview: original?.nextReview ?? null }
  }
  const current = await norwegianInForce(req, original.id)
  const reviewed = current && {
    approvedDate: current.approvedDate ?? null,
    validFrom: current.validFrom,
    reviewed: lastReviewed(original.reviews ?? [], current.edition),
  }
  return { ...data, nextReview: nextReview(reviewed, interval) }
}

/** What readers see of a guideline. A change of one of these is published by itself. */
const readerFields = [
  'number',
  'kind',
  'topics',
  'audience',
  'ownerUnit',
  'responsibleRole',
  'contacts',
  'sections',
  'legalBasis',
  'law',
  'classification',
  'reviewIntervalMonths',
  'reviews',
] as const

/** A change readers see asks for a publish, inside the save's own transaction. */
export const publishWhatReadersSee: CollectionAfterChangeHook = async ({
  doc,
  operation,
  previousDoc,
  req,
}) => {
  const guideline = doc as Guideline
  if (operation === 'create' || !guideline.firstPublished) return
  const before = previousDoc as Guideline
  if (readerFields.every((field) => same(before[field], guideline[field]))) return
  await requestPublish(req, `guideline:${guideline.id}:${String(guideline.version)}`)
}

/** A guideline that was ever published, or that has drafts, is not deleted. */
export const keepPublished: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const found = await local.findById(req, 'guidelines', String(id), { overrideAccess: true })
  if (found?.firstPublished) {
    refuse(req, refusalText.wasPublished, { status: 403, code: 'wasPublished' })
  }
  const editions = await local.count(req, 'editions', {
    overrideAccess: true,
    where: { guideline: { equals: String(id) } },
  })
  if (editions > 0) refuse(req, refusalText.hasEditions, { status: 409, code: 'hasEditions' })
}
