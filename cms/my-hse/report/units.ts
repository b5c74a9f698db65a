import type { PayloadRequest } from 'payload'
import { local } from '../../plugin/core/local.ts'
import type { Option } from '../components/fields.tsx'
import type { PageLanguage } from '../routes.ts'

/** Units one can choose among, each with the unit above it, in the order of their codes. Their names are no secret. */
export async function unitOptions(req: PayloadRequest, language: PageLanguage): Promise<Option[]> {
  const units = await local.find(req, 'units', {
    overrideAccess: true,
    locale: language,
    where: { active: { not_equals: false } },
    sort: 'code',
    select: { name: true, parent: true },
  })
  const names = new Map(units.map((each) => [each.id, each.name]))
  return units.map(({ id, name, parent }) => {
    const above = typeof parent === 'string' ? names.get(parent) : undefined
    return { value: id, label: above === undefined ? name : `${name} (${above})` }
  })
}
