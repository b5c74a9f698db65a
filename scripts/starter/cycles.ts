import { type Definition, type Month, months } from '../../cms/plugin/cycle/rules.ts'
import type { CycleActivity } from '../../cms/plugin/generated-types.ts'
import type { StarterCycle } from '../../content/starter/schema.ts'
import type { Wanted } from './create-missing.ts'
import { faultsIn } from './faults-in.ts'
import { ids } from './ids.ts'
import type { Fault } from './starter-error.ts'
import type { Starter, StarterFiles } from './starter-files.ts'

type StarterActivity = StarterCycle['activities'][number]

/** The cycles as they are stored. */
export function cycles({ cycles: all }: Starter): Wanted<'annual-cycles'>[] {
  return all.map(({ slug, name, scope, startMonth }) => ({
    id: ids.cycle(slug),
    data: { slug, name: name.nb, scope, startMonth: monthOf(startMonth), active: true },
    english: { name: name.en },
  }))
}

/** Their activities as they are stored. */
export function activities({ cycles: all }: Starter): Wanted<'cycle-activities'>[] {
  return all.flatMap(({ slug, activities: own }) =>
    own.map((each) => ({
      id: ids.activity(slug, each.key),
      data: {
        cycle: ids.cycle(slug),
        title: each.title.nb,
        description: each.description?.nb ?? null,
        kind: each.kind,
        ...recurrenceOf(each),
        from: each.from,
        to: each.to ?? null,
        responsibleRole: each.responsible,
        ...reachOf(each),
        binding: each.binding,
        doneWhen: each.doneWhen ?? 'byHand',
        sets: each.sets ?? null,
        guideline: each.guideline === undefined ? null : ids.guideline(each.guideline),
        template: each.template === undefined ? null : ids.guideline(each.template),
        course: each.course === undefined ? null : ids.course(each.course),
      },
      english: { title: each.title.en, description: each.description?.en ?? null },
    })),
  )
}

/** An activity of the file as a definition. */
export function definitionFrom(activity: StarterActivity): Definition {
  const { from, to = null } = activity
  return { recurrence: 'month', ...recurrenceOf(activity), from, to }
}

function recurrenceOf({ when }: StarterActivity): Partial<CycleActivity> {
  if ('every' in when) {
    const { every, from, reason = null } = when
    return {
      recurrence: 'interval',
      everyMonths: every,
      firstDay: from,
      intervalReason: reason,
    }
  }
  const month = monthOf(when.month)
  return 'part' in when
    ? { recurrence: 'month', month, part: when.part }
    : { recurrence: 'day', month, day: when.day }
}

function reachOf({ riskClasses, units, unitTypes }: StarterActivity): Partial<CycleActivity> {
  if (units) return { reach: 'named', units: units.map(ids.unit) }
  if (!unitTypes && !riskClasses) return { reach: 'institution' }
  return { reach: 'kinds', unitTypes: unitTypes ?? [], riskClasses: riskClasses ?? [] }
}

function monthOf(number: number): Month {
  return months[number - 1] ?? '01'
}

/** What in the cycles points to something that is not there, or stands there twice. */
export function cycleFaults({
  courses,
  cycles: located,
  guidelines,
  units,
}: StarterFiles): Fault[] {
  const codes = new Set(units.value.map((each) => each.code))
  const given = new Set(courses.value.map((each) => each.slug))
  const numbers = new Set(guidelines.map(({ about }) => about.value.number))
  const { fault, found, known, unique } = faultsIn(located)
  unique(
    located.value.map((each) => each.slug),
    'slug',
  )
  located.value.forEach(({ activities: own }, cycle) => {
    const keys = own.map(({ key }) => key)
    own.forEach(({ course, guideline, key, template, units: named = [] }, index) => {
      const at = [cycle, 'activities', index]
      if (keys.indexOf(key) !== index) {
        fault([...at, 'key'], `"key" is "${key}", which stands here already. Change one of them.`)
      }
      named.forEach((unit, place) => known([...at, 'units', place], unit, codes, 'unit'))
      if (guideline !== undefined) known([...at, 'guideline'], guideline, numbers, 'guideline')
      if (course !== undefined) known([...at, 'course'], course, given, 'course')
      if (template !== undefined) known([...at, 'template'], template, numbers, 'template')
    })
  })
  return found
}
