import type { ProcessOfYear, ProcessYear, UnitOfYear } from '../../year/figures.ts'
import { type Late, lateOn } from './late.ts'
import { processDeadlines, type ProcessDeadlines } from './rules.ts'

/** How a unit stands with its HSE process of a period: the one thing start pages, matrix, figures and reminders ask. */
export interface ProcessStanding {
  readonly unit: UnitOfYear
  readonly process: ProcessOfYear | null
  /** Null for a unit of which no process of its own is asked. */
  readonly deadlines: ProcessDeadlines | null
  readonly late: Late | null
}

/** How a unit stands with its process. */
export function processStanding(
  { day, period, processDays, processes }: ProcessYear,
  unit: UnitOfYear,
): ProcessStanding {
  const process = processes.get(unit.id) ?? null
  const deadlines = processDeadlines(unit, period, processDays)
  // What is late with a process above is said of the unit whose it is.
  const late = process?.at === undefined ? lateOn(process, deadlines, day) : null
  return { unit, process, deadlines, late }
}

/** What the units of a period can be asked about their processes. */
export const processAsks = {
  /** A process of its own is asked of it, and it has not opened one. */
  notOpened: ({ deadlines, process }) => deadlines !== null && process === null,
  late: ({ late }) => late !== null,
} as const satisfies Record<string, (standing: ProcessStanding) => boolean>
export type ProcessAsk = keyof typeof processAsks
