import type { SupportFunction as PublicFunction } from '../../../content/schema/index.ts'
import { asText, type Localised, type Text } from '../core/text.ts'
import { idOf } from '../database/local.ts'
import type { SupportFunction, Unit } from '../generated-types.ts'
import { unitSlug } from '../organisation/slug.ts'

/** What readers get to see of support functions, read once. */
export interface SupportRegister {
  readonly functions: readonly SupportFunction[]
  readonly units: readonly Unit[]
  /** Slugs of the topics readers get, by id. */
  readonly topics: ReadonlyMap<string, string>
}

/** Support functions as readers see them, by name. One of a unit that is closed is not shown. */
export function publishedSupport({ functions, topics, units }: SupportRegister): PublicFunction[] {
  const byId = new Map(units.map((each) => [each.id, each]))
  return functions
    .flatMap((each): PublicFunction[] => {
      const unit = byId.get(idOf(each.unit))
      if (!unit || unit.active === false) return []
      return [
        {
          id: each.id,
          name: textOf(each.name, each.id),
          unit: textOf(unit.name, unit.code),
          unitSlug: unitSlug(unit.code),
          tasks: textOf(each.tasks, '–'),
          topics: each.topics.flatMap((topic) => topics.get(idOf(topic)) ?? []),
          contact: asText(each.contact),
          email: each.email ?? null,
        },
      ]
    })
    .sort((one, other) => one.name.nb.localeCompare(other.name.nb, 'nb'))
}

function textOf(stored: unknown, instead: string): Text {
  return asText(stored as Localised) ?? { nb: instead, en: instead }
}
