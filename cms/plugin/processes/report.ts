import type { Language, Text } from '../core/text.ts'
import type { RiskLimits } from '../risk/rules.ts'
import type { HseProcess, Nonconformity } from '../generated-types.ts'
import { totalCost } from '../measures/rules.ts'
import { type Participation, participationOf } from './attendance.ts'
import {
  type BlockSources,
  type ChallengeBlock,
  challengeBlocks,
  type JudgedRisk,
  type PlanLine,
  planLine,
  planLines,
} from './blocks.ts'
import type { CarriedMeasure } from './carried-measures.ts'
import type { ClosedWithout } from './text.ts'

/** What the steps 1 to 5 of either scale are called. */
interface RiskScale {
  readonly likelihood: readonly Text[]
  readonly consequence: readonly Text[]
}

/** What the report is made from. */
export interface ReportSources extends BlockSources {
  /** What the unit carries over from its earlier plans. */
  readonly carried: readonly CarriedMeasure[]
  readonly scale: RiskScale
}

export interface ReportedStatement {
  readonly text: string | null
  readonly noComment: boolean
  readonly at: string
  readonly by: string | null
}

/** What a process tells of itself, without its plan. People's own words are in the language of the process. */
export interface ToldProcess {
  readonly number: string
  readonly year: number
  readonly language: 'nb' | 'en'
  readonly closedDate: string | null
  /** Planned, confirmed and present are three things, each told for itself. */
  readonly participants: readonly Participation[]
  /** Who said yes to participants and dates, and when; null for a side that has not. */
  readonly confirmed: Readonly<
    Record<'manager' | 'representative', { readonly at: string; readonly by: string | null } | null>
  >
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
  /** How the psychosocial working environment was gone through; null where it was not. */
  readonly psychosocial: {
    readonly how: string | null
    readonly result: string | null
    /** Title of the challenge that came of it. */
    readonly challenge: string | null
  } | null
  readonly manyReason: string | null
  readonly requirements: {
    readonly date: string | null
    readonly by: string | null
    readonly note: string | null
    /** How many requirements had been gone through that day, of how many, and by whom; null where it was not told. */
    readonly through: number | null
    readonly of: number | null
    readonly throughBy: string | null
  }
  readonly statements: Readonly<Record<'manager' | 'representative', ReportedStatement | null>>
  readonly closedWithout: ClosedWithout | null
}

/** The report of a process, as it is read and printed: what it tells of itself, its findings and its plan. */
export interface ProcessReport extends ToldProcess {
  /** Taken in this process, the highest risk first. */
  readonly taken: readonly ChallengeBlock[]
  readonly riskLimits: RiskLimits
  readonly scale: RiskScale
  readonly findings: readonly {
    readonly number: string
    readonly title: string
    readonly language: Language
    readonly state: Nonconformity['state']
  }[]
  /** The plan: what was decided in this process, and what is carried over into it. Each measure stands once. */
  readonly measures: readonly PlanLine[]
  /** Sum of the plan in NOK, without what was cancelled. */
  readonly total: number
  /** What the process did not do: challenges left out, mapped not at all, or without a measure. */
  readonly notDone: {
    readonly leftOut: readonly { readonly title: string; readonly risk: JudgedRisk }[]
    readonly unmapped: readonly { readonly title: string; readonly reason: string | null }[]
    readonly withoutMeasure: readonly { readonly title: string; readonly reason: string | null }[]
  }
}

/** Tells a process by itself. Nothing is written for the telling: it is what the process holds. */
export function toldOf({
  people,
  process,
}: Pick<ReportSources, 'people' | 'process'>): ToldProcess {
  const nameOf = namesIn(people)
  return {
    number: process.number,
    year: process.year,
    language: process.language,
    closedDate: process.closedDate ?? null,
    participants: participationOf(process, nameOf),
    confirmed: {
      manager: confirmedBy(process.participantsByManager, nameOf),
      representative: confirmedBy(process.participantsByRepresentative, nameOf),
    },
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
    psychosocial: psychosocialOf(process),
    manyReason: process.manyReason ?? null,
    requirements: {
      date: process.requirementsUpdated?.date ?? null,
      by: nameOf(process.requirementsUpdated?.by),
      note: process.requirementsUpdated?.note ?? null,
      through: process.requirementsUpdated?.through ?? null,
      of: process.requirementsUpdated?.throughOf ?? null,
      throughBy: process.requirementsUpdated?.throughBy ?? null,
    },
    statements: {
      manager: statementOf(process.managerStatement, nameOf),
      representative: statementOf(process.representativeStatement, nameOf),
    },
    closedWithout: process.closedWithout ?? null,
  }
}

/** Puts the report together, from what the process holds. */
export function reportOf(sources: ReportSources): ProcessReport {
  const { nonconformities, people } = sources
  const blocks = challengeBlocks(sources)
  const taken = blocks.filter((each) => each.selected)
  const plan = [
    ...planLines(sources),
    ...sources.carried.map(({ from, measure }) => ({
      ...planLine(measure, people),
      carriedFrom: from,
    })),
  ]
  return {
    ...toldOf(sources),
    taken,
    riskLimits: sources.riskLimits,
    scale: sources.scale,
    findings: nonconformities.map(({ language, number, state, title }) => ({
      language,
      number,
      state,
      title,
    })),
    measures: plan,
    total: totalCost(plan),
    notDone: {
      leftOut: blocks.filter((each) => !each.selected).map(({ risk, title }) => ({ title, risk })),
      unmapped: taken
        .filter((each) => each.mappings.length === 0)
        .map((each) => ({ title: each.title, reason: each.noMappingReason })),
      withoutMeasure: taken
        .filter((each) => each.measures.length === 0)
        .map((each) => ({ title: each.title, reason: each.noMeasureReason })),
    },
  }
}

function namesIn(people: ReportSources['people']): (relation: Relation) => string | null {
  return (relation) =>
    relation ? (people.get(typeof relation === 'string' ? relation : relation.id) ?? null) : null
}

function psychosocialOf({ challenges, psychosocial }: HseProcess): ProcessReport['psychosocial'] {
  if (!psychosocial?.goneThrough) return null
  const became = challenges?.find((each) => each.id === psychosocial.challenge)
  return {
    how: psychosocial.how ?? null,
    result: psychosocial.result ?? null,
    challenge: became?.title ?? null,
  }
}

type Relation = string | { id: string } | null | undefined

function confirmedBy(
  confirmation: HseProcess['participantsByManager'],
  nameOf: (relation: Relation) => string | null,
): ProcessReport['confirmed']['manager'] {
  if (!confirmation?.at) return null
  return { at: confirmation.at, by: nameOf(confirmation.by) }
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
