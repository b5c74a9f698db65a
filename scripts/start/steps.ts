import { readFileSync } from 'node:fs'

/** A start that cannot go on; its message is one sentence with the way out. */
export class StartError extends Error {
  override readonly name = 'StartError'
}

/**
 * Does one step of the start and prints it with the time it took, and on Linux with the processor time, which says
 * more on a machine at work. A step that takes longer than
 * a second says what it is doing meanwhile.
 * @param doing what is being done, such as "Building the CMS"
 * @param done what was done, such as "Built the CMS"
 */
export async function step<T>(doing: string, done: string, work: () => Promise<T>): Promise<T> {
  const began = performance.now()
  const workedBefore = processorSeconds()
  const timer = setTimeout(() => {
    console.log(`  ${doing}`)
  }, 1000)
  try {
    const result = await work()
    console.log(`✓ ${done}  ${secondsSince(began)}${worked(workedBefore)}`)
    return result
  } finally {
    clearTimeout(timer)
  }
}

/** The time since an instant of `performance.now()`, such as `1.2 s`. */
export function secondsSince(began: number): string {
  return `${((performance.now() - began) / 1000).toFixed(1)} s`
}

/** Ticks of the processor in a second, the same on every Linux. */
const ticksASecond = 100

/**
 * Processor seconds of this process and of those it has started and seen end, from the kernel's own account; null where
 * the kernel keeps none of this kind.
 */
function processorSeconds(): number | null {
  try {
    // The name of the program may hold anything; what follows its bracket is numbers.
    const fields = readFileSync('/proc/self/stat', 'utf8').split(') ').at(-1)?.split(' ') ?? []
    // Own and children's, each as user and system: fields 14 to 17 of proc(5).
    return fields.slice(11, 15).reduce((sum, each) => sum + Number(each), 0) / ticksASecond
  } catch {
    return null
  }
}

function worked(before: number | null): string {
  const now = processorSeconds()
  if (before === null || now === null) return ''
  return `  (${(now - before).toFixed(1)} s of processor)`
}
