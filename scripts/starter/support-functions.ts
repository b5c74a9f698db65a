import type { Wanted } from './create-missing.ts'
import { faultsIn } from './faults-in.ts'
import { ids } from './ids.ts'
import type { Fault } from './starter-error.ts'
import type { Starter, StarterFiles } from './starter-files.ts'

/** What central departments do for all, as it is stored. */
export function supportFunctions({
  supportFunctions: all,
}: Starter): Wanted<'support-functions'>[] {
  return all.map(({ contact, email, key, name, tasks, topics, unit }) => ({
    id: ids.supportFunction(key),
    data: {
      name: name.nb,
      unit: ids.unit(unit),
      topics: topics.map(ids.topic),
      tasks: tasks.nb,
      contact: contact.nb,
      email,
    },
    english: { name: name.en, tasks: tasks.en, contact: contact.en },
  }))
}

/** What in the support functions points to something that is not there, or stands there twice. */
export function supportFaults({ supportFunctions: located, topics, units }: StarterFiles): Fault[] {
  const codes = new Set(units.value.map((each) => each.code))
  const slugs = new Set(topics.value.map((each) => each.slug))
  const { found, known, unique } = faultsIn(located)
  unique(
    located.value.map((each) => each.key),
    'key',
  )
  located.value.forEach((each, index) => {
    known([index, 'unit'], each.unit, codes, 'unit')
    each.topics.forEach((topic, at) => {
      known([index, 'topics', at], topic, slugs, 'topic')
    })
  })
  return found
}
