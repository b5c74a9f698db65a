import { spokenDay } from '../../admin/spoken-dates.ts'
import { fill, type Text } from '../../core/text.ts'
import type { Task } from '../../tasks/rules.ts'
import { taskText } from '../../tasks/text.ts'
import type { Line } from '../letter/line.ts'
import type { About } from '../letter/rules.ts'
import type { Place } from '../place.ts'
import type { Matter, Rung } from './rules.ts'
import { activityRungText, activityText, matterText, passedText, rungText } from './text.ts'

/** A task in words: what is to be done, its number, its unit. The record's own title may hold names, and stays out. */
export function taskTitle(
  { called, kind, number, record }: Pick<Task, 'called' | 'kind' | 'number' | 'record'>,
  unit: Text | undefined,
): Text {
  const what = taskText[kind]
  const title =
    called !== undefined
      ? fill(matterText.called, { what, called })
      : record === 'activity'
        ? what
        : number === null
          ? what
          : fill(matterText.task, { what, number })
  return unit === undefined ? title : fill(matterText.inUnit, { title, unit })
}

/** The page a task is done on; the list of processes for one that nobody has opened. */
export function taskPlace({ number, record }: Pick<Task, 'number' | 'record'>): Place {
  if (record === 'unit') return { list: 'hse-processes' }
  if (record === 'unitReport' && number === null) return { list: 'unit-reports' }
  // Whoever owns a guideline need not work in the admin.
  if (number === null || record === 'training' || isGuideline(record)) return 'start'
  if (record === 'activity') return { unitCycle: number }
  if (isNumberAlone(record)) return 'start'
  return { record: collectionOf[record], number }
}

const collectionOf = {
  nonconformity: 'nonconformities',
  measure: 'measures',
  process: 'hse-processes',
  enquiry: 'enquiries',
  proposal: 'proposals',
  story: 'stories',
  injury: 'injuries',
  audit: 'audits',
  unitReport: 'unit-reports',
  inspectionOrder: 'inspection-orders',
  committeeMeeting: 'committee-meetings',
  committeeReport: 'committee-reports',
  managementReview: 'management-reviews',
  reviewDecision: 'review-decisions',
  report: 'reports',
  reAudit: 're-audits',
} as const

/** The record a task is of; null for a process or a report nobody has begun, a time of the annual cycle, a course, and what a letter names by its number alone. */
export function taskAbout({
  id,
  number,
  record,
}: Pick<Task, 'id' | 'number' | 'record'>): About | null {
  if (isGuideline(record)) return { collection: 'guidelines', id }
  if (record === 'unit' || record === 'activity' || record === 'training') return null
  if (isNumberAlone(record)) return null
  if ((record === 'unitReport' || record === 'managementReview') && number === null) return null
  return { collection: collectionOf[record], id }
}

function isGuideline(
  record: Task['record'],
): record is Extract<Task['record'], 'guideline' | 'internalGuideline'> {
  return record === 'guideline' || record === 'internalGuideline'
}

/** What says nothing of anybody in a letter: its number and its unit are all that is named, and it is opened from the start page. */
function isNumberAlone(
  record: Task['record'],
): record is Extract<Task['record'], 'compliance' | 'ownActivity' | 'accessRequest'> {
  return record === 'compliance' || record === 'ownActivity' || record === 'accessRequest'
}

/** A day in words, in both languages. */
export function dayInWords(day: string): Text {
  return { nb: spokenDay(day, 'nb'), en: spokenDay(day, 'en') }
}

/** That somebody is asked about their report tells who reported; an entry of the register is of somebody who was hurt. */
export function tellsOfSomeone({ kind, record }: Pick<Task, 'kind' | 'record'>): boolean {
  return kind === 'answer' || record === 'injury'
}

/** A task near or past its deadline, as the weekly letter names it. */
export function taskLine(
  task: Task,
  { sealed, unit }: { readonly sealed: boolean; readonly unit: Text | undefined },
): Line {
  const { due, overdue } = task
  const words = overdue ? matterText.passed : matterText.due
  return {
    part: 'asked',
    title: taskTitle(task, unit),
    body: due === null ? [] : [fill(words, { due: dayInWords(due) })],
    place: taskPlace(task),
    due,
    about: taskAbout(task),
    sealed: sealed || tellsOfSomeone(task),
    up: false,
  }
}

/** What is said of an activity of the annual cycle before it is due. */
export function beforehandLine(
  task: Task & { readonly due: string },
  { before, unit }: { readonly before: number; readonly unit: Text | undefined },
): Line {
  const words = before === 1 ? activityText.soon : activityText.ahead
  return {
    ...taskLine(task, { sealed: false, unit }),
    body: [fill(words, { due: dayInWords(task.due) })],
  }
}

/** What is said at a rung. A critical matter that comes up waits for no weekly letter. */
export function rungLine(
  matter: Pick<Line, 'title' | 'place' | 'about' | 'sealed'> &
    Pick<Matter, 'critical' | 'due'> & { readonly record?: string },
  rung: Rung,
  day: string,
): Line {
  const { about, critical, due, place, record, sealed, title } = matter
  const activity = record === 'activity'
  const words = activity
    ? activityRungText[rung]
    : rung === 'manager' && due < day
      ? passedText
      : rungText[rung]
  return {
    part: 'asked',
    title,
    body: [fill(words, { due: dayInWords(due) })],
    place,
    due,
    about,
    sealed,
    up: (rung === 'above' || rung === 'hseUnit') && !critical,
  }
}
