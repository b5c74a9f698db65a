import type { PayloadRequest } from 'payload'
import { handedUpCases } from '../access/handed-up.ts'
import { principalOf } from '../access/principal.ts'
import { addDays } from '../core/dates.ts'
import { idOf, local } from '../database/local.ts'
import type { Nonconformity } from '../generated-types.ts'
import { spanFrom } from '../records/list-span.ts'
import { heavy } from './conditions.ts'
import { countable } from './figures.ts'
import { injuryOf, weightOf } from './injury/rules.ts'
import type { Injury } from './injury/text.ts'
import type { NonconformityType, Severity } from './text.ts'

/** How many days, today among them, count as lately. */
export const latelyDays = 7

/** A case that was reported lately and is serious, critical, or with a death or a serious injury. */
export interface SeriousCase {
  readonly id: string
  /** Id of the unit where it happened. */
  readonly unit: string
  readonly type: NonconformityType
  readonly weight: Severity | null
  readonly injury: Injury | null
  /** `YYYY-MM-DD` */
  readonly eventDate: string
  readonly reportedDate: string
  /** What it says; null for those who are told that it has happened, and do not read the case. */
  readonly read: Pick<Nonconformity, 'number' | 'title' | 'language'> | null
}

/** Was it reported within the days that count as lately? */
export function isLately(reported: string, day: string): boolean {
  return reported >= addDays(day, 1 - latelyDays) && reported <= day
}

/** The days that count as lately, as a filter of the register asks for them. */
export function latelySpan(day: string): string {
  return spanFrom(addDays(day, 1 - latelyDays), day)
}

/**
 * The serious cases of the last days that the one who asks may know of, the newest first. Which there are is read as the
 * system, without their texts; what each says, with the rights of the one who asks.
 */
export async function seriousLately(req: PayloadRequest, day: string): Promise<SeriousCase[]> {
  const known = await countable(req)
  if (known === null) return []
  const { person } = await principalOf(req)
  const kept = (await handedUpCases(req)).filter(
    ({ withheldFrom }) => person !== null && withheldFrom.includes(person),
  )
  const found = await local.find(req, 'nonconformities', {
    overrideAccess: true,
    where: {
      and: [
        ...known,
        heavy,
        { reportedDate: { greater_than_equal: addDays(day, 1 - latelyDays) } },
        { reportedDate: { less_than_equal: day } },
        ...(kept.length === 0 ? [] : [{ id: { not_in: kept.map(({ id }) => id) } }]),
      ],
    },
    sort: '-reportedDate',
    select: {
      unit: true,
      type: true,
      severity: true,
      injury: true,
      seriousInjury: true,
      eventDate: true,
      reportedDate: true,
    },
  })
  if (found.length === 0) return []
  const own = await local.find(req, 'nonconformities', {
    overrideAccess: false,
    where: { id: { in: found.map(({ id }) => id) } },
    select: { number: true, title: true, language: true },
  })
  const readable = new Map(own.map((each) => [each.id, each]))
  return found.map((each) => ({
    id: each.id,
    unit: idOf(each.unit),
    type: each.type,
    weight: weightOf(each),
    injury: injuryOf(each),
    eventDate: each.eventDate,
    reportedDate: each.reportedDate,
    read: readable.get(each.id) ?? null,
  }))
}
