import {
  type RecordKind,
  recordsAddress,
  reportFigureAddress,
} from '../../../content/addresses/my-hse.ts'
import type { PageLanguage } from '../../../content/addresses/parts.ts'
import type { RowFigure } from '../../plugin/reports/annual/figure-rows.ts'
import type { CountedList } from '../../plugin/reports/paper.ts'
import { matrixAddress } from '../units/addresses.ts'

const kinds: Readonly<Record<Exclude<CountedList['of'], RowFigure | 'units'>, RecordKind>> = {
  audits: 'audit',
  'inspection-orders': 'inspectionOrder',
  nonconformities: 'nonconformity',
  measures: 'measure',
  'hse-processes': 'process',
  'unit-reports': 'unitReport',
  'compliance-evaluations': 'compliance',
}

/** Where the list of what a figure counts stands. @param number of the report, which lists some itself */
export function countedAddress(
  language: PageLanguage,
  { ask, of }: CountedList,
  number: string,
): string {
  if (of === 'lawChanges' || of === 'unitsLacking') {
    return reportFigureAddress(language, { number, figure: of }, ask)
  }
  return of === 'units' ? matrixAddress(language, ask) : recordsAddress(language, kinds[of], ask)
}
