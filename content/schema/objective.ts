import { z } from 'zod'
import { text } from './text.ts'

/** How it went with an objective; `running` until someone has said. */
export const objectiveOutcomes = ['running', 'reached', 'partly', 'notReached'] as const
export const objectiveOutcome = z.enum(objectiveOutcomes)
export type ObjectiveOutcome = z.infer<typeof objectiveOutcome>

/** What the institution as a whole wants to achieve in a year, and has opened to readers. */
export const objective = z.strictObject({
  /** Its number, such as `MAL-2026-0001`. */
  number: z.string().min(1),
  /** The year it is of. */
  period: z.string().regex(/^\d{4}$/),
  title: text,
  /** What shows whether it is reached. */
  measure: text,
  /** True where its figures are per cent. */
  percent: z.boolean(),
  /** Which way the target is reached. Null where it has no figure. */
  direction: z.enum(['atLeast', 'atMost']).nullable(),
  /** Where it started from. */
  baseline: z.number().nullable(),
  target: z.number().nullable(),
  /** Null until someone has set it. */
  result: z.number().nullable(),
  outcome: objectiveOutcome,
})
export type PublicObjective = z.infer<typeof objective>
