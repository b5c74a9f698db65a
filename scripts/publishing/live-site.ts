import { stripVTControlCharacters } from 'node:util'
import type { SiteLanguage } from '../../content/addresses/site.ts'
import { BuildSiteError } from '../../site/build-site.ts'
import { openSiteProgram, type OpenedProgram } from '../../site/site-program.ts'
import type { RenderedFile } from '../../site/src/rendered-files.ts'
import path from 'node:path'
import { effortFor, type Effort } from './compress.ts'
import { openSiteWriter, type OpenSiteWriter } from './open-site-writer.ts'
import {
  PublishError,
  type BuiltFiles,
  type FormerRelease,
  type SiteBuild,
  type SiteBuilder,
} from './site-builder.ts'
import { addressOf } from './site-writer.ts'

/**
 * The site that stays in memory between publishes: the program that renders it, what each page read, the search index,
 * the links of every page. A publish renders what is not the same any more, and what is rendered is written, packed and
 * indexed meanwhile in a thread of its own. All of it can be lost at any moment: then the next publish renders everything.
 */
export class LiveSite implements SiteBuilder {
  #opened: Promise<OpenedProgram> | null = null
  #writer: OpenSiteWriter | null = null
  /** Id of the release that what is kept was last part of; null before the first. */
  #release: string | null = null
  /** Files that are not in that release as they are by now. */
  readonly #pending = new Set<string>()
  /** The site's files by now, by where they lie. */
  #files = new Map<string, RenderedFile>()
  /** How hard the last build was packed. */
  #effort: Effort = 'few'
  /** What was rendered anew and came out another way than readers had it, where all of it was asked for. */
  #differing: readonly string[] = []

  /** Renders what is to be rendered, and takes the rest over from the former release. */
  async build(build: SiteBuild): Promise<BuiltFiles> {
    const { program, assets } = await this.#program(build)
    const { files, stale } = program.show(build.snapshot)
    for (const { file } of stale) this.#pending.add(file)
    const writer = this.#openWriter()
    const gone = this.#become(files)
    const known = !build.full && this.#release !== null && this.#release === build.former?.id
    const isKept = ({ file }: RenderedFile): boolean => known && !this.#pending.has(file)
    const [kept, others] = [files.filter(isKept), files.filter((each) => !isKept(each))]
    this.#effort = effortFor(others.length)
    const ahead = new Ahead()
    try {
      await ahead.add(writer.begin(this.#folderOf(build)))
      await ahead.add(writer.remove(gone))
      const missing = writer.keep(kept.map(({ file }) => file))
      await ahead.add(missing)
      await this.#render(program, others, writer, ahead)
      const again = (await missing).flatMap((file) => this.#files.get(file) ?? [])
      await this.#render(program, again, writer, ahead)
      await ahead.add(writer.putAll(assets))
      await ahead.done()
    } catch (error) {
      await ahead.settled()
      // Whoever is told removes the folder: nothing may still be written into it.
      await writer.abandon().catch(() => undefined)
      throw error
    }
    const built = await writer.finish()
    const isRendered = (file: string): boolean =>
      this.#files.has(path.relative(build.outDir, file).split(path.sep).join('/'))
    this.#differing = build.full && build.former !== null ? built.written.filter(isRendered) : []
    return built
  }

  /** Has these files from now on. @returns those it had and has no more */
  #become(files: readonly RenderedFile[]): string[] {
    const before = this.#files
    this.#files = new Map(files.map((each) => [each.file, each]))
    return [...before.keys()].filter((file) => !this.#files.has(file))
  }

  async #render(
    program: OpenedProgram['program'],
    files: readonly RenderedFile[],
    writer: OpenSiteWriter,
    ahead: Ahead,
  ): Promise<void> {
    for (const each of files) {
      this.#pending.add(each.file)
      await ahead.add(writer.put(each.file, await rendered(program, each)))
    }
  }

  /** Renders everything for once without writing it: what comes out as readers have it need not be rendered again. */
  async learn(build: Omit<SiteBuild, 'outDir' | 'full'>): Promise<void> {
    const { program } = await this.#program(build)
    const { files } = program.show(build.snapshot)
    const writer = this.#openWriter()
    const ahead = new Ahead()
    try {
      await ahead.add(writer.remove(this.#become(files)))
      for (const each of files) {
        this.#pending.add(each.file)
        const content = await rendered(program, each)
        const { former } = build
        const compared = former
          ? writer.compare(each.file, content, former.folder)
          : writer.read(each.file, content)
        await ahead.add(compared.then((has) => has === true && this.#pending.delete(each.file)))
      }
      await ahead.done()
    } finally {
      await ahead.settled()
    }
    this.#release = build.former?.id ?? null
  }

  /** Writes the index of what was put in. */
  index(build: SiteBuild): Promise<BuiltFiles> {
    return this.#openWriter().writeIndex(this.#folderOf(build))
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
    const problems = await this.#openWriter().problems({ dir: outDir, files, expected })
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

  /** Links the pages where the next release will be written: most of them will be the same. */
  async ahead(former: FormerRelease, releases: string, old?: string): Promise<void> {
    if (this.#release !== former.id) return
    const files = [...this.#files.keys()]
    try {
      await this.#openWriter().linkAhead(releases, former.folder, files, old)
    } catch (error) {
      // The next build does it itself, and says what is in the way.
      console.error(`Pages could not be linked ahead: ${reasonOf(error)}`)
    }
  }

  /** Ends the thread that writes, and forgets the site. */
  async close(): Promise<void> {
    const writer = this.#writer
    this.#writer = null
    this.#opened = null
    this.#release = null
    this.#files = new Map()
    this.#pending.clear()
    try {
      await writer?.dropAhead()
    } finally {
      await writer?.close()
    }
  }

  #folderOf({ outDir, former }: SiteBuild): Parameters<OpenSiteWriter['begin']>[0] {
    return { outDir, former: former?.folder ?? null, effort: this.#effort }
  }

  #openWriter(): OpenSiteWriter {
    this.#writer ??= openSiteWriter()
    return this.#writer
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

/** What runs ahead of those who wait for it, up to so much. */
class Ahead {
  readonly #running: Promise<unknown>[] = []

  /** Resolves once the next may come. @throws the error of a former one */
  async add(work: Promise<unknown>): Promise<void> {
    // Whoever waits for it is told; until then nobody is to be alarmed.
    work.catch(() => undefined)
    this.#running.push(work)
    if (this.#running.length > mostAhead) await this.#running.shift()
  }

  /** Resolves when all of it is done. @throws the error of the first that failed */
  async done(): Promise<void> {
    while (this.#running.length > 0) await this.#running.shift()
  }

  /** Resolves when nothing of it runs any more, failed or not. */
  async settled(): Promise<void> {
    await Promise.allSettled(this.#running)
  }
}

const mostAhead = 8

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
    throw new PublishError(reasonOf(error))
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
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
