import type { CollectionBeforeOperationHook, Field } from 'payload'
import { line } from '../core/fields.ts'
import { serialOf } from './record-number.ts'
import { label } from '../core/text.ts'

/**
 * The number people know a record by, and what it is sorted by. Records from before there were counters have no serial:
 * they stand before all others, and have four digits each.
 */
export function numberFields(): Field[] {
  return [
    line('number', { nb: 'Nummer', en: 'Number' }, { required: true, unique: true }),
    {
      name: 'serial',
      type: 'number',
      index: true,
      label: label({ nb: 'Rekkefølge', en: 'Order' }),
      admin: { hidden: true },
      hooks: {
        beforeChange: [
          ({ data, operation, value }) =>
            operation === 'create' ? serialOf(data?.['number']) : (value as unknown),
        ],
      },
    },
  ]
}

/** Sorted by number means by its value: as text, number 10000 of a year would come before number 9999. */
export const sortNumbersByValue: CollectionBeforeOperationHook = ({ args, operation }) => {
  const { sort } = args as { sort?: string | string[] }
  if (operation !== 'read' || sort === undefined) return args
  const asked = typeof sort === 'string' ? sort.split(',') : sort
  return { ...args, sort: asked.flatMap(byValue) }
}

function byValue(asked: string): string[] {
  if (asked === 'number') return ['serial', 'number']
  return asked === '-number' ? ['-serial', '-number'] : [asked]
}
