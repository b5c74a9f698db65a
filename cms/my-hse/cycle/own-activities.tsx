import type { ReactElement } from 'react'
import { ownActivitySegments } from '../../../content/addresses/forms.ts'
import {
  newRow,
  recordPath,
  recordPaths,
  unitCycleAddress,
} from '../../../content/addresses/my-hse.ts'
import { inEach } from '../../../content/addresses/parts.ts'
import { activityKindWords } from '../../../content/words/cycle.ts'
import { reachOf } from '../../plugin/access/can.ts'
import { reachesNothing } from '../../plugin/access/rules.ts'
import { fill } from '../../plugin/core/text.ts'
import {
  addActivity,
  ownActivityInput,
  ownActivitySteps,
  ownActivityStepText,
} from '../../plugin/cycle/unit/own/add.ts'
import { ownActivityColours, ownActivityList } from '../../plugin/cycle/unit/own/list.ts'
import { waitsForApproval } from '../../plugin/cycle/unit/own/rules.ts'
import {
  addActivityText,
  oftenText,
  ownActivityStateText,
} from '../../plugin/cycle/unit/own/text.ts'
import { responsibleText } from '../../plugin/cycle/text.ts'
import { idOf, local } from '../../plugin/database/local.ts'
import { Day } from '../components/day.tsx'
import { Notice } from '../components/notice.tsx'
import { Tag } from '../components/tag.tsx'
import { formKeyOf } from '../form-key.ts'
import type { FormDefinition } from '../forms/work.ts'
import { listing } from '../lists/listing.ts'
import { type Loaded, type Page, screen } from '../page.ts'
import { loadRegisterForm } from '../records/load-register.ts'
import { RegisterPage } from '../records/register-page.tsx'
import { loadRecord, RecordScreen } from '../records/record-screen.tsx'
import { givenIn, stepForms } from '../records/step-forms.ts'
import { addActivityAddress, ownActivityPlace as place } from './place.ts'
import { cycleWords, ownActivityWords as words } from './text.ts'

/** Path of the form that adds one. */
export const addPath = inEach(
  (language) => `${recordPaths.ownActivity[language]}/${newRow[language]}`,
)
/** Path of one. */
export const ownActivityPath = recordPath('ownActivity')

/** The list of what units have added to their annual cycle. */
export const ownActivities = listing<'unit-activities'>({
  list: ownActivityList,
  kind: 'ownActivity',
  register: {
    words: addActivityText,
    may: async (req) => !reachesNothing(await reachOf(req, 'unit-activities', 'add')),
  },
})

const addForm: FormDefinition = {
  name: 'own-activity-add',
  segment: ownActivitySegments.add,
  back: (_posted, language) => addActivityAddress(language),
  work: async (req, posted, language) => {
    const key = formKeyOf(req, posted.get('form')) ?? posted.text('form')
    const made = await addActivity(req, { ...givenIn(posted, ownActivityInput), key, language })
    return { to: place.record(language, made.number, { done: 'add' }) }
  },
}

/** The forms of activities of units' own. */
export const ownActivityForms = [addForm, ...stepForms(ownActivitySteps, place)]

function loadAdd(page: Page) {
  return loadRegisterForm(page, {
    collection: 'unit-activities',
    action: 'add',
    name: addForm.name,
    address: addActivityAddress(page.language),
    input: ownActivityInput,
  })
}

function DrawnAdd(loaded: Loaded<typeof loadAdd>): ReactElement {
  return (
    <RegisterPage
      loaded={loaded}
      section="ownActivity"
      address={addActivityAddress}
      segment={addForm.segment}
      words={{ title: addActivityText, lead: words.addLead, save: words.save }}
      list={{ title: ownActivityList.title, address: place.list(loaded.language) }}
      input={ownActivityInput}
    />
  )
}

/** The form that adds one. */
export const AddActivityScreen = screen(loadAdd, DrawnAdd)

async function loadActivity(page: Page) {
  const { asked, language } = page
  const loaded = await loadRecord(page, { kind: ownActivitySteps, place })
  const { record, visitor } = loaded
  const unit = await local.findById(visitor.req, 'units', idOf(record.unit), {
    overrideAccess: true,
  })
  return {
    done: asked['done'] === 'add' ? words.added[language] : undefined,
    loaded,
    cycle: unit && unit.active !== false ? unitCycleAddress(language, unit.code) : null,
  }
}

function DrawnActivity({ cycle, done, loaded }: Loaded<typeof loadActivity>): ReactElement {
  const { record, steps, unitName } = loaded
  const { language } = steps
  const { approvedOn, firstDay, intervalReason, kind, lastDay, often, responsibleRole } = record
  return (
    <RecordScreen
      {...{ done, loaded }}
      words={{ facts: words.facts, nothingToDo: words.nothingToDo, steps: words.steps }}
      section="ownActivity"
      list={ownActivityList.title}
      state={
        <Tag colour={ownActivityColours[record.state]}>
          {ownActivityStateText[record.state][language]}
        </Tag>
      }
      notices={
        waitsForApproval(record) && (
          <Notice colour="warning">
            <p>{cycleWords.waits[language]}</p>
          </Notice>
        )
      }
      facts={[
        [cycleWords.kind[language], activityKindWords[kind][language]],
        [cycleWords.responsible[language], responsibleText[responsibleRole][language]],
        [
          ownActivityInput.firstDay.label[language],
          <Day key="first" date={firstDay} language={language} />,
        ],
        [words.often[language], oftenText[often][language]],
        [ownActivityInput.intervalReason.label[language], intervalReason ?? null],
        [
          words.approvedOn[language],
          approvedOn && <Day key="approved" date={approvedOn} language={language} />,
        ],
        [words.lastDay[language], lastDay && <Day key="last" date={lastDay} language={language} />],
      ]}
      history={ownActivityStepText}
      closed={['approveInterval', 'change', 'end']}
    >
      {record.description && (
        <p lang={record.language === language ? undefined : record.language}>
          {record.description}
        </p>
      )}
      {cycle !== null && (
        <p>
          <a href={cycle}>{fill(cycleWords.title, { unit: unitName })[language]}</a>
        </p>
      )}
    </RecordScreen>
  )
}

/** One activity of a unit's own. */
export const OwnActivityScreen = screen(loadActivity, DrawnActivity)
