import type { PayloadRequest } from 'payload'
import { today } from '../core/dates.ts'
import type { Text } from '../core/text.ts'
import { processDaysOf } from '../cycle/process-days.ts'
import { idOf, local } from '../database/local.ts'
import type { HseProcess } from '../generated-types.ts'
import { optionsOf } from '../options.ts'
import { said } from '../records/list-columns.ts'
import type { ListColumn } from '../records/list.ts'
import { lateOn } from './deadlines/late.ts'
import { deadlinesOfProcess } from './deadlines/rules.ts'

const name = { nb: 'Over fristen', en: 'Late' }
const because = { nb: 'Hvorfor', en: 'Why' }

/**
 * What each process of the list is late with, and why, as far as its unit has written it. The annual cycle says what late
 * means, so they are looked up first. Three queries, however long the list is.
 */
export async function lateColumn(req: PayloadRequest): Promise<ListColumn<HseProcess>> {
  const day = today(optionsOf(req.payload).clock)
  const [processDays, notes, units] = await Promise.all([
    processDaysOf(req),
    local.find(req, 'internal-control-notes', {
      overrideAccess: false,
      where: { kind: { equals: 'whyLate' } },
      select: { unit: true, period: true, note: true },
    }),
    local.find(req, 'units', {
      overrideAccess: true,
      where: { activeFrom: { exists: true } },
      select: { activeFrom: true },
    }),
  ])
  const whys = new Map(
    notes.map(({ note, period, unit }) => [`${idOf(unit)}:${period ?? ''}`, note ?? '']),
  )
  const begun = new Map(units.map(({ activeFrom, id }) => [id, activeFrom]))
  return said('late', name, ['state', 'year', 'plan', 'unit'], (process): Text | null => {
    const unit = idOf(process.unit)
    const dated = { state: process.state, postDate: process.plan?.postDate ?? null }
    const late = lateOn(dated, deadlinesOfProcess(process, processDays, begun.get(unit)), day)
    if (late === null) return null
    const why = whys.get(`${unit}:${String(process.year)}`) ?? ''
    return why === ''
      ? late.text
      : {
          nb: `${late.text.nb} ${because.nb}: ${why}`,
          en: `${late.text.en} ${because.en}: ${why}`,
        }
  })
}
