import type { PayloadRequest } from 'payload'
import { reportSegments } from '../../../content/addresses/forms.ts'
import { reportPage } from '../../../content/addresses/my-hse.ts'
import { reportTypes } from '../../plugin/attachments/types.ts'
import { asNobody } from '../../plugin/core/nobody.ts'
import { addOpened } from '../../plugin/nonconformities/additions.ts'
import { answerOpened, openCase, openedCase } from '../../plugin/nonconformities/code.ts'
import { reportErrors, reportNonconformity } from '../../plugin/nonconformities/report.ts'
import { Draft, type FormError, readDraft, storeDraft, withDraft } from '../drafts.ts'
import type { Posted } from '../form-body.ts'
import { formKeyOf } from '../form-key.ts'
import { keepFilesOf } from '../forms/kept-files.ts'
import type { FormDefinition, KeptFiles } from '../forms/work.ts'
import type { ReportLanguage } from '../routes.ts'
import { reportFields, reportIn } from './posted-report.ts'
import { tooManyText } from './text.ts'

/** How long a picture waits for its report, in hours. */
const photoHours = 2
/** The server tells in it how many seconds to wait; nobody else can set it. */
const waitHeader = 'x-verne-wait'

/** The form of a report: what is wrong is shown at once, what is right goes on to be checked. */
const check: FormDefinition<ReportLanguage> = {
  name: 'report',
  segment: reportSegments.check,
  open: true,
  nameless: true,
  back: (_posted, language) => reportPage(language, 'form'),
  keepFiles: (req, posted, language) =>
    keepPhotos(req, posted, language, posted.get('who') === 'anonymous'),
  work: async (req, posted, language) => {
    const found = await reportErrors(req, reportIn(posted, language, ''))
    const errors: FormError[] = [
      ...tooMany(req),
      ...found.map(({ field, text }) => ({ field, text })),
    ]
    if (errors.length > 0) return { errors }
    const values = reportFields.map((name): [string, readonly string[]] => [name, posted.all(name)])
    const place = { form: 'report', address: reportPage(language, 'form') }
    const draft = await storeDraft(asNobody(req), place, new Draft(Object.fromEntries(values)))
    return { to: withDraft(reportPage(language, 'check'), draft) }
  },
}

/** The report as it was checked. */
const send: FormDefinition<ReportLanguage> = {
  name: 'sendReport',
  segment: reportSegments.send,
  open: true,
  nameless: true,
  back: (_posted, language) => reportPage(language, 'form'),
  work: async (req, posted, language) => {
    const errors = tooMany(req)
    if (errors.length > 0) return { errors }
    const form = posted.get('form')
    const key = formKeyOf(req, form) ?? ''
    await reportNonconformity(req, reportIn(posted, language, key))
    return { to: reportPage(language, 'receipt', { report: form }) }
  },
}

/** Number and code. The address of the case holds neither: it works for an hour. */
const status: FormDefinition<ReportLanguage> = {
  name: 'reportStatus',
  segment: reportSegments.status,
  open: true,
  nameless: true,
  secret: ['code'],
  back: (_posted, language) => reportPage(language, 'status'),
  work: async (req, posted, language) => {
    const errors = tooMany(req)
    if (errors.length > 0) return { errors }
    const id = await openCase(req, { number: posted.text('number'), code: posted.text('code') })
    return { to: await caseAddress(req, language, id) }
  },
}

/** An answer from whoever has the code. */
const answer: FormDefinition<ReportLanguage> = {
  name: 'reportAnswer',
  segment: reportSegments.answer,
  open: true,
  nameless: true,
  back: (posted, language) => reportPage(language, 'status', { case: posted.get('case') }),
  work: async (req, posted, language) => {
    const errors = tooMany(req)
    if (errors.length > 0) return { errors }
    const id = await openedBefore(req, posted.get('case'))
    // The hour is over: the page says so, and what was written stays.
    if (id === null) return { errors: [], query: { gone: 'yes' } }
    await answerOpened(req, id, posted.text('answer'))
    return { to: `${await caseAddress(req, language, id)}&done=answered` }
  },
}

/** What whoever has the code adds: words, and pictures that are cleaned as those of a report are. */
const add: FormDefinition<ReportLanguage> = {
  name: 'reportMore',
  segment: reportSegments.add,
  open: true,
  nameless: true,
  back: (posted, language) => reportPage(language, 'status', { case: posted.get('case') }),
  fieldOf: (field) => (field === 'text' ? 'addition' : field),
  keepFiles: async (req, posted, language) => {
    const id = await openedBefore(req, posted.get('case'))
    const found = id === null ? null : await openedCase(req, id)
    return keepPhotos(req, posted, language, found?.anonymous !== false)
  },
  work: async (req, posted, language) => {
    const errors = tooMany(req)
    if (errors.length > 0) return { errors }
    const id = await openedBefore(req, posted.get('case'))
    if (id === null) return { errors: [], query: { gone: 'yes' } }
    await addOpened(req, id, { text: posted.text('addition'), photos: posted.all('photo') })
    return { to: `${await caseAddress(req, language, id)}&done=added` }
  },
}

/** Every form of reporting. */
export const reportForms: readonly FormDefinition<ReportLanguage>[] = [
  check,
  send,
  status,
  answer,
  add,
]

/** Id of the case an address opens, or null when its hour has passed. */
export async function openedBefore(req: PayloadRequest, given: unknown): Promise<string | null> {
  const draft = await readDraft(req, 'openedReport', given)
  return draft?.get('id') ?? null
}

async function caseAddress(
  req: PayloadRequest,
  language: ReportLanguage,
  id: string,
): Promise<string> {
  const draft = new Draft({ id: [id] })
  const opened = await storeDraft(asNobody(req), { form: 'openedReport' }, draft)
  return reportPage(language, 'status', { case: opened })
}

/** Files are kept at once, without the account: a mistake elsewhere in the form does not lose them. */
async function keepPhotos(
  req: PayloadRequest,
  posted: Posted,
  language: ReportLanguage,
  anonymous: boolean,
): Promise<KeptFiles> {
  const removed = posted.all('removePhoto')
  if (tooMany(req).length > 0) {
    return {
      values: { photo: posted.all('photo').filter((id) => !removed.includes(id)) },
      errors: [],
    }
  }
  return keepFilesOf(req, posted, {
    field: 'photos',
    kept: 'photo',
    removed,
    types: reportTypes,
    anonymous,
    account: null,
    hours: photoHours,
    language,
  })
}

function tooMany(req: PayloadRequest): FormError[] {
  const wait = Number(req.headers.get(waitHeader) ?? 0)
  return wait > 0 ? [{ field: null, text: tooManyText(wait) }] : []
}
