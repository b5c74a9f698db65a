import type { Authority, Regulation, Requirement } from '../schema/law.ts'

/** A supervisory authority of the register. */
export type AuthorityEntry = Authority

/**
 * An act or a regulation of the register. Its kind and the part of its address follow from its identifier.
 * What was compared with no source has `verified: null`, and is shown to readers as not verified.
 */
export interface RegulationEntry extends Omit<Regulation, 'slug' | 'kind' | 'names'> {
  /** What else texts call it, in either language. Letter case does not matter. */
  readonly names: readonly string[]
  /** Abbreviations, without a full stop. In a text they count only before a section sign. */
  readonly abbreviations: readonly string[]
}

/** What an act or a regulation asks. Which guidelines meet it is the institution's own. */
export type RequirementEntry = Omit<Requirement, 'guidelines'>
