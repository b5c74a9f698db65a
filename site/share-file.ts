import { copyFileSync, linkSync } from 'node:fs'

/**
 * Puts a file where another is: a hard link, and a copy where the file system has no links, or too few of them.
 * @returns false where there is no file to share
 */
export function shareFile(from: string, to: string): boolean {
  try {
    linkSync(from, to)
    return true
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null
    if (code === 'ENOENT') return false
    if (code !== 'EPERM' && code !== 'ENOTSUP' && code !== 'EMLINK') throw error
    copyFileSync(from, to)
    return true
  }
}
