import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type ActorName, startApp, type TestApp } from '../../test/app.ts'
import { bodyOf, editionDesk } from '../../test/edition-desk.ts'
import { databases } from '../database/test-databases.ts'
import { local } from '../database/local.ts'
import { beginEdition } from '../guidelines/new-edition.ts'
import type { Edition } from '../generated-types.ts'
import { takeSnapshot } from '../publishing/snapshot.ts'
import { workflowView } from './workflow-view.ts'

describe.each(databases())('editions on $name', (database) => {
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

  const draft = async (
    by: ActorName = 'editor',
    values: Partial<Edition> = {},
    language: 'nb' | 'en' = 'nb',
  ): Promise<Edition> => {
    const req = await app.as(by)
    const made = await beginEdition(req, guideline, language)
    return local.update(
      req,
      'editions',
      made.id,
      {
        version: made.version,
        title: 'Kjemikalier',
        lead: 'Slik bruker du kjemikalier trygt.',
        body: bodyOf('Merk alle flasker.'),
        changeKind: 'major',
        changeNote: 'Første utgave.',
        validFrom: '2026-11-22',
        ...values,
      },
      { overrideAccess: false },
    )
  }

  const step: typeof desk.step = (...given) => desk.step(...given)

  const publish = async (
    values: Partial<Edition> = {},
    language: 'nb' | 'en' = 'nb',
  ): Promise<Edition> => {
    const sent = await step('editor', await draft('editor', values, language), 'sendForReview')
    return step('approver', await step('approver', sent, 'approve'), 'publish')
  }

  const read = async (id: string): Promise<Edition> => {
    const found = await local.findById(await app.as(), 'editions', id, { overrideAccess: true })
    if (!found) throw new Error('no such edition')
    return found
  }

  test('an edition goes from draft to published with another person’s approval', async () => {
    const published = await publish()
    expect(published).toMatchObject({
      state: 'published',
      edition: 1,
      approverRole: 'hseUnitApprover',
      approverName: 'Prøve approver',
      approvedDate: '2026-11-22',
    })
    const found = await local.findById(await app.as(), 'guidelines', guideline, {
      overrideAccess: true,
    })
    expect(found).toMatchObject({ firstPublished: '2026-11-22', nextReview: '2028-11-22' })
  })

  test('whoever changed an edition may not approve it, in whatever role', async () => {
    const first = await draft('editor')
    const both = await local.create(
      await app.as(),
      'role-assignments',
      { role: 'hseUnitApprover', person: 'person-editor', from: '2026-06-01' },
      { overrideAccess: true },
    )
    const sent = await step('editor', first, 'sendForReview')
    await expect(step('editor', sent, 'approve')).rejects.toThrow('en annen må godkjenne')
    await local.update(
      await app.as(),
      'role-assignments',
      both.id,
      { version: both.version, to: '2026-06-02' },
      { overrideAccess: true },
    )
    await expect(step('editor2', sent, 'approve')).rejects.toThrow('ikke rett til dette')
    await expect(step('approver', sent, 'approve')).resolves.toMatchObject({ state: 'approved' })
  })

  test('a change after it was sent for review makes it a draft again and takes back the approval', async () => {
    const sent = await step('editor', await draft(), 'sendForReview')
    const approved = await step('approver', sent, 'approve')
    const changed = await local.update(
      await app.as('editor2'),
      'editions',
      approved.id,
      { version: approved.version, title: 'Kjemikalier og gass' },
      { overrideAccess: false },
    )
    expect(changed).toMatchObject({ state: 'draft', approverName: null, approvedDate: null })
    expect(changed.changedBy).toContain('person-editor2')
  })

  test('a save that changes no content leaves the state as it was', async () => {
    const sent = await step('editor', await draft(), 'sendForReview')
    const saved = await local.update(
      await app.as('editor2'),
      'editions',
      sent.id,
      { version: sent.version, title: sent.title ?? null },
      { overrideAccess: false },
    )
    expect(saved.state).toBe('inReview')
    expect(saved.changedBy).not.toContain('person-editor2')
  })

  test('a published edition is changed and deleted by nobody, not even by the system', async () => {
    const published = await publish()
    for (const actor of ['editor', 'approver', 'admin', undefined] as const) {
      const req = await app.as(actor)
      const change = { version: published.version, title: 'Noe annet' }
      await expect(
        local.update(req, 'editions', published.id, change, { overrideAccess: true }),
      ).rejects.toThrow('kan ikke endres')
      await expect(
        local.delete(req, 'editions', published.id, { overrideAccess: true }),
      ).rejects.toThrow('kan ikke slettes')
    }
    expect((await read(published.id)).title).toBe('Kjemikalier')
  })

  test('the state is moved by the workflow alone', async () => {
    const made = await draft()
    await expect(
      local.update(
        await app.as(),
        'editions',
        made.id,
        { version: made.version, state: 'published' },
        { overrideAccess: true },
      ),
    ).rejects.toThrow('endres med knappene')
  })

  test('a new edition starts as a copy of the one in force and replaces it when published', async () => {
    const first = await publish()
    const copy = await beginEdition(await app.as('editor'), guideline, 'nb')
    expect(copy).toMatchObject({ edition: 2, state: 'draft', title: first.title })
    expect(copy.changeNote ?? '').toBe('')
    await local.delete(await app.as('editor'), 'editions', copy.id, { overrideAccess: false })
    const second = await publish({ changeNote: 'Gass er tatt med.' })
    expect(second.edition).toBe(2)
    expect((await read(first.id)).state).toBe('superseded')
  })

  test('there is one open draft at a time in a language', async () => {
    await draft()
    await expect(beginEdition(await app.as('editor2'), guideline, 'nb')).rejects.toThrow(
      'allerede et åpent utkast',
    )
  })

  test('two people who begin a draft at the same moment make one', async () => {
    const attempts = await Promise.allSettled(
      Array.from({ length: 8 }, async () => beginEdition(await app.as('editor'), guideline, 'nb')),
    )
    expect(attempts.filter((each) => each.status === 'fulfilled')).toHaveLength(1)
  })

  test('an edition valid from a day ahead is published now and in force on the day', async () => {
    const first = await publish()
    const second = await publish({ validFrom: '2026-12-01', changeNote: 'Ny merking.' })
    expect(second.state).toBe('published')
    expect((await read(first.id)).state).toBe('published')
    const inForceOn = async (day: string): Promise<number | undefined> => {
      app.setDay(day)
      const { settleAll } = await import('../guidelines/settle.ts')
      const req = await app.as()
      await settleAll(req)
      const snapshot = await takeSnapshot(req)
      return snapshot.guidelines
        .find((each) => each.id === guideline)
        ?.editions.find((each) => each.state === 'inForce')?.edition
    }
    expect(await inForceOn('2026-11-30')).toBe(1)
    expect(await inForceOn('2026-12-01')).toBe(2)
    expect((await read(first.id)).state).toBe('superseded')
  })

  test('a translation says how many Norwegian editions it is behind', async () => {
    await publish()
    await publish(english, 'en')
    await publish({ changeNote: 'Stor.' })
    await publish({ changeNote: 'Liten.', changeKind: 'minor' })
    const snapshot = await takeSnapshot(await app.as())
    const shown = snapshot.guidelines
      .find((each) => each.id === guideline)
      ?.editions.find((each) => each.language === 'en')
    expect(shown).toMatchObject({
      sourceEdition: 1,
      behind: { major: 1, minor: 1, editorial: 0 },
    })
  })

  const english: Partial<Edition> = {
    title: 'Chemicals',
    lead: 'How to use chemicals safely.',
    body: bodyOf('Label every bottle.'),
    changeNote: 'First edition.',
  }
  const sources = async (language: 'nb' | 'en'): Promise<Edition[]> =>
    local.find(await app.as(), 'editions', {
      overrideAccess: true,
      where: { and: [{ guideline: { equals: guideline } }, { language: { equals: language } }] },
      sort: 'edition',
    })

  test('a new edition of a translation is made from what the one before was, until the translator says otherwise', async () => {
    await publish()
    await publish(english, 'en')
    await publish({ changeNote: 'Hansker må brukes.', body: bodyOf('Bruk hansker.') })
    const [first, second] = await sources('nb')
    const begun = await beginEdition(await app.as('editor'), guideline, 'en')
    expect(begun.sourceEdition).toBe(first?.id)
    const view = await workflowView(await app.as('editor'), begun.id)
    expect(view?.newerSource).toEqual({ id: second?.id, edition: 2 })
  })

  test('a translation in which not a word was changed does not become up to date', async () => {
    await publish()
    await publish(english, 'en')
    await publish({ changeNote: 'Hansker må brukes.', body: bodyOf('Bruk hansker.') })
    const [, second] = await sources('nb')
    // Spaces and a capital note are no translation.
    const untouched = { ...english, title: ' Chemicals ', changeNote: 'Brought up to date.' }
    const moved = await draft('editor', { ...untouched, sourceEdition: second?.id ?? null }, 'en')
    await expect(step('editor', moved, 'sendForReview')).rejects.toMatchObject({
      code: 'unchangedTranslation',
      message: expect.stringContaining('norsk utgave 1') as string,
    })
    const translated = await local.update(
      await app.as('editor'),
      'editions',
      moved.id,
      { version: moved.version, body: bodyOf('Wear gloves.') },
      { overrideAccess: false },
    )
    const sent = await step('editor', translated, 'sendForReview')
    expect((await workflowView(await app.as('approver'), sent.id))?.notices).toEqual([])
  })

  test('published as it was, it keeps the edition it was made from, and its approver is told so in the open', async () => {
    await publish()
    await publish(english, 'en')
    await publish({ changeNote: 'Hansker må brukes.', body: bodyOf('Bruk hansker.') })
    const kept = await draft('editor', { ...english, changeNote: 'Ny kontakt.' }, 'en')
    const sent = await step('editor', kept, 'sendForReview')
    const view = await workflowView(await app.as('approver'), sent.id)
    expect(view?.notices[0]).toContain('ordrett som i utgave 1')
    expect(view?.notices[0]).toContain('norsk utgave 1')
    await step('approver', await step('approver', sent, 'approve'), 'publish')
    const snapshot = await takeSnapshot(await app.as())
    const shown = snapshot.guidelines
      .find((each) => each.id === guideline)
      ?.editions.find((each) => each.language === 'en' && each.state === 'inForce')
    expect(shown).toMatchObject({ edition: 2, sourceEdition: 1, behind: { major: 1 } })
  })

  test('corrections of the Norwegian wording alone may leave the translation as it is, and the approver is told', async () => {
    await publish()
    await publish(english, 'en')
    await publish({ changeKind: 'editorial', body: bodyOf('Merk alle flaskene.') })
    const [, second] = await sources('nb')
    const kept = await draft('editor', { ...english, sourceEdition: second?.id ?? null }, 'en')
    const sent = await step('editor', kept, 'sendForReview')
    const view = await workflowView(await app.as('approver'), sent.id)
    expect(view?.notices[0]).toContain('bare ordlyden på norsk er rettet')
  })

  test('a text that is still in the other language is no translation, whichever way', async () => {
    await publish()
    const copied = await draft('editor', { title: 'Chemicals' }, 'en')
    await expect(step('editor', copied, 'sendForReview')).rejects.toMatchObject({
      code: 'sameAsOtherLanguage',
    })
    const translated = await local.update(
      await app.as('editor'),
      'editions',
      copied.id,
      { version: copied.version, ...english },
      { overrideAccess: false },
    )
    const sent = await step('editor', translated, 'sendForReview')
    await step('approver', await step('approver', sent, 'approve'), 'publish')
    const norwegian = await draft('editor', { body: bodyOf('Label  every\nbottle.') })
    await expect(step('editor', norwegian, 'sendForReview')).rejects.toMatchObject({
      code: 'sameAsOtherLanguage',
    })
  })

  test('a translation cannot begin before there is a Norwegian text', async () => {
    await expect(beginEdition(await app.as('editor'), guideline, 'en')).rejects.toThrow(
      'Skriv den norske teksten først',
    )
  })

  test('what is missing is said before an edition is sent for review', async () => {
    const unfinished = await draft('editor', { changeNote: null, lead: '', validFrom: null })
    await expect(step('editor', unfinished, 'sendForReview')).rejects.toThrow(/ingress.*Velg dagen/)
    expect((await read(unfinished.id)).state).toBe('draft')
  })

  test('a step made from an old version is refused', async () => {
    const made = await draft()
    const stale = { id: made.id, version: made.version - 1 }
    await expect(step('editor', stale, 'sendForReview')).rejects.toThrow('Noen andre har lagret')
  })

  test('withdrawing takes a reason, and readers get it', async () => {
    const published = await publish()
    await expect(step('approver', published, 'withdraw', '  ')).rejects.toThrow('Skriv hvorfor')
    await step('approver', published, 'withdraw', 'Slått sammen med R16.')
    const snapshot = await takeSnapshot(await app.as())
    expect(snapshot.guidelines.find((each) => each.id === guideline)?.editions[0]).toMatchObject({
      state: 'withdrawn',
      withdrawnReason: 'Slått sammen med R16.',
      validTo: '2026-11-22',
    })
  })

  test('a link that runs code and a national identity number are stopped before they are stored', async () => {
    const made = await draft()
    const req = await app.as('editor')
    const link = JSON.parse(
      JSON.stringify(bodyOf('x')).replace(
        '"type":"paragraph"',
        '"type":"link","fields":{"linkType":"custom","url":"javascript:alert(1)"}',
      ),
    ) as Edition['body']
    await expect(
      local.update(
        req,
        'editions',
        made.id,
        { version: made.version, body: link ?? null },
        { overrideAccess: true },
      ),
    ).rejects.toThrow()
    await expect(
      local.update(
        await app.as('editor'),
        'editions',
        made.id,
        { version: made.version, lead: 'Ola, 01010750160' },
        { overrideAccess: true },
      ),
    ).rejects.toThrow('fødselsnummer')
    expect((await read(made.id)).lead).toBe('Slik bruker du kjemikalier trygt.')
  })

  test('the line manager approves a guideline of the own unit, not of another', async () => {
    const sent = await step('editor', await draft(), 'sendForReview')
    await expect(step('managerHumanities', sent, 'approve')).rejects.toThrow()
    await expect(step('formerManager', sent, 'approve')).rejects.toThrow()
    await expect(step('managerChemistry', sent, 'approve')).resolves.toMatchObject({
      approverRole: 'lineManager',
    })
  })

  test('every save leaves who, what and when, and never a value', async () => {
    const made = await draft('editor', { title: 'Hemmelig arbeidstittel' })
    const entries = await local.find(await app.as(), 'audit-log', {
      overrideAccess: true,
      where: { document: { equals: made.id } },
      sort: 'key',
    })
    expect(entries).toHaveLength(2)
    expect(entries[1]).toMatchObject({ account: 'account-editor', operation: 'update' })
    expect(entries[1]?.fields).toContain('title')
    expect(JSON.stringify(entries)).not.toContain('Hemmelig')
  })

  test('publishing asks for a publish once, in the same transaction', async () => {
    const published = await publish()
    const requests = await local.find(await app.as(), 'publish-requests', {
      overrideAccess: true,
      where: { key: { equals: `edition:${published.id}:publish` } },
    })
    expect(requests).toHaveLength(1)
  })
})
