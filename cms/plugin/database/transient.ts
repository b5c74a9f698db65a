import { errorChain } from './faults.ts'

export interface RetryOptions {
  /** How often the operation is tried in all. @default 4 */
  readonly attempts?: number
  /** Whether what it failed for may pass. @default isTransient */
  readonly passes?: (error: unknown) => boolean
  /** A number from 0 up to 1, for the jitter. @default Math.random */
  readonly random?: () => number
  /** Lets this many milliseconds pass. @default a timer */
  readonly wait?: (milliseconds: number) => Promise<unknown>
}

/** Ceiling of the first pause, in milliseconds; it doubles with each attempt. */
const firstPause = 25

/**
 * MongoDB's WriteConflict, and NoSuchTransaction: the server has ended the transaction. Some servers send them without
 * the label that says it may be retried.
 */
const passing: readonly unknown[] = [112, 251]

/**
 * Whether the same operation may well succeed a moment later: two people saved at once, or another
 * process held the database file.
 */
export function isTransient(error: unknown): boolean {
  return errorChain(error).some(
    (link) =>
      ('code' in link && (passing.includes(link.code) || isBusy(link.code))) ||
      ('errorLabels' in link &&
        Array.isArray(link.errorLabels) &&
        link.errorLabels.includes('TransientTransactionError')),
  )
}

// One per process, whichever bundle this module was loaded from.
const key = Symbol.for('verne.spent')
const store = globalThis as unknown as Record<symbol, WeakSet<object> | undefined>
const spent = (store[key] ??= new WeakSet())

/** Whether an operation was already tried as often as it may be, and failed for this: nobody around it tries again. */
export function isSpent(error: unknown): boolean {
  return errorChain(error).some((link) => spent.has(link))
}

/**
 * Runs a whole operation again, after a pause with jitter, when it failed for a passing reason. The
 * operation must be safe to run twice and must begin anew: a new transaction, and a new
 * `expectVersion`. Where such operations are nested, the innermost alone tries: else the tries multiply.
 * @throws the last error, as it came
 */
export async function retryTransient<T>(
  operation: () => Promise<T>,
  { attempts = 4, passes = isTransient, random = Math.random, wait = pause }: RetryOptions = {},
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await operation()
    } catch (error) {
      if (!passes(error) || isSpent(error)) throw error
      if (attempt >= attempts) {
        if (typeof error === 'object' && error !== null) spent.add(error)
        throw error
      }
      await wait(random() * firstPause * 2 ** (attempt - 1))
    }
  }
}

function isBusy(code: unknown): boolean {
  return typeof code === 'string' && /^SQLITE_(BUSY|LOCKED)/.test(code)
}

function pause(milliseconds: number): Promise<unknown> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}
