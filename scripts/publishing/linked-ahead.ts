import { existsSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { LinkedFiles } from './linked-files.ts'
import { leaveShared } from './shared-folder.ts'

/** What its folders are called among the releases: the number of the process stands last. */
const begins = '.ahead-'

/**
 * The next release's folder, filled with links to the release that readers have while nobody waits: of ten thousand
 * pages that takes longer than all that is done with the one that changes. Losing it costs only that time.
 */
export class LinkedAhead {
  #ready: Ready | null = null

  /**
   * Fills a folder of this process's own. One that a killed process had is removed with the leftovers of its publishes.
   * @param releases the folder of all releases, in which it is to lie
   * @param former the folder of the release that readers have
   * @param files those of it that the next release is likely to have too
   * @param old the folder of a release that is to be removed: it is taken and brought up to date, since most of it is the
   * same, and making ten thousand folders takes longer. @default none
   */
  fill(releases: string, former: string, files: readonly string[], old?: string): void {
    this.drop()
    const own = `-${String(process.pid)}`
    for (const name of readdirSync(releases)) {
      // Left by a process of a former life that had our number.
      if (name.startsWith(begins) && name.endsWith(own)) removeFolder(path.join(releases, name))
    }
    const dir = path.join(releases, `${begins}${path.basename(path.dirname(former))}${own}`)
    try {
      const taken = old !== undefined && existsSync(old)
      if (taken) renameSync(old, dir)
      else mkdirSync(dir)
      const there = taken ? leaveShared(dir, former, files) : []
      const site = new LinkedFiles(dir, former, there)
      this.#ready = { dir, former, files: files.filter((each) => site.keep(each)) }
    } catch (error) {
      removeFolder(dir)
      throw error
    }
  }

  /**
   * Puts what was filled in the place of an empty folder.
   * @returns the files that are there now; none where it was filled from another release, or is gone
   */
  moveTo(outDir: string, former: string | null): readonly string[] {
    const ready = this.#ready
    this.#ready = null
    if (ready === null) return []
    if (ready.former !== former) {
      removeFolder(ready.dir)
      return []
    }
    rmdirSync(outDir)
    try {
      renameSync(ready.dir, outDir)
      return ready.files
    } catch (error) {
      console.error(`What was linked ahead is not used: ${String(error)}`)
      mkdirSync(outDir)
      return []
    }
  }

  /** Removes what was filled. */
  drop(): void {
    const ready = this.#ready
    this.#ready = null
    if (ready !== null) removeFolder(ready.dir)
  }
}

interface Ready {
  readonly dir: string
  readonly former: string
  readonly files: readonly string[]
}

function removeFolder(dir: string): void {
  rmSync(dir, { recursive: true, force: true, maxRetries: 3 })
}
