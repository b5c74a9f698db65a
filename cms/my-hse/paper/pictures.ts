import { buffer } from 'node:stream/consumers'
import type { ReadableStream } from 'node:stream/web'
import type { PayloadRequest } from 'payload'
import { fileAddress } from '../../../content/addresses/my-hse.ts'
import { openAttachment } from '../../plugin/attachments/stream.ts'
import { isPicture } from '../../plugin/attachments/types.ts'
import { pictureExtensions, type PictureType } from '../../plugin/pictures/order.ts'
import { redrawnPicture } from '../../plugin/pictures/redraw.ts'

/** Longest side of a picture on paper, in pixels: half a page at what a printer shows. */
const sideOnPaper = 1200
/** Most bytes of the pictures of one paper; those that come after are named, and not shown. */
const mostBytes = 40 * 1024 * 1024

/**
 * The content of a page with the files it shows within itself, as the one who asks may read them: whoever makes a PDF
 * reaches no address.
 * @param body content of a page's `main`, as HTML that Verne drew
 */
export async function withPictures(req: PayloadRequest, body: string): Promise<string> {
  const addresses = new Set(
    [...body.matchAll(shown)].map(([, address]) => address ?? '').filter(isAttached),
  )
  const drawn = new Map<string, string>()
  let bytes = 0
  for (const address of addresses) {
    const picture = await pictureAt(req, address)
    if (picture === null || bytes + picture.length > mostBytes) continue
    bytes += picture.length
    drawn.set(address, picture)
  }
  return body.replaceAll(shown, (whole, address: string) => {
    const picture = drawn.get(address)
    return picture === undefined ? whole : whole.replace(address, picture)
  })
}

const shown = /<img\b[^>]*?\ssrc="([^"]*)"/g
const folder = fileAddress('')

function isAttached(address: string): boolean {
  return address.startsWith(folder)
}

/** A picture as the source of an image that needs no server; null where there is none that may be read. */
async function pictureAt(req: PayloadRequest, address: string): Promise<string | null> {
  const opened = await openAttachment(req, address.slice(folder.length))
  if (opened === null) return null
  const { stream, type } = opened
  const data = await buffer(stream as ReadableStream)
  if (!isPicture(type) || !isKnown(type)) return null
  const small = await redrawnPicture({ data }, type, { side: sideOnPaper })
  return `data:${type};base64,${(small.ok ? small.data : data).toString('base64')}`
}

function isKnown(type: string): type is PictureType {
  return Object.hasOwn(pictureExtensions, type)
}
