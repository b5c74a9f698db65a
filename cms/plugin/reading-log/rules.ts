/** Name of the file that the readings of a day stand in. */
export const fileOfDay = (day: string): string => `readings-${day}.jsonl`

/** The day a file holds the readings of; null for any other file. */
export function dayOfFile(name: string): string | null {
  return /^readings-(\d{4}-\d{2}-\d{2})\.jsonl$/.exec(name)?.[1] ?? null
}
