import { lineOf, type Posting } from '../src/search/index/posting.ts'

/** The pages a word stands on, in order, in little room: ten thousand pages have millions of these. */
export class WordPostings {
  readonly word: string
  #pages = new Uint32Array(2)
  #values = new Uint32Array(2)
  #size = 0
  #line: string | null = null

  constructor(word: string) {
    this.word = word
  }

  get isEmpty(): boolean {
    return this.#size === 0
  }

  /** Puts a page in, or other figures for it. */
  put({ page, twelfths, section, fields }: Posting): void {
    const value = packed(twelfths, section, fields)
    const at = this.#placeOf(page)
    if (this.#holds(page, at)) {
      if (this.#values[at] === value) return
    } else {
      this.#makeRoom(at)
      this.#pages[at] = page
    }
    this.#values[at] = value
    this.#line = null
  }

  remove(page: number): void {
    const at = this.#placeOf(page)
    if (!this.#holds(page, at)) return
    this.#pages.copyWithin(at, at + 1, this.#size)
    this.#values.copyWithin(at, at + 1, this.#size)
    this.#size -= 1
    this.#line = null
  }

  /** The word as a line of a file. */
  line(): string {
    this.#line ??= lineOf(this.word, this.#all())
    return this.#line
  }

  *#all(): Generator<Posting> {
    for (let at = 0; at < this.#size; at += 1) {
      yield { page: this.#pages[at] ?? 0, ...unpacked(this.#values[at] ?? 0) }
    }
  }

  #holds(page: number, at: number): boolean {
    return at < this.#size && this.#pages[at] === page
  }

  /** Where a page stands or would stand. */
  #placeOf(page: number): number {
    let from = 0
    let to = this.#size
    while (from < to) {
      const middle = (from + to) >>> 1
      if ((this.#pages[middle] ?? 0) < page) from = middle + 1
      else to = middle
    }
    return from
  }

  #makeRoom(at: number): void {
    if (this.#size === this.#pages.length) {
      this.#pages = grown(this.#pages)
      this.#values = grown(this.#values)
    }
    this.#pages.copyWithin(at + 1, at, this.#size)
    this.#values.copyWithin(at + 1, at, this.#size)
    this.#size += 1
  }
}

const mostTwelfths = 0xffff
const mostSections = 0xff

/** How often, the section and the fields in one number of 32 bits. */
function packed(twelfths: number, section: number, fields: number): number {
  return (
    Math.min(twelfths, mostTwelfths) * 0x1_00_00 +
    (section > mostSections ? 0 : section) * 0x1_00 +
    fields
  )
}

function unpacked(value: number): Omit<Posting, 'page'> {
  return {
    twelfths: Math.floor(value / 0x1_00_00),
    section: Math.floor(value / 0x1_00) % 0x1_00,
    fields: value % 0x1_00,
  }
}

function grown(array: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(Math.ceil(array.length * 1.5) + 1)
  larger.set(array)
  return larger
}
