import { spawn, type ChildProcess } from 'node:child_process'
import path from 'node:path'
import type { PublishOutcome } from '@verne/hse-plugin'
import { closers } from './server/closers.ts'
import type { Settings } from './settings.ts'

/** What the plugin asks for once a snapshot is written. */
export interface PublishRequest {
  /** Absolute path of the snapshot. */
  readonly snapshotFile: string
  /** True when a person confirmed that many guidelines disappear. */
  readonly confirmed: boolean
}

const timeLimit = 5 * 60_000

/**
 * Makes the function that turns a snapshot into the current release, in a process of its own:
 * a build that runs out of memory or hangs takes nothing else down.
 * @param settings which data folder, and what the site says about itself
 * @param limitMs a build that takes longer is ended. @default five minutes
 */
export function createPublisher(
  settings: Settings,
  limitMs = timeLimit,
): (request: PublishRequest) => Promise<PublishOutcome> {
  return async ({ snapshotFile, confirmed }) => {
    const script = path.join(settings.root, 'scripts', 'publisher.ts')
    const child = spawn(
      process.execPath,
      [
        script,
        ...['--snapshot', snapshotFile, '--data-dir', settings.dataDir],
        ...(confirmed ? ['--confirmed'] : []),
      ],
      {
        cwd: settings.root,
        env: environmentOf(settings),
        stdio: ['ignore', 'pipe', 'pipe'],
        // A group of its own, so that ending it ends the renderer it has started too.
        detached: true,
      },
    )
    const stop = (): Promise<void> => {
      endGroup(child)
      return Promise.resolve()
    }
    closers().add(stop)
    const limit = new AbortController()
    const timer = setTimeout(() => {
      limit.abort()
      endGroup(child)
    }, limitMs)
    try {
      const [output, complaint] = await Promise.all([
        textOf(child.stdout),
        textOf(child.stderr),
        ended(child),
      ])
      if (limit.signal.aborted) {
        const reason = `Publishing took more than ${String(Math.round(limitMs / 1000))} seconds and was ended.`
        return { ok: false, code: 'failed', reason }
      }
      return outcomeOf(output) ?? { ok: false, code: 'failed', reason: firstLine(complaint) }
    } catch (error) {
      const reason = `The publisher could not be started: ${error instanceof Error ? error.message : String(error)}`
      return { ok: false, code: 'failed', reason }
    } finally {
      clearTimeout(timer)
      closers().delete(stop)
    }
  }
}

/** Only what a build needs: neither the session secret nor the database's address. */
function environmentOf(settings: Settings): NodeJS.ProcessEnv {
  const kept = ['PATH', 'HOME', 'USERPROFILE', 'SystemRoot', 'TMPDIR', 'TEMP', 'TMP', 'LANG', 'TZ']
  const inherited = kept.flatMap((name) => {
    const value = process.env[name]
    return value === undefined ? [] : [[name, value] as const]
  })
  return {
    ...Object.fromEntries(inherited),
    NODE_ENV: 'production',
    ASTRO_TELEMETRY_DISABLED: '1',
    VERNE_ROOT: settings.root,
    SERVER_URL: settings.serverUrl,
    VERNE_DEMO_NOTE: settings.starterContent ? '1' : '0',
  }
}

function endGroup(child: ChildProcess): void {
  if (child.pid === undefined) return
  try {
    process.kill(-child.pid, 'SIGKILL')
  } catch {
    // Already gone; or a system without process groups, where the child alone can be ended.
    child.kill('SIGKILL')
  }
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', () => {
      resolve()
    })
  })
}

async function textOf(stream: NodeJS.ReadableStream): Promise<string> {
  let text = ''
  for await (const chunk of stream) {
    // The result stands last; what a chatty build says before it is not worth the memory.
    text = (text + String(chunk)).slice(-100_000)
  }
  return text
}

function outcomeOf(output: string): PublishOutcome | null {
  const line = output.trimEnd().split('\n').at(-1) ?? ''
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    return null
  }
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
