import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { local } from '../../plugin/database/local.ts'
import { databases } from '../../plugin/database/test-databases.ts'
import { addOrder } from '../../plugin/inspections/orders/add.ts'
import { registerInspection } from '../../plugin/inspections/register.ts'
import { type ActorName, actors, startApp, type TestApp, unitId } from '../../test/app.ts'
import { answerMyHse } from '../my-hse.tsx'

const assets = { style: '/style.css', script: '/script.js' }

describe.each(databases())('the pages of inspections, on $name', (database) => {
  let app: TestApp
  let numbers = { inspection: '', order: '', case: '' }

  beforeAll(async () => {
    app = await startApp(database)
    const editor = await app.as('editor')
    const inspection = await registerInspection(editor, {
      key: crypto.randomUUID(),
      ...{ authority: '', otherAuthority: 'Brannvesenet', unit: unitId('KJ'), language: 'nb' },
      ...{ title: 'Brannfarlig vare', notice: 'unannounced', visitDate: '2026-11-10' },
      ...{ letterDate: '2026-11-18', summary: '', archiveNumber: '' },
    })
    const order = await addOrder(editor, {
      key: crypto.randomUUID(),
      inspection: inspection.number,
      ...{ title: 'Merk skapene', text: 'Skapene skal merkes.', legalBasis: '' },
      deadline: '2026-12-15',
    })
    const where = { finding: { equals: order.id } }
    const [made] = await local.find(editor, 'nonconformities', { overrideAccess: true, where })
    numbers = { inspection: inspection.number, order: order.number, case: made?.number ?? '' }
  })
  afterAll(() => app.close())

  async function asked(address: string, actor: ActorName): Promise<[number, string]> {
    const headers = { cookie: `payload-token=${await app.token(actor)}` }
    const request = new Request(new URL(address, app.origin), { headers })
    const answer = await answerMyHse(request, { payload: app.payload, assets })
    if (answer === null) throw new Error(`Nothing stands at ${address}`)
    return [answer.status, await answer.text()]
  }
  const readers: readonly ActorName[] = [
    ...(['editor', 'editor2', 'approver', 'managerChemistry', 'deputyChemistry'] as const),
    ...(['coordinator', 'representative', 'chiefRepresentative', 'topManagement'] as const),
  ]

  test('are read by those who read of the unit, and by nobody else', async () => {
    for (const who of Object.keys(actors) as ActorName[]) {
      const wanted = readers.includes(who)
      for (const address of [
        `/min-hms/tilsyn/${numbers.inspection}`,
        `/en/my-hse/orders/${numbers.order}`,
      ]) {
        expect((await asked(address, who))[0], `${who} ${address}`).toBe(wanted ? 200 : 404)
      }
      for (const address of ['/min-hms/tilsyn', '/min-hms/palegg', '/min-hms/palegg.csv']) {
        const [, text] = await asked(address, who)
        const said = text.includes('Merk skapene') || text.includes('Brannfarlig vare')
        expect(said, `${who} ${address}`).toBe(wanted)
      }
    }
  })

  test('offer the forms that register and write in to the HSE unit alone', async () => {
    for (const address of [
      '/min-hms/tilsyn/ny',
      `/min-hms/palegg/ny?inspection=${numbers.inspection}`,
    ]) {
      expect((await asked(address, 'editor'))[0]).toBe(200)
      expect((await asked(address, 'managerChemistry'))[0]).toBe(404)
    }
    const [, form] = await asked(`/min-hms/palegg/ny?inspection=${numbers.inspection}`, 'editor')
    expect(form).toContain(`value="${numbers.inspection}"`)
  })

  test('lead from the inspection to the order, from there to its case, and from the case back', async () => {
    const [, inspection] = await asked(`/min-hms/tilsyn/${numbers.inspection}`, 'managerChemistry')
    expect(inspection).toContain(`href="/min-hms/palegg/${numbers.order}"`)
    const [, order] = await asked(`/min-hms/palegg/${numbers.order}`, 'managerChemistry')
    expect(order).toContain(`href="/min-hms/avvik/${numbers.case}"`)
    expect(order).toContain(`href="/min-hms/tilsyn/${numbers.inspection}"`)
    const [, found] = await asked(`/min-hms/avvik/${numbers.case}`, 'managerChemistry')
    expect(found).toContain(`href="/min-hms/tilsyn/${numbers.inspection}"`)
    // Who reads of the inspection need not read the case.
    const [, read] = await asked(`/min-hms/palegg/${numbers.order}`, 'topManagement')
    expect(read).not.toContain(numbers.case)
  })

  test('and the page of the unit say which order waits for an answer', async () => {
    const [, unit] = await asked('/min-hms/enhet/KJ', 'managerChemistry')
    expect(unit).toContain(`Pålegg ${numbers.order} fra tilsyn skal besvares innen`)
    expect(unit).toContain(`href="/min-hms/palegg/${numbers.order}"`)
  })
})
