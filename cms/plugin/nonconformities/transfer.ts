import type { PayloadRequest } from 'payload'
import { asHandled, forgetHandedUp } from '../access/handed-up.ts'
import { idOf, local } from '../database/local.ts'
import { refuse } from '../core/refuse.ts'
import type { Nonconformity } from '../generated-types.ts'
import { isOpen as isOpenMeasure } from '../measures/rules.ts'
import type { NonconformityAt } from './at.ts'
import { dueOf } from './deadlines/due.ts'
import { closingFacts } from './facts.ts'
import { type Handling, handlingOf } from './handling.ts'
import { injuryStands } from './injury/rules.ts'
import { tellNewOfInjury, toldBesides } from './injury/told.ts'
import { nonconformityRefusalText } from './refusal-text.ts'
import { dayOf, reasonMissing, transition } from './steps.ts'
import { tellHandlers } from './told.ts'
import { filled, refuseBadText } from './words.ts'

/** Where someone gives a case to. */
export interface Transfer {
  /** Id of the unit; null leaves it where it happened, for a case that turned out to concern the manager. */
  readonly unit: string | null
  /** True where it concerns the manager who would handle it: it is handled above, and kept from them. @default false */
  readonly concernsManager?: boolean
  readonly reason: string
}

/**
 * Gives it to another unit, with the reason, or to the level above where it concerns the manager. It is new there; its
 * history goes with it. A case that is kept from someone stays kept from them.
 */
export function transfer(
  req: PayloadRequest,
  given: NonconformityAt & Transfer,
): Promise<Nonconformity> {
  return transition(req, given, 'transfer', async (found) => {
    const { handling, unit } = await movedTo(req, found, given)
    if (unit !== idOf(found.unit)) await refuseIfMeasuresStay(req, found)
    const reason = filled(given.reason)
    if (reason === null) reasonMissing(req, 'reason')
    refuseBadText(req, { reason })
    const before = await asHandled(req, {
      id: found.id,
      unit: idOf(found.unit),
    })
    const fromUnit = 'handlingUnit' in before ? before.handlingUnit : before.unit
    const toUnit = handling.concernsManager ? handling.handlingUnit : unit
    const stands = injuryStands(found)
    const told = (found.toldOfInjury ?? []).map(idOf)
    const place = handling.concernsManager ? { unit, ...handling } : { unit }
    return {
      data: {
        unit,
        ...handling,
        handler: null,
        due: await dueOf(req, found, { state: 'reported', since: dayOf(req) }),
        ...(stands ? await toldBesides(req, place, told) : {}),
      },
      note: reason,
      more: { fromUnit, toUnit },
      after: async (written) => {
        forgetHandedUp(req)
        await tellHandlers(req, written, 'transferred')
        if (stands) await tellNewOfInjury(req, written, told)
      },
    }
  })
}

/** Where a case goes, and who handles it there. */
async function movedTo(
  req: PayloadRequest,
  found: Nonconformity,
  given: Transfer,
): Promise<{ unit: string; handling: Handling }> {
  const { concernsManager = false } = given
  const from = idOf(found.unit)
  const unit = given.unit ?? (concernsManager ? from : null)
  if (found.source === 'hseProcess') {
    refuse(req, nonconformityRefusalText.ofProcess, {
      status: 409,
      code: 'ofProcess',
    })
  }
  if (unit === null) {
    refuse(req, nonconformityRefusalText.unitMissing, {
      field: 'unit',
      code: 'unitMissing',
    })
  }
  const there = await local.findById(req, 'units', unit, {
    overrideAccess: true,
  })
  if (!there || there.active === false) {
    refuse(req, nonconformityRefusalText.unitUnknown, {
      field: 'unit',
      code: 'unitUnknown',
    })
  }
  // Where it stays, it concerns the manager of the unit that handles it now.
  const now = await asHandled(req, { id: found.id, unit: from })
  const handledIn = 'handlingUnit' in now ? now.handlingUnit : from
  const manager = concernsManager ? (unit === from ? handledIn : unit) : null
  if (unit === from && manager === null) {
    refuse(req, nonconformityRefusalText.sameUnit, {
      field: 'unit',
      code: 'sameUnit',
    })
  }
  const before = 'withheldFrom' in now ? now.withheldFrom : []
  return { unit, handling: await handlingOf(req, unit, { manager, before }) }
}

async function refuseIfMeasuresStay(req: PayloadRequest, found: Nonconformity): Promise<void> {
  const { measures } = await closingFacts(req, found)
  if (measures.some((each) => isOpenMeasure(each.state))) {
    refuse(req, nonconformityRefusalText.measuresStay, {
      status: 409,
      code: 'measuresStay',
    })
  }
}
