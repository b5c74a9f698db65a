import type { RegulationEntry } from './entries.ts'
import { biologyAndFieldwork } from './regulations/biology-and-fieldwork.ts'
import { fireMachineryAndElectricity } from './regulations/fire-machinery-and-electricity.ts'
import { publicAdministration } from './regulations/public-administration.ts'
import { radiationAndEnvironment } from './regulations/radiation-and-environment.ts'
import { universityAndEmployer } from './regulations/university-and-employer.ts'
import { workingEnvironment } from './regulations/working-environment.ts'

/**
 * The acts and regulations of the register, by theme: what a university meets in its HSE work, and what its documents
 * cite, those that are repealed among them. Not a complete list of what applies, and no legal advice.
 */
export const regulations: readonly RegulationEntry[] = [
  ...workingEnvironment,
  ...universityAndEmployer,
  ...publicAdministration,
  ...fireMachineryAndElectricity,
  ...radiationAndEnvironment,
  ...biologyAndFieldwork,
]
