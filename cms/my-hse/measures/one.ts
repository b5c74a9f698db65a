import type { PayloadRequest } from 'payload'
import { idOf, local } from '../../plugin/database/local.ts'
import { mayTake } from '../../plugin/records/record-step.ts'
import type { Measure } from '../../plugin/generated-types.ts'
import { isOpen, workflow } from '../../plugin/measures/rules.ts'
import { namesOf } from '../people.ts'
import type { PageLanguage } from '../routes.ts'
import { unitNames } from '../unit-names.ts'
import type { MeasureForm } from './text.ts'

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
  /** What the one who asks may do with it as it stands, the most likely first. */
  readonly steps: readonly MeasureForm[]
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
  const [units, people, source, steps, closable] = await Promise.all([
    unitNames(req, language, [unit]),
    namesOf(req, responsible === null ? [] : [responsible]),
    sourceOf(req, measure),
    stepsFor(req, measure),
    allChecked(req, measure),
  ])
  return {
    measure,
    unitName: units.get(unit) ?? '',
    responsibleName: responsible === null ? null : (people.get(responsible) ?? null),
    source,
    steps,
    closable: closable && source !== null,
  }
}

/** In the order they are offered. */
const offered: readonly MeasureForm[] = [
  'approve',
  'complete',
  'verify',
  'start',
  'extend',
  'edit',
  'cancel',
]

function fits(step: MeasureForm, state: Measure['state']): boolean {
  if (step === 'verify') return state === 'done'
  if (step === 'extend') return isOpen(state) && state !== 'proposed'
  if (step === 'edit') return isOpen(state)
  return workflow[step].from.includes(state)
}

async function stepsFor(req: PayloadRequest, measure: Measure): Promise<MeasureForm[]> {
  const possible = offered.filter((step) => fits(step, measure.state))
  const may = await Promise.all(possible.map((step) => mayTake(req, 'measures', measure.id, step)))
  return possible.filter((_step, index) => may[index])
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
