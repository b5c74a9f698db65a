import { createLocalReq, type Payload } from 'payload'
import { local } from './plugin/database/local.ts'
import { forcedPrefix, requestPublish } from './plugin/publishing/request.ts'
import { institutionDigest } from './server/institution-digest.ts'
import { openReleases, type Release } from './server/releases.ts'
import type { Settings } from './settings.ts'

/**
 * Why the site is built at a start, or null where the release that is there is the one to serve: none is there, as in a
 * data folder that was just restored, its addresses begin with another origin than the server's, or it shows another
 * institution.
 */
export function buildWanted(
  current: Pick<Release, 'institution' | 'origin'> | null,
  { institutionFile, serverUrl }: Pick<Settings, 'institutionFile' | 'serverUrl'>,
): 'no-release' | 'another-origin' | 'another-institution' | null {
  if (current === null) return 'no-release'
  if (current.origin !== serverUrl) return 'another-origin'
  return current.institution === institutionDigest(institutionFile) ? null : 'another-institution'
}

/** Asks for a release at a start that needs one, from what is published in the database. */
export async function askForFirstRelease(
  payload: Payload,
  settings: Pick<Settings, 'dataDir' | 'institutionFile' | 'serverUrl'>,
): Promise<void> {
  const why = buildWanted(await openReleases(settings.dataDir).currentRelease(), settings)
  if (why === null) return
  const req = await createLocalReq({}, payload)
  const published = await local.count(req, 'guidelines', {
    overrideAccess: true,
    where: { firstPublished: { exists: true } },
  })
  const asked = await local.count(req, 'publish-requests', {
    overrideAccess: true,
    where: {
      and: [{ state: { equals: 'pending' } }, { key: { like: forcedPrefix } }],
    },
  })
  if (published === 0 || asked > 0) return
  const at = new Date().toISOString()
  await requestPublish(req, `${forcedPrefix}${why}:${at}`, { confirmed: true })
}
