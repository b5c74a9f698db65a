import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import path from 'node:path'
import { stripVTControlCharacters } from 'node:util'

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

/**
 * Runs `npm run init` and answers what it asks, as somebody at a terminal does.
 * @param answer what is answered to a question; empty for Enter
 * @throws Error with what it said, where it failed
 */
export async function initialise(
  answer: (question: string) => string,
  settings: Readonly<Record<string, string>>,
): Promise<string> {
  const words = ['-qec', `"${process.execPath}" scripts/init/main.ts`, '/dev/null']
  const child = spawn('script', words, { ...around(settings), stdio: 'pipe' })
  let said = ''
  let line = ''
  child.stdout.on('data', (chunk: Buffer) => {
    const shown = stripVTControlCharacters(chunk.toString())
    said += shown
    line = (line + shown).split('\n').at(-1) ?? ''
    if (!line.endsWith(': ')) return
    child.stdin.write(`${answer(line)}\n`)
    line = ''
  })
  const code = await new Promise((resolve, reject) => {
    child.once('close', resolve)
    child.once('error', reject)
  })
  if (code !== 0) throw new Error(`npm run init ended with ${String(code)}:\n${said}`)
  return said
}

/** Whether this machine has the program that gives a command a terminal (util-linux; that of macOS is another). */
export const hasTerminal = spawnSync('script', ['--version']).status === 0

/** Runs `npm run init` with answers from a file. @throws Error with what it said, where it failed */
export async function initialiseFrom(
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
  return spawn(process.execPath, [path.join(root, program), ...more], {
    ...around(settings),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

/** Where a command runs, and with which environment: nothing of whoever runs the tests but where programs are. */
function around(settings: Readonly<Record<string, string>>): {
  cwd: string
  env: NodeJS.ProcessEnv
} {
  const { HOME, PATH } = process.env
  const environment: Readonly<Record<string, string | undefined>> = { HOME, PATH, ...settings }
  // Next's types demand a NODE_ENV, which whoever calls `npm start` need not have set.
  return { cwd: root, env: environment as NodeJS.ProcessEnv }
}
