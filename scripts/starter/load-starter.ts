import type { PayloadRequest } from 'payload'
import { today } from '../../cms/plugin/core/dates.ts'
import { local } from '../../cms/plugin/database/local.ts'
import { importing } from '../../cms/plugin/editions/hooks.ts'
import { inForce, supersededBy } from '../../cms/plugin/editions/rules.ts'
import { settleAll } from '../../cms/plugin/guidelines/settle.ts'
import { optionsOf } from '../../cms/plugin/options.ts'
import type { RecordSlug } from '../../cms/plugin/records/record-step.ts'
import { askingLater } from '../../cms/plugin/publishing/request.ts'
import { lawContent } from '../law/law-content.ts'
import { loadLaw } from '../law/load-law.ts'
import { courses } from './courses.ts'
import { activities, cycles } from './cycles.ts'
import { addReports } from './audit-reports.ts'
import { createMissing, type Count, type Wanted } from './create-missing.ts'
import { demoPassword } from './demo-users.ts'
import { ids } from './ids.ts'
import type { LoadedEdition, Starter } from './starter-files.ts'
import { supportFunctions } from './support-functions.ts'
import { accessRequests } from './access-requests.ts'
import { formerTotals, sicknessAbsences } from './former-years.ts'
import { commonPlan, plannedCourses } from './training-plans.ts'
import { trainingRecords } from './training-records.ts'
import { tiedTo, tieRequirements } from './starter-law.ts'
import { wantedAuditPlan, wantedCriterion } from './records/audits.ts'
import { wantedRecords, type WantedRecords } from './records.ts'

/** Told after each step: what was loaded, and how much of it was not there before. */
export type Progress = (what: string, count: Count) => void

/**
 * Creates what of the starter content is not in the database yet, and settles what follows from it. What is there
 * stays as people have left it. Safe to run again after it was cut off.
 * @throws Error naming the document that could not be created
 */
export async function loadStarter(
  req: PayloadRequest,
  starter: Starter,
  progress: Progress = () => undefined,
): Promise<void> {
  // The whole is one publish, and each edition is as it was where it comes from.
  await askingLater(req, () =>
    importing(req, async () => {
      progress('units', await createMissing(req, 'units', units(starter)))
      progress('safety areas', await createMissing(req, 'safety-areas', safetyAreas(starter)))
      const known = await accountsByPerson(req, starter)
      progress('accounts', await createMissing(req, 'accounts', accounts(starter, known)))
      progress('people', await createMissing(req, 'people', people(starter, known)))
      progress('role assignments', await createMissing(req, 'role-assignments', roles(starter)))
      progress('affiliations', await createMissing(req, 'affiliations', affiliations(starter)))
      progress('topics', await createMissing(req, 'topics', topics(starter)))
      const law = await loadLaw(req, lawContent)
      const created = law.filter(({ outcome }) => outcome === 'new').length
      progress('entries of the register of law', { wanted: law.length, created })
      const day = today(optionsOf(req.payload).clock)
      progress('guidelines', await createMissing(req, 'guidelines', guidelines(starter, day)))
      progress('requirements met by guidelines', await tieRequirements(req, starter))
      progress('editions', await createMissing(req, 'editions', editions(starter, known, day)))
      const keys = await requirementIds(req)
      progress('courses', await createMissing(req, 'courses', courses(starter, keys)))
      progress(
        'courses taken',
        await createMissing(req, 'training-records', trainingRecords(starter, day)),
      )
      progress('totals before Verne', await createMissing(req, 'former-totals', formerTotals(day)))
      progress(
        'sickness absence',
        await createMissing(req, 'sickness-absence', sicknessAbsences(day)),
      )
      progress(
        'training plans',
        await createMissing(req, 'training-plans', commonPlan(starter, day)),
      )
      progress(
        'planned courses',
        await createMissing(req, 'planned-courses', plannedCourses(starter, day)),
      )
      progress('annual cycles', await createMissing(req, 'annual-cycles', cycles(starter)))
      progress(
        'activities of annual cycles',
        await createMissing(req, 'cycle-activities', activities(starter)),
      )
      progress(
        'support functions',
        await createMissing(req, 'support-functions', supportFunctions(starter)),
      )
      progress(
        'audit criteria',
        await createMissing(req, 'audit-criteria', starter.auditCriteria.map(wantedCriterion)),
      )
      progress(
        'audit plans',
        await createMissing(req, 'audit-plans', [
          wantedAuditPlan(starter.auditPlan, starter.audits),
        ]),
      )
      await loadRecords(req, wantedRecords(starter, { day, accounts: known }), progress)
      progress(
        'requests for access',
        await createMissing(req, 'access-requests', await accessRequests(req, day)),
      )
    }),
  )
  await settleAll(req)
}

/** Ids of what the register of law asks, by key. */
async function requirementIds(req: PayloadRequest): Promise<ReadonlyMap<string, string>> {
  const register = await local.find(req, 'requirements', {
    overrideAccess: true,
    select: { key: true },
  })
  return new Map(register.map(({ id, key }) => [key, id]))
}

/** Loads one kind of record, but for what is left out and what hangs on it, which is added to `left`. */
function recordsOf<S extends RecordSlug>(
  what: string,
  collection: S,
  of: (wanted: WantedRecords) => readonly Wanted<S>[],
) {
  return async (
    req: PayloadRequest,
    wanted: WantedRecords,
    left: Set<unknown>,
    progress: Progress,
  ): Promise<void> => {
    const standing = of(wanted).filter(({ id, data }) => {
      const fields = data as Readonly<Record<string, unknown>>
      const hangsOn = ['process', 'nonconformity', 'follows', 'overdueMeasure']
      const stands = ![id, ...hangsOn.map((each) => fields[each])].some((each) => left.has(each))
      if (!stands) left.add(id)
      return stands
    })
    progress(what, await createMissing(req, collection, standing))
  }
}

/**
 * Loads what is said of requirements. They are found by their keys: the register may have had them before, under ids of its
 * own. What is of a requirement that somebody has removed is left out.
 */
function aboutRequirements<S extends 'unit-requirements' | 'compliance-lines'>(
  what: string,
  collection: S,
  of: (wanted: WantedRecords) => readonly Wanted<S>[],
) {
  return async (
    req: PayloadRequest,
    wanted: WantedRecords,
    _left: Set<unknown>,
    progress: Progress,
  ): Promise<void> => {
    const known = await requirementIds(req)
    const standing = of(wanted).flatMap((each): Wanted<S>[] => {
      const { evaluation, requirement, unit } = each.data as Readonly<Record<string, unknown>>
      const id = known.get(String(requirement))
      if (id === undefined) return []
      const key = `${String(evaluation ?? unit)}:${id}`
      return [{ ...each, data: { ...each.data, requirement: id, key } }]
    })
    progress(what, await createMissing(req, collection, standing))
  }
}

/** Loads inspections. Their authorities are found by their slugs; one that somebody has removed is left out. */
async function inspections(
  req: PayloadRequest,
  wanted: WantedRecords,
  _left: Set<unknown>,
  progress: Progress,
): Promise<void> {
  const register = await local.find(req, 'authorities', {
    overrideAccess: true,
    select: { slug: true },
  })
  const known = new Map<unknown, string>(register.map(({ id, slug }) => [slug, id]))
  const standing = wanted.inspections.map(({ data, ...each }) => ({
    ...each,
    data: { ...data, authority: known.get(data.authority) ?? null },
  }))
  progress('inspections', await createMissing(req, 'inspections', standing))
}

/** Loads what reports led to. A case that is left out is in none of them. */
async function stories(
  req: PayloadRequest,
  wanted: WantedRecords,
  left: Set<unknown>,
  progress: Progress,
): Promise<void> {
  const standing = wanted.stories.map(({ data, ...each }) => ({
    ...each,
    data: { ...data, cases: (data.cases ?? []).filter((found) => !left.has(found)) },
  }))
  progress('what reports led to', await createMissing(req, 'stories', standing))
}

/** True for the id of one of these. */
const isOf = (all: readonly { readonly id: string }[], given: unknown): boolean =>
  all.some(({ id }) => id === given)

/** Every kind of record, what others hang on first. */
const records = [
  recordsOf('HSE processes', 'hse-processes', ({ processes }) => processes),
  recordsOf('nonconformities', 'nonconformities', (wanted) =>
    wanted.nonconformities.filter(({ data }) => !data.overdueMeasure),
  ),
  recordsOf('measures', 'measures', ({ auditCases, measures }) =>
    measures.filter(({ data }) => !isOf(auditCases, data.nonconformity)),
  ),
  recordsOf('nonconformities of overdue measures', 'nonconformities', (wanted) =>
    wanted.nonconformities.filter(({ data }) => data.overdueMeasure),
  ),
  aboutRequirements('requirements of units', 'unit-requirements', (all) => all.unitRequirements),
  recordsOf('compliance evaluations', 'compliance-evaluations', (all) => all.evaluations),
  aboutRequirements('evaluated requirements', 'compliance-lines', (all) => all.complianceLines),
  recordsOf('enquiries', 'enquiries', ({ enquiries }) => enquiries),
  recordsOf('documents', 'unit-documents', ({ documents }) => documents),
  recordsOf('delegated tasks', 'delegated-tasks', (all) => all.delegatedTasks),
  recordsOf('committee meetings', 'committee-meetings', ({ meetings }) => meetings),
  recordsOf('committee items', 'committee-items', (all) => all.committeeItems),
  recordsOf('yearly reports of committees', 'committee-reports', (all) => all.committeeReports),
  recordsOf('own activities', 'unit-activities', (all) => all.ownActivities),
  recordsOf('objectives', 'objectives', ({ objectives }) => objectives),
  recordsOf('injuries', 'injuries', ({ injuries }) => injuries),
  recordsOf('questions to representatives', 'consultations', (all) => all.consultations),
  recordsOf('proposals', 'proposals', ({ proposals }) => proposals),
  stories,
  recordsOf('yearly reports of units', 'unit-reports', (all) => all.unitReports),
  recordsOf('reports of the institution', 'reports', ({ reports }) => reports),
  recordsOf('management reviews', 'management-reviews', (all) => all.managementReviews),
  recordsOf('decisions of reviews', 'review-decisions', (all) => all.reviewDecisions),
  recordsOf('HSE audits', 'audits', ({ audits }) => audits),
  recordsOf('nonconformities of audits', 'nonconformities', (all) => all.auditCases),
  recordsOf('measures of audits', 'measures', ({ auditCases, measures }) =>
    measures.filter(({ data }) => isOf(auditCases, data.nonconformity)),
  ),
  inspections,
  recordsOf('orders', 'inspection-orders', ({ orders }) => orders),
  recordsOf('nonconformities of orders', 'nonconformities', (all) => all.orderCases),
]

/**
 * Loads the records. Where people have opened a unit's HSE process of the same year themselves, theirs stands alone:
 * the one of the starter content is left out, with all that hangs on it.
 */
async function loadRecords(
  req: PayloadRequest,
  wanted: WantedRecords,
  progress: Progress,
): Promise<void> {
  const taken = await local.find(req, 'hse-processes', {
    overrideAccess: true,
    where: { key: { in: wanted.processes.flatMap(({ data }) => data.key ?? []) } },
    select: { key: true },
  })
  const others = new Map(taken.map((each) => [each.key, each.id]))
  const left = new Set<unknown>(
    wanted.processes
      .filter(({ id, data }) => (others.get(data.key ?? '') ?? id) !== id)
      .map(({ id }) => id),
  )
  for (const load of records) await load(req, wanted, left, progress)
  progress('evidence of audits', await createMissing(req, 'audit-evidence', wanted.auditEvidence))
  progress('answered criteria', await createMissing(req, 'audit-answers', wanted.auditAnswers))
  progress('audit findings', await createMissing(req, 'audit-findings', wanted.auditFindings))
  progress('judged findings', await createMissing(req, 'audit-judgements', wanted.auditJudgements))
  progress('findings audited again', await createMissing(req, 're-audits', wanted.reAudits))
  progress('reports by others', await addReports(req))
  const answers = await createMissing(req, 'unit-report-answers', wanted.reportAnswers)
  progress('answers of yearly reports', answers)
  const sections = await createMissing(req, 'report-sections', wanted.reportSections)
  progress('sections of reports', sections)
  const done = await createMissing(req, 'activity-occurrences', wanted.activitiesDone)
  progress('activities carried out', done)
}

/** Those above come before those below them. */
function parentsFirst<T>(
  all: readonly T[],
  name: (each: T) => string,
  above: (each: T) => string | null,
): T[] {
  const placed = new Set<string>()
  const ordered: T[] = []
  let left = [...all]
  while (left.length > 0) {
    const ready = left.filter((each) => {
      const parent = above(each)
      return parent === null || placed.has(parent)
    })
    if (ready.length === 0) throw new Error('The starter content puts something below itself.')
    for (const each of ready) placed.add(name(each))
    ordered.push(...ready)
    left = left.filter((each) => !ready.includes(each))
  }
  return ordered
}

function units({ units: all }: Starter): Wanted<'units'>[] {
  const ordered = parentsFirst(
    all,
    (each) => each.code,
    (each) => each.parent,
  )
  return ordered.map(
    ({ code, name, parent, type, employees, riskClass, process, processReason, ...said }) => ({
      id: ids.unit(code),
      data: {
        code,
        name: name.nb,
        type,
        parent: parent === null ? null : ids.unit(parent),
        employees,
        riskClass,
        process,
        ...(processReason ? { processReason: processReason.nb } : {}),
        ...(said.meetingPlace ? { meetingPlace: said.meetingPlace } : {}),
        ...(said.beforeYouWork ? { beforeYouWork: said.beforeYouWork } : {}),
      },
      english: { name: name.en, ...(processReason ? { processReason: processReason.en } : {}) },
    }),
  )
}

function safetyAreas({ safetyAreas: all }: Starter): Wanted<'safety-areas'>[] {
  return all.map(({ code, name, units: within }) => ({
    id: ids.safetyArea(code),
    data: { code, name: name.nb, units: within.map(ids.unit) },
    english: { name: name.en },
  }))
}

/** Account id by person; an account that somebody has made for the same address is used as it is. */
async function accountsByPerson(
  req: PayloadRequest,
  { accounts: all }: Starter,
): Promise<ReadonlyMap<string, string>> {
  const there = await local.find(req, 'accounts', {
    overrideAccess: true,
    where: { email: { in: all.map((each) => each.email) } },
    select: { email: true },
  })
  const byEmail = new Map(there.map((each) => [each.email, each.id]))
  return new Map(all.map(({ email, person }) => [person, byEmail.get(email) ?? ids.account(email)]))
}

function accounts(
  { accounts: all }: Starter,
  known: ReadonlyMap<string, string>,
): Wanted<'accounts'>[] {
  return all.map(({ email, person, language }) => ({
    id: known.get(person) ?? ids.account(email),
    data: { email, language, active: true, password: demoPassword },
  }))
}

function people({ people: all }: Starter, known: ReadonlyMap<string, string>): Wanted<'people'>[] {
  return all.map(({ id, name, email, phone, activeTo }) => ({
    id: ids.person(id),
    data: { name, workEmail: email, workPhone: phone, activeTo, account: known.get(id) ?? null },
  }))
}

function roles({ roleAssignments: all }: Starter): Wanted<'role-assignments'>[] {
  return all.map((each) => ({
    id: ids.roleAssignment(each),
    data: {
      role: each.role,
      person: ids.person(each.person),
      unit: each.unit === undefined ? null : ids.unit(each.unit),
      safetyArea: each.area === undefined ? null : ids.safetyArea(each.area),
      side: each.side ?? null,
      deputy: each.deputy ?? false,
      from: each.from,
      to: each.to,
    },
  }))
}

function affiliations({ affiliations: all }: Starter): Wanted<'affiliations'>[] {
  return all.map((each) => ({
    id: ids.affiliation(each),
    data: {
      person: ids.person(each.person),
      unit: ids.unit(each.unit),
      from: each.from,
      to: each.to,
      category: each.category,
    },
  }))
}

function topics({ topics: all }: Starter): Wanted<'topics'>[] {
  const ordered = parentsFirst(
    all,
    (each) => each.slug,
    (each) => each.parent,
  )
  return ordered.map(({ slug, name, description, parent, contacts = [], legalBasis }) => ({
    id: ids.topic(slug),
    data: {
      slug,
      name: name.nb,
      description: description.nb,
      parent: parent === null ? null : ids.topic(parent),
      contacts: contacts.map(loadedContact),
      legalBasis: legalBasis?.nb ?? null,
    },
    english: { name: name.en, description: description.en, legalBasis: legalBasis?.en ?? null },
  }))
}

function loadedContact({ role, unit }: Starter['guidelines'][number]['contacts'][number]) {
  return { role, unit: unit === null ? null : ids.unit(unit) }
}

function guidelines({ guidelines: all }: Starter, day: string): Wanted<'guidelines'>[] {
  return all.map((each) => ({
    id: ids.guideline(each.number),
    data: {
      number: each.number,
      kind: each.kind,
      topics: each.topics.map(ids.topic),
      audience: each.audience,
      ownerUnit: ids.unit(each.ownerUnit),
      responsibleRole: each.responsibleRole,
      contacts: each.contacts.map(loadedContact),
      sections: (each.sections ?? []).map(({ topic, heading }) => ({
        topic: ids.topic(topic),
        headingNb: heading.nb,
        headingEn: heading.en,
      })),
      legalBasis: each.legalBasis.nb,
      law: tiedTo(each.legalBasis.nb),
      classification: each.classification,
      reviewIntervalMonths: each.reviewIntervalMonths,
      firstPublished: firstDay(each.editions, day),
    },
    english: { legalBasis: each.legalBasis.en },
  }))
}

/** The day readers first had the guideline; null while none of its editions has begun. */
function firstDay(all: readonly LoadedEdition[], day: string): string | null {
  const begun = all.map((each) => each.validFrom).filter((from) => from <= day)
  return begun.sort()[0] ?? null
}

function editions(
  starter: Starter,
  known: ReadonlyMap<string, string>,
  day: string,
): Wanted<'editions'>[] {
  const names = new Map(starter.people.map((each) => [each.id, each.name]))
  return starter.guidelines.flatMap(({ number, editions: all }) =>
    all.map((each): Wanted<'editions'> => {
      const inLanguage = all.filter((other) => other.language === each.language)
      const { archive, approver, author } = each
      return {
        id: ids.edition(number, each.language, each.edition),
        data: {
          guideline: ids.guideline(number),
          language: each.language,
          edition: each.edition,
          state: stateOn(day, each, inLanguage),
          title: each.title,
          lead: each.lead,
          inShort: each.inShort?.join('\n') ?? null,
          body: each.body as unknown as NonNullable<EditionBody>,
          changeKind: each.changeKind,
          changeNote: each.changeNote,
          validFrom: each.validFrom,
          validTo: each.validTo,
          sourceEdition:
            each.sourceEdition === undefined ? null : ids.edition(number, 'nb', each.sourceEdition),
          ...(archive ? { archiveReference: archive } : {}),
          approverRole: 'hseUnitApprover',
          approvedBy: ids.person(approver),
          approverName: names.get(approver) ?? null,
          approvedDate: each.approvedDate,
          author: known.get(author) ?? null,
          changedBy: [ids.person(author)],
        },
      }
    }),
  )
}

type EditionBody = Exclude<Wanted<'editions'>['data']['body'], undefined>

/** Published, or superseded by an edition that is in force on the day. */
function stateOn(
  day: string,
  { edition }: LoadedEdition,
  inLanguage: readonly LoadedEdition[],
): 'published' | 'superseded' {
  const published = inLanguage.map((each) => ({ ...each, state: 'published' as const }))
  const former = inForce(published, day) ? supersededBy(published, day) : []
  return former.some((each) => each.edition === edition) ? 'superseded' : 'published'
}
