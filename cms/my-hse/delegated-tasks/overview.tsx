import type { ReactElement } from 'react'
import {
  delegatedTasksAddress,
  recordAddress,
  recordsAddress,
  unitAddress,
} from '../../../content/addresses/my-hse.ts'
import { institution } from '../../../content/institution.ts'
import { reachOf } from '../../plugin/access/can.ts'
import { spokenDay } from '../../plugin/admin/spoken-dates.ts'
import { today } from '../../plugin/core/dates.ts'
import { fill } from '../../plugin/core/text.ts'
import { idOf, local } from '../../plugin/database/local.ts'
import { delegationList } from '../../plugin/delegated-tasks/list.ts'
import { leftAmong } from '../../plugin/organisation/left.ts'
import { isReviewDue } from '../../plugin/delegated-tasks/rules.ts'
import { delegateText, responsibilityText } from '../../plugin/delegated-tasks/text.ts'
import type { DelegatedTask } from '../../plugin/generated-types.ts'
import { optionsOf } from '../../plugin/options.ts'
import { holdersOf } from '../../plugin/organisation/holders.ts'
import { Breadcrumbs } from '../components/breadcrumbs.tsx'
import { Day } from '../components/day.tsx'
import { FactList } from '../components/fact-list.tsx'
import { Frame } from '../components/frame.tsx'
import { PrintButton } from '../components/print-button.tsx'
import { type Loaded, NotFound, type Page, requireVisitor, screen } from '../page.ts'
import { namesOf } from '../people.ts'
import { ReportTable } from '../processes/report-parts/report-table.tsx'
import { otherLanguage, type PageLanguage } from '../routes.ts'
import { Holder } from './holder.tsx'
import { delegateAddress } from './place.ts'
import { delegationWords as words } from './text.ts'

/** Who does which HSE task in one unit, on screen and on paper (internkontrollforskriften § 5 no. 5). */
export const DelegatedTasksScreen = screen(loadOverview, DrawnOverview)

/** A task as the overview shows it. */
interface ShownTask extends Pick<
  DelegatedTask,
  'number' | 'title' | 'language' | 'date' | 'state'
> {
  readonly role: string | null
  readonly name: string | null
  readonly left: boolean
  readonly reviewedDate: string | null
  readonly nextReview: string | null
}

async function loadOverview(page: Page) {
  const { language, params } = page
  const code = params['code'] ?? ''
  const visitor = requireVisitor(page, delegatedTasksAddress(language, code))
  const { req } = visitor
  const [[unit], reads, writes] = await Promise.all([
    local.find(req, 'units', {
      overrideAccess: false,
      locale: language,
      where: { and: [{ code: { equals: code } }, { active: { not_equals: false } }] },
      select: { code: true, name: true },
      limit: 1,
    }),
    reachOf(req, 'delegated-tasks', 'read'),
    reachOf(req, 'delegated-tasks', 'delegate'),
  ])
  if (!unit || !(reads.all || reads.units.includes(unit.id))) throw new NotFound()
  const [found, { manager }] = await Promise.all([
    local.find(req, 'delegated-tasks', {
      overrideAccess: false,
      where: { and: [{ unit: { equals: unit.id } }, { state: { equals: 'current' } }] },
      sort: ['date', 'serial'],
    }),
    holdersOf(req, unit.id),
  ])
  const people = found.flatMap(({ person }) => (person ? [idOf(person)] : []))
  const [names, left] = await Promise.all([namesOf(req, people), leftAmong(req, people)])
  const tasks = found.map(
    ({
      date,
      language: written,
      nextReview,
      number,
      person,
      reviewedDate,
      role,
      state,
      title,
    }): ShownTask => {
      const holder = person ? idOf(person) : ''
      return {
        ...{ date, language: written, number, state, title },
        role: role ?? null,
        name: names.get(holder) ?? null,
        left: left.has(holder),
        reviewedDate: reviewedDate ?? null,
        nextReview: nextReview ?? null,
      }
    },
  )
  return {
    day: today(optionsOf(req.payload).clock),
    language,
    manager: manager?.name ?? null,
    mayDelegate: writes.all || writes.units.includes(unit.id),
    tasks,
    unit,
    visitor,
  }
}

function DrawnOverview(data: Loaded<typeof loadOverview>): ReactElement {
  const { day, language, manager, mayDelegate, tasks, unit, visitor } = data
  const title = fill(words.overview, { unit: unit.name })[language]
  return (
    <Frame
      language={language}
      section="delegatedTask"
      title={title}
      elsewhere={delegatedTasksAddress(otherLanguage(language), unit.code)}
      visitor={visitor}
    >
      <div className="width page">
        <Breadcrumbs
          language={language}
          trail={[{ name: unit.name, address: unitAddress(language, unit.code) }]}
        />
        <p className="report__institution">{institution.name[language]}</p>
        <h1 className="title">{title}</h1>
        <p className="lead">{responsibilityText[language]}</p>
        <FactList
          className="facts report__facts"
          facts={[
            [words.manager[language], manager ?? words.noManager[language]],
            [words.printed[language], spokenDay(day, language)],
          ]}
        />
        {tasks.length === 0 ? (
          <p className="nothing">{words.none[language]}</p>
        ) : (
          <Tasks {...{ day, language, tasks }} />
        )}
        <div className="no-print delegated-tasks__ways">
          {mayDelegate && (
            <p>
              <a href={delegateAddress(language, unit.id)}>{delegateText[language]}</a>
            </p>
          )}
          <p>
            <a href={recordsAddress(language, 'delegatedTask', { unit: unit.id })}>
              {words.everything[language]}
            </a>
          </p>
        </div>
        <PrintButton language={language} />
      </div>
    </Frame>
  )
}

function Tasks({
  day,
  language,
  tasks,
}: {
  readonly day: string
  readonly language: PageLanguage
  readonly tasks: readonly ShownTask[]
}): ReactElement {
  const columns = [words.task, words.delegatedTo, words.from, words.reviewedDate, words.nextReview]
  return (
    <ReportTable
      label={delegationList.title[language]}
      columns={columns.map((each) => ({ name: each[language] }))}
    >
      <tbody>
        {tasks.map((task) => (
          <tr key={task.number}>
            <th scope="row" lang={task.language === language ? undefined : task.language}>
              <a href={recordAddress(language, 'delegatedTask', task.number)}>{task.title}</a>
            </th>
            <td>
              <Holder {...task} language={language} written={task.language} />
            </td>
            <td>
              <Day date={task.date} language={language} />
            </td>
            <td>
              {task.reviewedDate === null ? (
                words.notReviewed[language]
              ) : (
                <Day date={task.reviewedDate} language={language} />
              )}
            </td>
            <td>
              {task.nextReview !== null && <Day date={task.nextReview} language={language} />}
              {isReviewDue(task, day) && <strong> ({words.reviewDue[language]})</strong>}
            </td>
          </tr>
        ))}
      </tbody>
    </ReportTable>
  )
}
