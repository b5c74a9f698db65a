import type { PayloadRequest } from 'payload'
import { today } from '../../plugin/core/dates.ts'
import { idOf } from '../../plugin/database/local.ts'
import type { Nonconformity } from '../../plugin/generated-types.ts'
import { figures } from '../../plugin/nonconformities/figures.ts'
import { registerPage, unitsBelow, whereOf } from '../../plugin/nonconformities/overview.ts'
import {
  nonconformityCategoryText,
  nonconformitySourceText,
  nonconformityStateText,
  severityText,
} from '../../plugin/nonconformities/text.ts'
import { optionsOf } from '../../plugin/options.ts'
import type { ListQuery, ListShape } from '../components/list-query.ts'
import type { PageLanguage } from '../routes.ts'
import { unitNames } from '../unit-names.ts'

export type CaseFilter = 'state' | 'source' | 'category' | 'severity' | 'year' | 'unit' | 'search'
export type CaseSort = 'number' | 'eventDate' | 'due'

/** What the address of the register can ask for. */
export const caseShape: ListShape<CaseFilter, CaseSort> = {
  filters: {
    state: ['open', 'overdue', ...Object.keys(nonconformityStateText)],
    source: Object.keys(nonconformitySourceText),
    category: Object.keys(nonconformityCategoryText),
    severity: Object.keys(severityText),
    year: 'any',
    unit: 'any',
    search: 'any',
  },
  sorts: ['number', 'eventDate', 'due'],
  sortedBy: { sort: 'number', descending: true },
}

/** One page of the register with the names of its units. */
export interface RegisterRows {
  readonly docs: readonly Nonconformity[]
  readonly total: number
  readonly units: ReadonlyMap<string, string>
}

/** The nonconformities that the address asks for and the one who asks may read. */
export async function registerRows(
  req: PayloadRequest,
  language: PageLanguage,
  query: ListQuery<CaseFilter, CaseSort>,
  size: number,
): Promise<RegisterRows> {
  const { filters, sort, descending, page } = query
  const below = await unitsBelow(req, filters.unit)
  const where = whereOf(filters, today(optionsOf(req.payload).clock), below)
  const asked = { where, sort: `${descending ? '-' : ''}${sort}`, limit: size }
  const first = await registerPage(req, { ...asked, page })
  const pages = Math.max(1, Math.ceil(first.total / size))
  const { docs, total } = page > pages ? await registerPage(req, { ...asked, page: pages }) : first
  const units = await unitNames(
    req,
    language,
    docs.map((each) => idOf(each.unit)),
  )
  return { docs, total, units }
}

/** Years and units there are nonconformities of, for the filters. */
export async function registerChoices(
  req: PayloadRequest,
  language: PageLanguage,
): Promise<{
  readonly total: number
  readonly open: number
  readonly overdue: number
  readonly years: readonly number[]
  readonly units: readonly (readonly [string, string])[]
}> {
  const counted = await figures(req)
  if (counted === null) return { total: 0, open: 0, overdue: 0, years: [], units: [] }
  const names = await unitNames(req, language, counted.byUnit.keys())
  return {
    total: counted.total,
    open: counted.open,
    overdue: counted.overdue,
    years: [...counted.byYear.keys()],
    units: [...names].sort(([, one], [, other]) => one.localeCompare(other, language)),
  }
}
