import type { PayloadRequest } from 'payload'
import { reachOf } from '../access/can.ts'
import { mayWithCase } from '../access/handed-up.ts'
import { today } from '../core/dates.ts'
import { refuseUnknown } from '../database/known-choice.ts'
import { idOf, local } from '../database/local.ts'
import { gather, type Given, refuseFaults } from '../records/engine.ts'
import type { Fault } from '../records/step.ts'
import { withNumber } from '../records/record-number.ts'
import { signature } from '../records/record-step.ts'
import { refuse } from '../core/refuse.ts'
import type { Measure } from '../generated-types.ts'
import { isOpen } from '../nonconformities/rules.ts'
import { optionsOf } from '../options.ts'
import { approvalFaults, lacksFunding, proposalFaults } from './rules.ts'
import { fieldsIn, type MeasureFields, measureInput } from './input.ts'
import { measureRefusalText } from './text.ts'

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
  /** Approves it at once, where the one who proposes it may. @default false */
  readonly approve?: boolean
}

/** A proposal as it was given, in a form or over REST. */
export interface GivenProposal extends Pick<MeasureProposal, 'key' | 'source' | 'language'> {
  readonly approve: boolean
  readonly given: Given
}

/**
 * Proposes a measure from what was given for `measureInput`.
 * @throws Refusal with everything that is wrong, each at its field
 */
export async function proposeGiven(
  req: PayloadRequest,
  { given, ...about }: GivenProposal,
): Promise<Measure> {
  const { values, faults } = await gather(req, measureInput, given)
  return proposeMeasure(req, { ...fieldsIn(values), ...about }, faults)
}

/**
 * Proposes a measure for a challenge or a nonconformity, and approves it at once where that is asked for. The same
 * proposal again gives the measure there is.
 * @param unread what could not be read of it
 * @throws Refusal naming the field; 403 without the right, 404 for a source one may not read, 409 for a closed one
 */
export async function proposeMeasure(
  req: PayloadRequest,
  proposal: MeasureProposal,
  unread: readonly Fault[] = [],
): Promise<Measure> {
  const { approve = false, source } = proposal
  const { unit, topic, closed } = await sourceOf(req, source)
  if (!(await mayPropose(req, unit, source))) {
    refuse(req, measureRefusalText.noSource, { status: 403, code: 'notAllowed' })
  }
  const key = keyOf(proposal)
  const known = await byKey(req, key)
  if (known) return known
  if (closed !== null) refuse(req, measureRefusalText[closed], { status: 409, code: 'closed' })
  const clock = optionsOf(req.payload).clock
  const day = today(clock)
  if (approve && !(await mayApprove(req, unit, source))) {
    refuse(req, measureRefusalText.notYoursToApprove, { status: 403, code: 'notYoursToApprove' })
  }
  refuseFaults(req, faultsOf(proposal, unread, day), measureRefusalText)
  await refuseUnknown(req, 'people', proposal.responsible, 'responsible')
  const signed = await signature(req)
  const data = {
    ...fieldsOf(proposal),
    key,
    topic,
    state: approve ? ('approved' as const) : ('proposed' as const),
    ...source,
    unit,
    steps: [
      { step: 'propose' as const, ...signed },
      ...(approve ? [{ step: 'approve' as const, ...signed }] : []),
    ],
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

/** Everything that is wrong with a proposal. What could not be read is not said to be missing too. */
function faultsOf(
  { approve = false, repeat, source, ...fields }: MeasureProposal,
  unread: readonly Fault[],
  day: string,
): Fault[] {
  const proposed = { ...fields, repeat: repeat ?? { every: null, until: null } }
  const unreadFields = unread.map(({ field = '' }) => field.split('.').at(-1))
  const found: Fault[] = [
    ...proposalFaults(proposed, day, null),
    ...(approve ? approvalFaults(fields) : []),
  ]
  if (approve && 'process' in source && lacksFunding(fields.cost)) {
    found.push({ code: 'fundingMissing', field: 'fundedBy' })
  }
  const byField = new Map(found.map((each) => [each.field, each]))
  return [...unread, ...[...byField.values()].filter(({ field }) => !unreadFields.includes(field))]
}

/** The stored form of what someone wrote. */
function fieldsOf(given: MeasureFields): Partial<Measure> {
  return {
    title: given.title.trim(),
    description: given.description,
    language: given.language,
    responsible: given.responsible,
    deadline: given.deadline,
    priority: given.priority,
    control: given.control ?? null,
    cost: { ...given.cost },
    repeat: { every: given.repeat?.every ?? null, until: given.repeat?.until ?? null },
  }
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
): Promise<{
  unit: string
  topic: string | null
  /** Why nothing more is added to it; null while it is open. */
  closed: 'processClosed' | 'caseClosed' | null
}> {
  if ('process' in source) {
    const process = await local.findById(req, 'hse-processes', source.process, {
      overrideAccess: false,
    })
    const challenge = process?.challenges?.find((each) => each.id === source.challenge)
    if (!process || !challenge) {
      refuse(req, measureRefusalText.noSource, { status: 404, code: 'notFound' })
    }
    const topic = challenge.topic ? idOf(challenge.topic) : null
    return {
      unit: idOf(process.unit),
      topic,
      closed: process.state === 'closed' ? 'processClosed' : null,
    }
  }
  if ('unit' in source) return { unit: source.unit, topic: null, closed: null }
  const nonconformity = await local.findById(req, 'nonconformities', source.nonconformity, {
    overrideAccess: false,
  })
  if (!nonconformity) refuse(req, measureRefusalText.noSource, { status: 404, code: 'notFound' })
  const topic = nonconformity.topic ? idOf(nonconformity.topic) : null
  const closed = isOpen(nonconformity.state) ? null : 'caseClosed'
  return { unit: idOf(nonconformity.unit), topic, closed }
}

const mayPropose = (req: PayloadRequest, unit: string, source: MeasureSource): Promise<boolean> =>
  may(req, 'propose', unit, source)

/** May the one who asks approve what is proposed there? */
export const mayApprove = (
  req: PayloadRequest,
  unit: string,
  source: MeasureSource,
): Promise<boolean> => may(req, 'approve', unit, source)

async function may(
  req: PayloadRequest,
  action: 'propose' | 'approve',
  unit: string,
  source: MeasureSource,
): Promise<boolean> {
  if ('nonconformity' in source) {
    const right = { collection: 'measures', action } as const
    return mayWithCase(req, right, { id: source.nonconformity, unit })
  }
  const reached = await reachOf(req, 'measures', action)
  return reached.all || reached.units.includes(unit)
}
