import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  csvAddress,
  pageAddress,
  recordAddress,
  type RecordKind,
  recordsAddress,
  retainedAddress,
  retainedFileAddress,
  retentionAddress,
} from '../../../content/addresses/my-hse.ts'
import { languages } from '../../../content/addresses/parts.ts'
import { databases } from '../../plugin/database/test-databases.ts'
import { type ActorName, actors, startApp, type TestApp } from '../../test/app.ts'
import { ask } from '../forms/test-pages.ts'
import { injured, marks, plantBehindDoors, type PlantedRecords, reporter } from './planted.ts'

const everyone = [...(Object.keys(actors) as ActorName[]), null]
type Who = ActorName | null

const unitReaders = [
  ...['managerChemistry', 'deputyChemistry', 'coordinator', 'representative'],
  ...['chiefRepresentative', 'editor', 'editor2', 'approver'],
]
/** Who reads what, of everyone the organisation has; whoever is not logged in reads nothing. */
const readers: Readonly<Record<keyof typeof behind, readonly string[]>> = {
  proposal: [...unitReaders, 'employee'],
  consultation: unitReaders,
  workStop: [...unitReaders, 'topManagement'],
  document: Object.keys(actors),
  delegatedTask: [...unitReaders, 'topManagement'],
  ownActivity: [...unitReaders, 'topManagement'],
  objective: [...unitReaders, 'topManagement'],
  plannedCourse: [...unitReaders, 'topManagement'],
  compliance: [...unitReaders, 'topManagement'],
}
/** Those who handle the case, the HSE director and the reporter. */
const knowsReporter = ['managerChemistry', 'deputyChemistry', 'approver', 'employee']

const behind = {
  proposal: 'proposals',
  consultation: 'consultations',
  workStop: 'work-stops',
  document: 'unit-documents',
  delegatedTask: 'delegated-tasks',
  ownActivity: 'unit-activities',
  objective: 'objectives',
  plannedCourse: 'planned-courses',
  compliance: 'compliance-evaluations',
} as const
const kinds = Object.keys(behind) as (keyof typeof behind)[]

describe.each(databases())('what each role reads, on $name', (database) => {
  let app: TestApp
  let planted: PlantedRecords

  beforeAll(async () => {
    app = await startApp(database)
    planted = await plantBehindDoors(app)
  })
  afterAll(() => app.close())

  const rest = async (who: Who, path: string): Promise<{ status: number; text: string }> => {
    const headers: Record<string, string> =
      who === null ? {} : { authorization: `JWT ${await app.token(who)}` }
    const answer = await fetch(`${app.origin}/api${path}`, { headers })
    return { status: answer.status, text: await answer.text() }
  }
  const page = async (who: Who, address: string): Promise<{ status: number; text: string }> => {
    const answer = await ask(app.payload, address, {
      token: who === null ? null : await app.token(who),
    })
    return { status: answer.status, text: await answer.text() }
  }
  const keepsNames = (who: Who, text: string, at: string): void => {
    expect(text, at).not.toMatch(injured)
    if (who === null || !knowsReporter.includes(who)) expect(text, at).not.toMatch(reporter)
  }

  describe.each(kinds)('of a %s', (kind) => {
    const slug = behind[kind]
    const mark = marks[kind]

    test('over REST, by list, id, filter, depth and count', async () => {
      const { id } = planted[kind]
      const paths = [
        `/${slug}?limit=0&depth=5`,
        `/${slug}?limit=0&depth=5&draft=true&trash=true&locale=all&overrideAccess=true`,
        `/${slug}?where[id][equals]=${id}`,
        `/${slug}/${id}?depth=5`,
        `/${slug}?limit=0&select[steps]=true&select[title]=true&select[question]=true&select[conclusion]=true&select[audience]=true&depth=0`,
      ]
      for (const who of everyone) {
        const may = who !== null && readers[kind].includes(who)
        for (const path of paths) {
          const { text } = await rest(who, path)
          expect(text.includes(mark), `${String(who)} ${path}`).toBe(may)
          keepsNames(who, text, `${String(who)} ${path}`)
        }
        const count = await rest(who, `/${slug}/count?where[id][equals]=${id}`)
        expect(count.text.includes('"totalDocs":1'), `${String(who)} counts`).toBe(may)
      }
    })
  })

  test.each([
    ...(['proposal', 'workStop', 'document', 'delegatedTask'] as const),
    ...(['ownActivity', 'objective', 'plannedCourse'] as const),
  ])('the list, the file and the page of a %s in My HSE, in both languages', async (kind) => {
    const { number } = planted[kind]
    for (const who of everyone) {
      const may = who !== null && readers[kind].includes(who)
      for (const language of languages) {
        for (const address of addressesOf(language, kind, number)) {
          const { status, text } = await page(who, address)
          const at = `${String(who)} ${address}`
          expect(text.includes(marks[kind]), at).toBe(may)
          if (!may) expect(status, at).not.toBe(500)
          keepsNames(who, text, at)
        }
      }
    }
  })

  test('what is decided of keeping is for the HSE unit, what is held back and is over for its director', async () => {
    const [decisions, holds] = ['/retention-decisions?limit=0&depth=5', '/retention-holds?limit=0']
    const hseUnit = ['editor', 'editor2', 'approver', 'admin']
    const isOver = new RegExp(`${marks.held}|${marks.closed}`)
    for (const who of everyone) {
      const decided = await rest(who, decisions)
      expect(decided.text.includes(marks.decided), String(who)).toBe(
        who !== null && hseUnit.includes(who),
      )
      const held = await rest(who, holds)
      expect(held.text.includes(marks.held), String(who)).toBe(who === 'approver')
      for (const language of languages) {
        const overview = await page(who, pageAddress(language, 'retention'))
        expect(overview.status === 200, String(who)).toBe(who !== null && hseUnit.includes(who))
        if (who !== 'approver') expect(overview.text, String(who)).not.toMatch(isOver)
        const kind = retentionAddress(language, 'nonconformity')
        const file = retainedFileAddress(language, 'nonconformity', planted.closed.number)
        const record = retainedAddress(language, 'nonconformity', planted.closed.number)
        for (const address of [kind, record, file]) {
          const { status, text } = await page(who, address)
          const at = `${String(who)} ${address}`
          expect(status === 200, at).toBe(who === 'approver')
          if (who !== 'approver') expect(text, at).not.toMatch(/KANARI/)
        }
      }
    }
  })

  test('nobody reads an injury over REST, nor by what else leads to it', async () => {
    for (const who of everyone) {
      for (const path of [
        '/injuries?limit=0&depth=5',
        '/injuries?limit=0&overrideAccess=true&showHiddenFields=true',
        '/injuries/count',
        '/people?limit=0&depth=5',
        '/units?limit=0&depth=5',
      ]) {
        const { text } = await rest(who, path)
        expect(text, `${String(who)} ${path}`).not.toMatch(/KANARI-(navn|hendelse|grunn)/)
      }
    }
  })

  test('the figures, their pages and the start page name nobody and tell nothing that was written', async () => {
    const said = new RegExp(
      [marks.proposal, marks.consultation, marks.injury, marks.held, marks.closed].join('|'),
    )
    for (const who of everyone) {
      for (const language of languages) {
        const { text } = await page(who, pageAddress(language, 'figures', { year: '2026' }))
        expect(text, String(who)).not.toMatch(said)
        keepsNames(who, text, `${String(who)} figures`)
        const start = await page(who, pageAddress(language, 'start'))
        keepsNames(who, start.text, `${String(who)} start`)
        if (who === null || !readers.workStop.includes(who)) {
          expect(start.text, String(who)).not.toContain(marks.workStop)
        }
      }
    }
  })
})

function addressesOf(
  language: 'nb' | 'en',
  kind: RecordKind &
    (
      | 'proposal'
      | 'workStop'
      | 'document'
      | 'delegatedTask'
      | 'ownActivity'
      | 'objective'
      | 'plannedCourse'
    ),
  number: string,
): string[] {
  return [
    recordsAddress(language, kind),
    recordsAddress(language, kind, { search: 'KANARI' }),
    csvAddress(language, kind),
    recordAddress(language, kind, number),
  ]
}
