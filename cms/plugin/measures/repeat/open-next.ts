import type { PayloadRequest } from 'payload'
import { instant } from '../../core/dates.ts'
import { idOf, local } from '../../database/local.ts'
import type { Measure } from '../../generated-types.ts'
import { optionsOf } from '../../options.ts'
import { withNumber } from '../../records/record-number.ts'
import { repeatFactsOf } from '../facts.ts'
import { nextDeadline } from './rules.ts'

const system = { overrideAccess: true } as const

/** Key of the measure that follows another. There is one: done twice, one follows. */
export function followingKey(measure: string): string {
  return `measure:${measure}:next`
}

/**
 * Opens what follows a measure that comes back and has been done: approved, with the next deadline, the same person
 * responsible, and a trace to the one before it. Safe to do again.
 * @returns what follows; null where nothing does
 */
export async function openNext(req: PayloadRequest, measure: Measure): Promise<Measure | null> {
  const deadline = nextDeadline(repeatFactsOf(measure))
  if (deadline === null) return null
  const { key, year, data } = following(req, measure, deadline)
  const there = async (): Promise<Measure | undefined> => {
    const where = { key: { equals: key } }
    return (await local.find(req, 'measures', { ...system, where, limit: 1 }))[0]
  }
  const known = await there()
  if (known) return known
  return withNumber(
    req,
    'measures',
    `TIL-${year}-`,
    async (number) =>
      (await there()) ??
      local.create(req, 'measures', { ...structuredClone(data), number }, system),
  )
}

/** What follows a measure. It belongs to the case, but not to the process: that is closed with what it decided. */
function following(req: PayloadRequest, measure: Measure, deadline: string) {
  const at = instant(optionsOf(req.payload).clock)
  const { cost, repeat } = measure
  const data = {
    key: followingKey(measure.id),
    title: measure.title,
    description: measure.description ?? null,
    language: measure.language,
    unit: idOf(measure.unit),
    topic: measure.topic ? idOf(measure.topic) : null,
    nonconformity: measure.nonconformity ? idOf(measure.nonconformity) : null,
    responsible: measure.responsible ? idOf(measure.responsible) : null,
    priority: measure.priority ?? null,
    control: measure.control ?? null,
    cost: {
      amount: cost?.amount ?? null,
      basis: cost?.basis ?? null,
      fundedBy: cost?.fundedBy ?? null,
    },
    deadline,
    state: 'approved' as const,
    follows: measure.id,
    repeat: {
      every: repeat?.every ?? null,
      until: repeat?.until ?? null,
      from: repeat?.from ?? measure.deadline ?? null,
    },
    steps: [{ step: 'repeat' as const, at, by: null, name: null }],
  }
  return { key: data.key, year: at.slice(0, 4), data }
}

/** Completes, at a start and every night, what a crash cut off between a measure that is done and what follows it. */
export async function openAllNext(req: PayloadRequest): Promise<void> {
  const done = await local.find(req, 'measures', {
    ...system,
    where: {
      and: [
        { 'repeat.every': { exists: true } },
        { 'repeat.stopped': { exists: false } },
        { state: { in: ['done', 'verified', 'notEffective'] } },
      ],
    },
  })
  const following = await local.find(req, 'measures', {
    ...system,
    where: { follows: { in: done.map(({ id }) => id) } },
    select: { follows: true },
  })
  const followed = new Set(following.flatMap(({ follows }) => (follows ? [idOf(follows)] : [])))
  for (const each of done) if (!followed.has(each.id)) await openNext(req, each)
}
