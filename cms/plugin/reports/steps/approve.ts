import type { PayloadRequest } from 'payload'
import { principalOf } from '../../access/principal.ts'
import type { Text } from '../../core/text.ts'
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
import { emptySections, type SectionKey, sectionWords } from '../sections.ts'

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
    nothingToSay: tick({
      label: {
        nb: 'Det er ingenting å si i delene uten tekst, og de tas ikke med',
        en: 'There is nothing to say in the sections without text, and they are left out',
      },
      hint: {
        nb: 'Gjelder deler som kan være tomme. Skal noe skrives, send rapporten tilbake.',
        en: 'Of sections that may be empty. If something must be written, send the report back.',
      },
    }),
  },
  fits: ({ state }) => state === 'reviewed',
  facts: async (req, report, ticked) => {
    const { empty, facts, paper } = await standForApproval(req, report, ticked)
    const faults = approvalFaults(facts)
    const held = faults.length > 0 ? undefined : await freezeReport(req, report, paper)
    return { changes: facts.changes, empty, faults, held, year: report.year }
  },
  faults: ({ facts: { changes, empty, faults, year }, record: { kind } }) =>
    faults.map((code) => ({
      code,
      status: code === 'sameWhoReviewed' || code === 'sameWhoWrote' ? 403 : 409,
      say: {
        count: String(changes),
        year: String(year),
        sections: inOneLine(empty.map((key) => sectionWords(kind, key)?.title ?? key)),
      },
      ...(fieldOf[code] && { field: fieldOf[code] }),
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

/** The tick that answers a fault. */
const fieldOf: Partial<Record<string, 'seen' | 'nothingToSay'>> = {
  figuresChanged: 'seen',
  sectionsLeftOut: 'nothingToSay',
}

function inOneLine(names: readonly (Text | string)[]): Text {
  const of = (language: 'nb' | 'en'): string =>
    names.map((each) => (typeof each === 'string' ? each : each[language])).join(', ')
  return { nb: of('nb'), en: of('en') }
}

/** How a report stands for the one who asks to approve it, with what it would say. */
export async function standForApproval(
  req: PayloadRequest,
  report: Report,
  ticked: Pick<ApprovalFacts, 'nothingToSay' | 'seen'>,
): Promise<{
  readonly facts: ApprovalFacts
  /** What it says now. */
  readonly paper: ReportPaper
  /** What of it is new to them. */
  readonly changes: readonly Change[]
  /** Sections that may stay empty, and are. */
  readonly empty: readonly SectionKey[]
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
  const written = new Map(paper.sections.map(({ key, text }) => [key, text]))
  const empty = emptySections(report.kind, written)
  const known = { account, annexReady, reviewedBy: last?.by ?? null, writtenBy, ...ticked }
  return {
    changes,
    empty,
    facts: { ...known, changes: changes.length, empty: empty.length },
    paper,
  }
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
