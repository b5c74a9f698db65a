import type { PayloadRequest } from 'payload'
import { instant } from '../../cms/plugin/core/dates.ts'
import { optionsOf, type PublishOutcome } from '../../cms/plugin/options.ts'
import { knownSnapshot } from '../../cms/plugin/publishing/former-snapshot.ts'
import { digestOf } from '../../cms/plugin/publishing/pieces.ts'
import { publishPending } from '../../cms/plugin/publishing/publish.ts'
import { forcedPrefix, requestPublish } from '../../cms/plugin/publishing/request.ts'
import { gatherSnapshot } from '../../cms/plugin/publishing/snapshot.ts'

/**
 * Publishes in this process what readers should see and do not.
 * @param released false when no release is current, whatever the last snapshot says
 * @returns what came of it; null when readers see everything already
 */
export async function publishStarter(
  req: PayloadRequest,
  released: boolean,
): Promise<PublishOutcome | null> {
  const { clock, dataDir } = optionsOf(req.payload)
  const [last, now] = [await knownSnapshot(dataDir), await gatherSnapshot(req)]
  const seen = last.digest === digestOf(now.pieces)
  // A wish with the same key is one wish: after a publish that failed, the next needs a key of its own.
  const key = `starter:${instant(clock)}`
  if (!seen) await requestPublish(req, key)
  else if (!released) await requestPublish(req, `${forcedPrefix}${key}`)
  return publishPending(req)
}
