import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { plannedCourseSegments } from '../../../../content/addresses/forms.ts'
import { local } from '../../../plugin/database/local.ts'
import { databases } from '../../../plugin/database/test-databases.ts'
import { takeSnapshot } from '../../../plugin/publishing/snapshot.ts'
import { takeStep } from '../../../plugin/records/engine.ts'
import { planCourse, plannedSteps } from '../../../plugin/training/plans/units/add.ts'
import { planGap } from '../../../plugin/training/plans/units/plan-gap.ts'
import { gapKey } from '../../../plugin/training/plans/units/rules.ts'
import { type ActorName, personId, startApp, type TestApp, unitId } from '../../../test/app.ts'
import { plantedCourses, plantTraining, trainingMarks } from '../../../test/plant-training.ts'
import { ask } from '../../forms/test-pages.ts'
import { formAddress } from '../../routes.ts'

const system = { overrideAccess: true } as const
const gap = { unit: unitId('KJ'), course: plantedCourses.fire }

describe.each(databases())('training plans, on $name', (database) => {
  let app: TestApp

  beforeAll(async () => {
    app = await startApp(database)
    await plantTraining(app)
  })
  afterAll(() => app.close())
  beforeEach(async () => {
    const where = { id: { exists: true } }
    await app.payload.db.deleteMany({ collection: 'planned-courses', where })
    await app.payload.db.deleteMany({ collection: 'training-plans', where })
  })

  const page = async (actor: ActorName, address: string): Promise<string> =>
    (await ask(app.payload, address, { token: await app.token(actor) })).text()
  const manager = () => app.as('managerChemistry')
  const plan = async (more: object = {}) =>
    planCourse(await manager(), {
      key: crypto.randomUUID(),
      ...gap,
      year: '2026',
      responsibleRole: 'lineManager',
      ...more,
    })
  const lines = async () => local.find(await app.as(), 'planned-courses', system)

  test('a gap goes into the plan in one press, and pressing again changes nothing', async () => {
    const first = await planGap(await manager(), gap)
    expect(first).toMatchObject({ title: 'Brannvern', year: 2026, state: 'planned', cost: null })
    const again = await planGap(await app.as('deputyChemistry'), gap)
    expect([again.id, again.version]).toEqual([first.id, first.version])
    expect(await lines()).toHaveLength(1)
  })

  test('two who press at once put it there once', async () => {
    const made = await Promise.all(
      (['managerChemistry', 'deputyChemistry'] as const).map(async (who) =>
        planGap(await app.as(who), gap),
      ),
    )
    expect(new Set(made.map(({ id }) => id)).size).toBe(1)
    expect(await lines()).toHaveLength(1)
  })

  test('a gap that is there again once the course was held comes into the plan again', async () => {
    const { id, version } = await planGap(await manager(), gap)
    await takeStep(await manager(), plannedSteps, 'hold', { id, version, heldOn: '2026-11-20' })
    const other = await planGap(await manager(), gap)
    expect(other.id).not.toBe(id)
    expect((await lines()).map(({ state }) => state).sort()).toEqual(['held', 'planned'])
  })

  test('a gap whose line was moved to another year and cancelled comes into the plan again', async () => {
    const { id, version } = await planGap(await manager(), gap)
    const moved = await takeStep(await manager(), plannedSteps, 'change', {
      id,
      version,
      year: '2027',
      responsibleRole: 'lineManager',
    })
    await takeStep(await manager(), plannedSteps, 'cancel', {
      id,
      version: moved.version,
      reason: 'For få.',
    })
    const other = await planGap(await manager(), gap)
    expect(other).toMatchObject({ year: 2026, state: 'planned' })
    expect(other.id).not.toBe(id)
  })

  test('a gap is not met by what was planned for an earlier year and never held', async () => {
    const { id, number } = await planGap(await manager(), gap)
    const where = { id: { equals: id } }
    await app.payload.db.updateOne({ collection: 'planned-courses', where, data: { year: 2025 } })
    const before = await page('managerChemistry', '/min-hms/enhet/KJ/opplaering')
    expect(before).toContain('Legg i planen<span class="visually-hidden">: Brannvern</span>')
    expect(before).not.toContain(`href="/min-hms/planlagte-kurs/${number}"`)
    const other = await planGap(await manager(), gap)
    expect(other).toMatchObject({ year: 2026, state: 'planned' })
    expect(other.id).not.toBe(id)
  })

  describe('a key that somebody guesses', () => {
    const add = async (who: ActorName, unit: string, key: string) => {
      const answer = await fetch(`${app.origin}/api/planned-courses/add`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          authorization: `JWT ${await app.token(who)}`,
        },
        body: JSON.stringify({
          key,
          unit: unitId(unit),
          course: gap.course,
          year: '2026',
          responsibleRole: 'lineManager',
        }),
      })
      const { doc } = (await answer.json()) as { doc?: { id: string; number: string } }
      return { status: answer.status, doc }
    }

    test('tells nothing of the line of another unit', async () => {
      const { id } = await planGap(await manager(), gap)
      const [line] = await lines()
      const key = line?.key ?? ''
      expect(await add('employee', 'KJ', key)).toEqual({ status: 403, doc: undefined })
      const own = await add('managerHumanities', 'HF', key)
      expect(own.status).toBe(200)
      expect(own.doc?.id).not.toBe(id)
    })

    test('keeps no gap out of the plan, nor the form of another unit', async () => {
      const key = gapKey(gap, [])
      const first = await add('managerHumanities', 'HF', key)
      expect(await planGap(await manager(), gap)).toMatchObject({ unit: gap.unit })
      const theirs = await add('managerChemistry', 'KJ', key)
      expect(theirs.doc?.id).not.toBe(first.doc?.id)
      expect((await add('managerChemistry', 'KJ', key)).doc).toEqual(theirs.doc)
    })
  })

  test('a course that nobody lacks is not put there as a gap', async () => {
    const req = await manager()
    const nobody = planGap(req, { ...gap, course: plantedCourses.managers, unit: unitId('KJ-LAB') })
    await expect(nobody).rejects.toMatchObject({ code: 'noGap', status: 409 })
    expect(await lines()).toEqual([])
  })

  test('whoever does not run the unit puts nothing there', async () => {
    for (const who of ['representative', 'coordinator', 'editor', 'employee'] as const) {
      await expect(planGap(await app.as(who), gap)).rejects.toMatchObject({ status: 403 })
    }
    expect(await lines()).toEqual([])
  })

  test('the gap view offers the press, then leads to the line; those who see figures are offered nothing', async () => {
    const action = formAddress('nb', plannedCourseSegments.gap)
    const before = await page('managerChemistry', '/min-hms/enhet/KJ/opplaering')
    expect(before).toContain(`action="${action}"`)
    expect(before).toContain('Legg i planen<span class="visually-hidden">: Brannvern</span>')
    const answer = await ask(app.payload, action, {
      token: await app.token('managerChemistry'),
      post: [
        ['form', crypto.randomUUID()],
        ['id', gap.unit],
        ['number', 'KJ'],
        ['course', gap.course],
      ],
    })
    expect(answer.status).toBe(303)
    const [line] = await lines()
    const after = await page('managerChemistry', answer.headers.get('location') ?? '')
    expect(after).toContain('Kurset står i opplæringsplanen.')
    expect(after).toContain(`href="/min-hms/planlagte-kurs/${line?.number ?? ''}"`)
    expect(after).not.toContain('Legg i planen<span class="visually-hidden">: Brannvern</span>')
    expect(await page('representative', '/min-hms/enhet/KJ/opplaering')).not.toContain(action)
  })

  test('the plan counts who lacks the course today, stores no names, and sums what it costs', async () => {
    await plan({ cost: '12 000', from: '1.12.2026', to: '2.12.2026' })
    await plan({ course: plantedCourses.managers })
    const cancelled = await plan({ cost: '90 000' })
    const { id, version } = cancelled
    await takeStep(await manager(), plannedSteps, 'cancel', { id, version, reason: 'For få.' })
    const text = await page('managerChemistry', '/min-hms/enhet/KJ/opplaering/plan')
    expect(text).toContain('Mangler det nå: 2')
    expect(text).toContain('1. desember 2026 – 2. desember 2026')
    expect(text).toMatch(/Til sammen.*Kurs uten kostnad: 1.*12\u00a0000\u00a0kr/)
    expect(JSON.stringify(await lines())).not.toContain('Prøve representative')
  })

  test('names of those who lack it are for those who run the unit; of fewer than five others see no number', async () => {
    const { number } = await plan()
    const address = `/min-hms/planlagte-kurs/${number}`
    expect(await page('managerChemistry', address)).toContain('Prøve representative')
    for (const who of ['representative', 'editor', 'topManagement'] as const) {
      const text = await page(who, address)
      expect(text, who).toContain('Hvor mange som mangler det, vises ikke: for få')
      expect(text.split('<main')[1], who).not.toMatch(/<li>Prøve /)
      const overview = await page(who, '/min-hms/enhet/KJ/opplaering/plan')
      expect(overview, who).toContain('Hvor mange som mangler det, vises ikke: for få')
      expect(overview, who).not.toContain(trainingMarks.guest)
    }
  })

  test('a held course leads to the form with the course, the day and those who lack it filled in', async () => {
    const { id, number, version } = await plan()
    await takeStep(await manager(), plannedSteps, 'hold', { id, version, heldOn: '2026-11-20' })
    const record = await page('managerChemistry', `/min-hms/planlagte-kurs/${number}`)
    const form = `/min-hms/enhet/KJ/opplaering/registrer?plan=${number}`
    expect(record).toContain(`href="${form}"`)
    const text = await page('managerChemistry', form)
    expect(text).toMatch(new RegExp(`value="${plantedCourses.fire}"[^>]*selected`))
    expect(text).toContain('2026-11-20')
    const ticked = (who: ActorName) =>
      new RegExp(`value="${personId(who)}"[^>]*checked|checked[^>]*value="${personId(who)}"`).test(
        text,
      )
    expect(ticked('representative')).toBe(true)
    expect(ticked('employee')).toBe(false)
  })

  test('what is wrong is said at its field, all at once', async () => {
    const refused = async (work: Promise<unknown>): Promise<unknown> =>
      work.then(
        () => [],
        (error: unknown) =>
          (error as { data?: { errors?: { path: string }[] } }).data?.errors?.map(
            ({ path }) => path,
          ),
      )
    expect(await refused(plan({ year: '2031' }))).toEqual(['year'])
    expect(await refused(plan({ from: '2.1.2027', to: '1.12.2026' }))).toEqual(['from', 'to'])
    expect(await refused(plan({ cost: 'mye', year: '' }))).toEqual(['year', 'cost'])
    const { id, version } = await plan()
    const ahead = { id, version, heldOn: '2027-01-01' }
    expect(await refused(takeStep(await manager(), plannedSteps, 'hold', ahead))).toEqual([
      'heldOn',
    ])
  })

  test('the unit’s page says what the plan has and costs, and the file of plans has its lines', async () => {
    await plan({ cost: '12000' })
    const unit = await page('managerChemistry', '/min-hms/enhet/KJ')
    expect(unit).toMatch(/Kurs i opplæringsplanen: 1, holdt: 0. Kostnad til sammen: 12\u00a0000 kr/)
    expect(unit).toContain('href="/min-hms/enhet/KJ/opplaering/plan?year=2026"')
    const file = await page('managerChemistry', '/min-hms/planlagte-kurs.csv')
    expect(file).toMatch(/Brannvern;.*;2026;.*;Linjeleder;12000;Planlagt/)
  })

  test('the plan of an earlier year opens, and nothing is put into it', async () => {
    const text = await page('managerChemistry', '/min-hms/enhet/KJ/opplaering/plan?year=2024')
    expect(text).toContain('Ingen kurs står i planen for 2024.')
    expect(text).not.toContain('Legg et kurs i opplæringsplanen')
    expect(text).toContain('href="/min-hms/enhet/KJ/opplaering/plan?year=2026"')
  })

  test('a course of a plan is not deleted', async () => {
    await plan()
    const gone = local.delete(await app.as(), 'courses', plantedCourses.fire, system)
    await expect(gone).rejects.toMatchObject({ code: 'courseInUse' })
  })

  describe('the common plan', () => {
    const line = {
      course: plantedCourses.fire,
      responsibleRole: 'hseUnitEditor',
      from: '2026-12-01',
      cost: 20_000,
      state: 'planned',
    } as const
    const rest = async (who: ActorName, path: string, method: string, body: object) => {
      const answer = await fetch(`${app.origin}/api/training-plans${path}`, {
        method,
        headers: {
          'content-type': 'application/json',
          authorization: `JWT ${await app.token(who)}`,
        },
        body: JSON.stringify(body),
      })
      const { doc, errors } = (await answer.json()) as {
        doc?: { id: string; version: number; state: string; period: string; approvedOn?: string }
        errors?: { data?: { code?: string } }[]
      }
      return { status: answer.status, doc, code: errors?.[0]?.data?.code }
    }
    const draft = async (who: ActorName = 'editor') => {
      const { doc } = await rest(who, '', 'POST', { period: '2026/27', lines: [line] })
      if (!doc) throw new Error('No plan was made.')
      return doc
    }
    const published = async () => (await takeSnapshot(await app.as())).trainingPlans

    test('is approved by another than whoever wrote it, and readers see it then', async () => {
      const { id, version } = await draft()
      expect(await published()).toEqual([])
      const approve = { state: 'approved', version }
      expect(await rest('editor', `/${id}`, 'PATCH', approve)).toMatchObject({
        status: 409,
        code: 'notApprover',
      })
      const approved = await rest('approver', `/${id}`, 'PATCH', approve)
      expect(approved.doc).toMatchObject({ state: 'approved', approvedOn: '2026-11-22' })
      expect(await published()).toMatchObject([
        {
          slug: '2026-27',
          period: '2026/27',
          courses: [{ course: 'brannvern', cost: 20_000, state: 'planned' }],
        },
      ])
      expect(JSON.stringify(await published())).not.toMatch(/changedBy|account/)
    })

    test('is not approved by an approver who wrote or changed it', async () => {
      const own = await draft('approver')
      const approve = { state: 'approved', version: own.version }
      const refused = await rest('approver', `/${own.id}`, 'PATCH', approve)
      expect(refused).toMatchObject({ status: 409, code: 'writtenByApprover' })
    })

    test('is not approved by an approver who changed it before somebody else did', async () => {
      const { id, version } = await draft()
      const moved = { ...line, from: '2026-12-08' }
      const own = await rest('approver', `/${id}`, 'PATCH', { lines: [moved], version })
      const later = { ...moved, from: '2026-12-09' }
      const last = await rest('editor', `/${id}`, 'PATCH', {
        lines: [later],
        version: own.doc?.version,
      })
      const approve = { state: 'approved', version: last.doc?.version }
      const refused = await rest('approver', `/${id}`, 'PATCH', approve)
      expect(refused).toMatchObject({ status: 409, code: 'writtenByApprover' })
    })

    test('says itself who wrote it and when it was approved, whatever is sent', async () => {
      const sent = { changedBy: ['x'], writtenBy: 'x', approvedOn: '2020-01-01' }
      const made = await rest('approver', '', 'POST', { period: '2026/27', lines: [line], ...sent })
      expect(made.doc?.approvedOn ?? null).toBeNull()
      const { doc } = await rest('approver', `/${made.doc?.id ?? ''}`, 'PATCH', {
        ...sent,
        version: made.doc?.version,
      })
      const stored = await local.findById(await app.as(), 'training-plans', doc?.id ?? '', system)
      expect(stored?.changedBy).toEqual([(await app.as('approver')).user?.id, personId('approver')])
      const refused = await rest('approver', `/${doc?.id ?? ''}`, 'PATCH', {
        ...sent,
        state: 'approved',
        version: doc?.version,
      })
      expect(refused).toMatchObject({ status: 409, code: 'writtenByApprover' })
    })

    test('is read by everyone who works here once it is approved, a draft by the HSE Unit alone', async () => {
      const { id, version } = await draft()
      const reads = async (who: ActorName) => {
        const headers = { authorization: `JWT ${await app.token(who)}` }
        return (await fetch(`${app.origin}/api/training-plans/${id}`, { headers })).status
      }
      expect([await reads('employee'), await reads('editor'), await reads('approver')]).toEqual([
        404, 200, 200,
      ])
      await rest('approver', `/${id}`, 'PATCH', { state: 'approved', version })
      expect(await reads('employee')).toBe(200)
    })

    test('keeps its year without the blanks somebody typed, so that readers find it', async () => {
      const { doc } = await rest('editor', '', 'POST', { period: ' 2026/27 ', lines: [line] })
      expect(doc).toMatchObject({ period: '2026/27' })
    })

    test('says what it said when it was approved, but how far its courses have come', async () => {
      const { id, version } = await draft()
      const { doc } = await rest('approver', `/${id}`, 'PATCH', { state: 'approved', version })
      const held = { ...line, state: 'held', cost: 21_000 }
      const marked = await rest('editor', `/${id}`, 'PATCH', {
        lines: [held],
        version: doc?.version,
      })
      expect(marked.status).toBe(200)
      const moved = await rest('editor', `/${id}`, 'PATCH', {
        lines: [{ ...held, from: '2026-12-08' }],
        version: marked.doc?.version,
      })
      expect(moved).toMatchObject({ status: 409, code: 'approvedKept' })
      expect((await published())[0]?.courses).toMatchObject([{ state: 'held', cost: 21_000 }])
    })

    test('is one for each year', async () => {
      await draft()
      const again = await rest('editor', '', 'POST', { period: '2026/27', lines: [] })
      expect(again).toMatchObject({ status: 400, code: 'periodTaken' })
    })
  })
})
