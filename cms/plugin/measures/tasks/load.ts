import type { PayloadRequest } from 'payload'
import { local } from '../../database/local.ts'
import { leftAmong } from '../../organisation/left.ts'
import { weightOf } from '../../nonconformities/injury/rules.ts'
import { openCases } from '../../nonconformities/tasks/load.ts'
import type { TaskSource } from '../../tasks/reading.ts'
import { type LivingMeasure, livingMeasures } from './living.ts'
import { giveMeasures, isToBeDone, type MeasureFacts } from './rules.ts'

/** What measures give people to do. */
export const measureTasks: TaskSource = async (req, reading) => {
  const [measures, cases] = await Promise.all([
    reading.once(livingMeasures),
    reading.once(openCases),
  ])
  const known = new Map(cases.map((each) => [each.id, each.severity]))
  const underWay = measures.filter(
    ({ responsible, state }) => isToBeDone(state) && responsible !== reading.person,
  )
  const [severities, left] = await Promise.all([
    severitiesOf(req, measures, known),
    leftAmong(
      req,
      underWay.map(({ responsible }) => responsible),
    ),
  ])
  return {
    units: measures.map(({ unit }) => unit),
    give: giveMeasures(
      measures.map((each) => ({
        ...each,
        severity: severities.get(each.nonconformity ?? '') ?? null,
        left: each.responsible !== null && left.has(each.responsible),
      })),
    ),
  }
}

/**
 * How serious the nonconformities behind these measures are: that sets the day the effect may be checked. As the
 * system, because whoever is responsible for a measure need not read the nonconformity.
 */
async function severitiesOf(
  req: PayloadRequest,
  measures: readonly LivingMeasure[],
  known: ReadonlyMap<string, MeasureFacts['severity']>,
): Promise<Map<string, MeasureFacts['severity']>> {
  const asked = measures.flatMap(({ state, nonconformity }) =>
    state === 'done' && nonconformity !== null && !known.has(nonconformity) ? [nonconformity] : [],
  )
  if (asked.length === 0) return new Map(known)
  const found = await local.find(req, 'nonconformities', {
    overrideAccess: true,
    where: { id: { in: [...new Set(asked)] } },
    select: { severity: true, injury: true, seriousInjury: true },
  })
  return new Map([...known, ...found.map((each) => [each.id, weightOf(each)] as const)])
}
