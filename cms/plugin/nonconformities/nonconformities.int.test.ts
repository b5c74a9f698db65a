import { nonconformitySteps } from './steps.ts'
import { takeStep, tryStep } from '../records/engine.ts'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  accountId,
  type ActorName,
  actors,
  personId,
  startApp,
  type TestApp,
  unitId,
} from '../../test/app.ts'
import { allTold } from '../../test/told.ts'
import { attachmentResponse, openAttachment } from '../attachments/stream.ts'
import { largestFile } from '../attachments/rules.ts'
import { attachAll, removeExpiredAttachments, storeAttachment } from '../attachments/store.ts'
import { databases } from '../database/test-databases.ts'
import { local } from '../database/local.ts'
import type { Nonconformity } from '../generated-types.ts'
import { measureSteps } from '../measures/steps.ts'
import { proposeMeasure } from '../measures/propose.ts'
import { takeSnapshot } from '../publishing/snapshot.ts'
import { answerOpened, type CaseByCode, openCase, openedCase } from './code.ts'
import { registerFinding } from './register-finding.ts'
import { type Receipt, type Report, reportNonconformity } from './report.ts'

const canary = 'KANARI-AVVIK'
let forms = 0
const formKey = (): string => `form-key-of-a-test-${String((forms += 1))}`

const written = (change: Partial<Report> = {}): Report => ({
  key: formKey(),
  type: 'nearMiss',
  title: `Flaske veltet ${canary}`,
  description: 'En flaske med løsemiddel veltet i avtrekket.',
  unit: unitId('KJ-LAB'),
  eventDate: '2026-11-20',
  place: 'Rom 214',
  immediateAction: null,
  photos: [],
  anonymous: false,
  name: null,
  email: null,
  language: 'nb',
  ...change,
})

const judged = {
  type: null,
  category: 'chemicalBiologicalRadiation',
  severity: 'minor',
  cause: '',
  immediateAction: '',
  seriousInjury: false,
  topic: null,
  affects: [],
  outcome: null,
} as const

describe.each(databases())('nonconformities, on $name', (database) => {
  let app: TestApp

  beforeAll(async () => {
    app = await startApp(database)
  })
  afterAll(async () => {
    await app.close()
  })

  const report = async (
    who: ActorName | undefined,
    change: Partial<Report> = {},
  ): Promise<Receipt> => reportNonconformity(await app.as(who), written(change))

  const stored = async (id: string): Promise<Nonconformity> => {
    const found = await local.findById(await app.as(), 'nonconformities', id, {
      overrideAccess: true,
    })
    if (!found) throw new Error(`no nonconformity ${id}`)
    return found
  }

  const ask404 = async (who: ActorName | null, address: string): Promise<Response> => {
    const headers = new Headers()
    if (who) headers.set('authorization', `JWT ${await app.token(who)}`)
    return fetch(`${app.origin}/api${address}`, { headers })
  }

  const post = async (
    who: ActorName | null,
    address: string,
    body: unknown,
  ): Promise<{ status: number; body: Record<string, unknown> }> => {
    const headers = new Headers({ 'content-type': 'application/json' })
    if (who) headers.set('authorization', `JWT ${await app.token(who)}`)
    const response = await fetch(`${app.origin}/api${address}`, {
      method: 'POST',
      headers,
      body: JSON.stringify(body),
    })
    return {
      status: response.status,
      body: (await response.json()) as Record<string, unknown>,
    }
  }

  const caseByCode = async (key: { number: string; code: string }): Promise<CaseByCode | null> => {
    const req = await app.as()
    return openedCase(req, await openCase(req, key))
  }

  const code = (refused: string): object => ({ code: refused })
  const told = async (
    id: string,
    event: 'reported' | 'concerned' | null = null,
  ): Promise<string[]> => {
    const { number } = await stored(id)
    const about = { reported: 'Nytt avvik', concerned: 'Til verneombudet' }
    return (await allTold(app))
      .filter(({ subject }) => subject.includes(number))
      .filter(({ subject }) => event === null || subject.startsWith(about[event]))
      .map((each) => each.to)
      .sort()
  }

  describe('reporting', () => {
    test('works for someone without a session, and gives a number and a code', async () => {
      const answer = await post(null, '/nonconformities/report', {
        ...written({ name: 'Prøve Gjest' }),
        photos: undefined,
      })
      expect(answer.status).toBe(200)
      expect(answer.body['number']).toMatch(/^AVV-2026-\d{4}$/)
      expect(answer.body['code']).toMatch(/^([2-9A-HJ-NP-Z]{4}-){3}[2-9A-HJ-NP-Z]{4}$/)
    })

    test('takes the next number each time', async () => {
      const [first, second] = [await report('employee'), await report('employee')]
      expect(Number(second.number.slice(-4))).toBe(Number(first.number.slice(-4)) + 1)
    })

    test('sent twice makes one, with the same code, also at the same moment', async () => {
      const twice = written({ name: 'Prøve Gjest' })
      const again = await Promise.all(
        [1, 2, 3].map(async () => reportNonconformity(await app.as(), twice)),
      )
      expect(new Set(again.map((each) => each.id)).size).toBe(1)
      expect(new Set(again.map((each) => each.code)).size).toBe(1)
      const { code: known } = await reportNonconformity(await app.as(), twice)
      expect(known).toBe(again[0]?.code)
    })

    test('many at once each get a number of their own', async () => {
      const made = await Promise.all(Array.from({ length: 6 }, () => report('employee')))
      expect(new Set(made.map((each) => each.number)).size).toBe(6)
    })

    test('names the field that is wrong, and stores nothing', async () => {
      const before = await local.count(await app.as(), 'nonconformities', {
        overrideAccess: true,
      })
      await expect(report('employee', { title: ' ' })).rejects.toMatchObject(code('titleMissing'))
      await expect(report('employee', { eventDate: '2026-11-23' })).rejects.toMatchObject(
        code('dateInFuture'),
      )
      await expect(report('employee', { unit: 'unit-nowhere' })).rejects.toMatchObject(
        code('unitUnknown'),
      )
      await expect(
        report('employee', { description: 'Det gjelder 01017000027.' }),
      ).rejects.toMatchObject(code('nationalId'))
      await expect(report(undefined)).rejects.toMatchObject(code('nameMissing'))
      const after = await local.count(await app.as(), 'nonconformities', {
        overrideAccess: true,
      })
      expect(after).toBe(before)
    })

    test('tells the manager and the coordinators of the unit, each once', async () => {
      const { id } = await report('employee')
      expect(await told(id, 'reported')).toEqual([
        'deputychemistry@nordhavn.example',
        'managerchemistry@nordhavn.example',
      ])
    })

    test.each([
      ['accident', ['representative@nordhavn.example']],
      ['nearMiss', ['representative@nordhavn.example']],
      ['nonconformity', ['representative@nordhavn.example']],
      ['improvement', []],
    ] as const)('tells the safety representative of each %s: %j', async (type, expected) => {
      const { id } = await report('employee', { type, unit: unitId('KJ') })
      expect(await told(id, 'concerned')).toEqual(expected)
    })

    test('tells the representative of a suggestion that turns out to be a fault', async () => {
      const { id } = await report('employee', {
        type: 'improvement',
        unit: unitId('KJ'),
      })
      const manager = await app.as('managerChemistry')
      await takeStep(manager, nonconformitySteps, 'assess', {
        id,
        version: null,
        ...judged,
        type: 'nonconformity',
      })
      expect(await told(id, 'concerned')).toEqual(['representative@nordhavn.example'])
    })

    test('tells the chief representative where the unit has none', async () => {
      const { id } = await report('employee', { unit: unitId('KJ-LAB') })
      expect(await told(id, 'concerned')).toEqual(['chiefrepresentative@nordhavn.example'])
    })

    test('tells the HSE unit where nobody answers for the unit', async () => {
      const { id } = await report('employee', { unit: unitId('NHU') })
      expect(await told(id, 'reported')).toEqual(['approver@nordhavn.example'])
    })

    test('a mail names no person and not what happened', async () => {
      const { id } = await report('employee')
      const mails = (await allTold(app)).filter(({ key }) => key.includes(`nonconformity:${id}:`))
      expect(mails.length).toBeGreaterThan(0)
      expect(JSON.stringify(mails)).not.toMatch(/KANARI|Prøve|løsemiddel/)
    })

    test('of someone logged in is theirs, without a code', async () => {
      const { id, code: given } = await report('employee')
      expect(given).toBeNull()
      expect(await stored(id)).toMatchObject({
        reporter: personId('employee'),
        byRepresentative: false,
      })
    })

    test('by a safety representative says so', async () => {
      const { id } = await report('representative')
      expect((await stored(id)).byRepresentative).toBe(true)
    })

    test('by a safety representative who reports as an employee is as any other', async () => {
      const { id } = await report('representative', { asEmployee: true })
      expect(await stored(id)).toMatchObject({
        reporter: personId('representative'),
        byRepresentative: false,
      })
    })

    test('as an employee makes nobody a representative, nor the other way around', async () => {
      const { id } = await report('employee', { asEmployee: false })
      expect((await stored(id)).byRepresentative).toBe(false)
    })
  })

  describe('reporting anonymously', () => {
    test('leaves no trace of the account in any collection, the audit log neither', async () => {
      const before = await traces(app)
      const req = await app.as('contributor')
      req.headers.set('x-request-id', 'request-of-the-contributor')
      const photo = await storeAttachment(req, {
        name: 'bilde.png',
        data: await picture(),
        account: null,
      })
      const { id } = await reportNonconformity(
        req,
        written({
          anonymous: true,
          name: 'Prøve contributor',
          photos: [photo.id],
        }),
      )
      expect(await traces(app)).toEqual(before)
      expect(await stored(id)).toMatchObject({
        anonymous: true,
        reporter: null,
        reporterName: null,
        reporterEmail: null,
        byRepresentative: false,
      })
      const log = await local.find(await app.as(), 'audit-log', {
        overrideAccess: true,
        where: { document: { in: [id, photo.id] } },
      })
      expect(log.length).toBeGreaterThan(1)
      expect(log.every((each) => each.account == null && each.request == null)).toBe(true)
    })

    test('a named report by the same person does leave one', async () => {
      const before = await traces(app)
      await report('contributor')
      expect(await traces(app)).not.toEqual(before)
    })

    test('with a name, and an answer to a question, leave no account in the audit log', async () => {
      const req = await app.as('contributor')
      req.headers.set('x-request-id', 'request-of-the-contributor')
      const photo = await storeAttachment(req, {
        name: 'bilde.png',
        data: await picture(),
        account: null,
      })
      const { id } = await reportNonconformity(req, written({ photos: [photo.id] }))
      await takeStep(await app.as('managerChemistry'), nonconformitySteps, 'ask', {
        id,
        version: null,
        question: 'Hvor?',
      })
      await takeStep(req, nonconformitySteps, 'answer', {
        id,
        version: null,
        answer: 'Ved avtrekket.',
      })
      expect((await stored(id)).steps?.map((each) => each.name)).toEqual([
        'Prøve contributor',
        'Prøve managerChemistry',
        'Prøve contributor',
      ])
      const log = await local.find(await app.as(), 'audit-log', {
        overrideAccess: true,
        where: { document: { in: [id, photo.id] } },
        sort: 'at',
      })
      const accounts = log.map((each) => each.account ?? null)
      expect(accounts.filter((each) => each !== null)).toEqual([accountId('managerChemistry')])
      expect(accounts.length).toBe(5)
      expect(JSON.stringify(log)).not.toContain('request-of-the-contributor')
    })

    test('is refused where the institution does not allow it', async () => {
      const req = await app.as()
      const set = async (anonymousReports: boolean, version: number): Promise<void> => {
        await req.payload.updateGlobal({
          slug: 'hse-settings',
          req,
          overrideAccess: true,
          data: { anonymousReports, version },
        })
      }
      await set(false, 1)
      await expect(report(undefined, { anonymous: true })).rejects.toMatchObject(code('nameNeeded'))
      await set(true, 2)
    })
  })

  describe('the secret code', () => {
    test('shows the state and the questions, and lets the reporter answer without a name', async () => {
      const { id, number, code: given } = await report(undefined, { anonymous: true })
      const key = { number, code: given ?? '' }
      expect(await caseByCode(key)).toMatchObject({ state: 'reported' })
      await takeStep(await app.as('managerChemistry'), nonconformitySteps, 'ask', {
        id,
        version: null,
        question: 'Hvilken flaske var det?',
      })
      await answerOpened(await app.as('employee'), id, 'En glassflaske.')
      await answerOpened(await app.as('employee'), id, 'En glassflaske.')
      const found = await caseByCode({
        number: ` ${number.toLowerCase()} `,
        code: key.code.toLowerCase().replaceAll('-', ' '),
      })
      expect(found?.conversation.map((each) => each.text)).toEqual([
        'Hvilken flaske var det?',
        'En glassflaske.',
      ])
      const answered = (await stored(id)).steps?.at(-1)
      expect(answered).toMatchObject({ step: 'answer', by: null, name: null })
    })

    test('says the same of a wrong number and a wrong code', async () => {
      const { number, code: given } = await report(undefined, {
        anonymous: true,
      })
      const said = async (key: { number: string; code: string }): Promise<unknown> =>
        caseByCode(key).catch((error: unknown) => (error as Error).message)
      const wrong = await said({ number, code: 'AAAA-AAAA-AAAA-AAAA' })
      expect(wrong).toBe(await said({ number: 'AVV-2026-9999', code: given ?? '' }))
      expect(wrong).toMatch(/nummeret/)
    })

    test('of a case in My HSE does not exist', async () => {
      const { number } = await report('employee')
      await expect(caseByCode({ number, code: '' })).rejects.toMatchObject(code('wrongCode'))
    })

    test('is stored as a hash that nobody reads', async () => {
      const { id, code: given } = await report(undefined, { anonymous: true })
      const everything = JSON.stringify(await everythingStored(app))
      expect(everything).not.toContain(given)
      expect(everything).not.toContain((given ?? '').replaceAll('-', ''))
      const answer = await ask404('managerChemistry', `/nonconformities/${id}`)
      expect(await answer.json()).not.toHaveProperty('codeHash')
    })
  })

  describe('who reaches a nonconformity over HTTP', () => {
    let receipt: Receipt
    beforeAll(async () => {
      receipt = await report('employee', { unit: unitId('KJ') })
    })

    const readers: ActorName[] = [
      'employee',
      'managerChemistry',
      'deputyChemistry',
      'coordinator',
      'representative',
      'chiefRepresentative',
      'editor',
      'editor2',
      'approver',
    ]
    test.each([...(Object.keys(actors) as ActorName[]), null])('%s', async (who) => {
      const answer = await ask404(who, `/nonconformities/${receipt.id}`)
      expect(answer.ok).toBe(who !== null && readers.includes(who))
    })

    test.each<[ActorName | null, number]>([
      [null, 401],
      ['managerHumanities', 404],
      ['formerManager', 404],
      // No audit of the unit lasts.
      ['auditor', 404],
      ['employee', 403],
      ['representative', 403],
      ['coordinator', 403],
      ['approver', 403],
    ])('%s cannot receive it: %i', async (who, status) => {
      const answer = await post(who, `/nonconformities/${receipt.id}/step/receive`, { version: 1 })
      expect(answer.status).toBe(status)
    })

    test('the name of the reporter is for those who handle the case, and for the reporter', async () => {
      const named = async (who: ActorName): Promise<unknown> => {
        const answer = await ask404(who, `/nonconformities/${receipt.id}?depth=0`)
        const found = (await answer.json()) as Partial<Nonconformity>
        expect(found.steps?.[0]?.name).toBe(found.reporterName)
        return found.reporterName
      }
      expect(await named('managerChemistry')).toBe('Prøve employee')
      expect(await named('employee')).toBe('Prøve employee')
      // Above the unit that handles it.
      expect(await named('coordinator')).toBeUndefined()
      expect(await named('representative')).toBeUndefined()
      expect(await named('auditor')).toBeUndefined()
    })

    test.each(['managerChemistry', 'approver', 'admin'] as const)(
      '%s cannot create or change one without a step',
      async (who) => {
        const made = await post(who, '/nonconformities', { title: 'Utenom' })
        expect(made.status).toBe(403)
        const token = await app.token(who)
        const changed = await fetch(`${app.origin}/api/nonconformities/${receipt.id}`, {
          method: 'PATCH',
          headers: {
            'content-type': 'application/json',
            authorization: `JWT ${token}`,
          },
          body: JSON.stringify({ state: 'closed', version: 1 }),
        })
        expect(changed.ok).toBe(false)
        expect((await stored(receipt.id)).state).toBe('reported')
      },
    )
  })

  describe('handling', () => {
    test('goes from the report to the end, with a deadline for each step', async () => {
      const { id } = await report('employee')
      const manager = await app.as('managerChemistry')
      expect((await stored(id)).due).toBe('2026-11-29')
      expect(
        await takeStep(manager, nonconformitySteps, 'receive', { id, version: 1 }),
      ).toMatchObject({
        state: 'received',
        due: '2026-12-06',
        handler: personId('managerChemistry'),
      })
      expect(
        await takeStep(manager, nonconformitySteps, 'assess', { id, version: 2, ...judged }),
      ).toMatchObject({
        state: 'assessed',
        severity: 'minor',
        due: '2026-12-22',
      })
      await takeStep(manager, nonconformitySteps, 'start', { id, version: 3, note: '' })
      const wordless = { id, version: 4, note: '', effect: null }
      await expect(tryStep(manager, nonconformitySteps, 'close', wordless)).rejects.toMatchObject(
        code('noteMissing'),
      )
      await tryStep(manager, nonconformitySteps, 'close', { ...wordless, note: 'Ryddet.' })
      expect(await stored(id)).toMatchObject({
        state: 'inProgress',
        version: 4,
      })
      const closed = await takeStep(manager, nonconformitySteps, 'close', {
        id,
        version: 4,
        note: 'Ryddet.',
        effect: null,
      })
      expect(closed).toMatchObject({
        state: 'closed',
        closedDate: '2026-11-22',
        due: null,
      })
      expect(closed.steps?.map(({ step, name }) => `${step} ${name ?? ''}`)).toEqual([
        'report Prøve employee',
        'receive Prøve managerChemistry',
        'assess Prøve managerChemistry',
        'start Prøve managerChemistry',
        'close Prøve managerChemistry',
      ])
      expect(await told(id)).toContain('employee@nordhavn.example')
      const again = await takeStep(manager, nonconformitySteps, 'reopen', {
        id,
        version: 5,
        reason: 'Det skjedde igjen.',
      })
      expect(again).toMatchObject({
        state: 'received',
        closedDate: null,
        due: '2026-12-06',
      })
    })

    test('from an old version is refused, and nothing is lost of the newer', async () => {
      const { id } = await report('employee')
      const manager = await app.as('managerChemistry')
      await takeStep(manager, nonconformitySteps, 'receive', { id, version: 1 })
      await expect(
        takeStep(manager, nonconformitySteps, 'assess', { id, version: 1, ...judged }),
      ).rejects.toMatchObject(code('old-version'))
      expect((await stored(id)).state).toBe('received')
    })

    test('pressed twice takes the step once', async () => {
      const { id } = await report('employee')
      const press = async (): Promise<unknown> =>
        takeStep(await app.as('managerChemistry'), nonconformitySteps, 'receive', {
          id,
          version: 1,
        })
      const both = await Promise.allSettled([press(), press()])
      expect(both.filter((each) => each.status === 'fulfilled')).toHaveLength(1)
      expect((await stored(id)).steps).toHaveLength(2)
    })

    test('whoever corrected a serious one cannot close it: the manager above does, after thirty days', async () => {
      const { id } = await report('employee')
      const deputy = await app.as('deputyChemistry')
      const manager = await app.as('managerChemistry')
      await takeStep(deputy, nonconformitySteps, 'assess', {
        id,
        version: null,
        ...judged,
        severity: 'serious',
        cause: 'Trangt avtrekk.',
      })
      await takeStep(manager, nonconformitySteps, 'start', { id, version: null, note: '' })
      await takeStep(manager, nonconformitySteps, 'checkEffect', {
        id,
        version: null,
        note: 'Større avtrekk er satt inn.',
      })
      const closing = {
        id,
        version: null,
        note: 'Virker.',
        effect: 'worked' as const,
      }
      await expect(takeStep(manager, nonconformitySteps, 'close', closing)).rejects.toMatchObject(
        code('correctedIt'),
      )
      await expect(takeStep(deputy, nonconformitySteps, 'close', closing)).rejects.toMatchObject(
        code('notAllowed'),
      )
      const above = await managerAbove(app)
      await expect(takeStep(above, nonconformitySteps, 'close', closing)).rejects.toMatchObject(
        code('effectTooEarly'),
      )
      app.setDay('2026-12-22')
      expect(await takeStep(above, nonconformitySteps, 'close', closing)).toMatchObject({
        state: 'closed',
        effectCheck: { date: '2026-12-22', result: 'worked' },
      })
      app.setDay('2026-11-22')
    })

    test('whoever did its measure has corrected it', async () => {
      const { id } = await report('employee')
      const manager = await app.as('managerChemistry')
      await takeStep(manager, nonconformitySteps, 'assess', {
        id,
        version: null,
        ...judged,
        severity: 'serious',
        cause: 'Slitt.',
      })
      const measure = await proposeMeasure(manager, {
        key: 'one',
        source: { nonconformity: id },
        title: 'Bytt slange',
        description: null,
        language: 'nb',
        responsible: personId('managerChemistry'),
        deadline: '2026-12-01',
        priority: null,
        cost: { amount: null, basis: 'none', fundedBy: null },
      })
      await takeStep(manager, measureSteps, 'approve', { id: measure.id, version: null })
      await expect(
        takeStep(manager, nonconformitySteps, 'checkEffect', { id, version: null, note: 'Gjort.' }),
      ).rejects.toMatchObject(code('openMeasures'))
      await takeStep(manager, measureSteps, 'complete', {
        id: measure.id,
        version: null,
        note: 'Byttet.',
        date: null,
      })
      app.setDay('2026-12-22')
      await takeStep(manager, measureSteps, 'verify', {
        id: measure.id,
        version: null,
        effect: 'worked',
        note: '',
      })
      const above = await managerAbove(app)
      await takeStep(manager, nonconformitySteps, 'start', { id, version: null, note: '' })
      await takeStep(await app.as('deputyChemistry'), nonconformitySteps, 'checkEffect', {
        id,
        version: null,
        note: 'Byttet.',
      })
      const closing = {
        id,
        version: null,
        note: 'Virker.',
        effect: 'worked' as const,
      }
      await expect(takeStep(manager, nonconformitySteps, 'close', closing)).rejects.toMatchObject(
        code('correctedIt'),
      )
      expect((await takeStep(above, nonconformitySteps, 'close', closing)).state).toBe('closed')
      app.setDay('2026-11-22')
    })

    test('a report by a safety representative comes to no end without a written reply', async () => {
      const { id } = await report('representative', { unit: unitId('KJ') })
      const manager = await app.as('managerChemistry')
      await expect(
        takeStep(manager, nonconformitySteps, 'reject', {
          id,
          version: null,
          reason: 'Ikke noe avvik.',
        }),
      ).rejects.toMatchObject(code('noReply'))
      await takeStep(manager, nonconformitySteps, 'assess', { id, version: null, ...judged })
      const closing = { id, version: null, note: 'Gjort.', effect: null }
      await expect(takeStep(manager, nonconformitySteps, 'close', closing)).rejects.toMatchObject(
        code('noReply'),
      )
      await takeStep(manager, nonconformitySteps, 'replyToRepresentative', {
        id,
        version: null,
        reply: 'Vi har gjort det.',
      })
      expect((await takeStep(manager, nonconformitySteps, 'close', closing)).state).toBe('closed')
      expect(await told(id)).toContain('representative@nordhavn.example')
    })

    test('a transfer makes it new in the other unit, with its history, and closed to the first', async () => {
      const { id } = await report('employee')
      const manager = await app.as('managerChemistry')
      await takeStep(manager, nonconformitySteps, 'receive', { id, version: null })
      const given = { id, version: null, unit: unitId('HF') }
      await expect(
        takeStep(manager, nonconformitySteps, 'transfer', { ...given, reason: ' ' }),
      ).rejects.toMatchObject(code('reasonMissing'))
      await takeStep(manager, nonconformitySteps, 'transfer', {
        ...given,
        reason: 'Skjedde i Humaniora.',
      })
      const found = await stored(id)
      expect(found).toMatchObject({
        state: 'reported',
        unit: unitId('HF'),
        handler: null,
        due: '2026-11-29',
      })
      expect(found.steps?.at(-1)).toMatchObject({
        step: 'transfer',
        note: 'Skjedde i Humaniora.',
        fromUnit: unitId('KJ-LAB'),
        toUnit: unitId('HF'),
      })
      expect(await told(id)).toContain('managerhumanities@nordhavn.example')
      await expect(
        takeStep(manager, nonconformitySteps, 'receive', { id, version: null }),
      ).rejects.toMatchObject(code('notFound'))
      const theirs = await takeStep(
        await app.as('managerHumanities'),
        nonconformitySteps,
        'receive',
        {
          id,
          version: null,
        },
      )
      expect(theirs.state).toBe('received')
    })

    test('a step that does not fit the state is refused in words', async () => {
      const { id } = await report('employee')
      const answer = await post('managerChemistry', `/nonconformities/${id}/step/start`, {
        version: 1,
      })
      expect(answer.status).toBe(409)
      expect(JSON.stringify(answer.body)).toMatch(/Meldt/)
    })
  })

  describe('a finding of the HSE process', () => {
    test('is registered once, as assessed, with the source set by the system', async () => {
      const manager = await app.as('managerChemistry')
      const process = await local.create(
        await app.as(),
        'hse-processes',
        {
          key: 'KJ-2026',
          number: 'HMS-2026-KJ-01',
          unit: unitId('KJ'),
          year: 2026,
          state: 'postMeeting',
          language: 'nb',
        },
        { overrideAccess: true },
      )
      const finding = {
        process: process.id,
        finding: 'challenge-1',
        title: 'Støy i verkstedet',
        description: '',
        unit: unitId('KJ'),
        topic: null,
        language: 'nb' as const,
        eventDate: '2026-11-10',
        severity: null,
      }
      const [one, other] = [
        await registerFinding(manager, finding),
        await registerFinding(manager, finding),
      ]
      expect(other.id).toBe(one.id)
      expect(one).toMatchObject({
        source: 'hseProcess',
        state: 'assessed',
        due: null,
      })
      await expect(
        takeStep(manager, nonconformitySteps, 'transfer', {
          id: one.id,
          version: null,
          unit: unitId('HF'),
          reason: 'Dit.',
        }),
      ).rejects.toMatchObject(code('wrongState'))
    })
  })

  describe('attachments', () => {
    test('a picture keeps nothing but what it shows', async () => {
      const req = await app.as('employee')
      const data = await picture()
      expect((await sharp(data).metadata()).exif).toBeDefined()
      const { filename, name } = await storeAttachment(req, {
        name: '../min hemmelige <mappe>.JPG.png',
        data,
        account: accountId('employee'),
      })
      expect(name).toBe('Bilde 1.png')
      expect(filename).toMatch(/^[0-9a-f-]{36}\.png$/)
      const kept = await readFile(path.join(app.dataDir, 'attachments', filename ?? ''))
      const metadata = await sharp(kept).metadata()
      expect(metadata.exif).toBeUndefined()
      expect(kept.includes('Hemmelig kamera')).toBe(false)
      expect(Math.max(metadata.width, metadata.height)).toBe(2400)
    })

    test.each([
      ['a page with a script', Buffer.from('<script>alert(1)</script>'), 'unknownType'],
      ['a picture cut off in the middle', null, 'cut'],
      ['an empty file', Buffer.alloc(0), 'empty'],
      ['a file of more than 25 MB', Buffer.alloc(largestFile + 1), 'tooLarge'],
    ])('%s is refused by name', async (_, data, refused) => {
      const req = await app.as('employee')
      const given = data ?? (await picture()).subarray(0, 700)
      const upload = { name: 'vedlegg.png', data: given, account: null }
      await expect(storeAttachment(req, upload)).rejects.toMatchObject(code(refused))
      await expect(storeAttachment(req, upload)).rejects.toThrow(/vedlegg\.png/)
    })

    test('a document cut off in the middle is refused by name, a whole one kept as it is', async () => {
      const req = await app.as('employee')
      const whole = Buffer.from('%PDF-1.4\nxref\ntrailer<</Root 1 0 R>>\nstartxref\n9\n%%EOF\n')
      const upload = {
        name: 'målinger.pdf',
        data: whole.subarray(0, 20),
        account: null,
      }
      await expect(storeAttachment(req, upload)).rejects.toMatchObject(code('damaged'))
      await expect(storeAttachment(req, upload)).rejects.toThrow(/målinger\.pdf/)
      const { filename } = await storeAttachment(req, {
        ...upload,
        data: whole,
      })
      const kept = await readFile(path.join(app.dataDir, 'attachments', filename ?? ''))
      expect(kept).toEqual(whole)
    })

    test('is for those who may read its record, over every door', async () => {
      const { id } = await report('employee', { unit: unitId('KJ') })
      const file = await storeAttachment(await app.as(), {
        name: 'bilde.png',
        data: await picture(),
        account: null,
      })
      await attachAll(await app.as(), [file.id], { nonconformity: id })
      const doors = async (who: ActorName | null): Promise<boolean[]> => {
        const [byName, byId] = [
          await ask404(who, `/attachments/file/${file.filename ?? ''}`),
          await ask404(who, `/attachments/${file.id}`),
        ]
        const opened = await openAttachment(await app.as(who ?? undefined), file.id)
        await opened?.stream.cancel()
        return [byName.ok, byId.ok, opened !== null]
      }
      for (const who of ['managerChemistry', 'representative', 'approver'] as const) {
        expect([who, ...(await doors(who))]).toEqual([who, true, true, true])
      }
      for (const who of [
        null,
        'managerHumanities',
        'formerManager',
        'employee',
        'auditor',
        'admin',
        'contributor',
      ] as const) {
        expect([who, ...(await doors(who))]).toEqual([who, false, false, false])
      }
    })

    test('is downloaded, never shown by a browser, and kept by no cache', async () => {
      const { id } = await report('employee', { unit: unitId('KJ') })
      const req = await app.as('managerChemistry')
      const file = await storeAttachment(req, {
        name: 'måling "én".png',
        data: await picture(),
        account: accountId('managerChemistry'),
      })
      await attachAll(req, [file.id], { nonconformity: id })
      const opened = await openAttachment(req, file.id)
      if (!opened) throw new Error('not opened')
      const own = attachmentResponse(opened)
      expect((await own.arrayBuffer()).byteLength).toBe(file.filesize)
      expect(own.headers.get('content-disposition')).toBe(
        `attachment; filename="Bilde 1.png"; filename*=UTF-8''Bilde%201.png`,
      )
      const payloads = await ask404('managerChemistry', `/attachments/file/${file.filename ?? ''}`)
      for (const { headers } of [own, payloads]) {
        expect(headers.get('content-disposition')).toMatch(/^attachment/)
        expect(headers.get('x-content-type-options')).toBe('nosniff')
        expect(headers.get('cache-control')).toBe('private, no-store')
      }
    })

    test('given twice to the same record stays, and goes to no other', async () => {
      const [one, other] = [await report('employee'), await report('employee')]
      const req = await app.as('employee')
      const file = await storeAttachment(req, {
        name: 'a.png',
        data: await picture(),
        account: accountId('employee'),
      })
      await attachAll(req, [file.id], { nonconformity: one.id })
      await attachAll(req, [file.id], { nonconformity: one.id })
      await expect(attachAll(req, [file.id], { nonconformity: other.id })).rejects.toMatchObject(
        code('attachmentGone'),
      )
    })

    test("someone else's that waits cannot be taken", async () => {
      const { id } = await report('employee')
      const file = await storeAttachment(await app.as('employee'), {
        name: 'a.png',
        data: await picture(),
        account: accountId('employee'),
      })
      await expect(
        attachAll(await app.as('contributor'), [file.id], {
          nonconformity: id,
        }),
      ).rejects.toMatchObject(code('attachmentGone'))
    })

    test('of a form that never came through is removed with its file; one with a record stays', async () => {
      const { id } = await report('employee')
      const req = await app.as('employee')
      const store = async () =>
        storeAttachment(req, {
          name: 'a.png',
          data: await picture(),
          account: null,
        })
      const [lost, kept] = [await store(), await store()]
      await attachAll(req, [kept.id], { nonconformity: id })
      app.setDay('2026-11-24')
      await removeExpiredAttachments(await app.as())
      app.setDay('2026-11-22')
      const there = (file: { filename?: string | null }): boolean =>
        existsSync(path.join(app.dataDir, 'attachments', file.filename ?? ''))
      expect([there(lost), there(kept)]).toEqual([false, true])
      const left = await local.find(await app.as(), 'attachments', {
        overrideAccess: true,
        where: { id: { in: [lost.id, kept.id] } },
      })
      expect(left.map((each) => each.id)).toEqual([kept.id])
    })
  })

  test('nothing of any nonconformity is in what is published', async () => {
    const snapshot = JSON.stringify(await takeSnapshot(await app.as()))
    expect(snapshot).not.toContain(canary)
    expect(snapshot).not.toContain('AVV-2026')
  })
})

/** Where the contributor's account or person is named, as many times as it is. */
async function traces(app: TestApp): Promise<Record<string, number>> {
  const everything = await everythingStored(app)
  const named =
    /account-contributor|person-contributor|Prøve contributor|request-of-the-contributor/g
  return Object.fromEntries(
    Object.entries(everything).map(([slug, docs]) => [
      slug,
      JSON.stringify(docs).match(named)?.length ?? 0,
    ]),
  )
}

/** Every document of every collection, past all access. */
async function everythingStored(app: TestApp): Promise<Record<string, unknown[]>> {
  const req = await app.as()
  const found = Object.keys(app.payload.collections).map(
    async (slug): Promise<[string, unknown[]]> => {
      const { docs } = await req.payload.db.find({
        collection: slug,
        pagination: false,
        req,
      })
      return [slug, docs]
    },
  )
  return Object.fromEntries(await Promise.all(found))
}

/** The manager of the faculty above chemistry, made when first asked for. */
async function managerAbove(app: TestApp): ReturnType<TestApp['as']> {
  const system = { overrideAccess: true }
  const req = await app.as()
  const known = await local.findById(req, 'role-assignments', 'role-above', system)
  if (!known) {
    await local.create(
      req,
      'role-assignments',
      {
        id: 'role-above',
        role: 'lineManager',
        person: personId('topManagement'),
        unit: unitId('NV'),
        from: '2026-06-01',
      },
      system,
    )
  }
  return app.as('topManagement')
}

/** A picture that tells where and with what it was taken. */
function picture(): Promise<Buffer> {
  return sharp({
    create: { width: 2600, height: 40, channels: 3, background: '#c33' },
  })
    .withExif({
      IFD0: { Model: 'Hemmelig kamera' },
      IFD3: { GPSLatitude: '69/1 39/1 0/1' },
    })
    .png()
    .toBuffer()
}
