import { spawn } from 'node:child_process'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { build } from 'esbuild'
import { keptFile } from '../kept-file.ts'
import type { Fault, Survived } from './child.ts'

export const root = path.resolve(import.meta.dirname, '../../..')

/** How a process ended. */
export interface Ended {
  readonly killed: boolean
  /** What it said when it had done its work; null when it was killed before. */
  readonly survived: Survived | null
  /** From the moment the work began to its end, in milliseconds. */
  readonly took: number
}

export interface RunOptions {
  /** Killed so many milliseconds after the work began. */
  readonly killAfter?: number
  /** Runs in a shell, with this command instead of its own. */
  readonly shell?: string
  readonly env?: Record<string, string>
}

/**
 * The program that does the work of a fault, with Payload in one file: there are many such processes, and most of what
 * each took was looking for modules.
 * @returns its path
 */
export const childProgram = (): Promise<string> => programOf('child.ts')

/** A program of this folder, with Payload in one file. */
export function programOf(name: string): Promise<string> {
  return keptFile(`faults-${path.parse(name).name}.mjs`, async (outfile) => {
    await build({
      entryPoints: [path.join(import.meta.dirname, name)],
      outfile,
      bundle: true,
      platform: 'node',
      format: 'esm',
      target: 'node24',
      // What is not JavaScript alone, or looks for its own files.
      external: ['sharp', '@libsql/client', 'mongoose', 'pino'],
      banner: {
        js: [
          "import { createRequire as requireOf } from 'node:module'",
          'const require = requireOf(import.meta.url)',
          'const __filename = import.meta.filename, __dirname = import.meta.dirname',
        ].join('\n'),
      },
      logLevel: 'error',
    })
  })
}

/**
 * Does the work in a process of its own, and tells how that process ended.
 * @param folder for the files of the process
 */
export async function inAnotherProcess(
  folder: string,
  fault: Fault,
  options: RunOptions = {},
): Promise<Ended> {
  const { env, killAfter, shell } = options
  const program = await childProgram()
  const [command, args] =
    shell === undefined ? [process.execPath, [program]] : ['bash', ['-c', shell]]
  const started = spawn(command, args, {
    cwd: root,
    env: {
      NODE_ENV: 'test',
      PATH: process.env['PATH'],
      NODE_COMPILE_CACHE: path.join(path.dirname(program), 'compiled'),
      VERNE_ROOT: root,
      DATA_DIR: path.join(folder, 'data'),
      FAULT: JSON.stringify(fault),
      ...env,
    },
  })
  let [output, complaint, began] = ['', '', 0]
  started.stderr.on('data', (chunk: Buffer) => (complaint += chunk.toString()))
  started.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString()
    if (began > 0 || !output.includes('begun')) return
    began = performance.now()
    if (killAfter !== undefined) void pause(killAfter).then(() => started.kill('SIGKILL'))
  })
  const signal = await new Promise((resolve) => {
    started.once('close', (_code, by) => {
      resolve(by)
    })
  })
  const last = output.trim().split('\n').at(-1) ?? ''
  const survived = last.startsWith('{') ? (JSON.parse(last) as Survived) : null
  if (survived === null && signal !== 'SIGKILL') throw new Error(`It died by itself: ${complaint}`)
  return { killed: signal === 'SIGKILL', survived, took: performance.now() - began }
}
