import type { PayloadRequest } from 'payload'
import { can } from '../access/can.ts'
import type { HseCollection } from '../access/table.ts'
import type { SetUpTick } from '../generated-types.ts'
import { type SetUpItem, setUpItems, type SetUpSeen, unticked } from './rules.ts'
import { seenOf } from './seen.ts'
import { mayTick, ticks } from './tick.ts'

/** Where each item is done, in the admin; null for what is done on the server alone. */
const places = {
  organisation: 'units',
  roles: 'role-assignments',
  logIn: 'people',
  mail: 'outbox',
  guidelines: 'guidelines',
  privacy: 'retention-decisions',
  backup: null,
} as const satisfies Record<SetUpItem, HseCollection | null>

/** How the check list stands for whoever asks, or null for those who may not see it. */
export interface SetUpStanding {
  readonly items: readonly {
    readonly item: SetUpItem
    readonly tick: SetUpTick | null
    readonly mayTick: boolean
    /** Collection it is done in, where the one who asks may read that. */
    readonly place: HseCollection | null
  }[]
  readonly seen: SetUpSeen
  /** How many nobody has ticked. */
  readonly left: number
}

/** Reads how the check list stands. */
export async function setUpStanding(req: PayloadRequest): Promise<SetUpStanding | null> {
  if ((await can(req, 'set-up-ticks', 'read')) === false) return null
  const [ticked, seen] = await Promise.all([ticks(req), seenOf(req)])
  const items = await Promise.all(
    setUpItems.map(async (item) => {
      const place = places[item]
      const open = place !== null && (await can(req, place, 'read')) !== false
      return {
        item,
        tick: ticked.get(item) ?? null,
        mayTick: await mayTick(req, item),
        place: open ? place : null,
      }
    }),
  )
  return { items, seen, left: unticked(new Set(ticked.keys())).length }
}
