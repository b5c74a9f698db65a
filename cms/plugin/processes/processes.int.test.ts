import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type ActorName, actors, personId, startApp, type TestApp, unitId } from '../../test/app.ts'
import { allTold } from '../../test/told.ts'
import { recover } from '../boot.ts'
import { databases } from '../database/test-databases.ts'
import { local } from '../database/local.ts'
import { decide } from '../regulations/overview/write.ts'
import type { HseProcess, Measure, Nonconformity } from '../generated-types.ts'
import { proposeMeasure } from '../measures/propose.ts'
import { myTasks } from '../tasks/load.ts'
import { advance } from './advance.ts'
import { openProcess } from './open.ts'
import { changeSentence } from './agreement-text.ts'
import { changedSinceAgreed, confirmAsRepresentative, confirmParticipants } from './participants.ts'
import { registerFindings } from './register-findings.ts'
import { saveSection, type SectionSave } from './save-section.ts'
import { agreementBase, baseOf } from './sections.ts'
import type { SavedSection } from './section-values.ts'
import { inputText, type ProcessState } from './text.ts'

interface Answer {
  readonly status: number
  readonly body: {
    readonly doc?: { id: string; number: string; state: string }
    readonly docs?: { id: string }[]
    readonly errors?: {
      message: string
      data?: { code?: string; errors?: { path: string }[] }
    }[]
  }
}

const ownRoles: string[] = ['lineManager', 'safetyRepresentative']
const inputs = (Object.keys(inputText) as (keyof typeof inputText)[]).map((kind) => ({
  kind,
  goneThrough: true,
}))

/** Everyone on the list came. */
const came = ({ participants }: Pick<HseProcess, 'participants'>) =>
  (participants ?? []).map(({ id, role }) => ({ participant: id ?? null, role, came: true }))
const psychosocial = { goneThrough: true, how: 'Temamøte i mars.', result: 'Klare roller.' }

describe.each(databases())("a unit's HSE process, on $name", (database) => {
  let app: TestApp
  let year = 2026

  beforeAll(async () => {
    app = await startApp(database)
  })
  afterAll(() => app.close())

  const ask = async (who: ActorName | null, path: string, body?: unknown): Promise<Answer> => {
    const token = who ? await app.token(who) : null
    const answer = await fetch(`${app.origin}/api/hse-processes${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: {
        'accept-language': 'nb',
        'content-type': 'application/json',
        ...(token ? { authorization: `JWT ${token}` } : {}),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    return {
      status: answer.status,
      body: (await answer.json()) as Answer['body'],
    }
  }

  const stored = async (id: string): Promise<HseProcess> => {
    const found = await local.findById(await app.as(), 'hse-processes', id, {
      overrideAccess: true,
    })
    if (!found) throw new Error(`no process ${id}`)
    return found
  }

  const ofProcess = async (
    id: string,
  ): Promise<{ findings: Nonconformity[]; measures: Measure[] }> => {
    const asked = {
      overrideAccess: true,
      where: { process: { equals: id } },
      sort: 'number',
    } as const
    const req = await app.as()
    return {
      findings: await local.find(req, 'nonconformities', asked),
      measures: await local.find(req, 'measures', asked),
    }
  }

  /** Saves a section as someone who has just opened the page. */
  const save = async <S extends SavedSection>(
    process: { id: string },
    section: S,
    values: SectionSave<S>['values'],
    row: string | null = null,
    who: ActorName = 'managerChemistry',
  ): Promise<HseProcess> => {
    const base = baseOf(await stored(process.id), { section, row })
    return saveSection(await app.as(who), {
      id: process.id,
      section,
      row,
      base,
      values,
    })
  }

  /** A process of the unit of its own year, so that each test has its own. */
  const fresh = async (): Promise<HseProcess> => {
    year += 1
    app.setDay(`${String(year)}-03-01`)
    const { id } = await openProcess(await app.as('managerChemistry'), {
      unit: unitId('KJ'),
      year,
    })
    // What the test before left is carried over: opening.int.test.ts looks at that.
    const { participants, version } = await stored(id)
    const left = {
      challenges: [],
      participants: (participants ?? []).filter(({ role }) => ownRoles.includes(role)),
      version,
    }
    return local.update(await app.as(), 'hse-processes', id, left, { overrideAccess: true })
  }

  const go = async (id: string, from: ProcessState): Promise<HseProcess> =>
    advance(await app.as('managerChemistry'), { id, from })

  const agree = async (id: string): Promise<void> => {
    const base = agreementBase(await stored(id))
    await confirmParticipants(await app.as('managerChemistry'), { id, base })
    await confirmAsRepresentative(await app.as('representative'), { id, base })
  }

  /** Takes a new process, whole in every part, to a state. */
  const at = async (
    state: ProcessState,
  ): Promise<HseProcess & { challenge: string; mapping: string }> => {
    const opened = await fresh()
    const { id } = opened
    const day = `${String(year)}-03-01`
    await save(opened, 'plan', {
      preDate: day,
      mappingFrom: day,
      mappingTo: day,
      postDate: day,
      hours: '7,5',
    })
    await agree(id)
    await save(opened, 'pre', { date: day, attendance: came(opened) })
    await save(opened, 'inputs', { rows: inputs })
    await save(opened, 'psychosocial', psychosocial)
    await save(opened, 'challenge', {
      title: 'Avtrekk i synteselaben',
      description: 'Tre skap trekker dårlig.',
      topic: 'topic-kjemikalier',
      likelihood: '4',
      consequence: 4,
    })
    const challenge = (await stored(id)).challenges?.[0]?.id ?? ''
    const ready = { challenge, mapping: '' }
    if (state === 'planned') return { ...(await stored(id)), ...ready }
    await go(id, 'planned')
    await save(opened, 'selection', { selected: [challenge] })
    if (state === 'preMeeting') return { ...(await stored(id)), ...ready }
    await go(id, 'preMeeting')
    await save(opened, 'mapping', {
      challenge,
      method: 'exposureMeasurement',
      date: day,
      result: 'To av tre skap er under grensen.\nMålt av driften.',
    })
    ready.mapping = (await stored(id)).mappings?.[0]?.id ?? ''
    if (state === 'mapping') return { ...(await stored(id)), ...ready }
    await go(id, 'mapping')
    await save(opened, 'post', { date: day, attendance: came(opened) })
    await save(opened, 'findings', {
      challenges: [challenge],
      mappings: [ready.mapping],
      titles: { [ready.mapping]: 'To av tre skap trekker for dårlig' },
    })
    await proposeMeasure(await app.as('managerChemistry'), {
      key: 'one',
      title: 'Skifte vifter',
      description: null,
      language: 'nb',
      source: { process: id, challenge },
      responsible: personId('employee'),
      deadline: `${String(year)}-09-01`,
      priority: 'high',
      cost: { amount: 40_000, basis: 'estimate', fundedBy: 'Instituttet' },
    })
    await save(opened, 'requirements', { updated: true, note: null })
    return { ...(await stored(id)), ...ready }
  }

  const settled = async (): Promise<Awaited<ReturnType<typeof at>>> => {
    const process = await at('postMeeting')
    await registerFindings(await app.as('managerChemistry'), {
      id: process.id,
    })
    expect((await ask('managerChemistry', `/${process.id}/step/approveMeasures`, {})).status).toBe(
      200,
    )
    await go(process.id, 'postMeeting')
    return process
  }

  const toldOf = async (key: string): Promise<string[]> =>
    (await allTold(app)).filter((each) => each.key.includes(key)).map((each) => each.to)

  test('opened twice at once there is one, with participants from the roles, and the representative is told once', async () => {
    const req = [await app.as('managerChemistry'), await app.as('deputyChemistry')]
    const [one, other] = await Promise.all(
      req.map((each) => openProcess(each, { unit: unitId('KJ'), year: 2026 })),
    )
    expect(one?.id).toBe(other?.id)
    expect(one).toMatchObject({ number: 'HMS-2026-KJ-01', state: 'planned' })
    expect((await stored(one?.id ?? '')).participants).toMatchObject([
      {
        person: personId('managerChemistry'),
        role: 'lineManager',
        pre: true,
        post: true,
      },
      {
        person: personId('representative'),
        role: 'safetyRepresentative',
        mapping: true,
      },
      { person: personId('deputyChemistry'), role: 'deputyManager', fromLast: false },
    ])
    expect(await toldOf(`process:${one?.id ?? ''}:opened`)).toEqual([
      'representative@nordhavn.example',
    ])
    const again = await ask('managerChemistry', '/open', {
      unit: unitId('KJ'),
      year: 2026,
    })
    expect(again).toMatchObject({
      status: 200,
      body: { doc: { id: one?.id } },
    })
  })

  test('a unit without a process of its own, and a year far off, are refused with the way out', async () => {
    const system = { overrideAccess: true }
    const req = await app.as()
    const lab = await local.findById(req, 'units', unitId('KJ-LAB'), system)
    const { version } = lab ?? { version: 0 }
    await local.update(
      req,
      'units',
      unitId('KJ-LAB'),
      { process: 'withParent', processReason: 'Liten', version },
      system,
    )
    const own = await ask('managerChemistry', '/open', {
      unit: unitId('KJ-LAB'),
      year: 2026,
    })
    expect(own).toMatchObject({
      status: 409,
      body: { errors: [{ data: { code: 'notOwn' } }] },
    })
    const far = await ask('managerChemistry', '/open', {
      unit: unitId('KJ'),
      year: 2040,
    })
    expect(far).toMatchObject({
      status: 400,
      body: { errors: [{ data: { code: 'wrongYear' } }] },
    })
  })

  test('over HTTP each role opens, reads and takes exactly the steps the table gives it', async () => {
    const process = await at('postMeeting')
    const everyone = [...(Object.keys(actors) as ActorName[]), null]
    const leads: (ActorName | null)[] = ['managerChemistry', 'deputyChemistry']
    const readers: (ActorName | null)[] = [
      ...leads,
      'coordinator',
      'representative',
      'chiefRepresentative',
      'editor',
      'editor2',
      'approver',
      'topManagement',
    ]
    // The coordinator holds the faculty: the department has no coordinator of its own, so she prepares there and no more.
    const steps: Record<string, { body: unknown; may: (ActorName | null)[] }> = {
      save: { body: { section: 'plan', base: 'x', values: {} }, may: [...leads, 'coordinator'] },
      advance: { body: { from: 'closed' }, may: [...leads, 'coordinator'] },
      stepBack: { body: { from: 'closed', reason: 'Feil' }, may: leads },
      registerFindings: { body: {}, may: leads },
      confirmParticipants: { body: { base: 'x' }, may: ['managerChemistry'] },
      confirmAsRepresentative: {
        body: { base: 'x' },
        may: ['representative'],
      },
      approveMeasures: { body: {}, may: ['managerChemistry'] },
      stateAsManager: { body: {}, may: ['managerChemistry'] },
      stateAsRepresentative: { body: {}, may: ['representative'] },
      close: { body: {}, may: ['managerChemistry'] },
      reopen: { body: {}, may: ['approver'] },
    }
    for (const who of everyone) {
      const list = await ask(who, `?where[id][equals]=${process.id}`)
      expect([who, list.body.docs?.length ?? 0]).toEqual([who, readers.includes(who) ? 1 : 0])
      const one = await ask(who, `/${process.id}`)
      expect([who, one.status === 200]).toEqual([who, readers.includes(who)])
      for (const [step, { body, may }] of Object.entries(steps)) {
        const { status } = await ask(who, `/${process.id}/step/${step}`, body)
        const allowed = [200, 400, 409].includes(status)
        const answer = allowed ? 'taken' : status === 404 ? 403 : status
        const refused = who === null ? 401 : 403
        expect([who, step, answer]).toEqual([who, step, may.includes(who) ? 'taken' : refused])
      }
      const created = await ask(who, '', {
        unit: unitId('KJ'),
        year: 1999,
        key: 'x',
        number: 'x',
      })
      expect([who, created.status]).toEqual([who, 403])
    }
  })

  test('two who write different parts at once both get through', async () => {
    const process = await at('planned')
    const deputy = save(process, 'pre', { date: '2026-03-02' }, null, 'deputyChemistry')
    const manager = save(process, 'challenge', { title: 'Støy' })
    await Promise.all([deputy, manager])
    const after = await stored(process.id)
    expect(after.pre?.date).toBe('2026-03-02')
    expect(after.challenges?.map((each) => each.title)).toEqual(['Avtrekk i synteselaben', 'Støy'])
  })

  test('of two who write the same part the later is told who was first, and nothing of the first is lost', async () => {
    const process = await at('planned')
    const base = baseOf(process, { section: 'preMinutes', row: null })
    const body = (minutes: string): unknown => ({
      section: 'preMinutes',
      base,
      values: { minutes },
    })
    const path = `/${process.id}/step/save`
    expect((await ask('deputyChemistry', path, body('Først'))).status).toBe(200)
    const later = await ask('managerChemistry', path, body('Så'))
    expect(later).toMatchObject({
      status: 409,
      body: { errors: [{ data: { code: 'conflict' } }] },
    })
    expect(later.body.errors?.[0]?.message).toMatch(/^Prøve deputyChemistry endret dette 1\. mars/)
    expect((await stored(process.id)).pre?.minutes).toBe('Først')
    // The same words again are no conflict: they stand already.
    expect((await ask('managerChemistry', path, body('Først'))).status).toBe(200)
  })

  test('what is written wrong is said at its field', async () => {
    const process = await at('planned')
    const answer = await ask('managerChemistry', `/${process.id}/step/save`, {
      section: 'challenge',
      row: null,
      base: '',
      values: { title: ' ', likelihood: 6 },
    })
    expect(answer.status).toBe(400)
    const paths = answer.body.errors?.[0]?.data?.errors?.map((each) => each.path)
    expect(paths).toEqual(['title', 'likelihood'])
  })

  test('other participants must be agreed on anew, and both are told in turn', async () => {
    const process = await at('planned')
    const rows = (process.participants ?? []).map(({ id, person, role }) => ({
      id: id ?? null,
      person: person as string,
      role,
      pre: true,
      mapping: true,
      post: true,
    }))
    const student = {
      name: 'Stud. rep.',
      role: 'studentRepresentative',
      pre: true,
    } as const
    const changed = await save(process, 'participants', {
      rows: [...rows, student],
    })
    expect(changed.participantsByManager?.at ?? null).toBeNull()
    expect(changed.participantsByRepresentative?.at ?? null).toBeNull()
    const old = { base: agreementBase(process) }
    const refused = await ask('representative', `/${process.id}/step/confirmAsRepresentative`, old)
    expect(refused).toMatchObject({
      status: 409,
      body: { errors: [{ data: { code: 'conflict' } }] },
    })
    await agree(process.id)
    expect(await toldOf(`process:${process.id}:confirmAwaited`)).toHaveLength(2)
    expect(await toldOf(`process:${process.id}:confirmed`)).toEqual([
      'managerchemistry@nordhavn.example',
      'managerchemistry@nordhavn.example',
    ])
  })

  /** The deputy's role ends on this day; null for no end. */
  const deputyUntil = async (to: string | null): Promise<void> => {
    const req = await app.as()
    const id = 'role-deputyChemistry'
    const system = { overrideAccess: true } as const
    const role = await local.findById(req, 'role-assignments', id, system)
    const version = role?.version ?? 0
    await local.update(req, 'role-assignments', id, { to, version }, system)
  }

  test('a deputy until a set day confirms, approves, states and closes as the manager; one without an end never does', async () => {
    const own = ['confirmParticipants', 'approveMeasures', 'stateAsManager', 'close'] as const
    const process = await settled()
    const asked = async (step: string): Promise<number> =>
      (await ask('deputyChemistry', `/${process.id}/step/${step}`, { base: 'x', text: 'Ja.' }))
        .status
    for (const step of own) expect([step, await asked(step)]).toEqual([step, 403])
    await deputyUntil(`${String(year)}-03-01`)
    expect(await asked('confirmParticipants')).toBe(409)
    expect(await asked('stateAsManager')).toBe(200)
    await ask('representative', `/${process.id}/step/stateAsRepresentative`, { noComment: true })
    expect(await asked('close')).toBe(200)
    expect((await stored(process.id)).managerStatement?.by).toBe(personId('deputyChemistry'))
    app.setDay(`${String(year)}-03-02`)
    expect((await ask('deputyChemistry', `/${process.id}`)).status).toBe(403)
    await deputyUntil(null)
    expect((await ask('deputyChemistry', `/${process.id}`)).status).toBe(200)
  })

  test('a date that is moved asks both anew and says what changed; hours and the same date again do not', async () => {
    const process = await at('planned')
    const day = `${String(year)}-03-01`
    const plan = { preDate: day, mappingFrom: day, mappingTo: day, postDate: day }
    const same = await save(process, 'plan', { ...plan, hours: 9 })
    expect(same.participantsByRepresentative?.at).toBeTruthy()
    app.setDay(`${String(year)}-03-05`)
    const later = `${String(year)}-04-08`
    const moved = await save(process, 'plan', { ...plan, postDate: later, hours: 9 })
    expect(moved.participantsByManager?.at ?? null).toBeNull()
    expect(moved.participantsByRepresentative?.at ?? null).toBeNull()
    expect(moved.agreementChanged).toBe(`${String(year)}-03-05`)
    const told = changedSinceAgreed(moved).map((each) => changeSentence(each).nb)
    expect(told).toEqual([
      `Ettermøtet er flyttet fra 1. mars ${String(year)} til 8. april ${String(year)}.`,
    ])
    const tasks = await myTasks(await app.as('representative'))
    expect(tasks.find(({ id }) => id === process.id)).toMatchObject({
      kind: 'confirmAsRepresentative',
      due: `${String(year)}-03-12`,
      overdue: false,
    })
    // Changed once more before anyone agrees, it is still told from what both had agreed on.
    const last = await save(process, 'plan', { ...plan, postDate: later, hours: 4 })
    expect(changedSinceAgreed(last).map(({ kind }) => kind)).toEqual(['moved'])
    await agree(process.id)
    expect(changedSinceAgreed(await stored(process.id))).toEqual([])
  })

  test('what is not planned yet is not confirmed, by either side', async () => {
    const process = await fresh()
    const base = agreementBase(process)
    for (const [who, step] of [
      ['managerChemistry', 'confirmParticipants'],
      ['representative', 'confirmAsRepresentative'],
    ] as const) {
      const refused = await ask(who, `/${process.id}/step/${step}`, { base })
      expect(refused).toMatchObject({
        status: 409,
        body: { errors: [{ data: { code: 'notPlanned' } }] },
      })
    }
  })

  test('who was there is kept by name, apart from the plan, and stays when the minutes are written', async () => {
    const process = await at('planned')
    const [manager, representative] = process.participants ?? []
    const attendance = [
      { participant: manager?.id ?? null, role: 'other' as const, came: false },
      { participant: representative?.id ?? null, role: 'other' as const, came: true },
      { participant: null, name: ' Siv Aas ', role: 'deputyManager' as const, came: true },
      { participant: null, name: ' ', role: 'other' as const, came: true },
    ]
    const away = { managerAbsentReason: 'Syk' }
    await save(process, 'pre', { date: '2026-03-01', ...away, attendance })
    await save(process, 'preMinutes', { minutes: 'Kort møte.' })
    // Whoever says nothing of attendance leaves it as it stands.
    await save(process, 'pre', { date: '2026-03-02', ...away })
    expect((await stored(process.id)).pre).toMatchObject({
      date: '2026-03-02',
      minutes: 'Kort møte.',
      attendance: [
        { name: manager?.name, role: 'lineManager', came: false },
        { name: representative?.name, role: 'safetyRepresentative', came: true },
        { name: 'Siv Aas', role: 'deputyManager', came: true },
      ],
    })
    await go(process.id, 'planned')
    const missing = await ask('managerChemistry', `/${process.id}/step/advance`, {
      from: 'preMeeting',
    })
    const paths = missing.body.errors?.[0]?.data?.errors?.map((each) => each.path)
    expect(paths).toEqual(['selection'])
    const stranger = [{ participant: 'nobody', role: 'other' as const, came: true }]
    await expect(
      save(process, 'pre', { date: '2026-03-02', attendance: stranger }),
    ).rejects.toMatchObject({ code: 'conflict' })
  })

  test('what the manager says is not changed beneath the representative’s signature', async () => {
    const process = await settled()
    const step = (who: ActorName, name: string, text: string): Promise<Answer> =>
      ask(who, `/${process.id}/step/${name}`, { text })
    await step('managerChemistry', 'stateAsManager', 'Vi er i mål.')
    const before = await step('managerChemistry', 'stateAsManager', 'Vi er nesten i mål.')
    expect(before.status).toBe(200)
    await step('representative', 'stateAsRepresentative', 'Enig.')
    const changed = await step('managerChemistry', 'stateAsManager', 'Alt er perfekt.')
    expect(changed).toMatchObject({
      status: 409,
      body: { errors: [{ data: { code: 'alreadySigned' } }] },
    })
    expect((await stored(process.id)).managerStatement?.text).toBe('Vi er nesten i mål.')
    const back = { from: 'awaitingSignature', reason: 'Uttalelsen må rettes' }
    await ask('managerChemistry', `/${process.id}/step/stepBack`, back)
    await go(process.id, 'postMeeting')
    expect((await step('managerChemistry', 'stateAsManager', 'Rettet.')).status).toBe(200)
  })

  test('it goes on only when nothing is missing, and says all that is', async () => {
    const process = await fresh()
    const { body, status } = await ask('managerChemistry', `/${process.id}/step/advance`, {
      from: 'planned',
    })
    expect(status).toBe(409)
    expect(body.errors?.[0]?.data?.errors?.map((each) => each.path)).toEqual([
      'plan.preDate',
      'plan.mappingFrom',
      'plan.mappingTo',
      'plan.postDate',
      'plan.hours',
      'participants.confirm',
      'participants.confirm',
    ])
    expect(body.errors?.[0]?.message).toContain('Verneombudet må bekrefte deltakere og datoer.')
  })

  test('moved on twice with the same press it moves once', async () => {
    const process = await at('planned')
    await Promise.all([go(process.id, 'planned'), go(process.id, 'planned')])
    expect((await stored(process.id)).state).toBe('preMeeting')
  })

  test('sickness absence of a small unit is not written', async () => {
    const process = await at('planned')
    const absence = {
      rows: [{ kind: 'absence' as const, goneThrough: true, percent: '4,2' }],
    }
    expect((await save(process, 'inputs', absence)).inputs).toContainEqual(
      expect.objectContaining({ kind: 'absence', percent: 4.2 }),
    )
    const req = await app.as()
    const setEmployees = async (employees: number): Promise<void> => {
      const unit = await local.findById(req, 'units', unitId('KJ'), {
        overrideAccess: true,
      })
      const data = { employees, version: unit?.version ?? 0 }
      await local.update(req, 'units', unitId('KJ'), data, {
        overrideAccess: true,
      })
    }
    await setEmployees(9)
    const other = {
      rows: [{ kind: 'absence' as const, goneThrough: true, percent: 5 }],
    }
    await expect(save(process, 'inputs', other)).rejects.toMatchObject({
      code: 'tooFewForAbsence',
    })
    await setEmployees(4711)
  })

  test('findings are registered once however often it is pressed, assessed and with their measure', async () => {
    const process = await at('postMeeting')
    const req = [await app.as('managerChemistry'), await app.as('deputyChemistry')]
    await Promise.all(req.map((each) => registerFindings(each, { id: process.id })))
    await registerFindings(await app.as('managerChemistry'), {
      id: process.id,
    })
    const { findings, measures } = await ofProcess(process.id)
    expect(findings).toMatchObject([
      {
        title: 'Avtrekk i synteselaben',
        description: 'Tre skap trekker dårlig.',
        source: 'hseProcess',
        state: 'assessed',
        topic: 'topic-kjemikalier',
        severity: 'serious',
        finding: process.challenge,
      },
      {
        title: 'To av tre skap trekker for dårlig',
        description: 'To av tre skap er under grensen.\nMålt av driften.',
        finding: process.mapping,
      },
    ])
    expect(measures).toMatchObject([{ nonconformity: findings[0]?.id }])
    await expect(
      save(process, 'findings', {
        challenges: [],
        mappings: [process.mapping],
      }),
    ).rejects.toMatchObject({ code: 'registered' })
  })

  test('a finding that is marked later waits until someone registers again', async () => {
    const process = await at('postMeeting')
    await save(process, 'findings', {
      challenges: [process.challenge],
      mappings: [],
    })
    await registerFindings(await app.as('managerChemistry'), {
      id: process.id,
    })
    await save(process, 'findings', {
      challenges: [process.challenge],
      mappings: [process.mapping],
    })
    await recover(app.payload)
    expect((await ofProcess(process.id)).findings).toHaveLength(1)
    await registerFindings(await app.as('managerChemistry'), {
      id: process.id,
    })
    expect((await ofProcess(process.id)).findings).toHaveLength(2)
  })

  test('the tick of the overview of requirements says how many were gone through, and by whom', async () => {
    const process = await at('postMeeting')
    const ticked = async () => (await stored(process.id)).requirementsUpdated
    expect(await ticked()).toMatchObject({ through: 0, throughOf: 1, throughBy: '' })
    await save(process, 'requirements', { updated: false, note: null })
    expect(await ticked()).toMatchObject({ date: null, through: null, throughOf: null })
    const decided = await decide(await app.as('deputyChemistry'), {
      unit: unitId('KJ'),
      requirement: 'bevl-5',
      applies: 'yes',
      how: '',
      evidence: '',
      version: 0,
    })
    await save(process, 'requirements', { updated: true, note: null })
    const said = { through: 1, throughOf: 1, throughBy: decided.reviewedBy }
    expect(said.throughBy).toMatch(/\S/)
    expect(await ticked()).toMatchObject(said)
    // What was gone through later is not of that day.
    await local.delete(await app.as(), 'unit-requirements', decided.id, { overrideAccess: true })
    await save(process, 'requirements', { updated: true, note: 'Gjennomgått i møtet.' })
    expect(await ticked()).toMatchObject({ ...said, note: 'Gjennomgått i møtet.' })
  })

  test('only the manager approves, all at once, and hears what the measures lack', async () => {
    const process = await at('postMeeting')
    await proposeMeasure(await app.as('deputyChemistry'), {
      key: 'two',
      title: 'Nye filtre',
      description: null,
      language: 'nb',
      source: { process: process.id, challenge: process.challenge },
      responsible: null,
      deadline: null,
      priority: null,
      cost: { amount: null, basis: null, fundedBy: null },
    })
    const path = `/${process.id}/step/approveMeasures`
    expect((await ask('deputyChemistry', path, {})).status).toBe(403)
    const { body, status } = await ask('managerChemistry', path, {})
    expect(status).toBe(409)
    expect(body.errors?.[0]?.data?.errors).toHaveLength(3)
    expect((await ofProcess(process.id)).measures.map((each) => each.state)).toEqual([
      'proposed',
      'proposed',
    ])
  })

  test('both make their statements, nobody changes the other’s, and the manager closes', async () => {
    const process = await settled()
    const step = async (who: ActorName, name: string, body: unknown = {}): Promise<Answer> =>
      ask(who, `/${process.id}/step/${name}`, body)
    expect((await step('managerChemistry', 'close')).status).toBe(409)
    expect(await toldOf(`process:${process.id}:stateAwaited`)).toHaveLength(2)
    const both = { text: 'Godt arbeid.', noComment: true }
    expect((await step('representative', 'stateAsRepresentative', both)).status).toBe(400)
    const said = { text: 'Godt arbeid.', noComment: false }
    expect((await step('representative', 'stateAsRepresentative', said)).status).toBe(200)
    expect((await step('managerChemistry', 'stateAsRepresentative', said)).status).toBe(403)
    expect((await step('managerChemistry', 'stateAsManager', { noComment: true })).status).toBe(200)
    const closed = await step('managerChemistry', 'close')
    expect(closed).toMatchObject({
      status: 200,
      body: { doc: { state: 'closed' } },
    })
    expect(await stored(process.id)).toMatchObject({
      closedDate: `${String(year)}-03-01`,
      representativeStatement: {
        text: 'Godt arbeid.',
        by: personId('representative'),
      },
    })
    expect((await stored(process.id)).closedWithout ?? null).toBeNull()
  })

  test('after closing nothing changes, until the HSE director opens it again with a reason', async () => {
    const process = await settled()
    const step = async (who: ActorName, name: string, body: unknown = {}): Promise<number> =>
      (await ask(who, `/${process.id}/step/${name}`, body)).status
    await step('representative', 'stateAsRepresentative', { noComment: true })
    await step('managerChemistry', 'stateAsManager', { noComment: true })
    await step('managerChemistry', 'close')
    const closed = await stored(process.id)
    for (const [who, name, body] of [
      ['managerChemistry', 'save', { section: 'plan', base: '', values: { hours: 1 } }],
      ['managerChemistry', 'stepBack', { from: 'closed', reason: 'Feil' }],
      ['managerChemistry', 'registerFindings', {}],
      ['managerChemistry', 'stateAsManager', { text: 'Nei' }],
      ['representative', 'stateAsRepresentative', { text: 'Nei' }],
    ] as const) {
      expect([name, await step(who, name, body)]).toEqual([name, 409])
    }
    const own = { unit: unitId('HF'), version: closed.version }
    const patched = await fetch(`${app.origin}/api/hse-processes/${process.id}`, {
      method: 'PATCH',
      headers: {
        authorization: `JWT ${await app.token('managerChemistry')}`,
        'content-type': 'application/json',
      },
      body: JSON.stringify(own),
    })
    expect(patched.status).toBe(403)
    expect(await stored(process.id)).toEqual(closed)
    expect(await step('approver', 'reopen', { reason: ' ' })).toBe(400)
    expect(await step('approver', 'reopen', { reason: 'Feil beløp' })).toBe(200)
    expect(await stored(process.id)).toMatchObject({ state: 'postMeeting' })
  })

  test('after fourteen days the manager may close without the representative, and the process says so', async () => {
    const process = await settled()
    const step = (name: string, body: unknown = {}): Promise<Answer> =>
      ask('managerChemistry', `/${process.id}/step/${name}`, body)
    await step('stateAsManager', { text: 'Vi er i mål.' })
    app.setDay(`${String(year)}-03-14`)
    const early = await step('close')
    expect(early.status).toBe(409)
    expect(early.body.errors?.[0]?.message).toContain('15. mars')
    app.setDay(`${String(year)}-03-15`)
    expect((await step('close')).status).toBe(200)
    expect(await stored(process.id)).toMatchObject({
      closedWithout: 'noAnswer',
    })
  })

  test('where a unit has no representative the chief one confirms and states, with the same fourteen days', async () => {
    app.setDay('2026-06-01')
    const who = 'managerHumanities'
    const opened = await openProcess(await app.as(who), {
      unit: unitId('HF'),
      year: 2026,
    })
    const day = '2026-06-01'
    const write = async <S extends SavedSection>(
      section: S,
      values: SectionSave<S>['values'],
    ): Promise<HseProcess> => save(opened, section, values, null, who)
    const dates = {
      preDate: day,
      mappingFrom: day,
      mappingTo: day,
      postDate: day,
    }
    await write('plan', { ...dates, hours: 4 })
    const base = agreementBase(await stored(opened.id))
    await confirmParticipants(await app.as(who), { id: opened.id, base })
    const early = await ask(who, `/${opened.id}/step/advance`, {
      from: 'planned',
    })
    expect(early.body.errors?.[0]?.message).toContain('Hovedverneombudet må bekrefte')
    expect((await myTasks(await app.as('chiefRepresentative'))).map(({ kind }) => kind)).toEqual([
      'confirmAsRepresentative',
    ])
    await confirmAsRepresentative(await app.as('chiefRepresentative'), {
      id: opened.id,
      base,
    })
    await write('pre', { date: day, attendance: came(opened) })
    await write('inputs', { rows: inputs })
    await write('psychosocial', psychosocial)
    await write('challenge', {
      title: 'Inneklima',
      likelihood: 2,
      consequence: 2,
    })
    const challenge = (await stored(opened.id)).challenges?.[0]?.id ?? ''
    await write('selection', { selected: [challenge] })
    const req = await app.as(who)
    await advance(req, { id: opened.id, from: 'planned' })
    await advance(req, { id: opened.id, from: 'preMeeting' })
    await save(opened, 'noMapping', { reason: 'Kjent fra før' }, challenge, who)
    await advance(req, { id: opened.id, from: 'mapping' })
    await write('post', { date: day, attendance: came(opened) })
    await save(opened, 'noMeasure', { reason: 'Driften retter det' }, challenge, who)
    await write('requirements', { updated: true })
    await advance(req, { id: opened.id, from: 'postMeeting' })
    await ask(who, `/${opened.id}/step/stateAsManager`, { noComment: true })
    const close = (): Promise<Answer> => ask(who, `/${opened.id}/step/close`, {})
    const awaited = await close()
    expect(awaited.status).toBe(409)
    expect(awaited.body.errors?.[0]?.message).toContain('Hovedverneombudet skal uttale seg')
    expect((await myTasks(await app.as('chiefRepresentative'))).map(({ kind }) => kind)).toEqual([
      'stateAsRepresentative',
    ])
    expect((await toldOf(`process:${opened.id}:stateAwaited`)).toSorted()).toEqual([
      'chiefrepresentative@nordhavn.example',
      'managerhumanities@nordhavn.example',
    ])
    app.setDay('2026-06-14')
    expect((await close()).status).toBe(409)
    app.setDay('2026-06-15')
    expect((await close()).status).toBe(200)
    expect(await stored(opened.id)).toMatchObject({
      state: 'closed',
      closedWithout: 'noAnswerFromChief',
    })
  })

  test('the chief representative is no stand-in where the unit has a representative of its own', async () => {
    const process = await settled()
    const said = { text: 'Enig.' }
    const step = (who: ActorName): Promise<Answer> =>
      ask(who, `/${process.id}/step/stateAsRepresentative`, said)
    expect((await step('chiefRepresentative')).status).toBe(403)
    expect((await step('representative')).status).toBe(200)
  })

  test('one step back needs a reason, keeps the words of a statement and asks for it anew', async () => {
    const process = await settled()
    await ask('representative', `/${process.id}/step/stateAsRepresentative`, {
      text: 'Enig.',
    })
    const back = (reason: string): Promise<Answer> =>
      ask('managerChemistry', `/${process.id}/step/stepBack`, {
        from: 'awaitingSignature',
        reason,
      })
    expect((await back(' ')).status).toBe(400)
    expect((await back('Et tiltak mangler')).status).toBe(200)
    const after = await stored(process.id)
    expect(after).toMatchObject({
      state: 'postMeeting',
      representativeStatement: { text: 'Enig.' },
    })
    expect(after.representativeStatement?.at ?? null).toBeNull()
    expect(after.steps?.at(-1)).toMatchObject({
      step: 'stepBack',
      note: 'Et tiltak mangler',
    })
    // The same press again does not take it back once more.
    expect((await back('Et tiltak mangler')).status).toBe(200)
    expect((await stored(process.id)).state).toBe('postMeeting')
  })

  test('a challenge in use is not removed, a new one is', async () => {
    const process = await at('mapping')
    const back = { from: 'mapping', reason: 'Ny utfordring' }
    await ask('managerChemistry', `/${process.id}/step/stepBack`, back)
    await expect(save(process, 'challenge', null, process.challenge)).rejects.toMatchObject({
      code: 'challengeInUse',
    })
    await save(process, 'challenge', { title: 'Støy' })
    const added = (await stored(process.id)).challenges?.at(-1)?.id ?? ''
    expect((await save(process, 'challenge', null, added)).challenges).toHaveLength(1)
  })
})
