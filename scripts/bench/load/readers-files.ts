import { glob, readFile } from 'node:fs/promises'
import path from 'node:path'
import { leadsOnAddress } from '../../../content/addresses/site-former.ts'
import { openReleases } from '../../../cms/server/releases.ts'

/** Addresses that readers ask for: pages, what pages load, and what search fetches, of the current release. */
export async function readersFiles(dataDir: string): Promise<readonly string[]> {
  const releases = openReleases(dataDir)
  const current = await releases.current()
  if (current === null) throw new Error('There is no release to read.')
  const cwd = releases.publicFolder(current)
  const leads = JSON.parse(await readFile(path.join(cwd, leadsOnAddress), 'utf8')) as object
  const found: string[] = []
  for await (const file of glob('**/*.*', { cwd })) {
    const address = `/${file.replace(/(^|\/)index\.html$/, '$1')}`
    const isAnswered = !/404|\.(?:br|gz)$/.test(address) && !(address in leads)
    if (isAnswered) found.push(address)
  }
  return found.toSorted()
}
