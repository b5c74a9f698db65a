import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import autocannon from 'autocannon'
import { chromium } from 'playwright-core'
import { pageAddress, recordsAddress, reportAddress } from '../../content/addresses/my-hse.ts'
import { demoPassword } from '../starter/demo-users.ts'
import { freePort } from '../start/port.ts'
import { browserArguments, ensureBrowser } from '../testing/browser.ts'

/** A server that is up. */
interface Served {
  readonly origin: string
  /** Its process, for the memory it takes; null where it is not ours to look at. */
  readonly pid: number | null
}

const report = reportAddress('nb')
const startPage = pageAddress('nb', 'start')
const register = recordsAddress('nb', 'nonconformity')

/** What is asked for, as whom. */
const asked = [
  { name: `${report}, by anyone`, at: report },
  { name: 'API, refused', at: '/api/nonconformities' },
  {
    name: 'API, list of guidelines',
    at: '/api/guidelines?limit=10&depth=0&locale=nb',
    as: 'redaktor@nordhavn.example',
  },
  { name: `${startPage}, a line manager`, at: startPage, as: 'leder@nordhavn.example' },
  { name: `${register}, a line manager`, at: register, as: 'leder@nordhavn.example' },
] as const

/**
 * Requests a second, what a form weighs, and memory at rest, of this server and, where `BENCH_BESIDE` names the address
 * of another one with the starter content, such as that of the former commit, of both by turns.
 */
export async function benchServer(root: string): Promise<void> {
  const started = await start(root)
  const beside = process.env['BENCH_BESIDE']
  const servers: readonly [string, Served][] = [
    ['this', started.served],
    ...(beside === undefined
      ? []
      : [['beside', { origin: beside, pid: null }] as [string, Served]]),
  ]
  try {
    console.log('One server (requests a second, 10 connections, three rounds by turns)')
    for (const { name, at, ...who } of asked) {
      const rows = servers.map(([label, served]) => ({ label, served, found: [] as number[] }))
      for (let round = 0; round < 3; round += 1) {
        for (const { served, found } of rows) {
          found.push(await requestsASecond(served, at, 'as' in who ? who.as : null))
        }
      }
      const said = rows.map(
        ({ label, found }) => `${label} ${found.map((each) => each.toFixed(0)).join(' ')}`,
      )
      console.log(`  ${name.padEnd(30)} ${said.join('   ')}`)
    }
    for (const [label, served] of servers) {
      const { bytes, fonts, requests } = await weight(served)
      console.log(
        `  ${report}, ${label}: ${(bytes / 1000).toFixed(1)} kB in ${String(requests)} requests, and ${(fonts / 1000).toFixed(1)} kB of font`,
      )
    }
    const memory = await residentMegabytes(started.served)
    if (memory !== null) console.log(`  memory after this: ${memory.toFixed(0)} MB`)
    console.log('')
  } finally {
    await started.stop()
  }
}

async function start(root: string): Promise<{ served: Served; stop: () => Promise<void> }> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'verne-bench-server-'))
  const port = await freePort()
  const origin = `http://localhost:${String(port)}`
  const child: ChildProcess = spawn(
    process.execPath,
    [path.join(root, 'scripts', 'start', 'main.ts')],
    {
      cwd: root,
      env: { ...process.env, DATA_DIR: dataDir, PORT: String(port), SERVER_URL: origin },
      stdio: ['ignore', 'pipe', 'inherit'],
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
    served: { origin, pid: child.pid ?? null },
    stop: async () => {
      const gone = new Promise((resolve) => child.once('exit', resolve))
      child.kill('SIGTERM')
      await gone
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

async function requestsASecond({ origin }: Served, at: string, as: string | null): Promise<number> {
  const headers: Record<string, string> =
    as === null ? {} : { cookie: `payload-token=${await tokenOf(origin, as)}` }
  const { requests, non2xx } = await autocannon({
    url: `${origin}${at}`,
    connections: 10,
    duration: 5,
    headers: { ...headers, 'sec-fetch-site': 'same-origin' },
  })
  const refused = at === '/api/nonconformities'
  if (!refused && non2xx > 0)
    throw new Error(`${at} was not answered well ${String(non2xx)} times.`)
  return requests.average
}

const tokens = new Map<string, string>()

async function tokenOf(origin: string, email: string): Promise<string> {
  const known = tokens.get(`${origin} ${email}`)
  if (known !== undefined) return known
  const answer = await fetch(`${origin}/api/accounts/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin },
    body: JSON.stringify({ email, password: demoPassword }),
  })
  const { token } = (await answer.json()) as { token?: string }
  if (token === undefined) throw new Error(`${email} was not let in at ${origin}.`)
  tokens.set(`${origin} ${email}`, token)
  return token
}

/** What a browser with nothing in its cache loads for the form of a report, as it goes over the wire. */
async function weight({
  origin,
}: Served): Promise<{ bytes: number; fonts: number; requests: number }> {
  const browser = await chromium.launch({
    executablePath: ensureBrowser(),
    args: browserArguments,
  })
  try {
    const page = await browser.newPage()
    const wire = await page.context().newCDPSession(page)
    await wire.send('Network.enable')
    const types = new Map<string, string>()
    let [bytes, fonts] = [0, 0]
    wire.on('Network.responseReceived', ({ requestId, type }) => types.set(requestId, type))
    wire.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      if (types.get(requestId) === 'Font') fonts += encodedDataLength
      else bytes += encodedDataLength
    })
    await page.goto(`${origin}${report}`, { waitUntil: 'networkidle' })
    return { bytes, fonts, requests: types.size }
  } finally {
    await browser.close()
  }
}

async function residentMegabytes({ pid }: Served): Promise<number | null> {
  if (pid === null) return null
  try {
    const status = await readFile(`/proc/${String(pid)}/status`, 'utf8')
    return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1]) / 1000
  } catch {
    // Only Linux tells.
    return null
  }
}
