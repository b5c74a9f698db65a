import type { PayloadRequest, Where } from 'payload'
import { idOf, local } from '../database/local.ts'
import {
  anyOf,
  elsewhereIn,
  handledIn,
  inUnits,
  named,
  type Reading,
  type TaskSource,
  withIds,
} from '../tasks/reading.ts'
import { actingManagers, asTask, whoHandles } from '../tasks/rules.ts'
import { isOpen } from '../nonconformities/rules.ts'
import { openRecords } from '../nonconformities/tasks/load.ts'
import { notStruck } from './list.ts'
import { answerBy, enterBy, navBy } from './rules.ts'

/** What the register gives whoever keeps it: an injury that is not entered, NAV's form, somebody who asked for a correction. */
export const injuryTasks: TaskSource = async (req, reading) => {
  const where = keptBy(reading)
  if (where === null) return { units: [], give: () => undefined }
  const [cases, entries] = await Promise.all([
    notEntered(req, reading),
    local.find(req, 'injuries', {
      // As the system: it is given to whoever keeps the register alone, and says the number.
      overrideAccess: true,
      where: {
        and: [
          where,
          notStruck,
          { or: [{ nav: { exists: false } }, { state: { equals: 'correctionAsked' } }] },
        ],
      },
      select: {
        number: true,
        unit: true,
        group: true,
        nav: true,
        entered: true,
        state: true,
        askedDate: true,
        nonconformity: true,
      },
    }),
  ])
  const elsewhere = elsewhereIn(reading)
  return {
    units: [...cases, ...entries].map(({ unit }) => idOf(unit)),
    give: (responsible, _day, give) => {
      for (const each of cases) {
        const unit = idOf(each.unit)
        const keepers = actingManagers(
          whoHandles(responsible, { unit, elsewhere: elsewhere(each.id) }),
        )
        give(keepers, {
          ...asTask(named(each), 'nonconformity'),
          kind: 'enterInjury',
          due: enterBy(each.reportedDate),
        })
      }
      for (const each of entries) {
        const { id, number } = each
        const unit = idOf(each.unit)
        const behind = each.nonconformity ? idOf(each.nonconformity) : null
        const keepers = actingManagers(
          whoHandles(responsible, { unit, elsewhere: elsewhere(behind) }),
        )
        const task = { record: 'injury', id, number, title: null, unit, year: null } as const
        const nav = navBy({ ...each, nav: each.nav ?? null })
        const answer = answerBy({ ...each, askedDate: each.askedDate ?? null })
        if (nav !== null) give(keepers, { ...task, kind: 'reportToNav', due: nav })
        if (answer !== null) give(keepers, { ...task, kind: 'answerCorrection', due: answer })
      }
    },
  }
}

/** Open cases of a personal injury that no entry tells of. */
async function notEntered(req: PayloadRequest, reading: Reading) {
  const open = await reading.once(openRecords)
  const { leads } = reading
  const handled = leads === null ? [] : handledIn(reading, leads, true)
  const cases = open.filter(
    ({ category, id, state, type, unit }) =>
      category === 'personalInjury' &&
      type === 'accident' &&
      isOpen(state) &&
      (leads === null || leads.includes(idOf(unit)) || handled.includes(id)),
  )
  if (cases.length === 0) return []
  const entries = await local.find(req, 'injuries', {
    overrideAccess: true,
    where: { and: [{ nonconformity: { in: cases.map(({ id }) => id) } }, notStruck] },
    select: { nonconformity: true },
  })
  const entered = new Set(
    entries.flatMap((each) => (each.nonconformity ? [idOf(each.nonconformity)] : [])),
  )
  return cases.filter(({ id }) => !entered.has(id))
}

/** Which entries may be somebody's to do something with; null where none can. */
function keptBy(reading: Reading): Where | null {
  const { leads } = reading
  if (leads === null) return {}
  return anyOf([inUnits(leads), withIds('nonconformity', handledIn(reading, leads, true))])
}
