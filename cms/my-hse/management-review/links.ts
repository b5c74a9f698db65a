import {
  recordAddress,
  type RecordKind,
  recordsAddress,
  reviewFigureAddress,
} from '../../../content/addresses/my-hse.ts'
import type { PageLanguage } from '../../../content/addresses/parts.ts'
import {
  isListed,
  listedFigure,
  type ListedFigure,
  type ReviewOf,
} from '../../plugin/management-review/figure-lists.ts'
import type { FigureRow } from '../../plugin/management-review/figure-rows.ts'
import { unitAddress } from '../units/addresses.ts'

const kinds = {
  nonconformities: 'nonconformity',
  measures: 'measure',
  objectives: 'objective',
  audits: 'audit',
  'compliance-evaluations': 'compliance',
  'inspection-orders': 'inspectionOrder',
} as const satisfies Record<ReturnType<typeof listedFigure>['of'], RecordKind>

/** Where the rows stand that a figure counts: a list that asks for them, or a page of the review. */
export function figureAddress(
  language: PageLanguage,
  figure: ListedFigure | (string & {}),
  { number, ...review }: ReviewOf & { readonly number: string },
): string {
  if (!isListed(figure)) return reviewFigureAddress(language, number, figure)
  const { asked, of } = listedFigure(figure, review)
  return recordsAddress(language, kinds[of], asked)
}

/** Where something a figure counts is read; null for what stands nowhere else in My HSE. */
export function rowAddress(language: PageLanguage, at: FigureRow['at']): string | null {
  if (at === null) return null
  return at.kind === 'unit'
    ? unitAddress(language, at.code)
    : recordAddress(language, 'compliance', at.number)
}
