import type { Where } from 'payload'
import { addDays } from '../core/dates.ts'
import { idOf, local } from '../database/local.ts'
import { anyOf, inUnits, type TaskSource } from '../tasks/reading.ts'
import { actingManagers, type Given, leadsOf, whoFor } from '../tasks/rules.ts'
import type { TaskKind } from '../tasks/text.ts'
import { commentDue, reportDue } from './rules.ts'

/** Days before an audit that the unit is told at best. */
const noticeDays = 21

/** Audits that wait for their team or for the unit. */
const waiting: Where = {
  state: { in: ['planned', 'notified', 'conducted', 'reportSent', 'answered'] },
}

/**
 * What audits ask: of the lead to notify, conduct, report and close; of those who run the unit to check the facts of a
 * draft, and to answer the report.
 */
export const auditTasks: TaskSource = async (req, { leads, overrideAccess, person }) => {
  const mine: Where | null =
    leads === null
      ? {}
      : anyOf([inUnits(leads), person === null ? null : { lead: { equals: person } }])
  if (mine === null) return { units: [], give: () => undefined }
  const found = await local.find(req, 'audits', {
    overrideAccess,
    where: { and: [waiting, mine] },
    select: {
      number: true,
      title: true,
      language: true,
      unit: true,
      state: true,
      lead: true,
      auditDate: true,
      conductedOn: true,
      draftSentOn: true,
      draftComment: true,
      answerDue: true,
    },
  })
  return {
    units: found.map(({ unit }) => idOf(unit)),
    give: (responsible, day, give) => {
      for (const audit of found) {
        const unit = idOf(audit.unit)
        const lead = [idOf(audit.lead)]
        const task = (kind: TaskKind, due: string | null, advice = false): Given => ({
          kind,
          record: 'audit',
          id: audit.id,
          number: audit.number,
          title: { words: audit.title, language: audit.language },
          unit,
          year: null,
          due,
          ...(advice ? { advice: true as const } : {}),
        })
        const { auditDate, conductedOn, draftComment, draftSentOn } = audit
        switch (audit.state) {
          case 'planned':
            if (addDays(auditDate, -2 * noticeDays) <= day) {
              give(lead, task('notifyAudit', addDays(auditDate, -noticeDays), true))
            }
            break
          case 'notified':
            if (auditDate <= day) give(lead, task('conductAudit', auditDate, true))
            break
          case 'conducted':
            give(lead, task('reportAudit', reportDue(conductedOn ?? auditDate), true))
            if (draftSentOn && !draftComment) {
              const people = leadsOf(whoFor(responsible, unit))
              give(people, task('commentAudit', commentDue(draftSentOn), true))
            }
            break
          case 'reportSent':
            give(
              actingManagers(whoFor(responsible, unit)),
              task('answerAudit', audit.answerDue ?? null),
            )
            break
          case 'answered':
            give(lead, task('closeAudit', null, true))
            break
        }
      }
    },
  }
}
