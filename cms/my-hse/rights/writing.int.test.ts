import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  complianceSegments,
  consultationSegments,
  delegationSegments,
  ownActivitySegments,
  unitSegments,
  documentSegments,
  formAddress,
  objectiveSegments,
  plannedCourseSegments,
  proposalSegments,
  retentionSegments,
  workStopSegments,
} from '../../../content/addresses/forms.ts'
import { languages } from '../../../content/addresses/parts.ts'
import { askRepresentative } from '../../plugin/consultations/ask.ts'
import { local } from '../../plugin/database/local.ts'
import { databases } from '../../plugin/database/test-databases.ts'
import { reportNonconformity } from '../../plugin/nonconformities/report.ts'
import { propose } from '../../plugin/proposals/propose.ts'
import { decideRetention } from '../../plugin/retention/periods/decide.ts'
import { addActivity } from '../../plugin/cycle/unit/own/add.ts'
import { delegateTask } from '../../plugin/delegated-tasks/delegate.ts'
import { setObjective } from '../../plugin/objectives/set.ts'
import { planCourse } from '../../plugin/training/plans/units/add.ts'
import { registerDocument } from '../../plugin/unit-documents/register.ts'
import { stopWork } from '../../plugin/work-stops/stop.ts'
import { type ActorName, actors, personId, startApp, type TestApp, unitId } from '../../test/app.ts'
import { plantedCourses, plantTraining } from '../../test/plant-training.ts'
import { secretly } from '../withheld/planted.ts'
import { ask } from '../forms/test-pages.ts'
import {
  added,
  aimed,
  besides,
  decision,
  delegated,
  evaluated,
  planned,
  stopped,
  written,
} from './planted.ts'

type Who = ActorName | null
const everyone: readonly Who[] = [...(Object.keys(actors) as ActorName[]), null]
const system = { overrideAccess: true } as const

const leads = ['managerChemistry', 'deputyChemistry'] as const
const representative = ['representative'] as const
const preparers = [...leads, 'coordinator'] as const
const evaluators = [...preparers, 'editor', 'editor2'] as const
const hseUnit = ['editor', 'editor2', 'approver'] as const
const director = ['approver'] as const
/** What a right in a unit gives nothing for: whoever is logged in as a person. */
const everybody = Object.keys(actors) as ActorName[]

interface Door {
  readonly may: readonly ActorName[]
  /** Makes what the door is tried on: its REST path with body, and its form with what is posted, by name. */
  open(app: TestApp): Promise<{
    readonly rest: readonly [path: string, body: object] | null
    readonly form: Readonly<Record<string, string>>
  }>
  readonly segment: Readonly<Record<'nb' | 'en', string>>
}

const key = (): string => crypto.randomUUID()
const strings = (values: object): Record<string, string> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)]))

const caseIn = async (app: TestApp): Promise<string> => {
  const report = secretly({ type: 'nonconformity', concernsManager: false })
  return (await reportNonconformity(await app.as(), report)).id
}
const proposalIn = async (app: TestApp) =>
  propose(await app.as('employee'), {
    key: key(),
    language: 'nb',
    matter: 'measure',
    title: 'Speil i svingen',
    reason: 'Ingen ser den som kommer.',
    unit: unitId('KJ'),
  })
const stopIn = async (app: TestApp) =>
  stopWork(await app.as('representative'), { key: key(), ...stopped })
const documentIn = async (app: TestApp) =>
  registerDocument(await app.as('managerChemistry'), { key: key(), ...written })

const delegatedIn = async (app: TestApp) =>
  delegateTask(await app.as('managerChemistry'), { key: key(), ...delegated })

const activityIn = async (app: TestApp) =>
  addActivity(await app.as('managerChemistry'), { key: key(), ...added })
const plannedIn = async (app: TestApp) =>
  planCourse(await app.as('managerChemistry'), { key: key(), ...planned })
const objectiveIn = async (app: TestApp) =>
  setObjective(await app.as('managerChemistry'), { key: key(), ...aimed })
const noEvaluations = async (app: TestApp): Promise<void> => {
  for (const collection of ['compliance-lines', 'compliance-evaluations']) {
    const where = { id: { exists: true } }
    await app.payload.db.deleteMany({ collection, where, req: await app.as() })
  }
}
let evaluations = 0
/** An evaluation with one requirement assessed, by someone who may not approve it. */
const evaluationIn =
  (state: 'open' | 'concluded' | 'approved' = 'open') =>
  async (app: TestApp) => {
    await noEvaluations(app)
    evaluations += 1
    const req = await app.as()
    const made = await local.create(
      req,
      'compliance-evaluations',
      {
        key: `evaluation-${String(evaluations)}`,
        number: `SAM-2026-${String(evaluations).padStart(4, '0')}`,
        year: 2026,
        scope: 'unit',
        unit: unitId('KJ'),
        openedDate: '2026-04-01',
        state,
      },
      system,
    )
    const line = {
      key: `${made.id}:requirement-fire-5`,
      evaluation: made.id,
      unit: unitId('KJ'),
      requirement: 'requirement-fire-5',
      result: 'compliant' as const,
      assessedOn: '2026-04-02',
    }
    await local.create(req, 'compliance-lines', line, system)
    return made
  }

let long = 0
/** A case that was closed long ago. */
const overIn = async (app: TestApp) => {
  long += 1
  const id = `case-over-${String(long)}`
  const number = `AVV-2014-${String(long).padStart(4, '0')}`
  const closed = {
    key: `report:${id}`,
    year: 2014,
    state: 'closed' as const,
    title: 'Gammel sak',
    description: 'Ferdig.',
    unit: unitId('KJ'),
    eventDate: '2014-01-03',
    reportedDate: '2014-01-04',
    closedDate: '2014-02-01',
  }
  await local.create(await app.as(), 'nonconformities', { id, number, ...closed }, system)
  return { kind: 'nonconformities', id, number }
}
const inRetention = (segment: Door['segment']): boolean =>
  Object.values(retentionSegments).some((each) => each.nb === segment.nb)

/** A step of a record: the same is sent to REST and posted. */
const stepOf =
  (slug: string, name: string, given: object, make: (app: TestApp) => Promise<StepRecord>) =>
  async (app: TestApp) => {
    const { id, number, version } = await make(app)
    return {
      rest: [`/${slug}/${id}/step/${name}`, { version, ...given }] as const,
      form: { id, number, version: String(version), ...strings(given) },
    }
  }
interface StepRecord {
  readonly id: string
  readonly number: string
  readonly version: number
}

const moment = { day: '2026-11-22', time: '11.00' }

const doors: Readonly<Record<string, Door>> = {
  'proposing something': {
    may: everybody,
    segment: proposalSegments.propose,
    open: () => {
      const given = { matter: 'measure', title: 'T', reason: 'R', unit: unitId('KJ') }
      return Promise.resolve({
        rest: ['/proposals/propose', { key: key(), language: 'nb', ...given }],
        form: { form: key(), ...given },
      })
    },
  },
  'taking a proposal up': {
    may: leads,
    segment: proposalSegments.take,
    open: stepOf('proposals', 'take', { note: 'Takk.' }, proposalIn),
  },
  'declining a proposal': {
    may: leads,
    segment: proposalSegments.decline,
    open: async (app) => {
      const { id, number, version } = await proposalIn(app)
      return {
        rest: [`/proposals/${id}/step/decline`, { version, reason: 'Nei.' }],
        form: { id, number, version: String(version), declineReason: 'Nei.' },
      }
    },
  },
  'asking a representative': {
    may: leads,
    segment: consultationSegments.ask,
    open: async (app) => {
      const nonconformity = await caseIn(app)
      const given = { matter: 'cause', question: 'Hvorfor?' }
      return {
        rest: ['/consultations/ask', { nonconformity, language: 'nb', ...given }],
        form: { about: 'nonconformity', id: nonconformity, ...given },
      }
    },
  },
  'answering as a representative': {
    may: representative,
    segment: consultationSegments.answer,
    open: stepOf('consultations', 'answer', { answer: 'Slitasje.' }, async (app) =>
      askRepresentative(
        await app.as('managerChemistry'),
        { nonconformity: await caseIn(app) },
        { matter: 'cause', language: 'nb' },
      ),
    ),
  },
  'stopping dangerous work': {
    may: representative,
    segment: workStopSegments.stop,
    open: () =>
      Promise.resolve({
        rest: ['/work-stops/stop', { key: key(), ...stopped }],
        form: { form: key(), ...strings(stopped) },
      }),
  },
  'lifting a stop': {
    may: representative,
    segment: workStopSegments.lift,
    open: stepOf('work-stops', 'lift', { reason: 'Tett nå.', ...moment }, stopIn),
  },
  'saying what is done about a stop': {
    may: leads,
    segment: workStopSegments.respond,
    open: stepOf('work-stops', 'respond', { response: 'Vi bytter slangen.' }, stopIn),
  },
  'writing down what the authority decided': {
    may: [...leads, ...representative, ...hseUnit],
    segment: workStopSegments.recordDecision,
    open: stepOf(
      'work-stops',
      'recordDecision',
      { decision: 'staysStopped', reference: '2026/1', ...moment },
      stopIn,
    ),
  },
  'registering a document': {
    may: preparers,
    segment: documentSegments.register,
    open: () =>
      Promise.resolve({
        rest: ['/unit-documents/register', { key: key(), ...written }],
        form: { form: key(), ...strings(written) },
      }),
  },
  'changing a document': {
    may: preparers,
    segment: documentSegments.change,
    open: (app) => {
      const { unit: _unit, ...fields } = written
      const changed = { ...fields, title: 'Ny tittel' }
      return stepOf('unit-documents', 'change', changed, documentIn)(app)
    },
  },
  'withdrawing a document': {
    may: leads,
    segment: documentSegments.withdraw,
    open: stepOf('unit-documents', 'withdraw', { reason: 'Erstattet.' }, documentIn),
  },
  'delegating a task': {
    may: leads,
    segment: delegationSegments.delegate,
    open: () =>
      Promise.resolve({
        rest: ['/delegated-tasks/delegate', { key: key(), ...delegated }],
        form: { form: key(), ...strings(delegated) },
      }),
  },
  'changing a delegated task': {
    may: leads,
    segment: delegationSegments.change,
    open: stepOf(
      'delegated-tasks',
      'change',
      { title: 'Ny tittel', role: 'Verkstedleder', date: '2026-04-01' },
      delegatedIn,
    ),
  },
  'going through a delegated task': {
    may: leads,
    segment: delegationSegments.review,
    open: stepOf('delegated-tasks', 'review', { nextReview: '2027-11-22' }, delegatedIn),
  },
  'ending a delegation': {
    may: leads,
    segment: delegationSegments.end,
    open: stepOf('delegated-tasks', 'end', { reason: 'Ny leder.' }, delegatedIn),
  },
  'adding an activity to the annual cycle of a unit': {
    may: leads,
    segment: ownActivitySegments.add,
    open: () =>
      Promise.resolve({
        rest: ['/unit-activities/add', { key: key(), ...added }],
        form: { form: key(), ...strings(added) },
      }),
  },
  'changing an activity of a unit': {
    may: leads,
    segment: ownActivitySegments.change,
    open: (app) => {
      const { unit: _unit, language: _language, ...fields } = added
      return stepOf('unit-activities', 'change', { ...fields, title: 'Ny tittel' }, activityIn)(app)
    },
  },
  'ending an activity of a unit': {
    may: leads,
    segment: ownActivitySegments.end,
    open: stepOf(
      'unit-activities',
      'end',
      { lastDay: '2026-12-24', reason: 'Byttet ut.' },
      activityIn,
    ),
  },
  'approving how seldom something is done': {
    may: ['editor', 'editor2', 'approver'],
    segment: ownActivitySegments.approveInterval,
    open: stepOf('unit-activities', 'approveInterval', {}, activityIn),
  },
  'saying that an activity is done': {
    may: leads,
    segment: unitSegments.occurrence,
    open: async (app) => {
      const { id } = await activityIn(app)
      const said = { result: 'done', doneOn: '2026-11-20', note: 'Prøvd.' }
      const slot = '2026-1'
      return {
        rest: [
          '/activity-occurrences/mark',
          { unit: unitId('KJ'), activity: id, slot, ...said, version: 0 },
        ],
        form: { id: unitId('KJ'), number: 'KJ', row: id, slot, ...said, version: '0' },
      }
    },
  },
  'putting a course into the training plan of a unit': {
    may: leads,
    segment: plannedCourseSegments.add,
    open: () =>
      Promise.resolve({
        rest: ['/planned-courses/add', { key: key(), ...planned }],
        form: { form: key(), ...strings(planned) },
      }),
  },
  'putting a course that is missing into the training plan': {
    may: leads,
    segment: plannedCourseSegments.gap,
    open: async (app) => {
      const where = { id: { exists: true } }
      await app.payload.db.deleteMany({ collection: 'planned-courses', where, req: await app.as() })
      const gap = { unit: unitId('KJ'), course: plantedCourses.fire }
      return {
        rest: ['/planned-courses/gap', gap],
        form: { form: key(), id: gap.unit, number: 'KJ', course: gap.course },
      }
    },
  },
  'changing a course of a training plan': {
    may: leads,
    segment: plannedCourseSegments.change,
    open: (app) => {
      const { course: _course, unit: _unit, ...fields } = planned
      return stepOf('planned-courses', 'change', { ...fields, cost: '5000' }, plannedIn)(app)
    },
  },
  'opening a course of a training plan for sign-up': {
    may: leads,
    segment: plannedCourseSegments.open,
    open: stepOf('planned-courses', 'open', {}, plannedIn),
  },
  'saying that a course of a training plan was held': {
    may: leads,
    segment: plannedCourseSegments.hold,
    open: stepOf('planned-courses', 'hold', { heldOn: '2026-11-20' }, plannedIn),
  },
  'cancelling a course of a training plan': {
    may: leads,
    segment: plannedCourseSegments.cancel,
    open: stepOf('planned-courses', 'cancel', { reason: 'For få.' }, plannedIn),
  },
  'setting an objective': {
    may: leads,
    segment: objectiveSegments.set,
    open: () =>
      Promise.resolve({
        rest: ['/objectives/set', { key: key(), ...aimed }],
        form: { form: key(), ...strings(aimed) },
      }),
  },
  'changing an objective': {
    may: leads,
    segment: objectiveSegments.change,
    open: stepOf(
      'objectives',
      'change',
      {
        title: 'Nytt',
        indicator: 'byHand',
        measuredBy: 'Antall',
        direction: 'atLeast',
        target: '3',
      },
      objectiveIn,
    ),
  },
  'setting the result of an objective': {
    may: leads,
    segment: objectiveSegments.setResult,
    open: stepOf(
      'objectives',
      'setResult',
      { state: 'partly', result: '12', comment: 'Nesten.' },
      objectiveIn,
    ),
  },
  'dropping an objective': {
    may: leads,
    segment: objectiveSegments.drop,
    open: stepOf('objectives', 'drop', { reason: 'Feil mål.' }, objectiveIn),
  },
  'opening a compliance evaluation': {
    may: evaluators,
    segment: complianceSegments.open,
    open: async (app) => {
      await noEvaluations(app)
      return {
        rest: ['/compliance-evaluations/open', { language: 'nb', ...evaluated }],
        form: { ...evaluated },
      }
    },
  },
  'concluding a compliance evaluation': {
    may: [...leads, 'editor', 'editor2'],
    segment: complianceSegments.conclude,
    open: stepOf('compliance-evaluations', 'conclude', { conclusion: 'Godt.' }, evaluationIn()),
  },
  'approving a compliance evaluation': {
    may: ['managerChemistry', ...director],
    segment: complianceSegments.approve,
    open: stepOf('compliance-evaluations', 'approve', {}, evaluationIn('concluded')),
  },
  'sending a compliance evaluation back': {
    may: ['managerChemistry', ...hseUnit],
    segment: complianceSegments.sendBack,
    open: stepOf(
      'compliance-evaluations',
      'sendBack',
      { reason: 'Se igjen.' },
      evaluationIn('concluded'),
    ),
  },
  'reopening a compliance evaluation': {
    may: director,
    segment: complianceSegments.reopen,
    open: async (app) => {
      const { id, number, version } = await evaluationIn('approved')(app)
      return {
        rest: [`/compliance-evaluations/${id}/step/reopen`, { version, reason: 'Feil.' }],
        form: { id, number, version: String(version), reopenReason: 'Feil.' },
      }
    },
  },
  'deciding how long something is kept': {
    may: director,
    segment: retentionSegments.decide,
    open: async (app) => {
      const where = { kind: { equals: 'enquiries' } }
      const [stands] = await local.find(await app.as(), 'retention-decisions', { ...system, where })
      const version = String(stands?.version ?? 0)
      return { rest: null, form: { kind: 'enquiries', version, ...decision } }
    },
  },
  'holding a record back': {
    may: director,
    segment: retentionSegments.hold,
    open: async (app) => ({
      rest: null,
      form: { ...(await overIn(app)), reason: 'Krav om erstatning.' },
    }),
  },
  'removing what has been kept long enough': {
    may: director,
    segment: retentionSegments.remove,
    open: async (app) => {
      const over = await overIn(app)
      return { rest: null, form: { ...over, written: over.number } }
    },
  },
}
/** Those that REST has a way to; what is kept how long is decided in My HSE alone. */
const overRest = Object.entries(doors).filter(([, { segment }]) => !inRetention(segment))

describe.each(databases())('what each role may do, on $name', (database) => {
  let app: TestApp

  beforeAll(async () => {
    app = await startApp(database)
    await plantTraining(app)
    for (const [who, role] of Object.entries(besides)) {
      const held = { person: personId(who as ActorName), from: '2026-06-01', ...role }
      await local.create(await app.as(), 'role-assignments', held, system)
    }
  })
  beforeAll(async () => {
    const decided = { kind: 'nonconformities' as const, version: 0, ...decision }
    await decideRetention(await app.as('approver'), decided)
  })
  afterAll(() => app.close())

  const token = async (who: Who): Promise<string | null> =>
    who === null ? null : await app.token(who)

  const rest = async (who: Who, path: string, body: object, method = 'POST'): Promise<number> => {
    const session = await token(who)
    const answer = await fetch(`${app.origin}/api${path}`, {
      method,
      headers: {
        'content-type': 'application/json',
        ...(session === null ? {} : { authorization: `JWT ${session}` }),
      },
      body: JSON.stringify(body),
    })
    return answer.status
  }

  /** What is stored behind the doors: each document with its version. */
  const stands = async (): Promise<string> => {
    const found = await Promise.all(
      (
        [
          ...[
            'proposals',
            'consultations',
            'work-stops',
            'unit-documents',
            'measures',
            'delegated-tasks',
            'unit-activities',
            'activity-occurrences',
            'objectives',
            'planned-courses',
            'compliance-evaluations',
            'compliance-lines',
          ],
          ...['nonconformities', 'retention-decisions', 'retention-holds'],
        ] as const
      ).map(async (collection) => {
        const { docs } = await app.payload.db.find<{ id: string; version?: number }>({
          collection,
          pagination: false,
          limit: 0,
          req: await app.as(),
        })
        return docs.map(({ id, version }) => `${collection}/${id}/${String(version)}`)
      }),
    )
    return found.flat().sort().join('\n')
  }

  test.each(overRest)('%s over REST is for those alone who may', async (_, door) => {
    const tried = await door.open(app)
    if (tried.rest === null) throw new Error('REST has no way to it.')
    const [path, body] = tried.rest
    const before = await stands()
    for (const who of everyone) {
      if (who !== null && door.may.includes(who)) continue
      expect([401, 403, 404], String(who)).toContain(await rest(who, path, body))
    }
    expect(await stands()).toBe(before)
    for (const who of door.may) {
      const { rest: own } = await door.open(app)
      expect(own && (await rest(who, own[0], own[1])), who).toBe(200)
    }
  })

  test.each(Object.entries(doors))('%s by form is for those alone who may', async (_, door) => {
    const { form } = await door.open(app)
    const before = await stands()
    for (const who of everyone) {
      if (who !== null && door.may.includes(who)) continue
      for (const language of languages) {
        const address = formAddress(language, door.segment)
        const post = Object.entries({ ...form, form: key() })
        const answer = await ask(app.payload, address, { token: await token(who), post })
        expect(answer.status, `${String(who)} ${address}`).not.toBe(500)
      }
    }
    expect(await stands()).toBe(before)
    for (const who of door.may) {
      const own = await door.open(app)
      const standing = await stands()
      const post = Object.entries(own.form)
      const address = formAddress('nb', door.segment)
      const answer = await ask(app.payload, address, { token: await token(who), post })
      expect(answer.headers.get('location'), who).not.toMatch(/draft=|error=|logg-inn/)
      expect(await stands(), who).not.toBe(standing)
    }
  })

  test('none of them is made, changed or deleted past its steps, by anyone', async () => {
    const made = {
      proposals: await proposalIn(app),
      'work-stops': await stopIn(app),
      'unit-documents': await documentIn(app),
      'delegated-tasks': await delegatedIn(app),
      'unit-activities': await activityIn(app),
      objectives: await objectiveIn(app),
      'planned-courses': await plannedIn(app),
      'compliance-evaluations': await evaluationIn()(app),
      consultations: await askRepresentative(
        await app.as('managerChemistry'),
        { nonconformity: await caseIn(app) },
        { matter: 'cause', language: 'nb' },
      ),
    }
    const before = await stands()
    for (const who of everyone) {
      for (const [slug, { id, version }] of Object.entries(made)) {
        const body = { title: 'x', state: 'taken', version, unit: unitId('KJ') }
        for (const [method, path] of [
          ['POST', `/${slug}`],
          ['PATCH', `/${slug}/${id}`],
          ['PATCH', `/${slug}?where[id][exists]=true`],
          ['DELETE', `/${slug}/${id}`],
          ['DELETE', `/${slug}?where[id][exists]=true`],
        ] as const) {
          const status = await rest(who, path, body, method)
          expect(status, `${String(who)} ${method} ${path}`).toBeGreaterThanOrEqual(400)
        }
      }
      for (const slug of ['injuries', 'retention-decisions', 'retention-holds']) {
        expect(await rest(who, `/${slug}`, { id: 'x' }), `${String(who)} ${slug}`).not.toBe(201)
      }
    }
    expect(await stands()).toBe(before)
  })
})
