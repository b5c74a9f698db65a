import { processAddress } from '../../../content/addresses/my-hse.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { databases } from '../../plugin/database/test-databases.ts'
import { sendLetters } from '../../plugin/outbox/letter/send.ts'
import { local } from '../../plugin/database/local.ts'
import { figures } from '../../plugin/nonconformities/figures.ts'
import { myTasks, everyonesTasks } from '../../plugin/tasks/load.ts'
import { email, personId, startApp, type TestApp, unitId } from '../../test/app.ts'
import { allTold } from '../../test/told.ts'
import { plantRecords } from '../../test/plant-records.ts'
import {
  addressesOf,
  askedLists,
  countPaths,
  restAt,
  restPaths,
  screenAt,
  stepPaths,
} from './doors.ts'
import {
  above,
  concerned,
  handling,
  hold,
  organise,
  type Planted,
  plantSecret,
  reporter,
  secret,
} from './planted.ts'

const system = { overrideAccess: true } as const

describe.each(databases())('a case that concerns a manager, on $name', (database) => {
  let app: TestApp
  let planted: Planted

  beforeAll(async () => {
    app = await startApp(database)
    await plantRecords(app)
    await organise(app)
    await local.create(
      await app.as(),
      'hse-processes',
      {
        id: 'process-nv',
        key: 'process-nv',
        number: 'HMS-2026-NV-01',
        unit: unitId('NV'),
        year: 2026,
        state: 'preMeeting',
      },
      system,
    )
    planted = await plantSecret(app)
  }, 60_000)
  afterAll(async () => {
    await app.close()
  })

  /** The words that would tell of it. */
  const words = (): string[] => [
    secret,
    reporter.name,
    reporter.email,
    planted.number,
    planted.waiting,
    planted.measure.number,
    planted.id,
    planted.measure.id,
    planted.file.id,
    planted.file.name,
  ]

  /** What a person asked for stands in the answer when it is repeated: a search, a filter, an address. */
  const tells = (text: string, asked: string): string[] =>
    words().filter(
      (word) => text.includes(word) && !asked.includes(word) && !asked.includes('KANARI'),
    )

  describe.each(concerned)('is kept from %s', (who) => {
    test('in every screen and file, in both languages', async () => {
      for (const address of [...addressesOf(planted), ...askedLists]) {
        const { status, text } = await screenAt(app, who, address)
        expect(status, address).toBeLessThan(500)
        expect(tells(text, address), address).toEqual([])
        expect(text.replaceAll('value="KANARI"', ''), address).not.toContain(secret)
      }
    })

    test('its own pages are not there, as pages of numbers that do not exist', async () => {
      const pages = [
        [`/min-hms/avvik/${planted.number}`, '/min-hms/avvik/AVV-2026-9999'],
        [`/min-hms/avvik/${planted.number}/vurder`, '/min-hms/avvik/AVV-2026-9999/vurder'],
        [`/en/my-hse/measures/${planted.measure.number}`, '/en/my-hse/measures/TIL-2026-9999'],
        [`/min-hms/vedlegg/${planted.file.id}`, '/min-hms/vedlegg/nothing'],
      ] as const
      for (const [kept, missing] of pages) {
        const [one, other] = [await screenAt(app, who, kept), await screenAt(app, who, missing)]
        expect(one.status, kept).toBe(404)
        const plain = (text: string): string =>
          text
            .replaceAll(kept.split('/').at(-1) ?? '', '')
            .replaceAll(missing.split('/').at(-1) ?? '', '')
            .replaceAll(/value="[^"]*"/g, '')
        expect(plain(one.text)).toBe(plain(other.text))
      }
    })

    test('over REST, at any depth, by list, id, file name, filter and order', async () => {
      for (const path of restPaths(planted, secret)) {
        const { status, text } = await restAt(app, who, path)
        expect(status, path).toBeLessThan(500)
        expect(tells(text, path), path).toEqual([])
        expect(text, path).not.toContain(secret)
      }
      for (const path of countPaths(planted, secret)) {
        const { status, text } = await restAt(app, who, path)
        expect(status === 400 || text === '{"totalDocs":0}', `${path}: ${text}`).toBe(true)
      }
    })

    test('no step of it or of its measure is there to take, as of none that exists', async () => {
      const kept = stepPaths(planted.id, planted.measure.id)
      const missing = stepPaths('nothing', 'nothing')
      for (const [index, [path, body]] of kept.entries()) {
        const answer = await restAt(app, who, path, body)
        expect(answer.status, path).toBe(404)
        expect(answer).toEqual(await restAt(app, who, missing[index]?.[0] ?? '', body))
      }
      const proposal = (nonconformity: string) =>
        restAt(app, who, '/measures/propose', {
          key: 'a-proposal-of-a-test',
          source: { nonconformity },
          title: 'x',
        })
      expect(await proposal(planted.id)).toEqual(await proposal('nothing'))
      for (const [slug, id] of [
        ['nonconformities', planted.id],
        ['measures', planted.measure.id],
        ['attachments', planted.file.id],
      ] as const) {
        const rights = (of: string) => restAt(app, who, `/${slug}/access/${of}`, {})
        expect((await rights(id)).text, slug).toBe((await rights('nothing')).text)
      }
    })

    test('in the figures, the tasks, the reminders and the mail', async () => {
      const req = await app.as(who)
      const readable = await local.count(await app.as(who), 'nonconformities', {
        overrideAccess: false,
      })
      // Those planted in Chemistry and its laboratory, and the ordinary one.
      expect(readable).toBe(3)
      expect((await figures(req))?.total).toBe(3)
      const numbers = [planted.number, planted.measure.number]
      const tasks = [
        ...(await myTasks(await app.as(who))),
        ...((await everyonesTasks(await app.as())).get(personId(who)) ?? []),
      ]
      expect(tasks.filter((each) => numbers.includes(each.number ?? ''))).toEqual([])
      expect(tasks.length).toBeGreaterThan(0)
      const told = (await allTold(app)).filter((mail) => mail.to === email(who))
      expect(told.filter((mail) => mail.subject.includes(planted.number))).toEqual([])
      expect(told.some((mail) => mail.subject.includes(planted.ordinary))).toBe(true)
    })
  })

  test('is handled in the nearest unit above that another person manages', async () => {
    const stored = await local.findById(await app.as(), 'nonconformities', planted.id, system)
    expect(stored).toMatchObject({
      unit: unitId('KJ'),
      handlingUnit: unitId('NV'),
      concernsManager: true,
    })
    const kept = (stored?.withheldFrom ?? []) as string[]
    expect([...kept].sort()).toEqual(concerned.map(personId).sort())
  })

  test.each(handling)(
    'is told to %s, who reads and handles it, with its measure and picture',
    async (who) => {
      const told = (await allTold(app)).filter((mail) => mail.to === email(who))
      const [mail] = told.filter((each) => each.subject.includes(planted.number))
      expect(mail?.body).toContain('Saken gjelder lederen')
      const page = await screenAt(app, who, `/min-hms/avvik/${planted.number}`)
      expect(page.status).toBe(200)
      expect(page.text).toContain(reporter.name)
      const list = await screenAt(app, who, '/min-hms/avvik?unit=unit-KJ')
      expect(list.text).toContain(planted.number)
      expect((await screenAt(app, who, `/min-hms/tiltak/${planted.measure.number}`)).status).toBe(
        200,
      )
      expect((await restAt(app, who, `/attachments/file/${planted.file.name}`)).status).toBe(200)
      const tasks = await myTasks(await app.as(who))
      expect(tasks.some((each) => each.number === planted.waiting)).toBe(true)
      const plan = await screenAt(app, who, '/min-hms/tiltak.csv')
      expect(plan.text).toContain(planted.measure.number)
    },
  )

  test('is on the pre-meeting of the unit that handles it, not of the one it happened in', async () => {
    const dean = await screenAt(
      app,
      'managerHumanities',
      processAddress('nb', 'HMS-2026-NV-01', 'inputsOfCases'),
    )
    expect(dean.text).toContain(planted.number)
    expect(dean.text).toContain(planted.measure.number)
    for (const who of ['managerHumanities', 'representative', 'editor'] as const) {
      const page = await screenAt(app, who, processAddress('nb', 'HMS-2026-KJ-01', 'inputsOfCases'))
      expect(page.status).toBe(200)
      expect(tells(page.text, ''), who).toEqual([])
    }
  })

  test('stays with the safety representative of the place, the chief one and the HSE unit', async () => {
    for (const who of ['representative', 'chiefRepresentative', 'editor', 'approver'] as const) {
      const page = await screenAt(app, who, `/min-hms/avvik/${planted.number}`)
      expect(page.status, who).toBe(200)
      expect(page.text.includes(reporter.name), who).toBe(who === 'approver')
    }
  })

  describe('who reported', () => {
    test.each([above, 'admin', 'topManagement', 'auditor', 'representative', 'editor'] as const)(
      'is nowhere told to %s',
      async (who) => {
        for (const address of [...addressesOf(planted), ...askedLists]) {
          const { text } = await screenAt(app, who, address)
          expect(text, address).not.toContain(reporter.name)
          expect(text, address).not.toContain(reporter.email)
        }
        const more = [
          '/audit-log?limit=0&depth=5',
          '/outbox?limit=0&depth=5',
          '/outbox?limit=0&showHiddenFields=true',
          `/outbox?where[to][like]=${reporter.email}`,
          '/outbox?where[sealed][like]=kanari',
          '/outbox?where[sealed.to][like]=kanari',
          '/nonconformities?limit=0&sort=reporterName',
          '/nonconformities?limit=0&where[reporterEmail][like]=kanari',
          '/measures?limit=0&depth=5&sort=nonconformity.reporterName',
        ]
        for (const path of [...restPaths(planted, secret), ...more]) {
          const { text } = await restAt(app, who, path)
          expect(text.replaceAll(path, ''), path).not.toContain(reporter.name)
          expect(text.replaceAll(path, ''), path).not.toContain(reporter.email)
        }
      },
    )

    test('a manager above reads the case and its history, without who reported it', async () => {
      const { status, text } = await restAt(app, above, `/nonconformities/${planted.id}?depth=5`)
      expect(status).toBe(200)
      expect(text).toContain(secret)
      expect(text).not.toContain(reporter.name)
    })

    test('mail to a reporter is sent to the address they gave, and shown to nobody', async () => {
      const mails = (await allTold(app)).filter((each) => each.to === reporter.email)
      expect(mails.map((each) => each.subject).sort()).toEqual([
        `Avvik ${planted.number}: Mottatt`,
        `Avvik ${planted.number}: Vurdert`,
        `Spørsmål om avvik ${planted.number}`,
        `Vi har mottatt avvik ${planted.number}`,
      ])
      for (const mail of mails) {
        expect(mail.body).toContain('/meld/status')
        expect(mail.body).not.toContain(secret)
      }
      for (const who of ['admin', 'approver'] as const) {
        const { text } = await restAt(app, who, '/outbox?limit=0')
        expect(text).toContain('Vises ikke')
        expect(text).not.toContain(planted.number)
        expect(text).not.toContain(reporter.email)
      }
    })
  })

  test('stands in the letters of those who handle it, sealed, and in nobody’s it is kept from', async () => {
    app.setDay('2026-11-23')
    expect(await sendLetters(await app.as())).toBeGreaterThan(0)
    const letters = (await allTold(app)).filter(({ subject }) => subject.startsWith('Min HMS'))
    const named = letters.filter(({ body }) => body.includes(planted.number)).map(({ to }) => to)
    expect(named).toEqual(expect.arrayContaining(handling.map(email)))
    for (const who of concerned) expect(named).not.toContain(email(who))
    for (const who of ['admin', 'approver'] as const) {
      const { text } = await restAt(app, who, '/outbox?limit=0&showHiddenFields=true')
      expect(text).not.toContain(planted.number)
      const lines = await restAt(app, who, '/letter-lines?limit=0')
      expect(lines.text).not.toContain(planted.number)
    }
  })

  test('stays kept from the manager who becomes HSE director or coordinates the level above', async () => {
    await hold(app, 'managerChemistry', 'hseUnitApprover', null)
    await hold(app, 'managerChemistry', 'hseCoordinator', 'NHU')
    const log = ['/audit-log?limit=0', `/audit-log/count?where[document][equals]=${planted.id}`]
    for (const path of [...restPaths(planted, secret), ...log]) {
      const { text } = await restAt(app, 'managerChemistry', path)
      // Payload's list of the log names the documents of measures and pictures, which lead nowhere.
      const told = tells(text, path).filter(
        (word) => !path.startsWith('/audit-log') || word === planted.id,
      )
      expect(told, path).toEqual([])
    }
    for (const address of [...addressesOf(planted), ...askedLists]) {
      const { text } = await screenAt(app, 'managerChemistry', address)
      expect(tells(text, address), address).toEqual([])
    }
  })
})
