import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startApp, type TestApp, personId, unitId } from '../../test/app.ts'
import { local } from '../database/local.ts'
import { databases } from '../database/test-databases.ts'
import type { Measure, Nonconformity } from '../generated-types.ts'

const system = { overrideAccess: true } as const

/** The contributor of the tests holds the role in Humanities; fire protection lies there. */
describe.each(databases())(
  'what a central department reads of its topics, on $name',
  (database) => {
    let app: TestApp

    beforeAll(async () => {
      app = await startApp(database)
      const req = await app.as()
      for (const [id, parent] of [
        ['brann', null],
        ['varmt-arbeid', 'topic-brann'],
        ['stoy', null],
      ] as const) {
        await local.create(req, 'topics', { id: `topic-${id}`, slug: id, name: id, parent }, system)
      }
      const cases: Record<string, Partial<Nonconformity>> = {
        brann: {
          topic: 'topic-brann',
          reporter: personId('employee'),
          reporterName: 'KANARI-melder',
          steps: [{ step: 'receive', at: '2026-11-02T08:00:00.000Z', name: 'KANARI-steg' }],
        },
        varmt: { topic: 'topic-varmt-arbeid', handler: personId('managerChemistry') },
        stoy: { topic: 'topic-stoy' },
        uten: {},
        skade: { topic: 'topic-brann', category: 'personalInjury' },
        alvorlig: { topic: 'topic-brann', seriousInjury: true },
        hvem: { topic: 'topic-brann', injuredGroup: 'employee' },
        // Several were harmed, people among them.
        harmed: { topic: 'topic-brann', outcome: 'hasLedTo', affects: ['environment', 'people'] },
        property: { topic: 'topic-brann', outcome: 'hasLedTo', affects: ['environment'] },
        leder: {
          topic: 'topic-brann',
          concernsManager: true,
          handlingUnit: unitId('NV'),
          withheldFrom: [personId('managerChemistry')],
        },
      }
      for (const [index, [id, more]] of Object.entries(cases).entries()) {
        await local.create(
          req,
          'nonconformities',
          {
            id: `case-${id}`,
            key: `case-${id}`,
            number: `AVV-2026-00${String(index + 10)}`,
            year: 2026,
            title: `Avvik ${id}`,
            description: `Sak ${id}`,
            unit: unitId('KJ'),
            source: 'report',
            type: 'nonconformity',
            state: 'received',
            language: 'nb',
            eventDate: '2026-11-01',
            reportedDate: '2026-11-01',
            ...more,
          },
          system,
        )
        const measure: Partial<Measure> = {
          id: `measure-${id}`,
          key: `measure-${id}`,
          number: `TIL-2026-00${String(index + 10)}`,
          title: `Tiltak ${id}`,
          unit: unitId('KJ'),
          nonconformity: `case-${id}`,
          // A measure on fire protection may belong to a case whose topic was changed later.
          topic: (more.topic as string | undefined) ?? null,
          state: 'approved',
        }
        await local.create(req, 'measures', measure, system)
      }
      await local.create(
        req,
        'measures',
        {
          id: 'measure-plan',
          key: 'measure-plan',
          number: 'TIL-2026-0090',
          title: 'Fra HMS-runden',
          unit: unitId('KJ'),
          topic: 'topic-brann',
          state: 'approved',
        },
        system,
      )
    })
    afterAll(() => app.close())

    const ask = async (path: string) => {
      const headers = { authorization: `JWT ${await app.token('contributor')}` }
      const answer = await fetch(`${app.origin}/api${path}`, { headers })
      return { status: answer.status, text: await answer.text() }
    }
    const idsOf = async (slug: 'nonconformities' | 'measures'): Promise<string[]> => {
      const { text } = await ask(`/${slug}?limit=100&depth=0`)
      const { docs = [] } = JSON.parse(text) as { docs?: { id: string }[] }
      return docs.map(({ id }) => id).sort()
    }
    let version = 0
    const support = async (topics: string[]) => {
      const req = await app.as('editor')
      const asOneself = { overrideAccess: false }
      const data = { name: 'Brannvern', unit: unitId('HF'), topics, tasks: 'Kontrollerer.' }
      const made =
        version === 0
          ? await local.create(req, 'support-functions', { id: 'support-1', ...data }, asOneself)
          : await local.update(
              req,
              'support-functions',
              'support-1',
              { ...data, version },
              asOneself,
            )
      version = made.version
    }
    const ofFire = ['case-brann', 'case-property', 'case-varmt']

    test('is nothing before there is a support function in the unit', async () => {
      expect(await idsOf('nonconformities')).toEqual([])
      expect(await idsOf('measures')).toEqual([])
    })

    test('is the cases on its topics and those below them: none in which somebody was hurt, none that concerns a manager', async () => {
      await support(['topic-brann'])
      expect(await idsOf('nonconformities')).toEqual(ofFire)
      for (const id of ['case-skade', 'case-alvorlig', 'case-hvem', 'case-harmed', 'case-leder']) {
        expect([403, 404], id).toContain((await ask(`/nonconformities/${id}`)).status)
      }
    })

    test('is the measures on them, but those of cases it may not read', async () => {
      expect(await idsOf('measures')).toEqual([
        'measure-brann',
        'measure-plan',
        'measure-property',
        'measure-varmt',
      ])
      expect([403, 404]).toContain((await ask('/measures/measure-skade')).status)
      expect([403, 404]).toContain((await ask('/measures/measure-leder')).status)
    })

    test('never tells who reported or who handles a case, and none of its history', async () => {
      const { text } = await ask('/nonconformities/case-brann?depth=2')
      expect(text).toContain('Sak brann')
      expect(text).not.toContain('KANARI')
      expect(text).not.toContain(personId('employee'))
      for (const field of ['reporter', 'reporterName', 'reporterEmail', 'handler']) {
        expect(text).not.toContain(`"${field}"`)
      }
      const found = async (query: string) => {
        const answer = await ask(`/nonconformities?${query}`)
        if (answer.status !== 200) return []
        return (JSON.parse(answer.text) as { docs: unknown[] }).docs
      }
      expect(await found(`where[reporter][equals]=${personId('employee')}`)).toEqual([])
      expect(await found(`where[handler][equals]=${personId('managerChemistry')}`)).toEqual([])
    })

    test('is read, never changed, and leads to no attachments, questions or injuries', async () => {
      for (const slug of [
        'attachments',
        'consultations',
        'injuries',
        'hse-processes',
        'enquiries',
      ]) {
        const { status, text } = await ask(`/${slug}?limit=1`)
        if (status === 200) expect(text, slug).toContain('"totalDocs":0')
        else expect([403, 404], slug).toContain(status)
      }
      const headers = {
        authorization: `JWT ${await app.token('contributor')}`,
        'content-type': 'application/json',
      }
      const answer = await fetch(`${app.origin}/api/nonconformities/case-brann/receive`, {
        method: 'POST',
        headers,
        body: '{}',
      })
      expect([400, 403, 404]).toContain(answer.status)
    })

    test('follows the topics of the function, at the next request', async () => {
      await support(['topic-stoy'])
      expect(await idsOf('nonconformities')).toEqual(['case-stoy'])
      const approver = await app.as('approver')
      await local.delete(approver, 'support-functions', 'support-1', { overrideAccess: false })
      expect(await idsOf('nonconformities')).toEqual([])
    })
  },
)
