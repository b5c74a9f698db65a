import type { PayloadRequest } from 'payload'
import { principalOf } from '../access/principal.ts'
import { civilDay, today } from '../core/dates.ts'
import { local } from '../database/local.ts'
import type { Attachment, Consultation, Measure, Nonconformity } from '../generated-types.ts'
import { optionsOf } from '../options.ts'
import { namesNobody } from '../retention/forget/forget.ts'
import { reporterAlong } from './steps/release.ts'

type Releasing = Pick<Nonconformity, 'steps'>

/** A file of a released case, without who attached it. */
export type ReleasedFile = Pick<Attachment, 'id' | 'name' | 'mimeType' | 'filesize'>

/** A case as an authority gets it, with all that belongs to it. */
export interface ReleasedCase {
  readonly nonconformity: Nonconformity
  readonly measures: readonly Measure[]
  readonly consultations: readonly Consultation[]
  readonly files: readonly ReleasedFile[]
}

/** The last release of a case today by the one who asks, as its line of history; null for none. */
export async function releaseToday(req: PayloadRequest, { steps }: Releasing) {
  const { account } = await principalOf(req)
  const day = today(optionsOf(req.payload).clock)
  const found = (steps ?? []).findLast(
    ({ at, by, step }) => step === 'release' && by === account && at && civilDay(at) === day,
  )
  return account === null ? null : (found ?? null)
}

/** The whole of a case that was released today by the one who asks; null where it was not, or is not theirs to read. */
export async function releasedCase(
  req: PayloadRequest,
  number: string,
): Promise<ReleasedCase | null> {
  const asReader = { overrideAccess: false } as const
  const where = { number: { equals: number } }
  const [found] = await local.find(req, 'nonconformities', { ...asReader, where, limit: 1 })
  const release = found ? await releaseToday(req, found) : null
  if (!found || release === null) return null
  const of = { ...asReader, where: { nonconformity: { equals: found.id } }, sort: 'createdAt' }
  const [measures, consultations, files] = await Promise.all([
    local.find(req, 'measures', of),
    local.find(req, 'consultations', of),
    local.find(req, 'attachments', of),
  ])
  const told = release.note?.endsWith(reporterAlong) === true
  return {
    nonconformity: told ? found : { ...found, ...namesNobody(found) },
    measures,
    consultations,
    files: files.map(({ filesize, id, mimeType, name }) => ({
      id,
      name,
      mimeType: mimeType ?? null,
      filesize: filesize ?? null,
    })),
  }
}
