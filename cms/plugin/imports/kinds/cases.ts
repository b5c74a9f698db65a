import { recordLabels } from '../../../../content/words/records.ts'
import type { Nonconformity } from '../../generated-types.ts'
import { longestTitle } from '../../nonconformities/rules.ts'
import {
  nonconformityStateText,
  nonconformityTypeText,
  severityText,
} from '../../nonconformities/text.ts'
import { fill } from '../../core/text.ts'
import { carriedOverKey } from '../../records/carried-over.ts'
import { choiceOf, day, longestParagraphs, oneOf, paragraphs, type Reader, text } from '../cells.ts'
import type { ImportKind, RowFault, Standing, Values } from '../kind.ts'
import { rowText } from '../text.ts'
import {
  type CarriedStanding,
  carryRecordOver,
  findingUnits,
  leftFaults,
  placedAs,
  readCarriedOver,
} from './carry-over.ts'
import { carriedOverColumns, personColumnsOf, unitColumn } from './columns.ts'
import { findingPeople, isFault, readPeople } from './people.ts'
import { readUnits } from './units.ts'

const { inProgress, received } = nonconformityStateText
const inVerne = { received, inProgress }
const elsewhere = oneOf({ inProgress: { nb: 'Under behandling', en: 'Under treatment' } })
const state: Reader = (cell) => {
  const read = elsewhere(cell)
  return 'value' in read ? read : oneOf(inVerne)(cell)
}

/**
 * Open cases of an earlier system, known by it and their reference there. Who reported and who was hurt have no columns:
 * such files are refused. Who handled a case is shown; a file gives nobody rights to one, the manager does.
 */
export const casesKind: ImportKind = {
  name: 'cases',
  collection: 'nonconformities',
  strict: true,
  right: 'carryOver',
  newNeeds: [],
  knownBy: ['system', 'ref', 'unit'],
  columns: [
    ...carriedOverColumns,
    {
      name: 'title',
      label: { nb: 'Overskrift', en: 'Summary' },
      also: ['avvik', 'tittel', 'title', 'nonconformity'],
      read: text(longestTitle),
      required: true,
    },
    {
      name: 'description',
      label: recordLabels.description,
      also: ['hva skjedde', 'what happened'],
      read: paragraphs,
      longest: longestParagraphs,
    },
    { ...unitColumn, required: true },
    {
      name: 'type',
      label: { nb: 'Type', en: 'Kind' },
      also: ['meldt som', 'type'],
      ...choiceOf(nonconformityTypeText),
    },
    {
      name: 'eventDate',
      label: { nb: 'Skjedde', en: 'Happened' },
      also: ['når det skjedde', 'hendelsesdato', 'dato', 'date', 'occurred on'],
      read: day,
      days: true,
      required: true,
    },
    {
      name: 'reportedDate',
      label: recordLabels.reported,
      also: ['meldt dato', 'reported on'],
      read: day,
      days: true,
    },
    {
      name: 'due',
      label: recordLabels.deadline,
      also: ['tidsfrist', 'forfall', 'due', 'due date'],
      read: day,
      days: true,
      required: true,
    },
    {
      name: 'state',
      label: recordLabels.state,
      also: ['status', 'tilstand'],
      read: state,
      words: inVerne,
    },
    {
      name: 'severity',
      label: recordLabels.severity,
      also: ['alvorlighetsgrad'],
      ...choiceOf(severityText),
    },
    ...personColumnsOf({ nb: 'Saksbehandler', en: 'Case handler' }),
  ],
  load: async (req, today) => {
    const [people, units, known] = await Promise.all([
      readPeople(req),
      readUnits(req),
      readCarriedOver(req, 'nonconformities'),
    ])
    return casesStanding({ people, units, known }, today)
  },
  create: (req, data) => carryRecordOver(req, 'nonconformities', 'AVV', data as Carried),
}

type Carried = Partial<Nonconformity> & { readonly key: string }

/** What stands of the cases of an earlier system. */
export function casesStanding(there: CarriedStanding, today: string): Standing {
  const find = findingPeople(there.people)
  const unitOf = findingUnits(there.units)
  return {
    place: (written) => {
      const { externalId = null, unit: code, workEmail = null, ...rest } = written
      const unit = unitOf(code ?? null)
      const column = externalId === null ? 'workEmail' : 'externalId'
      const isNamed = externalId !== null || workEmail !== null
      const handler = isNamed ? find({ externalId, workEmail }) : null
      const faults = [
        ...(typeof unit === 'string' ? [] : unit),
        ...caseFaults(rest, today),
        ...(isFault(handler) ? handler : []),
        ...(isNamed && handler === null
          ? [{ column, text: fill(rowText.noPerson, { key: String(externalId ?? workEmail) }) }]
          : []),
      ]
      if (faults.length > 0 || typeof unit !== 'string' || isFault(handler)) return faults
      const left = handler === null ? [] : leftFaults(handler, column, today)
      if (left.length > 0) return left
      return placedAs({ ...rest, unit, handler: handler?.id ?? null }, there.known)
    },
    absent: () => [],
    fields: ({ description, ref, system, ...rest }) => {
      const carriedOver = { system: String(system), ref: String(ref) }
      const { eventDate, reportedDate = eventDate, title, type = 'nonconformity' } = rest
      return {
        data: {
          ...rest,
          key: carriedOverKey(carriedOver),
          carriedOver,
          description: description ?? title,
          type,
          reportedType: type,
          source: 'report',
          state: rest['state'] ?? 'received',
          reportedDate,
          year: Number(String(reportedDate).slice(0, 4)),
          concernsManager: false,
          withheldFrom: [],
        },
      }
    },
    created: () => undefined,
  }
}

function caseFaults(
  { eventDate, reportedDate, severity, state: stands }: Values,
  today: string,
): RowFault[] {
  const faults: RowFault[] = []
  if (String(eventDate) > today) faults.push({ column: 'eventDate', text: rowText.inFuture })
  if (reportedDate != null) {
    const text = String(reportedDate) > today ? rowText.inFuture : rowText.reportedBefore
    if (text === rowText.inFuture || String(reportedDate) < String(eventDate)) {
      faults.push({ column: 'reportedDate', text })
    }
  }
  if (stands === 'inProgress' && severity == null) {
    faults.push({ column: 'severity', text: rowText.severityMissing })
  }
  return faults
}
