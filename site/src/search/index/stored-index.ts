/**
 * A language's index as it lies beside the site: one small file that changes with every release, and files named by what
 * they hold, which a browser keeps.
 */
export interface StoredIndex {
  /** How many pages it holds. */
  readonly pages: number
  /** How many words each page has, by its place; 0 where no page is. */
  readonly lengths: readonly number[]
  /** Places in the order of the pages' addresses, each as far from the one before. */
  readonly order: readonly number[]
  /** The files of words: the first word of each, and its name. */
  readonly words: readonly (readonly [from: string, name: string])[]
  /** The files of what is shown of pages, `factsInFile` places in each. */
  readonly facts: readonly string[]
  readonly vocabulary: string
  readonly filters: string
}

/** How many pages a file of facts holds: few enough to be small, enough that five results need few of them. */
export const factsInFile = 64

/** What is shown of a page at once, or null where no page is. */
export type StoredFacts =
  | readonly [
      address: string,
      title: string,
      number: string,
      kind: string,
      written: string,
      /** The name of the file with its text. */
      text: string,
      /** The headings one can go to, each with its id. */
      sections: readonly (readonly [id: string, title: string])[],
    ]
  | null

/** The text of a page: what it is about, then each section's without its heading, the one before any heading first. */
export type StoredText = readonly [lead: string, ...sections: string[]]

/** The places of the pages that have a value, by what can be filtered and value. */
export type StoredFilters = Readonly<Record<string, Readonly<Record<string, readonly number[]>>>>

/** The files of a language's index, by what they hold and their name. */
export const indexFiles = {
  entry: 'index.json',
  words: (name: string) => `words/${name}.txt`,
  facts: (name: string) => `facts/${name}.json`,
  text: (name: string) => `text/${name}.bin`,
  vocabulary: (name: string) => `vocabulary/${name}.json`,
  filters: (name: string) => `filters/${name}.json`,
} as const
