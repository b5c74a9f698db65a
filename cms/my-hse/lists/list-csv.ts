import { csvPath } from '../../../content/addresses/my-hse.ts'
import type { PageLanguage } from '../../../content/addresses/parts.ts'
import { recordLabels } from '../../../content/words/records.ts'
import { csv } from '../../plugin/core/csv.ts'
import { askList } from '../../plugin/records/list-rows.ts'
import type { ListColumn, ListedSlug } from '../../plugin/records/list.ts'
import { listQuery } from '../components/list-query.ts'
import type { FileRequest } from '../files.ts'
import { completed, type Listing, shapeOf } from './listing.ts'
import { type ListNames, namesFor, titleOf } from './load-list.ts'

type Value = string | number | null

/** A list as CSV, with the filter and order of its address, every page of it; 403 for whoever is not logged in. */
export function csvFile<S extends ListedSlug>(listing: Listing<S>) {
  return { path: csvPath(listing.kind), answer: listCsv(listing) }
}

/** What is answered at the file's address. */
export function listCsv<S extends ListedSlug>(
  listing: Listing<S>,
): (request: FileRequest) => Promise<Response> {
  const { beside, kind } = listing
  return async ({ visitor, language, asked }) => {
    if (visitor === null) return new Response(null, { status: 403 })
    const { req } = visitor
    const { list } = await completed(listing, req)
    const columns = list.columns.filter((column) => column.on !== 'screen')
    const more = (beside?.names ?? []).map((name) => name[language])
    const rows: Value[][] = [[...columns.flatMap((column) => heading(column, language)), ...more]]
    const asking = await askList(req, list, listQuery(shapeOf(list), asked))
    if (asking !== null) {
      for await (const docs of asking.batches()) {
        const names = await namesFor(req, language, list, { docs })
        const found = await beside?.of(req, docs, language)
        for (const doc of docs) {
          const own = columns.flatMap((column) => values(column, doc, { language, names }))
          rows.push([...own, ...(found?.get(doc.id) ?? more.map(() => null))])
        }
      }
    }
    return new Response(csv(rows), {
      headers: {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': `attachment; filename="${csvPath(kind)[language]}"`,
        'cache-control': 'private, no-store',
        'x-content-type-options': 'nosniff',
      },
    })
  }
}

/** The number has a column of its own in a file. */
function heading<Doc>({ cell, name }: ListColumn<Doc>, language: PageLanguage): string[] {
  return cell.kind === 'title' ? [recordLabels.number[language], name[language]] : [name[language]]
}

/** What a cell of the list says, as a spreadsheet reckons with it: days as they are stored, amounts as numbers. */
function values<Doc extends object>(
  column: ListColumn<Doc>,
  doc: Doc,
  { language, names }: { readonly language: PageLanguage; readonly names: ListNames },
): Value[] {
  const { cell } = column
  switch (cell.kind) {
    case 'title':
      return [(doc as { number?: string }).number ?? null, titleOf(column, doc, names)]
    case 'said':
      return [cell.value(doc)?.[language] ?? null]
    case 'tag':
      return [cell.value(doc).text[language]]
    case 'unit':
      return [names.units.get(cell.value(doc) ?? '') ?? null]
    case 'person':
      return [names.people.get(cell.value(doc) ?? '') ?? null]
    case 'origin':
      return [names.numbers.get(cell.value(doc)?.id ?? '') ?? null]
    case 'text':
    case 'day':
    case 'money':
      return [cell.value(doc)]
  }
}
