import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { type ActorName, startApp, type TestApp } from '../../test/app.ts'
import { plantReports, reportNumbers } from '../../test/plant-reports.ts'
import { idOf, local } from '../database/local.ts'
import { databases } from '../database/test-databases.ts'
import { gatherAnew, takeSnapshot } from '../publishing/snapshot.ts'
import { takeStep } from '../records/engine.ts'
import { completePapers } from './freeze.ts'
import { reportSteps } from './open.ts'
import { reportKey } from './rules.ts'

const system = { overrideAccess: true } as const
const annual = 'report-sentToBoard'

describe.each(databases())('a report and the site, on $name', (database) => {
  let app: TestApp

  beforeAll(async () => {
    app = await startApp(database)
  })
  afterAll(() => app.close())
  beforeEach(async () => {
    app.setDay('2026-11-22')
    const req = await app.as()
    for (const collection of [
      'report-sections',
      'reports',
      'frozen-papers',
      'publish-requests',
      'audit-log',
    ]) {
      await app.payload.db.deleteMany({
        collection,
        where: { id: { exists: true } },
        req,
      })
    }
    await plantReports(app)
  })

  const step = async (
    actor: ActorName,
    name: keyof typeof reportSteps.steps,
    id: string,
    given: object = {},
  ) => takeStep(await app.as(actor), reportSteps, name, { id, version: null, ...given })
  const publish = (given: object = {}) =>
    step('approver', 'publish', annual, {
      treatedOn: '2026-11-20',
      decision: 'HEMMELIG vedtak',
      nobody: true,
      ...given,
    })
  const shown = async () => (await takeSnapshot(await app.as())).reports
  const asked = async (): Promise<string[]> =>
    (await local.find(await app.as(), 'publish-requests', system)).map(({ key }) => key)

  test('readers get it once it is published, and the publish asks for that', async () => {
    await completePapers(await app.as())
    expect(await shown()).toEqual([])
    expect(await asked()).toEqual([])
    const { version } = await publish()
    expect(await asked()).toEqual([`reports:${annual}:${String(version)}`])
    const [report, ...others] = await shown()
    expect(others).toEqual([])
    expect(report).toMatchObject({
      number: reportNumbers.sentToBoard,
      kind: 'annual',
      year: 2021,
      title: { nb: 'Årsrapport HMS 2021', en: 'Annual HSE report 2021' },
      boardCase: '12/2026',
      treatedOn: '2026-11-20',
      publishedOn: '2026-11-22',
    })
    expect(report?.sections.find(({ key }) => key === 'summary')?.text).toEqual({
      nb: 'Om summary.',
      en: 'On summary.',
    })
    expect(JSON.stringify(report)).not.toContain('HEMMELIG')
    expect((await gatherAnew(await app.as())).snapshot.reports).toEqual(await shown())
  })

  test('is not published before somebody has read that nobody is in it', async () => {
    await expect(publish({ nobody: false })).rejects.toMatchObject({ code: 'nobodyMissing' })
    expect(await shown()).toEqual([])
  })

  test('is read from its frozen paper alone, whatever is written in its sections since', async () => {
    await completePapers(await app.as())
    await publish()
    const req = await app.as()
    const before = await shown()
    await app.payload.db.updateMany({
      collection: 'report-sections',
      where: { report: { equals: annual } },
      data: { textNb: 'Noe annet', textEn: 'Something else' },
      req,
    })
    expect((await gatherAnew(req)).snapshot.reports).toEqual(before)
  })

  test('that came published is asked for once it has its paper', async () => {
    const req = await app.as()
    const came = await local.create(
      req,
      'reports',
      {
        id: 'report-came',
        key: reportKey('annual', 2020),
        number: 'RAP-2020-0001',
        kind: 'annual',
        year: 2020,
        state: 'published',
        approvedOn: '2021-02-01',
        publishedOn: '2021-03-01',
      },
      system,
    )
    expect(await asked()).toEqual([])
    await completePapers(req)
    expect((await asked()).join()).toContain(`reports:${came.id}:`)
    expect((await shown()).map(({ number }) => number)).toEqual(['RAP-2020-0001'])
  })

  test('takes the joint audit report along that the board had as an annex', async () => {
    const req = await app.as()
    const joint = { id: 'report-joint', kind: 'jointAudit', year: 2021 } as const
    await local.create(
      req,
      'reports',
      {
        ...joint,
        key: reportKey(joint.kind, joint.year),
        number: 'RAP-2021-0002',
        state: 'approved',
        approvedOn: '2026-11-11',
      },
      system,
    )
    await completePapers(req)
    expect(await shown()).toEqual([])
    await publish()
    expect(await shown()).toMatchObject([
      { number: reportNumbers.sentToBoard, annexes: ['RAP-2021-0002'] },
      { number: 'RAP-2021-0002', kind: 'jointAudit', boardCase: '12/2026', annexes: [] },
    ])
  })

  test('is not shown once somebody has changed its paper past Verne, and everything else goes on', async () => {
    await completePapers(await app.as())
    await publish()
    const req = await app.as()
    const report = await local.findById(req, 'reports', annual, system)
    const id = report?.paper ? idOf(report.paper) : ''
    const data = { facts: '{}' }
    await app.payload.db.updateOne({ collection: 'frozen-papers', id, data, req })
    const error = vi.spyOn(app.payload.logger, 'error').mockImplementation(() => undefined)
    const { snapshot } = await gatherAnew(req)
    expect(snapshot.reports).toEqual([])
    expect(JSON.stringify(error.mock.calls)).toContain(reportNumbers.sentToBoard)
    error.mockRestore()
  })
})
