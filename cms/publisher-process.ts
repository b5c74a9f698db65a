import { spawn, type ChildProcess } from 'node:child_process'
import { Socket } from 'node:net'
import path from 'node:path'
import type { Readable } from 'node:stream'
import { closers } from './server/closers.ts'
import type { Settings } from './settings.ts'

/** What the publisher's process is asked for. */
export type PublisherMessage =
  | {
      /** Absolute path of the snapshot to publish. */
      readonly snapshotFile: string
      /** True when a person confirmed that many guidelines disappear. */
      readonly confirmed: boolean
      /** True to render everything anew. */
      readonly full: boolean
    }
  /** To read up on what readers have, so that the first publish renders only what changes. */
  | { readonly learn: true }

/** How a question to the process ended. */
export type Answered =
  | { readonly kind: 'answer'; readonly value: unknown }
  /** It died; the words are what it said last. */
  | { readonly kind: 'died'; readonly words: string }
  | { readonly kind: 'tooLong' }

/** The process that publishes: it stays, and keeps the site in memory. It may die at any moment; the next question starts another. */
export interface PublisherProcess {
  /** Asks, after what was asked before is answered. */
  ask: (message: PublisherMessage, limitMs: number) => Promise<Answered>
  /** True when it has answered before, and so knows the site. */
  readonly isWarm: boolean
}

/**
 * What Node is started with to run the publisher. It renders ten thousand pages now and then and keeps what they read for
 * good: left to itself V8 lets the heap grow to several times that before it clears up. It begins to clear up where each
 * of its two threads holds what a large site needs, and not with every few megabytes on the way there.
 */
export function publisherArguments({
  root,
  dataDir,
}: Pick<Settings, 'root' | 'dataDir'>): readonly string[] {
  return [
    ...['--max-semi-space-size=8', '--initial-old-space-size=110', '--heap-growing-percent=15'],
    path.join(root, 'scripts', 'publisher.ts'),
    ...['--serve', '--data-dir', dataDir],
  ]
}

/** The same for the memory outside the heap: glibc keeps for each thread that packs what one thread once needed. */
export const publisherMemory = { MALLOC_ARENA_MAX: '1', MALLOC_TRIM_THRESHOLD_: '131072' } as const

const key = Symbol.for('verne.publishers')

/** The process for a data folder: one, however many bundles of the program ask for it. */
export function publisherProcess(settings: Settings): PublisherProcess {
  const found: unknown = Reflect.get(globalThis, key)
  // Whatever stands under our own symbol was put there by the lines below, in this bundle or another.
  const all =
    found instanceof Map
      ? (found as Map<string, PublisherProcess>)
      : new Map<string, PublisherProcess>()
  Reflect.set(globalThis, key, all)
  const name = `${settings.root} ${settings.dataDir}`
  const known = all.get(name) ?? openProcess(settings)
  all.set(name, known)
  return known
}

function openProcess(settings: Settings): PublisherProcess {
  let child: ChildProcess | null = null
  let warm = false
  let last: Promise<unknown> = Promise.resolve()
  const end = (): Promise<void> => {
    if (child !== null) endGroup(child)
    return Promise.resolve()
  }

  function started(): ChildProcess {
    const begun = spawn(process.execPath, publisherArguments(settings), {
      cwd: settings.root,
      env: environmentOf(settings),
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      // A group of its own, so that ending it ends the indexer it has started too.
      detached: true,
    })
    begun.once('exit', () => {
      if (child !== begun) return
      child = null
      warm = false
      closers().delete(end)
    })
    closers().add(end)
    return begun
  }

  async function asked(message: PublisherMessage, limitMs: number): Promise<Answered> {
    child ??= started()
    const answered = await answerOf(child, message, limitMs)
    if (answered.kind === 'answer') warm = true
    return answered
  }

  return {
    get isWarm() {
      return warm
    },
    ask: (message, limitMs) => {
      const answer = last.then(() => asked(message, limitMs))
      last = answer
      return answer
    },
  }
}

async function answerOf(
  child: ChildProcess,
  message: PublisherMessage,
  limitMs: number,
): Promise<Answered> {
  const { promise, resolve } = Promise.withResolvers<Answered>()
  let words = ''
  const hear = (chunk: unknown): void => {
    // What a chatty build says before its last words is not worth the memory.
    words = (words + String(chunk)).slice(-100_000)
  }
  const answer = (value: unknown): void => {
    resolve({ kind: 'answer', value })
  }
  const died = (error?: unknown): void => {
    resolve({ kind: 'died', words: error instanceof Error ? error.message : words })
  }
  // While it is asked the process that asks stays; while it waits for the next question it keeps nobody from ending.
  child.ref()
  child.channel?.ref()
  child.stderr?.on('data', hear)
  child.once('message', answer)
  child.once('close', died)
  child.once('error', died)
  const timer = setTimeout(() => {
    resolve({ kind: 'tooLong' })
    endGroup(child)
  }, limitMs)
  try {
    child.send(message, (error) => {
      if (error) died(error)
    })
    const answered = await promise
    if (answered.kind === 'tooLong') await closed(child)
    return answered
  } finally {
    clearTimeout(timer)
    child.stderr?.off('data', hear)
    child.off('message', answer)
    child.off('close', died)
    child.off('error', died)
    child.unref()
    child.channel?.unref()
    unrefStream(child.stderr)
  }
}

async function closed(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  await new Promise((resolve) => child.once('close', resolve))
}

/** Pipes of a child hold the process open of themselves. */
function unrefStream(stream: Readable | null): void {
  if (stream instanceof Socket) stream.unref()
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
    ...publisherMemory,
    NODE_ENV: 'production',
    ASTRO_TELEMETRY_DISABLED: '1',
    VERNE_ROOT: settings.root,
    SERVER_URL: settings.serverUrl,
    INSTITUTION_FILE: settings.institutionFile ?? '',
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
