import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  committeeReportNumbers,
  meetingNumbers,
  plantCommittees,
} from '../../test/plant-committees.ts'
import { completeCommitteePapers } from '../../plugin/committees/report/load.ts'
import { databases } from '../../plugin/database/test-databases.ts'
import { type ActorName, startApp, type TestApp } from '../../test/app.ts'
import { answerMyHse } from '../my-hse.tsx'

const assets = { style: '/style.css', script: '/script.js' }
/** Chairs the local committee of Chemistry. */
const chair = 'deputyChemistry'
const list = '/min-hms/amu-arsrapporter'

describe.each(databases())('the pages of a committee’s yearly report, on $name', (database) => {
  let app: TestApp

  beforeAll(async () => {
    app = await startApp(database)
    await plantCommittees(app)
    await completeCommitteePapers(await app.as())
  })
  afterAll(() => app.close())

  async function asked(at: string, actor: ActorName): Promise<[number, string]> {
    const headers = { cookie: `payload-token=${await app.token(actor)}` }
    const request = new Request(new URL(at, app.origin), { headers })
    const answer = await answerMyHse(request, { payload: app.payload, assets })
    if (answer === null) throw new Error(`Nothing stands at ${at}`)
    return [answer.status, await answer.text()]
  }

  test('are read by the committee while it is written, and by everybody once it is approved', async () => {
    const { approved, drafting, ready } = committeeReportNumbers
    for (const number of [drafting, ready]) {
      expect((await asked(`${list}/${number}`, chair))[0]).toBe(200)
      expect((await asked(`${list}/${number}`, 'employee'))[0]).toBe(404)
      expect((await asked(`${list}/${number}/utskrift/word`, 'employee'))[0]).toBe(404)
    }
    expect((await asked(`${list}/${ready}`, chair))[1]).toContain('Godkjenn årsrapporten')
    expect((await asked(`${list}/${ready}`, 'editor'))[1]).not.toContain('Godkjenn årsrapporten')
    for (const [at, said] of [
      [`${list}/${approved}`, 'Et rolig år.'],
      [`/en/my-hse/committee-reports/${approved}`, 'Summary of the committee'],
      [`${list}/${approved}/utskrift`, 'Kontrollsum'],
    ] as const) {
      const [status, text] = await asked(at, 'employee')
      expect([at, status]).toEqual([at, 200])
      expect(text).toContain(said)
    }
    expect((await asked(`${list}/${approved}/utskrift/word`, 'employee'))[0]).toBe(200)
    expect((await asked(list, 'employee'))[1]).not.toContain(drafting)
  })

  test('show who sits in the committee, and offer its members alone as present', async () => {
    const at = `/min-hms/amu-moter/${meetingNumbers.called}`
    const [status, text] = await asked(at, 'editor')
    expect(status).toBe(200)
    expect(text).toContain('De ansatte')
    expect(text.match(/name="present"/g)).toHaveLength(1)
  })

  test('begin from the list for the HSE unit alone', async () => {
    expect((await asked(`${list}/ny`, 'editor'))[0]).toBe(200)
    expect((await asked(`${list}/ny`, chair))[0]).toBe(404)
  })
})
