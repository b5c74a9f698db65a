import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { reportRoots, roots } from '../../content/addresses/my-hse.ts'
import { isBelow } from '../../content/addresses/parts.ts'
import { leadsOnAddress } from '../../content/addresses/site-former.ts'
import { hasCode } from './durable.ts'
import type { ReleaseStore } from './releases.ts'

/** Gives the page of a release that an address leads on to by itself, such as a document number, or null. */
export type Leading = (release: string, pathname: string) => Promise<string | null>

/**
 * Reads where the addresses lead that are no page's: former ones, and what people make of a document number. A
 * release from before there were any leads nowhere.
 */
export function createLeading(releases: ReleaseStore): Leading {
  let read: {
    readonly release: string
    readonly leads: Promise<ReadonlyMap<string, string>>
  } | null = null
  return async (release, pathname) => {
    if (read?.release !== release) {
      read = { release, leads: leadsOf(path.join(releases.publicFolder(release), leadsOnAddress)) }
    }
    const asked = pathname.toLowerCase()
    return (await read.leads).get(asked.endsWith('/') ? asked : `${asked}/`) ?? null
  }
}

async function leadsOf(file: string): Promise<ReadonlyMap<string, string>> {
  try {
    const leads = JSON.parse(await readFile(file, 'utf8')) as Readonly<Record<string, string>>
    return new Map(Object.entries(leads))
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return new Map()
    throw error
  }
}

/**
 * An address of My HSE or of reporting whose beginning is written in other letters than ours: `/Meld`, as on a
 * poster. What follows stays as it was typed. Null for any other.
 */
export function writtenInCapitals(pathname: string): string | null {
  const lower = pathname.toLowerCase()
  const root = [...Object.values(roots), ...Object.values(reportRoots)].find((each) =>
    isBelow(lower, each),
  )
  if (root === undefined || isBelow(pathname, root)) return null
  return `${root}${pathname.slice(root.length)}`
}
