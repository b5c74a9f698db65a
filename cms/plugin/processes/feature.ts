import { ofUnit } from '../access/scopes.ts'
import type { Feature } from '../feature.ts'
import { fillListKeys, followNames } from '../records/fill-list-keys.ts'
import { hseProcesses } from './collection.ts'
import { completeAllFindings } from './register-findings.ts'
import { processKeys } from './list.ts'
import { processTasks } from './tasks/load.ts'

/** The HSE process of each unit and year. */
export const processesFeature: Feature = {
  name: 'processes',
  collections: () => [hseProcesses],
  scopes: { 'hse-processes': { units: ofUnit } },
  recover: [followNames(processKeys), completeAllFindings],
  corrections: [fillListKeys(processKeys)],
  nightly: [followNames(processKeys)],
  tasks: processTasks,
}
