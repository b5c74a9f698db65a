import type { PayloadRequest } from 'payload'
import { reachOf } from '../access/can.ts'
import { principalOf } from '../access/principal.ts'
import { asText, type Text } from '../core/text.ts'
import { idOf, local } from '../database/local.ts'
import type {
  Audit,
  AuditAnswer,
  AuditEvidence,
  AuditFinding,
  AuditJudgement,
  ReAudit,
} from '../generated-types.ts'
import { points } from '../internal-control/rules.ts'
import type { Point } from '../internal-control/text.ts'
import { picturesOf } from './pictures.ts'
import { reAuditsOf } from './re-audits/load.ts'
import { asJudgement } from './re-audits/rules.ts'
import {
  type AuditStand,
  inOrder,
  isByOthers,
  isDrawnIn,
  isReported,
  isWorkedOn,
  takesCatalogue,
} from './rules.ts'

const system = { overrideAccess: true } as const

/** A criterion as an audit asks it. */
export interface AskedCriterion {
  /** Part of its address. */
  readonly key: string
  readonly point: Point
  readonly asks: Text
  readonly practice: Text | null
  /** Numbers of the guidelines it is tied to. */
  readonly guidelines: readonly string[]
}

/** A criterion of an audit, with what the audit says of it. */
export interface CriterionOfAudit extends AskedCriterion {
  readonly id: string
  readonly answer: AuditAnswer | null
  readonly findings: readonly FindingOfAudit[]
}

/** The nonconformity a finding is registered as. */
export interface RegisteredAs {
  readonly id: string
  /** Null for one that the one who asks may not read. */
  readonly number: string | null
}

/** A finding with what became of it. */
export interface FindingOfAudit {
  readonly finding: AuditFinding
  readonly nonconformity: RegisteredAs | null
  /** The times it was audited again, the oldest first. */
  readonly reAudits: readonly ReAudit[]
}

/** A finding of an earlier audit, with what this one says of it. */
export interface EarlierOfAudit extends FindingOfAudit {
  readonly audit: Pick<Audit, 'id' | 'number' | 'title' | 'auditDate' | 'language'>
  readonly judgement: AuditJudgement | null
}

/** An audit with everything that was written in it. */
export interface LoadedAudit {
  readonly criteria: readonly CriterionOfAudit[]
  readonly evidence: readonly AuditEvidence[]
  readonly findings: readonly FindingOfAudit[]
  readonly earlier: readonly EarlierOfAudit[]
  /** The pictures of its site visits, by id of the visit. */
  readonly pictures: Awaited<ReturnType<typeof picturesOf>>
  /** How far it has come, as the rules ask. */
  readonly stand: AuditStand
}

/**
 * An audit with its criteria, evidence, findings and the earlier findings it judges. As the system: whoever shows it has
 * asked `readsLines` first. Numbers of nonconformities are those the one who asks may read.
 */
export async function loadAudit(req: PayloadRequest, audit: Audit): Promise<LoadedAudit> {
  const ofAudit = { audit: { equals: audit.id } }
  const [catalogue, answers, evidence, findings, judgements] = await Promise.all([
    catalogueOf(req, audit),
    local.find(req, 'audit-answers', { ...system, where: ofAudit }),
    local.find(req, 'audit-evidence', { ...system, where: ofAudit, sort: ['date', 'createdAt'] }),
    local.find(req, 'audit-findings', { ...system, where: ofAudit, sort: 'createdAt' }),
    local.find(req, 'audit-judgements', { ...system, where: ofAudit }),
  ])
  const earlier = await earlierFindings(req, audit, judgements)
  const all = [...findings, ...earlier.map(({ finding }) => finding)].map(({ id }) => id)
  const visits = evidence.filter(({ kind }) => kind === 'visit').map(({ id }) => id)
  const [registered, reAudits, pictures] = await Promise.all([
    registeredAs(req, all),
    reAuditsOf(req, all),
    picturesOf(req, visits),
  ])
  const again = Map.groupBy(reAudits, ({ finding }) => idOf(finding))
  const withCase = (finding: AuditFinding): FindingOfAudit => ({
    finding,
    nonconformity: registered.get(finding.id) ?? null,
    reAudits: again.get(finding.id) ?? [],
  })
  const own = findings.map(withCase)
  const answered = new Map(answers.map((each) => [idOf(each.criterion), each]))
  const known = new Map(catalogue.map((each) => [each.id, each]))
  // What was answered, or found of, stays though the catalogue no longer has it for this audit.
  const wanted = new Set([
    ...catalogue.filter(({ wanted: asked }) => asked).map(({ id }) => id),
    ...answered.keys(),
    ...findings.map(({ criterion }) => idOf(criterion)),
  ])
  const criteria = [...wanted].flatMap((id): CriterionOfAudit[] => {
    const answer = answered.get(id) ?? null
    const frozen = (answer?.asked ?? null) as AskedCriterion | null
    const now = known.get(id)?.asked ?? null
    const asked = isReported(audit) ? (frozen ?? now) : (now ?? frozen)
    if (!asked) return []
    const ofCriterion = own.filter(({ finding }) => idOf(finding.criterion) === id)
    return [{ id, ...asked, answer, findings: ofCriterion }]
  })
  return {
    criteria: criteria.toSorted(byPoint),
    evidence,
    findings: own,
    earlier: earlier.map((each) => ({ ...each, ...withCase(each.finding) })),
    pictures,
    stand: {
      criteria: criteria.length,
      answeredCriteria: criteria.filter(({ answer }) => answer !== null).length,
      findings: own.map(({ finding, nonconformity }) => ({
        kind: finding.kind,
        registered: nonconformity !== null,
        answered: Boolean(finding.answeredOn),
      })),
      earlier: earlier.map(({ judgement }) => judgement?.judgement ?? null),
      untold: visits.flatMap((visit) => {
        const count = (pictures.get(visit) ?? []).filter(({ caption }) => caption === null).length
        return count > 0 ? [{ visit, count }] : []
      }),
    },
  }
}

function byPoint(one: AskedCriterion, other: AskedCriterion): number {
  const place = ({ point }: AskedCriterion): number => points.indexOf(point)
  return place(one) - place(other) || one.key.localeCompare(other.key, 'nb', { numeric: true })
}

/** A criterion as the catalogue has it now, and whether an audit of these points asks it as it stands. */
async function catalogueOf(
  req: PayloadRequest,
  audit: Pick<Audit, 'points' | 'state'>,
): Promise<
  readonly { readonly id: string; readonly asked: AskedCriterion; readonly wanted: boolean }[]
> {
  const found = await local.find(req, 'audit-criteria', { ...system, locale: 'all' })
  const ids = [...new Set(found.flatMap(({ guidelines }) => (guidelines ?? []).map(idOf)))]
  const guidelines = await local.find(req, 'guidelines', {
    ...system,
    where: { id: { in: ids } },
    select: { number: true },
  })
  const numbers = new Map(guidelines.map(({ id, number }) => [id, number]))
  const takes = takesCatalogue(audit)
  return found.map(({ active, asks, guidelines: tied, id, key, point, practice }) => ({
    id,
    wanted: takes && active !== false && audit.points.includes(point),
    asked: {
      key,
      point,
      asks: asText(asks) ?? { nb: key, en: key },
      practice: asText(practice),
      guidelines: (tied ?? []).flatMap((each) => numbers.get(idOf(each)) ?? []),
    },
  }))
}

/**
 * The findings of former audits of the same unit that an audit judges, while it is worked on. Before that it has none, and
 * after it those it judged: what other audits say later changes nothing in it.
 */
async function earlierFindings(
  req: PayloadRequest,
  audit: Audit,
  judgements: readonly AuditJudgement[],
): Promise<Omit<EarlierOfAudit, 'nonconformity' | 'reAudits'>[]> {
  const own = new Map(judgements.map((each) => [idOf(each.finding), each]))
  // Others have not been asked to: what they say nothing of, the next audit of our own looks at.
  const judges = isWorkedOn(audit) && !isByOthers(audit)
  if (!judges && own.size === 0) return []
  const others = await local.find(req, 'audits', {
    ...system,
    where: {
      and: [
        { unit: { equals: idOf(audit.unit) } },
        { id: { not_equals: audit.id } },
        { state: { in: ['reportSent', 'answered', 'closed'] } },
        { auditDate: { less_than_equal: audit.auditDate } },
      ],
    },
    sort: ['auditDate', 'number'],
    select: { number: true, title: true, auditDate: true, language: true },
  })
  if (others.length === 0) return []
  const ids = others.map(({ id }) => id)
  const [findings, said] = await Promise.all([
    local.find(req, 'audit-findings', {
      ...system,
      where: { audit: { in: ids } },
      sort: 'createdAt',
    }),
    local.find(req, 'audit-judgements', { ...system, where: { audit: { in: ids } } }),
  ])
  const order = new Map(ids.map((id, index) => [id, index]))
  const place = (of: string): number => order.get(of) ?? -1
  const before = said.toSorted((one, other) => place(idOf(one.audit)) - place(idOf(other.audit)))
  const byFinding = Map.groupBy(before, ({ finding }) => idOf(finding))
  const again = Map.groupBy(
    await reAuditsOf(
      req,
      findings.map(({ id }) => id),
    ),
    ({ finding }) => idOf(finding),
  )
  return findings
    .toSorted((one, other) => place(idOf(one.audit)) - place(idOf(other.audit)))
    .flatMap((finding) => {
      const judgement = own.get(finding.id) ?? null
      const former = inOrder([
        ...(byFinding.get(finding.id) ?? []).map((each) => ({
          judgement: each.judgement,
          day: each.writtenOn ?? '',
        })),
        ...(again.get(finding.id) ?? []).map((each) => ({
          judgement: asJudgement(each),
          day: each.concludedOn ?? '',
        })),
      ])
      const drawn =
        judgement !== null || (judges && isDrawnIn({ kind: finding.kind, judgements: former }))
      const from = others[place(idOf(finding.audit))]
      return drawn && from ? [{ finding, audit: from, judgement }] : []
    })
}

/** The nonconformities of findings, by finding; the numbers are those the one who asks may read. */
async function registeredAs(
  req: PayloadRequest,
  findings: readonly string[],
): Promise<ReadonlyMap<string, RegisteredAs>> {
  if (findings.length === 0) return new Map()
  const where = {
    and: [{ source: { equals: 'hseAudit' } }, { finding: { in: [...findings] } }],
  }
  const all = await local.find(req, 'nonconformities', {
    ...system,
    where,
    select: { finding: true },
  })
  if (all.length === 0) return new Map()
  const readable = await local.find(req, 'nonconformities', {
    overrideAccess: false,
    where,
    select: { number: true },
  })
  const numbers = new Map(readable.map(({ id, number }) => [id, number]))
  return new Map(
    all.map(({ finding, id }) => [finding ?? '', { id, number: numbers.get(id) ?? null }]),
  )
}

/** What the one who asks may read of the lines of an audit they may read: the same the access table gives over REST. */
export async function readsLines(req: PayloadRequest, audit: Audit): Promise<boolean> {
  const [reached, { person }] = await Promise.all([
    reachOf(req, 'audit-answers', 'read'),
    principalOf(req),
  ])
  if (reached.all) return true
  if (reached.own && person !== null && audit.team.map(idOf).includes(person)) return true
  const ofUnit = reached.institution || reached.units.includes(idOf(audit.unit))
  if (ofUnit && audit.openTo !== 'team') return true
  return reached.inForce && audit.openTo === 'reported'
}
