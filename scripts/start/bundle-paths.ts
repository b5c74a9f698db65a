import path from 'node:path'

/** Where the bundle lies: the server's part, and what browsers load. */
export interface Bundle {
  /** Module with the CMS: config, plugin and My HSE. */
  readonly server: string
  /** Folder of style sheets, scripts and fonts. */
  readonly assets: string
  /** File that names those every page loads. */
  readonly names: string
}

/** Paths of the bundle in a checkout. */
export function bundleIn(root: string): Bundle {
  const folder = path.join(root, 'cms', 'dist')
  return {
    server: path.join(folder, 'server.mjs'),
    assets: path.join(folder, 'assets'),
    names: path.join(folder, 'assets.json'),
  }
}
