import type { Cycle, Snapshot } from '@verne/content/schema'
import { siteLanguages, type SiteLanguage } from '@verne/content/addresses/site'

/** An annual cycle for a calendar program, in a language. */
export interface Calendar {
  readonly language: SiteLanguage
  readonly cycle: Cycle
}

/** All annual cycles of a snapshot, in each language. */
export function calendarsOf({ cycles }: Pick<Snapshot, 'cycles'>): Calendar[] {
  return siteLanguages.flatMap((language) => cycles.map((cycle) => ({ language, cycle })))
}
