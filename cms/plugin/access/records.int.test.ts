import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import {
  accountId,
  type ActorName,
  actors,
  personId,
  startApp,
  type TestApp,
  unitId,
} from '../../test/app.ts'
import { canaries, type PlantedFiles, plantRecords } from '../../test/plant-records.ts'
import { databases } from '../database/test-databases.ts'
import { local } from '../database/local.ts'
import { nonconformitySteps } from '../nonconformities/steps.ts'
import { takeStep } from '../records/engine.ts'
import { lastSnapshot } from '../publishing/former-snapshot.ts'
import { publishPending } from '../publishing/publish.ts'
import { forcedPrefix, requestPublish } from '../publishing/request.ts'
import { takeSnapshot } from '../publishing/snapshot.ts'

const everyone = [...(Object.keys(actors) as ActorName[]), null]
const lists = [
  'activity-occurrences',
  'attachments',
  'audit-answers',
  'audit-evidence',
  'audit-findings',
  'audit-judgements',
  'audits',
  'compliance-evaluations',
  'compliance-lines',
  'consultations',
  'delegated-tasks',
  'enquiries',
  'hse-processes',
  'inspection-orders',
  'inspections',
  'internal-control-notes',
  'measures',
  'nonconformities',
  'objectives',
  'planned-courses',
  'proposals',
  're-audits',
  'stories',
  'unit-activities',
  'unit-report-answers',
  'unit-reports',
  'unit-requirements',
  'work-stops',
] as const
/** What a refusal is answered with. An answer that is a fault tells nothing either, and is none. */
const refusals = [400, 401, 403, 404]
const { chemistry, laboratory, humanities, reporter, code } = canaries

/** Which private words each role sees in the four collections together. Written out, as the access table says. */
const words: Record<ActorName, readonly string[]> = {
  admin: [],
  editor: [chemistry, laboratory, humanities],
  editor2: [chemistry, laboratory, humanities],
  approver: [chemistry, laboratory, humanities, reporter],
  managerChemistry: [chemistry, laboratory, reporter],
  deputyChemistry: [chemistry, laboratory, reporter],
  managerHumanities: [humanities, reporter],
  formerManager: [],
  // Above the unit that handles them: who reported is not for them.
  coordinator: [chemistry, laboratory],
  representative: [chemistry],
  chiefRepresentative: [chemistry, laboratory, humanities],
  // No audit lasts.
  auditor: [],
  contributor: [],
  topManagement: [chemistry, laboratory, humanities],
  employee: [chemistry, reporter],
}

describe.each(databases())('the records over HTTP, on $name', (database) => {
  let app: TestApp
  let files: PlantedFiles

  beforeAll(async () => {
    app = await startApp(database)
    files = await plantRecords(app)
    const req = await app.as()
    // An auditor who leads the laboratory too, later: handles the cases of one unit.
    await local.create(
      req,
      'role-assignments',
      {
        id: 'role-auditor-leads',
        role: 'lineManager',
        person: personId('auditor'),
        unit: unitId('KJ-LAB'),
        from: '2030-01-01',
      },
      { overrideAccess: true },
    )
  })
  afterAll(async () => {
    await app.close()
  })
  afterEach(() => {
    app.setDay('2026-11-22')
  })

  const ask = async (
    who: ActorName | null,
    path: string,
  ): Promise<{ status: number; text: string; bytes: number; headers: Headers }> => {
    const token = who ? await app.token(who) : null
    const response = await fetch(`${app.origin}/api${path}`, {
      headers: token ? { authorization: `JWT ${token}` } : {},
    })
    const content = Buffer.from(await response.arrayBuffer())
    const { status, headers } = response
    return { status, text: content.toString(), bytes: content.length, headers }
  }
  const count = async (who: ActorName | null, path: string): Promise<number> => {
    const { status, text } = await ask(who, path)
    if (status === 200) return (JSON.parse(text) as { totalDocs: number }).totalDocs
    expect(refusals, `${who ?? 'nobody'} ${path}`).toContain(status)
    return 0
  }
  const listed = async (who: ActorName | null, path: string): Promise<string[]> => {
    const { status, text } = await ask(who, path)
    if (status === 200) {
      return (JSON.parse(text) as { docs: { id: string }[] }).docs.map((each) => each.id)
    }
    expect(refusals, `${who ?? 'nobody'} ${path}`).toContain(status)
    return []
  }

  test('private words stand in these collections, and in no other', async () => {
    const found: string[] = []
    for (const slug of Object.keys(app.payload.collections)) {
      const { docs } = await app.payload.db.find({ collection: slug, pagination: false, req: {} })
      if (/KANARI/i.test(JSON.stringify(docs))) found.push(slug)
    }
    expect(found.sort()).toEqual(lists)
  })

  test.each(everyone.map((who) => [who ?? 'nobody', who] as const))(
    '%s reads the texts the table gives, and no others, at any depth',
    async (_, who) => {
      const found = new Set<string>()
      for (const slug of lists) {
        const query = 'limit=500&depth=5&locale=all&draft=true&trash=true&showHiddenFields=true'
        const { status, text } = await ask(who, `/${slug}?${query}`)
        expect([200, ...refusals], slug).toContain(status)
        for (const word of Object.values(canaries)) if (text.includes(word)) found.add(word)
        expect(text, slug).not.toContain(code)
      }
      expect([...found].sort()).toEqual(who ? [...words[who]].sort() : [])
    },
  )

  test('a field one may not read comes neither by its name nor through another record', async () => {
    for (const who of ['representative', 'chiefRepresentative', 'auditor', 'editor'] as const) {
      for (const path of [
        '/nonconformities/nonconformity-kj?select[reporterName]=true&select[codeHash]=true',
        '/nonconformities?select[reporterEmail]=true&select[reporter]=true&depth=3',
        '/measures/measure-kj?depth=5&populate[nonconformities][reporterName]=true',
        '/attachments/attachment-kj?depth=5&populate[nonconformities][codeHash]=true',
        '/attachments/attachment-kj?select[uploadedBy]=true&depth=2',
      ]) {
        const { status, text } = await ask(who, path)
        expect([200, ...refusals], `${who} ${path}`).toContain(status)
        expect(text, `${who} ${path}`).not.toContain(reporter)
        expect(text, `${who} ${path}`).not.toContain(code)
        // The employee reported, and is responsible for the measure: the one is a secret, the other is not.
        if (path.startsWith('/measures')) continue
        expect(text, `${who} ${path}`).not.toContain(personId('employee'))
        expect(text, `${who} ${path}`).not.toContain(accountId('employee'))
      }
    }
  })

  test('the hash of a code is for nobody, however it is asked for', async () => {
    for (const who of everyone) {
      for (const query of [
        'where[codeHash][exists]=true',
        'where[codeHash][like]=KANARI',
        'where[or][0][codeHash][exists]=true',
        'where[and][0][codeHash][not_equals]=x',
      ]) {
        expect(await count(who, `/nonconformities/count?${query}`), who ?? 'nobody').toBe(0)
      }
      const nested = '/measures/count?where[nonconformity.codeHash][exists]=true'
      expect(await count(who, nested), who ?? 'nobody').toBe(0)
    }
  })

  const reporterOracles = [
    '/nonconformities/count?where[reporterEmail][like]=kanari-melder',
    '/nonconformities/count?where[reporterName][like]=KANARI',
    '/nonconformities/count?where[reporter][exists]=true',
    `/nonconformities/count?where[reporter][equals]=${personId('employee')}`,
    '/nonconformities/count?where[reporter.name][like]=employee',
    '/nonconformities/count?where[reporter.account.email][like]=employee',
    '/nonconformities/count?where[steps.name][like]=KANARI-melder',
    '/nonconformities/count?where[steps.by][like]=KANARI-melder',
    '/measures/count?where[nonconformity.reporterEmail][like]=kanari-melder',
    '/measures/count?where[nonconformity.reporter.name][like]=employee',
    '/measures/count?where[nonconformity.steps.name][like]=KANARI-melder',
    '/attachments/count?where[nonconformity.reporterName][like]=KANARI',
    '/attachments/count?where[uploadedBy][equals]=account-employee',
    '/attachments/count?where[uploadedBy.email][like]=employee',
  ]

  test.each(reporterOracles)('who reported is not learnt by asking %s', async (path) => {
    for (const who of everyone) {
      // The HSE director reads who reported everywhere, so that a question tells nothing new.
      if (who === 'approver') continue
      expect(await count(who, path), who ?? 'nobody').toBe(0)
    }
  })

  const textOracles = [
    '/measures/count?where[nonconformity.description][like]=KANARI',
    '/measures/count?where[process.pre.minutes][like]=KANARI',
    '/measures/count?where[process.challenges.title][like]=KANARI',
    '/attachments/count?where[nonconformity.title][like]=KANARI',
    '/attachments/count?where[process.representativeStatement.text][like]=KANARI',
    '/nonconformities/count?where[process.managerStatement.text][like]=KANARI',
    '/hse-processes/count?where[pre.minutes][like]=KANARI',
    '/hse-processes/count?where[steps.note][like]=KANARI',
  ]

  test.each(textOracles)('an outsider learns nothing of a record by asking %s', async (path) => {
    // The contributor is responsible for a measure of a nonconformity and process that are not theirs to read.
    for (const who of [null, 'contributor', 'formerManager', 'admin'] as const) {
      expect(await count(who, path), who ?? 'nobody').toBe(0)
    }
  })

  const readers: readonly ActorName[] = ['auditor', 'editor', 'chiefRepresentative']

  test.each([
    ['nonconformities', 'reporterEmail'],
    ['nonconformities', 'reporterName'],
    ['nonconformities', 'reporter'],
    ['nonconformities', 'reporter.name'],
    ['nonconformities', 'codeHash'],
    ['measures', 'nonconformity.reporterEmail'],
    ['measures', 'nonconformity.codeHash'],
    ['attachments', 'nonconformity.reporterName'],
    ['measures', 'process.pre.minutes', ['auditor', 'contributor']],
  ] as const)(
    'the order of %s by %s tells nothing',
    async (slug, field, whom: readonly ActorName[] = readers) => {
      for (const who of whom) {
        const up = await listed(who, `/${slug}?sort=${field}`)
        const down = await listed(who, `/${slug}?sort=-${field}`)
        expect(down, who).toEqual(up)
      }
    },
  )

  test('what one may read can be sorted by', async () => {
    const up = await listed('editor', '/nonconformities?sort=number')
    expect(up).toEqual(['nonconformity-kj', 'nonconformity-lab', 'nonconformity-hf'])
    expect(await listed('editor', '/nonconformities?sort=-number')).toEqual(up.toReversed())
    const cost = await listed('editor', '/measures?sort=-cost.amount,number')
    expect(cost).toEqual(['measure-kj', 'measure-lab', 'measure-hf'])
  })

  test('whoever handles the cases of one unit learns of no reporter elsewhere', async () => {
    app.setDay('2030-06-01')
    const { text } = await ask('auditor', '/nonconformities?depth=2')
    expect(text).toContain(`${reporter} lab`)
    expect(text).not.toContain(`${reporter} kj`)
    expect(text).not.toContain(`${reporter} hf`)
    for (const path of reporterOracles) expect(await count('auditor', path), path).toBe(0)
  })

  test('whoever may not read who reported takes a step, and the history keeps it', async () => {
    const system = { overrideAccess: true } as const
    const req = await app.as()
    const before = await local.findById(req, 'nonconformities', 'nonconformity-kj', system)
    const taken = await takeStep(await app.as('representative'), nonconformitySteps, 'comment', {
      id: 'nonconformity-kj',
      version: before?.version ?? 0,
      comment: 'Jeg følger saken.',
    })
    const after = await local.findById(req, 'nonconformities', 'nonconformity-kj', system)
    expect(after?.steps?.slice(0, -1)).toEqual(before?.steps)
    expect(after?.steps?.at(-1)).toMatchObject({ step: 'comment', note: 'Jeg følger saken.' })
    expect(taken.version).toBe(after?.version)
  })

  test('a manager reads until the role has ended, and nothing the day after', async () => {
    app.setDay('2026-05-31')
    expect(await count('formerManager', '/nonconformities/count')).toBe(2)
    expect((await ask('formerManager', '/hse-processes/process-kj')).status).toBe(200)
    app.setDay('2026-06-01')
    // What the institution aims at is for everyone who works there.
    expect(await count('formerManager', '/objectives/count')).toBe(1)
    for (const slug of lists.filter((each) => each !== 'objectives')) {
      expect(await count('formerManager', `/${slug}/count`), slug).toBe(0)
      expect(await listed('formerManager', `/${slug}`), slug).toEqual([])
    }
    const gone = [403, 404]
    expect(gone).toContain((await ask('formerManager', '/hse-processes/process-kj')).status)
    const file = `/attachments/file/${files.get('attachment-kj') ?? ''}`
    expect(gone).toContain((await ask('formerManager', file)).status)
  })

  test('a file is read by those alone who may read its record', async () => {
    const may: Record<string, readonly (ActorName | null)[]> = {
      'attachment-kj': [
        ...['editor', 'editor2', 'approver', 'chiefRepresentative', 'employee'],
        ...['managerChemistry', 'deputyChemistry', 'coordinator', 'representative'],
      ] as ActorName[],
      'attachment-process': [
        ...['editor', 'editor2', 'approver', 'chiefRepresentative'],
        ...['managerChemistry', 'deputyChemistry', 'coordinator', 'representative'],
      ] as ActorName[],
      'attachment-hf': [
        ...['editor', 'editor2', 'approver', 'chiefRepresentative', 'managerHumanities'],
      ] as ActorName[],
    }
    for (const [id, readers] of Object.entries(may)) {
      for (const who of everyone) {
        const { status, bytes, headers } = await ask(
          who,
          `/attachments/file/${files.get(id) ?? ''}`,
        )
        const wanted = readers.includes(who)
        expect(wanted ? [200] : [403, 404], `${who ?? 'nobody'} ${id}`).toContain(status)
        if (!wanted) continue
        expect(bytes).toBeGreaterThan(60)
        expect(headers.get('cache-control')).toContain('no-store')
        expect(headers.get('content-disposition')).toContain('attachment')
      }
    }
  })

  test('a file is found under no other address, and none outside its folder', async () => {
    for (const who of [null, 'employee', 'approver'] as const) {
      for (const path of [
        '/attachments/file/..%2Fverne.db',
        '/attachments/file/..%2F..%2Fetc%2Fpasswd',
        `/media/file/${files.get('attachment-kj') ?? ''}`,
        `/media/file/..%2Fattachments%2F${files.get('attachment-kj') ?? ''}`,
      ]) {
        const { status, text } = await ask(who, path)
        // Whoever may read every file is told so by Payload where one is not on the disk.
        if (status === 500) expect(text).toBe('{"errors":[{"message":"Something went wrong."}]}')
        else expect(refusals, `${who ?? 'nobody'} ${path}`).toContain(status)
      }
    }
  })

  test('nothing of the records reaches what is published', async () => {
    const req = await app.as()
    await requestPublish(req, `${forcedPrefix}records`)
    expect(await publishPending(req)).toMatchObject({ ok: true })
    const published = JSON.stringify([await takeSnapshot(req), await lastSnapshot(app.dataDir)])
    expect(published).toContain('Prøve chiefRepresentative')
    for (const word of ['KANARI', 'kanari', 'AVV-2026', 'TIL-2026', 'HMS-2026', 'planted-']) {
      expect(published, word).not.toContain(word)
    }
  })

  test('the audit log names what was done to a record, and nothing it says', async () => {
    for (const who of ['approver', 'admin'] as const) {
      const { text } = await ask(who, '/audit-log?limit=500&depth=3')
      expect(text).toContain('nonconformity-kj')
      expect(text).not.toMatch(/KANARI|kanari/)
    }
  })
})
