import { z } from 'zod'
import { decisionKindText } from './decisions/text.ts'
import { inputText, judgementText, verdictText } from './text.ts'

const keysOf = <K extends string>(words: Readonly<Record<K, unknown>>) =>
  z.enum(Object.keys(words) as [K, ...K[]])

const text = z.object({ nb: z.string(), en: z.string(), nn: z.string().optional() })

/** Something that was decided in an earlier review, with what has become of it. */
const followed = z.object({
  kind: keysOf(decisionKindText),
  title: z.string(),
  /** How it stands, such as the state of its measure. */
  state: text,
  /** Why it is not done; null where it is, or will be. */
  explanation: z.string().nullable(),
})

/**
 * A management review as it is drawn, documented and kept. It holds no document of anything, so that it stays what it was
 * whatever becomes of the records.
 */
export const reviewPaper = z.object({
  number: z.string(),
  year: z.number(),
  unit: text,
  /** Language people write in. */
  language: z.enum(['nb', 'en']),
  /** The day its figures are of, `YYYY-MM-DD`. */
  day: z.string(),
  heldOn: z.string().nullable(),
  documentedOn: z.string().nullable(),
  archiveReference: z.string().nullable(),
  participants: z.array(z.string()),
  /** What became of the last review; null for the first one. */
  former: z.object({ number: z.string(), decisions: z.array(followed) }).nullable(),
  inputs: z.array(
    z.object({
      key: keysOf(inputText),
      figures: z.array(z.object({ key: z.string(), name: text, value: z.number() })),
      comment: z.string().nullable(),
    }),
  ),
  judgements: z.array(
    z.object({
      key: keysOf(judgementText),
      verdict: keysOf(verdictText).nullable(),
      reason: z.string().nullable(),
    }),
  ),
  decisions: z.array(
    z.object({
      number: z.string(),
      kind: keysOf(decisionKindText),
      title: z.string(),
      target: z.string(),
      responsible: z.string().nullable(),
      deadline: z.string().nullable(),
    }),
  ),
  minutes: z.string().nullable(),
})

export type ReviewPaper = z.infer<typeof reviewPaper>
