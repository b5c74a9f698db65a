import type { Feature } from '../feature.ts'
import { noteCutOff } from './carry-out.ts'
import { imports } from './collection.ts'
import { readFolder } from './folder.ts'

/** Reads files in: what stands in other systems, with a preview line by line. */
export const importsFeature: Feature = {
  name: 'imports',
  collections: () => [imports],
  recover: [noteCutOff],
  nightly: [readFolder],
}
