import { glob, readFile } from 'node:fs/promises'
import path from 'node:path'
import { parsePage } from '../../site/parsed-page.ts'
import { ReleaseCheck, type CheckedRelease, type Problem } from '../../site/release-check.ts'
import { openSearchIndex } from '../../site/search-index.ts'
import { Packing, type Effort } from './compress.ts'
import { LinkedAhead } from './linked-ahead.ts'
import { hasFile, LinkedFiles } from './linked-files.ts'
import type { BuiltFiles } from './site-builder.ts'

/** A folder that a site is to be written into. */
export interface SiteFolder {
  readonly outDir: string
  /** Folder of the former release, to share files with; null where there is none. */
  readonly former: string | null
  /** How hard what is written is packed. */
  readonly effort: Effort
}

interface Begun {
  readonly files: LinkedFiles
  readonly packing: Packing
}

/**
 * What is done with the files of a site once they are rendered: they are written, packed, read for the search index and
 * looked at for faults. Index and links of all pages are kept from one release to the next.
 */
export class SiteWriter {
  readonly #index = openSearchIndex()
  readonly #check = new ReleaseCheck()
  readonly #ahead = new LinkedAhead()
  #open: Begun | null = null

  /** Begins a folder. What was begun before and not finished is let go. */
  begin({ outDir, former, effort }: SiteFolder): void {
    this.#open = null
    const linked = this.#ahead.moveTo(outDir, former)
    this.#open = { files: new LinkedFiles(outDir, former, linked), packing: new Packing(effort) }
  }

  /** Takes files over from the former release, with what is packed beside them. @returns those it does not have */
  keep(files: readonly string[]): readonly string[] {
    const { files: site } = this.#begun()
    return files.filter((each) => !site.keep(each))
  }

  /** Writes a file where the former release does not have the same, and reads a page of it. */
  async put(file: string, content: Uint8Array): Promise<void> {
    const { files, packing } = this.#begun()
    const place = files.put(file, content)
    if (place !== null) await packing.write(place, content)
    this.read(file, content)
  }

  /** Puts in what lies in a folder. */
  async putAll(folder: string): Promise<void> {
    for await (const file of glob('**/*', { cwd: folder, withFileTypes: true })) {
      if (!file.isFile()) continue
      const from = path.join(file.parentPath, file.name)
      await this.put(path.relative(folder, from), await readFile(from))
    }
  }

  /** Reads a page for the index and the check, without writing it. Other files are left. */
  read(file: string, content: Uint8Array): void {
    if (!file.endsWith('.html')) return
    const page = parsePage(Buffer.from(content).toString('utf8'))
    const address = addressOf(file)
    this.#check.put(address, page)
    this.#index.put(address, page)
  }

  /** The same, and whether a folder has just that file. */
  compare(file: string, content: Uint8Array, folder: string): boolean {
    this.read(file, content)
    return hasFile(folder, file, content)
  }

  /** Takes pages out of the index and the check. */
  remove(files: readonly string[]): void {
    for (const address of files.map(addressOf)) {
      this.#check.remove(address)
      this.#index.remove(address)
    }
  }

  /** Leaves the folder as it is, once nothing is written into it any more: it is to be removed. */
  async abandon(): Promise<void> {
    const begun = this.#open
    this.#open = null
    // Why it is left is known to whoever leaves it.
    await begun?.packing.done().catch(() => undefined)
  }

  /** What stands in the folder, once all of it is packed. */
  async finish(): Promise<BuiltFiles> {
    const { files, packing } = this.#begun()
    await packing.done()
    // Not before all is written: a folder that is still empty may be about to get its page.
    files.removeRest()
    this.#open = null
    return { files: files.all, written: files.written, packed: true }
  }

  /** Links the files of a release where the next will be written, while nobody waits. */
  linkAhead(releases: string, former: string, files: readonly string[], old?: string): void {
    this.#ahead.fill(releases, former, files, old)
  }

  /** Removes what was linked ahead. */
  dropAhead(): void {
    this.#ahead.drop()
  }

  /** Writes the index of what was put in. */
  async writeIndex({ outDir, former, effort }: SiteFolder): Promise<BuiltFiles> {
    const { files, written } = await this.#index.write(outDir, former)
    const within = (all: readonly string[]): string[] => all.map((each) => path.join(outDir, each))
    const packing = new Packing(effort)
    for (const file of within(written)) await packing.add(file, await readFile(file))
    await packing.done()
    return { files: within(files), written: within(written), packed: true }
  }

  /** What is wrong with a release that consists of the pages put in. */
  problems(release: CheckedRelease): Promise<readonly Problem[]> {
    return this.#check.problems(release)
  }

  #begun(): Begun {
    if (this.#open === null) throw new Error('No folder was begun.')
    return this.#open
  }
}

/** Where readers find a page: its folder, or the file where it is no folder's. */
export function addressOf(file: string): string {
  return `/${file.replace(/(^|\/)index\.html$/, '$1')}`
}
