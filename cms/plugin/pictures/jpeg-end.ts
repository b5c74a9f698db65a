/** What the markers of a JPEG tell of how much of it there is. */
export interface JpegEnd {
  /** True where the picture ends as it should, whatever follows it. */
  readonly ended: boolean
  /** True where every part of the picture has at least begun. */
  readonly begun: boolean
  /** True where the picture comes in passes, each sharper than the one before. */
  readonly progressive: boolean
}

const endMarker = Buffer.from([0xff, 0xd9])

/** Scans of one component: for each of its 64 coefficients the lowest bit that has come, or null for none. */
type Bits = (number | null)[]

/**
 * Reads a JPEG from marker to marker. A decoder fills in what is missing without a word, so a picture that was cut off
 * on its way looks like one that lacks its last two bytes, which every browser shows.
 */
export function jpegEnd(data: Uint8Array): JpegEnd {
  const components = new Map<number, Bits>()
  let progressive = false
  let at = 2
  while (at + 4 <= data.length) {
    if (data[at] !== 0xff) {
      at += 1
      continue
    }
    const marker = data[at + 1] ?? 0
    if (marker === 0xd9) return { ended: true, begun: true, progressive }
    if (standsAlone(marker)) {
      at += marker === 0xff ? 1 : 2
      continue
    }
    const length = two(data, at + 2)
    const segment = data.subarray(at + 4, at + 2 + length)
    if (isFrame(marker)) {
      progressive = marker === 0xc2 || marker === 0xca
      frame(segment, components)
    }
    if (marker === 0xda) scan(segment, components, progressive)
    at += 2 + length
  }
  const ended = data.at(-2) === 0xff && data.at(-1) === 0xd9
  const begun =
    components.size > 0 &&
    [...components.values()].every((bits) => bits.every((lowest) => lowest === 0))
  return { ended, begun, progressive }
}

/** The same picture with an end. */
export function withEnd(data: Buffer): Buffer {
  return Buffer.concat([data, endMarker])
}

/** Filling, restarts, and 0xFF as it is written within a scan: no segment follows. */
function standsAlone(marker: number): boolean {
  return marker === 0xff || marker === 0 || marker === 1 || (marker >= 0xd0 && marker <= 0xd8)
}

function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
}

function frame(segment: Uint8Array, components: Map<number, Bits>): void {
  for (let at = 6; at + 3 <= segment.length; at += 3) {
    components.set(segment[at] ?? 0, new Array<number | null>(64).fill(null))
  }
}

function scan(segment: Uint8Array, components: Map<number, Bits>, progressive: boolean): void {
  const count = segment[0] ?? 0
  const after = 1 + count * 2
  // Where a picture comes in one pass, some telephones write anything here, and no decoder looks.
  const first = progressive ? (segment[after] ?? 0) : 0
  const last = progressive ? (segment[after + 1] ?? 0) : 63
  const lowest = progressive ? (segment[after + 2] ?? 0) & 0x0f : 0
  for (let index = 0; index < count; index += 1) {
    components.get(segment[1 + index * 2] ?? 0)?.fill(lowest, first, last + 1)
  }
}

function two(data: Uint8Array, at: number): number {
  return ((data[at] ?? 0) << 8) | (data[at + 1] ?? 0)
}
