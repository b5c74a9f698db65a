import { nonconformitySteps } from '../../plugin/nonconformities/steps.ts'
import { planCourse } from '../../plugin/training/plans/units/add.ts'
import { addOrder } from '../../plugin/inspections/orders/add.ts'
import { orderSteps } from '../../plugin/inspections/orders/steps.ts'
import { registerInspection } from '../../plugin/inspections/register.ts'
import { takeStep } from '../../plugin/records/engine.ts'
import type { Payload } from 'payload'
import { local, type Slug } from '../../plugin/database/local.ts'
import type { HseProcess } from '../../plugin/generated-types.ts'
import { askRepresentative } from '../../plugin/consultations/ask.ts'
import { addActivity } from '../../plugin/cycle/unit/own/add.ts'
import { delegateTask } from '../../plugin/delegated-tasks/delegate.ts'
import { setObjective } from '../../plugin/objectives/set.ts'
import { enquirySteps, registerEnquiry } from '../../plugin/enquiries/register.ts'
import { registerRequest } from '../../plugin/access-requests/register.ts'
import { injurySteps, registerInjury } from '../../plugin/injuries/register.ts'
import { registerDocument } from '../../plugin/unit-documents/register.ts'
import { planViewSteps } from '../../plugin/processes/plan-views.ts'
import { proposeMeasure } from '../../plugin/measures/propose.ts'
import { measureSteps } from '../../plugin/measures/steps.ts'
import { propose } from '../../plugin/proposals/propose.ts'
import { reportNonconformity } from '../../plugin/nonconformities/report.ts'
import { advance } from '../../plugin/processes/advance.ts'
import { approveMeasures } from '../../plugin/processes/approve-measures.ts'
import { closeProcess } from '../../plugin/processes/close.ts'
import { openProcess } from '../../plugin/processes/open.ts'
import {
  confirmAsRepresentative,
  confirmParticipants,
} from '../../plugin/processes/participants.ts'
import { registerFindings } from '../../plugin/processes/register-findings.ts'
import { saveSection, type SectionSave } from '../../plugin/processes/save-section.ts'
import { agreementBase, baseOf } from '../../plugin/processes/sections.ts'
import type { SavedSection } from '../../plugin/processes/section-values.ts'
import { stateAsManager, stateAsRepresentative } from '../../plugin/processes/statements.ts'
import { inputText, type InputKind } from '../../plugin/processes/text.ts'
import { stopWork } from '../../plugin/work-stops/stop.ts'
import { type ActorName, actors, email, personId, type TestApp, unitId } from '../../test/app.ts'
import { plantAudits } from '../../test/plant-audits.ts'
import { plantEvaluations } from '../../test/plant-evaluations.ts'
import { plantCommittees } from '../../test/plant-committees.ts'
import { plantReports } from '../../test/plant-reports.ts'
import { plantStories } from '../../test/plant-stories.ts'
import { plantReviews } from '../../test/plant-reviews.ts'
import { plantUnitReports } from '../../test/plant-unit-reports.ts'
import { plantRequirements } from '../../test/plant-requirements.ts'
import {
  plantCertificates,
  plantedCourses,
  plantJointFile,
  plantTraining,
} from '../../test/plant-training.ts'
import { restore, type Snapshot, snapshotOf } from './test-snapshot.ts'
import { readOnce } from './test-writes.ts'

/** Moments in the life of one HSE process of Chemistry, its nonconformities and its measures, in their order. */
export const moments = [
  'before',
  'planned',
  'dated',
  'agreed',
  'preMeeting',
  'mapping',
  'postMeeting',
  'awaitingSignature',
  'signed',
  'closed',
] as const
export type Moment = (typeof moments)[number]

export interface Story {
  /** The process everything is about. */
  readonly process: string
  readonly challenges: readonly [string, string]
  readonly mapping: string
  /** Numbers of records. */
  readonly numbers: {
    readonly process: string
    /** Reported by the employee, and asked about. */
    readonly nonconformity: string
    /** Reported by the safety representative, with a serious injury that nobody has confirmed yet. */
    readonly injury: string
    /** Reported by nobody in particular, and asked about. */
    readonly anonymous: string
    readonly measure: string
    /** Repeated, overdue, and one the representative has another view on. */
    readonly late: string
    /** Asked by a student, and closed once the process is planned. */
    readonly enquiry: string
    /** Proposed by the employee, for the unit. */
    readonly proposal: string
    /** Work the representative has stopped. */
    readonly workStop: string
    /** An inspection that waits for nothing but its answer. */
    readonly visited: string
    /** An inspection with two orders. */
    readonly inspection: string
    readonly order: string
    /** An order that the authority has not confirmed yet. */
    readonly answered: string
    /** Entered in the register of injuries; the employee asks for a correction once the process is planned. */
    readonly entry: string
    /** A request for access to the case the employee reported. */
    readonly access: string
    readonly document: string
    readonly delegatedTask: string
    /** Done every two years, from next month on. */
    readonly ownActivity: string
    /** Of this year: next year it can be taken over. */
    readonly objective: string
    /** In the plan of this year, still to be held. */
    readonly planned: string
    /** Closed so long ago that its period has passed. */
    readonly past: string
    /** The same, and held back. */
    readonly held: string
  }
  /** Secret code of the anonymous report. */
  /** Id of the activity of the unit's own. */
  readonly activity: string
  readonly code: string
  /** Token of the auditor's link to a new password. */
  readonly link: string
  /** Id of the measure the process proposes. */
  readonly proposed: string
  /** Takes everything to a moment, whatever was done to it since. */
  readonly putBack: (moment: Moment) => Promise<void>
}

/** The day of all of it. */
export const day = '2026-11-22'
/** A deadline of all measures. */
const deadline = '2026-12-01'

/** Lives through it all once, and can go back to any moment of it. */
export async function tellStory(app: TestApp): Promise<Story> {
  const { payload } = app
  const as = (actor?: ActorName) => app.as(actor)
  const snapshots = new Map<Moment, Snapshot>()
  const remember = async (moment: Moment): Promise<void> => {
    snapshots.set(moment, await snapshotOf(payload))
  }
  const manager = 'managerChemistry'
  // Sessions are part of what is remembered.
  for (const actor of Object.keys(actors) as ActorName[]) await app.token(actor)
  const link = await payload.forgotPassword({
    collection: 'accounts',
    data: { email: email('auditor') },
    disableEmail: true,
  })

  const report = async (who: ActorName | undefined, title: string, injury = false) =>
    reportNonconformity(await as(who), {
      key: `the key of the form: ${title}`,
      type: 'nonconformity',
      title,
      description: 'Avtrekket stoppet midt i en syntese.',
      unit: unitId('KJ'),
      eventDate: '2026-11-20',
      place: null,
      immediateAction: null,
      photos: [],
      anonymous: who === undefined,
      name: null,
      email: null,
      language: 'nb',
      injury,
    })
  await plantPast(app)
  await plantSmallUnit(app)
  await plantRequirements(app)
  await plantEvaluations(app)
  await plantUnitReports(app)
  await plantCommittees(app)
  const inspected = async (key: string) =>
    registerInspection(await as('editor'), {
      key,
      ...{ authority: '', otherAuthority: 'Brannvesenet', unit: unitId('KJ'), language: 'nb' },
      ...{ title: 'Brannfarlig vare', notice: 'announced', visitDate: day, letterDate: day },
      ...{ summary: '', archiveNumber: '' },
    })
  const visited = await inspected('the key of the visit')
  const inspection = await inspected('the key of the inspection')
  const orderedAs = async (title: string) =>
    addOrder(await as('editor'), {
      key: `the key of ${title}`,
      inspection: inspection.number,
      ...{ title, text: 'Skapene skal merkes.', legalBasis: '', deadline },
    })
  const [order, answered] = [await orderedAs('Merk skapene'), await orderedAs('Flytt flaskene')]
  await takeStep(await as(manager), orderSteps, 'answer', {
    id: answered.id,
    version: null,
    answer: 'Flaskene er flyttet.',
  })
  await plantAudits(app)
  await plantReports(app)
  await plantStories(app)
  for (const [id, last] of [
    ['RAP-2025-', 0],
    ['LED-2026-', 1],
    ['VED-2026-', 3],
  ] as const) {
    await local.create(await as(), 'number-series', { id, last }, { overrideAccess: true })
  }
  await plantReviews(app)
  await plantTraining(app)
  await plantCertificates(app)
  await plantJointFile(app)
  const planned = await planCourse(await as(manager), {
    key: 'the key of the planned course',
    unit: unitId('KJ'),
    // The other one is missing still: it can be put into the plan.
    course: plantedCourses.managers,
    year: '2026',
    responsibleRole: 'lineManager',
  })
  const stop = await stopWork(await as('representative'), {
    key: 'the key of the stop',
    language: 'nb',
    unit: unitId('KJ'),
    title: 'Sliping uten vern',
    place: 'Verkstedet',
    day,
    time: '09.30',
    reason: 'Steinen er sprukket.',
  })
  const judged = {
    type: null,
    category: 'buildingTechnical',
    severity: 'minor',
    cause: '',
    immediateAction: '',
    seriousInjury: null,
    topic: null,
    affects: [],
    outcome: null,
  } as const
  const cost = { amount: null, basis: null, fundedBy: null }
  const fields = { description: null, language: 'nb', deadline, priority: null, cost } as const

  const nonconformity = await report('employee', 'Avtrekket stoppet')
  const injury = await report('representative', 'Kutt i hånden', true)
  const anonymous = await report(undefined, 'Glatt gulv')
  const newest = { version: null }
  const question = 'Hvilket skap?'
  await takeStep(await as(manager), nonconformitySteps, 'ask', {
    id: nonconformity.id,
    ...newest,
    question,
  })
  await takeStep(await as(manager), nonconformitySteps, 'ask', {
    id: anonymous.id,
    ...newest,
    question,
  })
  await takeStep(await as('representative'), nonconformitySteps, 'comment', {
    id: anonymous.id,
    ...newest,
    comment: 'Gulvet var glatt i forrige uke også.',
  })
  await takeStep(await as(manager), nonconformitySteps, 'assess', {
    id: injury.id,
    ...newest,
    ...judged,
  })
  await askRepresentative(
    await as(manager),
    { nonconformity: nonconformity.id },
    { matter: 'cause', question: 'Var det viften?', language: 'nb' },
  )
  const measure = await proposeMeasure(await as(manager), {
    ...fields,
    key: 'first',
    source: { nonconformity: nonconformity.id },
    title: 'Bytte vifte',
    responsible: personId('employee'),
  })
  const proposal = await propose(await as('employee'), {
    key: 'the key of the proposal',
    language: 'nb',
    matter: 'measure',
    title: 'Speil i svingen',
    reason: 'Man ser ikke hvem som kommer.',
    unit: unitId('KJ'),
  })
  const late = await local.create(
    await as(),
    'measures',
    {
      key: 'the key of the late one',
      number: 'TIL-2026-0900',
      title: 'Rense avtrekkene',
      language: 'nb',
      unit: unitId('KJ'),
      responsible: personId('employee'),
      deadline: '2026-10-01',
      repeat: { every: 'm6' },
      state: 'approved',
    },
    { overrideAccess: true },
  )
  const view = { id: late.id, version: null, view: 'Hvert halvår er for sjelden.' }
  await takeStep(await as('representative'), measureSteps, 'disagree', view)
  const enquiry = await registerEnquiry(await as(manager), {
    key: 'the key of the enquiry',
    language: 'nb',
    unit: unitId('KJ'),
    asker: 'student',
    title: 'Hansker på lab',
    question: 'Hvilke hansker skal vi bruke?',
    responsible: personId('employee'),
  })
  const entry = await registerInjury(await as(manager), {
    key: 'the key of the entry',
    language: 'nb',
    kind: 'injury',
    unit: unitId('KJ'),
    date: day,
    person: personId('employee'),
    group: 'employee',
    activity: 'laboratory',
    happened: 'Kuttet seg på en kolbe.',
    injuryClass: 'wound',
    bodyPart: 'hand',
    absence: 'none',
  })
  const access = await registerRequest(await as('approver'), {
    key: 'the key of the request',
    // Everybody here has a first name in common: given in full, a case reported by one would tell who.
    case: anonymous.number,
    requester: 'En avis',
    received: day,
    language: 'nb',
  })
  const document = await registerDocument(await as(manager), {
    key: 'the key of the document',
    unit: unitId('KJ'),
    kind: 'procedure',
    title: 'Påfylling av nitrogen',
    link: 'https://intranett.nordhavn.example/nitrogen',
    language: 'nb',
    date: day,
  })
  const delegated = await delegateTask(await as(manager), {
    key: 'the key of the delegated task',
    language: 'nb',
    unit: unitId('KJ'),
    title: 'Holde stoffkartoteket oppdatert',
    role: 'Laboratorieleder',
    person: personId('employee'),
    date: day,
  })
  const activity = await addActivity(await as(manager), {
    key: 'the key of the activity',
    language: 'nb',
    unit: unitId('KJ'),
    title: 'Prøve nøddusjene',
    kind: 'review',
    responsibleRole: 'lineManager',
    firstDay: '2026-12-31',
    often: '24',
    intervalReason: 'Leverandøren anbefaler det.',
  })
  const aim = async (period: string) =>
    setObjective(await as(manager), {
      key: `the key of the objective of ${period}`,
      language: 'nb',
      unit: unitId('KJ'),
      period,
      title: 'Flere melder nestenulykker',
      indicator: 'byHand',
      measuredBy: 'Meldte nestenulykker',
      direction: 'atLeast',
      target: '20',
    })
  const objective = await aim('2026')
  // The numbers of the next year have begun.
  await aim('2027')
  // Last year gave its hours: the process that opens is offered them.
  await local.create(
    await as(),
    'hse-processes',
    {
      key: `${unitId('KJ')}:2025`,
      number: 'HMS-2025-KJ-01',
      unit: unitId('KJ'),
      year: 2025,
      state: 'closed',
      closedDate: '2025-04-30',
      plan: { hours: 12 },
    },
    { overrideAccess: true },
  )
  await remember('before')

  const opened = await openProcess(await as(manager), { unit: unitId('KJ'), year: 2026 })
  const { id } = opened
  const stored = async (): Promise<HseProcess> => {
    const found = await local.findById(await as(), 'hse-processes', id, { overrideAccess: true })
    if (!found) throw new Error('The process is gone.')
    return found
  }
  const save = async <S extends SavedSection>(
    section: S,
    values: SectionSave<S>['values'],
    row: string | null = null,
  ): Promise<void> => {
    const base = baseOf(await stored(), { section, row })
    await saveSection(await as(manager), { id, section, row, base, values })
  }
  await takeStep(await as(manager), nonconformitySteps, 'receive', {
    id: nonconformity.id,
    ...newest,
  })
  await takeStep(await as(manager), measureSteps, 'approve', { id: measure.id, ...newest })
  await takeStep(await as(manager), nonconformitySteps, 'handToSystem', {
    id: injury.id,
    ...newest,
    otherSystem: 'facility',
    otherSystemSent: day,
    askAgain: deadline,
  })
  await takeStep(await as(manager), enquirySteps, 'close', { id: enquiry.id, ...newest, note: '' })
  await takeStep(await as('employee'), injurySteps, 'askForCorrection', {
    id: entry.id,
    ...newest,
    wrong: 'Dagen er feil.',
  })
  await remember('planned')

  await save('plan', {
    preDate: day,
    mappingFrom: day,
    mappingTo: day,
    postDate: day,
    hours: '7,5',
  })
  await remember('dated')
  const base = agreementBase(await stored())
  await confirmParticipants(await as(manager), { id, base })
  await confirmAsRepresentative(await as('representative'), { id, base })
  await takeStep(await as(manager), nonconformitySteps, 'assess', {
    id: nonconformity.id,
    ...newest,
    ...judged,
  })
  await takeStep(await as('employee'), measureSteps, 'complete', {
    id: measure.id,
    ...newest,
    note: 'Viften er byttet.',
    date: day,
  })
  await remember('agreed')

  await advance(await as(manager), { id, from: 'planned' })
  const attendance = (opened.participants ?? []).map((each) => ({
    participant: each.id ?? null,
    role: each.role,
    came: true,
  }))
  await save('pre', { date: day, attendance })
  const kinds = Object.keys(inputText) as InputKind[]
  await save('inputs', { rows: kinds.map((kind) => ({ kind, goneThrough: true })) })
  await save('psychosocial', { goneThrough: true, how: 'Temamøte.', result: 'Klare roller.' })
  const risk = { likelihood: 3, consequence: 3 }
  await save('challenge', { title: 'Avtrekk i synteselaben', ...risk })
  await save('challenge', { title: 'Støy i verkstedet', ...risk })
  const [first = '', second = ''] = ((await stored()).challenges ?? []).map((each) => each.id ?? '')
  await save('selection', { selected: [first, second] })
  await takeStep(await as(manager), nonconformitySteps, 'start', {
    id: nonconformity.id,
    ...newest,
    note: '',
  })
  await takeStep(await as(manager), measureSteps, 'verify', {
    id: measure.id,
    ...newest,
    effect: 'worked',
    note: '',
  })
  await remember('preMeeting')

  await advance(await as(manager), { id, from: 'preMeeting' })
  const result = 'To av tre skap er under grensen.'
  const mapped = { method: 'exposureMeasurement', date: day, result } as const
  await save('mapping', { challenge: first, ...mapped })
  const mapping = (await stored()).mappings?.[0]?.id ?? ''
  await takeStep(await as(manager), nonconformitySteps, 'close', {
    id: nonconformity.id,
    ...newest,
    note: 'Viften er byttet.',
    effect: 'worked',
  })
  await remember('mapping')

  await save('noMapping', { reason: 'Kjent fra før.' }, second)
  await advance(await as(manager), { id, from: 'mapping' })
  await save('post', { date: day, attendance })
  await save('findings', {
    challenges: [first],
    mappings: [mapping],
    titles: { [mapping]: 'To skap trekker dårlig' },
  })
  const proposed = await proposeMeasure(await as(manager), {
    ...fields,
    key: 'second',
    source: { process: id, challenge: first },
    title: 'Skifte vifter',
    responsible: personId('employee'),
    priority: 'high',
    cost: { amount: 40_000, basis: 'estimate', fundedBy: 'Instituttet' },
  })
  await remember('postMeeting')

  await save('noMeasure', { reason: 'Driften retter det.' }, second)
  await save('requirements', { updated: true })
  await registerFindings(await as(manager), { id })
  await approveMeasures(await as(manager), { id })
  await advance(await as(manager), { id, from: 'postMeeting' })
  await takeStep(await as('representative'), planViewSteps, 'disagreeWithPlan', {
    id,
    version: null,
    view: 'Planen er for tynn.',
  })
  await remember('awaitingSignature')

  const said = { id, text: 'Godt arbeid.', noComment: false }
  await stateAsManager(await as(manager), said)
  await stateAsRepresentative(await as('representative'), said)
  await remember('signed')

  await closeProcess(await as(manager), { id })
  await remember('closed')

  return {
    process: id,
    challenges: [first, second],
    mapping,
    numbers: {
      ...past,
      process: opened.number,
      nonconformity: nonconformity.number,
      injury: injury.number,
      anonymous: anonymous.number,
      measure: measure.number,
      late: late.number,
      enquiry: enquiry.number,
      proposal: proposal.number,
      workStop: stop.number,
      visited: visited.number,
      inspection: inspection.number,
      order: order.number,
      answered: answered.number,
      entry: entry.number,
      access: access.number,
      document: document.number,
      delegatedTask: delegated.number,
      ownActivity: activity.number,
      objective: objective.number,
      planned: planned.number,
    },
    activity: activity.id,
    code: anonymous.code ?? '',
    link,
    proposed: proposed.id,
    putBack: async (moment) => {
      const snapshot = snapshots.get(moment)
      if (snapshot === undefined) throw new Error(`Nothing is remembered of ${moment}.`)
      await restore(payload, snapshot)
    },
  }
}

/**
 * What has been done so far, in figures: documents of every collection, how often they were saved, and the lines of
 * their histories. Drafts are no effect.
 */
export async function effectsOf(payload: Payload): Promise<ReadonlyMap<string, number>> {
  const counted = await Promise.all(
    collectionsOf(payload).map(async (collection) => {
      const { totalDocs } = await readOnce(payload, collection, 'number of', () =>
        payload.db.count({ collection, where: {} }),
      )
      return [collection, totalDocs] as const
    }),
  )
  const changed = [...(await snapshotOf(payload))].flatMap(([collection, docs]) => [
    [`saves of ${collection}`, sum(docs.map(({ version }) => Number(version ?? 0)))] as const,
    [`steps of ${collection}`, sum(docs.map(({ steps }) => lengthOf(steps)))] as const,
    [`sessions of ${collection}`, sum(docs.map(({ sessions }) => lengthOf(sessions)))] as const,
  ])
  return new Map([...counted, ...changed])
}

/** What came to it between two looks, such as `outbox +1`. */
export function difference(
  before: ReadonlyMap<string, number>,
  after: ReadonlyMap<string, number>,
): string {
  return [...after]
    .flatMap(([name, count]) => {
      const more = count - (before.get(name) ?? 0)
      return more === 0 ? [] : [`${name} ${more > 0 ? '+' : ''}${String(more)}`]
    })
    .join(', ')
}

/** The collections of Verne, less the drafts of forms. */
function collectionsOf({ collections }: Payload): Slug[] {
  return (Object.keys(collections) as Slug[]).filter((slug) => slug !== 'form-drafts')
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0)
}

function lengthOf(list: unknown): number {
  return Array.isArray(list) ? list.length : 0
}

const past = { past: 'AVV-2010-0001', held: 'AVV-2010-0002' } as const

/** A unit so small that it may go through the process together with the one above. */
async function plantSmallUnit(app: TestApp): Promise<void> {
  const unit = {
    id: unitId('KJ-VEI'),
    code: 'KJ-VEI',
    name: 'Veierommet',
    type: 'group',
    parent: unitId('KJ'),
    process: 'own',
    employees: 4,
  } as const
  await local.create(await app.as(), 'units', unit, { overrideAccess: true })
}

/** Two cases whose period has passed, one of them held back, and the decision that says so. */
async function plantPast(app: TestApp): Promise<void> {
  const req = await app.as()
  const system = { overrideAccess: true } as const
  for (const [id, number] of Object.entries(past)) {
    const data = {
      id: `case-${id}`,
      key: `planted:${id}`,
      number,
      year: 2010,
      state: 'closed',
      type: 'nonconformity',
      source: 'report',
      title: 'Løst rekkverk',
      description: 'Rekkverket i trappen var løst.',
      language: 'nb',
      unit: unitId('KJ'),
      eventDate: '2010-03-01',
      reportedDate: '2010-03-01',
      closedDate: '2010-04-01',
    } as const
    await local.create(req, 'nonconformities', data, system)
  }
  const kind = 'nonconformities'
  const decision = { key: kind, kind, years: 10, basis: 'Plan', decidedBy: 'Arkivet' }
  await local.create(req, 'retention-decisions', { ...decision, decidedDate: '2026-01-15' }, system)
  await local.create(
    req,
    'retention-holds',
    { key: `${kind}:case-held`, kind, record: 'case-held', number: past.held, reason: 'Krav' },
    system,
  )
}
