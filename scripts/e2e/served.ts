import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    /** Origin of the running Verne, such as `http://localhost:41234`. */
    readonly origin: string
    /** Its data folder. */
    readonly dataDir: string
  }
}

/** Starts Verne as `npm start` does, with starter content, on a port and a data folder of its own. */
export default async function serve(project: TestProject): Promise<() => Promise<void>> {
  const running = process.env['VERNE_TEST_URL']
  if (running !== undefined) {
    // A server that is up already, named together with its data folder: quicker while tests are written.
    project.provide('origin', running)
    project.provide('dataDir', process.env['VERNE_TEST_DATA_DIR'] ?? '')
    return () => Promise.resolve()
  }
  const root = path.resolve(import.meta.dirname, '../..')
  const dataDir = mkdtempSync(path.join(tmpdir(), 'verne-served-'))
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
  const ready = new Promise<void>((resolve, reject) => {
    const hear = (chunk: Buffer): void => {
      output += chunk.toString()
      if (output.includes('Verne is ready')) resolve()
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    child.once('exit', (code) => {
      reject(new Error(`Verne ended with ${String(code)} before it was ready:\n${output}`))
    })
  })
  await ready
  project.provide('origin', origin)
  project.provide('dataDir', dataDir)
  return async () => {
    const gone = new Promise((resolve) => child.once('exit', resolve))
    child.kill('SIGTERM')
    await gone
    rmSync(dataDir, { recursive: true, force: true })
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, () => {
      const address = server.address()
      server.close(() => {
        if (address && typeof address === 'object') resolve(address.port)
        else reject(new Error('no free port'))
      })
    })
  })
}
