import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildSite } from '../build-site.ts'
import { readSiteSettings } from '../settings.ts'
import { readPublished } from '../src/published.ts'
import { sampleSnapshot } from './sample-snapshot.ts'

let work: string
let server: Server
let origin: string

const answers: Record<string, { status: number; body: string }> = {
  '/good': { status: 200, body: JSON.stringify(sampleSnapshot) },
  '/login': { status: 200, body: '<!doctype html><title>Logg inn</title>' },
  '/broken': { status: 200, body: '{"schema": 1,' },
  '/down': { status: 503, body: 'Later' },
  '/empty': {
    status: 200,
    body: JSON.stringify({
      ...sampleSnapshot,
      ...{ guidelines: [], requirements: [], courses: [], trainingPlans: [], cycles: [] },
    }),
  },
  '/foreign': { status: 200, body: JSON.stringify({ ...sampleSnapshot, salary: 1 }) },
}

beforeAll(async () => {
  work = await mkdtemp(path.join(tmpdir(), 'verne-published-'))
  server = createServer((request, response) => {
    const answer = answers[request.url ?? ''] ?? { status: 404, body: '' }
    response.writeHead(answer.status).end(answer.body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  origin = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`
})

afterAll(async () => {
  server.close()
  await rm(work, { recursive: true, force: true })
})

test('a snapshot is read from an address as from a file', async () => {
  const file = path.join(work, 'snapshot.json')
  await writeFile(file, JSON.stringify(sampleSnapshot))
  expect(await readPublished({ kind: 'url', url: `${origin}/good` })).toEqual(sampleSnapshot)
  expect(await readPublished({ kind: 'file', path: file })).toEqual(sampleSnapshot)
})

test.each([
  [
    'a login page instead of a snapshot',
    '/login',
    'answered with a web page instead of a snapshot',
  ],
  ['half an answer', '/broken', 'is not valid JSON'],
  ['an answer that is an error', '/down', 'answered 503'],
  ['a snapshot with nothing in it', '/empty', 'holds no guidelines'],
  ['a field the contract does not know', '/foreign', 'salary'],
])('%s is refused, with the address and the way out', async (_, at, said) => {
  const refused = readPublished({ kind: 'url', url: `${origin}${at}` })
  await expect(refused).rejects.toThrow(said)
  await expect(refused).rejects.toThrow(`${origin}${at}`)
})

test('a file that is not there is named together with the setting', async () => {
  const missing = path.join(work, 'borte.json')
  const refused = readPublished({ kind: 'file', path: missing })
  await expect(refused).rejects.toThrow(missing)
  await expect(refused).rejects.toThrow('VERNE_SNAPSHOT')
})

test('a CMS that does not answer is named together with the setting', async () => {
  const refused = readPublished({ kind: 'url', url: 'http://127.0.0.1:9/x' })
  await expect(refused).rejects.toThrow('VERNE_SNAPSHOT_URL')
})

test('a build against a login page fails and writes no page', async () => {
  const outDir = path.join(work, 'release')
  const build = buildSite({
    source: { kind: 'url', url: `${origin}/login` },
    outDir,
    cacheDir: path.join(work, 'cache'),
    serverUrl: 'https://hms.nordhavn.example',
  })
  await expect(build).rejects.toThrow('answered with a web page instead of a snapshot')
  expect((await readdir(outDir)).filter((each) => each.endsWith('.html'))).toEqual([])
}, 60_000)

test('two sources at once are refused by name', () => {
  expect(() =>
    readSiteSettings({ VERNE_SNAPSHOT: 'a.json', VERNE_SNAPSHOT_URL: 'https://x.example' }),
  ).toThrow('VERNE_SNAPSHOT and VERNE_SNAPSHOT_URL')
})

test('an origin that is no address is refused by name', () => {
  expect(() => readSiteSettings({ SERVER_URL: 'hms' })).toThrow('SERVER_URL is "hms"')
})
