import { ofUnit } from '../access/scopes.ts'
import type { Feature } from '../feature.ts'
import { hseProcesses } from './collection.ts'
import { completeAllFindings } from './register-findings.ts'
import { processTasks } from './tasks/load.ts'

/** The HSE process of each unit and year. */
export const processesFeature: Feature = {
  name: 'processes',
  collections: () => [hseProcesses],
  scopes: { 'hse-processes': { units: ofUnit } },
  recover: [completeAllFindings],
  tasks: processTasks,
}
