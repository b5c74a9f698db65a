import type { PayloadRequest } from 'payload'
import { reachOf } from '../access/can.ts'
import { today } from '../core/dates.ts'
import type { Text } from '../core/text.ts'
import { idOf, local } from '../database/local.ts'
import type { ComplianceEvaluation, ComplianceLine } from '../generated-types.ts'
import { optionsOf } from '../options.ts'
import {
  askedOfUnits,
  type Decision,
  decisionsOf,
  type LawLine,
  workOf,
} from '../regulations/overview/load.ts'
import { overviewOf } from '../regulations/overview/rules.ts'
import { asksOn, asLastYear, type Assessed, isAssessable } from './rules.ts'

/** What a requirement asks, and by which law. */
export interface Asks {
  /** Part of its address, such as `aml-4-3`. */
  readonly key: string
  readonly section: string | null
  readonly text: Text
  readonly lovdataId: string
  readonly title: Text
}

/** What an evaluation says of a requirement. */
export interface WrittenLine extends Assessed {
  readonly id: string
  readonly evidence: string
  readonly assessedBy: string
  readonly asLastYear: boolean
  readonly version: number
}

/** The nonconformity a requirement that is not met is registered as. */
export interface RegisteredAs {
  readonly id: string
  /** Null for one that the one who asks may not read. */
  readonly number: string | null
}

/** A requirement as it stands in an evaluation. */
export interface EvaluationLine {
  readonly requirement: string
  readonly asks: Asks
  /** As the register has it now; null where it is not there any more. */
  readonly law: LawLine | null
  /** This year's; null where nobody has assessed it. */
  readonly now: WrittenLine | null
  /** That of the evaluation before. */
  readonly before: WrittenLine | null
  /** What the unit wrote in its overview; null where it wrote nothing, and for those who may not read that. */
  readonly decision: Decision | null
  readonly nonconformity: RegisteredAs | null
  /** May be assessed as last year in one press. */
  readonly repeats: boolean
}

/** An evaluation with its requirements, in the order of laws and sections. */
export interface LoadedEvaluation {
  readonly lines: readonly EvaluationLine[]
  /** The last approved evaluation of an earlier year. */
  readonly before: Pick<ComplianceEvaluation, 'number' | 'year' | 'language'> | null
  /** Requirements that seem to apply to the unit, and of which it has decided nothing: they stand in no line. */
  readonly undecided: number
  /** Today, `YYYY-MM-DD`. */
  readonly day: string
}

const system = { overrideAccess: true } as const

/**
 * An evaluation with its requirements. While it is open they are those that apply to the unit, or all of the register for
 * the institution, and those that are assessed already; then they are what was assessed, as it read that day. Whoever calls
 * has read the evaluation with the rights of the one who asks: the lines are theirs to read too.
 */
export async function loadEvaluation(
  req: PayloadRequest,
  evaluation: ComplianceEvaluation,
): Promise<LoadedEvaluation> {
  const day = today(optionsOf(req.payload).clock)
  const unit = idOf(evaluation.unit)
  const [register, decisions, reads, written, before, nonconformities] = await Promise.all([
    askedOfUnits(req),
    decisionsOf(req, unit, system),
    reachOf(req, 'unit-requirements', 'read'),
    linesOf(req, evaluation.id),
    evaluationBefore(req, evaluation),
    registeredAs(req, evaluation.id),
  ])
  const [formerly, { proposed, undecided }] = await Promise.all([
    before ? linesOf(req, before.id) : [],
    isAssessable(evaluation)
      ? proposedTo(req, { evaluation, register, decisions, day })
      : { proposed: [], undecided: 0 },
  ])
  const known = new Map(register.map((each) => [each.id, each]))
  const now = byRequirement(written)
  const last = byRequirement(formerly)
  const decided = new Map(decisions.map((each) => [each.requirement, each]))
  const readsOverview = reads.all || reads.units.includes(unit)
  const ids = new Set([...proposed.map(({ id }) => id), ...now.keys()])
  const order = new Map(register.map(({ id }, index) => [id, index]))
  const lines = [...ids].flatMap((id): EvaluationLine[] => {
    const law = known.get(id) ?? null
    const stored = now.get(id)
    // What is concluded says what was assessed then, whatever the register says by now.
    const frozen = (stored?.asked ?? null) as Asks | null
    const asks = isAssessable(evaluation) && law ? asksOf(law) : (frozen ?? (law && asksOf(law)))
    if (!asks) return []
    const own = stored ? writtenLine(stored) : null
    const former = last.get(id)
    const beside = former ? writtenLine(former) : null
    return [
      {
        requirement: id,
        asks,
        law,
        now: own,
        before: beside,
        decision: readsOverview ? (decided.get(id) ?? null) : null,
        nonconformity: nonconformities.get(stored?.id ?? '') ?? null,
        repeats: law !== null && asLastYear({ law: law.law, now: own, before: beside }, day),
      },
    ]
  })
  const place = ({ requirement }: EvaluationLine): number => order.get(requirement) ?? Infinity
  return {
    lines: lines.toSorted((one, other) => place(one) - place(other)),
    before,
    undecided,
    day,
  }
}

/** What a requirement asks, as it is kept with what was found of it. */
export function asksOf({ key, law, section, text }: LawLine): Asks {
  return { key, section, text, lovdataId: law.lovdataId, title: law.title }
}

/** The lines of an evaluation as they are stored. */
export async function linesOf(req: PayloadRequest, evaluation: string): Promise<ComplianceLine[]> {
  const where = { evaluation: { equals: evaluation } }
  return local.find(req, 'compliance-lines', { ...system, where })
}

/** The nonconformities of requirements that are not met, by line; the numbers are those the one who asks may read. */
async function registeredAs(
  req: PayloadRequest,
  evaluation: string,
): Promise<Map<string, RegisteredAs>> {
  const where = { evaluation: { equals: evaluation } }
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

async function evaluationBefore(
  req: PayloadRequest,
  { unit, year }: Pick<ComplianceEvaluation, 'unit' | 'year'>,
): Promise<ComplianceEvaluation | null> {
  const [found] = await local.find(req, 'compliance-evaluations', {
    ...system,
    where: {
      and: [
        { unit: { equals: idOf(unit) } },
        { state: { equals: 'approved' } },
        { year: { less_than: year } },
      ],
    },
    sort: '-year',
    limit: 1,
  })
  return found ?? null
}

/** The requirements an open evaluation goes through, and how many the unit has yet to decide whether they apply. */
async function proposedTo(
  req: PayloadRequest,
  {
    day,
    decisions,
    evaluation,
    register,
  }: {
    readonly evaluation: ComplianceEvaluation
    readonly register: readonly LawLine[]
    readonly decisions: readonly Decision[]
    readonly day: string
  },
): Promise<{ readonly proposed: readonly LawLine[]; readonly undecided: number }> {
  const asking = register.filter(({ law }) => asksOn(law, day))
  if (evaluation.scope === 'institution') return { proposed: asking, undecided: 0 }
  const unit = await local.findById(req, 'units', idOf(evaluation.unit), system)
  const overview = overviewOf({
    requirements: asking,
    decisions,
    unit: workOf(unit ?? {}),
    from: day,
    day,
  })
  return {
    proposed: overview.flatMap(({ decision, requirement }) =>
      decision !== null && decision.applies !== 'no' ? [requirement] : [],
    ),
    undecided: overview.filter(({ group }) => group === 'undecided').length,
  }
}

function byRequirement(lines: readonly ComplianceLine[]): Map<string, ComplianceLine> {
  return new Map(lines.map((each) => [idOf(each.requirement), each]))
}

function writtenLine(line: ComplianceLine): WrittenLine {
  return {
    id: line.id,
    requirement: idOf(line.requirement),
    result: line.result,
    evidence: line.evidence ?? '',
    comment: line.comment ?? '',
    noNonconformity: line.noNonconformity ?? '',
    assessedOn: line.assessedOn,
    assessedBy: line.assessedBy ?? '',
    asLastYear: line.asLastYear === true,
    version: line.version,
  }
}
