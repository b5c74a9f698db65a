import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startApp, type TestApp } from '../../test/app.ts'
import { editionDesk } from '../../test/edition-desk.ts'
import { type Documents, local } from '../database/local.ts'
import { databases } from '../database/test-databases.ts'
import { workflowView } from '../editions/workflow-view.ts'
import { gatherSnapshot } from '../publishing/snapshot.ts'

const asUser = { overrideAccess: false } as const
const asSystem = { overrideAccess: true } as const

describe.each(databases())('the register of law, on $name', (database) => {
  let app: TestApp
  let desk: ReturnType<typeof editionDesk>

  beforeAll(async () => {
    app = await startApp(database)
    app.setDay('2026-11-29')
    desk = editionDesk(app)
  })
  afterAll(async () => {
    await app.close()
  })

  const add = async (data: Partial<Documents['regulations']>) =>
    local.create(await app.as('editor'), 'regulations', { state: 'inForce', ...data }, asUser)
  const change = async (id: string, data: Partial<Documents['regulations']>) => {
    const stored = await local.findById(await app.as('editor'), 'regulations', id, asUser)
    const version = stored?.version ?? 0
    return local.update(await app.as('editor'), 'regulations', id, { version, ...data }, asUser)
  }
  const refused = (code: string, text?: RegExp) => ({
    data: expect.objectContaining({ code }) as unknown,
    ...(text && { message: expect.stringMatching(text) as unknown }),
  })
  const published = async () => (await gatherSnapshot(await app.as())).snapshot

  test('has each act and regulation once, and says under which title it is there', async () => {
    const { lovdataId } = await add({
      lovdataId: ' for-1996-12-06-1127',
      shortTitle: 'Internkontroll',
    })
    expect(lovdataId).toBe('FOR-1996-12-06-1127')
    await expect(
      add({ lovdataId: 'FOR-1996-12-06-1127', shortTitle: 'HMS' }),
    ).rejects.toMatchObject(refused('idTaken', /FOR-1996-12-06-1127.*Internkontroll/))
    await expect(add({ lovdataId: 'FOR-96-12-06-1127', shortTitle: 'HMS' })).rejects.toMatchObject(
      refused('idForm'),
    )
  })

  test('asks what replaces a repealed one, or for a note, whichever language it is in', async () => {
    const { id } = await add({ lovdataId: 'LOV-1992-12-04-126', shortTitle: 'Arkivloven' })
    await expect(change(id, { state: 'repealed' })).rejects.toMatchObject(
      refused('successorMissing'),
    )
    await local.update(
      await app.as('editor'),
      'regulations',
      id,
      { version: 1, shortTitle: 'Archives Act', changeNote: 'Nothing replaces it.' },
      { ...asUser, locale: 'en' },
    )
    expect(await change(id, { state: 'repealed' })).toMatchObject({ state: 'repealed' })
  })

  test('keeps a law that requirements refer to: it is repealed, not deleted or renamed', async () => {
    const req = await app.as('approver')
    const law = 'regulation-fire'
    await expect(local.delete(req, 'regulations', law, asUser)).rejects.toMatchObject(
      refused('regulationInUse'),
    )
    await expect(local.delete(req, 'authorities', 'authority-dsb', asUser)).rejects.toMatchObject(
      refused('authorityInUse'),
    )
    await expect(change(law, { lovdataId: 'LOV-2002-06-14-21' })).rejects.toMatchObject(
      refused('idLocked'),
    )
  })

  test('says of an authority that its website is an address, and its own address well formed', async () => {
    const authority = async (data: object) =>
      local.create(
        await app.as('editor'),
        'authorities',
        { name: 'Prøvetilsynet', slug: 'provetilsynet', supervises: 'Prøver', ...data },
        asUser,
      )
    await expect(authority({ website: 'www.provetilsynet.example' })).rejects.toMatchObject(
      refused('websiteForm'),
    )
    await expect(authority({ slug: 'Prøve' })).rejects.toMatchObject(refused('slugForm'))
    await expect(authority({ slug: 'dsb' })).rejects.toMatchObject(refused('slugTaken'))
    await expect(
      authority({ verifiedOn: '2026-11-30', verifiedSource: 'brev' }),
    ).rejects.toMatchObject(refused('dayAhead'))
    expect(await authority({ website: 'https://provetilsynet.example' })).toMatchObject({
      slug: 'provetilsynet',
    })
  })

  test('is what readers get of it: laws, authorities, what they ask, and what a guideline is based on', async () => {
    const guideline = await desk.guideline()
    await desk.publish(guideline)
    const hidden = await desk.guideline()
    await local.update(
      await app.as('editor'),
      'guidelines',
      guideline,
      {
        version: await versionOf(guideline),
        law: [{ regulation: 'regulation-fire', section: '5' }],
      },
      asUser,
    )
    await local.update(
      await app.as('editor'),
      'requirements',
      'requirement-fire-5',
      {
        version: 1,
        guidelines: [guideline, hidden],
        verifiedOn: '2026-11-28',
        verifiedSource: 'https://lovdata.no',
      },
      asUser,
    )
    const { authorities, guidelines, regulations, requirements } = await published()
    expect(authorities.map(({ slug }) => slug)).toContain('dsb')
    expect(regulations.find(({ id }) => id === 'LOV-2002-06-14-20')).toMatchObject({
      slug: 'lov-2002-06-14-20',
      kind: 'act',
      authorities: ['dsb'],
      topics: ['kjemikalier'],
      verified: null,
    })
    expect(requirements.find(({ key }) => key === 'bevl-5')).toMatchObject({
      regulation: 'LOV-2002-06-14-20',
      guidelines: [guideline],
      verified: { day: '2026-11-28', source: 'https://lovdata.no' },
    })
    expect(guidelines.find(({ id }) => id === guideline)?.law).toEqual([
      { regulation: 'LOV-2002-06-14-20', section: '5' },
    ])
  })

  test('asks for a publish when an entry is saved, and everybody at the institution reads it', async () => {
    const before = await local.count(await app.as(), 'publish-requests', asSystem)
    await change('regulation-fire', { shortTitle: 'Brannvernloven' })
    expect(await local.count(await app.as(), 'publish-requests', asSystem)).toBe(before + 1)
    const reader = await app.as('employee')
    expect(await local.findById(reader, 'regulations', 'regulation-fire', asUser)).toMatchObject({
      shortTitle: 'Brannvernloven',
    })
    await expect(
      local.update(reader, 'regulations', 'regulation-fire', { version: 2, names: 'x' }, asUser),
    ).rejects.toThrow()
  })

  test('warns before an edition is published of what its guideline is based on and is repealed, in words or tied', async () => {
    const old = await add({
      lovdataId: 'LOV-2005-04-01-15',
      shortTitle: 'Den gamle universitetsloven',
      state: 'repealed',
      replacedBy: 'LOV-2024-03-08-9',
    })
    const guideline = await desk.guideline()
    const { id } = await desk.draft(guideline)
    const notices = async () => (await workflowView(await app.as('approver'), id))?.notices
    const say = async (data: object) =>
      local.update(
        await app.as('editor'),
        'guidelines',
        guideline,
        { version: await versionOf(guideline), ...data },
        asUser,
      )
    expect(await notices()).toEqual([])
    const warning = [
      'Retningslinjen bygger på Den gamle universitetsloven (LOV-2005-04-01-15), som er opphevet. Den er erstattet av LOV-2024-03-08-9.',
    ]
    await say({ legalBasis: 'Den gamle universitetsloven § 4-3.' })
    expect(await notices()).toEqual(warning)
    await say({ legalBasis: null, law: [{ regulation: old.id }] })
    expect(await notices()).toEqual(warning)
  })

  async function versionOf(guideline: string): Promise<number> {
    const found = await local.findById(await app.as(), 'guidelines', guideline, asSystem)
    return found?.version ?? 0
  }
})
