import type { PayloadRequest } from 'payload'
import { reachOf } from '../access/can.ts'
import { mayWithCase } from '../access/handed-up.ts'
import { today } from '../core/dates.ts'
import { refuseUnknown } from '../database/known-choice.ts'
import { idOf, local } from '../database/local.ts'
import { withNumber } from '../records/record-number.ts'
import { signature } from '../records/record-step.ts'
import { refuse } from '../core/refuse.ts'
import type { Measure } from '../generated-types.ts'
import { optionsOf } from '../options.ts'
import { proposalFaults } from './rules.ts'
import { type CostBasis, measureRefusalText, type Priority } from './text.ts'

/** What someone writes of a measure. */
export interface MeasureFields {
  readonly title: string
  readonly description: string | null
  readonly language: 'nb' | 'en'
  /** Id of a person, or null while nobody is chosen. */
  readonly responsible: string | null
  /** `YYYY-MM-DD`, or null while none is set. */
  readonly deadline: string | null
  readonly priority: Priority | null
  readonly cost: {
    /** Whole NOK. */
    readonly amount: number | null
    readonly basis: CostBasis | null
    readonly fundedBy: string | null
  }
}

/** Where a measure comes from: a challenge of an HSE process, a nonconformity, or what somebody proposed for the unit. */
export type MeasureSource =
  | { readonly process: string; readonly challenge: string }
  | { readonly nonconformity: string }
  | { readonly unit: string }

/** A measure someone proposes. */
export interface MeasureProposal extends MeasureFields {
  /** Tells this proposal from others of the same source, such as the key of the form: sent twice, it is made once. */
  readonly key: string
  readonly source: MeasureSource
}

/**
 * Proposes a measure for a challenge or a nonconformity. The same proposal again gives the measure there is.
 * @throws Refusal naming the field; 403 without the right, 404 for a source one may not read
 */
export async function proposeMeasure(
  req: PayloadRequest,
  proposal: MeasureProposal,
): Promise<Measure> {
  const { source } = proposal
  const { unit, topic, closed } = await sourceOf(req, source)
  if (!(await mayPropose(req, unit, source))) {
    refuse(req, measureRefusalText.noSource, { status: 403, code: 'notAllowed' })
  }
  const key = keyOf(proposal)
  const known = await byKey(req, key)
  if (known) return known
  if (closed) refuse(req, measureRefusalText.processClosed, { status: 409, code: 'closed' })
  const clock = optionsOf(req.payload).clock
  const day = today(clock)
  refuseFaults(req, proposalFaults(proposal, day, null))
  await refuseUnknown(req, 'people', proposal.responsible, 'responsible')
  const step = { step: 'propose' as const, ...(await signature(req)) }
  const data = {
    ...fieldsOf(proposal),
    key,
    topic,
    state: 'proposed' as const,
    ...source,
    unit,
    steps: [step],
  }
  return withNumber(req, 'measures', `TIL-${day.slice(0, 4)}-`, async (number) => {
    const there = await byKey(req, key)
    return (
      there ??
      local.create(req, 'measures', { ...structuredClone(data), number }, { overrideAccess: true })
    )
  })
}

function keyOf({ key, source }: MeasureProposal): string {
  if ('process' in source) return `process:${source.process}:${source.challenge}:${key}`
  if ('unit' in source) return `unit:${source.unit}:${key}`
  return `nonconformity:${source.nonconformity}:${key}`
}

/** The stored form of what someone wrote. */
export function fieldsOf(given: MeasureFields): Partial<Measure> {
  return {
    title: given.title.trim(),
    description: given.description,
    language: given.language,
    responsible: given.responsible,
    deadline: given.deadline,
    priority: given.priority,
    cost: { ...given.cost },
  }
}

/** Refuses with the first fault, at its field. */
export function refuseFaults(
  req: PayloadRequest,
  faults: readonly { code: keyof typeof measureRefusalText; field: string }[],
): void {
  const [first] = faults
  if (first) refuse(req, measureRefusalText[first.code], first)
}

async function byKey(req: PayloadRequest, key: string): Promise<Measure | undefined> {
  const found = await local.find(req, 'measures', {
    overrideAccess: true,
    where: { key: { equals: key } },
    limit: 1,
  })
  return found[0]
}

async function sourceOf(
  req: PayloadRequest,
  source: MeasureSource,
): Promise<{ unit: string; topic: string | null; closed: boolean }> {
  if ('process' in source) {
    const process = await local.findById(req, 'hse-processes', source.process, {
      overrideAccess: false,
    })
    const challenge = process?.challenges?.find((each) => each.id === source.challenge)
    if (!process || !challenge) {
      refuse(req, measureRefusalText.noSource, { status: 404, code: 'notFound' })
    }
    const topic = challenge.topic ? idOf(challenge.topic) : null
    return { unit: idOf(process.unit), topic, closed: process.state === 'closed' }
  }
  if ('unit' in source) return { unit: source.unit, topic: null, closed: false }
  const nonconformity = await local.findById(req, 'nonconformities', source.nonconformity, {
    overrideAccess: false,
  })
  if (!nonconformity) refuse(req, measureRefusalText.noSource, { status: 404, code: 'notFound' })
  const topic = nonconformity.topic ? idOf(nonconformity.topic) : null
  return { unit: idOf(nonconformity.unit), topic, closed: false }
}

async function mayPropose(
  req: PayloadRequest,
  unit: string,
  source: MeasureSource,
): Promise<boolean> {
  if ('nonconformity' in source) {
    const right = { collection: 'measures', action: 'propose' } as const
    return mayWithCase(req, right, { id: source.nonconformity, unit })
  }
  const reached = await reachOf(req, 'measures', 'propose')
  return reached.all || reached.units.includes(unit)
}
