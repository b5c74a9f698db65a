import type { PayloadRequest } from 'payload'
import { readable } from '../access/readable.ts'
import { refuse } from '../core/refuse.ts'
import { longest } from '../core/fields.ts'
import { fill, say, type Text } from '../core/text.ts'
import { idOf, local } from '../database/local.ts'
import type { Audit, AuditFinding, Nonconformity } from '../generated-types.ts'
import { actorNear } from './impartial.ts'
import { registerAudited } from '../nonconformities/register-audited.ts'
import { refuseFaults } from '../records/engine.ts'
import { mayTake } from '../records/record-step.ts'
import { calledAudit, isNonconformity } from './rules.ts'
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
 * @throws Refusal 404 for an audit one may not read; 403 without the right, or for one who is too near the unit; 409 where the report is not sent, or it found
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
  refuseFaults(req, await actorNear(req, audit), text)
  const made = await registerFindings(req, audit)
  if (made.length === 0) {
    refuse(req, text.nothingToRegister, { status: 409, code: 'nothingToRegister' })
  }
  return made
}

/**
 * Completes, at a start and by night, what a crash has cut off between a report and its nonconformities. One that cannot be
 * completed is logged and tried again the next time; it stops neither the others nor the start.
 */
export async function completeRegistrations(req: PayloadRequest): Promise<void> {
  const audits = await local.find(req, 'audits', {
    ...system,
    where: { state: { in: ['reportSent', 'answered'] } },
  })
  for (const audit of audits) {
    try {
      await registerFindings(req, audit)
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      req.payload.logger.error({
        msg: `Nonconformities of ${audit.number} could not be registered, and are tried again: ${reason}`,
      })
    }
  }
}

/** Words around what was written, which is cut where the whole would be longer than the field holds. */
function within(
  words: Text,
  {
    most,
    said,
    written,
  }: { most: number; said: Readonly<Record<string, Text | string>>; written: string },
  language: 'nb' | 'en',
): string {
  const whole = (text: string): string => say(fill(words, { ...said, written: text }), language)
  const room = most - whole('').length
  return whole(
    written.length > room
      ? `${written
          .slice(0, room - 1)
          .replace(/\p{Cs}$/u, '')
          .trimEnd()}…`
      : written,
  )
}

/** A finding in the words that stand in the audit: nobody writes them again. */
function foundOf(
  { auditDate, conductedOn, id, language, number: own, otherBody, unit }: Audit,
  { description, id: finding, kind, title }: AuditFinding,
): Parameters<typeof registerAudited>[1] {
  if (!isNonconformity(kind)) throw new Error(`A finding of kind ${kind} is no nonconformity.`)
  const number = calledAudit({ number: own, otherBody: otherBody ?? null })
  const said = { number, kind: findingKindText[kind] }
  return {
    audit: id,
    finding,
    title: within(words.title, { most: longest.line, said, written: title }, language),
    description: within(
      words.description,
      { most: longest.paragraphs, said, written: description },
      language,
    ),
    unit: idOf(unit),
    language,
    eventDate: conductedOn ?? auditDate,
  }
}
