/** A proposal as far as its rules go. */
export interface ProposalFacts {
  readonly state: 'proposed' | 'taken' | 'declined'
  readonly matter: 'measure' | 'challenge'
  /** The measure that came of it. */
  readonly measure?: unknown
  /** The challenge that came of it. */
  readonly challenge?: string | null | undefined
}

/** Where each step leaves a proposal. */
export const stateAfter = { propose: 'proposed', take: 'taken', decline: 'declined' } as const

/** True while nobody has said yes or no to it. */
export function isUndecided({ state }: Pick<ProposalFacts, 'state'>): boolean {
  return state === 'proposed'
}

/** True while something is left to do: it is undecided, or taken up and nothing has come of it yet. */
export function isWaiting(proposal: ProposalFacts): boolean {
  const { challenge, measure, state } = proposal
  return isUndecided(proposal) || (state === 'taken' && !measure && !challenge)
}

/** Id of the challenge a proposal becomes: taken up twice, it is one. */
export function challengeOf(proposal: string): string {
  return `proposal-${proposal}`
}
