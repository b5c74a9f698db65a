import type { CollectionBeforeChangeHook, Field, PayloadRequest } from 'payload'
import { roleText } from '../../access/roles.ts'
import { choice, civilDateField, line, paragraphs } from '../../core/fields.ts'
import { label } from '../../core/text.ts'
import type { Guideline } from '../../generated-types.ts'

const reviewKey = 'hseGuidelineReview'

/** Lets `recordReview`, and nothing else, add to the reviews of one guideline during the work. */
export async function reviewing<T>(
  req: PayloadRequest,
  id: string,
  work: () => Promise<T>,
): Promise<T> {
  const before = req.context[reviewKey]
  req.context[reviewKey] = id
  try {
    return await work()
  } finally {
    req.context[reviewKey] = before
  }
}

/** True while a review of this guideline is entered. */
export function isReviewing(req: PayloadRequest, original: unknown): boolean {
  const id = (original as { id?: string } | undefined)?.id
  return id !== undefined && req.context[reviewKey] === id
}

/** Reviews are entered by their own step, and never changed: everything else leaves them as they were. */
export const keepReviews: CollectionBeforeChangeHook = ({ data, originalDoc, req }) => {
  const original = originalDoc as Guideline | undefined
  return isReviewing(req, original) ? data : { ...data, reviews: original?.reviews ?? [] }
}

/** That a guideline was gone through and still held: when, by whom, and what was looked at. */
export const reviewsField: Field = {
  name: 'reviews',
  type: 'array',
  label: label({ nb: 'Gjennomganger', en: 'Reviews' }),
  labels: {
    singular: label({ nb: 'Gjennomgang', en: 'Review' }),
    plural: label({ nb: 'Gjennomganger', en: 'Reviews' }),
  },
  access: { create: () => false, update: () => false },
  admin: { hidden: true },
  fields: [
    civilDateField({ name: 'day', label: { nb: 'Dag', en: 'Day' }, required: true }),
    {
      name: 'edition',
      type: 'number',
      required: true,
      label: label({ nb: 'Utgave', en: 'Edition' }),
    },
    {
      name: 'at',
      type: 'text',
      required: true,
      label: label({ nb: 'Skrevet inn', en: 'Entered' }),
    },
    line('by', { nb: 'Konto', en: 'Account' }),
    line('name', { nb: 'Navn', en: 'Name' }),
    choice({ name: 'role', label: { nb: 'Rolle', en: 'Role' }, words: roleText }),
    paragraphs('note', { nb: 'Merknad', en: 'Note' }),
  ],
}
