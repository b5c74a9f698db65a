import type { PayloadRequest } from 'payload'
import { readable } from '../../access/readable.ts'
import { today } from '../../core/dates.ts'
import { refuse } from '../../core/refuse.ts'
import { fill, say } from '../../core/text.ts'
import { optionsOf } from '../../options.ts'
import type { Given } from '../../records/engine.ts'
import { unitNames } from '../impartial.ts'
import type { Origin } from '../plan-audit.ts'
import { lineFacts } from './hooks.ts'
import { lineAuditKey } from './rules.ts'
import { auditOfLineText, auditPlanRefusalText as text } from './text.ts'

/**
 * What a line of an approved plan says of its audit, for `planAudit`: it has one key, so that there is one audit of it.
 * @throws Refusal 404 for a plan one may not read or a line it does not have; 409 for a plan that is not approved
 */
export async function auditOfLine(
  req: PayloadRequest,
  {
    language,
    line: which,
    plan: id,
  }: {
    readonly plan: string
    /** Id of the line. */
    readonly line: string
    readonly language: 'nb' | 'en'
  },
): Promise<Given & Origin> {
  const [plan] = await readable(req, 'audit-plans', [id])
  if (!plan) refuse(req, text.gone, { status: 404, code: 'notFound' })
  const found = plan.lines?.find((each) => each.id === which)
  if (!found) refuse(req, text.noLine, { status: 404, code: 'noLine' })
  if (plan.state !== 'approved') refuse(req, text.notApproved, { status: 409, code: 'notApproved' })
  const { month, points, scope, team, unit, year } = lineFacts(found)
  const names = await unitNames(req, [unit])
  const title = fill(auditOfLineText, {
    year: String(year),
    unit: names.get(unit) ?? { nb: '', en: '' },
  })
  const [lead, second, third, fourth] = team
  return {
    key: lineAuditKey(id, which),
    language,
    line: { plan: id, line: which },
    unit,
    title: say(title, language),
    scope,
    points: [...points],
    auditDate: dayIn(`${String(year)}-${month}`, today(optionsOf(req.payload).clock)),
    lead,
    second,
    third,
    fourth,
  }
}

/** The middle of the month, where the day is still to be agreed; the notice sets it. */
function dayIn(month: string, day: string): string {
  const middle = `${month}-15`
  return middle.startsWith(day.slice(0, 7)) && middle < day ? day : middle
}
