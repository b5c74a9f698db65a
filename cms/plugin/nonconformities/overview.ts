import type { PayloadRequest, Where } from 'payload'
import { local } from '../database/local.ts'
import type { Nonconformity } from '../generated-types.ts'
import { endStates } from './rules.ts'

/** What a list of nonconformities asks for; null leaves it open. */
export interface NonconformityFilter {
  /** A state, or `open` for all that are not at their end, or `overdue` for those past the deadline of their next step. */
  readonly state: string | null
  readonly source: string | null
  readonly category: string | null
  readonly severity: string | null
  /** `2026` */
  readonly year: string | null
  /** Id of a unit; those below it count too. */
  readonly unit: string | null
  /** Words of the title or number. */
  readonly search: string | null
}

/** The nonconformities a filter asks for. Who reads decides which of them there are. */
export function whereOf(
  filter: NonconformityFilter,
  day: string,
  unitsBelow: readonly string[],
): Where {
  const { state, source, category, severity, year, unit, search } = filter
  const parts: Where[] = []
  if (state === 'open') parts.push({ state: { not_in: [...endStates] } })
  else if (state === 'overdue') {
    parts.push({ state: { not_in: [...endStates] } }, { due: { less_than: day } })
  } else if (state !== null) parts.push({ state: { equals: state } })
  if (source !== null) parts.push({ source: { equals: source } })
  if (category !== null) parts.push({ category: { equals: category } })
  if (severity !== null) parts.push({ severity: { equals: severity } })
  if (year !== null) parts.push({ year: { equals: Number(year) || 0 } })
  if (unit !== null) parts.push({ unit: { in: [unit, ...unitsBelow] } })
  if (search !== null) {
    parts.push({ or: [{ number: { contains: search } }, { title: { contains: search } }] })
  }
  return { and: parts }
}

/** Units below a unit, itself left out. */
export async function unitsBelow(req: PayloadRequest, unit: string | null): Promise<string[]> {
  if (unit === null) return []
  const found = await local.find(req, 'units', {
    overrideAccess: true,
    where: { ancestors: { in: [unit] } },
    select: { code: true },
  })
  return found.map((each) => each.id)
}

/** One page of the register as the one who asks may read it. */
export async function registerPage(
  req: PayloadRequest,
  ask: {
    readonly where: Where
    readonly sort: string
    readonly limit: number
    readonly page: number
  },
): Promise<{ docs: Nonconformity[]; total: number }> {
  return local.page(req, 'nonconformities', { ...ask, overrideAccess: false })
}
