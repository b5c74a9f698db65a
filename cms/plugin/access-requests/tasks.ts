import type { PayloadRequest } from 'payload'
import { idOf, local } from '../database/local.ts'
import { remembered } from '../database/remembered.ts'
import { elsewhereIn, type TaskSource } from '../tasks/reading.ts'
import { whoFor } from '../tasks/rules.ts'

/**
 * A request that waits is answered by the HSE unit: its director decides, and the others make the copy ready. Whoever the
 * case is kept from has no task, and does not learn that somebody asked. A task holds a number and a day, which is no
 * reading of the request.
 */
export const accessTasks: TaskSource = async (req, reading) => {
  if (!reading.closes && !reading.directs) return { units: [], give: () => undefined }
  const waiting = await waitingRequests(req)
  const elsewhere = elsewhereIn(reading)
  return {
    units: waiting.map(({ unit }) => unit),
    give: (responsible, _day, give) => {
      for (const { case: about, due, id, number, unit } of waiting) {
        const { directors, editors } = whoFor(responsible, unit)
        const keptFrom = elsewhere(about)?.withheldFrom ?? []
        give(
          [...directors, ...editors].filter((person) => !keptFrom.includes(person)),
          {
            kind: 'answerAccess',
            record: 'accessRequest',
            ...{ id, number, unit, due },
            title: null,
            year: null,
          },
        )
      }
    },
  }
}

/** The requests nobody has answered: they are few, and asked for with every list of tasks of the HSE unit. */
async function waitingRequests(req: PayloadRequest) {
  const from = ['access-requests', 'nonconformities', 'units']
  return remembered(req, { key: 'requests for access that wait', from }, async () => {
    const found = await local.find(req, 'access-requests', {
      overrideAccess: true,
      where: { state: { equals: 'received' } },
      sort: 'number',
      select: { number: true, unit: true, nonconformity: true, due: true },
    })
    return found.map(({ due, id, nonconformity, number, unit }) => ({
      ...{ due, id, number },
      unit: idOf(unit),
      case: idOf(nonconformity),
    }))
  })
}
