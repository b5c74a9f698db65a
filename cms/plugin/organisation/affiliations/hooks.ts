import type { CollectionBeforeChangeHook } from 'payload'
import { refuse } from '../../core/refuse.ts'
import { idOf, local } from '../../database/local.ts'
import type { Affiliation } from '../../generated-types.ts'
import { affiliationFault } from './rules.ts'
import { affiliationRefusal } from './text.ts'

/** Refuses an affiliation that ends before it begins, and a second one to the same unit at a time. */
export const keepAffiliationRules: CollectionBeforeChangeHook<Affiliation> = async ({
  data,
  originalDoc,
  req,
}) => {
  const now = { ...originalDoc, ...data } as Affiliation
  const others = await local.find(req, 'affiliations', {
    overrideAccess: true,
    where: {
      and: [
        { person: { equals: idOf(now.person) } },
        { unit: { equals: idOf(now.unit) } },
        ...(originalDoc?.id === undefined ? [] : [{ id: { not_equals: originalDoc.id } }]),
      ],
    },
    select: { from: true, to: true },
  })
  const stretch = ({
    from,
    to,
  }: Pick<Affiliation, 'from' | 'to'>): { from: string; to: string | null } => ({
    from,
    to: to ?? null,
  })
  const fault = affiliationFault(stretch(now), others.map(stretch))
  if (fault) {
    const field = fault === 'overlaps' ? 'from' : 'to'
    refuse(req, affiliationRefusal[fault], { field, code: fault })
  }
  return data
}
