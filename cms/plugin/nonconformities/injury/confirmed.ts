import type { PayloadRequest } from 'payload'
import { idOf } from '../../database/local.ts'
import type { Nonconformity } from '../../generated-types.ts'
import { placeOf, toldBesides } from './told.ts'

/** What stands in a case once a death or a serious injury is confirmed. */
export async function confirmed(
  req: PayloadRequest,
  found: Pick<Nonconformity, 'id' | 'unit' | 'toldOfInjury'>,
): Promise<Pick<Nonconformity, 'injury' | 'seriousInjury' | 'toldOfInjury'>> {
  const before = (found.toldOfInjury ?? []).map(idOf)
  const told = await toldBesides(req, await placeOf(req, found), before)
  return { injury: 'confirmed', seriousInjury: true, ...told }
}
