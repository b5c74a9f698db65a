import { personId, type TestApp, unitId } from './app.ts'
import { local } from '../plugin/database/local.ts'
import type { Measure, Nonconformity } from '../plugin/generated-types.ts'
import { takeStep } from '../plugin/records/engine.ts'
import { type MeasureProposal, proposeMeasure } from '../plugin/measures/propose.ts'
import { measureSteps } from '../plugin/measures/steps.ts'

const system = { overrideAccess: true } as const

/** Cases and measures of Chemistry, made for a test. */
export interface Planting {
  /** An assessed case. */
  readonly plantCase: (data?: Partial<Nonconformity>) => Promise<Nonconformity>
  /** A measure of a case of its own, approved by the manager at once. */
  readonly plantMeasure: (
    more?: Partial<MeasureProposal>,
    data?: Partial<Nonconformity>,
  ) => Promise<Measure>
  /** A measure that whoever is named has reported done today. */
  readonly done: (
    who: 'employee' | 'managerChemistry',
    more?: Partial<MeasureProposal>,
    data?: Partial<Nonconformity>,
  ) => Promise<Measure>
}

/** Plants in an app, with keys of the test's own. */
export function planting(app: () => TestApp, prefix: string): Planting {
  let count = 0
  const plantCase: Planting['plantCase'] = async (data = {}) => {
    count += 1
    const wanted = {
      key: `${prefix}:${String(count)}`,
      number: `AVV-2024-${prefix}${String(count).padStart(3, '0')}`,
      year: 2024,
      title: 'Kjøleskapet for prøver lekker',
      description: 'Det sto vann på gulvet i morges.',
      unit: unitId('KJ'),
      eventDate: '2026-11-02',
      reportedDate: '2026-11-02',
      state: 'assessed' as const,
      ...data,
    }
    return local.create(await app().as(), 'nonconformities', wanted, system)
  }
  const plantMeasure: Planting['plantMeasure'] = async (more = {}, data = {}) => {
    const { id } = await plantCase(data)
    return proposeMeasure(await app().as('managerChemistry'), {
      key: 'a',
      source: { nonconformity: id },
      approve: true,
      title: 'Skift pakningen i kjøleskapet',
      description: null,
      language: 'nb',
      responsible: personId('employee'),
      deadline: '2026-12-15',
      priority: 'medium',
      cost: { amount: 0, basis: 'none', fundedBy: null },
      ...more,
    })
  }
  const done: Planting['done'] = async (who, more, data) => {
    const { id } = await plantMeasure(more, data)
    const given = { id, version: null, note: 'Pakningen er skiftet.', date: null }
    return takeStep(await app().as(who), measureSteps, 'complete', given)
  }
  return { plantCase, plantMeasure, done }
}
