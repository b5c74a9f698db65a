import type { Feature } from '../feature.ts'
import { servers } from './collection.ts'

/** Which process serves this database. */
export const serversFeature: Feature = { name: 'servers', collections: () => [servers] }
