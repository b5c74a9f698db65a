import type { PayloadRequest } from 'payload'
import type { UnitAtRisk } from '../../../../content/law/applies.ts'
import { reachOf } from '../../access/can.ts'
import { type Period, periodOn, today } from '../../core/dates.ts'
import { asText, type Localised, type Text } from '../../core/text.ts'
import { idOf, local } from '../../database/local.ts'
import { remembered } from '../../database/remembered.ts'
import type {
  LawChange,
  Regulation,
  Requirement,
  Unit,
  UnitRequirement,
} from '../../generated-types.ts'
import { optionsOf } from '../../options.ts'
import {
  type Asked,
  countsOf,
  type Decided,
  goneThroughBy,
  type LawDays,
  type OverviewCounts,
  type OverviewLine,
  overviewOf,
} from './rules.ts'
import type { Applies } from './text.ts'

/** A requirement as a unit goes through it. */
export interface LawLine extends Asked {
  /** Part of its address, such as `aml-4-3`. */
  readonly key: string
  readonly section: string | null
  /** Which of the eight points of the Internal Control Regulations, Section 5, it belongs to; null where it is none. */
  readonly point: number | null
  readonly text: Text
  readonly evidence: Text | null
  readonly law: LawDays & {
    readonly lovdataId: string
    readonly title: Text
    readonly changeNote: Text | null
  }
}

/** A topic that requirements name: it decides which units are proposed them. */
export interface NamedTopic {
  readonly id: string
  readonly name: Text
}

/** What a unit has decided of a requirement. */
export interface Decision extends Decided {
  readonly id: string
  readonly applies: Applies
  readonly how: string
  readonly evidence: string
  readonly reviewedBy: string
  readonly version: number
}

/** A unit's overview of requirements, on a day. */
export interface Overview {
  readonly lines: readonly OverviewLine<LawLine, Decision>[]
  readonly period: Period
}

const system = { overrideAccess: true } as const

/**
 * What laws ask of units, in the order of their laws and sections: the same for everybody, and asked of the database once
 * for as long as it stays so.
 */
export async function askedOfUnits(req: PayloadRequest): Promise<readonly LawLine[]> {
  const from = ['requirements', 'regulations', 'topics', 'law-changes']
  return remembered(req, { key: 'asked of units', from }, async () => {
    const [requirements, regulations, changes] = await Promise.all([
      local.find(req, 'requirements', { ...system, locale: 'all' }),
      local.find(req, 'regulations', { ...system, locale: 'all' }),
      local.find(req, 'law-changes', {
        ...system,
        where: { and: [{ state: { equals: 'confirmed' } }, { kind: { not_equals: 'retitled' } }] },
      }),
    ])
    const laws = new Map(regulations.map((each) => [each.id, each]))
    const confirmed = Map.groupBy(changes, ({ regulation }) => idOf(regulation))
    const lines = requirements.flatMap((each) => {
      const law = laws.get(idOf(each.regulation))
      return law ? [lawLine(each, law, confirmed.get(law.id) ?? [])] : []
    })
    return lines.toSorted(inOrder)
  })
}

/** The topics that requirements name: a unit says which of them it works with. */
export async function topicsToWorkWith(req: PayloadRequest): Promise<NamedTopic[]> {
  const asked = await askedOfUnits(req)
  const ids = [...new Set(asked.flatMap(({ topics }) => topics))]
  if (ids.length === 0) return []
  const topics = await local.find(req, 'topics', {
    ...system,
    locale: 'all',
    where: { id: { in: ids } },
    select: { name: true, slug: true },
    sort: 'slug',
  })
  return topics.map(({ id, name, slug }) => ({ id, name: textOr(name, slug) }))
}

/** What decides which requirements a unit is proposed. A unit nobody has said the class of counts as an office. */
export function workOf({ riskClass, topics }: Pick<Unit, 'riskClass' | 'topics'>): UnitAtRisk {
  return { riskClass: riskClass ?? 'office', topics: topicsOf({ topics }) }
}

/** Ids of the topics a unit has said it works with. */
export function topicsOf({ topics }: { readonly topics?: Unit['topics'] | undefined }): string[] {
  return (topics ?? '').split('\n').filter((each) => each !== '')
}

/** A unit's overview today. What it has decided is read with the rights of the one who asks. */
export async function loadOverview(
  req: PayloadRequest,
  unit: Pick<Unit, 'id' | 'riskClass' | 'topics'>,
): Promise<Overview> {
  const day = today(optionsOf(req.payload).clock)
  const period = periodOn(day)
  const [requirements, decisions] = await Promise.all([
    askedOfUnits(req),
    decisionsOf(req, unit.id, { overrideAccess: false }),
  ])
  const lines = overviewOf({
    requirements,
    decisions,
    unit: workOf(unit),
    from: period.from,
    day,
  })
  return { lines, period }
}

/** How far a unit has come with its overview, as its HSE process tells it. */
export interface OverviewStanding {
  /** The unit's code. */
  readonly code: string
  readonly counts: OverviewCounts
  /** Who went through what is gone through. */
  readonly names: readonly string[]
  /** Lines whose law has changed since they were last gone through. */
  readonly changed: readonly OverviewLine<LawLine, Decision>[]
  readonly day: string
  /** What the period is called, such as `2026`. */
  readonly period: string
}

/** How far a unit has come; null for one who may not read its overview, and where nothing is asked of it. */
export async function standingOf(
  req: PayloadRequest,
  id: string,
): Promise<OverviewStanding | null> {
  const [{ all, units }, unit] = await Promise.all([
    reachOf(req, 'unit-requirements', 'read'),
    local.findById(req, 'units', id, system),
  ])
  if (!unit || !(all || units.includes(id))) return null
  const { lines, period } = await loadOverview(req, unit)
  const counts = countsOf(lines)
  if (counts.all === 0) return null
  return {
    code: unit.code,
    counts,
    names: goneThroughBy(lines),
    changed: lines.filter(({ group }) => group === 'changed'),
    day: today(optionsOf(req.payload).clock),
    period: period.label,
  }
}

/** What a unit has decided of requirements, as the one who asks may read it or as the system. */
export async function decisionsOf(
  req: PayloadRequest,
  unit: string,
  { overrideAccess }: { readonly overrideAccess: boolean },
): Promise<Decision[]> {
  const where = { unit: { equals: unit } }
  const found = await local.find(req, 'unit-requirements', { overrideAccess, where })
  return found.map(decisionOf)
}

function decisionOf({ evidence, how, requirement, reviewedBy, ...same }: UnitRequirement) {
  return {
    id: same.id,
    requirement: idOf(requirement),
    applies: same.applies,
    how: how ?? '',
    evidence: evidence ?? '',
    reviewedOn: same.reviewedOn,
    reviewedBy: reviewedBy ?? '',
    version: same.version,
  } satisfies Decision
}

function lawLine(
  requirement: Requirement,
  law: Regulation,
  changes: readonly LawChange[],
): LawLine {
  return {
    id: requirement.id,
    key: requirement.key,
    section: requirement.section ?? null,
    point: requirement.point ? Number(requirement.point) : null,
    text: textOr(requirement.text, requirement.key),
    evidence: asText(requirement.evidence),
    riskClasses: requirement.riskClasses ?? [],
    topics: (requirement.topics ?? []).map(idOf),
    law: {
      lovdataId: law.lovdataId,
      title: textOr(law.shortTitle, law.lovdataId),
      state: law.state,
      inForceFrom: law.inForceFrom ?? null,
      changedOn: law.changedOn ?? null,
      confirmed: changes.flatMap(({ decidedOn, on }) =>
        on && decidedOn ? [{ on, toldOn: decidedOn }] : [],
      ),
      changeNote: asText(law.changeNote),
    },
  }
}

function textOr(text: unknown, otherwise: string): Text {
  return asText(text as Localised) ?? { nb: otherwise, en: otherwise }
}

const order = new Intl.Collator('nb', { numeric: true })

function inOrder(one: LawLine, other: LawLine): number {
  return (
    order.compare(one.law.lovdataId, other.law.lovdataId) ||
    order.compare(one.section ?? '', other.section ?? '') ||
    order.compare(one.key, other.key)
  )
}
