import type {
  PublicPlannedCourse,
  PublicTrainingPlan,
} from '../../../../../content/schema/index.ts'
import { roleText } from '../../../access/roles.ts'
import { asText, type Text } from '../../../core/text.ts'
import { idOf } from '../../../database/local.ts'
import type { Course, TrainingPlan } from '../../../generated-types.ts'
import { slugOfPeriod } from './rules.ts'

/** What a plan is published beside. */
export interface PlanBeside {
  /** Every course, by id. */
  readonly courses: ReadonlyMap<string, Pick<Course, 'slug' | 'title'>>
  /** Slugs of the courses readers see. */
  readonly shown: ReadonlySet<string>
  /** Names of units, by id. */
  readonly units: ReadonlyMap<string, Text | null>
}

/** The approved plans as readers see them, the newest first. Who wrote and who approved them is none of it. */
export function publishedPlans(
  plans: readonly TrainingPlan[],
  beside: PlanBeside,
): PublicTrainingPlan[] {
  return plans
    .flatMap(({ approvedOn, lines, period, state }): PublicTrainingPlan[] =>
      state === 'approved' && approvedOn
        ? [
            {
              slug: slugOfPeriod(period),
              period,
              approvedOn,
              courses: (lines ?? [])
                .map((line) => publishedLine(line, beside))
                .sort((one, other) => order(one).localeCompare(order(other), 'nb')),
            },
          ]
        : [],
    )
    .sort((one, other) => other.period.localeCompare(one.period))
}

/** Those whose days are not set come last. */
function order({ from, title }: PublicPlannedCourse): string {
  return `${from ?? '9999'} ${title.nb}`
}

function publishedLine(
  line: NonNullable<TrainingPlan['lines']>[number],
  { courses, shown, units }: PlanBeside,
): PublicPlannedCourse {
  const { audience, audienceEn, cost, from, responsibleRole, responsibleUnit, state, to } = line
  const course = courses.get(idOf(line.course))
  const none = { nb: '–', en: '–' }
  const unit = responsibleUnit ? units.get(idOf(responsibleUnit)) : undefined
  return {
    title: asText(course?.title) ?? none,
    course: course && shown.has(course.slug) ? course.slug : null,
    audience: audience && audienceEn ? { nb: audience, en: audienceEn } : null,
    from: from ?? null,
    to: to ?? null,
    responsible: unit ?? (responsibleRole ? roleText[responsibleRole] : none),
    cost: cost ?? null,
    state,
  }
}
