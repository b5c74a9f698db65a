import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload'
import { today } from '../core/dates.ts'
import { refuse } from '../core/refuse.ts'
import { fill } from '../core/text.ts'
import { idOf, local } from '../database/local.ts'
import type { FormerTotal, SicknessAbsence } from '../generated-types.ts'
import { optionsOf } from '../options.ts'
import { recordSettingsOf } from '../settings/record-settings-of.ts'
import { absenceFaults, absenceKey, isFormerYear, showsAbsence, totalKey } from './rules.ts'
import { formerRefusal } from './text.ts'

/** Refuses a total of a year that cannot be, and a second one of the same. */
export const keepTotal: CollectionBeforeChangeHook<FormerTotal> = async ({
  data,
  originalDoc,
  req,
}) => {
  const now = { ...originalDoc, ...data } as FormerTotal
  refuseYear(req, now.year)
  const key = totalKey({ ...now, unit: idOf(now.unit) })
  if (await isThere(req, 'former-totals', key, originalDoc?.id)) {
    refuse(req, formerRefusal.totalThere, { field: 'kind', code: 'totalThere' })
  }
  return { ...data, key }
}

/** Refuses sickness absence of a small unit, what is no figure of it, and a second one of the same period. */
export const keepAbsence: CollectionBeforeChangeHook<SicknessAbsence> = async ({
  data,
  originalDoc,
  req,
}) => {
  const now = { ...originalDoc, ...data } as SicknessAbsence
  const unit = idOf(now.unit)
  refuseYear(req, now.year)
  const [fault] = absenceFaults({ percent: now.percent, manDays: now.manDays ?? null })
  if (fault !== undefined) {
    const field = fault === 'percentWrong' ? 'percent' : 'manDays'
    refuse(req, formerRefusal[fault], { field, code: fault })
  }
  const [found, { absenceThreshold: threshold }] = await Promise.all([
    local.findById(req, 'units', unit, { overrideAccess: true }),
    recordSettingsOf(req),
  ])
  if (!showsAbsence(found?.employees, threshold)) {
    const text = fill(formerRefusal.unitSmall, { threshold })
    refuse(req, text, { field: 'unit', code: 'unitSmall' })
  }
  const key = absenceKey({ unit, year: now.year, quarter: now.quarter ?? null })
  if (await isThere(req, 'sickness-absence', key, originalDoc?.id)) {
    refuse(req, formerRefusal.absenceThere, { field: 'quarter', code: 'absenceThere' })
  }
  return { ...data, key }
}

function refuseYear(req: PayloadRequest, year: number): void {
  const thisYear = Number(today(optionsOf(req.payload).clock).slice(0, 4))
  if (isFormerYear(year, thisYear)) return
  refuse(req, formerRefusal.yearWrong, { field: 'year', code: 'yearWrong' })
}

async function isThere(
  req: PayloadRequest,
  collection: 'former-totals' | 'sickness-absence',
  key: string,
  own: string | undefined,
): Promise<boolean> {
  const found = await local.find(req, collection, {
    overrideAccess: true,
    where: { key: { equals: key } },
    select: { key: true },
  })
  return found.some(({ id }) => id !== own)
}
