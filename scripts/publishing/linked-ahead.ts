import { mkdirSync, readdirSync, renameSync, rmdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { processRuns } from '../../cms/server/lock.ts'
import { LinkedFiles } from './linked-files.ts'

/**
 * The next release's folder, filled with links to the release that readers have while nobody waits: of ten thousand
 * pages that takes longer than all that is done with the one that changes.
 */
export class LinkedAhead {
  #ready: {
    readonly dir: string
    readonly former: string
    readonly files: readonly string[]
  } | null = null

  /**
   * Fills a folder of this process's own.
   * @param within where the folder is to lie; on another file system than the releases nothing is linked
   * @param former the folder of the release that readers have
   * @param files those of it that the next release is likely to have too
   */
  fill(within: string, former: string, files: readonly string[]): void {
    this.drop()
    mkdirSync(within, { recursive: true })
    removeThoseLeft(within)
    const dir = path.join(within, `ahead-${String(process.pid)}`)
    try {
      rmSync(dir, { recursive: true, force: true })
      mkdirSync(dir)
      const site = new LinkedFiles(dir, former)
      this.#ready = { dir, former, files: files.filter((each) => site.keep(each)) }
    } catch (error) {
      rmSync(dir, { recursive: true, force: true })
      if (!isElsewhere(error)) throw error
    }
  }

  /**
   * Puts what was filled in the place of an empty folder.
   * @returns the files that are there now; none where it was filled from another release
   */
  moveTo(outDir: string, former: string | null): readonly string[] {
    const ready = this.#ready
    if (ready === null) return []
    if (ready.former !== former) {
      this.drop()
      return []
    }
    this.#ready = null
    rmdirSync(outDir)
    renameSync(ready.dir, outDir)
    return ready.files
  }

  /** Removes what was filled. */
  drop(): void {
    if (this.#ready !== null) rmSync(this.#ready.dir, { recursive: true, force: true })
    this.#ready = null
  }
}

/** Folders of processes that were killed. */
function removeThoseLeft(within: string): void {
  for (const name of readdirSync(within)) {
    const pid = Number(/^ahead-(\d+)$/.exec(name)?.[1])
    if (Number.isNaN(pid) || pid === process.pid || processRuns(pid)) continue
    rmSync(path.join(within, name), { recursive: true, force: true })
  }
}

function isElsewhere(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EXDEV'
}
