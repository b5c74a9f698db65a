import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import sharp, { type Sharp } from 'sharp'
import { describe, expect, test } from 'vitest'
import { largestSide, type PictureType } from './order.ts'
import { mostPixels, redrawnPicture } from './redraw.ts'
import { animatedPng, withoutEnd } from './test-pictures.ts'

/** What a camera gives: no two pictures alike, and no part of them even. */
const photo = (width = 1200, height = 900): Sharp =>
  sharp({
    create: {
      width,
      height,
      channels: 3,
      background: '#887',
      noise: { type: 'gaussian', mean: 120, sigma: 40 },
    },
  })

/** A picture of one colour costs next to nothing to send, however large it is. */
const plain = (width: number, height: number): Sharp =>
  sharp({ limitInputPixels: false, create: { width, height, channels: 3, background: '#345' } })

async function sizeOf(data: Buffer): Promise<readonly [number, number]> {
  const { width, height } = await sharp(data).metadata()
  return [width, height]
}

async function shown(data: Buffer, type: PictureType): Promise<Buffer> {
  const found = await redrawnPicture({ data }, type)
  if (!found.ok) throw new Error(`The picture was not taken: ${found.fault}`)
  return found.data
}

const kinds = ['jpeg', 'progressive', 'png', 'webp', 'avif'] as const
type Kind = (typeof kinds)[number]
const encoded = {
  jpeg: (picture) => picture.jpeg(),
  progressive: (picture) => picture.jpeg({ progressive: true }),
  png: (picture) => picture.png(),
  webp: (picture) => picture.webp({ effort: 0 }),
  avif: (picture) => picture.avif({ effort: 0 }),
} as const satisfies Record<Kind, (picture: Sharp) => Sharp>
const drawn = (kind: Kind, picture: Sharp): Promise<Buffer> => encoded[kind](picture).toBuffer()
const typeOf = (kind: Kind): PictureType =>
  kind === 'progressive' ? 'image/jpeg' : `image/${kind}`

describe('a picture is made anew', () => {
  test.each(kinds)(
    '%s: the right way up, no larger than needed, without metadata',
    async (kind) => {
      const sideways = photo(3000, 1000)
        .withMetadata({ orientation: 6 })
        .withExifMerge({ IFD0: { Model: 'Hemmelig kamera' } })
      const made = await shown(await drawn(kind, sideways), typeOf(kind))
      expect(await sizeOf(made)).toEqual([800, largestSide])
      const { exif, orientation } = await sharp(made).metadata()
      expect([exif, orientation]).toEqual([undefined, undefined])
      expect(made.includes('Hemmelig kamera')).toBe(false)
    },
  )

  test('from a file as from its content', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'verne-picture-'))
    const file = path.join(folder, 'sent')
    await writeFile(file, await drawn('jpeg', photo()))
    const found = await redrawnPicture({ path: file }, 'image/jpeg')
    await rm(folder, { recursive: true })
    expect(found.ok && (await sizeOf(found.data))).toEqual([1200, 900])
  })

  test('where several are shown in turn, it is the first', async () => {
    const red = { width: 40, height: 30, channels: 3, background: '#f00' } as const
    const frames = [sharp({ create: red }), sharp({ create: { ...red, background: '#00f' } })]
    const [first, second] = await Promise.all(frames.map((each) => each.png().toBuffer()))
    if (!first || !second) throw new Error('no frames')
    const webp = await sharp([first, second], { join: { animated: true } })
      .webp({ lossless: true })
      .toBuffer()
    expect((await sharp(webp).metadata()).pages).toBe(2)
    for (const [data, type] of [
      [webp, 'image/webp'],
      [animatedPng(first, second), 'image/png'],
    ] as const) {
      const made = await shown(data, type)
      expect(await sizeOf(made)).toEqual([40, 30])
      const { channels } = await sharp(made).stats()
      expect(channels.slice(0, 3).map(({ mean }) => Math.round(mean / 255))).toEqual([1, 0, 0])
    }
  })
})

describe('what every browser shows is taken', () => {
  test.each(['jpeg', 'progressive'] as const)('%s without its last two bytes', async (kind) => {
    const made = await shown(withoutEnd(await drawn(kind, photo())), 'image/jpeg')
    expect(await sizeOf(made)).toEqual([1200, 900])
  })

  test.each([
    ['JPEG that lacks a handful of bytes', 'jpeg', 40],
    ['PNG without the mark of its end', 'png', 12],
    ['WebP that lacks its last byte', 'webp', 1],
  ] as const)('%s', async (_, kind, missing) => {
    const whole = await drawn(kind, photo())
    const made = await shown(whole.subarray(0, whole.length - missing), typeOf(kind))
    expect(await sizeOf(made)).toEqual([1200, 900])
  })

  test.each([
    ['the range of coefficients', 0],
    ['its end', 1],
    ['its precision', 2],
  ])('JPEG in one pass with an odd byte in the header of the scan: %s', async (_, byte) => {
    const data = await drawn('jpeg', photo())
    const scan = data.indexOf(Buffer.from([0xff, 0xda]))
    const first = scan + 5 + 2 * (data[scan + 4] ?? 0)
    data[first + byte] = (data[first + byte] ?? 0) ^ 0x21
    expect(await sizeOf(await shown(data, 'image/jpeg'))).toEqual([1200, 900])
  })

  test.each([
    ['zeros', Buffer.alloc(4096)],
    ['a second picture', Buffer.from([0xff, 0xd8, 0xff, 0xe1, 0, 4, 1, 2, 0xff, 0xd9])],
  ])('JPEG with %s after its end, which are gone afterwards', async (_, after) => {
    const data = Buffer.concat([await drawn('jpeg', photo()), after])
    expect(await sizeOf(await shown(data, 'image/jpeg'))).toEqual([1200, 900])
  })

  test('a page with an even, light foot that lacks its last two bytes', async () => {
    const page = plain(600, 800).composite([
      { input: await photo(600, 300).png().toBuffer(), top: 0, left: 0 },
    ])
    const white = page.flatten({ background: '#fff' }).negate({ alpha: false })
    await shown(withoutEnd(await white.jpeg().toBuffer()), 'image/jpeg')
  })

  test('one of 108 megapixels, in one pass and in many', async () => {
    for (const progressive of [false, true]) {
      const data = await plain(12_000, 9_000).jpeg({ progressive, quality: 40 }).toBuffer()
      expect(await sizeOf(await shown(data, 'image/jpeg'))).toEqual([2400, 1800])
    }
  })
})

describe('a picture is refused', () => {
  test.each(kinds.flatMap((kind) => [0.02, 0.3, 0.6].map((part) => [kind, part] as const)))(
    '%s of which %f has arrived',
    async (kind, part) => {
      const whole = await drawn(kind, photo())
      const begun = whole.subarray(0, Math.round(whole.length * part))
      const fault = kind === 'avif' ? 'damaged' : 'cut'
      expect(await redrawnPicture({ data: begun }, typeOf(kind))).toEqual({ ok: false, fault })
    },
  )

  test('as damaged, where its content is not what it begins as', async () => {
    const data = Buffer.concat([(await drawn('png', photo())).subarray(0, 60), Buffer.alloc(500)])
    const fault = { ok: false, fault: 'cut' }
    expect(await redrawnPicture({ data }, 'image/png')).toEqual(fault)
    const jpeg = await drawn('jpeg', photo())
    jpeg.fill(0x55, 2, 600)
    expect(await redrawnPicture({ data: jpeg }, 'image/jpeg')).toMatchObject({ ok: false })
  })

  test.each(['png', 'webp'] as const)(
    '%s that unpacks to far more than was sent, by its pixels',
    async (kind) => {
      const [width, height] = kind === 'webp' ? [16_000, 9_000] : [20_000, 20_000]
      const bomb = await drawn(kind, plain(width, height))
      expect(bomb.length).toBeLessThan(6_000_000)
      expect(width * height).toBeGreaterThan(mostPixels)
      const found = await redrawnPicture({ data: bomb }, typeOf(kind))
      expect(found).toEqual({ ok: false, fault: 'tooManyPixels', pixels: width * height })
    },
  )

  test('where something else hides behind the name of a kind: no other decoder is let in', async () => {
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')
    const tiff = await photo(60, 40).tiff().toBuffer()
    const gif = await photo(60, 40).gif().toBuffer()
    for (const data of [svg, tiff, gif]) {
      expect(await redrawnPicture({ data }, 'image/png')).toMatchObject({ ok: false })
    }
  })
})

describe('a decoder is a process of its own', () => {
  test('that is ended when it takes too long', async () => {
    const data = await plain(11_000, 9_000).png().toBuffer()
    const limits = { kilobytes: 1_500_000, milliseconds: 100 }
    const found = await redrawnPicture({ data }, 'image/png', limits)
    expect(found).toEqual({ ok: false, fault: 'tooHeavy' })
  })

  test.runIf(process.platform === 'linux')(
    'that gets no more memory than it may have',
    async () => {
      const data = await plain(12_000, 9_000).jpeg({ progressive: true, quality: 40 }).toBuffer()
      const limits = { kilobytes: 800_000, milliseconds: 30_000 }
      const found = await redrawnPicture({ data }, 'image/jpeg', limits)
      expect(found).toEqual({ ok: false, fault: 'tooHeavy' })
    },
  )

  test('and whose crash refuses its own picture and nothing else', async () => {
    const data = await drawn('jpeg', photo())
    const starved = { kilobytes: 300_000, milliseconds: 30_000 }
    const [lost, kept] = await Promise.all([
      redrawnPicture({ data }, 'image/jpeg', starved),
      redrawnPicture({ data }, 'image/jpeg'),
    ])
    expect([lost, kept.ok]).toEqual([{ ok: false, fault: 'tooHeavy' }, true])
  })

  test('twelve at once all come through', async () => {
    const data = await drawn('jpeg', photo(4000, 3000))
    const twelve = Array.from({ length: 12 }, () => redrawnPicture({ data }, 'image/jpeg'))
    expect((await Promise.all(twelve)).map(({ ok }) => ok)).toEqual(new Array(12).fill(true))
  })
})
