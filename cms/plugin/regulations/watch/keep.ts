import { hash } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import { today } from '../../core/dates.ts'
import { local } from '../../database/local.ts'
import { inTransaction } from '../../database/transaction.ts'
import { optionsOf } from '../../options.ts'
import { signature } from '../../records/record-step.ts'
import { lawKindOf } from '../rules.ts'
import { compareRegister } from './compare-register.ts'
import type { Reading } from './reading/collected.ts'
import type { Comparison, Entry, Found } from './rules.ts'
import { othersOf } from './others/rules.ts'

const system = { overrideAccess: true } as const

/** What reading files gave, and what of it is new. */
export interface Watched extends Comparison {
  readonly entries: readonly Entry[]
  /** What was not found before. */
  readonly fresh: readonly Found[]
}

/** What files say of the register, and what of it was not found before. Writes nothing. */
export async function preview(req: PayloadRequest, { acts }: Reading): Promise<Watched> {
  const comparison = await compareRegister(req, acts)
  const known = await keysThere(
    req,
    comparison.found.map(({ key }) => key),
  )
  return { ...comparison, fresh: comparison.found.filter(({ key }) => !known.has(key)) }
}

/**
 * Keeps what files say of the register, for someone to confirm: all of it or nothing. The same files once more change
 * nothing. Nothing of the register itself changes.
 */
export async function keep(req: PayloadRequest, reading: Reading): Promise<Watched> {
  return inTransaction(req, async () => {
    const watched = await preview(req, reading)
    const { clock } = optionsOf(req.payload)
    const { acts } = reading
    const current = acts.filter(({ text }) => text === 'current')
    const others = othersOf(acts, watched.entries)
    const content = { seen: watched.seen, others, source: reading.source }
    const key = hash('sha256', JSON.stringify(content))
    const day = today(clock)
    const [last] = await local.find(req, 'law-imports', { ...system, sort: '-at', limit: 1 })
    // On MongoDB without transactions the reading comes last: until it is there, it is all done again.
    for (const each of watched.fresh) {
      const { by, entry, file, kind, on, words } = each
      await local.create(
        req,
        'law-changes',
        {
          key: each.key,
          lovdataId: entry.lovdataId,
          regulation: entry.id,
          kind,
          on,
          by: by.join(', ') || null,
          words,
          file,
          state: 'found',
          foundOn: day,
          asOf: watched.asOf || null,
        },
        system,
      )
    }
    if (last?.key.startsWith(key) !== true) {
      const { at, by, name } = await signature(req)
      await local.create(
        req,
        'law-imports',
        {
          key: `${key}:${at}`,
          source: reading.source.slice(0, 300),
          readOn: day,
          at,
          by,
          name,
          asOf: watched.asOf || null,
          acts: current.filter(({ id }) => lawKindOf(id) === 'act').length,
          regulations: current.filter(({ id }) => lawKindOf(id) === 'regulation').length,
          allActs: watched.complete.act,
          allRegulations: watched.complete.regulation,
          seen: { ...watched.seen },
          others: await othersWith(req, others),
        },
        system,
      )
    }
    return watched
  })
}

/** Acts and regulations not in the register: those read now, and those of the kind that was not read now. */
async function othersWith(
  req: PayloadRequest,
  others: ReturnType<typeof othersOf>,
): Promise<ReturnType<typeof othersOf>> {
  const before = await knownOthers(req)
  const there = new Set(others.map(({ id }) => id))
  return [...others, ...before.filter(({ id }) => !there.has(id))]
}

/** What was read in last of what is not in the register. */
export async function knownOthers(req: PayloadRequest): Promise<ReturnType<typeof othersOf>> {
  const [last] = await local.find(req, 'law-imports', {
    ...system,
    sort: '-at',
    limit: 1,
    select: { others: true },
  })
  return (last?.others ?? []) as unknown as ReturnType<typeof othersOf>
}

async function keysThere(req: PayloadRequest, keys: readonly string[]): Promise<Set<string>> {
  if (keys.length === 0) return new Set()
  const found = await local.find(req, 'law-changes', {
    ...system,
    where: { key: { in: [...keys] } },
    select: { key: true },
  })
  return new Set(found.map(({ key }) => key))
}
