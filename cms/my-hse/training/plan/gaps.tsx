import type { ReactElement } from 'react'
import { plannedCourseSegments } from '../../../../content/addresses/forms.ts'
import { recordAddress } from '../../../../content/addresses/my-hse.ts'
import type { PageLanguage } from '../../../../content/addresses/parts.ts'
import { fill } from '../../../plugin/core/text.ts'
import { Form } from '../../components/form-parts.tsx'
import { planWords as words } from './text.ts'

/** A course somebody of a unit lacks. */
export interface CourseGap {
  readonly course: string
  readonly title: string
  readonly count: number
  /** Number of the line of the plan it stands in and is still to be held; null for none. */
  readonly planned: string | null
}

/** The courses that are missing, each put into the plan in one press, or with the line it stands in. */
export function CourseGaps({
  gaps,
  language,
  unit,
}: {
  readonly gaps: readonly CourseGap[]
  readonly language: PageLanguage
  readonly unit: { readonly id: string; readonly code: string }
}): ReactElement | null {
  if (gaps.length === 0) return null
  return (
    <section className="no-print" aria-labelledby="gaps">
      <h2 className="section-title" id="gaps">
        {words.gapsTitle[language]}
      </h2>
      <ul className="training__list">
        {gaps.map(({ count, course, planned, title }) => (
          <li className="training__gap" key={course}>
            <div>
              <span className="training__title">{title}</span>
              <span className="training__roles">{fill(words.lacking, { count })[language]}</span>
            </div>
            {planned === null ? (
              <Form
                language={language}
                className="training__press"
                segment={plannedCourseSegments.gap}
                hidden={{ id: unit.id, number: unit.code, course }}
              >
                <button className="ds-button" data-variant="secondary" data-size="sm" type="submit">
                  {words.toPlan[language]}
                  <span className="visually-hidden">: {title}</span>
                </button>
              </Form>
            ) : (
              <a href={recordAddress(language, 'plannedCourse', planned)}>
                {words.inPlan[language]}
              </a>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
