import { spawn, type ChildProcess } from 'node:child_process'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '../..')

/** A Verne of its own, with all it has said so far. */
export interface Running {
  readonly said: () => string
  stop(): Promise<void>
}

/**
 * Starts Verne as `npm start` does and waits until it is ready.
 * @param settings all of the environment that is Verne's
 * @throws Error with what it said, where it ended before
 */
export async function startVerne(settings: Readonly<Record<string, string>>): Promise<Running> {
  const child = run('scripts/start/main.ts', [], settings)
  let said = ''
  await new Promise<void>((resolve, reject) => {
    const hear = (chunk: Buffer): void => {
      said += chunk.toString()
      if (said.includes('Verne is ready')) resolve()
    }
    child.stdout?.on('data', hear)
    child.stderr?.on('data', hear)
    child.once('exit', (code) => {
      reject(new Error(`Verne ended with ${String(code)} before it was ready:\n${said}`))
    })
  })
  return {
    said: () => said,
    stop: () =>
      new Promise((resolve) => {
        child.once('exit', () => {
          resolve()
        })
        child.kill('SIGTERM')
      }),
  }
}

/** Runs `npm run init` with answers from a file. @throws Error with what it said, where it failed */
export async function initialise(
  answers: string,
  settings: Readonly<Record<string, string>>,
): Promise<string> {
  const child = run('scripts/init/main.ts', ['--from', answers], settings)
  let said = ''
  child.stdout?.on('data', (chunk: Buffer) => (said += chunk.toString()))
  child.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()))
  const code = await new Promise((resolve) => child.once('close', resolve))
  if (code !== 0) throw new Error(`npm run init ended with ${String(code)}:\n${said}`)
  return said
}

function run(
  program: string,
  more: readonly string[],
  settings: Readonly<Record<string, string>>,
): ChildProcess {
  const { HOME, PATH } = process.env
  const environment: Readonly<Record<string, string | undefined>> = { HOME, PATH, ...settings }
  return spawn(process.execPath, [path.join(root, program), ...more], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    // Next's types demand a NODE_ENV, which whoever calls `npm start` need not have set.
    env: environment as NodeJS.ProcessEnv,
  })
}
