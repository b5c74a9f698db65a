/** As people's machines count it. */
const megabyte = 1024 * 1024

/** What one form takes of files: hint, browser, server, reader and refusal all say it from here. */
export const fileLimits = {
  /** Files of one form. */
  files: 5,
  /** Size of one file, in megabytes. */
  fileMegabytes: 25,
  /** Size of all files that are sent at once, in megabytes. */
  postMegabytes: 60,
} as const

/** Most bytes of one file. */
export const largestFile = fileLimits.fileMegabytes * megabyte
/** Most bytes of all files that are sent at once. */
export const largestPost = fileLimits.postMegabytes * megabyte
/**
 * Most bytes of a post with files that is read to its end. What is above the limits is refused by name, and what was
 * typed and the files that fit are kept: to know them, all of it must be read, though no more is stored than fits.
 */
export const largestReading = 4 * largestPost
/** Most bytes of a post with one file and its fields. */
export const largestSingle = largestFile + megabyte

/** Size in megabytes as people read it: a file that is a little too large does not look as if it would fit. */
export function inMegabytes(bytes: number): number {
  const exact = bytes / megabyte
  return exact < 10 ? Math.ceil(exact * 10) / 10 : Math.ceil(exact)
}

/** Why a file of a post is not taken. */
export type OverLimit = 'file' | 'post' | 'count'

/** Files of one post, as they arrive. */
export interface Arrived {
  /** Files taken so far. */
  readonly files: number
  /** Their size together, in bytes. */
  readonly bytes: number
}

/** Whether one more file fits beside those that have arrived, or why not. */
export function overLimit(size: number, { files, bytes }: Arrived): OverLimit | null {
  if (size > largestFile) return 'file'
  if (files >= fileLimits.files) return 'count'
  return bytes + size > largestPost ? 'post' : null
}
