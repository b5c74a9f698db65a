import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { formAddress, unitSegments } from '../../../content/addresses/forms.ts'
import { databases } from '../../plugin/database/test-databases.ts'
import { local } from '../../plugin/database/local.ts'
import { writeNote } from '../../plugin/internal-control/write.ts'
import { accountId, type ActorName, startApp, type TestApp, unitId } from '../../test/app.ts'
import { ask } from '../forms/test-pages.ts'

const system = { overrideAccess: true } as const

describe.each(databases())('reminding managers of the HSE process, on $name', (database) => {
  let app: TestApp

  beforeAll(async () => {
    app = await startApp(database)
    app.setDay('2026-06-01')
  })
  afterAll(() => app.close())

  const get = async (address: string, actor: ActorName) =>
    ask(app.payload, address, { token: await app.token(actor) })
  const post = async (
    form: 'chooseLate' | 'remind',
    actor: ActorName,
    values: readonly (readonly [string, string])[],
  ) => {
    const address = formAddress('nb', unitSegments[form])
    const answer = await ask(app.payload, address, { token: await app.token(actor), post: values })
    return answer.headers.get('location') ?? ''
  }
  const lines = async () =>
    local.find(await app.as(), 'letter-lines', {
      ...system,
      where: { key: { like: ':reminded' } },
      sort: 'key',
    })

  test('the HSE unit chooses late units, sees who will be told, by role, and nothing is sent', async () => {
    const matrix = await (await get('/min-hms/enheter', 'editor')).text()
    expect(matrix).toContain('name="units" value="HF"')
    const to = await post('chooseLate', 'editor', [
      ['units', 'HF'],
      ['units', 'KJ'],
    ])
    expect(to).toBe('/min-hms/enheter/minn?units=HF%2CKJ')
    const page = await (await get(to, 'editor')).text()
    expect(page).toMatch(/Får beskjed: lederen ved [^<]+/)
    expect(page).not.toContain('managerHumanities')
    expect(await lines()).toEqual([])
  })

  test('with nothing ticked it says so, and leads back to the overview', async () => {
    const back = await post('chooseLate', 'editor', [])
    expect(await (await get(back, 'editor')).text()).toContain('Kryss av for minst én enhet.')
  })

  test('the manager gets one line in the next letter, however often it is pressed that day', async () => {
    for (let time = 0; time < 2; time += 1) {
      const to = await post('remind', 'editor', [['units', 'HF']])
      expect(to).toBe('/min-hms/enheter?process=late&done=reminded')
    }
    const told = await lines()
    expect(told.map(({ account }) => account)).toEqual([accountId('managerHumanities')])
    expect(JSON.stringify(told[0]?.line)).toContain('skulle vært åpnet senest 1. februar 2026')
    const matrix = await (await get('/min-hms/enheter', 'chiefRepresentative')).text()
    expect(matrix).toContain('Sist minnet 1. juni 2026')
    expect(matrix).not.toContain('name="units"')
  })

  test('a day later it is told again, and the file says when', async () => {
    app.setDay('2026-06-02')
    await post('remind', 'approver', [
      ['units', 'HF'],
      ['copyAbove', 'yes'],
    ])
    expect(await lines()).toHaveLength(2)
    const file = await (await get('/min-hms/enheter.csv', 'approver')).text()
    const [head = '', ...rows] = file.split('\r\n')
    const columns = head.split(';')
    const row = rows.find((each) => each.startsWith('HF;'))?.split(';') ?? []
    const cell = (name: string) => row[columns.indexOf(name)]
    expect(cell('Åpnes senest')).toBe('2026-02-01')
    expect(cell('Dager over fristen')).toBe('121')
    expect(cell('Sist minnet')).toBe('2026-06-02')
  })

  test('a coordinator of the faculty reminds the units below, and no other', async () => {
    await post('remind', 'coordinator', [['units', 'KJ']])
    expect(await lines()).toHaveLength(3)
    const refused = await post('remind', 'coordinator', [['units', 'HF']])
    expect(await (await get(refused, 'coordinator')).text()).toContain('Bare HMS-enheten')
    expect(await lines()).toHaveLength(3)
  })

  test.each([
    'managerChemistry',
    'deputyChemistry',
    'representative',
    'chiefRepresentative',
    'topManagement',
    'auditor',
    'employee',
    'formerManager',
    'admin',
  ] as const)('%s reminds nobody, and finds no page for it', async (actor) => {
    const before = (await lines()).length
    await post('remind', actor, [['units', 'KJ']])
    await post('remind', actor, [['units', 'HF']])
    expect(await lines()).toHaveLength(before)
    expect((await get('/min-hms/enheter/minn?units=KJ', actor)).status).toBe(404)
  })

  /** A unit that was made yesterday has its whole time left; one without a day has always been here. */
  const begin = async (code: string, activeFrom: string | null) => {
    const req = await app.as()
    const version = (await local.findById(req, 'units', unitId(code), system))?.version
    await local.update(req, 'units', unitId(code), { activeFrom, version: version ?? 0 }, system)
  }

  test('a unit that is not late, because it was made yesterday, is not reminded', async () => {
    await begin('HF', '2026-06-01')
    const to = await post('remind', 'editor', [['units', 'HF']])
    expect(to).toContain('/min-hms/enheter/minn')
    expect(await (await get(to, 'editor')).text()).toContain('er ikke over fristen lenger')
    await begin('HF', null)
  })

  test('only a late unit writes why, and under its HSE process alone', async () => {
    const why = {
      unit: unitId('KJ'),
      kind: 'whyLate' as const,
      period: '2026',
      note: 'Ny leder i mars.',
      link: '',
      version: 0,
    }
    const manager = await app.as('managerChemistry')
    await expect(writeNote(manager, { ...why, point: 'law' })).rejects.toThrow('under punktet om')
    await begin('KJ', '2026-06-01')
    await expect(writeNote(manager, { ...why, point: 'risk' })).rejects.toThrow(
      'ikke over noen frist',
    )
    await begin('KJ', null)
    await writeNote(manager, { ...why, point: 'risk' })
    const file = await (await get('/min-hms/enheter.csv', 'editor')).text()
    expect(file).toContain('Ny leder i mars.')
  })

  test('a period that is not kept is named, instead of showing this year without a word', async () => {
    const page = await (await get('/min-hms/enheter?period=2019', 'editor')).text()
    expect(page).toContain('Perioden «2019» vises ikke her. Du ser 2026 i stedet.')
  })
})
