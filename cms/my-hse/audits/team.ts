import type { PayloadRequest } from 'payload'
import { auditorsToday } from '../../plugin/audits/impartial.ts'
import type { Choosable } from '../records/step-form.tsx'

/** What can be chosen, of people only those who may audit: whether they may audit this unit the rules say. */
export async function amongAuditors<C extends Choosable>(
  req: PayloadRequest,
  choosable: C,
): Promise<C & Pick<Choosable, 'person'>> {
  const among = choosable.person ?? []
  if (among.length === 0) return choosable
  const auditors = await auditorsToday(req)
  return { ...choosable, person: among.filter(({ value }) => auditors.includes(value)) }
}
