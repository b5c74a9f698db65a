import { oncePerRequest } from '../../core/once.ts'
import type { PayloadRequest } from 'payload'
import { v7 } from 'uuid'
import { idOf, local } from '../../database/local.ts'
import type { HseProcess, Unit } from '../../generated-types.ts'
import { holdersOf, type UnitHolders } from '../../organisation/holders.ts'
import { closedDaysOf } from '../../settings/closed-days-of.ts'
import { processDaysOf } from '../../cycle/process-days.ts'
import { deadlinesOfProcess } from '../deadlines/rules.ts'
import { factsOf } from '../facts.ts'
import { dayOf } from '../record.ts'
import { type PlannedDays, proposedPlan } from './dates.ts'
import { carriedOver, type Holdings, type Participant, proposedParticipants } from './rules.ts'

const system = { overrideAccess: true } as const

/** What a new process is written with. */
type Opening = Required<Pick<HseProcess, 'participants' | 'challenges'>>

/** The unit's last process before a year, closed or not; null for the first. Read as the system. */
export async function formerProcess(
  req: PayloadRequest,
  unit: string,
  year: number,
): Promise<HseProcess | null> {
  const [last] = await oncePerRequest(req, `process of ${unit} before ${String(year)}`, () =>
    local.find(req, 'hse-processes', {
      ...system,
      where: { and: [{ unit: { equals: unit } }, { year: { less_than: year } }] },
      sort: '-year',
      limit: 1,
    }),
  )
  return last ?? null
}

/** What a unit's process of a year opens with: who is proposed, and the challenges that were left. Nothing is confirmed. */
export async function knownAtOpening(
  req: PayloadRequest,
  unit: Pick<Unit, 'id' | 'ancestors'>,
  {
    holders,
    together = [],
    year,
  }: {
    readonly holders: UnitHolders
    readonly year: number
    /** Ids of the small units that go through it too. @default none */
    readonly together?: readonly string[]
  },
): Promise<Opening> {
  const last = await formerProcess(req, unit.id, year)
  const [participants, challenges] = await Promise.all([
    participantsFrom(req, { unit, holders, last, together }),
    last === null ? [] : challengesFrom(req, last),
  ])
  return { participants, challenges }
}

/**
 * Who is proposed for a unit's process of its own, as it opens. Nothing is confirmed.
 * @param last the unit's process before it; null for the first
 */
export async function participantsKnown(
  req: PayloadRequest,
  unit: Pick<Unit, 'id' | 'ancestors'>,
  { holders, last }: { readonly holders: UnitHolders; readonly last: HseProcess | null },
): Promise<readonly Participant[]> {
  return participantsFrom(req, { unit, holders, last, together: [] })
}

async function participantsFrom(
  req: PayloadRequest,
  {
    holders,
    last,
    together,
    unit,
  }: {
    readonly holders: UnitHolders
    readonly last: HseProcess | null
    readonly unit: Pick<Unit, 'id' | 'ancestors'>
    readonly together: readonly string[]
  },
): Promise<Participant[]> {
  const before = (last?.participants ?? []).map((each) => ({
    person: each.person ? idOf(each.person) : null,
    name: each.name ?? null,
    role: each.role,
    organisation: each.organisation ?? null,
    pre: each.pre === true,
    mapping: each.mapping === true,
    post: each.post === true,
  }))
  const people = before.flatMap(({ person }) => person ?? [])
  const [below, here, above] = await Promise.all([
    Promise.all(together.map((each) => holdersOf(req, each))),
    stillHere(req, people),
    coordinatingAbove(req, people, (unit.ancestors ?? []).map(idOf)),
  ])
  return proposedParticipants(
    holdingsOf(holders, below),
    before,
    (person) => here.has(person),
    above,
  )
}

/** @param below those who hold the roles of the small units that take part */
function holdingsOf(holders: UnitHolders, below: readonly UnitHolders[]): Holdings {
  return [
    ['lineManager', holders.manager ? [holders.manager] : []],
    ['safetyRepresentative', holders.representatives],
    ['hseCoordinator', holders.coordinators],
    ['deputyManager', holders.deputies],
    ['deputySafetyRep', holders.deputyRepresentatives],
    ['subunitManager', below.flatMap(({ manager }) => manager ?? [])],
    ['safetyRepresentative', below.flatMap(({ representatives }) => representatives)],
  ]
}

/** Those of some people who have not left. */
async function stillHere(req: PayloadRequest, people: readonly string[]): Promise<Set<string>> {
  if (people.length === 0) return new Set()
  const day = dayOf(req)
  const found = await local.find(req, 'people', {
    ...system,
    where: { id: { in: [...people] } },
    select: { activeTo: true },
  })
  return new Set(found.flatMap(({ activeTo, id }) => (activeTo && activeTo < day ? [] : [id])))
}

/** Those of some people who coordinate a unit above today. */
async function coordinatingAbove(
  req: PayloadRequest,
  people: readonly string[],
  above: readonly string[],
): Promise<Set<string>> {
  if (people.length === 0 || above.length === 0) return new Set()
  const day = dayOf(req)
  const found = await local.find(req, 'role-assignments', {
    ...system,
    where: {
      and: [
        { role: { equals: 'hseCoordinator' } },
        { person: { in: [...people] } },
        { unit: { in: [...above] } },
        { from: { less_than_equal: day } },
        { or: [{ to: { exists: false } }, { to: { greater_than_equal: day } }] },
      ],
    },
    select: { person: true },
  })
  return new Set(found.map(({ person }) => idOf(person)))
}

/** The challenges that were left, with their risk, from which process they come and how often; never as taken. */
async function challengesFrom(
  req: PayloadRequest,
  last: HseProcess,
): Promise<NonNullable<HseProcess['challenges']>> {
  const { measures, registered } = await factsOf(req, last)
  const settled = (id: string, noMeasureReason: string | null | undefined): boolean =>
    Boolean(noMeasureReason) ||
    registered.has(id) ||
    measures.some(({ challenges, state }) => challenges.includes(id) && state !== 'cancelled')
  const former = (last.challenges ?? []).map((each) => ({
    ...each,
    id: each.id ?? '',
    selected: each.selected === true,
    settled: settled(each.id ?? '', each.noMeasureReason),
  }))
  return carriedOver(former, { closed: last.state === 'closed' }).map((each) => ({
    id: v7(),
    title: each.title,
    description: each.description ?? null,
    topic: each.topic ? idOf(each.topic) : null,
    likelihood: each.likelihood ?? null,
    consequence: each.consequence ?? null,
    source: 'lastYear' as const,
    selected: false,
    carriedFrom: each.carriedFrom ?? last.number,
    carriedTimes: (each.carriedTimes ?? 0) + 1,
  }))
}

/**
 * The days and hours proposed for a process from those of the last one; null where there is nothing to propose.
 * @param last the unit's process before it; null for the first
 */
export async function planProposedFor(
  req: PayloadRequest,
  process: Pick<HseProcess, 'unit' | 'year'>,
  last: HseProcess | null,
): Promise<PlannedDays | null> {
  if (last === null) return null
  const [processDays, closed] = await Promise.all([processDaysOf(req), closedDaysOf(req)])
  const { plan } = last
  return proposedPlan(
    {
      preDate: plan?.preDate ?? null,
      mappingFrom: plan?.mappingFrom ?? null,
      mappingTo: plan?.mappingTo ?? null,
      postDate: plan?.postDate ?? null,
      hours: plan?.hours ?? null,
    },
    {
      from: last.year,
      to: process.year,
      deadlines: deadlinesOfProcess(process, processDays),
      closed,
      day: dayOf(req),
    },
  )
}
