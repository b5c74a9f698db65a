import type { HseProcess, Measure, Nonconformity } from '../generated-types.ts'
import { totalCost } from '../measures/rules.ts'
import { byRisk, riskLevel, type RiskLevel, type RiskLimits, riskScore } from '../risk/rules.ts'
import type { ClosedWithout, MappingMethod, ParticipantRole } from './text.ts'

/** What the report is made from, besides the process itself. */
export interface ReportSources {
  readonly process: HseProcess
  readonly nonconformities: readonly Nonconformity[]
  readonly measures: readonly Measure[]
  readonly riskLimits: RiskLimits
  /** Names of topics, by id. */
  readonly topics: ReadonlyMap<string, string>
  /** Names of people, by id. */
  readonly people: ReadonlyMap<string, string>
}

type Part = 'pre' | 'mapping' | 'post'

export interface ReportedChallenge {
  readonly id: string
  readonly title: string
  readonly description: string | null
  readonly topic: string | null
  readonly level: RiskLevel | null
  readonly score: number | null
  readonly priorityReason: string | null
  readonly noMappingReason: string | null
  readonly noMeasureReason: string | null
  readonly mappings: readonly ReportedMapping[]
}

export interface ReportedMapping {
  readonly id: string
  readonly method: MappingMethod
  readonly date: string | null
  readonly collaborator: string | null
  readonly tookPart: string | null
  readonly held: number | null
  readonly heldOf: number | null
  readonly result: string | null
  readonly minutes: string | null
}

export interface ReportedStatement {
  readonly text: string | null
  readonly noComment: boolean
  readonly at: string
  readonly by: string | null
}

/** The report of a process, as it is read and printed. People's own words are in the language of the process. */
export interface ProcessReport {
  readonly number: string
  readonly year: number
  readonly language: 'nb' | 'en'
  readonly closedDate: string | null
  readonly participants: readonly {
    readonly name: string
    readonly role: ParticipantRole
    readonly organisation: string | null
    /** What they took part in, and what they were absent from. */
    readonly present: readonly Part[]
    readonly absent: readonly Part[]
  }[]
  readonly meetings: Readonly<
    Record<
      'pre' | 'post',
      {
        readonly date: string | null
        readonly minutes: string | null
        readonly managerAbsentReason: string | null
      }
    >
  >
  readonly hours: number | null
  readonly inputs: readonly {
    readonly kind: NonNullable<HseProcess['inputs']>[number]['kind']
    readonly note: string | null
    readonly link: string | null
    readonly percent: number | null
  }[]
  /** Taken in this process, the highest risk first. */
  readonly taken: readonly ReportedChallenge[]
  readonly manyReason: string | null
  readonly findings: readonly {
    readonly number: string
    readonly title: string
    readonly language: 'nb' | 'en'
    readonly state: Nonconformity['state']
  }[]
  readonly measures: readonly {
    readonly number: string
    readonly title: string
    readonly language: 'nb' | 'en'
    readonly responsible: string | null
    readonly deadline: string | null
    readonly priority: Measure['priority'] | null
    /** How it works on the risk. */
    readonly control: Measure['control'] | null
    readonly amount: number | null
    readonly state: Measure['state']
  }[]
  /** Sum of the plan in NOK, without what was cancelled. */
  readonly total: number
  readonly requirements: {
    readonly date: string | null
    readonly by: string | null
    readonly note: string | null
  }
  readonly statements: Readonly<Record<'manager' | 'representative', ReportedStatement | null>>
  readonly closedWithout: ClosedWithout | null
  /** What the process did not do: challenges left out, mapped not at all, or without a measure. */
  readonly notDone: {
    readonly leftOut: readonly { readonly title: string; readonly level: RiskLevel | null }[]
    readonly unmapped: readonly { readonly title: string; readonly reason: string | null }[]
    readonly withoutMeasure: readonly { readonly title: string; readonly reason: string | null }[]
  }
}

/** Puts the report together. Nothing in it is written for the report: it is what the process holds. */
export function reportOf(sources: ReportSources): ProcessReport {
  const { process, measures, nonconformities, people } = sources
  const nameOf = (relation: Relation): string | null =>
    relation ? (people.get(typeof relation === 'string' ? relation : relation.id) ?? null) : null
  const challenges = byRisk(
    (process.challenges ?? []).map((each) => ({
      ...each,
      likelihood: each.likelihood ?? null,
      consequence: each.consequence ?? null,
    })),
  )
  const taken = challenges
    .filter((each) => each.selected)
    .map((each): ReportedChallenge => {
      const topic = each.topic
      return {
        id: each.id ?? '',
        title: each.title,
        description: each.description ?? null,
        topic: topic
          ? (sources.topics.get(typeof topic === 'string' ? topic : topic.id) ?? null)
          : null,
        level: riskLevel(riskScore(each), sources.riskLimits),
        score: riskScore(each),
        priorityReason: each.priorityReason ?? null,
        noMappingReason: each.noMappingReason ?? null,
        noMeasureReason: each.noMeasureReason ?? null,
        mappings: mappingsOf(process, each.id ?? ''),
      }
    })
  const plan = measures.filter((each) => each.state !== 'cancelled')
  return {
    number: process.number,
    year: process.year,
    language: process.language,
    closedDate: process.closedDate ?? null,
    participants: (process.participants ?? []).map((each) => {
      const parts: readonly Part[] = ['pre', 'mapping', 'post']
      return {
        name: each.name ?? nameOf(each.person) ?? '',
        role: each.role,
        organisation: each.organisation ?? null,
        present: parts.filter((part) => each[part] === true),
        absent: parts.filter((part) => each[part] !== true),
      }
    }),
    meetings: { pre: meetingOf(process.pre), post: meetingOf(process.post) },
    hours: process.plan?.hours ?? null,
    inputs: (process.inputs ?? [])
      .filter((each) => each.goneThrough)
      .map(({ kind, link, note, percent }) => ({
        kind,
        link: link ?? null,
        note: note ?? null,
        percent: percent ?? null,
      })),
    taken,
    manyReason: process.manyReason ?? null,
    findings: nonconformities.map(({ language, number, state, title }) => ({
      language,
      number,
      state,
      title,
    })),
    measures: measures.map((each) => ({
      number: each.number,
      title: each.title,
      language: each.language,
      responsible: nameOf(each.responsible),
      deadline: each.deadline ?? null,
      priority: each.priority ?? null,
      control: each.control ?? null,
      amount: each.cost?.amount ?? null,
      state: each.state,
    })),
    total: totalCost(
      measures.map((each) => ({ state: each.state, amount: each.cost?.amount ?? null })),
    ),
    requirements: {
      date: process.requirementsUpdated?.date ?? null,
      by: nameOf(process.requirementsUpdated?.by),
      note: process.requirementsUpdated?.note ?? null,
    },
    statements: {
      manager: statementOf(process.managerStatement, nameOf),
      representative: statementOf(process.representativeStatement, nameOf),
    },
    closedWithout: process.closedWithout ?? null,
    notDone: {
      leftOut: challenges
        .filter((each) => !each.selected)
        .map((each) => ({
          title: each.title,
          level: riskLevel(riskScore(each), sources.riskLimits),
        })),
      unmapped: taken
        .filter((each) => each.mappings.length === 0)
        .map((each) => ({ title: each.title, reason: each.noMappingReason })),
      withoutMeasure: taken
        .filter((each) => !plan.some((measure) => measure.challenge === each.id))
        .map((each) => ({ title: each.title, reason: each.noMeasureReason })),
    },
  }
}

type Relation = string | { id: string } | null | undefined

function mappingsOf({ mappings }: HseProcess, challenge: string): ReportedMapping[] {
  return (mappings ?? [])
    .filter((each) => each.challenge === challenge)
    .map((each) => ({
      id: each.id ?? '',
      method: each.method,
      date: each.date ?? null,
      collaborator: each.collaborator ?? null,
      tookPart: each.tookPart ?? null,
      held: each.held ?? null,
      heldOf: each.heldOf ?? null,
      result: each.result ?? null,
      minutes: each.minutes ?? null,
    }))
}

function meetingOf(meeting: HseProcess['pre']): ProcessReport['meetings']['pre'] {
  return {
    date: meeting?.date ?? null,
    minutes: meeting?.minutes ?? null,
    managerAbsentReason: meeting?.managerAbsentReason ?? null,
  }
}

function statementOf(
  statement: HseProcess['managerStatement'],
  nameOf: (relation: Relation) => string | null,
): ReportedStatement | null {
  if (!statement?.at) return null
  return {
    text: statement.text ?? null,
    noComment: statement.noComment === true,
    at: statement.at,
    by: nameOf(statement.by),
  }
}
