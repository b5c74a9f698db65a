import type { TaskSource } from '../../tasks/reading.ts'
import { leadsOf, type Responsible, whoFor } from '../../tasks/rules.ts'
import { type OpenReview, openReviews } from './open-reviews.ts'

const hseRoles = ['hseUnitEditor', 'hseUnitApprover']

/**
 * Guidelines whose law has changed: for those who run the unit that owns them. Where the HSE unit answers for the text, or
 * nobody runs that unit, they are its editors’ and the director’s.
 */
export const lawReviewTasks: TaskSource = async (req, { closes, leads }) => {
  if (leads !== null && leads.length === 0 && !closes) {
    return { units: [], give: () => undefined }
  }
  const open = (await openReviews(req)).filter(
    ({ ownerUnit }) => leads === null || closes || leads.includes(ownerUnit),
  )
  return {
    units: open.map(({ ownerUnit }) => ownerUnit),
    give: (responsible, _day, give) => {
      for (const each of open) {
        const { guideline: id, number, ownerUnit: unit, title, due, internal } = each
        const who = whoFor(responsible, unit)
        const ours = isOurs(each, who)
        give(ours ? [...who.editors, ...who.directors] : leadsOf(who), {
          kind: ours ? 'reviewForLaw' : 'readForLaw',
          record: internal ? 'internalGuideline' : 'guideline',
          id,
          number,
          title: { words: title, language: 'nb' },
          unit,
          year: null,
          due,
        })
      }
    },
  }
}

function isOurs({ responsibleRole }: OpenReview, who: Responsible): boolean {
  if (hseRoles.includes(responsibleRole ?? '')) return true
  return leadsOf(who).every((person) => person === null)
}
