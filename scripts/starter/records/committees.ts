import { z } from 'zod'
import { itemStepText } from '../../../cms/plugin/committees/item-steps.ts'
import { meetingStepText } from '../../../cms/plugin/committees/meeting-steps.ts'
import { committeeReportKey, reportSeries } from '../../../cms/plugin/committees/report/rules.ts'
import { committeeReportStepText } from '../../../cms/plugin/committees/report/steps.ts'
import { committeeReportStateText } from '../../../cms/plugin/committees/report/text.ts'
import { seriesOf } from '../../../cms/plugin/committees/rules.ts'
import {
  committeeText,
  itemKindText,
  itemOpenText,
  itemStateText,
  meetingStateText,
} from '../../../cms/plugin/committees/text.ts'
import { personId, unitCode } from '../../../content/starter/schema.ts'
import type { Wanted } from '../create-missing.ts'
import { faultsIn } from '../faults-in.ts'
import { ids } from '../ids.ts'
import type { Fault } from '../starter-error.ts'
import type { Located } from '../yaml-file.ts'
import type { MeasureFiles } from './measures.ts'
import { peopleAndPlaces } from './named.ts'
import { type Shape, written } from './shape.ts'
import { recordId, recordLanguage, starterDay, stepOf, words } from './values.ts'

const oneOf = <Value extends string>(table: Readonly<Record<Value, unknown>>) =>
  z.enum(Object.keys(table) as [Value, ...Value[]])

/** The committee's report of the year of a meeting. */
const report = z.strictObject({
  state: oneOf(committeeReportStateText),
  adopted: starterDay.optional(),
  summary: words.optional(),
  accidents: words.optional(),
  ahead: words.optional(),
  sentTo: words.optional(),
  steps: z.array(stepOf(committeeReportStepText)).min(1),
})

/** `records/committees.yaml`: meetings of committees, each with its items, and the report of its year on one of them. */
export const starterMeetings = z.array(
  z.strictObject({
    id: recordId,
    committee: oneOf(committeeText),
    unit: unitCode,
    title: words,
    language: recordLanguage,
    date: starterDay,
    place: words.optional(),
    person: personId,
    state: oneOf(meetingStateText),
    /** Members who came. */
    present: z.array(personId).optional(),
    attendance: words.optional(),
    minutes: words.optional(),
    steps: z.array(stepOf(meetingStepText)).min(1),
    report: report.optional(),
    items: z.array(
      z.strictObject({
        id: recordId,
        kind: oneOf(itemKindText),
        title: words,
        presentation: words,
        openTo: oneOf(itemOpenText),
        state: oneOf(itemStateText),
        resolution: words.optional(),
        disagreement: words.optional(),
        /** The case it is about. */
        nonconformity: recordId.optional(),
        /** What it has become. */
        measure: recordId.optional(),
        steps: z.array(stepOf(itemStepText)).min(1),
      }),
    ),
  }),
)

export type StarterMeeting = z.infer<typeof starterMeetings>[number]

/** The files that meetings stand in, and name. */
export interface MeetingFiles extends MeasureFiles {
  readonly meetings: Located<StarterMeeting[]>
}

/** What in the meetings points to something that is not there, or stands there twice. */
export function meetingFaults(files: MeetingFiles): Fault[] {
  const { found, known, unique } = faultsIn(files.meetings)
  const meetings = files.meetings.value
  unique(
    meetings.flatMap(({ id, items }) => [id, ...items.map((each) => each.id)]),
    'id',
  )
  peopleAndPlaces(meetings, files, known)
  const measures = new Set(files.measures.value.map(({ id }) => id))
  const cases = new Set(files.nonconformities.value.map(({ id }) => id))
  for (const [index, { items }] of meetings.entries()) {
    for (const [row, { measure, nonconformity }] of items.entries()) {
      const at = [index, 'items', row]
      if (measure !== undefined) known([...at, 'measure'], measure, measures, 'measure')
      if (nonconformity !== undefined) {
        known([...at, 'nonconformity'], nonconformity, cases, 'nonconformity')
      }
    }
  }
  return found
}

/** A meeting as a document. Its chair stands as `person`. */
export function wantedMeeting(
  given: StarterMeeting,
  { day, moment, taken }: Shape,
): Wanted<'committee-meetings'> {
  const { id, items: _items, person, present = [], report: _report, steps, ...said } = given
  const dayOf = (name: string): string | null => {
    const last = steps.findLast(({ step }) => step === name)
    return last ? moment(last.at).slice(0, 10) : null
  }
  const writer = steps.findLast(({ step }) => step === 'writeMinutes')?.by
  const date = day(given.date) ?? ''
  return {
    id: ids.meeting(id),
    series: { prefix: seriesOf(given.committee, date.slice(0, 4)).meeting, digits: 4 },
    data: {
      ...written(said),
      key: `starter:${id}`,
      unit: ids.unit(given.unit),
      leader: ids.person(person),
      present: present.map(ids.person),
      date,
      agendaSentOn: dayOf('call'),
      heldOn: dayOf('hold') === null ? null : date,
      minutesBy: writer === undefined ? null : ids.person(writer),
      approvedOn: dayOf('approve'),
      steps: steps.map(taken),
    },
  }
}

/** The items of a meeting as documents. */
export function wantedItems(
  { committee, date, id: meeting, items, language, unit }: StarterMeeting,
  { day, taken }: Shape,
): Wanted<'committee-items'>[] {
  const year = (day(date) ?? '').slice(0, 4)
  const series = { prefix: seriesOf(committee, year).item, digits: 4 }
  return items.map(({ id, measure, nonconformity, steps, ...said }) => ({
    id: ids.committeeItem(id),
    series,
    data: {
      ...written(said),
      ...{ committee, language },
      key: `starter:${id}`,
      meeting: ids.meeting(meeting),
      unit: ids.unit(unit),
      measure: measure === undefined ? null : ids.measure(measure),
      linkedKind: nonconformity === undefined ? null : 'nonconformities',
      linked: nonconformity === undefined ? null : ids.nonconformity(nonconformity),
      steps: steps.map(taken),
    },
  }))
}

/** The report of the year of a meeting, where one stands on it. Its chair is that of the meeting. */
export function wantedCommitteeReports(
  { committee, date, language, person, report: given, unit }: StarterMeeting,
  { day, moment, taken }: Shape,
): Wanted<'committee-reports'>[] {
  if (given === undefined) return []
  const { adopted, steps, ...said } = given
  const year = Number((day(date) ?? '').slice(0, 4))
  const dayOf = (name: string): string | null => {
    const last = steps.findLast(({ step }) => step === name)
    return last ? moment(last.at).slice(0, 10) : null
  }
  return [
    {
      id: ids.committeeReport(`${committee}-${unit}`),
      series: { prefix: reportSeries(committee, year), digits: 4 },
      data: {
        ...written(said),
        ...{ committee, language, year },
        key: committeeReportKey(committee, ids.unit(unit), year),
        unit: ids.unit(unit),
        leader: ids.person(person),
        adoptedOn: day(adopted),
        approvedOn: dayOf('approve'),
        sentOn: dayOf('send'),
        steps: steps.map(taken),
      },
    },
  ]
}
