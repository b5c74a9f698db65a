import { createHash } from 'node:crypto'

const modulus = 1n << 256n

/** JSON with the names of every object in alphabetical order: equal values give equal text. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_name, each: unknown) =>
    typeof each === 'object' && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([one], [other]) => (one < other ? -1 : 1)))
      : each,
  )
}

/** Counts texts and hashes them all, one after the other, in whatever order they come. */
export class ContentsDigest {
  #count = 0
  #sum = 0n

  add(text: string): void {
    this.#count += 1
    this.#sum = (this.#sum + BigInt(`0x${sha256(text)}`)) % modulus
  }

  get count(): number {
    return this.#count
  }

  /** Sum of the texts' SHA-256 hashes, 64 hexadecimal digits. */
  get digest(): string {
    return this.#sum.toString(16).padStart(64, '0')
  }
}

/** SHA-256 in hexadecimal digits. */
export function sha256(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('hex')
}
