import type { AddressInfo } from 'node:net'
import { createServer, type Socket } from 'node:net'
import { text as consumed } from 'node:stream/consumers'
import { SMTPServer } from 'smtp-server'
import type { PayloadRequest } from 'payload'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  accountId,
  type ActorName,
  email,
  personId,
  startApp,
  type TestApp,
  unitId,
} from '../../test/app.ts'
import { smtpDelivery } from '../../mail.ts'
import { databases } from '../database/test-databases.ts'
import { local } from '../database/local.ts'
import { unsentMail } from '../dashboard/load-facts.ts'
import type { Account, Outbox } from '../generated-types.ts'
import { remindOfDeadlines } from './reminders.ts'
import { reapSending, sendWaiting } from './send.ts'

const system = { overrideAccess: true }
const from = 'hms@nordhavn.example'

describe.each(databases())('reminders on $name', (database) => {
  let app: TestApp
  let req: PayloadRequest

  beforeAll(async () => {
    app = await startApp(database)
    req = await app.as()
    // Only what a test makes is due.
    for (const code of ['NHU', 'NV', 'KJ', 'KJ-LAB', 'HF']) {
      const unit = unitId(code)
      const process = { key: code, number: code, unit, year: 2026, state: 'closed' as const }
      await local.create(req, 'hse-processes', process, system)
    }
  })
  afterAll(async () => {
    await app.close()
  })
  beforeEach(async () => {
    // A Sunday.
    app.setDay('2026-11-22')
    for (const collection of ['outbox', 'measures', 'nonconformities']) {
      await app.payload.db.deleteMany({ collection, where: {} })
    }
    await wishes('managerChemistry', { reminders: 'daily', language: 'nb', active: true })
    await wishes('deputyChemistry', { reminders: 'off' })
  })

  let made = 0
  async function due(deadline: string, responsible: ActorName = 'managerChemistry'): Promise<void> {
    const number = `TIL-2026-${String((made += 1)).padStart(4, '0')}`
    await local.create(
      req,
      'measures',
      {
        key: number,
        number,
        title: 'Hemmelig tiltak for Prøve Person',
        unit: unitId('KJ'),
        state: 'approved',
        responsible: personId(responsible),
        deadline,
      },
      system,
    )
  }

  async function wishes(actor: ActorName, wanted: Partial<Account>): Promise<void> {
    const found = await local.findById(req, 'accounts', accountId(actor), system)
    const version = found?.version ?? 1
    await local.update(req, 'accounts', accountId(actor), { ...wanted, version }, system)
  }

  async function mails(): Promise<Outbox[]> {
    return local.find(req, 'outbox', { ...system, sort: 'createdAt' })
  }

  const remind = async (): Promise<number> => remindOfDeadlines(await app.as())

  test('count what has passed and what is near, and say nothing else', async () => {
    await due('2026-11-20')
    await due('2026-11-29')
    await due('2026-11-30')
    expect(await remind()).toBe(1)
    const [mail] = await mails()
    expect(mail).toMatchObject({ to: email('managerChemistry'), state: 'waiting' })
    expect(mail?.body).toContain('Oppgaver over fristen: 1')
    expect(mail?.body).toContain('Oppgaver med frist de neste sju dagene: 1')
    expect(mail?.body).toContain('http://127.0.0.1:3999/min-hms"')
    expect(`${mail?.subject ?? ''}${mail?.body ?? ''}`).not.toMatch(/Prøve|tiltak|Kjemi|TIL-/i)
  })

  test('come once a day, however often the job runs', async () => {
    await due('2026-11-20')
    expect(await remind()).toBe(1)
    expect(await remind()).toBe(0)
    await due('2026-11-19')
    expect(await remind()).toBe(0)
    expect(await mails()).toHaveLength(1)
    app.setDay('2026-11-23')
    expect(await remind()).toBe(1)
    expect(await mails()).toHaveLength(2)
  })

  test('come once when two processes remind at the same moment', async () => {
    await due('2026-11-20')
    await due('2026-11-20', 'employee')
    await Promise.all([remind(), remind(), remind()])
    expect((await mails()).map(({ to }) => to).toSorted()).toEqual(
      [email('managerChemistry'), email('employee')].toSorted(),
    )
  })

  test('are in the language of whoever gets them', async () => {
    await wishes('managerChemistry', { language: 'en' })
    await due('2026-11-20')
    await remind()
    const [mail] = await mails()
    expect(mail?.subject).toBe('Tasks in My HSE')
    expect(mail?.body).toContain('Tasks past their deadline: 1')
    expect(mail?.body).toContain('http://127.0.0.1:3999/en/my-hse"')
  })

  test('come on Mondays to those who want one a week', async () => {
    await wishes('managerChemistry', { reminders: 'weekly' })
    await due('2026-11-20')
    expect(await remind()).toBe(0)
    app.setDay('2026-11-23')
    expect(await remind()).toBe(1)
    app.setDay('2026-11-24')
    expect(await remind()).toBe(0)
  })

  test('do not come to those who want none, have nothing due, or may not log in', async () => {
    await due('2026-12-24')
    expect(await remind()).toBe(0)
    await due('2026-11-20')
    await wishes('managerChemistry', { reminders: 'off' })
    expect(await remind()).toBe(0)
    await wishes('managerChemistry', { reminders: 'daily', active: false })
    expect(await remind()).toBe(0)
    expect(await mails()).toEqual([])
  })

  test('go to the manager of today, not to a former one', async () => {
    await local.create(
      req,
      'nonconformities',
      {
        key: 'a',
        number: 'AVV-2026-0001',
        year: 2026,
        title: 'Avtrekket virker ikke',
        description: 'Det luktet løsemiddel.',
        unit: unitId('KJ'),
        eventDate: '2026-11-10',
        reportedDate: '2026-11-10',
        due: '2026-11-17',
      },
      system,
    )
    await remind()
    expect((await mails()).map(({ to }) => to)).toEqual([email('managerChemistry')])
  })

  test('wait in the outbox while there is no mail server, and the HSE unit sees them', async () => {
    await due('2026-11-20')
    await remind()
    const seen = await unsentMail(await app.as('approver'))
    expect(seen.map((each) => each.title.nb)).toEqual(['Oppgaver i Min HMS'])
    app.setDay('2026-11-25')
    expect((await mails())[0]).toMatchObject({ state: 'waiting' })
  })

  test('are tried again while the mail server is down', async () => {
    await due('2026-11-20')
    await remind()
    const down = smtpDelivery('smtp://127.0.0.1:1')
    expect(await sendWaiting(await app.as(), from, down)).toBe(0)
    expect((await mails())[0]).toMatchObject({ state: 'waiting', attempts: 1 })
    const sent: string[] = []
    await sendWaiting(await app.as(), from, (mail) => {
      sent.push(mail.to)
      return Promise.resolve()
    })
    expect(sent).toEqual([email('managerChemistry')])
    expect(await remind()).toBe(0)
  })

  test('are not sent again when the process dies after the mail server accepted', async () => {
    await due('2026-11-20')
    await remind()
    const sent: string[] = []
    // The server has it, and this process never hears of it.
    const dying = sendWaiting(await app.as(), from, async (mail) => {
      sent.push(mail.to)
      await new Promise<never>(() => undefined)
    })
    await expect.poll(() => sent.length).toBe(1)
    void dying
    // Another process might still be sending it for a while.
    await reapSending(await app.as())
    expect((await mails())[0]).toMatchObject({ state: 'sending' })
    app.setDay('2026-11-23')
    await reapSending(await app.as())
    app.setDay('2026-11-22')
    expect((await mails())[0]).toMatchObject({ state: 'unknown' })
    expect(await remind()).toBe(0)
    expect(await sendWaiting(await app.as(), from, () => Promise.resolve())).toBe(0)
    expect(await unsentMail(await app.as('approver'))).toHaveLength(1)
  })

  test('are shown, and not sent again, when the mail server has them and hangs up without a word', async () => {
    const arrived: string[] = []
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onData: (stream, session) => {
        void consumed(stream).then((mail) => {
          arrived.push(mail)
          const connection = [...server.connections].find((each) => each.session.id === session.id)
          connection?._socket.destroy()
        })
      },
    }) as SMTPServer & { connections: Set<{ session: { id: string }; _socket: Socket }> }
    server.on('error', () => undefined)
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.server.address() as AddressInfo
    const deliver = smtpDelivery(`smtp://127.0.0.1:${String(port)}`)
    await due('2026-11-20')
    await remind()
    await sendWaiting(await app.as(), from, deliver)
    expect(arrived).toHaveLength(1)
    expect((await mails())[0]).toMatchObject({ state: 'unknown', attempts: 1 })
    await sendWaiting(await app.as(), from, deliver)
    expect(arrived).toHaveLength(1)
    expect(await unsentMail(await app.as('approver'))).toHaveLength(1)
    server.close()
  })

  test('are tried again when the mail server hangs up before it has them', async () => {
    const server = createServer((socket) => {
      socket.on('error', () => undefined)
      socket.write('220 test\r\n')
      socket.on('data', () => socket.destroy())
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const url = `smtp://127.0.0.1:${String((server.address() as AddressInfo).port)}`
    await due('2026-11-20')
    await remind()
    expect(await sendWaiting(await app.as(), from, smtpDelivery(url))).toBe(0)
    expect((await mails())[0]).toMatchObject({ state: 'waiting', attempts: 1 })
    server.close()
  })
})
