import type { CollectionConfig, Field } from 'payload'
import { accessFor } from './access/can.ts'
import type { HseCollection } from './access/table.ts'
import { recordChange, recordDeletion } from './audit-log/hooks.ts'
import { idField, versionField } from './core/fields.ts'
import type { Slug } from './database/local.ts'
import { refuseDeepInput } from './core/input-depth.ts'
import { demandVersion, keepToVersion } from './database/optimistic.ts'
import type { Listed } from './records/list-keys.ts'
import { rightsEndpoint } from './access/rights-endpoint.ts'
import { label, type Text } from './core/text.ts'

/** Areas of the admin's menu. */
export const groups = {
  documents: { nb: 'Styrende dokumenter', en: 'Controlled documents' },
  law: { nb: 'Regelverk', en: 'Law' },
  organisation: { nb: 'Organisasjon og roller', en: 'Organisation and roles' },
  records: { nb: 'Oppfølging i enhetene', en: 'Follow-up in the units' },
  operation: { nb: 'Drift', en: 'Operation' },
} satisfies Record<string, Text>

/** A collection of Verne: what is special about it. The rest is the same for all and stands in `hseCollection`. */
export interface HseCollectionConfig extends Omit<
  CollectionConfig,
  'slug' | 'labels' | 'access' | 'fields'
> {
  readonly slug: HseCollection
  readonly fields: Field[]
  readonly singular: Text
  readonly plural: Text
  readonly group: keyof typeof groups
  readonly description?: Text
  /** Written by the system alone: no version check, no audit entry of its own. @default false */
  readonly systemOnly?: boolean
  /** What its lists search and sort by. @default it has no lists in My HSE */
  readonly lists?: Listed
}

/**
 * Completes a collection with what every collection of Verne has: own text id, version check, access from the table,
 * audit log, no locks (they leak, and fail open), no bulk edit, no duplicate.
 */
export function hseCollection(config: HseCollectionConfig): CollectionConfig {
  const {
    singular,
    plural,
    group,
    description,
    systemOnly = false,
    lists,
    fields,
    hooks,
    ...rest
  } = config
  const kept = systemOnly
    ? hooks
    : {
        ...hooks,
        beforeOperation: [refuseDeepInput, demandVersion, ...(hooks?.beforeOperation ?? [])],
        // Last, so that a refusal by the rules comes before the version is counted up.
        beforeChange: [
          ...(hooks?.beforeChange ?? []),
          ...(lists ? [lists.store] : []),
          keepToVersion,
        ],
        afterChange: [recordChange, ...(hooks?.afterChange ?? [])],
        afterDelete: [recordDeletion, ...(hooks?.afterDelete ?? [])],
      }
  return {
    ...rest,
    labels: { singular: label(singular), plural: label(plural) },
    access: accessFor(config.slug),
    fields: [
      idField(),
      ...(systemOnly ? [] : [versionField()]),
      ...fields,
      ...(lists?.fields ?? []),
    ],
    hooks: kept ?? {},
    endpoints: [...(rest.endpoints || []), rightsEndpoint(config.slug as Slug)],
    lockDocuments: false,
    disableBulkEdit: true,
    disableDuplicate: true,
    graphQL: false,
    admin: {
      // A list in the admin carries what its columns show, not the bodies of ten editions.
      enableListViewSelectAPI: true,
      ...rest.admin,
      group: label(groups[group]),
      ...(description ? { description: label(description) } : {}),
    },
  }
}
