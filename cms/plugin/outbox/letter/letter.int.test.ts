import type { AddressInfo } from 'node:net'
import { createServer, type Socket } from 'node:net'
import { text as consumed } from 'node:stream/consumers'
import { SMTPServer } from 'smtp-server'
import type { PayloadRequest } from 'payload'
import { Temporal } from 'temporal-polyfill'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  accountId,
  type ActorName,
  email,
  personId,
  startApp,
  type TestApp,
  unitId,
} from '../../../test/app.ts'
import { smtpDelivery } from '../../../mail.ts'
import { databases } from '../../database/test-databases.ts'
import { local } from '../../database/local.ts'
import { unsentMail } from '../../dashboard/load-facts.ts'
import type { Account, Outbox } from '../../generated-types.ts'
import { giveLine } from '../daily.ts'
import { sendLetters } from './send.ts'
import { reapSending, sendWaiting } from '../send.ts'

const system = { overrideAccess: true }
const from = 'hms@nordhavn.example'

describe.each(databases())('the daily letter on $name', (database) => {
  let app: TestApp
  let req: PayloadRequest
  let now = Temporal.Instant.from('2026-11-24T11:00:00Z')

  beforeAll(async () => {
    app = await startApp(database, { clock: () => now })
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
    // A Tuesday.
    day('2026-11-24')
    made = 0
    await closed([])
    for (const collection of ['outbox', 'letter-lines', 'measures', 'nonconformities']) {
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

  /** As if a mail server had taken them, and nobody looks at them again. */
  async function sent(): Promise<void> {
    await app.payload.db.deleteMany({ collection: 'outbox', where: {} })
  }

  async function deadlines(deadline: string): Promise<void> {
    await app.payload.db.updateMany({
      collection: 'measures',
      where: { state: { equals: 'approved' } },
      data: { deadline },
      req,
    })
  }

  async function closed(closedDays: readonly { from: string; to: string }[]): Promise<void> {
    const found = await app.payload.findGlobal({ slug: 'hse-settings', req })
    const { version } = found as { version: number }
    const data = { closedDays: [...closedDays], version }
    await app.payload.updateGlobal({ slug: 'hse-settings', data, req, overrideAccess: true })
  }

  /** Makes someone line manager of a unit, as long as the test runs. */
  async function manages(actor: ActorName, code: string): Promise<void> {
    await app.payload.db.deleteMany({
      collection: 'role-assignments',
      where: { id: { equals: 'role-above' } },
    })
    const role = { role: 'lineManager' as const, person: personId(actor), unit: unitId(code) }
    const data = { id: 'role-above', ...role, from: '2026-01-01', to: '2026-12-31' }
    await local.create(req, 'role-assignments', data, system)
  }

  const hadOne = (actor: ActorName) => ({
    key: `letter:${accountId(actor)}`,
    account: accountId(actor),
    letter: '2026-11-20',
    told: true,
  })

  async function report(): Promise<string> {
    const made = await local.create(
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
        due: '2026-11-24',
      },
      system,
    )
    return made.id
  }

  async function mails(): Promise<Outbox[]> {
    return local.find(req, 'outbox', { ...system, sort: 'createdAt' })
  }

  const send = async (): Promise<number> => sendLetters(await app.as())
  const at = (instant: string): void => {
    now = Temporal.Instant.from(instant)
  }
  const day = (civil: string): void => at(`${civil}T11:00:00Z`)
  const bodies = async (actor: ActorName): Promise<string[]> =>
    (await mails()).filter(({ to }) => to === email(actor)).map(({ body }) => body ?? '')

  test('names what is due by number and act, and says nothing else of it', async () => {
    await due('2026-11-24')
    await due('2026-12-01')
    expect(await send()).toBe(1)
    const [mail] = await mails()
    expect(mail).toMatchObject({ to: email('managerChemistry'), state: 'waiting' })
    expect(mail?.subject).toBe('Min HMS: 2 ting venter på deg')
    expect(mail?.body).toContain('>Gjennomfør tiltak TIL-2026-0001 (Kjemi)</a>')
    expect(mail?.body).toContain('Fristen er 24. november 2026.')
    expect(mail?.body).toContain('Trenger du mer tid eller hjelp?')
    expect(mail?.body).toContain('Oppgaver du har i alt: 2. Over fristen: 0.')
    expect(mail?.body).toContain('http://127.0.0.1:3999/min-hms/tiltak/TIL-2026-0001"')
    expect(`${mail?.subject ?? ''}${mail?.body ?? ''}`).not.toMatch(/Prøve|Hemmelig/i)
    expect(mail?.key).not.toContain('manager')
  })

  test('comes once a day, however often the job runs', async () => {
    await due('2026-11-24')
    expect(await send()).toBe(1)
    expect(await send()).toBe(0)
    await due('2026-11-24')
    expect(await send()).toBe(0)
    expect(await mails()).toHaveLength(1)
  })

  test('comes with a rung of the ladder once, and again after a new deadline', async () => {
    await due('2026-11-24')
    await send()
    expect(await bodies('managerChemistry')).toHaveLength(1)
    await sent()
    day('2026-11-25')
    expect(await send()).toBe(0)
    await deadlines('2026-11-26')
    day('2026-11-26')
    expect(await send()).toBe(1)
    expect((await bodies('managerChemistry')).join()).toContain('Fristen er 26. november 2026.')
  })

  test('goes up the ladder: responsible, manager, the level above, the HSE unit', async () => {
    await manages('coordinator', 'NV')
    await due('2026-11-24', 'employee')
    const told = async (civil: string): Promise<string[]> => {
      day(civil)
      await send()
      const found = (await mails()).map(({ to }) => to).toSorted()
      await sent()
      return found
    }
    expect(await told('2026-11-24')).toEqual([email('employee'), email('managerChemistry')])
    expect(await told('2026-11-26')).toEqual([])
    expect(await told('2026-12-08')).toEqual([email('coordinator')])
    expect(await told('2026-12-23')).toEqual([])
    // The weekly sum on the first working day of the week stands beside: here Monday the 28th.
    expect(await told('2026-12-28')).toEqual(
      [email('approver'), email('editor'), email('editor2'), email('employee')].toSorted(),
    )
  })

  test('is one when two processes write it at the same moment', async () => {
    await due('2026-11-24')
    await due('2026-11-24', 'employee')
    await Promise.all([send(), send(), send()])
    expect((await mails()).map(({ to }) => to).toSorted()).toEqual(
      [email('managerChemistry'), email('employee')].toSorted(),
    )
  })

  test('is one for two hundred tasks, of ten lines and a number', async () => {
    day('2026-11-30')
    for (let task = 0; task < 200; task += 1) await due('2026-11-20')
    await local.create(req, 'letter-lines', hadOne('managerChemistry'), system)
    expect(await send()).toBe(1)
    const [body = ''] = await bodies('managerChemistry')
    expect(body.match(/<li>/g)).toHaveLength(10)
    expect(body).toContain('Og 190 til.')
    expect(body).toContain('Oppgaver du har i alt: 200. Over fristen: 200.')
  })

  test('is a sum where it is the first of much: no backlog', async () => {
    for (let task = 0; task < 12; task += 1) await due('2026-11-20')
    await send()
    const [body = ''] = await bodies('managerChemistry')
    expect(body).not.toContain('<li>')
    expect(body).toContain('Venter på deg: 12.')
  })

  test('what passed long before is told of in the weekly sum alone', async () => {
    await due('2024-01-10', 'employee')
    expect(await send()).toBe(0)
    day('2026-11-30')
    expect(await send()).toBe(1)
    expect((await mails()).map(({ to }) => to)).toEqual([email('employee')])
  })

  test('comes on working days alone, from seven in the morning in Oslo', async () => {
    await due('2026-11-24')
    at('2026-11-21T11:00:00Z')
    expect(await send()).toBe(0)
    at('2026-11-24T05:59:00Z')
    expect(await send()).toBe(0)
    at('2026-11-24T06:00:00Z')
    expect(await send()).toBe(1)
  })

  test('waits for the Tuesday after Easter, and for the end of days the institution is closed', async () => {
    await due('2026-04-03')
    for (const civil of ['2026-04-02', '2026-04-03', '2026-04-04', '2026-04-05', '2026-04-06']) {
      day(civil)
      expect(await send()).toBe(0)
    }
    await closed([{ from: '2026-04-07', to: '2026-04-08' }])
    day('2026-04-07')
    expect(await send()).toBe(0)
    day('2026-04-09')
    await send()
    expect(await bodies('managerChemistry')).toEqual([
      expect.stringContaining('Fristen var 3. april 2026.'),
    ])
  })

  test('seven in Oslo is an hour earlier by world time in summer', async () => {
    await due('2026-03-27')
    at('2026-03-27T05:30:00Z')
    expect(await send()).toBe(0)
    at('2026-03-27T06:00:00Z')
    await send()
    expect(await bodies('managerChemistry')).toHaveLength(1)
    await sent()
    await due('2026-04-06')
    // The clocks went forward on 29 March.
    at('2026-03-30T04:59:00Z')
    expect(await send()).toBe(0)
    at('2026-03-30T05:00:00Z')
    await send()
    expect(await bodies('managerChemistry')).toHaveLength(1)
  })

  test('is not written again after the clock was set back, and nobody is silenced by one that was ahead', async () => {
    await due('2026-11-25')
    day('2026-11-25')
    expect(await send()).toBe(1)
    await sent()
    await due('2026-11-24')
    day('2026-11-24')
    expect(await send()).toBe(0)
    day('2026-11-26')
    expect(await send()).toBe(1)
    await sent()
    await due('2027-03-01')
    day('2027-03-01')
    await send()
    await sent()
    await due('2026-11-27')
    day('2026-11-27')
    expect(await send()).toBe(1)
  })

  test('is in the language of whoever gets it', async () => {
    await wishes('managerChemistry', { language: 'en' })
    await due('2026-11-24')
    await send()
    const [mail] = await mails()
    expect(mail?.subject).toBe('My HSE: 1 thing is waiting for you')
    expect(mail?.body).toContain('>Carry out measure TIL-2026-')
    expect(mail?.body).toContain('http://127.0.0.1:3999/en/my-hse"')
  })

  test('comes once a week to those who want that, and earlier with what cannot wait', async () => {
    await wishes('managerChemistry', { reminders: 'weekly' })
    await due('2026-12-01')
    expect(await send()).toBe(0)
    day('2026-11-30')
    expect(await send()).toBe(1)
    await sent()
    await due('2026-12-03')
    day('2026-12-01')
    expect(await send()).toBe(1)
  })

  test('does not come to those who want none of it, have nothing due, or may not log in', async () => {
    await due('2026-12-24', 'employee')
    expect(await send()).toBe(0)
    day('2026-11-25')
    await due('2026-11-25', 'employee')
    await wishes('employee', { reminders: 'off' })
    await wishes('managerChemistry', { active: false })
    expect(await send()).toBe(0)
    expect(await mails()).toEqual([])
    await wishes('employee', { reminders: 'daily' })
  })

  test('reaches a manager who wants none when somebody else’s deadline comes up to them', async () => {
    await wishes('managerChemistry', { reminders: 'off' })
    await due('2026-11-24', 'employee')
    await send()
    expect(await bodies('managerChemistry')).toHaveLength(1)
  })

  test('goes to the manager of today, not to a former one', async () => {
    await report()
    await send()
    expect((await mails()).map(({ to }) => to)).toEqual([email('managerChemistry')])
  })

  test('holds what happened, once, and what is asked before what is to know', async () => {
    const line = {
      key: 'tried',
      accounts: [accountId('employee')],
      part: 'know' as const,
      title: { nb: 'Nytt siden i går', en: 'New since yesterday' },
      body: [],
      place: 'start' as const,
      about: null,
    }
    await giveLine(req, line)
    await giveLine(req, line)
    await due('2026-11-24', 'employee')
    await send()
    const [body = ''] = await bodies('employee')
    expect(body.match(/Nytt siden i går/g)).toHaveLength(1)
    expect(body.indexOf('Dette er du bedt om')).toBeLessThan(body.indexOf('Til orientering'))
    expect(await send()).toBe(0)
  })

  test('does not name a case to someone it was kept from after the line was written', async () => {
    const id = await report()
    await giveLine(req, {
      key: 'kept',
      accounts: [accountId('managerChemistry')],
      part: 'asked',
      title: { nb: 'Nytt avvik AVV-2026-0001', en: 'New nonconformity AVV-2026-0001' },
      body: [],
      place: 'start' as const,
      about: { collection: 'nonconformities', id },
    })
    const data = {
      concernsManager: true,
      handlingUnit: unitId('NHU'),
      withheldFrom: [personId('managerChemistry')],
    }
    const found = await local.findById(req, 'nonconformities', id, system)
    const version = found?.version ?? 1
    await local.update(req, 'nonconformities', id, { ...data, version }, system)
    expect(await send()).toBe(0)
    expect(await mails()).toEqual([])
    const [kept] = await local.find(req, 'letter-lines', {
      ...system,
      where: { key: { like: 'kept:' } },
    })
    expect(kept?.told).toBe(true)
  })

  test('is sealed where a case in it was kept from someone after the line was written', async () => {
    const id = await report()
    await giveLine(req, {
      key: 'concerned',
      accounts: [accountId('representative')],
      part: 'know',
      title: { nb: 'Til verneombudet: avvik AVV-2026-0001', en: 'Nonconformity AVV-2026-0001' },
      body: [],
      place: 'start' as const,
      about: { collection: 'nonconformities', id },
    })
    const found = await local.findById(req, 'nonconformities', id, system)
    const data = {
      concernsManager: true,
      handlingUnit: unitId('NHU'),
      withheldFrom: [personId('managerChemistry')],
      version: found?.version ?? 1,
    }
    await local.update(req, 'nonconformities', id, data, system)
    expect(await send()).toBe(1)
    const [mail] = await mails()
    expect(JSON.stringify(mail?.sealed)).toContain('AVV-2026-0001')
    expect(mail?.body ?? '').not.toContain('AVV-2026-0001')
    expect(mail?.to).not.toBe(email('representative'))
    await due('2026-12-20')
    const ofIt = { nonconformity: id }
    await app.payload.db.updateMany({ collection: 'measures', where: {}, data: ofIt, req })
    const [measure] = await local.find(req, 'measures', system)
    await sent()
    day('2026-11-25')
    await giveLine(req, {
      key: 'help',
      accounts: [accountId('approver')],
      part: 'asked',
      title: { nb: 'Noen trenger hjelp med TIL-2026-0001', en: 'Help with TIL-2026-0001' },
      body: [],
      place: 'start' as const,
      about: { collection: 'measures', id: measure?.id ?? '' },
    })
    await send()
    expect((await mails()).map(({ body }) => body ?? '').join()).not.toContain('TIL-2026-0001')
    expect(JSON.stringify(await mails())).toContain('TIL-2026-0001')
  })

  test('is finished where a process died between the letter and saying so', async () => {
    await due('2026-11-24')
    await send()
    const all = { key: { like: 'ladder:' } }
    await app.payload.db.updateMany({
      collection: 'letter-lines',
      where: all,
      data: { told: false },
      req,
    })
    await app.payload.db.deleteMany({
      collection: 'letter-lines',
      where: { key: { like: 'letter' } },
      req,
    })
    expect(await send()).toBe(0)
    day('2026-11-25')
    expect(await send()).toBe(0)
    expect(await mails()).toHaveLength(1)
    expect(await local.find(req, 'letter-lines', { ...system, where: all })).toMatchObject([
      { told: true },
    ])
  })

  test('takes back one that no mail server has had: there is never a backlog', async () => {
    await due('2026-11-24')
    await send()
    await due('2026-11-25')
    day('2026-11-25')
    await send()
    const [body = '', ...others] = await bodies('managerChemistry')
    expect(others).toEqual([])
    expect(body).toContain('Fristen er 24. november 2026.')
    expect(body).toContain('Fristen er 25. november 2026.')
  })

  test('wait in the outbox while there is no mail server, and the HSE unit sees them', async () => {
    await due('2026-11-24')
    await send()
    const seen = await unsentMail(await app.as('approver'))
    expect(seen.map((each) => each.title.nb)).toEqual(['Min HMS: 1 ting venter på deg'])
    day('2026-11-25')
    expect((await mails())[0]).toMatchObject({ state: 'waiting' })
  })

  test('are tried again while the mail server is down', async () => {
    await due('2026-11-24')
    await send()
    const down = smtpDelivery('smtp://127.0.0.1:1')
    expect(await sendWaiting(await app.as(), from, down)).toBe(0)
    expect((await mails())[0]).toMatchObject({ state: 'waiting', attempts: 1 })
    const sent: string[] = []
    await sendWaiting(await app.as(), from, (mail) => {
      sent.push(mail.to)
      return Promise.resolve()
    })
    expect(sent).toEqual([email('managerChemistry')])
    expect(await send()).toBe(0)
  })

  test('are not sent again when the process dies after the mail server accepted', async () => {
    await due('2026-11-24')
    await send()
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
    day('2026-11-25')
    await reapSending(await app.as())
    day('2026-11-24')
    expect((await mails())[0]).toMatchObject({ state: 'unknown' })
    expect(await send()).toBe(0)
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
    await due('2026-11-24')
    await send()
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
    await due('2026-11-24')
    await send()
    expect(await sendWaiting(await app.as(), from, smtpDelivery(url))).toBe(0)
    expect((await mails())[0]).toMatchObject({ state: 'waiting', attempts: 1 })
    server.close()
  })
})
