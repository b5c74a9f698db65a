import { type RecordKind, recordsAddress } from '../../../content/addresses/my-hse.ts'
import type { PageLanguage } from '../../../content/addresses/parts.ts'
import type { CountedList } from '../../plugin/reports/paper.ts'
import { matrixAddress } from '../units/addresses.ts'

const kinds: Readonly<Record<Exclude<CountedList['of'], 'units'>, RecordKind>> = {
  audits: 'audit',
  'inspection-orders': 'inspectionOrder',
  nonconformities: 'nonconformity',
  measures: 'measure',
  'hse-processes': 'process',
  'unit-reports': 'unitReport',
  'compliance-evaluations': 'compliance',
}

/** Where the list of what a figure counts stands. */
export function countedAddress(language: PageLanguage, { ask, of }: CountedList): string {
  return of === 'units' ? matrixAddress(language, ask) : recordsAddress(language, kinds[of], ask)
}
