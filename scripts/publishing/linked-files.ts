import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { variantEnding } from '../../cms/server/encoding.ts'
import { shareFile } from '../../site/share-file.ts'

/** A release that is written beside the former one, and shares with it what is the same. */
export class LinkedFiles {
  readonly #dir: string
  readonly #former: string | null
  readonly #folders = new Set<string>()
  readonly #all: string[] = []
  readonly #written: string[] = []

  /**
   * @param dir the folder that is written
   * @param former the folder of the former release, or null where there is none to share with
   */
  constructor(dir: string, former: string | null) {
    this.#dir = dir
    this.#former = former
  }

  /** Everything that was taken over or put in, as absolute paths. */
  get all(): readonly string[] {
    return this.#all
  }

  /** What was written anew, as absolute paths: only that is to be packed and brought to the disk. */
  get written(): readonly string[] {
    return this.#written
  }

  /** Takes a file over from the former release with what is packed beside it. False where that has no such file. */
  keep(file: string): boolean {
    if (this.#former === null) return false
    const from = path.join(this.#former, file)
    const to = this.#placeFor(file)
    if (!shareFile(from, to)) return false
    for (const ending of Object.values(variantEnding)) {
      shareFile(`${from}${ending}`, `${to}${ending}`)
    }
    this.#all.push(to)
    return true
  }

  /**
   * Puts a file in: the former release's own where it is the same, else written anew.
   * @returns its absolute path where it was written; null where it is the former one
   */
  put(file: string, content: Uint8Array): string | null {
    const same = this.#former !== null && hasFile(this.#former, file, content)
    if (same && this.keep(file)) return null
    const to = this.#placeFor(file)
    writeFileSync(to, content)
    this.#all.push(to)
    this.#written.push(to)
    return to
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

/** True when a folder has a file with just this content. */
export function hasFile(folder: string, file: string, content: Uint8Array): boolean {
  const at = path.join(folder, file)
  const size = statSync(at, { throwIfNoEntry: false })?.size
  return size === content.length && readFileSync(at).equals(content)
}
