const megabyte = 1_000_000

/**
 * How large what is read may be, in bytes. Lovdata's largest file of acts and regulations in force is some 20 MB packed,
 * and no file in it more than a few.
 */
export interface Bounds {
  readonly packed: number
  readonly unpacked: number
  readonly files: number
  readonly file: number
  /** From the beginning of a file to the end of its header. */
  readonly header: number
}

export const standardBounds: Bounds = {
  packed: 100 * megabyte,
  unpacked: 1_000 * megabyte,
  files: 60_000,
  file: 32 * megabyte,
  header: 4 * megabyte,
}

/** As people are told it. */
export function inMegabytes(bytes: number): number {
  return Math.ceil(bytes / megabyte)
}
