import type { PayloadRequest, Where } from 'payload'
import { can } from '../access/can.ts'
import { today } from '../core/dates.ts'
import { groupCounts } from '../database/group-counts.ts'
import { stillOpen } from '../measures/conditions.ts'
import type { Control } from '../measures/text.ts'
import { optionsOf } from '../options.ts'
import type { ProcessState } from '../processes/text.ts'
import { heldStates } from '../processes/conditions.ts'
import { type FiguresAsk, inUnits } from './ask.ts'
import { counted, sum, within } from './case-figures.ts'

/** The measures in figures. */
export interface MeasureFigures {
  readonly open: number
  readonly overdue: number
  /** Of those open, by level of control; null where nobody has said. */
  readonly byControl: ReadonlyMap<Control | null, number>
  /** Done in the year: by their deadline, and after it. Those without a deadline are in neither. */
  readonly inTime: number
  readonly late: number
}

/** Counts the measures that the one who asks may read; null for whoever reads none. Two queries. */
export async function measureFigures(
  req: PayloadRequest,
  ask: FiguresAsk,
): Promise<MeasureFigures | null> {
  const right = await can(req, 'measures', 'read')
  if (right === false) return null
  const day = today(optionsOf(req.payload).clock)
  const all: Where[] = [...(right === true ? [] : [right]), ...inUnits(ask)]
  const collection = 'measures' as const
  const [open, done] = await Promise.all([
    groupCounts(req, {
      collection,
      by: ['deadline', 'control'],
      where: { and: [...all, stillOpen] },
    }),
    groupCounts(req, {
      collection,
      by: ['daysLate'],
      where: { and: [...all, within('doneDate', ask.year), { daysLate: { exists: true } }] },
    }),
  ])
  return {
    open: sum(open),
    overdue: sum(
      open.filter(({ values: { deadline } }) => deadline !== null && String(deadline) < day),
    ),
    byControl: counted(open, ({ control }) => control as Control | null),
    inTime: sum(done.filter(({ values }) => Number(values.daysLate) <= 0)),
    late: sum(done.filter(({ values }) => Number(values.daysLate) > 0)),
  }
}

/** The HSE processes of a year in figures. */
export interface ProcessFigures {
  readonly opened: number
  /** The pre-meeting has been held. */
  readonly held: number
  readonly closed: number
}

/** Counts the processes that the one who asks may read; null for whoever reads none. One query. */
export async function processFigures(
  req: PayloadRequest,
  ask: FiguresAsk,
): Promise<ProcessFigures | null> {
  const right = await can(req, 'hse-processes', 'read')
  if (right === false) return null
  const found = await groupCounts(req, {
    collection: 'hse-processes',
    by: ['state'],
    where: {
      and: [...(right === true ? [] : [right]), ...inUnits(ask), { year: { equals: ask.year } }],
    },
  })
  const isHeld = (state: unknown): boolean => heldStates.includes(state as ProcessState)
  return {
    opened: sum(found),
    held: sum(found.filter(({ values }) => isHeld(values.state))),
    closed: sum(found.filter(({ values }) => values.state === 'closed')),
  }
}
