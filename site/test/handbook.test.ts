import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { buildSite } from '../build-site.ts'
import { checkRelease } from '../check-release.ts'
import { indexSite } from '../search-index.ts'
import { sampleHandbook } from './built-site.ts'
import { sampleSnapshot } from './sample-snapshot.ts'

let work: string

beforeEach(async () => {
  work = await mkdtemp(path.join(tmpdir(), 'verne-handbook-build-'))
  await cp(sampleHandbook, path.join(work, 'handbook'), { recursive: true })
  await writeFile(path.join(work, 'snapshot.json'), JSON.stringify(sampleSnapshot))
})

afterEach(() => rm(work, { recursive: true, force: true }))

test.each([
  [
    'asks for a diagram that is not there',
    ['name="process"', 'name="wheel"'],
    ['/handbok/hms-runden/', 'a diagram called "wheel"'],
  ],
  [
    'has a fault in its front matter',
    ['order: 1', 'order: first'],
    ['nb/hms-runden.mdx:6 order: '],
  ],
] as const)(
  'a page that %s stops the build, which says which page',
  async (_, [from, to], said) => {
    const file = path.join(work, 'handbook/nb/hms-runden.mdx')
    await writeFile(file, (await readFile(file, 'utf8')).replace(from, to))
    const build = buildSite({
      source: { kind: 'file', path: path.join(work, 'snapshot.json') },
      outDir: path.join(work, 'release'),
      cacheDir: path.join(work, 'cache'),
      serverUrl: 'https://hms.nordhavn.example',
      handbookDir: path.join(work, 'handbook'),
    })
    const error: unknown = await build.catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(Error)
    for (const part of said) expect(String(error)).toContain(part)
  },
)

test.each([
  ['not there', 'NHU-HMS-R77'],
  ['withdrawn', 'NHU-HMS-R90'],
])(
  'a page that links to a guideline that is %s keeps its words, and the check says which page',
  async (_, number) => {
    const file = path.join(work, 'handbook/nb/hms-runden.mdx')
    const page = await readFile(file, 'utf8')
    await writeFile(file, page.replace('NHU-HMS-R03', number))
    const [release, handbookDir] = [path.join(work, 'release'), path.join(work, 'handbook')]
    await buildSite({
      source: { kind: 'file', path: path.join(work, 'snapshot.json') },
      outDir: release,
      cacheDir: path.join(work, 'cache'),
      serverUrl: 'https://hms.nordhavn.example',
      handbookDir,
    })
    await indexSite(release)
    const html = await readFile(path.join(release, 'handbok/hms-runden/index.html'), 'utf8')
    expect(html).toContain(`data-missing-guideline="${number}"`)
    expect(html).not.toContain(`/retningslinjer/${number.toLowerCase()}/`)
    const problems = await checkRelease(release, sampleSnapshot, { handbookDir })
    expect(problems).toContainEqual({
      page: '/handbok/hms-runden/',
      message: expect.stringContaining(number) as string,
      severity: 'warning',
    })
  },
)
