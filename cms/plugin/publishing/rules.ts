/** True when so many documents are gone that a person must confirm: none are left, or fewer than half. */
export function manyVanished(before: number, now: number): boolean {
  return now === 0 || now * 2 < before
}

/**
 * How long a publish takes, in whole seconds: what those before took in the middle. Null where there were none.
 * @param took from the wish to the site, in milliseconds
 */
export function expectedSeconds(took: readonly number[]): number | null {
  const inOrder = took.filter((each) => each >= 0).sort((one, other) => one - other)
  const middle = inOrder[Math.floor(inOrder.length / 2)]
  return middle === undefined ? null : Math.max(1, Math.ceil(middle / 1000))
}

/** True for one that has waited so much longer than expected that something else must be wrong, in seconds. */
export function isLate(waited: number, expected: number | null): boolean {
  return waited > Math.max(30, (expected ?? 0) * 5)
}

/** How publishes are spaced, in milliseconds. */
export const pace = {
  /** A change in a quiet time waits so long for what is saved with it. */
  together: 30,
  /** One so soon after a publish is one of many. */
  busy: 2_000,
  /** Of many, the publish comes when nothing more has come for so long. */
  quiet: 400,
  /** However many come, none waits longer for others than this. */
  longest: 10_000,
} as const

/** What is known of the changes that wait, in milliseconds ago. */
export interface Waiting {
  /** When the first of them came. */
  readonly first: number
  /** When the last of them came. */
  readonly last: number
  /** When a publish ended last; null where none has, or long ago. */
  readonly publish: number | null
}

/**
 * How long a publish still waits for further changes, in milliseconds. One change is published at once; of many that
 * come one after another, the first is, and the others together.
 */
export function settling({ first, last, publish }: Waiting): number {
  const oneOfMany = publish !== null && publish - first < pace.busy
  const wait = oneOfMany ? Math.min(pace.quiet - last, pace.longest - first) : pace.together - first
  return Math.max(0, wait)
}
