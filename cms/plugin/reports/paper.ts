import { z } from 'zod'

const text = z.object({ nb: z.string(), en: z.string(), nn: z.string().optional() })

/** What stands in a cell: a figure, words, or null for a figure that is hidden because it would tell of somebody. */
const cell = z.union([z.number(), text, z.null()])

const table = z.object({
  /** What it is, in no other table of its section. */
  title: text,
  /** What its first column names; not there in papers of before it was said. */
  first: text.optional(),
  columns: z.array(text),
  rows: z.array(z.object({ name: text, cells: z.array(cell) })),
  /** Drawn as bars as well, where every cell is a figure. */
  chart: z.boolean(),
  /** Its figures count people. */
  people: z.boolean(),
  /** Its last row is the sum of the others. */
  total: z.boolean(),
  /** What its figures are part of, where another table of the report says that as it is. */
  within: z.number().optional(),
  /** What has to be known to read it. */
  note: text.nullable(),
})

const section = z.object({
  key: z.string(),
  title: text,
  tables: z.array(table),
  /** What the HSE unit writes; empty where it has written nothing. */
  text: z.object({ nb: z.string(), en: z.string() }),
})

/**
 * A report as it is drawn, approved and kept: its figures and what people judge of them. It holds no document of anything, so
 * that it stays what it was whatever becomes of the records.
 */
export const reportPaper = z.object({
  kind: z.enum(['annual', 'jointAudit']),
  number: z.string(),
  year: z.number(),
  /** The day its figures are of, `YYYY-MM-DD`. */
  day: z.string(),
  sections: z.array(section),
  /** In their order. */
  annexes: z.array(z.object({ title: text, number: z.string() })),
})

export type ReportPaper = z.infer<typeof reportPaper>
export type PaperSection = ReportPaper['sections'][number]
export type PaperTable = z.infer<typeof table>
export type Cell = z.infer<typeof cell>

/** True for a section with text or figures: one that could stay empty, and did, is none in what is approved. */
export function saysSomething({ tables, text }: Pick<PaperSection, 'tables' | 'text'>): boolean {
  return text.nb !== '' || tables.length > 0
}

/** The list of what a figure counts: one row for each. */
export interface CountedList {
  readonly of:
    | 'audits'
    | 'inspection-orders'
    | 'lawChanges'
    | 'unitsLacking'
    | 'nonconformities'
    | 'measures'
    | 'hse-processes'
    | 'unit-reports'
    | 'compliance-evaluations'
    | 'units'
  /** What the list is asked for. */
  readonly ask: Readonly<Record<string, string>>
}

/** A table as it is assembled while a report is written. No paper keeps the lists: they go on changing. */
export interface AssembledTable extends PaperTable {
  /** For each row the lists of its cells, null where there is none. @default none */
  readonly lists?: readonly (readonly (CountedList | null)[])[]
}

/** A report as it would be drawn now, with the lists its figures are counted in. */
export interface ReportDraft extends ReportPaper {
  readonly sections: (PaperSection & { readonly tables: AssembledTable[] })[]
}

/** What is assembled of a section: its tables. */
export type AssembledSections = Readonly<Record<string, readonly AssembledTable[]>>
