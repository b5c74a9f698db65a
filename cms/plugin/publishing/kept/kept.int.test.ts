import type { FindArgs } from 'payload'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startApp, type TestApp, unitId } from '../../../test/app.ts'
import { bodyOf, editionDesk } from '../../../test/edition-desk.ts'
import { drawnMoments, type Moments } from '../../../test/faults/moments.ts'
import { databases } from '../../database/test-databases.ts'
import { local, type Slug } from '../../database/local.ts'
import type { Edition, Guideline } from '../../generated-types.ts'
import { settleAll } from '../../guidelines/settle.ts'
import { linesOf } from '../pieces.ts'
import { keepUpWithTheDay } from '../publish.ts'
import { gatherAnew, gatherSnapshot } from '../snapshot.ts'

const system = { overrideAccess: true } as const
const edits = 50
const hashes = ['a', 'b', 'c', 'd'].map((letter) => letter.repeat(64))

describe.each(databases())('a snapshot of what changed, on $name', (database) => {
  let app: TestApp
  let desk: ReturnType<typeof editionDesk>
  let moments: Moments
  let day = 22

  beforeAll(async () => {
    app = await startApp(database)
    desk = editionDesk(app)
    moments = drawnMoments(`edits on ${database.name}`)
    await addImage(0)
    await addCycle()
    const first = await desk.guideline()
    await desk.publish(first)
    for (let at = 0; at < 4; at += 1) {
      await desk.publish(await desk.guideline(), 'nb', {
        ...(at % 2 === 0 ? { body: pointing(first, 'image-0') } : {}),
      })
    }
  })
  afterAll(async () => {
    await app.close()
  })

  const oneOf = <T>(all: readonly T[]): T => {
    const found = all[Math.floor(moments.next() * all.length)]
    if (found === undefined) throw new Error('There is none to choose from.')
    return found
  }
  const all = async <S extends Slug>(collection: S) =>
    local.find(await app.as(), collection, system)
  const write = async (collection: Slug, id: string, data: object): Promise<void> => {
    await app.payload.db.updateOne({ collection, id, data: data as never, req: {} })
  }
  /** Through Payload, with its hooks. */
  const save = async (collection: Slug, data: (found: never) => object): Promise<void> => {
    const one = oneOf(await all(collection)) as { id: string; version: number }
    await local.update(
      await app.as(),
      collection,
      one.id,
      { version: one.version, ...data(one as never) },
      system,
    )
  }
  const word = () => `nr. ${String(Math.floor(moments.next() * 10_000))}`

  async function addImage(number: number): Promise<void> {
    await app.payload.db.create({
      collection: 'media',
      data: {
        id: `image-${String(number)}`,
        version: 1,
        title: 'Bilde',
        alt: { nb: 'Avtrekk', en: 'Fume hood' },
        filename: `${hashes[number] ?? ''}.png`,
        width: 40,
        height: 30,
      },
      req: {},
    })
  }

  async function addCycle(): Promise<void> {
    const cycle = { id: 'cycle-1', slug: 'hms', name: 'HMS-året', scope: 'institution' } as const
    await local.create(await app.as(), 'annual-cycles', { ...cycle, startMonth: '09' }, system)
    await addActivity()
  }

  async function addActivity(): Promise<unknown> {
    return local.create(
      await app.as(),
      'cycle-activities',
      {
        cycle: 'cycle-1',
        title: `Øvelse ${word()}`,
        kind: 'training',
        recurrence: 'day',
        month: oneOf(['01', '09', '11']),
        day,
        from: '2020-01-01',
        responsibleRole: 'fireOfficer',
        reach: 'named',
        units: [unitId(oneOf(['KJ', 'NV', 'HF']))],
        guideline: oneOf([...(await all('guidelines')).map(({ id }) => id), null]),
      },
      system,
    )
  }

  function pointing(guideline: string, image: string): NonNullable<Edition['body']> {
    const body = bodyOf('Se også den andre retningslinjen.')
    const block = { version: 1, direction: 'ltr', format: '', indent: 0 } as const
    const words = { type: 'text', text: 'den andre', version: 1, format: 0 }
    const fields = { linkType: 'internal', doc: { relationTo: 'guidelines', value: guideline } }
    body.root.children.push(
      {
        ...block,
        type: 'paragraph',
        children: [{ ...block, type: 'link', fields, children: [words] }],
      },
      { type: 'upload', version: 3, relationTo: 'media', value: image, fields: null },
    )
    return body
  }

  async function published(): Promise<Edition> {
    return oneOf((await all('editions')).filter(({ state }) => state === 'published'))
  }

  const kinds: Readonly<Record<string, () => Promise<unknown>>> = {
    'a new edition': async () =>
      desk.publish(oneOf(await all('guidelines')).id, 'nb', {
        lead: word(),
        validFrom: `2026-11-${String(day)}`,
      }),
    'an edition that comes into force later': async () =>
      desk.publish(oneOf(await all('guidelines')).id, 'nb', {
        validFrom: `2026-11-${String(Math.min(day + 2, 29))}`,
      }),
    'a translation': async () =>
      desk.publish(oneOf(await all('guidelines')).id, 'en', {
        lead: word(),
        validFrom: `2026-11-${String(day)}`,
      }),
    'a withdrawal': async () =>
      desk.step('approver', await published(), 'withdraw', 'Gjelder ikke lenger.'),
    'a new guideline': async () => desk.publish(await desk.guideline()),
    'a guideline that is internal now, or open again': async () =>
      save('guidelines', ({ classification }: Guideline) => ({
        classification: classification === 'open' ? 'internal' : 'open',
      })),
    'another contact': async () =>
      save('guidelines', () => ({
        contacts: [
          {
            role: oneOf(['lineManager', 'hseCoordinator']),
            unit: unitId(oneOf(['KJ', 'NV', 'HF'])),
          },
        ],
      })),
    'another interval of review': async () =>
      save('guidelines', () => ({ reviewIntervalMonths: oneOf([12, 24, 36]) })),
    'a renamed topic': async () => save('topics', () => ({ name: `Kjemi ${word()}` })),
    'a guideline tied to the law': async () =>
      save('guidelines', () => ({
        law: [{ regulation: 'regulation-fire', section: oneOf(['5', '6']) }],
      })),
    'a law that is repealed': async () =>
      save('regulations', () => ({ state: 'repealed', changeNote: word() })),
    'a law that was compared with its source': async () =>
      save('regulations', () => ({
        state: 'inForce',
        verifiedOn: '2026-11-20',
        verifiedSource: word(),
      })),
    'a requirement that a guideline meets': async () => {
      const { id } = oneOf(await all('guidelines'))
      await save('requirements', () => ({ guidelines: [id] }))
    },
    'an authority of another name': async () => save('authorities', () => ({ name: word() })),
    'a renamed unit': async () => save('units', () => ({ name: `Enhet ${word()}` })),
    'a unit that is closed, or open again': async () => {
      const unit = oneOf(
        (await all('units')).filter(({ code }) => code === 'HF' || code === 'KJ-LAB'),
      )
      await write('units', unit.id, { active: unit.active === false })
    },
    'a moved unit': async () =>
      write('units', unitId('KJ-LAB'), { parent: unitId(oneOf(['KJ', 'NV', 'HF'])) }),
    'a meeting place': async () =>
      save('units', () => ({ meetingPlace: word(), beforeYouWork: word() })),
    'a safety area of other units': async () =>
      save('safety-areas', () => ({ units: [unitId(oneOf(['KJ', 'HF', 'NV']))] })),
    'a role that ends': async () =>
      save('role-assignments', () => ({ to: `2026-11-${String(day)}` })),
    'a role that begins': async () =>
      local.create(
        await app.as(),
        'role-assignments',
        {
          role: oneOf(['lineManager', 'hseCoordinator', 'fireOfficer'] as const),
          person: oneOf(await all('people')).id,
          unit: unitId(oneOf(['KJ', 'HF', 'NV'])),
          from: `2026-11-${String(day)}`,
        },
        system,
      ),
    'a renamed person': async () => save('people', () => ({ name: `Prøve ${word()}` })),
    'a person who has left': async () =>
      write('people', oneOf(await all('people')).id, { activeTo: '2026-11-20' }),
    'another number to call': async () =>
      write('people', oneOf(await all('people')).id, { workPhone: '000 11 222' }),
    'another image in its place': async () =>
      write('media', 'image-0', { filename: `${oneOf(hashes)}.png`, width: oneOf([40, 41]) }),
    'other words for an image': async () =>
      write('media', 'image-0', { title: word(), alt: { nb: word(), en: word() } }),
    'a text that was written past every hook': async () =>
      write('editions', (await published()).id, { lead: word() }),
    'a text that cannot be shown': async () =>
      write('editions', (await published()).id, { body: bodyOf('').root.children }),
    'another body': async () =>
      write('editions', (await published()).id, {
        body: pointing(oneOf(await all('guidelines')).id, 'image-0'),
      }),
    'another activity of the year': addActivity,
    'an activity that ends': async () =>
      save('cycle-activities', () => ({ to: `2026-11-${String(day)}` })),
    'an activity that is gone': async () =>
      local.delete(
        await app.as(),
        'cycle-activities',
        oneOf(await all('cycle-activities')).id,
        system,
      ),
    'a renamed cycle': async () => save('annual-cycles', () => ({ name: `Året ${word()}` })),
    'a cycle that is out of use, or in use again': async () =>
      save('annual-cycles', ({ active }: { active: boolean }) => ({ active: !active })),
    'a passed day': async () => {
      day = Math.min(day + 1, 29)
      app.setDay(`2026-11-${String(day)}`)
      await settleAll(await app.as())
    },
    nothing: () => Promise.resolve(),
  }

  test(`is byte for byte the one that is gathered at once, after each of ${String(edits)} edits of every kind`, async () => {
    const req = await app.as()
    await gatherSnapshot(req)
    const names = Object.keys(kinds)
    const done: string[] = []
    for (let at = 0; at < edits; at += 1) {
      // Each kind once, then any.
      const name = names[at] ?? oneOf(names)
      const refused = await kinds[name]?.().then(
        () => false,
        () => true,
      )
      done.push(refused === true ? `${name} (refused)` : name)
      const [kept, anew] = [await gatherSnapshot(await app.as()), await gatherAnew(await app.as())]
      const told = done.slice(-3).join(', ')
      expect(textOf(kept.pieces), `seed ${String(moments.seed)}, after ${told}`).toBe(
        textOf(anew.pieces),
      )
      expect(kept.unshown, told).toEqual(anew.unshown)
    }
    expect(done.filter((each) => each.endsWith('(refused)')).length).toBeLessThan(edits / 3)
  }, 240_000)

  test('of what was written past Payload it knows the next day', async () => {
    app.setDay('2026-11-29')
    for (const { id } of await all('publish-requests'))
      await write('publish-requests', id, { state: 'done' })
    await keepUpWithTheDay(await app.as())
    const of = async () => (await gatherSnapshot(await app.as())).snapshot.topics[0]?.name.nb
    const before = await of()
    // Translated fields alone, straight into the database: nothing there says that the topic was written.
    await write('topics', 'topic-kjemikalier', { name: { nb: 'Gasser', en: 'Gases' } })
    expect(await of()).toBe(database.name === 'SQLite' ? before : 'Gasser')
    app.setDay('2026-11-30')
    await keepUpWithTheDay(await app.as())
    expect(await of()).toBe('Gasser')
  })

  test('asks which documents were written, and reads of one that was its text and no other', async () => {
    const { snapshot } = await gatherSnapshot(await app.as())
    const read = snapshot.guidelines
      .flatMap(({ editions }) => editions)
      .filter(({ html }) => html !== '')
    const asked: string[] = []
    let bodies = 0
    const { db } = app.payload
    const find = db.find.bind(db)
    db.find = async <T>(ask: FindArgs) => {
      const found = await find<T>(ask)
      asked.push(ask.collection)
      bodies += found.docs.filter(
        (each) => ((each as Partial<Edition>).body ?? null) !== null,
      ).length
      return found
    }
    try {
      await gatherSnapshot(await app.as())
      expect([asked.length, bodies]).toEqual([20, 0])
      asked.length = 0
      await write('editions', oneOf(read).id, { lead: word() })
      asked.length = 0
      bodies = 0
      await gatherSnapshot(await app.as())
      expect(asked.filter((each) => each === 'editions')).toHaveLength(3)
      expect([asked.length, bodies]).toEqual([22, 1])
    } finally {
      db.find = find
    }
  })
})

const textOf = (pieces: Parameters<typeof linesOf>[0]): string =>
  Buffer.concat([...linesOf(pieces)]).toString('utf8')
