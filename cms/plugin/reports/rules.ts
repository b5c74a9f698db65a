import type { Cell, PaperTable, ReportPaper } from './paper.ts'
import { sectionKeys, sectionWords, type SectionKey } from './sections.ts'
import type { Text } from '../core/text.ts'
import type { ReportKind, ReportState } from './text.ts'

/** States in which the text of a report is written. */
export const writtenStates = ['collecting', 'drafting'] as const satisfies readonly ReportState[]

/** States in which a report is read by others than those who make it: it never changes from then on. */
export const frozenStates = [
  'approved',
  'sentToBoard',
  'published',
] as const satisfies readonly ReportState[]

/** True while its text is written. */
export function isWritten({ state }: { readonly state: ReportState }): boolean {
  return writtenStates.some((each) => each === state)
}

/** True once it is approved, and kept as it was then. */
export function isFrozen({ state }: { readonly state: ReportState }): boolean {
  return frozenStates.some((each) => each === state)
}

/** The state a report begins in: for the annual one, what units report is collected first. */
export function firstState(kind: ReportKind): ReportState {
  return kind === 'annual' ? 'collecting' : 'drafting'
}

/** Key of the report of a kind in a year: one each. */
export function reportKey(kind: ReportKind, year: number): string {
  return `${kind}:${String(year)}`
}

/** Key of a section of a report: one each. */
export function sectionKey(report: string, section: string): string {
  return `${report}:${section}`
}

/** How many years back a report is made of. */
const yearsBack = 5

/** The year a report is of, as it was written; null for one that no report is made of. */
export function reportYear(given: string | null, day: string): number | null {
  const year = /^\d{4}$/.test(given ?? '') ? Number(given) : null
  const now = Number(day.slice(0, 4))
  return year !== null && year <= now && year >= now - yearsBack ? year : null
}

/** What somebody has written in a section. */
export interface SectionText {
  readonly nb: string
  readonly en: string
}

/** What is wrong with the text of a section: both languages are written, or neither. */
export function sectionFaults({ en, nb }: SectionText): {
  readonly code: 'otherLanguageMissing'
  readonly field: 'textNb' | 'textEn'
}[] {
  if ((nb === '') === (en === '')) return []
  return [{ code: 'otherLanguageMissing', field: nb === '' ? 'textNb' : 'textEn' }]
}

/** Sections of a report nobody has written, that must be. */
export function unwrittenSections(
  kind: ReportKind,
  written: ReadonlyMap<string, SectionText>,
): SectionKey[] {
  return sectionKeys(kind).filter(
    (key) => sectionWords(kind, key)?.optional !== true && (written.get(key)?.nb ?? '') === '',
  )
}

/** What decides whether somebody may approve a report. */
export interface ApprovalFacts {
  /** Account of the one who asks. */
  readonly account: string | null
  /** Account that reviewed it. */
  readonly reviewedBy: string | null
  /** Accounts that have written in it. */
  readonly writtenBy: readonly string[]
  /** How much has changed since the review. */
  readonly changes: number
  /** They say that they have seen it. */
  readonly seen: boolean
  /** Of an annual report: the joint audit report of its year is approved, or there is none. */
  readonly annexReady: boolean
}

/** What stands in the way of approving a report: whoever wrote some of it, or sent it on, never approves it. */
export function approvalFaults({
  account,
  annexReady,
  changes,
  reviewedBy,
  seen,
  writtenBy,
}: ApprovalFacts): (
  'sameWhoReviewed' | 'sameWhoWrote' | 'figuresChanged' | 'jointReportMissing'
)[] {
  if (account !== null && account === reviewedBy) return ['sameWhoReviewed']
  if (account !== null && writtenBy.includes(account)) return ['sameWhoWrote']
  if (!annexReady) return ['jointReportMissing']
  return changes > 0 && !seen ? ['figuresChanged'] : []
}

/** Something that another reading of a report says otherwise. */
export interface Change {
  readonly section: Text
  /** What it is in; null for the text of the section. */
  readonly table: Text | null
  readonly row: Text | null
  /** As it was, and as it is. Null for what was not there, or is not any more. */
  readonly before: Text | null
  readonly after: Text | null
}

/** What a report says otherwise than it did: every figure, row and text. Nothing where both are the same. */
export function changesSince(before: ReportPaper, after: ReportPaper): Change[] {
  const was = new Map(before.sections.map((each) => [each.key, each]))
  return after.sections.flatMap((now): Change[] => {
    const then = was.get(now.key)
    const section = now.title
    const rewritten = then?.text.nb !== now.text.nb || then.text.en !== now.text.en
    const [old, fresh] = [cellsOf(then?.tables ?? []), cellsOf(now.tables)]
    const places = new Set([...old.keys(), ...fresh.keys()])
    return [
      ...(rewritten
        ? [{ section, table: null, row: null, before: then?.text ?? null, after: now.text }]
        : []),
      ...[...places].flatMap((place): Change[] => {
        const [one, other] = [old.get(place), fresh.get(place)]
        if (one && other && sameCell(one.cell, other.cell)) return []
        const where = other ?? one
        if (!where) return []
        const { row, table } = where
        return [{ section, table, row, before: shown(one?.cell), after: shown(other?.cell) }]
      }),
    ]
  })
}

interface PlacedCell {
  readonly table: Text
  readonly row: Text
  readonly cell: Cell
}

function cellsOf(tables: readonly PaperTable[]): Map<string, PlacedCell> {
  return new Map(
    tables.flatMap(({ rows, title }) =>
      rows.flatMap(({ cells, name }) =>
        cells.map((cell, column): [string, PlacedCell] => [
          JSON.stringify([title.nb, name.nb, column]),
          { table: title, row: name, cell },
        ]),
      ),
    ),
  )
}

function sameCell(one: Cell, other: Cell): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

/** A cell in words; null for none. */
function shown(cell: Cell | undefined): Text | null {
  if (cell === undefined) return null
  return cellText(cell)
}

/** What stands in a cell, as each language writes it. */
export function cellText(cell: Cell): Text {
  if (cell === null) return { nb: 'vises ikke', en: 'not shown' }
  if (typeof cell !== 'number') return { nb: cell.nb, en: cell.en }
  return { nb: cell.toLocaleString('nb-NO'), en: cell.toLocaleString('en-GB') }
}
