import type { ReactElement } from 'react'
import {
  csvAddress,
  recordAddress,
  recordsAddress,
  trainingPlanAddress,
  unitAddress,
  unitTrainingAddress,
} from '../../../../content/addresses/my-hse.ts'
import type { PageLanguage } from '../../../../content/addresses/parts.ts'
import { institution } from '../../../../content/institution.ts'
import { recordLabels } from '../../../../content/words/records.ts'
import { roleText } from '../../../plugin/access/roles.ts'
import { spokenDay } from '../../../plugin/admin/spoken-dates.ts'
import { fill } from '../../../plugin/core/text.ts'
import type { PlannedCourse } from '../../../plugin/generated-types.ts'
import { plannedColours } from '../../../plugin/training/plans/units/list.ts'
import { isOverdue } from '../../../plugin/training/plans/units/rules.ts'
import { planCourseText, plannedStateText } from '../../../plugin/training/plans/units/text.ts'
import { Breadcrumbs } from '../../components/breadcrumbs.tsx'
import { Frame } from '../../components/frame.tsx'
import { PrintButton } from '../../components/print-button.tsx'
import { Tag } from '../../components/tag.tsx'
import { kroner } from '../../measures/text.ts'
import { type Loaded, screen } from '../../page.ts'
import { ReportTable } from '../../processes/report-parts/report-table.tsx'
import { otherLanguage } from '../../routes.ts'
import { trainingWords } from '../text.ts'
import { loadPlan, type PlanRow, type ShownLacking } from './load.ts'
import { planCourseAddress } from './place.ts'
import { planWords as words } from './text.ts'

/** The training plan of a unit in a year, on screen and on paper (internkontrollforskriften § 5 no. 2). */
export const TrainingPlanScreen = screen(loadPlan, DrawnPlan)

type Plan = Loaded<typeof loadPlan>

function DrawnPlan(data: Plan): ReactElement {
  const { common, language, plans, rows, unit, visitor, year } = data
  const title = fill(words.title, { unit: unit.names[language], year })[language]
  const none = plans ? words.none : words.noneToRead
  return (
    <Frame
      language={language}
      section="unit"
      title={title}
      elsewhere={trainingPlanAddress(otherLanguage(language), unit.code, { year: String(year) })}
      visitor={visitor}
    >
      <div className="width page training">
        <Breadcrumbs
          language={language}
          trail={[
            { name: unit.names[language], address: unitAddress(language, unit.code) },
            {
              name: fill(trainingWords.ofUnit, { unit: unit.names[language] })[language],
              address: unitTrainingAddress(language, unit.code),
            },
          ]}
        />
        <p className="report__institution">{institution.name[language]}</p>
        <h1 className="title">{title}</h1>
        <p className="lead no-print">{words.lead[language]}</p>
        <Years {...data} />
        {plans && (
          <p className="no-print">
            <a
              className="ds-button"
              href={planCourseAddress(language, { unit: unit.id, year: String(year) })}
            >
              {planCourseText[language]}
            </a>
          </p>
        )}
        {rows.length === 0 ? (
          <p className="nothing">{fill(none, { year })[language]}</p>
        ) : (
          <Courses {...data} />
        )}
        {common.length > 0 && (
          <p className="no-print">
            {words.common[language]}{' '}
            {common.map(({ address, period }, index) => (
              <span key={period}>
                {index > 0 && ', '}
                <a href={address}>{period}</a>
              </span>
            ))}
          </p>
        )}
        <p className="list-head no-print">
          <a href={unitTrainingAddress(language, unit.code, { show: 'gaps' })}>
            {words.gaps[language]}
          </a>
          {rows.length > 0 && (
            <a href={csvAddress(language, 'plannedCourse', { unit: unit.id, year: String(year) })}>
              {words.asCsv[language]}
            </a>
          )}
          <a href={recordsAddress(language, 'plannedCourse')}>{words.all[language]}</a>
        </p>
        <PrintButton language={language} />
      </div>
    </Frame>
  )
}

function Years({ language, unit, year, years }: Plan): ReactElement {
  return (
    <nav className="no-print objectives__periods" aria-label={words.years[language]}>
      <ul className="chips">
        {years.map((each) => (
          <li key={each}>
            <a
              href={trainingPlanAddress(language, unit.code, { year: String(each) })}
              aria-current={each === year ? 'true' : undefined}
            >
              {each}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Courses({ cost, day, language, rows, unit, year }: Plan): ReactElement {
  const columns = [
    { name: words.course[language] },
    { name: words.forWhom[language] },
    { name: words.period[language] },
    { name: recordLabels.responsible[language] },
    { name: recordLabels.cost[language], number: true },
    { name: recordLabels.state[language] },
  ]
  return (
    <ReportTable
      label={fill(words.title, { unit: unit.names[language], year })[language]}
      columns={columns}
    >
      <tbody>
        {rows.map((row) => (
          <Row key={row.line.id} {...{ day, language, row }} />
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colSpan={4}>
            {words.sum[language]}
            {cost.unknown > 0 && (
              <span className="training__roles">
                {fill(words.unknown, { count: cost.unknown })[language]}
              </span>
            )}
          </th>
          <td className="number">{kroner[language](cost.sum)}</td>
          <td />
        </tr>
      </tfoot>
    </ReportTable>
  )
}

function Row({
  day,
  language,
  row: { lacking, line, title },
}: {
  readonly day: string
  readonly language: PageLanguage
  readonly row: PlanRow
}): ReactElement {
  return (
    <tr>
      <th scope="row">
        <a href={recordAddress(language, 'plannedCourse', line.number)}>{title}</a>
      </th>
      <td>
        {line.audience ? (
          <span lang={line.language === language ? undefined : line.language}>{line.audience}</span>
        ) : (
          words.lackers[language]
        )}
        {lacking !== undefined && (
          <span className="training__roles">{spokenLacking(lacking, language)}</span>
        )}
      </td>
      <td>
        {spokenWhen(line, language)}
        {isOverdue(line, day) && <span className="training__roles">{words.overdue[language]}</span>}
      </td>
      <td>{roleText[line.responsibleRole][language]}</td>
      <td className="number">
        {line.cost == null ? words.notKnown[language] : kroner[language](line.cost)}
      </td>
      <td>
        <Tag colour={plannedColours[line.state]}>{plannedStateText[line.state][language]}</Tag>
      </td>
    </tr>
  )
}

/** How many lack a course, in words. */
export function spokenLacking(lacking: ShownLacking, language: PageLanguage): string {
  if (lacking === 0) return words.nobodyLacks[language]
  return fill(words.lacking, { count: lacking ?? trainingWords.few })[language]
}

/** When a course of a plan is held, or was. */
export function spokenWhen(
  { from, heldOn, to }: Pick<PlannedCourse, 'from' | 'heldOn' | 'to'>,
  language: PageLanguage,
): string {
  if (heldOn) return fill(words.heldOn, { day: spokenDay(heldOn, language) })[language]
  const days = [...new Set([from, to].flatMap((each) => each || []))]
  return days.length === 0
    ? words.noDays[language]
    : days.map((each) => spokenDay(each, language)).join(' – ')
}
