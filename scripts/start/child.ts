import { spawn } from 'node:child_process'
import { closers } from '../../cms/server/closers.ts'

/** Preloaded with `--import`, and told by `VERNE_STARTED_BY` who the parent is: the program ends when its parent does. */
export const endWithParent = new URL('end-with-parent.mjs', import.meta.url).href

/** How a program ended. */
export interface ChildResult {
  readonly code: number | null
  /** What it said, when that was to be collected. */
  readonly output: string
}

/**
 * Runs a Node program to its end. It is ended with this process, whether that stops in order or is killed.
 * @param collect keeps what it says instead of showing it. @default false
 */
export async function runNode(
  options: readonly string[],
  { cwd, collect = false }: { readonly cwd: string; readonly collect?: boolean },
): Promise<ChildResult> {
  const shown = collect ? 'pipe' : 'inherit'
  const child = spawn(process.execPath, ['--import', endWithParent, ...options], {
    cwd,
    stdio: ['ignore', shown, shown, 'ipc'],
    env: { ...process.env, VERNE_STARTED_BY: String(process.pid) },
  })
  const stop = (): Promise<void> => {
    child.kill()
    return Promise.resolve()
  }
  closers().add(stop)
  let output = ''
  child.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()))
  child.stderr?.on('data', (chunk: Buffer) => (output += chunk.toString()))
  try {
    const code = await new Promise<number | null>((resolve, reject) => {
      child.once('error', reject)
      child.once('close', resolve)
    })
    return { code, output }
  } finally {
    closers().delete(stop)
  }
}
