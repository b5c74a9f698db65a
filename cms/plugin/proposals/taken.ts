import type { PayloadRequest } from 'payload'
import { updateWhere } from '../database/update-where.ts'
import { idOf, local } from '../database/local.ts'
import type { HseProcess, Proposal } from '../generated-types.ts'
import { proposeMeasure } from '../measures/propose.ts'
import { isOpen } from '../nonconformities/rules.ts'
import { isWritable } from '../processes/rules.ts'
import { saveSection } from '../processes/save-section.ts'
import { baseOf } from '../processes/sections.ts'
import { challengeOf } from './rules.ts'

/** The HSE process of a unit that takes challenges now, as the one who asks may read it; null where it has none. */
export async function openProcessOf(req: PayloadRequest, unit: string): Promise<HseProcess | null> {
  const found = await local.find(req, 'hse-processes', {
    overrideAccess: false,
    where: { unit: { equals: unit } },
    sort: '-year',
  })
  return found.find(({ state }) => isWritable('challenge', state)) ?? null
}

/**
 * Why the case of a proposal gets no measure: it has not been received, or it has come to its end. Null where it does,
 * and for a proposal that belongs to none.
 */
export async function caseTakesNone(
  req: PayloadRequest,
  { nonconformity }: Pick<Proposal, 'nonconformity'>,
): Promise<'notReceived' | 'caseIsClosed' | null> {
  if (!nonconformity) return null
  const system = { overrideAccess: true } as const
  const found = await local.findById(req, 'nonconformities', idOf(nonconformity), system)
  if (found === null || found.state === 'reported') return 'notReceived'
  return isOpen(found.state) ? null : 'caseIsClosed'
}

/**
 * Makes what comes of a proposal that is taken up, and writes where it is found. Made once: the measure has the key of
 * the proposal, and the challenge its id.
 */
export async function makeOf(
  req: PayloadRequest,
  proposal: Proposal,
  process: HseProcess | null,
): Promise<void> {
  const made =
    proposal.matter === 'measure'
      ? { measure: await measureOf(req, proposal) }
      : { process: process?.id ?? null, challenge: await addChallenge(req, proposal, process) }
  const where = { id: { equals: proposal.id } }
  await updateWhere(req.payload.db, { collection: 'proposals', where, data: made, req })
}

async function measureOf(req: PayloadRequest, proposal: Proposal): Promise<string> {
  const { id, language, nonconformity, reason, title, unit } = proposal
  const made = await proposeMeasure(req, {
    key: `proposal:${id}`,
    source: nonconformity ? { nonconformity: idOf(nonconformity) } : { unit: idOf(unit) },
    title,
    description: reason,
    language,
    responsible: null,
    deadline: null,
    priority: null,
    cost: { amount: null, basis: null, fundedBy: null },
  })
  return made.id
}

async function addChallenge(
  req: PayloadRequest,
  { id, reason, title }: Proposal,
  process: HseProcess | null,
): Promise<string> {
  if (process === null) throw new Error('A challenge is taken up by no process.')
  const row = challengeOf(id)
  if (process.challenges?.some((each) => each.id === row) === true) return row
  await saveSection(req, {
    id: process.id,
    section: 'challenge',
    row,
    base: baseOf(process, { section: 'challenge', row }),
    values: { title, description: reason },
  })
  return row
}
