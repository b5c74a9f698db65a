import { recordLabels } from '../../../content/words/records.ts'
import type { Correction } from '../corrections/correction.ts'
import { recordList, sortsOf, type TagColour } from '../records/list.ts'
import * as column from '../records/list-columns.ts'
import { keyPair, type ListKeys } from '../records/list-keys.ts'
import {
  decidedAtCost,
  doneInTime,
  doneLate,
  handledIn,
  isLate,
  notFunded,
  stillOpen,
} from './conditions.ts'
import type { Text } from '../core/text.ts'
import type { Measure } from '../generated-types.ts'
import { carriedOverFrom, carriedOverText } from '../records/carried-over.ts'
import { isOpen } from './rules.ts'
import {
  controlLabel,
  controlText,
  type MeasureState,
  measureStateText,
  priorityText,
} from './text.ts'

const states = Object.keys(measureStateText)
const priorities = Object.keys(priorityText)

/** What the plan searches and sorts by. */
export const measureKeys: ListKeys<'measures'> = {
  of: 'measures',
  search: ['number', 'title'],
  sorts: {
    title: { value: ({ title }) => title },
    unit: { relation: 'unit', to: 'units' },
    responsible: { relation: 'responsible', to: 'people' },
    deadline: {
      value: ({ deadline }) => deadline ?? null,
      // What is overdue stands first, the longest first; a deadline means nothing any more once it is done.
      after: ({ state }) => !isOpen(state),
    },
    state: { value: ({ state }) => states.indexOf(state) },
    priority: { value: ({ priority }) => (priority ? priorities.indexOf(priority) : null) },
    cost: { value: ({ cost }) => cost?.amount ?? null },
  },
}

/** Measures of before that are done stand after what is left to do, where their deadline was kept among it. */
export const doneStandLast: Correction<'measures'> = {
  key: 'measures:done-stand-last',
  collection: 'measures',
  where: { state: { equals: 'done' } },
  changes: (_req, docs) =>
    new Map(docs.map(({ id, deadline }) => [id, keyPair('deadline', deadline ?? null, true)])),
}

/** How a state is marked. */
export const measureColours: Readonly<Record<MeasureState, TagColour>> = {
  proposed: 'neutral',
  approved: 'info',
  inProgress: 'info',
  done: 'warning',
  verified: 'success',
  notEffective: 'warning',
  cancelled: 'neutral',
}

const doneOn = { nb: 'Utført dato', en: 'Done on' }
const verifiedOn = { nb: 'Effekt bekreftet dato', en: 'Effect confirmed on' }
const source = { nb: 'Kommer fra', en: 'Comes from' }
const fromProcess = { nb: 'HMS-runde', en: 'HSE process' }
const fromNonconformity = { nb: 'Avvik', en: 'Nonconformity' }
const fromBefore = { nb: 'Et tidligere system', en: 'An earlier system' }
const fromMeasure = { nb: 'Tiltak som gjentas', en: 'Repeated measure' }
const handlingUnit = { nb: 'Enheten som behandler', en: 'Unit that handles' }
const open = stillOpen

function sourceOf({ carriedOver, follows, process }: Partial<Measure>): Text {
  if (process) return fromProcess
  if (follows) return fromMeasure
  const before = carriedOverFrom({ carriedOver: carriedOver ?? null })
  return before === null ? fromNonconformity : carriedOverText(before)
}

/** The plan: the measures of my units, whatever they come from. */
export const measureList = recordList<'measures'>({
  of: 'measures',
  title: { nb: 'Tiltak', en: 'Measures' },
  lead: {
    nb: 'Handlingsplanen for enhetene dine: alle tiltak, fra HMS-runden og fra avvik.',
    en: 'The action plan of your units: all measures, from the HSE process and from nonconformities.',
  },
  none: {
    nb: 'Det er ingen tiltak her ennå. Du ser dem her når noen foreslår dem i HMS-runden eller i et avvik.',
    en: 'There are no measures here yet. You will see them here when someone proposes them in the HSE process or in a nonconformity.',
  },
  count: {
    one: { nb: '{count} tiltak', en: '{count} measure' },
    many: { nb: '{count} tiltak', en: '{count} measures' },
  },
  columns: [
    column.title({ nb: 'Tiltak', en: 'Measure' }),
    column.unit(),
    column.person('responsible', recordLabels.responsible, {
      none: { nb: 'Ingen valgt', en: 'Nobody chosen' },
    }),
    column.day('deadline', recordLabels.deadline, {
      runs: ({ state }) => isOpen(state),
      none: recordLabels.notSet,
    }),
    column.choice('priority', recordLabels.priority, priorityText),
    column.money('cost', 'cost.amount', recordLabels.cost),
    column.state(measureStateText, measureColours),
    column.said(
      'source',
      source,
      ['process', 'nonconformity', 'follows', 'carriedOver'],
      sourceOf,
      { on: 'csv' },
    ),
    column.choice('control', controlLabel, controlText, { on: 'csv' }),
    column.day('doneDate', doneOn, { on: 'csv' }),
    column.day('effectDate', verifiedOn, { on: 'csv' }),
  ],
  filters: {
    search: column.bySearch(),
    unit: column.byUnit(),
    control: column.byChoice('control', controlLabel, controlText, {
      none: {
        text: { nb: 'Ikke oppgitt', en: 'Not stated' },
        where: () => ({ control: { exists: false } }),
      },
    }),
    state: column.byChoice('state', recordLabels.state, measureStateText, {
      open: {
        text: { nb: 'Alt som ikke er ferdig', en: 'Everything not finished' },
        where: () => open,
      },
    }),
    overdue: column.byCondition(recordLabels.deadline, {
      yes: {
        text: recordLabels.overdue,
        where: isLate,
      },
    }),
    responsible: column.byPerson('responsible', recordLabels.responsible),
    source: column.byCondition(source, {
      process: { text: fromProcess, where: () => ({ process: { exists: true } }) },
      nonconformity: {
        text: fromNonconformity,
        where: () => ({
          and: [{ process: { exists: false } }, { 'carriedOver.system': { exists: false } }],
        }),
      },
      carriedOver: {
        text: fromBefore,
        where: () => ({ 'carriedOver.system': { exists: true } }),
      },
    }),
    year: column.byYear('number'),
    doneIn: column.bySpan('doneDate', { nb: 'Utført', en: 'Done' }),
    inTime: column.quietly(
      column.byCondition(
        { nb: 'Utført innen fristen', en: 'Done on time' },
        {
          yes: { text: { nb: 'Innen fristen', en: 'On time' }, where: () => doneInTime },
          no: { text: { nb: 'Etter fristen', en: 'Late' }, where: () => doneLate },
        },
      ),
    ),
    handledIn: column.byPlace(handlingUnit, handledIn),
    decided: column.byDays({ nb: 'Vedtatt, med kostnad', en: 'Decided, at a cost' }, decidedAtCost),
    funding: column.quietly(
      column.byCondition(
        { nb: 'Finansiering', en: 'Funding' },
        { none: { text: { nb: 'Uten finansiering', en: 'Not funded' }, where: () => notFunded } },
      ),
    ),
    priority: column.quietly(column.byChoice('priority', recordLabels.priority, priorityText)),
  },
  sorts: sortsOf(measureKeys),
  sortedBy: { sort: 'deadline', descending: false },
})
