import type { Payload, PayloadRequest } from 'payload'
import { listCsv } from '../../cms/my-hse/lists/list-csv.ts'
import type { Listing } from '../../cms/my-hse/lists/listing.ts'
import { loadList } from '../../cms/my-hse/lists/load-list.ts'
import { plan } from '../../cms/my-hse/measures/list.ts'
import { register } from '../../cms/my-hse/nonconformities/list.ts'
import { visitorOf } from '../../cms/my-hse/visitor.ts'
import type { Documents } from '../../cms/plugin/database/local.ts'
import { measureKeys } from '../../cms/plugin/measures/list.ts'
import { keyPair, ownValues } from '../../cms/plugin/records/list-keys.ts'
import type { ListedSlug } from '../../cms/plugin/records/list.ts'
import { nonconformityKeys } from '../../cms/plugin/nonconformities/list.ts'

const plain = { depth: 0, overrideAccess: true } as const

/** What is measured: its name, ours, and what stands beside it. */
export type BenchRow = [
  name: string,
  ours: () => Promise<unknown>,
  beside: () => Promise<unknown>,
  what: string,
]

/** Lists as My HSE loads them for someone, without the drawing, each beside Payload without rights. */
export function listRows(payload: Payload, as: () => Promise<PayloadRequest>): BenchRow[] {
  const asked = async (query: string) => {
    const req = await as()
    const words = Object.fromEntries(new URLSearchParams(query))
    return { language: 'nb', params: {}, req, asked: words, visitor: await visitorOf(req) } as const
  }
  const page =
    <S extends ListedSlug>(of: Listing<S>, query = '') =>
    async () => {
      const { docs } = await loadList(of, await asked(query))
      if (docs.length === 0) throw new Error(`Nothing found of ${of.list.of}: ${query}`)
    }
  const cases = (ask: object) => () =>
    payload.find({ collection: 'nonconformities', limit: 25, ...plain, ...ask })
  const measures = (ask: object) => () =>
    payload.find({ collection: 'measures', limit: 25, ...plain, ...ask })
  const words = { or: [{ title: { contains: '4999' } }, { number: { contains: '4999' } }] }
  const bare = 'a page of Payload’s'
  return [
    ['cases, the first page', page(register), cases({ sort: '-serial' }), bare],
    [
      'cases, open, page 500',
      page(register, 'state=open&page=500'),
      cases({ where: { state: { not_in: ['closed', 'rejected'] } }, page: 500 }),
      bare,
    ],
    [
      'cases, searched in any spelling',
      page(register, 'search=AVVIK%204999'),
      cases({ where: words }),
      'searched as it is stored',
    ],
    [
      'cases, by unit',
      page(register, 'sort=unit'),
      cases({ sort: 'unit.name' }),
      'through the relation',
    ],
    ['cases, by deadline', page(register, 'sort=due'), cases({ sort: 'due' }), bare],
    [
      'measures, the first page',
      page(plan),
      measures({ pagination: false, limit: 0 }),
      'all read, as before',
    ],
    [
      'measures, searched, by title',
      page(plan, 'search=tiltak%204&sort=title'),
      measures({ where: { title: { contains: 'Tiltak 4' } }, sort: 'title' }),
      bare,
    ],
    [
      'measures, the file',
      async () => (await listCsv(plan)(await asked(''))).text(),
      measures({ pagination: false, limit: 0 }),
      'all read, as before',
    ],
  ]
}

/** What a save would have stored beside these rows. */
export const caseValues = (row: object, unitCode: string): Record<string, string> => ({
  ...ownValues(nonconformityKeys, row as Documents['nonconformities']),
  ...keyPair('unit', unitCode),
})

/** The same for measures that nobody is responsible for. */
export const measureValues = (row: object, unitCode: string): Record<string, string> => ({
  ...ownValues(measureKeys, row as Documents['measures']),
  ...keyPair('unit', unitCode),
  ...keyPair('responsible', null),
})
