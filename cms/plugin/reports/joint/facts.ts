import type { PayloadRequest } from 'payload'
import type { AuditState, FindingKind, Judgement, Works } from '../../audits/text.ts'
import { lineAuditKey } from '../../audits/plan/rules.ts'
import { type Conclusion, conclusionText } from '../../audits/re-audits/text.ts'
import { asText, type Text } from '../../core/text.ts'
import { groupCounts } from '../../database/group-counts.ts'
import { idOf, local } from '../../database/local.ts'
import type { Point } from '../../internal-control/text.ts'
import { openAfter } from '../../nonconformities/conditions.ts'

/** An audit of the years the report looks at. */
export interface AuditFact {
  readonly id: string
  readonly key: string
  readonly number: string
  /** Id of the unit. */
  readonly unit: string
  readonly state: AuditState
  readonly auditDate: string
  readonly reportSentOn: string | null
  /** Who carried it out, where that was others. */
  readonly otherBody: string | null
}

/** Findings that are alike, counted. */
export interface FindingFact {
  readonly audit: string
  readonly criterion: string
  readonly kind: FindingKind
  /** They had been found before. */
  readonly repeats: boolean
  readonly count: number
}

/** A criterion that is audited against. */
export interface CriterionFact {
  readonly id: string
  readonly point: Point
  readonly asks: Text
  /** Topics of the guidelines it is tied to. */
  readonly topics: readonly Text[]
}

/** What a joint audit report is assembled from: counts, and the names of units, criteria and topics. */
export interface JointFacts {
  readonly year: number
  /** The day what is open is counted on. */
  readonly day: string
  /** Those of the year and the two before it; withdrawn ones are left out. */
  readonly audits: readonly AuditFact[]
  /** Of the audits reported in the year. */
  readonly findings: readonly FindingFact[]
  readonly goodPractice: readonly { readonly audit: string; readonly title: string }[]
  readonly answers: readonly {
    readonly criterion: string
    readonly works: Works
    readonly count: number
  }[]
  /** Findings that were audited again, concluded in the year. */
  readonly reAudits: readonly { readonly conclusion: Conclusion; readonly count: number }[]
  readonly judgements: readonly { readonly judgement: Judgement; readonly count: number }[]
  /** Nonconformities of audits of earlier years that are still open, by the year they were reported. */
  readonly openBefore: readonly { readonly year: number; readonly count: number }[]
  readonly criteria: readonly CriterionFact[]
  /** Lines of approved plans in the three years. */
  readonly planned: readonly {
    readonly unit: string
    readonly year: number
    readonly key: string
  }[]
  /** Every unit, closed ones too, by id. */
  readonly units: ReadonlyMap<string, { readonly name: Text; readonly active: boolean }>
}

const system = { overrideAccess: true } as const

/** How many years the cover of the plan is shown over. */
export const planYears = 3

/** Loads what a joint audit report is assembled from, as the system. A fixed number of queries, however many audits there are. */
export async function jointFacts(
  req: PayloadRequest,
  year: number,
  day: string,
): Promise<JointFacts> {
  const years = Array.from({ length: planYears }, (_, index) => year - index)
  const [audits, plans, units, criteria, openBefore] = await Promise.all([
    auditsOf(req, years),
    local.find(req, 'audit-plans', { ...system, where: { state: { equals: 'approved' } } }),
    unitsByName(req),
    criteriaOf(req),
    groupCounts(req, {
      collection: 'nonconformities',
      by: ['year'],
      where: {
        and: [{ source: { equals: 'hseAudit' } }, openAfter(day), { year: { less_than: year } }],
      },
    }),
  ])
  const ofYear = auditsReportedIn(audits, year).map(({ id }) => id)
  const inAudits = { audit: { in: ofYear } }
  const [findings, goodPractice, answers, judgements, reAudits] = await Promise.all([
    groupCounts(req, {
      collection: 'audit-findings',
      by: ['audit', 'criterion', 'kind', 'repeats'],
      where: inAudits,
    }),
    groupCounts(req, {
      collection: 'audit-findings',
      by: ['audit', 'title'],
      where: { and: [inAudits, { kind: { equals: 'goodPractice' } }] },
    }),
    groupCounts(req, { collection: 'audit-answers', by: ['criterion', 'works'], where: inAudits }),
    groupCounts(req, { collection: 'audit-judgements', by: ['judgement'], where: inAudits }),
    groupCounts(req, {
      collection: 're-audits',
      by: ['state'],
      where: {
        and: [
          { state: { in: Object.keys(conclusionText) } },
          { concludedOn: { greater_than_equal: `${String(year)}-01-01` } },
          { concludedOn: { less_than_equal: `${String(year)}-12-31` } },
        ],
      },
    }),
  ])
  return {
    year,
    day,
    audits,
    units,
    criteria,
    findings: findings.map(({ count, values }) => ({
      count,
      audit: String(values.audit),
      criterion: String(values.criterion),
      kind: values.kind as FindingKind,
      repeats: (values.repeats ?? '') !== '',
    })),
    goodPractice: goodPractice.map(({ values }) => ({
      audit: String(values.audit),
      title: String(values.title),
    })),
    answers: answers.map(({ count, values }) => ({
      count,
      criterion: String(values.criterion),
      works: values.works as Works,
    })),
    reAudits: reAudits.map(({ count, values }) => ({
      count,
      conclusion: values.state as Conclusion,
    })),
    judgements: judgements.map(({ count, values }) => ({
      count,
      judgement: values.judgement as Judgement,
    })),
    openBefore: openBefore.map(({ count, values }) => ({ count, year: Number(values.year) })),
    planned: plans.flatMap((plan) =>
      (plan.lines ?? [])
        .filter((line) => years.includes(line.year))
        .map((line) => ({
          unit: idOf(line.unit),
          year: line.year,
          key: lineAuditKey(plan.id, line.id ?? ''),
        })),
    ),
  }
}

/** The audits whose report was sent in a year, in the order they were. */
export function auditsReportedIn(audits: readonly AuditFact[], year: number): AuditFact[] {
  return audits
    .filter(({ reportSentOn }) => reportSentOn?.startsWith(`${String(year)}-`) === true)
    .toSorted((one, other) => (one.reportSentOn ?? '').localeCompare(other.reportSentOn ?? ''))
}

async function auditsOf(req: PayloadRequest, years: readonly number[]): Promise<AuditFact[]> {
  // One that was planned late in a year is reported in the next.
  const wanted = [...years, Math.min(...years) - 1]
  const found = await groupCounts(req, {
    collection: 'audits',
    // The number is each one's own: a group is one audit, without its texts.
    by: ['id', 'key', 'number', 'unit', 'state', 'auditDate', 'reportSentOn', 'otherBody'],
    where: { and: [{ year: { in: wanted } }, { state: { not_equals: 'cancelled' } }] },
  })
  return found.map(({ values }) => ({
    id: String(values.id),
    key: String(values.key),
    number: String(values.number),
    unit: String(values.unit),
    state: values.state as AuditState,
    auditDate: String(values.auditDate),
    reportSentOn: (values.reportSentOn ?? '') === '' ? null : String(values.reportSentOn),
    otherBody: (values.otherBody ?? '') === '' ? null : String(values.otherBody),
  }))
}

/** Every unit with its name, closed ones too: what was done in the year was done there. */
export async function unitsByName(req: PayloadRequest): Promise<JointFacts['units']> {
  const found = await local.find(req, 'units', {
    ...system,
    locale: 'all',
    select: { name: true, code: true, active: true },
  })
  return new Map(
    found.map(({ active, code, id, name }) => [
      id,
      { name: asText(name) ?? { nb: code, en: code }, active: active !== false },
    ]),
  )
}

async function criteriaOf(req: PayloadRequest): Promise<CriterionFact[]> {
  const [criteria, guidelines, topics] = await Promise.all([
    local.find(req, 'audit-criteria', { ...system, locale: 'all' }),
    local.find(req, 'guidelines', { ...system, select: { topics: true } }),
    local.find(req, 'topics', { ...system, locale: 'all', select: { name: true } }),
  ])
  const names = new Map(topics.map(({ id, name }) => [id, asText(name)]))
  const topicsOf = new Map(guidelines.map((each) => [each.id, (each.topics ?? []).map(idOf)]))
  return criteria.map(({ asks, guidelines: tied, id, key, point }) => ({
    id,
    point,
    asks: asText(asks) ?? { nb: key, en: key },
    topics: [...new Set((tied ?? []).flatMap((each) => topicsOf.get(idOf(each)) ?? []))].flatMap(
      (each) => names.get(each) ?? [],
    ),
  }))
}
