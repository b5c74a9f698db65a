/** What a printable page can be taken along as. */
export const paperFormats = ['pdf', 'word'] as const
export type PaperFormat = (typeof paperFormats)[number]

/** Path or address of a page as a file, below the page's own; the same word in all languages. */
export function paperPath(page: string, format: PaperFormat): string {
  return `${page}/${format}`
}
