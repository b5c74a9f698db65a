import { z } from 'zod'
import { civilDate, text } from './text.ts'

/** What stands in a cell: a figure, or words. A figure that would tell of somebody is words already. */
const cell = z.union([z.number(), text])

/** A table of a report. */
export const reportTable = z.strictObject({
  title: text,
  /** What its first column names; not there in reports of before it was said. */
  first: text.optional(),
  columns: z.array(text),
  rows: z.array(z.strictObject({ name: text, cells: z.array(cell) })),
  /** Drawn as bars as well, where every cell is a figure. */
  chart: z.boolean(),
  /** What has to be known to read it. */
  note: text.nullable(),
})
export type PublicReportTable = z.infer<typeof reportTable>

/** A section of a report: what is said in it, then its figures. */
export const reportSection = z.strictObject({
  /** Unique in its report, and the part of an address after `#`. */
  key: z.string().regex(/^[A-Za-z]+$/),
  title: text,
  /** In paragraphs with an empty line between; null where nothing is written. */
  text: text.nullable(),
  tables: z.array(reportTable),
})
export type PublicReportSection = z.infer<typeof reportSection>

/** The reports of the whole institution that readers may get. */
export const publicReportKinds = ['annual', 'jointAudit'] as const
export type PublicReportKind = (typeof publicReportKinds)[number]

/**
 * A report of the whole institution that the board has treated, as it was approved. Figures about people are fewer than five,
 * or rounded; no person is in it.
 */
export const publicReport = z.strictObject({
  number: z.string().min(1),
  kind: z.enum(publicReportKinds),
  /** One report of a kind each year. */
  year: z.int().min(2000).max(2200),
  title: text,
  /** The day its figures are of. */
  asOf: civilDate,
  approvedOn: civilDate,
  /** Number of the board's case. */
  boardCase: z.string().min(1).nullable(),
  /** The day the board treated it. */
  treatedOn: civilDate.nullable(),
  publishedOn: civilDate.nullable(),
  sections: z.array(reportSection),
  /** Numbers of the reports that are its annexes, in their order. */
  annexes: z.array(z.string().min(1)),
})
export type PublicReport = z.infer<typeof publicReport>
