import type { PayloadRequest } from 'payload'
import { instant } from '../core/dates.ts'
import { idOf, local } from '../database/local.ts'
import type { Nonconformity } from '../generated-types.ts'
import { optionsOf } from '../options.ts'
import { type AnswerLanguage, copyOf, type WorkingCopy } from './copy.ts'
import { peopleNamed } from './people-named.ts'

const system = { overrideAccess: true } as const

/** The case with an id, as far as the one who asks may read it; null where they may not. */
export async function caseFor(req: PayloadRequest, id: string): Promise<Nonconformity | null> {
  return local.findById(req, 'nonconformities', id, { overrideAccess: false })
}

/**
 * Takes a copy of a case, to be gone through for whoever asked.
 * @param readable the case as the one who asks may read it: a case that is kept from them is copied for nobody
 */
export async function takeCopy(
  req: PayloadRequest,
  readable: Pick<Nonconformity, 'id'>,
  language: AnswerLanguage,
): Promise<WorkingCopy> {
  const of = { ...system, where: { nonconformity: { equals: readable.id } } }
  // As the system: what must not be given out includes names that the one who asks does not read.
  const [found, measures, consultations, files] = await Promise.all([
    local.findById(req, 'nonconformities', readable.id, system),
    local.find(req, 'measures', { ...of, sort: 'number' }),
    local.find(req, 'consultations', { ...of, sort: 'number' }),
    local.find(req, 'attachments', { ...of, sort: 'createdAt' }),
  ])
  if (!found) throw new Error(`The case ${readable.id} is gone while it was copied.`)
  const unit = await local.findById(req, 'units', idOf(found.unit), { ...system, locale: language })
  const unnamed = { found, measures, consultations, unit: unit?.name ?? '' }
  const texts = copyOf({ ...unnamed, nameOf: () => null }, language)
  const { nameOf, names, reporters } = await peopleNamed(
    req,
    [
      { collection: 'nonconformities', document: found },
      ...measures.map((document) => ({ collection: 'measures', document }) as const),
      ...consultations.map((document) => ({ collection: 'consultations', document }) as const),
    ],
    texts.flatMap(({ lines }) => lines.map(({ text }) => text)),
  )
  return {
    sections: copyOf({ ...unnamed, nameOf }, language),
    names,
    reporters,
    pictures: files.flatMap(({ id, mimeType }) =>
      mimeType?.startsWith('image/') === true ? [{ id, type: mimeType }] : [],
    ),
    version: found.version,
    at: instant(optionsOf(req.payload).clock),
  }
}
