import type { PayloadRequest } from 'payload'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startApp, type TestApp } from '../../test/app.ts'
import { CountedQueries } from '../../test/count-queries.ts'
import { databases } from '../database/test-databases.ts'
import { beginImport, carryOut } from './carry-out.ts'
import type { KindName } from './kind.ts'
import { kindNamed } from './kinds/kinds.ts'
import { type Preview, previewOf, readTable } from './preview.ts'

const queries = new CountedQueries()
/** Whole transactions, so that what each of them asks by itself is shared out evenly. */
const [few, many] = [50, 200] as const

const people = (rows: number, first: number): string =>
  [
    'Ansattnummer;Navn;E-post',
    ...Array.from({ length: rows }, (_, at) => {
      const number = String(first + at)
      return `${number};Person ${number};p${number}@nordhavn.example`
    }),
  ].join('\n')
const roles = (rows: number, first: number): string =>
  [
    'Ansattnummer;Rolle;Enhet;Fra',
    ...Array.from({ length: rows }, (_, at) => `${String(first + at)};Førstehjelper;KJ;2026-01-01`),
  ].join('\n')
const cases = (rows: number, first: number): string =>
  [
    'Fra system;Referanse;Overskrift;Enhet;Skjedde;Frist',
    ...Array.from({ length: rows }, (_, at) => {
      const ref = String(first + at)
      return `Gamle HMS;${ref};Avtrekk ${ref};KJ;2025-10-01;2026-12-01`
    }),
  ].join('\n')

describe.each(databases(queries.around))('a large file, on $name', (database) => {
  let app: TestApp
  let req: PayloadRequest

  beforeAll(async () => {
    app = await startApp(database)
    req = await app.as('approver')
  })
  afterAll(() => app.close())

  const look = async (name: KindName, csv: string) => {
    const kind = kindNamed(name)
    if (!kind) throw new Error(`There is no kind ${name}.`)
    const seen: Preview[] = []
    const asked = await queries.of(app.payload, async () => {
      seen.push(await previewOf(req, kind, await readTable(Buffer.from(csv))))
    })
    const [preview] = seen
    if (!preview) throw new Error('There is no preview.')
    return { asked: asked.length, kind, preview }
  }
  const readIn = async (name: KindName, csv: string) => {
    const { asked: looked, kind, preview } = await look(name, csv)
    const whole = { ...preview, kind, source: 'large.csv', content: csv.slice(0, 60) }
    const all = { ...whole, door: 'command', leave: false } as const
    const begun = await beginImport(req, all)
    let created = 0
    const asked = await queries.of(app.payload, async () => {
      created = (await carryOut(req, all, begun)).created ?? 0
    })
    return { looked, asked: asked.length, created }
  }

  test.each([
    ['people', people],
    ['roles', roles],
    ['cases', cases],
  ] as const)(
    'of %s takes no more queries a line than a small one, and as many to look at',
    async (kind, csv) => {
      // What is remembered is asked for before it counts.
      await readIn(kind, csv(1, 900_000))
      const small = await readIn(kind, csv(few, 100_000))
      const large = await readIn(kind, csv(many, 200_000))
      expect([small.created, large.created]).toEqual([few, many])
      expect(large.looked).toBeLessThanOrEqual(small.looked)
      expect(large.asked / many).toBeLessThanOrEqual((small.asked / few) * 1.02)
      // Once more: nothing is written, and it is asked for as often as for the small one.
      const again = await readIn(kind, csv(many, 200_000))
      const smallAgain = await readIn(kind, csv(few, 100_000))
      expect(again.created).toBe(0)
      expect(again.asked).toBe(smallAgain.asked)
    },
    120_000,
  )
})
