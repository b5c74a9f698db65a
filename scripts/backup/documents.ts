import type { Payload, PayloadRequest, Where } from 'payload'
import { canonicalJson, ContentsDigest } from './contents-digest.ts'
import type { Contents } from './manifest.ts'
import { neutralDocument, withoutDefaults } from './neutral-document.ts'
import type { Part } from './parts.ts'

type Values = Record<string, unknown>

const pageSize = 200

/** Every document of a collection in its neutral form, a page in memory at a time. */
export async function* readDocuments(payload: Payload, part: Part): AsyncGenerator<Values> {
  let last: unknown = null
  for (;;) {
    const where: Where = last === null ? {} : { id: { greater_than: last } }
    const { docs } = await payload.db.find<Values & { id: unknown }>({
      collection: part.slug,
      where,
      sort: 'id',
      limit: pageSize,
      pagination: false,
    })
    for (const each of docs) yield neutralDocument(part.fields, each, { leaveOut: part.leaveOut })
    last = docs.at(-1)?.id ?? null
    if (docs.length < pageSize) return
  }
}

/** A global in its neutral form, or null when it was never saved. */
export async function readGlobal(payload: Payload, part: Part): Promise<Values | null> {
  // MongoDB's adapter answers null, SQLite's an empty object, and the type neither.
  const found = (await payload.db.findGlobal<Values>({ slug: part.slug })) as Values | null
  const neutral = neutralDocument(part.fields, found ?? {}, { leaveOut: part.leaveOut })
  return Object.keys(neutral).length === 0 ? null : neutral
}

/** How many documents a collection has, and the hash of them all. */
export async function contentsOf(payload: Payload, part: Part): Promise<Contents> {
  const digest = new ContentsDigest()
  for await (const each of readDocuments(payload, part)) digest.add(canonicalJson(each))
  return { slug: part.slug, count: digest.count, digest: digest.digest }
}

/** The same for a global: none or one. */
export async function contentsOfGlobal(payload: Payload, part: Part): Promise<Contents> {
  const digest = new ContentsDigest()
  const found = await readGlobal(payload, part)
  if (found !== null) digest.add(canonicalJson(found))
  return { slug: part.slug, count: digest.count, digest: digest.digest }
}

/** Writes a document as it was, past every hook: id, times and hashes stay. */
export async function writeDocument(
  payload: Payload,
  part: Part,
  document: Values,
  req: Partial<PayloadRequest>,
): Promise<void> {
  const data = withoutDefaults(part.fields, document)
  // MongoDB's adapter takes a null id for an id.
  if (part.leaveOut.includes('id')) delete data['id']
  await payload.db.create({
    collection: part.slug,
    ...(typeof document['id'] === 'string' ? { customID: document['id'] } : {}),
    data,
    req,
    returning: false,
  })
}

/** Writes a global as it was. */
export async function writeGlobal(
  payload: Payload,
  part: Part,
  document: Values,
  req: Partial<PayloadRequest>,
): Promise<void> {
  const slug = part.slug
  const data = (): Values => {
    const { id: _, ...values } = withoutDefaults(part.fields, document)
    return values
  }
  await payload.db.createGlobal({ slug, data: data(), req, returning: false })
  // SQLite's adapter makes the time of creation anew; a second write puts it right.
  await payload.db.updateGlobal({ slug, data: data(), req, returning: false })
}
