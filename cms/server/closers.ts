/** Work to be done before the process ends, such as closing the database. */
export type Closer = () => Promise<void>

const key = Symbol.for('verne.closers')

/** The process's closers. One set for all bundles of the program, hence on the global object. */
export function closers(): Set<Closer> {
  const found: unknown = Reflect.get(globalThis, key)
  // Whatever stands under our own symbol was put there by the line below, in this bundle or another.
  if (found instanceof Set) return found as Set<Closer>
  const made = new Set<Closer>()
  Reflect.set(globalThis, key, made)
  return made
}

/**
 * Runs every closer, all at once, and forgets them.
 * @param limitMs how long to wait for the slowest
 * @returns the errors of those that failed
 */
export async function runClosers(limitMs: number): Promise<readonly unknown[]> {
  const waiting = [...closers()]
  closers().clear()
  const limit = Promise.withResolvers<undefined>()
  const timer = setTimeout(() => {
    limit.resolve(undefined)
  }, limitMs)
  const results = await Promise.race([
    Promise.allSettled(waiting.map((each) => each())),
    limit.promise,
  ])
  clearTimeout(timer)
  if (results === undefined) return [new Error(`Closing took more than ${String(limitMs)} ms.`)]
  return results.flatMap((each): unknown[] => (each.status === 'rejected' ? [each.reason] : []))
}
