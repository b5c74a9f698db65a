import { type ChildProcess, spawn } from 'node:child_process'
import { type FileHandle, open } from 'node:fs/promises'
import path from 'node:path'
import { buffer } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { largestSide, type PictureOrder, type PictureType, type PictureVerdict } from './order.ts'
import { createTurns } from './turns.ts'

/** Pictures with more pixels than this are refused before they are unpacked. */
export const mostPixels = 120_000_000

/** What one decoder may use. */
export interface DecoderLimits {
  /** Memory it may reserve, in kilobytes, where the system can set a limit. Node alone reserves 600,000. */
  readonly kilobytes: number
  readonly milliseconds: number
}
const usual: DecoderLimits = { kilobytes: 1_500_000, milliseconds: 30_000 }
/** Decoders at once, and how long a picture waits for its turn. */
const turns = createTurns({ atOnce: 2, patience: 120_000 })

/** A picture as it was sent: a file on disk, or its content. */
export type PictureSource = { readonly path: string } | { readonly data: Buffer }

/** What came of a picture. */
export type RedrawnPicture =
  | { readonly ok: true; readonly data: Buffer }
  | {
      readonly ok: false
      /**
       * `cut`: part of it is missing. `damaged`: it cannot be read. `tooHeavy`: it took too much memory or time, or
       * brought its decoder down. `busy`: too many others wait. `noDecoder`: sharp cannot be loaded here.
       */
      readonly fault: 'cut' | 'damaged' | 'tooHeavy' | 'busy' | 'noDecoder'
    }
  | { readonly ok: false; readonly fault: 'tooManyPixels'; readonly pixels: number }

/**
 * Makes a picture anew: the right way up, no larger than needed, the first one where several are shown in turn, and
 * without place, camera and other metadata. It is decoded as leniently as browsers do it, in a process of its own with
 * limits on memory and time. Never throws for what a picture may hold.
 * @param type what the content is
 * @param limits of one decoder, and the longest side of what comes out @default those of a picture that is kept
 */
export async function redrawnPicture(
  source: PictureSource,
  type: PictureType,
  { side = largestSide, ...limits }: Partial<DecoderLimits> & { readonly side?: number } = {},
): Promise<RedrawnPicture> {
  const turn = await turns.take()
  if (turn === null) return { ok: false, fault: 'busy' }
  try {
    return await decoded(source, { type, side, limits: { ...usual, ...limits } })
  } finally {
    turn.end()
  }
}

async function decoded(
  source: PictureSource,
  {
    limits,
    side,
    type,
  }: { readonly type: PictureType; readonly side: number; readonly limits: DecoderLimits },
): Promise<RedrawnPicture> {
  const file = 'path' in source ? await open(source.path) : null
  try {
    const { milliseconds } = limits
    const order = { type, side, pixels: mostPixels, milliseconds }
    const child = start(order, limits, file)
    const timer = setTimeout(() => child.kill('SIGKILL'), milliseconds)
    try {
      if ('data' in source) feed(child, source.data)
      const [answer] = await Promise.all([answerOf(child), ended(child)])
      return answerIn(answer)
    } finally {
      clearTimeout(timer)
    }
  } finally {
    await file?.close()
  }
}

/** A process with nothing of this one's environment; where there is a shell, the system limits what it may use. */
function start(order: PictureOrder, limits: DecoderLimits, file: FileHandle | null): ChildProcess {
  const self = fileURLToPath(import.meta.url)
  const program = path.join(path.dirname(self), `decoder${path.extname(self)}`)
  const command = [process.execPath, '--max-old-space-size=128', program, JSON.stringify(order)]
  const seconds = Math.ceil(limits.milliseconds / 1000)
  const limited = [
    '/bin/sh',
    '-c',
    'ulimit -d "$1"; ulimit -t "$2"; ulimit -c 0; shift 2; exec "$@"',
    'decoder',
    String(limits.kilobytes),
    String(seconds),
    ...command,
  ]
  const [run = '', ...args] = process.platform === 'win32' ? command : limited
  return spawn(run, args, {
    cwd: path.dirname(program),
    env: environment(),
    stdio: [file?.fd ?? 'pipe', 'pipe', 'ignore'],
    windowsHide: true,
  })
}

function environment(): NodeJS.ProcessEnv {
  const { SystemRoot } = process.env
  return {
    // Threads of glibc each keep memory of their own otherwise.
    MALLOC_ARENA_MAX: '2',
    NODE_ENV: 'production',
    ...(SystemRoot === undefined ? {} : { SystemRoot }),
  }
}

function feed(child: ChildProcess, data: Buffer): void {
  // One that ends before it has read everything says by its answer, or by none, what was wrong.
  child.stdin?.on('error', () => undefined)
  child.stdin?.end(data)
}

async function answerOf(child: ChildProcess): Promise<Buffer> {
  return child.stdout === null ? Buffer.alloc(0) : buffer(child.stdout)
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', () => {
      resolve()
    })
  })
}

/** A line, and the picture after it; whoever was killed has said nothing. */
function answerIn(answer: Buffer): RedrawnPicture {
  const end = answer.indexOf('\n')
  if (end < 0) return { ok: false, fault: 'tooHeavy' }
  const verdict = JSON.parse(answer.subarray(0, end).toString('utf8')) as PictureVerdict
  return verdict.ok ? { ok: true, data: answer.subarray(end + 1) } : verdict
}
