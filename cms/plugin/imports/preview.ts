import { hash } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import type { PayloadRequest } from 'payload'
import { today } from '../core/dates.ts'
import { optionsOf } from '../options.ts'
import type { ImportKind, Standing } from './kind.ts'
import { type Plan, planned } from './plan.ts'
import { decoded } from './reading/decode.ts'
import { type Table, tableOf } from './reading/table.ts'

/** A file, and what reading it in would do. */
export interface Preview {
  readonly plan: Plan
  readonly standing: Standing
  /** Changes whenever anything that would be done does. */
  readonly digest: string
}

/** Others get a turn: a request that waits is answered, a form that waits is saved. */
export const breathe = async (): Promise<void> => {
  await setImmediate()
}

/**
 * The rows of a file.
 * @throws ImportFault for what cannot be read
 */
export async function readTable(bytes: Uint8Array): Promise<Table> {
  return tableOf(decoded(bytes))
}

/**
 * What reading a file in would do, as things stand. Writes nothing.
 * @throws ImportFault where it lacks a column
 */
export async function previewOf(
  req: PayloadRequest,
  kind: ImportKind,
  table: Table,
): Promise<Preview> {
  const standing = await kind.load(req, today(optionsOf(req.payload).clock))
  const plan = await planned(kind, table, standing, breathe)
  const digest = hash('sha256', JSON.stringify([kind.name, plan.steps, plan.absent]))
  return { plan, standing, digest }
}
