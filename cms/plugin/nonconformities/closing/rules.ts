/** Who may come to close a case, as ids of people, each list in the order they are asked. */
export interface ClosingLine {
  /** The manager who answers for the unit, and those above, the nearest first. */
  readonly managers: readonly string[]
  readonly directors: readonly string[]
  readonly editors: readonly string[]
}

/**
 * Who may close a case today: a manager in line; where every one of them has corrected a serious one, or there is none,
 * the HSE director, and then the rest of the HSE unit. Never who corrected it. The first is asked to.
 */
export function closersOf(
  { correctedBy, serious }: { readonly correctedBy: readonly string[]; readonly serious: boolean },
  { managers, directors, editors }: ClosingLine,
): readonly string[] {
  const free = (people: readonly string[]): readonly string[] =>
    serious ? people.filter((each) => !correctedBy.includes(each)) : people
  return [managers, directors, editors].map(free).find((each) => each.length > 0) ?? []
}
