import { runClosers } from '../../cms/server/closers.ts'
import type { Unlock } from '../../cms/server/lock.ts'
import type { Log } from '../../cms/server/log.ts'
import type { VerneServer } from '../../cms/server/server.ts'

const standardGraceMs = 10_000

/** Whatever still hangs by then ends with the process; the next start takes the lock over. */
const deadlineMs = 20_000

/** What has to be closed, in the order in which it was opened; parts are missing while the start is under way. */
export interface Running {
  log: Log
  unlock?: Unlock
  server?: VerneServer
  closeNext?: () => Promise<void>
  stopSite?: () => void
  /** How long requests in flight may take to finish. @default 10000 */
  graceMs?: number
}

/**
 * Makes signals end the process in order: no new requests, those in flight finish, then the
 * database and the lock. Gives the function that does it.
 */
export function stopOnSignals(running: Running): (code: number) => Promise<never> {
  let stopping: Promise<never> | null = null
  const stop = (code: number): Promise<never> => (stopping ??= end(running, code))
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) {
    process.on(signal, () => void stop(0))
  }
  // The process that started this one is gone, and with it whoever would stop us.
  process.on('disconnect', () => void stop(1))
  process.on('uncaughtException', (error) => {
    running.log.event('error', 'An error nobody caught', { error: error.stack ?? error.message })
    void stop(1)
  })
  process.on('unhandledRejection', (reason) => {
    const error = reason instanceof Error ? (reason.stack ?? reason.message) : String(reason)
    running.log.event('error', 'A rejection nobody handled', { error })
  })
  return stop
}

async function end(running: Running, code: number): Promise<never> {
  if (running.server !== undefined) running.log.event('info', 'Stopping')
  setTimeout(() => process.exit(1), deadlineMs).unref()
  running.stopSite?.()
  await running.server?.close(running.graceMs ?? standardGraceMs)
  // What Next still holds ends with the process; its own clean-up may fail without harm.
  await running.closeNext?.().catch(() => undefined)
  const failures = await runClosers(5_000)
  for (const failure of failures) {
    const error = failure instanceof Error ? failure.message : String(failure)
    running.log.event('warn', 'Something did not close in order', { error })
  }
  await running.unlock?.()
  process.exit(code)
}
