import type { PayloadRequest } from 'payload'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { type ActorName, actors, personId, startApp, type TestApp, unitId } from '../../test/app.ts'
import { can } from '../access/can.ts'
import { matches } from '../access/matches.ts'
import { idOf, local } from '../database/local.ts'
import { databases } from '../database/test-databases.ts'
import type { Audit, Nonconformity } from '../generated-types.ts'
import { takeStep } from '../records/engine.ts'
import { decideRetention } from '../retention/periods/decide.ts'
import { removeRecord } from '../retention/periods/remove.ts'
import { everyonesTasks } from '../tasks/load.ts'
import { addEvidence } from './evidence.ts'
import { answerCriterion, answerFinding, judgeEarlier, saveFinding } from './lines-written.ts'
import { loadAudit, readsLines } from './load.ts'
import { auditOfLine } from './plan/audit-of-line.ts'
import { loadPlans, loadProposals } from './plan/load.ts'
import { planAudit } from './plan-audit.ts'
import { completeRegistrations, registerNonconformities } from './register.ts'
import { auditSteps } from './steps.ts'

const system = { overrideAccess: true } as const
const newest = { version: null } as const
const key = (): string => crypto.randomUUID()

describe.each(databases())('an HSE audit, on $name', (database) => {
  let app: TestApp
  beforeAll(async () => {
    app = await startApp(database)
    const req = await app.as()
    for (const [each, point] of [
      ['risiko-1', 'risk'],
      ['avvik-1', 'nonconformities'],
    ] as const) {
      const asks = { nb: `Kravet ${each}`, en: `The requirement ${each}` }
      const made = await local.create(
        req,
        'audit-criteria',
        { key: each, point, asks: asks.nb },
        { ...system, locale: 'nb' },
      )
      const { id, version } = made
      const english = { ...system, locale: 'en' }
      await local.update(req, 'audit-criteria', id, { asks: asks.en, version }, english)
    }
  })
  beforeEach(() => app.setDay('2026-11-22'))
  afterAll(() => app.close())

  const plan = async (given: object = {}, who: ActorName = 'editor'): Promise<Audit> =>
    planAudit(await app.as(who), {
      key: key(),
      language: 'nb',
      unit: unitId('KJ'),
      title: 'HMS-revisjon av kjemi',
      scope: 'Laboratoriene',
      points: ['risk', 'nonconformities'],
      auditDate: '2026-12-01',
      lead: personId('auditor'),
      second: personId('editor2'),
      ...given,
    })
  const step = async (
    who: ActorName,
    name: keyof typeof auditSteps.steps,
    { id }: Pick<Audit, 'id'>,
    given: object = {},
  ): Promise<Audit> => takeStep(await app.as(who), auditSteps, name, { id, ...newest, ...given })
  const lines = async ({ id }: Pick<Audit, 'id'>) => loadAudit(await app.as(), await stored({ id }))
  const stored = async ({ id }: Pick<Audit, 'id'>): Promise<Audit> => {
    const found = await local.findById(await app.as(), 'audits', id, system)
    if (!found) throw new Error('The audit is gone.')
    return found
  }
  const interview = async (audit: Audit, who: ActorName = 'auditor') =>
    addEvidence(await app.as(who), {
      audit: audit.id,
      key: key(),
      kind: 'interview',
      interviewee: 'roomManager',
      date: '2026-11-22',
      place: 'Lab 2',
      what: 'Forteller at avtrekkene blir kontrollert hvert halvår.',
    })
  const answered = async (audit: Audit, criterion: string, shownBy: readonly string[]) => {
    const found = (await lines(audit)).criteria.find((each) => each.key === criterion)
    return answerCriterion(await app.as('auditor'), {
      audit: audit.id,
      criterion,
      inPlace: 'yes',
      works: 'partly',
      shownBy,
      evidence: 'Kontrollskjemaene',
      conclusion: 'Rutinen virker i to av tre laboratorier.',
      version: found?.answer?.version ?? 0,
    })
  }
  const found = async (audit: Audit, given: object = {}) =>
    saveFinding(await app.as('auditor'), {
      audit: audit.id,
      finding: null,
      key: key(),
      criterion: 'risiko-1',
      kind: 'minor',
      title: 'Et laboratorium mangler kontroll',
      description: 'Avtrekket i lab 3 er ikke kontrollert.',
      version: 0,
      ...given,
    })
  const notice = { auditDate: '2026-12-01', agenda: 'Kl. 9: åpningsmøte', asksFor: 'Planen' }

  /** An audit of Chemistry with a report that is sent, and one finding. */
  const reported = async (given: object = {}, finding: object = {}): Promise<Audit> => {
    const audit = await plan({ auditDate: '2026-11-22', ...given })
    await step('auditor', 'notify', audit, { ...notice, auditDate: '2026-11-22' })
    await step('auditor', 'conduct', audit, { conductedOn: '2026-11-22' })
    const { id } = await interview(audit)
    await answered(audit, 'risiko-1', [id])
    await answered(audit, 'avvik-1', [id])
    await found(audit, finding)
    for (const { finding: each } of (await lines(audit)).earlier) {
      await judgeEarlier(await app.as('auditor'), {
        audit: audit.id,
        finding: each.id,
        judgement: 'closed',
        grounds: 'Sett på stedet.',
        version: 0,
      })
    }
    await step('auditor', 'sendDraft', audit, { summary: 'Det meste virker.' })
    await step('managerChemistry', 'commentDraft', audit, { draftComment: 'Fakta er riktige.' })
    return step('auditor', 'sendReport', audit, { summary: 'Det meste virker.' })
  }
  const casesOf = async (audit: Audit): Promise<Nonconformity[]> =>
    local.find(await app.as(), 'nonconformities', {
      ...system,
      where: { audit: { equals: audit.id } },
    })
  const openFindings = async (audit: Audit) => {
    for (const { finding } of (await lines(audit)).findings) {
      await answerFinding(await app.as('managerChemistry'), {
        audit: audit.id,
        finding: finding.id,
        cause: 'Ingen hadde ansvaret.',
        answer: 'Romansvarlig får ansvaret.',
        deadline: '2027-01-15',
        version: finding.version,
      })
    }
  }

  describe('its team', () => {
    test.each([
      ['a manager above', 'coordinator', 'HMS-koordinator i'],
      ['the unit’s own manager', 'managerChemistry', 'linjeleder i'],
      ['its safety representative', 'representative', 'verneombud i'],
    ] as const)('never has %s, and the refusal says who may instead', async (_who, actor, why) => {
      const refused = await plan({ second: personId(actor) }).catch((error: unknown) => error)
      expect(refused).toMatchObject({ code: 'notImpartial' })
      const { message } = refused as Error
      expect(message).toContain(`Prøve ${actor}`)
      expect(message).toContain(why)
      expect(message).toContain('Prøve editor')
      expect(message).not.toContain('Prøve auditor')
    })

    test('never has somebody who works in a unit below it', async () => {
      const belongs = { person: personId('editor2'), unit: unitId('KJ-LAB'), from: '2026-01-01' }
      const made = await local.create(await app.as(), 'affiliations', belongs, system)
      await expect(plan()).rejects.toMatchObject({ code: 'notImpartial' })
      await local.delete(await app.as(), 'affiliations', made.id, system)
      expect((await plan()).team).toHaveLength(2)
    })

    test('has none but auditors and the HSE unit, and two at least', async () => {
      await expect(plan({ second: personId('contributor') })).rejects.toMatchObject({
        code: 'notAuditor',
      })
      await expect(plan({ second: personId('auditor') })).rejects.toMatchObject({
        code: 'sameTwice',
      })
      await expect(plan({ second: '' })).rejects.toMatchObject({ code: 'memberMissing' })
    })

    test('is stopped at its next step when one of them becomes the unit’s manager meanwhile', async () => {
      const audit = await plan()
      const role = await local.create(
        await app.as(),
        'role-assignments',
        {
          role: 'deputyManager',
          person: personId('editor2'),
          unit: unitId('NV'),
          from: '2026-11-01',
        },
        system,
      )
      await expect(step('auditor', 'notify', audit, notice)).rejects.toMatchObject({
        code: 'notImpartial',
        status: 409,
      })
      // Nor does that one write any more, whatever the role in the HSE unit gives.
      const own = await app.as('editor2')
      await local.update(
        await app.as(),
        'audits',
        audit.id,
        { state: 'notified', version: audit.version },
        system,
      )
      await expect(
        addEvidence(own, {
          audit: audit.id,
          key: key(),
          kind: 'visit',
          interviewee: null,
          date: '2026-11-22',
          place: '',
          what: 'x',
        }),
      ).rejects.toMatchObject({ code: 'notImpartial', status: 403 })
      const team = { lead: personId('auditor'), second: personId('approver') }
      await step('editor', 'changeTeam', audit, team)
      await step('auditor', 'conduct', audit, { conductedOn: '2026-11-22' })
      await local.delete(await app.as(), 'role-assignments', role.id, system)
    })
  })

  test('is planned by the HSE unit alone, once per key', async () => {
    for (const who of Object.keys(actors) as ActorName[]) {
      if (['editor', 'editor2', 'approver'].includes(who)) continue
      await expect(plan({}, who), who).rejects.toMatchObject({ status: 403 })
    }
    const same = key()
    const [one, other] = await Promise.all([plan({ key: same }), plan({ key: same })])
    expect(one.id).toBe(other.id)
    expect(one.number).toMatch(/^REV-2026-\d{4}$/)
  })

  test('is read by the unit from the notice on, and its findings from the draft on', async () => {
    const audit = await plan()
    const reads = async (who: ActorName): Promise<boolean> =>
      (await local.findById(await app.as(who), 'audits', audit.id, { overrideAccess: false })) !==
      null
    const readers = ['managerChemistry', 'representative', 'coordinator'] as const
    for (const who of readers) expect(await reads(who), who).toBe(false)
    await step('auditor', 'notify', audit, notice)
    for (const who of readers) expect(await reads(who), who).toBe(true)
    for (const who of ['employee', 'managerHumanities', 'contributor'] as const) {
      expect(await reads(who), who).toBe(false)
    }
    await step('auditor', 'conduct', audit, { conductedOn: '2026-11-22' })
    const { id } = await interview(audit)
    await answered(audit, 'risiko-1', [id])
    await answered(audit, 'avvik-1', [id])
    const readsAnswers = async (who: ActorName): Promise<[boolean, number]> => {
      const req = await app.as(who)
      const where = { audit: { equals: audit.id } }
      return [
        await readsLines(req, await stored(audit)),
        await local.count(req, 'audit-answers', { overrideAccess: false, where }),
      ]
    }
    expect(await readsAnswers('managerChemistry')).toEqual([false, 0])
    expect(await readsAnswers('auditor')).toEqual([true, 2])
    expect(await readsAnswers('topManagement')).toEqual([false, 0])
    await step('auditor', 'sendDraft', audit, { summary: 'Utkast.' })
    expect(await readsAnswers('managerChemistry')).toEqual([true, 2])
    expect(await readsAnswers('topManagement')).toEqual([false, 0])
    expect(await readsAnswers('managerHumanities')).toEqual([false, 0])
  })

  test('tells manager, coordinator and representative of the notice in their letters, once', async () => {
    const audit = await plan()
    await step('auditor', 'notify', audit, notice)
    const all = await local.find(await app.as(), 'letter-lines', system)
    const of = all.filter(({ key: each }) => each.startsWith(`audit:${audit.id}:notified`))
    expect(of.map(({ account }) => account).sort()).toEqual(
      [
        'account-coordinator',
        'account-deputyChemistry',
        'account-managerChemistry',
        'account-representative',
      ].sort(),
    )
  })

  test('says what works in practice from interviews, visits and records, never from documents alone', async () => {
    const audit = await plan()
    await step('auditor', 'notify', audit, notice)
    const document = await addEvidence(await app.as('auditor'), {
      audit: audit.id,
      key: key(),
      kind: 'document',
      interviewee: null,
      date: '2026-11-20',
      place: 'Handlingsplanen',
      what: 'Planen er datert i mars.',
    })
    await expect(answered(audit, 'risiko-1', [document.id])).rejects.toMatchObject({
      code: 'documentsAlone',
      fields: [{ field: 'shownBy' }],
    })
    const { id } = await interview(audit)
    const saved = await answered(audit, 'risiko-1', [document.id, id])
    expect((saved.shownBy ?? []).map(idOf).sort()).toEqual([document.id, id].sort())
    await expect(answered(audit, 'risiko-1', ['somebody-else'])).rejects.toMatchObject({
      code: 'unknownEvidence',
    })
  })

  test('of two who answer a criterion at once, the later is told', async () => {
    const audit = await plan()
    await step('auditor', 'notify', audit, notice)
    const { id } = await interview(audit)
    const both = await Promise.allSettled([
      answered(audit, 'risiko-1', [id]),
      answered(audit, 'risiko-1', [id]),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const refused = both.find((each) => each.status === 'rejected')
    expect(refused?.reason).toMatchObject({ code: 'conflict', status: 409 })
  })

  test('sends its report once everything is answered, and registers each nonconformity once', async () => {
    const audit = await plan({ auditDate: '2026-11-22' })
    await step('auditor', 'notify', audit, { ...notice, auditDate: '2026-11-22' })
    await step('auditor', 'conduct', audit, { conductedOn: '2026-11-22' })
    await expect(step('auditor', 'sendDraft', audit, { summary: 'x' })).rejects.toMatchObject({
      code: 'criteriaLeft',
    })
    const { id } = await interview(audit)
    await answered(audit, 'risiko-1', [id])
    await answered(audit, 'avvik-1', [id])
    await found(audit)
    await found(audit, { kind: 'goodPractice', title: 'God oversikt' })
    await step('auditor', 'sendDraft', audit, { summary: 'Det meste virker.' })
    await expect(step('auditor', 'sendReport', audit, { summary: 'x' })).rejects.toMatchObject({
      code: 'commentPending',
    })
    // The seven days are over, and the unit has said nothing.
    app.setDay('2026-11-30')
    const both = await Promise.allSettled([
      step('auditor', 'sendReport', audit, { summary: 'Det meste virker.' }),
      step('editor2', 'sendReport', audit, { summary: 'Det meste virker.' }),
    ])
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const sent = await stored(audit)
    expect([sent.state, sent.answerDue]).toEqual(['reportSent', '2026-12-14'])
    expect((sent.sentTo ?? []).map(({ name }) => name)).toContain('Prøve managerChemistry')
    const [made, ...others] = await casesOf(audit)
    expect(others).toEqual([])
    expect(made).toMatchObject({ source: 'hseAudit', state: 'reported', unit: unitId('KJ') })
    // Pressed again, by two at once, and taken up after a crash: it is the same one.
    await Promise.all([
      registerNonconformities(await app.as('auditor'), audit.id),
      registerNonconformities(await app.as('editor'), audit.id),
    ])
    await completeRegistrations(await app.as())
    expect(await casesOf(audit)).toHaveLength(1)
  })

  test('shows the unit which findings were changed, or written, after it had the draft', async () => {
    const audit = await plan({ auditDate: '2026-11-22', unit: unitId('HF') })
    await step('auditor', 'notify', audit, { ...notice, auditDate: '2026-11-22' })
    await step('auditor', 'conduct', audit, { conductedOn: '2026-11-22' })
    const { id } = await interview(audit)
    await answered(audit, 'risiko-1', [id])
    await answered(audit, 'avvik-1', [id])
    const before = await found(audit, { kind: 'major' })
    await step('auditor', 'sendDraft', audit, { summary: 'Det meste virker.' })
    const changed = await found(audit, { finding: before.id, version: before.version, key: '' })
    expect(changed.asDrafted).toMatchObject({ kind: 'major', title: before.title })
    const added = await found(audit, { title: 'Et funn til' })
    expect(added.asDrafted).toEqual({ isNew: true })
    const again = { finding: before.id, version: changed.version, key: '', kind: 'major' }
    expect((await found(audit, again)).asDrafted ?? null).toBeNull()
    await step('editor', 'cancel', audit, { reason: 'Bare en prøve.' })
  })

  test('whose registering was cut off is completed by itself', async () => {
    const audit = await reported()
    const req: PayloadRequest = await app.as()
    for (const { id } of await casesOf(audit)) {
      await local.delete(req, 'nonconformities', id, system)
    }
    await openFindings(audit)
    await step('managerChemistry', 'answer', audit, { answer: 'Enig.' })
    await expect(step('auditor', 'close', audit)).rejects.toMatchObject({ code: 'unregistered' })
    await completeRegistrations(req)
    expect(await casesOf(audit)).toHaveLength(1)
    expect((await step('auditor', 'close', audit)).state).toBe('closed')
  })

  test('is closed when the unit has answered each finding, with cause and deadline', async () => {
    const audit = await reported()
    await step('managerChemistry', 'receive', audit)
    await expect(
      step('managerChemistry', 'answer', audit, { answer: 'Enig.' }),
    ).rejects.toMatchObject({ code: 'unanswered' })
    const [{ finding } = { finding: null }] = (await lines(audit)).findings
    const given = { audit: audit.id, finding: finding?.id ?? '', version: finding?.version ?? 0 }
    await expect(
      answerFinding(await app.as('managerChemistry'), {
        ...given,
        cause: '',
        answer: 'Vi retter det.',
        deadline: '',
      }),
    ).rejects.toMatchObject({ fields: [{ field: 'cause' }, { field: 'deadline' }] })
    await expect(
      answerFinding(await app.as('auditor'), { ...given, cause: 'x', answer: 'y', deadline: '' }),
    ).rejects.toMatchObject({ status: 403 })
    await openFindings(audit)
    await step('representative', 'commentReport', audit, { representativeComment: 'Bra.' })
    await step('managerChemistry', 'answer', audit, { answer: 'Enig.' })
    const closed = await step('auditor', 'close', audit)
    expect([closed.state, closed.closedOn]).toEqual(['closed', '2026-11-22'])
  })

  test('is a task of the manager while it waits for an answer, and then of the lead', async () => {
    const audit = await reported()
    const kindsOf = async (who: ActorName): Promise<string[]> =>
      ((await everyonesTasks(await app.as())).get(personId(who)) ?? [])
        .filter(({ number }) => number === audit.number)
        .map(({ due, kind }) => `${kind} ${due ?? ''}`.trim())
    expect(await kindsOf('managerChemistry')).toEqual(['answerAudit 2026-12-06'])
    expect(await kindsOf('auditor')).toEqual([])
    await openFindings(audit)
    await step('managerChemistry', 'answer', audit, { answer: 'Enig.' })
    expect(await kindsOf('managerChemistry')).toEqual([])
    expect(await kindsOf('auditor')).toEqual(['closeAudit'])
  })

  test('draws in what former audits of the unit found, and repeats a finding in one action', async () => {
    const first = await reported({}, { title: 'Brannøvelse mangler' })
    const next = await plan({ auditDate: '2026-11-22' })
    await step('auditor', 'notify', next, { ...notice, auditDate: '2026-11-22' })
    await step('auditor', 'conduct', next, { conductedOn: '2026-11-22' })
    const { earlier } = await lines(next)
    const drawn = earlier.find(({ audit }) => audit.id === first.id)
    expect(drawn?.finding.title).toBe('Brannøvelse mangler')
    const { id } = await interview(next)
    await answered(next, 'risiko-1', [id])
    await answered(next, 'avvik-1', [id])
    await step('auditor', 'sendDraft', next, { summary: 'x' })
    await step('managerChemistry', 'commentDraft', next, { draftComment: 'Riktig.' })
    await expect(step('auditor', 'sendReport', next, { summary: 'x' })).rejects.toMatchObject({
      code: 'earlierUnjudged',
    })
    const judge = async (judgement: 'closed' | 'repeated', version: number, finding: string) =>
      judgeEarlier(await app.as('auditor'), {
        audit: next.id,
        finding,
        judgement,
        grounds: 'Ingen øvelse i år heller.',
        version,
      })
    for (const each of earlier) await judge('closed', 0, each.finding.id)
    const again = await judge('repeated', 1, drawn?.finding.id ?? '')
    const repeats = async () =>
      (await lines(next)).findings.filter(({ finding }) => finding.repeats).length
    expect(await repeats()).toBe(1)
    await judge('closed', again.version, drawn?.finding.id ?? '')
    expect(await repeats()).toBe(0)
    await judge('repeated', again.version + 1, drawn?.finding.id ?? '')
    const sent = await step('auditor', 'sendReport', next, { summary: 'x' })
    expect(await casesOf(sent)).toHaveLength(1)
    // What is repeated lives on in the audit that repeated it: the one after sees it once.
    const after = await plan({ auditDate: '2026-11-23' })
    // One that is only planned looks at none yet.
    expect((await lines(after)).earlier).toEqual([])
    await step('auditor', 'notify', after, { ...notice, auditDate: '2026-11-23' })
    const drawnIn = (await lines(after)).earlier
    const titles = drawnIn.map(({ audit, finding }) => [audit.id, finding.title])
    expect(titles.filter(([, title]) => title === 'Brannøvelse mangler')).toEqual([
      [next.id, 'Brannøvelse mangler'],
    ])
  })

  describe('one of the HSE unit who is near the audited unit, and not on the team,', () => {
    const near = async <T>(work: () => Promise<T>): Promise<T> => {
      const req = await app.as()
      const belongs = { person: personId('editor'), unit: unitId('KJ-LAB'), from: '2026-01-01' }
      const { id } = await local.create(req, 'affiliations', belongs, system)
      try {
        return await work()
      } finally {
        await local.delete(req, 'affiliations', id, system)
      }
    }
    const about = {
      title: 'x',
      scope: 'x',
      points: ['risk'],
      auditDate: '2026-12-01',
      periodFrom: '',
      periodTo: '',
    }
    const team = { lead: personId('auditor'), second: personId('approver') }
    type Taken = readonly [keyof typeof auditSteps.steps, object, Partial<Audit>]
    const taken: readonly Taken[] = [
      ['notify', notice, { state: 'planned' }],
      ['change', about, { state: 'planned' }],
      ['changeTeam', team, { state: 'planned' }],
      ['cancel', { reason: 'x' }, { state: 'planned' }],
      ['conduct', { conductedOn: '2026-11-22' }, { state: 'notified', noticeDate: '2026-11-22' }],
      ['sendDraft', { summary: 'x' }, { state: 'conducted' }],
      ['sendReport', { summary: 'x' }, { state: 'conducted', draftSentOn: '2026-11-22' }],
      ['close', { note: 'x' }, { state: 'answered' }],
    ]

    test.each(taken)('does not take the step %s, and is told who can', async (name, given, at) => {
      const { id, version } = await plan()
      await local.update(await app.as(), 'audits', id, { ...at, version }, system)
      const refused = await near(async () =>
        step('editor', name, { id }, given).catch((error: unknown) => error),
      )
      expect(refused).toMatchObject({ code: 'notImpartial', status: 403 })
      expect((refused as Error).message).toContain('Prøve editor arbeider i')
      expect((refused as Error).message).toContain('Disse kan i stedet: Prøve auditor')
    })

    test('does not register what it found either', async () => {
      const { id, version } = await plan()
      await local.update(await app.as(), 'audits', id, { state: 'reportSent', version }, system)
      await near(async () => {
        await expect(registerNonconformities(await app.as('editor'), id)).rejects.toMatchObject({
          code: 'notImpartial',
          status: 403,
        })
      })
    })
  })

  test('that is withdrawn is read by the unit where it had been notified, and else never', async () => {
    const reads = async ({ id }: Audit, who: ActorName): Promise<boolean> =>
      (await local.findById(await app.as(who), 'audits', id, { overrideAccess: false })) !== null
    const [unknown, known] = [await plan(), await plan()]
    await step('auditor', 'notify', known, notice)
    for (const each of [unknown, known]) await step('editor', 'cancel', each, { reason: 'x' })
    for (const who of ['managerChemistry', 'representative', 'chiefRepresentative'] as const) {
      expect(await reads(unknown, who), who).toBe(false)
      expect(await reads(known, who), who).toBe(true)
      const right = await can(await app.as(who), 'audits', 'read')
      if (typeof right === 'boolean') throw new Error(`${who} reads all or nothing.`)
      expect(matches(right, { ...(await stored(unknown)) }), who).toBe(false)
      expect(matches(right, { ...(await stored(known)) }), who).toBe(true)
    }
    expect(await reads(unknown, 'editor')).toBe(true)
  })

  test('the unit never answers is closed after its day, with a note that says so', async () => {
    const audit = await reported()
    app.setDay('2026-12-06')
    await expect(step('auditor', 'close', audit, { note: 'x' })).rejects.toMatchObject({
      code: 'answerPending',
    })
    app.setDay('2026-12-07')
    const tasks = (await everyonesTasks(await app.as())).get(personId('auditor')) ?? []
    const kinds = tasks.filter(({ number }) => number === audit.number).map(({ kind }) => kind)
    expect(kinds).toEqual(['closeAudit'])
    await expect(step('auditor', 'close', audit)).rejects.toMatchObject({
      code: 'closeNoteMissing',
      data: { errors: [{ path: 'note' }] },
    })
    const closed = await step('auditor', 'close', audit, { note: 'Enheten er purret to ganger.' })
    expect(closed.state).toBe('closed')
    expect(closed.steps?.at(-1)?.note).toBe('Enheten er purret to ganger.')
  })

  test('is not removed before a later one that has judged its findings', async () => {
    const first = await reported({}, { title: 'Eldre funn' })
    const later = await reported()
    const req = await app.as()
    for (const { id } of [first, later]) {
      const { version } = await stored({ id })
      await local.update(req, 'audits', id, { state: 'closed', version }, system)
    }
    const decision = await decideRetention(await app.as('approver'), {
      kind: 'audits',
      version: 0,
      years: '10',
      basis: 'Bevarings- og kassasjonsplanen',
      decidedBy: 'HMS-sjefen',
      decidedDate: '2026-11-01',
      reference: '2026/881',
    })
    app.setDay('2099-01-01')
    const remove = async ({ id, number }: Audit) =>
      removeRecord(await app.as('approver'), { kind: 'audits', id }, number)
    await expect(remove(first)).rejects.toMatchObject({ code: 'findingsJudged', status: 409 })
    await expect(remove(first)).rejects.toThrow(later.number)
    expect((await lines(later)).earlier.map(({ audit }) => audit.id)).toContain(first.id)
    await remove(later)
    await remove(first)
    await local.delete(req, 'retention-decisions', decision.id, system)
  })

  test('keeps its criteria: one that is answered is not deleted, one that is not is', async () => {
    const audit = await plan()
    await step('auditor', 'notify', audit, notice)
    const { id: shown } = await interview(audit)
    const { criterion } = await answered(audit, 'risiko-1', [shown])
    const director = await app.as('approver')
    const own = { overrideAccess: false } as const
    await expect(
      local.delete(director, 'audit-criteria', idOf(criterion), own),
    ).rejects.toMatchObject({ code: 'criterionUsed', status: 409 })
    const other = { key: 'ubrukt-1', point: 'review', asks: 'Ubrukt' } as const
    const { id } = await local.create(await app.as(), 'audit-criteria', other, system)
    await local.delete(director, 'audit-criteria', id, own)
    expect(await local.findById(await app.as(), 'audit-criteria', id, system)).toBeNull()
  })

  test('registers findings as long as the fields hold, cut where the words around them need room', async () => {
    const long = { title: 'T'.repeat(1_000), description: `${'D'.repeat(9_999)}.` }
    const [made] = await casesOf(await reported({}, long))
    expect(made?.title).toHaveLength(1_000)
    expect(made?.title).toMatch(/^Funn i HMS-revisjon: T+…$/)
    expect(made?.description).toHaveLength(10_000)
    expect(made?.description).toContain('D…\n\nSvar på revisjonen')
  })

  test('whose registering fails stops neither a start nor the registering of others', async () => {
    const [bad, good] = [await reported(), await reported()]
    const req = await app.as()
    for (const audit of [bad, good]) {
      for (const { id } of await casesOf(audit)) {
        await local.delete(req, 'nonconformities', id, system)
      }
    }
    const inDatabase = async (data: Record<string, unknown>): Promise<void> => {
      await req.payload.db.updateOne({ collection: 'audits', id: bad.id, data, req })
    }
    // No language of Verne: no nonconformity can have it.
    await inDatabase({ language: 'xx' })
    const logged = vi.spyOn(req.payload.logger, 'error').mockImplementation(() => undefined)
    await completeRegistrations(req)
    const said = logged.mock.calls.map(([each]) => JSON.stringify(each))
    logged.mockRestore()
    expect(said.filter((each) => each.includes(bad.number))).toHaveLength(1)
    expect(await casesOf(good)).toHaveLength(1)
    await inDatabase({ language: 'nb', state: 'closed' })
  })

  test('whose judgement somebody else has changed keeps the finding it repeated', async () => {
    await reported({}, { title: 'Gjentas' })
    const next = await plan({ auditDate: '2026-11-22' })
    await step('auditor', 'notify', next, { ...notice, auditDate: '2026-11-22' })
    const drawn = (await lines(next)).earlier.find(({ finding }) => finding.title === 'Gjentas')
    const judge = async (judgement: 'closed' | 'repeated', grounds: string) =>
      judgeEarlier(await app.as('auditor'), {
        audit: next.id,
        finding: drawn?.finding.id ?? '',
        judgement,
        grounds,
        version: 0,
      })
    await judge('repeated', 'Det er der igjen.')
    const deleted = vi.spyOn(local, 'delete')
    await expect(judge('closed', 'x')).rejects.toMatchObject({ code: 'conflict', status: 409 })
    expect(deleted).not.toHaveBeenCalled()
    deleted.mockRestore()
    const updated = vi.spyOn(local, 'update')
    await expect(judge('repeated', 'Andre ord.')).rejects.toMatchObject({ code: 'conflict' })
    expect(updated).not.toHaveBeenCalled()
    updated.mockRestore()
    const repeats = (await lines(next)).findings.filter(({ finding }) => finding.repeats)
    expect(repeats.map(({ finding }) => finding.description)).toEqual(['Det er der igjen.'])
  })

  test('that is reported does not change when the catalogue grows', async () => {
    const audit = await reported()
    const working = await plan()
    const asked = async (each: Audit) => (await lines(each)).criteria.map(({ key: of }) => of)
    const before = await asked(audit)
    const req = await app.as()
    const grown = { key: 'risiko-9', point: 'risk', asks: 'Et nytt krav' } as const
    const { id } = await local.create(req, 'audit-criteria', grown, system)
    expect(await asked(working)).toContain('risiko-9')
    expect(await asked(audit)).toEqual(before)
    await local.delete(req, 'audit-criteria', id, system)
  })

  test('gives conclusion, comments and the unit’s page over REST with its lines, and not before', async () => {
    const audit = await plan()
    const req = await app.as()
    const written = {
      state: 'conducted',
      noticeDate: '2026-11-22',
      summary: 'KANARI-1',
      draftComment: 'KANARI-2',
      unitPage: { day: 'KANARI-3', points: [] },
    } as const
    const put = async (data: object): Promise<void> => {
      const { version } = await stored(audit)
      await local.update(req, 'audits', audit.id, { ...data, version }, system)
    }
    const seen = async (who: ActorName): Promise<number> => {
      const response = await fetch(`${app.origin}/api/audits/${audit.id}?depth=1`, {
        headers: { authorization: `JWT ${await app.token(who)}` },
      })
      expect(response.status, who).toBe(200)
      return ((await response.text()).match(/KANARI/g) ?? []).length
    }
    const by = async () =>
      Promise.all(
        (
          ['topManagement', 'managerChemistry', 'chiefRepresentative', 'auditor', 'editor'] as const
        ).map(seen),
      )
    await put(written)
    expect(await by()).toEqual([0, 0, 0, 3, 3])
    await put({ openTo: 'unit' })
    expect(await by()).toEqual([0, 3, 3, 3, 3])
    await put({ openTo: 'reported' })
    expect(await by()).toEqual([3, 3, 3, 3, 3])
    const oracle = await fetch(`${app.origin}/api/audits?where[summary][like]=KANARI`, {
      headers: { authorization: `JWT ${await app.token('topManagement')}` },
    })
    expect(await oracle.text()).not.toContain('"totalDocs":1')
  })

  test('is not made by the chief safety representative, whatever other role they have', async () => {
    const role = { role: 'auditor', person: personId('chiefRepresentative'), from: '2026-01-01' }
    const made = await local.create(await app.as(), 'role-assignments', role as never, system)
    const refused = await plan({
      unit: unitId('HF'),
      second: personId('chiefRepresentative'),
    }).catch((error: unknown) => error)
    await local.delete(await app.as(), 'role-assignments', made.id, system)
    expect(refused).toMatchObject({ code: 'notImpartial' })
    expect((refused as Error).message).toContain('er hovedverneombud')
  })

  test('is read by the chief safety representative from the notice on, its findings from the draft on', async () => {
    const audit = await plan()
    const put = async (data: object): Promise<void> => {
      const { version } = await stored(audit)
      await local.update(await app.as(), 'audits', audit.id, { ...data, version }, system)
    }
    const reads = async (): Promise<readonly [boolean, boolean, number]> => {
      const req = await app.as('chiefRepresentative')
      const own = { overrideAccess: false } as const
      const where = { audit: { equals: audit.id } }
      return [
        (await local.findById(req, 'audits', audit.id, own)) !== null,
        await readsLines(req, await stored(audit)),
        await local.count(req, 'audit-evidence', { ...own, where }),
      ]
    }
    expect(await reads()).toEqual([false, false, 0])
    await step('auditor', 'notify', audit, notice)
    await interview(audit)
    expect(await reads()).toEqual([true, false, 0])
    await put({ openTo: 'unit' })
    expect(await reads()).toEqual([true, true, 1])
  })

  test('tells the unit who reads its records now, when the team is changed during it', async () => {
    const audit = await plan()
    const team = { lead: personId('auditor'), second: personId('approver') }
    await step('editor', 'changeTeam', audit, team)
    await step('auditor', 'notify', audit, notice)
    await step('editor', 'changeTeam', audit, { ...team, second: personId('editor2') })
    const all = await local.find(await app.as(), 'letter-lines', system)
    const of = all.filter(({ key: each }) => each.startsWith(`audit:${audit.id}:teamChanged`))
    const told = of.map(({ account }) => account)
    for (const who of ['managerChemistry', 'coordinator', 'representative'] as const) {
      expect(
        told.filter((each) => each === `account-${who}`),
        who,
      ).toHaveLength(1)
    }
  })

  test('is not conducted before the unit was notified', async () => {
    const audit = await plan()
    await step('auditor', 'notify', audit, notice)
    await expect(
      step('auditor', 'conduct', audit, { conductedOn: '2026-11-21' }),
    ).rejects.toMatchObject({ code: 'beforeNotice', data: { errors: [{ path: 'conductedOn' }] } })
    await step('auditor', 'conduct', audit, { conductedOn: '2026-11-22' })
  })

  describe('a plan over several years', () => {
    const made = async (who: ActorName, more: object = {}) => {
      const response = await fetch(`${app.origin}/api/audit-plans`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          authorization: `JWT ${await app.token(who)}`,
        },
        body: JSON.stringify({
          title: 'Revisjonsplan',
          firstYear: 2025,
          lastYear: 2028,
          lines: [
            {
              unit: unitId('KJ'),
              year: 2027,
              month: '04',
              scope: 'Laboratoriene',
              points: ['risk'],
              lead: personId('auditor'),
              members: [personId('editor2')],
            },
          ],
          ...more,
        }),
      })
      return { status: response.status, body: (await response.json()) as Record<string, unknown> }
    }

    test('is approved by another than who wrote it, and each line becomes an audit in one press', async () => {
      const written = await made('editor')
      expect(written.status).toBe(201)
      const { id, version } = written.body['doc'] as { id: string; version: number }
      const approve = async (who: ActorName): Promise<number> => {
        const response = await fetch(`${app.origin}/api/audit-plans/${id}`, {
          method: 'PATCH',
          headers: {
            'content-type': 'application/json',
            authorization: `JWT ${await app.token(who)}`,
          },
          body: JSON.stringify({ state: 'approved', version }),
        })
        return response.status
      }
      const [shown] = await loadPlans(await app.as('editor'))
      const line = shown?.lines[0]?.id ?? ''
      const press = async (who: ActorName): Promise<Audit> => {
        const req = await app.as(who)
        return planAudit(req, await auditOfLine(req, { plan: id, line, language: 'nb' }))
      }
      await expect(press('editor')).rejects.toMatchObject({ code: 'notApproved' })
      expect(await loadPlans(await app.as('employee'))).toEqual([])
      expect(await approve('editor')).toBe(409)
      expect(await approve('approver')).toBe(200)
      expect(await loadPlans(await app.as('employee'))).toHaveLength(1)
      const [one, other] = await Promise.all([press('editor'), press('approver')])
      expect(one.id).toBe(other.id)
      expect(one).toMatchObject({ state: 'planned', year: 2027, auditDate: '2027-04-15' })
      await expect(press('employee')).rejects.toMatchObject({ status: 403 })
    })

    test('refuses a team that is too near, naming the line', async () => {
      const { body, status } = await made('editor', {
        lines: [
          {
            unit: unitId('KJ'),
            year: 2027,
            month: '05',
            scope: 'x',
            points: ['risk'],
            lead: personId('managerChemistry'),
            members: [personId('editor2')],
          },
        ],
      })
      expect(status).toBe(400)
      expect(JSON.stringify(body)).toContain('lines.0.lead')
    })

    test('proposes units to the HSE unit alone', async () => {
      expect(await loadProposals(await app.as('managerChemistry'), [])).toBeNull()
      const found = await loadProposals(await app.as('editor'), [])
      expect(found?.map(({ code }) => code)).toContain('HF')
    })
  })
})
