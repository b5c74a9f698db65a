import type { PayloadRequest } from 'payload'
import { today } from '../../plugin/core/dates.ts'
import { idOf, local } from '../../plugin/database/local.ts'
import type { Measure } from '../../plugin/generated-types.ts'
import { isOpen, isOverdue } from '../../plugin/measures/rules.ts'
import { measureStateText, priorityText } from '../../plugin/measures/text.ts'
import { optionsOf } from '../../plugin/options.ts'
import type { ListQuery, ListShape } from '../components/list-query.ts'
import { namesOf } from '../people.ts'
import type { PageLanguage } from '../routes.ts'
import { unitNames } from '../unit-names.ts'

/** A measure as the plan shows it. */
export interface PlanRow {
  readonly number: string
  readonly title: string
  readonly language: 'nb' | 'en'
  readonly unit: string
  readonly unitName: string
  /** Id of a person, or null. */
  readonly responsible: string | null
  readonly responsibleName: string | null
  readonly deadline: string | null
  readonly overdue: boolean
  readonly state: Measure['state']
  readonly priority: Measure['priority']
  readonly amount: number | null
  readonly source: 'process' | 'nonconformity'
  readonly year: string
}

export type PlanFilter = 'unit' | 'state' | 'overdue' | 'responsible' | 'source' | 'year'
export type PlanSort = 'deadline' | 'title' | 'unit' | 'responsible' | 'state' | 'priority' | 'cost'

/** What the address of the plan can ask for. */
export const planShape: ListShape<PlanFilter, PlanSort> = {
  filters: {
    unit: 'any',
    state: ['open', ...Object.keys(measureStateText)],
    overdue: ['yes'],
    responsible: 'any',
    source: ['process', 'nonconformity'],
    year: 'any',
  },
  sorts: ['deadline', 'title', 'unit', 'responsible', 'state', 'priority', 'cost'],
  sortedBy: { sort: 'deadline', descending: false },
}

/** Every measure the one who asks may read, in three queries. */
export async function planRows(req: PayloadRequest, language: PageLanguage): Promise<PlanRow[]> {
  const day = today(optionsOf(req.payload).clock)
  const measures = await local.find(req, 'measures', {
    overrideAccess: false,
    select: {
      number: true,
      title: true,
      language: true,
      unit: true,
      responsible: true,
      deadline: true,
      state: true,
      priority: true,
      cost: true,
      process: true,
    },
  })
  const [units, people] = await Promise.all([
    unitNames(
      req,
      language,
      measures.map((each) => idOf(each.unit)),
    ),
    namesOf(
      req,
      measures.flatMap((each) => (each.responsible ? [idOf(each.responsible)] : [])),
    ),
  ])
  return measures.map((each): PlanRow => {
    const unit = idOf(each.unit)
    const responsible = each.responsible ? idOf(each.responsible) : null
    const deadline = each.deadline ?? null
    return {
      number: each.number,
      title: each.title,
      language: each.language,
      unit,
      unitName: units.get(unit) ?? '',
      responsible,
      responsibleName: responsible === null ? null : (people.get(responsible) ?? null),
      deadline,
      overdue: isOverdue({ state: each.state, deadline }, day),
      state: each.state,
      priority: each.priority,
      amount: each.cost?.amount ?? null,
      source: each.process ? 'process' : 'nonconformity',
      year: /^\D*(\d{4})/.exec(each.number)?.[1] ?? '',
    }
  })
}

/** The rows that are asked for, in the order asked for. */
export function askedRows(
  rows: readonly PlanRow[],
  query: ListQuery<PlanFilter, PlanSort>,
  language: PageLanguage,
): PlanRow[] {
  const { filters, sort, descending } = query
  const found = rows.filter(
    (row) =>
      (filters.unit === null || row.unit === filters.unit) &&
      (filters.state === null ||
        (filters.state === 'open' ? isOpen(row.state) : row.state === filters.state)) &&
      (filters.overdue === null || row.overdue) &&
      (filters.responsible === null || row.responsible === filters.responsible) &&
      (filters.source === null || row.source === filters.source) &&
      (filters.year === null || row.year === filters.year),
  )
  return found.sort(
    (one, other) =>
      (sort === 'deadline' ? Number(isFinished(one)) - Number(isFinished(other)) : 0) ||
      compare(keyOf(one, sort, language), keyOf(other, sort, language), language, descending) ||
      one.number.localeCompare(other.number, language, { numeric: true }),
  )
}

/** A deadline means nothing any more for what is finished: it stands after what is not. */
function isFinished({ state }: PlanRow): boolean {
  return state === 'verified' || state === 'cancelled'
}

const priorities = Object.keys(priorityText)

function keyOf(row: PlanRow, sort: PlanSort, language: PageLanguage): string | number | null {
  switch (sort) {
    case 'deadline':
      return row.deadline
    case 'title':
      return row.title
    case 'unit':
      return row.unitName
    case 'responsible':
      return row.responsibleName
    case 'state':
      return measureStateText[row.state][language]
    case 'priority':
      return row.priority ? priorities.indexOf(row.priority) : null
    case 'cost':
      return row.amount
  }
}

/** What is missing stands last, whichever way the rest is turned. */
function compare(
  one: string | number | null,
  other: string | number | null,
  language: PageLanguage,
  descending: boolean,
): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null)
  const order =
    typeof one === 'number' && typeof other === 'number'
      ? one - other
      : String(one).localeCompare(String(other), language)
  return descending ? -order : order
}
