import type { PayloadRequest } from 'payload'
import { idOf, local } from '../../plugin/database/local.ts'
import type { Measure } from '../../plugin/generated-types.ts'
import { namesOf } from '../people.ts'
import type { PageLanguage } from '../routes.ts'
import { unitNames } from '../unit-names.ts'

/** A record a measure comes from, as far as the one who asks may read it. */
export interface MeasureSource {
  readonly kind: 'process' | 'nonconformity'
  readonly number: string
  /** Title of the nonconformity in people's own words; null for a process. */
  readonly title: string | null
  readonly language: PageLanguage
}

/** A measure with everything its page says. */
export interface MeasurePage {
  readonly measure: Measure
  readonly unitName: string
  readonly responsibleName: string | null
  readonly source: MeasureSource | null
  /** The nonconformity can be closed: all its measures are checked and worked. */
  readonly closable: boolean
}

/** A measure by number with what stands around it, or null when there is none that the one who asks may read. */
export async function measurePage(
  req: PayloadRequest,
  language: PageLanguage,
  number: string,
): Promise<MeasurePage | null> {
  const [measure] = await local.find(req, 'measures', {
    overrideAccess: false,
    where: { number: { equals: number } },
    limit: 1,
  })
  if (!measure) return null
  const unit = idOf(measure.unit)
  const responsible = measure.responsible ? idOf(measure.responsible) : null
  const [units, people, source, closable] = await Promise.all([
    unitNames(req, language, [unit]),
    namesOf(req, responsible === null ? [] : [responsible]),
    sourceOf(req, measure),
    allChecked(req, measure),
  ])
  return {
    measure,
    unitName: units.get(unit) ?? '',
    responsibleName: responsible === null ? null : (people.get(responsible) ?? null),
    source,
    closable: closable && source !== null,
  }
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
