import type { RegulationEntry } from '../entries.ts'
import { comparedWithLovdata } from '../verified.ts'

type Said = 'shortTitle' | 'title' | 'authorities' | 'topics' | 'inForceFrom' | 'relevance'

/**
 * An act or a regulation in force, without other names and compared with Lovdata, unless something else is said.
 * @param id Lovdata's identifier
 */
export function inForce(
  id: string,
  entry: Pick<RegulationEntry, Said> & Partial<RegulationEntry>,
): RegulationEntry {
  return {
    id,
    names: [],
    abbreviations: [],
    state: 'inForce',
    changedOn: null,
    changeNote: null,
    replacedBy: null,
    verified: comparedWithLovdata,
    ...entry,
  }
}
