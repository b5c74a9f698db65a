import { glob, readFile } from 'node:fs/promises'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { Snapshot } from '@verne/content/schema'
import { readPage, type ReleasePage } from './release-page.ts'
import { myHseAddress, reportAddress } from '@verne/content/addresses/my-hse'
import {
  answersAddress,
  notFoundAddress,
  siteLanguages,
  type SiteLanguage,
} from '@verne/content/addresses/site'
import { deadAnswers } from './check-answers.ts'
import { defaultHandbookDir } from './settings.ts'
import { readHandbook, type HandbookPage } from './src/handbook/read-handbook.ts'
import { indexFolder } from './src/search/index/index-folder.ts'
import { indexFiles } from './src/search/index/stored-index.ts'
import { formerAddresses } from './src/leads-on.ts'
import { sitePages } from './src/site-pages.ts'

/** Something about a built release that is not as it must be. */
export interface Problem {
  /** Address of the page, or name of the file. */
  readonly page: string
  /** What is wrong, in a sentence. */
  readonly message: string
  /**
   * `error` stops the release. `warning` is for an editor: a dead link inside a published text, which
   * cannot be changed, must not keep everybody else's texts from being published.
   */
  readonly severity: 'error' | 'warning'
}

/** What else to look for. */
export interface CheckReleaseOptions {
  /** Strings that may stand nowhere in the release, the search index included. @default [] */
  readonly canaries?: readonly string[]
  /** Folder with the handbook's pages the release was built with. @default the one in the content package */
  readonly handbookDir?: string
}

/** Addresses below these are answered by the CMS on the same origin. */
const servedByCms = [
  ...siteLanguages.flatMap((language) => [myHseAddress(language), reportAddress(language)]),
  reportAddress('nn'),
  '/admin',
  '/api',
]

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
  const pages = new Map<string, ReleasePage>()
  for (const file of files) {
    if (!file.endsWith('.html')) continue
    const address = file.replace(/\/index\.html$/, '/')
    pages.set(address, readPage(await readFile(path.join(dir, file), 'utf8')))
  }
  const expected = expectedPages(snapshot, readHandbook(handbookDir))
  return [
    ...missingAndUnexpected(expected, pages),
    ...[...pages].flatMap(([address, page]) => [
      ...page.faults.map((message): Problem => ({ page: address, message, severity: 'error' })),
      ...wrongLanguage(address, page, expected),
      ...deadLinks(address, page, pages, files),
      ...page.missingGuidelines.map((number): Problem => {
        const message = `The page links to ${number}, which is not published or no longer in force. Correct the number, or take the link away.`
        return { page: address, message, severity: 'warning' }
      }),
    ]),
    ...(await searchProblems(dir, files, pages)),
    ...(await leaks(dir, files, canaries)),
  ]
}

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

function missingAndUnexpected(
  expected: ReadonlyMap<string, SiteLanguage>,
  pages: ReadonlyMap<string, ReleasePage>,
): Problem[] {
  const missing = [...expected.keys()].filter((address) => !pages.has(address))
  const unexpected = [...pages.keys()].filter((address) => !expected.has(address))
  return [
    ...missing.map((page): Problem => {
      return { page, message: 'The page is missing.', severity: 'error' }
    }),
    ...unexpected.map((page): Problem => {
      return { page, message: 'Nothing in the snapshot asks for this page.', severity: 'error' }
    }),
  ]
}

function wrongLanguage(
  address: string,
  page: ReleasePage,
  expected: ReadonlyMap<string, SiteLanguage>,
): Problem[] {
  const language = expected.get(address)
  if (language === undefined || page.language === language) return []
  const message = `The page says lang="${page.language ?? ''}" and stands among the ${language} pages.`
  return [{ page: address, message, severity: 'error' }]
}

function deadLinks(
  address: string,
  page: ReleasePage,
  pages: ReadonlyMap<string, ReleasePage>,
  files: ReadonlySet<string>,
): Problem[] {
  const problems: Problem[] = []
  for (const { to, asset, editorial } of page.links) {
    // An image of a text whose file is lost leaves its description.
    const severity = editorial && (!asset || to.startsWith('/media/')) ? 'warning' : 'error'
    const report = (message: string) => problems.push({ page: address, message, severity })
    const url = URL.canParse(to, 'release://site') ? new URL(to, `release://site${address}`) : null
    if (!url) {
      report(`"${to}" is not an address.`)
      continue
    }
    if (url.protocol !== 'release:') {
      if (asset) report(`"${to}" is fetched from another site.`)
      continue
    }
    const target = decoded(url.pathname)
    if (target === null) {
      report(`"${to}" is not an address.`)
      continue
    }
    if (!asset && isServedByCms(target)) continue
    const targetPage = pages.get(target)
    if (!targetPage && !files.has(target)) {
      report(`"${to}" leads nowhere.`)
    } else if (
      targetPage &&
      url.hash !== '' &&
      !targetPage.ids.has(decoded(url.hash.slice(1)) ?? '')
    ) {
      report(`"${to}" leads to a part of the page that is not there.`)
    }
  }
  return problems
}

function isServedByCms(address: string): boolean {
  return servedByCms.some((at) => address === at || address.startsWith(`${at}/`))
}

/** Part of an address as it is read, or null for a percent sign that stands for nothing. */
function decoded(part: string): string | null {
  try {
    return decodeURIComponent(part)
  } catch {
    return null
  }
}

async function searchProblems(
  dir: string,
  files: ReadonlySet<string>,
  pages: ReadonlyMap<string, ReleasePage>,
): Promise<Problem[]> {
  const problems: Problem[] = []
  for (const language of siteLanguages) {
    const folder = indexFolder(language)
    const page = `${folder}${indexFiles.entry}`
    const problem = (message: string) => problems.push({ page, message, severity: 'error' })
    const missing = [page, answersAddress(language)].filter((file) => !files.has(file))
    if (missing.length > 0) {
      problem(`The ${language} search index is missing: ${missing.join(', ')}.`)
      continue
    }
    const dead = await deadAnswers(dir, language, (at) => pages.has(at) || isServedByCms(at))
    for (const address of dead) {
      const message = `Search answers with "${address}", which leads nowhere.`
      problems.push({ page: answersAddress(language), message, severity: 'error' })
    }
    const searchable = [...pages.values()].filter(
      (each) => each.searchable && each.language === language,
    )
    const indexed = pageCount(JSON.parse(await readFile(path.join(dir, page), 'utf8')) as unknown)
    if (indexed !== searchable.length) {
      problem(
        `The ${language} search index holds ${String(indexed)} of ${String(searchable.length)} pages.`,
      )
    }
  }
  return problems
}

function pageCount(entry: unknown): number {
  const count = property(entry, 'pages')
  return typeof count === 'number' ? count : 0
}

function property(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined
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

/** A file's bytes, unpacked when it is packed with gzip, as the texts that search shows are. */
async function plainBytes(file: string): Promise<Buffer> {
  const bytes = await readFile(file)
  return bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes
}
