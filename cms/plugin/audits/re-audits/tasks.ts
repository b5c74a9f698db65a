import { groupCounts } from '../../database/group-counts.ts'
import { remembered } from '../../database/remembered.ts'
import type { TaskSource } from '../../tasks/reading.ts'

/** What re-audits ask of their auditors: to look at the finding again, and conclude. They are few, and remembered. */
export const reAuditTasks: TaskSource = async (req, { leads, person }) => {
  const what = { key: 'asked re-audits', from: ['re-audits', 'people', 'units'] }
  const found = await remembered(req, what, () =>
    groupCounts(req, {
      collection: 're-audits',
      // The number is each one's own: a group is one re-audit, without its texts.
      by: ['number', 'id', 'title', 'language', 'unit', 'auditor', 'due'],
      where: { state: { equals: 'asked' } },
    }),
  )
  const mine = found.filter(
    ({ values: { auditor, unit } }) =>
      leads === null || leads.includes(String(unit)) || auditor === person,
  )
  return {
    units: mine.map(({ values }) => String(values.unit)),
    give: (_responsible, _day, give) => {
      for (const { values } of mine) {
        const { auditor, due, id, language, number, title, unit } = values
        give([String(auditor)], {
          kind: 'auditAgain',
          record: 'reAudit',
          id: String(id),
          number: String(number),
          title: { words: String(title), language: language === 'en' ? 'en' : 'nb' },
          unit: String(unit),
          year: null,
          due: String(due),
          advice: true,
        })
      }
    },
  }
}
