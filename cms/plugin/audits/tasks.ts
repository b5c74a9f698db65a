import type { PayloadRequest, Where } from 'payload'
import { addDays } from '../core/dates.ts'
import { groupCounts } from '../database/group-counts.ts'
import { remembered } from '../database/remembered.ts'
import type { TaskSource } from '../tasks/reading.ts'
import { actingManagers, type Given, leadsOf, whoFor } from '../tasks/rules.ts'
import type { TaskKind } from '../tasks/text.ts'
import { commentDue, reportDue } from './rules.ts'
import type { AuditState } from './text.ts'

/** Days before an audit that the unit is told at best. */
export const noticeDays = 21

/** Audits that wait for their team or for the unit. */
const waiting: Where = {
  state: { in: ['planned', 'notified', 'conducted', 'reportSent', 'answered'] },
}

/**
 * What audits ask: of the lead to notify, conduct, report and close; of those who run the unit to check the facts of a
 * draft, and to answer the report.
 */
export const auditTasks: TaskSource = async (req, { leads, person }) => {
  const mine = ({ lead, unit }: WaitingAudit): boolean =>
    leads === null || leads.includes(unit) || lead === person
  const audits = (await waitingAudits(req)).filter(mine)
  return {
    units: audits.map(({ unit }) => unit),
    give: (responsible, day, give) => {
      for (const audit of audits) {
        const { auditDate, commentedOn, conductedOn, draftSentOn, id, number, unit } = audit
        const lead = [audit.lead]
        const task = (kind: TaskKind, due: string | null, advice = false): Given => ({
          kind,
          record: 'audit',
          id,
          number,
          title: { words: audit.title, language: audit.language },
          unit,
          year: null,
          due,
          ...(advice ? { advice: true as const } : {}),
        })
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
            if (draftSentOn !== null && commentedOn === null) {
              const people = leadsOf(whoFor(responsible, unit))
              give(people, task('commentAudit', commentDue(draftSentOn), true))
            }
            break
          case 'reportSent':
            give(actingManagers(whoFor(responsible, unit)), task('answerAudit', audit.answerDue))
            // Whoever does not answer keeps no audit open.
            if ((audit.answerDue ?? day) < day) give(lead, task('closeAudit', null, true))
            break
          case 'answered':
            give(lead, task('closeAudit', null, true))
            break
        }
      }
    },
  }
}

/** An audit that waits for somebody, without its texts. */
interface WaitingAudit {
  readonly id: string
  readonly number: string
  readonly title: string
  readonly language: 'nb' | 'en'
  readonly unit: string
  readonly state: AuditState
  readonly lead: string
  readonly auditDate: string
  readonly conductedOn: string | null
  readonly draftSentOn: string | null
  readonly commentedOn: string | null
  readonly answerDue: string | null
}

/** Every audit that waits for somebody. They are few, so they are read for everyone at once, and remembered. */
function waitingAudits(req: PayloadRequest): Promise<readonly WaitingAudit[]> {
  const what = { key: 'waiting-audits', from: ['audits', 'people', 'units'] }
  return remembered(req, what, async () => {
    const found = await groupCounts(req, {
      collection: 'audits',
      // The number is each one's own: a group is one audit.
      by: [
        ...(['number', 'id', 'title', 'language', 'unit', 'state', 'lead', 'auditDate'] as const),
        ...(['conductedOn', 'draftSentOn', 'draftCommentedOn', 'answerDue'] as const),
      ],
      where: waiting,
    })
    const dayOf = (value: string | number | boolean | null): string | null =>
      value === null ? null : String(value)
    return found.map(({ values }) => ({
      id: String(values.id),
      number: String(values.number),
      title: String(values.title),
      language: values.language === 'en' ? ('en' as const) : ('nb' as const),
      unit: String(values.unit),
      state: values.state as AuditState,
      lead: String(values.lead),
      auditDate: String(values.auditDate),
      conductedOn: dayOf(values.conductedOn),
      draftSentOn: dayOf(values.draftSentOn),
      commentedOn: dayOf(values.draftCommentedOn),
      answerDue: dayOf(values.answerDue),
    }))
  })
}
