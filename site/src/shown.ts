import type { Snapshot } from '@verne/content/schema'
import type { Calendar } from './cycle/calendars.ts'
import type { RenderedPage } from './rendered-files.ts'
import type { WordFile } from './word/word-files.ts'

/** What the program that renders shows at the moment; null in a build that renders everything at once. */
export const shown: {
  snapshot: Snapshot | null
  /** What the page asked for shows. */
  page: RenderedPage | null
  /** The Word document asked for. */
  wordFile: WordFile | null
  /** The annual cycle asked for as a calendar. */
  calendar: Calendar | null
} = { snapshot: null, page: null, wordFile: null, calendar: null }
