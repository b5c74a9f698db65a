import type { PayloadRequest } from 'payload'
import { can, reachOf } from '../access/can.ts'
import type { ImportKind } from './kind.ts'
import { kinds } from './kinds/kinds.ts'

/**
 * Whether the one who asks may import a kind: whoever may create and change all of it by hand, or has the right to carry
 * records over, which nobody creates by hand.
 */
export async function mayImport(req: PayloadRequest, kind: ImportKind): Promise<boolean> {
  const { collection, right } = kind
  if (right !== undefined) {
    // Of the records that are there already, only their references are looked at.
    return (await reachOf(req, collection as 'measures', right)).all
  }
  if ((await can(req, collection, 'read')) !== true) return false
  if ((await can(req, collection, 'create')) !== true) return false
  return (await can(req, collection, 'update')) === true
}

/** What the one who asks may import. */
export async function importable(req: PayloadRequest): Promise<ImportKind[]> {
  const may = await Promise.all(kinds.map((kind) => mayImport(req, kind)))
  return kinds.filter((_, index) => may[index])
}
