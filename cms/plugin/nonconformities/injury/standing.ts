import type { PayloadRequest, Where } from 'payload'
import { principalOf } from '../../access/principal.ts'
import { idOf, local } from '../../database/local.ts'
import { endStates } from '../rules.ts'
import { injuriesShownTo, injuryOf } from './rules.ts'
import type { Injury } from './text.ts'

/** A death or a serious injury that is neither cleared nor closed, as it stands on a start page. */
export interface StandingInjury {
  readonly id: string
  readonly number: string
  /** Id of the unit where it happened. */
  readonly unit: string
  /** `YYYY-MM-DD` */
  readonly eventDate: string
  /** `YYYY-MM-DD` */
  readonly reportedDate: string
  readonly injury: Injury
  /** False for those who are told that it has happened, and do not read the case. */
  readonly readable: boolean
}

/**
 * Every death and serious injury that the one who asks must know of, the newest first. Which there are is read as the
 * system: a manager knows of one that concerns the manager, and reads nothing of it.
 */
export async function standingInjuries(req: PayloadRequest): Promise<StandingInjury[]> {
  const shown = injuriesShownTo(await principalOf(req))
  if (shown !== 'all' && shown.length === 0) return []
  const where: Where = {
    and: [
      { seriousInjury: { equals: true } },
      { state: { not_in: [...endStates] } },
      ...(shown === 'all' ? [] : [inUnits(shown)]),
    ],
  }
  const found = await local.find(req, 'nonconformities', {
    overrideAccess: true,
    where,
    sort: '-eventDate',
    select: {
      number: true,
      unit: true,
      eventDate: true,
      reportedDate: true,
      injury: true,
      seriousInjury: true,
    },
  })
  if (found.length === 0) return []
  const own = await local.find(req, 'nonconformities', {
    overrideAccess: false,
    where: { id: { in: found.map(({ id }) => id) } },
    select: { number: true },
  })
  const readable = new Set(own.map(({ id }) => id))
  return found.map((each) => ({
    id: each.id,
    number: each.number,
    unit: idOf(each.unit),
    eventDate: each.eventDate,
    reportedDate: each.reportedDate,
    injury: injuryOf(each) ?? 'confirmed',
    readable: readable.has(each.id),
  }))
}

/** What happened in these units, or is handled in them. */
function inUnits(units: readonly string[]): Where {
  return {
    or: [{ unit: { in: [...units] } }, { handlingUnit: { in: [...units] } }],
  }
}
