import { nonconformitySteps } from '../steps.ts'
import { takeStep } from '../../records/engine.ts'
import type { PayloadRequest } from 'payload'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  accountId,
  type ActorName,
  email,
  personId,
  startApp,
  type TestApp,
  unitId,
} from '../../../test/app.ts'
import { allTold } from '../../../test/told.ts'
import { databases } from '../../database/test-databases.ts'
import { idOf, local } from '../../database/local.ts'
import type { Nonconformity, Outbox } from '../../generated-types.ts'
import type { SealedMail } from '../../outbox/sealed.ts'
import { myTasks } from '../../tasks/load.ts'
import type { RecordAt } from '../../records/engine.ts'
import { type Report, reportNonconformity } from '../report.ts'
import { notifyAuthority } from './checklist.ts'
import { standingInjuries } from './standing.ts'
import { notifications, whereItApplies } from './rules.ts'

const system = { overrideAccess: true } as const
const day = '2026-11-22'
const code = (refused: string): object => ({ code: refused })
const judged = {
  type: null,
  category: 'personalInjury',
  severity: 'critical',
  cause: '',
  immediateAction: '',
  seriousInjury: null,
  topic: null,
  affects: [],
  outcome: null,
} as const
/** Everyone who must know of a death in Chemistry. */
const circle: readonly ActorName[] = [
  'managerChemistry',
  'deputyChemistry',
  'formerManager',
  'representative',
  'chiefRepresentative',
  'approver',
  'editor',
  'editor2',
  'topManagement',
]
/** The dean, who is the level above Chemistry. */
const dean: ActorName = 'formerManager'

describe.each(databases())('a death or a serious injury, on $name', (database) => {
  let app: TestApp
  let forms = 0

  beforeAll(async () => {
    app = await startApp(database)
    const role = {
      role: 'lineManager',
      unit: unitId('NV'),
      from: '2026-06-01',
    } as const
    const data = { id: 'role-dean', person: personId(dean), ...role }
    await local.create(await app.as(), 'role-assignments', data, system)
    // What someone wants to be reminded of says nothing of this.
    const wanted = { reminders: 'off' as const, version: 1 }
    await local.update(await app.as(), 'accounts', accountId('managerChemistry'), wanted, system)
  })
  afterAll(async () => {
    await app.close()
  })

  async function report(
    who: ActorName | undefined,
    change: Partial<Report> = {},
  ): Promise<RecordAt & { readonly number: string }> {
    forms += 1
    const { id, number } = await reportNonconformity(await app.as(who), {
      key: `form-key-of-an-injury-${String(forms)}`,
      type: 'accident',
      title: 'Fall fra stige',
      description: 'En ansatt falt fra fire meter.',
      unit: unitId('KJ'),
      eventDate: day,
      place: null,
      immediateAction: null,
      photos: [],
      anonymous: who === undefined,
      name: null,
      email: null,
      language: 'nb',
      injury: true,
      ...change,
    })
    return { id, number, version: null }
  }

  async function stored(id: string): Promise<Nonconformity> {
    const found = await local.findById(await app.as(), 'nonconformities', id, system)
    if (!found) throw new Error(`no nonconformity ${id}`)
    return found
  }

  async function mails(id: string, event: string): Promise<Outbox[]> {
    const where = { key: { like: `nonconformity:${id}:${event}` } }
    return local.find(await app.as(), 'outbox', { ...system, where })
  }
  const told = async (id: string, event: string): Promise<string[]> =>
    (await allTold(app))
      .filter(({ key }) => key.includes(`nonconformity:${id}:${event}`))
      .map(({ to }) => to)
      .toSorted()
  const addresses = (actors: readonly ActorName[]): string[] => actors.map(email).toSorted()

  /** Every line of the checklist that is always asked for, at one time. */
  const whole = notifications
    .filter((which) => !whereItApplies(which))
    .map((which) => ({ which, date: day, time: '1130', notRequired: '' }))

  const post = async (
    who: ActorName,
    id: string,
    step: string,
    body: object,
  ): Promise<{
    status: number
    errors: { path: string }[]
    code: string | undefined
  }> => {
    const { version } = await stored(id)
    const answer = await fetch(`${app.origin}/api/nonconformities/${id}/step/${step}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `JWT ${await app.token(who)}`,
      },
      body: JSON.stringify({ version, ...body }),
    })
    const { errors } = (await answer.json()) as {
      errors?: { data?: { code?: string; errors?: { path: string }[] } }[]
    }
    const data = errors?.[0]?.data
    return {
      status: answer.status,
      errors: data?.errors ?? [],
      code: data?.code,
    }
  }

  describe('when it is reported', () => {
    test('is told everyone who must know, at once and past what they want to be reminded of', async () => {
      const { id } = await report('employee')
      expect(await told(id, 'injuryReported')).toEqual(addresses(circle))
      expect(await told(id, 'reported')).toEqual([])
    })

    test('is told as reported, not as confirmed, and names neither person nor what happened', async () => {
      const { id, number } = await report('employee')
      for (const { subject, body } of await mails(id, 'injuryReported')) {
        expect(subject).toContain('ikke bekreftet')
        expect(body).toContain('meldt, ikke bekreftet')
        expect(`${subject} ${String(body)}`).not.toMatch(/stige|Prøve/)
      }
      const links = (await mails(id, 'injuryReported')).map(({ to, body }) => [
        to,
        body?.includes(`/min-hms/avvik/${number}`),
      ])
      expect(links.filter(([, toCase]) => toCase !== true)).toEqual([
        [email('topManagement'), false],
      ])
    })

    test('by nobody in particular is told just the same', async () => {
      const { id } = await report(undefined)
      expect(await told(id, 'injuryReported')).toEqual(addresses(circle))
      expect(await stored(id)).toMatchObject({
        anonymous: true,
        injury: 'reported',
      })
    })

    test('has its checklist in the case from the first second, and is due the same day', async () => {
      const { id } = await report('employee')
      expect(await stored(id)).toMatchObject({
        injury: 'reported',
        seriousInjury: true,
        due: day,
      })
      const kinds = (await myTasks(await app.as('managerChemistry')))
        .filter((task) => task.id === id)
        .map(({ kind, due }) => `${kind} ${String(due)}`)
      expect(kinds.toSorted()).toEqual([
        `notifyAuthorities ${day}`,
        `receive ${day}`,
        `settleInjury ${day}`,
      ])
    })

    test('is not where nobody is, or where nobody was asked', async () => {
      for (const injury of [false, undefined]) {
        const { id } = await report('employee', { injury })
        expect((await stored(id)).injury ?? null).toBeNull()
        expect(await told(id, 'injury')).toEqual([])
        expect(await told(id, 'reported')).toContain(email('managerChemistry'))
      }
      await expect(report('employee', { injury: null })).rejects.toMatchObject(
        code('injuryMissing'),
      )
    })
  })

  describe('when someone who handles it', () => {
    test('confirms it, everyone is told so', async () => {
      const at = await report('employee')
      await takeStep(await app.as('deputyChemistry'), nonconformitySteps, 'confirmInjury', {
        ...at,
      })
      expect(await stored(at.id)).toMatchObject({
        injury: 'confirmed',
        seriousInjury: true,
      })
      expect(await told(at.id, 'injuryConfirmed')).toEqual(addresses(circle))
      await expect(
        takeStep(await app.as('managerChemistry'), nonconformitySteps, 'confirmInjury', { ...at }),
      ).rejects.toMatchObject(code('wrongState'))
    })

    test('clears it with a reason, everyone who was told is told that too, without a role today neither', async () => {
      const at = await report('employee')
      const manager = await app.as('managerChemistry')
      await expect(
        takeStep(manager, nonconformitySteps, 'clearInjury', { ...at, reason: ' ' }),
      ).rejects.toMatchObject(code('reasonMissing'))
      const req = await app.as()
      const role = await local.findById(req, 'role-assignments', 'role-editor2', system)
      const ended = { to: '2026-11-21', version: role?.version ?? 1 }
      await local.update(req, 'role-assignments', 'role-editor2', ended, system)
      await takeStep(manager, nonconformitySteps, 'clearInjury', {
        ...at,
        reason: 'Legen sier at det var en forstuing.',
      })
      expect(await told(at.id, 'injuryCleared')).toEqual(addresses(circle))
      const found = await stored(at.id)
      expect(found).toMatchObject({
        injury: 'cleared',
        seriousInjury: false,
        due: '2026-11-23',
      })
      expect(found.steps?.at(-1)).toMatchObject({
        step: 'clearInjury',
        note: 'Legen sier at det var en forstuing.',
        name: 'Prøve managerChemistry',
      })
      const again = { to: null, version: (role?.version ?? 1) + 1 }
      await local.update(req, 'role-assignments', 'role-editor2', again, system)
    })

    test('has written a time, it is not taken back, by the assessment neither', async () => {
      const at = await report('employee')
      const manager = await app.as('managerChemistry')
      await notifyAuthority(manager, { ...at, lines: whole.slice(0, 1) })
      await expect(
        takeStep(manager, nonconformitySteps, 'clearInjury', { ...at, reason: 'Feil.' }),
      ).rejects.toMatchObject(code('wrongState'))
      await takeStep(manager, nonconformitySteps, 'assess', {
        ...at,
        ...judged,
        seriousInjury: false,
      })
      expect(await stored(at.id)).toMatchObject({
        injury: 'reported',
        seriousInjury: true,
      })
    })

    test('assesses it so where nobody reported it, everyone is told, without a cause being asked for', async () => {
      const at = await report('employee', { injury: false })
      const manager = await app.as('managerChemistry')
      await takeStep(manager, nonconformitySteps, 'assess', {
        ...at,
        ...judged,
        seriousInjury: true,
      })
      expect(await stored(at.id)).toMatchObject({
        injury: 'confirmed',
        seriousInjury: true,
      })
      expect(await told(at.id, 'injuryConfirmed')).toEqual(addresses(circle))
      await takeStep(manager, nonconformitySteps, 'assess', {
        ...at,
        ...judged,
        seriousInjury: true,
      })
      expect(await told(at.id, 'injuryConfirmed')).toEqual(addresses(circle))
    })
  })

  describe('the checklist', () => {
    test('is written in one post: times as people type them, and why not, with the name of whoever says so', async () => {
      const { id } = await report('employee')
      const lines = [
        { which: 'police', date: day, time: '1105' },
        { which: 'labourInspection', date: day, time: '11.26' },
        { which: 'nextOfKin', date: '2026-11-21', time: '0100' },
        {
          which: 'dsa',
          date: day,
          time: '',
          notRequired: 'Ingen strålekilde.',
        },
      ]
      expect((await post('approver', id, 'notifyAuthority', { lines })).status).toBe(200)
      const found = await stored(id)
      expect(found.notified).toMatchObject({
        police: '2026-11-22T10:05:00.000Z',
        labourInspection: '2026-11-22T10:26:00.000Z',
        nextOfKin: '2026-11-21T00:00:00.000Z',
      })
      expect(found.notRequired).toMatchObject([
        {
          which: 'dsa',
          reason: 'Ingen strålekilde.',
          name: 'Prøve approver',
        },
      ])
      expect(found.steps?.at(-1)).toMatchObject({
        step: 'notifyAuthority',
        note: 'police, labourInspection, nextOfKin, dsa',
      })
    })

    test('names everything that is wrong, each at its line, and stores nothing of it', async () => {
      const { id } = await report('employee')
      const before = await stored(id)
      const lines = [
        { which: 'police', date: day, time: '25.00' },
        { which: 'labourInspection', date: day, time: '23:59' },
        { which: 'nextOfKin', date: null, time: '11.00' },
        {
          which: 'dsb',
          date: day,
          time: '11.00',
          notRequired: 'Ikke nødvendig.',
        },
      ]
      const answer = await post('managerChemistry', id, 'notifyAuthority', {
        lines,
      })
      expect(answer.status).toBe(400)
      expect(answer.errors.map(({ path }) => path)).toEqual([
        'police.time',
        'labourInspection.time',
        'nextOfKin.date',
        'dsb.notRequired',
      ])
      expect(await stored(id)).toEqual(before)
    })

    test('saved again unchanged leaves no line in the history, and keeps who said what', async () => {
      const at = await report('employee')
      const lines = [{ ...whole[0], notRequired: '', time: '11:30' }, ...whole.slice(1)] as never
      await notifyAuthority(await app.as('managerChemistry'), {
        ...at,
        lines,
      })
      const before = await stored(at.id)
      await notifyAuthority(await app.as('approver'), {
        ...at,
        lines: whole,
      })
      expect(await stored(at.id)).toEqual(before)
    })

    test('keeps a time that stands: it is corrected, never taken away', async () => {
      const at = await report('employee')
      const manager = await app.as('managerChemistry')
      await notifyAuthority(manager, { ...at, lines: whole })
      const [police] = whole
      if (!police) throw new Error('The police stand first.')
      const emptied = [{ ...police, time: '' }, ...whole.slice(1)]
      await expect(notifyAuthority(manager, { ...at, lines: emptied })).rejects.toMatchObject(
        code('timeStays'),
      )
      await notifyAuthority(manager, {
        ...at,
        lines: [{ ...police, time: '11.31' }],
      })
      expect((await stored(at.id)).notified?.police).toBe('2026-11-22T10:31:00.000Z')
    })

    test('is for those who handle the case and the HSE director, and in no case without an injury', async () => {
      const { id } = await report('employee')
      for (const who of ['representative', 'editor', 'chiefRepresentative'] as const) {
        expect([who, (await post(who, id, 'notifyAuthority', { lines: whole })).status]).toEqual([
          who,
          403,
        ])
      }
      const at = await report('employee', { injury: false })
      await expect(
        notifyAuthority(await app.as('managerChemistry'), {
          ...at,
          lines: whole,
        }),
      ).rejects.toMatchObject(code('noInjury'))
    })
  })

  describe('the end', () => {
    test('an accident is rejected by the HSE director alone, a death or serious injury by nobody', async () => {
      const reason = 'Øvelse.'
      const accident = await report('employee', { injury: false })
      const manager = await app.as('managerChemistry')
      await expect(
        takeStep(manager, nonconformitySteps, 'reject', { ...accident, reason }),
      ).rejects.toMatchObject(code('directorRejects'))
      const approver = await app.as('approver')
      expect(
        await takeStep(approver, nonconformitySteps, 'reject', { ...accident, reason }),
      ).toMatchObject({
        state: 'rejected',
      })
      const nearMiss = await report('employee', {
        injury: false,
        type: 'nearMiss',
      })
      expect(
        await takeStep(manager, nonconformitySteps, 'reject', { ...nearMiss, reason }),
      ).toMatchObject({
        state: 'rejected',
      })
      const death = await report('employee', { type: 'nearMiss' })
      await expect(
        takeStep(approver, nonconformitySteps, 'reject', { ...death, reason }),
      ).rejects.toMatchObject(code('wrongState'))
    })

    test('asks for confirmation, for the whole checklist and for a cause', async () => {
      const at = await report('employee')
      const manager = await app.as('managerChemistry')
      const above = await app.as(dean)
      await takeStep(manager, nonconformitySteps, 'receive', { ...at })
      await takeStep(manager, nonconformitySteps, 'assess', { ...at, ...judged, severity: 'minor' })
      await takeStep(manager, nonconformitySteps, 'start', { ...at, note: '' })
      await takeStep(manager, nonconformitySteps, 'checkEffect', {
        ...at,
        note: 'Stigene er byttet.',
      })
      app.setDay('2026-12-22')
      const closing = {
        ...at,
        note: 'Stigene er byttet.',
        effect: 'worked' as const,
      }
      await expect(takeStep(manager, nonconformitySteps, 'close', closing)).rejects.toMatchObject(
        code('correctedIt'),
      )
      await expect(takeStep(above, nonconformitySteps, 'close', closing)).rejects.toMatchObject(
        code('injuryUnsettled'),
      )
      await takeStep(manager, nonconformitySteps, 'confirmInjury', { ...at })
      await expect(takeStep(above, nonconformitySteps, 'close', closing)).rejects.toMatchObject(
        code('notNotified'),
      )
      await notifyAuthority(manager, { ...at, lines: whole })
      await expect(takeStep(above, nonconformitySteps, 'close', closing)).rejects.toMatchObject({
        message: /årsak/i,
      })
      await takeStep(above, nonconformitySteps, 'close', {
        ...closing,
        cause: 'Låsen på stigen var slitt.',
      })
      expect(await stored(at.id)).toMatchObject({
        state: 'closed',
        cause: 'Låsen på stigen var slitt.',
      })
      app.setDay(day)
    })

    test('somebody can always close: the HSE director where every manager above has corrected it, never one who did', async () => {
      const at = await report('employee', { injury: false })
      const [manager, approver] = [await app.as('managerChemistry'), await app.as('approver')]
      await takeStep(manager, nonconformitySteps, 'assess', { ...at, ...judged, cause: 'Slitt.' })
      await takeStep(manager, nonconformitySteps, 'start', { ...at, note: '' })
      await takeStep(manager, nonconformitySteps, 'checkEffect', { ...at, note: 'Byttet.' })
      const closing = { ...at, note: 'Virker.', effect: 'worked' as const }
      app.setDay('2026-12-22')
      await expect(takeStep(approver, nonconformitySteps, 'close', closing)).rejects.toMatchObject(
        code('lineCloses'),
      )
      const closes = async (who: ActorName): Promise<string[]> =>
        (await myTasks(await app.as(who))).filter(({ id }) => id === at.id).map(({ kind }) => kind)
      expect(await closes(dean)).toEqual(['closeAsManagerAbove'])
      const { version } = await stored(at.id)
      const correctedBy = [personId('managerChemistry'), personId(dean)]
      const req = await app.as()
      await local.update(req, 'nonconformities', at.id, { correctedBy, version }, system)
      expect(await closes(dean)).toEqual([])
      expect(await closes('approver')).toEqual(['closeForManagers'])
      await expect(
        takeStep(await app.as(dean), nonconformitySteps, 'close', closing),
      ).rejects.toMatchObject(code('correctedIt'))
      expect(await takeStep(approver, nonconformitySteps, 'close', closing)).toMatchObject({
        state: 'closed',
      })
      app.setDay(day)
    })
  })

  describe('the start pages', () => {
    const standing = async (who: ActorName, id: string): Promise<boolean | undefined> =>
      (await standingInjuries(await app.as(who))).find((each) => each.id === id)?.readable

    test('show it to everyone who was told, with a link to those who read the case, until it is cleared', async () => {
      const at = await report('employee')
      for (const who of circle) {
        expect([who, await standing(who, at.id)]).toEqual([who, who !== 'topManagement'])
      }
      for (const who of ['employee', 'admin', 'auditor', 'managerHumanities'] as const) {
        expect([who, await standing(who, at.id)]).toEqual([who, undefined])
      }
      const reason = 'Ikke alvorlig.'
      await takeStep(await app.as('managerChemistry'), nonconformitySteps, 'clearInjury', {
        ...at,
        reason,
      })
      for (const who of circle) expect([who, await standing(who, at.id)]).toEqual([who, undefined])
    })

    test('show one that was assessed so before people were asked, and none that is closed', async () => {
      const at = await report('employee', { injury: false })
      const write = async (data: Partial<Nonconformity>): Promise<void> => {
        const { version } = await stored(at.id)
        await local.update(await app.as(), 'nonconformities', at.id, { ...data, version }, system)
      }
      await write({ seriousInjury: true })
      const found = await standingInjuries(await app.as('topManagement'))
      expect(found.find((each) => each.id === at.id)).toMatchObject({
        injury: 'confirmed',
      })
      await write({ state: 'closed' })
      expect(await standing('topManagement', at.id)).toBeUndefined()
    })
  })

  test('that concerns the manager is told the manager as an event, without the report', async () => {
    const { id, number } = await report('employee', {
      concernsManager: true,
    })
    // The coordinator of the level above handles it too.
    const knowing = [...circle, 'coordinator' as const]
    const found = await stored(id)
    expect((found.toldOfInjury ?? []).map(idOf).toSorted()).toEqual(
      knowing.map(personId).toSorted(),
    )
    const sealed = (await local.find(await app.as(), 'outbox', system))
      .flatMap((mail) => (mail.sealed ? [mail.sealed as unknown as SealedMail] : []))
      .filter(({ subject }) => subject.includes(number))
    expect(sealed.map(({ to }) => to).toSorted()).toEqual(addresses(knowing))
    const toCase = sealed.filter(({ body }) => body.includes(`/min-hms/avvik/${number}`))
    expect(toCase.map(({ to }) => to).toSorted()).toEqual(
      addresses(
        knowing.filter(
          (who) => !['managerChemistry', 'deputyChemistry', 'topManagement'].includes(who),
        ),
      ),
    )
    const manager = await app.as('managerChemistry')
    const [own] = (await standingInjuries(manager)).filter((each) => each.id === id)
    expect(own).toMatchObject({
      number,
      unit: unitId('KJ'),
      readable: false,
    })
    expect(
      await local.findById(manager, 'nonconformities', id, {
        overrideAccess: false,
      }),
    ).toBeNull()
    await expect(
      takeStep(manager, nonconformitySteps, 'confirmInjury', { id, version: null }),
    ).rejects.toMatchObject(code('notFound'))
    expect(
      await takeStep(await app.as(dean), nonconformitySteps, 'confirmInjury', {
        id,
        version: null,
      }),
    ).toMatchObject({
      injury: 'confirmed',
    })
  })

  test('given to another unit is told those it comes to, and nobody a second time', async () => {
    const at = await report('employee')
    const manager: PayloadRequest = await app.as('managerChemistry')
    const before = await told(at.id, 'injury')
    await takeStep(manager, nonconformitySteps, 'transfer', {
      ...at,
      unit: unitId('HF'),
      reason: 'Det skjedde der.',
    })
    const after = await told(at.id, 'injury')
    expect(after.toSorted()).toEqual([...before, email('managerHumanities')].toSorted())
  })
})
