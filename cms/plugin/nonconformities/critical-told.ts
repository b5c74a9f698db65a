import type { PayloadRequest } from 'payload'
import { fill, type Text } from '../core/text.ts'
import type { Nonconformity } from '../generated-types.ts'
import { injuryCircle, placeOf } from './injury/told.ts'
import { tell } from '../outbox/tell.ts'
import { pageOf, valuesOf } from './told.ts'

const text = {
  critical: { nb: 'Kritisk avvik: {number}', en: 'Critical nonconformity: {number}' },
  criticalBody: {
    nb: 'Et avvik i {unit} er vurdert som kritisk. Sørg for at ingen er i fare, og ring dem som skal vite det. En e-post blir kanskje ikke lest før i morgen.',
    en: 'A nonconformity in {unit} has been assessed as critical. Make sure that nobody is in danger, and call those who need to know. An e-mail may not be read until the next morning.',
  },
} satisfies Record<string, Text>

/**
 * Tells those who handle a case that has become critical, the level above, the representatives and the HSE unit, at
 * once and past all preferences. Those it is kept from are told nothing.
 */
export async function tellOfCritical(
  req: PayloadRequest,
  nonconformity: Nonconformity,
): Promise<void> {
  const { concernsManager, id, number, steps } = nonconformity
  const { readers } = await injuryCircle(req, await placeOf(req, nonconformity))
  const values = await valuesOf(req, nonconformity)
  await tell(req, {
    key: `nonconformity:${id}:critical:${String(steps?.length ?? 0)}`,
    accounts: readers.map(({ account }) => account),
    subject: fill(text.critical, values),
    body: [fill(text.criticalBody, values)],
    place: pageOf(number),
    sealed: concernsManager === true,
  })
}
