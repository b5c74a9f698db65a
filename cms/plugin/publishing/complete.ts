import type { PayloadRequest } from 'payload'
import { local } from '../database/local.ts'
import { optionsOf } from '../options.ts'
import { requestPublish } from './request.ts'

/** Editions saved this long before the boot are looked at, in hours. */
const lookBack = 48

/**
 * At boot: asks for the publishes that a crash cut off. Without transactions an edition can be published or withdrawn
 * and the wish that readers see it not be stored.
 */
export async function completeRequests(req: PayloadRequest): Promise<void> {
  const since = optionsOf(req.payload).clock().subtract({ hours: lookBack })
  const editions = await local.find(req, 'editions', {
    overrideAccess: true,
    where: {
      and: [
        { state: { in: ['published', 'superseded', 'withdrawn'] } },
        { updatedAt: { greater_than_equal: since.toString({ smallestUnit: 'millisecond' }) } },
      ],
    },
    select: { steps: true },
  })
  for (const { id, steps } of editions) {
    // What was imported took no steps here, and is asked for by whoever imports.
    for (const { by, step } of steps ?? []) {
      const asks = step === 'publish' || step === 'withdraw'
      if (asks && by) await requestPublish(req, `edition:${id}:${step}`)
    }
  }
}
