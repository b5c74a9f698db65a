import { transfer } from '../../plugin/nonconformities/steps/transfer.ts'
import type { PayloadRequest, Where } from 'payload'
import { today } from '../../plugin/core/dates.ts'
import { groupCounts } from '../../plugin/database/group-counts.ts'
import { isLate } from '../../plugin/nonconformities/conditions.ts'
import { nonconformityList } from '../../plugin/nonconformities/list.ts'
import { isOpen } from '../../plugin/nonconformities/rules.ts'
import type { NonconformityState } from '../../plugin/nonconformities/text.ts'
import { optionsOf } from '../../plugin/options.ts'
import { listing, type ListName } from '../lists/listing.ts'
import { readsAccidentsAlone } from '../../plugin/nonconformities/committee.ts'
import type { PageLanguage } from '../../../content/addresses/parts.ts'
import { registerSentence } from './text.ts'

/** What the register is for the committee and the occupational health service. */
const accidentsName: ListName = {
  title: { nb: 'Ulykker og nestenulykker', en: 'Accidents and near misses' },
  lead: {
    nb: 'Meldte ulykker, nestenulykker og personskader, de nyeste først. Hvem som meldte, vises ikke (arbeidsmiljøloven § 7-2).',
    en: 'Reported accidents, near misses and injuries, newest first. Who reported them is not shown (Working Environment Act, Section 7-2).',
  },
  none: {
    nb: 'Ingen ulykker, nestenulykker eller personskader er meldt ennå.',
    en: 'No accidents, near misses or injuries have been reported yet.',
  },
}

/** The register: the list of nonconformities. */
export const register = listing<'nonconformities'>({
  list: nonconformityList,
  kind: 'nonconformity',
  related: {
    words: { nb: 'Se avvikene i tall', en: 'See the nonconformities in figures' },
    page: 'figures',
  },
  // Whoever hands a case on may no longer read it: the list says that it is done.
  done: { transfer: transfer.words.done },
  tell: openOf,
  called: async (req) => ((await readsAccidentsAlone(req)) ? accidentsName : null),
})

/** How many of those found are open, and how many overdue. */
async function openOf(
  req: PayloadRequest,
  found: Where,
  language: PageLanguage,
): Promise<string | null> {
  const collection = 'nonconformities'
  const late = { and: [found, isLate(today(optionsOf(req.payload).clock))] }
  const [states, overdue] = await Promise.all([
    groupCounts(req, { collection, by: ['state'], where: found }),
    // By unit, for an index has both unit and deadline.
    groupCounts(req, { collection, by: ['unit'], where: late }),
  ])
  const open = states.filter(({ values }) => isOpen(values.state as NonconformityState))
  return registerSentence[language]({ open: sum(open), overdue: sum(overdue) })
}

function sum(groups: readonly { readonly count: number }[]): number {
  return groups.reduce((total, { count }) => total + count, 0)
}
