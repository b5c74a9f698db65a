import type { PayloadRequest, TypeWithID } from 'payload'
import type { Option } from '../components/fields.tsx'
import type { ReportLanguage } from '../routes.ts'

/** A unit as the database has it: its name in every language. */
interface StoredUnit extends TypeWithID {
  readonly id: string
  readonly name: Partial<Record<ReportLanguage, string>>
  readonly parent?: string | { readonly id: string } | null
}

/** Units one can choose among, each with the unit above it, in the order of their codes. Their names are no secret. */
export async function unitOptions(
  req: PayloadRequest,
  language: ReportLanguage,
): Promise<Option[]> {
  // Straight from the database: the page of reports is the one that must stand when everybody comes at once.
  const { docs } = await req.payload.db.find<StoredUnit>({
    collection: 'units',
    where: { active: { not_equals: false } },
    sort: 'code',
    select: { name: true, parent: true },
    pagination: false,
    limit: 0,
    req,
  })
  const units = docs.map(({ id, name, parent }) => ({
    id,
    name: name[language] ?? name.nb ?? '',
    parent: typeof parent === 'object' ? null : parent,
  }))
  const names = new Map(units.map((each) => [each.id, each.name]))
  return units.map(({ id, name, parent }) => {
    const above = typeof parent === 'string' ? names.get(parent) : undefined
    return { value: id, label: above === undefined ? name : `${name} (${above})` }
  })
}
