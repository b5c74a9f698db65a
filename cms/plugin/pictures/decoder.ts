/**
 * Makes one picture anew, in a process of its own: reads it from standard input, answers a line with what came of it
 * and then the picture. A decoder that is attacked, hangs or takes all memory takes nothing else with it.
 */
import { once } from 'node:events'
import { setPriority } from 'node:os'
import { writeFileSync } from 'node:fs'
import { buffer } from 'node:stream/consumers'
import type { Sharp } from 'sharp'
import { jpegEnd, withEnd } from './jpeg-end.ts'
import type { PictureOrder, PictureType, PictureVerdict } from './order.ts'

type SharpModule = typeof import('sharp').default

/** The one decoder of libvips that is let in for each kind. */
const loaders = {
  'image/jpeg': 'VipsForeignLoadJpegBuffer',
  'image/png': 'VipsForeignLoadPngBuffer',
  'image/webp': 'VipsForeignLoadWebpBuffer',
  'image/avif': 'VipsForeignLoadHeifBuffer',
} as const satisfies Record<PictureType, string>

/** A WebP that lacks this many bytes at its end is shown by browsers, and is no less of a picture. */
const paddedAtMost = 16
/** Height at which the foot of a picture is looked at; a row is half a percent of it. */
const lookedAtRows = 200

async function main(order: PictureOrder): Promise<void> {
  setTimeout(() => process.kill(process.pid, 'SIGKILL'), order.milliseconds).unref()
  giveWay()
  const data = await buffer(process.stdin)
  const sharp = await decoder(order.type)
  const { verdict, picture } =
    sharp === null ? refused({ ok: false, fault: 'noDecoder' }) : await redraw(sharp, data, order)
  const written = process.stdout.write(
    Buffer.concat([Buffer.from(`${JSON.stringify(verdict)}\n`), picture]),
  )
  if (!written) await once(process.stdout, 'drain')
}

/** Whoever serves comes first, for the processor and for memory. */
function giveWay(): void {
  try {
    setPriority(10)
    writeFileSync('/proc/self/oom_score_adj', '1000')
  } catch {
    // A system without either: the limits of time and pixels hold all the same.
  }
}

async function decoder(type: PictureType): Promise<SharpModule | null> {
  try {
    const { default: sharp } = await import('sharp')
    sharp.concurrency(1)
    sharp.cache(false)
    sharp.block({ operation: ['VipsForeignLoad'] })
    sharp.unblock({ operation: [loaders[type]] })
    return sharp
  } catch {
    return null
  }
}

interface Redrawn {
  readonly verdict: PictureVerdict
  readonly picture: Buffer
}

function refused(verdict: PictureVerdict): Redrawn {
  return { verdict, picture: Buffer.alloc(0) }
}

async function redraw(sharp: SharpModule, given: Buffer, order: PictureOrder): Promise<Redrawn> {
  const { data, cut } = completed(given, order.type)
  const open = (): Sharp =>
    sharp(data, {
      // As browsers do: what is odd but can be shown, is shown. What a PNG lacks is not made up.
      failOn: order.type === 'image/png' ? 'truncated' : 'none',
      limitInputPixels: false,
    })
  try {
    const { width, height } = await open().metadata()
    const pixels = width * height
    if (pixels > order.pixels) return refused({ ok: false, fault: 'tooManyPixels', pixels })
    if (cut === 'surely') return refused({ ok: false, fault: 'cut' })
    if (cut === 'perhaps' && (await hasEmptyFoot(open()))) {
      return refused({ ok: false, fault: 'cut' })
    }
    const { side } = order
    const small = open()
      .rotate()
      .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
    // Left to itself it works for a minute to make a file a little smaller.
    const picture = await (
      order.type === 'image/avif' ? small.avif({ effort: 1 }) : small
    ).toBuffer()
    return { verdict: { ok: true }, picture }
  } catch (error) {
    // The libraries say it in different words.
    if (/memory/i.test(String(error))) return refused({ ok: false, fault: 'tooHeavy' })
    return refused({ ok: false, fault: cut === 'no' ? 'damaged' : 'cut' })
  }
}

/** Gives a picture the end it lacks, and tells whether more than that may be missing. */
function completed(
  data: Buffer,
  type: PictureType,
): { readonly data: Buffer; readonly cut: 'no' | 'perhaps' | 'surely' } {
  if (type === 'image/jpeg') {
    const { ended, begun, progressive } = jpegEnd(data)
    if (ended) return { data, cut: 'no' }
    if (!begun) return { data: withEnd(data), cut: 'surely' }
    return { data: withEnd(data), cut: progressive ? 'no' : 'perhaps' }
  }
  if (type === 'image/webp') {
    const missing = data.length < 8 ? 0 : data.readUInt32LE(4) + 8 - data.length
    if (missing <= 0) return { data, cut: 'no' }
    if (missing > paddedAtMost) return { data, cut: 'surely' }
    return { data: Buffer.concat([data, Buffer.alloc(missing)]), cut: 'no' }
  }
  // Decoders refuse these themselves where something is missing that is needed.
  const ended = type !== 'image/png' || data.lastIndexOf('IEND') >= data.length - 64
  return { data, cut: ended ? 'no' : 'perhaps' }
}

/** Where a JPEG ends too early, the rest is filled with even grey: at least one percent of it tells. */
async function hasEmptyFoot(picture: Sharp): Promise<boolean> {
  const { data, info } = await picture
    .resize({ width: 64, height: lookedAtRows, fit: 'fill', kernel: 'nearest' })
    .removeAlpha()
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true })
  const foot = data.subarray(data.length - 2 * info.width * info.channels)
  const [low, high] = [Math.min(...foot), Math.max(...foot)]
  return high - low <= 2 && low >= 100 && high <= 160
}

await main(JSON.parse(process.argv[2] ?? '') as PictureOrder)
