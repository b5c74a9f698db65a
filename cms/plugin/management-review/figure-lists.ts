import type { PayloadRequest, Where } from 'payload'
import { handedUpCases } from '../access/handed-up.ts'
import { principalOf } from '../access/principal.ts'
import { auditList } from '../audits/list.ts'
import { complianceList } from '../compliance/list.ts'
import { orderList } from '../inspections/orders/list.ts'
import { measureList } from '../measures/list.ts'
import { nonconformityList } from '../nonconformities/list.ts'
import { objectiveList } from '../objectives/list.ts'
import { countOf } from '../records/list-rows.ts'
import { type ListedSlug, type RecordList, unitAlone } from '../records/list.ts'
import type { ReviewFigure } from './text.ts'

/** What a review is of. */
export interface ReviewOf {
  /** Id of the unit: what is counted is of it and all units below it; documents and law of everybody. */
  readonly unit: string
  readonly year: number
}

const lists = {
  reportedCases: nonconformityList,
  openCases: nonconformityList,
  overdueCases: nonconformityList,
  openFindings: nonconformityList,
  audits: auditList,
  evaluations: complianceList,
  orders: orderList,
  objectivesReached: objectiveList,
  objectivesNotReached: objectiveList,
  objectivesRunning: objectiveList,
  measuresDone: measureList,
  measuresOverdue: measureList,
} as const satisfies Partial<
  Record<ReviewFigure, Pick<RecordList<ListedSlug>, 'filters' | 'of' | 'where'>>
>
/** A figure that counts what stands in a list. */
export type ListedFigure = keyof typeof lists

/** Of which collection a figure is, and what it asks of the list: the one thing that is counted, and led to. */
export function listedFigure(
  figure: ListedFigure,
  { unit, year }: ReviewOf,
): { readonly of: (typeof lists)[ListedFigure]['of']; readonly asked: Record<string, string> } {
  const span = String(year)
  const own = { unit: unitAlone(unit), year: span }
  const asked: Readonly<Record<ListedFigure, Record<string, string>>> = {
    reportedCases: { reported: span, handledIn: unit },
    openCases: { state: 'open', handledIn: unit },
    overdueCases: { state: 'overdue', handledIn: unit },
    openFindings: { state: 'open', source: 'hseAudit', handledIn: unit },
    audits: { state: 'done', held: span, unit },
    evaluations: { state: 'approved', year: span, unit },
    orders: { state: 'standing', unit },
    objectivesReached: { ...own, state: 'reached' },
    objectivesNotReached: { ...own, state: 'missed' },
    objectivesRunning: { ...own, state: 'running' },
    measuresDone: { doneIn: span, handledIn: unit },
    measuresOverdue: { overdue: 'yes', handledIn: unit },
  }
  return { of: lists[figure].of, asked: asked[figure] }
}

/** True for a figure that counts what stands in a list. */
export function isListed(figure: string): figure is ListedFigure {
  return Object.hasOwn(lists, figure)
}

/** Counts what stands in lists, as the system; nobody is counted a case that is kept from them. */
export async function countListed(
  req: PayloadRequest,
  of: ReviewOf,
): Promise<Record<ListedFigure, number>> {
  const { person } = await principalOf(req)
  const kept = (await handedUpCases(req))
    .filter(({ withheldFrom }) => person !== null && withheldFrom.includes(person))
    .map(({ id }) => id)
  const left: Partial<Record<ListedSlug, Where>> =
    kept.length === 0
      ? {}
      : {
          nonconformities: { id: { not_in: kept } },
          measures: {
            or: [{ nonconformity: { exists: false } }, { nonconformity: { not_in: kept } }],
          },
        }
  const counted = (Object.keys(lists) as ListedFigure[]).map(
    async (figure): Promise<[ListedFigure, number]> => {
      const { asked } = listedFigure(figure, of)
      const list = lists[figure]
      return [figure, await countOf(req, list, asked, left[list.of])]
    },
  )
  return Object.fromEntries(await Promise.all(counted)) as Record<ListedFigure, number>
}
