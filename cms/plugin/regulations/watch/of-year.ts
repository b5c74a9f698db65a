import type { Where } from 'payload'
import { within } from '../../figures/case-figures.ts'

/** The changes in law of a year that somebody has confirmed: what reports and the management review count. */
export const confirmedIn = (year: number): Where => ({
  and: [{ state: { equals: 'confirmed' } }, within('on', year)],
})
