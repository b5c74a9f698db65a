import type { OpenContact, OpenContactRole, Snapshot, Text, Unit } from '@verne/content/schema'
import type { SiteLanguage } from '@verne/content/addresses/site'
import { textIn } from '../text.ts'
import { remembered } from '../tracked/remembered.ts'

/** A unit and how far it stands below the first of its group. */
export interface Placed {
  readonly unit: Unit
  readonly depth: number
}

/** Units that are shown together: a faculty with all below it, or those that have nothing below them. */
export interface UnitGroup {
  /** The unit the group is named after; null for those that stand alone. */
  readonly head: Unit | null
  readonly units: readonly Placed[]
}

/** The units directly below one, by name. */
export function unitsBelow(
  units: readonly Unit[],
  slug: string,
  language: SiteLanguage,
): readonly Unit[] {
  return unitsByParent(units, language).get(slug) ?? []
}

const unitsByParent = remembered(
  (units: readonly Unit[], language: SiteLanguage): ReadonlyMap<string | null, readonly Unit[]> => {
    const { compare } = new Intl.Collator(language)
    const named = units
      .map((unit) => ({ unit, parent: unit.parent, name: textIn(unit.name, language) }))
      .toSorted((a, b) => compare(a.name, b.name))
    const groups = [...Map.groupBy(named, (each) => each.parent)]
    return new Map(groups.map(([parent, below]) => [parent, below.map((each) => each.unit)]))
  },
)

const unitsBySlug = remembered(
  (units: readonly Unit[]): ReadonlyMap<string, Unit> =>
    new Map(units.map((each) => [each.slug, each])),
)

/** The units above one, the nearest last. */
export function unitsAbove(units: readonly Unit[], unit: Unit): Unit[] {
  const above = unit.parent === null ? undefined : unitsBySlug(units).get(unit.parent)
  return above ? [...unitsAbove(units, above), above] : []
}

/**
 * All units as one looks for one's own: a group for each that has units below it, by name, and at the end those that
 * have none, with the institution itself last: nobody looks for that.
 */
export const unitGroups = remembered(
  (units: readonly Unit[], language: SiteLanguage): readonly UnitGroup[] => {
    const placed = (unit: Unit, depth: number): Placed[] => [
      { unit, depth },
      ...unitsBelow(units, unit.slug, language).flatMap((each) => placed(each, depth + 1)),
    ]
    const roots = units.filter((each) => each.parent === null)
    const first = roots.flatMap((each) => unitsBelow(units, each.slug, language))
    const trees = first.map((each) => placed(each, 0))
    const alone = trees.filter((each) => each.length === 1).flat()
    return [
      ...trees.flatMap((tree): UnitGroup[] =>
        tree.length > 1 && tree[0] ? [{ head: tree[0].unit, units: tree }] : [],
      ),
      { head: null, units: [...alone, ...roots.map((unit) => ({ unit, depth: 0 }))] },
    ].filter((each) => each.units.length > 0)
  },
)

/** Who holds a role for a unit today. */
export function holdersOf(unit: Unit, role: OpenContactRole): OpenContact[] {
  return unit.contacts.filter((each) => each.role === role)
}

/** Whom one turns to where nobody holds a role for the unit itself. */
export interface Instead {
  /** As it is said: "Ring hovedverneombudet". */
  readonly kind: 'chief' | 'manager' | 'hseUnit'
  readonly contacts: readonly OpenContact[]
}

/**
 * Whom to turn to where a role is empty: for the representative the chief one, who stands in there (Working Environment
 * Act, Section 6-1); for the rest the manager of the unit; and the HSE Unit where there is neither.
 */
export function insteadOf(
  role: OpenContactRole,
  unit: Unit,
  { institutionContacts }: Pick<Snapshot, 'institutionContacts'>,
): Instead {
  const chiefs = institutionContacts.filter((each) => each.role === 'chiefSafetyRep')
  if (role === 'safetyRepresentative' && chiefs.length > 0) {
    return { kind: 'chief', contacts: chiefs }
  }
  const managers = holdersOf(unit, 'lineManager')
  if (role !== 'lineManager' && managers.length > 0) return { kind: 'manager', contacts: managers }
  return { kind: 'hseUnit', contacts: [] }
}

/** Name of the place a role is held for, where that is another than the unit. */
export function heldFor(contact: OpenContact, unit: Unit, language: SiteLanguage): string | null {
  const place = contact.unit && textIn(contact.unit, language)
  return place && place !== textIn(unit.name, language) ? place : null
}

/** A text of one thing a line as those things. */
export function linesOf(text: Text, language: SiteLanguage): string[] {
  return textIn(text, language).split('\n')
}

/** What a person and a number take on a card, as characters of a text: a long name takes two lines. */
const holderWeight = (holder: OpenContact): number => ((holder.name ?? '').length > 24 ? 110 : 60)

/** What a card holds in ordinary type. */
const roomOnCard = 920

/** True for a card with so much on it that it takes smaller type to be one sheet. */
export function isDense(unit: Unit, holders: readonly OpenContact[]): boolean {
  const texts = [unit.name, unit.meetingPlace, unit.beforeYouWork]
  const written = texts.reduce((sum, each) => sum + (each ? each.nb.length + each.en.length : 0), 0)
  return written + holders.reduce((sum, each) => sum + holderWeight(each), 0) > roomOnCard
}
