import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { programOf, root } from './another-process.ts'
import type { Ended } from './server.ts'
import { mongoUrl, sharedMongo } from './shared-databases.ts'

let folder: string
let program: string
let env: Record<string, string>
let children: ChildProcess[] = []

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'verne-servers-'))
  program = await programOf('server.ts')
  env = sharedMongo(mongoUrl).env
}, 120_000)
afterEach(() => {
  for (const child of children) child.kill('SIGKILL')
  children = []
})
afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
})

/** Starts a server with a data folder of this name. Gives what it said until it was ready, or was refused. */
async function start(name: string): Promise<{ child: ChildProcess; said: readonly string[] }> {
  const dataDir = path.join(folder, name)
  await mkdir(dataDir, { recursive: true })
  const child = spawn(process.execPath, [program], {
    cwd: root,
    env: {
      NODE_ENV: 'test',
      PATH: process.env['PATH'],
      NODE_COMPILE_CACHE: path.join(path.dirname(program), 'compiled'),
      VERNE_ROOT: root,
      DATA_DIR: dataDir,
      ...env,
    },
  })
  children.push(child)
  const said: string[] = []
  for await (const line of createInterface({ input: child.stdout })) {
    said.push(line)
    if (hasEnded(line)) break
  }
  return { child, said }
}

const hasEnded = (line: string): line is Ended => line === 'ready' || line.startsWith('refused: ')

async function end({ child }: { child: ChildProcess }, signal: NodeJS.Signals): Promise<void> {
  const ended = once(child, 'exit')
  child.kill(signal)
  await ended
}

test('one server serves a database, however the one before it has ended', async () => {
  const first = await start('a')
  expect(first.said.at(-1)).toBe('ready')

  const second = await start('b')
  expect(second.said.at(-1)).toMatch(/^refused: The database .* is in use by process \d+ on /)
  expect(second.said.at(-1)).toContain(`process ${String(first.child.pid)} `)
  expect(second.said.at(-1)).toContain(path.join(folder, 'a'))

  await end(first, 'SIGKILL')
  const again = await start('a')
  expect(again.said).toEqual(['ready'])

  await end(again, 'SIGTERM')
  const other = await start('b')
  expect(other.said).toEqual(['ready'])

  await end(other, 'SIGKILL')
  const waits = await start('a')
  expect(waits.said.at(-1)).toBe('ready')
  expect(waits.said.join('\n')).toContain('Another server was seen on this database')
}, 300_000)
