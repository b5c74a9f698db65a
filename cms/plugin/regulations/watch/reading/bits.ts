import { damaged } from './fault.ts'

/** Reads bits, the highest first. */
export class Bits {
  #bytes = new Uint8Array(0)
  #at = 0
  #held = 0
  #count = 0

  /** Whole bytes that are not read. */
  get left(): number {
    return this.#bytes.length - this.#at
  }

  add(more: Uint8Array): void {
    const joined = new Uint8Array(this.left + more.length)
    joined.set(this.#bytes.subarray(this.#at))
    joined.set(more, this.left)
    this.#bytes = joined
    this.#at = 0
  }

  /** @param count at most 24 */
  take(count: number): number {
    while (this.#count < count) {
      const byte = this.#bytes[this.#at]
      if (byte === undefined) throw damaged()
      this.#at += 1
      this.#held = ((this.#held << 8) | byte) >>> 0
      this.#count += 8
    }
    this.#count -= count
    const value = (this.#held >>> this.#count) & ((1 << count) - 1)
    this.#held &= (1 << this.#count) - 1
    return value
  }

  toByte(): void {
    this.#held = 0
    this.#count = 0
  }
}
