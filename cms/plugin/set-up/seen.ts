import type { PayloadRequest } from 'payload'
import { today } from '../core/dates.ts'
import { local } from '../database/local.ts'
import { optionsOf } from '../options.ts'
import { holdersOfUnits } from '../organisation/holders.ts'
import { decisions } from '../retention/periods/decide.ts'
import { removableKinds } from '../retention/table.ts'
import type { SetUpSeen } from './rules.ts'

const system = { overrideAccess: true } as const

/**
 * Looks at how an installation is set up, as the system: numbers alone, the same for everybody who sees the list. In a
 * number of queries that does not grow with the data.
 */
export async function seenOf(req: PayloadRequest): Promise<SetUpSeen> {
  const { clock, operation } = optionsOf(req.payload)
  const day = today(clock)
  const active = { active: { equals: true } }
  const [units, own, people, published, unsent, sent, decided, backups] = await Promise.all([
    local.count(req, 'units', { ...system, where: active }),
    local.find(req, 'units', {
      ...system,
      where: { and: [active, { process: { equals: 'own' } }] },
      select: { ancestors: true },
    }),
    local.count(req, 'people', {
      ...system,
      where: { or: [{ activeTo: { exists: false } }, { activeTo: { greater_than_equal: day } }] },
    }),
    local.count(req, 'guidelines', { ...system, where: { firstPublished: { exists: true } } }),
    local.count(req, 'outbox', { ...system, where: { state: { in: ['failed', 'unknown'] } } }),
    local.find(req, 'outbox', {
      ...system,
      where: { state: { equals: 'sent' } },
      select: { sentAt: true },
      sort: '-sentAt',
      limit: 1,
    }),
    decisions(req),
    operation?.backups() ?? null,
  ])
  const ids = own.map(({ id }) => id)
  const holders = await holdersOfUnits(req, ids)
  const having = (has: (id: string) => boolean): number => ids.filter(has).length
  return {
    units,
    people,
    ownProcess: ids.length,
    withManager: having((id) => holders.get(id)?.managerUnit === id),
    withRepresentative: having((id) => (holders.get(id)?.representatives.length ?? 0) > 0),
    providers: operation?.providers ?? null,
    mailServer: operation?.mailServer ?? null,
    lastSent: sent[0]?.sentAt ?? null,
    unsent,
    published,
    kinds: removableKinds.length,
    decided: removableKinds.filter((kind) => decided.get(kind)?.years != null).length,
    backupMade: backups?.made ?? null,
    backupTried: backups?.tried ?? null,
  }
}
