import { z } from 'zod'
import { personId } from '../../../content/starter/schema.ts'
import { slug } from '../../../content/schema/text.ts'

export const recordId = slug
export const recordLanguage = z.enum(['nb', 'en'])
export const words = z.string().trim().min(1)

/** One of the values the system has words for. */
export function oneOf<Value extends string>(known: Readonly<Record<Value, unknown>>) {
  return z.enum(Object.keys(known) as [Value, ...Value[]])
}

/** A day of the year before the day of loading, such as `last-03-12`. */
export const dayOfLastYear = /^last-(\d{2}-\d{2})$/

/**
 * A day: a civil date, whole days from the day of loading (`-12` is twelve days before it), or a day of the year before it.
 * What happens in the running year is written the second way, so that what is overdue stays overdue whenever someone loads it.
 */
export const starterDay = z.union(
  [z.iso.date({ abort: true }), z.int(), z.string().regex(dayOfLastYear, { abort: true })],
  {
    error:
      'Write a date, such as 2025-01-15, or days from the day of loading, such as -12, or a day of the year before it, such as last-03-12.',
  },
)

/** A point in time: a day, at nine in the morning unless a time is given. */
export const starterMoment = z.union(
  [starterDay, z.strictObject({ day: starterDay, time: z.iso.time({ precision: -1 }) })],
  { error: 'Write a day, or { day: -12, time: "10:30" }.' },
)

/** One step in the history of a record. */
export function stepOf<Step extends string>(steps: Readonly<Record<Step, unknown>>) {
  return z.strictObject({
    step: oneOf(steps),
    at: starterMoment,
    /** Left out for what was done by someone who is not known. */
    by: personId.optional(),
    note: words.optional(),
  })
}

export const confirmation = z.strictObject({ at: starterMoment, by: personId })

export type StarterDay = z.infer<typeof starterDay>
export type StarterMoment = z.infer<typeof starterMoment>
