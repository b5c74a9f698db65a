/** The right to do what only a few may do at once. */
export interface Turn {
  /** Lets the next one in. Called once. */
  end(): void
}

/** Lets a few in at once; the others wait in the order they came. */
export interface Turns {
  /** Resolves when it is one's turn; to null when that took too long. */
  take(): Promise<Turn | null>
}

/**
 * @param atOnce how many have their turn at the same time
 * @param patience how long one waits, in milliseconds
 */
export function createTurns({
  atOnce,
  patience,
}: {
  readonly atOnce: number
  readonly patience: number
}): Turns {
  const waiting: ((turn: Turn) => void)[] = []
  let taken = 0
  const turn: Turn = {
    end: () => {
      const next = waiting.shift()
      if (next) next(turn)
      else taken -= 1
    },
  }
  return {
    take: () => {
      if (taken < atOnce) {
        taken += 1
        return Promise.resolve(turn)
      }
      return new Promise((resolve) => {
        const begin = (given: Turn): void => {
          clearTimeout(timer)
          resolve(given)
        }
        const timer = setTimeout(() => {
          waiting.splice(waiting.indexOf(begin), 1)
          resolve(null)
        }, patience)
        waiting.push(begin)
      })
    },
  }
}
