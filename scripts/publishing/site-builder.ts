import type { Snapshot } from '../../content/schema/index.ts'

/** What one build of the site is given. */
export interface SiteBuild {
  readonly snapshot: Snapshot
  /** Public origin that absolute addresses begin with. */
  readonly origin: string
  /** Empty folder the site is written to. */
  readonly outDir: string
  /** Folder for what the builder keeps between builds. */
  readonly cacheDir: string
  /** The release readers get, to share files with; null where there is none. */
  readonly former: FormerRelease | null
  /** True to render everything, whatever is known to be the same. */
  readonly full: boolean
}

/** The release that readers get while the next is built. */
export interface FormerRelease {
  readonly id: string
  /** Folder with the files readers get. */
  readonly folder: string
}

/** The files a step of a build leaves in the folder, as absolute paths; what is packed beside them is not named. */
export interface BuiltFiles {
  readonly files: readonly string[]
  /** Those that are new, and no links to the former release. */
  readonly written: readonly string[]
  /** True where what is to be packed is packed already. */
  readonly packed: boolean
}

/**
 * How a snapshot becomes a folder of files. Publishing swaps, guards and cleans up around it. A step answers which files
 * it leaves; null stands for all that is there, written anew.
 */
export interface SiteBuilder {
  /** Renders every page that is not the same. Rejects with one sentence when it cannot. */
  build: (build: SiteBuild) => Promise<BuiltFiles | null>
  /** Adds the search index. */
  index: (build: SiteBuild) => Promise<BuiltFiles | null>
  /** Looks for faults in the built and indexed site, of which every file is given by its absolute path. */
  check: (build: SiteBuild, files: readonly string[]) => Promise<CheckFindings>
  /** Reads up on the release that readers have, so that the next build renders only what is not the same. */
  learn?: (build: Omit<SiteBuild, 'outDir' | 'full'>) => Promise<void>
  /** Told the id when what was built has become the current release. */
  settled?: (id: string) => void
  /**
   * Told, when nobody waits, what readers have now: it may prepare the next build.
   * @param releases the folder of all releases
   * @param old the files of a release that is to be removed: they may be taken. Undefined where there is none
   */
  ahead?: (former: FormerRelease, releases: string, old?: string) => Promise<void>
  /** Lets go of what it holds. */
  close?: () => Promise<void>
}

/** What a check found, a sentence each. */
export interface CheckFindings {
  /** Reasons why the site must not be published. */
  readonly errors: readonly string[]
  /** What an editor should know, and no reason to keep everyone else's texts back. */
  readonly warnings: readonly string[]
}

/** A publish that cannot go on; its message is one sentence for the person who asked. */
export class PublishError extends Error {
  override readonly name = 'PublishError'
  readonly problems: readonly string[]

  constructor(message: string, problems: readonly string[] = []) {
    super(message)
    this.problems = problems
  }
}
