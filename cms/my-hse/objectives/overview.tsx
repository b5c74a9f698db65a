import type { ReactElement } from 'react'
import {
  objectivesAddress,
  recordAddress,
  recordsAddress,
  unitAddress,
} from '../../../content/addresses/my-hse.ts'
import { institution } from '../../../content/institution.ts'
import { spokenDay } from '../../plugin/admin/spoken-dates.ts'
import { fill } from '../../plugin/core/text.ts'
import type { OverviewObjective } from '../../plugin/objectives/load.ts'
import { objectiveColours } from '../../plugin/objectives/list.ts'
import { isMet } from '../../plugin/objectives/rules.ts'
import { objectiveStateText, setText } from '../../plugin/objectives/text.ts'
import { Breadcrumbs } from '../components/breadcrumbs.tsx'
import { ErrorSummary } from '../components/error-summary.tsx'
import { FactList } from '../components/fact-list.tsx'
import { Frame } from '../components/frame.tsx'
import { Notice } from '../components/notice.tsx'
import { PrintButton } from '../components/print-button.tsx'
import { Tag } from '../components/tag.tsx'
import { type Loaded, screen } from '../page.ts'
import { ReportTable } from '../processes/report-parts/report-table.tsx'
import { otherLanguage, type PageLanguage } from '../routes.ts'
import { loadObjectives } from './load.ts'
import { setAddress } from './place.ts'
import { TakeOver } from './take-over.tsx'
import { objectiveWords as words } from './text.ts'
import { figureOf, measureOf, spokenTarget, titleOf } from './words.ts'

/** The objectives of one unit in a year, with those it inherits, on screen and on paper (internkontrollforskriften § 5 no. 4). */
export const ObjectivesScreen = screen(loadObjectives, DrawnObjectives)

function DrawnObjectives(data: Loaded<typeof loadObjectives>): ReactElement {
  const { day, errors, inherited, language, maySet, own, period, taken, unit, visitor } = data
  const title = fill(words.overview, { unit: unit.name, year: period })[language]
  const nothing = own.length === 0 && inherited.length === 0
  return (
    <Frame
      language={language}
      section="objective"
      title={title}
      failed={errors.length > 0}
      elsewhere={objectivesAddress(otherLanguage(language), unit.code, period)}
      visitor={visitor}
    >
      <div className="width page">
        <Breadcrumbs
          language={language}
          trail={[{ name: unit.name, address: unitAddress(language, unit.code) }]}
        />
        <p className="report__institution">{institution.name[language]}</p>
        <h1 className="title">{title}</h1>
        <p className="lead no-print">{words.lead[language]}</p>
        {taken && (
          <Notice colour="success">
            <p>{words.taken[language]}</p>
          </Notice>
        )}
        <ErrorSummary language={language} errors={errors} />
        <Years {...data} />
        <FactList
          className="facts report__facts"
          facts={[[words.asOf[language], spokenDay(day, language)]]}
        />
        {inherited.map(({ name, objectives, unit: id }) => (
          <section className="objectives__group" key={id} aria-labelledby={`from-${id}`}>
            <h2 className="section-title" id={`from-${id}`}>
              {fill(words.setBy, { unit: name })[language]}
            </h2>
            <Objectives {...data} label={name} objectives={objectives} />
          </section>
        ))}
        <section className="objectives__group" aria-labelledby="own">
          {!nothing && (
            <h2 className="section-title" id="own">
              {words.own[language]}
            </h2>
          )}
          {own.length === 0 ? (
            <p className="nothing" id={nothing ? 'own' : undefined}>
              {fill(nothing ? words.noneAtAll : words.none, { year: period })[language]}
            </p>
          ) : (
            <Objectives {...data} label={words.own[language]} objectives={own} />
          )}
        </section>
        <div className="no-print objectives__ways">
          {maySet && (
            <p>
              <a href={setAddress(language, { unit: unit.id, period })}>{setText[language]}</a>
            </p>
          )}
          <p>
            <a href={recordsAddress(language, 'objective', { unit: unit.id })}>
              {words.everything[language]}
            </a>
          </p>
        </div>
        <TakeOver {...data} />
        <PrintButton language={language} />
      </div>
    </Frame>
  )
}

function Years({ language, period, periods, unit }: Loaded<typeof loadObjectives>): ReactElement {
  return (
    <nav className="no-print objectives__periods" aria-label={words.years[language]}>
      <ul className="chips">
        {periods.map((label) => (
          <li key={label}>
            <a
              href={objectivesAddress(language, unit.code, label)}
              aria-current={label === period ? 'true' : undefined}
            >
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Objectives({
  label,
  language,
  objectives,
  reads,
}: Pick<Loaded<typeof loadObjectives>, 'language' | 'reads'> & {
  readonly label: string
  readonly objectives: readonly OverviewObjective[]
}): ReactElement {
  const columns = [words.objective, words.before, words.target, words.now, words.state]
  return (
    <ReportTable label={label} columns={columns.map((each) => ({ name: each[language] }))}>
      <tbody>
        {objectives.map((each) => (
          <Row key={each.objective.id} {...each} {...{ language, reads }} />
        ))}
      </tbody>
    </ReportTable>
  )
}

function Row({
  current,
  former,
  here,
  language,
  objective,
  reads,
}: OverviewObjective & {
  readonly language: PageLanguage
  readonly reads: (objective: OverviewObjective['objective']) => boolean
}): ReactElement {
  const title = titleOf(objective, language)
  const measure = measureOf(objective, language)
  const before =
    figureOf(objective, former?.result, language) ??
    figureOf(objective, objective.baseline, language)
  const reached = objective.result ?? current
  const ours = figureOf(objective, here, language)
  return (
    <tr>
      <th scope="row">
        {reads(objective) ? (
          <a href={recordAddress(language, 'objective', objective.number)} lang={title.lang}>
            {title.text}
          </a>
        ) : (
          <span lang={title.lang}>{title.text}</span>
        )}
        <span className="objectives__measured" lang={measure.lang}>
          {measure.text}
        </span>
      </th>
      <td>
        <span className="objectives__figure">{before ?? '–'}</span>
        {former && (
          <span className="objectives__measured">
            {words.lastYear[language]}: {objectiveStateText[former.state][language].toLowerCase()}
          </span>
        )}
      </td>
      <td>
        <span className="objectives__figure">{spokenTarget(objective, language) ?? '–'}</span>
      </td>
      <td>
        <span className="objectives__figure">{figureOf(objective, reached, language) ?? '–'}</span>
        <Standing {...{ language, objective, reached }} />
        {ours !== null && (
          <span className="objectives__measured">
            {fill(words.here, { figure: ours })[language]}
          </span>
        )}
      </td>
      <td>
        <Tag colour={objectiveColours[objective.state]}>
          {objectiveStateText[objective.state][language]}
        </Tag>
      </td>
    </tr>
  )
}

/** Whether a figure is where the target is, in words. */
export function Standing({
  language,
  objective: { direction = null, target = null },
  reached,
}: {
  readonly language: PageLanguage
  readonly objective: Pick<OverviewObjective['objective'], 'direction' | 'target'>
  readonly reached: number | null
}): ReactElement | null {
  const met = isMet({ direction, target }, reached)
  if (met === null) return null
  return (
    <span className="objectives__measured">
      {(met ? words.onTarget : words.offTarget)[language]}
    </span>
  )
}
