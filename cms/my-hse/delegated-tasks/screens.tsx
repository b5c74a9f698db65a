import type { ReactElement } from 'react'
import { delegationSegments } from '../../../content/addresses/forms.ts'
import {
  delegatedTasksAddress,
  newRow,
  pagePaths,
  recordPath,
  recordPaths,
} from '../../../content/addresses/my-hse.ts'
import { inEach } from '../../../content/addresses/parts.ts'
import { reachOf } from '../../plugin/access/can.ts'
import { reachesNothing } from '../../plugin/access/rules.ts'
import { fill } from '../../plugin/core/text.ts'
import { idOf, local } from '../../plugin/database/local.ts'
import {
  delegateTask,
  delegationInput,
  delegationSteps,
  delegationStepText,
} from '../../plugin/delegated-tasks/delegate.ts'
import { delegationColours, delegationList } from '../../plugin/delegated-tasks/list.ts'
import { leftAmong } from '../../plugin/organisation/left.ts'
import { isDelegated, isReviewDue } from '../../plugin/delegated-tasks/rules.ts'
import {
  delegateText,
  delegationStateText,
  responsibilityText,
} from '../../plugin/delegated-tasks/text.ts'
import { Day } from '../components/day.tsx'
import { Notice } from '../components/notice.tsx'
import { Tag } from '../components/tag.tsx'
import { formKeyOf } from '../form-key.ts'
import type { FormDefinition } from '../forms/work.ts'
import { listScreen } from '../lists/list-screen.tsx'
import { listing } from '../lists/listing.ts'
import { type Loaded, type Page, screen } from '../page.ts'
import { namesOf } from '../people.ts'
import { loadRecord, RecordScreen } from '../records/record-screen.tsx'
import { loadRegisterForm } from '../records/load-register.ts'
import { RegisterPage } from '../records/register-page.tsx'
import { givenIn, stepForms } from '../records/step-forms.ts'
import type { ScreenRoute } from '../screens/match.ts'
import { Holder } from './holder.tsx'
import { DelegatedTasksScreen } from './overview.tsx'
import { delegateAddress, delegationPlace as place } from './place.ts'
import { delegationWords as words } from './text.ts'

const registerPath = inEach(
  (language) => `${recordPaths.delegatedTask[language]}/${newRow[language]}`,
)

/** The list of delegated tasks. */
export const delegatedTasks = listing<'delegated-tasks'>({
  list: delegationList,
  kind: 'delegatedTask',
  register: {
    words: delegateText,
    may: async (req) => !reachesNothing(await reachOf(req, 'delegated-tasks', 'delegate')),
  },
})

const registerForm: FormDefinition = {
  name: 'delegated-task-delegate',
  segment: delegationSegments.delegate,
  back: (_posted, language) => delegateAddress(language),
  work: async (req, posted, language) => {
    const key = formKeyOf(req, posted.get('form')) ?? posted.text('form')
    const made = await delegateTask(req, { ...givenIn(posted, delegationInput), key, language })
    return { to: place.record(language, made.number, { done: 'delegate' }) }
  },
}

/** The forms of delegated tasks. */
export const delegationForms = [registerForm, ...stepForms(delegationSteps, place)]

function loadRegister(page: Page) {
  return loadRegisterForm(page, {
    collection: 'delegated-tasks',
    action: 'delegate',
    name: registerForm.name,
    address: delegateAddress(page.language),
    input: delegationInput,
  })
}

function DrawnRegister(loaded: Loaded<typeof loadRegister>): ReactElement {
  return (
    <RegisterPage
      loaded={loaded}
      section="delegatedTask"
      address={delegateAddress}
      segment={registerForm.segment}
      words={{ title: delegateText, lead: words.registerLead, save: words.save }}
      list={{ title: delegationList.title, address: place.list(loaded.language) }}
      input={delegationInput}
    >
      <p className="delegated-tasks__stays">{responsibilityText[loaded.language]}</p>
    </RegisterPage>
  )
}

async function loadTask(page: Page) {
  const { asked, language } = page
  const loaded = await loadRecord(page, { kind: delegationSteps, place })
  const { record, visitor } = loaded
  const { req } = visitor
  const person = record.person ? idOf(record.person) : null
  const people = person === null ? [] : [person]
  const [names, left, reach, unit] = await Promise.all([
    namesOf(req, people),
    leftAmong(req, people),
    reachOf(req, 'delegated-tasks', 'read'),
    local.findById(req, 'units', idOf(record.unit), { overrideAccess: true }),
  ])
  const mayReadUnit = reach.all || reach.units.includes(idOf(record.unit))
  return {
    done: asked['done'] === 'delegate' ? words.registered[language] : undefined,
    left: left.size > 0,
    loaded,
    name: names.get(person ?? '') ?? null,
    overview:
      mayReadUnit && unit && unit.active !== false
        ? delegatedTasksAddress(language, unit.code)
        : null,
  }
}

function DrawnTask(data: Loaded<typeof loadTask>): ReactElement {
  const { done, left, loaded, name, overview } = data
  const { record, steps, unitName } = loaded
  const { day, language } = steps
  const { endedDate, nextReview, reviewedDate } = record
  return (
    <RecordScreen
      {...{ done, loaded }}
      words={{ facts: words.facts, nothingToDo: words.nothingToDo, steps: words.steps }}
      section="delegatedTask"
      list={delegationList.title}
      state={
        <Tag colour={delegationColours[record.state]}>
          {delegationStateText[record.state][language]}
        </Tag>
      }
      notices={
        left &&
        isDelegated(record) && (
          <Notice colour="warning">
            <p>{fill(words.personLeft, { name: name ?? '' })[language]}</p>
          </Notice>
        )
      }
      facts={[
        [
          words.delegatedTo[language],
          <Holder
            key="holder"
            {...{ language, left, name }}
            role={record.role ?? null}
            written={record.language}
          />,
        ],
        [
          delegationInput.date.label[language],
          <Day key="date" date={record.date} language={language} />,
        ],
        [
          words.reviewedDate[language],
          reviewedDate ? (
            <Day key="reviewed" date={reviewedDate} language={language} />
          ) : (
            words.notReviewed[language]
          ),
        ],
        [
          delegationInput.nextReview.label[language],
          nextReview && isDelegated(record) && (
            <>
              <Day date={nextReview} language={language} />
              {isReviewDue(record, day) && <strong> ({words.reviewDue[language]})</strong>}
            </>
          ),
        ],
        [
          words.endedDate[language],
          endedDate && <Day key="ended" date={endedDate} language={language} />,
        ],
      ]}
      history={delegationStepText}
      closed={['review', 'change', 'end']}
    >
      <div>
        <p>{responsibilityText[language]}</p>
        {overview !== null && (
          <p className="delegated-tasks__stays">
            <a href={overview}>{fill(words.overview, { unit: unitName })[language]}</a>
          </p>
        )}
      </div>
    </RecordScreen>
  )
}

/** Screens of delegated tasks. */
export const delegationScreens: readonly ScreenRoute[] = [
  { path: recordPaths.delegatedTask, Screen: listScreen(delegatedTasks) },
  { path: registerPath, Screen: screen(loadRegister, DrawnRegister) },
  { path: recordPath('delegatedTask'), Screen: screen(loadTask, DrawnTask) },
  { path: pagePaths.delegatedTasks, Screen: DelegatedTasksScreen },
]
