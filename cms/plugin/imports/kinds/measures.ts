import { recordLabels } from '../../../../content/words/records.ts'
import type { Measure } from '../../generated-types.ts'
import { measureStateText, priorityText } from '../../measures/text.ts'
import { carriedOverKey } from '../../records/carried-over.ts'
import { amount, choiceOf, day, longestParagraphs, paragraphs, text } from '../cells.ts'
import type { ImportKind, Standing } from '../kind.ts'
import {
  type CarriedStanding,
  carryRecordOver,
  findingThoseHere,
  findingUnits,
  placedAs,
  readCarriedOver,
} from './carry-over.ts'
import { carriedOverColumns, personColumnsOf, unitColumn } from './columns.ts'
import { isFault, readPeople } from './people.ts'
import { readUnits } from './units.ts'

const { approved, inProgress } = measureStateText

/**
 * Open measures of an earlier system, known by it and their reference there. They are agreed on: each has somebody
 * responsible and a deadline, which is kept when it has passed.
 */
export const measuresKind: ImportKind = {
  name: 'measures',
  collection: 'measures',
  strict: true,
  right: 'carryOver',
  eitherOf: ['externalId', 'workEmail'],
  newNeeds: [],
  knownBy: ['system', 'ref', 'unit'],
  columns: [
    ...carriedOverColumns,
    {
      name: 'title',
      label: { nb: 'Tiltak', en: 'Measure' },
      also: ['tittel', 'title', 'overskrift'],
      read: text(),
      required: true,
    },
    { ...unitColumn, required: true },
    ...personColumnsOf(recordLabels.responsible),
    {
      name: 'deadline',
      label: recordLabels.deadline,
      also: ['tidsfrist', 'forfall', 'due', 'due date'],
      read: day,
      days: true,
      required: true,
    },
    {
      name: 'description',
      label: recordLabels.description,
      also: ['details'],
      read: paragraphs,
      longest: longestParagraphs,
    },
    {
      name: 'state',
      label: recordLabels.state,
      also: ['status', 'tilstand'],
      ...choiceOf({ approved, inProgress }),
    },
    {
      name: 'priority',
      label: recordLabels.priority,
      also: [],
      ...choiceOf(priorityText),
    },
    {
      name: 'amount',
      label: recordLabels.cost,
      also: ['beløp', 'amount', 'kostnad i kroner'],
      read: amount,
    },
    {
      name: 'fundedBy',
      label: { nb: 'Dekkes av', en: 'Funded by' },
      also: ['finansiering'],
      read: text(),
    },
  ],
  load: async (req, today) => {
    const [people, units, known] = await Promise.all([
      readPeople(req),
      readUnits(req),
      readCarriedOver(req, 'measures'),
    ])
    return measuresStanding({ people, units, known }, today)
  },
  create: (req, data) => carryRecordOver(req, 'measures', 'TIL', data as Carried),
}

type Carried = Partial<Measure> & { readonly key: string }

/** What stands of the measures of an earlier system. */
export function measuresStanding(there: CarriedStanding, today: string): Standing {
  const personOf = findingThoseHere(there.people, today)
  const unitOf = findingUnits(there.units)
  return {
    place: (written) => {
      const { externalId = null, unit: code, workEmail = null, ...rest } = written
      const unit = unitOf(code ?? null)
      const person = personOf({ externalId, workEmail })
      if (typeof unit !== 'string' || isFault(person)) {
        return [...(typeof unit === 'string' ? [] : unit), ...(isFault(person) ? person : [])]
      }
      return placedAs({ ...rest, unit, responsible: person.id }, there.known)
    },
    absent: () => [],
    fields: ({
      amount: cost = null,
      fundedBy = null,
      ref,
      state = 'approved',
      system,
      ...rest
    }) => {
      const carriedOver = { system: String(system), ref: String(ref) }
      const basis = cost === null ? null : Number(cost) === 0 ? 'none' : 'estimate'
      const data = { ...rest, carriedOver, state, cost: { amount: cost, basis, fundedBy } }
      return { data: { ...data, key: carriedOverKey(carriedOver) } }
    },
    created: () => undefined,
  }
}
