import type { Language } from '../core/text.ts'
import { idOf } from '../database/local.ts'
import type { HseProcess, Measure, Nonconformity } from '../generated-types.ts'
import {
  byRisk,
  type Risk,
  riskLevel,
  type RiskLevel,
  type RiskLimits,
  riskScore,
} from '../risk/rules.ts'
import { firstDeadline } from '../measures/rules.ts'
import { challengesOfMeasure, isMadeIn } from './plan.ts'
import { findingsOf } from './rules.ts'
import type { ChallengeSource, MappingMethod } from './text.ts'

/** What the blocks of a process are put together from, as the reader may see it. */
export interface BlockSources {
  readonly process: HseProcess
  readonly nonconformities: readonly Nonconformity[]
  /** The measures of its plan, made in it or taken into use. */
  readonly measures: readonly Measure[]
  readonly riskLimits: RiskLimits
  /** Names of topics, by id. */
  readonly topics: ReadonlyMap<string, string>
  /** Names of people, by id. */
  readonly people: ReadonlyMap<string, string>
}

/** A risk with what follows from it. */
export interface JudgedRisk extends Risk {
  readonly score: number | null
  readonly level: RiskLevel | null
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

/** A finding as it stands in the register; without a number until it does. */
export interface BlockFinding {
  /** Id of the challenge or mapping that is the finding. */
  readonly id: string
  readonly number: string | null
  readonly title: string
  readonly language: Language
  readonly state: Nonconformity['state'] | null
}

/** A measure as the plan has it. */
export interface PlanLine {
  readonly id: string
  readonly number: string
  readonly title: string
  readonly language: 'nb' | 'en'
  readonly responsible: string | null
  readonly deadline: string | null
  /** The deadline before it was extended; null where it was not. */
  readonly firstDeadline: string | null
  readonly priority: Measure['priority'] | null
  readonly state: Measure['state']
  /** NOK, with how it is known and who pays. */
  readonly amount: number | null
  readonly basis: NonNullable<Measure['cost']>['basis'] | null
  readonly fundedBy: string | null
  /** How it works on the risk. */
  readonly control: Measure['control'] | null
  /** Did it exist before it was taken into use here? */
  readonly existed: boolean
  /** Titles of the challenges it is for, in the language of the process. */
  readonly for: readonly string[]
  /** Number of the earlier process whose plan it is carried over from; null for one of this plan. */
  readonly carriedFrom: string | null
}

/** A challenge with all that hangs on it: risk, source, mapping, findings, measures, risk after the measures. */
export interface ChallengeBlock {
  readonly id: string
  readonly title: string
  readonly description: string | null
  readonly topic: string | null
  readonly source: ChallengeSource | null
  readonly selected: boolean
  readonly risk: JudgedRisk
  /** The risk once the measures are done; null where nobody has judged it. */
  readonly after: JudgedRisk | null
  readonly priorityReason: string | null
  readonly noMappingReason: string | null
  readonly noMeasureReason: string | null
  readonly mappings: readonly ReportedMapping[]
  readonly findings: readonly BlockFinding[]
  /** Those that were cancelled are told in the plan alone. */
  readonly measures: readonly PlanLine[]
  /** How many were cancelled. */
  readonly cancelled: number
}

/** The challenges of a process as blocks, the highest risk first: the same on screen and in the report. */
export function challengeBlocks(sources: BlockSources): ChallengeBlock[] {
  const { process, riskLimits } = sources
  const plan = planLines(sources)
  const challenges = (process.challenges ?? []).map((each) => ({
    ...each,
    id: each.id ?? '',
    likelihood: each.likelihood ?? null,
    consequence: each.consequence ?? null,
  }))
  return byRisk(challenges).map((each): ChallengeBlock => {
    const after = judged(
      {
        likelihood: each.likelihoodAfter ?? null,
        consequence: each.consequenceAfter ?? null,
      },
      riskLimits,
    )
    const own = sources.measures.filter((one) =>
      challengesOfMeasure(process, one).includes(each.id),
    )
    const lines = plan.filter(({ id }) => own.some((one) => one.id === id))
    return {
      id: each.id,
      title: each.title,
      description: each.description ?? null,
      topic: each.topic ? (sources.topics.get(idOf(each.topic)) ?? null) : null,
      source: each.source ?? null,
      selected: each.selected === true,
      risk: judged(each, riskLimits),
      after: after.score === null ? null : after,
      priorityReason: each.priorityReason ?? null,
      noMappingReason: each.noMappingReason ?? null,
      noMeasureReason: each.noMeasureReason ?? null,
      mappings: mappingsIn(process, each.id),
      findings: findingsIn(sources, each.id),
      measures: lines.filter(({ state }) => state !== 'cancelled'),
      cancelled: lines.filter(({ state }) => state === 'cancelled').length,
    }
  })
}

/** The lines of a plan: its measures, each once, with the challenges each is for. */
export function planLines({
  process,
  measures,
  people,
}: Pick<BlockSources, 'process' | 'measures' | 'people'>): PlanLine[] {
  const titles = new Map((process.challenges ?? []).map((each) => [each.id, each.title]))
  return measures.map((each) => ({
    ...planLine(each, people),
    existed: !isMadeIn(process, each),
    for: challengesOfMeasure(process, each).flatMap((id) => titles.get(id) ?? []),
  }))
}

/** A measure as a line of a plan, by itself. */
export function planLine(measure: Measure, people: ReadonlyMap<string, string>): PlanLine {
  const { id, number, title, language, state, responsible } = measure
  return {
    id,
    number,
    title,
    language,
    state,
    responsible: responsible ? (people.get(idOf(responsible)) ?? null) : null,
    deadline: measure.deadline ?? null,
    firstDeadline: firstDeadline(measure),
    priority: measure.priority ?? null,
    amount: measure.cost?.amount ?? null,
    basis: measure.cost?.basis ?? null,
    fundedBy: measure.cost?.fundedBy ?? null,
    control: measure.control ?? null,
    existed: false,
    for: [],
    carriedFrom: null,
  }
}

function judged({ likelihood, consequence }: Risk, limits: RiskLimits): JudgedRisk {
  const score = riskScore({ likelihood, consequence })
  return { likelihood, consequence, score, level: riskLevel(score, limits) }
}

function mappingsIn({ mappings }: HseProcess, challenge: string): ReportedMapping[] {
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

/** The findings of a challenge: as the register has them, or as they will stand there. */
function findingsIn({ process, nonconformities }: BlockSources, challenge: string): BlockFinding[] {
  const rows = (list: 'challenges' | 'mappings') =>
    (process[list] ?? []).map((each) => ({ ...each, id: each.id ?? '' }))
  const found = findingsOf({
    challenges: rows('challenges').map((each) => ({
      id: each.id,
      selected: 'selected' in each && each.selected === true,
      finding: each.finding === true,
    })),
    mappings: rows('mappings').map((each) => ({
      id: each.id,
      challenge: 'challenge' in each ? each.challenge : '',
      finding: each.finding === true,
    })),
  })
  const title = process.challenges?.find((each) => each.id === challenge)?.title ?? ''
  return found
    .filter((each) => each.challenge === challenge)
    .map(({ id }): BlockFinding => {
      const known = nonconformities.find((each) => each.finding === id)
      const own = process.mappings?.find((each) => each.id === id)?.findingTitle
      return {
        id,
        number: known?.number ?? null,
        title: known?.title ?? own ?? title,
        language: known?.language ?? process.language,
        state: known?.state ?? null,
      }
    })
}
