/** A start that cannot go on; its message is one sentence with the way out. */
export class StartError extends Error {
  override readonly name = 'StartError'
}

/**
 * Does one step of the start and prints it with the time it took. A step that takes longer than
 * a second says what it is doing meanwhile.
 * @param doing what is being done, such as "Building the CMS"
 * @param done what was done, such as "Built the CMS"
 */
export async function step<T>(doing: string, done: string, work: () => Promise<T>): Promise<T> {
  const began = performance.now()
  const timer = setTimeout(() => {
    console.log(`  ${doing}`)
  }, 1000)
  try {
    const result = await work()
    console.log(`✓ ${done}  ${secondsSince(began)}`)
    return result
  } finally {
    clearTimeout(timer)
  }
}

/** The time since an instant of `performance.now()`, such as `1.2 s`. */
export function secondsSince(began: number): string {
  return `${((performance.now() - began) / 1000).toFixed(1)} s`
}
