const key = Symbol.for('verne.boot')

/** Called with whatever kept the CMS from starting. */
export type BootFailed = (error: unknown) => void

/**
 * Asks to be told when the CMS cannot start. Next prints such an error several times and serves on
 * without a database; whoever started the server must be able to end it with one sentence.
 */
export function onBootFailure(failed: BootFailed): void {
  Reflect.set(globalThis, key, failed)
}

/** Hands a failure to whoever asked for it; throws it where nobody did, as under Next's own server. */
export function reportBootFailure(error: unknown): void {
  const failed: unknown = Reflect.get(globalThis, key)
  if (typeof failed !== 'function') throw error
  // Only `onBootFailure` writes there, from this bundle of the program or another.
  ;(failed as BootFailed)(error)
}
