/** A safety area and its units, as ids. */
export interface AreaUnits {
  readonly id: string
  readonly units: readonly string[]
}

/**
 * The units that no safety representative, nor deputy, stands for: the chief safety representative does instead.
 * @param areas every safety area
 * @param represented ids of the areas that someone is the representative or the deputy of today
 */
export function unrepresentedUnits(
  units: readonly string[],
  areas: readonly AreaUnits[],
  represented: ReadonlySet<string>,
): string[] {
  const covered = new Set(
    areas.filter((area) => represented.has(area.id)).flatMap((area) => area.units),
  )
  return units.filter((unit) => !covered.has(unit))
}
