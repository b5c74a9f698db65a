import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startApp, type TestApp } from '../../../test/app.ts'
import { databases } from '../../database/test-databases.ts'
import { beginEdition } from '../../guidelines/new-edition.ts'
import { takeSnapshot } from '../../publishing/snapshot.ts'
import { editionDesk } from '../../../test/edition-desk.ts'
import { workflowView } from '../workflow-view.ts'

const nb = 'Merk flaskene.\nBruk avtrekk.\nKast rester i merket dunk.'
const en = 'Label the bottles.\nUse the fume cupboard.\nPut waste in a marked container.'

describe.each(databases())('what an edition says in short, on $name', (database) => {
  let app: TestApp
  let desk: ReturnType<typeof editionDesk>

  beforeAll(async () => {
    app = await startApp(database)
    app.setDay('2026-11-22')
    desk = editionDesk(app)
  })
  afterAll(async () => {
    await app.close()
  })

  const shown = async (guideline: string, language: string) =>
    (await takeSnapshot(await app.as())).guidelines
      .find((each) => each.id === guideline)
      ?.editions.find((each) => each.language === language && each.state === 'inForce')

  test('is saved while it is written, and counted when it is sent', async () => {
    const draft = await desk.draft(await desk.guideline(), 'nb', { inShort: 'Merk flaskene.' })
    await expect(desk.step('editor', draft, 'sendForReview')).rejects.toMatchObject({
      code: 'inShortCount',
      message: expect.stringContaining('Antall nå: 1.') as string,
    })
    const long = await desk.write(draft, { inShort: `${nb}\n${'Lang '.repeat(50)}` })
    await expect(desk.step('editor', long, 'sendForReview')).rejects.toThrow(
      'Setning 4 i «Kort sagt» er for lang. Stryk minst 9 tegn.',
    )
    const right = await desk.write(long, { inShort: nb })
    await expect(desk.step('editor', right, 'sendForReview')).resolves.toMatchObject({
      state: 'inReview',
    })
  })

  test('reaches readers a sentence each, and an edition without it says nothing', async () => {
    const guideline = await desk.guideline()
    await desk.publish(guideline)
    expect(await shown(guideline, 'nb')).not.toHaveProperty('inShort')
    await desk.publish(guideline, 'nb', { inShort: nb, changeNote: 'Kort sagt er nytt.' })
    expect((await shown(guideline, 'nb'))?.inShort).toEqual([
      'Merk flaskene.',
      'Bruk avtrekk.',
      'Kast rester i merket dunk.',
    ])
  })

  test('goes along into the next edition, and its approver sees what was changed in it', async () => {
    const guideline = await desk.guideline()
    await desk.publish(guideline, 'nb', { inShort: nb })
    const next = await beginEdition(await app.as('editor'), guideline, 'nb')
    expect(next.inShort).toBe(nb)
    await desk.write(next, { inShort: nb.replace('avtrekk', 'avtrekksskap') })
    const view = await workflowView(await app.as('approver'), next.id)
    expect(view?.difference?.parts.map(({ label }) => label)).toEqual(['Kort sagt'])
  })

  test('is content: whoever wrote it may not approve the edition, and an approval falls when it changes', async () => {
    const approved = await desk.approved(await desk.draft(await desk.guideline()))
    const changed = await desk.write(approved, { inShort: nb })
    expect(changed).toMatchObject({ state: 'draft', approverName: null })
  })

  test('is not sent untranslated in a translation, which may consist of it alone', async () => {
    const guideline = await desk.guideline()
    await desk.publish(guideline)
    await desk.publish(guideline, 'en')
    const source = await desk.publish(guideline, 'nb', { inShort: nb, changeNote: 'Nytt.' })
    const draft = await desk.draft(guideline, 'en', { inShort: nb, sourceEdition: source.id })
    await expect(desk.step('editor', draft, 'sendForReview')).rejects.toMatchObject({
      code: 'sameInShort',
    })
    const translated = await desk.write(draft, { inShort: en })
    await desk.step('approver', await desk.approved(translated), 'publish')
    expect(await shown(guideline, 'en')).toMatchObject({ edition: 2, inShort: en.split('\n') })
  })

  test('disappears with an edition that is withdrawn, and holds no national identity number', async () => {
    const guideline = await desk.guideline()
    const published = await desk.publish(guideline, 'nb', { inShort: nb })
    await desk.step('approver', published, 'withdraw', 'Erstattet.')
    const snapshot = await takeSnapshot(await app.as())
    const withdrawn = snapshot.guidelines.find((each) => each.id === guideline)?.editions[0]
    expect(withdrawn?.state).toBe('withdrawn')
    expect(withdrawn).not.toHaveProperty('inShort')
    await expect(
      desk.draft(await desk.guideline(), 'nb', { inShort: 'Spør Ola, 01010750160.' }),
    ).rejects.toThrow('fødselsnummer')
  })
})
