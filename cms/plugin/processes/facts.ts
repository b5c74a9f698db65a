import type { PayloadRequest } from 'payload'
import { idOf, local } from '../database/local.ts'
import type { HseProcess, Measure } from '../generated-types.ts'
import { holdersOfUnits } from '../organisation/holders.ts'
import type { RiskLimits } from '../risk/rules.ts'
import { recordSettingsOf } from '../settings/record-settings-of.ts'
import type { Agreement } from './agreement.ts'
import { attendanceOf } from './attendance.ts'
import { challengesOfMeasure, inPlanOf, isMadeIn, planOf } from './plan.ts'
import type { ChallengeFacts, MappingFacts, ParticipantFacts, ProcessFacts } from './rules.ts'

/** What the rules look at: the process, its measures and nonconformities, and who answers for the unit today. */
export async function factsOf(req: PayloadRequest, process: HseProcess): Promise<ProcessFacts> {
  const [found] = await factsOfMany(req, [process])
  if (found === undefined) throw new Error('Every process has its facts.')
  return found
}

/** The same of several processes, in their order, in a fixed number of queries. */
export async function factsOfMany(
  req: PayloadRequest,
  processes: readonly HseProcess[],
): Promise<ProcessFacts[]> {
  if (processes.length === 0) return []
  const ids = processes.map((each) => each.id)
  const ofProcesses = { overrideAccess: true, where: { process: { in: ids } } } as const
  const [measures, nonconformities, holders, settings] = await Promise.all([
    local.find(req, 'measures', {
      overrideAccess: true,
      where: inPlanOf(processes),
      sort: 'number',
      select: ofMeasures,
    }),
    local.find(req, 'nonconformities', {
      ...ofProcesses,
      select: { process: true, finding: true },
    }),
    holdersOfUnits(
      req,
      processes.map((each) => idOf(each.unit)),
    ),
    recordSettingsOf(req),
  ])
  const own = <R extends { process?: string | { id: string } | null }>(
    records: readonly R[],
    { id }: HseProcess,
  ): R[] => records.filter((each) => each.process && idOf(each.process) === id)
  return processes.map((process) => {
    const answering = holders.get(idOf(process.unit))
    const representatives = [
      ...(answering?.representatives ?? []),
      ...(answering?.deputyRepresentatives ?? []),
    ]
    return factsFrom(process, {
      measures: planOf(process, measures),
      registered: own(nonconformities, process).flatMap(({ finding }) => finding ?? []),
      hasRepresentative: representatives.length > 0,
      manyChallenges: settings.manyChallenges,
      riskLimits: settings.riskLimits,
    })
  })
}

const ofMeasures = {
  title: true,
  process: true,
  challenge: true,
  state: true,
  responsible: true,
  deadline: true,
  cost: { amount: true, fundedBy: true },
} as const

interface Around {
  readonly measures: readonly Measure[]
  /** Ids of the findings that stand in the register. */
  readonly registered: readonly string[]
  readonly hasRepresentative: boolean
  readonly manyChallenges: number
  readonly riskLimits: RiskLimits
}

function factsFrom(process: HseProcess, around: Around): ProcessFacts {
  return {
    state: process.state,
    plan: {
      preDate: process.plan?.preDate ?? null,
      mappingFrom: process.plan?.mappingFrom ?? null,
      mappingTo: process.plan?.mappingTo ?? null,
      postDate: process.plan?.postDate ?? null,
      hours: process.plan?.hours ?? null,
    },
    participants: participantsOf(process),
    confirmedByManager: Boolean(process.participantsByManager?.at),
    confirmedByRepresentative: Boolean(process.participantsByRepresentative?.at),
    pre: {
      date: process.pre?.date ?? null,
      managerAbsentReason: process.pre?.managerAbsentReason ?? '',
      attendance: attendanceOf(process, 'pre'),
    },
    inputs: (process.inputs ?? []).map(({ kind, goneThrough }) => ({
      kind,
      goneThrough: goneThrough === true,
    })),
    psychosocial: {
      goneThrough: process.psychosocial?.goneThrough === true,
      how: process.psychosocial?.how ?? '',
      result: process.psychosocial?.result ?? '',
      challenge: process.psychosocial?.challenge ?? null,
    },
    challenges: challengesOf(process),
    manyReason: process.manyReason ?? '',
    mappings: mappingsOf(process),
    post: {
      date: process.post?.date ?? null,
      managerAbsentReason: process.post?.managerAbsentReason ?? '',
      attendance: attendanceOf(process, 'post'),
    },
    requirementsUpdated: process.requirementsUpdated?.date ?? null,
    statementsAsked: process.statementsAsked ?? null,
    managerStated: Boolean(process.managerStatement?.at),
    representativeStated: Boolean(process.representativeStatement?.at),
    hasRepresentative: around.hasRepresentative,
    registered: new Set(around.registered),
    measures: around.measures.map((each) => ({
      id: each.id,
      title: each.title,
      challenges: challengesOfMeasure(process, each),
      own: isMadeIn(process, each),
      state: each.state,
      responsible: each.responsible ? idOf(each.responsible) : null,
      deadline: each.deadline ?? null,
      amount: each.cost?.amount ?? null,
      fundedBy: each.cost?.fundedBy ?? '',
    })),
    manyChallenges: around.manyChallenges,
    riskLimits: around.riskLimits,
  }
}

/** What manager and safety representative agree on, as it stands. */
export function agreementOf(process: Pick<HseProcess, 'participants' | 'plan'>): Agreement {
  const { plan } = process
  const names = (process.participants ?? []).map((each) => each.name ?? '')
  return {
    dates: {
      preDate: plan?.preDate ?? null,
      mappingFrom: plan?.mappingFrom ?? null,
      mappingTo: plan?.mappingTo ?? null,
      postDate: plan?.postDate ?? null,
    },
    participants: participantsOf(process).map((each, index) => ({
      who: each.who,
      name: names[index] ?? '',
      role: each.role,
      parts: (['pre', 'mapping', 'post'] as const).filter((part) => each[part]),
    })),
  }
}

export function participantsOf({
  participants,
}: Pick<HseProcess, 'participants'>): ParticipantFacts[] {
  return (participants ?? []).map((each) => ({
    id: each.id ?? '',
    who: each.person ? idOf(each.person) : (each.name ?? ''),
    role: each.role,
    pre: each.pre === true,
    mapping: each.mapping === true,
    post: each.post === true,
  }))
}

export function challengesOf({ challenges }: Pick<HseProcess, 'challenges'>): ChallengeFacts[] {
  return (challenges ?? []).map((each) => ({
    id: each.id ?? '',
    title: each.title,
    likelihood: each.likelihood ?? null,
    consequence: each.consequence ?? null,
    topic: each.topic ? idOf(each.topic) : null,
    selected: each.selected === true,
    priorityReason: each.priorityReason ?? '',
    noMappingReason: each.noMappingReason ?? '',
    finding: each.finding === true,
    noMeasureReason: each.noMeasureReason ?? '',
  }))
}

export function mappingsOf({ mappings }: Pick<HseProcess, 'mappings'>): MappingFacts[] {
  return (mappings ?? []).map((each) => ({
    id: each.id ?? '',
    challenge: each.challenge,
    method: each.method,
    date: each.date ?? null,
    held: each.held ?? null,
    heldOf: each.heldOf ?? null,
    result: each.result ?? '',
    minutes: each.minutes ?? '',
    finding: each.finding === true,
    findingTitle: each.findingTitle ?? '',
  }))
}
