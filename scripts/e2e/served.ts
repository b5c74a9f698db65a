import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { TestProject } from 'vitest/node'
import { freePort } from '../start/port.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Origin of the running Verne, such as `http://localhost:41234`. */
    readonly origin: string
    /** Its data folder. */
    readonly dataDir: string
    /** File that says how the start went: empty once Verne is ready, else why it is not; not there before. */
    readonly started: string
  }
}

/**
 * Starts Verne as `npm start` does, with starter content, on a port and a data folder of its own. It builds while other
 * tests run: whoever needs it waits in `ready.ts`.
 */
export default async function serve(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(path.join(tmpdir(), 'verne-served-'))
  const started = path.join(folder, 'started')
  project.provide('started', started)
  const running = process.env['VERNE_TEST_URL']
  if (running !== undefined) {
    // A server that is up already, named together with its data folder: quicker while tests are written.
    project.provide('origin', running)
    project.provide('dataDir', process.env['VERNE_TEST_DATA_DIR'] ?? '')
    writeFileSync(started, '')
    return () => {
      rmSync(folder, { recursive: true, force: true })
      return Promise.resolve()
    }
  }
  const root = path.resolve(import.meta.dirname, '../..')
  const dataDir = path.join(folder, 'data')
  const port = await freePort()
  const origin = `http://localhost:${String(port)}`
  const child = spawn(process.execPath, [path.join(root, 'scripts', 'start', 'main.ts')], {
    cwd: root,
    env: {
      ...process.env,
      NODE_ENV: 'development',
      VERNE_MODE: '',
      DATABASE_URL: '',
      DATA_DIR: dataDir,
      PORT: String(port),
      SERVER_URL: origin,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  const hear = (chunk: Buffer): void => {
    output += chunk.toString()
    if (!output.includes('Verne is ready')) return
    child.stdout.off('data', hear).resume()
    child.stderr.off('data', hear).resume()
    writeFileSync(started, '')
  }
  child.stdout.on('data', hear)
  child.stderr.on('data', hear)
  const gone = new Promise<void>((resolve) => {
    child.once('exit', (code) => {
      if (!output.includes('Verne is ready')) {
        writeFileSync(started, `Verne ended with ${String(code)} before it was ready:\n${output}`)
      }
      resolve()
    })
  })
  project.provide('origin', origin)
  project.provide('dataDir', dataDir)
  return async () => {
    child.kill('SIGTERM')
    await gone
    rmSync(folder, { recursive: true, force: true })
  }
}
