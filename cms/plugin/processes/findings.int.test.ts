import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { personId, startApp, type TestApp } from '../../test/app.ts'
import { plantProcess } from '../../test/plant-process.ts'
import { recover } from '../boot.ts'
import { local } from '../database/local.ts'
import { databases } from '../database/test-databases.ts'
import type { HseProcess, Nonconformity } from '../generated-types.ts'
import { nonconformitySteps } from '../nonconformities/steps.ts'
import { takeStep } from '../records/engine.ts'
import { registerFindings } from './register-findings.ts'
import { saveSection, type SectionSave } from './save-section.ts'
import { baseOf } from './sections.ts'

const manager = 'managerChemistry'
const day = '2027-03-02'

describe.each(databases())('what a process finds, on $name', (database) => {
  let app: TestApp

  beforeAll(async () => {
    app = await startApp(database)
    app.setDay(day)
  })
  afterAll(() => app.close())

  const rowsOf = (process: HseProcess): { challenge: string; mapping: string } => ({
    challenge: process.challenges?.[0]?.id ?? '',
    mapping: process.mappings?.[0]?.id ?? '',
  })

  const save = async (
    { id }: HseProcess,
    values: SectionSave<'findings'>['values'],
  ): Promise<HseProcess> => {
    const req = await app.as(manager)
    const stored = await local.findById(req, 'hse-processes', id, { overrideAccess: true })
    if (!stored) throw new Error(`no process ${id}`)
    const base = baseOf(stored, { section: 'findings', row: null })
    return saveSection(req, { id, section: 'findings', base, values })
  }

  const registered = async ({ id }: HseProcess): Promise<Nonconformity[]> =>
    local.find(await app.as(), 'nonconformities', {
      overrideAccess: true,
      where: { process: { equals: id } },
    })

  test('of a mapping has a title of its own before it is registered, and the refusal leads there', async () => {
    const process = await plantProcess(app)
    const { mapping } = rowsOf(process)
    await save(process, { challenges: [], mappings: [mapping] })
    const asked = await fetch(
      `${app.origin}/api/hse-processes/${process.id}/step/registerFindings`,
      {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          authorization: `JWT ${await app.token(manager)}`,
        },
        body: '{}',
      },
    )
    expect(asked.status).toBe(409)
    expect(await asked.json()).toMatchObject({
      errors: [{ data: { code: 'gaps', errors: [{ path: `findings.${mapping}` }] } }],
    })
    expect(await registered(process)).toEqual([])

    const titles = { [mapping]: 'To skap trekker for dårlig' }
    await save(process, { challenges: [], mappings: [mapping], titles })
    await registerFindings(await app.as(manager), { id: process.id })
    expect(await registered(process)).toMatchObject([
      {
        title: 'To skap trekker for dårlig',
        description:
          'To av tre skap er under grensen, og alarmen på det ene har stått på siden januar.',
      },
    ])
  })

  test('has a title of at most 80 characters, and no title is ever cut', async () => {
    const title = 'Skap '.repeat(16).trim()
    const process = await plantProcess(app)
    const { mapping } = rowsOf(process)
    const named = (given: string) => ({
      challenges: [],
      mappings: [mapping],
      titles: { [mapping]: given },
    })
    await expect(save(process, named(`${title}00`))).rejects.toMatchObject({
      code: 'wrongValue',
      fields: [{ field: `titles.${mapping}` }],
    })
    await save(process, named(`${title}0`))
    // Saved again without a word of the title, it stands.
    await save(process, { challenges: [], mappings: [mapping] })
    await registerFindings(await app.as(manager), { id: process.id })
    expect((await registered(process))[0]?.title).toBe(`${title}0`)
  })

  test('decided before findings had titles is known by its challenge', async () => {
    const process = await plantProcess(app)
    const [mapped] = process.mappings ?? []
    if (!mapped) throw new Error('It is mapped.')
    await local.update(
      await app.as(),
      'hse-processes',
      process.id,
      {
        mappings: [{ ...mapped, finding: true }],
        findingsRegistered: { at: `${day}T09:00:00.000Z`, by: personId(manager) },
        version: process.version,
      },
      { overrideAccess: true },
    )
    await recover(app.payload)
    expect(await registered(process)).toMatchObject([{ title: 'Avtrekkene trekker for dårlig' }])
  })

  test.each([
    [3, 4, 'minor', null],
    // 2 March 2027 is a Tuesday.
    [3, 5, 'serious', '2027-03-05'],
  ] as const)(
    'with likelihood %s and consequence %s is %s, due %s',
    async (likelihood, consequence, severity, due) => {
      const challenges = [
        {
          id: `judged-${String(consequence)}`,
          title: 'Støy',
          selected: true,
          finding: true,
          likelihood,
          consequence,
        },
      ]
      const process = await plantProcess(app, { challenges, mappings: [] })
      await registerFindings(await app.as(manager), { id: process.id })
      const [found] = await registered(process)
      expect(found).toMatchObject({ severity, state: 'assessed' })
      expect(found?.due ?? null).toBe(due)
    },
  )

  test('and is serious is not closed without its cause', async () => {
    const challenges = [
      {
        id: 'serious',
        title: 'Støy',
        selected: true,
        finding: true,
        likelihood: 5,
        consequence: 5,
      },
    ]
    const process = await plantProcess(app, { challenges, mappings: [] })
    await registerFindings(await app.as(manager), { id: process.id })
    const [found] = await registered(process)
    const closing = { id: found?.id ?? '', version: null, note: 'Rettet.', effect: 'worked' }
    await expect(
      takeStep(await app.as(manager), nonconformitySteps, 'close', closing),
    ).rejects.toMatchObject({
      fields: expect.arrayContaining([expect.objectContaining({ field: 'cause' })]) as unknown,
    })
  })
})
