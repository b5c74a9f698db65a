import { createHash } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import { principalOf } from '../access/principal.ts'
import { rolesOf } from '../access/rules.ts'
import { attachAll } from '../attachments/store.ts'
import { today } from '../core/dates.ts'
import { local } from '../core/local.ts'
import { asNobody } from '../core/nobody.ts'
import { withNumber } from '../core/record-number.ts'
import { signature } from '../core/record-step.ts'
import { refuse } from '../core/refuse.ts'
import { inTransaction } from '../core/transaction.ts'
import type { Nonconformity } from '../generated-types.ts'
import { optionsOf } from '../options.ts'
import { codeHash, codeOf } from './code.ts'
import { nonconformityRefusalText } from './refusal-text.ts'
import { byKey, seriesOf } from './register-finding.ts'
import { dueDate, reportFaults } from './rules.ts'
import type { NonconformityType } from './text.ts'
import { tellHandlers } from './told.ts'
import { filled, refuseBadText } from './words.ts'

/** A nonconformity as someone reports it. Type, title, description, unit and date are needed, nothing else. */
export interface Report {
  /** Random key of the form: the same report sent twice is made once. Known to the one who reports alone. */
  readonly key: string
  readonly type: NonconformityType | null
  readonly title: string
  readonly description: string
  /** Id of the unit where it happened. */
  readonly unit: string | null
  /** `YYYY-MM-DD` */
  readonly eventDate: string | null
  readonly place: string | null
  readonly immediateAction: string | null
  /** Ids of attachments that wait, stored without an account. */
  readonly photos: readonly string[]
  /** True stores nothing of who reported it. */
  readonly anonymous: boolean
  /** Name and e-mail of someone who has no session. */
  readonly name: string | null
  readonly email: string | null
  readonly language: 'nb' | 'en'
}

/** What whoever reported is given. */
export interface Receipt {
  readonly id: string
  readonly number: string
  /** Shows the state and lets them answer questions; null for someone who finds the case in My HSE. */
  readonly code: string | null
}

/**
 * Reports a nonconformity: for anyone, with or without a session. Sent twice, it is made once, and the receipt is the
 * same. Where someone chose to be anonymous, nothing that is written names them: not the case, its history, its
 * pictures, nor the audit log.
 * @throws Refusal naming the field
 */
export async function reportNonconformity(req: PayloadRequest, report: Report): Promise<Receipt> {
  if (report.key.length < 16) {
    refuse(req, nonconformityRefusalText.keyMissing, { code: 'keyMissing' })
  }
  const key = reportKey(report.key)
  const writer = report.anonymous ? asNobody(req) : req
  try {
    const made = await inTransaction(writer, async () => {
      return (await byKey(writer, key)) ?? (await create(writer, report, key))
    })
    return receiptOf(req, made, report.key)
  } catch (error) {
    // Two of the same at once: the later finds the one there is.
    const there = await byKey(writer, key)
    if (!there) throw error
    return receiptOf(req, there, report.key)
  }
}

/** The receipt of a form's report, or null where none was made. */
export async function receiptOfForm(
  req: PayloadRequest,
  formKey: string,
): Promise<(Receipt & { readonly due: string | null }) | null> {
  const found = await byKey(req, reportKey(formKey))
  return found ? { ...receiptOf(req, found, formKey), due: found.due ?? null } : null
}

/** True when the institution lets people report without saying who they are. */
export async function anonymousAllowed(req: PayloadRequest): Promise<boolean> {
  const settings = (await req.payload.findGlobal({
    slug: 'hse-settings',
    req,
    depth: 0,
    overrideAccess: true,
  })) as { anonymousReports?: boolean | null }
  return settings.anonymousReports !== false
}

/** The stored key tells nothing of the form's: whoever reads the case cannot ask for its receipt. */
function reportKey(formKey: string): string {
  return `report:${createHash('sha256').update(formKey).digest('hex')}`
}

function receiptOf(req: PayloadRequest, made: Nonconformity, formKey: string): Receipt {
  const code = made.codeHash ? codeOf(req.payload.secret, formKey) : null
  return { id: made.id, number: made.number, code }
}

async function create(req: PayloadRequest, report: Report, key: string): Promise<Nonconformity> {
  const day = today(optionsOf(req.payload).clock)
  const { type, unit, eventDate } = report
  const [fault] = reportFaults({ ...report, photos: report.photos.length }, day)
  if (fault) refuse(req, nonconformityRefusalText[fault.code], fault)
  if (type === null || unit === null || eventDate === null) throw new Error('reportFaults')
  await refuseUnknownUnit(req, unit)
  const { title, description, place, immediateAction, name, email } = report
  refuseBadText(req, { title, description, place, immediateAction, name, email })
  const reporter = await reporterOf(req, report)
  const withCode = reporter.reporter === null
  const step = { step: 'report' as const, ...(await signature(req)) }
  const data: Partial<Nonconformity> = {
    key,
    year: Number(day.slice(0, 4)),
    state: 'reported',
    type,
    source: 'report',
    title: title.trim(),
    description: description.trim(),
    language: report.language,
    unit,
    place: filled(place),
    eventDate,
    reportedDate: day,
    immediateAction: filled(immediateAction),
    anonymous: report.anonymous,
    ...reporter,
    codeHash: withCode ? codeHash(codeOf(req.payload.secret, report.key)) : null,
    due: dueDate('reported', day),
    steps: [step],
  }
  const made = await withNumber(req, 'nonconformities', seriesOf(day.slice(0, 4)), (number) =>
    local.create(req, 'nonconformities', { ...data, number }, { overrideAccess: true }),
  )
  const account = req.user ? String(req.user.id) : null
  await attachAll(req, report.photos, { nonconformity: made.id }, account)
  await tellHandlers(req, made, 'reported')
  return made
}

type Reporter = Pick<Nonconformity, 'byRepresentative'> & {
  readonly reporter: string | null
  readonly reporterName: string | null
  readonly reporterEmail: string | null
}

async function reporterOf(req: PayloadRequest, report: Report): Promise<Reporter> {
  const unnamed: Reporter = {
    reporter: null,
    reporterName: null,
    reporterEmail: null,
    byRepresentative: false,
  }
  const allowed = await anonymousAllowed(req)
  if (report.anonymous) {
    if (allowed) return unnamed
    refuse(req, nonconformityRefusalText.nameNeeded, { field: 'name', code: 'nameNeeded' })
  }
  const principal = await principalOf(req)
  if (principal.person !== null) {
    const { name } = await signature(req)
    const byRepresentative = rolesOf(principal).some((role) =>
      ['safetyRepresentative', 'deputySafetyRep', 'chiefSafetyRep'].includes(role),
    )
    return { ...unnamed, reporter: principal.person, reporterName: name, byRepresentative }
  }
  const name = filled(report.name)
  if (name === null) {
    const { nameMissing, nameNeeded } = nonconformityRefusalText
    refuse(req, allowed ? nameMissing : nameNeeded, { field: 'name', code: 'nameMissing' })
  }
  const email = filled(report.email)
  if (email !== null && !/^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/.test(email)) {
    refuse(req, nonconformityRefusalText.emailWrong, { field: 'email', code: 'emailWrong' })
  }
  return { ...unnamed, reporterName: name, reporterEmail: email }
}

async function refuseUnknownUnit(req: PayloadRequest, id: string): Promise<void> {
  const unit = await local.findById(req, 'units', id, { overrideAccess: true })
  if (unit && unit.active !== false) return
  refuse(req, nonconformityRefusalText.unitUnknown, { field: 'unit', code: 'unitUnknown' })
}
