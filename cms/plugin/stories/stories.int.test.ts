import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { riskClassWords } from '../../../content/words/law.ts'
import { hold, secretly } from '../../my-hse/withheld/planted.ts'
import {
  accountId,
  type ActorName,
  actors,
  personId,
  startApp,
  type TestApp,
  unitId,
} from '../../test/app.ts'
import { local } from '../database/local.ts'
import { databases } from '../database/test-databases.ts'
import type { Story } from '../generated-types.ts'
import { reportNonconformity } from '../nonconformities/report.ts'
import { nonconformitySteps } from '../nonconformities/steps.ts'
import { writeNext } from '../publishing/snapshot-file.ts'
import { gatherAnew, takeSnapshot } from '../publishing/snapshot.ts'
import { takeStep } from '../records/engine.ts'
import { decideRetention } from '../retention/periods/decide.ts'
import { removeRecord } from '../retention/periods/remove.ts'
import { everyonesTasks } from '../tasks/load.ts'
import { casesOf, letGoOfReopened, readableCases } from './cases.ts'
import { checkStory } from './check.ts'
import { newestStories } from './newest.ts'
import { storySteps } from './steps.ts'
import { writeStory } from './write.ts'

const system = { overrideAccess: true } as const
const others = (Object.keys(actors) as ActorName[]).filter(
  (each) => !['editor', 'editor2', 'approver'].includes(each),
)
const texts = {
  title: 'Lyset virker',
  titleEn: 'The light works',
  reported: 'Det var mørkt på vei ut.',
  reportedEn: 'It was dark on the way out.',
  carriedOut: 'Lampene ble byttet.',
  carriedOutEn: 'The lamps were changed.',
  different: 'Rømningsveien er opplyst.',
  differentEn: 'The escape route is lit.',
}
const person = { id: 'person-kari', name: 'Kari Eksempel', workEmail: 'kari@nordhavn.example' }

describe.each(databases())('what reports led to, on $name', (database) => {
  let app: TestApp
  let topic: string

  beforeAll(async () => {
    app = await startApp(database)
    const req = await app.as()
    const made = { id: 'topic-brann', name: 'Brann', slug: 'brann' }
    topic = (await local.create(req, 'topics', made, system)).id
    await local.create(req, 'people', person, system)
    // Writes and approves, as in a small institution.
    await hold(app, 'editor2', 'hseUnitApprover', null)
  })
  afterAll(() => app.close())
  beforeEach(async () => {
    app.setDay('2026-11-22')
    for (const collection of ['stories', 'letter-lines', 'publish-requests'] as const) {
      await app.payload.db.deleteMany({ collection, where: { id: { exists: true } } })
    }
  })

  const write = async (who: ActorName, given: object = {}): Promise<Story> =>
    writeStory(await app.as(who), {
      key: crypto.randomUUID(),
      ...texts,
      year: '2026',
      topic,
      ...given,
    })
  const step = async (
    who: ActorName,
    name: keyof typeof storySteps.steps,
    { id }: Pick<Story, 'id'>,
    given: object = {},
  ): Promise<Story> =>
    takeStep(await app.as(who), storySteps, name, { id, version: null, ...given })
  const approve = (who: ActorName, story: Story) => step(who, 'approve', story, { nobody: true })
  const published = async (given: object = {}): Promise<Story> => {
    const story = await write('editor', given)
    await step('editor', 'submit', story)
    await approve('approver', story)
    return step('approver', 'publish', story)
  }
  const stored = async ({ id }: Pick<Story, 'id'>): Promise<Story> => {
    const found = await local.findById(await app.as(), 'stories', id, system)
    if (!found) throw new Error(`no story ${id}`)
    return found
  }
  const shown = async () => (await takeSnapshot(await app.as())).stories
  /** What is published stands on the site from then on. */
  const release = async (): Promise<void> => {
    const { pieces } = await gatherAnew(await app.as())
    const next = await writeNext(app.dataDir, pieces)
    await next.take()
  }
  const workplaces = async () =>
    (await gatherAnew(await app.as())).snapshot.stories.map(({ workplace }) => workplace)
  const closed = async (given: object = {}): Promise<{ id: string; number: string }> => {
    const { id, number } = await reportNonconformity(
      await app.as(),
      secretly({ type: 'nonconformity', concernsManager: false, ...given }),
    )
    const data = { state: 'closed' as const, closedDate: '2026-11-20' }
    await app.payload.db.updateOne({ collection: 'nonconformities', id, data })
    return { id, number }
  }
  const told = async (story: Story, event: string): Promise<string[]> =>
    (
      await local.find(await app.as(), 'letter-lines', {
        ...system,
        where: { key: { like: `story:${story.id}:${event}` } },
      })
    )
      .map(({ account }) => account)
      .sort()
  const asked = async (story: Story): Promise<string[]> =>
    [...(await everyonesTasks(await app.as()))]
      .flatMap(([who, own]) =>
        own.filter(({ id }) => id === story.id).map(({ kind }) => `${who} ${kind}`),
      )
      .sort()
  const http = async (who: ActorName | null, path: string, body?: object) => {
    const answer = await fetch(`${app.origin}/api/stories${path}`, {
      headers: {
        'content-type': 'application/json',
        ...(who ? { authorization: `JWT ${await app.token(who)}` } : {}),
      },
      ...(body ? { method: 'POST', body: JSON.stringify(body) } : {}),
    })
    return { status: answer.status, text: await answer.text() }
  }

  test('is written by an editor, approved and published by another, and read by everyone then', async () => {
    const { id: nonconformity, number } = await closed()
    const story = await write('editor', { cases: number.toLowerCase(), workplace: 'lab' })
    expect(story.state).toBe('draft')
    expect(story.number).toMatch(/^HIS-2026-\d{4}$/)
    expect(casesOf(await stored(story))).toEqual([nonconformity])
    await step('editor', 'submit', story)
    expect(await asked(story)).toEqual(
      [personId('approver'), personId('editor2')].map((each) => `${each} approveStory`),
    )
    expect(await told(story, 'submitted')).toEqual([accountId('approver'), accountId('editor2')])
    await expect(step('approver', 'approve', story)).rejects.toMatchObject({
      code: 'nobodyMissing',
    })
    await approve('approver', story)
    expect(await shown()).toEqual([])
    expect(await local.count(await app.as(), 'publish-requests', system)).toBe(0)
    const { version } = await step('approver', 'publish', story)
    const [request] = await local.find(await app.as(), 'publish-requests', system)
    expect(request?.key).toBe(`stories:${story.id}:${String(version)}`)
    const [one, ...more] = await shown()
    expect(more).toEqual([])
    expect(one).toMatchObject({
      id: story.number.toLowerCase(),
      topic: 'brann',
      // Nobody has said how many work in any laboratory.
      workplace: null,
      title: { nb: texts.title, en: texts.titleEn },
      publishedOn: '2026-11-22',
    })
    expect(await asked(story)).toEqual([])
    const whole = JSON.stringify((await gatherAnew(await app.as())).snapshot)
    expect(whole).toContain(texts.different)
    for (const private_ of [nonconformity, number, 'KANARI', accountId('editor')]) {
      expect(whole).not.toContain(private_)
    }
  })

  test('a kind of workplace is told where so many work that the institution tells of them, and asked for when that changes', async () => {
    const set = async (employees: number | null, workplace: 'lab' | null) => {
      const data = { employees, riskClass: workplace }
      await app.payload.db.updateOne({ collection: 'units', id: unitId('KJ'), data })
    }
    const threshold = async (peopleThreshold: number) => {
      const req = await app.as()
      const { version } = await req.payload.findGlobal({ slug: 'hse-settings', req })
      const data = { peopleThreshold, version: Number(version) }
      await req.payload.updateGlobal({ slug: 'hse-settings', data, req })
    }
    const requests = async () => local.count(await app.as(), 'publish-requests', system)
    await set(8, 'lab')
    await published({ workplace: 'lab' })
    const before = await requests()
    expect(await workplaces()).toEqual([riskClassWords.lab])
    await threshold(10)
    expect(await requests()).toBe(before + 1)
    expect(await workplaces()).toEqual([null])
    await threshold(4)
    expect(await requests()).toBe(before + 2)
    // Never below what Verne comes with.
    await threshold(3)
    expect(await requests()).toBe(before + 2)
    await set(4, 'lab')
    expect(await workplaces()).toEqual([null])
    await set(null, null)
    await threshold(5)
  })

  test('stands where anyone reports once the site has it, and no longer once it is taken back', async () => {
    const [first, second] = [await published(), await published()]
    const newest = async () => (await newestStories(await app.as())).map(({ id }) => id)
    const idOnSite = ({ number }: Story) => number.toLowerCase()
    expect(await newest()).toEqual([])
    await release()
    expect(await newest()).toEqual([idOnSite(second), idOnSite(first)])
    const third = await published()
    expect(await newest()).toEqual([idOnSite(second), idOnSite(first)])
    await step('editor', 'withdraw', second, { reason: 'Stemmer ikke lenger.' })
    expect(await newest()).toEqual([idOnSite(first)])
    await step('editor', 'change', first, { ...texts, year: '2026', topic })
    expect(await newest()).toEqual([])
    await release()
    expect(await newest()).toEqual([idOnSite(third)])
  })

  test('sent twice is made once, also at once', async () => {
    const key = crypto.randomUUID()
    const [one, other] = await Promise.all([write('editor', { key }), write('editor', { key })])
    expect(other.id).toBe(one.id)
    expect((await write('editor', { key })).id).toBe(one.id)
  })

  test('says everything that is wrong at once, each at its field', async () => {
    const wrong = write('editor', { title: '', reported: 'a'.repeat(701), year: '1999', topic: '' })
    await expect(wrong).rejects.toMatchObject({
      fields: ['title', 'reported', 'year', 'topic'].map((field) => ({ field })),
    })
  })

  test('whoever wrote any of it, or sent it for approval, does not approve it, whatever their roles', async () => {
    const own = await write('editor2')
    await step('editor', 'submit', own)
    await expect(approve('editor2', own)).rejects.toMatchObject({
      code: 'sameWhoWrote',
      status: 403,
    })
    const sent = await write('editor')
    await step('editor2', 'submit', sent)
    await expect(approve('editor2', sent)).rejects.toMatchObject({ code: 'sameWhoWrote' })
    const changed = await write('editor')
    await step('editor2', 'change', changed, { ...texts, year: '2026', topic })
    await step('editor', 'submit', changed)
    await expect(approve('editor2', changed)).rejects.toMatchObject({ code: 'sameWhoWrote' })
    expect(await asked(changed)).toEqual([`${personId('approver')} approveStory`])
    expect((await approve('approver', changed)).state).toBe('approved')
  })

  test('approved by two at once is approved once', async () => {
    const story = await write('editor')
    await step('editor', 'submit', story)
    const both = await Promise.allSettled([approve('approver', story), approve('editor2', story)])
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const lines = (await stored(story)).steps?.filter((each) => each.step === 'approve')
    expect(lines).toHaveLength(1)
  })

  test('changed after it was approved or published, it is a draft that readers no longer get', async () => {
    const story = await published()
    expect(await shown()).toHaveLength(1)
    const changed = await step('editor', 'change', story, {
      ...texts,
      different: 'Noe annet.',
      year: '2025',
      topic,
    })
    expect(changed).toMatchObject({
      state: 'draft',
      year: 2025,
      publishedOn: null,
      approvedOn: null,
    })
    expect(await shown()).toEqual([])
    expect(await local.count(await app.as(), 'publish-requests', system)).toBe(2)
    await expect(step('approver', 'publish', story)).rejects.toMatchObject({ code: 'wrongState' })
  })

  test('an approval of a version that has been changed since is refused', async () => {
    const story = await write('editor')
    const { version } = await step('editor', 'submit', story)
    await step('approver', 'sendBack', story, { reason: 'Kort den ned.' })
    expect(await told(story, 'sentBack')).toEqual([accountId('editor'), accountId('editor2')])
    await step('editor', 'change', story, { ...texts, title: 'Nytt lys', year: '2026', topic })
    await step('editor', 'submit', story)
    const stale = { id: story.id, version, nobody: true }
    const late = takeStep(await app.as('approver'), storySteps, 'approve', stale)
    await expect(late).rejects.toMatchObject({ status: 409 })
  })

  test('withdrawn, with the reason, it leaves the site and stays as it was', async () => {
    const story = await published()
    await expect(step('editor', 'withdraw', story)).rejects.toMatchObject({ code: 'reasonMissing' })
    await step('editor', 'withdraw', story, { reason: 'Stemmer ikke lenger.' })
    expect(await shown()).toEqual([])
    const change = step('editor', 'change', story, { ...texts, year: '2026', topic })
    await expect(change).rejects.toMatchObject({ code: 'wrongState' })
  })

  test('changed without a word about its cases it keeps them, and changed with none it lets them go', async () => {
    const { id, number } = await closed()
    const story = await write('editor', { cases: number })
    await step('editor', 'change', story, { ...texts, year: '2026', topic })
    expect(casesOf(await stored(story))).toEqual([id])
    await step('editor', 'change', story, { ...texts, year: '2026', topic, cases: '' })
    expect(casesOf(await stored(story))).toEqual([])
  })

  test('is corrected however long ago it was of its year', async () => {
    const story = await published()
    app.setDay('2040-01-01')
    const given = { ...texts, title: 'Lyset lyser', topic }
    await expect(step('editor', 'change', story, { ...given, year: '2027' })).rejects.toMatchObject(
      { code: 'yearWrong' },
    )
    const changed = await step('editor', 'change', story, { ...given, year: '2026' })
    expect(changed).toMatchObject({ state: 'draft', title: 'Lyset lyser', year: 2026 })
  })

  test('a text that names somebody is deleted by the approver, wherever it stood', async () => {
    const secret = 'Skjulesen'
    const said = Object.fromEntries(
      Object.entries(texts).map(([field, text]) => [field, `${text} ${secret}`]),
    )
    const story = await write('editor', said)
    await step('editor', 'submit', story)
    await step('approver', 'sendBack', story, { reason: `${secret} kan kjennes igjen.` })
    await step('editor', 'submit', story)
    await approve('approver', story)
    await step('approver', 'publish', story)
    const reason = 'Den pekte ut noen.'
    const early = step('approver', 'erase', story, { reason })
    await expect(early).rejects.toMatchObject({ code: 'wrongState' })
    await step('editor', 'withdraw', story, { reason: `${secret} ba om det.` })
    const others_ = step('editor', 'erase', story, { reason })
    await expect(others_).rejects.toMatchObject({ code: 'notAllowed' })
    await expect(step('approver', 'erase', story)).rejects.toMatchObject({ code: 'reasonMissing' })
    await step('approver', 'erase', story, { reason })
    const left = await stored(story)
    expect(left).toMatchObject({ number: story.number, year: 2026, state: 'withdrawn' })
    expect(left.steps?.at(-1)).toMatchObject({ step: 'erase', note: reason })
    for (const collection of Object.keys(app.payload.collections)) {
      const { docs } = await app.payload.db.find({
        collection,
        limit: 0,
        pagination: false,
      })
      expect(JSON.stringify(docs), collection).not.toContain(secret)
    }
    const again = step('approver', 'erase', story, { reason })
    await expect(again).rejects.toMatchObject({ code: 'wrongState' })
    const draft = await write('editor', said)
    await step('approver', 'erase', draft, { reason })
    expect(await stored(draft)).toMatchObject({ state: 'withdrawn', withdrawnOn: '2026-11-22' })
  })

  test('is based on closed cases alone, which whoever writes may read', async () => {
    const { number } = await reportNonconformity(await app.as('employee'), secretly())
    await expect(write('editor', { cases: number })).rejects.toMatchObject({
      code: 'caseNotClosed',
    })
    await expect(write('editor', { cases: 'AVV-2020-9999' })).rejects.toMatchObject({
      code: 'caseUnknown',
    })
    const many = Array.from({ length: 13 }, (_, index) => `AVV-2020-${String(index)}`).join(' ')
    await expect(write('editor', { cases: many })).rejects.toMatchObject({ code: 'tooManyCases' })
  })

  test('an address or a number stops it; names and small units are pointed out', async () => {
    await app.payload.db.updateOne({
      collection: 'units',
      id: unitId('KJ'),
      data: { employees: 4 },
    })
    await app.payload.db.updateOne({
      collection: 'units',
      id: unitId('HF'),
      data: { employees: 40 },
    })
    const name = async (code: string) =>
      String((await local.findById(await app.as(), 'units', unitId(code), system))?.name)
    const story = await write('editor', {
      reported: `Kari Eksempel ved ${await name('KJ')} sa fra, og ${await name('HF')} også.`,
      carriedOutEn: 'Write to kari@nordhavn.example',
    })
    const found = await checkStory(await app.as('approver'), story)
    expect(found).toEqual([
      { kind: 'name', field: 'reported', word: 'Kari Eksempel' },
      { kind: 'unit', field: 'reported', word: await name('KJ') },
      { kind: 'contact', field: 'carriedOutEn', word: 'kari@nordhavn.example' },
    ])
    await expect(step('editor', 'submit', story)).rejects.toMatchObject({ code: 'contactInText' })
  })

  test('the number of a record stops it; the place of its cases and codes of small units are pointed out', async () => {
    const data = { employees: 4 }
    await app.payload.db.updateOne({ collection: 'units', id: unitId('KJ'), data })
    const { number } = await closed({ place: 'Rom 214' })
    const reported = `Se ${number}, rom 214 ved KJ.`
    const story = await write('editor', { cases: number, reported })
    expect(await checkStory(await app.as('editor'), story)).toEqual([
      { kind: 'number', field: 'reported', word: number },
      { kind: 'place', field: 'reported', word: 'rom 214' },
      { kind: 'unit', field: 'reported', word: 'KJ' },
    ])
    await expect(step('editor', 'submit', story)).rejects.toMatchObject({ code: 'numberInText' })
  })

  test('who reported is looked for where the one who asks may know it, and nowhere else', async () => {
    const { number } = await closed({ name: 'Nora Prøvemann', email: null })
    const story = await write('editor', { cases: number, reported: 'Nora Prøvemann sa fra.' })
    const words = async (who: ActorName) =>
      (await checkStory(await app.as(who), story)).map(({ word }) => word)
    expect(await words('approver')).toEqual(['Nora Prøvemann'])
    expect(await words('editor')).toEqual([])
  })

  test('a case that is reopened goes out of it; the story stays, and the HSE unit is told', async () => {
    const [{ id, number }, other] = [await closed(), await closed()]
    const story = await published({ cases: `${number}, ${other.number}` })
    const before = await shown()
    const reason = 'Det skjedde igjen.'
    const at = { id, version: null, reason }
    await takeStep(await app.as('approver'), nonconformitySteps, 'reopen', at)
    const left = await stored(story)
    expect(left.state).toBe('published')
    expect(casesOf(left)).toEqual([other.id])
    expect(await shown()).toEqual(before)
    const unit = ['approver', 'editor', 'editor2'] as const
    expect(await told(story, 'reopened')).toEqual(unit.map(accountId))
    await letGoOfReopened(await app.as())
    expect((await stored(story)).version).toBe(left.version)
    expect(await told(story, 'reopened')).toHaveLength(3)
  })

  test.each(['toApprove', 'approved'] as const)(
    'one that is %s when its case is reopened is a draft again, and is not published',
    async (state) => {
      const { id, number } = await closed()
      const story = await write('editor', { cases: number })
      await step('editor', 'submit', story)
      if (state === 'approved') await approve('approver', story)
      const at = { id, version: null, reason: 'Det skjedde igjen.' }
      await takeStep(await app.as('approver'), nonconformitySteps, 'reopen', at)
      const left = await stored(story)
      expect(left).toMatchObject({ state: 'draft', approvedOn: null })
      expect(left.steps?.at(-1)).toMatchObject({ step: 'reopened', by: null, name: null })
      await expect(step('approver', 'publish', story)).rejects.toMatchObject({ code: 'wrongState' })
      await letGoOfReopened(await app.as())
      expect((await stored(story)).steps).toHaveLength(left.steps?.length ?? 0)
    },
  )

  test('a reopening that a crash cut off is completed by the next look', async () => {
    const { id, number } = await closed()
    const story = await published({ cases: number })
    const data = { state: 'received' as const, closedDate: null }
    await app.payload.db.updateOne({ collection: 'nonconformities', id, data })
    expect(await readableCases(await app.as('approver'), story)).toEqual([])
    await letGoOfReopened(await app.as())
    expect(casesOf(await stored(story))).toEqual([])
  })

  test('a case that is removed after its period goes out of it, and the story stays', async () => {
    const [{ id, number }, other] = [await closed(), await closed()]
    const story = await published({ cases: `${number} ${other.number}` })
    const alone = await write('editor', { cases: number })
    app.setDay('2040-01-01')
    const kind = 'nonconformities'
    const decision = { basis: 'x', decidedBy: 'x', decidedDate: '2026-11-01', reference: 'x' }
    const years = { years: '10', version: 0 }
    await decideRetention(await app.as('approver'), { kind, ...decision, ...years })
    await removeRecord(await app.as('approver'), { kind, id }, number)
    const left = await stored(story)
    expect(left.state).toBe('published')
    expect(casesOf(left)).toEqual([other.id])
    expect(casesOf(await stored(alone))).toEqual([])
    await app.payload.db.deleteMany({ collection: 'retention-decisions', where: {} })
  })

  test('over HTTP nobody but the HSE unit reads or writes any of it, and each in it their part', async () => {
    const { id: nonconformity, number } = await closed()
    const story = await published({ cases: number })
    const given = { key: crypto.randomUUID(), ...texts, year: 2026, topic }
    for (const who of [...others, null]) {
      for (const path of ['', `/${story.id}`, `?where[cases][in]=${nonconformity}`, '/count']) {
        const { text } = await http(who, path)
        expect(text, `${String(who)} ${path}`).not.toMatch(/HIS-|Lyset|"totalDocs":[1-9]/)
      }
      const written = await http(who, '/write', given)
      expect(written.status, String(who)).toBe(who === null ? 401 : 403)
      for (const name of Object.keys(storySteps.steps)) {
        const body = { version: story.version, nobody: true, reason: 'x' }
        const { status, text } = await http(who, `/${story.id}/step/${name}`, body)
        // Whoever does not read it is not told that it is there.
        expect(status, `${String(who)} ${name}`).toBe(who === null ? 401 : 404)
        if (who !== null) expect(text, `${who} ${name}`).toContain('notFound')
      }
    }
    expect((await http('approver', '/write', given)).status).toBe(403)
    for (const who of ['editor', 'approver'] as const) {
      const { text } = await http(who, `/${story.id}?depth=0`)
      expect(text, who).toContain(nonconformity)
      expect((await http(who, '', { ...given, state: 'published' })).status, who).toBe(403)
    }
    const draft = await write('editor')
    await step('editor', 'submit', draft)
    const steps = async (who: ActorName, name: string) => {
      await expect(
        step(who, name as keyof typeof storySteps.steps, draft, { nobody: true, reason: 'x' }),
        `${who} ${name}`,
      ).rejects.toMatchObject({ code: 'notAllowed' })
    }
    await steps('editor', 'approve')
    await steps('editor', 'sendBack')
    await steps('editor', 'publish')
    await steps('editor', 'erase')
    await steps('approver', 'change')
    await steps('approver', 'submit')
    expect((await stored(draft)).state).toBe('toApprove')
  })

  test('which cases it is based on is not told to one of the HSE unit who may not read them all', async () => {
    const { id, number } = await closed()
    const { id: kept, number: withheld } = await closed()
    const story = await write('editor', { cases: `${number} ${withheld}` })
    const req = await app.as()
    const found = await local.findById(req, 'nonconformities', kept, system)
    const withheldFrom = [personId('editor2')]
    const data = { concernsManager: true, withheldFrom, version: found?.version ?? 0 }
    await local.update(req, 'nonconformities', kept, data, system)
    const seen = async (who: ActorName) => (await http(who, `/${story.id}?depth=2`)).text
    expect(await seen('editor')).toContain(kept)
    const text = await seen('editor2')
    expect(text).toContain(story.number)
    for (const each of [kept, withheld, id]) expect(text).not.toContain(each)
    expect((await http('editor2', `?where[cases][in]=${kept}`)).text).not.toContain(story.number)
    const cases = await readableCases(await app.as('editor2'), story)
    expect(cases.map((each) => each.number)).toEqual([number])
    // What they do not see stays when they change the rest.
    await step('editor2', 'change', story, { ...texts, year: '2026', topic, cases: '' })
    expect(casesOf(await stored(story))).toEqual([kept])
  })
})
