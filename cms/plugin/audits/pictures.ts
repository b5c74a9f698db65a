import type { PayloadRequest } from 'payload'
import { attachmentTypes, isPicture } from '../attachments/types.ts'
import { idOf, local } from '../database/local.ts'
import type { Attachment } from '../generated-types.ts'

/** What is taken of a site visit: pictures, which are made anew without place, camera and time. */
export const pictureTypes = attachmentTypes.filter(isPicture)

/** A picture of a site visit, as far as a page shows it. */
export type PictureOfVisit = Pick<Attachment, 'id' | 'name' | 'version'> & {
  /** What it shows; null where nobody has said it yet. */
  readonly caption: string | null
}

/**
 * The pictures of site visits in the order they came, by id of the visit. As the system: whoever shows them has asked
 * `readsLines` of the audit first, as the address of each does.
 */
export async function picturesOf(
  req: PayloadRequest,
  visits: readonly string[],
): Promise<ReadonlyMap<string, readonly PictureOfVisit[]>> {
  if (visits.length === 0) return new Map()
  const found = await local.find(req, 'attachments', {
    overrideAccess: true,
    where: { evidence: { in: [...visits] } },
    sort: 'id',
    select: { name: true, caption: true, evidence: true, version: true },
  })
  const grouped = Map.groupBy(found, ({ evidence }) => (evidence ? idOf(evidence) : ''))
  return new Map(
    [...grouped].map(([visit, pictures]) => [
      visit,
      pictures.map(({ caption, id, name, version }) => ({
        id,
        name,
        version,
        caption: caption ?? null,
      })),
    ]),
  )
}
