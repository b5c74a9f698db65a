import type { PayloadRequest } from 'payload'
import { reachOf } from '../access/can.ts'
import { mayWithCase } from '../access/handed-up.ts'
import { idOf, local } from '../database/local.ts'
import type { Consultation } from '../generated-types.ts'
import { isOpen } from '../nonconformities/rules.ts'

/** What is asked about: a nonconformity or an HSE process, by id. */
export type About = { readonly nonconformity: string } | { readonly process: string }

/** The record a consultation is about. */
export interface AboutRecord {
  readonly id: string
  readonly number: string
  readonly unit: string
  readonly collection: 'nonconformities' | 'hse-processes'
  /** False once it is closed or rejected: then nothing more is asked. */
  readonly open: boolean
  /** True for a case that is kept from someone. */
  readonly kept: boolean
  /** Ids of the people it is kept from. */
  readonly withheldFrom: readonly string[]
}

/** The record asked about, whoever may read it; null where there is none. */
export async function aboutOf(
  req: PayloadRequest,
  about: About,
  overrideAccess = true,
): Promise<AboutRecord | null> {
  if ('process' in about) {
    const found = await local.findById(req, 'hse-processes', about.process, { overrideAccess })
    if (!found) return null
    const { id, number, state, unit } = found
    const none = { kept: false, withheldFrom: [] }
    const open = state !== 'closed'
    return { id, number, unit: idOf(unit), collection: 'hse-processes', open, ...none }
  }
  const id = about.nonconformity
  const readable = await local.findById(req, 'nonconformities', id, { overrideAccess })
  // Whom it is kept from is the system's to know.
  const found =
    readable && (await local.findById(req, 'nonconformities', id, { overrideAccess: true }))
  if (!found) return null
  return {
    id,
    number: found.number,
    unit: idOf(found.unit),
    collection: 'nonconformities',
    open: isOpen(found.state),
    kept: found.concernsManager === true,
    withheldFrom: (found.withheldFrom ?? []).map(idOf),
  }
}

/** What a stored consultation is about. */
export function aboutIn({ nonconformity, process }: Consultation): About {
  if (nonconformity) return { nonconformity: idOf(nonconformity) }
  if (process) return { process: idOf(process) }
  throw new Error('A consultation is about nothing.')
}

/** May the one who asks put a question about it to the safety representative? */
export async function mayAsk(
  req: PayloadRequest,
  { collection, id, unit }: Pick<AboutRecord, 'collection' | 'id' | 'unit'>,
): Promise<boolean> {
  if (collection === 'nonconformities') {
    return mayWithCase(req, { collection: 'consultations', action: 'ask' }, { id, unit })
  }
  const reached = await reachOf(req, 'consultations', 'ask')
  return reached.all || reached.units.includes(unit)
}

/** Every question about a record, in the order they were asked. For those who have been given the record to read. */
export function consultationsOf(req: PayloadRequest, about: About): Promise<Consultation[]> {
  const where =
    'process' in about
      ? { process: { equals: about.process } }
      : { nonconformity: { equals: about.nonconformity } }
  return local.find(req, 'consultations', { overrideAccess: true, where, sort: 'createdAt' })
}
