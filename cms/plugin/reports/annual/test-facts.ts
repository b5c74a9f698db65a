import type { CasesOfYear } from './cases.ts'
import type { AnnualFacts } from './facts.ts'

const noCases: CasesOfYear = {
  byType: new Map(),
  bySource: new Map(),
  bySeverity: new Map(),
  byUnitType: new Map(),
  byMonth: [],
  open: 0,
  receipt: new Map(),
  receivedLate: 0,
  closing: new Map(),
}
const noReports = {
  asked: 0,
  started: 0,
  handedIn: 0,
  sentBack: 0,
  accepted: 0,
  former: 0,
  missing: 0,
}
const nothing = {
  cases: noCases,
  serious: { injuries: 0, critical: 0, serious: 0, open: 0 },
  costs: [],
  law: new Map(),
  received: noReports,
  audits: { underWay: 0, reported: 0 },
  compliance: { evaluated: 0, assessed: 0, partly: 0, not: 0 },
}
const day = '2026-12-31'

/** What a report of 2026 is assembled from where nothing happened: the first year that Verne counts, of no units. */
export const noFacts = {
  ...nothing,
  year: 2026,
  day,
  until: day,
  figures: { day, units: [], measures: new Map(), processes: new Map(), training: new Map() },
  trend: [{ year: 2026, before: false, counts: new Map() }],
  overdue: 0,
  before: { ...nothing, processes: { opened: 0, closed: 0 } },
  inspections: [],
  injuries: {
    fewest: 5,
    byGroup: { counts: new Map(), total: 0 },
    byAbsence: { counts: new Map(), total: 0 },
  },
  absence: [],
  objectives: [],
} as unknown as AnnualFacts
