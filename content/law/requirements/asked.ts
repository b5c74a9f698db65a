import type { RequirementEntry } from '../entries.ts'
import { comparedWithLovdata } from '../verified.ts'

/**
 * What a section asks: of all units, at none of the eight points, and compared with Lovdata, unless something else is said.
 * @param key part of its address, such as `aml-4-3`
 * @param regulation Lovdata's identifier
 * @param section such as `4-3`; null where it is asked by the whole
 */
export function asked(
  key: string,
  regulation: string,
  section: string | null,
  entry: Pick<RequirementEntry, 'text' | 'evidence'> & Partial<RequirementEntry>,
): RequirementEntry {
  return {
    key,
    regulation,
    section,
    riskClasses: [],
    topics: [],
    point: null,
    verified: comparedWithLovdata,
    ...entry,
  }
}
