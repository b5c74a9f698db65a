import { parseCookies, type PayloadRequest } from 'payload'
import { principalOf } from '../../plugin/access/principal.ts'
import { today } from '../../plugin/core/dates.ts'
import { idOf, local } from '../../plugin/database/local.ts'
import { optionsOf } from '../../plugin/options.ts'
import { unitsInSight } from '../../plugin/year/load-year.ts'
import type { PageLanguage } from '../routes.ts'

/** A unit someone has a role in themselves, not only sight of. */
export interface OwnUnit {
  readonly code: string
  readonly name: string
}

/** The units someone has a role in today, or speaks for in a safety area, and whose page they may see; by name. */
export async function myOwnUnits(req: PayloadRequest, language: PageLanguage): Promise<OwnUnit[]> {
  const { person } = await principalOf(req)
  if (person === null) return []
  const day = today(optionsOf(req.payload).clock)
  const own = { overrideAccess: false } as const
  const held = await local.find(req, 'role-assignments', {
    ...own,
    where: {
      and: [
        { person: { equals: person } },
        { from: { less_than_equal: day } },
        { or: [{ to: { exists: false } }, { to: { greater_than_equal: day } }] },
      ],
    },
    select: { unit: true, safetyArea: true },
  })
  const areas = held.flatMap((each) => (each.safetyArea ? [idOf(each.safetyArea)] : []))
  const ofAreas =
    areas.length === 0
      ? []
      : await local.find(req, 'safety-areas', {
          ...own,
          where: { id: { in: areas } },
          select: { units: true },
        })
  const sight = await unitsInSight(req)
  const ids = [
    ...held.flatMap((each) => (each.unit ? [idOf(each.unit)] : [])),
    ...ofAreas.flatMap((area) => (area.units ?? []).map(idOf)),
  ].filter((id) => sight.all || sight.units.includes(id))
  if (ids.length === 0) return []
  const units = await local.find(req, 'units', {
    ...own,
    locale: language,
    where: { and: [{ id: { in: [...new Set(ids)] } }, { active: { not_equals: false } }] },
    select: { code: true, name: true },
  })
  return units
    .map(({ code, name }) => ({ code, name }))
    .sort((one, other) => one.name.localeCompare(other.name, language))
}

const cookieName = 'verne-unit'
const year = 365 * 24 * 60 * 60

/** The cookie that remembers, in this browser alone, which of one's units one wants to see. */
export function chosenCookie(code: string): string {
  const value = encodeURIComponent(code)
  return `${cookieName}=${value}; Path=/; Max-Age=${String(year)}; HttpOnly; SameSite=Lax`
}

/** The unit that was chosen in this browser, where it is one of these; null otherwise. */
export function chosenCode(req: PayloadRequest, units: readonly OwnUnit[]): string | null {
  const chosen = parseCookies(req.headers).get(cookieName)
  return units.find(({ code }) => code === chosen)?.code ?? null
}
