import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { local } from '../../plugin/database/local.ts'
import { databases } from '../../plugin/database/test-databases.ts'
import {
  accountId,
  type ActorName,
  personId,
  startApp,
  type TestApp,
  unitId,
} from '../../test/app.ts'
import { planting } from '../../test/plant-measures.ts'
import { answerMyHse } from '../my-hse.tsx'

const system = { overrideAccess: true } as const
const assets = { style: '/style.css', script: '/script.js' }

interface File {
  readonly about: string
  readonly stored: readonly {
    readonly collection: string
    readonly purpose: string | null
    readonly documents: readonly { readonly id: string }[]
  }[]
}

describe.each(databases())('the data about oneself, on $name', (database) => {
  let app: TestApp
  let [eget, annet, reported, kept] = ['', '', '', '']
  const { plantCase, plantMeasure } = planting(() => app, 'EGET')

  beforeAll(async () => {
    app = await startApp(database)
    const req = await app.as()
    eget = (await plantMeasure()).id
    annet = (await plantMeasure({ responsible: personId('managerChemistry') })).id
    // One case the manager has reported; one had come to them before it was known to be about them.
    const reporter = personId('managerChemistry')
    reported = (await plantCase({ reporter })).id
    // Of another, handled by the manager, who sees in the case who reported it.
    await plantCase({
      handler: reporter,
      reporterName: 'Noen',
      reporterEmail: 'noen@nordhavn.example',
    })
    kept = (
      await plantCase({ handler: reporter, concernsManager: true, handlingUnit: unitId('NV') })
    ).id
    await local.create(
      req,
      'external-logins',
      {
        key: 'k',
        account: accountId('employee'),
        provider: 'feide',
        issuer: 'https://feide.example',
        subject: 's',
      },
      system,
    )
  }, 60_000)

  afterAll(async () => {
    await app.close()
  })

  const ask = async (who: ActorName | null, path = '/min-hms/mine-opplysninger.json') => {
    const headers = { cookie: who === null ? '' : `payload-token=${await app.token(who)}` }
    const request = new Request(new URL(path, 'http://127.0.0.1:3999'), { headers })
    return answerMyHse(request, { payload: app.payload, assets })
  }
  const fileOf = async (who: ActorName, path?: string): Promise<File> =>
    (await (await ask(who, path))?.json()) as File
  const idsOf = ({ stored }: File, collection: string): string[] =>
    stored.find((each) => each.collection === collection)?.documents.map(({ id }) => id) ?? []

  test('is what points to a person or their account, with what it is kept for, and nothing of anybody else', async () => {
    const file = await fileOf('employee')
    expect(file.about).toContain('employee')
    expect(idsOf(file, 'people')).toEqual([personId('employee')])
    expect(idsOf(file, 'accounts')).toEqual([accountId('employee')])
    expect(idsOf(file, 'external-logins')).toHaveLength(1)
    expect(idsOf(file, 'measures')).toEqual([eget])
    expect(file.stored.every(({ purpose }) => purpose !== null)).toBe(true)
    expect(idsOf(await fileOf('managerChemistry', '/en/my-hse/my-data.json'), 'measures')).toEqual([
      annet,
    ])
  })

  test('holds no password, and says nothing of what is kept from the one who asks', async () => {
    const file = await fileOf('managerChemistry')
    expect(idsOf(file, 'nonconformities')).toContain(reported)
    const text = JSON.stringify(file)
    expect(text).not.toContain(kept)
    expect(text).not.toContain('noen@nordhavn.example')
    expect(text).not.toMatch(/"(?:hash|salt|password|resetPasswordToken)"/)
    expect(
      (await fileOf('auditor')).stored.some(({ collection }) => collection === 'injuries'),
    ).toBe(false)
  })

  test('is for those who are logged in', async () => {
    expect((await ask(null))?.status).toBe(403)
  })
})
