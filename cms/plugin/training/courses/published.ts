import type { Course as PublicCourse } from '../../../../content/schema/index.ts'
import { riskClassWords } from '../../../../content/words/law.ts'
import { roleText } from '../../access/roles.ts'
import { asText, type Localised, type Text } from '../../core/text.ts'
import { idOf } from '../../database/local.ts'
import type { Course } from '../../generated-types.ts'

/** What of the rest readers see, by id: slugs of topics, keys of requirements. */
export interface ShownBeside {
  readonly topics: ReadonlyMap<string, string>
  readonly requirements: ReadonlyMap<string, string>
}

/** The courses that are offered as readers see them, by their Norwegian titles. Who has taken them is none of it. */
export function publishedCourses(courses: readonly Course[], shown: ShownBeside): PublicCourse[] {
  return courses
    .filter((each) => each.active !== false)
    .map((each): PublicCourse => ({
      slug: each.slug,
      ...(each.slugEn ? { slugEn: each.slugEn } : {}),
      title: textOf(each.title, each.slug),
      purpose: textOf(each.purpose, '–'),
      obligation: each.obligation,
      personal: each.personal === true,
      roles: (each.roles ?? []).map((role) => ({ role, name: roleText[role] })),
      categories: each.categories ?? [],
      riskClasses: (each.riskClasses ?? []).map((risk) => riskClassWords[risk]),
      forWhom: asText(each.forWhom as Localised),
      requirements: known(each.requirements, shown.requirements),
      basis: asText(each.basis as Localised),
      topics: known(each.topics, shown.topics),
      withinMonths: each.withinMonths ?? null,
      validityMonths: each.validityMonths ?? null,
      form: each.form,
      duration: asText(each.duration as Localised),
      languages: each.languages,
      provider: textOf(each.provider, '–'),
      signUp: each.signUp ?? null,
    }))
    .sort((one, other) => one.title.nb.localeCompare(other.title.nb, 'nb'))
}

function textOf(stored: unknown, instead: string): Text {
  return asText(stored as Localised) ?? { nb: instead, en: instead }
}

function known(
  related: readonly (string | { readonly id: string })[] | null | undefined,
  names: ReadonlyMap<string, string>,
): string[] {
  return (related ?? []).flatMap((each) => names.get(idOf(each)) ?? [])
}
