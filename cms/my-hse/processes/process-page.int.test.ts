import { createElement, type ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type ActorName, actors, personId, startApp, type TestApp, unitId } from '../../test/app.ts'
import { plantRecords } from '../../test/plant-records.ts'
import { local } from '../../plugin/database/local.ts'
import { databases } from '../../plugin/database/test-databases.ts'
import { readable } from '../../plugin/access/readable.ts'
import { mayTake } from '../../plugin/records/record-step.ts'
import { FormKeys } from '../components/form-keys.ts'
import { Draft, type FormError, storeDraft } from '../drafts.ts'
import { NotFound, type Page, Redirect } from '../page.ts'
import { visitorOf } from '../visitor.ts'
import { formName } from './forms/segments.ts'
import { loadProcess, loadRow, loadRowOfChallenge } from './process-page.ts'
import { processScreens } from './screens.ts'

/** The planted process of Chemistry: its mappings are written, and nothing before them. */
const number = 'HMS-2026-KJ-01'
const manager = 'managerChemistry'

describe.each(databases())('a page of a process, on $name', (database) => {
  let app: TestApp

  beforeAll(async () => {
    app = await startApp(database)
    await plantRecords(app)
  })
  afterAll(() => app.close())

  async function page(
    actor: ActorName | null,
    { row, asked = {} }: { readonly row?: string; readonly asked?: Page['asked'] } = {},
  ): Promise<Page> {
    const req = await app.as(actor ?? undefined)
    const params = { number, ...(row === undefined ? {} : { row }) }
    return { language: 'nb', params, asked, req, visitor: actor && (await visitorOf(req)) }
  }

  const stand = async (data: Record<string, unknown>) =>
    app.payload.db.updateOne({ collection: 'hse-processes', id: 'process-kj', data })

  const mapping = (request: Page) =>
    loadRowOfChallenge(request, {
      page: 'mapping',
      section: 'mapping',
      form: 'mapping',
      find: ({ process }, id) => process.mappings?.find((each) => each.id === id),
    })
  const challenge = (request: Page) =>
    loadRow(request, {
      page: 'challenges',
      section: 'challenge',
      form: 'challenge',
      find: ({ process }, id) => process.challenges?.find((each) => each.id === id),
    })
  const ofChallenge = { challenge: 'challenge-kj' }

  async function kept(values: Record<string, string[]>, errors: FormError[]): Promise<Page> {
    const req = await app.as(manager)
    const draft = await storeDraft(req, { form: formName('mapping') }, new Draft(values, errors))
    return page(manager, { row: 'ny', asked: { ...ofChallenge, draft } })
  }

  test('sends whoever is not logged in to log in, and back to the row they wanted', async () => {
    const sent = mapping(await page(null, { row: 'ny', asked: ofChallenge }))
    await expect(sent).rejects.toThrow(Redirect)
    await expect(sent).rejects.toMatchObject({
      to: `/min-hms/logg-inn?next=${encodeURIComponent(`/min-hms/hms-runde/${number}/kartlegging/ny?challenge=challenge-kj`)}`,
    })
  })

  test('gives a row that stands, with what it belongs to', async () => {
    const found = await mapping(await page(manager, { row: 'mapping-kj' }))
    expect(found.stored?.id).toBe('mapping-kj')
    expect(found).toMatchObject({
      row: 'mapping-kj',
      isNew: false,
      challenge: { id: 'challenge-kj' },
    })
  })

  test.each([
    ['of another unit’s process', 'managerHumanities', { row: 'mapping-kj' }],
    ['by one who only reads it', 'topManagement', { row: 'mapping-kj' }],
    ['that was never there', manager, { row: 'nothing' }],
    [
      'of a challenge that was never there',
      manager,
      { row: 'ny', asked: { challenge: 'nothing' } },
    ],
    ['of no challenge', manager, { row: 'ny' }],
  ] as const)('is none for a row %s', async (_, actor, at) => {
    await expect(mapping(await page(actor, at))).rejects.toThrow(NotFound)
  })

  test('is none for a row of a section that is over', async () => {
    await expect(challenge(await page(manager, { row: 'challenge-kj' }))).rejects.toThrow(NotFound)
    await expect(challenge(await page(manager, { row: 'ny' }))).rejects.toThrow(NotFound)
  })

  test('gives a new row one id, which it keeps while its form is put right', async () => {
    const fresh = await mapping(await page(manager, { row: 'ny', asked: ofChallenge }))
    expect(fresh).toMatchObject({ isNew: true, stored: undefined })
    const fault = { field: 'date', code: 'cannotBeStored' } as const
    const again = await mapping(await kept({ row: [fresh.row], date: ['snart'] }, [fault]))
    expect(again.row).toBe(fresh.row)
    expect(again.of.mapping.text('date')).toBe('snart')
    expect(again.errors).toEqual([fault])
  })

  test('leads to the same page in the other language, of a new row too', async () => {
    const fresh = await mapping(await page(manager, { row: 'ny', asked: ofChallenge }))
    const under = `/en/my-hse/hse-process/${number}`
    expect(fresh.elsewhere).toBe(`${under}/mapping/new?challenge=challenge-kj`)
    const stands = await mapping(await page(manager, { row: 'mapping-kj' }))
    expect(stands.elsewhere).toBe(`${under}/mapping/mapping-kj`)
    const whole = await loadProcess(await page(manager), { page: 'planning', forms: ['plan'] })
    expect(whole.elsewhere).toBe(`${under}/planning`)
  })

  test('offers each who reads it what its steps let them do, and nothing else', async () => {
    const steps = {
      edit: 'edit',
      confirm: 'confirmParticipants',
      manage: 'close',
      represent: 'confirmAsRepresentative',
      reopen: 'reopen',
    } as const
    const reading: ActorName[] = []
    for (const actor of Object.keys(actors) as ActorName[]) {
      const loaded = loadProcess(await page(actor), { page: null, forms: [] })
      const found = await loaded.catch((error: unknown) => {
        if (error instanceof NotFound) return null
        throw error
      })
      if (found === null) continue
      reading.push(actor)
      const req = await app.as(actor)
      for (const right of Object.keys(steps) as (keyof typeof steps)[]) {
        const may = await mayTake(req, 'hse-processes', 'process-kj', steps[right])
        expect(found.opened.rights[right], `${actor} ${right}`).toBe(may)
      }
    }
    expect(reading).toEqual(
      expect.arrayContaining([manager, 'coordinator', 'representative', 'approver']),
    )
    expect(reading).not.toContain('managerHumanities')
  })

  test('shows of findings and plan what the one who looks may read, and no more', async () => {
    const of = { unit: unitId('KJ'), process: 'process-kj', year: 2026, description: 'Målt.' }
    const found = { ...of, eventDate: '2026-11-01', reportedDate: '2026-11-01' }
    const kept = { concernsManager: true, handlingUnit: unitId('NV') }
    const titles = {
      open: 'Avtrekket er for svakt',
      kept: 'Lederen brukte avtrekket selv',
      done: 'Bytte filter',
    }
    const system = { overrideAccess: true } as const
    const make = async (id: keyof typeof titles, number: string, more: object) => {
      const slug = number.startsWith('TIL') ? 'measures' : 'nonconformities'
      const data = { ...found, ...more, id, key: `read-${id}`, number, title: titles[id] }
      await local.create(await app.as(), slug, data, system)
    }
    await make('open', 'AVV-2026-0901', {})
    await make('kept', 'AVV-2026-0902', kept)
    await make('done', 'TIL-2026-0901', { nonconformity: 'kept', state: 'proposed' })
    const shown: Record<string, string[]> = {}
    for (const actor of [manager, 'coordinator', 'representative', 'topManagement'] as const) {
      const req = await app.as(actor)
      const read = [
        ...(await readable(req, 'nonconformities', ['open', 'kept'])),
        ...(await readable(req, 'measures', ['done'])),
      ].map(({ title }) => title)
      const html = await drawnAt('hms-runde/:number/rapport', actor)
      shown[actor] = Object.values(titles).filter((each) => html.includes(each))
      expect(new Set(shown[actor]), actor).toEqual(new Set(read))
    }
    expect(shown[manager]).toEqual([titles.open])
    expect(shown['coordinator']).toEqual(Object.values(titles))
  })

  const drawnAt = async (path: string, actor: ActorName): Promise<string> => {
    const { Screen } = processScreens.find((each) => each.path.nb === path) ?? {}
    if (!Screen) throw new Error(`no page ${path}`)
    const element = await Screen(await page(actor))
    return renderToStaticMarkup(createElement(FormKeys, { value: () => 'key' }, element))
  }

  test('offers to propose a challenge to those who read it and do not prepare it, while it is open', async () => {
    const way = '/min-hms/forslag/ny?matter=challenge'
    for (const path of ['hms-runde', 'hms-runde/:number']) {
      expect(await drawnAt(path, 'representative'), path).toContain(way)
      expect(await drawnAt(path, manager), path).not.toContain(way)
    }
    expect(await drawnAt('hms-runde', 'employee')).toContain(way)
    await stand({ state: 'closed' })
    expect(await drawnAt('hms-runde/:number', 'representative')).not.toContain(way)
    await stand({ state: 'mapping' })
  })

  test('of statements asks for one that may be written, and shows one that stands', async () => {
    const [hers, theirs] = ['statement-of-manager', 'statement-of-representative']
    const said = (text: string, by: ActorName) => ({
      text,
      noComment: false,
      at: '2026-11-21T09:00:00.000Z',
      by: personId(by),
    })
    const forms = async (who: ActorName) => {
      const html = await drawnAt('hms-runde/:number/uttalelser', who)
      return [hers, theirs].filter((each) => html.includes(`id="${each}"`))
    }
    const managerStatement = said('Vi rakk det meste.', manager)
    const unsaid = { at: null, by: null, text: null, noComment: false }
    await stand({ state: 'awaitingSignature', managerStatement, representativeStatement: unsaid })
    expect(await forms(manager)).toEqual([hers])
    expect(await forms('representative')).toEqual([theirs])
    await stand({ representativeStatement: said('Enig i det.', 'representative') })
    expect(await forms(manager)).toEqual([])
    expect(await forms('representative')).toEqual([theirs])
    const html = await drawnAt('hms-runde/:number/uttalelser', manager)
    expect(html).toContain('Vi rakk det meste.')
    expect(html).toContain('Enig i det.')
    const others = said('Skrevet av en annen.', 'deputyChemistry')
    await stand({ managerStatement: others, representativeStatement: unsaid })
    expect(await forms(manager)).toEqual([])
    await stand({ state: 'mapping' })
  })

  test('is drawn from what was loaded alone: twice is the same', async () => {
    const drawn: string[] = []
    const draw = (element: ReactElement): string =>
      renderToStaticMarkup(createElement(FormKeys, { value: () => 'key' }, element))
    for (const { path, Screen } of processScreens) {
      const row = path.nb.endsWith('/:row') ? { row: 'ny', asked: ofChallenge } : {}
      const element = await Screen(await page(manager, row)).catch((error: unknown) => {
        if (error instanceof NotFound || error instanceof Redirect) return null
        throw error
      })
      if (element === null) continue
      const html = draw(element)
      expect(draw(element), path.nb).toBe(html)
      drawn.push(path.nb)
    }
    expect(drawn).toContain('hms-runde/:number/kartlegging/:row')
    expect(drawn.length).toBeGreaterThan(9)
  })
})
