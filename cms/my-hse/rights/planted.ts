import { askRepresentative } from '../../plugin/consultations/ask.ts'
import { consultationSteps } from '../../plugin/consultations/steps.ts'
import { local } from '../../plugin/database/local.ts'
import { reportNonconformity } from '../../plugin/nonconformities/report.ts'
import { propose } from '../../plugin/proposals/propose.ts'
import { takeStep } from '../../plugin/records/engine.ts'
import { decideRetention, holdBack } from '../../plugin/retention/periods/decide.ts'
import { addActivity } from '../../plugin/cycle/unit/own/add.ts'
import { planCourse } from '../../plugin/training/plans/units/add.ts'
import { plantedCourses, plantTraining } from '../../test/plant-training.ts'
import { openEvaluation } from '../../plugin/compliance/open.ts'
import { delegateTask } from '../../plugin/delegated-tasks/delegate.ts'
import { setObjective } from '../../plugin/objectives/set.ts'
import { registerDocument } from '../../plugin/unit-documents/register.ts'
import { stopWork } from '../../plugin/work-stops/stop.ts'
import { enter, personal } from '../../test/injuries.ts'
import { type ActorName, type TestApp, personId, unitId } from '../../test/app.ts'

const system = { overrideAccess: true } as const

/** Words that stand in one record each, and in no answer to whoever may not read it. */
export const marks = {
  proposal: 'KANARI-forslag',
  consultation: 'KANARI-raad',
  workStop: 'KANARI-stans',
  document: 'KANARI-dokument',
  delegatedTask: 'KANARI-oppgave',
  ownActivity: 'KANARI-aktivitet',
  plannedCourse: 'KANARI-kurs',
  objective: 'KANARI-maal',
  compliance: 'KANARI-samsvar',
  injury: personal.words,
  held: 'KANARI-holdt',
  decided: 'KANARI-vedtak',
  closed: 'KANARI-gammel',
} as const

/** Tells who reported the case of the proposal: a name for those alone who handle it. */
export const reporter = /Prøve employee|(?:person|account)-employee|KANARI-melder/
/** Tells who was injured. */
export const injured = new RegExp(personal.name)

/** Roles of people who have none that says more: of the committees and the occupational health service. */
export const besides: Readonly<Partial<Record<ActorName, object>>> = {
  contributor: { role: 'amuMember' },
  formerManager: { role: 'ohsContact' },
  topManagement: { role: 'lamuMember', unit: unitId('NV') },
}

/** One of each in Chemistry, as ids and numbers. */
export interface PlantedRecords {
  readonly nonconformity: string
  readonly proposal: { readonly id: string; readonly number: string }
  readonly consultation: { readonly id: string; readonly number: string }
  readonly workStop: { readonly id: string; readonly number: string }
  readonly document: { readonly id: string; readonly number: string }
  readonly delegatedTask: { readonly id: string; readonly number: string }
  readonly ownActivity: { readonly id: string; readonly number: string }
  readonly plannedCourse: { readonly id: string; readonly number: string }
  readonly objective: { readonly id: string; readonly number: string }
  readonly compliance: { readonly id: string; readonly number: string }
  /** Closed long ago, its period over, and held back. */
  readonly closed: { readonly id: string; readonly number: string }
}

/** Makes one record behind each new door, with something private in every text. */
export async function plantBehindDoors(app: TestApp): Promise<PlantedRecords> {
  const req = await app.as()
  for (const [who, role] of Object.entries(besides)) {
    const held = { person: personId(who as ActorName), from: '2026-06-01', ...role }
    await local.create(req, 'role-assignments', held, system)
  }
  const { id: nonconformity } = await reportNonconformity(await app.as('employee'), {
    key: 'form-key-of-the-rights',
    type: 'nonconformity',
    title: 'Skapet lar seg ikke låse',
    description: 'Nøkkelen er borte.',
    unit: unitId('KJ'),
    eventDate: '2026-11-19',
    place: null,
    immediateAction: null,
    photos: [],
    anonymous: false,
    name: 'KANARI-melder',
    email: null,
    language: 'nb',
  })
  const proposal = await propose(await app.as('employee'), {
    key: crypto.randomUUID(),
    language: 'nb',
    nonconformity,
    title: marks.proposal,
    reason: marks.proposal,
  })
  const asked = { matter: 'cause', question: marks.consultation, language: 'nb' } as const
  const manager = await app.as('managerChemistry')
  const consultation = await askRepresentative(manager, { nonconformity }, asked)
  const answer = { id: consultation.id, version: null, answer: marks.consultation }
  await takeStep(await app.as('representative'), consultationSteps, 'answer', answer)
  const workStop = await stopWork(await app.as('representative'), {
    key: crypto.randomUUID(),
    ...stopped,
    title: marks.workStop,
    place: marks.workStop,
    reason: marks.workStop,
  })
  const document = await registerDocument(manager, {
    key: crypto.randomUUID(),
    ...written,
    title: marks.document,
  })
  const delegatedTask = await delegateTask(manager, {
    key: crypto.randomUUID(),
    ...delegated,
    title: marks.delegatedTask,
  })
  const ownActivity = await addActivity(manager, {
    key: crypto.randomUUID(),
    ...added,
    title: marks.ownActivity,
  })
  await plantTraining(app)
  const plannedCourse = await planCourse(manager, {
    key: crypto.randomUUID(),
    ...planned,
    audience: marks.plannedCourse,
  })
  const objective = await setObjective(manager, {
    key: crypto.randomUUID(),
    ...aimed,
    title: marks.objective,
  })
  const opened = await openEvaluation(manager, { language: 'nb', ...evaluated })
  const compliance = await local.update(
    await app.as(),
    'compliance-evaluations',
    opened.id,
    { conclusion: marks.compliance, version: opened.version },
    { overrideAccess: true },
  )
  await enter(app)
  const closed = { id: 'case-closed-long-ago', number: 'AVV-2015-0001' }
  await local.create(
    req,
    'nonconformities',
    {
      ...closed,
      key: 'report:closed-long-ago',
      year: 2015,
      state: 'closed',
      title: marks.closed,
      description: marks.closed,
      unit: unitId('KJ'),
      eventDate: '2015-01-03',
      reportedDate: '2015-01-04',
      closedDate: '2015-02-01',
    },
    system,
  )
  const approver = await app.as('approver')
  await decideRetention(approver, { kind: 'nonconformities', version: 0, ...decision })
  await holdBack(approver, { kind: 'nonconformities', ...closed, reason: marks.held })
  return {
    ...{ nonconformity, proposal, consultation, workStop, document, delegatedTask },
    ...{ ownActivity, closed },
    nonconformity,
    proposal,
    consultation,
    workStop,
    document,
    delegatedTask,
    objective,
    plannedCourse,
    compliance,
    closed,
  }
}

/** Work somebody stops in Chemistry. */
export const stopped = {
  language: 'nb',
  unit: unitId('KJ'),
  title: 'Sveising',
  place: 'Verkstedet',
  day: '2026-11-22',
  time: '09.30',
  reason: 'Det lekker gass.',
} as const

/** A document somebody registers in Chemistry. */
export const written = {
  unit: unitId('KJ'),
  title: 'Lokal instruks',
  kind: 'instruction',
  link: 'https://intranett.nordhavn.example/instruks',
  language: 'nb',
  date: '2026-03-01',
} as const

/** A task somebody delegates in Chemistry. */
export const delegated = {
  language: 'nb',
  unit: unitId('KJ'),
  title: 'Holde stoffkartoteket oppdatert',
  role: 'Laboratorieleder',
  date: '2026-03-01',
} as const

/** An activity somebody adds to the annual cycle of Chemistry. */
export const added = {
  language: 'nb',
  unit: unitId('KJ'),
  title: 'Prøve nøddusjene',
  kind: 'review',
  responsibleRole: 'lineManager',
  firstDay: '2026-12-01',
  often: '24',
  intervalReason: 'Leverandøren anbefaler det.',
} as const
/** A course somebody puts into the plan of Chemistry. */
export const planned = {
  unit: unitId('KJ'),
  course: plantedCourses.fire,
  year: '2026',
  audience: 'Nye i laboratoriet',
  responsibleRole: 'lineManager',
  cost: '4000',
} as const
/** What somebody wants to achieve in Chemistry. */
export const aimed = {
  language: 'nb',
  unit: unitId('KJ'),
  period: '2026',
  title: 'Flere melder nestenulykker',
  indicator: 'byHand',
  measuredBy: 'Meldte nestenulykker',
  direction: 'atLeast',
  target: '20',
} as const
/** The evaluation somebody opens of Chemistry. */
export const evaluated = { unit: unitId('KJ'), year: '2026' } as const

/** A period somebody enters. */
export const decision = {
  years: '5',
  basis: marks.decided,
  decidedBy: 'Universitetsstyret',
  decidedDate: '2026-05-04',
} as const
