import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { snapshot as snapshotSchema, type Snapshot } from '../../content/schema/index.ts'
import { buildSite } from '../../site/build-site.ts'
import { sampleSnapshot } from '../../site/test/sample-snapshot.ts'
import { edits, makeEdit, type Edit } from './edits.ts'
import { filesBelow } from './files.ts'
import { LiveSite } from './live-site.ts'
import type { FormerRelease, SiteBuild } from './site-builder.ts'

const origin = 'https://hms.nordhavn.example'
let work: string
let cacheDir: string

beforeAll(async () => {
  work = await mkdtemp(path.join(tmpdir(), 'verne-live-'))
  cacheDir = path.join(work, 'cache')
})

afterAll(async () => {
  await Promise.all(sites.map((each) => each.close()))
  await rm(work, { recursive: true, force: true })
})

const sites: LiveSite[] = []

function opened(): LiveSite {
  const site = new LiveSite()
  sites.push(site)
  return site
}

let folders = 0

/** Builds into a folder of its own, as the release after a former one. */
async function built(
  site: LiveSite,
  snapshot: Snapshot,
  former: FormerRelease | null,
): Promise<FormerRelease & { readonly written: readonly string[] }> {
  folders += 1
  const id = String(folders)
  const folder = path.join(work, id)
  await mkdir(folder)
  const { written } = await site.build(buildOf(folder, former, structuredClone(snapshot)))
  return { id, folder, written: written.map((each) => path.relative(folder, each)) }
}

function buildOf(
  outDir: string,
  former: FormerRelease | null,
  snapshot: Snapshot = sampleSnapshot,
): SiteBuild {
  return { snapshot, origin, outDir, cacheDir, former, full: false }
}

/** The sample without a document that nothing else names, and where its page was. */
function withoutADocument(): { next: Snapshot; page: string } {
  const next = structuredClone(sampleSnapshot)
  const gone = next.guidelines.find(({ slug }) => {
    const guidelines = next.guidelines.filter((each) => each.slug !== slug)
    return snapshotSchema.safeParse({ ...next, guidelines }).success
  })
  if (!gone) throw new Error('The sample has a document nothing else names.')
  next.guidelines = next.guidelines.filter((each) => each !== gone)
  return { next, page: path.join('retningslinjer', gone.slug, 'index.html') }
}

/** The files in which two folders are not the same. */
async function differing(one: string, other: string): Promise<string[]> {
  const [ours, theirs] = await Promise.all([contents(one), contents(other)])
  const names = new Set([...ours.keys(), ...theirs.keys()])
  return [...names].filter((name) => ours.get(name) !== theirs.get(name)).toSorted()
}

/** Every file of a folder by what it holds, in short. What is packed beside a file says the same, and is left. */
async function contents(folder: string): Promise<Map<string, string>> {
  const files = (await filesBelow(folder)).filter((each) => !/\.(?:br|gz)$/.test(each))
  const hashed = files.map(async (file) => {
    const digest = createHash('sha256')
      .update(await readFile(file))
      .digest('hex')
    return [path.relative(folder, file), digest] as const
  })
  return new Map(await Promise.all(hashed))
}

describe('a site that renders what is not the same any more', () => {
  test('has, after any edits, byte for byte the files of one that renders everything', async () => {
    let made = 0
    const seen = new Map<string, number>()
    await fc.assert(
      fc.asyncProperty(fc.array(edits, { minLength: 2, maxLength: 4 }), async (steps) => {
        const site = opened()
        let snapshot: Snapshot = structuredClone(sampleSnapshot)
        let release = await built(site, snapshot, null)
        site.settled(release.id)
        for (const step of steps) {
          const next = afterEdits(snapshot, step)
          if (next === null) continue
          snapshot = next
          made += step.length
          for (const { kind } of step) seen.set(kind, (seen.get(kind) ?? 0) + 1)
          const following = await built(site, snapshot, release)
          site.settled(following.id)
          const other = opened()
          const whole = await built(other, snapshot, null)
          expect(await differing(following.folder, whole.folder)).toEqual([])
          await rm(release.folder, { recursive: true })
          await rm(whole.folder, { recursive: true })
          await other.close()
          release = following
        }
        await rm(release.folder, { recursive: true })
      }),
      { numRuns: 5 },
    )
    console.log(`${String(made)} edits: ${[...seen].map((each) => each.join(' ')).join(', ')}`)
    expect(made).toBeGreaterThan(15)
  }, 300_000)

  test('renders the page of a text that is another, and no other document', async () => {
    const site = opened()
    const first = await built(site, sampleSnapshot, null)
    site.settled(first.id)
    const same = await built(site, sampleSnapshot, first)
    site.settled(same.id)
    expect(same.written).toEqual([])
    const next = structuredClone(sampleSnapshot)
    const guideline = next.guidelines.find(({ slug }) => slug === 'nhu-hms-r03')
    const edition = guideline?.editions.find((each) => each.state === 'inForce')
    if (!edition) throw new Error('The sample has the document.')
    edition.html += '<p>Et avsnitt til.</p>'
    const { written } = await built(site, next, same)
    expect(written.filter((each) => each.startsWith('retningslinjer/'))).toEqual([
      'retningslinjer/nhu-hms-r03/index.html',
    ])
    expect(written.length).toBeLessThan(6)
  })

  test('renders, for what a regulation asks, its pages and no document', async () => {
    const site = opened()
    const first = await built(site, sampleSnapshot, null)
    site.settled(first.id)
    const next = structuredClone(sampleSnapshot)
    const requirement = next.requirements.find(({ key }) => key === 'work-3-1')
    if (!requirement) throw new Error('The sample has the requirement.')
    requirement.text = { nb: 'Vi vurderer risikoen på nytt.', en: 'We assess the risk anew.' }
    const { written } = await built(site, next, first)
    expect(written.filter((each) => each.endsWith('.html')).toSorted()).toEqual([
      'en/law/for-2011-12-06-1357/index.html',
      'regelverk/for-2011-12-06-1357/index.html',
    ])
  })

  test('that could not be published is rendered again by the next, and nothing is left out', async () => {
    const site = opened()
    const first = await built(site, sampleSnapshot, null)
    site.settled(first.id)
    const next = structuredClone(sampleSnapshot)
    next.institution.shortName = 'NYTT'
    // Built, and then not made the current release.
    await built(site, next, first)
    const again = await built(site, next, first)
    const whole = await built(opened(), next, null)
    expect(await differing(again.folder, whole.folder)).toEqual([])
  })

  test('that another process has published since takes nothing for granted', async () => {
    const site = opened()
    const first = await built(site, sampleSnapshot, null)
    site.settled(first.id)
    const other = path.join(work, 'other')
    await mkdir(path.join(other, 'en'), { recursive: true })
    await writeFile(path.join(other, 'index.html'), 'Noe annet.')
    const next = await built(site, sampleSnapshot, { id: 'other', folder: other })
    expect(await differing(next.folder, first.folder)).toEqual([])
  })

  test('that was closed renders everything anew', async () => {
    const site = opened()
    const first = await built(site, sampleSnapshot, null)
    site.settled(first.id)
    await site.close()
    const next = await built(site, sampleSnapshot, first)
    // It is all read again for the index and the links, and comes out as readers have it.
    expect(next.written).toEqual([])
    expect(await site.index(buildOf(next.folder, first)).then(({ files }) => files)).not.toEqual([])
    expect(await differing(next.folder, first.folder)).not.toContain('index.html')
  })

  test('builds on what was linked ahead, and leaves the former release as it was', async () => {
    const site = opened()
    const first = await built(site, sampleSnapshot, null)
    site.settled(first.id)
    const before = await contents(first.folder)
    await site.ahead(first, work)
    const { next, page } = withoutADocument()
    next.institution.shortName = 'NYTT'
    const following = await built(site, next, first)
    expect([...before.keys()]).toContain(page)
    expect(existsSync(path.join(following.folder, path.dirname(page)))).toBe(false)
    const whole = await built(opened(), next, null)
    expect(await differing(following.folder, whole.folder)).toEqual([])
    expect(await contents(first.folder)).toEqual(before)
  })

  test('that has read up on what readers have writes nothing of what is the same', async () => {
    const first = await built(opened(), sampleSnapshot, null)
    const site = opened()
    await site.learn({ snapshot: structuredClone(sampleSnapshot), origin, cacheDir, former: first })
    const next = structuredClone(sampleSnapshot)
    for (const each of next.topics.slice(0, 1)) each.name.nb = 'Et nytt navn'
    const { written, folder } = await built(site, next, first)
    expect(written.length).toBeGreaterThan(0)
    expect(written.length).toBeLessThan((await filesBelow(folder)).length / 2)
  })

  test('that reads up on a release without a page it had knows it no more', async () => {
    const site = opened()
    const first = await built(site, sampleSnapshot, null)
    site.settled(first.id)
    const { next, page } = withoutADocument()
    const second = await built(opened(), next, null)
    await site.learn({ snapshot: structuredClone(next), origin, cacheDir, former: second })
    const third = await built(site, next, second)
    const build = buildOf(third.folder, second, next)
    await site.index(build)
    const { errors } = await site.check(build, await filesBelow(third.folder))
    expect(errors).toEqual([])
    expect(existsSync(path.join(third.folder, page))).toBe(false)
  })

  test('is the site that Astro builds from the same snapshot in one go', async () => {
    const file = path.join(work, 'snapshot.json')
    await writeFile(file, JSON.stringify(sampleSnapshot))
    const outDir = path.join(work, 'astro')
    await buildSite({
      source: { kind: 'file', path: file },
      outDir,
      cacheDir: path.join(work, 'astro-cache'),
      serverUrl: origin,
    })
    const live = await built(opened(), sampleSnapshot, null)
    expect(await differing(live.folder, outDir)).toEqual([])
  }, 120_000)

  test('rendered anew in full, says which files were not as readers had them', async () => {
    const first = await built(opened(), sampleSnapshot, null)
    const page = path.join(first.folder, 'kontakter', 'index.html')
    await rm(page)
    await writeFile(page, 'Noe annet.')
    folders += 1
    const outDir = path.join(work, String(folders))
    await mkdir(outDir)
    const build = { snapshot: sampleSnapshot, origin, outDir, cacheDir, former: first, full: true }
    const site = opened()
    await site.build(build)
    await site.index(build)
    const { warnings } = await site.check(build, await filesBelow(outDir))
    expect(warnings[0]).toContain("1 of the site's files")
    expect(warnings[0]).toContain('/kontakter/index.html')
    expect(await differing(outDir, first.folder)).toContain('kontakter/index.html')
  })

  test('names the page that cannot be rendered', async () => {
    const broken = structuredClone(sampleSnapshot)
    const guideline = broken.guidelines.find(({ slug }) => slug === 'nhu-hms-r03')
    if (!guideline) throw new Error('The sample has the document.')
    guideline.topics = ['finnes-ikke']
    await expect(built(opened(), broken, null)).rejects.toThrow(/retningslinjer.*finnes-ikke/)
  })
})

/** The next snapshot; null where the edits do not go together. */
function afterEdits(snapshot: Snapshot, step: readonly Edit[]): Snapshot | null {
  const next = structuredClone(snapshot)
  for (const each of step) makeEdit(next, each)
  return snapshotSchema.safeParse(next).success ? next : null
}
