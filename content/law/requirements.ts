import type { RequirementEntry } from './entries.ts'
import { chemicalsAndBiology } from './requirements/chemicals-and-biology.ts'
import { internalControl } from './requirements/internal-control.ts'
import { machineryFireAndElectricity } from './requirements/machinery-fire-and-electricity.ts'
import { managementAndParticipation } from './requirements/management-and-participation.ts'
import { radiationAndWaste } from './requirements/radiation-and-waste.ts'
import { universityAndDocuments } from './requirements/university-and-documents.ts'
import { conditionsAndAccidents } from './requirements/conditions-and-accidents.ts'

/**
 * What an inspector asks for, by theme and in own words: the eight points of internal control first. Not all the law
 * asks, and no legal advice: the text at Lovdata is the one that applies.
 */
export const requirements: readonly RequirementEntry[] = [
  ...internalControl,
  ...managementAndParticipation,
  ...conditionsAndAccidents,
  ...chemicalsAndBiology,
  ...machineryFireAndElectricity,
  ...radiationAndWaste,
  ...universityAndDocuments,
]
