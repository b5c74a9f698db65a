import type { Task } from '../../plugin/tasks/rules.ts'
import { type PageLanguage, type Query, screenAddress } from '../routes.ts'

/** First part of the addresses of each kind of record. */
const sections = {
  nonconformity: { nb: 'avvik', en: 'nonconformities' },
  measure: { nb: 'tiltak', en: 'measures' },
  process: { nb: 'hms-runde', en: 'hse-process' },
} as const
export type RecordKind = keyof typeof sections

/** Paths of the screens around the start page, below the root of My HSE. */
export const startPaths = {
  tasks: { nb: 'oppgaver', en: 'tasks' },
  reported: { nb: 'meldt-av-meg', en: 'reported-by-me' },
} as const

/** Address of the list of one kind of records. */
export function recordsAddress(language: PageLanguage, kind: RecordKind, query?: Query): string {
  return screenAddress(language, [sections[kind][language]], query)
}

/** Address of one record. */
export function recordAddress(language: PageLanguage, kind: RecordKind, number: string): string {
  return screenAddress(language, [sections[kind][language], number])
}

/** Pages of an HSE process on which a task is done; others are done where the process itself says. */
const processPlaces: Partial<Record<Task['kind'], Record<PageLanguage, string>>> = {
  confirmParticipants: { nb: 'planlegging', en: 'planning' },
  confirmAsRepresentative: { nb: 'planlegging', en: 'planning' },
  stateAsManager: { nb: 'uttalelser', en: 'statements' },
  stateAsRepresentative: { nb: 'uttalelser', en: 'statements' },
  closeProcess: { nb: 'avslutt', en: 'close' },
}

/** Parts of a page on which a task is done, where it is not what can be done with the record. */
const anchors: Partial<Record<Task['kind'], string>> = {
  settleInjury: 'injury',
  notifyAuthorities: 'injury',
  answer: 'conversation',
}

/** Where the process of a unit is opened. */
export function openingAddress(language: PageLanguage, unit: string): string {
  return `${recordsAddress(language, 'process')}#unit-${unit}`
}

/** Where a task is done. A process that has not been opened is opened from the list, for its unit. */
export function taskAddress(
  language: PageLanguage,
  { kind, record, number, unit }: Pick<Task, 'kind' | 'record' | 'number' | 'unit'>,
): string {
  if (record === 'unit') return openingAddress(language, unit)
  if (record !== 'process') {
    return `${recordAddress(language, record, number ?? '')}#${anchors[kind] ?? 'steps'}`
  }
  const page = processPlaces[kind]
  const parts = [sections.process[language], number ?? '', ...(page ? [page[language]] : [])]
  return screenAddress(language, parts)
}

/** What an address of My HSE leads to: its kind of record and number, for naming a draft. Null for other pages. */
export function recordAt(address: string): { kind: RecordKind; number: string | null } | null {
  const path = address.split(/[?#]/)[0] ?? ''
  const parts = path.split('/').filter((each) => each !== '')
  for (const kind of Object.keys(sections) as RecordKind[]) {
    const at = parts.findIndex((each) => Object.values(sections[kind]).some((own) => own === each))
    if (at >= 0) return { kind, number: parts[at + 1] ?? null }
  }
  return null
}
