import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { close, createIndex } from 'pagefind'
import { publisherArguments, publisherMemory } from '../../cms/publisher-process.ts'
import { openReleases, type Release } from '../../cms/server/releases.ts'
import { linesOf, piecesOf } from '../../cms/plugin/publishing/pieces.ts'
import { guidelineAddress } from '../../content/addresses/site.ts'
import type { Snapshot } from '../../content/schema/index.ts'
import { buildSite } from '../../site/build-site.ts'
import { openSiteProgram } from '../../site/site-program.ts'
import { serveSite } from '../../site/test/browser.ts'
import { listedFor, openBuiltIndex } from '../../site/test/search/open-built-index.ts'
import { starterWithUnits } from '../../site/test/units/starter-units.ts'
import type { PublishResult } from '../publishing/publish.ts'
import { snapshotOfPages } from './big-snapshot.ts'

const root = path.resolve(import.meta.dirname, '../..')
const origin = 'http://localhost:3000'
const rounds = 7
/** Milliseconds between two publishes, as between two of an editor: by then the publisher has tidied up. */
const calm = 4_000
const bars = { 1_000: '1.0', 10_000: '2.5 (with the CMS)' } as const

/**
 * Prints how long the publisher takes from a snapshot to a release that is live and found by search, how long it takes to
 * render everything, and what it holds in memory; beside a plain Astro build with Pagefind of the same snapshot.
 * @param print takes each line. @default console.log
 * @param sizes how many pages. @default 1,000 and 10,000
 */
export async function benchPublishing(
  print: (line: string) => void = console.log,
  sizes: readonly (keyof typeof bars)[] = [1_000, 10_000],
): Promise<void> {
  const starter = await starterWithUnits()
  const work = await mkdtemp(path.join(tmpdir(), 'verne-bench-publishing-'))
  try {
    const cacheDir = path.join(work, 'cache')
    await openSiteProgram({ cacheDir, serverUrl: origin })
    for (const size of sizes) await benchSize(snapshotOfPages(starter, size), size, work, print)
  } finally {
    await rm(work, { recursive: true, force: true, maxRetries: 5 })
  }
}

async function benchSize(
  snapshot: Snapshot,
  size: keyof typeof bars,
  work: string,
  print: (line: string) => void,
): Promise<void> {
  const dataDir = path.join(work, String(size))
  await mkdir(path.join(dataDir, 'cache'), { recursive: true })
  await cp(path.join(work, 'cache'), path.join(dataDir, 'cache', 'site'), { recursive: true })
  const publisher = begin(dataDir)
  const releases = openReleases(dataDir)
  try {
    const whole = await publishedIn(publisher, dataDir, snapshot)
    const release = await releases.currentRelease()
    print(
      `${String(release?.pages ?? 0)} pages, ${String(snapshot.guidelines.length)} documents, ${String(snapshot.units.length)} units (seconds, the publisher alone)`,
    )
    print(`  everything rendered, indexed and live ${whole.toFixed(1)} (${stepsOf(release)})`)
    const times: number[] = []
    for (let round = 0; round < rounds; round += 1) {
      const word = `målt${'abcdefg'.charAt(round)}ord`
      const slug = edited(snapshot, round, word)
      await setTimeout(calm)
      times.push(await publishedIn(publisher, dataDir, snapshot))
      await expectFound(releases.publicFolder(String(await releases.current())), word, slug)
    }
    const sorted = times.toSorted((one, other) => one - other)
    print(
      `  one text changed, each ${String(calm / 1000)} s after the one before, live and found by search, median of ${String(rounds)} ${(sorted[3] ?? 0).toFixed(2)} (${sorted.map((each) => each.toFixed(2)).join(' ')})   bar ${bars[size]}`,
    )
    print(`    of the last one ${stepsOf(await releases.currentRelease())}`)
    print(`  memory of the publisher at its most ${await mostMegabytes(publisher)} MB   bar 700`)
  } finally {
    publisher.kill('SIGKILL')
  }
  await beside(snapshot, work, print)
}

function stepsOf(release: Release | null): string {
  return Object.entries(release?.seconds ?? {})
    .map((each) => each.join(' '))
    .join(', ')
}

/** A text of a document with a word nobody else has, and its title changed every second time. */
function edited({ guidelines }: Snapshot, round: number, word: string): string {
  const open = guidelines.filter(({ editions }) =>
    editions.some((each) => each.state === 'inForce' && each.language === 'nb'),
  )
  const guideline = open[(round * 37) % open.length]
  const edition = guideline?.editions.find(
    (each) => each.state === 'inForce' && each.language === 'nb',
  )
  if (!guideline || !edition) throw new Error('The snapshot has no document in force.')
  edition.html += `<p>Her står ${word}.</p>`
  if (round % 2 === 1) edition.title += ` ${word}`
  return guideline.slug
}

function begin(dataDir: string): ChildProcess {
  return spawn(process.execPath, publisherArguments({ root, dataDir }), {
    env: { ...process.env, ...publisherMemory, SERVER_URL: origin },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
}

/** Seconds until a snapshot, written before, is the current release. */
async function publishedIn(
  publisher: ChildProcess,
  dataDir: string,
  snapshot: Snapshot,
): Promise<number> {
  const snapshotFile = path.join(dataDir, 'snapshot.json')
  await writeFile(snapshotFile, Buffer.concat([...linesOf(piecesOf(snapshot))]))
  const answer = once(publisher, 'message')
  const began = performance.now()
  publisher.send({ snapshotFile, confirmed: true, full: false })
  const [result] = (await answer) as [PublishResult]
  if (!result.ok) throw new Error(`The publish failed: ${result.reason}`)
  return (performance.now() - began) / 1000
}

async function expectFound(dir: string, word: string, slug: string): Promise<void> {
  const served = await serveSite(dir)
  try {
    const found = await listedFor(word, await openBuiltIndex(dir, served.origin, 'nb'))
    if (!found.flat().includes(guidelineAddress('nb', slug))) {
      throw new Error(`Search does not find "${word}" in ${slug}.`)
    }
  } finally {
    served.close()
  }
}

/** The most it has held, as Linux tells; a dash elsewhere. */
async function mostMegabytes({ pid }: ChildProcess): Promise<string> {
  const status = await readFile(`/proc/${String(pid)}/status`, 'utf8').catch(() => '')
  const kilobytes = /VmHWM:\s+(\d+) kB/.exec(status)?.[1]
  return kilobytes === undefined ? '–' : (Number(kilobytes) / 1000).toFixed(0)
}

/** The same snapshot built by Astro in one go, and indexed by Pagefind with its defaults. */
async function beside(
  snapshot: Snapshot,
  work: string,
  print: (line: string) => void,
): Promise<void> {
  const [file, outDir] = [path.join(work, 'plain.json'), path.join(work, 'plain')]
  await writeFile(file, JSON.stringify(snapshot))
  const built = await timed(() =>
    buildSite({
      source: { kind: 'file', path: file },
      outDir,
      cacheDir: path.join(work, 'plain-cache'),
      serverUrl: origin,
    }),
  )
  const indexed = await timed(async () => {
    const { index } = await createIndex()
    await index?.addDirectory({ path: outDir })
    await index?.writeFiles({ outputPath: path.join(outDir, 'pagefind') })
    await close()
  })
  await rm(outDir, { recursive: true, force: true })
  print(
    `  beside: a plain Astro build ${built.toFixed(1)}, Pagefind ${indexed.toFixed(1)}; Hugo not run: it has no templates of this site`,
  )
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await work()
  return (performance.now() - began) / 1000
}

if (import.meta.main) {
  const sizes = process.argv.slice(2).map(Number) as (keyof typeof bars)[]
  await benchPublishing(console.log, sizes.length > 0 ? sizes : undefined)
}
