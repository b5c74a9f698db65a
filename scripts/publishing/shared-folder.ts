import { readdirSync, rmdirSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import { variantEnding, variantsBeside } from '../../cms/server/encoding.ts'

/**
 * Leaves in a folder what another has too, as the same files on the disk, and removes everything else. Nothing is
 * written: what is removed here stays where other folders have it.
 * @param dir the folder
 * @param other the other folder
 * @param files those that may stay, with what is packed beside them, relative to both
 * @returns which of them are there
 */
export function leaveShared(dir: string, other: string, files: readonly string[]): string[] {
  const shared = files.filter((each) =>
    withPacked(each).every((form) => {
      const there = fileAt(path.join(dir, form))
      return there === fileAt(path.join(other, form)) && (there !== null || form !== each)
    }),
  )
  removeOthers(dir, '', new Set(shared.flatMap(withPacked)))
  return shared
}

function withPacked(file: string): string[] {
  return [file, ...variantsBeside(file).map((variant) => `${file}${variantEnding[variant]}`)]
}

/** What the disk calls a file by, or null where there is none. */
function fileAt(file: string): bigint | null {
  return statSync(file, { bigint: true, throwIfNoEntry: false })?.ino ?? null
}

/** @returns true when nothing is left below */
function removeOthers(dir: string, below: string, left: ReadonlySet<string>): boolean {
  let empty = true
  for (const entry of readdirSync(path.join(dir, below), { withFileTypes: true })) {
    const file = below === '' ? entry.name : `${below}/${entry.name}`
    const at = path.join(dir, file)
    if (entry.isDirectory()) {
      if (removeOthers(dir, file, left)) rmdirSync(at)
      else empty = false
    } else if (left.has(file)) empty = false
    else rmSync(at)
  }
  return empty
}
