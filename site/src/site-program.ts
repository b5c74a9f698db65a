import type { Snapshot } from '@verne/content/schema'
import type { RenderedFile } from './rendered-files.ts'

/** The site as a program: given a snapshot, it knows its files and renders one at a time. */
export interface SiteProgram {
  /**
   * Shows a snapshot from now on.
   * @returns which files the site has by it, and which of them are to be rendered: those that are new, and those that
   * read something that is another now
   */
  show: (snapshot: Snapshot) => SiteByNow
  /**
   * Renders a file of what is shown.
   * @throws RenderError naming the page
   */
  render: (file: RenderedFile) => Promise<Uint8Array>
}

/** What a snapshot makes of the site. */
export interface SiteByNow {
  readonly files: readonly RenderedFile[]
  readonly stale: readonly RenderedFile[]
}
