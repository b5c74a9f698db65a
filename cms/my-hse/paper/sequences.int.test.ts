import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { itemSteps } from '../../plugin/committees/item-steps.ts'
import { meetingSteps } from '../../plugin/committees/meeting-steps.ts'
import { type Documents, idOf, local } from '../../plugin/database/local.ts'
import { databases } from '../../plugin/database/test-databases.ts'
import { frozenPaper } from '../../plugin/frozen/paper.ts'
import { reviewSteps } from '../../plugin/management-review/begin.ts'
import { decisionSteps } from '../../plugin/management-review/decisions/steps.ts'
import { documentedStates, uncommented } from '../../plugin/management-review/rules.ts'
import { completeReviewPapers } from '../../plugin/management-review/load.ts'
import { commentsOf } from '../../plugin/management-review/text.ts'
import { takeStep } from '../../plugin/records/engine.ts'
import { completePapers } from '../../plugin/reports/freeze.ts'
import { textsOf } from '../../plugin/reports/load.ts'
import { reportSteps } from '../../plugin/reports/open.ts'
import { isFrozen, isWritten } from '../../plugin/reports/rules.ts'
import { sectionKeys, unwrittenSections } from '../../plugin/reports/sections.ts'
import { writeSection } from '../../plugin/reports/write-section.ts'
import { completePapers as completeUnitPapers } from '../../plugin/unit-reports/complete-papers.ts'
import type { ReportFacts } from '../../plugin/unit-reports/facts.ts'
import { isHandedIn, isPoint, sectionsOf, unanswered } from '../../plugin/unit-reports/rules.ts'
import { reportSteps as unitReportSteps } from '../../plugin/unit-reports/start.ts'
import { writeAnswer } from '../../plugin/unit-reports/write-answer.ts'
import { type ActorName, startApp, type TestApp } from '../../test/app.ts'
import { plantCommittees } from '../../test/plant-committees.ts'
import { plantReports } from '../../test/plant-reports.ts'
import { plantReviews } from '../../test/plant-reviews.ts'
import { plantUnitReports } from '../../test/plant-unit-reports.ts'

const system = { overrideAccess: true } as const

const actors: readonly ActorName[] = [
  'editor',
  'editor2',
  'approver',
  'topManagement',
  'managerChemistry',
  'deputyChemistry',
  'managerHumanities',
  'representative',
  'employee',
]

/** Those of them who may do most of it. */
const makers: readonly ActorName[] = ['editor', 'approver', 'managerChemistry', 'deputyChemistry']

/** Kinds of record with what can be done with them. */
const kinds = {
  'management-reviews': reviewSteps,
  'review-decisions': decisionSteps,
  reports: reportSteps,
  'unit-reports': unitReportSteps,
  'committee-meetings': meetingSteps,
  'committee-items': itemSteps,
} as const
type Kind = keyof typeof kinds

/** What any of the steps may be given; each takes what it asks for, and the rest is left. */
const given = {
  documentationComment: 'a',
  nobody: 'yes',
  reportingComment: 'b',
  systemComment: 'c',
  conditionsComment: 'd',
  commitmentComment: 'e',
  reason: 'Mer om skader.',
  heldOn: '2026-11-20',
  participants: 'Rektor',
  appropriate: 'yes',
  appropriateReason: 'Ja.',
  adequate: 'partly',
  adequateReason: 'Nesten.',
  effective: 'no',
  effectiveReason: 'Nei.',
  minutes: 'Alt ble gått gjennom.',
  archiveReference: '2026/200',
  explanation: 'Det er gjort.',
  boardCase: '12/2026',
  treatedOn: '2026-11-22',
  decision: 'Styret tar rapporten til etterretning.',
  seen: 'yes',
  statement: 'Vi er enige.',
  attendance: 'Alle var der.',
  resolution: 'Støyen måles på nytt.',
  title: 'Et møte',
  date: '2026-11-20',
} as const

interface Action {
  readonly actor: ActorName
  readonly kind: Kind
  /** Which of the records, and which of its steps: counted round. */
  readonly record: number
  readonly step: number
  /** What is left out of what the step is given; null for nothing. */
  readonly without: keyof typeof given | null
  /** Writes in it instead. */
  readonly writes: boolean
}

const action: fc.Arbitrary<Action> = fc.record({
  actor: fc.oneof(fc.constantFrom(...makers), fc.constantFrom(...actors)),
  kind: fc.constantFrom(...(Object.keys(kinds) as Kind[])),
  record: fc.nat(9),
  step: fc.nat(31),
  without: fc.oneof(
    { weight: 4, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: fc.constantFrom(...(Object.keys(given) as (keyof typeof given)[])) },
  ),
  writes: fc.integer({ min: 0, max: 5 }).map((each) => each === 0),
})

describe.each(databases())('whoever does what in whichever order, on $name', (database) => {
  let app: TestApp

  beforeAll(async () => {
    app = await startApp(database)
  })
  afterAll(() => app.close())

  const emptied = [
    'review-decisions',
    'management-reviews',
    'report-sections',
    'reports',
    'unit-report-answers',
    'unit-reports',
    'committee-reports',
    'committee-items',
    'committee-meetings',
    'objectives',
    'measures',
    'unit-activities',
    'frozen-papers',
    'letter-lines',
    'number-series',
    'audit-log',
  ] as const

  async function plant(): Promise<void> {
    const req = await app.as()
    for (const collection of emptied) {
      await app.payload.db.deleteMany({ collection, where: { id: { exists: true } }, req })
    }
    const where = { role: { equals: 'lamuMember' } }
    await app.payload.db.deleteMany({ collection: 'role-assignments', where, req })
    await plantReviews(app)
    await plantReports(app)
    await plantUnitReports(app)
    await plantCommittees(app)
    // What came documented, approved or handed in has its paper from the start.
    await completeReviewPapers(req)
    await completePapers(req)
    await completeUnitPapers(req)
  }

  const all = async <S extends Kind | 'report-sections'>(collection: S): Promise<Documents[S][]> =>
    local.find(await app.as(), collection, { ...system, sort: 'id' })

  /** Takes a step or writes, as far as it goes: a refusal is an answer like any other. */
  async function take({ actor, kind, record, step, without, writes }: Action): Promise<void> {
    const records = await all(kind)
    const of = records[record % Math.max(1, records.length)]
    if (!of) return
    const req = await app.as(actor)
    try {
      if (writes) {
        await write(actor, kind, of, step)
        return
      }
      const steps = kinds[kind]
      const fits = Object.entries<{ fits: (record: never) => boolean }>(steps.steps as never)
      // Mostly what the record stands so that it can be taken, for that is where the way on is.
      const fitting = fits.filter(([, each]) => each.fits(of as never))
      const names = (step % 4 > 0 && fitting.length > 0 ? fitting : fits).map(([each]) => each)
      const name = names[Math.floor(step / 4) % names.length] as never
      const left = Object.fromEntries(Object.entries(given).filter(([each]) => each !== without))
      await takeStep(req, steps as never, name, { id: of.id, version: null, ...left })
    } catch (error) {
      if ((error as Error).name !== 'Refusal') throw error
    }
  }

  async function write(
    actor: ActorName,
    kind: Kind,
    of: { readonly id: string; readonly kind?: unknown },
    step: number,
  ): Promise<void> {
    const req = await app.as(actor)
    if (kind === 'reports') {
      const keys = sectionKeys(of.kind as 'annual')
      const section = keys[step % keys.length] ?? ''
      await writeSection(req, {
        report: of.id,
        section,
        textNb: 'Nytt.',
        textEn: 'New.',
        version: 1,
      })
    }
    if (kind !== 'unit-reports') return
    const sections = sectionsOf(of.kind as 'unit')
    const section = sections[step % sections.length] ?? 'law'
    const judgement = isPoint(section) ? ('works' as const) : null
    await writeAnswer(req, { report: of.id, section, judgement, words: 'Nytt.', version: 1 })
  }

  /** Every record has what the state it has come to requires. */
  async function expectWhatItTakes(): Promise<void> {
    const req = await app.as()
    const decisions = await all('review-decisions')
    for (const review of await all('management-reviews')) {
      const { state } = review
      if (state === 'preparing') continue
      expect(uncommented(commentsOf(review)), review.number).toEqual([])
      if (state === 'backgroundReady') continue
      for (const field of ['heldOn', 'participants', 'appropriate', 'adequateReason'] as const) {
        expect(review[field], `${review.number} ${field}`).toBeTruthy()
      }
      if (!documentedStates.some((each) => each === state)) continue
      expect(review.minutes && review.archiveReference && review.documentedOn).toBeTruthy()
      const own = decisions.filter((each) => idOf(each.review) === review.id)
      if (state === 'followedUp') expect(own.some((each) => each.state === 'open')).toBe(false)
    }
    const sections = await all('report-sections')
    for (const report of await all('reports')) {
      if (isWritten(report)) continue
      const own = sections.filter((each) => idOf(each.report) === report.id)
      expect(unwrittenSections(report.kind, textsOf(own)), report.number).toEqual([])
      if (!isFrozen(report)) continue
      const approved = report.steps?.findLast((each) => each.step === 'approve')
      if (approved) {
        const reviewed = report.steps?.findLast((each) => each.step === 'review')
        expect(report.paper, report.number).toBeTruthy()
        expect(reviewed?.by).not.toBe(approved.by)
      }
      if (report.state !== 'approved') expect(report.boardCase).toBeTruthy()
      if (report.state === 'published') expect(report.treatedOn && report.decision).toBeTruthy()
    }
    for (const report of await all('unit-reports')) {
      const handed = report.steps?.some((each) => each.step === 'handIn') === true
      if (!isHandedIn(report) || !handed) continue
      const { answers } = (await frozenPaper(req, report.paper ?? '')).facts as ReportFacts
      expect(unanswered(report.kind, answers), report.number).toEqual([])
      if (report.state === 'accepted') expect(report.acceptedOn).toBeTruthy()
    }
    const items = await all('committee-items')
    for (const meeting of await all('committee-meetings')) {
      const took = (step: string): boolean =>
        meeting.steps?.some((each) => each.step === step) === true
      if (took('hold')) expect(meeting.heldOn && meeting.attendance, meeting.number).toBeTruthy()
      if (meeting.state !== 'approved') continue
      const approved = meeting.steps?.findLast((each) => each.step === 'approve')
      expect(approved?.name).toContain('deputyChemistry')
      const own = items.filter((each) => each.meeting && idOf(each.meeting) === meeting.id)
      expect(
        own.some((each) => each.state === 'agenda'),
        meeting.number,
      ).toBe(false)
    }
  }

  test(
    'no frozen paper ever changes, and no record comes to a state without what it requires',
    { timeout: 300_000 },
    async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(action, { minLength: 20, maxLength: 45 }), async (actions) => {
          await plant()
          const kept = new Map<string, string>()
          const held = new Map<string, string>()
          for (const each of actions) {
            await take(each)
            const req = await app.as()
            const made = await local.find(req, 'frozen-papers', {
              ...system,
              select: { hash: true },
            })
            for (const { hash, id } of made) kept.set(id, kept.get(id) ?? hash)
            for (const record of [
              ...(await all('management-reviews')),
              ...(await all('reports')),
            ]) {
              const paper = record.paper ? idOf(record.paper) : undefined
              // What was approved is approved for good.
              expect(paper ?? held.get(record.id)).toBe(held.get(record.id) ?? paper)
              if (paper !== undefined) held.set(record.id, paper)
            }
          }
          // It throws where facts, page or checksum are not what they were made as, or are gone.
          for (const [id, hash] of kept) {
            expect((await frozenPaper(await app.as(), id)).hash).toBe(hash)
          }
          await expectWhatItTakes()
        }),
        // Each try takes seconds: the one that fails is told as it is.
        { numRuns: 6, endOnFailure: true },
      )
    },
  )

  test('somebody does come to the end of each of them', async () => {
    await plant()
    const step = async (actor: ActorName, kind: Kind, id: string, name: string): Promise<void> => {
      const steps = kinds[kind] as never
      await takeStep(await app.as(actor), steps, name as never, { id, version: null, ...given })
    }
    await step('editor', 'management-reviews', 'review-preparing', 'ready')
    await step('approver', 'management-reviews', 'review-preparing', 'hold')
    await step('approver', 'management-reviews', 'review-preparing', 'document')
    await step('editor', 'management-reviews', 'review-preparing', 'followUp')
    await step('editor', 'reports', 'report-drafting', 'review')
    await step('approver', 'reports', 'report-drafting', 'approve')
    await step('editor', 'reports', 'report-drafting', 'sendToBoard')
    await step('approver', 'reports', 'report-drafting', 'publish')
    await step('managerChemistry', 'unit-reports', 'report-ready', 'handIn')
    await step('editor', 'unit-reports', 'report-ready', 'accept')
    await expectWhatItTakes()
  })
})
