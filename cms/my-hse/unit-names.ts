import type { PayloadRequest } from 'payload'
import { local } from '../plugin/database/local.ts'
import type { PageLanguage } from './routes.ts'

/** Names of units in a language, by id. */
export async function unitNames(
  req: PayloadRequest,
  language: PageLanguage,
  ids: Iterable<string>,
): Promise<Map<string, string>> {
  const wanted = [...new Set(ids)]
  if (wanted.length === 0) return new Map()
  const found = await local.find(req, 'units', {
    overrideAccess: false,
    locale: language,
    where: { id: { in: wanted } },
    select: { name: true },
  })
  return new Map(found.map((each) => [each.id, each.name]))
}
