import type { PayloadRequest } from 'payload'
import { asText, type Text } from '../../core/text.ts'
import { idOf, local } from '../../database/local.ts'
import type { CoveredUnit } from './rules.ts'

/** A unit in operation with its name, for pages. */
export interface NamedUnit extends CoveredUnit {
  readonly name: Text
}

/** Every unit in operation, read as the system: what the tree looks like is no secret. */
export async function unitsInOperation(req: PayloadRequest): Promise<NamedUnit[]> {
  const found = await local.find(req, 'units', {
    overrideAccess: true,
    locale: 'all',
    where: { active: { not_equals: false } },
    select: { code: true, name: true, ancestors: true, process: true },
    sort: 'code',
  })
  return found.map(({ ancestors, code, id, name, process }) => ({
    id,
    code,
    process,
    name: asText(name) ?? { nb: code, en: code },
    ancestors: (ancestors ?? []).map(idOf),
  }))
}
