import type { PayloadRequest } from 'payload'
import { principalOf } from '../../access/principal.ts'
import { local } from '../../database/local.ts'
import type { Report } from '../../generated-types.ts'
import { tick } from '../../records/input/tick.ts'
import { step } from '../../records/step.ts'
import { approvalFaults, type ApprovalFacts, isFrozen } from '../rules.ts'
import { type Change, changesSince } from '../changes.ts'
import { freezeReport } from '../freeze.ts'
import { loadPaper, reviewedPaper, writersOf } from '../load.ts'
import type { ReportPaper } from '../paper.ts'
import { tellOfReport } from '../told.ts'
import { ownReading } from '../readings.ts'

/** Approves what somebody else has written: what it says now is kept for good. */
export const approve = step('reports', {
  words: {
    heading: { nb: 'Godkjenn', en: 'Approve' },
    button: { nb: 'Godkjenn rapporten', en: 'Approve the report' },
    done: {
      nb: 'Rapporten er godkjent. Den endres ikke mer.',
      en: 'The report has been approved. It does not change any more.',
    },
    history: { nb: 'Godkjent', en: 'Approved' },
  },
  input: {
    seen: tick({
      label: {
        nb: 'Jeg har sett det som er endret',
        en: 'I have seen what has changed',
      },
    }),
  },
  fits: ({ state }) => state === 'reviewed',
  facts: async (req, report, { seen }) => {
    const { facts, paper } = await standForApproval(req, report, seen)
    const faults = approvalFaults(facts)
    if (faults.length > 0) return { changes: facts.changes, faults, year: report.year }
    const held = await freezeReport(req, report, paper)
    return { changes: facts.changes, faults, year: report.year, held }
  },
  faults: ({ facts: { changes, faults, year } }) =>
    faults.map((code) => ({
      code,
      status: code === 'sameWhoReviewed' || code === 'sameWhoWrote' ? 403 : 409,
      say: { count: String(changes), year: String(year) },
      ...(code === 'figuresChanged' ? { field: 'seen' } : {}),
    })),
  write: ({ day, facts: { held } }) => ({
    // What it read like before is of no use any more: the frozen paper is what was approved.
    data: {
      state: 'approved',
      approvedOn: day,
      reviewed: null,
      readings: null,
      ...held,
    },
  }),
  after: (req, written) => tellOfReport(req, written, 'approved'),
})

/** How a report stands for the one who asks to approve it, with what it would say. */
export async function standForApproval(
  req: PayloadRequest,
  report: Report,
  seen: boolean,
): Promise<{
  readonly facts: ApprovalFacts
  /** What it says now. */
  readonly paper: ReportPaper
  /** What of it is new to them. */
  readonly changes: readonly Change[]
}> {
  const [{ account }, paper, writtenBy, annexReady, reviewed, own] = await Promise.all([
    principalOf(req),
    loadPaper(req, report),
    writersOf(req, report.id),
    isAnnexReady(req, report),
    reviewedPaper(req, report.id),
    ownReading(req, report.id),
  ])
  const last = (report.steps ?? []).findLast((each) => each.step === 'review')
  // What they have read themselves counts, also where that was before the review.
  const before = own?.paper ?? reviewed
  const changes = before === null ? [] : changesSince(before, paper)
  const known = { account, annexReady, reviewedBy: last?.by ?? null, seen, writtenBy }
  return { changes, facts: { ...known, changes: changes.length }, paper }
}

/** The joint audit report of the year is the first annex of the annual one: where it is begun, it is approved first. */
async function isAnnexReady(req: PayloadRequest, { kind, year }: Report): Promise<boolean> {
  if (kind !== 'annual') return true
  const found = await local.find(req, 'reports', {
    overrideAccess: true,
    where: { and: [{ kind: { equals: 'jointAudit' } }, { year: { equals: year } }] },
    select: { state: true },
  })
  return found.every(isFrozen)
}
