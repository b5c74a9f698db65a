import { setImmediate } from 'node:timers/promises'
import { Bits } from './bits.ts'
import { damaged } from './fault.ts'

/** Compressed bytes that are at hand before a block is read: no block is longer. */
const lookahead = 3_000_000
const blockMagic = 0x314159265359
const endMagic = 0x177245385090

/**
 * Unpacks bzip2, block by block, several streams after each other included. Every block's checksum is compared.
 * @throws ReadingFault where it is no bzip2, is cut off, or was damaged on its way
 */
export async function* bunzip2(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const bits = new Bits()
  const input = source[Symbol.asyncIterator]()
  let ended = false
  const fill = async (): Promise<void> => {
    while (!ended && bits.left < lookahead) {
      const next = await input.next()
      if (next.done === true) ended = true
      else bits.add(next.value)
    }
  }
  await fill()
  while (bits.left > 0) {
    if (bits.take(8) !== 0x42 || bits.take(8) !== 0x5a || bits.take(8) !== 0x68) throw damaged()
    const level = bits.take(8) - 0x30
    if (level < 1 || level > 9) throw damaged()
    for (;;) {
      await fill()
      const magic = bits.take(24) * 0x1000000 + bits.take(24)
      if (magic === endMagic) break
      if (magic !== blockMagic) throw damaged()
      yield* blockOf(bits, level * 100_000)
      // A server has others to answer meanwhile.
      await setImmediate()
    }
    bits.take(16)
    bits.take(16)
    bits.toByte()
    await fill()
  }
}

/** One Huffman code: the longest code of each length, what to take off it, and the symbols in their order. */
interface Code {
  readonly least: number
  readonly most: number
  readonly limit: Int32Array
  readonly base: Int32Array
  readonly symbols: Uint16Array
}

function* blockOf(bits: Bits, size: number): Generator<Uint8Array> {
  const checksum = bits.take(16) * 0x10000 + bits.take(16)
  // Blocks in random order are of 1997 and of nothing since.
  if (bits.take(1) !== 0) throw damaged()
  const origin = bits.take(24)
  const alphabet = alphabetOf(bits)
  const groups = bits.take(3)
  const count = bits.take(15)
  if (groups < 2 || groups > 6 || count < 1) throw damaged()
  const selectors = selectorsOf(bits, { groups, count })
  const codes = Array.from({ length: groups }, () => codeOf(bits, alphabet.length + 2))
  const { length, order } = transformOf(bits, { alphabet, codes, selectors, size })
  if (origin >= length) throw damaged()
  yield* restored(order, { length, origin, checksum })
}

/** The bytes that a block uses. */
function alphabetOf(bits: Bits): Uint8Array {
  const rows = bits.take(16)
  const found: number[] = []
  for (let row = 0; row < 16; row += 1) {
    if ((rows & (0x8000 >> row)) === 0) continue
    const used = bits.take(16)
    for (let column = 0; column < 16; column += 1) {
      if ((used & (0x8000 >> column)) !== 0) found.push(row * 16 + column)
    }
  }
  if (found.length === 0) throw damaged()
  return Uint8Array.from(found)
}

function selectorsOf(
  bits: Bits,
  { groups, count }: { readonly groups: number; readonly count: number },
): Uint8Array {
  const recent = Array.from({ length: groups }, (_, index) => index)
  const selectors = new Uint8Array(count)
  for (let index = 0; index < count; index += 1) {
    let place = 0
    while (bits.take(1) === 1) {
      place += 1
      if (place >= groups) throw damaged()
    }
    const [chosen = 0] = recent.splice(place, 1)
    recent.unshift(chosen)
    selectors[index] = chosen
  }
  return selectors
}

function codeOf(bits: Bits, symbols: number): Code {
  const lengths = new Uint8Array(symbols)
  let length = bits.take(5)
  for (let symbol = 0; symbol < symbols; symbol += 1) {
    for (;;) {
      if (length < 1 || length > 20) throw damaged()
      if (bits.take(1) === 0) break
      length += bits.take(1) === 0 ? 1 : -1
    }
    lengths[symbol] = length
  }
  const least = Math.min(...lengths)
  const most = Math.max(...lengths)
  const limit = new Int32Array(22)
  const base = new Int32Array(22)
  const ordered: number[] = []
  let code = 0
  for (let each = least; each <= most; each += 1) {
    base[each] = code - ordered.length
    for (let symbol = 0; symbol < symbols; symbol += 1) {
      if (lengths[symbol] !== each) continue
      ordered.push(symbol)
      code += 1
    }
    limit[each] = code - 1
    code <<= 1
  }
  return { least, most, limit, base, symbols: Uint16Array.from(ordered) }
}

interface Coded {
  readonly alphabet: Uint8Array
  readonly codes: readonly Code[]
  readonly selectors: Uint8Array
  readonly size: number
}

/** The block as it was sorted: each byte, with the place of the one after it above. */
function transformOf(
  bits: Bits,
  { alphabet, codes, selectors, size }: Coded,
): { readonly order: Uint32Array; readonly length: number } {
  const order = new Uint32Array(size)
  const recent = Uint8Array.from(alphabet)
  const counts = new Uint32Array(256)
  const end = alphabet.length + 1
  let length = 0
  let run = 0
  let weight = 1
  let group = -1
  let leftOfGroup = 0
  let code: Code | undefined
  for (;;) {
    if (leftOfGroup === 0) {
      group += 1
      leftOfGroup = 50
      code = codes[selectors[group] ?? codes.length]
    }
    if (!code) throw damaged()
    leftOfGroup -= 1
    const symbol = symbolOf(bits, code)
    if (symbol <= 1) {
      run += weight << symbol
      weight <<= 1
      if (run > size) throw damaged()
      continue
    }
    if (run > 0) {
      const byte = recent[0] ?? 0
      if (length + run > size) throw damaged()
      order.fill(byte, length, length + run)
      counts[byte] = (counts[byte] ?? 0) + run
      length += run
      run = 0
    }
    weight = 1
    if (symbol === end) break
    const place = symbol - 1
    const byte = recent[place] ?? 0
    recent.copyWithin(1, 0, place)
    recent[0] = byte
    if (length >= size) throw damaged()
    order[length] = byte
    length += 1
    counts[byte] = (counts[byte] ?? 0) + 1
  }
  const starts = new Uint32Array(256)
  for (let byte = 1; byte < 256; byte += 1) {
    starts[byte] = (starts[byte - 1] ?? 0) + (counts[byte - 1] ?? 0)
  }
  for (let index = 0; index < length; index += 1) {
    const byte = (order[index] ?? 0) & 0xff
    const place = starts[byte] ?? 0
    starts[byte] = place + 1
    order[place] = ((order[place] ?? 0) | (index << 8)) >>> 0
  }
  return { order, length }
}

function symbolOf(bits: Bits, { base, least, limit, most, symbols }: Code): number {
  let length = least
  let value = bits.take(length)
  while (value > (limit[length] ?? 0)) {
    length += 1
    if (length > most) throw damaged()
    value = (value << 1) | bits.take(1)
  }
  const symbol = symbols[value - (base[length] ?? 0)]
  if (symbol === undefined) throw damaged()
  return symbol
}

const checks = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte << 24
  for (let bit = 0; bit < 8; bit += 1) {
    value = (value & 0x80000000) === 0 ? value << 1 : (value << 1) ^ 0x04c11db7
  }
  return value >>> 0
})

/** The block as it was: sorted back, and four of a byte followed by how many more there were. */
function* restored(
  order: Uint32Array,
  { length, origin, checksum }: Record<'length' | 'origin' | 'checksum', number>,
): Generator<Uint8Array> {
  const piece = new Uint8Array(65_536)
  let filled = 0
  let check = 0xffffffff
  let last = -1
  let same = 0
  let entry = order[(order[origin] ?? 0) >>> 8] ?? 0
  for (let index = 0; index < length; index += 1) {
    const byte = entry & 0xff
    entry = order[entry >>> 8] ?? 0
    let written = byte
    let times = 1
    if (same === 4) {
      written = last
      times = byte
      same = 0
      last = -1
    } else {
      same = byte === last ? same + 1 : 1
      last = byte
    }
    for (let each = 0; each < times; each += 1) {
      check = ((check << 8) ^ (checks[((check >>> 24) ^ written) & 0xff] ?? 0)) >>> 0
      piece[filled] = written
      filled += 1
      if (filled === piece.length) {
        yield piece.slice()
        filled = 0
      }
    }
  }
  if (filled > 0) yield piece.slice(0, filled)
  if ((check ^ 0xffffffff) >>> 0 !== checksum >>> 0) throw damaged()
}
