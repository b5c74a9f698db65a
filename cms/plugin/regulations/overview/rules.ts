import { appliesTo, type UnitAtRisk } from '../../../../content/law/applies.ts'
import type { RequirementEntry } from '../../../../content/law/entries.ts'
import type { LawState } from '../../../../content/schema/index.ts'
import type { Applies, DecisionFault } from './text.ts'

/** Since when what a law says may be another than it was. */
export interface LawDays {
  readonly state: LawState
  readonly inForceFrom: string | null
  /** The day it was amended or repealed. */
  readonly changedOn: string | null
  /** Changes that were confirmed here. @default none */
  readonly confirmed?: readonly ConfirmedChange[]
}

/** A change of a law that was confirmed here: units may have gone through what it asks before anyone knew of it. */
export interface ConfirmedChange {
  /** The day it takes effect. */
  readonly on: string
  /** The day it was confirmed. */
  readonly toldOn: string
}

/** What of a requirement decides whether it stands in a unit's overview. */
export interface Asked extends Readonly<Pick<RequirementEntry, 'riskClasses' | 'topics'>> {
  readonly id: string
  readonly law: LawDays
}

/** What of a decision of a unit decides where it stands in the overview. */
export interface Decided {
  /** Id of the requirement. */
  readonly requirement: string
  /** Civil date. */
  readonly reviewedOn: string
}

/**
 * Why a requirement stands where it does, in the order of the overview: its law has changed since it was last gone
 * through, nothing is decided of it, it is decided and not gone through in this period, it is; and the rest, which does not
 * seem to apply and of which nothing is decided.
 */
export const lineGroups = ['changed', 'undecided', 'due', 'through', 'rest'] as const
export type LineGroup = (typeof lineGroups)[number]

/** A requirement as it stands in a unit's overview. */
export interface OverviewLine<R extends Asked, D extends Decided> {
  readonly requirement: R
  readonly decision: D | null
  readonly group: LineGroup
}

/** What an overview is worked out from. */
export interface OverviewFacts<R extends Asked, D extends Decided> {
  /** In the order of the register. */
  readonly requirements: readonly R[]
  readonly decisions: readonly D[]
  readonly unit: UnitAtRisk
  /** First day of the period. */
  readonly from: string
  /** The day it is looked at. */
  readonly day: string
}

/** A unit's overview of requirements: what it should look at first stands first. What it has decided of always stays. */
export function overviewOf<R extends Asked, D extends Decided>({
  day,
  decisions,
  from,
  requirements,
  unit,
}: OverviewFacts<R, D>): OverviewLine<R, D>[] {
  const decided = new Map(decisions.map((each) => [each.requirement, each]))
  const lines = requirements.map((requirement) => {
    const decision = decided.get(requirement.id) ?? null
    const group =
      decision === null
        ? groupOfUndecided(requirement, unit)
        : groupOfDecided(requirement, decision.reviewedOn, { from, day })
    return { requirement, decision, group }
  })
  return lineGroups.flatMap((group) => lines.filter((each) => each.group === group))
}

function groupOfUndecided(requirement: Asked, unit: UnitAtRisk): LineGroup {
  return isProposed(requirement, unit) ? 'undecided' : 'rest'
}

function isProposed(requirement: Asked, unit: UnitAtRisk): boolean {
  return requirement.law.state !== 'repealed' && appliesTo(requirement, unit)
}

function groupOfDecided(
  { law }: Asked,
  reviewedOn: string,
  { day, from }: { readonly from: string; readonly day: string },
): LineGroup {
  const last = changeNoticed(law, day)
  if (last !== null && last > reviewedOn) return 'changed'
  return reviewedOn < from ? 'due' : 'through'
}

/** The last day, not after another, from which a law may say another thing than before; null where there is none. */
function changeNoticed({ changedOn, confirmed = [], inForceFrom }: LawDays, day: string) {
  const days = [changedOn, inForceFrom, ...confirmed.map(noticedOn)]
  return days.reduce(
    (last, on) => (on !== null && on <= day && (last === null || on > last) ? on : last),
    null,
  )
}

/** The day a unit could first go through what a confirmed change asks. */
export function noticedOn({ on, toldOn }: ConfirmedChange): string {
  return on > toldOn ? on : toldOn
}

/** Has a day come since a requirement was last gone through? */
export function hasCome(
  on: string | null,
  { day, reviewedOn }: { readonly day: string; readonly reviewedOn: string },
): on is string {
  return on !== null && on > reviewedOn && on <= day
}

/** A unit's overview, counted. */
export interface OverviewCounts {
  /** Requirements that stand in it. */
  readonly all: number
  /** Of those, how many the unit has decided. */
  readonly decided: number
  /** Of those, how many are gone through in the period. */
  readonly through: number
  /** Of those, how many whose law has changed since they were last gone through. */
  readonly changed: number
}

/** How far a unit has come with its overview. */
export function countsOf(lines: readonly OverviewLine<Asked, Decided>[]): OverviewCounts {
  const inGroups = (...groups: LineGroup[]): number =>
    lines.filter(({ group }) => groups.includes(group)).length
  return {
    all: inGroups('changed', 'undecided', 'due', 'through'),
    decided: inGroups('changed', 'due', 'through'),
    through: inGroups('through'),
    changed: inGroups('changed'),
  }
}

/** How many decisions of a unit were last gone through on a day. */
export interface DecidedOn {
  readonly reviewedOn: string
  readonly count: number
}

/** What a unit has decided, counted: enough for `countsFrom`, however many decisions there are. */
export interface DecidedCounts {
  /** All it has decided. */
  readonly decided: readonly DecidedOn[]
  /** Of those, the ones that `sinceChanged` asks for. */
  readonly changed: readonly DecidedOn[]
  /** Ids of the requirements among `conditional` that it has decided. */
  readonly conditional: readonly string[]
}

/** Requirements whose law has changed, by the day from which what was decided before it counts as changed. */
export function sinceChanged(
  requirements: readonly Asked[],
  day: string,
): ReadonlyMap<string, readonly string[]> {
  const noticed = requirements.flatMap(({ id, law }) => {
    const on = changeNoticed(law, day)
    return on === null ? [] : [{ id, on }]
  })
  const groups = Map.groupBy(noticed, ({ on }) => on)
  return new Map([...groups].map(([on, all]) => [on, all.map(({ id }) => id)]))
}

/** Requirements that are not proposed to every unit. */
export function conditional(requirements: readonly Asked[]): string[] {
  return requirements.flatMap(({ id, law, riskClasses, topics }) =>
    law.state === 'repealed' || riskClasses.length > 0 || topics.length > 0 ? [id] : [],
  )
}

/** A unit's overview, counted from counts: what `countsOf` says of `overviewOf`. */
export function countsFrom(
  {
    from,
    requirements,
    unit,
  }: Pick<OverviewFacts<Asked, Decided>, 'from' | 'requirements' | 'unit'>,
  { changed, conditional: own, decided }: DecidedCounts,
): OverviewCounts {
  const proposed = new Set(
    requirements.flatMap((each) => (isProposed(each, unit) ? [each.id] : [])),
  )
  const sum = (all: readonly DecidedOn[], since = ''): number =>
    all.reduce((total, { count, reviewedOn }) => total + (reviewedOn < since ? 0 : count), 0)
  return {
    all: proposed.size + own.filter((id) => !proposed.has(id)).length,
    decided: sum(decided),
    through: sum(decided, from) - sum(changed, from),
    changed: sum(changed),
  }
}

/** Who went through what is gone through in the period: each name once, by the alphabet. */
export function goneThroughBy(
  lines: readonly OverviewLine<Asked, Decided & { readonly reviewedBy: string }>[],
): string[] {
  const names = lines.flatMap(({ decision, group }) =>
    group === 'through' && decision !== null && decision.reviewedBy !== ''
      ? [decision.reviewedBy]
      : [],
  )
  return [...new Set(names)].toSorted((a, b) => a.localeCompare(b, 'nb'))
}

/** What is wrong with a decision, each fault at its field. That a requirement applies needs no more words. */
export function decisionFaults({
  applies,
  how,
}: {
  readonly applies: Applies | null
  readonly how: string
}): { readonly code: DecisionFault; readonly field: 'applies' | 'how' }[] {
  if (applies === null) return [{ code: 'appliesMissing', field: 'applies' }]
  if (how !== '' || applies === 'yes') return []
  return [{ code: applies === 'no' ? 'whyMissing' : 'whatPartMissing', field: 'how' }]
}

/** Key of what a unit has decided of a requirement: one each. */
export function decisionKey(unit: string, requirement: string): string {
  return `${unit}:${requirement}`
}
