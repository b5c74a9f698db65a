import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Where } from 'payload'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { recover } from '../../plugin/boot.ts'
import { local } from '../../plugin/database/local.ts'
import { takeStep } from '../../plugin/editions/transition.ts'
import type { Edition } from '../../plugin/generated-types.ts'
import { beginEdition } from '../../plugin/guidelines/new-edition.ts'
import { publishPending } from '../../plugin/publishing/publish.ts'
import { startApp, type TestApp, unitId } from '../app.ts'
import { type Ended, inAnotherProcess } from './another-process.ts'
import { afterItLetsGo } from './let-go.ts'
import { drawnMoments } from './moments.ts'
import { day, fault, type SharedDatabase } from './shared-databases.ts'

/**
 * Tests that kill a process in the middle of a publish: before each of its writes, and at random moments.
 * On MongoDB without transactions a kill leaves what was written before it; on SQLite the transaction takes it back.
 * @param name of the database
 * @param make the database, in a folder of the tests
 * @param random how many of the kills at random moments must find the process working
 */
export function killedInAPublish(
  name: string,
  make: (folder: string) => SharedDatabase,
  random: number,
): void {
  describe(`after kill -9 on ${name}`, () => {
    let folder: string
    let database: SharedDatabase
    let app: TestApp
    let guideline: string

    beforeAll(async () => {
      folder = await mkdtemp(path.join(tmpdir(), 'verne-faults-'))
      database = make(folder)
      app = await startApp(database)
      const made = await local.create(
        await app.as('editor'),
        'guidelines',
        {
          number: 'NHU-HMS-R01',
          kind: 'guideline',
          ownerUnit: unitId('KJ'),
          classification: 'open',
          reviewIntervalMonths: 24,
          topics: ['topic-kjemikalier'],
        },
        { overrideAccess: false },
      )
      guideline = made.id
      const first = await approved()
      await takeStep(await app.as('approver'), { ...first, transition: 'publish', note: null })
      await publishPending(await app.as())
    })
    afterAll(async () => {
      await app.close()
      await rm(folder, { recursive: true, force: true })
    })

    /** An edition that waits to be published: the one that waits already, or a new one. */
    async function approved(): Promise<{ id: string; version: number }> {
      const [waiting] = await editions({ state: { equals: 'approved' } })
      if (waiting) return { id: waiting.id, version: waiting.version }
      const editor = await app.as('editor')
      const begun = await beginEdition(editor, guideline, 'nb')
      const line = {
        type: 'text',
        text: 'Merk.',
        version: 1,
        detail: 0,
        format: 0,
        mode: 'normal',
        style: '',
      }
      const block = { version: 1, direction: 'ltr', format: '', indent: 0 }
      const written = await local.update(
        editor,
        'editions',
        begun.id,
        {
          version: begun.version,
          title: `Kjemikalier ${String(begun.edition)}`,
          lead: 'Slik bruker du kjemikalier trygt.',
          body: {
            root: {
              ...block,
              type: 'root',
              children: [{ ...block, type: 'paragraph', children: [line] }],
            },
          } as NonNullable<Edition['body']>,
          changeNote: 'Ny utgave.',
          validFrom: day,
        },
        { overrideAccess: false },
      )
      const sent = await takeStep(editor, { ...written, transition: 'sendForReview', note: null })
      const { id, version } = await takeStep(await app.as('approver'), {
        ...sent,
        transition: 'approve',
        note: null,
      })
      return { id, version }
    }

    async function editions(where: Where = {}): Promise<Edition[]> {
      const asked = { and: [{ guideline: { equals: guideline } }, where] }
      return local.find(await app.as(), 'editions', {
        overrideAccess: true,
        where: asked,
        sort: 'edition',
      })
    }

    /** Everything that must hold of the guideline, whichever moment the process died at. */
    async function expectWhole(id: string): Promise<void> {
      const req = await app.as()
      const system = { overrideAccess: true } as const
      const all = await editions()
      const edition = all.find((each) => each.id === id)
      const states = all.map((each) => each.state)
      const isPublished = edition?.state === 'published'
      expect(['approved', 'published']).toContain(edition?.state)
      // One edition is in force: the new one, or the one before it.
      expect(states.filter((state) => state === 'published')).toHaveLength(1)
      expect(states.at(isPublished ? -1 : -2)).toBe('published')
      expect(
        states.slice(0, isPublished ? -1 : -2).filter((state) => state !== 'superseded'),
      ).toEqual([])
      const requests = await local.find(req, 'publish-requests', system)
      const own = requests.filter((each) => each.key === `edition:${id}:publish`)
      expect(own).toHaveLength(isPublished ? 1 : 0)
      expect(requests.filter((each) => each.key.startsWith('day:'))).toEqual([])
      if (isPublished) {
        expect(own[0]?.state).toBe('pending')
        const open = {
          and: [{ completedAt: { exists: false } }, { taskSlug: { equals: 'hse-publish' } }],
        }
        expect(await local.count(req, 'payload-jobs', { ...system, where: open })).toBeGreaterThan(
          0,
        )
      }
      const processing = { processing: { equals: true } }
      expect(await local.count(req, 'payload-jobs', { ...system, where: processing })).toBe(0)
      const found = await local.findById(req, 'guidelines', guideline, system)
      expect(found).toMatchObject({ firstPublished: day, nextReview: '2028-11-22' })
      for (const { id: document, version } of [
        ...all,
        { id: guideline, version: found?.version ?? 0 },
      ]) {
        const entries = await local.find(req, 'audit-log', {
          ...system,
          where: { document: { equals: document } },
        })
        const keys = entries.map((each) => Number(each.key.split(':').at(-1))).sort((a, b) => a - b)
        expect(keys).toEqual(Array.from({ length: version }, (__, at) => at + 1))
      }
    }

    /** Publishes in a process that is killed; checks that nothing is half and nothing locked, and clears up. */
    async function killed(kill: {
      readonly beforeWrite?: number
      readonly after?: number
    }): Promise<Ended & { readonly state: string | undefined }> {
      const { id, version } = await approved()
      const work = { kind: 'publish', edition: id, version } as const
      const ended = await inAnotherProcess(
        folder,
        fault(database, work, kill.beforeWrite ?? null),
        {
          env: database.env,
          ...(kill.after === undefined ? {} : { killAfter: kill.after }),
        },
      )
      expect(ended.survived?.error ?? null).toBeNull()
      await afterItLetsGo(() => recover(app.payload))
      await expectWhole(id)
      const [edition] = await editions({ id: { equals: id } })
      await afterItLetsGo(async () => publishPending(await app.as()))
      return { ...ended, state: edition?.state }
    }

    test('before any write of a publish, an edition is old or new, and all that follows is complete', async () => {
      const states: (string | undefined)[] = []
      let ended = await killed({ beforeWrite: 1 })
      while (ended.killed) {
        states.push(ended.state)
        ended = await killed({ beforeWrite: states.length + 1 })
      }
      // The one that lived had fewer writes than the one it was to die before.
      expect(ended).toMatchObject({ survived: { writes: states.length }, state: 'published' })
      expect(states.length).toBeGreaterThanOrEqual(6)
      // Nothing was stored before the first; where there are transactions, nothing before the last.
      const kept = database.transactions ? states : states.slice(0, 1)
      expect(kept.filter((state) => state !== 'approved')).toEqual([])
    }, 600_000)

    test(`at ${String(random)} random moments of a publish, an edition is old or new, and all that follows is complete`, async () => {
      let { took } = await killed({})
      const moments = drawnMoments(`a publish on ${name}`)
      let [hits, tries] = [0, 0]
      // One that came when all was done has shown nothing: another moment is drawn.
      while (hits < random && tries < random * 5) {
        const ended = await killed({ after: moments.next() * took })
        tries += 1
        if (ended.killed && ended.survived === null) hits += 1
        // The first one may have been held up by what else the machine does.
        if (!ended.killed) took = Math.min(took, ended.took)
      }
      expect(hits, `kills that found it working, seed ${String(moments.seed)}`).toBe(random)
    }, 600_000)

    test('whoever was kept from it publishes: nothing is locked', async () => {
      const last = await approved()
      const published = await takeStep(await app.as('approver'), {
        ...last,
        transition: 'publish',
        note: null,
      })
      expect(published.state).toBe('published')
    })
  })
}
