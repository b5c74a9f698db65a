import path from 'node:path'

/** Where the published snapshot comes from. */
export type SnapshotSource =
  { readonly kind: 'file'; readonly path: string } | { readonly kind: 'url'; readonly url: string }

/** What a build of the site is told from outside. */
export interface SiteSettings {
  /** The snapshot to build from, or null when none was named: then nothing can be built. */
  readonly source: SnapshotSource | null
  /** Public origin for canonical links, without a trailing slash. @default 'http://localhost:3000' */
  readonly serverUrl: string
  /** True when every page says that the content is invented. */
  readonly demoNote: boolean
  /** Folder with the handbook's pages, absolute. @default the one in the content package */
  readonly handbookDir: string
  /** Folder the site is written to, absolute, or null for Astro's own. */
  readonly outDir: string | null
  /** True to build the program that renders the site, instead of the site. @default false */
  readonly program: boolean
  /** Folder for what Astro keeps between builds, absolute, or null for Astro's own. */
  readonly cacheDir: string | null
}

/** Where the handbook lies unless a build is told otherwise. */
export const defaultHandbookDir = path.resolve(import.meta.dirname, '../content/handbook')

/** A build setting that is missing or wrong: names the variable and the way out. */
export class SiteSettingsError extends Error {
  override readonly name = 'SiteSettingsError'
}

/**
 * Reads the build settings.
 * @param environment the variables, usually `process.env`
 * @throws SiteSettingsError naming the variable and what to write instead
 */
export function readSiteSettings(
  environment: Readonly<Record<string, string | undefined>>,
): SiteSettings {
  const given = (name: string) => environment[name]?.trim() || null
  return {
    source: snapshotSource(given('VERNE_SNAPSHOT'), given('VERNE_SNAPSHOT_URL')),
    serverUrl: webAddress('SERVER_URL', given('SERVER_URL') ?? 'http://localhost:3000').origin,
    demoNote: given('VERNE_DEMO_NOTE') === '1',
    handbookDir: folder(given('VERNE_HANDBOOK')) ?? defaultHandbookDir,
    outDir: folder(given('VERNE_OUT_DIR')),
    program: given('VERNE_SITE_PROGRAM') === '1',
    cacheDir: folder(given('VERNE_CACHE_DIR')),
  }
}

function snapshotSource(file: string | null, url: string | null): SnapshotSource | null {
  if (file && url) {
    throw new SiteSettingsError(
      'Both VERNE_SNAPSHOT and VERNE_SNAPSHOT_URL are set. Keep the one the site is to be built from.',
    )
  }
  if (file) return { kind: 'file', path: path.resolve(file) }
  if (url) return { kind: 'url', url: webAddress('VERNE_SNAPSHOT_URL', url).href }
  return null
}

function webAddress(name: string, value: string): URL {
  const url = URL.canParse(value) ? new URL(value) : null
  if (url?.protocol === 'http:' || url?.protocol === 'https:') return url
  throw new SiteSettingsError(
    `${name} is "${value}", which is not an address. Write it in full, such as https://hms.example.no`,
  )
}

function folder(value: string | null): string | null {
  return value === null ? null : path.resolve(value)
}
