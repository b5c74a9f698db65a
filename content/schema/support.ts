import { z } from 'zod'
import { slug, text } from './text.ts'

/** A central department, or a part of it, that does something within HSE for all. */
export const supportFunction = z.strictObject({
  /** Stays the same for as long as it is one function. */
  id: z.string().min(1),
  name: text,
  /** The unit it lies in, as readers know it. */
  unit: text,
  /** Slug of the unit's page, or null where it has none. */
  unitSlug: slug.nullable(),
  /** What it does for all. */
  tasks: text,
  /** Slugs of the topics it helps with. */
  topics: z.array(slug),
  /** The role to turn to, in words. Null where none is named. */
  contact: text.nullable(),
  /** A shared address, never a person's. Null where none is given. */
  email: z.email().nullable(),
})
export type SupportFunction = z.infer<typeof supportFunction>
