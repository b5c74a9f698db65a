import type { PayloadRequest, Where } from 'payload'
import { principalOf } from '../access/principal.ts'
import { oncePerRequest } from '../core/once.ts'
import { idOf, local } from '../database/local.ts'
import type { Nonconformity } from '../generated-types.ts'
import { injuriesShownTo } from './injury/rules.ts'
import { endStates } from './rules.ts'

/** Cases somebody knows of whatever they may read, the last reported first. */
export interface KnownCases {
  /** What they reported themselves. */
  readonly reported: readonly Nonconformity[]
  /** Deaths and serious injuries they must know of, neither cleared nor closed. */
  readonly injuries: readonly Nonconformity[]
}

/**
 * The cases the one who asks knows of by having reported them or by being told that somebody was badly hurt, in one query
 * for each request. Read as the system, because nobody may filter by reporter, and a manager knows of an injury that
 * concerns the manager without reading of it: what they see of each is its feature's to say.
 */
export function casesKnown(req: PayloadRequest): Promise<KnownCases> {
  return oncePerRequest(req, 'cases known', async () => {
    const principal = await principalOf(req)
    const { person } = principal
    const shown = injuriesShownTo(principal)
    const told = shown === 'all' || shown.length > 0
    const either: Where[] = [
      ...(person === null ? [] : [{ reporter: { equals: person } }]),
      ...(told ? [standing(shown)] : []),
    ]
    if (either.length === 0) return { reported: [], injuries: [] }
    const found = await local.find(req, 'nonconformities', {
      overrideAccess: true,
      where: { or: either },
      sort: '-reportedDate',
      select: {
        number: true,
        title: true,
        language: true,
        unit: true,
        handlingUnit: true,
        state: true,
        reporter: true,
        reportedDate: true,
        eventDate: true,
        injury: true,
        seriousInjury: true,
        steps: { step: true },
      },
    })
    return {
      reported: found.filter(({ reporter }) => reporter && idOf(reporter) === person),
      injuries: told ? found.filter((each) => isStanding(each, shown)) : [],
    }
  })
}

/** Deaths and serious injuries that are open, anywhere or where they happened or are handled. */
function standing(shown: 'all' | readonly string[]): Where {
  const open: Where[] = [{ seriousInjury: { equals: true } }, { state: { not_in: [...endStates] } }]
  if (shown === 'all') return { and: open }
  const units = { in: [...shown] }
  return { and: [...open, { or: [{ unit: units }, { handlingUnit: units }] }] }
}

/** The same of a case in hand. */
function isStanding(
  { handlingUnit, seriousInjury, state, unit }: Nonconformity,
  shown: 'all' | readonly string[],
): boolean {
  if (seriousInjury !== true || endStates.some((each) => each === state)) return false
  const places = [unit, handlingUnit].flatMap((each) => (each ? [idOf(each)] : []))
  return shown === 'all' || places.some((each) => shown.includes(each))
}
