import { reportCounts, type ReportStanding } from '../../unit-reports/rules.ts'
import type { ReportStandingName } from '../../unit-reports/text.ts'

/** Reports of units, counted by how far they have come. */
export interface ReceivedCounts {
  /** Units that report. */
  readonly asked: number
  readonly started: number
  readonly handedIn: number
  readonly sentBack: number
  readonly accepted: number
  /** Brought along from before Verne. */
  readonly former: number
  readonly missing: number
}

/** How far the units have come with their reports of a year. One that is sent back is missing until it is handed in again. */
export function receivedCounts(standings: readonly ReportStanding[]): ReceivedCounts {
  const { all } = reportCounts(standings)
  const at = (wanted: ReportStandingName): number =>
    standings.filter(({ standing }) => standing === wanted).length
  return {
    asked: all.asked,
    started: at('started'),
    handedIn: at('handedIn'),
    sentBack: at('sentBack'),
    accepted: all.accepted,
    former: at('former'),
    missing: all.missing,
  }
}
