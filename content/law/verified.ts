import type { Verification } from '../schema/law.ts'

/** The day the register was compared with its sources. */
const day = '2026-11-29'

/** That an entry was compared with a stored copy of a public page. */
export function comparedWith(source: string): Verification {
  return { day, source }
}

/**
 * That an entry was compared with a public copy of Lovdata's open data as they were on 2 July 2026: of an act or a
 * regulation its identifier, Norwegian title and day in force, of a requirement the section. What was amended or repealed
 * after that day is not seen, and English titles are not Lovdata's.
 */
export const comparedWithLovdata: Verification = comparedWith('Lovdata (NLOD 2.0), 2026-07-02')
