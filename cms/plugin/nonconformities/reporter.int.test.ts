import sharp from 'sharp'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { email, startApp, type TestApp, unitId } from '../../test/app.ts'
import { allTold } from '../../test/told.ts'
import { storeAttachment } from '../attachments/store.ts'
import { reportTypes } from '../attachments/types.ts'
import { local } from '../database/local.ts'
import { databases } from '../database/test-databases.ts'
import { takeStep } from '../records/engine.ts'
import { addOpened, addToOwn } from './additions.ts'
import { openCase, openedCase } from './code.ts'
import { type Report, reportNonconformity } from './report.ts'
import { askSentences, rejectSentences } from './sentences.ts'
import { nonconformitySteps } from './steps.ts'

let forms = 0
const written = (change: Partial<Report> = {}): Report => ({
  key: `a case of a reporter ${String((forms += 1))}`,
  type: 'nonconformity',
  title: 'Wobbly shelf',
  description: 'The top shelf tips when you touch it.',
  unit: unitId('KJ'),
  eventDate: '2026-11-18',
  place: 'K2-101',
  immediateAction: null,
  photos: [],
  anonymous: true,
  name: null,
  email: null,
  language: 'en',
  ...change,
})
const newest = { version: null }
const judged = { category: 'buildingTechnical', severity: 'minor' }

describe.each(databases())('whoever reported, on $name', (database) => {
  let app: TestApp

  beforeAll(async () => {
    app = await startApp(database)
  })
  afterAll(() => app.close())

  const report = async (change: Partial<Report> = {}) =>
    reportNonconformity(await app.as(), written(change))

  const stored = async (id: string) => {
    const found = await local.findById(await app.as(), 'nonconformities', id, {
      overrideAccess: true,
    })
    if (!found) throw new Error('The case is gone.')
    return found
  }

  const step = async (
    name: keyof typeof nonconformitySteps.steps,
    id: string,
    given: object = {},
  ): Promise<void> => {
    const req = await app.as('managerChemistry')
    await takeStep(req, nonconformitySteps, name, { id, ...newest, ...given })
  }

  const picture = async (): Promise<string> => {
    const file = path.join(app.dataDir, `shelf-${String((forms += 1))}.jpg`)
    const size = { width: 30, height: 20, channels: 3, background: 'red' } as const
    const exif = { IFD0: { Artist: 'KANARI-KAMERA' } }
    await writeFile(file, await sharp({ create: size }).withExif(exif).jpeg().toBuffer())
    const kept = await storeAttachment(await app.as(), {
      name: 'Ola Nordmanns hylle.jpg',
      path: file,
      types: reportTypes,
      account: null,
      language: 'en',
    })
    return kept.id
  }

  test('sees what they wrote with number and code', async () => {
    const { number, code } = await report()
    const req = await app.as()
    const found = await openedCase(req, await openCase(req, { number, code: code ?? '' }))
    expect(found).toMatchObject({
      description: 'The top shelf tips when you touch it.',
      place: 'K2-101',
      eventDate: '2026-11-18',
      files: 0,
    })
  })

  test('adds words and pictures at any time, also once it is closed, and the handlers are told', async () => {
    const { id, number } = await report()
    const photo = await picture()
    await addOpened(await app.as(), id, { text: 'Here is a picture.', photos: [photo] })
    await step('assess', id, judged)
    await step('close', id, { note: 'Skrudd fast.' })
    await addOpened(await app.as(), id, { text: 'It tips again.', photos: [] })
    const found = await stored(id)
    const added = (found.steps ?? []).filter((each) => each.step === 'add')
    expect(added.map(({ note, name, by }) => [note, name ?? null, by ?? null])).toEqual([
      ['Here is a picture.', null, null],
      ['It tips again.', null, null],
    ])
    expect(added.every(({ at }) => Boolean(at))).toBe(true)
    const [file] = await local.find(await app.as(), 'attachments', {
      overrideAccess: true,
      where: { nonconformity: { equals: id } },
    })
    expect(file).toMatchObject({ id: photo, uploadedBy: null })
    expect(file?.name).not.toContain('Ola')
    const told = (await allTold(app)).filter(
      ({ subject, to }) =>
        subject === `Nye opplysninger i avvik ${number}` && to === email('managerChemistry'),
    )
    expect(told).toHaveLength(2)
  })

  test('adds something, once, and no national identity number', async () => {
    const { id } = await report()
    const add = async (text: string) => addOpened(await app.as(), id, { text, photos: [] })
    await expect(add('  ')).rejects.toMatchObject({ code: 'additionMissing' })
    await expect(add('Hun heter 01017000027.')).rejects.toMatchObject({ code: 'nationalId' })
    await add('Twice.')
    await add('Twice.')
    const { steps } = await stored(id)
    expect(steps?.filter((each) => each.step === 'add')).toHaveLength(1)
  })

  test('adds to a case of their own from an account, and nobody else does', async () => {
    const { id } = await reportNonconformity(
      await app.as('employee'),
      written({ anonymous: false }),
    )
    await addToOwn(await app.as('employee'), {
      id,
      ...newest,
      text: 'Også den nederste.',
      photos: [],
    })
    const foreign = addToOwn(await app.as('managerChemistry'), {
      id,
      ...newest,
      text: 'Ikke min.',
      photos: [],
    })
    await expect(foreign).rejects.toMatchObject({ status: 403 })
    const { steps } = await stored(id)
    expect(steps?.filter((each) => each.step === 'add').map(({ note }) => note)).toEqual([
      'Også den nederste.',
    ])
  })

  test('with an address gets number and state by mail when it changes, sealed and never the code', async () => {
    const { id, number, code } = await report({
      anonymous: false,
      name: 'Prøve Gjest',
      email: 'gjest@nordhavn.example',
    })
    await step('receive', id)
    await step('ask', id, { question: 'Hvilken hylle?' })
    await step('assess', id, judged)
    await step('close', id, { note: 'Skrudd fast.' })
    const mails = (await allTold(app)).filter(({ to }) => to === 'gjest@nordhavn.example')
    expect(mails.map(({ subject }) => subject).toReversed()).toEqual([
      `We have received nonconformity ${number}`,
      `Nonconformity ${number}: Received`,
      `Question about nonconformity ${number}`,
      `Nonconformity ${number}: Assessed`,
      `Nonconformity ${number} has been closed`,
    ])
    expect(mails.every(({ body }) => body.includes(number))).toBe(true)
    expect(mails.some(({ body }) => body.includes(code ?? 'no code'))).toBe(false)
    const open = await local.find(await app.as(), 'outbox', {
      overrideAccess: true,
      where: { to: { equals: 'gjest@nordhavn.example' } },
    })
    expect(open).toEqual([])
  })

  test('who is anonymous gets no mail', async () => {
    const { id, number } = await report()
    const before = (await allTold(app)).filter(({ atOnce }) => atOnce).length
    await step('receive', id)
    await step('assess', id, judged)
    const after = (await allTold(app)).filter(({ atOnce }) => atOnce)
    expect(after).toHaveLength(before)
    expect(after.some(({ subject }) => subject.includes(number))).toBe(false)
  })

  test('is answered in the language they wrote in, with a sentence or in the handler’s own words', async () => {
    const { id } = await report()
    await step('ask', id, { sentence: 'where' })
    await step('ask', id, { sentence: 'where', question: 'Hvilken vegg?' })
    await step('inform', id, { sentence: 'received' })
    await step('reject', id, { sentence: 'asItShould' })
    const found = await openedCase(await app.as(), id)
    expect(found?.conversation.map(({ kind, text }) => [kind, text])).toEqual([
      ['ask', askSentences.where.says.en],
      ['ask', 'Hvilken vegg?'],
      ['inform', expect.stringContaining('Thank you')],
    ])
    expect(found?.rejectedReason).toBe(rejectSentences.asItShould.says.en)
  })

  test('says of an accident when it was, who was injured and who employs them; of nothing else', async () => {
    const facts = {
      eventTime: '0915',
      injuredGroup: 'contractor',
      otherEmployer: 'Stillas AS',
    } as const
    const accident = await report({ type: 'accident', ...facts })
    expect(await stored(accident.id)).toMatchObject({ ...facts, eventTime: '09:15' })
    const other = await report(facts)
    const kept = await stored(other.id)
    expect([kept.eventTime, kept.injuredGroup, kept.otherEmployer]).toEqual([null, null, null])
    await expect(report({ type: 'accident', eventTime: '9 på' })).rejects.toMatchObject({
      code: 'eventTimeWrong',
    })
    const soon = { type: 'accident', eventDate: '2026-11-22', eventTime: '23.59' } as const
    await expect(report(soon)).rejects.toMatchObject({ code: 'eventTimeInFuture' })
  })
})
