import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { freePort } from '../../start/port.ts'

/** How a server stands, told by itself. */
export interface Standing {
  /** How long its event loop kept others waiting since it was last asked, in milliseconds. */
  readonly delay: { readonly p50: number; readonly p99: number; readonly longest: number }
  /** What it holds after everything was collected that could be, in megabytes. */
  readonly heap: number
  readonly resident: number
}

/** The real server with the starter content, in a data folder of its own. */
export interface WatchedServer {
  readonly origin: string
  readonly dataDir: string
  standing: () => Promise<Standing>
  stop: () => Promise<void>
}

/**
 * Starts the server as `npm start` does, with something beside it that watches it from inside and answers its parent
 * alone. It believes one proxy, so that each reader may have an address of their own.
 */
export async function startWatched(root: string): Promise<WatchedServer> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'verne-bench-load-'))
  const port = await freePort()
  const origin = `http://localhost:${String(port)}`
  const child: ChildProcess = spawn(
    process.execPath,
    [
      '--expose-gc',
      '--import',
      path.join(import.meta.dirname, 'watch.ts'),
      path.join(root, 'scripts', 'start', 'main.ts'),
    ],
    {
      cwd: root,
      env: {
        ...process.env,
        DATA_DIR: dataDir,
        PORT: String(port),
        SERVER_URL: origin,
        TRUST_PROXY: '1',
      },
      stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    },
  )
  await new Promise<void>((resolve, reject) => {
    child.stdout?.on('data', (chunk: Buffer) => {
      if (chunk.toString().includes('Verne is ready')) resolve()
    })
    child.once('exit', (code) => {
      reject(new Error(`The server ended with ${String(code)}.`))
    })
  })
  return {
    origin,
    dataDir,
    standing: () =>
      new Promise((resolve) => {
        child.once('message', (message) => {
          resolve(message as Standing)
        })
        child.send('standing')
      }),
    stop: async () => {
      const gone = new Promise((resolve) => child.once('exit', resolve))
      child.kill('SIGTERM')
      await gone
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}
