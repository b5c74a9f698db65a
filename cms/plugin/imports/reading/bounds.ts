/** How much one file may hold. What is more is refused with a sentence, never cut. */
export const bounds = {
  bytes: 20_000_000,
  lines: 50_000,
  columns: 60,
  /** Characters of a cell. */
  cell: 1_000,
} as const
