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
import { isOverdue, type ShownLacking } from '../../../plugin/training/plans/units/rules.ts'
import { planCourseText, plannedStateText } from '../../../plugin/training/plans/units/text.ts'
import { Breadcrumbs } from '../../components/breadcrumbs.tsx'
import { Frame } from '../../components/frame.tsx'
import { PrintButton } from '../../components/print-button.tsx'
import { Tag } from '../../components/tag.tsx'
import { kroner } from '../../measures/text.ts'
import { type Loaded, screen } from '../../page.ts'
import { otherLanguage } from '../../routes.ts'
import { trainingWords } from '../text.ts'
import { loadPlan, type PlanRow } from './load.ts'
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
  const names = [
    words.course,
    words.forWhom,
    words.period,
    recordLabels.responsible,
    recordLabels.state,
    recordLabels.cost,
  ].map((each) => each[language])
  return (
    <div
      className="training__scroll"
      role="group"
      aria-label={fill(words.title, { unit: unit.names[language], year })[language]}
      tabIndex={0}
    >
      <table className="training__table training__plan" role="table">
        <thead role="rowgroup">
          <tr role="row">
            {names.map((name) => (
              <th key={name} scope="col" role="columnheader">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => (
            <Row key={row.line.id} {...{ day, language, names, row }} />
          ))}
        </tbody>
        <tfoot role="rowgroup">
          <tr role="row">
            <th scope="row" role="rowheader" colSpan={names.length - 1}>
              {words.sum[language]}
              {cost.unknown > 0 && (
                <span className="training__roles">
                  {fill(words.unknown, { count: cost.unknown })[language]}
                </span>
              )}
            </th>
            <td role="cell">
              <span className="training__course">{recordLabels.cost[language]} </span>
              <strong>{kroner[language](cost.sum)}</strong>
            </td>
          </tr>
        </tfoot>
      </table>
    </div>
  )
}

function Row({
  day,
  language,
  names,
  row: { lacking, line, title },
}: {
  readonly day: string
  readonly language: PageLanguage
  /** Of the columns: on a narrow screen they stand at each value. */
  readonly names: readonly string[]
  readonly row: PlanRow
}): ReactElement {
  const cells = [
    <span key="whom">
      {line.audience ? (
        <span lang={line.language === language ? undefined : line.language}>{line.audience}</span>
      ) : (
        words.lackers[language]
      )}
      {lacking !== undefined && (
        <span className="training__roles">{spokenLacking(lacking, language)}</span>
      )}
    </span>,
    <span key="when">
      {spokenWhen(line, language)}
      {isOverdue(line, day) && <span className="training__roles">{words.overdue[language]}</span>}
    </span>,
    <span key="responsible">{roleText[line.responsibleRole][language]}</span>,
    <span key="state">
      <Tag colour={plannedColours[line.state]}>{plannedStateText[line.state][language]}</Tag>
    </span>,
    <span key="cost">
      {line.cost == null ? words.notKnown[language] : kroner[language](line.cost)}
    </span>,
  ]
  return (
    <tr role="row">
      <th scope="row" role="rowheader">
        <a href={recordAddress(language, 'plannedCourse', line.number)}>{title}</a>
      </th>
      {cells.map((cell, place) => (
        <td key={cell.key} role="cell">
          <span className="training__course">{names[place + 1]} </span>
          {cell}
        </td>
      ))}
    </tr>
  )
}

/** How many lack a course, in words. */
export function spokenLacking(lacking: ShownLacking, language: PageLanguage): string {
  if (lacking === null) return words.tooFew[language]
  if (lacking === 0) return words.nobodyLacks[language]
  return fill(words.lacking, { count: lacking })[language]
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
