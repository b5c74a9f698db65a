import type { PayloadRequest } from 'payload'
import { idOf, local } from '../../plugin/database/local.ts'
import type { Measure } from '../../plugin/generated-types.ts'
import type { PageLanguage } from '../routes.ts'

/** A record a measure comes from, as far as the one who asks may read it. */
export interface MeasureSource {
  readonly kind: 'process' | 'nonconformity'
  readonly number: string
  /** Title of the nonconformity in people's own words; null for a process. */
  readonly title: string | null
  readonly language: PageLanguage
}

/** What stands around a measure: where it comes from, and whether its nonconformity can be closed. */
export async function aroundMeasure(
  req: PayloadRequest,
  measure: Measure,
): Promise<{ readonly source: MeasureSource | null; readonly closable: boolean }> {
  const [source, closable] = await Promise.all([sourceOf(req, measure), allChecked(req, measure)])
  return { source, closable: closable && source !== null }
}

async function sourceOf(req: PayloadRequest, measure: Measure): Promise<MeasureSource | null> {
  if (measure.process) {
    const found = await local.findById(req, 'hse-processes', idOf(measure.process), {
      overrideAccess: false,
    })
    return found && { kind: 'process', number: found.number, title: null, language: 'nb' }
  }
  if (!measure.nonconformity) return null
  const found = await local.findById(req, 'nonconformities', idOf(measure.nonconformity), {
    overrideAccess: false,
  })
  if (!found || found.state === 'rejected') return null
  const { number, title, language } = found
  return { kind: 'nonconformity', number, title, language }
}

async function allChecked(req: PayloadRequest, measure: Measure): Promise<boolean> {
  if (!measure.nonconformity || measure.state !== 'verified') return false
  const nonconformity = idOf(measure.nonconformity)
  const [found, measures] = await Promise.all([
    local.findById(req, 'nonconformities', nonconformity, { overrideAccess: false }),
    local.find(req, 'measures', {
      overrideAccess: true,
      where: { nonconformity: { equals: nonconformity } },
      select: { state: true },
    }),
  ])
  if (!found || found.state === 'closed' || found.state === 'rejected') return false
  return measures.every(({ state }) => state === 'verified' || state === 'cancelled')
}
