import { largestSide } from '../../plugin/pictures/order.ts'

/** A picture of more bytes than this is made anew, however few pixels it has. */
const heavy = 4_000_000
/** How well the new picture keeps what the old one shows, from 0 to 1. */
const quality = 0.85

/**
 * A photograph no larger than the server would keep it: less to send, and no limit to meet. It stays the right way up,
 * and what it tells of place and camera stays behind. Whatever is no picture, or cannot be made smaller, comes back as
 * it was.
 */
export async function smallerPicture(file: File): Promise<File> {
  if (!/^image\/(?:jpeg|png|webp)$/.test(file.type)) return file
  try {
    const picture = await createImageBitmap(file, { imageOrientation: 'from-image' })
    try {
      const size = neededSize(picture, file.size)
      return size === null ? file : lighter(file, await drawn(picture, size))
    } finally {
      picture.close()
    }
  } catch {
    // An old browser, or a picture it cannot hold: the server makes it smaller.
    return file
  }
}

/** Width and height that are enough, or null where it is small enough already. */
export function neededSize(
  { width, height }: { readonly width: number; readonly height: number },
  bytes: number,
): { readonly width: number; readonly height: number } | null {
  const factor = Math.min(1, largestSide / Math.max(width, height))
  if (factor === 1 && bytes <= heavy) return null
  const scaled = (side: number): number => Math.max(1, Math.round(side * factor))
  return { width: scaled(width), height: scaled(height) }
}

function drawn(
  picture: ImageBitmap,
  { width, height }: { readonly width: number; readonly height: number },
): Promise<Blob | null> {
  const canvas = document.createElement('canvas')
  Object.assign(canvas, { width, height })
  const context = canvas.getContext('2d')
  if (context === null) return Promise.resolve(null)
  // A JPEG has no transparent parts.
  context.fillStyle = '#fff'
  context.fillRect(0, 0, width, height)
  context.imageSmoothingQuality = 'high'
  context.drawImage(picture, 0, 0, width, height)
  return new Promise((resolve) => {
    canvas.toBlob(resolve, 'image/jpeg', quality)
  })
}

function lighter(file: File, made: Blob | null): File {
  if (made === null || made.type !== 'image/jpeg' || made.size >= file.size) return file
  const name = file.name.replace(/\.[^.]{1,8}$/, '')
  return new File([made], `${name}.jpg`, { type: made.type })
}
