import { createHash } from 'node:crypto'
import { rm } from 'node:fs/promises'
import {
  type CollectionBeforeChangeHook,
  type CollectionBeforeDeleteHook,
  type CollectionBeforeOperationHook,
  Forbidden,
  type PayloadRequest,
} from 'payload'
import { cleanName } from '../attachments/clean.ts'
import { recognisedType } from '../attachments/recognise.ts'
import { fileLimits, inMegabytes, largestFile } from '../attachments/rules.ts'
import { local } from '../database/local.ts'
import { refuse } from '../core/refuse.ts'
import { fill, type Text } from '../core/text.ts'
import { pictureFault } from '../pictures/fault-text.ts'
import { pictureExtensions, type PictureType } from '../pictures/order.ts'
import { type PictureSource, redrawnPicture } from '../pictures/redraw.ts'

const text = {
  notAnImage: {
    nb: 'Filen er ikke et bilde vi kan vise. Bruk PNG, JPEG, WebP eller AVIF.',
    en: 'The file is not an image we can show. Use PNG, JPEG, WebP or AVIF.',
  },
  tooLarge: {
    nb: 'Bildet er på {size} MB, og kan være på høyst {most} MB. Gjør det mindre, og last det opp på nytt.',
    en: 'The image is {size} MB, and can be at most {most} MB. Make it smaller, and upload it again.',
  },
  known: {
    nb: 'Bildet er lastet opp før, med navnet «{title}». Bruk det.',
    en: 'The image has been uploaded before, named “{title}”. Use that one.',
  },
  replaced: {
    nb: 'Filen kan ikke byttes ut, for publiserte utgaver kan bruke den. Last opp et nytt bilde.',
    en: 'The file cannot be replaced, for published editions may use it. Upload a new image.',
  },
  used: {
    nb: 'Bildet brukes i en utgave og kan ikke slettes.',
    en: 'The image is used in an edition and cannot be deleted.',
  },
} satisfies Record<string, Text>

const hashKey = 'hseImageHash'

/**
 * Takes an uploaded file apart and makes it anew: type by content, no metadata (place, camera), no larger than needed,
 * named after its content hash. Whoever may not upload has nothing decoded.
 */
export const prepareImage: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  const file = req.file
  if (!file) return args
  try {
    if (operation === 'update') refuse(req, text.replaced, { field: 'file', code: 'replaced' })
    if (operation !== 'create') return args
    await refuseStrangers(req, args)
    await replaceFile(req, file)
    return args
  } finally {
    // Where the host has uploads written to disk, what was sent is not needed any more.
    if (file.tempFilePath) await rm(file.tempFilePath, { force: true })
  }
}

/** Payload asks for access after this; nothing is to be decoded for someone it will refuse. */
async function refuseStrangers(
  req: PayloadRequest,
  args: { readonly data?: unknown; readonly overrideAccess?: boolean },
): Promise<void> {
  if (args.overrideAccess === true) return
  const allowed = await req.payload.collections.media?.config.access.create({
    req,
    data: args.data,
  })
  if (allowed !== true) throw new Forbidden(req.t)
}

async function replaceFile(
  req: PayloadRequest,
  file: NonNullable<PayloadRequest['file']>,
): Promise<void> {
  if (file.size > largestFile) {
    const words = { size: inMegabytes(file.size), most: fileLimits.fileMegabytes }
    refuse(req, fill(text.tooLarge, words), { field: 'file', status: 413, code: 'tooLarge' })
  }
  const source: PictureSource = file.tempFilePath
    ? { path: file.tempFilePath }
    : { data: file.data }
  const found = await recognisedType(source)
  const type = (Object.keys(pictureExtensions) as PictureType[]).find((each) => each === found)
  if (!type) refuse(req, text.notAnImage, { field: 'file', code: 'notAnImage' })
  const redrawn = await redrawnPicture(source, type)
  if (!redrawn.ok) {
    const { text: words, ...detail } = pictureFault(redrawn, cleanName(file.name))
    refuse(req, words, { field: 'file', ...detail })
  }
  const { data } = redrawn
  const hash = createHash('sha256').update(data).digest('hex')
  const known = await local.find(req, 'media', {
    overrideAccess: true,
    where: { hash: { equals: hash } },
    limit: 1,
  })
  if (known[0]) {
    refuse(req, fill(text.known, { title: known[0].title }), {
      field: 'file',
      status: 409,
      code: 'known',
    })
  }
  const { tempFilePath: _, ...kept } = file
  req.file = {
    ...kept,
    data,
    size: data.length,
    mimetype: type,
    name: `${hash}.${pictureExtensions[type]}`,
  }
  const context = req.context as Record<string, unknown>
  context[hashKey] = hash
}

/** Who uploaded an image, and its hash, are set by the system. */
export const rememberUploader: CollectionBeforeChangeHook = ({
  data,
  operation,
  originalDoc,
  req,
}) => {
  if (operation === 'create') {
    return { ...data, createdBy: req.user?.id ?? null, hash: req.context[hashKey] }
  }
  const original = originalDoc as { createdBy?: unknown; hash?: unknown }
  return { ...data, createdBy: original.createdBy, hash: original.hash }
}

/** An image that an edition shows is kept. */
export const keepUsedImage: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const used = await local.count(req, 'editions', {
    overrideAccess: true,
    where: { images: { in: [String(id)] } },
  })
  if (used > 0) refuse(req, text.used, { status: 409, code: 'used' })
}
