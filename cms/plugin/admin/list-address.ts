/** Conditions of a list, by field and operator: `{ to: { less_than: '2026-11-30' } }`. */
export type Filter = Readonly<Record<string, object>>

/**
 * Where a list of the admin stands filtered, in the form its own filter reads.
 * @param admin address of the admin
 * @param anyOf rows of which one must hold, each with filters that all must; none shows the whole list
 */
export function listAddress(
  admin: string,
  collection: string,
  anyOf: readonly (readonly Filter[])[],
): string {
  const list = `${admin}/collections/${collection}`
  const query = new URLSearchParams()
  for (const [row, all] of anyOf.entries()) {
    for (const [index, filter] of all.entries()) {
      const at = `where[or][${String(row)}][and][${String(index)}]`
      for (const [field, condition] of Object.entries(filter)) {
        for (const [operator, value] of Object.entries(condition)) {
          query.set(`${at}[${field}][${operator}]`, String(value))
        }
      }
    }
  }
  return query.size === 0 ? list : `${list}?${query.toString()}`
}
