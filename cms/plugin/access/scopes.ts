import type { PayloadRequest, Where } from 'payload'

/** How the scopes of the table become filters for one collection. A scope it has no filter for reaches nothing. */
export interface ScopeFilters {
  own?(who: { account: string; person: string | null }): Where | null
  units?(units: readonly string[]): Where
  inForce?(day: string): Where
  /** The filter of what is set for the institution as a whole, or read in every unit. */
  institution?: Where
  /** The filter of HSE reports of before Verne. */
  formerReports?: Where
  /** The filter of what is about some topics and hurt nobody; asked for where the table says `ownTopics`. */
  topics?(req: PayloadRequest, topics: readonly string[]): Promise<Where>
  /** The filter of accidents, wherever they happened. */
  accidents?: Where
  /** The filter of what the table speaks of. What is outside it has a door of its own, and is read through no other. */
  within?: Where
  /** The filter of what belongs to these cases, and of what belongs to none of them. */
  cases?: { of(ids: readonly string[]): Where; notOf(ids: readonly string[]): Where }
}

/** For documents that name the case they belong to. */
export const ofCase: NonNullable<ScopeFilters['cases']> = {
  of: (ids) => ({ nonconformity: { in: [...ids] } }),
  notOf: (ids) => ({ nonconformity: { not_in: [...ids] } }),
}

/** For documents that name the unit they belong to. */
export const ofUnit = (units: readonly string[]): Where => ({ unit: { in: [...units] } })
