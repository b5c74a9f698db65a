import type { PayloadRequest } from 'payload'
import { idOf, local } from '../core/local.ts'
import type { HseProcess } from '../generated-types.ts'
import { holdersOf } from '../organisation/holders.ts'
import { recordSettingsOf } from '../settings/record-settings-of.ts'
import type { ChallengeFacts, MappingFacts, ParticipantFacts, ProcessFacts } from './rules.ts'

/** What the rules look at: the process, its measures and nonconformities, and who answers for the unit today. */
export async function factsOf(req: PayloadRequest, process: HseProcess): Promise<ProcessFacts> {
  const ofProcess = { overrideAccess: true, where: { process: { equals: process.id } } } as const
  const [measures, nonconformities, holders, settings] = await Promise.all([
    local.find(req, 'measures', { ...ofProcess, sort: 'number' }),
    local.find(req, 'nonconformities', { ...ofProcess, select: { finding: true } }),
    holdersOf(req, idOf(process.unit)),
    recordSettingsOf(req),
  ])
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
    },
    inputs: (process.inputs ?? []).map(({ kind, goneThrough }) => ({
      kind,
      goneThrough: goneThrough === true,
    })),
    challenges: challengesOf(process),
    manyReason: process.manyReason ?? '',
    mappings: mappingsOf(process),
    post: {
      date: process.post?.date ?? null,
      managerAbsentReason: process.post?.managerAbsentReason ?? '',
    },
    requirementsUpdated: process.requirementsUpdated?.date ?? null,
    statementsAsked: process.statementsAsked ?? null,
    managerStated: Boolean(process.managerStatement?.at),
    representativeStated: Boolean(process.representativeStatement?.at),
    hasRepresentative: holders.representatives.length + holders.deputyRepresentatives.length > 0,
    registered: new Set(nonconformities.flatMap(({ finding }) => finding ?? [])),
    measures: measures.map((each) => ({
      id: each.id,
      title: each.title,
      challenge: each.challenge ?? null,
      state: each.state,
      responsible: each.responsible ? idOf(each.responsible) : null,
      deadline: each.deadline ?? null,
      amount: each.cost?.amount ?? null,
    })),
    manyChallenges: settings.manyChallenges,
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
  }))
}
