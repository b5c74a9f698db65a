import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { formAddress, unitSegments } from '../../../content/addresses/forms.ts'
import { databases } from '../../plugin/database/test-databases.ts'
import { local } from '../../plugin/database/local.ts'
import { takeSnapshot } from '../../plugin/publishing/snapshot.ts'
import { type ActorName, actors, startApp, type TestApp, unitId } from '../../test/app.ts'
import { ask, pageAt } from '../forms/test-pages.ts'

const said = {
  'meetingPlace-nb': 'Plenen foran hovedinngangen',
  'meetingPlace-en': 'The lawn by the main entrance',
  'beforeYouWork-nb': '- Ta på briller.\n- Si fra til romansvarlig.',
  'beforeYouWork-en': 'Wear goggles.\nTell the room manager.',
}

describe.each(databases())('what a unit tells those who come there, on $name', (database) => {
  let app: TestApp

  beforeAll(async () => {
    app = await startApp(database)
  })
  afterAll(() => app.close())

  const unitNow = async (code: string) => {
    const found = await local.findById(await app.as(), 'units', unitId(code), {
      overrideAccess: true,
    })
    if (!found) throw new Error(`No unit ${code}`)
    return found
  }

  /** Sends the form as someone, and gives where it leads. */
  const send = async (
    actor: ActorName,
    code: string,
    texts: Partial<typeof said> = {},
    version?: number,
  ): Promise<string> => {
    const fields = {
      id: unitId(code),
      number: code,
      version: String(version ?? (await unitNow(code)).version),
      ...said,
      ...texts,
    }
    const answer = await ask(app.payload, formAddress('nb', unitSegments.atTheDoor), {
      token: await app.token(actor),
      post: Object.entries(fields),
    })
    expect(answer.status).toBe(303)
    return answer.headers.get('location') ?? ''
  }

  const stored = async (code: string) => {
    const { beforeYouWork, meetingPlace } = await unitNow(code)
    return { meetingPlace, beforeYouWork }
  }
  const written = {
    meetingPlace: { nb: said['meetingPlace-nb'], en: said['meetingPlace-en'] },
    beforeYouWork: {
      nb: 'Ta på briller.\nSi fra til romansvarlig.',
      en: said['beforeYouWork-en'],
    },
  }

  const mayWrite: readonly ActorName[] = [
    'managerChemistry',
    'deputyChemistry',
    // Of the faculty: the department has no coordinator of its own.
    'coordinator',
    'editor',
    'editor2',
    'approver',
  ]

  test.each(Object.keys(actors) as ActorName[])(
    '%s writes it only with the right',
    async (actor) => {
      const before = await unitNow('KJ')
      const place = `Plenen, skrevet av ${actor}`
      const to = await send(actor, 'KJ', { 'meetingPlace-nb': place })
      const { meetingPlace, version } = await unitNow('KJ')
      if (mayWrite.includes(actor)) {
        expect(to).toContain('done=saved')
        expect(meetingPlace?.nb).toBe(place)
      } else {
        expect(to).not.toContain('done=saved')
        expect(version).toBe(before.version)
      }
    },
  )

  test('a manager writes it for the units below that have no manager, and not beside', async () => {
    await send('managerHumanities', 'KJ-LAB')
    expect((await unitNow('KJ-LAB')).meetingPlace?.nb ?? null).toBeNull()
    expect(await send('managerChemistry', 'KJ-LAB')).toBe(
      '/min-hms/enhet/KJ-LAB?done=saved#at-the-door',
    )
    expect(await stored('KJ-LAB')).toEqual(written)
  })

  test('it is told to readers, and what is taken back is not told any more', async () => {
    await send('managerChemistry', 'KJ-LAB')
    const lab = async () => {
      const { units } = await takeSnapshot(await app.as())
      return units.find(({ slug }) => slug === 'kj-lab')
    }
    expect(await lab()).toMatchObject(written)
    const empty = { 'beforeYouWork-nb': '', 'beforeYouWork-en': ' ' }
    await send('managerChemistry', 'KJ-LAB', empty)
    expect(await lab()).not.toHaveProperty('beforeYouWork')
    expect(await lab()).toHaveProperty('meetingPlace')
  })

  test.each([
    [{ 'meetingPlace-en': '' }, 'at-the-door-meetingPlace-en', 'Skriv det på begge språk'],
    [{ 'meetingPlace-nb': 'x'.repeat(130) }, 'at-the-door-meetingPlace-nb', '130 tegn'],
    [
      { 'beforeYouWork-en': 'Call 000 12 345' },
      'at-the-door-beforeYouWork-en',
      'Fjern telefonnumre',
    ],
  ])('%j is refused at its field, and what was typed is there', async (texts, field, words) => {
    const before = await unitNow('KJ')
    const to = await send('managerChemistry', 'KJ', texts)
    expect((await unitNow('KJ')).version).toBe(before.version)
    const page = await pageAt(app.payload, to, await app.token('managerChemistry'))
    expect(page.errorLinks).toContain(field)
    expect(page.ids.has(field)).toBe(true)
    expect(page.text).toContain(words)
    const fields = page.forms.flatMap((each) => each.fields)
    const [name = '', value] = Object.entries(texts)[0] ?? []
    expect(fields.find((each) => each.name === name)?.value).toBe(value)
  })

  test('whoever began from an older text writes over nobody', async () => {
    const { version } = await unitNow('KJ')
    await send('managerChemistry', 'KJ', { 'meetingPlace-nb': 'Skolegården' })
    const to = await send('approver', 'KJ', { 'meetingPlace-nb': 'Gaten' }, version)
    expect(to).not.toContain('done=saved')
    expect(await stored('KJ')).toMatchObject({ meetingPlace: { nb: 'Skolegården' } })
  })

  test('the page of the unit shows it in the language one reads, with its page and its card', async () => {
    await send('managerChemistry', 'KJ')
    const token = await app.token('representative')
    const page = await pageAt(app.payload, '/en/my-hse/unit/KJ', token)
    expect(page.text).toContain(said['meetingPlace-en'])
    expect(page.links).toContain('/en/contacts/kj/')
    expect(page.links).toContain('/en/contacts/kj/door-card/')
    const offered = page.forms.map(({ action }) => action)
    expect(offered).not.toContain(formAddress('en', unitSegments.atTheDoor))
  })
})
