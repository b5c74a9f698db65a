import { nonconformitySteps } from '../../plugin/nonconformities/steps.ts'
import { takeStep } from '../../plugin/records/engine.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { correct } from '../../plugin/corrections/correct.ts'
import { databases } from '../../plugin/database/test-databases.ts'
import { local } from '../../plugin/database/local.ts'
import { forgetReporters } from '../../plugin/nonconformities/forget-reporters.ts'
import { reportNonconformity } from '../../plugin/nonconformities/report.ts'
import { FateUnknown, type Mail, sendWaiting } from '../../plugin/outbox/send.ts'
import { accountId, email, startApp, type TestApp } from '../../test/app.ts'
import { reporter, secretly } from './planted.ts'

const system = { overrideAccess: true } as const

describe.each(databases())('who reported, on $name', (database) => {
  let app: TestApp

  beforeAll(async () => {
    app = await startApp(database)
  })
  afterAll(async () => {
    await app.close()
  })

  const outbox = async () => local.find(await app.as(), 'outbox', system)

  test('is forgotten where it was written before, and by the next start nothing is left to do', async () => {
    const employee = () => app.as('employee')
    const { id, number } = await reportNonconformity(
      await employee(),
      secretly({ concernsManager: false }),
    )
    const at = { id, version: null }
    await takeStep(await app.as('managerChemistry'), nonconformitySteps, 'receive', at)
    await takeStep(await app.as('managerChemistry'), nonconformitySteps, 'ask', {
      ...at,
      question: 'Hvor?',
    })
    await takeStep(await employee(), nonconformitySteps, 'answer', { ...at, answer: 'Der.' })
    const req = await app.as()
    const entries = () =>
      local.find(req, 'audit-log', { ...system, where: { document: { equals: id } }, sort: 'at' })
    await app.payload.db.deleteMany({ collection: 'outbox', where: {} })
    // As it was: the accounts in the log, and the mail in the open.
    for (const entry of await entries()) {
      const data = {
        account: entry.account ?? accountId('employee'),
        request: 'number-of-a-request',
      }
      await req.payload.db.updateOne({ collection: 'audit-log', id: entry.id, data, req })
    }
    const plain = { state: 'waiting' as const, attempts: 0, to: email('employee') }
    const subject = `Spørsmål om avvik ${number}`
    for (const [state, event] of [
      ['waiting', 'asked'],
      ['sent', 'closed'],
    ] as const) {
      const key = `nonconformity:${id}:${event}:3:${accountId('employee')}`
      const body = state === 'sent' ? null : '<p>x</p>'
      await local.create(req, 'outbox', { ...plain, key, state, subject, body }, system)
    }

    await correct(req, forgetReporters)

    const kept = await entries()
    expect(kept.map((each) => each.account ?? null)).toEqual([
      null,
      accountId('managerChemistry'),
      accountId('managerChemistry'),
      null,
    ])
    const mails = await outbox()
    const shown = mails.map(({ sealed: _, ...each }) => JSON.stringify(each)).join('\n')
    expect(shown).not.toContain(email('employee'))
    expect(shown).not.toContain(`Spørsmål om avvik ${number}`)
    expect(
      mails.filter((each) => each.state === 'sent').map((each) => each.sealed ?? null),
    ).toEqual([null])
    // Twice would seal the seal.
    await correct(req, forgetReporters)
    expect(await outbox()).toEqual(mails)
  })

  test('is the address a sealed mail is sent to; then nothing keeps it', async () => {
    await app.payload.db.deleteMany({ collection: 'outbox', where: {} })
    const { number } = await reportNonconformity(
      await app.as(),
      secretly({ concernsManager: false }),
    )
    const sent: Mail[] = []
    await sendWaiting(await app.as(), 'hms@nordhavn.example', (mail) => {
      sent.push(mail)
      return Promise.resolve()
    })
    const [mail] = sent.filter((each) => each.to === reporter.email)
    expect(mail?.subject).toBe(`Vi har mottatt avvik ${number}`)
    expect(mail?.html).toContain('koden fra kvitteringen')
    expect(JSON.stringify(await outbox())).not.toContain(reporter.email)
  })

  test('is not told by a mail server that repeats the address it refused', async () => {
    const refusals = [
      () => new Error(`550 5.1.1 <${reporter.email}>: unknown user`),
      () => new FateUnknown(`no answer for ${reporter.email}`),
    ]
    for (const refusal of refusals) {
      await app.payload.db.deleteMany({ collection: 'outbox', where: {} })
      await reportNonconformity(await app.as(), secretly())
      const refuse = (): Promise<void> => Promise.reject(refusal())
      await sendWaiting(await app.as(), 'hms@nordhavn.example', refuse)
      const seen = await local.find(await app.as('admin'), 'outbox', { overrideAccess: false })
      expect(seen.length).toBeGreaterThan(0)
      expect(JSON.stringify(seen)).not.toContain(reporter.email)
      expect(seen.every((each) => Boolean(each.reason))).toBe(true)
    }
    for (const { sealed, state } of await outbox()) {
      expect(state).toBe('unknown')
      expect(sealed ?? null).toBeNull()
    }
  })
})
