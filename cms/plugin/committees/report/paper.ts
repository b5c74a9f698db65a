import { z } from 'zod'
import { sideText } from '../../organisation/seats/text.ts'
import { committeeText } from '../text.ts'

const keysOf = <K extends string>(words: Readonly<Record<K, unknown>>) =>
  z.enum(Object.keys(words) as [K, ...K[]])

const text = z.object({ nb: z.string(), en: z.string(), nn: z.string().optional() })
const side = keysOf(sideText)
const language = z.enum(['nb', 'en'])

/** How many of a side came to a meeting. */
const came = z.object({ side, seats: z.number(), present: z.number(), deputies: z.number() })

/** Something the committee resolved, and what became of it. Of what is not open only the number is known. */
const resolved = z.object({
  number: z.string(),
  title: z.string(),
  language,
  resolution: z.string(),
  disagreement: z.string().nullable(),
  /** How its measure stands; null where nothing was to be done. */
  followUp: z
    .object({ number: z.string(), state: text, deadline: z.string().nullable() })
    .nullable(),
})

/**
 * The yearly report of a committee as it is drawn, approved and kept. It holds no document of anything, so that it stays what
 * it was whatever becomes of the records.
 */
export const committeeReportPaper = z.object({
  number: z.string(),
  committee: keysOf(committeeText),
  unit: text,
  year: z.number(),
  /** Language people write in. */
  language,
  /** The day its facts are of, `YYYY-MM-DD`. */
  day: z.string(),
  leader: z.string().nullable(),
  adoptedOn: z.string().nullable(),
  approvedOn: z.string().nullable(),
  /** Who sat in the committee at the end of the year, or today. */
  members: z.array(z.object({ name: z.string(), side: side.nullable(), deputy: z.boolean() })),
  meetings: z.array(
    z.object({
      number: z.string(),
      title: z.string(),
      language,
      day: z.string(),
      leader: z.string().nullable(),
      sides: z.array(came),
      items: z.array(resolved),
      /** How many items are read by the committee alone. */
      closed: z.number(),
    }),
  ),
  /** Items of the committee that were proposed and not treated within the year. */
  untreated: z.number(),
  summary: z.string().nullable(),
  accidents: z.string().nullable(),
  ahead: z.string().nullable(),
})

export type CommitteeReportPaper = z.infer<typeof committeeReportPaper>
