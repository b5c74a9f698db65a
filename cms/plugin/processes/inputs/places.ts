import type { PayloadRequest, Where } from 'payload'
import { handedUpCases } from '../../access/handed-up.ts'
import { principalOf } from '../../access/principal.ts'

/**
 * Where a meeting's cases lie: its units, but for what is handled elsewhere, and what is handled there from elsewhere. The
 * meeting is the manager's: it shows what the units handle, whoever looks at the page, and to nobody what is kept from
 * them.
 */
export interface MeetingPlace {
  readonly units: readonly string[]
  /** Ids of cases of the units that are handled elsewhere, or kept from the one who looks. */
  readonly elsewhere: readonly string[]
  /** Ids of cases of other units that are handled here. */
  readonly here: readonly string[]
}

/** The cases that concern a manager, told apart for some units. */
export async function meetingPlace(
  req: PayloadRequest,
  units: readonly string[],
): Promise<MeetingPlace> {
  const [cases, { person }] = await Promise.all([handedUpCases(req), principalOf(req)])
  const kept = (withheld: readonly string[]): boolean =>
    person !== null && withheld.includes(person)
  const handled = (unit: string | null): boolean => unit !== null && units.includes(unit)
  return {
    units,
    elsewhere: cases
      .filter(({ handlingUnit, unit, withheldFrom }) =>
        units.includes(unit) ? !handled(handlingUnit) || kept(withheldFrom) : false,
      )
      .map(({ id }) => id),
    here: cases
      .filter(
        ({ handlingUnit, unit, withheldFrom }) =>
          !units.includes(unit) && handled(handlingUnit) && !kept(withheldFrom),
      )
      .map(({ id }) => id),
  }
}

/** The filter of what lies there. @param field says which case a document is, or belongs to */
export function atPlace(
  { elsewhere, here, units }: MeetingPlace,
  field: 'id' | 'nonconformity',
): Where {
  const own: Where[] = [{ unit: { in: [...units] } }]
  if (elsewhere.length > 0) {
    own.push({ or: [{ [field]: { exists: false } }, { [field]: { not_in: [...elsewhere] } }] })
  }
  if (here.length === 0) return { and: own }
  return { or: [{ and: own }, { [field]: { in: [...here] } }] }
}
