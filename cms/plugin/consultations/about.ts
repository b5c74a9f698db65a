import type { PayloadRequest } from 'payload'
import { reachOf } from '../access/can.ts'
import { mayWithCase } from '../access/handed-up.ts'
import { idOf, local } from '../database/local.ts'
import type { Consultation, HseProcess } from '../generated-types.ts'
import { mattersNow } from './rules.ts'
import type { Matter } from './text.ts'

/** What is asked about: a nonconformity, an HSE process or a measure, by id. */
export type About =
  { readonly nonconformity: string } | { readonly process: string } | { readonly measure: string }

/** What kind of record that is. */
export function kindOf(about: About): 'nonconformity' | 'process' | 'measure' {
  if ('process' in about) return 'process'
  return 'measure' in about ? 'measure' : 'nonconformity'
}

/** The record a consultation is about. */
export interface AboutRecord {
  readonly id: string
  readonly number: string
  readonly unit: string
  readonly collection: 'nonconformities' | 'hse-processes' | 'measures'
  /** What can be asked about it as it stands; nothing once it is closed. */
  readonly matters: readonly Matter[]
  /** The case and the process a measure came of: what is asked about it shows there too. */
  readonly of: { readonly nonconformity: string | null; readonly process: string | null }
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
    return found && aboutProcess(found)
  }
  if ('measure' in about) return measureOf(req, about.measure, overrideAccess)
  const id = about.nonconformity
  const readable = await local.findById(req, 'nonconformities', id, { overrideAccess })
  // Whom it is kept from is the system's to know.
  const found =
    overrideAccess || readable === null
      ? readable
      : await local.findById(req, 'nonconformities', id, { overrideAccess: true })
  if (!found) return null
  return {
    id,
    number: found.number,
    unit: idOf(found.unit),
    collection: 'nonconformities',
    matters: mattersNow({ kind: 'nonconformity', state: found.state }),
    of: { nonconformity: id, process: null },
    kept: found.concernsManager === true,
    withheldFrom: (found.withheldFrom ?? []).map(idOf),
  }
}

/** A process, as it is asked about. */
export function aboutProcess({
  id,
  number,
  state,
  unit,
}: Pick<HseProcess, 'id' | 'number' | 'state' | 'unit'>): AboutRecord {
  return {
    id,
    number,
    unit: idOf(unit),
    collection: 'hse-processes',
    matters: mattersNow({ kind: 'process', state }),
    of: { nonconformity: null, process: id },
    kept: false,
    withheldFrom: [],
  }
}

/** A measure, kept from whomever its case is kept from. */
async function measureOf(
  req: PayloadRequest,
  measure: string,
  overrideAccess: boolean,
): Promise<AboutRecord | null> {
  const found = await local.findById(req, 'measures', measure, { overrideAccess })
  if (!found) return null
  const { id, number, state } = found
  const nonconformity = found.nonconformity ? idOf(found.nonconformity) : null
  const its = nonconformity === null ? null : await aboutOf(req, { nonconformity })
  return {
    id,
    number,
    unit: its?.unit ?? idOf(found.unit),
    collection: 'measures',
    matters: mattersNow({ kind: 'measure', state }),
    of: { nonconformity, process: found.process ? idOf(found.process) : null },
    kept: its?.kept ?? false,
    withheldFrom: its?.withheldFrom ?? [],
  }
}

/** What a stored consultation is about. */
export function aboutIn({ measure, nonconformity, process }: Consultation): About {
  if (measure) return { measure: idOf(measure) }
  if (nonconformity) return { nonconformity: idOf(nonconformity) }
  if (process) return { process: idOf(process) }
  throw new Error('A consultation is about nothing.')
}

/** May the one who asks put a question about it to the safety representative? */
export async function mayAsk(
  req: PayloadRequest,
  { of, unit }: Pick<AboutRecord, 'of' | 'unit'>,
): Promise<boolean> {
  if (of.nonconformity !== null) {
    const right = { collection: 'consultations', action: 'ask' } as const
    return mayWithCase(req, right, { id: of.nonconformity, unit })
  }
  const reached = await reachOf(req, 'consultations', 'ask')
  return reached.all || reached.units.includes(unit)
}

/** Every question about a record, in the order they were asked. For those who have been given the record to read. */
export function consultationsOf(req: PayloadRequest, about: About): Promise<Consultation[]> {
  const [id = ''] = Object.values(about)
  const where = { [kindOf(about)]: { equals: id } }
  return local.find(req, 'consultations', { overrideAccess: true, where, sort: 'createdAt' })
}
