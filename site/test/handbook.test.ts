import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { aboutAddress, reportPrivacyAddress, siteLanguages } from '@verne/content/addresses/site'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { BuildSiteError, buildSite } from '../build-site.ts'
import { checkRelease } from '../check-release.ts'
import { handbookModules } from '../handbook-modules.ts'
import { indexSite } from '../search-index.ts'
import { defaultHandbookDir } from '../settings.ts'
import { sampleHandbook } from './built-site.ts'
import { sampleSnapshot } from './sample-snapshot.ts'

let work: string

beforeEach(async () => {
  work = await mkdtemp(path.join(tmpdir(), 'verne-handbook-build-'))
  await cp(sampleHandbook, path.join(work, 'handbook'), { recursive: true })
  await writeFile(path.join(work, 'snapshot.json'), JSON.stringify(sampleSnapshot))
})

afterEach(() => rm(work, { recursive: true, force: true }))

const handbookDir = (): string => path.join(work, 'handbook')

/** Changes the first place where a text stands on a page. */
async function change(page: string, from: string, to: string): Promise<void> {
  const file = path.join(handbookDir(), page)
  const text = await readFile(file, 'utf8')
  expect(text).toContain(from)
  await writeFile(file, text.replace(from, to))
}

const build = (): Promise<void> =>
  buildSite({
    source: { kind: 'file', path: path.join(work, 'snapshot.json') },
    outDir: path.join(work, 'release'),
    cacheDir: path.join(work, 'cache'),
    serverUrl: 'https://hms.nordhavn.example',
    handbookDir: handbookDir(),
  })

test('a page that asks for a diagram that is not there stops the build, which says which page', async () => {
  await change('nb/hms-runden.mdx', 'name="process"', 'name="wheel"')
  const error: unknown = await build().catch((reason: unknown) => reason)
  expect(error).toBeInstanceOf(BuildSiteError)
  expect(String(error)).toContain('/handbok/hms-runden/')
  expect(String(error)).toContain('a diagram called "wheel"')
})

test('a page that has a fault in its front matter is given to no build, which hears which page', async () => {
  const { load } = handbookModules(handbookDir()) as { load: (id: string) => string | undefined }
  expect(load('\0verne:handbook')).toContain('"slug":"hms-runden"')
  await change('nb/hms-runden.mdx', 'order: 1', 'order: first')
  expect(() => load('\0verne:handbook')).toThrow('nb/hms-runden.mdx:6 order: ')
})

test('a page that links to a guideline that is not there or withdrawn keeps its words, and the check says which page', async () => {
  const links = [
    ['NHU-HMS-R77', 'nb/hms-runden.mdx', 'NHU-HMS-R03', '/handbok/hms-runden/'],
    ['NHU-HMS-R90', 'en/the-hse-process.mdx', 'NHU-HMS-R10', '/en/handbook/the-hse-process/'],
  ] as const
  for (const [number, page, instead] of links) await change(page, instead, number)
  const release = path.join(work, 'release')
  await build()
  await indexSite(release)
  const problems = await checkRelease(release, sampleSnapshot, { handbookDir: handbookDir() })
  for (const [number, , , address] of links) {
    const html = await readFile(path.join(release, address, 'index.html'), 'utf8')
    expect(html).toContain(`data-missing-guideline="${number}"`)
    expect(html).not.toContain(`/${number.toLowerCase()}/`)
    expect(problems).toContainEqual({
      page: address,
      message: expect.stringContaining(number) as string,
      severity: 'warning',
    })
  }
})

test('the page on privacy leads to the one for those who report, where the handbook has it, and nowhere else', async () => {
  const release = path.join(work, 'release')
  const linked = async (): Promise<boolean[]> =>
    Promise.all(
      siteLanguages.map(async (language) => {
        const page = path.join(release, aboutAddress(language, 'privacy'), 'index.html')
        return (await readFile(page, 'utf8')).includes(reportPrivacyAddress(language))
      }),
    )
  await build()
  expect(await linked()).toEqual([false, false])
  for (const language of siteLanguages) {
    const slug = path.basename(reportPrivacyAddress(language))
    const name = `${language}/${slug}.mdx`
    await cp(path.join(defaultHandbookDir, name), path.join(handbookDir(), name))
  }
  await rm(release, { recursive: true })
  await build()
  expect(await linked()).toEqual([true, true])
  await indexSite(release)
  const problems = await checkRelease(release, sampleSnapshot, { handbookDir: handbookDir() })
  expect(problems.filter((each) => each.severity === 'error')).toEqual([])
})
