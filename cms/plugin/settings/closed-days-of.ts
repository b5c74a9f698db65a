import { isolateObjectProperty, type PayloadRequest } from 'payload'
import type { ClosedDays } from '../core/working-days.ts'

/** The days the institution is closed, as the settings say. Read as the system: deadlines follow them for everyone. */
export async function closedDaysOf(req: PayloadRequest): Promise<readonly ClosedDays[]> {
  const { closedDays } = (await req.payload.findGlobal({
    slug: 'hse-settings',
    // Payload writes a call's language into the request it is given.
    req: isolateObjectProperty(req, ['locale', 'fallbackLocale']),
    depth: 0,
    overrideAccess: true,
  })) as { closedDays?: readonly ClosedDays[] | null }
  return closedDays ?? []
}
