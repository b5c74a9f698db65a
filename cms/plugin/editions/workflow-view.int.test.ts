import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type ActorName, email, startApp, type TestApp, unitId } from '../../test/app.ts'
import { databases } from '../database/test-databases.ts'
import { local } from '../database/local.ts'
import type { Edition } from '../generated-types.ts'
import { beginEdition } from '../guidelines/new-edition.ts'
import type { EditionTransition } from './text.ts'
import { takeStep } from './transition.ts'
import { workflowView } from './workflow-view.ts'

const paragraph = (text: string) => ({
  type: 'paragraph',
  version: 1,
  direction: 'ltr',
  format: '',
  indent: 0,
  children: [{ type: 'text', text, version: 1, detail: 0, format: 0, mode: 'normal', style: '' }],
})

const body = (...paragraphs: string[]) =>
  ({
    root: {
      type: 'root',
      version: 1,
      direction: 'ltr',
      format: '',
      indent: 0,
      children: paragraphs.map(paragraph),
    },
  }) as NonNullable<Edition['body']>

describe.each(databases())('the workflow panel of an edition on $name', (database) => {
  let app: TestApp
  let guideline: string

  beforeAll(async () => {
    app = await startApp(database)
    const made = await local.create(
      await app.as('editor'),
      'guidelines',
      {
        number: 'NHU-HMS-R41',
        kind: 'guideline',
        ownerUnit: unitId('KJ'),
        classification: 'open',
        reviewIntervalMonths: 24,
      },
      { overrideAccess: false },
    )
    guideline = made.id
  })
  afterAll(async () => {
    await app.close()
  })

  const panel = async (by: ActorName, id: string) => {
    const view = await workflowView(await app.as(by), id)
    if (!view) throw new Error('no panel')
    return view
  }
  const step = async (by: ActorName, id: string, transition: EditionTransition) => {
    const { version } = await panel(by, id)
    await takeStep(await app.as(by), { id, transition, version, note: null })
  }
  const refused = async (by: ActorName, id: string) =>
    Object.fromEntries(
      (await panel(by, id)).actions.map(({ transition, refusals }) => [transition, refusals]),
    )

  test('follows an edition from an empty draft to the next edition', async () => {
    const { id } = await beginEdition(await app.as('editor'), guideline, 'nb')

    // What is missing is said before anyone presses the button.
    expect((await refused('editor', id))['sendForReview']).toEqual(
      expect.arrayContaining([expect.stringContaining('Skriv en tittel')]),
    )
    const draft = await panel('editor', id)
    expect(draft).toMatchObject({
      locked: false,
      next: null,
      difference: null,
      publicAddress: null,
    })
    await local.update(
      await app.as('editor'),
      'editions',
      id,
      {
        version: draft.version,
        title: 'Kjemikalier',
        lead: 'Slik bruker du kjemikalier trygt.',
        body: body('Merk alle flasker.', 'Bruk avtrekk.'),
        changeNote: 'Første utgave.',
        validFrom: '2026-11-22',
      },
      { overrideAccess: false },
    )
    expect(await refused('editor', id)).toEqual({ sendForReview: [] })
    expect((await panel('editor', id)).situation).toContain('Utkastet skrives av')
    await step('editor', id, 'sendForReview')

    // The editor sees the steps of others too, and why they are not the editor's.
    const { approve } = await refused('editor', id)
    expect(approve).toEqual([expect.stringContaining('Du har ikke rett til dette')])
    expect((await refused('approver', id))['approve']).toEqual([])
    const { situation } = await panel('editor', id)
    expect(situation).toContain('Kan godkjennes av')

    await step('approver', id, 'approve')
    await step('approver', id, 'publish')
    const published = await panel('editor', id)
    expect(published).toMatchObject({
      locked: true,
      publicAddress: '/retningslinjer/nhu-hms-r41/',
      next: { allowed: true, open: null },
    })
    expect(published.steps.map(({ what }) => what)).toEqual([
      'Sendt til godkjenning',
      'Godkjent',
      'Publisert',
    ])
    expect((await panel('approver', id)).next).toMatchObject({ allowed: false })

    const second = await beginEdition(await app.as('editor2'), guideline, 'nb')
    expect((await panel('editor', id)).next).toMatchObject({ open: { id: second.id, edition: 2 } })
    expect((await panel('editor2', second.id)).difference).toEqual({ edition: 1, parts: [] })
    await local.update(
      await app.as('editor2'),
      'editions',
      second.id,
      { version: second.version, body: body('Merk alle flasker.', 'Bruk alltid avtrekk.') },
      { overrideAccess: false },
    )
    expect((await panel('editor2', second.id)).difference).toEqual({
      edition: 1,
      parts: [
        {
          label: 'Tekst',
          stretches: [
            { kind: 'same', blocks: ['Merk alle flasker.'] },
            {
              kind: 'changed',
              parts: [
                { kind: 'same', text: 'Bruk ' },
                { kind: 'added', text: 'alltid ' },
                { kind: 'same', text: 'avtrekk.' },
              ],
            },
          ],
        },
      ],
    })

    // The same over HTTP, in the language asked for, and only for those who may read the draft.
    const ask = async (by: ActorName, language: string) =>
      fetch(`${app.origin}/api/editions/${second.id}/workflow`, {
        headers: { authorization: `JWT ${await app.token(by)}`, 'accept-language': language },
      })
    const english = (await (await ask('editor', 'en')).json()) as { situation: string }
    expect(english.situation).toContain('The draft is being written by')
    expect(english.situation).not.toContain(email('editor2'))
    expect((await ask('employee', 'nb')).status).toBe(404)
    expect((await fetch(`${app.origin}/api/editions/${second.id}/workflow`)).status).toBe(401)
  })
})
