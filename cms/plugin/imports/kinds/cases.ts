import { recordLabels } from '../../../../content/words/records.ts'
import type { Nonconformity } from '../../generated-types.ts'
import { forgetHandedUp } from '../../access/handed-up.ts'
import { type Handling, handledInUnit, handlingOfManagers } from '../../nonconformities/handling.ts'
import { longestTitle } from '../../nonconformities/rules.ts'
import {
  nonconformityStateText,
  nonconformityTypeText,
  severityText,
} from '../../nonconformities/text.ts'
import { fill } from '../../core/text.ts'
import { holdersOfUnits } from '../../organisation/holders.ts'
import { carriedOverKey } from '../../records/carried-over.ts'
import {
  choiceOf,
  day,
  longestParagraphs,
  oneOf,
  paragraphs,
  type Reader,
  text,
  yesOrNo,
} from '../cells.ts'
import type { ImportKind, RowFault, Standing, Values } from '../kind.ts'
import { rowText } from '../text.ts'
import {
  type CarriedStanding,
  carryRecordOver,
  columnOf,
  findingThoseHere,
  findingUnits,
  placedAs,
  readCarriedOver,
} from './carry-over.ts'
import { carriedOverColumns, personColumnsOf, unitColumn } from './columns.ts'
import { isFault, readPeople } from './people.ts'
import { readUnits } from './units.ts'

const { inProgress, received } = nonconformityStateText
const inVerne = { received, inProgress }
/** What other systems call work that is under way, before and now. */
const elsewhere = [
  { nb: 'Under behandling', en: 'Being handled' },
  { nb: 'Under behandling', en: 'Under treatment' },
].map((each) => oneOf({ inProgress: each }))
const state: Reader = (cell) =>
  elsewhere.map((read) => read(cell)).find((read) => 'value' in read) ?? oneOf(inVerne)(cell)

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
      also: ['tittel', 'hva gjelder', 'title', 'nonconformity'],
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
    {
      name: 'concernsManager',
      label: { nb: 'Gjelder lederen', en: 'Concerns the manager' },
      also: ['gjelder leder', 'concerns manager'],
      read: yesOrNo,
    },
    ...personColumnsOf({ nb: 'Saksbehandler', en: 'Case handler' }),
  ],
  load: async (req, today) => {
    const [people, units, known] = await Promise.all([
      readPeople(req),
      readUnits(req),
      readCarriedOver(req, 'nonconformities'),
    ])
    const holders = await holdersOfUnits(
      req,
      units.map(({ id }) => id),
    )
    const ofItsManager = (unit: string): Handling => {
      const here = holders.get(unit)
      if (here === undefined) throw new Error(`Nothing is known of who holds roles in ${unit}.`)
      return handlingOfManagers(here)
    }
    return casesStanding({ people, units, known, ofItsManager }, today)
  },
  create: async (req, data) => {
    const made = await carryRecordOver(req, 'nonconformities', 'AVV', data as Carried)
    forgetHandedUp(req)
    return made
  },
}

type Carried = Partial<Nonconformity> & { readonly key: string }

interface CasesStanding extends CarriedStanding {
  /** Who handles a case of a unit that concerns its manager. */
  readonly ofItsManager: (unit: string) => Handling
}

/** What stands of the cases of an earlier system. */
export function casesStanding(there: CasesStanding, today: string): Standing {
  const handlingIn = (unit: string, { concernsManager }: Values): Handling =>
    concernsManager === true ? there.ofItsManager(unit) : handledInUnit()
  const personOf = findingThoseHere(there.people, today)
  const unitOf = findingUnits(there.units)
  return {
    place: (written) => {
      const { externalId = null, unit: code, workEmail = null, ...rest } = written
      const unit = unitOf(code ?? null)
      const isNamed = externalId !== null || workEmail !== null
      const handler = isNamed ? personOf({ externalId, workEmail }) : null
      const faults = [
        ...(typeof unit === 'string' ? [] : unit),
        ...caseFaults(rest, today),
        ...(isFault(handler) ? handler : []),
      ]
      if (faults.length > 0 || typeof unit !== 'string' || isFault(handler)) return faults
      if (handler !== null && handlingIn(unit, rest).withheldFrom.includes(handler.id)) {
        const name = String(handler.values['name'])
        return [{ column: columnOf({ externalId }), text: fill(rowText.keptFrom, { name }) }]
      }
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
          ...handlingIn(String(rest['unit']), rest),
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
