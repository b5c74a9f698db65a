import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { formAddress, managementReviewSegments } from '../../../content/addresses/forms.ts'
import { idOf, local } from '../../plugin/database/local.ts'
import { forgetAll } from '../../plugin/database/remembered.ts'
import { databases } from '../../plugin/database/test-databases.ts'
import { beginReview, reviewSteps } from '../../plugin/management-review/begin.ts'
import { completeDecisions } from '../../plugin/management-review/decisions/carry-out.ts'
import { decide } from '../../plugin/management-review/decisions/decide.ts'
import { decisionSteps } from '../../plugin/management-review/decisions/steps.ts'
import { figuresOf } from '../../plugin/management-review/figures.ts'
import { completeReviewPapers, loadPaper, paperOf } from '../../plugin/management-review/load.ts'
import { reviewPaper } from '../../plugin/management-review/paper.ts'
import { outcomeKey } from '../../plugin/management-review/rules.ts'
import { takeStep } from '../../plugin/records/engine.ts'
import { myTasks } from '../../plugin/tasks/load.ts'
import {
  accountId,
  type ActorName,
  actors,
  personId,
  startApp,
  type TestApp,
  unitId,
} from '../../test/app.ts'
import { CountedQueries } from '../../test/count-queries.ts'
import {
  decisionNumbers,
  plantReviews,
  type PlantedReview,
  reviewNumbers,
} from '../../test/plant-reviews.ts'
import { ask } from '../forms/test-pages.ts'

const system = { overrideAccess: true } as const
const everyone = Object.keys(actors) as ActorName[]
const hseUnit: readonly ActorName[] = ['editor', 'editor2', 'approver']
const holders: readonly ActorName[] = ['approver', 'topManagement']
const readsDocumented: readonly ActorName[] = [
  ...hseUnit,
  'topManagement',
  'chiefRepresentative',
  'representative',
  'managerChemistry',
  'deputyChemistry',
  'managerHumanities',
  'coordinator',
  // A member of the working environment committee.
  'contributor',
]
const judgements = {
  heldOn: '2026-11-20',
  participants: 'Rektor\nHovedverneombud',
  appropriate: 'yes',
  appropriateReason: 'Det passer.',
  adequate: 'partly',
  adequateReason: 'Opplæring mangler.',
  effective: 'no',
  effectiveReason: 'Skadene blir ikke færre.',
} as const
const filed = { minutes: 'Vi gikk gjennom alt.', archiveReference: '2026/200' } as const

const queries = new CountedQueries()

describe.each(databases(queries.around))('the management review, on $name', (database) => {
  let app: TestApp

  beforeAll(async () => {
    app = await startApp(database)
    await local.create(
      await app.as(),
      'role-assignments',
      { person: personId('contributor'), role: 'amuMember', from: '2026-01-01' },
      system,
    )
  })
  afterAll(() => app.close())
  beforeEach(async () => {
    app.setDay('2026-11-22')
    const req = await app.as()
    for (const collection of [
      'review-decisions',
      'management-reviews',
      'objectives',
      'measures',
      'unit-activities',
      'frozen-papers',
      'letter-lines',
      'audit-log',
    ]) {
      await app.payload.db.deleteMany({ collection, where: { id: { exists: true } }, req })
    }
    await plantReviews(app)
  })

  const statusOf = async (address: string, actor: ActorName): Promise<number> =>
    (await ask(app.payload, address, { token: await app.token(actor) })).status
  const post = async (actor: ActorName, path: string, body: object): Promise<number> => {
    const answer = await fetch(`${app.origin}/api${path}`, {
      method: 'POST',
      headers: {
        authorization: `JWT ${await app.token(actor)}`,
        'content-type': 'application/json',
      },
      body: JSON.stringify(body),
    })
    return answer.status
  }
  const step = async (
    actor: ActorName,
    name: keyof typeof reviewSteps.steps,
    review: PlantedReview,
    given: object = {},
  ) =>
    takeStep(await app.as(actor), reviewSteps, name, {
      id: `review-${review}`,
      version: null,
      ...given,
    })
  const stepOfDecision = async (
    actor: ActorName,
    name: keyof typeof decisionSteps.steps,
    decision: keyof typeof decisionNumbers,
    given: object = {},
  ) =>
    takeStep(await app.as(actor), decisionSteps, name, {
      id: `decision-${decision}`,
      version: null,
      ...given,
    })
  const outcome = (made: Promise<unknown>): Promise<unknown> =>
    made.then(
      () => 'made',
      (error: unknown) => (error as { code?: string }).code,
    )
  const written = {
    review: reviewNumbers.held,
    language: 'nb' as const,
    kind: 'element',
    title: 'Skjemaet forenkles',
    target: 'Ett skjema',
    responsible: personId('approver'),
    deadline: '2027-05-01',
  }
  const outcomesOf = async (decision: string) => {
    const where = { key: { equals: outcomeKey(decision) } }
    const req = await app.as()
    return {
      objectives: await local.find(req, 'objectives', { ...system, where }),
      measures: await local.find(req, 'measures', { ...system, where }),
      activities: await local.find(req, 'unit-activities', { ...system, where }),
    }
  }

  test.each(everyone)('%s reads it as its role says', async (actor) => {
    const may: Readonly<Record<PlantedReview, boolean>> = {
      preparing: hseUnit.includes(actor),
      backgroundReady: [...hseUnit, 'topManagement'].includes(actor),
      held: [...hseUnit, 'topManagement'].includes(actor),
      documented: readsDocumented.includes(actor),
      settled: readsDocumented.includes(actor),
    }
    const headers = { authorization: `JWT ${await app.token(actor)}` }
    for (const [state, number] of Object.entries(reviewNumbers) as [PlantedReview, string][]) {
      const page = `/min-hms/ledelsens-gjennomgang/${number}`
      for (const below of ['', '/utskrift', '/utskrift/word']) {
        expect(await statusOf(`${page}${below}`, actor), below).toBe(may[state] ? 200 : 404)
      }
      const answer = await fetch(`${app.origin}/api/management-reviews/review-${state}`, {
        headers,
      })
      expect(may[state] ? [200] : [403, 404], state).toContain(answer.status)
    }
    const decisions = { held: may.held, priority: may.documented } as const
    for (const [name, read] of Object.entries(decisions)) {
      const number = decisionNumbers[name as keyof typeof decisions]
      expect(await statusOf(`/min-hms/vedtak/${number}`, actor)).toBe(read ? 200 : 404)
      const address = `${app.origin}/api/review-decisions/decision-${name}`
      expect(read ? [200] : [403, 404]).toContain((await fetch(address, { headers })).status)
    }
  })

  test.each(everyone)('%s prepares, holds and decides only with the right', async (actor) => {
    const unit = hseUnit.includes(actor)
    const holds = holders.includes(actor)
    const top = actor === 'topManagement'
    const version = 1
    const at = (review: PlantedReview, name: string): string =>
      `/management-reviews/review-${review}/step/${name}`
    const refused = (reads: boolean): number => (reads ? 403 : 404)
    expect(await post(actor, '/management-reviews/begin', { unit: 'NV', year: 2026 })).toBe(
      unit ? 200 : 403,
    )
    expect(await post(actor, at('preparing', 'prepare'), { version, systemComment: 'Ja.' })).toBe(
      unit ? 200 : 404,
    )
    expect(await post(actor, at('backgroundReady', 'hold'), { version, ...judgements })).toBe(
      holds ? 200 : refused(unit),
    )
    const key = 'a-key-of-a-decision'
    expect(await post(actor, '/review-decisions/decide', { key, ...written })).toBe(
      unit || top ? 200 : 403,
    )
    expect(
      await post(actor, '/review-decisions/decision-priority/step/carryOut', { version }),
    ).toBe(unit || top ? 200 : refused(readsDocumented.includes(actor)))
    expect(
      await post(actor, '/review-decisions/decision-element/step/explain', {
        version,
        explanation: 'Det er gjort alt.',
      }),
    ).toBe(unit || top ? 200 : refused(readsDocumented.includes(actor)))
    const documented = unit || top ? 2 : 1
    expect(await post(actor, at('held', 'document'), { version: documented, ...filed })).toBe(
      holds ? 200 : refused(unit),
    )
  })

  test('is one of a unit and year, also where two begin it at once', async () => {
    const given = { unit: 'NV', year: '2026', language: 'nb' as const }
    const [one, other] = await Promise.all([
      beginReview(await app.as('editor'), given),
      beginReview(await app.as('editor2'), given),
    ])
    expect(one.id).toBe(other.id)
    expect((await beginReview(await app.as('approver'), given)).id).toBe(one.id)
    const refused = async (more: object) =>
      outcome(beginReview(await app.as('editor'), { ...given, ...more }))
    expect(await refused({ unit: 'KJ' })).toBe('unitWrong')
    expect(await refused({ year: '2023' })).toBe('yearWrong')
  })

  test('is given to the management once each input has a comment', async () => {
    await step('editor', 'prepare', 'preparing', { documentationComment: 'a' })
    await expect(step('editor', 'ready', 'preparing')).rejects.toMatchObject({
      code: 'commentsMissing',
      data: {
        errors: [
          { path: 'reportingComment' },
          { path: 'systemComment' },
          { path: 'conditionsComment' },
          { path: 'commitmentComment' },
        ],
      },
    })
    await step('editor', 'prepare', 'preparing', {
      documentationComment: 'a',
      reportingComment: 'b',
      systemComment: 'c',
      conditionsComment: 'd',
      commitmentComment: 'e',
    })
    expect((await step('editor', 'ready', 'preparing')).state).toBe('backgroundReady')
    const back = await step('topManagement', 'sendBack', 'preparing', { reason: 'Mer om skader.' })
    expect(back.state).toBe('preparing')
  })

  test.each(Object.keys(judgements) as (keyof typeof judgements)[])(
    'is not held without %s',
    async (field) => {
      const given = { ...judgements, [field]: '' }
      await expect(step('approver', 'hold', 'backgroundReady', given)).rejects.toMatchObject({
        data: { errors: [{ path: field }] },
      })
    },
  )

  test('is held on a day that has been', async () => {
    const ahead = { ...judgements, heldOn: '2026-11-23' }
    expect(await outcome(step('approver', 'hold', 'backgroundReady', ahead))).toBe('heldAhead')
    expect((await step('approver', 'hold', 'backgroundReady', judgements)).state).toBe('held')
  })

  test.each(['minutes', 'archiveReference'] as const)(
    'is not documented without %s, and nothing is frozen',
    async (field) => {
      const given = { ...filed, [field]: ' ' }
      await expect(step('approver', 'document', 'held', given)).rejects.toMatchObject({
        data: { errors: [{ path: field }] },
      })
      expect(await local.count(await app.as(), 'frozen-papers', system)).toBe(0)
    },
  )

  test('stays as it was documented, whatever is counted later', async () => {
    const made = await step('topManagement', 'document', 'held', filed)
    const req = await app.as()
    const kept = await paperOf(req, made)
    const paper = reviewPaper.parse(kept?.facts)
    expect(paper).toMatchObject({
      archiveReference: '2026/200',
      documentedOn: '2026-11-22',
      participants: ['Rektor: Prøve topManagement', 'Hovedverneombud: Prøve chiefRepresentative'],
      decisions: [{ title: 'Skjemaet for risiko forenkles', responsible: 'Prøve approver' }],
    })
    expect(kept?.nb).toContain('Ledelsens gjennomgang 2024')
    await local.create(
      req,
      'nonconformities',
      {
        key: 'later',
        number: 'AVV-2024-0900',
        year: 2024,
        title: 'Glatt gulv',
        description: 'Det er glatt.',
        unit: unitId('KJ'),
        eventDate: '2024-03-01',
        reportedDate: '2024-03-01',
        state: 'reported',
      },
      system,
    )
    const now = await loadPaper(req, made)
    const reported = ({ inputs }: typeof now): number | undefined =>
      inputs[1]?.figures.find(({ key }) => key === 'reportedCases')?.value
    expect(reported(now)).toBe((reported(paper) ?? 0) + 1)
    const again = await paperOf(req, made)
    expect(again?.hash).toBe(kept?.hash)
    await app.payload.db.deleteMany({
      collection: 'nonconformities',
      where: { key: { equals: 'later' } },
      req,
    })
  })

  test('has its decisions written while it is held, each once', async () => {
    const write = async (key: string, more: object = {}, actor: ActorName = 'editor') =>
      decide(await app.as(actor), { ...written, key, ...more })
    const [one, other, another] = await Promise.all([
      write('the-same-form-twice'),
      write('the-same-form-twice'),
      write('another-form-at-once', {}, 'topManagement'),
    ])
    expect(one.id).toBe(other.id)
    expect(another.id).not.toBe(one.id)
    expect(await outcome(write('k'.repeat(16), { deadline: '' }))).toBe('deadlineMissing')
    expect(await outcome(write('k'.repeat(16), { deadline: '2026-11-21' }))).toBe('deadlinePassed')
    const early = { review: reviewNumbers.backgroundReady }
    expect(await outcome(write('k'.repeat(16), early))).toBe('notHeld')
    const late = { review: reviewNumbers.documented }
    expect(await outcome(write('k'.repeat(16), late))).toBe('notHeld')
    const priority = await write('k'.repeat(16), { kind: 'priority', deadline: '' })
    expect(priority.deadline ?? null).toBe(null)
  })

  test('is not documented by one who has not seen the last decision', async () => {
    const review = await local.findById(await app.as(), 'management-reviews', 'review-held', system)
    await stepOfDecision('editor', 'change', 'held', {
      kind: 'element',
      title: 'Skjemaet fjernes',
      target: 'Ingen skjema',
      responsible: personId('approver'),
      deadline: '2027-03-01',
    })
    const given = { ...filed, version: review?.version }
    expect(await outcome(step('approver', 'document', 'held', given))).not.toBe('made')
    expect(await outcome(step('approver', 'document', 'held', filed))).toBe('made')
    expect(await outcome(stepOfDecision('editor', 'withdraw', 'held'))).toBe('notHeld')
  })

  test('never is documented without a decision that was written at the same moment', async () => {
    for (let round = 0; round < 4; round += 1) {
      const key = `at-the-same-moment-${String(round)}`
      const [, documented] = await Promise.all([
        outcome(decide(await app.as('editor'), { ...written, key })),
        outcome(step('approver', 'document', 'held', filed)),
      ])
      const req = await app.as()
      const review = await local.findById(req, 'management-reviews', 'review-held', system)
      if (documented !== 'made' || !review) continue
      const decisions = await local.find(req, 'review-decisions', {
        ...system,
        where: { review: { equals: 'review-held' } },
      })
      const kept = reviewPaper.parse((await paperOf(req, review))?.facts)
      expect(kept.decisions.map(({ number }) => number).toSorted()).toEqual(
        decisions.map(({ number }) => number).toSorted(),
      )
    }
  })

  test('takes as many queries for many units, cases and decisions as for few', async () => {
    const req = await app.as()
    const plant = async (index: number): Promise<void> => {
      const code = `M-${String(index)}`
      const unit = { id: unitId(code), code, name: code, parent: unitId('NV') }
      await local.create(req, 'units', { ...unit, type: 'group', process: 'own' }, system)
      await decide(await app.as('editor'), { ...written, key: `decision-number-${code}-long` })
    }
    const counted = async (): Promise<number> => {
      const review = await local.findById(req, 'management-reviews', 'review-held', system)
      if (!review) throw new Error('The review is not there.')
      const load = async () => loadPaper(await app.as(), review)
      // What is remembered between requests is asked for once after a change, and is not what is counted here.
      forgetAll(app.payload.db)
      await load()
      return (await queries.of(app.payload, load)).length
    }
    await plant(0)
    const few = await counted()
    for (let index = 1; index < 12; index += 1) await plant(index)
    expect(await counted()).toBe(few)
  })

  test('leaves a withdrawn decision out', async () => {
    await stepOfDecision('editor', 'withdraw', 'held')
    const made = await step('approver', 'document', 'held', filed)
    const kept = await paperOf(await app.as(), made)
    expect(reviewPaper.parse(kept?.facts).decisions).toEqual([])
  })

  test('makes of a priority area an objective of the next year, and of other decisions a measure', async () => {
    await stepOfDecision('editor', 'carryOut', 'priority')
    await stepOfDecision('approver', 'carryOut', 'element')
    const { measures } = await outcomesOf('decision-element')
    const { objectives } = await outcomesOf('decision-priority')
    expect(objectives).toMatchObject([
      { period: '2024', level: 'institution', title: 'Trygge laboratorier', state: 'running' },
    ])
    expect(measures).toMatchObject([
      { title: 'Opplæringsplanen gjøres om', state: 'approved', deadline: '2027-02-01' },
    ])
    expect(measures[0]?.description).toContain(reviewNumbers.documented)
    // It is due after the year of the review.
    const { activities } = await outcomesOf('decision-element')
    expect(activities).toMatchObject([
      {
        title: 'Opplæringsplanen gjøres om',
        unit: unitId('NHU'),
        firstDay: '2027-02-01',
        lastDay: '2027-02-01',
        state: 'current',
      },
    ])
    expect((await outcomesOf('decision-priority')).activities).toEqual([])
    const page = `/min-hms/vedtak/${decisionNumbers.element}`
    const shown = await ask(app.payload, page, { token: await app.token('approver') })
    const text = await shown.text()
    expect(text).toContain(measures[0]?.number)
    expect(text).toContain(activities[0]?.number)
  })

  test('carries nothing out before it is documented', async () => {
    expect(await outcome(stepOfDecision('editor', 'carryOut', 'held'))).toBe('notDocumented')
    expect(
      await outcome(stepOfDecision('editor', 'explain', 'held', { explanation: 'Nei.' })),
    ).toBe('notDocumented')
  })

  test('carries a decision out once, pressed twice or by two at once', async () => {
    const pressed = await Promise.all([
      outcome(stepOfDecision('editor', 'carryOut', 'element')),
      outcome(stepOfDecision('topManagement', 'carryOut', 'element')),
    ])
    expect(pressed).toContain('made')
    expect(await outcome(stepOfDecision('editor', 'carryOut', 'element'))).toBe('wrongState')
    expect((await outcomesOf('decision-element')).measures).toHaveLength(1)
    expect((await outcomesOf('decision-element')).activities).toHaveLength(1)
  })

  test.each(['priority', 'element'] as const)(
    'completes at a start what a crash cut off of a decision (%s), once',
    async (name) => {
      const req = await app.as()
      const id = `decision-${name}`
      await app.payload.db.updateOne({
        collection: 'review-decisions',
        id,
        data: { state: 'carriedOut' },
        req,
      })
      await completeDecisions(await app.as())
      await completeDecisions(await app.as())
      const made = await outcomesOf(id)
      expect([...made.objectives, ...made.measures]).toHaveLength(1)
      // Cut off between the two writes: the decision finds what was made.
      await app.payload.db.updateOne({
        collection: 'review-decisions',
        id,
        data: { objective: null, measure: null },
        req,
      })
      await completeDecisions(await app.as())
      const again = await outcomesOf(id)
      expect([...again.objectives, ...again.measures]).toHaveLength(1)
      expect(again.activities).toHaveLength(name === 'element' ? 1 : 0)
      const decision = await local.findById(req, 'review-decisions', id, system)
      expect(decision?.activity ?? null).toBe(again.activities[0]?.id ?? null)
    },
  )

  test('is followed up once each decision is carried out or explained', async () => {
    expect(await outcome(step('editor', 'followUp', 'documented'))).toBe('decisionsOpen')
    await stepOfDecision('editor', 'carryOut', 'priority')
    await stepOfDecision('editor', 'explain', 'element', { explanation: 'Planen er god nok.' })
    expect((await step('editor', 'followUp', 'documented')).state).toBe('followedUp')
  })

  test('opens with what became of the last one', async () => {
    await stepOfDecision('editor', 'carryOut', 'priority')
    await stepOfDecision('editor', 'explain', 'element', { explanation: 'Planen er god nok.' })
    const req = await app.as()
    const next = await local.findById(req, 'management-reviews', 'review-held', system)
    const paper = next && (await loadPaper(req, next))
    expect(paper?.former).toEqual({
      number: reviewNumbers.documented,
      decisions: [
        {
          kind: 'priority',
          title: 'Trygge laboratorier',
          state: { nb: 'Under arbeid', en: 'Under way' },
          explanation: null,
        },
        {
          kind: 'element',
          title: 'Opplæringsplanen gjøres om',
          state: { nb: 'Blir ikke gjort', en: 'Will not be done' },
          explanation: 'Planen er god nok.',
        },
      ],
    })
  })

  test('gives one that came documented the paper it lacks, once', async () => {
    const req = await app.as()
    await completeReviewPapers(req)
    const found = await local.findById(req, 'management-reviews', 'review-documented', system)
    expect(found?.paper).toBeTruthy()
    await completeReviewPapers(req)
    expect(await local.count(req, 'frozen-papers', system)).toBe(2)
  })

  test.each(everyone)('of a faculty %s reads where within it or above it', async (actor) => {
    const within: readonly ActorName[] = [
      'managerChemistry',
      'deputyChemistry',
      'coordinator',
      'representative',
      'chiefRepresentative',
      // A member of the working environment committee.
      'contributor',
      'topManagement',
      ...hseUnit,
    ]
    const req = await app.as()
    const of = { unit: unitId('NV'), year: 2023, language: 'nb' as const }
    const named = { id: 'review-faculty', key: 'faculty', number: 'LED-2023-0002', steps: [] }
    await local.create(
      req,
      'management-reviews',
      { ...of, ...named, state: 'documented', documentedOn: '2023-09-01' },
      system,
    )
    const said = { kind: 'element' as const, title: 'Merking', target: 'Alt er merket' }
    const about = { id: 'decision-faculty', key: 'decision-faculty', number: 'VED-2023-0009' }
    const who = { responsible: personId('approver'), state: 'open' as const, steps: [] }
    const decision = { ...about, ...said, ...who, review: 'review-faculty', unit: unitId('NV') }
    await local.create(req, 'review-decisions', { ...decision, language: 'nb' as const }, system)
    await completeReviewPapers(req)
    const headers = { authorization: `JWT ${await app.token(actor)}` }
    const reads = within.includes(actor)
    for (const path of ['management-reviews/review-faculty', 'review-decisions/decision-faculty']) {
      const answer = await fetch(`${app.origin}/api/${path}`, { headers })
      expect(answer.status === 200, `${path} as ${actor}`).toBe(reads)
    }
    const page = '/min-hms/ledelsens-gjennomgang/LED-2023-0002'
    expect(await statusOf(page, actor)).toBe(reads ? 200 : 404)
    expect(await statusOf('/min-hms/vedtak/VED-2023-0009', actor)).toBe(reads ? 200 : 404)
  })

  test('asks those who begin, prepare, hold and document it, by the days of the annual cycle', async () => {
    const req = await app.as()
    const cycle = { slug: 'felles', name: 'HMS-året', scope: 'institution', startMonth: '01' }
    const { id } = await local.create(req, 'annual-cycles', cycle as never, system)
    const when = { recurrence: 'month', month: '12', part: 'mid', from: '2024-01-01' }
    const held = { kind: 'review', responsibleRole: 'topManagement', reach: 'institution' }
    const activity = { cycle: id, title: 'Gjennomgang', ...when, ...held, sets: 'managementReview' }
    await local.create(req, 'cycle-activities', activity as never, system)
    const asked = async (actor: ActorName) =>
      (await myTasks(await app.as(actor))).flatMap(({ due, kind, number, record }) =>
        ['managementReview', 'reviewDecision'].includes(record)
          ? [`${kind} ${number ?? '-'} ${due ?? '-'}`]
          : [],
      )
    const element = `carryOutDecision ${decisionNumbers.element} 2027-02-01`
    const priority = `carryOutDecision ${decisionNumbers.priority} -`
    const settled = `followUpReview ${reviewNumbers.settled} -`
    const hold = `holdReview ${reviewNumbers.backgroundReady} 2026-12-20`
    const document = `documentReview ${reviewNumbers.held} 2026-11-24`
    const prepare = `prepareReview ${reviewNumbers.preparing} 2026-12-13`
    expect((await asked('editor')).toSorted()).toEqual(
      [element, priority, settled, prepare].toSorted(),
    )
    expect((await asked('approver')).toSorted()).toEqual(
      [element, priority, settled, prepare, hold, document].toSorted(),
    )
    expect((await asked('topManagement')).toSorted()).toEqual([hold, document].toSorted())
    expect(await asked('managerChemistry')).toEqual([])
    await stepOfDecision('editor', 'carryOut', 'priority')
    await stepOfDecision('editor', 'explain', 'element', { explanation: 'Nei.' })
    expect(await asked('editor')).toContain(`followUpReview ${reviewNumbers.documented} -`)
    await app.payload.db.deleteMany({
      collection: 'management-reviews',
      where: { year: { equals: 2026 } },
      req,
    })
    await local.update(
      req,
      'management-reviews',
      'review-settled',
      { state: 'followedUp', version: 1 },
      system,
    )
    expect(await asked('editor')).toContain('beginReview - 2026-12-13')
    await app.payload.db.deleteMany({
      collection: 'cycle-activities',
      where: { title: { exists: true } },
      req,
    })
  })

  test('tells those who go on from it, once each time', async () => {
    const told = async (event: string) =>
      (await local.find(await app.as(), 'letter-lines', system))
        .flatMap(({ account, key }) => (key.includes(`:${event}:`) ? [idOf(account)] : []))
        .toSorted()
    await step('editor', 'ready', 'preparing')
    expect(await told('ready')).toEqual([accountId('topManagement')])
    await step('topManagement', 'sendBack', 'preparing', { reason: 'Mer om skader.' })
    expect(await told('sentBack')).toEqual(hseUnit.map((each) => accountId(each)).toSorted())
    await step('approver', 'hold', 'backgroundReady', judgements)
    expect(await told('held')).toEqual(hseUnit.map((each) => accountId(each)).toSorted())
    await step('approver', 'document', 'held', filed)
    expect(await told('documented')).toContain(accountId('topManagement'))
    expect(await told('documented')).toContain(accountId('chiefRepresentative'))
  })

  test('counts of a faculty what is in it and below', async () => {
    const req = await app.as()
    const plant = (number: string, unit: string) =>
      local.create(
        req,
        'nonconformities',
        {
          key: number,
          number,
          year: 2026,
          title: 'Glatt gulv',
          description: 'Det er glatt.',
          unit: unitId(unit),
          eventDate: '2026-03-01',
          reportedDate: '2026-03-01',
          state: 'reported',
        },
        system,
      )
    await plant('AVV-2026-0901', 'KJ')
    await plant('AVV-2026-0902', 'HF')
    const of = async (unit: string) =>
      (await figuresOf(await app.as(), { unit: unitId(unit), year: 2026 })).reportedCases
    expect(await of('NV')).toBe(1)
    expect(await of('NHU')).toBe(2)
  })

  test('is begun from its form, and comes to the one there is', async () => {
    const token = await app.token('editor')
    const given = { unit: unitId('NHU'), year: '2026' }
    const answer = await ask(app.payload, formAddress('nb', managementReviewSegments.begin), {
      token,
      post: Object.entries(given),
    })
    expect(answer.headers.get('location')).toContain(reviewNumbers.preparing)
  })
})
