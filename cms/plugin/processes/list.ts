import type { ListKeys } from '../records/list-keys.ts'
import { processStateText } from './text.ts'

const states = Object.keys(processStateText)

/** What the list of processes sorts by. */
export const processKeys: ListKeys<'hse-processes'> = {
  of: 'hse-processes',
  search: ['number'],
  sorts: {
    unit: { relation: 'unit', to: 'units' },
    state: { value: ({ state }) => states.indexOf(state) },
  },
}
