import type { Snapshot } from '../../content/schema/index.ts'

/** What one build of the site is given. */
export interface SiteBuild {
  /** The snapshot to build from. */
  readonly snapshotFile: string
  /** Public origin that absolute addresses begin with. */
  readonly origin: string
  /** Empty folder the site is written to. */
  readonly outDir: string
  /** Folder that a former build may have left its cache in. */
  readonly cacheDir: string
  /** Where the output of a build that failed is kept. */
  readonly logFile: string
}

/** How a snapshot becomes a folder of files. Publishing swaps, guards and cleans up around it. */
export interface SiteBuilder {
  /** Renders every page. Rejects with one sentence when it cannot. */
  build: (build: SiteBuild) => Promise<void>
  /** Adds the search index. */
  index: (outDir: string) => Promise<void>
  /** Looks for faults in the built and indexed site. */
  check: (outDir: string, snapshot: Snapshot) => Promise<CheckFindings>
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
