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
import { notStruck } from './list.ts'
import { answerBy, enterBy, navBy } from './rules.ts'

/** What the register gives whoever keeps it: an injury that is not entered, NAV's form, somebody who asked for a correction. */
export const injuryTasks: TaskSource = async (req, reading) => {
  const where = keptBy(reading)
  if (where === null) return { units: [], give: () => undefined }
  const [cases, entries] = await Promise.all([
    notEntered(req, reading, where.cases),
    local.find(req, 'injuries', {
      // As the system: it is given to whoever keeps the register alone, and says the number.
      overrideAccess: true,
      where: {
        and: [
          where.entries,
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
async function notEntered(req: PayloadRequest, { overrideAccess }: Reading, mine: Where) {
  const cases = await local.find(req, 'nonconformities', {
    overrideAccess,
    where: {
      and: [
        { category: { equals: 'personalInjury' } },
        { type: { equals: 'accident' } },
        { state: { not_in: ['closed', 'rejected'] } },
        mine,
      ],
    },
    select: { number: true, title: true, language: true, unit: true, reportedDate: true },
  })
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

/** What may be somebody's to do; null where nothing can. */
function keptBy(reading: Reading): { readonly cases: Where; readonly entries: Where } | null {
  const { leads } = reading
  if (leads === null) return { cases: {}, entries: {} }
  const handled = handledIn(reading, leads, true)
  const cases = anyOf([inUnits(leads), withIds('id', handled)])
  const entries = anyOf([inUnits(leads), withIds('nonconformity', handled)])
  return cases === null || entries === null ? null : { cases, entries }
}
