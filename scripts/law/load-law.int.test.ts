import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startApp, type TestApp } from '../../cms/test/app.ts'
import { local } from '../../cms/plugin/database/local.ts'
import { databases } from '../../cms/plugin/database/test-databases.ts'
import type { LawContent } from './law-content.ts'
import { loadLaw } from './load-law.ts'

const asSystem = { overrideAccess: true } as const

const content: LawContent = {
  authorities: [
    {
      slug: 'provetilsynet',
      name: { nb: 'Prøvetilsynet', en: 'Trial Authority' },
      website: 'https://provetilsynet.example',
      supervises: { nb: 'Prøver', en: 'Trials' },
      contact: null,
      verified: { day: '2026-11-01', source: 'https://provetilsynet.example' },
    },
  ],
  regulations: [
    {
      id: 'LOV-2001-01-01-1',
      shortTitle: { nb: 'Prøveloven', en: 'Trials Act' },
      title: null,
      names: ['prøvelova', 'Act on Trials'],
      abbreviations: ['prl'],
      authorities: ['provetilsynet'],
      topics: ['kjemikalier', 'ukjent-tema'],
      state: 'inForce',
      inForceFrom: '2001-07-01',
      changedOn: null,
      changeNote: null,
      replacedBy: null,
      relevance: { nb: 'Vi prøver mye.', en: 'We try a lot.' },
      verified: null,
    },
  ],
  requirements: [
    {
      key: 'prl-2',
      regulation: 'LOV-2001-01-01-1',
      section: '2',
      text: { nb: 'Prøv først.', en: 'Try first.' },
      riskClasses: ['lab'],
      topics: ['kjemikalier'],
      evidence: null,
      point: 6,
      verified: null,
    },
  ],
}
const [act] = content.regulations
if (!act) throw new Error('There is no act to load.')
const renamed: LawContent = {
  ...content,
  regulations: [{ ...act, shortTitle: { nb: 'Prøve- og feileloven', en: 'Trial and Error Act' } }],
}

describe.each(databases())('the register of law that comes with Verne, on $name', (database) => {
  let app: TestApp

  beforeAll(async () => {
    app = await startApp(database)
    app.setDay('2026-11-29')
  })
  afterAll(async () => {
    await app.close()
  })

  const load = async (law: LawContent, write = true) =>
    (await loadLaw(await app.as(), law, write)).map(({ key, outcome }) => `${key} ${outcome}`)
  const stored = async (locale = 'nb') => {
    const [found] = await local.find(await app.as(), 'regulations', {
      ...asSystem,
      locale,
      where: { lovdataId: { equals: act.id } },
    })
    return found
  }
  const correct = async (data: object) => {
    const found = await stored()
    await local.update(
      await app.as('editor'),
      'regulations',
      found?.id ?? '',
      { version: found?.version ?? 0, ...data },
      { overrideAccess: false },
    )
  }

  test('tells what it would do, and does nothing', async () => {
    const all = ['provetilsynet new', 'LOV-2001-01-01-1 new', 'prl-2 new']
    expect(await load(content, false)).toEqual(all)
    expect(await stored()).toBeUndefined()
  })

  test('is loaded in both languages, each entry tied to what it refers to and is there', async () => {
    await load(content)
    const [topic] = await local.find(await app.as(), 'topics', asSystem)
    expect(await stored()).toMatchObject({
      shortTitle: 'Prøveloven',
      names: 'prøvelova\nAct on Trials',
      authorities: ['authority-provetilsynet'],
      topics: [topic?.id],
    })
    expect(await stored('en')).toMatchObject({
      shortTitle: 'Trials Act',
      relevance: 'We try a lot.',
    })
    const [asked] = await local.find(await app.as(), 'requirements', {
      ...asSystem,
      where: { key: { equals: 'prl-2' } },
    })
    expect(asked).toMatchObject({ regulation: 'regulation-lov-2001-01-01-1', point: '6' })
  })

  test('changes nothing when it is loaded again', async () => {
    const before = await stored()
    const all = ['provetilsynet same', 'LOV-2001-01-01-1 same', 'prl-2 same']
    expect(await load(content)).toEqual(all)
    expect(await stored()).toEqual(before)
  })

  test('is renewed where it says something else now', async () => {
    expect(await load(renamed)).toContain('LOV-2001-01-01-1 renewed')
    expect(await stored('en')).toMatchObject({ shortTitle: 'Trial and Error Act' })
  })

  test('leaves an entry that was changed here, and says in which fields it differs', async () => {
    await correct({ relevance: 'Vi prøver alltid.' })
    expect(await load(renamed)).toContain('LOV-2001-01-01-1 same')
    const steps = await loadLaw(await app.as(), content)
    expect(steps.find(({ key }) => key === act.id)).toMatchObject({
      outcome: 'kept',
      fields: ['shortTitle', 'relevance'],
    })
    expect(await stored()).toMatchObject({
      shortTitle: 'Prøve- og feileloven',
      relevance: 'Vi prøver alltid.',
    })
  })

  test('completes an entry that was cut off between the languages', async () => {
    const cutOff: LawContent = {
      ...content,
      regulations: [
        { ...act, id: 'LOV-2002-02-02-2', shortTitle: { nb: 'Ny lov', en: 'New Act' } },
      ],
      requirements: [],
    }
    await local.create(
      await app.as(),
      'regulations',
      {
        id: 'regulation-lov-2002-02-02-2',
        lovdataId: 'LOV-2002-02-02-2',
        shortTitle: 'Ny lov',
        state: 'inForce',
      },
      asSystem,
    )
    expect(await load(cutOff)).toContain('LOV-2002-02-02-2 renewed')
    expect(await load(cutOff)).toContain('LOV-2002-02-02-2 same')
  })

  test('takes an entry somebody made here for the same law as theirs', async () => {
    const theirs = {
      lovdataId: 'FOR-2003-03-03-3',
      shortTitle: 'Vår egen',
      state: 'inForce',
    } as const
    await local.create(await app.as('editor'), 'regulations', theirs, { overrideAccess: false })
    const same: LawContent = {
      ...content,
      regulations: [{ ...act, id: 'FOR-2003-03-03-3' }],
      requirements: [],
    }
    expect(await load(same)).toContain('FOR-2003-03-03-3 kept')
  })
})
