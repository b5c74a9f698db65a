import { createLocalReq, type Payload } from 'payload'
import { local } from './plugin/database/local.ts'
import { forcedPrefix, requestPublish } from './plugin/publishing/request.ts'
import { openReleases } from './server/releases.ts'
import type { Settings } from './settings.ts'

/** A data folder without a release, such as one just restored, gets one from what is published in the database. */
export async function askForFirstRelease(payload: Payload, settings: Settings): Promise<void> {
  if ((await openReleases(settings.dataDir).current()) !== null) return
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
  await requestPublish(req, `${forcedPrefix}no-release:${at}`, { confirmed: true })
}
