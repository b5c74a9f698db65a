import { glob, readFile } from 'node:fs/promises'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { Snapshot } from '@verne/content/schema'
import { notFoundAddress, siteLanguages, type SiteLanguage } from '@verne/content/addresses/site'
import { parsePage } from './parsed-page.ts'
import { ReleaseCheck, type Problem } from './release-check.ts'
import { defaultHandbookDir } from './settings.ts'
import { readHandbook, type HandbookPage } from './src/handbook/read-handbook.ts'
import { formerAddresses } from './src/leads-on.ts'
import { sitePages } from './src/site-pages.ts'

export type { Problem } from './release-check.ts'

/** What else to look for. */
export interface CheckReleaseOptions {
  /** Strings that may stand nowhere in the release, the search index included. @default [] */
  readonly canaries?: readonly string[]
  /** Folder with the handbook's pages the release was built with. @default the one in the content package */
  readonly handbookDir?: string
}

/**
 * Checks a built and indexed release against the snapshot it was built from.
 * @param dir the release folder, with `search-index/` and `media/` in place
 * @returns what is wrong; nothing when the release may go live
 */
export async function checkRelease(
  dir: string,
  snapshot: Snapshot,
  { canaries = [], handbookDir = defaultHandbookDir }: CheckReleaseOptions = {},
): Promise<Problem[]> {
  const files = new Set<string>()
  for await (const entry of glob('**/*', { cwd: dir, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const file = path.relative(dir, path.join(entry.parentPath, entry.name))
    files.add(`/${file.split(path.sep).join('/')}`)
  }
  const check = new ReleaseCheck()
  for (const file of files) {
    if (!file.endsWith('.html')) continue
    const address = file.replace(/\/index\.html$/, '/')
    check.put(address, parsePage(await readFile(path.join(dir, file), 'utf8')))
  }
  const expected = expectedPages(snapshot, readHandbook(handbookDir))
  return [
    ...(await check.problems({ dir, files, expected })),
    ...(await leaks(dir, files, canaries)),
  ]
}

/** The pages a snapshot asks for, and the language of each. */
function expectedPages(
  snapshot: Snapshot,
  handbook: readonly HandbookPage[],
): Map<string, SiteLanguage> {
  return new Map([
    ...sitePages(snapshot, handbook).map(({ address, language }) => [address, language] as const),
    ...formerAddresses(snapshot).map(({ from, language }) => [from, language] as const),
    ...siteLanguages.map((language) => [notFoundAddress(language), language] as const),
  ])
}

async function leaks(
  dir: string,
  files: ReadonlySet<string>,
  canaries: readonly string[],
): Promise<Problem[]> {
  if (canaries.length === 0) return []
  const problems: Problem[] = []
  for (const page of files) {
    const text = (await plainBytes(path.join(dir, page))).toString('utf8').toLowerCase()
    for (const canary of canaries) {
      if (!text.includes(canary.toLowerCase())) continue
      const message = `The file holds "${canary}", which may not leave the CMS.`
      problems.push({ page, message, severity: 'error' })
    }
  }
  return problems
}

/** A file's bytes, unpacked when it is packed with gzip, as Pagefind's fragments are. */
async function plainBytes(file: string): Promise<Buffer> {
  const bytes = await readFile(file)
  return bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes
}
