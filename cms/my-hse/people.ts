import type { PayloadRequest } from 'payload'
import { today } from '../plugin/core/dates.ts'
import { local } from '../plugin/database/local.ts'
import { optionsOf } from '../plugin/options.ts'
import { offeredCourses } from '../plugin/training/records/load.ts'
import type { Option } from './components/fields.tsx'
import type { PageLanguage } from './routes.ts'

/**
 * People who can be made responsible, by name: everyone who is here. Read as the system, because a unit's work may
 * fall on anyone, and a name is all that is shown.
 */
export async function peopleToChoose(req: PayloadRequest): Promise<Option[]> {
  const day = today(optionsOf(req.payload).clock)
  const found = await local.find(req, 'people', {
    overrideAccess: true,
    where: { or: [{ activeTo: { exists: false } }, { activeTo: { greater_than_equal: day } }] },
    sort: 'name',
    select: { name: true },
  })
  return found.map(({ id, name }) => ({ value: id, label: name }))
}

/** Topics one can choose among, by name. */
export async function topicsToChoose(
  req: PayloadRequest,
  language: PageLanguage,
): Promise<Option[]> {
  return named(req, 'topics', language)
}

/** Every supervisory authority, by name. */
export async function authoritiesToChoose(
  req: PayloadRequest,
  language: PageLanguage,
): Promise<Option[]> {
  return named(req, 'authorities', language)
}

async function named(
  req: PayloadRequest,
  register: 'topics' | 'authorities',
  language: PageLanguage,
): Promise<Option[]> {
  const found = await local.find(req, register, {
    overrideAccess: true,
    locale: language,
    select: { name: true },
  })
  return found
    .map(({ id, name }) => ({ value: id, label: name }))
    .sort((one, other) => one.label.localeCompare(other.label, language))
}

/** Every course that is offered, by title. */
export async function coursesToChoose(
  req: PayloadRequest,
  language: PageLanguage,
): Promise<Option[]> {
  return (await offeredCourses(req))
    .map(({ id, title }) => ({ value: id, label: title[language] }))
    .sort((one, other) => one.label.localeCompare(other.label, language))
}

/**
 * Names of people by id. Read as the system: who does what in a record one may read is part of the record.
 */
export async function namesOf(
  req: PayloadRequest,
  ids: readonly string[],
): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const found = await local.find(req, 'people', {
    overrideAccess: true,
    where: { id: { in: [...new Set(ids)] } },
    select: { name: true },
  })
  return new Map(found.map((each) => [each.id, each.name]))
}
