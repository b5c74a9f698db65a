import { rm, writeFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  csvAddress,
  injuryPrintAddress,
  newRow,
  recordAddress,
  recordsAddress,
} from '../../../content/addresses/my-hse.ts'
import { languages } from '../../../content/addresses/parts.ts'
import { type ActorName, actors, personId, startApp, type TestApp, unitId } from '../../test/app.ts'
import { local } from '../../plugin/database/local.ts'
import { databases } from '../../plugin/database/test-databases.ts'
import { enter, fillRoles, personal, readings } from '../../test/injuries.ts'
import { injurySteps } from '../../plugin/injuries/register.ts'
import { takeStep } from '../../plugin/records/engine.ts'
import { logFolder } from '../../plugin/reading-log/write.ts'
import { type Answered, screenAt } from '../withheld/doors.ts'

/** Who sees what of the entry of Chemistry, which is of the employee. Everybody else sees nothing. */
const shapes: Partial<Record<ActorName, 'named' | 'own' | 'withoutName'>> = {
  managerChemistry: 'named',
  formerManager: 'named',
  approver: 'named',
  employee: 'own',
  representative: 'withoutName',
  chiefRepresentative: 'withoutName',
  editor2: 'withoutName',
  contributor: 'withoutName',
}
const everyone = Object.keys(actors) as ActorName[]
const words = [
  personal.words,
  personal.reason,
  'Prøve employee',
  personal.day,
  '17. oktober',
  '17 October',
]

describe.each(databases())('the doors of the register, on $name', (database) => {
  let app: TestApp
  let number: string
  beforeAll(async () => {
    app = await startApp(database)
    await fillRoles(app)
    const made = await enter(app, { person: personId('employee'), personName: null })
    number = made.number
  })
  afterAll(() => app.close())

  const doors = (language: 'nb' | 'en') => ({
    list: recordsAddress(language, 'injury'),
    page: recordAddress(language, 'injury', number),
    csv: csvAddress(language, 'injury'),
    print: injuryPrintAddress(language, {}),
    printWithNames: injuryPrintAddress(language, { names: 'yes' }),
  })
  const saidIn = ({ text }: Answered): string[] => words.filter((word) => text.includes(word))

  test.each(everyone)(
    '%s sees through each door what the law gives, in both languages',
    async (who) => {
      const shape = shapes[who] ?? null
      for (const language of languages) {
        for (const [door, address] of Object.entries(doors(language))) {
          const answer = await screenAt(app, who, address)
          const at = `${who} at ${address}`
          expect(answer.text.includes(number), at).toBe(shape !== null)
          if (shape === null || shape === 'withoutName' || door === 'print') {
            expect(saidIn(answer), at).toEqual([])
          } else expect(saidIn(answer).length, at).toBeGreaterThan(0)
          if (shape !== null) expect(answer.text, at).toMatch(language === 'nb' ? /Brann/ : /Burn/)
        }
      }
    },
  )

  test('whoever may not read an entry is answered as if there were none', async () => {
    for (const who of ['coordinator', 'admin', 'editor'] as const) {
      const answer = await screenAt(app, who, recordAddress('nb', 'injury', number))
      expect(answer.status, who).toBe(404)
    }
  })

  test('every door writes down who read, where and what', async () => {
    const before = (await readings(app)).length
    for (const address of Object.values(doors('nb'))) await screenAt(app, 'representative', address)
    await screenAt(app, 'managerChemistry', doors('nb').printWithNames)
    const written = (await readings(app)).slice(before)
    expect(written.map(({ door, entries }) => [door, entries])).toEqual([
      ...['list', 'page', 'csv', 'print', 'print'].map((door) => [
        door,
        [{ number, shape: 'withoutName' }],
      ]),
      ['print', [{ number, shape: 'named' }]],
    ])
  })

  test('where readings cannot be written down, every door answers 503 in words and shows nothing', async () => {
    const folder = logFolder(app.dataDir)
    await rm(folder, { recursive: true, force: true })
    await writeFile(folder, 'no folder')
    for (const address of Object.values(doors('nb'))) {
      const answer = await screenAt(app, 'managerChemistry', address)
      expect(answer.status, address).toBe(503)
      expect(answer.text, address).toContain('skrives i loggen')
      expect(answer.text, address).not.toContain(number)
    }
    await rm(folder)
  })

  test('what may be done stands there for those who may, and the forms say what never stands in the register', async () => {
    const page = async (who: ActorName) => (await screenAt(app, who, doors('nb').page)).text
    expect(await page('managerChemistry')).toMatch(/Rett innføringen/)
    expect(await page('managerChemistry')).not.toMatch(/Be om retting/)
    expect(await page('employee')).toMatch(/Be om retting/)
    expect(await page('employee')).not.toMatch(/Rett innføringen/)
    expect(await page('representative')).not.toMatch(/Be om retting|Rett innføringen|Historikk/)
    const form = recordAddress('nb', 'injury', newRow.nb)
    const asked = await screenAt(app, 'managerChemistry', form)
    expect(asked.text).toMatch(/Aldri diagnose.*arbeidsmiljøloven § 5-1/)
    for (const who of ['employee', 'representative', 'coordinator', 'admin'] as const) {
      expect((await screenAt(app, who, form)).status, who).toBe(404)
    }
  })

  test('no script keeps in the browser what somebody types of an injury', async () => {
    const form = recordAddress('nb', 'injury', newRow.nb)
    for (const [who, address] of [
      ['managerChemistry', form],
      ['managerChemistry', doors('nb').page],
      ['employee', doors('en').page],
    ] as const) {
      const posts = [...(await screenAt(app, who, address)).text.matchAll(/<form [^>]*post[^>]*>/g)]
        .map(([tag]) => tag)
        .filter((tag) => /skade|injury/.test(tag))
      expect(posts.length, address).toBeGreaterThan(0)
      for (const tag of posts) expect(tag).not.toContain('data-keep')
    }
  })

  test('a column that says nothing to the reader is left out, on the page and in the file', async () => {
    const heads = async (who: ActorName): Promise<[string, string]> => {
      const list = (await screenAt(app, who, doors('nb').list)).text
      const [head = ''] = /<thead[\s\S]*?<\/thead>/.exec(list) ?? []
      const file = (await screenAt(app, who, doors('nb').csv)).text.split('\r\n')[0] ?? ''
      return [head, file]
    }
    for (const who of ['representative', 'chiefRepresentative', 'contributor'] as const) {
      const [head, file] = await heads(who)
      expect(head, who).toContain('Fravær')
      expect(head, who).not.toMatch(/Hvem|Tilstand/)
      expect(file, who).toContain('Fravær')
      expect(file, who).not.toMatch(/Hvem|NAV|Tilstand/)
    }
    for (const who of ['managerChemistry', 'employee'] as const) {
      const [head, file] = await heads(who)
      expect(head, who).toMatch(/Hvem[\s\S]*Tilstand/)
      expect(file, who).toMatch(/Hvem.*NAV.*Tilstand/)
    }
  })

  test('an entry that is struck out stands with its reason for those who see it whole, and counts nowhere', async () => {
    const reason = 'KANARI-strøket: ført på feil person'
    const wrong = await enter(app, { person: personId('employee'), personName: null })
    const struck = { id: wrong.id, version: null, struck: reason }
    await takeStep(await app.as('managerChemistry'), injurySteps, 'strike', struck)
    const page = recordAddress('nb', 'injury', wrong.number)
    for (const who of everyone) {
      const answer = await screenAt(app, who, page)
      const whole = shapes[who] === 'named' || shapes[who] === 'own'
      expect(answer.status === 200, who).toBe(whole)
      expect(answer.text.includes(reason), who).toBe(whole)
      for (const door of ['csv', 'print', 'printWithNames'] as const) {
        const { text } = await screenAt(app, who, doors('nb')[door])
        expect(text, `${who} ${door}`).not.toContain(wrong.number)
      }
      const { text } = await screenAt(app, who, doors('nb').list)
      const linked = /id="struck"[\s\S]*/.exec(text)?.[0] ?? ''
      expect(linked.includes(wrong.number), who).toBe(whole)
      expect(text.replace(linked, ''), who).not.toContain(wrong.number)
    }
  })

  test('an illness is asked for without a word of what it is', async () => {
    const form = recordAddress('nb', 'injury', newRow.nb, { kind: 'illness' })
    const { text } = await screenAt(app, 'managerChemistry', form)
    expect(text).toMatch(/name="exposure"/)
    expect(text).not.toMatch(/name="(happened|injuryClass|bodyPart)"/)
  })

  test('a case of a personal injury leads whoever keeps the register to its entry, and nobody else', async () => {
    const made = {
      id: 'case-of-injury',
      key: 'key-of-case-of-injury',
      number: 'AVV-2026-0801',
      type: 'accident',
      source: 'report',
      title: 'Brant seg',
      description: 'Brant seg',
      language: 'nb',
      unit: unitId('KJ'),
      eventDate: '2026-11-10',
      reportedDate: '2026-11-11',
      category: 'personalInjury',
      state: 'assessed',
      year: 2026,
    } as const
    await local.create(await app.as(), 'nonconformities', made, { overrideAccess: true })
    const page = recordAddress('nb', 'nonconformity', made.number)
    const form = recordAddress('nb', 'injury', newRow.nb, { case: made.number })
    const seen = async (who: ActorName) => (await screenAt(app, who, page)).text
    expect(await seen('managerChemistry')).toContain(form.replaceAll('&', '&amp;'))
    for (const who of ['coordinator', 'representative', 'editor'] as const) {
      expect(await seen(who), who).not.toContain('skaderegister/')
    }
    const filled = (await screenAt(app, 'managerChemistry', form)).text
    expect(filled).toContain('value="AVV-2026-0801"')
    expect(filled).toContain('value="2026-11-10"')
    expect(filled).not.toContain('Brant seg')
    const entry = await enter(app, { case: made.number })
    expect(await seen('managerChemistry')).toContain(`skaderegister/${entry.number}`)
    expect(await seen('coordinator')).not.toContain(entry.number)
  })

  test('a year or a unit without entries is an empty list, and no reading', async () => {
    const before = (await readings(app)).length
    const address = recordsAddress('nb', 'injury', { year: '2019' })
    expect((await screenAt(app, 'managerChemistry', address)).text).not.toContain(number)
    expect((await readings(app)).length).toBe(before)
  })
})
