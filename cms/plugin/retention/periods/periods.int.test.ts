import { existsSync } from 'node:fs'
import path from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type ActorName, actors, startApp, type TestApp, unitId } from '../../../test/app.ts'
import { storeAttachment } from '../../attachments/store.ts'
import { databases } from '../../database/test-databases.ts'
import { local } from '../../database/local.ts'
import { measureSteps } from '../../measures/steps.ts'
import { proposeMeasure } from '../../measures/propose.ts'
import { nonconformitySteps } from '../../nonconformities/steps.ts'
import { reportNonconformity } from '../../nonconformities/report.ts'
import { takeStep } from '../../records/engine.ts'
import { forgetReporters } from '../forget/forget.ts'
import { decideRetention, decisionOf, holdBack, letGo } from './decide.ts'
import { dueOf } from './due.ts'
import { removalOf, removeRecord } from './remove.ts'

const system = { overrideAccess: true } as const
const kind = 'nonconformities'
const decision = {
  years: '10',
  basis: 'Bevarings- og kassasjonsplanen',
  decidedBy: 'Universitetsdirektøren',
  decidedDate: '2026-11-01',
  reference: '2026/881',
}
let forms = 0

describe.each(databases())('how long records are kept, on $name', (database) => {
  let app: TestApp

  beforeAll(async () => {
    app = await startApp(database)
  })
  afterAll(async () => {
    await app.close()
  })
  beforeEach(async () => {
    app.setDay('2026-11-22')
    await app.payload.db.deleteMany({ collection: 'retention-decisions', where: {} })
    await app.payload.db.deleteMany({ collection: 'retention-holds', where: {} })
  })

  /** A case with a picture and a measure that is not to be taken, rejected on 22 November 2026. */
  const closedCase = async (): Promise<{ id: string; number: string; file: string }> => {
    const png = await sharp({ create: { width: 4, height: 4, channels: 3, background: '#777' } })
      .png()
      .toBuffer()
    const anyone = await app.as()
    const photo = await storeAttachment(anyone, { name: 'a.png', data: png, account: null })
    const { id, number } = await reportNonconformity(anyone, {
      key: `form-key-of-retention-${String((forms += 1))}`,
      type: 'nonconformity',
      title: 'Løs rist i gulvet',
      description: 'En rist i gulvet ligger løst.',
      unit: unitId('KJ'),
      eventDate: '2026-11-20',
      place: null,
      immediateAction: null,
      photos: [photo.id],
      anonymous: true,
      name: null,
      email: null,
      language: 'nb',
    })
    return { id, number, file: path.join(app.dataDir, 'attachments', photo.filename ?? '') }
  }
  const reject = async (id: string): Promise<void> => {
    const manager = await app.as('managerChemistry')
    const reason = 'Rista er skrudd fast.'
    await takeStep(manager, nonconformitySteps, 'reject', { id, version: null, reason })
  }
  const decide = async (who: ActorName, change: Partial<typeof decision> = {}, version = 0) =>
    decideRetention(await app.as(who), { kind, version, ...decision, ...change })
  const dueNumbers = async (years = 10): Promise<string[]> =>
    (await dueOf(await app.as('approver'), kind, { years, limit: 50 })).records.map(
      ({ number }) => number,
    )
  const count = async (collection: 'nonconformities' | 'attachments', id: string) =>
    local.count(await app.as(), collection, { ...system, where: { id: { equals: id } } })

  test('is decided by the HSE director alone, with grounds', async () => {
    for (const who of (Object.keys(actors) as ActorName[]).filter((each) => each !== 'approver')) {
      await expect(decide(who), who).rejects.toMatchObject({ status: 403 })
    }
    await expect(decide('approver', { basis: '' })).rejects.toMatchObject({ code: 'basisMissing' })
    await decide('approver')
    expect(await decisionOf(await app.as(), kind)).toMatchObject({
      years: 10,
      reference: '2026/881',
    })
  })

  test('can be taken back, and is not overwritten by someone who saw another', async () => {
    const made = await decide('approver')
    await expect(decide('approver')).rejects.toMatchObject({ status: 409 })
    await decide('approver', { years: '0' }, made.version)
    expect(await decisionOf(await app.as(), kind)).toMatchObject({ years: null })
  })

  test('nothing is due, and nothing can be removed, before a period is decided', async () => {
    const { id, number } = await closedCase()
    await reject(id)
    app.setDay('2076-11-22')
    const director = await app.as('approver')
    expect(await removalOf(director, { kind, id })).toBeNull()
    await expect(removeRecord(director, { kind, id }, number)).rejects.toMatchObject({
      code: 'notDue',
    })
    // Who reported goes by itself; the case stays.
    await forgetReporters(await app.as())
    expect(await count('nonconformities', id)).toBe(1)
  })

  test('counts from the day the record ended', async () => {
    const { id, number } = await closedCase()
    await reject(id)
    const { number: open } = await closedCase()
    app.setDay('2036-11-21')
    expect(await dueNumbers()).not.toContain(number)
    app.setDay('2036-11-22')
    expect(await dueNumbers()).toContain(number)
    expect(await dueNumbers()).not.toContain(open)
  })

  test('is over for a record only once its number is written, and its files go with it', async () => {
    const { file, id, number } = await closedCase()
    await reject(id)
    await decide('approver')
    app.setDay('2036-11-22')
    const director = await app.as('approver')
    const removal = await removalOf(director, { kind, id })
    const [attachment] = removal?.files ?? []
    expect(attachment).toBeDefined()
    expect(existsSync(file)).toBe(true)
    await expect(removeRecord(director, { kind, id }, 'AVV-2026-9999')).rejects.toMatchObject({
      code: 'numberWrong',
    })
    for (const who of ['editor', 'admin', 'managerChemistry', 'topManagement'] as const) {
      const taken = removeRecord(await app.as(who), { kind, id }, number)
      await expect(taken, who).rejects.toMatchObject({ status: 403 })
    }
    await removeRecord(director, { kind, id }, number)
    expect(await count('nonconformities', id)).toBe(0)
    expect(await count('attachments', attachment?.id ?? '')).toBe(0)
    expect(existsSync(file)).toBe(false)
    const logged = await local.find(await app.as(), 'audit-log', {
      ...system,
      where: { and: [{ document: { equals: id } }, { operation: { equals: 'delete' } }] },
    })
    expect(logged.map(({ account }) => account)).toEqual(['account-approver'])
  })

  test('a record that is held back stays until somebody lets it go', async () => {
    const { id, number } = await closedCase()
    await reject(id)
    await decide('approver')
    app.setDay('2036-11-22')
    const director = await app.as('approver')
    await expect(holdBack(director, { kind, id, number, reason: ' ' })).rejects.toMatchObject({
      code: 'reasonMissing',
    })
    await holdBack(director, { kind, id, number, reason: 'Et krav er ikke avgjort.' })
    await expect(removeRecord(director, { kind, id }, number)).rejects.toMatchObject({
      code: 'notDue',
    })
    const { records } = await dueOf(director, kind, { years: 10, limit: 50 })
    expect(records.find((each) => each.id === id)?.held).toBe('Et krav er ikke avgjort.')
    await letGo(director, { kind, id })
    await removeRecord(director, { kind, id }, number)
    expect(await count('nonconformities', id)).toBe(0)
  })

  test('a measure that is not finished keeps the case it came of', async () => {
    const { id, number } = await closedCase()
    const manager = await app.as('managerChemistry')
    const measure = await proposeMeasure(manager, {
      key: `measure-of-${id}`,
      source: { nonconformity: id },
      title: 'Skru fast rista',
      description: null,
      language: 'nb',
      responsible: null,
      deadline: null,
      priority: null,
      cost: { amount: null, basis: null, fundedBy: null },
    })
    await reject(id)
    await decide('approver')
    app.setDay('2036-11-22')
    const director = await app.as('approver')
    await expect(removeRecord(director, { kind, id }, number)).rejects.toMatchObject({
      code: 'measureLeft',
    })
    const reason = 'Rista er byttet.'
    const instead = 'Faren er borte.'
    const later = { id: measure.id, version: null, reason, instead }
    await takeStep(await app.as('approver'), measureSteps, 'cancel', later)
    await removeRecord(director, { kind, id }, number)
    const where = { id: { equals: measure.id } }
    expect(await local.count(await app.as(), 'measures', { ...system, where })).toBe(0)
  })
})
