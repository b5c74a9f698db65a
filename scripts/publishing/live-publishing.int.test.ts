import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdir, mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { brotliDecompressSync } from 'node:zlib'
import { afterAll, beforeAll, beforeEach, afterEach, describe, expect, test } from 'vitest'
import type { Snapshot } from '../../content/schema/index.ts'
import { openReleases, type ReleaseStore } from '../../cms/server/releases.ts'
import { drawnMoments } from '../../cms/test/faults/moments.ts'
import { openSiteProgram } from '../../site/site-program.ts'
import { sampleSnapshot } from '../../site/test/sample-snapshot.ts'
import { filesBelow } from './files.ts'
import { LiveSite } from './live-site.ts'
import { publish, type PublishResult } from './publish.ts'
import { SnapshotReader } from './snapshot-reader.ts'

const origin = 'http://localhost:3000'
const script = fileURLToPath(new URL('../publisher.ts', import.meta.url))
/** How many publishes follow each other, and how many are killed. */
const counts = { row: 30, killed: 8, ...counted(process.env['VERNE_MANY_PUBLISHES']) }

function counted(asked: string | undefined): { row?: number; killed?: number } {
  return asked === undefined ? {} : { row: 100, killed: 30 }
}

let work: string
let dataDir: string
let releases: ReleaseStore

// Built once: what is tested here is what comes after.
beforeAll(async () => {
  work = await mkdtemp(path.join(tmpdir(), 'verne-live-'))
  await openSiteProgram({ cacheDir: path.join(work, 'cache'), serverUrl: origin })
})
afterAll(async () => {
  await rm(work, { recursive: true, force: true })
})

beforeEach(async () => {
  dataDir = await mkdtemp(path.join(work, 'data-'))
  releases = openReleases(dataDir)
  await mkdir(path.join(dataDir, 'cache', 'site'), { recursive: true })
  await cp(path.join(work, 'cache'), path.join(dataDir, 'cache', 'site'), { recursive: true })
})
afterEach(async () => {
  await rm(dataDir, { recursive: true, force: true, maxRetries: 5 })
})

/** The sample with a text that says a number; every fifth time a title changes too, and now and then a page goes. */
function numbered(number: number): Snapshot {
  const next = structuredClone(sampleSnapshot)
  const editions = next.guidelines.flatMap((each) => each.editions)
  const edition = editions.find((each) => each.id === 'e-r10-nb-1') ?? editions[0]
  if (edition) edition.html += `<p>Utgivelse nummer ${String(number)}.</p>`
  if (edition && number % 5 === 0) edition.title += ` ${String(number)}`
  if (number % 7 === 0) next.guidelines.pop()
  return next
}

async function written(number: number): Promise<string> {
  const file = path.join(dataDir, 'snapshot.json')
  await writeFile(file, JSON.stringify(numbered(number)))
  return file
}

/** What readers get is whole, and is what a number says. */
async function expectWhole(numbers: readonly number[]): Promise<void> {
  const folder = releases.publicFolder(String(await releases.current()))
  const files = await filesBelow(folder)
  const pages = files.filter((each) => each.endsWith('.html'))
  const texts = await Promise.all(pages.map((each) => readFile(each, 'utf8')))
  const said = new Set(
    texts.flatMap((each) => /Utgivelse nummer (\d+)\./.exec(each)?.[1] ?? []).map(Number),
  )
  expect([...said].every((each) => numbers.includes(each))).toBe(true)
  expect(said.size).toBe(1)
  for (const [at, page] of pages.entries()) {
    const packed = await readFile(`${page}.br`).catch(() => null)
    if (packed !== null) expect(brotliDecompressSync(packed).toString()).toBe(texts[at])
  }
}

describe('a site that is published again and again', () => {
  test(`is, after ${String(counts.row)} times, as large as after the first, with nothing left over`, async () => {
    const builder = new LiveSite()
    const reader = new SnapshotReader()
    const sizes: number[] = []
    for (let number = 1; number <= counts.row; number += 1) {
      const later: (() => Promise<void>)[] = []
      const result = await publish({
        snapshotFile: await written(number),
        dataDir,
        origin,
        confirmed: true,
        builder,
        reader,
        afterwards: (work) => later.push(work),
      })
      for (const work of later) await work()
      expect(result.ok ? '' : result.reason).toBe('')
      sizes.push((await filesBelow(releases.publicFolder(String(await releases.current())))).length)
    }
    expect(await releases.listIds()).toHaveLength(5)
    await builder.close()
    const names = await readdir(releases.folder)
    expect(names.filter((each) => each.startsWith('.'))).toEqual([])
    await expectWhole([counts.row])
    // No file of a former index or page stays: a site of the same pages has as many files.
    const whole = new LiveSite()
    const other = path.join(dataDir, 'other')
    await mkdir(other)
    const again = await publish({
      snapshotFile: await written(counts.row),
      dataDir: other,
      origin,
      confirmed: true,
      builder: whole,
    })
    const whole_ = again.ok ? openReleases(other).publicFolder(again.release) : ''
    expect(sizes.at(-1)).toBe((await filesBelow(whole_)).length)
    // What is the same is there once, however many releases have it.
    const shared = await Promise.all(
      (await releases.listIds()).map((id) =>
        stat(path.join(releases.publicFolder(id), 'mark.svg')),
      ),
    )
    expect(new Set(shared.map(({ ino }) => ino)).size).toBe(1)
  }, 300_000)
})

describe('a publisher that stays', () => {
  let child: ChildProcess

  afterEach(() => {
    child.kill('SIGKILL')
  })

  function begin(): void {
    child = spawn(process.execPath, [script, '--serve', '--data-dir', dataDir], {
      env: { ...process.env, SERVER_URL: origin, NODE_OPTIONS: '' },
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    })
  }

  async function ask(message: object): Promise<PublishResult> {
    const answer = once(child, 'message')
    child.send(message)
    const [result] = (await answer) as [PublishResult]
    return result
  }

  test(`killed at ${String(counts.killed)} random moments, leaves the old release or the new, and the next one publishes`, async () => {
    begin()
    const first = { snapshotFile: await written(1), confirmed: true, full: false }
    const began = performance.now()
    expect((await ask(first)).ok).toBe(true)
    const took = performance.now() - began
    const moments = drawnMoments('a publisher that stays')
    let last = 1
    for (let kill = 1; kill <= counts.killed; kill += 1) {
      const number = last + 1
      const message = { snapshotFile: await written(number), confirmed: true, full: false }
      child.send(message)
      await pause(moments.next() * took)
      child.kill('SIGKILL')
      await once(child, 'exit').catch(() => undefined)
      await expectWhole([last, number])
      begin()
      const again = await ask(message)
      expect(again.ok ? '' : again.reason).toBe('')
      await expectWhole([number])
      last = number
    }
    // Old releases are removed after it has answered, and what those that were killed had linked ahead with them.
    const hidden = async (): Promise<string[]> =>
      (await readdir(releases.folder)).filter((each) => each.startsWith('.'))
    const own = `.ahead-${String(await releases.current())}-${String(child.pid)}`
    await expect.poll(hidden, { timeout: 10_000 }).toEqual([own])
  }, 600_000)

  test('ends with the server that asked it', async () => {
    begin()
    expect((await ask({ snapshotFile: await written(1), confirmed: true, full: false })).ok).toBe(
      true,
    )
    const ended = once(child, 'exit')
    child.disconnect()
    expect(await ended).toEqual([0, null])
  })

  test('renders all of it anew when asked, and finds nothing that differs', async () => {
    begin()
    await ask({ snapshotFile: await written(1), confirmed: true, full: false })
    const result = await ask({ snapshotFile: await written(2), confirmed: true, full: true })
    expect(result).toMatchObject({ ok: true })
    expect(
      result.ok ? result.warnings.filter((each) => each.startsWith('Rendered anew')) : null,
    ).toEqual([])
    await expectWhole([2])
  })
})
