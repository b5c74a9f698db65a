import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startApp, type TestApp } from '../../test/app.ts'
import { local } from '../database/local.ts'
import { databases } from '../database/test-databases.ts'
import { AlteredPaper, drawPapersWith, freeze, frozenPaper } from './paper.ts'

const system = { overrideAccess: true } as const

describe.each(databases())('a paper that is frozen, on $name', (database) => {
  let app: TestApp

  beforeAll(async () => {
    app = await startApp(database)
  })
  afterAll(async () => {
    await app.close()
  })

  const drawing = (style: string): void => {
    drawPapersWith(app.payload, (kind, facts) => ({
      style,
      nb: `<h1>${kind}</h1><p>${JSON.stringify(facts)}</p>`,
      en: `<h1>${kind}, in English</h1>`,
    }))
  }

  test('keeps whatever it was made from letter by letter, however the program draws later', async () => {
    const req = await app.as()
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), fc.uuid(), async (facts, record) => {
        drawing('body { color: black }')
        const id = await freeze(req, { kind: 'reports', record, facts })
        drawing('body { color: red }')
        const kept = await frozenPaper(req, id)
        const said = JSON.stringify(facts)
        expect(JSON.stringify(kept.facts)).toBe(said)
        expect(kept).toMatchObject({
          style: 'body { color: black }',
          nb: `<h1>reports</h1><p>${JSON.stringify(JSON.parse(said))}</p>`,
          en: '<h1>reports, in English</h1>',
          at: '2026-11-22T11:00:00Z',
        })
        expect(kept.hash).toMatch(/^[0-9a-f]{64}$/)
      }),
      { numRuns: 40 },
    )
  })

  test.each(['facts', 'nb', 'en', 'style', 'record', 'frozenAt', 'kind'])(
    'is not shown once somebody has changed its %s past Verne',
    async (field) => {
      const req = await app.as()
      drawing('p {}')
      const id = await freeze(req, { kind: 'reports', record: 'a', facts: { injured: 3 } })
      const data = { [field]: field === 'facts' ? '{"injured":2}' : 'something else' }
      await app.payload.db.updateOne({ collection: 'frozen-papers', id, data, req })
      await expect(frozenPaper(req, id)).rejects.toThrow(AlteredPaper)
      await expect(frozenPaper(req, id)).rejects.toThrow('Restore it from a backup')
    },
  )

  test('says so where it is not there any more', async () => {
    await expect(frozenPaper(await app.as(), 'gone')).rejects.toThrow('is not there')
  })

  test('keeps nothing when it cannot be drawn', async () => {
    const req = await app.as()
    const before = await local.count(req, 'frozen-papers', system)
    drawPapersWith(app.payload, () => {
      throw new Error('no such kind')
    })
    await expect(freeze(req, { kind: 'x', record: 'a', facts: {} })).rejects.toThrow('no such kind')
    expect(await local.count(req, 'frozen-papers', system)).toBe(before)
  })

  test('is written over by nobody, the administrator included', async () => {
    drawing('p {}')
    const id = await freeze(await app.as(), { kind: 'reports', record: 'b', facts: [1] })
    for (const actor of ['admin', 'approver', 'editor'] as const) {
      const address = `${app.origin}/api/frozen-papers/${id}`
      const headers = {
        authorization: `JWT ${await app.token(actor)}`,
        'content-type': 'application/json',
      }
      for (const method of ['GET', 'PATCH', 'DELETE']) {
        const body = method === 'PATCH' ? { body: JSON.stringify({ nb: 'x' }) } : {}
        const answer = await fetch(address, { method, headers, ...body })
        expect([403, 404], `${actor} ${method}`).toContain(answer.status)
      }
    }
    expect((await frozenPaper(await app.as(), id)).facts).toEqual([1])
  })
})
