import { lawContent } from '../law/law-content.ts'
import type { Wanted } from './create-missing.ts'
import { faultsIn } from './faults-in.ts'
import { ids } from './ids.ts'
import type { Fault } from './starter-error.ts'
import type { Starter, StarterFiles } from './starter-files.ts'

/**
 * The courses as they are stored.
 * @param requirements ids of the requirements of the register of law, by key; one that is gone is left out
 */
export function courses(
  { courses: all }: Starter,
  requirements: ReadonlyMap<string, string>,
): Wanted<'courses'>[] {
  return all.map((each) => ({
    id: ids.course(each.slug),
    data: {
      slug: each.slug,
      slugEn: each.slugEn,
      title: each.title.nb,
      purpose: each.purpose.nb,
      obligation: each.obligation,
      personal: each.personal ?? false,
      roles: each.roles ?? [],
      categories: each.categories ?? [],
      riskClasses: each.riskClasses ?? [],
      forWhom: each.forWhom?.nb ?? null,
      requirements: (each.requirements ?? []).flatMap((key) => requirements.get(key) ?? []),
      basis: each.basis?.nb ?? null,
      topics: each.topics.map(ids.topic),
      withinMonths: each.withinMonths ?? null,
      validityMonths: each.validityMonths ?? null,
      form: each.form,
      duration: each.duration.nb,
      languages: each.languages,
      provider: each.provider.nb,
      central: each.central ?? false,
      signUp: each.signUp ?? null,
      active: true,
    },
    english: {
      title: each.title.en,
      purpose: each.purpose.en,
      forWhom: each.forWhom?.en ?? null,
      basis: each.basis?.en ?? null,
      duration: each.duration.en,
      provider: each.provider.en,
    },
  }))
}

/** What in the courses points to something that is not there, or stands there twice. */
export function courseFaults({ courses: located, topics }: StarterFiles): Fault[] {
  const slugs = new Set(topics.value.map((each) => each.slug))
  const keys = new Set(lawContent.requirements.map(({ key }) => key))
  const { found, known, unique } = faultsIn(located)
  unique(
    located.value.map((each) => each.slug),
    'slug',
  )
  located.value.forEach(({ requirements = [], topics: own }, index) => {
    own.forEach((topic, at) => known([index, 'topics', at], topic, slugs, 'topic'))
    requirements.forEach((key, at) => known([index, 'requirements', at], key, keys, 'requirement'))
  })
  return found
}
