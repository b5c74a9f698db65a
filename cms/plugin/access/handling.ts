import type { Reach } from './rules.ts'

/** A case that concerns a manager, as far as it decides who may see it. */
export interface HandedUpCase {
  readonly id: string
  /** Unit where it happened. */
  readonly unit: string
  /** Unit that handles it; null where no unit may, and the HSE director does. */
  readonly handlingUnit: string | null
  /** Ids of the people it is kept from, whatever roles they hold. */
  readonly withheldFrom: readonly string[]
}

/** How what someone reaches differs from the units they reach. */
export interface Differing {
  /** Cases of their units, or of all units, that they do not reach. */
  readonly hidden: readonly string[]
  /** Cases of other units that they do reach. */
  readonly given: readonly string[]
}

/**
 * True when someone reaches a case. Whoever runs a unit, or is above it, reaches what is handled there; a safety
 * representative what happened in their area. It is kept from those it is withheld from, whatever they reach.
 * @param found the case, or only its unit where it concerns no manager
 */
export function reachesCase(
  reached: Reach,
  person: string | null,
  found: HandedUpCase | { readonly unit: string },
): boolean {
  if (!('handlingUnit' in found)) return reached.all || reached.units.includes(found.unit)
  const { handlingUnit, unit, withheldFrom } = found
  if (person !== null && withheldFrom.includes(person)) return false
  if (reached.all || reached.represented.includes(unit)) return true
  return handlingUnit === null ? reached.handedUp : reached.led.includes(handlingUnit)
}

/** Which of the cases that concern a manager differ from what the unit they happened in would say. */
export function differing(
  reached: Reach,
  person: string | null,
  cases: readonly HandedUpCase[],
): Differing {
  const byUnit = ({ unit }: HandedUpCase): boolean => reached.all || reached.units.includes(unit)
  const really = (each: HandedUpCase): boolean => reachesCase(reached, person, each)
  return {
    hidden: cases.filter((each) => byUnit(each) && !really(each)).map((each) => each.id),
    given: cases.filter((each) => !byUnit(each) && really(each)).map((each) => each.id),
  }
}

/**
 * The unit that handles a case kept from some people: the nearest from where it happened upwards whose line managers
 * are all others. Null where there is none, and the HSE director handles it.
 * @param line units with line managers, the nearest first
 */
export function handlingUnitOf(
  line: readonly { readonly unit: string; readonly managers: readonly string[] }[],
  withheldFrom: readonly string[],
): string | null {
  const may = line.find(({ managers }) => !managers.some((each) => withheldFrom.includes(each)))
  return may?.unit ?? null
}
