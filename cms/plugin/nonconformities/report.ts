import { createHash } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import { Temporal } from 'temporal-polyfill'
import { forgetHandedUp } from '../access/handed-up.ts'
import { principalOf } from '../access/principal.ts'
import type { Role } from '../access/roles.ts'
import { rolesOf } from '../access/rules.ts'
import { tellsWhoText } from '../attachments/limit-text.ts'
import { attachAll, documentsAmong } from '../attachments/store.ts'
import { clockTime, instant, momentOf, today } from '../core/dates.ts'
import { local } from '../database/local.ts'
import { asNobody } from '../core/nobody.ts'
import { withNumber } from '../records/record-number.ts'
import { signature } from '../records/record-step.ts'
import { refuse } from '../core/refuse.ts'
import type { Language, Text } from '../core/text.ts'
import type { Nonconformity } from '../generated-types.ts'
import { optionsOf } from '../options.ts'
import { accidentFacts } from './accident.ts'
import { codeHash, codeOf } from './code.ts'
import { dueOfNew } from './deadlines/due.ts'
import { type Handling, handlingOf } from './handling.ts'
import { tellOfInjury, toldBesides } from './injury/told.ts'
import { nonconformityRefusalText } from './refusal-text.ts'
import { byKey, seriesOf } from './register-finding.ts'
import { reportFaults } from './rules.ts'
import type { InjuredGroup, NonconformityType } from './text.ts'
import { tellHandlers, tellReporter } from './told.ts'
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
  /** True for a report that concerns the manager of the unit: it is handled above, and kept from them. @default false */
  readonly concernsManager?: boolean
  /** `YYYY-MM-DD` */
  readonly eventDate: string | null
  /** Time of the clock of an accident, as it was typed. What is no accident has none, nor the two below. */
  readonly eventTime?: string | null | undefined
  readonly injuredGroup?: InjuredGroup | null | undefined
  /** Name of the undertaking of somebody involved whom the institution does not employ. */
  readonly otherEmployer?: string | null | undefined
  readonly place: string | null
  readonly immediateAction: string | null
  /** Ids of attachments that wait, stored without an account. */
  readonly photos: readonly string[]
  /** True stores nothing of who reported it. */
  readonly anonymous: boolean
  /** True where a safety representative reports as any employee: no written reply is owed. @default false */
  readonly asEmployee?: boolean
  /** Name and e-mail of someone who has no session. */
  readonly name: string | null
  readonly email: string | null
  readonly language: Language
  /** Is someone dead or seriously injured? Null where it was asked and not answered; not there where nobody asked. */
  readonly injury?: boolean | null | undefined
}

/** What whoever reported is given. */
export interface Receipt {
  readonly id: string
  readonly number: string
  /**
   * Shows the state and lets them answer questions; null for someone who finds the case in My HSE, and for everyone
   * once an hour has passed: the key of the form stands in an address, and addresses are kept by browsers and proxies.
   */
  readonly code: string | null
}

/** The receipt as its page shows it. */
export interface ShownReceipt extends Receipt {
  readonly due: string | null
  /** True where someone finds the case in My HSE. */
  readonly named: boolean
  readonly concernsManager: boolean
}

/** For how long a receipt is shown, in minutes. */
const receiptMinutes = 60

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
    const made = (await byKey(writer, key)) ?? (await create(writer, report, key))
    return receiptOf(req, made, report.key)
  } catch (error) {
    // Two of the same at once: the later finds the one there is.
    const there = await byKey(writer, key)
    if (!there) throw error
    return receiptOf(req, there, report.key)
  }
}

/** Something to put right in a report. */
export interface ReportError {
  readonly field: string
  readonly code: string
  readonly text: Text
}

/** Everything that must be put right before a report can be sent, in the order of the form. */
export async function reportErrors(req: PayloadRequest, report: Report): Promise<ReportError[]> {
  const day = today(optionsOf(req.payload).clock)
  const faults = reportFaults({ ...report, photos: report.photos.length }, day)
  const errors = [
    ...faults.map(({ code, field }) => errorOf(code, field)),
    ...clockErrors(req, report),
  ]
  if (report.unit !== null) {
    const unit = await local.findById(req, 'units', report.unit, {
      overrideAccess: true,
    })
    if (!unit || unit.active === false) errors.push(errorOf('unitUnknown', 'unit'))
  }
  const allowed = await anonymousAllowed(req)
  if (report.anonymous) {
    for (const { name } of await documentsAmong(req, report.photos)) {
      errors.push({ field: 'photos', code: 'documentTellsWho', text: tellsWhoText(name) })
    }
    return allowed ? errors : [...errors, errorOf('nameNeeded', 'name')]
  }
  if ((await principalOf(req)).person !== null) return errors
  if (filled(report.name) === null) {
    errors.push(errorOf(allowed ? 'nameMissing' : 'nameNeeded', 'name'))
  }
  const email = filled(report.email)
  if (email !== null && !/^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/.test(email)) {
    errors.push(errorOf('emailWrong', 'email'))
  }
  return errors
}

/** What is wrong with the time of an accident. */
function clockErrors(req: PayloadRequest, report: Report): ReportError[] {
  const written = filled(report.eventTime ?? null)
  if (report.type !== 'accident' || written === null) return []
  if (clockTime(written) === null) return [errorOf('eventTimeWrong', 'eventTime')]
  const at = momentOf(report.eventDate, written)
  const comes = at !== null && at > instant(optionsOf(req.payload).clock)
  return comes ? [errorOf('eventTimeInFuture', 'eventTime')] : []
}

/** What is stored of an accident alone. */
function accidentOf({
  eventTime,
  injuredGroup,
  otherEmployer,
  type,
}: Report): ReturnType<typeof accidentFacts> {
  const none = { eventTime: null, injuredGroup: null, otherEmployer: null }
  if (type !== 'accident') return none
  return accidentFacts({
    eventTime: clockTime(eventTime ?? ''),
    injuredGroup: injuredGroup ?? null,
    otherEmployer: filled(otherEmployer ?? null),
  })
}

function errorOf(code: keyof typeof nonconformityRefusalText, field: string): ReportError {
  return { field, code, text: nonconformityRefusalText[code] }
}

/** The receipt of a form's report; `expired` once an hour has passed, and null where none was made. */
export async function receiptOfForm(
  req: PayloadRequest,
  formKey: string,
): Promise<ShownReceipt | 'expired' | null> {
  const found = await byKey(req, reportKey(formKey))
  if (!found) return null
  if (isExpired(req, found)) return 'expired'
  return {
    ...receiptOf(req, found, formKey),
    due: found.due ?? null,
    named: found.reporter != null,
    concernsManager: found.concernsManager === true,
  }
}

function isExpired(req: PayloadRequest, { createdAt, steps }: Nonconformity): boolean {
  const since = steps?.[0]?.at ?? createdAt
  const ends = Temporal.Instant.from(since).add({ minutes: receiptMinutes })
  return Temporal.Instant.compare(optionsOf(req.payload).clock(), ends) >= 0
}

/** True when the institution lets people report without saying who they are. */
export async function anonymousAllowed(req: PayloadRequest): Promise<boolean> {
  const settings = (await req.payload.findGlobal({
    slug: 'hse-settings',
    select: { anonymousReports: true },
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
  const shown = made.codeHash && !isExpired(req, made)
  const code = shown ? codeOf(req.payload.secret, formKey) : null
  return { id: made.id, number: made.number, code }
}

async function create(req: PayloadRequest, report: Report, key: string): Promise<Nonconformity> {
  const day = today(optionsOf(req.payload).clock)
  const { type, unit, eventDate } = report
  const [error] = await reportErrors(req, report)
  if (error) refuse(req, error.text, { field: error.field, code: error.code })
  if (type === null || unit === null || eventDate === null) throw new Error('reportErrors')
  const { title, description, place, immediateAction, name, email } = report
  refuseBadText(req, {
    title,
    description,
    place,
    immediateAction,
    otherEmployer: report.otherEmployer ?? null,
    name,
    email,
  })
  const reporter = await reporterOf(req, report)
  const withCode = reporter.reporter === null
  const step = { step: 'report' as const, ...(await signature(req)) }
  const manager = report.concernsManager === true ? unit : null
  const handling = await handlingOf(req, unit, { manager, before: [] })
  const injured = report.injury === true
  const data: Partial<Nonconformity> = {
    key,
    year: Number(day.slice(0, 4)),
    state: 'reported',
    type,
    reportedType: type,
    source: 'report',
    title: title.trim(),
    description: description.trim(),
    language: report.language,
    unit,
    ...handling,
    place: filled(place),
    eventDate,
    ...accidentOf(report),
    reportedDate: day,
    immediateAction: filled(immediateAction),
    anonymous: report.anonymous,
    ...reporter,
    codeHash: withCode ? codeHash(codeOf(req.payload.secret, report.key)) : null,
    due: await dueOfNew(req, {
      state: 'reported',
      source: 'report',
      type,
      severity: null,
      injury: injured ? 'reported' : null,
      since: day,
    }),
    ...(injured ? await injuryReported(req, unit, handling) : {}),
    steps: [step],
  }
  const account = req.user ? String(req.user.id) : null
  return withNumber(req, 'nonconformities', seriesOf(day.slice(0, 4)), async (number) => {
    const numbered = { ...structuredClone(data), number }
    // The log says that it was reported, and not by whom: those who read the log do not handle the case.
    const writer = asNobody(req)
    const made =
      (await byKey(req, key)) ??
      (await local.create(writer, 'nonconformities', numbered, { overrideAccess: true }))
    forgetHandedUp(req)
    await attachAll(req, report.photos, { nonconformity: made.id }, account)
    await (injured
      ? tellOfInjury(req, made, 'injuryReported')
      : tellHandlers(req, made, 'reported'))
    // Whoever has an account finds it in My HSE.
    if (!made.reporter) await tellReporter(req, made, 'sent')
    return made
  })
}

/** What stands in a case from the first second when someone is said to be dead or seriously injured. */
async function injuryReported(
  req: PayloadRequest,
  unit: string,
  handling: Handling,
): Promise<Partial<Nonconformity>> {
  const place = handling.concernsManager ? { unit, ...handling } : { unit }
  return {
    injury: 'reported',
    seriousInjury: true,
    ...(await toldBesides(req, place)),
  }
}

type Reporter = Pick<Nonconformity, 'byRepresentative'> & {
  readonly reporter: string | null
  readonly reporterName: string | null
  readonly reporterEmail: string | null
}

/** True for whoever is the safety representative of an area, a deputy, or the chief one. */
export function speaksForEmployees(roles: readonly Role[]): boolean {
  const speaking: readonly Role[] = ['safetyRepresentative', 'deputySafetyRep', 'chiefSafetyRep']
  return roles.some((role) => speaking.includes(role))
}

async function reporterOf(req: PayloadRequest, report: Report): Promise<Reporter> {
  const unnamed: Reporter = {
    reporter: null,
    reporterName: null,
    reporterEmail: null,
    byRepresentative: false,
  }
  if (report.anonymous) return unnamed
  const principal = await principalOf(req)
  if (principal.person !== null) {
    const { name } = await signature(req)
    const byRepresentative = report.asEmployee !== true && speaksForEmployees(rolesOf(principal))
    return {
      ...unnamed,
      reporter: principal.person,
      reporterName: name,
      byRepresentative,
    }
  }
  return {
    ...unnamed,
    reporterName: filled(report.name),
    reporterEmail: filled(report.email),
  }
}
