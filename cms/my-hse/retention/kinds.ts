import {
  type RecordKind,
  recordPaths,
  retainedAddress,
  retentionAddress,
} from '../../../content/addresses/my-hse.ts'
import type { PageLanguage, Query } from '../../../content/addresses/parts.ts'
import { type RemovableKind, removableKinds } from '../../plugin/retention/table.ts'

const recordKinds = {
  'hse-processes': 'process',
  'compliance-evaluations': 'compliance',
  'unit-reports': 'unitReport',
  audits: 'audit',
  inspections: 'inspection',
  nonconformities: 'nonconformity',
  measures: 'measure',
  'work-stops': 'workStop',
  enquiries: 'enquiry',
  'unit-documents': 'document',
  'delegated-tasks': 'delegatedTask',
  objectives: 'objective',
  proposals: 'proposal',
} as const satisfies Record<RemovableKind, RecordKind>

/** The kind of record a part of an address stands for, or null. */
export function kindAt(language: PageLanguage, part: string | undefined): RemovableKind | null {
  return removableKinds.find((kind) => recordPaths[recordKinds[kind]][language] === part) ?? null
}

/** What a kind of record is called in addresses. */
export function recordKindOf(kind: RemovableKind): RecordKind {
  return recordKinds[kind]
}

/** Address of what is decided about a kind of record. */
export function kindAddress(language: PageLanguage, kind: RemovableKind, query?: Query): string {
  return retentionAddress(language, recordKinds[kind], query)
}

/** Address of a record whose period has passed. */
export function dueAddress(
  language: PageLanguage,
  kind: RemovableKind,
  number: string,
  query?: Query,
): string {
  return retainedAddress(language, recordKinds[kind], number, query)
}
