import { rm, writeFile } from 'node:fs/promises'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  accessRequestAddress,
  csvAddress,
  givenFileAddress,
  newRow,
  recordAddress,
  recordsAddress,
} from '../../../content/addresses/my-hse.ts'
import { languages } from '../../../content/addresses/parts.ts'
import { forgetRequesters } from '../../plugin/access-requests/forget-requesters.ts'
import type { GivenCase } from '../../plugin/access-requests/given.ts'
import { passagesOf } from '../../plugin/access-requests/redacting/rules.ts'
import {
  accessRequestSteps,
  accessRequestStepText,
  registerRequest,
} from '../../plugin/access-requests/register.ts'
import { copyIn, givenIn } from '../../plugin/access-requests/stored.ts'
import { local } from '../../plugin/database/local.ts'
import { databases } from '../../plugin/database/test-databases.ts'
import type { AccessRequest } from '../../plugin/generated-types.ts'
import { consultationSteps } from '../../plugin/consultations/steps.ts'
import { reportNonconformity } from '../../plugin/nonconformities/report.ts'
import { nonconformitySteps } from '../../plugin/nonconformities/steps.ts'
import { logFolder } from '../../plugin/reading-log/write.ts'
import { taskLine } from '../../plugin/outbox/ladder/task-line.ts'
import { takeStep } from '../../plugin/records/engine.ts'
import { everyonesTasks, myTasks } from '../../plugin/tasks/load.ts'
import type { Task } from '../../plugin/tasks/rules.ts'
import { type ActorName, actors, personId, startApp, type TestApp } from '../../test/app.ts'
import { readings } from '../../test/injuries.ts'
import { ask } from '../forms/test-pages.ts'
import { formAddress } from '../routes.ts'
import { accessRequestSegments } from '../../../content/addresses/forms.ts'
import { restAt, screenAt } from '../withheld/doors.ts'
import { hold, organise, plantSecret, reporter, secret, secretly } from '../withheld/planted.ts'

const system = { overrideAccess: true } as const
const everyone = Object.keys(actors) as ActorName[]
const hseUnit: readonly ActorName[] = ['editor', 'editor2', 'approver']
const requester = 'KANARI-avisen'

describe.each(databases())('a request for access to a case, on $name', (database) => {
  let app: TestApp
  let planted: Awaited<ReturnType<typeof plantSecret>>
  let request: AccessRequest

  beforeAll(async () => {
    app = await startApp(database)
    await organise(app)
    planted = await plantSecret(app)
    request = await register()
  })
  afterAll(() => app.close())

  const register = async (given: object = {}, who: ActorName = 'editor'): Promise<AccessRequest> =>
    registerRequest(await app.as(who), {
      key: crypto.randomUUID(),
      case: planted.number,
      requester,
      received: '2026-11-20',
      asked: `${requester} vil se alt`,
      language: 'nb',
      ...given,
    })
  const stored = async ({ id }: AccessRequest): Promise<AccessRequest> => {
    const found = await local.findById(await app.as(), 'access-requests', id, system)
    if (!found) throw new Error('There is no such request.')
    return found
  }
  const take = async (
    of: AccessRequest,
    name: keyof typeof accessRequestSteps.steps,
    given: object = {},
    who: ActorName = 'approver',
  ): Promise<AccessRequest> =>
    takeStep(await app.as(who), accessRequestSteps, name, { id: of.id, version: null, ...given })
  /** Saves what is taken out of the working copy as it is now. */
  const mark = async (of: AccessRequest, given: object = {}): Promise<AccessRequest> => {
    const copy = copyIn(await stored(of))?.at
    const none = { marks: [], words: [], wordBases: [], pictures: [] }
    return take(of, 'mark', { copy, ...none, ...given }, 'editor')
  }
  /** Posts the form of the working copy as an editor. */
  const postMarks = async (
    of: AccessRequest,
    values: readonly (readonly [string, string])[],
  ): Promise<string> => {
    const now = await stored(of)
    const answer = await ask(app.payload, formAddress('nb', accessRequestSegments.mark), {
      post: [
        ['id', of.id],
        ['number', of.number],
        ...Object.entries({
          version: String(now.version),
          copy: copyIn(now)?.at ?? '',
          ...Object.fromEntries(values),
        }),
      ],
      token: await app.token('editor'),
    })
    return answer.headers.get('location') ?? ''
  }
  /** Another case than the one that was planted, and a request for access to it. */
  const requestFor = async (
    report: Parameters<typeof secretly>[0],
    who?: ActorName,
  ): Promise<{ readonly id: string; readonly of: AccessRequest }> => {
    const about = secretly({ concernsManager: false, ...report })
    const { id, number } = await reportNonconformity(await app.as(who), about)
    return { id, of: await register({ case: number }) }
  }
  /** Id of the passage that holds some words. */
  const passageWith = async (of: AccessRequest, words: string): Promise<string> => {
    const passages = [...passagesOf(copyIn(await stored(of))?.sections ?? []).values()].flat()
    const found = passages.find(({ text }) => text.includes(words))
    if (!found) throw new Error(`No passage holds ${words}.`)
    return found.id
  }
  const refused = async (work: Promise<unknown>): Promise<unknown> =>
    work.then(
      () => 'done',
      (error: unknown) => (error as { data?: { code?: string } }).data?.code,
    )

  test('is registered once, counted from the day it came, and is answered within five working days', async () => {
    const key = crypto.randomUUID()
    const [first, again] = [await register({ key }), await register({ key })]
    expect(again.number).toBe(first.number)
    expect(first).toMatchObject({ received: '2026-11-20', due: '2026-11-27', state: 'received' })
    await take(first, 'withdraw', { why: 'Registrert to ganger' })
    expect(await refused(register({ received: '2026-11-23' }))).toBe('receivedLater')
    expect(await refused(register({ case: 'AVV-1999-0001' }))).toBe('caseUnknown')
    expect(await refused(register({ requester: '' }))).toBe('requesterMissing')
  })

  test('is for the HSE unit alone, through each door, in both languages', async () => {
    const { number } = request
    for (const language of languages) {
      const doors = {
        list: recordsAddress(language, 'accessRequest'),
        csv: csvAddress(language, 'accessRequest'),
        page: recordAddress(language, 'accessRequest', number),
        copy: accessRequestAddress(language, 'workingCopy', number),
        given: accessRequestAddress(language, 'given', number),
        file: givenFileAddress(language, number),
        form: recordAddress(language, 'accessRequest', newRow[language]),
      }
      for (const who of everyone) {
        for (const [door, address] of Object.entries(doors)) {
          const answer = await screenAt(app, who, address)
          const at = `${who} at ${address}`
          if (!hseUnit.includes(who)) {
            expect(answer.text, at).not.toMatch(/KANARI|INN-2026/)
            if (door !== 'list' && door !== 'csv') expect(answer.status, at).toBe(404)
          } else if (door === 'given' || door === 'file') {
            expect(answer.status, at).toBe(404)
          } else {
            expect(answer.status, at).toBe(200)
            if (door !== 'form') expect(answer.text, at).toContain(number)
          }
        }
      }
    }
  })

  test('is read and written by nobody over REST', async () => {
    for (const who of everyone) {
      for (const path of [
        '/access-requests?limit=0&depth=5',
        `/access-requests/${request.id}`,
        '/access-requests/count',
        `/access-requests?where[requester][like]=KANARI&overrideAccess=true`,
      ]) {
        const answer = await restAt(app, who, path)
        expect(answer.text, `${who} ${path}`).not.toContain('KANARI')
        expect(answer.text, `${who} ${path}`).not.toContain('"totalDocs":1')
      }
      const made = await restAt(app, who, '/access-requests', { number: 'INN-2026-0999' })
      expect(made.status, who).toBe(403)
      const step = await restAt(app, who, `/access-requests/${request.id}/step/withdraw`, {})
      expect(step.status, who).toBe(404)
    }
  })

  test('is registered by the HSE unit, and decided by the HSE director alone', async () => {
    for (const who of everyone) {
      const may = hseUnit.includes(who)
      if (!may) expect(await refused(register({}, who)), who).toBe('notAllowed')
      const given = { recipient: 'x', secrecy: true, moreAccess: true }
      if (who !== 'approver') {
        const code = may ? 'notAllowed' : 'notFound'
        expect(await refused(take(request, 'giveInFull', given, who)), who).toBe(code)
        expect(await refused(take(request, 'giveRedacted', given, who)), who).toBe(code)
        expect(await refused(take(request, 'refuseAccess', given, who)), who).toBe(code)
      }
      if (!may) expect(await refused(take(request, 'mark', {}, who)), who).toBe('notFound')
    }
    expect((await stored(request)).state).toBe('received')
  })

  test('leads from the case to those who register it, and nobody else', async () => {
    const page = recordAddress('nb', 'nonconformity', planted.ordinary)
    const form = recordAddress('nb', 'accessRequest', newRow.nb, { case: planted.ordinary })
    for (const who of ['editor', 'approver', 'managerChemistry', 'representative'] as const) {
      const { text } = await screenAt(app, who, page)
      expect(text.includes(form), who).toBe(hseUnit.includes(who))
    }
  })

  test('says nothing to a member of the HSE unit whom the case concerns', async () => {
    await hold(app, 'managerChemistry', 'hseUnitApprover', null)
    const about = recordAddress('nb', 'accessRequest', request.number)
    expect((await screenAt(app, 'managerChemistry', about)).status).toBe(404)
    const list = await screenAt(app, 'managerChemistry', recordsAddress('nb', 'accessRequest'))
    expect(list.text).not.toMatch(/KANARI|INN-2026/)
    expect(await refused(register({}, 'managerChemistry'))).toBe('caseUnknown')
    const given = { recipient: 'x', secrecy: true }
    expect(await refused(take(request, 'giveInFull', given, 'managerChemistry'))).toBe('notFound')
    const tasks = await myTasks(await app.as('managerChemistry'))
    expect(tasks.filter(({ record }) => record === 'accessRequest')).toEqual([])
    const everyones = await everyonesTasks(await app.as())
    const theirs = everyones.get(personId('managerChemistry')) ?? []
    expect(theirs.filter(({ record }) => record === 'accessRequest')).toEqual([])
    await local.delete(
      await app.as(),
      'role-assignments',
      'also-managerChemistry-hseUnitApprover',
      system,
    )
  })

  test('is a task of the HSE unit until it is answered, with the day it must be, and of nobody the case is kept from', async () => {
    const about = await register()
    const tasksOf = async (who: ActorName) =>
      (await myTasks(await app.as(who))).filter(({ id }) => id === about.id)
    const told = async (): Promise<ActorName[]> => {
      const everyones = await everyonesTasks(await app.as())
      return everyone.filter((who) =>
        (everyones.get(personId(who)) ?? []).some(({ id }) => id === about.id),
      )
    }
    const written = await readings(app)
    const able = everyone.filter((who) => hseUnit.includes(who))
    for (const who of everyone) {
      expect((await tasksOf(who)).length, who).toBe(able.includes(who) ? 1 : 0)
    }
    expect(await told()).toEqual(able)
    const [task] = await tasksOf('approver')
    expect(task).toMatchObject({
      kind: 'answerAccess',
      number: about.number,
      title: null,
      due: '2026-11-27',
      overdue: false,
    })
    expect(JSON.stringify(task)).not.toContain(requester)
    // A number and a day: nobody has read the request.
    expect(await readings(app)).toEqual(written)
    const line = taskLine(task as Task, { sealed: false, unit: undefined })
    expect(JSON.stringify(line)).not.toMatch(new RegExp(`${requester}|${planted.number}`))
    const [start] = [await screenAt(app, 'approver', '/min-hms')]
    expect(start.text).toContain(about.number)
    await take(about, 'withdraw', { why: 'Spurt ved en feil' }, 'editor')
    expect(await told()).toEqual([])
  })

  test('every door writes down who read, where and what; where that cannot be, nothing is shown', async () => {
    const { number } = request
    const doors = {
      list: recordsAddress('nb', 'accessRequest', { search: number }),
      csv: csvAddress('nb', 'accessRequest', { search: number }),
      page: recordAddress('nb', 'accessRequest', number),
    }
    const before = (await readings(app)).length
    for (const address of Object.values(doors)) await screenAt(app, 'editor', address)
    const written = (await readings(app)).slice(before)
    expect(written.map(({ door, entries, register: of }) => [of, door, entries])).toEqual(
      ['list', 'csv', 'page'].map((door) => [
        'access-requests',
        door,
        [{ number, shape: 'received' }],
      ]),
    )
    const folder = logFolder(app.dataDir)
    await rm(folder, { recursive: true, force: true })
    await writeFile(folder, 'no folder')
    for (const address of Object.values(doors)) {
      const answer = await screenAt(app, 'editor', address)
      expect(answer.status, address).toBe(503)
      expect(answer.text, address).not.toContain(planted.number)
    }
    await rm(folder)
  })

  test('the copy names nobody who reported it, and the marks stand where the words stand still when it is fetched again', async () => {
    const of = await register()
    const marks = [`${await passageWith(of, 'beskrivelse')} personal`]
    await mark(of, { marks })
    await takeStep(await app.as('managerHumanities'), nonconformitySteps, 'ask', {
      id: planted.id,
      version: null,
      question: 'Hvor sto flasken?',
    })
    await take(of, 'refresh', {}, 'editor')
    const again = await stored(of)
    expect(again.chosen).toMatchObject({ marks: [{ passage: 'description/1', basis: 'personal' }] })
    const { sections } = copyIn(again) ?? { sections: [] }
    expect(JSON.stringify(sections)).not.toContain(reporter.name)
    expect(JSON.stringify(sections)).not.toContain(reporter.email)
    await take(of, 'withdraw', { why: 'Ferdig' })
    expect(await stored(of)).toMatchObject({ state: 'withdrawn', copy: null, chosen: null })
  })

  test('words need a basis and must stand in the copy; a passage that is not there is refused', async () => {
    const of = await register()
    const tried = (given: object) => refused(mark(of, given))
    expect(await tried({ words: [secret], wordBases: [''] })).toBe('basisMissing')
    expect(await tried({ words: ['finnes ikke'], wordBases: ['internal'] })).toBe('wordsNotThere')
    expect(await tried({ marks: ['description/99 internal'] })).toBe('passageUnknown')
    expect(await tried({ marks: ['description/1 nonsense'] })).toBe('malformedMarks')
    expect(await tried({ copy: null })).toBe('copyReplaced')
    expect(await tried({ words: [secret], wordBases: ['internal'] })).toBe('done')
    const conflict = mark(of, { version: of.version }).then(
      () => 'done',
      (error: unknown) => (error as { status?: number }).status,
    )
    expect(await conflict).toBe(409)
    await take(of, 'withdraw', { why: 'Ferdig' })
  })

  test('is given out redacted: without what was marked, without names, frozen, with its basis and to whom', async () => {
    const of = await register()
    const given = { recipient: requester, moreAccess: false }
    await mark(of, {
      marks: [`${await passageWith(of, 'beskrivelse')} personal`],
      words: ['strakstiltak'],
      wordBases: ['internal'],
    })
    expect(await refused(take(of, 'giveRedacted', given))).toBe('moreAccessNotConsidered')
    await take(of, 'giveRedacted', { ...given, moreAccess: true })
    const after = await stored(of)
    expect(after).toMatchObject({
      state: 'redacted',
      decided: '2026-11-22',
      decidedBy: 'Prøve approver',
      recipient: requester,
      exemptionBasis: ['personal', 'internal'],
      copy: null,
      chosen: null,
    })
    expect(after.steps?.at(-1)).toMatchObject({ step: 'giveRedacted', name: 'Prøve approver' })
    const file = await screenAt(app, 'editor', givenFileAddress('nb', of.number))
    const page = await screenAt(app, 'editor', accessRequestAddress('nb', 'given', of.number))
    expect(file.status).toBe(200)
    for (const { text } of [file, page]) {
      expect(text).toContain(planted.number)
      // The secret begins as the reporter is called, and that goes.
      expect(text).toContain('gjelder-lederen tittel')
      expect(text).toContain('offentleglova § 14 første ledd')
      expect(text).toContain('tatt ut uten at hvert av dem er vurdert')
      expect(text).not.toContain('beskrivelse')
      expect(text).not.toMatch(/strakstiltak(?!\w)/)
      expect(text).not.toContain(reporter.name)
      expect(text).not.toContain(reporter.email)
      expect(text).not.toContain(requester)
      expect(text).not.toMatch(/<img/)
    }
    // Whoever handled it is named on the page of the case, and in nothing that is given out.
    expect(file.text).not.toMatch(/Prøve|managerHumanities|approver/)
    await takeStep(await app.as('managerHumanities'), nonconformitySteps, 'start', {
      id: planted.id,
      version: null,
      note: `${secret} senere`,
    })
    const later = await screenAt(app, 'editor', givenFileAddress('nb', of.number))
    expect(later.text).toBe(file.text)
    expect(await refused(take(of, 'withdraw', { why: 'x' }))).toBe('wrongState')
  })

  test('is given out in full without who reported it, with its pictures beside it under names that say nothing', async () => {
    const of = await register({ language: 'en' })
    const given = { recipient: requester }
    expect(await refused(take(of, 'giveInFull', given))).toBe('secrecyNotConsidered')
    await take(of, 'giveInFull', { ...given, secrecy: true })
    const cookie = `payload-token=${await app.token('approver')}`
    const { body, headers } = await fileAt(givenFileAddress('en', of.number), cookie)
    expect(headers.get('content-type')).toBe('application/zip')
    const entries = unzipSync(body)
    expect(Object.keys(entries).toSorted()).toEqual([`${planted.number}.html`, 'picture-1.png'])
    const text = new TextDecoder().decode(entries[`${planted.number}.html`])
    expect(text).toContain('gjelder-lederen beskrivelse')
    expect(text).toContain('Prøve managerHumanities')
    expect(text).not.toContain(reporter.name)
    expect(text).not.toContain(reporter.email)
    expect(text).not.toContain(`${secret}.png`)
    expect((givenIn(await stored(of)) as GivenCase).language).toBe('en')
  })

  test('is refused on a basis alone, with a reason, and says so in its history', async () => {
    const of = await register()
    const given = { recipient: requester, reason: 'Bare råd til ledelsen.' }
    const refuse = (more: object) => refused(take(of, 'refuseAccess', { ...given, ...more }))
    expect(await refuse({})).toBe('basesMissing')
    expect(await refuse({ exemptionBasis: ['internal'] })).toBe('moreAccessNotConsidered')
    expect(await refuse({ exemptionBasis: ['personal'], reason: '' })).toBe('reasonMissing')
    expect(await refuse({ exemptionBasis: ['personal'] })).toBe('done')
    expect(await stored(of)).toMatchObject({ state: 'refused', copy: null })
    expect(givenIn(await stored(of))).toBeNull()
    const { text } = await screenAt(app, 'editor', recordAddress('nb', 'accessRequest', of.number))
    expect(text).toContain(accessRequestStepText.refuseAccess.nb)
    expect(text).toContain('forvaltningsloven § 13')
    expect((await screenAt(app, 'editor', givenFileAddress('nb', of.number))).status).toBe(404)
  })

  test('what was chosen in the form is saved, and comes back where something of it is wrong', async () => {
    const of = await register()
    const passage = await passageWith(of, 'beskrivelse')
    const back = await postMarks(of, [
      [`passage.${passage}`, 'internal'],
      ['words.1', 'finnes ikke'],
      ['basis.1', 'personal'],
    ])
    expect(back).toContain('arbeidskopi?draft=')
    const { text } = await screenAt(app, 'editor', back)
    expect(text).toContain('«finnes ikke» står ikke i arbeidskopien')
    expect(text).toMatch(/name="passage\.description\/1".*?<option value="internal" selected=""/s)
    const right = await postMarks(of, [
      [`passage.${passage}`, 'internal'],
      ['words.1', secret],
      ['basis.1', 'personal'],
      ['words.2', ''],
      ['basis.2', ''],
    ])
    expect(right).toContain(`${of.number}?done=mark`)
    expect((await stored(of)).chosen).toEqual({
      marks: [{ passage, basis: 'internal' }],
      words: [{ words: secret, basis: 'personal' }],
      pictures: [],
    })
    await take(of, 'withdraw', { why: 'Ferdig' })
  })

  test('what was marked in a copy that was fetched again meanwhile is refused, and drawn at no other passage', async () => {
    const { of } = await requestFor({ description: 'Hun er syk. Gulvet var glatt.' })
    const [before, passage] = [copyIn(await stored(of))?.at ?? '', 'description/2']
    app.setDay('2026-11-23')
    await take(of, 'refresh', {}, 'editor')
    app.setDay('2026-11-22')
    const now = await stored(of)
    const values = [
      [`passage.${passage}`, 'internal'],
      ['words.1', 'glatt'],
      ['basis.1', 'personal'],
    ] as const
    const back = await postMarks(of, [
      ['copy', before],
      ['version', String(now.version - 1)],
      ...values,
    ])
    expect(back).toContain('arbeidskopi?draft=')
    const { text } = await screenAt(app, 'editor', back)
    expect(text).toContain('Saken er hentet på nytt mens du merket')
    expect(text).toContain('name="passage.description/2"')
    expect(text).not.toContain('<option value="internal" selected=""')
    expect(text).toMatch(/name="words\.1"[^>]*value="glatt"/)
    expect(text).toContain(`name="copy" value="${copyIn(now)?.at ?? ''}"`)
    expect(text).toContain(`name="version" value="${String(now.version)}"`)
    expect((await stored(of)).chosen).toMatchObject({ marks: [], words: [] })
    expect(await postMarks(of, values)).toContain(`${of.number}?done=mark`)
    await take(of, 'withdraw', { why: 'Ferdig' })
  })

  test('the history says how much of what was marked is gone when the case is fetched again', async () => {
    const { id, of } = await requestFor({ description: 'Hun er syk. Gulvet var glatt.' })
    await mark(of, {
      marks: ['description/1 personal', 'description/2 internal'],
      words: ['glatt'],
      wordBases: ['internal'],
    })
    await take(of, 'refresh', {}, 'editor')
    expect((await stored(of)).steps?.at(-1)?.note ?? null).toBeNull()
    const req = await app.as()
    const found = await local.findById(req, 'nonconformities', id, system)
    const change = { description: 'Hun er syk. Gulvet var vått.', version: found?.version ?? 0 }
    await local.update(req, 'nonconformities', id, change, system)
    await take(of, 'refresh', {}, 'editor')
    const said = '1 av 2 merkede passasjer, 1 av 1 ord og uttrykk'
    const last = (await stored(of)).steps?.at(-1)
    expect(last?.step).toBe('refresh')
    expect(last?.note).toContain(said)
    const page = recordAddress('nb', 'accessRequest', of.number)
    expect((await screenAt(app, 'editor', page)).text).toContain(said)
    await take(of, 'withdraw', { why: 'Ferdig' })
  })

  test('a safety representative who answers what they were asked is not taken for the reporter', async () => {
    const req = await app.as()
    const where = { nonconformity: { equals: planted.id } }
    const [asked] = await local.find(req, 'consultations', { ...system, where })
    await takeStep(await app.as('representative'), consultationSteps, 'answer', {
      id: asked?.id ?? '',
      version: null,
      answer: 'Enig.',
    })
    const of = await register()
    const { names, reporters } = copyIn(await stored(of)) ?? { names: [], reporters: [] }
    expect(names).toContain('Prøve representative')
    expect([...reporters].toSorted()).toEqual([reporter.name, reporter.email].toSorted())
    await take(of, 'withdraw', { why: 'Ferdig' })
  })

  test('is given in full where no name of the reporter is known once somebody has read the texts, and without how to reach them', async () => {
    const nobody = { anonymous: true, name: null, email: null }
    const description = 'Gulvet var glatt. Ring tlf.99887766 eller 9988 7765.'
    const { of } = await requestFor({ description, ...nobody })
    const given = { recipient: requester, secrecy: true }
    const asks = async ({ number }: AccessRequest): Promise<boolean> => {
      const page = await screenAt(app, 'approver', recordAddress('nb', 'accessRequest', number))
      return page.text.includes('name="namesRead"')
    }
    expect([await asks(of), await asks(request)]).toEqual([true, false])
    expect(await refused(take(of, 'giveInFull', given))).toBe('namesNotRead')
    await take(of, 'giveInFull', { ...given, namesRead: true })
    const text = JSON.stringify(givenIn(await stored(of)))
    expect(text).toContain('Gulvet var glatt.')
    expect(text).not.toMatch(/99887766|9988 7765/)
  })

  test('is not given in full where the reporter handled the case, but redacted', async () => {
    const { id, of: early } = await requestFor({ name: null, email: null }, 'managerChemistry')
    await take(early, 'withdraw', { why: 'Ferdig' })
    const at = { id, version: null }
    await takeStep(await app.as('managerChemistry'), nonconformitySteps, 'receive', at)
    const of = await register({ case: early.caseNumber })
    const given = { recipient: requester, secrecy: true, moreAccess: true }
    expect(await refused(take(of, 'giveInFull', given))).toBe('reporterHandled')
    expect(await refused(take(of, 'giveRedacted', given))).toBe('done')
    expect(JSON.stringify(givenIn(await stored(of)))).not.toContain('managerChemistry')
  })

  test('forgets who asked a year after the decision, and keeps what was decided', async () => {
    const of = await register()
    await take(of, 'refuseAccess', {
      recipient: requester,
      reason: 'Bare råd.',
      exemptionBasis: ['personal'],
    })
    app.setDay('2027-11-21')
    await forgetRequesters(await app.as())
    expect((await stored(of)).requester).toBe(requester)
    app.setDay('2027-11-22')
    await forgetRequesters(await app.as())
    const after = await stored(of)
    expect(JSON.stringify(after)).not.toContain(requester)
    expect(after).toMatchObject({ state: 'refused', exemptionBasis: ['personal'] })
    await forgetRequesters(await app.as())
    expect((await stored(of)).version).toBe(after.version)
    app.setDay('2026-11-22')
  })

  async function fileAt(
    address: string,
    cookie: string,
  ): Promise<{ readonly body: Uint8Array; readonly headers: Headers }> {
    const { answerMyHse } = await import('../my-hse.tsx')
    const asked = new Request(new URL(address, app.origin), { headers: { cookie } })
    const assets = { style: '/style.css', script: '/script.js' }
    const answer = await answerMyHse(asked, { payload: app.payload, assets })
    if (!answer) throw new Error(`Nothing stands at ${address}.`)
    return { body: new Uint8Array(await answer.arrayBuffer()), headers: answer.headers }
  }
})
