import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { smtpDelivery } from './mail.ts'
import { databases } from './plugin/database/test-databases.ts'
import { local } from './plugin/database/local.ts'
import type { Outbox } from './plugin/generated-types.ts'
import { purgeExpired, reapSending, sendWaiting } from './plugin/outbox/send.ts'
import { startApp, type TestApp } from './test/app.ts'

const from = 'hms@nordhavn.example'
const system = { overrideAccess: true }

describe.each(databases())('mail on $name', (database) => {
  let app: TestApp
  let arrived: string[]
  let server: SMTPServer
  let smtpUrl: string

  beforeAll(async () => {
    app = await startApp(database)
    server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onData: (stream, _session, done) => {
        void text(stream).then((mail) => {
          arrived.push(mail)
          done()
        })
      },
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    smtpUrl = `smtp://127.0.0.1:${String((server.server.address() as AddressInfo).port)}`
  })
  afterAll(async () => {
    await new Promise<void>((resolve) => {
      server.close(resolve)
    })
    await app.close()
  })
  beforeEach(async () => {
    arrived = []
    await app.payload.db.deleteMany({ collection: 'outbox', where: {} })
  })

  async function put(subject = 'Nytt passord'): Promise<string> {
    const html = '<p>Velg nytt passord</p>'
    await app.payload.sendEmail({ to: 'ansatt@nordhavn.example', subject, html })
    const [mail] = await local.find(await app.as(), 'outbox', system)
    return mail?.id ?? ''
  }

  async function mailOf(id: string): Promise<Outbox | null> {
    return local.findById(await app.as(), 'outbox', id, system)
  }

  test('reaches the mail server once, and its text is not kept', async () => {
    const id = await put()
    const deliver = smtpDelivery(smtpUrl)
    expect(await sendWaiting(await app.as(), from, deliver)).toBe(1)
    expect(await sendWaiting(await app.as(), from, deliver)).toBe(0)
    expect(arrived).toHaveLength(1)
    expect(arrived[0]).toContain('To: ansatt@nordhavn.example')
    expect(arrived[0]).toContain('Velg nytt passord')
    expect(await mailOf(id)).toMatchObject({ state: 'sent', attempts: 1 })
    expect((await mailOf(id))?.body ?? null).toBeNull()
  })

  test('is sent once when two processes send at the same time', async () => {
    await put()
    const deliver = smtpDelivery(smtpUrl)
    const sent = await Promise.all([
      sendWaiting(await app.as(), from, deliver),
      sendWaiting(await app.as(), from, deliver),
    ])
    expect(sent.toSorted()).toEqual([0, 1])
    expect(arrived).toHaveLength(1)
  })

  test('waits while the mail server is down, says why, and gives up after five attempts', async () => {
    const id = await put()
    const nowhere = smtpDelivery('smtp://127.0.0.1:1')
    await sendWaiting(await app.as(), from, nowhere)
    expect(await mailOf(id)).toMatchObject({ state: 'waiting', attempts: 1 })
    expect((await mailOf(id))?.reason).toMatch(/ECONNREFUSED/)
    for (let more = 0; more < 4; more += 1) await sendWaiting(await app.as(), from, nowhere)
    expect(await mailOf(id)).toMatchObject({ state: 'failed', attempts: 5 })
    expect(await sendWaiting(await app.as(), from, smtpDelivery(smtpUrl))).toBe(0)
  })

  test('whose fate is unknown after a crash is shown and not sent again', async () => {
    const id = await put()
    // The server accepted it, and the process died before it could write that down.
    await app.payload.db.updateOne({
      collection: 'outbox',
      id,
      data: { state: 'sending', attempts: 1 },
    })
    await reapSending(await app.as())
    expect(await mailOf(id)).toMatchObject({ state: 'unknown' })
    expect(await sendWaiting(await app.as(), from, smtpDelivery(smtpUrl))).toBe(0)
    expect(arrived).toEqual([])
  })

  test('that another process is sending at this moment is left to it', async () => {
    const id = await put()
    const going = Promise.withResolvers<undefined>()
    const begun = Promise.withResolvers<undefined>()
    const sending = sendWaiting(await app.as(), from, async () => {
      begun.resolve(undefined)
      await going.promise
    })
    await begun.promise
    await reapSending(await app.as())
    expect(await mailOf(id)).toMatchObject({ state: 'sending' })
    going.resolve(undefined)
    expect(await sending).toBe(1)
    expect(await mailOf(id)).toMatchObject({ state: 'sent' })
  })

  test.each([
    ['a quarter of an hour ago', '2026-11-22T10:45:00.000Z', 'unknown'],
    ['almost a quarter of an hour ago', '2026-11-22T10:45:00.001Z', 'sending'],
    ['in the year 2999', '2999-01-01T00:00:00.000Z', 'unknown'],
  ])('that one began to send %s is taken for what it is', async (_, sendingSince, state) => {
    const id = await put()
    const data = { state: 'sending', attempts: 1, sendingSince }
    await app.payload.db.updateOne({ collection: 'outbox', id, data })
    await reapSending(await app.as())
    expect(await mailOf(id)).toMatchObject({ state })
  })

  test('without a link that expires waits for as long as it must', async () => {
    const id = await put()
    await app.payload.db.updateOne({ collection: 'outbox', id, data: { expiresAt: null } })
    app.setDay('2026-11-25')
    expect(await sendWaiting(await app.as(), from, smtpDelivery(smtpUrl))).toBe(1)
    app.setDay('2026-11-22')
    expect(arrived).toHaveLength(1)
  })

  test('whose link has expired is not sent any more, and its text is removed', async () => {
    const id = await put()
    app.setDay('2026-11-23')
    expect(await sendWaiting(await app.as(), from, smtpDelivery(smtpUrl))).toBe(0)
    await purgeExpired(await app.as())
    app.setDay('2026-11-22')
    expect((await mailOf(id))?.body ?? null).toBeNull()
    expect(arrived).toEqual([])
  })
})
