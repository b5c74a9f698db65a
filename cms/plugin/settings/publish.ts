import type { GlobalAfterChangeHook } from 'payload'
import { fewestPeople, fewestTold } from '../figures/few.ts'
import type { HseSetting } from '../generated-types.ts'
import { optionsOf } from '../options.ts'
import { requestPublish } from '../publishing/request.ts'

/** From how many people something is told decides what readers get. It is asked for with the change. */
export const publishThreshold: GlobalAfterChangeHook = async ({ doc, previousDoc, req }) => {
  if (optionsOf(req.payload).disabled) return
  const { version } = doc as HseSetting
  if (fewestIn(doc as HseSetting) === fewestIn(previousDoc as Partial<HseSetting> | undefined))
    return
  await requestPublish(req, `hse-settings:${String(version)}`)
}

function fewestIn(settings: Partial<HseSetting> | undefined): number {
  return fewestTold({ peopleThreshold: settings?.peopleThreshold ?? fewestPeople })
}
