import { TextDecoder } from 'node:util'
import { actOf } from './act.ts'
import type { Act } from '../rules.ts'
import { type Bounds, inMegabytes } from './bounds.ts'
import { readingFault } from './fault.ts'

const end = '</header>'

/** One file of an archive while it arrives: its header is kept, the rest is counted and let go. */
export class ActFile {
  readonly #name: string
  readonly #bounds: Bounds
  #size = 0
  #head: Uint8Array[] = []
  #headSize = 0
  #done = false
  #tail = Buffer.alloc(0)

  constructor(name: string, bounds: Bounds) {
    this.#name = name
    this.#bounds = bounds
  }

  /** @throws ReadingFault where it is larger than any of Lovdata's */
  add(chunk: Uint8Array): void {
    this.#size += chunk.length
    const { file, header } = this.#bounds
    if (this.#size > file) throw this.#fault('fileTooLarge', file)
    const before = this.#tail
    this.#tail = Buffer.concat([before, chunk]).subarray(-Math.max(64, end.length))
    if (this.#done) return
    this.#head.push(Uint8Array.from(chunk))
    this.#headSize += chunk.length
    this.#done = Buffer.concat([before, chunk]).includes(end)
    if (!this.#done && this.#headSize > header) throw this.#fault('headerTooLong', header)
  }

  /**
   * The act, when all of the file has arrived. Null for what is none.
   * @throws ReadingFault naming the file, and the line and the field where it is one
   */
  finish(): Act | null {
    if (!/<\/html>\s*$/i.test(this.#tail.toString('latin1'))) {
      throw readingFault('cutOff', { file: this.#name })
    }
    const bytes = Buffer.concat(this.#head)
    const at = bytes.indexOf(end)
    const head = at === -1 ? bytes : bytes.subarray(0, at + end.length)
    return actOf(this.#name, decoded(this.#name, head))
  }

  #fault(code: 'fileTooLarge' | 'headerTooLong', most: number) {
    return readingFault(code, { file: this.#name, most: inMegabytes(most) })
  }
}

function decoded(file: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw readingFault('notText', { file })
  }
}
