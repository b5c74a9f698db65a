import type { PayloadRequest } from 'payload'
import { today } from '../../core/dates.ts'
import { asText } from '../../core/text.ts'
import { local } from '../../database/local.ts'
import type { Regulation } from '../../generated-types.ts'
import { optionsOf } from '../../options.ts'
import {
  type Act,
  compare,
  type Comparison,
  type Entry,
  expectedKey,
  knownTo,
  type Seen,
} from './rules.ts'

const system = { overrideAccess: true } as const

/** Compares the register with what was read. Writes nothing. */
export async function compareRegister(
  req: PayloadRequest,
  acts: readonly Act[],
): Promise<Comparison & { readonly entries: readonly Entry[] }> {
  const day = today(optionsOf(req.payload).clock)
  const [register, last, confirmed] = await Promise.all([
    local.find(req, 'regulations', { ...system, locale: 'all', sort: 'lovdataId' }),
    local.find(req, 'law-imports', { ...system, sort: '-at', limit: 1, select: { seen: true } }),
    local.find(req, 'law-changes', {
      ...system,
      where: { and: [{ state: { equals: 'confirmed' } }, { kind: { equals: 'announced' } }] },
    }),
  ])
  const expected = new Set(
    confirmed.flatMap(({ by, lovdataId, on }) =>
      on && by && lovdataId ? [expectedKey(lovdataId, by, on)] : [],
    ),
  )
  const entries = register.map(entryOf)
  const seen = (last[0]?.seen ?? {}) as Seen
  return { ...compare({ entries, acts, seen, expected, day }), entries }
}

/** An entry of the register, as it is compared. */
export function entryOf(regulation: Regulation): Entry {
  const { changedOn, id, inForceFrom, lovdataId, state, verifiedOn, verifiedSource } = regulation
  return {
    id,
    lovdataId,
    title: asText(regulation.title)?.nb ?? null,
    state,
    inForceFrom: inForceFrom ?? null,
    changedOn: changedOn ?? null,
    knownTo: knownTo({ verifiedOn: verifiedOn ?? null, verifiedSource: verifiedSource ?? null }),
  }
}
