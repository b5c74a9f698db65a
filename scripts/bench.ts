import autocannon from 'autocannon'
import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type CollectionConfig, createLocalReq, getPayload, handleEndpoints } from 'payload'
import { accounts } from '../cms/accounts.ts'
import { verneConfig } from '../cms/payload.config.ts'
import { chooseDatabase } from '../cms/plugin/database/choose-database.ts'
import { local } from '../cms/plugin/database/local.ts'
import { guidelines } from '../cms/plugin/guidelines/collection.ts'
import { snapshotFile } from '../cms/plugin/publishing/snapshot-file.ts'
import { publishPending } from '../cms/plugin/publishing/publish.ts'
import { forcedPrefix, requestPublish } from '../cms/plugin/publishing/request.ts'
import { readSettings } from '../cms/settings.ts'
import { benchGathering } from './bench/gathering.ts'
import { benchImports, benchLargestFile } from './bench/imports.ts'
import { benchLoad } from './bench/load/load.ts'
import { benchPublishing } from './bench/publishing.ts'
import { benchRecords, countQueries } from './bench/records.ts'
import { benchSearch } from './bench/search.ts'
import { benchServer } from './bench/server.ts'
import { benchStarlight } from './bench/starlight.ts'
import { loadStarter } from './starter/load-starter.ts'
import { readStarter } from './starter/read-starter.ts'

/**
 * `npm run bench`: figures, each beside what it is compared with, from this machine and this run. Nothing passes or
 * fails here.
 */
const root = path.resolve(import.meta.dirname, '..')
if (process.argv.includes('--load')) {
  await benchLoad(root)
  process.exit(0)
}
if (process.argv.includes('--imports')) {
  await benchLargestFile()
  process.exit(0)
}
const dataDir = await mkdtemp(path.join(tmpdir(), 'verne-bench-'))
const settings = readSettings({
  DATA_DIR: dataDir,
  VERNE_ROOT: root,
  PAYLOAD_SECRET: 'a-secret-for-the-bench-0123456789',
})

/** The very fields of a guideline, on Payload as it comes: no table of rights, no log, no versions to keep to. */
const bare: CollectionConfig = {
  slug: 'bare-guidelines',
  access: { read: ({ req }) => Boolean(req.user), create: ({ req }) => Boolean(req.user) },
  defaultSort: 'number',
  fields: guidelines.fields.filter((field) => field.type !== 'ui'),
}

const config = verneConfig(
  settings,
  {
    collections: [accounts, bare],
    db: chooseDatabase({ file: path.join(dataDir, 'bench.db'), push: true }),
  },
  { jobs: false, dataDir },
)
const key = randomUUID()
const payload = await getPayload({ key, config })
payload.logger.level = 'silent'
const server = await serve()
try {
  await fill()
  await lists()
  await benchRecords()
  await savedToLive()
  await benchGathering()
  await benchImports()
  await benchPublishing()
  await benchStarlight(snapshotFile(dataDir), '/retningslinjer/nhu-hms-r03/')
  await benchSearch()
  await benchServer(root)
} finally {
  server.closeAllConnections()
  server.close()
  await payload.destroy()
  await rm(dataDir, { recursive: true, force: true })
}
process.exit(0)

async function fill(): Promise<void> {
  const req = await createLocalReq({}, payload)
  await loadStarter(req, readStarter(path.join(root, 'content', 'starter')))
  const system = { overrideAccess: true }
  for (let number = 0; number < 1000; number += 1) {
    const text = { kind: 'guideline' as const, legalBasis: `aml § 3-1 (${String(number)})` }
    const guideline = await local.create(
      req,
      'guidelines',
      {
        ...text,
        // Ten letters without starter guidelines, a hundred numbers each.
        number: `NHU-HMS-${'ABCDEFGHIJ'.charAt(Math.floor(number / 100))}${String(number % 100).padStart(2, '0')}`,
        ownerUnit: 'unit-NHU',
        classification: 'internal',
        reviewIntervalMonths: 24,
        contacts: [{ role: 'lineManager' }],
      },
      system,
    )
    const english = { version: 1, legalBasis: 'WEA s. 3-1' }
    await local.update(req, 'guidelines', guideline.id, english, { ...system, locale: 'en' })
    await payload.create({
      collection: 'bare-guidelines',
      data: {
        ...text,
        number: `B${String(number)}`,
        ownerUnit: 'unit-NHU',
        classification: 'internal',
        reviewIntervalMonths: 24,
        contacts: [{ role: 'lineManager' }],
      },
    })
  }
  console.log(
    `${String(await local.count(req, 'guidelines', system))} guidelines, 1000 bare documents\n`,
  )
}

async function lists(): Promise<void> {
  const { token } = await payload.login({
    collection: 'accounts',
    data: {
      email: 'redaktor@nordhavn.example',
      password: (await import('./starter/demo-users.ts')).demoPassword,
    },
  })
  const { port } = server.address() as AddressInfo
  const measure = async (slug: string): Promise<number> => {
    const result = await autocannon({
      url: `http://127.0.0.1:${String(port)}/api/${slug}?limit=10&depth=0&locale=nb`,
      connections: 10,
      duration: 8,
      headers: { authorization: `JWT ${token ?? ''}` },
    })
    return result.requests.average
  }
  const counted = countQueries(payload)
  const queries = async (slug: string): Promise<string> => {
    const before = counted()
    await fetch(`http://127.0.0.1:${String(port)}/api/${slug}?limit=10&depth=0`, {
      headers: { authorization: `JWT ${token ?? ''}` },
    })
    return String(counted() - before)
  }
  await measure('bare-guidelines')
  const rows: [number, number][] = []
  for (let round = 0; round < 3; round += 1) {
    rows.push([await measure('guidelines'), await measure('bare-guidelines')])
  }
  const ratios = rows.map(([ours, theirs]) => ours / theirs).sort((one, other) => one - other)
  console.log('REST list, 10 of many, depth 0, 10 connections (requests a second)')
  for (const [ours, theirs] of rows)
    console.log(`  guidelines ${ours.toFixed(0)}   bare Payload collection ${theirs.toFixed(0)}`)
  console.log(`  ratio, median ${(ratios[1] ?? 0).toFixed(2)}`)
  const [own, bareOwn] = [await queries('guidelines'), await queries('bare-guidelines')]
  console.log(`  queries of one request: guidelines ${own}, bare ${bareOwn}\n`)
  console.log('Localised find, limit 10, in process (milliseconds, median of 30)')
  for (const slug of ['guidelines', 'bare-guidelines']) {
    const times: number[] = []
    for (let round = 0; round < 30; round += 1) {
      const began = performance.now()
      await payload.find({
        collection: slug,
        limit: 10,
        depth: 0,
        locale: 'en',
        overrideAccess: true,
      })
      times.push(performance.now() - began)
    }
    console.log(
      `  ${slug.padEnd(18)} ${(times.sort((one, other) => one - other)[15] ?? 0).toFixed(1)}`,
    )
  }
  console.log('')
}

async function savedToLive(): Promise<void> {
  const times: number[] = []
  for (let round = 0; round < 3; round += 1) {
    const req = await createLocalReq({}, payload)
    await requestPublish(req, `${forcedPrefix}bench:${String(round)}`, { confirmed: true })
    const began = performance.now()
    const outcome = await publishPending(req)
    if (!outcome?.ok)
      throw new Error(`The publish failed: ${outcome?.reason ?? 'nothing was pending'}`)
    times.push((performance.now() - began) / 1000)
  }
  const sorted = [...times].sort((one, other) => one - other)
  console.log('Saved → live and searchable, starter content (seconds, from the job on)')
  console.log(`  ${sorted.map((each) => each.toFixed(1)).join('  ')}   bar: 1.0 at 1,000 pages`)
}

async function serve(): Promise<Server> {
  const made = createServer((incoming, outgoing) => {
    const request = new Request(`http://127.0.0.1${incoming.url ?? '/'}`, {
      headers: incoming.headers as Record<string, string>,
    })
    void handleEndpoints({ config, request, payloadInstanceCacheKey: key }).then(
      async (response) => {
        outgoing.writeHead(response.status, Object.fromEntries(response.headers))
        outgoing.end(Buffer.from(await response.arrayBuffer()))
      },
    )
  })
  await new Promise<void>((resolve) => made.listen(0, '127.0.0.1', resolve))
  return made
}
