import type { Text } from '../schema/text.ts'
import { regulations } from './regulations.ts'

/** An act or a regulation that a text may cite. */
export interface Law {
  /** Lovdata's identifier, such as `LOV-2005-06-17-62`. */
  readonly id: string
  /** The short title, as a list shows it. */
  readonly title: Text
  /** What else texts call it, in either language. Letter case does not matter. @default [] */
  readonly names?: readonly string[]
  /** Abbreviations, without a full stop. They count only before a section sign. @default [] */
  readonly abbreviations?: readonly string[]
}

/**
 * The acts and regulations that texts may cite: those of the register. That one is here is no statement that any of them
 * was read: a guideline says itself what was read, and when.
 */
export const laws: readonly Law[] = regulations.map(
  ({ id, shortTitle, names, abbreviations }): Law => ({
    id,
    title: shortTitle,
    names,
    abbreviations,
  }),
)
