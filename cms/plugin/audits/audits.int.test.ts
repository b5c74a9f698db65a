import type { PayloadRequest } from 'payload'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type ActorName, actors, personId, startApp, type TestApp, unitId } from '../../test/app.ts'
import { idOf, local } from '../database/local.ts'
import { databases } from '../database/test-databases.ts'
import type { Audit, Nonconformity } from '../generated-types.ts'
import { takeStep } from '../records/engine.ts'
import { everyonesTasks } from '../tasks/load.ts'
import {
  addEvidence,
  answerCriterion,
  answerFinding,
  judgeEarlier,
  saveFinding,
} from './lines-written.ts'
import { loadAudit, readsLines } from './load.ts'
import { makeAudit } from './plan/make-audit.ts'
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
  const lines = async (audit: Audit) => loadAudit(await app.as(), audit)
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
    app.setDay('2026-11-22')
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
    app.setDay('2026-11-22')
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
    const titles = (await lines(after)).earlier.map(({ audit, finding }) => [
      audit.id,
      finding.title,
    ])
    expect(titles.filter(([, title]) => title === 'Brannøvelse mangler')).toEqual([
      [next.id, 'Brannøvelse mangler'],
    ])
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
      const press = async (who: ActorName) =>
        makeAudit(await app.as(who), { plan: id, line, language: 'nb' })
      await expect(press('editor')).rejects.toMatchObject({ code: 'notApproved' })
      expect(await loadPlans(await app.as('employee'))).toEqual([])
      expect(await approve('editor')).toBe(409)
      expect(await approve('approver')).toBe(200)
      expect(await loadPlans(await app.as('employee'))).toHaveLength(1)
      const [one, other] = await Promise.all([press('editor'), press('approver')])
      expect(one.id).toBe(other.id)
      expect(one).toMatchObject({ state: 'planned', year: 2027, auditDate: '2027-04-15' })
      await expect(press('employee')).resolves.toMatchObject({ id: one.id })
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
