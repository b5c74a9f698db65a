import { authorities } from '../../content/law/authorities.ts'
import type {
  AuthorityEntry,
  RegulationEntry,
  RequirementEntry,
} from '../../content/law/entries.ts'
import { regulations } from '../../content/law/regulations.ts'
import { requirements } from '../../content/law/requirements.ts'

/** The register of law that comes with Verne. */
export interface LawContent {
  readonly authorities: readonly AuthorityEntry[]
  readonly regulations: readonly RegulationEntry[]
  readonly requirements: readonly RequirementEntry[]
}

export const lawContent: LawContent = { authorities, regulations, requirements }
