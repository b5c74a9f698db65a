import { glob, readFile } from 'node:fs/promises'
import path from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import type { SiteLanguage } from '../../content/addresses/site.ts'
import { BuildSiteError } from '../../site/build-site.ts'
import { ReleaseCheck } from '../../site/release-check.ts'
import { openSearchIndex, type SearchIndex } from '../../site/search-index.ts'
import { openSiteProgram, type OpenedProgram } from '../../site/site-program.ts'
import type { RenderedFile } from '../../site/src/rendered-files.ts'
import { hasFile, LinkedFiles } from './linked-files.ts'
import { PublishError, type SiteBuild, type SiteBuilder } from './site-builder.ts'

/**
 * The site that stays in memory between publishes: the program that renders it, what each page read, the search index,
 * the links of every page. A publish renders what is not the same any more. All of it can be lost at any moment: then
 * the next publish renders everything.
 */
export class LiveSite implements SiteBuilder {
  #opened: Promise<OpenedProgram> | null = null
  #index: Promise<SearchIndex> | null = null
  readonly #check = new ReleaseCheck()
  /** Id of the release that what is kept was last part of; null before the first. */
  #release: string | null = null
  /** Files that are not in that release as they are by now. */
  readonly #pending = new Set<string>()
  /** The site's files by now, by where they lie. */
  #files = new Map<string, RenderedFile>()
  /** What was rendered anew and came out another way than readers had it, where all of it was asked for. */
  #differing: readonly string[] = []

  /** Renders what is to be rendered, and takes the rest over from the former release. */
  async build(build: SiteBuild): Promise<readonly string[]> {
    const { program, assets } = await this.#program(build)
    const { files, stale } = program.show(build.snapshot)
    for (const { file } of stale) this.#pending.add(file)
    const before = this.#files
    this.#files = new Map(files.map((each) => [each.file, each]))
    const gone = [...before.values()].filter(({ file }) => !this.#files.has(file))
    await this.#takeOut(gone)
    const known = !build.full && this.#release !== null && this.#release === build.former?.id
    const site = new LinkedFiles(build.outDir, build.former?.folder ?? null)
    for (const each of files) {
      if (known && !this.#pending.has(each.file) && site.keep(each.file)) continue
      this.#pending.add(each.file)
      const content = await rendered(program, each)
      site.put(each.file, content)
      await this.#putIn(each, content)
    }
    this.#differing = build.full && build.former !== null ? site.written : []
    for await (const file of glob('**/*', { cwd: assets, withFileTypes: true })) {
      if (!file.isFile()) continue
      const from = path.join(file.parentPath, file.name)
      site.put(path.relative(assets, from), await readFile(from))
    }
    return site.written
  }

  /** Renders everything for once without writing it: what comes out as readers have it need not be rendered again. */
  async learn(build: Omit<SiteBuild, 'outDir' | 'full'>): Promise<void> {
    const { program } = await this.#program(build)
    const { files } = program.show(build.snapshot)
    this.#files = new Map(files.map((each) => [each.file, each]))
    for (const each of files) {
      this.#pending.add(each.file)
      const content = await rendered(program, each)
      await this.#putIn(each, content)
      const has = build.former && hasFile(build.former.folder, each.file, content)
      if (has) this.#pending.delete(each.file)
    }
    this.#release = build.former?.id ?? null
  }

  /** Writes the index of what was put in. */
  async index({ outDir, former }: SiteBuild): Promise<readonly string[]> {
    const index = await this.#searchIndex()
    const written = await index.write(outDir, former?.folder ?? null)
    return written.map((each) => path.join(outDir, each))
  }

  /** Checks pages that are new, and all links. */
  async check(
    { outDir }: SiteBuild,
    all: readonly string[],
  ): Promise<{ errors: string[]; warnings: string[] }> {
    const files = new Set(all.map((each) => each.slice(outDir.length).split(path.sep).join('/')))
    const expected = new Map<string, SiteLanguage>()
    for (const { file, page } of this.#files.values()) {
      if (!file.endsWith('.html')) continue
      expected.set(addressOf(file), page?.language ?? (file.startsWith('en/') ? 'en' : 'nb'))
    }
    const problems = await this.#check.problems({ dir: outDir, files, expected })
    const sentences = (severity: 'error' | 'warning'): string[] =>
      problems
        .filter((each) => each.severity === severity)
        .map(({ page, message }) => `${page}: ${message}`)
    return {
      errors: sentences('error'),
      warnings: [...differingLine(this.#differing, outDir), ...sentences('warning')],
    }
  }

  /** What was built is what readers get: the next publish builds on it. */
  settled(id: string): void {
    this.#release = id
    this.#pending.clear()
  }

  async #putIn({ file }: RenderedFile, content: Uint8Array): Promise<void> {
    if (!file.endsWith('.html')) return
    const html = Buffer.from(content).toString('utf8')
    this.#check.put(addressOf(file), html)
    await (await this.#searchIndex()).put(addressOf(file), html)
  }

  async #takeOut(gone: readonly RenderedFile[]): Promise<void> {
    for (const { file } of gone) {
      this.#check.remove(addressOf(file))
      await (await this.#searchIndex()).remove(addressOf(file))
    }
  }

  #searchIndex(): Promise<SearchIndex> {
    this.#index ??= openSearchIndex()
    return this.#index
  }

  async #program({
    origin,
    cacheDir,
  }: Pick<SiteBuild, 'origin' | 'cacheDir'>): Promise<OpenedProgram> {
    this.#opened ??= openSiteProgram({
      cacheDir,
      serverUrl: origin,
      demoNote: process.env['VERNE_DEMO_NOTE'] === '1',
    })
    try {
      return await this.#opened
    } catch (error) {
      this.#opened = null
      if (!(error instanceof BuildSiteError)) throw error
      throw new PublishError(`The site could not be built: ${wordsOf(error.message)}`)
    }
  }
}

/** Opens the site's own builder, which knows nothing yet. */
export function openSiteBuilder(): SiteBuilder {
  return new LiveSite()
}

/** Says that a full render did not give what readers had, and names the first of it. */
function differingLine(files: readonly string[], outDir: string): string[] {
  if (files.length === 0) return []
  const some = files.slice(0, 5).map((each) => `/${path.relative(outDir, each)}`)
  const more = files.length > some.length ? ', …' : ''
  return [
    `Rendered anew, ${String(files.length)} of the site's files came out another way than readers had them: ${some.join(', ')}${more}. They are as they must be now.`,
  ]
}

async function rendered(
  program: OpenedProgram['program'],
  file: RenderedFile,
): Promise<Uint8Array> {
  try {
    return await program.render(file)
  } catch (error) {
    throw new PublishError(error instanceof Error ? error.message : String(error))
  }
}

/** Where readers find a page: its folder, or the file where it is no folder's. */
function addressOf(file: string): string {
  return `/${file.replace(/(^|\/)index\.html$/, '$1')}`
}

/** The lines of a build's output that say what went wrong. */
function wordsOf(output: string): string {
  const lines = stripVTControlCharacters(output)
    .split('\n')
    .map((each) => each.trim())
    .filter((each) => each !== '' && !each.startsWith('at '))
    .slice(1)
  const error = lines.findIndex((each) => /error/i.test(each))
  const said = error === -1 ? lines.slice(-3) : lines.slice(error, error + 4)
  return said.join(' ').slice(0, 600) || 'the build said nothing.'
}
