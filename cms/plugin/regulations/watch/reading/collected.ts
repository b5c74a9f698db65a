import { ActFile } from './act-file.ts'
import type { Act } from '../rules.ts'
import { type Bounds, inMegabytes } from './bounds.ts'
import { readingFault } from './fault.ts'

/** What was read of Lovdata's files. */
export interface Reading {
  /** What was read, as people call it: the name of the archive or the folder. */
  readonly source: string
  readonly acts: readonly Act[]
  /** Files that hold neither an act nor a central regulation. */
  readonly passedOver: number
}

/** Gathers acts from files as they arrive, and keeps to the bounds of them all. */
export class Collected {
  readonly #source: string
  readonly #bounds: Bounds
  readonly #acts = new Map<string, Act>()
  #files = 0
  #read = 0
  #unpacked = 0
  #passedOver = 0

  constructor(source: string, bounds: Bounds) {
    this.#source = source
    this.#bounds = bounds
  }

  /**
   * A file that begins. Null where its name says that it holds no act.
   * @throws ReadingFault where the name leads out of the folder, or there are too many
   */
  begin(name: string): { add: (chunk: Uint8Array) => void; finish: () => void } | null {
    if (!isInside(name)) throw readingFault('pathEscapes', { file: shown(name) })
    this.#files += 1
    if (this.#files > this.#bounds.files) {
      throw readingFault('tooMany', { file: shown(name), most: this.#bounds.files })
    }
    if (!isAct(name)) {
      this.#passedOver += 1
      return null
    }
    const file = new ActFile(shown(name), this.#bounds)
    return {
      add: (chunk) => {
        this.count(name, chunk.length)
        file.add(chunk)
      },
      finish: () => {
        this.#read += 1
        const act = file.finish()
        if (act === null) this.#passedOver += 1
        // The Constitution is there in two forms of Norwegian, under one identifier.
        else if (!this.#acts.has(act.id)) this.#acts.set(act.id, act)
      },
    }
  }

  /** Counts what is unpacked, also of what is not looked at. */
  count(name: string, bytes: number): void {
    this.#unpacked += bytes
    const { unpacked } = this.#bounds
    if (this.#unpacked > unpacked) {
      throw readingFault('unpacksTooLarge', { file: shown(name), most: inMegabytes(unpacked) })
    }
  }

  /** @throws ReadingFault where nothing was found */
  reading(): Reading {
    const source = this.#source
    if (this.#read === 0) throw readingFault('empty', { file: source })
    if (this.#acts.size === 0) throw readingFault('noAct', { file: source })
    return { source, acts: [...this.#acts.values()], passedOver: this.#passedOver }
  }
}

/** True where a name stays within the folder it is unpacked in, on any system. */
function isInside(name: string): boolean {
  if (name === '' || /^[/\\]|^[a-z]:/i.test(name) || name.includes('\0')) return false
  return !name.split(/[/\\]/).includes('..')
}

function isAct(name: string): boolean {
  const file = name.split('/').at(-1) ?? ''
  return /\.xml$/i.test(file) && !file.startsWith('.') && !name.startsWith('__MACOSX/')
}

/** A name as a sentence can hold it. */
function shown(name: string): string {
  // eslint-disable-next-line no-control-regex -- names come from a file that anybody may have made
  const clean = name.replace(/[\u0000-\u001f\u007f]/g, '?')
  return clean.length > 120 ? `${clean.slice(0, 117)}…` : clean
}
