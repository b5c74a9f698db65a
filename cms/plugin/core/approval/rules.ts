/** Somebody who saves or approves. */
export interface Approver {
  readonly account: string
  /** Id of the person the account points to, or null. */
  readonly person: string | null
}

/** True when the account or its person is among those who changed something. */
export function changedIt(changedBy: readonly string[], who: Approver): boolean {
  return changedBy.includes(who.account) || (who.person !== null && changedBy.includes(who.person))
}

/** What is decided of who approves a plan from. */
export interface ApprovalSaving {
  /** True where it says something else than before, or is new. */
  readonly changed: boolean
  readonly wasApproved: boolean
  readonly wantsApproved: boolean
  /** Ids of the accounts and persons that have changed what it says since it was last approved. */
  readonly changedBy: readonly string[]
  /** Who saves; null for the system. */
  readonly by: Approver | null
  /** Whether they may approve. */
  readonly approves: boolean
}

/**
 * Why a plan cannot be saved in the state somebody wants. What is approved is what others have written, every line of
 * it, and as it was written.
 */
export function approvalFaultOf({
  approves,
  by,
  changed,
  changedBy,
  wantsApproved,
  wasApproved,
}: ApprovalSaving): 'approvedKept' | 'notApprover' | 'writtenByApprover' | null {
  if (!wantsApproved || by === null) return null
  if (wasApproved) return changed ? 'approvedKept' : null
  if (!approves) return 'notApprover'
  return changed || changedIt(changedBy, by) ? 'writtenByApprover' : null
}
