import type { FlattenedField, Payload, SanitizedCollectionConfig } from 'payload'

/** One field that a dotted path passes through. */
export interface Passed {
  readonly field: FlattenedField
  /** The collection this field was reached in through a relation, or null for a field of the document itself. */
  readonly through: SanitizedCollectionConfig | null
}

/**
 * The fields a path such as `person.account.hash` passes through, across relations. It ends where the path leads
 * nowhere, and at a language or a number: what is left over is not of its business.
 * @param path with dots; two underscores count as one, as they do for Payload
 */
export function fieldsAlong(
  payload: Payload,
  config: SanitizedCollectionConfig,
  path: string,
): Passed[] {
  const passed: Passed[] = []
  let fields: readonly FlattenedField[] = config.flattenedFields
  let through: SanitizedCollectionConfig | null = null
  for (const name of path.replaceAll('__', '.').split('.')) {
    const field = fields.find((each) => each.name === name)
    if (!field) continue
    passed.push({ field, through })
    const target = relatedTo(payload, field)
    if (target) {
      fields = target.flattenedFields
      through = target
    } else if ('flattenedFields' in field) fields = field.flattenedFields
    else fields = []
  }
  return passed
}

/** The collection a field points to, where it is one. */
function relatedTo(payload: Payload, field: FlattenedField): SanitizedCollectionConfig | null {
  if (field.type !== 'relationship' && field.type !== 'upload') return null
  if (typeof field.relationTo !== 'string') return null
  return payload.collections[field.relationTo]?.config ?? null
}
