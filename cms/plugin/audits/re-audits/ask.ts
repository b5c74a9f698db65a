import type { Endpoint, PayloadRequest } from 'payload'
import { reachOf } from '../../access/can.ts'
import { principalOf } from '../../access/principal.ts'
import { readable } from '../../access/readable.ts'
import { today } from '../../core/dates.ts'
import { bodyOf, memberEndpoint } from '../../core/endpoint.ts'
import { refuse } from '../../core/refuse.ts'
import { idOf, local } from '../../database/local.ts'
import type { Audit, AuditFinding, Nonconformity, ReAudit } from '../../generated-types.ts'
import { optionsOf } from '../../options.ts'
import { gather, type Given, refuseFaults } from '../../records/engine.ts'
import { person } from '../../records/input/register.ts'
import { paragraphs } from '../../records/input/text.ts'
import { withNumber } from '../../records/record-number.ts'
import { signature } from '../../records/record-step.ts'
import type { Fault } from '../../records/step.ts'
import { auditorFaults, nearAndAuditors, offeredInstead } from '../impartial.ts'
import { readsLines } from '../load.ts'
import { mayInstead } from '../rules.ts'
import { reAuditsOf } from './load.ts'
import { askFault, auditorAgain, isAsked, reAuditDue, reAuditKey } from './rules.ts'
import { reAuditRefusalText as refusals, reAuditText } from './text.ts'
import { tellOfReAudit } from './told.ts'

const system = { overrideAccess: true } as const

/** What is asked of whoever asks for a re-audit. */
export const askInput = {
  done: paragraphs({
    label: reAuditText.done,
    hint: {
      nb: 'Hvilke tiltak er gjort, og hvor kan revisoren se dem? Ikke skriv navn.',
      en: 'Which measures have been carried out, and where can the auditor see them? Do not write names.',
    },
    missing: 'doneMissing',
  }),
  auditor: person({
    label: reAuditText.auditor,
    hint: {
      nb: 'Tomt: en fra revisjonslaget.',
      en: 'Empty: a member of the audit team.',
    },
    optional: true,
  }),
} as const

/** A finding that can be audited again, with what decides it. */
interface Found {
  readonly audit: Audit
  readonly finding: AuditFinding
  readonly nonconformity: Nonconformity | null
  readonly judgedLater: boolean
  /** All there are of it, the oldest first. */
  readonly reAudits: readonly ReAudit[]
}

/** May the one who asks have a finding of this audit audited again? The page asks the same, and hides the form. */
export async function mayAsk(
  req: PayloadRequest,
  audit: Pick<Audit, 'team' | 'unit'>,
): Promise<boolean> {
  const [reached, { person: asking }] = await Promise.all([
    reachOf(req, 're-audits', 'ask'),
    principalOf(req),
  ])
  if (reached.all || reached.units.includes(idOf(audit.unit))) return true
  return reached.own && asking !== null && audit.team.map(idOf).includes(asking)
}

/** True where a finding can be audited again as it stands, and nobody has asked for it yet. */
export async function canBeAsked(
  req: PayloadRequest,
  audit: Audit,
  finding: AuditFinding,
): Promise<boolean> {
  const found = await around(req, audit, finding)
  return faultOf(found) === null && !found.reAudits.some(isAsked)
}

function faultOf({ finding, judgedLater, nonconformity }: Found): ReturnType<typeof askFault> {
  return askFault({ kind: finding.kind, caseState: nonconformity?.state ?? null, judgedLater })
}

async function around(req: PayloadRequest, audit: Audit, finding: AuditFinding): Promise<Found> {
  const ofFinding = { finding: { equals: finding.id } }
  const [[nonconformity], judgements, reAudits] = await Promise.all([
    local.find(req, 'nonconformities', {
      ...system,
      where: { and: [{ source: { equals: 'hseAudit' } }, ofFinding] },
      limit: 1,
    }),
    local.count(req, 'audit-judgements', {
      ...system,
      where: { and: [ofFinding, { judgement: { not_equals: 'open' } }] },
    }),
    reAuditsOf(req, [finding.id]),
  ])
  return {
    audit,
    finding,
    nonconformity: nonconformity ?? null,
    judgedLater: judgements > 0,
    reAudits,
  }
}

/**
 * Asks for a finding to be audited again, by a member of the team or who the HSE unit chooses. While one is asked for,
 * asking again, also at once, gives that one.
 * @param given `finding` is the id of the finding
 * @throws Refusal 404 for a finding one may not read; 403 without the right; 409 where its measures are not done; of the
 *   auditor why, and who may instead
 */
export async function askReAudit(
  req: PayloadRequest,
  { finding: which, ...given }: Given & { readonly finding: string },
): Promise<ReAudit> {
  const [finding] = await local.find(req, 'audit-findings', {
    ...system,
    where: { id: { equals: which } },
    limit: 1,
  })
  const [audit] = finding ? await readable(req, 'audits', [idOf(finding.audit)]) : []
  if (!finding || !audit || !(await readsLines(req, audit))) {
    refuse(req, refusals.noFinding, { status: 404, code: 'noFinding' })
  }
  if (!(await mayAsk(req, audit))) {
    refuse(req, refusals.notAllowed, { status: 403, code: 'notAllowed' })
  }
  const found = await around(req, audit, finding)
  const there = found.reAudits.find(isAsked)
  if (there) return there
  const { faults, values } = await gather(req, askInput, given)
  const code = faultOf(found)
  const auditor = await auditorFor(req, audit, values.auditor)
  refuseFaults(
    req,
    [...(code === null ? [] : [{ code, status: 409 as const }]), ...faults, ...auditor.faults],
    refusals,
  )
  return make(req, found, { done: values.done, auditor: auditor.id ?? '' })
}

/** Who looks at it again: whom the HSE unit has chosen, else the first of the team who may. */
async function auditorFor(
  req: PayloadRequest,
  audit: Audit,
  chosen: string | null,
): Promise<{ readonly id: string | null; readonly faults: readonly Fault[] }> {
  const unit = idOf(audit.unit)
  if (chosen !== null) {
    if (!(await reachOf(req, 're-audits', 'replace')).all) {
      return { id: null, faults: [{ code: 'onlyHseUnitChooses', field: 'auditor', status: 403 }] }
    }
    return { id: chosen, faults: await auditorFaults(req, { person: chosen, unit }) }
  }
  const facts = { ...(await nearAndAuditors(req, unit)), team: audit.team.map(idOf) }
  const id = auditorAgain(facts)
  if (id !== null) return { id, faults: [] }
  const instead = await offeredInstead(req, mayInstead({ ...facts, team: [] }))
  return { id, faults: [{ code: 'nobodyLeft', field: 'auditor', say: { instead } }] }
}

async function make(
  req: PayloadRequest,
  { audit, finding, nonconformity, reAudits }: Found,
  given: { readonly done: string; readonly auditor: string },
): Promise<ReAudit> {
  const day = today(optionsOf(req.payload).clock)
  const key = reAuditKey(finding.id, reAudits.length)
  const data = {
    key,
    title: finding.title,
    audit: audit.id,
    finding: finding.id,
    nonconformity: nonconformity?.id ?? null,
    unit: idOf(audit.unit),
    language: audit.language,
    state: 'asked' as const,
    ...given,
    team: audit.team.map(idOf),
    askedOn: day,
    due: reAuditDue(day),
    steps: [{ step: 'ask' as const, ...(await signature(req)) }],
  }
  return withNumber(req, 're-audits', `ETR-${day.slice(0, 4)}-`, async (number) => {
    const made =
      (await byKey(req, key)) ??
      (await local.create(req, 're-audits', { ...structuredClone(data), number }, system))
    await tellOfReAudit(req, made, 'asked')
    return made
  })
}

async function byKey(req: PayloadRequest, key: string): Promise<ReAudit | undefined> {
  const where = { key: { equals: key } }
  return (await local.find(req, 're-audits', { ...system, where, limit: 1 }))[0]
}

/** `POST /api/re-audits/ask` with `{ finding, … }` as `askInput`. Answers `{ doc }`. */
export const askEndpoint: Endpoint = memberEndpoint({
  path: '/ask',
  method: 'post',
  handler: async (req) => {
    const { finding, ...given } = await bodyOf(req)
    const sent = { ...given, finding: typeof finding === 'string' ? finding : '' }
    const { id, number, state, version } = await askReAudit(req, sent)
    return Response.json({ doc: { id, number, state, version } })
  },
})
