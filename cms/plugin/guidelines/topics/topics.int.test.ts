import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startApp, type TestApp } from '../../../test/app.ts'
import { editionDesk } from '../../../test/edition-desk.ts'
import { local } from '../../database/local.ts'
import { databases } from '../../database/test-databases.ts'
import { gatherSnapshot } from '../../publishing/snapshot.ts'

describe.each(databases())('topics, on $name', (database) => {
  let app: TestApp
  let desk: ReturnType<typeof editionDesk>

  beforeAll(async () => {
    app = await startApp(database)
    app.setDay('2026-11-22')
    desk = editionDesk(app)
  })
  afterAll(async () => {
    await app.close()
  })

  const make = async (slug: string, nb: string, en: string, slugEn?: string) => {
    const req = await app.as('editor')
    const made = await local.create(
      req,
      'topics',
      { slug, name: nb, ...(slugEn !== undefined && { slugEn }) },
      { overrideAccess: false, locale: 'nb' },
    )
    return rename(made.id, en)
  }
  const rename = async (id: string, en: string) => {
    const { version } = await topic(id)
    return local.update(
      await app.as('editor'),
      'topics',
      id,
      { version, name: en },
      { overrideAccess: false, locale: 'en' },
    )
  }
  const topic = async (id: string) => {
    const found = await local.findById(await app.as('editor'), 'topics', id, {
      overrideAccess: false,
    })
    if (!found) throw new Error(`There is no topic ${id}`)
    return found
  }
  const published = async () => gatherSnapshot(await app.as('editor'))
  const address = async (slug: string) =>
    (await published()).snapshot.topics.find((each) => each.slug === slug)?.slugEn

  test('have an English address made of their English name', async () => {
    await make('hoyde', 'Arbeid i høyden', 'Work at height')
    expect(await address('hoyde')).toBe('work-at-height')
  })

  test('keep the English address that was given out when their English name changes', async () => {
    const { id } = await make('strom', 'Strøm', 'Electricity')
    await rename(id, 'Electrical work')
    expect(await address('strom')).toBe('electricity')
  })

  test('may have an English address of their own, in small letters, and no other topic’s', async () => {
    await make('vibrasjon', 'Vibrasjon', 'Vibration', 'shaking')
    expect(await address('vibrasjon')).toBe('shaking')
    for (const [given, code] of [
      ['Shaking', 'slugForm'],
      ['shaking', 'slugTaken'],
      ['vibrasjon', 'slugTaken'],
      ['work-at-height', 'slugTaken'],
    ] as const) {
      await expect(make(`ny-${given.toLowerCase()}`, 'Ny', 'New', given)).rejects.toMatchObject({
        data: expect.objectContaining({ code }) as unknown,
      })
    }
  })

  test('show the sections a guideline names for them, by the heading of the text in force', async () => {
    const { id } = await make('flasker', 'Flasker', 'Bottles')
    const guideline = await desk.guideline()
    await desk.publish(guideline)
    const before = await local.findById(await app.as('editor'), 'guidelines', guideline, {
      overrideAccess: true,
    })
    await local.update(
      await app.as('editor'),
      'guidelines',
      guideline,
      {
        version: before?.version ?? 1,
        sections: [
          { topic: id, headingNb: ' formål ', headingEn: 'Purpose' },
          { topic: id, headingNb: 'Om flasker' },
        ],
      },
      { overrideAccess: false },
    )
    const { snapshot, unshown } = await published()
    const shown = snapshot.guidelines.find((each) => each.id === guideline)
    expect(shown?.sections).toEqual([{ topic: 'flasker', headings: { nb: 'formal' } }])
    expect(unshown.map((each) => each.why.nb)).toEqual([
      'Teksten som gjelder, har ikke lenger overskriften «Om flasker» (nb), som et tema viser til.',
    ])
  })

  test('name whom to ask by role, and whoever holds it on the day', async () => {
    const { id, version } = await make('drone', 'Drone', 'Drones')
    await local.update(
      await app.as('editor'),
      'topics',
      id,
      { version, contacts: [{ role: 'gasCoordinator' }] },
      { overrideAccess: false },
    )
    const shown = (await published()).snapshot.topics.find((each) => each.slug === 'drone')
    expect(shown?.contacts?.map((each) => [each.roleName.nb, each.name])).toEqual([
      ['Gasskoordinator', null],
    ])
  })
})
