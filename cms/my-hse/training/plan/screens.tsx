import type { ReactElement } from 'react'
import { newRow, pagePaths, recordPath, recordPaths } from '../../../../content/addresses/my-hse.ts'
import { inEach } from '../../../../content/addresses/parts.ts'
import { recordLabels } from '../../../../content/words/records.ts'
import { reachOf } from '../../../plugin/access/can.ts'
import { reachesNothing } from '../../../plugin/access/rules.ts'
import { roleText } from '../../../plugin/access/roles.ts'
import { fill } from '../../../plugin/core/text.ts'
import { plannedStepText } from '../../../plugin/training/plans/units/add.ts'
import { plannedInput } from '../../../plugin/training/plans/units/input.ts'
import { plannedColours, plannedList } from '../../../plugin/training/plans/units/list.ts'
import { planCourseText, plannedStateText } from '../../../plugin/training/plans/units/text.ts'
import { Tag } from '../../components/tag.tsx'
import { listScreen } from '../../lists/list-screen.tsx'
import { listing } from '../../lists/listing.ts'
import { kroner } from '../../measures/text.ts'
import { type Loaded, type Page, screen } from '../../page.ts'
import { loadRegisterForm } from '../../records/load-register.ts'
import { RecordScreen } from '../../records/record-screen.tsx'
import { RegisterPage } from '../../records/register-page.tsx'
import type { ScreenRoute } from '../../screens/match.ts'
import { addFormName } from '../form-names.ts'
import { plannedCourseSegments } from '../../../../content/addresses/forms.ts'
import { loadPlanned } from './load.ts'
import { planCourseAddress, plannedPlace as place } from './place.ts'
import { spokenLacking, spokenWhen, TrainingPlanScreen } from './plan.tsx'
import { planWords as words } from './text.ts'

const addPath = inEach((language) => `${recordPaths.plannedCourse[language]}/${newRow[language]}`)

/** The courses of units' plans. */
export const plannedCourses = listing<'planned-courses'>({
  list: plannedList,
  kind: 'plannedCourse',
  register: {
    words: planCourseText,
    may: async (req) => !reachesNothing(await reachOf(req, 'planned-courses', 'add')),
  },
})

function loadAdd(page: Page) {
  return loadRegisterForm(page, {
    collection: 'planned-courses',
    action: 'add',
    name: addFormName,
    address: planCourseAddress(page.language),
    input: plannedInput,
  })
}

function DrawnAdd(loaded: Loaded<typeof loadAdd>): ReactElement {
  return (
    <RegisterPage
      loaded={loaded}
      section="plannedCourse"
      address={planCourseAddress}
      segment={plannedCourseSegments.add}
      words={{ title: planCourseText, lead: words.addLead, save: words.save }}
      list={{ title: plannedList.title, address: place.list(loaded.language) }}
      input={plannedInput}
      before={{ year: loaded.asked['year'] }}
    />
  )
}

function DrawnPlanned(data: Loaded<typeof loadPlanned>): ReactElement {
  const { course, done, gaps, lacking, loaded, names, plan, register, seesNames } = data
  const { record, steps, unitName } = loaded
  const { language } = steps
  return (
    <RecordScreen
      loaded={loaded}
      done={done ? words.added[language] : undefined}
      words={{ facts: words.facts, nothingToDo: words.nothingToDo, steps: words.steps }}
      section="plannedCourse"
      list={plannedList.title}
      state={
        <Tag colour={plannedColours[record.state]}>{plannedStateText[record.state][language]}</Tag>
      }
      facts={[
        [words.course[language], course],
        [recordLabels.year[language], record.year],
        [
          words.forWhom[language],
          record.audience ? (
            <span key="audience" lang={record.language === language ? undefined : record.language}>
              {record.audience}
            </span>
          ) : (
            words.lackers[language]
          ),
        ],
        [words.period[language], spokenWhen(record, language)],
        [recordLabels.responsible[language], roleText[record.responsibleRole][language]],
        [
          recordLabels.cost[language],
          record.cost == null ? words.notKnown[language] : kroner[language](record.cost),
        ],
      ]}
      history={plannedStepText}
      closed={['hold', 'open', 'change', 'cancel']}
    >
      {register !== null && (
        <p>
          <a className="ds-button" href={register}>
            {words.register[language]}
          </a>
        </p>
      )}
      <section aria-labelledby="lacking">
        <h2 className="section-title" id="lacking">
          {words.who[language]}
        </h2>
        <p>{spokenLacking(lacking, language)}</p>
        {seesNames && names.length > 0 && (
          <ul>
            {names.map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
        )}
      </section>
      {plan !== null && (
        <p>
          <a href={plan}>{fill(words.title, { unit: unitName, year: record.year })[language]}</a>
        </p>
      )}
      {gaps !== null && (
        <p>
          <a href={gaps}>{words.gaps[language]}</a>
        </p>
      )}
    </RecordScreen>
  )
}

/** Screens of training plans. */
export const planScreens: readonly ScreenRoute[] = [
  { path: pagePaths.trainingPlan, Screen: TrainingPlanScreen },
  { path: recordPaths.plannedCourse, Screen: listScreen(plannedCourses) },
  { path: addPath, Screen: screen(loadAdd, DrawnAdd) },
  { path: recordPath('plannedCourse'), Screen: screen(loadPlanned, DrawnPlanned) },
]
