import path from 'node:path'

/** Files of the data folder that belong to the contents, by their name in the archive. */
export const dataFiles = {
  /** What readers were shown last. */
  'data/snapshot.json': { path: path.join('published', 'snapshot.json'), mode: 0o644 },
  /** Who runs the installation, where somebody has said so. */
  'data/institution.json': { path: 'institution.json', mode: 0o644 },
  'data/starter-loaded.json': { path: 'starter-loaded.json', mode: 0o644 },
  'data/demo-users.json': { path: 'demo-users.json', mode: 0o600 },
} as const

export type DataFile = keyof typeof dataFiles

export const snapshotName: DataFile = 'data/snapshot.json'

export const institutionName: DataFile = 'data/institution.json'

export function isDataFile(name: string): name is DataFile {
  return Object.hasOwn(dataFiles, name)
}
