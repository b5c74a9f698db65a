import type { PayloadRequest } from 'payload'
import { addDays } from '../core/dates.ts'
import { groupCounts } from '../database/group-counts.ts'
import { remembered } from '../database/remembered.ts'
import type { TaskSource } from '../tasks/reading.ts'
import { whoFor } from '../tasks/rules.ts'

/** Days within which what is concluded is approved at best. */
const days = 14

/**
 * Evaluations that wait to be approved: for the manager of the unit, unless it was they who concluded it; then, and for the
 * whole institution, for the HSE directors but whoever concluded it.
 */
export const complianceTasks: TaskSource = async (req, { directs, leads }) => {
  if (leads !== null && leads.length === 0 && !directs) return { units: [], give: () => undefined }
  const all = await waiting(req)
  const found = all.filter(
    ({ values }) => leads === null || directs || leads.includes(String(values.unit)),
  )
  return {
    units: found.map(({ values }) => String(values.unit)),
    give: (responsible, _day, give) => {
      for (const { values } of found) {
        const unit = String(values.unit)
        const { directors, manager } = whoFor(responsible, unit)
        const own = values.scope === 'unit' && manager !== null && manager !== values.concludedBy
        const people = own ? [manager] : directors.filter((each) => each !== values.concludedBy)
        give(people, {
          kind: 'approveEvaluation',
          record: 'compliance',
          id: String(values.id),
          number: String(values.number),
          title: null,
          unit,
          year: null,
          due: values.concludedDate === null ? null : addDays(String(values.concludedDate), days),
          // Nobody else is told when it takes longer.
          advice: true,
        })
      }
    },
  }
}

/** They are few, so they are read for everyone at once, and remembered. */
function waiting(req: PayloadRequest) {
  const from = ['compliance-evaluations', 'units', 'people']
  return remembered(req, { key: 'evaluations that wait to be approved', from }, () =>
    groupCounts(req, {
      collection: 'compliance-evaluations',
      // The number is each one's own: a group is one evaluation, without its texts.
      by: ['number', 'id', 'unit', 'scope', 'concludedBy', 'concludedDate'],
      where: { state: { equals: 'concluded' } },
    }),
  )
}
