import type { ReactElement } from 'react'
import { documentSegments } from '../../../content/addresses/forms.ts'
import {
  newRow,
  recordAddress,
  recordPath,
  recordPaths,
  recordsAddress,
} from '../../../content/addresses/my-hse.ts'
import { inEach, type PageLanguage } from '../../../content/addresses/parts.ts'
import { reachOf } from '../../plugin/access/can.ts'
import { readable } from '../../plugin/access/readable.ts'
import { reachesNothing } from '../../plugin/access/rules.ts'
import { idOf } from '../../plugin/database/local.ts'
import { documentColours, documentList } from '../../plugin/unit-documents/list.ts'
import { unitsInOperation } from '../../plugin/processes/covered/load.ts'
import {
  documentInput,
  documentSteps,
  documentStepText,
  registerDocument,
} from '../../plugin/unit-documents/register.ts'
import { isCurrent, isReviewDue } from '../../plugin/unit-documents/rules.ts'
import {
  documentKindText,
  documentLanguageText,
  documentStateText,
  registerDocumentText,
} from '../../plugin/unit-documents/text.ts'
import { Day } from '../components/day.tsx'
import { FileLink } from '../components/file-link.tsx'
import { Tag } from '../components/tag.tsx'
import { formKeyOf } from '../form-key.ts'
import type { FormDefinition } from '../forms/work.ts'
import { listScreen } from '../lists/list-screen.tsx'
import { listing } from '../lists/listing.ts'
import { type Loaded, type Page, screen } from '../page.ts'
import { loadRecord, RecordScreen } from '../records/record-screen.tsx'
import { loadRegisterForm } from '../records/load-register.ts'
import { RegisterPage } from '../records/register-page.tsx'
import { fileKeeping, givenIn, type StepPlace, stepForms } from '../records/step-forms.ts'
import { keptFiles } from '../records/steps-of.tsx'
import type { ScreenRoute } from '../screens/match.ts'

const words = {
  registerLead: {
    nb: 'Her registrerer du enhetens egne håndbøker, prosedyrer, instrukser og risikovurderinger, med lenke til der de ligger, eller med filen. Legg også ved HMS-rapporten fra året før dere begynte med Verne: den vises i formøtet.',
    en: 'Register the unit’s own manuals, procedures, instructions and risk assessments here, with a link to where they are, or with the file. Attach the HSE report of the year before you began with Verne, too: it is shown in the pre-meeting.',
  },
  save: { nb: 'Registrer', en: 'Register' },
  registered: { nb: 'Dokumentet er registrert.', en: 'The document has been registered.' },
  facts: { nb: 'Om dokumentet', en: 'About the document' },
  kind: { nb: 'Type', en: 'Kind' },
  reportYear: { nb: 'Rapportens år', en: 'Year of the report' },
  kept: {
    nb: 'Filen kan lastes ned av dem som leder, koordinerer eller er verneombud for enheten, de over den og HMS-enheten.',
    en: 'The file can be downloaded by those who lead, coordinate or represent the unit, those above it and the HSE Unit.',
  },
  reviewDue: { nb: 'skulle vært gjennomgått', en: 'should have been reviewed' },
  withdrawnDate: { nb: 'Trukket tilbake', en: 'Withdrawn on' },
  steps: { nb: 'Hva vil du gjøre?', en: 'What do you want to do?' },
  nothingToDo: {
    nb: 'Du kan lese om dokumentet, men ikke endre det.',
    en: 'You can read about the document, but not change it.',
  },
} as const

const place: StepPlace<keyof typeof documentSteps.steps> = {
  formName: (name) => `document-${name}`,
  segments: documentSegments,
  record: (language, number, query) => recordAddress(language, 'document', number, query),
  list: (language, query) => recordsAddress(language, 'document', query),
}
const registerPath = inEach((in_) => `${recordPaths.document[in_]}/${newRow[in_]}`)
const registerAddress = (language: PageLanguage): string =>
  recordAddress(language, 'document', newRow[language])

/** The list of the documents units keep themselves. */
export const unitDocuments = listing<'unit-documents'>({
  list: documentList,
  kind: 'document',
  register: {
    words: registerDocumentText,
    may: async (req) => !reachesNothing(await reachOf(req, 'unit-documents', 'register')),
  },
})

const registerForm: FormDefinition = {
  name: 'document-register',
  segment: documentSegments.register,
  back: (_posted, language) => registerAddress(language),
  ...fileKeeping(documentInput),
  work: async (req, posted, language) => {
    const key = formKeyOf(req, posted.get('form')) ?? posted.text('form')
    const made = await registerDocument(req, { ...givenIn(posted, documentInput), key })
    return { to: place.record(language, made.number, { done: 'register' }) }
  },
}

/** The forms of documents. */
export const documentForms = [registerForm, ...stepForms(documentSteps, place)]

async function loadRegister(page: Page) {
  const loaded = await loadRegisterForm(page, {
    collection: 'unit-documents',
    action: 'register',
    name: registerForm.name,
    address: registerAddress(page.language),
    input: documentInput,
    besides: async (req, { formerReports }) =>
      formerReports ? (await unitsInOperation(req)).map(({ id }) => id) : [],
  })
  const file = await keptFiles(loaded.visitor.req, documentInput, loaded.draft)
  return { ...loaded, choosable: { ...loaded.choosable, file } }
}

function DrawnRegister(loaded: Loaded<typeof loadRegister>): ReactElement {
  return (
    <RegisterPage
      loaded={loaded}
      section="document"
      address={registerAddress}
      segment={documentSegments.register}
      words={{ title: registerDocumentText, lead: words.registerLead, save: words.save }}
      list={{ title: documentList.title, address: place.list(loaded.language) }}
      input={documentInput}
      // A document is most often in the language of the one who registers it.
      before={{ language: loaded.language }}
      files
    />
  )
}

async function loadDocument(page: Page) {
  const { asked, language } = page
  const loaded = await loadRecord(page, { kind: documentSteps, place })
  const done = asked['done'] === 'register' ? words.registered[language] : undefined
  const { file: id } = loaded.record
  const file = id
    ? await readable(loaded.visitor.req, 'attachments', [idOf(id)]).then(([found]) => found ?? null)
    : null
  return { done, file, loaded }
}

function DrawnDocument({ done, file, loaded }: Loaded<typeof loadDocument>): ReactElement {
  const { record, steps } = loaded
  const { day, language } = steps
  const { nextReview, withdrawnDate } = record
  return (
    <RecordScreen
      {...{ done, loaded, words }}
      section="document"
      list={documentList.title}
      state={
        <Tag colour={documentColours[record.state]}>
          {documentStateText[record.state][language]}
        </Tag>
      }
      facts={[
        [
          documentInput.link.label[language],
          record.link !== '' && (
            <a key="link" href={record.link} hrefLang={record.language}>
              {record.link}
            </a>
          ),
        ],
        [
          documentInput.file.label[language],
          record.file &&
            (file === null ? (
              words.kept[language]
            ) : (
              <FileLink key="file" file={file} language={language} written={record.language} />
            )),
        ],
        [words.kind[language], documentKindText[record.kind][language]],
        [words.reportYear[language], record.reportYear],
        [documentInput.language.label[language], documentLanguageText[record.language][language]],
        [
          documentInput.date.label[language],
          <Day key="date" date={record.date} language={language} />,
        ],
        [
          documentInput.nextReview.label[language],
          nextReview && isCurrent(record) && (
            <>
              <Day date={nextReview} language={language} />
              {isReviewDue(record, day) && <strong> ({words.reviewDue[language]})</strong>}
            </>
          ),
        ],
        [
          words.withdrawnDate[language],
          withdrawnDate && <Day key="withdrawn" date={withdrawnDate} language={language} />,
        ],
      ]}
      history={documentStepText}
      closed={['change', 'withdraw']}
    />
  )
}

/** Screens of the documents units keep themselves. */
export const documentScreens: readonly ScreenRoute[] = [
  { path: recordPaths.document, Screen: listScreen(unitDocuments) },
  { path: registerPath, Screen: screen(loadRegister, DrawnRegister) },
  { path: recordPath('document'), Screen: screen(loadDocument, DrawnDocument) },
]
