import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { trainingSegments } from '../../../content/addresses/forms.ts'
import { myTrainingAddress, unitTrainingAddress } from '../../../content/addresses/my-hse.ts'
import { spokenDay } from '../../plugin/admin/spoken-dates.ts'
import { removeExpiredAttachments, storeAttachment } from '../../plugin/attachments/store.ts'
import type { JointFileKind } from '../../plugin/attachments/joint-text.ts'
import { addDays } from '../../plugin/core/dates.ts'
import { idOf, local } from '../../plugin/database/local.ts'
import { databases } from '../../plugin/database/test-databases.ts'
import { dropUnusedJointFiles, jointFilesRead } from '../../plugin/training/records/joint-file.ts'
import { registerHeld } from '../../plugin/training/records/register.ts'
import { withdrawLine } from '../../plugin/training/records/withdraw.ts'
import {
  accountId,
  type ActorName,
  actors,
  personId,
  startApp,
  type TestApp,
  unitId,
} from '../../test/app.ts'
import { FailingCommands } from '../../test/failing-commands.ts'
import { plantedCourses, plantTraining } from '../../test/plant-training.ts'
import { pdf } from '../../test/smallest-pdf.ts'
import { ask } from '../forms/test-pages.ts'
import { fileAddress, formAddress } from '../routes.ts'

const system = { overrideAccess: true } as const
const everyone = [...(Object.keys(actors) as ActorName[]), null]
const leads = ['managerChemistry', 'deputyChemistry'] as const
const hseUnit = ['editor', 'editor2', 'approver'] as const
const participants = ['employee', 'representative'] as const

const counting = new FailingCommands()

describe.each(databases(counting.around))(
  'one file for a whole held course, on $name',
  (database) => {
    let app: TestApp

    beforeAll(async () => {
      app = await startApp(database)
      await plantTraining(app)
      for (const who of participants) {
        const data = { person: personId(who), unit: unitId('KJ'), from: '2024-01-01' } as const
        const found = await local.find(await app.as(), 'affiliations', {
          ...system,
          where: { person: { equals: personId(who) } },
        })
        if (found.length > 0) continue
        await local.create(
          await app.as(),
          'affiliations',
          { ...data, category: 'employee' },
          system,
        )
      }
    })
    afterAll(() => app.close())

    const waiting = async (who: ActorName = 'managerChemistry'): Promise<string> => {
      const upload = { name: 'kari-liste.pdf', data: pdf, account: accountId(who) }
      return (await storeAttachment(await app.as(who), upload)).id
    }
    // Of each, later than those before: a page shows the newest.
    let day = '2026-10-01'
    const register = async (given: object, who: ActorName = 'managerChemistry') =>
      registerHeld(await app.as(who), {
        key: crypto.randomUUID(),
        unit: unitId('KJ'),
        course: plantedCourses.fire,
        date: day,
        people: participants.map(personId),
        guests: [],
        evidence: '',
        witness: true,
        ...given,
      })
    const held = async (jointShows: JointFileKind, given: object = {}): Promise<string> => {
      const jointFile = await waiting()
      day = addDays(day, 1)
      await register({ jointFile, jointShows, ...given })
      return jointFile
    }
    const linesOf = async (file: string) =>
      local.find(await app.as(), 'training-records', {
        ...system,
        where: { jointFile: { equals: file } },
      })
    const readers = async (file: string): Promise<Set<string>> => {
      const found = new Set<string>()
      for (const who of everyone) {
        const token = who === null ? null : await app.token(who)
        const answer = await ask(app.payload, fileAddress(file), { token })
        await answer.arrayBuffer()
        if (answer.status === 200) found.add(String(who))
      }
      return found
    }
    const change = async (who: ActorName, values: Readonly<Record<string, string>>) => {
      const token = await app.token(who)
      const post = Object.entries({ form: crypto.randomUUID(), number: 'KJ', ...values })
      const sent = await ask(app.payload, formAddress('nb', trainingSegments.jointFile), {
        token,
        post,
      })
      const location = sent.headers.get('location') ?? ''
      return { location, text: await (await ask(app.payload, location, { token })).text() }
    }
    const keptFile = async (id: string) => local.findById(await app.as(), 'attachments', id, system)
    const pageFor = async (who: ActorName, address: string): Promise<string> =>
      (await ask(app.payload, address, { token: await app.token(who) })).text()

    test('stands for all its lines, is called by what it shows, and is nobody’s', async () => {
      const file = await held('list')
      expect(await linesOf(file)).toHaveLength(participants.length)
      const kept = await local.findById(await app.as(), 'attachments', file, system)
      expect(kept).toMatchObject({ name: 'Deltakerliste.pdf', jointShows: 'list' })
      expect([kept?.uploadedBy ?? null, kept?.expiresAt ?? null]).toEqual([null, null])
      await expect(register({ jointFile: await waiting() })).rejects.toMatchObject({
        code: 'jointShowsMissing',
      })
    })

    test.each([
      ['a list of names', 'list', false, leads],
      ['a list of names of a course the HSE unit gave', 'list', true, [...leads, ...hseUnit]],
      ['a certificate for all', 'forAll', false, [...leads, ...participants]],
      [
        'a certificate for all of a course the HSE unit gave',
        'forAll',
        true,
        [...leads, ...participants, ...hseUnit],
      ],
    ] as const)(
      '%s is read by those it is for, wherever they ask',
      async (_, shows, central, may) => {
        const course = central ? plantedCourses.managers : plantedCourses.fire
        const file = await held(shows, { course })
        expect(await readers(file)).toEqual(new Set<string>(may))
        for (const who of ['employee', 'managerChemistry', 'editor'] as const) {
          const headers = { authorization: `JWT ${await app.token(who)}` }
          const listed = await fetch(`${app.origin}/api/attachments?limit=200&depth=0`, { headers })
          expect(await listed.text(), who).not.toContain(file)
          const one = await fetch(`${app.origin}/api/attachments/${file}`, { headers })
          expect([403, 404], who).toContain(one.status)
        }
        const unit = await pageFor('managerChemistry', unitTrainingAddress('nb', 'KJ'))
        const mine = await pageFor('employee', myTrainingAddress('nb'))
        expect(unit.includes(fileAddress(file))).toBe(true)
        expect(mine.includes(fileAddress(file))).toBe(shows === 'forAll')
      },
    )

    test('is not the file of another registration, nor of somebody else', async () => {
      const file = await held('list')
      const other = { jointFile: file, jointShows: 'forAll', people: [personId('employee')] }
      await expect(register(other)).rejects.toMatchObject({ status: 409, code: 'fileGone' })
      await expect(
        register({ ...other, jointFile: await waiting('editor') }),
      ).rejects.toMatchObject({
        code: 'fileGone',
      })
      expect(await linesOf(file)).toHaveLength(participants.length)
    })

    test('sent twice with one key, also at once, is there once', async () => {
      const same = { key: crypto.randomUUID(), jointFile: await waiting(), jointShows: 'forAll' }
      await Promise.all([register(same), register(same)])
      await register(same)
      expect(await linesOf(same.jointFile)).toHaveLength(participants.length)
    })

    test('sent again with another file, also at once, is refused, and the first one stays', async () => {
      const first = { key: crypto.randomUUID(), jointFile: await waiting(), jointShows: 'forAll' }
      await register(first)
      const other = { ...first, jointFile: await waiting() }
      await expect(register(other)).rejects.toMatchObject({ status: 409, code: 'jointOther' })
      expect(await linesOf(first.jointFile)).toHaveLength(participants.length)
      // It waits still, for the registration it belongs to.
      await register({ ...other, key: crypto.randomUUID() })
      expect(await linesOf(other.jointFile)).toHaveLength(participants.length)
      const bare = { ...first, key: crypto.randomUUID(), jointFile: null, jointShows: null }
      await register(bare)
      const late = { ...bare, jointFile: await waiting(), jointShows: 'list' }
      await expect(register(late)).rejects.toMatchObject({ code: 'jointOther' })
      const key = crypto.randomUUID()
      const two = [await waiting(), await waiting()]
      const sent = await Promise.allSettled(
        two.map(async (jointFile) => register({ ...first, key, jointFile })),
      )
      expect(sent.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
      const lines = await Promise.all(two.map(linesOf))
      expect(lines.map(({ length }) => length).toSorted()).toEqual([0, participants.length])
    })

    test('is asked of the database as often for five as for one', async () => {
      const lines: string[] = []
      for (const shows of ['list', 'forAll', 'list', 'forAll', 'list'] as const) {
        const [line] = await linesOf(await held(shows))
        lines.push(line?.id ?? '')
      }
      const asked = async (of: readonly string[]): Promise<number> => {
        const req = await app.as('managerChemistry')
        await jointFilesRead(req, [])
        const commands = await counting.commandsOf(async () => {
          expect((await jointFilesRead(req, of)).size).toBe(of.length)
        })
        return commands.length
      }
      const ofEachKind = await asked(lines.slice(0, 2))
      expect(await asked(lines)).toBe(ofEachKind)
      expect(await asked(lines.slice(0, 1))).toBeLessThanOrEqual(ofEachKind)
    })

    test('costs the nightly clean-up no line where all are used', async () => {
      const file = await held('list')
      await app.payload.db.updateOne({
        collection: 'attachments',
        id: file,
        data: { ...(await keptFile(file)), createdAt: '2026-11-01T08:00:00.000Z' },
      })
      const req = await app.as()
      await dropUnusedJointFiles(req)
      const find = vi.spyOn(app.payload.db, 'find')
      expect(await dropUnusedJointFiles(req)).toBe(0)
      const read = find.mock.calls.map(([{ collection }]) => collection)
      find.mockRestore()
      expect(read).toEqual(['attachments'])
      expect(await linesOf(file)).toHaveLength(participants.length)
    })

    test('is opened by a participant no longer once their line is taken out, and goes with the last one', async () => {
      const file = await held('forAll')
      const lines = await linesOf(file)
      const out = async (who: ActorName): Promise<void> => {
        const line = lines.find(({ person }) => person && idOf(person) === personId(who))
        await withdrawLine(await app.as('managerChemistry'), { id: line?.id ?? '', reason: 'Feil' })
      }
      await out('employee')
      const left = await readers(file)
      expect([left.has('employee'), left.has('representative')]).toEqual([false, true])
      await out('representative')
      expect(await readers(file)).toEqual(new Set())
      const before = await local.findById(await app.as(), 'attachments', file, system)
      await app.payload.db.updateOne({
        collection: 'attachments',
        id: file,
        data: { ...before, createdAt: '2026-11-01T08:00:00.000Z' },
      })
      expect(await dropUnusedJointFiles(await app.as())).toBe(1)
      await removeExpiredAttachments(await app.as())
      expect(await local.findById(await app.as(), 'attachments', file, system)).toBeNull()
    })

    test('is said to be a list of names, and no participant opens it from then on', async () => {
      const file = await held('forAll')
      const { location, text } = await change('managerChemistry', { held: file, change: 'list' })
      expect(location).toBe(unitTrainingAddress('nb', 'KJ', { done: 'jointList' }))
      expect(text).toContain('Filen er en navneliste nå.')
      expect(await readers(file)).toEqual(new Set<string>(leads))
      const before = await keptFile(file)
      expect(before).toMatchObject({ name: 'Deltakerliste.pdf', jointShows: 'list' })
      await change('managerChemistry', { held: file, change: 'list' })
      expect(await keptFile(file)).toEqual(before)
      expect(await linesOf(file)).toHaveLength(participants.length)
    })

    test('goes for everybody once that is confirmed, and the lines stay', async () => {
      const key = crypto.randomUUID()
      const same = { key, jointFile: await waiting(), jointShows: 'forAll' } as const
      day = addDays(day, 1)
      await register(same)
      const file = same.jointFile
      const page = await pageFor('managerChemistry', unitTrainingAddress('nb', 'KJ'))
      expect(page).toContain(
        `<option value="${file}">Felles kursbevis: Brannvern, ${spokenDay(day, 'nb')}. Deltakere: 2</option>`,
      )
      const unsure = await change('managerChemistry', { held: file, change: 'remove' })
      expect(unsure.text).toContain('Kryss av for at filen skal fjernes for alle.')
      expect(await linesOf(file)).toHaveLength(participants.length)
      const sure = { held: file, change: 'remove', sure: 'yes' }
      const { text } = await change('managerChemistry', sure)
      expect(text).toContain('Filen er fjernet for alle.')
      expect(text).not.toContain(file)
      expect([await linesOf(file), await readers(file)]).toEqual([[], new Set()])
      const lines = await local.find(await app.as(), 'training-records', {
        ...system,
        where: { key: { in: participants.map((who) => `${key}:${personId(who)}`) } },
      })
      expect(lines.filter(({ state }) => state !== 'withdrawn')).toHaveLength(participants.length)
      await removeExpiredAttachments(await app.as())
      expect(await keptFile(file)).toBeNull()
      const again = await change('managerChemistry', sure)
      expect(again.text).toContain('Filen er fjernet, eller du har ikke tilgang til den.')
      // The form of the registration sent once more does not bring it back.
      await expect(register(same)).rejects.toMatchObject({ code: 'fileGone' })
    })

    test('is changed by those who may take out its lines, and by nobody else', async () => {
      await local.create(
        await app.as(),
        'role-assignments',
        {
          person: personId('contributor'),
          role: 'roomManager',
          unit: unitId('KJ'),
          from: '2024-01-01',
        },
        system,
      )
      const changers = async (course: string): Promise<Set<string>> => {
        const may = new Set<string>()
        const file = await held('forAll', { course })
        for (const who of Object.keys(actors) as ActorName[]) {
          const { location } = await change(who, { held: file, change: 'remove', sure: 'yes' })
          const left = await linesOf(file)
          if (location.includes('done=')) may.add(who)
          if (left.length > 0) continue
          // As it was, for the next who asks.
          const kept = await keptFile(file)
          await app.payload.db.updateOne({
            collection: 'attachments',
            id: file,
            data: { ...kept, jointOf: 'again', jointShows: 'forAll', expiresAt: null },
          })
          for (const { id, version } of await local.find(await app.as(), 'training-records', {
            ...system,
            where: { date: { equals: day } },
          })) {
            const data = { jointFile: file, version }
            await local.update(await app.as(), 'training-records', id, data, system)
          }
        }
        return may
      }
      expect(await changers(plantedCourses.fire)).toEqual(new Set<string>(leads))
      expect(await changers(plantedCourses.managers)).toEqual(
        new Set<string>([...leads, ...hseUnit]),
      )
      for (const who of ['contributor', 'employee', 'managerHumanities'] as const) {
        const page = await pageFor(who, unitTrainingAddress('nb', 'KJ')).catch(() => '')
        expect(page, who).not.toContain('Er en felles fil feil?')
      }
    })
  },
)
