import type { ListKeys } from '../records/list-keys.ts'
import { measureStateText, priorityText } from './text.ts'

const states = Object.keys(measureStateText)
const priorities = Object.keys(priorityText)
/** A deadline means nothing any more for these: they stand after what is left to do. */
const finished: readonly string[] = ['verified', 'cancelled']

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
      after: ({ state }) => finished.includes(state),
    },
    state: { value: ({ state }) => states.indexOf(state) },
    priority: { value: ({ priority }) => (priority ? priorities.indexOf(priority) : null) },
    cost: { value: ({ cost }) => cost?.amount ?? null },
  },
}
