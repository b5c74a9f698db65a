import type { AssignedRole } from '../../access/roles.ts'
import type { Principal } from '../../access/rules.ts'
import { momentOf } from '../../core/dates.ts'
import type { Severity } from '../text.ts'
import { type Injury, type Notification, notificationText } from './text.ts'

/** A nonconformity as far as a death or a serious injury goes. */
export interface InjuryFacts {
  /** Not there in a case from before people were asked: then `seriousInjury` says it, as assessed. */
  readonly injury?: Injury | null | undefined
  readonly seriousInjury?: boolean | null | undefined
}

/** What is known of a death or a serious injury; null where nobody has said there is one. */
export function injuryOf({ injury, seriousInjury }: InjuryFacts): Injury | null {
  return injury ?? (seriousInjury === true ? 'confirmed' : null)
}

/** True while it counts as a death or a serious injury: reported, or confirmed, and not cleared. */
export function injuryStands(facts: InjuryFacts): boolean {
  const injury = injuryOf(facts)
  return injury === 'reported' || injury === 'confirmed'
}

/** How serious a case counts as: one with a death or a serious injury is never minor. */
export function weightOf(
  facts: InjuryFacts & {
    readonly severity?: Severity | null | undefined
  },
): Severity | null {
  const severity = facts.severity ?? null
  const light = severity === null || severity === 'minor'
  return injuryStands(facts) && light ? 'serious' : severity
}

/** Everyone on the checklist, in its order. */
export const notifications = Object.keys(notificationText) as readonly Notification[]

/** Those that each need a time, or a reason why not. The others are notified where they apply. */
const always: readonly Notification[] = [
  'police',
  'labourInspection',
  'writtenConfirmation',
  'copyToRepresentative',
  'nextOfKin',
  'occupationalHealth',
]
/** What the checklist asked for before people were asked at the report. */
const alwaysBefore = always.slice(0, 4)

/** True for what applies now and then: its line may stay empty. */
export function whereItApplies(which: Notification): boolean {
  return !always.includes(which)
}

/** The checklist as it stands in a case. */
export interface ChecklistFacts extends InjuryFacts {
  readonly notified?: Readonly<Partial<Record<Notification, string | null | undefined>>> | undefined
  readonly notRequired?:
    readonly { readonly which: Notification; readonly reason: string }[] | null | undefined
}

/** Lines of the checklist that need a time or a reason and have neither. Empty where no injury stands. */
export function missingNotifications(facts: ChecklistFacts): Notification[] {
  if (!injuryStands(facts)) return []
  return (facts.injury ? always : alwaysBefore).filter(
    (which) => !facts.notified?.[which] && reasonFor(facts, which) === null,
  )
}

/** Why somebody need not be notified, as somebody said; null where nobody did. */
export function reasonFor(
  { notRequired }: Pick<ChecklistFacts, 'notRequired'>,
  which: Notification,
): string | null {
  return notRequired?.find((each) => each.which === which)?.reason ?? null
}

/** True once somebody outside the case has been notified. */
export function anyoneNotified({ notified }: Pick<ChecklistFacts, 'notified'>): boolean {
  return notifications.some((which) => Boolean(notified?.[which]))
}

/** One line of the checklist as someone writes it. */
export interface ChecklistLine {
  readonly which: Notification
  /** `YYYY-MM-DD`, or null. */
  readonly date: string | null
  /** Time of the clock as it was typed, such as `13:05`, `13.05` or `1305`; empty for none. */
  readonly time: string
  /** Why it is not required; empty where it is. */
  readonly notRequired: string
}

export type ChecklistFault =
  | 'dateOfTimeMissing'
  | 'timeWrong'
  | 'timeInFuture'
  | 'timeOrReason'
  | 'timeStays'
  | 'nothingWritten'

/**
 * What must be put right in the checklist, each at `<line>.<field>`. A time that stands can be corrected, never taken
 * away: somebody was notified.
 * @param now instant in ISO 8601
 */
export function checklistFaults(
  lines: readonly ChecklistLine[],
  stored: Pick<ChecklistFacts, 'notified'>,
  now: string,
): { code: ChecklistFault; field: string | null }[] {
  if (lines.every(({ time, notRequired }) => time.trim() === '' && notRequired.trim() === '')) {
    return [{ code: 'nothingWritten', field: null }]
  }
  return lines.flatMap(({ which, date, time, notRequired }) => {
    const at = (field: 'date' | 'time' | 'notRequired', code: ChecklistFault) => [
      { code, field: `${which}.${field}` },
    ]
    const [timed, waived] = [time.trim() !== '', notRequired.trim() !== '']
    if (timed && waived) return at('notRequired', 'timeOrReason')
    if (!timed) return stored.notified?.[which] ? at('time', 'timeStays') : []
    if (date === null) return at('date', 'dateOfTimeMissing')
    const moment = momentOf(date, time)
    if (moment === null) return at('time', 'timeWrong')
    return moment > now ? at('time', 'timeInFuture') : []
  })
}

/** Roles that see every death and serious injury of the institution until it is cleared or closed. */
const everywhere: readonly AssignedRole[] = [
  'hseUnitEditor',
  'hseUnitApprover',
  'chiefSafetyRep',
  'topManagement',
]
/** Roles that see those of the units they are held in, and below. */
const inOwnUnits: readonly AssignedRole[] = [
  'lineManager',
  'deputyManager',
  'hseCoordinator',
  'safetyRepresentative',
  'deputySafetyRep',
]

/** Whose deaths and serious injuries stand on someone's start page: all of them, or those of these units. */
export function injuriesShownTo({ held }: Pick<Principal, 'held'>): 'all' | readonly string[] {
  if (held.some(({ role }) => everywhere.includes(role))) return 'all'
  return [...new Set(held.flatMap(({ role, units }) => (inOwnUnits.includes(role) ? units : [])))]
}
