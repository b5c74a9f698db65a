import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { startApp, type TestApp } from '../../test/app.ts'
import { local } from '../database/local.ts'
import { databases } from '../database/test-databases.ts'
import type { Edition } from '../generated-types.ts'
import { takeSnapshot } from '../publishing/snapshot.ts'
import { bodyOf, editionDesk } from '../../test/edition-desk.ts'
import { workflowView } from './workflow-view.ts'

describe.each(databases())('a first edition in two languages, on $name', (database) => {
  let app: TestApp
  let desk: ReturnType<typeof editionDesk>
  let guideline: string

  beforeAll(async () => {
    app = await startApp(database)
    desk = editionDesk(app)
  })
  afterAll(async () => {
    await app.close()
  })
  beforeEach(async () => {
    app.setDay('2026-11-22')
    guideline = await desk.guideline()
  })

  const read = async (id: string): Promise<Edition> => {
    const found = await local.findById(await app.as(), 'editions', id, { overrideAccess: true })
    if (!found) throw new Error('no such edition')
    return found
  }
  const readers = async (): Promise<string[]> => {
    const { guidelines } = await takeSnapshot(await app.as())
    const found = guidelines.find((each) => each.id === guideline)
    return (found?.editions ?? []).map(({ language, edition }) => `${language}-${String(edition)}`)
  }
  const actions = async (id: string) =>
    Object.fromEntries(
      ((await workflowView(await app.as('approver'), id))?.actions ?? []).map((each) => [
        each.transition,
        each.refusals,
      ]),
    )

  test('needs no note on what has changed, in either; the second does', async () => {
    const none = { changeNote: null }
    await desk.publish(guideline, 'nb', none)
    await desk.publish(guideline, 'en', none)
    const second = await desk.draft(guideline, 'nb', { ...none, body: bodyOf('Noe nytt.') })
    await expect(desk.step('editor', second, 'sendForReview')).rejects.toMatchObject({
      code: 'noChangeNote',
    })
  })

  test('is written, sent and approved before anything is published, and comes out in one press', async () => {
    const norwegian = await desk.draft(guideline)
    const english = await desk.draft(guideline, 'en')
    expect(english.sourceEdition).toBe(norwegian.id)
    const norwegianApproved = await desk.approved(norwegian)
    const englishApproved = await desk.approved(english)
    expect((await workflowView(await app.as('approver'), norwegian.id))?.notices[0]).toBe(
      'Utgave 1 på engelsk er godkjent og blir publisert samtidig.',
    )
    await desk.step('approver', norwegianApproved, 'publish')
    expect(await read(englishApproved.id)).toMatchObject({ state: 'published' })
    expect(await readers()).toEqual(['en-1', 'nb-1'])
    const steps = (await read(english.id)).steps ?? []
    expect(steps.map(({ step, name }) => [step, name])).toEqual([
      ['sendForReview', 'Prøve editor'],
      ['approve', 'Prøve approver'],
      ['publish', 'Prøve approver'],
    ])
  })

  test('is never published in English alone, which says what must come first', async () => {
    const norwegian = await desk.draft(guideline)
    const english = await desk.draft(guideline, 'en')
    await expect(desk.step('editor', english, 'sendForReview')).rejects.toMatchObject({
      code: 'sourceNotSent',
    })
    await desk.step('editor', norwegian, 'sendForReview')
    const approved = await desk.approved(english)
    expect((await actions(english.id))['publish']).toEqual([
      'Publiser norsk utgave 1 først. En godkjent oversettelse av den blir publisert samtidig.',
    ])
    await expect(desk.step('approver', approved, 'publish')).rejects.toMatchObject({
      code: 'sourceNotPublished',
    })
    expect(await readers()).toEqual([])
  })

  test('may come out Norwegian first, and English the same day', async () => {
    await desk.publish(guideline)
    expect(await readers()).toEqual(['nb-1'])
    await desk.publish(guideline, 'en')
    expect(await readers()).toEqual(['en-1', 'nb-1'])
  })

  test('keeps a translation back when the Norwegian was changed after the translation was sent', async () => {
    const norwegian = await desk.approved(await desk.draft(guideline))
    const english = await desk.approved(await desk.draft(guideline, 'en'))
    app.setDay('2026-11-23')
    const changed = await desk.write(norwegian, { body: bodyOf('Merk alle flasker og bokser.') })
    await desk.step('approver', await desk.approved(changed), 'publish')
    expect(await read(english.id)).toMatchObject({ state: 'approved' })
    expect((await actions(english.id))['publish']).toEqual([
      expect.stringContaining('sendt på nytt etter at oversettelsen ble sendt'),
    ])
    const back = await desk.step('approver', english, 'requestChanges', 'Norsk er endret.')
    await desk.step('approver', await desk.approved(back), 'publish')
    expect(await readers()).toEqual(['en-1', 'nb-1'])
  })

  test('is in force in Norwegian no later than in English', async () => {
    const norwegian = await desk.draft(guideline, 'nb', { validFrom: '2026-12-01' })
    await desk.step('editor', norwegian, 'sendForReview')
    const early = await desk.draft(guideline, 'en')
    await expect(desk.step('editor', early, 'sendForReview')).rejects.toThrow(
      'som gjelder fra 1. desember 2026',
    )
    const right = await desk.write(early, { validFrom: '2026-12-01' })
    await expect(desk.step('editor', right, 'sendForReview')).resolves.toMatchObject({
      state: 'inReview',
    })
  })

  test('leaves a translation that is not approved to be published later, and one its publisher has changed to another', async () => {
    const norwegian = await desk.approved(await desk.draft(guideline))
    const english = await desk.draft(guideline, 'en')
    const sent = await desk.step('editor', english, 'sendForReview')
    await desk.step('approver', norwegian, 'publish')
    expect(await read(sent.id)).toMatchObject({ state: 'inReview' })

    guideline = await desk.guideline()
    const other = await desk.approved(await desk.draft(guideline))
    const own = await desk.approved(await desk.draft(guideline, 'en'))
    const req = await app.as()
    await req.payload.db.updateOne({
      collection: 'editions',
      id: own.id,
      data: { changedBy: ['person-approver'] },
      req,
    })
    expect((await workflowView(await app.as('approver'), other.id))?.notices).toEqual([])
    await desk.step('approver', other, 'publish')
    expect(await read(own.id)).toMatchObject({ state: 'approved' })
  })
})
