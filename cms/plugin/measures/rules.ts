import { addDays } from '../core/dates.ts'
import type { Workflow } from '../core/workflow.ts'
import type { Severity } from '../nonconformities/text.ts'
import { type RepeatFault, repeatFaults } from './repeat/rules.ts'
import type { CostBasis, Every, MeasureState, Priority } from './text.ts'

/** Steps that move a measure from one state to another. */
export type MeasureTransition = 'approve' | 'start' | 'complete' | 'cancel'

/** Where each step may be taken from, and where it leads. Checking the effect leads to one of two states. */
export const workflow: Workflow<MeasureState, MeasureTransition> = {
  approve: { from: ['proposed'], to: 'approved' },
  start: { from: ['approved', 'notEffective'], to: 'inProgress' },
  complete: { from: ['approved', 'inProgress', 'notEffective'], to: 'done' },
  cancel: { from: ['proposed', 'approved', 'inProgress', 'notEffective'], to: 'cancelled' },
}

/** States in which something is left to do before the measure is done. */
export const openStates: readonly MeasureState[] = [
  'proposed',
  'approved',
  'inProgress',
  'notEffective',
]

/** A measure as far as its rules go. */
export interface MeasureFacts {
  readonly title: string | null
  readonly state: MeasureState
  readonly responsible: string | null
  /** `YYYY-MM-DD` */
  readonly deadline: string | null
  readonly priority: Priority | null
  readonly cost: { readonly amount: number | null; readonly basis: CostBasis | null }
  readonly doneDate: string | null
  /** How it comes back. */
  readonly repeat: { readonly every: Every | null; readonly until: string | null }
}

export type MeasureFault =
  | 'titleMissing'
  | 'responsibleMissing'
  | 'deadlineMissing'
  | 'deadlinePassed'
  | 'amountMissing'
  | 'amountForNothing'
  | RepeatFault

/** True while something is left to do. */
export function isOpen(state: MeasureState): boolean {
  return openStates.includes(state)
}

/** True for an open measure whose deadline lies before the day. Never stored. */
export function isOverdue(measure: Pick<MeasureFacts, 'state' | 'deadline'>, day: string): boolean {
  return isOpen(measure.state) && measure.deadline !== null && measure.deadline < day
}

/** Why an overdue measure is not registered as a nonconformity; null where it may be. */
export function overdueFault({
  above,
  overdue,
  registered,
}: {
  /** The one who registers stands above whoever manages the unit. */
  readonly above: boolean
  readonly overdue: boolean
  /** Number of the nonconformity this deadline has given already; null for none. */
  readonly registered: string | null
}): 'levelAbove' | 'notOverdue' | 'overdueRegistered' | null {
  if (!above) return 'levelAbove'
  if (!overdue) return 'notOverdue'
  return registered === null ? null : 'overdueRegistered'
}

/**
 * What is wrong with a measure as someone writes it. A deadline may lie ahead or be left open; one in the past is
 * refused only where it is new.
 * @param before the deadline that stands already, or null
 */
export function proposalFaults(
  measure: Pick<MeasureFacts, 'title' | 'deadline' | 'cost' | 'repeat'>,
  day: string,
  before: string | null,
): { code: MeasureFault; field: string }[] {
  const { title, deadline, cost } = measure
  const faults: { code: MeasureFault; field: string }[] = []
  if (!title?.trim()) faults.push({ code: 'titleMissing', field: 'title' })
  if (deadline !== null && deadline !== before && deadline < day) {
    faults.push({ code: 'deadlinePassed', field: 'deadline' })
  }
  const { amount, basis } = cost
  if (basis !== null && basis !== 'none' && amount === null) {
    faults.push({ code: 'amountMissing', field: 'amount' })
  }
  if (basis === 'none' && (amount ?? 0) > 0) {
    faults.push({ code: 'amountForNothing', field: 'amount' })
  }
  return [...faults, ...repeatFaults({ deadline, ...measure.repeat })]
}

/** What a measure lacks before it can be approved: someone responsible and a deadline. */
export function approvalFaults(
  measure: Pick<MeasureFacts, 'title' | 'responsible' | 'deadline'>,
): { code: MeasureFault; field: string }[] {
  const faults: { code: MeasureFault; field: string }[] = []
  if (!measure.title?.trim()) faults.push({ code: 'titleMissing', field: 'title' })
  if (measure.responsible === null) {
    faults.push({ code: 'responsibleMissing', field: 'responsible' })
  }
  if (measure.deadline === null) faults.push({ code: 'deadlineMissing', field: 'deadline' })
  return faults
}

/**
 * A measure of an HSE process that costs something says who pays before it is approved (guideline on the action plan):
 * a plan without money is none.
 */
export function lacksFunding(cost: {
  readonly amount?: number | null | undefined
  readonly fundedBy?: string | null | undefined
}): boolean {
  return (cost.amount ?? 0) > 0 && !cost.fundedBy?.trim()
}

/** Days that must pass after a serious nonconformity's measure was done before its effect can be seen. */
export const effectAfterDays = 30

/** First days on which the effect may be checked, `YYYY-MM-DD`. */
export interface EffectDays {
  /** By whoever reported it done. */
  readonly own: string
  /** By anyone else who may. */
  readonly others: string
}

/**
 * When the effect may be checked; null while the measure is not done. What was done about something serious shows after
 * 30 days, whoever looks. A measure of high priority is looked at by another person at once, and by the one who reported
 * it done after as many days.
 */
export function effectDays(
  { doneDate, priority, state }: Pick<MeasureFacts, 'state' | 'doneDate' | 'priority'>,
  severity: Severity | null,
): EffectDays | null {
  if (state !== 'done' || doneDate === null) return null
  const later = addDays(doneDate, effectAfterDays)
  if (severity === 'serious' || severity === 'critical') return { own: later, others: later }
  return { own: priority === 'high' ? later : doneDate, others: doneDate }
}

/** Who would check the effect of a measure, as far as having done it goes. */
export interface Checking {
  readonly severity: Severity | null
  /** True where the one who checks reported it done. */
  readonly doneByThem: boolean
}

/** Why the effect cannot be checked yet, and the day it can; null where nothing stands in the way. */
export function checkFault(
  measure: Pick<MeasureFacts, 'state' | 'doneDate' | 'priority'>,
  { severity, doneByThem }: Checking,
  day: string,
): { readonly code: 'effectTooEarly' | 'doneByYou'; readonly day: string } | null {
  const days = effectDays(measure, severity)
  if (days === null) return null
  if (day < days.others) return { code: 'effectTooEarly', day: days.others }
  return doneByThem && day < days.own ? { code: 'doneByYou', day: days.own } : null
}

/** The deadline a measure had before it was first extended, `YYYY-MM-DD`; null where it never was. */
export function firstDeadline({
  deadline,
  extensions,
}: {
  readonly deadline?: string | null
  /** In the order they were made. */
  readonly extensions?: readonly { readonly from?: string | null }[] | null
}): string | null {
  const first = extensions?.[0]?.from ?? null
  return first === (deadline ?? null) ? null : first
}

/** Sum of the amounts in NOK. A measure without an amount counts as nothing; a cancelled one does not count. */
export function totalCost(
  measures: readonly { readonly state: MeasureState; readonly amount: number | null }[],
): number {
  return measures
    .filter((each) => each.state !== 'cancelled')
    .reduce((sum, each) => sum + (each.amount ?? 0), 0)
}
