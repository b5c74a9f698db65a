import { randomUUID } from 'node:crypto'
import type { CollectionConfig, Field } from 'payload'
import type { StartConfig } from './test-databases.ts'

const id: Field = { name: 'id', type: 'text', defaultValue: () => randomUUID() }

/** A guideline with a localised title, an array and the version that conditional writes go by. */
export const guidelines: CollectionConfig = {
  slug: 'guidelines',
  fields: [
    id,
    { name: 'number', type: 'text' },
    { name: 'title', type: 'text', localized: true },
    { name: 'contacts', type: 'array', fields: [{ name: 'name', type: 'text' }] },
    { name: 'owner', type: 'relationship', relationTo: ['units', 'guidelines'] },
    { name: 'version', type: 'number', defaultValue: 1 },
  ],
}

/** A unit with plain fields only. */
export const units: CollectionConfig = {
  slug: 'units',
  fields: [
    id,
    { name: 'name', type: 'text', unique: true },
    { name: 'version', type: 'number', defaultValue: 1 },
  ],
}

/** Two languages and these collections. */
export function configOf(...collections: CollectionConfig[]): StartConfig {
  return {
    collections,
    localization: { locales: ['nb', 'en'], defaultLocale: 'nb', fallback: true },
    logger: { options: { level: 'silent' } },
    graphQL: { disable: true },
  }
}
