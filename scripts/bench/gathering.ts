import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createLocalReq, getPayload, type Payload, type PayloadRequest } from 'payload'
import { verneConfig } from '../../cms/payload.config.ts'
import { chooseDatabase } from '../../cms/plugin/database/choose-database.ts'
import { today } from '../../cms/plugin/core/dates.ts'
import { local } from '../../cms/plugin/database/local.ts'
import { optionsOf } from '../../cms/plugin/options.ts'
import { publishPending } from '../../cms/plugin/publishing/publish.ts'
import { requestPublish } from '../../cms/plugin/publishing/request.ts'
import { takeSnapshot } from '../../cms/plugin/publishing/snapshot.ts'
import { readSettings } from '../../cms/settings.ts'
import { loadStarter } from '../starter/load-starter.ts'
import { readStarter } from '../starter/read-starter.ts'
import { type Taken, timed } from './taken.ts'

const rounds = 7
const system = { overrideAccess: true } as const

/** How many guidelines stand beside the starter's, each in two languages. */
const allSizes: readonly (readonly [string, number])[] = [
  ['starter content', 0],
  ['1,000 pages', 470],
  ['10,000 pages', 5000],
]

/**
 * Prints what the CMS takes of a publish: from a saved change to the publisher having the snapshot. A snapshot that is
 * gathered whole stands beside one for which only what changed was asked.
 * @param print takes each line. @default console.log
 * @param sizes a name and how many guidelines stand beside the starter’s, for each. @default none, 470 and 5,000
 */
export async function benchGathering(
  print: (line: string) => void = console.log,
  sizes = allSizes,
): Promise<void> {
  print(
    'What the CMS takes of a publish (milliseconds, in brackets of the processor, median of 7 saves of one edition’s lead)',
  )
  for (const [name, guidelines] of sizes) await benchSize(name, guidelines, print)
  print('')
}

async function benchSize(
  name: string,
  guidelines: number,
  print: (line: string) => void,
): Promise<void> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'verne-bench-gathering-'))
  const settings = readSettings({
    DATA_DIR: dataDir,
    PAYLOAD_SECRET: 'a-secret-for-the-bench-0123456789',
  })
  let handed = 0
  // Payload skips making the tables when the last database in this process had the same ones.
  process.env['PAYLOAD_FORCE_DRIZZLE_PUSH'] = 'true'
  const db = chooseDatabase({ file: path.join(dataDir, 'bench.db'), push: true })
  const publisher = () => {
    handed = performance.now()
    return Promise.resolve({ ok: true, release: 'bench', seconds: 0 } as const)
  }
  const config = verneConfig(settings, { db }, { jobs: false, dataDir, publisher })
  const payload = await getPayload({ key: dataDir, config })
  payload.logger.level = 'silent'
  try {
    const req = await createLocalReq({}, payload)
    const starter = path.resolve(import.meta.dirname, '../../content/starter')
    await loadStarter(req, readStarter(starter))
    await fill(req, guidelines)
    const whole = await timed(() => takeSnapshot(req))
    const changes: Taken[] = []
    for (let round = 0; round <= rounds; round += 1) {
      await change(payload, round)
      await requestPublish(req, `bench:${String(round)}`, { confirmed: true })
      const began = performance.now()
      const taken = await timed(async () => {
        if ((await publishPending(req))?.ok !== true) throw new Error('The publish failed')
      })
      // The first finds no file there.
      if (round > 0) changes.push({ ms: handed - began, processor: taken.processor })
    }
    const typical = {
      ms: median(changes.map(({ ms }) => ms)),
      processor: median(changes.map(({ processor }) => processor)),
    }
    print(
      `  ${name.padEnd(16)} gathered whole ${inMs(whole)}, a change until the publisher has it ${inMs(typical)}`,
    )
  } finally {
    await payload.destroy()
    await rm(dataDir, { recursive: true, force: true })
  }
}

/** Guidelines with an edition in force in each language, straight into the database. */
async function fill(req: PayloadRequest, count: number): Promise<void> {
  const { payload } = req
  const day = today(optionsOf(payload).clock)
  const transactionID = (await payload.db.beginTransaction()) ?? undefined
  const within = { transactionID } as never
  for (let at = 0; at < count; at += 1) {
    const number = `NHU-HMS-X${String(at).padStart(4, '0')}`
    const id = `bench-${String(at)}`
    await payload.db.create({
      collection: 'guidelines',
      req: within,
      data: {
        id,
        number,
        slug: number.toLowerCase(),
        name: number,
        kind: 'guideline',
        ownerUnit: 'unit-NHU',
        classification: 'open',
        reviewIntervalMonths: 24,
        nextReview: '2030-01-01',
        firstPublished: day,
        version: 1,
        contacts: [{ id: `${id}-contact`, role: 'lineManager', unit: 'unit-NHU' }],
      },
    })
    for (const language of ['nb', 'en']) {
      await payload.db.create({
        collection: 'editions',
        req: within,
        data: {
          id: `${id}-${language}`,
          guideline: id,
          language,
          edition: 1,
          state: 'published',
          title: `${number} (${language})`,
          lead: 'Slik gjør vi det trygt.',
          body: bodyOf(at),
          changeKind: 'major',
          changeNote: 'Første utgave.',
          validFrom: day,
          version: 1,
          key: `${id}:${language}:1`,
          ...(language === 'en' ? { sourceEdition: `${id}-nb` } : {}),
        },
      })
    }
  }
  if (transactionID !== undefined) await payload.db.commitTransaction(transactionID)
}

/** About 2.5 KB of text under six headings. */
function bodyOf(seed: number): object {
  const block = { version: 1, direction: 'ltr', format: '', indent: 0 }
  const words = (text: string) => [
    { type: 'text', text, version: 1, detail: 0, format: 0, mode: 'normal', style: '' },
  ]
  const sections = Array.from({ length: 6 }, (_, at) => [
    { ...block, type: 'heading', tag: 'h2', children: words(`Avsnitt ${String(at)}`) },
    {
      ...block,
      type: 'paragraph',
      children: words(
        `Den som arbeider her, vurderer risikoen på forhånd (${String(seed)}.${String(at)}). `.repeat(
          6,
        ),
      ),
    },
  ])
  return { root: { ...block, type: 'root', children: sections.flat() } }
}

async function change(payload: Payload, round: number): Promise<void> {
  const req = await createLocalReq({}, payload)
  const [edition] = await local.find(req, 'editions', {
    ...system,
    where: { state: { equals: 'published' } },
    select: { lead: true },
    limit: 1,
  })
  await payload.db.updateOne({
    collection: 'editions',
    id: edition?.id ?? '',
    data: { lead: `Ingress ${String(round)}.` },
    req,
  })
}

function median(all: readonly number[]): number {
  return [...all].sort((one, other) => one - other)[Math.floor(all.length / 2)] ?? 0
}

function inMs({ ms, processor }: Taken): string {
  return `${ms.toFixed(0)} (${processor.toFixed(0)})`
}
