import type { TaskSource } from '../tasks/reading.ts'
import { actingManagers, whoFor } from '../tasks/rules.ts'
import { standingOrders } from './count.ts'

/** What orders ask of the unit's manager: to answer them within their deadlines. */
export const orderTasks: TaskSource = async (req, { leads }) => {
  const open = (await standingOrders(req, {})).filter(
    ({ state, unit }) => state === 'open' && (leads === null || leads.includes(unit)),
  )
  return {
    units: open.map(({ unit }) => unit),
    give: (responsible, _day, give) => {
      for (const { deadline, id, language, number, title, unit } of open) {
        give(actingManagers(whoFor(responsible, unit)), {
          kind: 'answerOrder',
          record: 'inspectionOrder',
          id,
          number,
          title: { words: title, language },
          unit,
          year: null,
          due: deadline,
        })
      }
    },
  }
}
