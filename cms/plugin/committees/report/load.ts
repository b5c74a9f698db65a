import type { PayloadRequest } from 'payload'
import { today } from '../../core/dates.ts'
import { asText, type Text } from '../../core/text.ts'
import { idOf, local } from '../../database/local.ts'
import { freeze, type Frozen, frozenPaper } from '../../frozen/paper.ts'
import type {
  CommitteeItem,
  CommitteeMeeting,
  CommitteeReport,
  Measure,
} from '../../generated-types.ts'
import { measureStateText } from '../../measures/text.ts'
import { optionsOf } from '../../options.ts'
import { type Side, sideText } from '../../organisation/seats/text.ts'
import { meetingDay, membersOn } from '../members.ts'
import { type Member, presentOf } from '../rules.ts'
import type { CommitteeReportPaper } from './paper.ts'
import { approvedStates } from './rules.ts'

const system = { overrideAccess: true } as const

/** What reports of committees are frozen as. */
export const paperKind = 'committee-reports'

/** The meetings a committee held in a year, in their order. As the system. */
export async function meetingsOfYear(
  req: PayloadRequest,
  { committee, unit, year }: Pick<CommitteeReport, 'committee' | 'unit' | 'year'>,
): Promise<CommitteeMeeting[]> {
  return local.find(req, 'committee-meetings', {
    ...system,
    where: {
      and: [
        { committee: { equals: committee } },
        { unit: { equals: idOf(unit) } },
        { state: { in: ['held', 'minutes', 'approved'] } },
        { date: { greater_than_equal: `${String(year)}-01-01` } },
        { date: { less_than: `${String(year + 1)}-01-01` } },
      ],
    },
    sort: 'date',
  })
}

/** A report as it would be drawn now: assembled from meetings, items and what became of them. */
export async function loadCommitteeReport(
  req: PayloadRequest,
  report: CommitteeReport,
): Promise<CommitteeReportPaper> {
  const { accidents, adoptedOn, ahead, approvedOn, committee, language, number, summary, year } =
    report
  const day = today(optionsOf(req.payload).clock)
  const lastDay = `${String(year)}-12-31`
  const meetings = await meetingsOfYear(req, report)
  const [items, members, seats, unit] = await Promise.all([
    local.find(req, 'committee-items', {
      ...system,
      where: { meeting: { in: meetings.map(({ id }) => id) } },
      sort: 'serial',
    }),
    membersOn(req, report, day < lastDay ? day : lastDay),
    Promise.all(meetings.map((each) => membersOn(req, each, meetingDay(each)))),
    nameOf(req, idOf(report.unit)),
  ])
  const [measures, names] = await Promise.all([
    measuresOf(req, items),
    peopleNamed(req, [report.leader, ...meetings.map(({ leader }) => leader)].map(idOf)),
  ])
  const treated = items.filter(({ state }) => state === 'treated')
  return {
    ...{ committee, day, language, number, unit, year },
    leader: names.get(idOf(report.leader)) ?? null,
    adoptedOn: adoptedOn ?? null,
    approvedOn: approvedOn ?? null,
    members: members.map(({ deputy, name, side }) => ({ deputy, name, side })),
    meetings: meetings.map((meeting, index) => {
      const own = treated.filter((each) => idOf(each.meeting) === meeting.id)
      return {
        number: meeting.number,
        title: meeting.title,
        language: meeting.language,
        day: meetingDay(meeting),
        leader: names.get(idOf(meeting.leader)) ?? null,
        sides: sidesOf(meeting, seats[index] ?? []),
        items: own
          .filter(({ openTo }) => openTo === 'open')
          .map((item) => resolvedItem(item, measures)),
        closed: own.filter(({ openTo }) => openTo !== 'open').length,
      }
    }),
    untreated: items.filter(({ state }) => state === 'agenda' || state === 'proposed').length,
    summary: summary ?? null,
    accidents: accidents ?? null,
    ahead: ahead ?? null,
  }
}

function sidesOf({ present }: CommitteeMeeting, members: readonly Member[]) {
  const came = new Set((present ?? []).map(idOf))
  // Where nobody noted who came, nothing is said of it.
  if (came.size === 0) return []
  return (Object.keys(sideText) as Side[])
    .map((side) => ({ side, ...presentOf(members, came, side) }))
    .filter(({ present: some, seats }) => seats > 0 || some > 0)
}

function resolvedItem(
  { disagreement, language, measure, number, resolution, title }: CommitteeItem,
  measures: ReadonlyMap<string, Measure>,
): CommitteeReportPaper['meetings'][number]['items'][number] {
  const made = measure ? measures.get(idOf(measure)) : undefined
  return {
    ...{ language, number, title },
    resolution: resolution ?? '',
    disagreement: disagreement ?? null,
    followUp: made
      ? {
          number: made.number,
          state: measureStateText[made.state],
          deadline: made.deadline ?? null,
        }
      : null,
  }
}

async function measuresOf(
  req: PayloadRequest,
  items: readonly CommitteeItem[],
): Promise<ReadonlyMap<string, Measure>> {
  const ids = items.flatMap(({ measure }) => (measure ? [idOf(measure)] : []))
  const found = await local.find(req, 'measures', { ...system, where: { id: { in: ids } } })
  return new Map(found.map((each) => [each.id, each]))
}

async function peopleNamed(
  req: PayloadRequest,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const found = await local.find(req, 'people', {
    ...system,
    where: { id: { in: [...new Set(ids)] } },
    select: { name: true },
  })
  return new Map(found.map(({ id, name }) => [id, name]))
}

async function nameOf(req: PayloadRequest, unit: string): Promise<Text> {
  const found = await local.findById(req, 'units', unit, { ...system, locale: 'all' })
  const code = found?.code ?? ''
  return (found && asText(found.name)) ?? { nb: code, en: code }
}

/** The paper of an approved report, as it was then; null for one that has none. */
export async function committeePaperOf(
  req: PayloadRequest,
  { paper }: Pick<CommitteeReport, 'paper'>,
): Promise<Frozen | null> {
  return paper ? frozenPaper(req, idOf(paper)) : null
}

/**
 * Gives reports that came approved, from starter content or another system, the papers they lack: as they stand now, for good.
 * One that cannot be completed is logged and tried again the next time; it stops neither the others nor the start.
 */
export async function completeCommitteePapers(req: PayloadRequest): Promise<void> {
  const found = await local.find(req, 'committee-reports', {
    ...system,
    where: { and: [{ state: { in: [...approvedStates] } }, { paper: { exists: false } }] },
  })
  for (const report of found) {
    try {
      const facts = await loadCommitteeReport(req, report)
      const paper = await freeze(req, { kind: paperKind, record: report.id, facts })
      const data = { paper, version: report.version }
      await local.update(req, 'committee-reports', report.id, data, system)
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      req.payload.logger.error({
        msg: `The paper of ${report.number} could not be made, and is tried again: ${reason}`,
      })
    }
  }
}
