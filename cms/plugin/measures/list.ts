import { recordLabels } from '../../../content/words/records.ts'
import { recordList, sortsOf, type TagColour } from '../records/list.ts'
import * as column from '../records/list-columns.ts'
import type { ListKeys } from '../records/list-keys.ts'
import { isOpen, openStates } from './rules.ts'
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

const doneOn = { nb: 'Gjort dato', en: 'Done on' }
const verifiedOn = { nb: 'Effekt bekreftet dato', en: 'Effect verified on' }
const source = { nb: 'Kommer fra', en: 'Comes from' }
const fromProcess = { nb: 'HMS-runde', en: 'HSE process' }
const fromNonconformity = { nb: 'Avvik', en: 'Nonconformity' }
const fromMeasure = { nb: 'Tiltak som gjentas', en: 'Repeated measure' }
const open = { state: { in: [...openStates] } }

/** The plan: the measures of my units, whatever they come from. */
export const measureList = recordList<'measures'>({
  of: 'measures',
  title: { nb: 'Tiltak', en: 'Measures' },
  lead: {
    nb: 'Handlingsplanen for enhetene dine: alle tiltak, fra HMS-runden og fra avvik.',
    en: 'The action plan of your units: all measures, from the HSE process and from nonconformities.',
  },
  none: {
    nb: 'Det er ingen tiltak her ennå. De kommer når dere foreslår dem i HMS-runden eller i et avvik.',
    en: 'There are no measures here yet. They come when you propose them in the HSE process or in a nonconformity.',
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
      ['process', 'follows'],
      ({ follows, process }) => (process ? fromProcess : follows ? fromMeasure : fromNonconformity),
      { on: 'csv' },
    ),
    column.choice('control', controlLabel, controlText, { on: 'csv' }),
    column.day('doneDate', doneOn, { on: 'csv' }),
    column.day('effectDate', verifiedOn, { on: 'csv' }),
  ],
  filters: {
    search: column.bySearch(),
    unit: column.byUnit(),
    control: column.byChoice('control', controlLabel, controlText),
    state: column.byChoice('state', recordLabels.state, measureStateText, {
      open: {
        text: { nb: 'Alt som ikke er ferdig', en: 'All that is not finished' },
        where: () => open,
      },
    }),
    overdue: column.byCondition(recordLabels.deadline, {
      yes: {
        text: recordLabels.overdue,
        where: (day) => ({ and: [open, { deadline: { less_than: day } }] }),
      },
    }),
    responsible: column.byPerson('responsible', recordLabels.responsible),
    source: column.byCondition(source, {
      process: { text: fromProcess, where: () => ({ process: { exists: true } }) },
      nonconformity: { text: fromNonconformity, where: () => ({ process: { exists: false } }) },
    }),
    year: column.byYear('number'),
  },
  sorts: sortsOf(measureKeys),
  sortedBy: { sort: 'deadline', descending: false },
})
