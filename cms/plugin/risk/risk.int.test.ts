import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startApp, type TestApp } from '../../test/app.ts'
import { plantProcess } from '../../test/plant-process.ts'
import { local } from '../database/local.ts'
import { databases } from '../database/test-databases.ts'
import { registerFindings } from '../processes/register-findings.ts'
import { recordSettingsOf } from '../settings/record-settings-of.ts'
import { standardRiskLimits } from './rules.ts'
import { consequenceWords, likelihoodWords } from './text.ts'

describe.each(databases())('the scale of risk, on $name', (database) => {
  let app: TestApp

  beforeAll(async () => {
    app = await startApp(database)
    app.setDay('2027-03-02')
  })
  afterAll(() => app.close())

  const set = async (limits: Record<string, number>): Promise<Response> => {
    const { version } = (await app.payload.findGlobal({
      slug: 'hse-settings',
      overrideAccess: true,
    })) as { version: number }
    return fetch(`${app.origin}/api/globals/hse-settings`, {
      method: 'POST',
      headers: {
        'accept-language': 'nb',
        'content-type': 'application/json',
        authorization: `JWT ${await app.token('admin')}`,
      },
      body: JSON.stringify({ version, ...limits }),
    })
  }

  test('is the guideline’s until the institution has set another', async () => {
    expect(await recordSettingsOf(await app.as())).toMatchObject({
      riskLimits: standardRiskLimits,
      likelihood: likelihoodWords,
      consequence: consequenceWords,
      consequenceDescribed: true,
    })
  })

  test.each([
    { riskMediumFrom: 15 },
    { riskMediumFrom: 1 },
    { riskHighFrom: 5 },
    { riskHighFrom: 26 },
    { riskMediumFrom: 12, riskHighFrom: 10 },
  ])('is refused limits that leave a level without a score: %o', async (limits) => {
    expect((await set(limits)).status).toBe(400)
    expect((await recordSettingsOf(await app.as())).riskLimits).toEqual(standardRiskLimits)
  })

  test('with other limits makes another risk serious', async () => {
    expect((await set({ riskMediumFrom: 4, riskHighFrom: 12 })).status).toBe(200)
    const challenges = [
      { title: 'Støy', selected: true, finding: true, likelihood: 3, consequence: 4 },
    ]
    const { id } = await plantProcess(app, { challenges, mappings: [] })
    await registerFindings(await app.as('managerChemistry'), { id })
    const [found] = await local.find(await app.as(), 'nonconformities', {
      overrideAccess: true,
      where: { process: { equals: id } },
    })
    expect(found?.severity).toBe('serious')
  })
})
