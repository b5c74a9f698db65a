import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { formAddress, type FormSegment, unitSegments } from '../../../content/addresses/forms.ts'
import { databases } from '../../plugin/database/test-databases.ts'
import { local } from '../../plugin/database/local.ts'
import { openProcess } from '../../plugin/processes/open.ts'
import { decide, goThroughAsBefore } from '../../plugin/regulations/overview/write.ts'
import { type ActorName, actors, startApp, type TestApp, unitId } from '../../test/app.ts'
import { plantRequirements } from '../../test/plant-requirements.ts'
import { ask } from '../forms/test-pages.ts'
import { processAddress } from '../processes/addresses.ts'

const system = { overrideAccess: true } as const
const everyone = Object.keys(actors) as ActorName[]
const decides: readonly ActorName[] = [
  'managerChemistry',
  'deputyChemistry',
  // Of the faculty: the department has no coordinator of its own.
  'coordinator',
]
const reads: readonly ActorName[] = [
  ...decides,
  'representative',
  'chiefRepresentative',
  'editor',
  'editor2',
  'approver',
]
const overview = '/min-hms/enhet/KJ/krav'

describe.each(databases())('the overview of requirements of a unit, on $name', (database) => {
  let app: TestApp

  beforeAll(async () => {
    app = await startApp(database)
    await plantRequirements(app)
  })
  afterAll(() => app.close())
  beforeEach(async () => {
    app.setDay('2026-11-22')
    for (const each of await decisions()) {
      if (each.requirement === 'requirement-fire-5') {
        const { id, version } = each
        const before = {
          applies: 'yes',
          how: 'Vi øver hver høst.',
          reviewedOn: '2025-10-01',
        } as const
        await local.update(await app.as(), 'unit-requirements', id, { ...before, version }, system)
      } else await local.delete(await app.as(), 'unit-requirements', each.id, system)
    }
  })

  const decisions = async () => local.find(await app.as(), 'unit-requirements', system)
  const decided = async (requirement: string) =>
    (await decisions()).find((each) => each.requirement === requirement)
  const page = async (address: string, actor: ActorName) => {
    const answer = await ask(app.payload, address, { token: await app.token(actor) })
    return { status: answer.status, text: await answer.text() }
  }
  const send = async (
    actor: ActorName,
    segment: FormSegment,
    values: Readonly<Record<string, string>>,
    language: 'nb' | 'en' = 'nb',
  ): Promise<string> => {
    const answer = await ask(app.payload, formAddress(language, segment), {
      token: await app.token(actor),
      post: Object.entries({ id: unitId('KJ'), number: 'KJ', ...values }),
    })
    expect(answer.status).toBe(303)
    return answer.headers.get('location') ?? ''
  }
  const six = { row: 'bevl-6', version: '0', applies: 'yes', how: 'Slik.', evidence: '' }

  test.each(everyone)(
    '%s reads it only with the right, in both languages and as a file',
    async (actor) => {
      const status = reads.includes(actor) ? 200 : 404
      for (const address of [
        overview,
        '/en/my-hse/unit/KJ/requirements',
        `${overview}/bevl-6`,
        `${overview}.csv`,
      ]) {
        expect((await page(address, actor)).status, address).toBe(status)
      }
    },
  )

  test.each(everyone)('%s decides only with the right', async (actor) => {
    const to = await send(actor, unitSegments.requirement, six)
    const may = decides.includes(actor)
    expect(to.includes('done=saved')).toBe(may)
    expect(await decided('requirement-bevl-6')).toEqual(
      may ? expect.objectContaining({ applies: 'yes', reviewedOn: '2026-11-22' }) : undefined,
    )
    await send(actor, unitSegments.requirementsAsBefore, {})
    expect((await decided('requirement-fire-5'))?.reviewedOn).toBe(
      may ? '2026-11-22' : '2025-10-01',
    )
  })

  test('of another unit nothing is decided', async () => {
    const elsewhere = { ...six, id: unitId('HF'), number: 'HF' }
    expect(await send('managerChemistry', unitSegments.requirement, elsewhere)).not.toContain(
      'done',
    )
    expect(await send('managerHumanities', unitSegments.requirement, six)).not.toContain('done')
    expect(await decided('requirement-bevl-6')).toBeUndefined()
  })

  test('what is wrong is said at its field, and what was written is kept', async () => {
    const back = await send('managerChemistry', unitSegments.requirement, {
      ...six,
      applies: 'no',
      how: '',
      evidence: 'Permen på kontoret',
    })
    const { text } = await page(back, 'managerChemistry')
    expect(text).toContain('Skriv hvorfor kravet ikke gjelder enheten.')
    expect(text).toContain('Permen på kontoret')
    expect(text).toMatch(/value="no"[^>]*checked|checked[^>]*value="no"/)
  })

  test('what law changed comes first, then what is not decided; what does not seem to apply is on demand', async () => {
    const before = (await page(overview, 'managerChemistry')).text
    expect(before).toContain('0 av 2 krav er gått gjennom i 2026.')
    expect(before.indexOf('Ikke avgjort ennå')).toBeLessThan(before.indexOf('Ikke gått gjennom'))
    expect(before).toMatch(/<details class="step overview__rest">.*id="bevl-7".*<\/details>/s)
    expect(before).toContain('#bevl-5')
    const law = await local.findById(await app.as(), 'regulations', 'regulation-fire', system)
    const change = async (changedOn: string | null, version: number) =>
      local.update(
        await app.as(),
        'regulations',
        'regulation-fire',
        { changedOn, changeNote: 'Nye krav til øvelser.', version },
        system,
      )
    const changed = await change('2026-07-01', law?.version ?? 0)
    const after = (await page('/en/my-hse/unit/KJ/requirements', 'managerChemistry')).text
    expect(after).toContain('The law was amended on 1 July 2026.')
    expect(after.indexOf('id="changed"')).toBeLessThan(after.indexOf('id="undecided"'))
    // Nothing to mark as last year: its law is not as it was.
    await send('managerChemistry', unitSegments.requirementsAsBefore, {})
    expect((await decided('requirement-fire-5'))?.reviewedOn).toBe('2025-10-01')
    await change(null, changed.version)
  })

  test('what a unit works with is written by whoever decides, and adds to what is proposed', async () => {
    const unit = async () => local.findById(await app.as(), 'units', unitId('KJ'), system)
    const works = async (actor: ActorName, topics: Readonly<Record<string, string>>) =>
      send(actor, unitSegments.worksWith, {
        version: String((await unit())?.version ?? 0),
        ...topics,
      })
    const chemicals = { topics: 'topic-kjemikalier' }
    expect(await works('representative', chemicals)).not.toContain('done=saved')
    expect(await works('managerChemistry', chemicals)).toContain('done=saved')
    expect((await unit())?.topics).toBe('topic-kjemikalier')
    expect((await page(overview, 'managerChemistry')).text).toContain('0 av 3 krav')
    await works('managerChemistry', {})
    expect((await page(overview, 'managerChemistry')).text).toContain('0 av 2 krav')
  })

  test('of two who decide the same at once one is told of the other', async () => {
    const one = async (actor: ActorName, how: string) =>
      decide(await app.as(actor), {
        unit: unitId('KJ'),
        requirement: 'bevl-6',
        applies: 'yes',
        how,
        evidence: '',
        version: 0,
      })
    const done = await Promise.allSettled([
      one('managerChemistry', 'Lederens'),
      one('deputyChemistry', 'Stedfortrederens'),
    ])
    expect(done.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(done.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { data: { code: 'conflict' } },
    })
    expect(
      (await decisions()).filter(({ requirement }) => requirement === 'requirement-bevl-6'),
    ).toHaveLength(1)
    const { text } = await page(
      await send('coordinator', unitSegments.requirement, six),
      'coordinator',
    )
    expect(text).toContain('Noen andre har endret dette')
  })

  test('as last year marks once, however often and by however many it is pressed', async () => {
    await Promise.all([
      goThroughAsBefore(await app.as('managerChemistry'), unitId('KJ')),
      goThroughAsBefore(await app.as('deputyChemistry'), unitId('KJ')),
    ])
    const first = await decided('requirement-fire-5')
    expect(first).toMatchObject({ reviewedOn: '2026-11-22', how: 'Vi øver hver høst.' })
    app.setDay('2026-11-23')
    await send('managerChemistry', unitSegments.requirementsAsBefore, {}, 'en')
    expect(await decided('requirement-fire-5')).toEqual(first)
  })

  test('as last year does not undo what someone else decides meanwhile', async () => {
    const { version = 0 } = (await decided('requirement-fire-5')) ?? {}
    await Promise.allSettled([
      goThroughAsBefore(await app.as('managerChemistry'), unitId('KJ')),
      decide(await app.as('deputyChemistry'), {
        unit: unitId('KJ'),
        requirement: 'bevl-5',
        applies: 'partly',
        how: 'Bare verkstedet.',
        evidence: '',
        version,
      }),
    ])
    const after = await decided('requirement-fire-5')
    expect(after?.reviewedOn).toBe('2026-11-22')
    expect([
      ['yes', 'Vi øver hver høst.'],
      ['partly', 'Bare verkstedet.'],
    ]).toContainEqual([after?.applies, after?.how])
  })

  test('the page of the unit says how far it has come, and leads to the overview', async () => {
    const { text } = await page('/min-hms/enhet/KJ', 'managerChemistry')
    expect(text).toContain('Krav som er gått gjennom i 2026: 0 av 2')
    expect(text).toContain(`href="${overview}"`)
    expect(text).not.toContain('har ikke gått gjennom noen krav i Verne')
    const other = await page('/min-hms/enhet/HF', 'managerHumanities')
    expect(other.text).toContain('har ikke gått gjennom noen krav i Verne')
    expect(other.text).toContain('Krav som ser ut til å gjelde enheten: 2')
    // Whoever reads the page and not the overview is given no way into it.
    expect((await page('/min-hms/enhet/KJ', 'topManagement')).text).not.toContain(overview)
  })

  test('the pre-meeting shows what changed in law first, how far the unit has come, and where that is', async () => {
    const { number } = await openProcess(await app.as('managerChemistry'), {
      unit: unitId('KJ'),
      year: 2026,
    })
    const meeting = processAddress('nb', number, 'inputsFromElsewhere')
    const before = (await page(meeting, 'managerChemistry')).text
    expect(before).toContain('0 av 2 krav er gått gjennom i 2026.')
    expect(before).toContain(`href="${overview}"`)
    expect(before).not.toContain('Loven er endret siden sist')
    const law = await local.findById(await app.as(), 'regulations', 'regulation-fire', system)
    const change = async (changedOn: string | null, version: number) =>
      local.update(await app.as(), 'regulations', 'regulation-fire', { changedOn, version }, system)
    const changed = await change('2026-07-01', law?.version ?? 0)
    const after = (await page(meeting, 'managerChemistry')).text
    expect(after).toContain(`href="${overview}/bevl-5"`)
    expect(after).toContain('Loven ble endret 1. juli 2026.')
    expect(after.indexOf('Loven er endret siden sist')).toBeLessThan(after.indexOf('0 av 2 krav'))
    await change(null, changed.version)
    // Whoever reads the process and not the overview is shown nothing of it.
    const top = await page(processAddress('nb', number, 'requirements'), 'topManagement')
    expect(top.status).toBe(200)
    expect(top.text).not.toContain(overview)
  })

  test('the file has the lines of the page', async () => {
    const { text } = await page('/en/my-hse/unit/KJ/requirements.csv', 'managerChemistry')
    const lines = text.trim().split(/\r?\n/)
    expect(lines).toHaveLength(5)
    expect(lines[2]).toMatch(/^Not gone through in this period;.*Applies;Vi øver hver høst\./)
  })

  test('a requirement that units have gone through is not deleted', async () => {
    await expect(
      local.delete(await app.as('approver'), 'requirements', 'requirement-fire-5', {
        overrideAccess: false,
      }),
    ).rejects.toMatchObject({ data: { code: 'requirementInUse' } })
  })
})
