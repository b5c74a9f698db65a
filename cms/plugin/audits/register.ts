import type { PayloadRequest } from 'payload'
import { readable } from '../access/readable.ts'
import { refuse } from '../core/refuse.ts'
import { fill, say } from '../core/text.ts'
import { idOf, local } from '../database/local.ts'
import type { Audit, AuditFinding, Nonconformity } from '../generated-types.ts'
import { registerAudited } from '../nonconformities/register-audited.ts'
import { mayTake } from '../records/record-step.ts'
import { isNonconformity } from './rules.ts'
import {
  auditRefusalText as text,
  auditStateText,
  findingKindText,
  nonconformityWords as words,
} from './text.ts'

const system = { overrideAccess: true } as const

/**
 * Registers every nonconformity an audit found, in one action. Those that are registered stay as they are: pressed twice,
 * also at once, or taken up after a crash, none is made twice. Whoever calls has asked for the right.
 */
export async function registerFindings(
  req: PayloadRequest,
  audit: Audit,
): Promise<readonly Nonconformity[]> {
  const findings = await local.find(req, 'audit-findings', {
    ...system,
    where: { and: [{ audit: { equals: audit.id } }, { kind: { in: ['major', 'minor'] } }] },
    sort: 'createdAt',
  })
  const made: Nonconformity[] = []
  for (const finding of findings) made.push(await registerAudited(req, foundOf(audit, finding)))
  return made
}

/**
 * The same, for somebody who presses: what sending the report has left.
 * @throws Refusal 404 for an audit one may not read; 403 without the right; 409 where the report is not sent, or it found
 *   no nonconformity
 */
export async function registerNonconformities(
  req: PayloadRequest,
  id: string,
): Promise<readonly Nonconformity[]> {
  const [audit] = await readable(req, 'audits', [id])
  if (!audit) refuse(req, text.gone, { status: 404, code: 'notFound' })
  if (!(await mayTake(req, 'audits', id, 'register'))) {
    refuse(req, text.mayNotWork, { status: 403, code: 'notAllowed' })
  }
  if (audit.state !== 'reportSent' && audit.state !== 'answered') {
    const said = fill(text.notOpen, { state: auditStateText[audit.state] })
    refuse(req, said, { status: 409, code: 'notOpen' })
  }
  const made = await registerFindings(req, audit)
  if (made.length === 0) {
    refuse(req, text.nothingToRegister, { status: 409, code: 'nothingToRegister' })
  }
  return made
}

/** Completes, at a start and by night, what a crash has cut off between a report and its nonconformities. */
export async function completeRegistrations(req: PayloadRequest): Promise<void> {
  const audits = await local.find(req, 'audits', {
    ...system,
    where: { state: { in: ['reportSent', 'answered'] } },
  })
  for (const audit of audits) await registerFindings(req, audit)
}

/** A finding in the words that stand in the audit: nobody writes them again. */
function foundOf(
  { auditDate, conductedOn, id, language, number, unit }: Audit,
  { description, id: finding, kind, title }: AuditFinding,
): Parameters<typeof registerAudited>[1] {
  if (!isNonconformity(kind)) throw new Error(`A finding of kind ${kind} is no nonconformity.`)
  const said = { number, title, description, kind: findingKindText[kind] }
  return {
    audit: id,
    finding,
    title: say(fill(words.title, said), language),
    description: say(fill(words.description, said), language),
    unit: idOf(unit),
    language,
    eventDate: conductedOn ?? auditDate,
  }
}
