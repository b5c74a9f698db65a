import type { PayloadRequest } from 'payload'
import { handedUpCases } from '../../access/handed-up.ts'
import { local } from '../../database/local.ts'
import type { About } from './rules.ts'

/** Which of these records are of a case that is kept from someone, as it stands when the letter is written. */
export async function keptAmong(
  req: PayloadRequest,
  records: readonly About[],
): Promise<(about: About) => boolean> {
  const cases = (await handedUpCases(req)).map(({ id }) => id)
  if (cases.length === 0) return () => false
  const measures = records.flatMap(({ collection, id }) => (collection === 'measures' ? [id] : []))
  const ofThem =
    measures.length === 0
      ? []
      : await local.find(req, 'measures', {
          overrideAccess: true,
          where: { and: [{ id: { in: measures } }, { nonconformity: { in: cases } }] },
          select: { number: true },
        })
  const kept = {
    nonconformities: new Set(cases),
    measures: new Set(ofThem.map(({ id }) => id)),
  }
  return ({ collection, id }) =>
    (collection === 'nonconformities' || collection === 'measures') && kept[collection].has(id)
}
