import type { ListKeys } from '../records/list-keys.ts'
import { isOpen } from './rules.ts'

/** What the register searches and sorts by. */
export const nonconformityKeys: ListKeys<'nonconformities'> = {
  of: 'nonconformities',
  search: ['number', 'title', 'place'],
  sorts: {
    unit: { relation: 'unit', to: 'units' },
    due: { value: ({ due }) => due ?? null, after: ({ state }) => !isOpen(state) },
  },
}
