import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  type ActorName,
  actors,
  personId,
  startApp,
  type TestApp,
  unitId,
} from '../../../test/app.ts'
import { idOf, local } from '../../database/local.ts'
import { databases } from '../../database/test-databases.ts'
import type { AuditFinding, Nonconformity, ReAudit } from '../../generated-types.ts'
import { takeStep } from '../../records/engine.ts'
import { jointFacts } from '../../reports/joint/facts.ts'
import { everyonesTasks } from '../../tasks/load.ts'
import { loadAudit } from '../load.ts'
import { askReAudit } from './ask.ts'
import { completeReopened } from './reopen.ts'
import { reAuditSteps } from './steps.ts'

const system = { overrideAccess: true } as const
const seen = {
  shownBy: ['visit'],
  interviewee: '',
  seenOn: '2026-11-22',
  seen: 'Avtrekket i lab 3 har nå kontrollmerke.',
  reason: '',
} as const

describe.each(databases())('a finding that is audited again, on $name', (database) => {
  let app: TestApp
  let audit = ''
  let count = 0

  beforeAll(async () => {
    app = await startApp(database)
    const req = await app.as()
    const criterion = { key: 'risiko-1', point: 'risk', asks: 'Kravet' } as const
    await local.create(
      req,
      'audit-criteria',
      { id: 'criterion', ...criterion },
      { ...system, locale: 'nb' },
    )
    const made = await local.create(
      req,
      'audits',
      {
        key: 'the audit',
        number: 'REV-2026-0100',
        year: 2026,
        title: 'Revisjon av kjemi',
        unit: unitId('KJ'),
        state: 'closed',
        openTo: 'reported',
        scope: 'Laboratoriene',
        points: ['risk'],
        auditDate: '2026-06-01',
        reportSentOn: '2026-06-14',
        lead: personId('auditor'),
        team: [personId('auditor'), personId('editor2')],
      },
      system,
    )
    audit = made.id
  })
  afterAll(() => app.close())

  /** A nonconformity of the audit, with its case and a measure of it. */
  const found = async (
    state: Nonconformity['state'] = 'effectCheck',
    more: object = {},
  ): Promise<{ finding: AuditFinding; case: string; measure: string }> => {
    count += 1
    const req = await app.as()
    const finding = await local.create(
      req,
      'audit-findings',
      {
        key: `finding-${String(count)}`,
        audit,
        unit: unitId('KJ'),
        criterion: 'criterion',
        kind: 'minor',
        title: `Et laboratorium mangler kontroll ${String(count)}`,
        description: 'Avtrekket i lab 3 er ikke kontrollert.',
      },
      system,
    )
    const made = await local.create(
      req,
      'nonconformities',
      {
        key: `audit:${finding.id}`,
        number: `AVV-2026-08${String(count).padStart(2, '0')}`,
        year: 2026,
        state,
        type: 'nonconformity',
        source: 'hseAudit',
        severity: 'minor',
        audit,
        finding: finding.id,
        title: 'Funn',
        description: 'Funn',
        unit: unitId('KJ'),
        eventDate: '2026-06-01',
        reportedDate: '2026-06-14',
        ...(state === 'closed' ? { closedDate: '2026-09-01', closingNote: 'Rettet' } : {}),
        ...more,
      },
      system,
    )
    const measure = await local.create(
      req,
      'measures',
      {
        key: `measure-${String(count)}`,
        number: `TIL-2026-08${String(count).padStart(2, '0')}`,
        title: 'Kontroller avtrekket',
        unit: unitId('KJ'),
        nonconformity: made.id,
        state: 'verified',
        proposedOn: '2026-06-20',
      } as never,
      system,
    )
    return { finding, case: made.id, measure: measure.id }
  }
  const ask = async (
    finding: Pick<AuditFinding, 'id'>,
    who: ActorName = 'managerChemistry',
    more = {},
  ) =>
    askReAudit(await app.as(who), {
      finding: finding.id,
      done: 'Avtrekket er kontrollert.',
      ...more,
    })
  const step = async (
    who: ActorName,
    name: keyof typeof reAuditSteps.steps,
    { id }: Pick<ReAudit, 'id'>,
    given: object = {},
  ) => takeStep(await app.as(who), reAuditSteps, name, { id, version: null, ...given })
  const caseOf = async (id: string): Promise<Nonconformity> => {
    const there = await local.findById(await app.as(), 'nonconformities', id, system)
    if (!there) throw new Error('The case is gone.')
    return there
  }
  const status = async (who: ActorName | null, path: string): Promise<number> => {
    const headers: Record<string, string> =
      who === null ? {} : { authorization: `JWT ${await app.token(who)}` }
    return (await fetch(`${app.origin}/api${path}`, { headers })).status
  }

  test('is asked for once its measures are done, and of two at once there is one', async () => {
    const early = await found('inProgress')
    await expect(ask(early.finding)).rejects.toMatchObject({ code: 'notCorrected', status: 409 })
    const { finding } = await found()
    const [one, other] = await Promise.all([ask(finding), ask(finding, 'editor')])
    expect(one.id).toBe(other.id)
    expect(idOf(one.auditor)).toBe(personId('auditor'))
    expect(one).toMatchObject({ state: 'asked', askedOn: '2026-11-22', due: '2026-12-22' })
    const tasks = await everyonesTasks(await app.as())
    const mine = tasks.get(personId('auditor')) ?? []
    expect(mine.filter(({ id }) => id === one.id)).toMatchObject([{ kind: 'auditAgain' }])
    const lines = await local.find(await app.as(), 'letter-lines', system)
    expect(lines.filter(({ key }) => key.includes(`re-audit:${one.id}:asked`))).toHaveLength(1)
    await step('editor', 'withdraw', one, { why: 'Feil funn.' })
  })

  test.each([
    ['managerHumanities', 404],
    ['employee', 404],
    ['contributor', 404],
    ['topManagement', 403],
    ['representative', 403],
    ['chiefRepresentative', 403],
  ] as const)('is not for %s to ask for', async (who, refused) => {
    const { finding } = await found()
    await expect(ask(finding, who)).rejects.toMatchObject({ status: refused })
  })

  test.each(['managerChemistry', 'deputyChemistry', 'auditor', 'editor', 'approver'] as const)(
    'is for %s to ask for',
    async (who) => {
      const { finding } = await found()
      const made = await ask(finding, who)
      await step('editor', 'withdraw', made, { why: 'Bare en prøve.' })
    },
  )

  test('lets its auditor read the case and its measures until they conclude, and nothing else', async () => {
    const { case: id, finding, measure } = await found()
    const other = await found()
    const reads = async () => ({
      case: await status('auditor', `/nonconformities/${id}`),
      measure: await status('auditor', `/measures/${measure}`),
      other: await status('auditor', `/nonconformities/${other.case}`),
      otherMeasure: await status('auditor', `/measures/${other.measure}`),
      process: await status('auditor', '/hse-processes'),
    })
    const nothing = { case: 404, measure: 404, other: 404, otherMeasure: 404 }
    expect(await reads()).toMatchObject(nothing)
    const made = await ask(finding)
    expect(await reads()).toMatchObject({ ...nothing, case: 200, measure: 200 })
    const listed = async () =>
      (await local.find(await app.as('auditor'), 'nonconformities', { overrideAccess: false })).map(
        (each) => each.id,
      )
    expect(await listed()).toEqual([id])
    for (const slug of [
      'hse-processes',
      'enquiries',
      'affiliations',
      'unit-requirements',
    ] as const) {
      expect(
        await local.find(await app.as('auditor'), slug, { overrideAccess: false }),
        slug,
      ).toEqual([])
    }
    await step('auditor', 'conclude', made, { ...seen, state: 'effective' })
    expect(await reads()).toMatchObject(nothing)
    expect(await listed()).toEqual([])
  })

  test('never lets an auditor read a case that concerns the manager', async () => {
    const { case: id, finding } = await found('effectCheck', {
      concernsManager: true,
      handlingUnit: unitId('NV'),
      withheldFrom: [personId('managerChemistry')],
    })
    const made = await ask(finding, 'editor')
    expect(await status('auditor', `/nonconformities/${id}`)).toBe(404)
    await step('editor', 'withdraw', made, { why: 'Gjelder lederen.' })
  })

  test('is concluded by its auditor alone, and never from documents alone', async () => {
    const { finding } = await found()
    const made = await ask(finding)
    const effective = { ...seen, state: 'effective' }
    await expect(step('editor', 'conclude', made, effective)).rejects.toMatchObject({
      code: 'notYours',
    })
    await expect(step('managerChemistry', 'conclude', made, effective)).rejects.toMatchObject({
      status: 403,
    })
    for (const [shownBy, code] of [
      [['document'], 'documentsAlone'],
      [[], 'shownByMissing'],
      [['interview'], 'intervieweeMissing'],
    ] as const) {
      await expect(
        step('auditor', 'conclude', made, { ...effective, shownBy }),
      ).rejects.toMatchObject({ code })
    }
    await step('auditor', 'conclude', made, effective)
    await expect(step('auditor', 'conclude', made, effective)).rejects.toMatchObject({
      code: 'wrongState',
    })
    const facts = await jointFacts(await app.as(), 2026, '2026-12-31')
    expect(facts.reAudits.find(({ conclusion }) => conclusion === 'effective')?.count).toBe(2)
  })

  test.each([
    ['closed', 'received', 'reopen'],
    ['effectCheck', 'inProgress', 'start'],
  ] as const)(
    'that is not effective has a case that was %s worked on again, with the reason',
    async (before, after, taken) => {
      const { case: id, finding } = await found(before)
      const made = await ask(finding)
      const given = { ...seen, state: 'notEffective' }
      await expect(step('auditor', 'conclude', made, given)).rejects.toMatchObject({
        code: 'reasonMissing',
      })
      const written = await step('auditor', 'conclude', made, {
        ...given,
        reason: 'Merket er gammelt.',
      })
      const opened = await caseOf(id)
      expect(opened.state).toBe(after)
      const last = opened.steps?.at(-1)
      expect(last?.step).toBe(taken)
      expect(last?.note).toContain(written.number)
      expect(last?.note).toContain('Merket er gammelt.')
      // Killed between the two: the case is worked on already, and stays as it is.
      await app.payload.db.updateOne({
        collection: 're-audits',
        id: made.id,
        data: { reopenedOn: null },
        req: await app.as(),
      })
      await completeReopened(await app.as())
      expect((await caseOf(id)).steps).toHaveLength(opened.steps?.length ?? 0)
      // And killed before: the next start completes it.
      const { case: other, finding: second } = await found(before)
      const cut = await ask(second)
      await app.payload.db.updateOne({
        collection: 're-audits',
        id: cut.id,
        data: { state: 'notEffective', reason: 'Merket er gammelt.', concludedOn: '2026-11-22' },
        req: await app.as(),
      })
      await completeReopened(await app.as())
      await completeReopened(await app.as())
      expect((await caseOf(other)).steps?.filter((each) => each.step === taken)).toHaveLength(1)
    },
  )

  test('may be asked for again once it was not effective, and is shown with the finding', async () => {
    const { case: id, finding } = await found('effectCheck')
    const first = await ask(finding)
    await step('auditor', 'conclude', first, {
      ...seen,
      state: 'notEffective',
      reason: 'Merket er gammelt.',
    })
    await expect(ask(finding)).rejects.toMatchObject({ code: 'notCorrected' })
    await app.payload.db.updateOne({
      collection: 'nonconformities',
      id,
      data: { state: 'effectCheck' },
      req: await app.as(),
    })
    const second = await ask(finding)
    expect(second.id).not.toBe(first.id)
    await step('auditor', 'conclude', second, { ...seen, state: 'effective' })
    const stored = await local.findById(await app.as(), 'audits', audit, system)
    if (!stored) throw new Error('The audit is gone.')
    const { findings } = await loadAudit(await app.as(), stored)
    const shown = findings.find((each) => each.finding.id === finding.id)
    expect(shown?.reAudits.map(({ state }) => state)).toEqual(['notEffective', 'effective'])
  })

  test('is taken over by another whom the HSE unit chooses, as impartial, and the former reads nothing more', async () => {
    const { case: id, finding } = await found()
    const made = await ask(finding)
    await expect(
      step('managerChemistry', 'replace', made, { auditor: personId('approver') }),
    ).rejects.toMatchObject({ status: 403 })
    await expect(
      step('editor', 'replace', made, { auditor: personId('managerChemistry') }),
    ).rejects.toMatchObject({ code: 'notImpartial' })
    await expect(
      step('editor', 'replace', made, { auditor: personId('employee') }),
    ).rejects.toMatchObject({ code: 'notAuditor' })
    await step('editor', 'replace', made, { auditor: personId('approver') })
    expect(await status('auditor', `/nonconformities/${id}`)).toBe(404)
    await expect(
      step('auditor', 'conclude', made, { ...seen, state: 'effective' }),
    ).rejects.toMatchObject({ code: 'notYours' })
    await step('approver', 'conclude', made, { ...seen, state: 'effective' })
  })

  test('an auditor who has become too near the unit does not conclude', async () => {
    const { finding } = await found()
    const made = await ask(finding)
    const near = await local.create(
      await app.as(),
      'affiliations',
      { person: personId('auditor'), unit: unitId('KJ'), from: '2026-01-01' },
      system,
    )
    await expect(
      step('auditor', 'conclude', made, { ...seen, state: 'effective' }),
    ).rejects.toMatchObject({ code: 'notImpartial' })
    // Asked for now, it falls to the next of the team.
    await step('editor', 'withdraw', made, { why: 'Bytter.' })
    expect(idOf((await ask(finding)).auditor)).toBe(personId('editor2'))
    await local.delete(await app.as(), 'affiliations', near.id, system)
  })

  test('is read over HTTP by those who read of the unit, its team and the top management', async () => {
    const { finding } = await found()
    const { id } = await ask(finding)
    const readers: readonly ActorName[] = [
      ...(['editor', 'editor2', 'approver', 'managerChemistry', 'deputyChemistry'] as const),
      ...(['coordinator', 'representative', 'chiefRepresentative', 'topManagement'] as const),
      'auditor',
    ]
    for (const who of [...(Object.keys(actors) as ActorName[]), null]) {
      const wanted = who !== null && readers.includes(who)
      const answered = await status(who, `/re-audits/${id}`)
      if (wanted) expect(answered, who).toBe(200)
      else expect([401, 403, 404], who ?? 'nobody').toContain(answered)
    }
  })
})
