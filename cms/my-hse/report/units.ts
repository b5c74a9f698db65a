import type { PayloadRequest, TypeWithID } from 'payload'
import { unitSlug } from '../../plugin/organisation/slug.ts'
import type { Option } from '../components/fields.tsx'
import type { ReportLanguage } from '../routes.ts'

/** A unit as the database has it: its name in every language. */
interface StoredUnit extends TypeWithID {
  readonly id: string
  readonly code: string
  readonly name: Partial<Record<ReportLanguage, string>>
  readonly parent?: string | { readonly id: string } | null
}

/** A unit one can choose, with what its page on the site is called. */
export interface UnitOption extends Option {
  readonly slug: string
}

/** Units one can choose among, each with the unit above it, in the order of their codes. Their names are no secret. */
export async function unitOptions(
  req: PayloadRequest,
  language: ReportLanguage,
): Promise<UnitOption[]> {
  // Straight from the database: the page of reports is the one that must stand when everybody comes at once.
  const { docs } = await req.payload.db.find<StoredUnit>({
    collection: 'units',
    where: { active: { not_equals: false } },
    sort: 'code',
    select: { code: true, name: true, parent: true },
    pagination: false,
    limit: 0,
    req,
  })
  const units = docs.map(({ code, id, name, parent }) => ({
    id,
    slug: unitSlug(code),
    name: name[language] ?? name.nb ?? '',
    parent: typeof parent === 'object' ? null : parent,
  }))
  const names = new Map(units.map((each) => [each.id, each.name]))
  return units.map(({ id, name, parent, slug }) => {
    const above = typeof parent === 'string' ? names.get(parent) : undefined
    return { value: id, slug, label: above === undefined ? name : `${name} (${above})` }
  })
}

/**
 * The unit an address names, by its id or as its page on the site is called; undefined for one that is not among them,
 * as where the address names none.
 */
export function unitAsked(
  units: readonly UnitOption[],
  asked: string | undefined,
): UnitOption | undefined {
  const named = asked?.toLowerCase()
  return units.find(({ slug, value }) => value === asked || slug === named)
}
