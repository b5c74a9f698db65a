/** Fields that say nothing about what a person did. */
const bookkeeping = new Set(['updatedAt', 'createdAt', 'version', 'sessions', 'id'])

type Document = Readonly<Record<string, unknown>>

/** Names of the top-level fields that differ, in alphabetical order. Never their values. */
export function changedFields(before: Document | null, after: Document): string[] {
  const names = new Set([...Object.keys(before ?? {}), ...Object.keys(after)])
  return [...names]
    .filter((name) => !bookkeeping.has(name) && !same(before?.[name], after[name]))
    .sort()
}

/** True when two stored values mean the same. An empty field is stored as null, as undefined or as an empty list. */
export function same(one: unknown, other: unknown): boolean {
  if (empty(one) && empty(other)) return true
  const [left, right] = [reference(one), reference(other)]
  if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null) {
    return left === right
  }
  const names = new Set([...Object.keys(left), ...Object.keys(right)])
  return [...names].every((name) => same((left as Document)[name], (right as Document)[name]))
}

function empty(value: unknown): boolean {
  return (
    value === undefined ||
    value === null ||
    value === '' ||
    (Array.isArray(value) && value.length === 0)
  )
}

/** A populated relation counts as its id. */
function reference(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  return 'id' in value && typeof value.id === 'string' && 'createdAt' in value ? value.id : value
}

/** The unique key of the entry for one saved version of a document, for its deletion or for a password chosen anew. */
export function auditKey(
  collection: string,
  id: string,
  version: number | 'deleted' | `password:${string}`,
): string {
  return `${collection}:${id}:${String(version)}`
}
