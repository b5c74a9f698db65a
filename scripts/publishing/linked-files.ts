import { mkdirSync, readdirSync, readFileSync, rmdirSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import { variantEnding, variantsBeside } from '../../cms/server/encoding.ts'
import { shareFile } from '../../site/share-file.ts'

/** A release that is written beside the former one, and shares with it what is the same. */
export class LinkedFiles {
  readonly #dir: string
  readonly #former: string | null
  /** Files that lie in the folder already, as links to the former release, and are neither kept nor replaced yet. */
  readonly #linked: Set<string>
  readonly #folders = new Set<string>()
  readonly #all: string[] = []
  readonly #written: string[] = []

  /**
   * @param dir the folder that is written
   * @param former the folder of the former release, or null where there is none to share with
   * @param linked files that are there already, as links to the former release with what is packed beside them. @default none
   */
  constructor(dir: string, former: string | null, linked: readonly string[] = []) {
    this.#dir = dir
    this.#former = former
    this.#linked = new Set(linked)
  }

  /** Everything that was taken over or put in, as absolute paths. */
  get all(): readonly string[] {
    return this.#all
  }

  /** What is written anew, as absolute paths: only that is to be packed and brought to the disk. */
  get written(): readonly string[] {
    return this.#written
  }

  /** Takes a file over from the former release with what is packed beside it. False where that has no such file. */
  keep(file: string): boolean {
    if (this.#linked.delete(file)) {
      this.#all.push(path.join(this.#dir, file))
      return true
    }
    if (this.#former === null) return false
    const from = path.join(this.#former, file)
    const to = this.#placeFor(file)
    if (!shareFile(from, to)) return false
    for (const variant of variantsBeside(file)) {
      const ending = variantEnding[variant]
      shareFile(`${from}${ending}`, `${to}${ending}`)
    }
    this.#all.push(to)
    return true
  }

  /**
   * Puts a file in: the former release's own where it is the same.
   * @returns where it is to be written, as an absolute path: nothing lies there; null where it is the former one
   */
  put(file: string, content: Uint8Array): string | null {
    const same = this.#former !== null && hasFile(this.#former, file, content)
    if (same && this.keep(file)) return null
    const to = path.join(this.#dir, file)
    if (this.#linked.delete(file)) removeWithPacked(to)
    this.#all.push(to)
    this.#written.push(to)
    return to
  }

  /** Removes what was there and was neither kept nor replaced, with the folders that are empty then. */
  removeRest(): void {
    for (const file of this.#linked) {
      const at = path.join(this.#dir, file)
      removeWithPacked(at)
      removeEmpty(path.dirname(at), this.#dir)
    }
    this.#linked.clear()
  }

  #placeFor(file: string): string {
    const to = path.join(this.#dir, file)
    const folder = path.dirname(to)
    if (!this.#folders.has(folder)) {
      mkdirSync(folder, { recursive: true })
      this.#folders.add(folder)
    }
    return to
  }
}

function removeWithPacked(file: string): void {
  rmSync(file, { force: true })
  for (const variant of variantsBeside(file)) {
    rmSync(`${file}${variantEnding[variant]}`, { force: true })
  }
}

/** Removes a folder and those above it, as long as nothing is in them. */
function removeEmpty(folder: string, top: string): void {
  for (let at = folder; at !== top && readdirSync(at).length === 0; at = path.dirname(at)) {
    rmdirSync(at)
  }
}

/** True when a folder has a file with just this content. */
export function hasFile(folder: string, file: string, content: Uint8Array): boolean {
  const at = path.join(folder, file)
  const size = statSync(at, { throwIfNoEntry: false })?.size
  return size === content.length && readFileSync(at).equals(content)
}
