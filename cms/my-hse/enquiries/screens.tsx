import type { ReactElement } from 'react'
import { enquirySegments } from '../../../content/addresses/forms.ts'
import {
  newRow,
  recordAddress,
  recordPath,
  recordPaths,
  recordsAddress,
} from '../../../content/addresses/my-hse.ts'
import { inEach, type PageLanguage } from '../../../content/addresses/parts.ts'
import { recordLabels } from '../../../content/words/records.ts'
import { reachOf } from '../../plugin/access/can.ts'
import { reachesNothing } from '../../plugin/access/rules.ts'
import { idOf, local } from '../../plugin/database/local.ts'
import { enquiryColours, enquiryList } from '../../plugin/enquiries/list.ts'
import {
  enquiryInput,
  enquirySteps,
  enquiryStepText,
  registerEnquiry,
} from '../../plugin/enquiries/register.ts'
import { isOpen } from '../../plugin/enquiries/rules.ts'
import { askerText, enquiryStateText, registerText } from '../../plugin/enquiries/text.ts'
import { Day } from '../components/day.tsx'
import { Due } from '../components/due.tsx'
import { Tag } from '../components/tag.tsx'
import { formKeyOf } from '../form-key.ts'
import type { FormDefinition } from '../forms/work.ts'
import { listScreen } from '../lists/list-screen.tsx'
import { listing } from '../lists/listing.ts'
import { type Loaded, type Page, screen } from '../page.ts'
import { loadRecord, RecordScreen } from '../records/record-screen.tsx'
import { loadRegisterForm } from '../records/load-register.ts'
import { RegisterPage } from '../records/register-page.tsx'
import { givenIn, type StepPlace, stepForms } from '../records/step-forms.ts'
import type { ScreenRoute } from '../screens/match.ts'

const words = {
  registerLead: {
    nb: 'For spørsmål om HMS som trenger svar. Er noe farlig eller galt, melder du det som avvik.',
    en: 'For questions about HSE that need an answer. If something is dangerous or wrong, report it as a nonconformity.',
  },
  save: { nb: 'Registrer', en: 'Register' },
  registered: { nb: 'Henvendelsen er registrert.', en: 'The enquiry has been registered.' },
  facts: { nb: 'Om henvendelsen', en: 'About the enquiry' },
  question: { nb: 'Spørsmål', en: 'Question' },
  answer: { nb: 'Svar', en: 'Answer' },
  from: { nb: 'Fra', en: 'From' },
  came: { nb: 'Mottatt', en: 'Came' },
  manager: { nb: 'Enhetens leder', en: 'The unit’s manager' },
  steps: { nb: 'Hva vil du gjøre?', en: 'What do you want to do?' },
  nothingToDo: {
    nb: 'Du kan lese henvendelsen, men ikke endre den nå.',
    en: 'You can read the enquiry, but not change it now.',
  },
} as const

const place: StepPlace<keyof typeof enquirySteps.steps> = {
  formName: (name) => `enquiry-${name}`,
  segments: enquirySegments,
  record: (language, number, query) => recordAddress(language, 'enquiry', number, query),
  list: (language, query) => recordsAddress(language, 'enquiry', query),
}
const registerPath = inEach((in_) => `${recordPaths.enquiry[in_]}/${newRow[in_]}`)
const registerAddress = (language: PageLanguage): string =>
  recordAddress(language, 'enquiry', newRow[language])

/** The list of enquiries. */
export const enquiries = listing<'enquiries'>({
  list: enquiryList,
  kind: 'enquiry',
  register: {
    words: registerText,
    may: async (req) => !reachesNothing(await reachOf(req, 'enquiries', 'register')),
  },
})

const registerForm: FormDefinition = {
  name: 'enquiry-register',
  segment: enquirySegments.register,
  back: (_posted, language) => registerAddress(language),
  work: async (req, posted, language) => {
    const key = formKeyOf(req, posted.get('form')) ?? posted.text('form')
    const made = await registerEnquiry(req, { ...givenIn(posted, enquiryInput), key, language })
    return { to: place.record(language, made.number, { done: 'register' }) }
  },
}

/** The forms of enquiries. */
export const enquiryForms = [registerForm, ...stepForms(enquirySteps, place)]

function loadRegister(page: Page) {
  return loadRegisterForm(page, {
    collection: 'enquiries',
    action: 'register',
    name: registerForm.name,
    address: registerAddress(page.language),
    input: enquiryInput,
  })
}

function DrawnRegister(loaded: Loaded<typeof loadRegister>): ReactElement {
  return (
    <RegisterPage
      loaded={loaded}
      section="enquiry"
      address={registerAddress}
      segment={enquirySegments.register}
      words={{ title: registerText, lead: words.registerLead, save: words.save }}
      list={{ title: enquiryList.title, address: place.list(loaded.language) }}
      input={enquiryInput}
    />
  )
}

async function loadEnquiry(page: Page) {
  const { asked, language } = page
  const loaded = await loadRecord(page, { kind: enquirySteps, place })
  const { record, visitor } = loaded
  const topic = record.topic
    ? await local.findById(visitor.req, 'topics', idOf(record.topic), {
        overrideAccess: true,
        locale: language,
      })
    : null
  const done = asked['done'] === 'register' ? words.registered[language] : undefined
  return { done, loaded, topic: topic?.name }
}

function DrawnEnquiry({ done, loaded, topic }: Loaded<typeof loadEnquiry>): ReactElement {
  const { record, responsible, steps } = loaded
  const { day, language } = steps
  const own = (text: string | null | undefined) =>
    text && (
      <p className="own-words" lang={record.language === language ? undefined : record.language}>
        {text}
      </p>
    )
  return (
    <RecordScreen
      {...{ done, loaded, words }}
      section="enquiry"
      list={enquiryList.title}
      state={
        <Tag colour={enquiryColours[record.state]}>{enquiryStateText[record.state][language]}</Tag>
      }
      facts={[
        [words.question[language], own(record.question)],
        [words.answer[language], own(record.answer)],
        [words.from[language], askerText[record.asker][language]],
        [words.came[language], <Day key="came" date={record.date} language={language} />],
        [
          enquiryInput.deadline.label[language],
          record.deadline && isOpen(record) && (
            <Due language={language} due={record.deadline} day={day} />
          ),
        ],
        [recordLabels.responsible[language], responsible ?? words.manager[language]],
        [recordLabels.topic[language], topic],
      ]}
      history={enquiryStepText}
      closed={['close', 'reopen']}
    />
  )
}

/** Screens of enquiries. */
export const enquiryScreens: readonly ScreenRoute[] = [
  { path: recordPaths.enquiry, Screen: listScreen(enquiries) },
  { path: registerPath, Screen: screen(loadRegister, DrawnRegister) },
  { path: recordPath('enquiry'), Screen: screen(loadEnquiry, DrawnEnquiry) },
]
