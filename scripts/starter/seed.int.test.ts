import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { getEnabledNodes } from '@payloadcms/richtext-lexical'
import { createHeadlessEditor } from '@payloadcms/richtext-lexical/lexical/headless'
import { createLocalReq, getPayload, type Payload, type PayloadRequest } from 'payload'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { migrations } from '../../cms/migrations/index.ts'
import { verneConfig } from '../../cms/payload.config.ts'
import { databases, type MadeDatabase } from '../../cms/plugin/database/test-databases.ts'
import { loadAudit } from '../../cms/plugin/audits/load.ts'
import { completeRegistrations } from '../../cms/plugin/audits/register.ts'
import {
  closeFaults,
  isByOthers,
  isReported,
  unregisteredOf,
} from '../../cms/plugin/audits/rules.ts'
import { auditStateText } from '../../cms/plugin/audits/text.ts'
import { type Documents, idOf, local, type Slug } from '../../cms/plugin/database/local.ts'
import { today } from '../../cms/plugin/core/dates.ts'
import { optionsOf } from '../../cms/plugin/options.ts'
import { completePapers as completeReports } from '../../cms/plugin/reports/freeze.ts'
import { factsOf } from '../../cms/plugin/processes/facts.ts'
import { gaps } from '../../cms/plugin/processes/gaps/rules.ts'
import { everyonesTasks } from '../../cms/plugin/tasks/load.ts'
import { hsePlugin } from '../../cms/plugin/index.ts'
import { lastSnapshot } from '../../cms/plugin/publishing/former-snapshot.ts'
import { askingLater } from '../../cms/plugin/publishing/request.ts'
import { takeSnapshot } from '../../cms/plugin/publishing/snapshot.ts'
import { readSettings } from '../../cms/settings.ts'
import { surface } from '../../cms/surface.ts'
import { institution } from '../../content/institution.ts'
import { lawContent } from '../law/law-content.ts'
import { demoPassword } from './demo-users.ts'
import { trainingLines } from './training-records.ts'
import { ids } from './ids.ts'
import { loadStarter } from './load-starter.ts'
import { publishStarter } from './publish-starter.ts'
import { readStarter } from './read-starter.ts'

const starter = readStarter(path.resolve(import.meta.dirname, '../../content/starter'))
const loaded = [
  'units',
  'safety-areas',
  'accounts',
  'people',
  'role-assignments',
  'affiliations',
  'topics',
  'authorities',
  'regulations',
  'requirements',
  'guidelines',
  'editions',
  'annual-cycles',
  'cycle-activities',
  'hse-processes',
  'nonconformities',
  'measures',
  'enquiries',
  'unit-documents',
  'delegated-tasks',
  'unit-activities',
  'activity-occurrences',
  'objectives',
  'support-functions',
  'courses',
  'training-records',
  'former-totals',
  'sickness-absence',
  'training-plans',
  'planned-courses',
  'unit-requirements',
  'compliance-evaluations',
  'compliance-lines',
  'unit-reports',
  'unit-report-answers',
  'reports',
  'report-sections',
  'management-reviews',
  'review-decisions',
  'injuries',
  'access-requests',
  'audit-criteria',
  'audit-plans',
  'audits',
  'audit-evidence',
  'audit-answers',
  'audit-findings',
  'audit-judgements',
  're-audits',
  'inspections',
  'inspection-orders',
  'stories',
  'publish-requests',
] as const satisfies readonly Slug[]
const system = { overrideAccess: true } as const

describe.each(databases())('the starter content on $name', (database) => {
  let dataDir: string
  let made: MadeDatabase
  let payload: Payload
  let req: PayloadRequest

  beforeAll(async () => {
    dataDir = await mkdtemp(path.join(tmpdir(), 'verne-seed-'))
    made = await database.make({ migrations })
    const plugin = hsePlugin({ institution, surface, accounts: 'accounts', dataDir, jobs: false })
    const settings = readSettings({ DATA_DIR: dataDir })
    const config = verneConfig(settings, { db: made.db, plugins: [plugin] })
    payload = await getPayload({ config, key: randomUUID() })
    req = await createLocalReq({}, payload)
  })
  afterAll(async () => {
    await payload.destroy()
    await made.cleanup()
    await rm(dataDir, { recursive: true, force: true })
  })

  const counts = async (): Promise<Record<string, number>> =>
    Object.fromEntries(
      await Promise.all(
        loaded.map(async (slug) => [slug, await local.count(req, slug, system)] as const),
      ),
    )

  test('a load that was cut off is completed by the next, and nothing is doubled', async () => {
    // Without transactions a unit can be left with its Norwegian name alone.
    const [top] = starter.units
    const norwegian = { ...top, name: top?.name.nb, processReason: top?.processReason?.nb }
    const half = { ...norwegian, id: ids.unit(top?.code ?? ''), parent: null }
    await askingLater(req, () =>
      local.create(req, 'units', half as Partial<Documents['units']>, system),
    )
    await expect(
      loadStarter(req, starter, (what) => {
        if (what === 'people') throw new Error('cut off')
      }),
    ).rejects.toThrow('cut off')
    await loadStarter(req, starter)
    expect(await publishStarter(req, true)).toMatchObject({ ok: true })
    expect(await counts()).toEqual({
      units: starter.units.length,
      'safety-areas': starter.safetyAreas.length,
      accounts: starter.accounts.length,
      people: starter.people.length,
      'role-assignments': starter.roleAssignments.length,
      affiliations: starter.affiliations.length,
      topics: starter.topics.length,
      authorities: lawContent.authorities.length,
      regulations: lawContent.regulations.length,
      requirements: lawContent.requirements.length,
      guidelines: starter.guidelines.length,
      editions: starter.guidelines.flatMap((each) => each.editions).length,
      'annual-cycles': starter.cycles.length,
      'cycle-activities': starter.cycles.flatMap((each) => each.activities).length,
      'hse-processes': 9,
      nonconformities: 40,
      measures: 48,
      enquiries: 11,
      'unit-documents': 5,
      'delegated-tasks': 6,
      'unit-activities': 4,
      'activity-occurrences': 10,
      objectives: 11,
      'support-functions': 4,
      courses: starter.courses.length,
      'training-records': trainingLines,
      'former-totals': 30,
      'sickness-absence': 10,
      'training-plans': 1,
      'planned-courses': starter.trainingPlans.units.length,
      'unit-requirements': starter.unitRequirements.length,
      'compliance-evaluations': 3,
      'compliance-lines': starter.evaluations.flatMap((each) => each.lines).length,
      // 22 of units, of two years, and 6 of departments.
      'unit-reports': 28,
      'unit-report-answers': 22 * 12 + 6 * 13,
      // The annual report and its annex of last year, and the annual one that is being written.
      reports: 3,
      'report-sections': 13 + 6 + 13,
      // Last year’s, with two decisions, and the one that is being prepared.
      'management-reviews': 2,
      'review-decisions': 2,
      injuries: 5,
      'access-requests': 2,
      'audit-criteria': 16,
      'audit-plans': 1,
      audits: 10,
      'audit-evidence': starter.audits.flatMap((each) => each.evidence).length,
      'audit-answers': starter.audits.flatMap((each) => each.answers).length,
      'audit-findings': 23,
      'audit-judgements': 6,
      're-audits': 2,
      inspections: 1,
      'inspection-orders': 3,
      stories: 6,
      'publish-requests': 1,
    })
    const { regulations, requirements } = await takeSnapshot(req)
    expect(regulations.filter(({ state }) => state === 'repealed')).not.toHaveLength(0)
    const met = requirements.filter(({ guidelines }) => guidelines.length > 0)
    expect(met).toHaveLength(starter.requirements.length)
    for (const unit of await local.find(req, 'units', { ...system, locale: 'all' })) {
      expect(unit.name, unit.code).toEqual(
        starter.units.find((each) => each.code === unit.code)?.name,
      )
    }
  })

  test('has papers of last year’s reports, and none of the one that is being written', async () => {
    await completeReports(req)
    const reports = await local.find(req, 'reports', { ...system, sort: 'key' })
    const held = reports.map(({ boardPaper, kind, paper, state }) => [
      kind,
      state,
      Boolean(paper),
      Boolean(boardPaper),
    ])
    expect(held).toEqual([
      ['annual', 'published', true, true],
      ['annual', 'drafting', false, false],
      ['jointAudit', 'approved', true, false],
    ])
  })

  test('loading it again changes nothing that people have changed since', async () => {
    const id = ids.unit('NHU-TE-MT-HAV')
    const unit = await local.findById(req, 'units', id, system)
    const renamed = { name: 'Havlaboratoriet i Nordhavn', version: unit?.version ?? 0 }
    await askingLater(req, () =>
      local.update(req, 'units', id, renamed, { ...system, locale: 'nb' }),
    )
    // Readers see what a unit is called: the change has asked for a publish of its own.
    await publishStarter(req, true)
    const english = starter.units.find((each) => each.code === 'NHU-TE-MT-HAV')?.name.en
    const before = await counts()
    await loadStarter(req, starter, (what, { created }) => expect(created, what).toBe(0))
    expect(await publishStarter(req, true)).toBeNull()
    expect(await counts()).toEqual(before)
    const after = await local.findById(req, 'units', id, { ...system, locale: 'all' })
    expect(after?.name).toEqual({ nb: 'Havlaboratoriet i Nordhavn', en: english })
  })

  test('the audits stand in every state, five findings are repeated, and none is left unregistered', async () => {
    const audits = await local.find(req, 'audits', system)
    expect([...new Set(audits.map(({ state }) => state))].sort()).toEqual(
      Object.keys(auditStateText).sort(),
    )
    const findings = await local.find(req, 'audit-findings', system)
    expect(findings.filter(({ repeats }) => repeats)).toHaveLength(5)
    for (const audit of audits) {
      const { criteria, earlier, stand } = await loadAudit(req, audit)
      if (audit.state === 'closed') {
        const faults = closeFaults(stand, { day: audit.closedOn ?? '', due: null })
        expect(faults, audit.title).toEqual([])
      }
      if (isReported(audit)) {
        expect(unregisteredOf(stand.findings), audit.title).toBe(0)
        expect(stand.answeredCriteria, audit.title).toBe(isByOthers(audit) ? 0 : criteria.length)
        expect(
          earlier.every(({ judgement }) => judgement !== null),
          audit.title,
        ).toBe(true)
      }
    }
    const points = await local.find(req, 'audit-criteria', system)
    expect(new Set(points.map(({ point }) => point)).size).toBe(8)
    const before = await local.count(req, 'nonconformities', system)
    await completeRegistrations(req)
    expect(await local.count(req, 'nonconformities', system)).toBe(before)
  })

  test('the records have numbers of their own, in series without gaps', async () => {
    const numbersOf = async (
      slug: 'nonconformities' | 'measures' | 'enquiries' | 'injuries',
    ): Promise<string[]> =>
      (await local.find(req, slug, { ...system, sort: 'number' })).map((each) => each.number)
    for (const [slug, prefix] of [
      ['nonconformities', 'AVV'],
      ['measures', 'TIL'],
      ['enquiries', 'HEN'],
      ['injuries', 'SKA'],
    ] as const) {
      const numbers = await numbersOf(slug)
      const years = [...new Set(numbers.map((each) => each.slice(4, 8)))]
      const wanted = years.flatMap((year) =>
        numbers
          .filter((each) => each.slice(4, 8) === year)
          .map((_, index) => `${prefix}-${year}-${String(index + 1).padStart(4, '0')}`),
      )
      expect(numbers).toEqual(wanted)
      expect(years).toContain('2025')
    }
    const processes = await local.find(req, 'hse-processes', { ...system, sort: 'number' })
    for (const { number, year, unit } of processes) {
      expect(number).toBe(`HMS-${String(year)}-${idOf(unit).replace('unit-', '')}-01`)
    }
  })

  test('records point to each other, and their history to whoever took the step', async () => {
    const finding = await local.findById(
      req,
      'nonconformities',
      ids.nonconformity('skjult-noedstopp'),
      system,
    )
    const process = ids.process('k2-210-now')
    const row = ids.processRow('k2-210-now', 'noedstopp')
    expect(finding).toMatchObject({ process, finding: row, key: `process:${process}:${row}` })
    const [measure] = await local.find(req, 'measures', {
      ...system,
      where: { nonconformity: { equals: finding?.id } },
      sort: 'number',
    })
    expect(measure).toMatchObject({ process, challenge: row, unit: ids.unit('NHU-NV-KJ-K2210') })
    const of2025 = await local.findById(req, 'hse-processes', ids.process('kj-2025'), system)
    expect(of2025?.challenges?.map((each) => each.id)).toContain(
      ids.processRow('kj-2025', 'avtrekk'),
    )
    expect(of2025?.steps?.at(-1)).toMatchObject({
      step: 'close',
      by: ids.account('leder@nordhavn.example'),
      name: 'Solfrid Myklebø',
    })
  })

  test('on the first log-in the demo users have something to do', async () => {
    const everyone = await everyonesTasks(req)
    const tasksOf = (user: string): string[] => {
      const person = starter.accounts.find((each) => each.email.startsWith(`${user}@`))?.person
      const tasks = everyone.get(ids.person(person ?? '')) ?? []
      return [...new Set(tasks.map((each) => each.kind))].sort()
    }
    expect(tasksOf('leder')).toEqual([
      'answerComment',
      'answerCorrection',
      'answerEnquiry',
      'answerOrder',
      'approveMeasure',
      'askSystem',
      'assess',
      'continueProcess',
      'decideProposal',
      'doActivity',
      'doMeasure',
      'receive',
      'renewCourse',
      'replyToRepresentative',
      'reportToNav',
      'takeCourse',
      'treat',
    ])
    expect(tasksOf('nestleder')).toContain('doMeasure')
    expect(tasksOf('verneombud')).toEqual([
      'answerConsultation',
      'confirmAsRepresentative',
      'stateAsRepresentative',
    ])
    expect(tasksOf('koordinator')).toEqual([
      'answerEnquiry',
      'continueProcess',
      'doMeasure',
      'receive',
      'renewCourse',
    ])
    expect(tasksOf('ansatt')).toEqual(['answer', 'assess', 'doMeasure'])
    for (const user of ['redaktor', 'redaktor2', 'bidragsyter', 'admin', 'toppledelse']) {
      expect(tasksOf(user), user).toContain('doMeasure')
    }
  })

  test('no process lacks what it must have had to come where it is', async () => {
    const day = today(optionsOf(payload).clock)
    const missing: Record<string, string[]> = {}
    for (const process of await local.find(req, 'hse-processes', { ...system, sort: 'id' })) {
      const facts = await factsOf(req, process)
      // A closed one is asked what it lacked on its last day.
      const state = process.state === 'closed' ? ('awaitingSignature' as const) : process.state
      const codes = gaps({ ...facts, state }, day).map((each) => each.code)
      missing[process.id] = [...new Set(codes)]
    }
    expect(missing).toEqual({
      'process-fy-2024': [],
      'process-fy-2025': [],
      'process-kj-2025': [],
      'process-las-2024': [],
      'process-las-2025': [],
      'process-kj-now': ['representativeNotConfirmed', 'notMapped'],
      'process-k2-210-now': ['representativeNotStated'],
      'process-nv-now': [
        'meetingDateMissing',
        'attendanceMissing',
        'inputNotGoneThrough',
        'psychosocialMissing',
        'noneSelected',
      ],
      'process-m1-now': ['managerNotConfirmed', 'representativeNotConfirmed'],
    })
  })

  test('publishing wishes for one publish, and again when no release is there', async () => {
    expect(await publishStarter(req, true)).toBeNull()
    expect(await publishStarter(req, false)).toMatchObject({ ok: true })
    expect(
      await local.count(req, 'publish-requests', {
        ...system,
        where: { state: { equals: 'pending' } },
      }),
    ).toBe(0)
  })

  test('the snapshot holds every open guideline with its editions, in both languages', async () => {
    const snapshot = await takeSnapshot(req)
    const open = starter.guidelines.filter((each) => each.classification === 'open')
    expect(snapshot.guidelines.map((each) => each.number)).toEqual(open.map((each) => each.number))
    expect((await lastSnapshot(dataDir))?.guidelines).toHaveLength(open.length)
    for (const { number, editions, contacts, legalBasis, nextReview } of snapshot.guidelines) {
      const wanted = open.find((each) => each.number === number)
      expect(editions, number).toHaveLength(wanted?.editions.length ?? 0)
      expect(
        editions.filter((each) => each.language === 'nb' && each.state === 'inForce'),
      ).toHaveLength(1)
      expect(legalBasis, number).toEqual(wanted?.legalBasis)
      expect(
        contacts.every((each) => each.name !== null),
        number,
      ).toBe(true)
      expect(nextReview, number).not.toBeNull()
    }
  })

  test('what is wrong on purpose can be seen', async () => {
    const { guidelines } = await takeSnapshot(req)
    const guideline = (number: string) =>
      guidelines.find((each) => each.number === `NHU-HMS-${number}`)
    expect(guideline('T01')?.reviewOverdue).toBe(true)
    const english = (number: string) =>
      guideline(number)?.editions.find((each) => each.language === 'en' && each.state === 'inForce')
    const behind = starter.guidelines.flatMap(({ number, editions }) => {
      const newest = (language: string) => editions.findLast((each) => each.language === language)
      const source = newest('en')?.sourceEdition
      return source !== undefined && source !== newest('nb')?.edition ? [number] : []
    })
    const told = behind.map((number) => english(number.replace('NHU-HMS-', ''))?.behind)
    expect(told.every((each) => (each?.major ?? 0) + (each?.minor ?? 0) > 0)).toBe(true)
    expect(told.some((each) => (each?.major ?? 0) > 0)).toBe(true)
    expect(english('R13')?.behind).toMatchObject({ major: 0, minor: 0 })
    expect(english('R08')?.behind).toMatchObject({ major: 0, minor: 0 })
    for (const { number, editions } of guidelines) {
      expect(
        editions.map((each) => each.language),
        number,
      ).toContain('en')
    }
    expect(guideline('R35')).toBeUndefined()
  })

  test('a guideline links to the page of another, and a callout says its kind', async () => {
    const { guidelines } = await takeSnapshot(req)
    const r03 = guidelines.find((each) => each.number === 'NHU-HMS-R03')
    const html = r03?.editions.find(
      (each) => each.language === 'nb' && each.state === 'inForce',
    )?.html
    const english = r03?.editions.find(
      (each) => each.language === 'en' && each.state === 'inForce',
    )?.html
    expect(html).toMatch(/<a href="\/[^"]*nhu-hms-r08\/?">Melding og behandling av avvik<\/a>/)
    expect(english).toMatch(/<a href="\/en\/[^"]*nhu-hms-r08\/?">/)
    expect(html).toContain(
      '<aside class="callout callout-important"><p class="callout-title">Verneombudet skal være med</p>',
    )
    expect(html).toContain('<thead><tr><th scope="col">Rolle</th>')
  })

  test('each edition says who wrote and who approved it, and the former are superseded', async () => {
    const editions = await local.find(req, 'editions', { ...system, sort: 'id' })
    const r03 = editions.filter((each) => each.guideline === ids.guideline('NHU-HMS-R03'))
    expect(r03.map((each) => [each.language, each.edition, each.state])).toEqual([
      ['en', 1, 'superseded'],
      ['en', 2, 'superseded'],
      ['en', 3, 'published'],
      ['nb', 1, 'superseded'],
      ['nb', 2, 'superseded'],
      ['nb', 3, 'superseded'],
      ['nb', 4, 'published'],
    ])
    expect(r03.at(-1)).toMatchObject({
      author: ids.account('redaktor2@nordhavn.example'),
      changedBy: ['person-thomas-nguyen-brekke'],
      approvedBy: 'person-astrid-hallingstuen',
      approverName: 'Astrid Hallingstuen',
      approverRole: 'hseUnitApprover',
    })
  })

  test('the editor opens every text and would save it unchanged', async () => {
    const collection = payload.collections['editions']?.config
    const field = collection?.fields.find((each) => 'name' in each && each.name === 'body')
    const { editor } = field as unknown as {
      editor: { editorConfig: Parameters<typeof getEnabledNodes>[0]['editorConfig'] }
    }
    const headless = createHeadlessEditor({
      nodes: getEnabledNodes({ editorConfig: editor.editorConfig }),
    })
    const editions = await local.find(req, 'editions', system)
    expect(editions.length).toBeGreaterThan(0)
    for (const edition of editions) {
      const state = headless.parseEditorState(JSON.stringify(edition.body))
      expect(plain(state.toJSON()), edition.id).toEqual(plain(edition.body))
    }
  })

  test('a demo user logs in and is the person of the register', async () => {
    const { user } = await payload.login({
      collection: 'accounts',
      data: { email: 'redaktor@nordhavn.example', password: demoPassword },
    })
    const [person] = await local.find(req, 'people', {
      ...system,
      where: { account: { equals: user?.id } },
    })
    expect(person?.name).toBe('Hanne Kvisteberg')
  })

  test('a process people opened themselves is left alone, and what would hang on it is left out', async () => {
    const id = ids.process('k2-210-now')
    const made = await local.findById(req, 'hse-processes', id, system)
    const hanging = { ...system, where: { process: { equals: id } } }
    for (const slug of ['measures', 'nonconformities'] as const) {
      const found = await local.find(req, slug, hanging)
      expect(found.length, slug).toBeGreaterThan(0)
      for (const each of found) await local.delete(req, slug, each.id, system)
    }
    await local.delete(req, 'hse-processes', id, system)
    const own = { key: made?.key, number: made?.number, unit: made?.unit, year: made?.year }
    await local.create(req, 'hse-processes', { id: 'people-own', ...own } as never, system)
    await loadStarter(req, starter)
    expect(await local.findById(req, 'hse-processes', id, system)).toBeNull()
    expect(await local.count(req, 'measures', hanging)).toBe(0)
    expect(await local.count(req, 'nonconformities', hanging)).toBe(0)
  })
})

/** As JSON keeps it: a field without a value is no field. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value))
}
