import type { PublishOutcome } from '@verne/hse-plugin'
import { publisherProcess, type Answered } from './publisher-process.ts'
import type { Settings } from './settings.ts'

/** What the plugin asks for once a snapshot is written. */
export interface PublishRequest {
  /** Absolute path of the snapshot. */
  readonly snapshotFile: string
  /** True when a person confirmed that many guidelines disappear. */
  readonly confirmed: boolean
  /** True to render everything anew, whatever is known to be the same. @default false */
  readonly full?: boolean
}

const timeLimit = 5 * 60_000

/**
 * Makes the function that turns a snapshot into the current release, in a process of its own that stays between
 * publishes: a build that runs out of memory or hangs takes nothing else down, and only time is lost with it.
 * @param settings which data folder, and what the site says about itself
 * @param limitMs a build that takes longer is ended. @default five minutes
 */
export function createPublisher(
  settings: Settings,
  limitMs = timeLimit,
): (request: PublishRequest) => Promise<PublishOutcome> {
  return async ({ snapshotFile, confirmed, full = false }) => {
    const publisher = publisherProcess(settings)
    const ask = (): Promise<Answered> => publisher.ask({ snapshotFile, confirmed, full }, limitMs)
    const wasWarm = publisher.isWarm
    let answered = await ask()
    // One that had published before may have died of what it kept in memory: a new one begins with nothing.
    if (answered.kind === 'died' && wasWarm) answered = await ask()
    switch (answered.kind) {
      case 'answer':
        return (
          outcomeOf(answered.value) ?? failed('The publisher answered with something unreadable.')
        )
      case 'tooLong':
        return failed(
          `Publishing took more than ${String(Math.round(limitMs / 1000))} seconds and was ended.`,
        )
      case 'died':
        return failed(firstLine(answered.words))
    }
  }
}

/**
 * Lets the publisher read up on what readers have, so that the first publish after a start renders only what changes.
 * What goes wrong with it only costs the first publish its head start.
 */
export async function readyPublisher(settings: Settings): Promise<void> {
  await publisherProcess(settings).ask({ learn: true }, timeLimit)
}

function failed(reason: string): PublishOutcome {
  return { ok: false, code: 'failed', reason }
}

function outcomeOf(value: unknown): PublishOutcome | null {
  if (typeof value !== 'object' || value === null || !('ok' in value)) return null
  if (value.ok === true) {
    if (!('release' in value) || typeof value.release !== 'string') return null
    const seconds = 'seconds' in value ? Number(value.seconds) : 0
    const told = 'warnings' in value && Array.isArray(value.warnings) ? value.warnings : []
    const warnings = told.filter((each): each is string => typeof each === 'string')
    return { ok: true, release: value.release, seconds, warnings }
  }
  const code = 'code' in value ? value.code : null
  return {
    ok: false,
    code: code === 'refused' || code === 'held' ? code : 'failed',
    reason: 'reason' in value ? String(value.reason) : 'Publishing failed.',
  }
}

function firstLine(complaint: string): string {
  const line = complaint
    .split('\n')
    .map((each) => each.trim())
    .find((each) => each !== '' && !each.startsWith('at '))
  return line === undefined ? 'Publishing ended without saying why.' : line.slice(0, 500)
}
