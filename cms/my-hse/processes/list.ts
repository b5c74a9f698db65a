import { processList } from '../../plugin/processes/list.ts'
import { listing } from '../lists/listing.ts'
import { processCsv, processRoot } from './addresses.ts'

/** The list of HSE processes. */
export const rounds = listing<'hse-processes'>({
  list: processList,
  section: 'process',
  path: processRoot,
  csv: processCsv,
})
