import type { CollectionConfig, Field } from 'payload'
import type { CollectionOverride } from './options.ts'

/**
 * A collection with what the host changes of it: labels, fields, single access functions.
 * @throws Error naming the fields of the plugin that the host left out
 */
export function overridden(
  collection: CollectionConfig,
  override: CollectionOverride | undefined,
): CollectionConfig {
  if (!override) return collection
  const fields = override.fields?.({ defaultFields: collection.fields }) ?? collection.fields
  const kept = namesIn(fields)
  const missing = namesIn(collection.fields).filter((name) => !kept.includes(name))
  if (missing.length > 0) {
    throw new Error(
      `hsePlugin: overrides.${collection.slug}.fields leaves out ${missing.join(', ')}. Keep every field of defaultFields; hide what should not be shown with admin.hidden.`,
    )
  }
  return {
    ...collection,
    fields,
    ...(override.labels ? { labels: override.labels } : {}),
    access: { ...collection.access, ...override.access },
  }
}

/** Names that documents have on their first level: tabs, rows and the like without a name are looked through. */
function namesIn(fields: readonly Field[]): string[] {
  return fields.flatMap((field) => {
    if (field.type === 'tabs') {
      return field.tabs.flatMap((tab) =>
        'name' in tab && tab.name ? [tab.name] : namesIn(tab.fields),
      )
    }
    if ('name' in field && field.name) return [field.name]
    return 'fields' in field ? namesIn(field.fields) : []
  })
}
