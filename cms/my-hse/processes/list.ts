import { lateColumn } from '../../plugin/processes/late-column.ts'
import { processList } from '../../plugin/processes/list.ts'
import { listing } from '../lists/listing.ts'

/** The list of HSE processes. */
export const rounds = listing<'hse-processes'>({
  list: processList,
  kind: 'process',
  more: async (req) => [await lateColumn(req)],
})
