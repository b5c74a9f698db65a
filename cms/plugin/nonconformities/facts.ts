import type { PayloadRequest } from 'payload'
import { civilDay } from '../core/dates.ts'
import { idOf, local } from '../database/local.ts'
import type { Nonconformity } from '../generated-types.ts'
import { asHandled } from '../access/handed-up.ts'
import { holdersOf, type UnitHolders } from '../organisation/holders.ts'
import { closersOf, type ClosingLine } from './closing/rules.ts'
import { weightOf } from './injury/rules.ts'
import { type ClosingFacts, isSerious } from './rules.ts'

/**
 * A stored nonconformity as far as the rules of its end go, with its measures. Read as the system: a measure counts
 * whether the one who closes may read it or not.
 */
export async function closingFacts(
  req: PayloadRequest,
  found: Nonconformity,
): Promise<ClosingFacts> {
  const measures = await local.find(req, 'measures', {
    overrideAccess: true,
    // What comes back every year does not hold the case open.
    where: { and: [{ nonconformity: { equals: found.id } }, { follows: { exists: false } }] },
    select: { state: true, doneDate: true, effect: true, effectDate: true, steps: true },
  })
  const correctedBy = (found.correctedBy ?? []).map(idOf)
  const serious = isSerious(weightOf(found))
  const line = await closingLineOf(req, found)
  const corrected = (found.steps ?? []).filter(({ step }) => step === 'checkEffect').at(-1)
  return {
    state: found.state,
    severity: found.severity ?? null,
    byRepresentative: found.byRepresentative === true,
    replyToRepresentative: found.replyToRepresentative ?? null,
    seriousInjury: found.seriousInjury === true,
    injury: found.injury ?? null,
    notified: found.notified ?? {},
    notRequired: found.notRequired ?? [],
    cause: found.cause ?? null,
    correctedBy,
    closers: closersOf({ correctedBy, serious }, line),
    measures: measures.map(({ state, doneDate, effect, effectDate, steps }) => {
      const proposed = steps?.find(({ step }) => step === 'propose')?.at
      return {
        state,
        doneDate: doneDate ?? null,
        effect: effect ?? null,
        effectDate: effectDate ?? null,
        proposedOn: proposed ? civilDay(proposed) : null,
      }
    }),
    elsewhere: Boolean(found.otherSystem),
    correctedOn: corrected?.at ? civilDay(corrected.at) : null,
  }
}

/** The line of a unit as roles are held today. */
function closingLine(holders: UnitHolders): ClosingLine {
  const people = (of: readonly { readonly person: string }[]): string[] =>
    of.map(({ person }) => person)
  return {
    managers: people([...(holders.manager ? [holders.manager] : []), ...holders.managersAbove]),
    directors: people(holders.directors),
    editors: people(holders.editors),
  }
}

/** Who may come to close it: the line of the unit that handles it, without those it is kept from. */
async function closingLineOf(req: PayloadRequest, found: Nonconformity): Promise<ClosingLine> {
  const unit = idOf(found.unit)
  const handled = await asHandled(req, { id: found.id, unit })
  if (!('handlingUnit' in handled)) return closingLine(await holdersOf(req, unit))
  const { handlingUnit, withheldFrom } = handled
  const line = closingLine(await holdersOf(req, handlingUnit ?? unit))
  const free = (people: readonly string[]): string[] =>
    people.filter((each) => !withheldFrom.includes(each))
  return {
    managers: handlingUnit === null ? [] : free(line.managers),
    directors: free(line.directors),
    editors: free(line.editors),
  }
}

/** Those who have corrected it, with one more among them, each once. */
export function correctedWith(
  { correctedBy }: Pick<Nonconformity, 'correctedBy'>,
  person: string | null,
): string[] {
  const people = (correctedBy ?? []).map(idOf)
  return [...new Set(person === null ? people : [...people, person])]
}
