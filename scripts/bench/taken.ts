/** How long something took, in milliseconds. */
export interface Taken {
  /** By the clock, which other work on the machine lengthens. */
  readonly ms: number
  /** What of it this process worked. */
  readonly processor: number
}

/** Does something, and tells how long it took. */
export async function timed(work: () => Promise<unknown>): Promise<Taken> {
  const began = performance.now()
  const before = process.cpuUsage()
  await work()
  const { system, user } = process.cpuUsage(before)
  return { ms: performance.now() - began, processor: (user + system) / 1000 }
}
