import { createHash } from 'node:crypto'
import type {
  CollectionBeforeChangeHook,
  CollectionBeforeDeleteHook,
  CollectionBeforeOperationHook,
} from 'payload'
import { fileTypeFromBuffer } from 'file-type'
import { local } from '../core/local.ts'
import { refuse } from '../core/refuse.ts'
import { fill, type Text } from '../core/text.ts'

/** Largest image in bytes. */
export const largestImage = 10_000_000
/** Images wider or higher than this, in pixels, are made smaller. */
export const largestSide = 2400

const extensions = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/webp': 'webp',
  'image/avif': 'avif',
} as const

const text = {
  notAnImage: {
    nb: 'Filen er ikke et bilde vi kan vise. Bruk PNG, JPEG, WebP eller AVIF.',
    en: 'The file is not an image we can show. Use PNG, JPEG, WebP or AVIF.',
  },
  tooLarge: {
    nb: 'Bildet er større enn 10 MB. Gjør det mindre, og last det opp på nytt.',
    en: 'The image is larger than 10 MB. Make it smaller, and upload it again.',
  },
  known: {
    nb: 'Bildet er lastet opp før, med navnet «{title}». Bruk det.',
    en: 'The image has been uploaded before, named "{title}". Use that one.',
  },
  replaced: {
    nb: 'Filen kan ikke byttes ut, for publiserte utgaver kan bruke den. Last opp et nytt bilde.',
    en: 'The file cannot be replaced, for published editions may use it. Upload a new image.',
  },
  used: {
    nb: 'Bildet brukes i en utgave og kan ikke slettes.',
    en: 'The image is used in an edition and cannot be deleted.',
  },
  noSharp: {
    nb: 'Bilder kan ikke lastes opp, fordi sharp mangler i oppsettet. Kontakt administratoren.',
    en: 'Images cannot be uploaded, because sharp is missing from the configuration. Contact the administrator.',
  },
} satisfies Record<string, Text>

const hashKey = 'hseImageHash'

/**
 * Takes an uploaded file apart and makes it anew: type by content, no metadata (place, camera), no larger than needed,
 * named after its content hash.
 */
export const prepareImage: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  const file = req.file
  if (!file) return args
  if (operation === 'update') refuse(req, text.replaced, { field: 'file', code: 'replaced' })
  if (operation !== 'create') return args
  if (file.size > largestImage) {
    refuse(req, text.tooLarge, { field: 'file', status: 413, code: 'tooLarge' })
  }
  const found = await fileTypeFromBuffer(file.data)
  const extension = extensions[found?.mime as keyof typeof extensions] as string | undefined
  if (!found || !extension) refuse(req, text.notAnImage, { field: 'file', code: 'notAnImage' })
  // A host may leave it out, whatever Payload's type says.
  const sharp = req.payload.config.sharp as typeof req.payload.config.sharp | undefined
  if (!sharp) refuse(req, text.noSharp, { field: 'file', status: 500, code: 'noSharp' })
  let data: Buffer
  try {
    data = await sharp(file.data, { limitInputPixels: 80_000_000 })
      .rotate()
      .resize({ width: largestSide, height: largestSide, fit: 'inside', withoutEnlargement: true })
      .toBuffer()
  } catch {
    refuse(req, text.notAnImage, { field: 'file', code: 'notAnImage' })
  }
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
  req.file = {
    ...file,
    data,
    size: data.length,
    mimetype: found.mime,
    name: `${hash}.${extension}`,
  }
  const context = req.context as Record<string, unknown>
  context[hashKey] = hash
  return args
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
