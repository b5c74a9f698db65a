import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type ActorName, email, startApp, type TestApp, unitId } from '../../test/app.ts'
import { allTold } from '../../test/told.ts'
import { local } from '../database/local.ts'
import { databases } from '../database/test-databases.ts'
import type { Edition } from '../generated-types.ts'
import { beginEdition } from '../guidelines/new-edition.ts'
import { sendLetters } from '../outbox/letter/send.ts'
import type { EditionTransition } from './text.ts'
import { takeStep } from './transition.ts'

const system = { overrideAccess: true } as const

describe.each(databases())('those who work on editions are told on $name', (database) => {
  let app: TestApp
  let guideline: string
  let count = 0

  beforeAll(async () => {
    app = await startApp(database)
  })
  afterAll(async () => {
    await app.close()
  })
  beforeEach(async () => {
    app.setDay('2026-11-20')
    for (const collection of ['outbox', 'letter-lines'] as const) {
      await app.payload.db.deleteMany({ collection, where: {} })
    }
    count += 1
    const made = await local.create(
      await app.as('editor'),
      'guidelines',
      {
        number: `NHU-HMS-R${String(count).padStart(2, '0')}`,
        kind: 'guideline',
        ownerUnit: unitId('KJ'),
        classification: 'open',
        reviewIntervalMonths: 24,
        topics: ['topic-kjemikalier'],
      },
      { overrideAccess: false },
    )
    guideline = made.id
  })

  async function draft(by: ActorName, language: 'nb' | 'en', words: string): Promise<Edition> {
    const req = await app.as(by)
    const made = await beginEdition(req, guideline, language)
    const text = {
      type: 'text',
      text: words,
      version: 1,
      format: 0,
      detail: 0,
      mode: 'normal',
      style: '',
    }
    const block = { direction: 'ltr', format: '', indent: 0, version: 1 }
    const paragraph = { type: 'paragraph', textFormat: 0, ...block, children: [text] }
    return local.update(
      req,
      'editions',
      made.id,
      {
        version: made.version,
        title: words,
        lead: `${words}.`,
        body: { root: { type: 'root', ...block, children: [paragraph] } } as never,
        changeKind: 'major',
        changeNote: `${words}, ${language}.`,
        validFrom: '2026-11-20',
      },
      { overrideAccess: false },
    )
  }

  const step = async (
    by: ActorName,
    { id, version }: Pick<Edition, 'id' | 'version'>,
    transition: EditionTransition,
    note: string | null = null,
  ): Promise<Edition> => takeStep(await app.as(by), { id, version, transition, note })

  const published = async (
    by: ActorName,
    language: 'nb' | 'en',
    words: string,
  ): Promise<Edition> => {
    const sent = await step(by, await draft(by, language, words), 'sendForReview')
    return step('approver', await step('approver', sent, 'approve'), 'publish')
  }

  const told = async (words: string): Promise<string[]> =>
    (await allTold(app))
      .filter(({ subject }) => subject.includes(words))
      .map(({ to }) => to)
      .toSorted()

  test('the approver of one that waits, and its writer when it comes back', async () => {
    const sent = await step('editor', await draft('editor', 'nb', 'Kjemikalier'), 'sendForReview')
    expect(await told('venter på godkjenning')).toEqual([email('approver')])
    await step('approver', sent, 'requestChanges', 'Skriv hvor flaskene står.')
    expect(await told('trenger endringer')).toEqual([email('editor')])
    expect((await allTold(app)).every(({ atOnce }) => !atOnce)).toBe(true)
  })

  test('its writer of approval and publishing, and not the one who did it', async () => {
    await published('editor', 'nb', 'Kjemikalier')
    expect(await told('er godkjent')).toEqual([email('editor')])
    expect(await told('er publisert')).toEqual([email('editor')])
  })

  test('those who wrote the English when the Norwegian changes', async () => {
    await published('editor', 'nb', 'Kjemikalier')
    await published('editor2', 'en', 'Chemicals')
    expect(await told('er endret på norsk')).toEqual([])
    await published('editor', 'nb', 'Kjemikalier og gass')
    expect(await told('er endret på norsk')).toEqual([email('editor2')])
  })

  test('the HSE unit’s editors when a review is due, once, and the director on the day', async () => {
    await published('editor', 'nb', 'Kjemikalier')
    const found = await local.findById(await app.as(), 'guidelines', guideline, system)
    expect(found?.nextReview).toBe('2028-11-20')
    // Monday, a week before.
    app.setDay('2028-11-13')
    await sendLetters(await app.as())
    const named = async (): Promise<string[]> =>
      (await allTold(app))
        .filter(({ body, subject }) => subject.startsWith('Min HMS') && body.includes('på nytt'))
        .map(({ to }) => to)
        .toSorted()
    expect(await named()).toEqual((['editor2', 'editor'] as const).map(email))
    await app.payload.db.deleteMany({ collection: 'outbox', where: {} })
    app.setDay('2028-11-14')
    await sendLetters(await app.as())
    expect(await named()).toEqual([])
    app.setDay('2028-11-20')
    await sendLetters(await app.as())
    expect(await named()).toEqual((['approver', 'editor2', 'editor'] as const).map(email))
  })
})
