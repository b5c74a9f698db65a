import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type ActorName, startApp, type TestApp, unitId } from '../../test/app.ts'
import { editionDesk } from '../../test/edition-desk.ts'
import { local } from '../database/local.ts'
import { databases } from '../database/test-databases.ts'
import type { AnnualCycle, CycleActivity } from '../generated-types.ts'
import { gatherSnapshot } from '../publishing/snapshot.ts'

const asOneself = { overrideAccess: false }

describe.each(databases())('annual cycles, on $name', (database) => {
  let app: TestApp
  let hseYear: string

  beforeAll(async () => {
    app = await startApp(database)
    hseYear = (await cycle('editor', { slug: 'hms', name: 'HMS-året' })).id
  })
  afterAll(async () => {
    await app.close()
  })

  const cycle = async (who: ActorName, data: Partial<AnnualCycle>) =>
    local.create(
      await app.as(who),
      'annual-cycles',
      { scope: 'institution', startMonth: '09', ...data },
      { ...asOneself, locale: 'nb' },
    )
  const activity = async (data: Partial<CycleActivity>, who: ActorName = 'editor') =>
    local.create(
      await app.as(who),
      'cycle-activities',
      {
        cycle: hseYear,
        title: 'Brannøvelse',
        kind: 'training',
        recurrence: 'month',
        month: '11',
        part: 'mid',
        from: '2020-01-01',
        responsibleRole: 'fireOfficer',
        reach: 'institution',
        ...data,
      },
      { ...asOneself, locale: 'nb' },
    )
  const refusedAt = (field: string, code: string): unknown =>
    expect.objectContaining({
      data: expect.objectContaining({
        code,
        errors: [expect.objectContaining({ path: field }) as unknown],
      }) as unknown,
    })
  const published = async () => (await gatherSnapshot(await app.as())).snapshot.cycles
  const titles = async () =>
    (await published())[0]?.current.activities.map(({ title }) => title.nb) ?? []

  test('are read by everyone who works here, and written by the HSE unit alone', async () => {
    const found = await local.find(await app.as('employee'), 'annual-cycles', asOneself)
    expect(found.map(({ slug }) => slug)).toEqual(['hms'])
    for (const who of ['employee', 'managerChemistry', 'admin', 'topManagement'] as const) {
      await expect(cycle(who, { slug: who.toLowerCase(), name: 'Ny' })).rejects.toThrow()
      await expect(activity({}, who)).rejects.toThrow()
    }
  })

  test('are deleted by the one who approves, once they have no activities', async () => {
    const { id } = await cycle('editor', { slug: 'kort', name: 'Kort', active: false })
    const { id: only } = await activity({ cycle: id })
    await expect(
      local.delete(await app.as('editor'), 'annual-cycles', id, asOneself),
    ).rejects.toThrow()
    await expect(
      local.delete(await app.as('approver'), 'annual-cycles', id, asOneself),
    ).rejects.toMatchObject({ code: 'cycleInUse' })
    await local.delete(await app.as('approver'), 'cycle-activities', only, asOneself)
    await local.delete(await app.as('approver'), 'annual-cycles', id, asOneself)
  })

  test.each<[string, Partial<CycleActivity>, string, string]>([
    ['on 31 February', { recurrence: 'day', month: '02', day: 31 }, 'day', 'noSuchDay'],
    [
      'every 0 months',
      { recurrence: 'interval', everyMonths: 0, firstDay: '2026-09-01' },
      'everyMonths',
      'noInterval',
    ],
    [
      'every 24 months without a reason',
      { recurrence: 'interval', everyMonths: 24, firstDay: '2026-09-01' },
      'intervalReason',
      'noReason',
    ],
    [
      'with a role nobody knows',
      { responsibleRole: 'janitor' as 'fireOfficer' },
      'responsibleRole',
      'unknownRole',
    ],
    ['that ends before it begins', { to: '2019-12-31' }, 'to', 'endsBeforeStart'],
    ['for units of no kind', { reach: 'kinds' }, 'unitTypes', 'noKinds'],
  ])('refuse an activity %s, at its field', async (_, wrong, field, code) => {
    await expect(activity(wrong)).rejects.toEqual(refusedAt(field, code))
    expect(await titles()).toEqual([])
  })

  test('refuse an address that is none', async () => {
    await expect(cycle('editor', { slug: 'HMS året', name: 'Året' })).rejects.toEqual(
      refusedAt('slug', 'slugForm'),
    )
  })

  test('keep their start month while they have activities, and say what to do', async () => {
    const { id } = await cycle('editor', { slug: 'fast', name: 'Fast', active: false })
    const startIn = async (startMonth: AnnualCycle['startMonth']) => {
      const stored = await local.findById(await app.as(), 'annual-cycles', id, {
        overrideAccess: true,
      })
      return local.update(
        await app.as('editor'),
        'annual-cycles',
        id,
        { version: stored?.version ?? 1, startMonth },
        asOneself,
      )
    }
    await startIn('01')
    await activity({ cycle: id })
    await expect(startIn('08')).rejects.toEqual(refusedAt('startMonth', 'startMonthKept'))
    await expect(startIn('08')).rejects.toThrow(/Lag et nytt årshjul/)
    await startIn('01')
  })

  test('are gathered with what is done in the running year, in words, the earliest first', async () => {
    const desk = editionDesk(app)
    const guideline = await desk.guideline()
    await desk.publish(guideline)
    const { slug } =
      (await local.findById(await app.as(), 'guidelines', guideline, { overrideAccess: true })) ??
      {}
    await activity({ title: 'Brannøvelse', guideline })
    await activity({
      title: 'Nytt HMS-år',
      kind: 'communication',
      recurrence: 'day',
      month: '09',
      day: 1,
      responsibleRole: 'hseUnitEditor',
    })
    await activity({
      title: 'Stoffkartotek',
      recurrence: 'interval',
      everyMonths: 6,
      firstDay: '2026-10-31',
      reach: 'kinds',
      unitTypes: ['laboratory'],
      riskClasses: ['lab', 'workshop'],
      binding: true,
    })
    await activity({
      title: 'Sluttet i fjor',
      to: '2026-11-01',
    })
    await cycle('editor', {
      slug: 'amu',
      name: 'AMU',
      scope: 'committee',
      startMonth: '01',
    })
    const [first, second] = await published()
    expect(second).toMatchObject({
      slug: 'amu',
      startMonth: 1,
      current: { label: '2026', from: '2026-01-01', to: '2026-12-31', activities: [], dropped: [] },
      next: { label: '2027' },
    })
    const changed = {
      id: expect.stringMatching(/\S/) as string,
      version: 1,
      changedAt: expect.stringMatching(/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/) as string,
    }
    expect(first).toEqual({
      slug: 'hms',
      name: { nb: 'HMS-året', en: 'HMS-året' },
      scope: 'institution',
      startMonth: 9,
      current: {
        label: '2026/27',
        from: '2026-09-01',
        to: '2027-08-31',
        dropped: [
          {
            ...changed,
            kind: 'training',
            title: { nb: 'Sluttet i fjor', en: 'Sluttet i fjor' },
            by: '2026-11-20',
            place: 0,
          },
        ],
        activities: [
          {
            ...changed,
            kind: 'communication',
            title: { nb: 'Nytt HMS-år', en: 'Nytt HMS-år' },
            description: null,
            responsible: { nb: 'HMS-enheten', en: 'The HSE Unit' },
            appliesTo: { nb: 'hele institusjonen', en: 'the whole institution' },
            binding: false,
            guideline: null,
            occurrences: [{ by: '2026-09-01', part: null }],
          },
          {
            ...changed,
            kind: 'training',
            title: { nb: 'Stoffkartotek', en: 'Stoffkartotek' },
            description: null,
            responsible: { nb: 'Brannvernleder', en: 'Fire officer' },
            appliesTo: {
              nb: 'laboratoriene, enheter med laboratorium og enheter med verksted',
              en: 'the laboratories, units with laboratories and units with workshops',
            },
            binding: true,
            guideline: null,
            occurrences: [
              { by: '2026-10-31', part: null },
              { by: '2027-04-30', part: null },
            ],
          },
          {
            ...changed,
            kind: 'training',
            title: { nb: 'Brannøvelse', en: 'Brannøvelse' },
            description: null,
            responsible: { nb: 'Brannvernleder', en: 'Fire officer' },
            appliesTo: { nb: 'hele institusjonen', en: 'the whole institution' },
            binding: false,
            guideline: slug,
            occurrences: [{ by: '2026-11-20', part: 'mid' }],
          },
        ],
      },
      next: null,
    })
  })

  test('name the units they are for, as these are called', async () => {
    const { id } = await activity({ title: 'Navngitt', reach: 'named', units: [unitId('KJ')] })
    const unit = await local.findById(await app.as(), 'units', unitId('KJ'), {
      overrideAccess: true,
    })
    const [first] = await published()
    const shown = first?.current.activities.find(({ title }) => title.nb === 'Navngitt')
    expect(shown?.appliesTo.nb).toBe(unit?.name)
    await local.delete(await app.as('approver'), 'cycle-activities', id, asOneself)
    expect(await titles()).not.toContain('Navngitt')
  })

  test('turn on the first day of their year, and show the next one from sixty days before', async () => {
    app.setDay('2027-07-02')
    expect((await published())[0]?.next).toBeNull()
    app.setDay('2027-07-03')
    expect((await published())[0]?.next?.label).toBe('2027/28')
    app.setDay('2027-09-01')
    expect((await published())[0]?.current.label).toBe('2027/28')
    app.setDay('2026-11-22')
  })

  test('ask for a publish with each save', async () => {
    const { id, version } = await activity({ title: 'Med publisering' })
    const asked = await local.find(await app.as(), 'publish-requests', {
      overrideAccess: true,
      where: { key: { equals: `cycle-activities:${id}:${String(version)}` } },
    })
    expect(asked).toHaveLength(1)
  })
})
