import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'
import autocannon from 'autocannon'
import { openReleases } from '../../../cms/server/releases.ts'
import { eachOf, filesBelow } from '../../publishing/files.ts'
import { freePort } from '../../start/port.ts'
import type { WatchedServer } from './watched-server.ts'

const rounds = 3

/** Prints how many requests for files a second the server answers beside nginx on the same release, by turns. */
export async function besideNginx(server: WatchedServer, files: readonly string[]): Promise<void> {
  const version = nginxVersion()
  if (version === null) {
    console.log('Beside nginx: not run: nginx is not installed')
    return
  }
  console.log(`Readers’ files beside ${version} (gzip ready made, 50 connections, by turns)`)
  for (const workers of [1, 2]) {
    const nginx = await startNginx(server.dataDir, workers)
    try {
      const [ours, theirs]: [number[], number[]] = [[], []]
      for (let round = 0; round < rounds; round += 1) {
        ours.push(await requestsASecond(server.origin, files))
        theirs.push(await requestsASecond(nginx.origin, files))
      }
      const ratios = ours.map((each, index) => each / (theirs[index] ?? Number.NaN))
      const [, median = 0] = ratios.toSorted((one, other) => one - other)
      console.log(
        `  worker_processes ${String(workers)}: this ${inWhole(ours)}   nginx ${inWhole(theirs)}` +
          `   ratio, median ${median.toFixed(2)}   bar 0.5`,
      )
    } finally {
      await nginx.stop()
    }
  }
}

function nginxVersion(): string | null {
  try {
    // It says its version where errors go.
    return execFileSync('sh', ['-c', 'nginx -v 2>&1'], { encoding: 'utf8' })
      .replace('nginx version: ', '')
      .trim()
  } catch {
    return null
  }
}

async function startNginx(
  dataDir: string,
  workers: number,
): Promise<{ origin: string; stop: () => Promise<void> }> {
  const folder = await mkdtemp(path.join(tmpdir(), 'verne-bench-nginx-'))
  try {
    return await startNginxIn(folder, dataDir, workers)
  } catch (error) {
    await rm(folder, { recursive: true, force: true })
    throw error
  }
}

async function startNginxIn(
  folder: string,
  dataDir: string,
  workers: number,
): Promise<{ origin: string; stop: () => Promise<void> }> {
  const port = await freePort()
  const releases = openReleases(dataDir)
  const site = path.join(folder, 'site')
  await cp(releases.publicFolder((await releases.current()) ?? ''), site, { recursive: true })
  await zipPages(site)
  await mkdir(path.join(folder, 'temporary'))
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((each) => `${each}_temp_path ${folder}/temporary/${each};`)
    .join('\n')
  const file = path.join(folder, 'nginx.conf')
  await writeFile(
    file,
    `${process.getuid?.() === 0 ? 'user root;' : ''}
daemon off; worker_processes ${String(workers)}; pid ${folder}/pid; error_log ${folder}/error.log;
events { worker_connections 512; }
http {
  include /etc/nginx/mime.types; access_log ${folder}/access.log; sendfile on; tcp_nopush on;
  gzip_static on; keepalive_requests 1000000; ${temporary}
  server { listen 127.0.0.1:${String(port)}; root ${site}; index index.html; }
}
`,
  )
  const child: ChildProcess = spawn('nginx', ['-c', file], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const origin = `http://127.0.0.1:${String(port)}`
  while (child.exitCode === null && !(await answers(origin))) await pause(50)
  if (child.exitCode !== null) throw new Error(`nginx ended with ${String(child.exitCode)}.`)
  return {
    origin,
    stop: async () => {
      const gone = new Promise((resolve) => child.once('exit', resolve))
      child.kill('SIGTERM')
      await gone
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** Its own brotli is not at hand everywhere, and the publisher leaves gzip of pages to whoever serves them. */
async function zipPages(site: string): Promise<void> {
  const pages = (await filesBelow(site)).filter((each) => each.endsWith('.html'))
  await eachOf(pages, 4, async (page) => {
    await writeFile(`${page}.gz`, gzipSync(await readFile(page)))
  })
}

async function answers(origin: string): Promise<boolean> {
  try {
    return (await fetch(origin)).ok
  } catch {
    return false
  }
}

async function requestsASecond(origin: string, files: readonly string[]): Promise<number> {
  const { requests, non2xx, errors } = await autocannon({
    url: origin,
    connections: 50,
    duration: 5,
    headers: { 'accept-encoding': 'gzip' },
    requests: files.map((file) => ({ method: 'GET' as const, path: encodeURI(file) })),
  })
  if (non2xx + errors > 0) {
    console.log(
      `    ${origin}: ${String(non2xx)} requests answered wrongly, ${String(errors)} not at all`,
    )
  }
  return requests.average
}

function inWhole(numbers: readonly number[]): string {
  return numbers.map((each) => each.toFixed(0)).join(' ')
}
