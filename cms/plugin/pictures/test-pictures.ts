import { crc32 } from 'node:zlib'

/** A JPEG as some telephones leave it: without the two bytes that mark its end. */
export function withoutEnd(jpeg: Buffer): Buffer {
  if (jpeg.at(-2) !== 0xff || jpeg.at(-1) !== 0xd9) throw new Error('It had no end.')
  return jpeg.subarray(0, -2)
}

/** A PNG that shows one picture and then another, made from two of the same size and kind. */
export function animatedPng(first: Buffer, second: Buffer): Buffer {
  const [one, other] = [chunksOf(first), chunksOf(second)]
  const header = one.find(({ type }) => type === 'IHDR')
  if (!header) throw new Error('No header')
  const [width, height] = [header.data.readUInt32BE(0), header.data.readUInt32BE(4)]
  const control = Buffer.alloc(8)
  control.writeUInt32BE(2, 0)
  const frame = (sequence: number): Buffer => {
    const data = Buffer.alloc(26)
    for (const [at, value] of [sequence, width, height].entries()) data.writeUInt32BE(value, at * 4)
    data.writeUInt16BE(1, 20)
    data.writeUInt16BE(10, 22)
    return data
  }
  const pixels = (chunks: readonly Chunk[]): Buffer =>
    Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data))
  const sequence = Buffer.alloc(4)
  sequence.writeUInt32BE(2)
  return Buffer.concat([
    first.subarray(0, 8),
    chunk('IHDR', header.data),
    chunk('acTL', control),
    chunk('fcTL', frame(0)),
    chunk('IDAT', pixels(one)),
    chunk('fcTL', frame(1)),
    chunk('fdAT', Buffer.concat([sequence, pixels(other)])),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

interface Chunk {
  readonly type: string
  readonly data: Buffer
}

function chunksOf(png: Buffer): Chunk[] {
  const chunks: Chunk[] = []
  for (let at = 8; at < png.length;) {
    const length = png.readUInt32BE(at)
    const type = png.toString('latin1', at + 4, at + 8)
    chunks.push({ type, data: png.subarray(at + 8, at + 8 + length) })
    at += 12 + length
  }
  return chunks
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  check.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, check])
}
