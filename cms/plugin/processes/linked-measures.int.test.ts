import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type ActorName, personId, startApp, type TestApp, unitId } from '../../test/app.ts'
import { plantProcess } from '../../test/plant-process.ts'
import { local } from '../database/local.ts'
import { databases } from '../database/test-databases.ts'
import type { HseProcess, Measure } from '../generated-types.ts'
import { factsOf } from './facts.ts'
import { gapsOf } from './record.ts'
import { baseOf } from './sections.ts'

const manager = 'managerChemistry'

interface Answer {
  readonly status: number
  readonly codes: readonly string[]
}

describe.each(databases())('a measure that exists already, on $name', (database) => {
  let app: TestApp

  beforeAll(async () => {
    app = await startApp(database)
    app.setDay('2027-03-02')
  })
  afterAll(() => app.close())

  let planted = 0
  const measure = async (more: Partial<Measure> = {}): Promise<Measure> => {
    planted += 1
    const key = `stands-${String(planted)}`
    return local.create(
      await app.as(),
      'measures',
      {
        key,
        number: `TIL-2026-${String(planted).padStart(4, '0')}`,
        title: 'Skifte vifter',
        language: 'nb',
        unit: unitId('KJ'),
        responsible: personId('employee'),
        deadline: '2027-09-01',
        state: 'approved',
        ...more,
      },
      { overrideAccess: true },
    )
  }

  const stored = async (id: string): Promise<HseProcess> => {
    const found = await local.findById(await app.as(), 'hse-processes', id, {
      overrideAccess: true,
    })
    if (!found) throw new Error(`no process ${id}`)
    return found
  }
  const challengeIn = ({ challenges }: HseProcess): string => challenges?.[0]?.id ?? ''

  /** Ticks these measures, and no others, for the challenge of a process, over HTTP. */
  const use = async (
    { id }: HseProcess,
    measures: readonly string[],
    who: ActorName = manager,
    row?: string,
  ): Promise<Answer> => {
    const process = await stored(id)
    const at = { section: 'linkedMeasures', row: row ?? challengeIn(process) } as const
    const answer = await fetch(`${app.origin}/api/hse-processes/${id}/step/save`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `JWT ${await app.token(who)}`,
      },
      body: JSON.stringify({ ...at, base: baseOf(process, at), values: { measures } }),
    })
    const body = (await answer.json()) as { errors?: { data?: { code?: string } }[] }
    return {
      status: answer.status,
      codes: (body.errors ?? []).flatMap(({ data }) => data?.code ?? []),
    }
  }
  const missing = async ({ id }: HseProcess): Promise<string[]> =>
    (await gapsOf(await app.as(manager), await stored(id))).map(({ code }) => code)

  test('counts for a challenge it is taken into use for, once, until it is let go', async () => {
    const process = await plantProcess(app)
    const { id: one } = await measure()
    expect(await missing(process)).toEqual(['topicMissing', 'neitherMeasureNorReason'])

    expect((await use(process, [one, one])).status).toBe(200)
    expect((await use(process, [one])).status).toBe(200)
    expect(await missing(process)).not.toContain('neitherMeasureNorReason')
    const { measures } = await factsOf(await app.as(manager), await stored(process.id))
    expect(measures).toMatchObject([{ id: one, challenges: [challengeIn(process)], own: false }])
    const saves = (await stored(process.id)).steps?.filter(({ step }) => step === 'save')
    expect(saves).toHaveLength(1)

    expect((await use(process, [])).status).toBe(200)
    expect(await missing(process)).toContain('neitherMeasureNorReason')
  })

  test('is for two challenges and costs its amount once', async () => {
    const { id: one } = await measure({ cost: { amount: 40_000, basis: 'estimate' } })
    const process = await plantProcess(app, {
      challenges: ['a', 'b'].map((id) => ({
        id: `two-${id}`,
        title: `Støy ${id}`,
        selected: true,
        likelihood: 2,
        consequence: 2,
      })),
      mappings: [],
    })
    await use(process, [one], manager, 'two-a')
    await use(process, [one], manager, 'two-b')
    const { measures } = await factsOf(await app.as(manager), await stored(process.id))
    expect(measures).toMatchObject([{ id: one, challenges: ['two-a', 'two-b'] }])
  })

  test('that is cancelled afterwards counts no longer', async () => {
    const process = await plantProcess(app)
    const found = await measure()
    await use(process, [found.id])
    const cancelled = { state: 'cancelled', version: found.version } as const
    await local.update(await app.as(), 'measures', found.id, cancelled, { overrideAccess: true })
    expect(await missing(process)).toContain('neitherMeasureNorReason')
    // It may stand while something else is ticked: nobody has to clear up first.
    const { id: other } = await measure()
    expect((await use(process, [found.id, other])).status).toBe(200)
    expect(await missing(process)).not.toContain('neitherMeasureNorReason')
  })

  test('lacks nothing of the plan, but must be decided', async () => {
    const process = await plantProcess(app)
    const approved = await measure({ cost: { amount: null } })
    const proposed = await measure({ state: 'proposed', responsible: null })
    await use(process, [approved.id])
    expect(await missing(process)).not.toContain('measureWithoutCost')
    await use(process, [approved.id, proposed.id])
    expect(await missing(process)).toEqual(
      expect.arrayContaining(['measureNotApproved', 'measureWithoutResponsible']),
    )
  })

  test.each([
    ['of another unit', { unit: unitId('HF') }],
    ['that is done', { state: 'done' }],
    ['that is cancelled', { state: 'cancelled' }],
  ] as const)('is refused when it is one %s', async (_, more) => {
    const process = await plantProcess(app)
    const { id } = await measure(more)
    expect(await use(process, [id])).toEqual({ status: 400, codes: ['notLinkable'] })
    expect(await use(process, ['nothing'])).toEqual({ status: 400, codes: ['notLinkable'] })
    expect(challengeIn(await stored(process.id))).not.toBe('')
    expect((await stored(process.id)).challenges?.[0]?.linkedMeasures ?? []).toEqual([])
  })

  test('is refused for the challenge it was made for, which has it already', async () => {
    const process = await plantProcess(app)
    const { id } = await measure({ process: process.id, challenge: challengeIn(process) })
    expect(await use(process, [id])).toMatchObject({ codes: ['notLinkable'] })
  })

  test.each([
    ['deputyChemistry', 200],
    ['representative', 403],
    ['topManagement', 403],
    ['managerHumanities', 404],
    ['employee', 404],
  ] as const)('taken into use by %s answers %i', async (who, status) => {
    const process = await plantProcess(app)
    const { id } = await measure()
    expect((await use(process, [id], who)).status).toBe(status)
  })

  test('is taken into use in the post-meeting alone, and for a challenge there is', async () => {
    const { id } = await measure()
    for (const state of ['preMeeting', 'mapping', 'awaitingSignature', 'closed'] as const) {
      expect((await use(await plantProcess(app, { state }), [id])).status).toBe(409)
    }
    const process = await plantProcess(app)
    expect(await use(process, [id], manager, 'nothing')).toMatchObject({ codes: ['noChallenge'] })
  })
})
