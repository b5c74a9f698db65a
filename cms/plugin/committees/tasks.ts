import type { PayloadRequest } from 'payload'
import { addDays } from '../core/dates.ts'
import { groupCounts } from '../database/group-counts.ts'
import { remembered } from '../database/remembered.ts'
import type { TaskSource } from '../tasks/reading.ts'
import { type Given, whoFor } from '../tasks/rules.ts'
import type { TaskKind } from '../tasks/text.ts'
import { approvalDue, reportDue } from './report/rules.ts'
import { type CommitteeReportState, committeeReportTitle } from './report/text.ts'
import { agendaDays, minutesDays } from './rules.ts'
import type { Committee, MeetingState } from './text.ts'

/** Days before the agenda is due that it is asked for. */
const agendaAhead = 14

/**
 * What committees ask: of their secretary, who is the HSE unit, to send agenda, minutes and yearly report in time; of the chair
 * to approve minutes and report.
 */
export const committeeTasks: TaskSource = async (req, { closes, person }) => {
  const mine = ({ leader }: { readonly leader: string }): boolean => closes || leader === person
  const [allMeetings, allReports] = await Promise.all([waitingMeetings(req), waitingReports(req)])
  const meetings = allMeetings.filter(mine)
  const reports = allReports.filter(mine)
  return {
    units: [...meetings, ...reports].map(({ unit }) => unit),
    give: (responsible, day, give) => {
      for (const meeting of meetings) {
        const { date, heldOn, id, leader, number, state, unit } = meeting
        const who = whoFor(responsible, unit)
        const secretary = [...who.editors, ...who.directors]
        const task = (kind: TaskKind, due: string): Given => ({
          ...{ due, id, kind, number, unit },
          record: 'committeeMeeting',
          title: { words: meeting.title, language: meeting.language },
          year: null,
        })
        const agendaDue = addDays(date, -agendaDays)
        if (state === 'planned' && addDays(agendaDue, -agendaAhead) <= day) {
          give(secretary, task('sendAgenda', agendaDue))
        }
        const over = state === 'held' || (state === 'called' && date <= day)
        if (over) give(secretary, task('writeMinutes', addDays(heldOn ?? date, minutesDays)))
        if (state === 'minutes') {
          give([leader], task('approveMinutes', addDays(heldOn ?? date, minutesDays)))
        }
      }
      for (const { committee, id, leader, number, state, unit, year } of reports) {
        const who = whoFor(responsible, unit)
        const title = committeeReportTitle(committee, year)
        const task = (kind: TaskKind, due: string): Given => ({
          ...{ due, id, kind, number, unit, year },
          record: 'committeeReport',
          title: null,
          called: title,
        })
        if (state === 'ready') {
          give([leader], task('approveCommitteeReport', approvalDue(committee, year)))
        } else {
          give(
            [...who.editors, ...who.directors],
            task('sendCommitteeReport', reportDue(committee, year)),
          )
        }
      }
    },
  }
}

/** A meeting that waits for somebody, without its texts. */
interface WaitingMeeting {
  readonly id: string
  readonly number: string
  readonly title: string
  readonly language: 'nb' | 'en'
  readonly unit: string
  readonly leader: string
  readonly state: MeetingState
  readonly date: string
  readonly heldOn: string | null
}

/** Every meeting that waits for somebody. They are few, so they are read for everyone at once, and remembered. */
function waitingMeetings(req: PayloadRequest): Promise<readonly WaitingMeeting[]> {
  const what = {
    key: 'waiting-committee-meetings',
    from: ['committee-meetings', 'people', 'units'],
  }
  return remembered(req, what, async () => {
    const found = await groupCounts(req, {
      collection: 'committee-meetings',
      // The number is each one's own: a group is one meeting.
      by: ['number', 'id', 'title', 'language', 'unit', 'leader', 'state', 'date', 'heldOn'],
      where: { state: { in: ['planned', 'called', 'held', 'minutes'] } },
    })
    return found.map(({ values }) => ({
      id: String(values.id),
      number: String(values.number),
      title: String(values.title),
      language: values.language === 'en' ? ('en' as const) : ('nb' as const),
      unit: String(values.unit),
      leader: String(values.leader),
      state: values.state as MeetingState,
      date: String(values.date),
      heldOn: values.heldOn === null ? null : String(values.heldOn),
    }))
  })
}

/** A yearly report that waits for somebody. */
interface WaitingReport {
  readonly id: string
  readonly number: string
  readonly committee: Committee
  readonly unit: string
  readonly leader: string
  readonly state: CommitteeReportState
  readonly year: number
}

/** Every yearly report that has not been sent. */
function waitingReports(req: PayloadRequest): Promise<readonly WaitingReport[]> {
  const what = { key: 'waiting-committee-reports', from: ['committee-reports', 'people', 'units'] }
  return remembered(req, what, async () => {
    const found = await groupCounts(req, {
      collection: 'committee-reports',
      by: ['number', 'id', 'committee', 'unit', 'leader', 'state', 'year'],
      where: { state: { not_equals: 'sent' } },
    })
    return found.map(({ values }) => ({
      id: String(values.id),
      number: String(values.number),
      committee: values.committee as Committee,
      unit: String(values.unit),
      leader: String(values.leader),
      state: values.state as CommitteeReportState,
      year: Number(values.year),
    }))
  })
}
