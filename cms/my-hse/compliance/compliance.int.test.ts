import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  complianceSegments,
  formAddress,
  type FormSegment,
} from '../../../content/addresses/forms.ts'
import { assess, assessAsLastYear } from '../../plugin/compliance/assess.ts'
import { complianceSteps, openEvaluation } from '../../plugin/compliance/open.ts'
import { registerNonconformities } from '../../plugin/compliance/register.ts'
import { databases } from '../../plugin/database/test-databases.ts'
import { local } from '../../plugin/database/local.ts'
import { myTasks } from '../../plugin/tasks/load.ts'
import { takeStep } from '../../plugin/records/engine.ts'
import { removeRecord } from '../../plugin/retention/periods/remove.ts'
import { decideRetention } from '../../plugin/retention/periods/decide.ts'
import { type ActorName, actors, startApp, type TestApp, unitId } from '../../test/app.ts'
import { evaluationNumbers, plantEvaluations } from '../../test/plant-evaluations.ts'
import { plantRequirements } from '../../test/plant-requirements.ts'
import { ask } from '../forms/test-pages.ts'

const system = { overrideAccess: true } as const
const everyone = Object.keys(actors) as ActorName[]
const prepares: readonly ActorName[] = [
  'managerChemistry',
  'deputyChemistry',
  // Of the faculty: the department has no coordinator of its own.
  'coordinator',
  'editor',
  'editor2',
]
const reads: readonly ActorName[] = [
  ...prepares,
  'representative',
  'chiefRepresentative',
  'approver',
  'topManagement',
]
const open = `/min-hms/samsvarsvurderinger/${evaluationNumbers.open}`
const newest = { version: null }

describe.each(databases())('compliance evaluations, on $name', (database) => {
  let app: TestApp

  beforeAll(async () => {
    app = await startApp(database)
    await plantRequirements(app)
  })
  afterAll(() => app.close())
  beforeEach(async () => {
    app.setDay('2026-11-22')
    const req = await app.as()
    for (const collection of [
      'nonconformities',
      'compliance-lines',
      'compliance-evaluations',
      'audit-log',
      'number-series',
    ]) {
      await app.payload.db.deleteMany({ collection, where: { id: { exists: true } }, req })
    }
    await plantEvaluations(app)
  })

  const lines = async (evaluation = 'evaluation-open') =>
    local.find(await app.as(), 'compliance-lines', {
      ...system,
      where: { evaluation: { equals: evaluation } },
    })
  const lineOf = async (requirement: string, evaluation?: string) =>
    (await lines(evaluation)).find((each) => each.requirement === requirement)
  const found = async () => local.find(await app.as(), 'nonconformities', system)
  const page = async (address: string, actor: ActorName) => {
    const answer = await ask(app.payload, address, { token: await app.token(actor) })
    return { status: answer.status, text: await answer.text() }
  }
  const send = async (
    actor: ActorName,
    segment: FormSegment,
    values: Readonly<Record<string, string>>,
    language: 'nb' | 'en' = 'nb',
  ): Promise<string> => {
    const answer = await ask(app.payload, formAddress(language, segment), {
      token: await app.token(actor),
      post: Object.entries({ id: 'evaluation-open', number: evaluationNumbers.open, ...values }),
    })
    expect(answer.status).toBe(303)
    return answer.headers.get('location') ?? ''
  }
  const write = async (actor: ActorName, given: Partial<Parameters<typeof assess>[1]> = {}) =>
    assess(await app.as(actor), {
      evaluation: 'evaluation-open',
      requirement: 'bevl-5',
      result: 'compliant',
      evidence: 'Protokollen',
      comment: '',
      noNonconformity: '',
      version: 0,
      ...given,
    })
  const step = async (
    actor: ActorName,
    name: 'conclude' | 'approve' | 'sendBack' | 'reopen',
    given: object = {},
    id = 'evaluation-open',
  ) => takeStep(await app.as(actor), complianceSteps, name, { id, ...newest, ...given })
  const status = (made: Promise<unknown>): Promise<unknown> =>
    made.then(
      () => 'made',
      (error: unknown) => (error as { status: number }).status,
    )
  const met = { row: 'bevl-5', version: '0', result: 'compliant', comment: '', evidence: 'Perm 4' }

  test.each(everyone)('%s reads them only with the right, in both languages', async (actor) => {
    const may = reads.includes(actor) ? 200 : 404
    for (const address of [
      open,
      `/en/my-hse/compliance-evaluations/${evaluationNumbers.open}`,
      `${open}/rapport`,
      `${open}/krav/bevl-5`,
      `${open}/krav.csv`,
    ]) {
      expect((await page(address, actor)).status, address).toBe(may)
    }
    expect((await page(`${open}/krav/bevl-7`, actor)).status).toBe(404)
  })

  test.each(everyone)('%s assesses a requirement only with the right', async (actor) => {
    const to = await send(actor, complianceSegments.assess, met)
    const may = prepares.includes(actor)
    expect(to.includes('done=saved')).toBe(may)
    expect(await lineOf('requirement-fire-5')).toEqual(
      may ? expect.objectContaining({ result: 'compliant', assessedOn: '2026-11-22' }) : undefined,
    )
    await send(actor, complianceSegments.register, {})
    expect((await found()).length).toBe(may ? 1 : 0)
  })

  test.each(everyone)(
    '%s opens one only with the right, and gets the one there is',
    async (actor) => {
      const given = { language: 'nb', unit: unitId('KJ'), year: '2025' } as const
      const made = openEvaluation(await app.as(actor), given)
      if (prepares.includes(actor)) {
        expect((await made).number).toBe(evaluationNumbers.approved)
      } else expect(await status(made)).toBe(403)
    },
  )

  test('opened by two at once is one, under the next number', async () => {
    const given = { language: 'nb', unit: unitId('HF'), year: '2026' } as const
    const made = await Promise.all(
      (['editor', 'editor2'] as const).map(async (who) => openEvaluation(await app.as(who), given)),
    )
    expect(new Set(made.map(({ id }) => id)).size).toBe(1)
    expect(made[0]).toMatchObject({ scope: 'unit', state: 'open', year: 2026 })
    await expect(
      openEvaluation(await app.as('editor'), { ...given, unit: '', year: '2019' }),
    ).rejects.toMatchObject({ fields: [{ field: 'unit' }, { field: 'year' }] })
  })

  test('of the institution goes through every requirement of the register', async () => {
    const given = { language: 'nb', unit: unitId('NHU'), year: '2026' } as const
    const { number, scope } = await openEvaluation(await app.as('editor'), given)
    expect(scope).toBe('institution')
    const { text } = await page(`/min-hms/samsvarsvurderinger/${number}`, 'editor')
    expect(text).toContain('0 av 4 krav er vurdert.')
    expect((await page(`/min-hms/samsvarsvurderinger/${number}`, 'managerChemistry')).status).toBe(
      404,
    )
  })

  test('of a unit has the requirements it has decided apply, what it wrote of them, and those assessed', async () => {
    const { text } = await page(open, 'managerChemistry')
    expect(text).toContain('1 av 2 krav er vurdert.')
    // Seems to apply and is decided in no overview: bevl-6 is assessed, and counted there too.
    expect(text).toContain('er ikke gått gjennom i oversikten over krav')
    const line = await page(`${open}/krav/bevl-5`, 'managerChemistry')
    expect(line.text).toContain('Fra enhetens oversikt over krav')
    expect(line.text).toContain('Vi øver hver høst.')
    expect(line.text).toContain('Forrige vurdering (2025)')
    // What the unit wrote in its overview is for those who read that.
    const top = await page(`${open}/krav/bevl-5`, 'topManagement')
    expect(top.text).not.toContain('Fra enhetens oversikt over krav')
  })

  test('what is wrong is said at its field, and what was written is kept', async () => {
    const back = await send('managerChemistry', complianceSegments.assess, {
      ...met,
      result: 'partly',
      evidence: 'Permen på kontoret',
    })
    const { text } = await page(back, 'managerChemistry')
    expect(text).toContain('Skriv hva som mangler for at kravet er oppfylt.')
    expect(text).toContain('Permen på kontoret')
    expect(text).toMatch(/value="partly"[^>]*checked|checked[^>]*value="partly"/)
  })

  test('leads to the next that nobody has assessed, and to what is not met', async () => {
    const to = await send('managerChemistry', complianceSegments.assess, { ...met, next: 'yes' })
    expect(to).toContain(`${open}?done=saved#bevl-5`)
    const unmet = { ...met, version: '1', result: 'not', comment: 'Ingen øver.' }
    const line = await send('managerChemistry', complianceSegments.assess, unmet, 'en')
    expect(line).toContain(`/${evaluationNumbers.open}/requirements/bevl-5?done=saved`)
    expect((await page(line, 'managerChemistry')).text).toContain('The requirement is not met.')
  })

  test('two on different requirements at once never meet; of two on the same one is told of the other', async () => {
    const { version } = (await lineOf('requirement-bevl-6')) ?? { version: 0 }
    const six = { requirement: 'bevl-6', version } as const
    await Promise.all([write('managerChemistry'), write('editor', six)])
    const done = await Promise.allSettled([
      write('managerChemistry', { version: 1, evidence: 'Lederens' }),
      write('deputyChemistry', { version: 1, evidence: 'Stedfortrederens' }),
    ])
    expect(done.map((each) => each.status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(done.find((each) => each.status === 'rejected')).toMatchObject({
      reason: { data: { code: 'conflict' } },
    })
    const back = await send('editor', complianceSegments.assess, { ...met, evidence: 'Mitt' })
    const { text } = await page(back, 'editor')
    expect(text).toContain('Noen andre har endret vurderingen av dette kravet')
    expect(text).toContain('Mitt')
  })

  test('as last year takes what was met and unchanged, once, however many press', async () => {
    await Promise.all([
      assessAsLastYear(await app.as('managerChemistry'), 'evaluation-open'),
      assessAsLastYear(await app.as('editor'), 'evaluation-open'),
    ])
    const first = await lineOf('requirement-fire-5')
    expect(first).toMatchObject({
      result: 'compliant',
      comment: 'Vi øver hver høst.',
      asLastYear: true,
      assessedOn: '2026-11-22',
    })
    app.setDay('2026-11-23')
    expect(await assessAsLastYear(await app.as('editor'), 'evaluation-open')).toBe(0)
    expect(await lines()).toHaveLength(2)
    expect(await lineOf('requirement-fire-5')).toEqual(first)
  })

  test('as last year takes nothing whose law has changed since', async () => {
    const law = await local.findById(await app.as(), 'regulations', 'regulation-fire', system)
    const change = async (changedOn: string | null, version: number) =>
      local.update(await app.as(), 'regulations', 'regulation-fire', { changedOn, version }, system)
    const changed = await change('2026-07-01', law?.version ?? 0)
    expect(await assessAsLastYear(await app.as('editor'), 'evaluation-open')).toBe(0)
    expect((await page(open, 'editor')).text).toContain('Loven er endret siden forrige vurdering.')
    await change(null, changed.version)
  })

  test('what is not met becomes a nonconformity of the unit, once, however often it is pressed', async () => {
    await Promise.all([
      registerNonconformities(await app.as('managerChemistry'), { evaluation: 'evaluation-open' }),
      registerNonconformities(await app.as('editor'), {
        evaluation: 'evaluation-open',
        requirement: 'bevl-6',
      }),
    ])
    await registerNonconformities(await app.as('editor'), { evaluation: 'evaluation-open' })
    const [made, ...others] = await found()
    expect(others).toEqual([])
    expect(made).toMatchObject({
      source: 'complianceEvaluation',
      state: 'reported',
      unit: unitId('KJ'),
      evaluation: 'evaluation-open',
      eventDate: '2026-04-10',
    })
    expect(made?.description).toContain('Ingen har kontrollert slukkerne.')
    const { text } = await page(open, 'managerChemistry')
    expect(text).toContain(`href="/min-hms/avvik/${made?.number ?? ''}"`)
    const its = await page(`/min-hms/avvik/${made?.number ?? ''}`, 'managerChemistry')
    expect(its.text).toContain(`href="${open}"`)
    expect(its.text).toContain('Samsvarsvurdering')
    // Whoever reads the evaluation and not the case is told that there is one, and not which.
    const top = await page(open, 'topManagement')
    expect(top.text).toContain('Meldt som avvik')
    expect(top.text).not.toContain(made?.number)
  })

  test('with a reason in its place there is nothing to register', async () => {
    const { version } = (await lineOf('requirement-bevl-6')) ?? { version: 0 }
    await write('editor', {
      requirement: 'bevl-6',
      result: 'not',
      comment: 'Ikke kontrollert.',
      noNonconformity: 'Kontrollert samme dag.',
      version,
    })
    await expect(
      registerNonconformities(await app.as('editor'), { evaluation: 'evaluation-open' }),
    ).rejects.toMatchObject({ status: 409, code: 'nothingToRegister' })
    expect(await found()).toEqual([])
  })

  test('is concluded with every requirement assessed and registered, and then changes no more', async () => {
    const conclusion = { conclusion: 'Vi følger kravene, men må kontrollere slukkerne.' }
    await expect(step('managerChemistry', 'conclude', { conclusion: ' ' })).rejects.toMatchObject({
      code: 'conclusionMissing',
    })
    await expect(step('managerChemistry', 'conclude', conclusion)).rejects.toMatchObject({
      status: 409,
      code: 'linesMissing',
      text: { nb: expect.stringContaining('1') as string },
    })
    await write('managerChemistry')
    await expect(step('managerChemistry', 'conclude', conclusion)).rejects.toMatchObject({
      code: 'notUnregistered',
    })
    await registerNonconformities(await app.as('editor'), { evaluation: 'evaluation-open' })
    expect(await step('deputyChemistry', 'conclude', conclusion)).toMatchObject({
      state: 'concluded',
      concludedDate: '2026-11-22',
      counts: { compliant: 1, not: 1, partly: 0, notApplicable: 0, notAssessed: 0 },
    })
    await expect(write('managerChemistry', { version: 1 })).rejects.toMatchObject({
      status: 409,
      code: 'notOpen',
    })
    expect(await status(step('managerChemistry', 'conclude', conclusion))).toBe(409)
  })

  const concluded = async (by: ActorName = 'deputyChemistry') => {
    await write('coordinator')
    await registerNonconformities(await app.as('editor'), { evaluation: 'evaluation-open' })
    await step(by, 'conclude', { conclusion: 'Kravene blir fulgt.' })
  }

  test.each(everyone)('%s concludes it only with the right', async (actor) => {
    await write('coordinator')
    await registerNonconformities(await app.as('editor'), { evaluation: 'evaluation-open' })
    const may: ActorName[] = ['managerChemistry', 'deputyChemistry', 'editor', 'editor2']
    const done = await status(step(actor, 'conclude', { conclusion: 'Kravene blir fulgt.' }))
    if (may.includes(actor)) expect(done).toBe('made')
    else expect([403, 404]).toContain(done)
  })

  test.each(everyone)('%s approves it only with the right', async (actor) => {
    await concluded()
    const done = await status(step(actor, 'approve'))
    if (actor === 'managerChemistry' || actor === 'approver') expect(done).toBe('made')
    else expect([403, 404]).toContain(done)
  })

  test('what is concluded is a task of the manager, or of the HSE directors where the manager concluded it', async () => {
    const tasks = async (who: ActorName) =>
      (await myTasks(await app.as(who)))
        .filter(
          ({ kind, number }) => kind === 'approveEvaluation' && number === evaluationNumbers.open,
        )
        .map(({ due, number }) => [number, due])
    const waits = [[evaluationNumbers.open, '2026-12-06']]
    await concluded()
    expect(await tasks('managerChemistry')).toEqual(waits)
    for (const other of ['approver', 'editor', 'deputyChemistry', 'managerHumanities'] as const) {
      expect(await tasks(other), other).toEqual([])
    }
    await step('approver', 'sendBack', { reason: 'Se på slukkerne igjen.' })
    expect(await tasks('managerChemistry')).toEqual([])
    await step('managerChemistry', 'conclude', { conclusion: 'Kravene blir fulgt.' })
    expect(await tasks('managerChemistry')).toEqual([])
    expect(await tasks('approver')).toEqual(waits)
    await step('approver', 'approve')
    expect(await tasks('approver')).toEqual([])
  })

  test('whoever concluded it, or assessed a requirement in it, does not approve it', async () => {
    await concluded('managerChemistry')
    await expect(step('managerChemistry', 'approve')).rejects.toMatchObject({
      status: 403,
      code: 'sameWhoConcluded',
    })
    await step('approver', 'sendBack', { reason: 'Se på slukkerne igjen.' })
    const { version = 0 } = (await lineOf('requirement-fire-5')) ?? {}
    await write('managerChemistry', { version })
    await write('coordinator', { version: version + 1 })
    await step('deputyChemistry', 'conclude', { conclusion: 'Kravene blir fulgt.' })
    await expect(step('managerChemistry', 'approve')).rejects.toMatchObject({
      status: 403,
      code: 'sameWhoAssessed',
    })
    const { text } = await page(open, 'managerChemistry')
    expect(text).toContain('Derfor må en annen godkjenne.')
    expect(text).not.toContain('Godkjenn vurderingen')
    expect((await step('approver', 'approve')).state).toBe('approved')
  })

  test('what was assessed after it was concluded is not approved', async () => {
    await concluded()
    const { id = '', version = 0 } = (await lineOf('requirement-fire-5')) ?? {}
    const late = { assessedAt: '2026-11-22T11:00:01.000Z', version }
    await local.update(await app.as(), 'compliance-lines', id, late, system)
    await expect(step('approver', 'approve')).rejects.toMatchObject({
      status: 409,
      code: 'linesChanged',
    })
  })

  test('is sent back and opened again with a reason', async () => {
    await concluded()
    await expect(step('approver', 'sendBack', { reason: '' })).rejects.toMatchObject({
      code: 'reasonMissing',
    })
    expect(await step('approver', 'sendBack', { reason: 'Feil.' })).toMatchObject({
      state: 'open',
      concludedDate: null,
      concludedBy: null,
    })
    expect(await status(step('managerChemistry', 'reopen', { reason: 'Feil.' }))).toBe(403)
    const again = await step('approver', 'reopen', { reason: 'Feil.' }, 'evaluation-approved')
    expect(again).toMatchObject({ state: 'open', approvedDate: null, approvedBy: null })
    expect((await lines('evaluation-approved')).length).toBe(1)
  })

  test('the report keeps what was assessed as it read, with last year’s beside and who signed', async () => {
    await concluded()
    await step('approver', 'approve', { note: 'Enig.' })
    const req = await app.as()
    const requirement = await local.findById(req, 'requirements', 'requirement-fire-5', system)
    const before = requirement?.text ?? ''
    const change = (text: string, version: number) =>
      local.update(req, 'requirements', 'requirement-fire-5', { text, version }, system)
    const changed = await change('Noe helt annet.', requirement?.version ?? 0)
    const { text } = await page(`${open}/rapport`, 'auditor').then(async ({ status: refused }) => {
      // Nobody audits Chemistry.
      expect(refused).toBe(404)
      return page(`${open}/rapport`, 'representative')
    })
    expect(text).toContain(before)
    expect(text).not.toContain('Noe helt annet.')
    expect(text).toContain('22. november 2026 av Prøve deputyChemistry')
    expect(text).toContain('22. november 2026 av Prøve approver')
    expect(text).toMatch(/<th scope="col">2025<\/th>/)
    expect(text).toContain('<td>Oppfylt</td><td>Oppfylt</td>')
    expect(text).not.toContain('Dette er et utkast')
    await change(before, changed.version)
    const file = await page(
      `/en/my-hse/compliance-evaluations/${evaluationNumbers.open}/requirements.csv`,
      'managerChemistry',
    )
    const rows = file.text.trim().split(/\r?\n/)
    expect(rows).toHaveLength(3)
    expect(rows[0]).toContain('Result 2025')
    expect(rows[1]).toMatch(/;Compliant;.*;Compliant;Vi øver hver høst\./)
  })

  test('the page of the unit says when the last was approved, how it went, and leads to both', async () => {
    const { text } = await page('/min-hms/enhet/KJ', 'managerChemistry')
    expect(text).toContain(
      'Samsvarsvurdering for 2025, godkjent 30. april 2025. Krav som er delvis oppfylt: 0. Krav som ikke er oppfylt: 0.',
    )
    expect(text).toContain(`href="/min-hms/samsvarsvurderinger/${evaluationNumbers.approved}"`)
    expect(text).toContain('Samsvarsvurdering for 2026: under arbeid')
    expect((await page('/min-hms/enhet/HF', 'managerHumanities')).text).toContain(
      'Samsvarsvurdering for 2025: venter på godkjenning',
    )
  })

  test('a requirement that was evaluated is not deleted', async () => {
    await expect(
      local.delete(await app.as('approver'), 'requirements', 'requirement-bevl-6', {
        overrideAccess: false,
      }),
    ).rejects.toMatchObject({ data: { code: 'requirementInUse' } })
  })

  test('goes with its requirements once its period has passed', async () => {
    await registerNonconformities(await app.as('editor'), { evaluation: 'evaluation-open' })
    await app.payload.db.updateOne({
      collection: 'compliance-evaluations',
      id: 'evaluation-open',
      data: { state: 'approved', updatedAt: '2016-01-01T00:00:00.000Z' },
    })
    const approver = await app.as('approver')
    await decideRetention(approver, {
      kind: 'compliance-evaluations',
      version: 0,
      years: '5',
      basis: 'Arkivet har bestemt det.',
      decidedBy: 'Arkivet',
      decidedDate: '2026-01-01',
    })
    const gone = { kind: 'compliance-evaluations', id: 'evaluation-open' } as const
    await removeRecord(approver, gone, evaluationNumbers.open)
    expect(await lines()).toEqual([])
    expect(await found()).toMatchObject([{ evaluation: null }])
  })
})
