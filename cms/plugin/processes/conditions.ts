import type { ProcessState } from './text.ts'

/** What a process can be counted by: figures and the list ask for these alone. */

/** The pre-meeting has been held. */
export const heldStates: readonly ProcessState[] = [
  'mapping',
  'postMeeting',
  'awaitingSignature',
  'closed',
]
