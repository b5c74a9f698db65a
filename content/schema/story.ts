import { z } from 'zod'
import { civilDate, slug, text } from './text.ts'

/**
 * What one or more reports led to, told by the HSE unit and approved by another in it. It names no person, no unit and no
 * case; a kind of workplace stands there only where fewer than five cannot be meant.
 */
export const publicStory = z.strictObject({
  /** Its number in small letters, such as `his-2026-0001`: the part of an address after `#`. */
  id: z.string().regex(/^his-\d{4}-\d{4,8}$/),
  /** The year it became different. */
  year: z.int().min(2000).max(2200),
  /** Slug of its topic. Null where that is not shown. */
  topic: slug.nullable(),
  workplace: text.nullable(),
  title: text,
  /** What was reported, what was done, and what is different now; in paragraphs with an empty line between. */
  reported: text,
  carriedOut: text,
  different: text,
  publishedOn: civilDate.nullable(),
})
export type PublicStory = z.infer<typeof publicStory>
